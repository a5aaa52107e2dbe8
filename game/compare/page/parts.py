"""Rows of words against a column for each group: the form in which a class sees what each group did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from game.compare.groups import Share
from game.compare.shown import Shown, figure, percent
from game.figures.charts import scale
from game.figures.elements import chart_row, element

CHOSE, LATE, CONTROL = "●", "○", "◇"
GOOD = (CHOSE, "P", "S")
"""Marks on a coloured ground: those that the row counts."""
MORE, MANY = 24, 40
"""From so many groups on the columns are narrower, and narrow."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: words, how many groups, and a mark for each group that has one."""

    words: str
    marks: Mapping[int, str] = field(default_factory=dict)
    share: Share | None = None
    kind: str = ""
    """`sub` for what belongs to the row above."""
    small: str = ""


def marked(words: str, places: Iterable[int], of: int, mark: str = CHOSE, kind: str = "") -> Line:
    """Return a row in which some groups have one mark, with their share of so many."""
    found = tuple(places)
    return Line(words, dict.fromkeys(found, mark), Share(len(found), of), kind)


def grid(shown: Shown, head: str, lines: Sequence[Line]) -> str:
    """Return rows of words against the groups, as a table that scrolls by itself."""
    groups = shown.found.groups
    many = " many" if len(groups) > MANY else " more" if len(groups) > MORE else ""
    rows = "".join(_row(shown, line, len(groups)) for line in lines)
    count = escape(shown.say("head.groups"))
    return (
        f'<div class="scroll" tabindex="0"><table class="grid{many}"><thead>{_classes(shown)}<tr>'
        f'<th scope="col" class="words">{escape(head)}</th><th scope="col" class="count">{count}</th>'
        f"{''.join(_label(shown, place) for place in range(len(groups)))}"
        f"</tr></thead>\n<tbody>\n{rows}</tbody></table></div>"
    )


def _classes(shown: Shown) -> str:
    """Return a row with the letter of each class over its groups; nothing where there is one class."""
    letters = [group.label.rstrip("0123456789") for group in shown.found.groups]
    if not any(letters):
        return ""
    spans = "".join(
        f'<th scope="colgroup" class="g first" colspan="{letters.count(letter)}">{escape(letter)}</th>'
        for letter in dict.fromkeys(letters)
    )
    return f'<tr><th class="words"></th><th class="count"></th>{spans}</tr>'


def _label(shown: Shown, place: int) -> str:
    label = shown.found.groups[place].label
    said = escape(shown.group(place))
    return f'<th scope="col" class="g{_first(shown, place)}" title="{said}">{escape(_number(label))}</th>'


def _number(label: str) -> str:
    return label.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def _first(shown: Shown, place: int) -> str:
    """Return what draws a line before the first group of a class."""
    labels = [group.label for group in shown.found.groups]
    begins = place == 0 or labels[place][:1] != labels[place - 1][:1]
    return " first" if labels[place][:1].isalpha() and begins else ""


def _row(shown: Shown, line: Line, number: int) -> str:
    cells = "".join(_cell(shown, line, place) for place in range(number))
    small = f"<small>{escape(line.small)}</small>" if line.small else ""
    kind = " ".join(filter(None, (line.kind, "" if line.marks else "none")))
    of = f' class="{kind}"' if kind else ""
    return (
        f'<tr{of}><td class="words">{escape(line.words)}{small}</td>'
        f'<td class="count">{_count(shown, line.share)}</td>{cells}</tr>\n'
    )


def _cell(shown: Shown, line: Line, place: int) -> str:
    mark, first = line.marks.get(place, ""), _first(shown, place)
    if not mark:
        return f'<td class="g{first}"></td>'
    kind = {LATE: " late"}.get(mark, " on" if mark in GOOD else "")
    said = escape(f"{shown.group(place)}: {line.words}")
    return f'<td class="g{kind}{first}" title="{said}">{escape(mark)}</td>'


def _count(shown: Shown, share: Share | None) -> str:
    if share is None:
        return ""
    counted = escape(shown.say("count", held=share.held, of=share.of))
    return f"{counted} {element('small', percent(share.interval))}" if share.of else counted


def scale_row(high: float, unit: str) -> str:
    """Return the words under rows of one scale from 0."""
    ticks = [(0.0, "0"), (high / 2, figure(high / 2)), (high, f"{figure(high)} {unit}".strip())]
    return chart_row("", scale(0, high, ticks), "")
