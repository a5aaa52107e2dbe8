"""How bots take part in the talks of a compiled game: `doctrine.delegation` once more, without views.

Each function returns the point, what may be decided there, and what the doctrine decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from game.odds.answers import may_answer
from game.odds.bargain import CONCUR, NON_CONCUR, NONE, Draft, Wit
from game.odds.luck import lot
from game.odds.tally import Options

if TYPE_CHECKING:
    from game.odds.talks import Talks

Decided = tuple[str, Sequence[Options], Options]


def instruct(talks: Talks, seat: str, wit: Wit) -> Decided:
    """Decide what a capital wants."""
    point, found = f"t{talks.turn}.instruct.{talks.round}", talks.drafts()
    choices = [*(each.text for each in found), NONE]
    if wit.uniform:
        return point, choices, _lot(talks, seat, point, choices)
    return point, choices, _wish(talks, seat, point, found)


def draft(talks: Talks, seat: str, wit: Wit) -> Decided:
    """Decide which text is tabled."""
    point, found = f"t{talks.turn}.draft.{talks.round}", talks.drafts()
    choices = [each.text for each in found]
    if wit.uniform:
        return point, choices, _lot(talks, seat, point, choices)
    return point, choices, _middle(talks, seat, found)


def ratify(talks: Talks, seat: str, wit: Wit) -> Decided:
    """Decide how a capital answers the text on the table."""
    point, choices = f"t{talks.turn}.ratify.{talks.tabled + 1}", may_answer(talks, seat)
    if wit.uniform:
        return point, choices, _lot(talks, seat, point, choices)
    return point, choices, _answer(talks, seat, point, choices, wit.slack)


def _lot(talks: Talks, seat: str, point: str, choices: Sequence[Options]) -> Options:
    return choices[lot(talks.bot + f"{seat}\0{point}\0choose".encode(), len(choices))]


def _wish(talks: Talks, seat: str, point: str, found: Sequence[Draft]) -> Options:
    """Return the text nearest to what the doctrine wants, with no words but its own capital's, or none."""
    asks, own = talks.asks, talks.bargain.own[seat]
    if asks.defers[seat](point):
        return NONE
    want = asks.want[seat]()
    if want is None:
        return NONE
    points = asks.points[seat](talks.prices())
    return min(
        (each for each in found if each.words <= own[each.option]),
        key=lambda each: (abs(each.commits - want), -points[each.option], len(each.words)),
        default=_NO_TEXT,
    ).text


_NO_TEXT = Draft(NONE, 0, 0, frozenset())


def _middle(talks: Talks, seat: str, found: Sequence[Draft]) -> Options:
    """Return the text nearest to the middle of the instructions."""
    commits = talks.bargain.commits
    instructions = {team: text for team, text in talks.instructions.items() if text}
    asked = {name for text in instructions.values() for name in text[1:]}
    for attempt in talks.attempts:
        asked.update(*(answer.options[1:] for answer in attempt.answers.values()))
    wanted = [commits[text[:1]] for text in instructions.values()]
    if not wanted:
        wanted = [talks.asks.want[seat]() or 0]
    points = talks.asks.points[seat](talks.prices())
    number, middle = len(wanted), sum(wanted)

    def key(each: Draft) -> tuple[bool, int, int, int]:
        off = abs(number * commits[each.text[:1]] - middle)
        return not each.words <= asked, off, -len(each.words), -points[each.option]

    return min(_worth_drafting(talks, found, instructions), key=key).text


def _worth_drafting(
    talks: Talks, found: Sequence[Draft], instructions: Mapping[str, Options]
) -> Sequence[Draft]:
    """Return the texts on the side of whoever refused last."""
    refused = [attempt for attempt in talks.attempts if attempt.result in ("refused", "held")]
    if not refused:
        return found
    last = refused[-1]
    commits = talks.bargain.commits[last.text]
    sides = {
        _side(talks, instructions.get(team), commits)
        for team, answer in last.answers.items()
        if answer.silent or answer.options == NON_CONCUR
    }
    if sides == {-1}:
        return [each for each in found if each.commits < commits] or found
    if sides == {1}:
        return [each for each in found if each.commits > commits] or found
    return found


def _side(talks: Talks, instruction: Options | None, commits: int) -> int:
    if not instruction:
        return -1
    wanted = talks.bargain.commits[instruction]
    return (wanted > commits) - (wanted < commits)


def _answer(talks: Talks, seat: str, point: str, choices: Sequence[Options], slack: int) -> Options:
    """Return whether the doctrine signs: within its slack yes, beyond its wish with its own word."""
    may = CONCUR in choices
    if talks.asks.defers[seat](point):
        return CONCUR if talks.option.rule == "silence" and may else NON_CONCUR
    want = talks.asks.want[seat]()
    if want is None:
        return NON_CONCUR
    over = talks.bargain.commits[talks.text] - want
    word = next((choice for choice in choices if len(choice) > 1), None)
    if over < -slack:
        return NON_CONCUR
    if word is not None and (over > 0 or not may) and abs(over - 1) <= slack:
        return word
    if over > slack:
        return NON_CONCUR
    return CONCUR if may else NON_CONCUR
