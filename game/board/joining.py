"""What follows from exercise control's keys about devices that have joined."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.board.choosing import Reaction
from game.board.intent import InLobby
from game.board.joining_face import chosen_device
from game.board.region import Action
from game.board.scene import Scene
from game.board.ui import UI

if TYPE_CHECKING:
    from game.devices import Lobby


def lobbying(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """Return the reaction to what exercise control does with a device, or None."""
    if action.verb != "device" or scene.joining is None:
        return None
    chosen = chosen_device(scene.joining, ui)
    if action.what == "renew":
        return ui, (InLobby("renew"),)
    if chosen is None:
        return ui, ()
    if action.what == "move":
        teams = [team.team for team in scene.room.teams] if scene.room else []
        at = teams.index(chosen.team) if chosen.team in teams else -1
        team = teams[(at + 1) % len(teams)] if teams else ""
        return ui, (InLobby("move", chosen.id, chosen.group, team),)
    return ui, (InLobby(action.what, chosen.id),)


def carry_out(intent: InLobby, lobby: Lobby) -> None:
    """Carry out what was asked of the lobby. Raise Refused for what does not fit."""
    match intent.verb:
        case "approve":
            lobby.approve(intent.device)
        case "remove":
            lobby.remove(intent.device)
        case "move":
            lobby.move(intent.device, intent.group, intent.team)
        case "renew":
            lobby.renew()


def opened(ui: UI) -> UI:
    """Return the ui with the door on all screens."""
    return replace(ui, shown="joining")
