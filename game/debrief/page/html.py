"""A document as one HTML file: nothing is fetched, and a reference leads to its record and back."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from game.debrief.claim import Claim
from game.debrief.document import Block, Document, Paragraph, Picture, Points, RecordLine, Section, Table
from game.debrief.page.references import spans, written
from game.debrief.page.style import STYLE
from game.figures.svg import svg
from game.texts import say
from game.texts.unparted import unparted
from game.texts.unseen import seen


def html(document: Document, lang: str) -> str:
    """Return the document in a language as a whole page."""
    title = escape(document.title.of(lang))
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title} · {escape(document.kind.of(lang))}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{inside(document, lang)}\n</main>\n</body>\n</html>\n"
    )


def inside(document: Document, lang: str) -> str:
    """Return the document in a language as it stands inside a page."""
    plate = f'<div class="plate">{escape(say("debrief.plate", lang))}</div>'
    parts = (plate, *_head(document, lang), *_sections(document, lang), _records(document, lang), plate)
    return unparted(seen("\n".join(parts)))


def _head(document: Document, lang: str) -> Iterator[str]:
    yield f'<p class="kind">{escape(document.kind.of(lang))}</p>'
    yield f"<h1>{escape(document.title.of(lang))}</h1>"
    pairs = "".join(
        f"<div><dt>{escape(name.of(lang))}</dt><dd>{escape(what.of(lang))}</dd></div>"
        for name, what in document.facts
    )
    yield f'<dl class="facts">{pairs}</dl>'
    yield f'<p class="quiet">{escape(document.foot.of(lang))}</p>'
    links = "".join(f'<a href="#{each.id}">{escape(each.title.of(lang))}</a>' for each in document.sections)
    records = escape(say("debrief.records", lang))
    yield f'<nav>{links}<a href="#records">{records}</a></nav>'


def _sections(document: Document, lang: str) -> Iterator[str]:
    for section in document.sections:
        yield _section(section, lang)


def _section(section: Section, lang: str) -> str:
    blocks = "\n".join(_block(block, lang) for block in section.blocks)
    return f'<section id="{section.id}">\n<h2>{escape(section.title.of(lang))}</h2>\n{blocks}\n</section>'


def _block(block: Block, lang: str) -> str:
    match block:
        case Paragraph():
            words = " ".join(_claim(each, lang) for each in block.claims)
            if block.heading:
                return f"<h3>{words}</h3>"
            return f'<p class="quiet">{words}</p>' if block.quiet else f"<p>{words}</p>"
        case Points():
            items = "".join(
                f"<li>{' '.join(_claim(each, lang) for each in item)}</li>" for item in block.items
            )
            return f"<ol>{items}</ol>" if block.numbered else f"<ul>{items}</ul>"
        case Table():
            return _table(block, lang)
        case Picture():
            caption = f"<figcaption>{_claim(block.caption, lang)}</figcaption>"
            return f"<figure>{svg(block.charts[lang])}{caption}</figure>"


def _table(table: Table, lang: str) -> str:
    def kind(column: int) -> str:
        return ' class="narrow"' if column in table.narrow else ""

    names = [escape(name.of(lang)) for name in table.head]
    head = "".join(f"<th{kind(column)}>{name}</th>" for column, name in enumerate(names))
    rows = "".join(
        "<tr>"
        + "".join(
            f'<td{kind(column)} data-head="{names[column]}">{_claim(each, lang)}</td>'
            for column, each in enumerate(row)
        )
        + "</tr>\n"
        for row in table.rows
    )
    form = ' class="form"' if table.form else ""
    return f"<table{form}><thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>"


def _claim(claim: Claim, lang: str) -> str:
    words = "<br>".join(escape(line) for line in claim.text.of(lang).split("\n"))
    links = "".join(f'<a href="#r{span[0]}">{written(span)}</a>' for span in spans(claim.records))
    return f'{words}&nbsp;<span class="ref">{links}</span>' if links and words else words


def _records(document: Document, lang: str) -> str:
    rows = "".join(_record(each, lang) for each in document.records)
    return (
        f'<section id="records">\n<h2>{escape(say("debrief.records", lang))}</h2>\n'
        f'<p class="quiet">{escape(say("debrief.records.how", lang))}</p>\n'
        f'<ol class="records">\n{rows}</ol>\n</section>'
    )


def _record(record: RecordLine, lang: str) -> str:
    seat = f"<b>{escape(record.seat.of(lang))}</b> " if record.seat else ""
    words = seat + escape(record.text.of(lang))
    told = words if record.counts else f"<s>{words}</s>"
    moment = f"<small>{escape(record.moment.of(lang))}</small>"
    return f'<li id="r{record.n}" value="{record.n}">{moment} {told}</li>\n'
