"""The joint decision as the room sees it: a paper, its rule, its answers; never what a capital wants."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.piece.gauges import gauges
from game.board.piece.signature import signature, stamp
from game.board.piece.teams import team_name
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen.positions import positions
from game.board.screen.room import CARD, frame, latest
from game.board.theme import mixed
from game.board.ui import UI
from game.measure import width, wrap
from game.session import hours_spent, instead
from game.texts import Text

if TYPE_CHECKING:
    from game.session import AnswerView, PaperView, TextView, View

MAT = Box(340, 104, 900, 492)
SHEET = Box(368, 122, 844, 456)
RULE = Box(1256, 104, 320, 492)


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the room's picture while a joint decision is made."""
    view, look = scene.room, ui.look
    assert view is not None
    assert view.paper is not None
    paper = view.paper
    shown = sheet(view, paper, look) if paper.table else (offered(view, paper, look),)
    below = history(view, paper, look, CARD) if paper.history else latest(view, look)
    return (
        *frame(scene, ui), _mat(look), *shown, rule(view, paper, look), below, gauges(view.gauges, look)
    )  # fmt: skip


def turned(scene: Scene, ui: UI) -> Layout:
    """Return the paper as it was turned over: signed, reserved, refused or lapsed, and how far all moved."""
    view, look = scene.room, ui.look
    assert view is not None
    assert view.turned is not None
    paper = refused(view.turned)
    given = {answer.team: answer.standing for answer in paper.answers}
    teams = tuple(replace(team, standing=given.get(team.team, "not_asked")) for team in view.teams)
    around = frame(replace(scene, room=replace(view, teams=teams)), ui, look.both("stage.resolution"))
    result = Part("paper.result", Box(1256, 612, 320, 112), look)
    result.panel()
    said = next((h.text for h in reversed(view.happenings) if h.kind == "paper"), paper.fallback)
    result.prose(look.of(said), 1276, 646, 280, 20, 3, "bold", leading=27, excerpt=True)
    on = button("on", Box(1256, 740, 320, 68), look.say("go_on"), Action("go_on"), look, key="Enter",
                icon="arrow-right", kind="primary")  # fmt: skip
    if paper.instructions:
        below: Layout = (positions(view, paper, look),)
    else:
        below = (
            history(view, paper, look, CARD) if paper.history else latest(view, look, key=False),
            gauges(view.gauges[:2], look, Box(756, 612, 484, 196)),
        )
    shown = sheet(view, paper, look)
    return (*around, _mat(look), *shown, rule(view, paper, look), *below, result.region(), on)


def _mat(look: Look) -> Region:
    mat = Part("mat", MAT, look)
    mat.rect(MAT, fill=look.c.mat, round=16)
    return mat.region(round=16)


def refused(paper: PaperView) -> PaperView:
    """Return a paper with the text that was refused on it, where none was signed."""
    last = next((attempt for attempt in reversed(paper.history) if attempt.text), None)
    if paper.table or last is None:
        return paper
    text = next(text for text in paper.texts if text.id == last.text[0])
    pieces = [text.words, *(word.words for word in text.reservations if word.id in last.text[1:])]
    words = Text(" ".join(piece.en for piece in pieces), " ".join(piece.ko for piece in pieces))
    return replace(paper, table=last.text, words=words, answers=last.answers)


def text_of(paper: PaperView) -> TextView | None:
    """Return the text on the table, or none."""
    return next((text for text in paper.texts if paper.table[:1] == (text.id,)), None)


def sheet(view: View, paper: PaperView, look: Look, box: Box = SHEET) -> Layout:
    """Return the paper with its words, its signature lines and, when it is over, its stamp."""
    c = look.c
    part = Part("paper", box, look)
    _ground(part, box)
    text = text_of(paper)
    left, right = box.x + 44, box.right - 44
    title = "paper.title" if text else "paper.none"
    part.pair(look.both(title), left, box.y + 46, 26, 18, 420, weight="extrabold")
    name = look.of(text.name) if text else ""
    if name:
        wide = part.text(name, right, box.y + 45, 20, "bold", c.alliance, "right", room=330)
        part.mark("alliance", right - wide - 18, box.y + 38, 8)
    part.line(left, box.y + 60, right, box.y + 60, c.text, 3)
    part.line(left, box.y + 66, right, box.y + 66, c.text, 1)
    held = with_words("", text, paper.table[1:], look) if text else ""
    part.text(held, left, box.y + 90, 18, "semibold", c.alliance, room=right - left)
    first = box.y + (126 if held else 106)
    failed = bool(paper.how) and paper.how not in ("signed", "dissent")
    words = look.of(paper.words) or look.of(instead(paper))
    sizes = ((26, 39, 4), (24, 33, 5), (22, 29, 6), (20, 25, 7))
    fitting = (entry for entry in sizes if len(wrap(words, entry[0], "semibold", right - left)) <= entry[2])
    size, leading, most = next(fitting, sizes[-1])
    ink = c.dim if failed and text else c.text
    part.prose(words, left, first, right - left, size, most, "semibold", ink, leading)
    half = (right - left - 44) / 2
    signatures: list[Region] = []
    for number, answer in enumerate(paper.answers[:2] if text else ()):
        where = Box(left + number * (half + 44), box.y + 276, half, 170)
        signatures += _signature(part, view, paper, answer, where, look)
    if failed and text:
        part.text(look.of(instead(paper)), left, box.bottom - 20, 20, "bold", c.bad, room=right - left)
    if paper.how:
        low = box.y + 300 if text else box.y + 290
        return (part.region(round=4), *signatures, stamp(paper.how, box.middle, low, look))
    return (part.region(round=4), *signatures)


