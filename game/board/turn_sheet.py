"""A group's turn sheet: what happened, what to hand to whom, what each may know, what comes next. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.board.class_face import Line, SheetPage
from game.texts import Text, both
from game.texts.figures import written
from game.texts.times import stamp

if TYPE_CHECKING:
    from game.session import Happening, Message, QuestionView, View

KEPT = ("entered", "delivered", "sealed")
"""Happenings that the sheet says in its own places, or not at all."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a sheet is made of."""

    views: Mapping[str, View]
    """`room`, `white_cell`, teams, and roles written `seoul.se6`."""
    happenings: Mapping[str, Sequence[Happening]]
    """Since the last sheet, for the room and each team."""
    known: frozenset[str]
    """Injects that were handed over with an earlier sheet."""
    figures: frozenset[str] = frozenset()
    """Injects whose printed card has blanks for figures."""
    untimed: frozenset[str] = frozenset()
    """Injects whose printed card has a blank for the time."""


def pages(told: Told, teams: Sequence[str]) -> tuple[SheetPage, ...]:
    """Return everyone's page and one for each table that is keyed in."""
    room = told.views["room"]
    own = [line for line in room.teams if line.team in teams]
    everyone = SheetPage("", both("board.sheet.everyone"), "", _everyone(told))
    return (everyone, *(SheetPage(t.team, t.name, t.letter, _table(told, t.team)) for t in own))


def _everyone(told: Told) -> tuple[Line, ...]:
    room = told.views["room"]
    return (
        *_handing(told),
        *_happened(told.happenings.get("room", ()), room),
        *_gauges(room, told.happenings.get("room", ()), private=False),
        *_paper(room),
        *_next(room),
    )


def _handing(told: Told) -> tuple[Line, ...]:
    """Return which inject cards go to everyone; that a table got one of its own is that table's secret."""
    public = {message.id for message in told.views["room"].messages}
    fresh = [each for each in told.views["white_cell"].messages if each.id not in told.known]
    lines = [line for each in fresh if each.id in public for line in _card(told, each)]
    return (_head("hand"), *(lines or [_small("hand.none")]), _small("hand.tables"))


def _card(told: Told, message: Message) -> tuple[Line, ...]:
    """Return an inject by its number and headline, with what to write into the blanks of its card.

    Control's own words, which no card has, stand in full.
    """
    lines = [Line("line", message.headline if message.msel else message.text, message.msel)]
    if message.id in told.untimed:
        lines.append(Line("small", both("board.sheet.bears", moment=stamp(message.moment))))
    if message.id in told.figures:
        lines.append(Line("small", both("board.sheet.reads", text=message.text)))
    return tuple(lines)


def _closed_card(message: Message) -> Line:
    """Return an inject that one role alone reads: its table, which may read this page, gets the number."""
    to = Text(*(", ".join(name.of(lang) for name in message.to) for lang in ("en", "ko")))
    return Line("line", both("board.sheet.only", to=to), message.msel or "—")


def _happened(happenings: Sequence[Happening], view: View) -> tuple[Line, ...]:
    """Return what happened, without the steps of gauges: those stand beside each gauge, added up."""
    gauges = {gauge.meter for gauge in view.gauges}
    lines = [
        Line("line", each.text)
        for each in happenings
        if each.text and each.kind not in KEPT and not (each.kind == "changed" and each.meter in gauges)
    ]
    return (_head("happened"), *lines) if lines else ()


def _gauges(view: View, happenings: Sequence[Happening], private: bool) -> tuple[Line, ...]:
    """Return the gauges that a reader sees, each with where it stood when the last sheet was handed over."""
    stood: dict[str, int | None] = {}
    for each in happenings:
        if each.kind == "changed":
            stood.setdefault(each.meter, each.before)
    lines = []
    for gauge in view.gauges:
        if gauge.private is not private:
            continue
        before, unit = stood.get(gauge.meter), gauge.unit
        if gauge.value is None:
            said = both("board.sheet.gauge.word", name=gauge.name, word=gauge.word)
        elif before is not None and before != gauge.value:
            now, then = written(gauge.value, unit), written(before, unit)
            said = both("board.sheet.gauge.moved", name=gauge.name, value=now, before=then)
        else:
            said = both("board.sheet.gauge", name=gauge.name, value=written(gauge.value, unit))
        lines.append(Line("line", said))
    return (_head("gauges.own" if private else "gauges"), *lines) if lines else ()


