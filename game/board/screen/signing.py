"""A joint question to a seat: which text it wants, which it tables, or whether it signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import toggle
from game.board.piece.row import Row, State, need_words, row
from game.board.region import Action, Box, Layout, Region
from game.board.screen import asking, reasons
from game.board.ui import UI, Draft
from game.measure import wrap
from game.texts import Text, both

if TYPE_CHECKING:
    from game.session import PaperView, QuestionView, TextView, View


def layout(view: View, question: QuestionView, ui: UI, box: Box) -> Layout:
    """Return the question with its texts or answers."""
    if view.paper is None:
        return asking.idle(view, ui, box)
    draft = ui.draft(view.viewer, question.point)
    inner = Box(box.x, box.y + 46, box.w, box.h - 46)
    regions = [asking.title(question, ui.look, box, columns=False)]
    if not question.owes:
        return (*regions, *_reading(view, view.paper, ui, inner), *asking.leaving(view, ui, box))
    if question.kind == "ratify":
        regions += _answering(view, question, view.paper, draft, ui, inner)
    else:
        regions += _wanting(view, question, view.paper, draft, ui, inner)
    regions += asking.seal(view, question, draft, ui, box)
    return tuple(regions)


def _wanting(view: View, question: QuestionView, paper: PaperView, draft: Draft, ui: UI, box: Box) -> Layout:
    """Return the texts, the words of the chosen one, and the sentence that they make."""
    look = ui.look
    regions: list[Region] = []
    texts = list(paper.texts)
    none = next((choice for choice in question.choices if choice[0] not in {text.id for text in texts}), None)
    pages, most = asking.shared_out(len(texts) + bool(none), look.fewer(asking.ROWS))
    page = ui.page("offers") % pages
    gates = dict(paper.gates)
    shown: list[tuple[str, Row, Action | None]] = []
    for text in texts:
        chosen = draft.options[:1] == (text.id,)
        may = any(choice[0] == text.id for choice in question.choices)
        gate = gates.get(text.id)
        needs = ((need_words(gate, look), gate.held),) if gate else ()
        refused = bool(text.refusal) and not may
        entry = Row(
            text.name, text.refusal if refused else text.summary, look.say("hours", hours=text.hours),
            look.say("commits", figure=text.commits), needs,
            "chosen" if chosen else "free" if may else "closed", refused=refused,
        )  # fmt: skip
        shown.append((text.id, entry, Action("pick", text.id) if may else None))
    if none:
        entry = Row(both("board.answer.none"), both("board.answer.none.under"),
                    state="chosen" if draft.options == none else "free")  # fmt: skip
        shown.append((none[0], entry, Action("answer", values=none)))
    high = (
        min(look.sized(84 if most <= 4 else 72), 400 / most - 8)
        if look.size > 100
        else 84
        if most <= 4
        else 72
    )
    y = box.y + 8
    for number, (id, entry, action) in enumerate(shown[page * most : page * most + most]):
        label = str(page * most + number + 1)
        where = Box(box.x, y, box.w, high)
        regions.append(row(f"text.{id}", where, label, entry, action, look.c.team(view.viewer), look))
        y += high + 8
    regions.append(asking.in_full(look, Box(box.x, y, 420, 30), "texts"))
    if pages > 1:
        where = Box(box.right - 300, y - 2, 300, 34)
        part = Part("offers.page", where, look)
        left = part.key("PgDn", where.right, where.y + 17)
        part.text(f"{page + 1}/{pages}", left - 12, where.y + 24, 20, "bold", look.c.sub, "right")
        regions.append(part.region(Action("page", "offers", ("1", str(pages))), "PgDn", round=8))
    y += 36
    chosen_text = next((text for text in texts if draft.options[:1] == (text.id,)), None)
    regions += _words(view, question, chosen_text, draft, ui, Box(box.x, y, box.w, 46))
    strip = Box(box.x, box.bottom - 126, box.w, 56)
    regions.append(_sentence(chosen_text, draft, look, Box(box.x, y + 52, box.w, strip.y - 6 - y - 52)))
    regions.append(reasons.strip(view, question, draft, look, strip))
    return tuple(regions)


def _words(
    view: View, question: QuestionView, text: TextView | None, draft: Draft, ui: UI, box: Box
) -> Layout:
    """Return the words that may be drafted in beforehand, free of charge."""
    look = ui.look
    if text is None or not text.reservations:
        return ()
    label = Part("words.label", Box(box.x, box.y, 210, box.h), look)
    label.prose(look.say("words.add"), box.x, box.y + 18, 200, 18, 2, "bold", look.c.sub, 21)
    regions = [label.region()]
    wide = (box.w - 220) / len(text.reservations) - 10
    for number, word in enumerate(text.reservations):
        on = word.id in draft.options
        after = with_word(question, draft.options, word.id)
        where = Box(box.x + 220 + number * (wide + 10), box.y, wide, box.h)
        regions.append(
            toggle(
                f"word.{word.id}",
                where,
                look.of(word.label),
                on,
                Action("word", word.id) if after else Action("none"),
                look,
                key="FGHIJ"[number % 5],
                colour=look.c.team(view.viewer),
            )
        )
    return tuple(regions)


def with_word(question: QuestionView, options: tuple[str, ...], word: str) -> tuple[str, ...]:
    """Return the choice that adds a word to a text or takes it away, or nothing where there is none."""
    wanted = frozenset(options) ^ {word}
    return next((choice for choice in question.choices if frozenset(choice) == wanted), ())


def sentence(text: TextView, words: tuple[str, ...]) -> Text:
    """Return the text's sentence with its words, in both languages."""
    pieces = [text.words, *(word.words for word in text.reservations if word.id in words)]
    return Text(" ".join(piece.en for piece in pieces), " ".join(piece.ko for piece in pieces))


