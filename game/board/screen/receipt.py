"""What a seat has sealed: shown only once it is on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.piece.standings import others
from game.board.region import Action, Box, Layout
from game.board.screen.asking import leaving
from game.board.theme import mixed
from game.board.ui import UI
from game.measure import width

if TYPE_CHECKING:
    from game.session import QuestionView, View


def layout(view: View, question: QuestionView, ui: UI, box: Box) -> Layout:
    """Return the receipt with the way to take it back while that is allowed."""
    look, c, own = ui.look, ui.look.c, question.own
    assert own is not None
    lines = [(name, "") for name in names(view, question, own.options, look)]
    for id, answer in own.estimates:
        estimate = next((entry for entry in question.estimates if entry.id == id), None)
        if estimate:
            said = next((look.of(name) for value, name in estimate.choices if value == answer), answer)
            lines.append((look.of(estimate.ask), said))
    heads = {message.id: look.of(message.headline) for message in view.messages}
    lines += [(look.say("receipt.because"), heads.get(id, id)) for id in own.because]
    if own.sake:
        lines.append((look.say("receipt.sake"), look.say(f"sake.{own.sake}")))
    high = 150 + 58 * len(lines)
    part = Part("receipt", Box(box.x, box.y, box.w, high), look)
    good = c.bad if own.lapsed else c.good
    part.rect(part.box.inset(2), fill=mixed(good, 9, c.panel), line=good, wide=3, round=16)
    part.circle(box.x + 60, box.y + 62, 32, fill=good)
    part.icon("hourglass" if own.lapsed else "lock", box.x + 42, box.y + 44, 36, c.panel, 2.4)
    title = look.both(
        "receipt.lapsed" if own.lapsed else "receipt.forced" if own.forced else "receipt.sealed"
    )
    part.pair(title, box.x + 112, box.y + 60, 34, 22, box.w - 140, weight="extrabold", colour=good)
    part.text(look.say("receipt.saved"), box.x + 112, box.y + 92, 20, "regular", c.sub, room=box.w - 140)
    y = box.y + 124
    for first, second in lines:
        part.rect(Box(box.x + 28, y, box.w - 56, 50), fill=c.panel, line=c.line, round=10)
        room = box.w - 110
        if second:
            left = min(room * 0.6, max(150.0, width(first, 20, "semibold")))
            part.prose(first, box.x + 48, y + 32, left, 20, 1, "semibold", c.sub)
            part.prose(second, box.x + 60 + left, y + 32, room - left, 20, 1, "bold")
        else:
            part.icon("check", box.x + 44, y + 13, 24, good, 3)
            part.text(first, box.x + 84, y + 33, 22, "bold", room=room - 40)
        y += 58
    regions = [part.region(round=16)]
    below = box.y + high + 20
    regions += others(view, look, Box(box.x, below, box.w, box.bottom - 70 - below))
    colour = c.team(view.viewer)
    words = Part("receipt.words", Box(box.x, box.bottom - 58, box.w - 686, 58), look)
    said = look.say("seal.unseal" if own.may_unseal else "receipt.fixed")
    words.prose(said, box.x, box.bottom - 34, box.w - 700, 20, 2, "bold", leading=26)
    regions.append(words.region())
    if own.may_unseal:
        regions.append(button("unseal", Box(box.right - 676, box.bottom - 58, 320, 56), look.say("unseal"),
                              Action("unseal"), look, key="U", icon="lock-open", size=20,
                              kind="off" if ui.waiting else "plain", colour=colour))  # fmt: skip
    return (*regions, *leaving(view, ui, box))


def names(view: View, question: QuestionView, options: tuple[str, ...], look: Look) -> list[str]:
    """Return in words what a decision carries."""
    known = {offer.id: look.of(offer.name) for offer in question.offers}
    for text in view.paper.texts if view.paper else ():
        known[text.id] = look.of(text.name)
        known |= {word.id: look.say("receipt.word", word=look.of(word.label)) for word in text.reservations}
    known |= {id: look.say(f"answer.{id}") for id in ("concur", "non_concur", "none", "lapse")}
    return [known.get(id, id) for id in options] or [look.say("answer.none")]
