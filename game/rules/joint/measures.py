"""Measures of a joint decision: how far apart two capitals began, who moved, and how long it took.

Everything here is derived from the record of a paper and stored nowhere. `commits` is the author's ordinal
scale, so a difference says "steps on this author's list" and no more. None stands for what is not known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from game.rules.joint.written import Draft
from game.rules.state import Attempt, Paper, Talks
from game.scenario.model import Joint, Scenario


@dataclass(frozen=True, slots=True)
class Measures:
    """What one joint decision comes to in figures; capitals in the order of `ratify:`."""

    distance: int | None
    """Steps between the first instructions; 0 only if they are the same text."""
    moved: Mapping[str, int | None]
    """Steps from a capital's first instruction to the result: more than it wanted (+) or less (-)."""
    who_moved: str | None
    """The capital that moved further, `both` at a tie."""
    latency: int
    """Exercise hours of the window from the opening to signature or fallback."""
    rounds: int
    tablings: int
    """Papers tabled, changed texts included."""
    refusals: Mapping[str, int]
    """Papers to which a capital said that it does not concur."""
    silences: Mapping[str, int]
    """How often a capital let its time run out."""
    raised: Mapping[str, int]
    """Reservations that a capital raised when answering."""
    carried: int | None
    """Reservations in the signed text, drafted in or raised."""
    talked_first: int | None
    """Words that were settled before the answers."""
    foresight: Mapping[str, int | None]
    """1 if a capital's last estimate of the other's answer was right, 0 if it was not."""
    counts: bool
    """Whether sums and comparisons may use it: not adjudicated, not cut off by ENDEX."""


def commits(scenario: Scenario, text: Draft) -> int:
    """Return how far a text binds the capitals: one step less for each reservation; 0 for no text."""
    return max(0, scenario.texts[text[0]].commits - len(text[1:])) if text else 0


def furthest(scenario: Scenario) -> int:
    """Return how far the text of an exercise binds that binds most; 0 where it has none."""
    return max((each.commits for each in scenario.texts.values()), default=0)


def distance(scenario: Scenario, talks: Talks) -> int | None:
    """Return how many steps lay between the first instructions; None if one wanted no text."""
    wanted = tuple(talks.first_instructions.values())
    if len(wanted) < 2 or not all(wanted):
        return None
    return max(_apart(scenario, one, other) for one, other in combinations(wanted, 2))


def _apart(scenario: Scenario, one: Draft, other: Draft) -> int:
    if one == other:
        return 0
    return max(1, abs(commits(scenario, one) - commits(scenario, other)))


def moved(paper: Paper, scenario: Scenario) -> dict[str, int | None]:
    """Return the steps from each capital's first instruction to the result; None where either is missing."""
    result = None if paper.how == "endex" else commits(scenario, paper.text)
    wanted = paper.talks.first_instructions
    return {
        team: result - commits(scenario, wanted[team]) if result is not None and wanted.get(team) else None
        for team in _capitals(paper, scenario)
    }


def _capitals(paper: Paper, scenario: Scenario) -> tuple[str, ...]:
    joint = scenario.phases[paper.phase].asks
    assert isinstance(joint, Joint)
    return joint.ratify


def measures(paper: Paper, scenario: Scenario) -> Measures:
    """Return the measures of one paper."""
    capitals, talks, steps = _capitals(paper, scenario), paper.talks, moved(paper, scenario)
    tabled = tuple(attempt for attempt in talks.attempts if attempt.text)
    raised = {team: len(_raised(tabled, team)) for team in capitals}
    carried = len(paper.text) - 1 if paper.text else None
    return Measures(
        distance=distance(scenario, talks),
        moved=steps,
        who_moved=_who_moved(steps),
        latency=talks.used,
        rounds=talks.round,
        tablings=len(tabled),
        refusals={team: _refusals(tabled, team) for team in capitals},
        silences={team: talks.lapsed.count(team) for team in capitals},
        raised=raised,
        carried=carried,
        talked_first=None if carried is None else max(0, carried - sum(raised.values())),
        foresight={team: _foresight(paper, scenario, team) for team in capitals},
        counts=not talks.adjudicated and paper.how != "endex",
    )


def _who_moved(steps: Mapping[str, int | None]) -> str | None:
    known = {team: abs(step) for team, step in steps.items() if step is not None}
    if not known or len(known) < len(steps):
        return None
    furthest = [team for team, step in known.items() if step == max(known.values())]
    return furthest[0] if len(furthest) == 1 else "both"


def _raised(tabled: Sequence[Attempt], team: str) -> tuple[str, ...]:
    """Return the reservations that a team raised; one that stands in the text was raised before."""
    return tuple(
        name
        for attempt in tabled
        for answer in attempt.answers
        if answer.team == team
        for name in answer.options[1:]
        if name not in attempt.text
    )


def _refusals(tabled: Sequence[Attempt], team: str) -> int:
    return sum(
        answer.team == team and answer.options == ("non_concur",) and not answer.silent
        for attempt in tabled
        for answer in attempt.answers
    )


def _foresight(paper: Paper, scenario: Scenario, team: str) -> int | None:
    """Return whether a capital's last estimate of another's answer came true; None if not settled."""
    asked = {name for name, estimate in scenario.estimates.items() if estimate.answer == "answer"}
    tabled = [attempt for attempt in paper.talks.attempts if attempt.text]
    for sealed in reversed(paper.talks.decisions):
        stage, number = sealed.decision.point.split(".")[1:3]
        guesses = [guess for name, guess in sealed.decision.estimates if name in asked]
        if sealed.decision.seat != team or stage != "ratify" or not guesses:
            continue
        attempt = tabled[int(number) - 1]
        others = [answer for answer in attempt.answers if answer.team != team]
        return int(guesses[0] in [_written(answer.options) for answer in others]) if others else None
    return None


def _written(text: Draft) -> str:
    return "+".join(text) or "none"