def _sentence(text: TextView | None, draft: Draft, look: Look, box: Box) -> Region:
    c = look.c
    part = Part("sentence", box, look)
    part.rect(box.inset(1), fill=c.paper, line=c.paper_line, wide=1.6, round=4)
    if text is None:
        part.text(look.say("words.none"), box.middle, box.y + box.h / 2 + 7, 20, "regular", c.sub, "centre",
                  room=box.w - 40)  # fmt: skip
        return part.region(round=4)
    words = look.of(sentence(text, draft.options[1:]))
    part.fill(words, box.inset(24, 6), 21, "regular", c.text)
    return part.region(round=4)


def _answering(
    view: View, question: QuestionView, paper: PaperView, draft: Draft, ui: UI, box: Box
) -> Layout:
    """Return the paper in both languages and the answers that may be given to it."""
    look, colour = ui.look, ui.look.c.team(view.viewer)
    sheet = _sheet_box(paper, box, min(22, look.sized(20)))
    regions: list[Region] = [_sheet(view, paper, look, sheet)]
    below = box.bottom - 58 - 8
    if question.estimates:
        below -= 98
        regions += asking.estimates(question, draft, ui, Box(box.x, below, box.w, 92))
    below -= 64
    regions.append(reasons.strip(view, question, draft, look, Box(box.x, below, box.w, 56)))
    room = below - 8 - sheet.bottom - 8
    high = min(82.0, room / max(1, len(question.choices)) - 8)
    for number, (choice, key) in enumerate(zip(question.choices, question.keys, strict=True)):
        where = Box(box.x, sheet.bottom + 10 + number * (high + 8), box.w, high)
        entry = _answer(paper, choice, draft.options == choice)
        regions.append(row(f"answer.{'+'.join(choice)}", where, key, entry,
                           Action("answer", values=choice), colour, look))  # fmt: skip
    return tuple(regions)


def _reading(view: View, paper: PaperView, ui: UI, box: Box) -> Layout:
    """Return the paper as a seat reads it that has answered and waits for the other capital."""
    sheet = _sheet_box(paper, box, ui.look.sized(20))
    part = Part("idle", Box(box.x, sheet.bottom + 24, box.w, 90), ui.look)
    part.icon("hourglass", box.x + 4, part.box.y + 8, 32, ui.look.c.dim)
    part.prose(ui.look.say("ask.waiting"), box.x + 52, part.box.y + 32, box.w - 80, 22, 2, "semibold",
               ui.look.c.sub, 30)  # fmt: skip
    return (_sheet(view, paper, ui.look, sheet), part.region())


def _sheet_box(paper: PaperView, box: Box, size: int) -> Box:
    """Return the ground of the paper in both languages: as high as the longer of them."""
    half = (box.w - 72) / 2
    longest = max(len(wrap(words, size, "semibold", half)) for words in (paper.words.en, paper.words.ko))
    return Box(box.x, box.y + 2, box.w, min(300, 74 + longest * size * 1.3 + (34 if paper.gate else 0)))


def _answer(paper: PaperView, choice: tuple[str, ...], chosen: bool) -> Row:
    state: State = "chosen" if chosen else "free"
    words = {word.id: word for text in paper.texts for word in text.reservations}
    if len(choice) > 1 and choice[1] in words:
        word = words[choice[1]]
        name = both("board.answer.reserve", word=word.label, hours=paper.changed_price)
        return Row(name, word.words, state=state)
    return Row(both(f"board.answer.{choice[0]}"), both(f"board.answer.{choice[0]}.under"), state=state)


def _sheet(view: View, paper: PaperView, look: Look, box: Box) -> Region:
    c = look.c
    part = Part("sheet", box, look)
    part.rect(Box(box.x + 4, box.y + 5, box.w, box.h), fill=c.shadow, round=4, opacity=0.25)
    part.rect(box, fill=c.paper, line=c.paper_line, wide=1.6, round=4)
    name = next((text.name for text in paper.texts if paper.table[:1] == (text.id,)), Text("", ""))
    part.text(look.of(name), box.x + 24, box.y + 34, 22, "bold", c.alliance, room=box.w - 330)
    price = look.say("paper.price.line", hours=paper.price, spent=paper.used, window=paper.window)
    part.text(price, box.right - 24, box.y + 34, 19, "semibold", c.sub, "right", room=290)
    part.line(box.x + 24, box.y + 46, box.right - 24, box.y + 46, c.text, 2)
    half = (box.w - 72) / 2
    first, second = (
        (paper.words.en, paper.words.ko) if look.lang == "en" else (paper.words.ko, paper.words.en)
    )
    foot = 34 if paper.gate else 0
    high = box.h - 60 - foot
    part.fill(first, Box(box.x + 24, box.y + 56, half, high), 20, "semibold", c.text, middle=False)
    part.fill(second, Box(box.x + 48 + half, box.y + 56, half, high), 19, "regular", c.sub, middle=False)
    if paper.gate:
        held = paper.gate.held
        base = box.bottom - 14
        part.icon("check" if held else "x", box.x + 22, base - 18, 22, c.good if held else c.bad, 2.6)
        label = look.say("gate", need=need_words(paper.gate, look))
        part.text(label, box.x + 52, base, 19, "bold", c.good if held else c.bad, room=box.w - 80)
    return part.region(round=4)
