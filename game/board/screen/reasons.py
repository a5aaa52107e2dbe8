"""Why: because of which reports, for the sake of what, what is said in public, and a line of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import button, field, toggle
from game.board.region import Action, Box, Layout, Region
from game.board.ui import NOTE, UI, Draft
from game.texts.quoting import quoted

if TYPE_CHECKING:
    from game.session import QuestionView, View

SAKES = ("lives", "calm", "law", "unity", "credibility", "candour")
UNKNOWN_KEYS = {"who": "I", "why": "J", "how_many": "K", "how_long": "M"}
CONFIDENCES = ("low", "moderate", "high")
SHOWN = 8
"""Reports on one page."""


def strip(view: View, question: QuestionView, draft: Draft, look: Look, box: Box) -> Region:
    """Return the reasons in a line, which opens their page."""
    part = Part("reasons", box, look)
    given = bool(draft.because or draft.sake or draft.note)
    part.rect(
        box.inset(1), fill=look.c.panel, line=look.c.team(view.viewer) if given else look.c.line, wide=1.8
    )
    x = (
        box.x
        + 18
        + part.text(look.say("reasons"), box.x + 18, box.y + 35, 20, "bold", look.c.team(view.viewer))
        + 18
    )
    right = part.key("R", box.right - 14, box.y + box.h / 2) - 14
    words = summary(view, draft, look) or look.say("reasons.hint")
    part.prose(words, x, box.y + 35, right - x, 19, 1, "semibold" if given else "regular",
               look.c.text if given else look.c.sub, excerpt=True)  # fmt: skip
    return part.region(Action("tab", "reasons"), "R")


def summary(view: View, draft: Draft, look: Look) -> str:
    """Return the reasons as one sentence, or nothing."""
    heads = {message.id: look.of(message.headline) for message in view.messages}
    pieces = []
    if draft.sake:
        pieces.append(look.say("reasons.sake", what=look.say(f"sake.{draft.sake}")))
    if draft.because:
        named = " + ".join(heads.get(id, id) for id in draft.because)
        pieces.append(look.say("reasons.because", what=named))
    if draft.note:
        pieces.append(quoted(draft.note))
    return " · ".join(pieces)


def speaks(question: QuestionView, draft: Draft) -> bool:
    """Return whether something public is chosen, so that what it states is asked."""
    return any(offer.public for offer in question.offers if offer.id in draft.options)


def layout(view: View, question: QuestionView, ui: UI, box: Box) -> Layout:
    """Return the page of reasons."""
    look, colour = ui.look, ui.look.c.team(view.viewer)
    draft = ui.draft(view.viewer, question.point)
    head = Part("ask", Box(box.x, box.y, box.w, 46), look)
    head.pair(look.both("reasons.title"), box.x, box.y + 32, 30, 19, box.w, weight="extrabold")
    regions = [head.region()]
    y = box.y + 58
    regions += _because(view, question, draft, ui, Box(box.x, y, box.w, 250))
    y = max(region.box.bottom for region in regions) + 24
    regions.append(_label("reasons.for", look, box, y))
    wide = (box.w - 50) / 6
    for number, sake in enumerate(SAKES):
        where = Box(box.x + number * (wide + 10), y + 34, wide, 50)
        regions.append(toggle(f"sake.{sake}", where, look.say(f"sake.{sake}"), draft.sake == sake,
                              Action("sake", sake), look, key="ABCDEF"[number], colour=colour))  # fmt: skip
    y += 108
    if speaks(question, draft):
        regions += _stated(view, question, draft, ui, Box(box.x, y, box.w, 190))
        y += 206
    note = Box(box.x, min(y, box.bottom - 136), box.w, 60)
    regions.append(field("note", note, look.say("reasons.note"), draft.note, Action("type", "note"), look,
                         typing=ui.typing == "note", most=NOTE, key="T", hint=look.say("reasons.note.hint"),
                         colour=colour))  # fmt: skip
    words = Part("reasons.words", Box(box.x, box.bottom - 58, box.w - 360, 58), look)
    words.text(
        look.say("reasons.private"), box.x, box.bottom - 22, 20, "regular", look.c.sub, room=box.w - 380
    )
    regions.append(words.region())
    key = "" if ui.typing else "Enter"
    regions.append(
        button(
            "reasons.done",
            Box(box.right - 340, box.bottom - 58, 340, 56),
            look.say("reasons.done"),
            Action("tab", "choose"),
            look,
            key=key or "Enter",
            icon="check",
            kind="primary",
            colour=colour,
        )
    )
    return tuple(regions)


def _label(key: str, look: Look, box: Box, y: float) -> Region:
    part = Part(f"label.{key}", Box(box.x, y, box.w, 28), look)
    part.text(look.say(key), box.x, y + 20, 20, "bold", look.c.sub)
    return part.region()


def _because(view: View, question: QuestionView, draft: Draft, ui: UI, box: Box) -> Layout:
    """Return the reports that may be named, the latest first."""
    look, colour = ui.look, ui.look.c.team(view.viewer)
    regions = [_label("reasons.because.of", look, box, box.y)]
    may = set(question.because)
    reports = [message for message in reversed(view.messages) if message.id in may]
    rows = look.fewer(SHOWN // 2)
    pages = max(1, -(-len(reports) // (2 * rows)))
    page = ui.page("because") % pages
    wide, high = (box.w - 12) / 2, 216 / rows
    for number, message in enumerate(reports[page * 2 * rows :][: 2 * rows]):
        where = Box(box.x + number % 2 * (wide + 12), box.y + 34 + number // 2 * high, wide, high - 6)
        on = message.id in draft.because
        regions.append(
            toggle(
                f"because.{message.id}",
                where,
                look.of(message.headline),
                on,
                Action("because", message.id),
                look,
                key=str(number + 1),
                colour=colour,
                read=True,
            )
        )
    if pages > 1:
        part = Part("because.page", Box(box.right - 180, box.y - 2, 180, 32), look)
        left = part.key("PgDn", box.right, box.y + 14)
        part.text(f"{page + 1}/{pages}", left - 10, box.y + 20, 18, "semibold", look.c.sub, "right")
        regions.append(part.region(Action("page", "because", ("1", str(pages))), "PgDn"))
    return tuple(regions)


def _stated(view: View, question: QuestionView, draft: Draft, ui: UI, box: Box) -> Layout:
    """Return what a public statement says beside its act."""
    look, colour = ui.look, ui.look.c.team(view.viewer)
    regions = [_label("stated", look, box, box.y)]
    y = box.y + 32
    known = next(
        (look.of(m.headline) for m in view.messages if m.id == draft.known), look.say("stated.known.none")
    )
    half = box.w / 2 - 6
    regions.append(toggle("known", Box(box.x, y, half, 46), look.say("stated.known", what=known),
                          bool(draft.known), Action("known"), look, key="G", colour=colour))  # fmt: skip
    regions.append(toggle("way_back", Box(box.x + half + 12, y, half, 46), look.say("stated.way_back"),
                          draft.way_back, Action("way_back"), look, key="H", colour=colour))  # fmt: skip
    rows = (
        ("unknown", [(each, UNKNOWN_KEYS[each]) for each in question.unknowns], draft.unknown),
        ("confidence", [*zip(CONFIDENCES, "NPQ", strict=True)], draft.confidence),
    )
    for verb, values, chosen in rows:
        y += 54
        words = Part(f"{verb}.words", Box(box.x, y, 150, 46), look)
        words.text(look.say(f"stated.{verb}"), box.x, y + 30, 19, "semibold", look.c.sub, room=146)
        regions.append(words.region())
        wide = (box.w - 160) / 4 - 10
        for number, (value, key) in enumerate(values):
            where = Box(box.x + 160 + number * (wide + 10), y, wide, 46)
            regions.append(toggle(f"{verb}.{value}", where, look.say(f"stated.{value}"), value == chosen,
                                  Action(verb, value), look, key=key, colour=colour))  # fmt: skip
    return tuple(regions)
