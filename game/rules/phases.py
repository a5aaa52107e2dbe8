"""Which phase comes next: the phase machine of `transitions`.

The machine is the map, not the traveller: one is built for a scenario and shared by every game of it. Each
question is asked with a cursor that is thrown away, so that asking changes nothing. The machine has no
callbacks but conditions, which are objects: a string would be imported and called.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from transitions import Machine

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

    __slots__ = ("__name__", "branch", "to", "when", "where")

    def __init__(self, branch: Branch) -> None:
        self.branch = branch
        self.to, self.when, self.where = branch.to, branch.when, branch.where
        self.__name__ = branch.when.source if branch.when else ""

    def __call__(self, cursor: Cursor, state: State) -> bool:
        """Return whether the branch is to be taken, and note that it was asked."""
        when = self.when
        if when is None:
            held = True
            values: tuple[tuple[str, int | str], ...] = ()
        else:
            # The machine compares with True, so a number that counts as yes has to become one.
            held = bool(when.run(state))
            values = when.figures(state)
        cursor.tried.append(Tried(self.to, self.__name__, values, held, self.where))
        return held


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
    for phase in scenario.phases.values():
        _add(built, phase.id, (*scenario.always, *phase.branches), phases)
    return built


def _add(built: Machine, source: str, branches: Sequence[Branch], phases: Sequence[str]) -> None:
    for branch in branches:
        # The machine takes any word for a destination and fails only on the way there.
        if branch.to not in phases:
            raise ValueError(f"{branch.where}: phase {source!r} leads to {branch.to!r}, which is no phase")
        built.add_transition("advance", source, branch.to, conditions=[Guard(branch)])


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
