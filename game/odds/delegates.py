"""How bots take part in the talks of a compiled game: `doctrine.delegation` once more, without views.

Each function returns the point, what may be decided there, and what the doctrine decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from game.odds.answers import may_answer
from game.odds.bargain import CONCUR, NON_CONCUR, NONE, Draft, Wit
from game.odds.tally import Options

if TYPE_CHECKING:
    from game.odds.talks import Talks

Decided = tuple[str, Sequence[Options], Options]


def instruct(talks: Talks, seat: str, wit: Wit) -> Decided:
    """Decide what a capital wants."""
    point = f"t{talks.turn}.instruct.{talks.round}"
    choices = [*(each.text for each in talks.drafts()), NONE] if wit.uniform or wit.forced else ()
    if wit.uniform:
        return point, choices, _lot(talks, seat, point, choices)
    return point, choices, _wish(talks, seat, point)


def draft(talks: Talks, seat: str, wit: Wit) -> Decided:
    """Decide which text is tabled."""
    point, found = f"t{talks.turn}.draft.{talks.round}", talks.drafts()
    choices = [each.text for each in found] if wit.uniform or wit.forced else ()
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
    return choices[talks.asks.lot(seat, point, len(choices))]


def _wish(talks: Talks, seat: str, point: str) -> Options:
    """Return the text nearest to what the doctrine wants, with no words but its own capital's, or none."""
    asks = talks.asks
    if asks.defers(seat, point):
        return NONE
    want = asks.want(seat)
    if want is None:
        return NONE
    may, barred = talks.may(), talks.barred
    own = [each for each in talks.bargain.own[seat] if may[each.option] and each.text not in barred]
    if not own:
        return NONE
    near = _least(own, [abs(each.commits - want) for each in own])
    return _preferred(talks, seat, near, lambda each: len(each.words)).text


def _least(texts: Sequence[Draft], distances: Sequence[int]) -> Sequence[Draft]:
    """Return the texts that lie nearest."""
    least = min(distances)
    return [each for each, distance in zip(texts, distances, strict=True) if distance == least]


def _preferred(
    talks: Talks, seat: str, texts: Sequence[Draft], then: Callable[[Draft], int] = lambda each: 0
) -> Draft:
    """Return the text with the most points of those that are as near; they are reckoned only for a choice."""
    if len(texts) == 1:
        return texts[0]
    points = talks.asks.points(seat, talks.prices())
    return min(texts, key=lambda each: (-points[each.option], then(each)))


def _middle(talks: Talks, seat: str, found: Sequence[Draft]) -> Options:
    """Return the text nearest to the middle of the instructions."""
    commits = talks.bargain.commits
    instructions = {team: text for team, text in talks.instructions.items() if text}
    asked = {name for text in instructions.values() for name in text[1:]}
    for attempt in talks.attempts:
        asked.update(*(answer.options[1:] for answer in attempt.answers.values()))
    wanted = [commits[text[:1]] for text in instructions.values()]
    if not wanted:
        wanted = [talks.asks.want(seat) or 0]
    number, middle = len(wanted), sum(wanted)
    worth = _worth_drafting(talks, found, instructions)
    # Words that nobody asked for stand in a draft only where there is no other.
    worth = [each for each in worth if each.words <= asked] or worth
    near = _least(worth, [abs(number * commits[each.text[:1]] - middle) for each in worth])
    return _preferred(talks, seat, _least(near, [-len(each.words) for each in near])).text


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
    if talks.asks.defers(seat, point):
        return CONCUR if talks.option.rule == "silence" and may else NON_CONCUR
    want = talks.asks.want(seat)
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
