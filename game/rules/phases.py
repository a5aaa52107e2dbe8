"""Which phase comes next: the phase machine of `transitions`.

The machine is the map, not the traveller: one is built for a scenario and shared by every game of it. Each
question is asked with a cursor that is thrown away, so that asking changes nothing. The machine has no
callbacks but conditions, which are objects: a string would be imported and called.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from transitions import Machine
from transitions.core import Condition, Event, EventData, Transition

from game.rules.events import Tried
from game.rules.state import CLOSE, State
from game.scenario.model import Branch, Scenario

# It tells of each step at length, and asking whether anybody listens costs more than the step.
logging.getLogger("transitions.core").disabled = True


class Cursor:
    """The place that a question is asked from, and the branches that were asked on the way out of it."""

    __slots__ = ("state", "tried")

    def __init__(self, state: str) -> None:
        self.state = state
        self.tried: list[Tried] = []


class Guard:
    """A branch's condition as the machine calls it; named by its source, which is what a diagram shows."""

    __slots__ = ("__name__", "branch", "taken", "to", "when", "where")

    def __init__(self, branch: Branch) -> None:
        self.branch = branch
        self.to, self.when, self.where = branch.to, branch.when, branch.where
        self.__name__ = branch.when.source if branch.when else ""
        self.taken = Tried(self.to, "", (), True, self.where)
        """What is noted of a branch that has no condition."""

    def __call__(self, cursor: Cursor, state: State) -> bool:
        """Return whether the branch is to be taken, and note that it was asked."""
        when = self.when
        if when is None:
            cursor.tried.append(self.taken)
            return True
        # What is noted is yes or no, also where the line comes to a number.
        held = bool(when.run(state))
        cursor.tried.append(Tried(self.to, self.__name__, when.figures(state), held, self.where))
        return held


class Way(Transition):
    """A branch in the machine, taken if its guard lets the cursor through.

    The library looks for callbacks at eight places of every way; ours have none, so only the guard is asked.
    """

    def __init__(self, source: str, guard: Guard) -> None:
        super().__init__(source, guard.to)
        self.guard = guard
        # A diagram and `ways` look for it here.
        self.conditions.append(Condition(guard))

    def execute(self, event_data: EventData) -> bool:
        """Move the cursor and return True if the branch is to be taken."""
        cursor, state = event_data.args
        if not self.guard(cursor, state):
            return False
        cursor.state = self.dest
        return True


def machine(scenario: Scenario) -> Machine:
    """Return a new phase machine of a scenario. Raise ValueError if a branch leads nowhere.

    `always` comes before a phase's own branches; of each list the first that holds is taken.
    """
    phases = [*scenario.phases, CLOSE]
    built = Machine(
        model=None,
        states=list(phases),
        initial=next(iter(scenario.phases)),
        auto_transitions=False,
        queued=False,
    )
    advance = built.events["advance"] = Event("advance", built)
    for phase in scenario.phases.values():
        _add(advance, phase.id, (*scenario.always, *phase.branches), phases)
    return built


def _add(advance: Event, source: str, branches: Sequence[Branch], phases: Sequence[str]) -> None:
    for branch in branches:
        # The machine takes any word for a destination and fails only on the way there.
        if branch.to not in phases:
            raise ValueError(f"{branch.where}: phase {source!r} leads to {branch.to!r}, which is no phase")
        advance.add_transition(Way(source, Guard(branch)))


def next_phase(state: State) -> tuple[str, tuple[Tried, ...]]:
    """Return the phase that comes next, or `close`, and every branch asked, the last of them taken."""
    cursor = Cursor(state.phase)
    of_scenario(state.scenario).events["advance"].trigger(cursor, cursor, state)
    return cursor.state, tuple(cursor.tried)


def ways(scenario: Scenario, phase: str) -> tuple[Branch, ...]:
    """Return the branches out of a phase in the order in which the scenario's built machine asks them."""
    asked = of_scenario(scenario).events["advance"].transitions[phase]
    guards = (condition.func for transition in asked for condition in transition.conditions)
    return tuple(guard.branch for guard in guards if isinstance(guard, Guard))


def of_scenario(scenario: Scenario) -> Machine:
    """Return the one machine of a scenario, built when it is first asked for."""
    # Kept in the scenario's own dictionary: it lives as long as the scenario and needs no table of them.
    known: Machine | None = scenario.__dict__.get("_machine")
    if known is None:
        known = scenario.__dict__["_machine"] = machine(scenario)
    return known
