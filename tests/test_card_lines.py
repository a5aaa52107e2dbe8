"""A line of cards that cannot be meant is refused with what would be right; one that can is read."""

from __future__ import annotations

import pytest

from game.scenario.loader import find, load
from game.session import Session
from game.terminal.cards import cards
from game.terminal.draft import Misread

pytestmark = pytest.mark.alike

BOTS = dict.fromkeys(("seoul", "washington", "alliance"), "bot:function")


def asked(kind: str) -> Session:
    """Return a game of Eight Minutes by bots at its first question of a kind."""
    session = Session.start(load(find("eight_minutes")), seats=BOTS, seed=3)
    while all(session.view(team).question.kind != kind for team in session.waiting):  # type: ignore[union-attr]
        session.play_bots(1)
    return session


@pytest.mark.parametrize(
    ("kind", "line", "said"),
    [
        ("aims", "S77-1",
         "S77-1 is a card of another decision; now “STARTEX” is asked, whose cards bear the number 0."),
        ("decide", "S S W", "One line holds the cards of one table."),
        ("decide", "A 1", "The alliance is not asked now."),
        ("decide", "S+2", "S+2 answers a paper, and none lies on the table now."),
        ("decide", "S 4", "There is no card 4 here; right would be one of: 1, 2, 3."),
        ("decide", "S", "There is no card S here; right would be one of: 1, 2, 3."),
        ("draft", "A 1ZZ", "There is no card 1ZZ here; right would be one of: 2, 3."),
        ("draft", "A 4F", "There is no card 4F here; right would be one of: 2, 3."),
        ("draft", "A 99", "There is no card 99 here; right would be one of: 2, 3."),
        ("draft", "A 1 2",
         "In talks a table lays one card: a text with its words (S3-1F), or an answer (S-1)."),
        ("ratify", "S3-1", "S3-1 is no answer, and a paper lies on the table: its cards are S-1, S3+2, S-9."),
        ("ratify", "S X", "There is no card X here; right would be one of: 1, 9."),
    ],
)  # fmt: skip
def test_a_card_that_cannot_be_meant_is_refused_with_what_would_be_right(
    kind: str, line: str, said: str
) -> None:
    with pytest.raises(Misread) as refused:
        cards(line, asked(kind))
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("kind", "line", "meant"),
    [
        ("decide", "S1-1", ("seoul", ("hold",))),
        ("draft", "A3-1FG", ("alliance", ("common_line", "seoul_announces", "no_prejudice"))),
        ("draft", "a 4", ("alliance", ("none",))),
        ("ratify", "w-9", ("washington", ("non_concur",))),
    ],
)
def test_a_card_is_read_as_it_is_printed(kind: str, line: str, meant: tuple[str, tuple[str, ...]]) -> None:
    assert cards(line, asked(kind)) == meant
