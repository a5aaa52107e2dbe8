"""Odds from here, for exercise control alone: the likely endings, how sure they are, and what they assume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.piece.page import page
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.ui import UI
from game.measure import width
from game.texts import say

if TYPE_CHECKING:
    from game.ahead import Line, Outlook

BOX = Box(80, 44, 1440, 812)
ENDINGS = Box(BOX.x + 36, BOX.y + 88, 760, 486)
PLAYERS = Box(BOX.x + 836, BOX.y + 88, 568, 486)
ASSUMED = Box(BOX.x + 36, BOX.y + 590, BOX.w - 72, 206)
MOST = 7
"""Endings with a row of their own."""

TITLE = 264
"""Room for an ending's title."""

KEYS = ("1", "2", "3", "4")
"""Of the teams, to let another doctrine play on."""


def layout(scene: Scene, ui: UI, close: Action) -> Layout:
    """Return the page of the odds."""
    look, outlook = ui.look, scene.odds
    if outlook is None:
        return (*page(look.both("odds.title"), look, close, BOX, "dice-5"), *_unasked(look))
    again = Action("odds") if outlook.how == "stopped" else None
    return (
        *page(look.both("odds.title"), look, close, BOX, "dice-5"),
        endings(outlook, look, ENDINGS, MOST),
        *((_again(look, again),) if again else ()),
        *_players(outlook, scene, look),
        _assumed(look),
    )


def endings(outlook: Outlook, look: Look, box: Box, most: int) -> Region:
    """Return the endings as bars with their intervals, the likeliest first; the rest in one row."""
    c = look.c
    part = Part("odds.endings", box, look)
    stopped = outlook.how == "stopped"
    room = box.w - 256 if stopped else box.w
    part.text(
        _state(outlook, look), box.x, box.y + 24, 20, "semibold", c.bad if stopped else c.sub, room=room
    )
    if not outlook.games:
        return part.region()
    came = [line for line in outlook.lines if line.games]
    shown, rest = (came, []) if len(came) <= most else (came[: most - 1], came[most - 1 :])
    step = min(58.0, (box.h - 44) / max(1, most))
    for number, line in enumerate(shown):
        _row(part, line, outlook.games, box.y + 44 + number * step)
    y = box.y + 44 + len(shown) * step
    if rest:
        share = 100 * sum(line.games for line in rest) / outlook.games
        part.text(look.say("odds.others", count=len(rest)), box.x + 64, y + 30, 20, "semibold", c.sub)
        part.text(f"{share:.0f}", box.right, y + 30, 24, "bold", c.sub, "right")
    never = len(outlook.lines) - len(came)
    if never and len(shown) + bool(rest) < most:
        high = max(line.high for line in outlook.lines if not line.games)
        words = look.say("odds.never", count=never, high=_percent(high))
        part.text(words, box.x + 64, y + 30, 19, "regular", c.sub, room=box.w - 64)
    return part.region()


def _row(part: Part, line: Line, games: int, y: float) -> None:
    look, c, box = part.look, part.c, part.box
    part.text(line.code, box.x, y + 30, 20, "bold", c.sub)
    title = look.of(line.title)
    two = width(title, 19, "bold") > TITLE
    part.prose(title, box.x + 64, y + (18 if two else 30), TITLE, 18 if two else 21, 2, "bold", leading=22)
    bar = Box(box.x + 340, y + 12, box.w - 340 - 180, 24)
    part.rect(bar, fill=c.panel2, line=c.line, wide=1, round=5)
    part.rect(Box(bar.x, bar.y, max(3, bar.w * line.games / games), bar.h), fill=c.accent, round=5)
    low, high = bar.x + bar.w * line.low / 1000, bar.x + bar.w * line.high / 1000
    middle = bar.y + bar.h / 2
    # The line crosses the bar's end, so it is seen on either ground.
    part.line(low, middle, high, middle, c.panel, 7)
    part.line(low, middle, high, middle, c.text, 2.6)
    for end in (low, high):
        part.line(end, middle - 8, end, middle + 8, c.panel, 6)
        part.line(end, middle - 8, end, middle + 8, c.text, 2.6)
    part.text(f"{100 * line.games / games:.0f}", box.right - 104, y + 32, 26, "extrabold", align="right")
    between = say("ahead.between", look.lang, low=_percent(line.low), high=_percent(line.high))
    part.text(between, box.right, y + 32, 19, "regular", c.sub, "right", room=96)


