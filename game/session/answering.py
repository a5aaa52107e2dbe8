"""What exercise control may decide for the tables, and how it may end the talks, each with its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from game.session.made import options_name
from game.session.recorded import Recorded
from game.sight.asked import QuestionView
from game.texts import Text

Answer = tuple[tuple[str, ...], Text]
"""Options that may be sealed together, and what they are called."""


def answers(session: Recorded) -> Mapping[str, tuple[Answer, ...]]:
    """Return what may be decided for each team now; packages of options that may be sealed together too."""
    found: dict[str, list[Answer]] = {}
    for verb, *words in session.choices_of_control():
        if verb.startswith("for_"):
            found.setdefault(verb.removeprefix("for_"), []).append(_answer(session, words))
    for team, single in found.items():
        question = session.view(team).question
        if question is not None and question.kind == "decide":
            names = [options[0] for options, _ in single]
            single += [
                _answer(session, several)
                for size in range(2, question.pick + 1)
                for several in combinations(names, size)
                if not _contradicts(question, several)
            ]
    return {team: tuple(each) for team, each in found.items()}


def ends(session: Recorded) -> tuple[str, ...]:
    """Return how control may end the talks now: signed, fallback."""
    return tuple(words[0] for verb, *words in session.choices_of_control() if verb == "paper")


def _answer(session: Recorded, words: Sequence[str]) -> Answer:
    return tuple(words), options_name(session.scenario, words)


def _contradicts(question: QuestionView, several: Sequence[str]) -> bool:
    return any(
        not set(several).isdisjoint(offer.excludes) for offer in question.offers if offer.id in several
    )
