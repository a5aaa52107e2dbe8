"""Pictures of a hosted game's door: how devices join, and who has."""

from __future__ import annotations

from dataclasses import replace

from view_samples import ROOM

from game.board.desk import Desk
from game.board.joining_face import Joining
from game.board.scene import ClockFace, Scene
from game.board.tour import Stop
from game.board.ui import UI
from game.devices import Device
from game.room.inviting import invitation

PLAIN = invitation("http://192.168.178.123:8765/")
PRINT = "3F" * 32


def device(number: int, team: str, **how: object) -> Device:
    given: dict[str, object] = {
        "kind": "seat", "group": 1, "role": "", "lang": "en", "state": "in", "connected": True,
        "fresh": False,
    }  # fmt: skip
    return Device(f"d{number}", number, team=team, **(given | how))  # type: ignore[arg-type]


DEVICES = (
    device(1, "seoul"), device(2, "washington", connected=False), device(3, "seoul", state="waiting"),
    device(4, "", kind="observer"), device(5, "", kind="evaluator"), device(6, "alliance", group=12),
    *(device(number, "washington") for number in range(7, 22)),
)  # fmt: skip
DOOR = Joining(
    PLAIN.address, "K7P3XM", PLAIN.picture("K7P3XM"), plain=True, devices=DEVICES,
    pens={(1, "seoul"): "d1", (1, "washington"): "d7"},
)  # fmt: skip
CONSOLE = replace(DOOR, console="K7P3-XMRT-9QWE")

ALONE = replace(DOOR, plain=False, alone=True, devices=())

HOW = {team.team: "bot:process" if n else "people" for n, team in enumerate(ROOM.teams)}
ON = Scene(room=ROOM, clock=ClockFace(400), joining=DOOR, how=HOW)
UI_ON = UI(screen="play", shown="joining")


JOINING = (
    Stop("joining_room", ON, UI_ON, "room"),
    Stop("joining_briefing", ON, replace(UI_ON, screen="briefing"), "table"),
    Stop("joining_tls", replace(ON, joining=replace(DOOR, plain=False, print=PRINT)), UI_ON, "table"),
    Stop("joining_alone", replace(ON, joining=ALONE), UI_ON, "room"),
    Stop("briefing_hosted", ON, replace(UI_ON, screen="briefing", shown=""), "table"),
    Stop(
        "joining_devices", replace(ON, control=ROOM, joining=CONSOLE),
        replace(UI_ON, shown="", over="conduct", desk=Desk("devices")), "table",
    ),
    Stop(
        "joining_guessed", replace(ON, control=ROOM, joining=replace(CONSOLE, guessing="room")),
        replace(UI_ON, shown="", over="conduct", desk=Desk("devices")), "table",
    ),
    Stop(
        "joining_shut", replace(ON, control=ROOM, joining=replace(CONSOLE, guessing="seat")),
        replace(UI_ON, shown="", over="conduct", desk=Desk("devices")), "table",
    ),
    Stop(
        "joining_nobody", replace(ON, control=ROOM, joining=replace(CONSOLE, devices=())),
        replace(UI_ON, shown="", over="conduct", desk=Desk("devices")), "table",
    ),
)  # fmt: skip
