"""What lies on a table's own desk: the pen, who sits there, what is proposed, what it asked control."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.devices import Lobby, Table
from game.session import Asked, Session


def desk(table: Table, lang: str, lobby: Lobby, session: Session, asked: Sequence[Asked]) -> dict[str, Any]:
    """Return a table's desk, the same for its devices of a language: nothing of it is another table's."""
    team = table[1]
    point, mine = session.point, [each for each in asked if each.seat == team]
    # A view of the room costs more than all the rest of a desk.
    teams = session.view("room").teams if mine else ()
    taken = lobby.taken(*table)
    here = [
        each for each in lobby.devices
        if (each.group, each.team, each.kind, each.state) == (*table, "seat", "in")
    ]  # fmt: skip
    called = {each.id: each.label.of(lang) for each in here}
    return {
        "pen": {"holder": lobby.pen(*table), "free": lobby.free(*table)},
        "table": [
            {"id": each.id, "label": called[each.id], "connected": each.connected} for each in here
        ],
        "roles": [
            {"id": role, "title": session.scenario.roles[f"{team}.{role}"].title.of(lang)}
            for role in lobby.roles.get(team, ())
            if role not in taken
        ],
        "tally": [
            {"id": each.device, "label": called.get(each.device, ""), "options": list(each.options)}
            for each in lobby.tally(*table, point)
        ],
        "asked": [
            {"called": each.called(teams), "words": each.words, "answer": each.answer.of(lang)}
            for each in mine
        ],
    }  # fmt: skip
