"""The talks of `scenarios/talks.yaml`, opened where a test wants them, and read as a test asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.rules import notation, rules
from game.rules.events import Event
from game.rules.state import Paper, State
from game.scenario import loader
from game.scenario.model import Scenario

SCENARIO: Scenario = loader.load(Path(__file__).parent / "scenarios" / "talks.yaml")

PHASES = ("consultation", "quick", "tight", "threshold", "the_call", "one_word", "nothing", "two_calls")

NO_TABLE = ("alliance",)
"""Nobody sits at the alliance table: the instructions are the drafts."""

WORKED = (
    "seoul:sanctions", "washington:fact_sheet", "alliance:sanctions", "washington:non_concur", "seoul:concur",
    "alliance:joint_attribution", "seoul:concur", "washington:concur+door_open", "seoul:concur",
)  # fmt: skip
"""The worked example of `docs/joint-decisions.md`."""


def opened(
    phase: str = "consultation",
    line: str = "",
    *,
    empty: tuple[str, ...] = (),
    wave_at: int = 84,
    scenario: Scenario = SCENARIO,
    **gauges: int,
) -> State:
    """Return the state after a line of play in a phase of the talks, which opens at hour 72."""
    state = rules.start(scenario, rules.setup(scenario, empty=empty)).state
    state = played(state, f"chance:wave_at={wave_at} chance:way={phase}")
    state = played(
        state, " ".join(f'white_cell:set/{name}/{figure}"as given"' for name, figure in gauges.items())
    )
    return played(state, f"seoul:wait {line}")


def played(state: State, line: str) -> State:
    """Return the state after a line of play."""
    return notation.play(state, line)[0]


def happened(state: State, line: str) -> tuple[Event, ...]:
    """Return what a line of play brings."""
    return notation.play(state, line)[1]


def meter(state: State, name: str) -> int:
    """Return a meter's figure."""
    return state.meters[name]


def paper(state: State) -> Paper:
    """Return the record of the talks that are over."""
    return state.papers[-1]


def tabled(state: State) -> list[str]:
    """Return the papers so far and what became of each: `sanctions refused`."""
    talks = state.talks or paper(state).talks
    return [f"{'+'.join(attempt.text) or '-'} {attempt.result}" for attempt in talks.attempts]


def walks(state: State, choose: Iterator[int]) -> Iterator[State]:
    """Yield every state of a game in which each seat takes its n-th choice, to the end."""
    while rules.waiting(state):
        seat = rules.waiting(state)[0]
        open_ones = rules.options(state, seat)
        options = open_ones[next(choose) % len(open_ones)]
        state = played(state, f"{seat}:{'='.join(options) if seat == 'chance' else '+'.join(options)}")
        yield state
