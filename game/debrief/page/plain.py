"""A document as plain text for a terminal: statements with the numbers of their records, without those."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.claim import Claim
from game.debrief.document import Block, Document, Paragraph, Picture, Points, Table
from game.debrief.page.references import spans, written
from game.texts import say
from game.texts.unseen import seen


def plain(document: Document, lang: str) -> Iterator[str]:
    """Yield the document in a language, line by line; one point is one line."""
    yield from map(seen, _lines(document, lang))


def _lines(document: Document, lang: str) -> Iterator[str]:
    yield f"{say('debrief.plate', lang)}  {document.kind.of(lang)}: {document.title.of(lang)}"
    yield "  ".join(f"{name.of(lang)}: {what.of(lang)}" for name, what in document.facts)
    yield document.foot.of(lang)
    for section in document.sections:
        yield from ("", section.title.of(lang).upper(), "")
        for block in section.blocks:
            yield from _block(block, lang)


def _block(block: Block, lang: str) -> Iterator[str]:
    match block:
        case Paragraph():
            if block.heading:
                yield ""
            yield " ".join(_claim(each, lang) for each in block.claims)
        case Points():
            for number, item in enumerate(block.items, 1):
                sign = f"{number}." if block.numbered else "-"
                yield f"  {sign} " + " ".join(_claim(each, lang) for each in item)
        case Table():
            for row in block.rows:
                yield "  " + " | ".join(_claim(each, lang) for each in row)
        case Picture():
            yield _claim(block.caption, lang)


def _claim(claim: Claim, lang: str) -> str:
    words = " ".join(claim.text.of(lang).split())
    shown = ", ".join(written(span) for span in spans(claim.records))
    return f"{words} [{shown}]" if shown and words else words
