"""A document as a PDF with links from each statement to its records."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from game.debrief.claim import Claim
from game.debrief.document import Block, Document, Paragraph, Picture, Points, RecordLine, Table
from game.debrief.page.printed import STANDS_IN, printed
from game.debrief.page.references import spans, written
from game.figures.marks import Chart, Mark
from game.press import press
from game.texts import say


def pdf(document: Document, lang: str, paper: str = "a4") -> bytes:
    """Return the document in a language as PDF. Raise GameError without typst, or for unknown paper."""
    data = {
        "title": document.kind.of(lang),
        "kind": document.kind.of(lang),
        "reader": document.facts[0][1].of(lang),
        "team": None,
        "lang": lang,
        "scenario": document.title.of(lang),
        "code": document.facts[-1][1].of(lang),
        "w": {
            "mark": say("debrief.plate", lang),
            "page": say("debrief.page", lang),
            "language": say("debrief.language", lang),
            "records": say("debrief.records", lang),
            "how": say("debrief.records.how", lang),
        },
        "facts": [[name.of(lang), what.of(lang)] for name, what in document.facts],
        "foot": document.foot.of(lang),
        "sections": [
            {"title": each.title.of(lang), "blocks": [_block(block, lang) for block in each.blocks]}
            for each in document.sections
        ],
        "records": [_record(each, lang) for each in document.records],
    }
    fit = _fit(data)
    if STANDS_IN in json.dumps(fit, ensure_ascii=False):
        fit["w"]["how"] += " " + say("debrief.page.lacking", lang, sign=STANDS_IN)
    return press("report", fit, paper).bytes


def _fit(value: Any) -> Any:
    """Return a value of JSON with its words as the fonts have them."""
    match value:
        case str():
            return printed(value)
        case dict():
            return {name: _fit(each) for name, each in value.items()}
        case list() | tuple():
            return [_fit(each) for each in value]
    return value


def _record(record: RecordLine, lang: str) -> dict[str, Any]:
    return {
        "n": str(record.n),
        "when": record.moment.of(lang),
        "seat": record.seat.of(lang),
        "text": record.text.of(lang),
        "counts": record.counts,
    }


def _block(block: Block, lang: str) -> dict[str, Any]:
    match block:
        case Paragraph():
            kind = "heading" if block.heading else "quiet" if block.quiet else "paragraph"
            return {"kind": kind, "claims": [_claim(each, lang) for each in block.claims]}
        case Points():
            items = [[_claim(each, lang) for each in item] for item in block.items]
            return {"kind": "points", "numbered": block.numbered, "items": items}
        case Table():
            return {
                "kind": "table",
                "head": [name.of(lang) for name in block.head],
                "rows": [[_claim(each, lang) for each in row] for row in block.rows],
                "narrow": list(block.narrow),
                "form": block.form,
            }
        case Picture():
            return {
                "kind": "picture",
                "chart": _chart(block.charts[lang]),
                "caption": _claim(block.caption, lang),
            }


def _claim(claim: Claim, lang: str) -> dict[str, Any]:
    shown = [[str(span[0]), written(span)] for span in spans(claim.records)] if claim.text.of(lang) else []
    return {"text": claim.text.of(lang), "records": shown}


def _chart(chart: Chart) -> dict[str, Any]:
    return {"height": chart.height, "marks": [_mark(mark) for mark in chart.marks]}


def _mark(mark: Mark) -> dict[str, Any]:
    return {"kind": type(mark).__name__.lower(), **asdict(mark)}
