"""The page that forks a game: who plays each table on from this moment, people or bots."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.piece.button import Kind, button
from game.board.piece.page import page
from game.board.piece.timeline import hour_of
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.ui import UI
from game.texts import Text

BOX = Box(250, 130, 1100, 640)


def layout(scene: Scene, ui: UI) -> Layout:
    """Return a row for each table with who plays it on, and the button that begins the new game."""
    face, look, head = scene.theatre, ui.look, ui.playhead
    assert face is not None
    assert scene.room is not None
    where = Part("fork.words", Box(BOX.x + 36, BOX.y + 84, BOX.w - 72, 110), look)
    words = look.say("theatre.fork.words", number=head.at, hour=hour_of(scene.room.moment.minute, look))
    why = "theatre.fork.closed" if face.closed else "theatre.fork.by_hand" if face.by_hand else ""
    where.fill(look.say(why) if why else words, where.box.inset(0, 4), 20, "regular",
               look.c.bad if why else look.c.text, middle=False)  # fmt: skip
    rows = tuple(
        _row(team, name, face.players[team], scene.how.get(team, ""), number, ui)
        for number, (team, name, _) in enumerate(face.teams)
        if team in face.players
    )
    kind: Kind = "off" if why else "primary"
    yes = button("fork.yes", Box(BOX.x + 36, BOX.bottom - 92, BOX.w - 72, 64), look.say("theatre.fork.yes"),
                 Action("theatre", "forked"), look, key="Enter", icon="play", kind=kind)  # fmt: skip
    return (
        *page(look.both("theatre.fork.title"), look, Action("close"), BOX, "arrow-right"),
        where.region(), *rows, yes,
    )  # fmt: skip


def _row(
    team: str, name: Text, players: tuple[tuple[str, Text], ...], was: str, number: int, ui: UI
) -> Region:
    """Return a table with who plays it on; its key goes to the next who may."""
    look: Look = ui.look.plain
    c = look.c
    box = Box(BOX.x + 36, BOX.y + 206 + number * 96, BOX.w - 72, 82)
    part = Part(f"fork.{team}", box, look)
    part.rect(box.inset(1), fill=c.panel2, line=c.team(team), wide=2.2, round=12)
    part.mark(team, box.x + 40, box.y + 41, 14)
    part.text(look.of(name), box.x + 72, box.y + 49, 24, "bold", room=240)
    chosen = ui.playhead.who.get(team, was)
    said = next((look.of(text) for how, text in players if how == chosen), chosen)
    x, room = box.x + 330, box.w - 330 - 150
    part.text(said, x, box.y + 38, 21, "bold", c.text, room=room)
    before = next((look.of(text) for how, text in players if how == was), was)
    part.text(look.say("theatre.fork.was", who=before), x, box.y + 65, 18, "regular", c.sub, room=room,
              excerpt=True)  # fmt: skip
    left = part.key(str(number + 1), box.right - 18, box.y + 41)
    part.text(look.say("theatre.fork.next"), left - 10, box.y + 48, 18, "semibold", c.sub, "right", room=96)
    return part.region(Action("theatre", "who", (team,)), str(number + 1), round=12)
