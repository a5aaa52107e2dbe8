"""A moment of a game as loose values: all that compiled play needs to go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.odds.fixed import came, draw, flag, is_numeric, lock, meter, taken, thrown
from game.odds.tally import Options
from game.rules.state import Answer, State, Talks
from game.scenario.model import Chance

LAPSE: Options = ("lapse",)
"""In place of a seat's options in talks: it lets its time run out."""

NON_CONCUR: Options = ("non_concur",)

Answers = tuple[tuple[str, Options, bool], ...]
"""Team, its answer, and whether it was silence."""


@dataclass(frozen=True, slots=True)
class TalksLeft:
    """Talks that are on their way."""

    round: int
    spent: int
    window: int
    instructions: tuple[tuple[str, Options], ...]
    first: tuple[tuple[str, Options], ...]
    lapsed: tuple[str, ...]
    text: Options
    changed: bool
    answers: Answers
    attempts: tuple[tuple[Options, Answers, str], ...]
    """Papers that were tabled: text, answers, result."""


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """A moment at which a question is open: plain values, so that another process can go on from it."""

    phase: str
    figures: Mapping[str, int | str | bool | None]
    """Variable of a program -> what it stands at."""
    aims: Mapping[str, Options]
    coming: tuple[str, ...]
    """Injects of these talks that are still to come."""
    signed: tuple[str, ...]
    refusals: tuple[tuple[str, str], ...]
    overtaken: tuple[str, ...]
    heard: int
    """Hours of the present talks, or of the last until a decision was resolved."""
    talks: TalksLeft | None


def standing(state: State) -> Standing:
    """Return the moment of a state at which a team owes a decision."""
    return Standing(
        phase=state.phase,
        figures=dict(_figures(state)),
        aims=dict(state.aims),
        coming=tuple(due.inject for due in state.coming) if state.talks else (),
        signed=tuple(dict.fromkeys(paper.text[0] for paper in state.papers if paper.text)),
        refusals=tuple(dict.fromkeys(_refusals(state))),
        overtaken=tuple(paper.phase for paper in state.papers if paper.how == "overtaken"),
        heard=_heard(state),
        talks=_left(state.talks) if state.talks else None,
    )


def _figures(state: State) -> Iterator[tuple[str, int | str | bool | None]]:
    scenario = state.scenario
    yield from ((meter(name), figure) for name, figure in state.meters.items())
    yield from ((flag(name), state.flags.get(name)) for name in scenario.flags)
    locked = set(state.locked)
    yield from ((lock(name), name in locked) for name in (*scenario.options, *scenario.texts))
    chosen = {each.partition(":")[2] for each in state.chosen}
    yield from ((taken(name), name in chosen) for name in scenario.options)
    gone = {*state.left_out, *(delivery.inject for delivery in state.delivered)}
    yield from ((came(name), name in gone) for name in scenario.injects)
    for each in scenario.draws.values():
        numeric = is_numeric([outcome for outcome, _ in each.of])
        outcome = state.draws.get(each.id)
        yield (
            draw(each.id),
            (0 if numeric else "") if outcome is None else int(outcome) if numeric else outcome,
        )
        yield thrown(each.id), state.drawn.get(each.id, 0)
    for phase in scenario.phases.values():
        if isinstance(phase.asks, Chance):
            yield thrown(phase.id), state.drawn.get(phase.id, 0)
    yield from (("ours", state.ours), ("theirs", state.theirs))
    yield from (("minute", state.minute), ("turn", state.turn))


def _refusals(state: State) -> Iterator[tuple[str, str]]:
    talks = [*(paper.talks for paper in state.papers), *([state.talks] if state.talks else [])]
    for each in talks:
        for attempt in each.attempts:
            for answer in attempt.answers:
                if attempt.text and answer.options == NON_CONCUR:
                    yield answer.team, attempt.text[0]


def _heard(state: State) -> int:
    if state.talks:
        return state.talks.spent
    if not state.papers:
        return 0
    last = state.papers[-1]
    decided = any(past.turn > int(last.point[1:]) for past in state.past)
    return 0 if decided else last.talks.spent


def _left(talks: Talks) -> TalksLeft:
    return TalksLeft(
        round=talks.round,
        spent=talks.spent,
        window=talks.window,
        instructions=tuple(talks.instructions.items()),
        first=tuple(talks.first_instructions.items()),
        lapsed=talks.lapsed,
        text=talks.text,
        changed=talks.changed,
        answers=_answers(talks.answers),
        attempts=tuple(
            (each.text, _answers(each.answers), each.result) for each in talks.attempts if each.text
        ),
    )


def _answers(answers: tuple[Answer, ...]) -> Answers:
    return tuple((each.team, each.options, each.silent) for each in answers)