def _state(outlook: Outlook, look: Look) -> str:
    match outlook.how:
        case "reckoning":
            return say("ahead.reckoning", look.lang)
        case "stopped":
            return look.say("odds.stopped")
        case "over":
            return say("ahead.over", look.lang)
    key = "odds.done" if outlook.games == outlook.most else "odds.more"
    return look.say(key, games=outlook.games, most=outlook.most)


def _again(look: Look, action: Action) -> Region:
    where = Box(ENDINGS.right - 240, ENDINGS.y - 8, 240, 46)
    return button("odds.again", where, look.say("odds.again"), action, look, key="Enter", icon="rotate-ccw",
                  size=20)  # fmt: skip


def _unasked(look: Look) -> Layout:
    """Return what stands there for a group of a class whose odds nobody has asked for yet."""
    part = Part("odds.unasked", Box(ENDINGS.x, ENDINGS.y, 1000, 120), look)
    part.prose(look.say("odds.unasked"), ENDINGS.x, ENDINGS.y + 34, 1000, 22, 3, "semibold", leading=32)
    where = Box(ENDINGS.x, ENDINGS.y + 120, 460, 64)
    again = button("odds.again", where, look.say("odds.reckon"), Action("odds"), look, key="Enter",
                   icon="dice-5", kind="primary")  # fmt: skip
    return part.region(), again, _assumed(look)


def _players(outlook: Outlook, scene: Scene, look: Look) -> Layout:
    c = look.c
    letters = {team.team: team.letter for team in scene.room.teams} if scene.room else {}
    ground = Part("odds.players", PLAYERS, look)
    ground.panel(fill=c.panel2, round=14)
    ground.text(look.say("odds.players"), PLAYERS.x + 24, PLAYERS.y + 38, 23, "extrabold", room=500)
    regions: list[Region] = [ground.region(round=14)]
    high = (PLAYERS.h - 60) / max(1, len(outlook.players))
    for number, player in enumerate(outlook.players):
        box = Box(PLAYERS.x + 12, PLAYERS.y + 56 + number * high, PLAYERS.w - 24, high - 8)
        part = Part(f"odds.player.{player.team}", box, look)
        part.rect(box.inset(1), fill=c.panel, line=c.line, wide=1.6, round=11)
        part.badge(player.team, letters.get(player.team, "?"), box.x + 38, box.y + 38, 20)
        right = box.right - 14.0
        if player.doctrine:
            right = part.key(KEYS[number % len(KEYS)], right, box.y + 30) - 10
        x = box.x + 74
        called = f"{look.of(player.name)}: {look.of(player.called)}"
        part.text(called, x, box.y + 38, 20, "bold", room=right - x)
        part.prose(look.of(player.idea), x, box.y + 64, box.right - x - 16, 18, 3, "regular", c.sub, 23,
                   excerpt=True)  # fmt: skip
        action = Action("odds", player.team) if player.doctrine else None
        keys = (KEYS[number % len(KEYS)],) if action else ()
        regions.append(part.region(action, *keys, round=11))
    return tuple(regions)


def _assumed(look: Look) -> Region:
    c = look.c
    part = Part("odds.assumed", ASSUMED, look)
    part.line(ASSUMED.x, ASSUMED.y, ASSUMED.right, ASSUMED.y, c.hair)
    part.text(look.say("odds.assumes"), ASSUMED.x, ASSUMED.y + 36, 22, "extrabold", room=ASSUMED.w)
    y = ASSUMED.y + 68
    for name in ("rules", "known", "sample"):
        part.icon("info", ASSUMED.x, y - 17, 22, c.sub)
        words = say(f"ahead.assumes.{name}", look.lang)
        y = part.prose(words, ASSUMED.x + 34, y, ASSUMED.w - 40, 19, 2, "regular", leading=26) + 8
    return part.region()


def _percent(per_mille: int) -> int:
    return round(per_mille / 10)
