"""How a game starts and how a phase opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.errors import GameError
from game.rules.carry import comes, deliver
from game.rules.change import changed, finished, loose
from game.rules.events import ALL, Entered, Event, Events
from game.rules.resolution import pass_time
from game.rules.state import Ask, Coming, Setup, State
from game.rules.table import table
from game.scenario.model import Chance, Outcome, Scenario
from game.scenario.near import near_or_all


def setup(
    scenario: Scenario,
    choices: Mapping[str, str] | None = None,
    edition: int | None = None,
    constants: Mapping[str, int] | None = None,
    empty: Sequence[str] = (),
) -> Setup:
    """Return what was chosen at STARTEX, with the default wherever nothing was said.

    A constant said here counts before what a choice sets, and that before the scenario's own figure.
    Raise GameError, naming it, for a setting, choice, edition, constant or team that there is not.
    """
    wanted = dict(choices or {})
    for axis in wanted:
        _known("setting", axis, scenario.settings)
    chosen = {axis: wanted.get(axis, setting.default) for axis, setting in scenario.settings.items()}
    if edition is not None and edition not in scenario.editions:
        # The whole exercise is called by its minutes, as the menu offers it.
        whole = sum(phase.minutes for phase in scenario.phases.values())
        _known("edition", edition, {**scenario.editions, whole: None})
        edition = None
    for team in empty:
        _known("team", team, scenario.teams)
    tuned = dict(scenario.constants)
    tuned.update((name, figure) for name, figure in _set(scenario, chosen) if name in tuned)
    for name, figure in (constants or {}).items():
        _known("constant", name, tuned)
        tuned[name] = figure
    return Setup(chosen, edition, tuned, tuple(team for team in scenario.teams if team in empty))


def _known(what: str, name: str | int, names: Mapping[str, object] | Mapping[int, object]) -> None:
    if name not in names:
        words = [str(known) for known in names]
        raise GameError(f"unknown {what} {str(name)!r}{near_or_all(str(name), words)}")


def _set(scenario: Scenario, choices: Mapping[str, str]) -> list[tuple[str, int]]:
    """Return what the choices set, later axes after earlier ones."""
    found: list[tuple[str, int]] = []
    for axis, setting in scenario.settings.items():
        choice = next((choice for choice in setting.choices if choice.id == choices[axis]), None)
        if choice is None:
            names = [choice.id for choice in setting.choices]
            raise GameError(f"unknown {axis} {choices[axis]!r}{near_or_all(choices[axis], names)}")
        found.extend(choice.set)
    return found


def first_state(scenario: Scenario, setup: Setup) -> State:
    """Return the state at STARTEX, with the draws that are asked there."""
    meters = {meter.id: meter.start for meter in scenario.meters.values()}
    meters.update((name, figure) for name, figure in _set(scenario, setup.choices) if name in meters)
    opens = next(iter(scenario.phases.values())).opens
    edition = scenario.editions.get(setup.edition) if setup.edition is not None else None
    state = State(
        scenario=scenario,
        setup=setup,
        phase="",
        turn=0,
        # A scenario that begins with a warning begins before hour 0; none begins after it.
        minute=min(opens or 0, 0),
        meters=meters,
        flags={},
        ours=scenario.ladder.ours,
        theirs=scenario.ladder.theirs,
        draws={},
        drawn={},
        aims={},
        sealed={},
        talks=None,
        asks=(),
        coming=(),
        left_out=tuple(sorted(edition.leave_out)) if edition else (),
        locked=(),
        delivered=(),
        past=(),
        papers=(),
        opened={},
        chosen=frozenset(),
    )
    return changed(state, asks=_asks(state, "startex", 0), opened=standing(state))


def standing(state: State) -> Mapping[str, int]:
    """Return all gauges as they stand: what `opened` keeps of the moment at which a phase opens."""
    return {**state.meters, "ours": state.ours, "theirs": state.theirs}


def _asks(state: State, moment: str, turn: int) -> tuple[Ask, ...]:
    """Return the draws that are made at STARTEX or as a phase opens."""
    draws = state.scenario.draws
    return tuple(
        [
            Ask(name, f"t{turn}.draw.{name}", state.drawn.get(name, 0), draws[name].of)
            for name in table(state.scenario).draws[moment]
        ]
    )


def open_phase(state: State, phase_id: str) -> tuple[State, Events]:
    """Return the state as a phase opens, up to the draws that are asked there, and what happened."""
    opens = state.scenario.phases[phase_id].opens
    turn = state.turn + 1
    brought: Events = ()
    new = loose(state)
    new.phase, new.turn, new.coming, new.sealed, new.talks = phase_id, turn, (), {}, None
    if opens is not None and opens > state.minute:
        state, brought = pass_time(finished(new), opens - state.minute)
        new = loose(state)
    new.asks = _asks(state, phase_id, turn)
    new.opened = standing(state)
    return finished(new), (*brought, Entered(ALL, phase_id, turn, new.minute))


def bring(state: State) -> tuple[State, Events]:
    """Return the state after the present phase's injects came in file order, and what happened.

    Those that wait some room minutes are noted as coming, those of type `cont` stay on the shelf.
    """
    events: list[Event] = []
    for inject in state.scenario.phases[state.phase].injects:
        if inject.type == "cont" or not comes(state, inject):
            continue
        if inject.after:
            state = changed(state, coming=(*state.coming, Coming(inject.id, inject.after)))
        else:
            state, happened = deliver(state, inject)
            events.extend(happened)
    return state, tuple(events)


def is_skipped(state: State) -> bool:
    """Return whether the edition skips the present phase."""
    if state.setup.edition is None:
        return False
    return state.phase in state.scenario.editions[state.setup.edition].skip


def ask_fate(state: State, chance: Chance) -> State:
    """Return the state that asks for the outcome of the present `chance` phase."""
    ask = Ask(
        state.phase,
        f"t{state.turn}.chance",
        state.drawn.get(state.phase, 0),
        odds(state, chance.outcomes),
    )
    return changed(state, asks=(ask,))


def odds(state: State, outcomes: Sequence[Outcome]) -> tuple[tuple[str, int], ...]:
    """Return each outcome with its per mille: clamped in file order to what is left, `rest` taking that.

    Where no outcome is the rest, the last one takes what the others leave.
    """
    rest = next((outcome for outcome in outcomes if outcome.odds is None), outcomes[-1])
    left = 1000
    found: dict[str, int] = {}
    for outcome in outcomes:
        if outcome is not rest and outcome.odds is not None:
            found[outcome.id] = min(max(outcome.odds(state), 0), left)
            left -= found[outcome.id]
    found[rest.id] = left
    return tuple((outcome.id, found[outcome.id]) for outcome in outcomes)
