"""What somebody is told who has not joined: the page's words and where there are seats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.room.told import control, evaluator, seat
from game.room.told.spoken import spoken

if TYPE_CHECKING:
    from game.room.hub import Hub


PAGES = {"control": control, "marks": evaluator}
"""Whose words a page reads before it has joined; all others read those of a seat."""


def door(hub: Hub, lang: str, page: str = "") -> dict[str, Any]:
    """Return the first answer to a stranger: the same for all on a page, whatever happens in the games."""
    view = hub.sessions[0].view("room")
    header = hub.sessions[0].header
    roles = {role: card.title for role, card in hub.sessions[0].scenario.roles.items()}
    return {
        "t": "door",
        "title": view.title.of(lang),
        "groups": hub.lobby.groups,
        "numbers": list(hub.numbers),
        "labels": list(hub.labels),
        "purpose": header.purpose,
        "until": header.keep_until,
        "notice": hub.sessions[0].scenario.notice.of(lang),
        "unkept": hub.sessions[0].folder is None,
        "teams": [
            {
                "id": team.team,
                "name": team.name.of(lang),
                "letter": team.letter,
                "roles": [
                    {"id": role, "title": roles[f"{team.team}.{role}"].of(lang)}
                    for role in hub.lobby.roles.get(team.team, ())
                ],
            }
            for team in view.teams
            if team.team in hub.lobby.teams
        ],
    } | spoken(PAGES.get(page, seat).words, lang)
