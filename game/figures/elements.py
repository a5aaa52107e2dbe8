"""The pieces of a page: elements, tables that scroll, charts with their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from game.figures.marks import Chart
from game.figures.svg import svg


@dataclass(frozen=True, slots=True)
class Field:
    """What stands in one field of a table."""

    words: str
    small: str = ""
    far: bool = False
    """Whether its interval leaves out nothing at all, so that it stands out."""
    of: str = ""
    """The class of its words."""


Row = Sequence[str | Field]


def element(tag: str, words: str, of: str = "") -> str:
    """Return an element with words in it; `of` is its class."""
    return f"<{tag}{_class(of)}>{escape(words)}</{tag}>"


def with_commands(tag: str, words: str, of: str = "") -> str:
    """Return an element with words in it, of which those between backticks are typed as they stand."""
    marked = re.sub("`([^`]+)`", r"<code>\1</code>", escape(words))
    return f"<{tag}{_class(of)}>{marked}</{tag}>"


def holding(tag: str, inside: Iterable[str], of: str = "") -> str:
    """Return an element with other elements in it."""
    return f"<{tag}{_class(of)}>{''.join(inside)}</{tag}>"


def _class(of: str) -> str:
    return f' class="{escape(of)}"' if of else ""


def table(head: Row, rows: Iterable[Row], words: int = 1, stacked: bool = False) -> str:
    """Return a table that scrolls by itself; its first columns, `words` of them, hold words.

    One that is `stacked` has no columns where there is little room: each field stands under the last, with
    its column's name before it.
    """
    names = [each if isinstance(each, str) else each.words for each in head] if stacked else []
    top = "".join(
        f'<th scope="col"{_class("words" if number < words else "")}>{_field(cell)}</th>'
        for number, cell in enumerate(head)
    )
    body = "".join(_row(row, words, names) for row in rows)
    return (
        f'<div class="scroll" tabindex="0"><table{_class("stacked" if stacked else "")}>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: Row, words: int, names: Sequence[str]) -> str:
    cells = []
    for number, cell in enumerate(row):
        of = "words" if number < words else "far" if isinstance(cell, Field) and cell.far else ""
        name = f' data-name="{escape(names[number])}"' if names and number else ""
        cells.append(f"<td{_class(of)}{name}>{_field(cell)}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _field(cell: str | Field) -> str:
    if isinstance(cell, str):
        return escape(cell)
    small = element("small", cell.small) if cell.small else ""
    return (element("span", cell.words, cell.of) if cell.of else escape(cell.words)) + small


def chart_row(name: str, chart: Chart, value: str | None = None) -> str:
    """Return a chart with its name beside it, and above it where there is little room."""
    last = "" if value is None else element("span", value, "value")
    return holding(
        "div", (element("span", name, "name"), svg(chart), last), "row wide" if value is None else "row"
    )
