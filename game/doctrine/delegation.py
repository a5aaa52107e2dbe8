"""How a bot takes part in a joint decision: what it wants, what it drafts, what it signs.

A drafting table that sees the instructions is a broker: it looks for the middle, with the words asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.doctrine.mind import Choice, Chosen, Mind
from game.sight.asked import AttemptView, PaperView, TextView
from game.texts import Text, both

NONE: Choice = ("none",)
CONCUR: Choice = ("concur",)
NON_CONCUR: Choice = ("non_concur",)


def instruct(mind: Mind) -> Chosen:
    """Return the text nearest to what the doctrine wants, with no words but its own capital's, or none."""
    if mind.defers():
        return NONE, both("doctrine.defer")
    want = mind.want()
    if want is None:
        return NONE, both("doctrine.no_wish")
    texts = _texts(mind)
    own = [
        choice
        for choice in mind.question.choices
        if choice != NONE and set(choice[1:]) <= _own_words(texts[choice[0]], mind.view.viewer)
    ]
    if not own:
        return NONE, both("doctrine.no_wish")
    nearest = min(
        own,
        key=lambda choice: (
            abs(_commits(texts, choice) - want.commits),
            -_points(mind, texts[choice[0]]),
            len(choice),
        ),
    )
    return nearest, want.because


def draft(mind: Mind) -> Chosen:
    """Return the text nearest to the middle of the instructions that the drafter may see."""
    texts, paper = _texts(mind), _paper(mind)
    instructions = {team: text for team, text in paper.instructions if text}
    asked = {name for text in instructions.values() for name in text[1:]}
    asked |= {answer.reservation for attempt in paper.history for answer in attempt.answers} - {""}
    open_ones, reason = _after_refusal(mind, texts, instructions)
    wanted = [texts[text[0]].commits for text in instructions.values()]
    if not wanted:
        want = mind.want()
        wanted = [want.commits if want else 0]

    def key(choice: Choice) -> tuple[bool, int, int, int]:
        words = set(choice[1:])
        # Times the number of instructions, so that the middle stays a whole number.
        off = abs(len(wanted) * texts[choice[0]].commits - sum(wanted))
        return not words <= asked, off, -len(words), -_points(mind, texts[choice[0]])

    return min(open_ones, key=key), reason


def _after_refusal(
    mind: Mind, texts: dict[str, TextView], instructions: dict[str, Choice]
) -> tuple[Sequence[Choice], Text]:
    """Return the texts worth drafting: after a refusal those on the side of whoever refused."""
    choices, middle = mind.question.choices, both("doctrine.middle")
    refused = [attempt for attempt in _paper(mind).history if attempt.result in ("refused", "held")]
    if not refused:
        return choices, middle
    last = refused[-1]
    commits = _commits(texts, last.text)
    sides = {_side(texts, instructions.get(team), commits) for team in _refusers(last)}
    if sides == {-1}:
        milder = [choice for choice in choices if _commits(texts, choice) < commits]
        return (milder, both("doctrine.milder")) if milder else (choices, middle)
    if sides == {1}:
        firmer = [choice for choice in choices if _commits(texts, choice) > commits]
        return (firmer, both("doctrine.firmer")) if firmer else (choices, middle)
    return choices, middle


def _refusers(attempt: AttemptView) -> tuple[str, ...]:
    return tuple(answer.team for answer in attempt.answers if answer.standing in ("non_concurs", "silent"))


def _side(texts: dict[str, TextView], instruction: Choice | None, commits: int) -> int:
    """Return -1 if a refused text bound more than was wanted, 1 if less; -1 where nothing was wanted."""
    if not instruction:
        return -1
    wanted = _commits(texts, instruction)
    return (wanted > commits) - (wanted < commits)


def answer(mind: Mind) -> Chosen:
    """Return whether the doctrine signs: within its slack yes, beyond its wish with its own word."""
    texts, paper, choices = _texts(mind), _paper(mind), mind.question.choices
    if mind.defers():
        silent = CONCUR if texts[paper.table[0]].rule == "silence" and CONCUR in choices else NON_CONCUR
        return silent, both("doctrine.defer")
    want = mind.want()
    if want is None:
        return NON_CONCUR, both("doctrine.no_wish")
    over = _commits(texts, paper.table) - want.commits
    slack = mind.doctrine.slack
    word = next((choice for choice in choices if len(choice) > 1), None)
    if over < -slack:
        return NON_CONCUR, both("doctrine.too_little")
    if word is not None and (over > 0 or CONCUR not in choices) and abs(over - 1) <= slack:
        return word, both("doctrine.with_a_word")
    if over > slack:
        return NON_CONCUR, both("doctrine.too_far")
    return (CONCUR, want.because) if CONCUR in choices else (NON_CONCUR, both("doctrine.not_allowed"))


def _paper(mind: Mind) -> PaperView:
    assert mind.view.paper is not None
    return mind.view.paper


def _texts(mind: Mind) -> dict[str, TextView]:
    return {text.id: text for text in _paper(mind).texts}


def _commits(texts: dict[str, TextView], text: Choice) -> int:
    return max(0, texts[text[0]].commits - len(text[1:]))


def _own_words(text: TextView, team: str) -> set[str]:
    return {held.id for held in text.reservations if held.by == team}


def _points(mind: Mind, text: TextView) -> int:
    more = {"commits": text.commits, "takes": text.hours * 60, "costs": 0}
    return mind.points((*text.tags, text.id), more)[0]
