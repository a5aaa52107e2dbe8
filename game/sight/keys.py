"""The key of each choice: on its printed card, on the board and in the terminal, the same in every state.

What is not offered or not open just now keeps its key, so that a card is right whatever has happened.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.scenario.model import Chance, JointText, Scenario

WORDS = "FGHIJ"
"""Keys that add a text's reservations, in the author's order."""

NON_CONCUR = "9"


def numbers(scenario: Scenario) -> Mapping[str, int]:
    """Return the number that the cards of each phase bear: those that ask tables, counted in file order."""
    asking = [each.id for each in scenario.phases.values() if not isinstance(each.asks, Chance)]
    return {phase: number for number, phase in enumerate(asking, 1)}


def option_key(offer: Sequence[str], option: str) -> str:
    """Return the key of a national option: its place in the author's list, from 1."""
    return str(offer.index(option) + 1)


def text_key(offer: Sequence[str], texts: Mapping[str, JointText], choice: Sequence[str]) -> str:
    """Return the key of a text that is wanted or tabled, "2", with words "2FG"; none comes after the last."""
    if choice[0] not in offer:
        return str(len(offer) + 1)
    return str(offer.index(choice[0]) + 1) + "".join(word_key(texts[choice[0]], held) for held in choice[1:])


def word_key(text: JointText, reservation: str) -> str:
    """Return the key that drafts a reservation into its text."""
    place = [held.id for held in text.reservations].index(reservation)
    return WORDS[place % len(WORDS)]


def answer_key(text: JointText, team: str, answer: Sequence[str]) -> str:
    """Return the key of an answer: 1 concurs, 9 does not, the team's own reservations stand between."""
    if answer[0] == "non_concur":
        return NON_CONCUR
    own = [held.id for held in text.reservations if held.by == team]
    place = own.index(answer[1]) + 2 if len(answer) > 1 else 1
    return str(place if place < int(NON_CONCUR) else place + 1)
