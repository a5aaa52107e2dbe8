"""The section on who chose what: people, bots and programs at the same seat."""

from __future__ import annotations

from collections.abc import Iterator

from game.compare.players import AtSeat, Chosen
from game.compare.shown import Shown, percent
from game.figures.elements import Field, element, table


def players(shown: Shown) -> Iterator[str]:
    """Yield a table for each question, a column for each kind of player."""
    yield element("p", shown.say("players.how"), "quiet")
    for each in shown.found.players:
        yield element("h3", shown.seat(each))
        yield table(
            [shown.say("head.option"), *_heads(shown, each)], [_row(shown, chosen) for chosen in each.chosen]
        )


def _heads(shown: Shown, each: AtSeat) -> list[Field]:
    return [
        Field(shown.of(player.name), shown.say("players.tables", number=len(player.places)))
        for player in each.players
    ]


def _row(shown: Shown, chosen: Chosen) -> list[str | Field]:
    fields = [
        Field(
            shown.say("count", held=share.held, of=share.of), percent(share.interval),
            apart is not None and apart.beyond(0),
        )
        for share, apart in zip(chosen.shares, chosen.apart, strict=True)
    ]  # fmt: skip
    return [shown.wish(chosen.option), *fields]
