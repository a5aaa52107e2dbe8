"""A document as Markdown that reads as plain text; references lead to records."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.claim import Claim
from game.debrief.document import Block, Document, Paragraph, Picture, Points, RecordLine, Table
from game.debrief.page.references import spans, written
from game.texts import say
from game.texts.unseen import seen

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>#|"})


def markdown(document: Document, lang: str) -> str:
    """Return the document in a language as Markdown, ended by a newline."""
    return seen("\n".join(_lines(document, lang))) + "\n"


def _lines(document: Document, lang: str) -> Iterator[str]:
    yield f"# {_plain(document.title.of(lang))}"
    yield from ("", f"**{say('debrief.plate', lang)}** {_plain(document.kind.of(lang))}", "")
    for name, what in document.facts:
        yield f"- {_plain(name.of(lang))}: {_plain(what.of(lang))}"
    yield from ("", _plain(document.foot.of(lang)))
    for section in document.sections:
        yield from ("", f"## {_plain(section.title.of(lang))}")
        for block in section.blocks:
            yield ""
            yield from _block(block, lang)
    yield from ("", f"## {say('debrief.records', lang)}", "", say("debrief.records.how", lang), "")
    for record in document.records:
        yield _record(record, lang)
    yield from ("", f"**{say('debrief.plate', lang)}**")


def _block(block: Block, lang: str) -> Iterator[str]:
    match block:
        case Paragraph(heading=True):
            yield "### " + " ".join(_claim(each, lang) for each in block.claims)
        case Paragraph():
            yield " ".join(_claim(each, lang) for each in block.claims)
        case Points():
            for number, item in enumerate(block.items, 1):
                sign = f"{number}." if block.numbered else "-"
                yield f"{sign} " + " ".join(_claim(each, lang) for each in item)
        case Table():
            yield "| " + " | ".join(_plain(name.of(lang)) for name in block.head) + " |"
            yield "|" + " --- |" * len(block.head)
            for row in block.rows:
                yield "| " + " | ".join(_claim(each, lang) for each in row) + " |"
        case Picture():
            yield _claim(block.caption, lang)


def _claim(claim: Claim, lang: str) -> str:
    words = "<br>".join(_plain(line) for line in claim.text.of(lang).split("\n"))
    links = ", ".join(f"[{written(span)}](#r{span[0]})" for span in spans(claim.records))
    return f"{words} ({links})" if links and words else words


def _record(record: RecordLine, lang: str) -> str:
    seat = f"{_plain(record.seat.of(lang))}: " if record.seat else ""
    words = f"{_plain(record.moment.of(lang))}, {seat}{_plain(record.text.of(lang))}"
    return f'- <a id="r{record.n}"></a>{record.n} {words if record.counts else f"~~{words}~~"}'


def _plain(words: str) -> str:
    return " ".join(words.split()).translate(_SPECIAL)