def with_words(name: str, text: TextView, words: tuple[str, ...], look: Look) -> str:
    """Return a text's name with the labels of the reservations that are in it."""
    labels = [look.of(word.label) for word in text.reservations if word.id in words]
    return " + ".join((name, *labels)).lstrip() if labels else name


def _ground(part: Part, box: Box) -> None:
    c = part.c
    for drop, opacity in ((9, 0.16), (4, 0.2)):
        part.rect(Box(box.x + 2, box.y + drop, box.w, box.h), fill=c.shadow, round=4, opacity=opacity)
    part.rect(box, fill=c.paper, line=c.paper_line, wide=1.5, round=4)


def _signature(
    part: Part, view: View, paper: PaperView, answer: AnswerView, box: Box, look: Look
) -> tuple[Region, ...]:
    """Draw a signature line, open, sealed, reserved or refused, and return the signature."""
    c = look.c
    colour = c.team(answer.team)
    signed = answer.standing in ("concurs", "reserves")
    line = box.y + 58
    part.line(box.x, line, box.right, line, c.text if signed else c.dim, 2, "" if signed else "8 7")
    team = next((entry for entry in view.teams if entry.team == answer.team), None)
    part.badge(answer.team, team.letter if team else "?", box.x + 17, line + 32, 15)
    # The slip says the reservation, so the chip need not.
    standing = "concurs" if answer.standing == "reserves" else answer.standing
    label = look.say(f"standing.{standing}")
    fill, ink, dash = {
        "concurs": (mixed(c.good, 12, c.paper), c.good, ""),
        "reserves": (mixed(c.good, 12, c.paper), c.good, ""),
        "non_concurs": (mixed(c.bad, 12, c.paper), c.bad, ""),
        "silent": (mixed(c.bad, 12, c.paper), c.bad, ""),
        "sealed": (c.panel2, c.good, ""),
    }.get(answer.standing, (c.panel2, c.sub, "6 5"))
    wide = width(label, 18, "bold") + 26
    chip = Box(box.right - wide, line + 16, wide, 32)
    part.rect(chip, fill=fill, line=ink, wide=1.8, dash=dash, round=8)
    part.text(label, chip.middle, line + 38.5, 18, "bold", ink, "centre", room=wide - 6)
    signer = look.say("paper.for", team=look.of(team.name) if team else answer.team)
    part.text(signer, box.x + 42, line + 39, 20, "bold", room=box.w - 42 - wide - 10)
    word = reservation(paper, answer.reservation)
    if word:
        slip = Box(box.x, line + 58, box.w, 54)
        part.rect(slip, fill=mixed(colour, 14, c.paper), line=colour, wide=1.8, round=6)
        part.icon("paperclip", slip.x + 10, slip.y + 13, 28, colour)
        said = Box(slip.x + 48, slip.y + 2, box.w - 60, 50)
        part.fill(look.say("standing.with", words=word), said, 19, "bold", colour)
    if answer.standing == "non_concurs":
        part.icon("x", box.x + 20, line - 42, 34, c.bad, 2.6)
    # The stamp falls between the two hands.
    start = box.x + (box.w - 236 if answer.team == "washington" else 14)
    return (signature(answer.team, start, line - 12, look),) if signed else ()


def reservation(paper: PaperView, id: str) -> Text | None:
    """Return a reservation's label."""
    return next((word.label for text in paper.texts for word in text.reservations if word.id == id), None)


def offered(view: View, paper: PaperView, look: Look, box: Box = SHEET) -> Region:
    """Return the texts that may be signed, all public, while none lies on the table."""
    c = look.c
    part = Part("paper", box, look)
    _ground(part, box)
    left, right = box.x + 44, box.right - 44
    part.pair(look.both("paper.texts"), left, box.y + 46, 24, 18, right - left, weight="extrabold")
    if paper.stage == "draft":
        said = look.say("paper.drafting")
        wide = part.text(said, right, box.y + 45, 20, "bold", c.alliance, "right")
        part.icon("pencil-line", right - wide - 36, box.y + 26, 26, c.alliance, 2.4)
    part.line(left, box.y + 60, right, box.y + 60, c.text, 3)
    part.line(left, box.y + 66, right, box.y + 66, c.text, 1)
    count = max(1, len(paper.texts))
    high = min(112.0, (box.bottom - 16 - box.y - 76) / count)
    for number, text in enumerate(paper.texts):
        y = box.y + 76 + number * high
        ink = c.text if text.open else c.dim
        price = look.say("hours", hours=text.hours)
        wide = part.text(price, right, y + high / 2 + 7, 20, "bold", ink, "right")
        room = right - left - wide - 30
        under = look.of(text.summary if text.open else text.refusal or text.summary)
        lines = min(len(wrap(under, 18, "regular", room)), 2 if high >= 88 else 1 if high >= 58 else 0)
        top = y + high / 2 + 7 - 12 * lines
        part.text(look.of(text.name), left, top, 22, "bold", ink, room=room)
        part.prose(under, left, top + 26, room, 18, lines, "regular", c.sub if text.open else c.bad, 23,
                   excerpt=True)  # fmt: skip
        if number:
            part.line(left, y, right, y, c.paper_line, 1.5)
    return part.region(round=4)