def _paper(view: View) -> tuple[Line, ...]:
    paper = view.paper
    if paper is None or view.stage not in ("instruct", "draft", "ratify"):
        return ()
    hours = both("board.sheet.paper.hours", spent=paper.used, window=paper.window, round=paper.round,
                 rounds=paper.rounds)  # fmt: skip
    lines = [_head("paper"), Line("line", hours)]
    if paper.table:
        name = next((text.name for text in paper.texts if text.id == paper.table[0]), Text("", ""))
        lines.append(Line("line", both("board.sheet.paper.table", name=name)))
        lines.append(Line("small", paper.words))
        rule = next((text.rule for text in paper.texts if text.id == paper.table[0]), "both")
        lines.append(Line("small", both(f"board.sheet.rule.{rule}")))
    return tuple(lines)


def _next(view: View) -> tuple[Line, ...]:
    if view.stage == "over":
        return ()
    asked = [line.name for line in view.teams if line.standing in ("deciding", "drafting")]
    names = Text(*(", ".join(name.of(lang) for name in asked) for lang in ("en", "ko")))
    lines = [_head("next"), Line("line", both(f"board.sheet.next.{view.stage}", phase=view.phase_name))]
    if asked:
        lines.append(Line("small", both("board.sheet.asked", teams=names)))
    if view.minutes:
        lines.append(Line("small", both("board.sheet.minutes", minutes=view.minutes)))
    return tuple(lines)


def _table(told: Told, team: str) -> tuple[Line, ...]:
    view = told.views[team]
    room_has = {each.text for each in told.happenings.get("room", ())}
    own = [each for each in told.happenings.get(team, ()) if each.text not in room_has]
    return (
        *_handed(told, team),
        *_happened(own, view),
        *_gauges(view, told.happenings.get(team, ()), private=True),
        *_question(view, view.question),
    )


def _handed(told: Told, team: str) -> tuple[Line, ...]:
    """Return the cards that this table or one of its roles gets, and nobody outside it."""
    public = {message.id for message in told.views["room"].messages}
    readers = [name for name in told.views if name == team or name.startswith(f"{team}.")]
    mine: dict[str, str] = {}
    for reader in readers:
        for message in told.views[reader].messages:
            mine.setdefault(message.id, reader)
    lines: list[Line] = []
    for message in told.views["white_cell"].messages:
        if message.id in mine and message.id not in public and message.id not in told.known:
            own = mine[message.id] == team
            lines += _card(told, message) if own else (_closed_card(message),)
    return (_head("hand.own"), *(lines or [_small("hand.none")]))


def _question(view: View, question: QuestionView | None) -> tuple[Line, ...]:
    if question is None or not question.owes:
        return (_head("next"), _small("not_asked"))
    lines = [_head("next"), Line("line", question.ask)]
    if question.kind in ("decide", "aims"):
        key = "board.sheet.pick" if question.pick > 1 else "board.sheet.pick.one"
        lines.append(Line("small", both(key, pick=question.pick)))
        closed = [offer for offer in question.offers if not offer.open]
        if closed:
            lines.append(_head("closed"))
            lines += [Line("line", offer.refusal, offer.key) for offer in closed]
        return tuple(lines)
    paper = view.paper
    if paper is not None:
        if question.kind == "draft":
            lines += [_wanted(view, team, text) for team, text in paper.instructions]
        closed_texts = [(str(n), text) for n, text in enumerate(paper.texts, 1) if not text.open]
        if question.kind != "ratify" and closed_texts:
            lines.append(_head("closed"))
            lines += [Line("line", text.refusal or text.name, key) for key, text in closed_texts]
        for need in (paper.gate,) if paper.gate else ():
            lines.append(
                Line("small", need.words if need.held else both("board.sheet.gate", need=need.words))
            )
    return tuple(lines)


def _wanted(view: View, team: str, wanted: Sequence[str]) -> Line:
    """Return which text a capital wants, for those who draft."""
    assert view.paper is not None
    names = {text.id: text.name for text in view.paper.texts}
    names |= {word.id: word.label for text in view.paper.texts for word in text.reservations}
    pieces = [names.get(id, both("board.answer.none")) for id in wanted]
    text = Text(" + ".join(piece.en for piece in pieces), " + ".join(piece.ko for piece in pieces))
    name = next(line.name for line in view.teams if line.team == team)
    return Line("line", both("board.sheet.wanted", team=name, text=text))


def _head(key: str) -> Line:
    return Line("head", both(f"board.sheet.{key}"))


def _small(key: str) -> Line:
    return Line("small", both(f"board.sheet.{key}"))