def rule(view: View, paper: PaperView, look: Look, box: Box = RULE) -> Region:
    """Return the rule that is printed on the paper, the round, the prices and the fallback."""
    c = look.c
    part = Part("rule", box, look)
    part.panel()
    part.pair(look.both("rule"), box.x + 20, box.y + 38, 25, 18, box.w - 40, weight="extrabold")
    text = text_of(paper)
    who = rule_words(view, text, look) if text else look.say("rule.any")
    price = paper.price or (text.hours if text else 0)
    spent = ("timer", "rule.spent", look.say("rule.spent.of", spent=paper.used, window=paper.window))
    if paper.how == "overtaken":
        spent = ("timer", "", look.of(hours_spent(paper)))
    entries = [
        ("handshake", "rule.who", who),
        ("rotate-ccw", "rule.round", look.say("rule.round.of", round=paper.round, rounds=paper.rounds)),
        ("hourglass", "rule.price", look.say("hours", hours=price) if price else look.say("rule.price.by")),
        spent,
    ]
    if paper.how and not paper.price:
        # What a text takes at its usual pace is not what it took: the hours spent tell that.
        entries = [entry for entry in entries if entry[1] != "rule.price"]
    if instead(paper):
        entries.append(("undo-2", "rule.instead" if paper.how else "rule.fallback", look.of(paper.fallback)))
    high = (box.h - 58) / len(entries)
    for number, (icon, key, value) in enumerate(entries):
        y = box.y + 54 + number * high
        part.line(box.x + 20, y, box.right - 20, y, c.hair)
        part.rect(Box(box.x + 18, y + 14, 46, 46), fill=c.panel2, line=c.line, round=10)
        part.icon(icon, box.x + 29, y + 25, 24, c.accent)
        if not key:
            # A sentence says by itself what it is about, and needs the room.
            part.prose(value, box.x + 78, y + 30, box.w - 92, 18, 3, "bold", c.text, 22)
            continue
        part.text(look.say(key), box.x + 78, y + 30, 18, "semibold", c.sub, room=box.w - 92)
        size = 20 if width(value, 20, "bold") <= box.w - 92 else 18
        part.prose(value, box.x + 78, y + 55, box.w - 92, size, 2, "bold", c.text, 22)
    return part.region(round=16)


def rule_words(view: View, text: TextView, look: Look) -> str:
    """Return who must agree to a text."""
    lead = look.of(team_name(view, text.by or text.first)) if text.by or text.first else ""
    key = f"rule.{text.rule}" + (".first" if text.first else "")
    return look.say(key, team=lead) if lead else look.say(f"rule.{text.rule}")


def history(view: View, paper: PaperView, look: Look, box: Box) -> Region:
    """Return the papers that were answered before: turned over, not torn."""
    c = look.c
    part = Part("history", box, look)
    part.panel()
    part.pair(look.both("history"), box.x + 20, box.y + 36, 22, 18, box.w - 40)
    texts = {text.id: text for text in paper.texts}
    y = box.y + 74
    for attempt in paper.history[-3:]:
        name = look.say("history.none")
        if attempt.text:
            text = texts[attempt.text[0]]
            name = with_words(look.of(text.name), text, attempt.text[1:], look)
        part.text(look.say("history.round", round=attempt.round), box.x + 20, y, 18, "bold", c.sub)
        said = look.say(f"result.{attempt.result}")
        wide = part.text(
            said,
            box.right - 20,
            y,
            20,
            "bold",
            c.good if attempt.result in ("signed", "dissent") else c.bad,
            "right",
            room=240,
        )
        x = box.right - 34 - wide
        for answer in reversed(attempt.answers):
            part.icon(
                {"concurs": "check", "reserves": "paperclip", "non_concurs": "x"}.get(
                    answer.standing, "minus"
                ),
                x - 24,
                y - 18,
                24,
                c.team(answer.team),
                2.6,
            )
            part.mark(answer.team, x - 36, y - 6, 8)
            x -= 52
        room = x - box.x - 104
        rows = 1 if width(name, 20, "semibold") <= room else 2
        part.prose(name, box.x + 98, y - 9 * (rows - 1), room, 20 if rows == 1 else 18, rows, "semibold",
                   c.text, 20, excerpt=True)  # fmt: skip
        y += 40
    return part.region(round=16)
