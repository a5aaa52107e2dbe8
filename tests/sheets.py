"""Printed pages seen as boxes: what stands in the margin, crosses a frame, overlaps, or ends a page alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_float, c_uint, create_string_buffer
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pypdfium2 as pdfium

from game.measure.width import printable
from game.press.press import ASSETS

raw = pdfium.raw

MM = 72 / 25.4
EDGE = 5 * MM
"""What most printers leave white at the edge of the paper."""
AWAY = 2.2 * MM
"""How far the words of head and foot keep from the text at least."""
SLACK = 1.0
"""Points that a glyph may reach over the edge of the box that holds it."""
LEAST = 7.99
"""Points of the smallest type."""
HEAVY = "ExtraBold"
HEADS = {(20, 48, 77), (255, 255, 255)}
"""The colours of headings: the accent, and white on a bar."""


@dataclass(slots=True)
class Box:
    """Where something stands, in points from the lower left corner of the page."""

    left: float
    low: float
    right: float
    high: float

    def meets(self, other: Box, by: float) -> bool:
        """Return whether two boxes share more than so many points, across and down."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > by
            and min(self.high, other.high) - max(self.low, other.low) > by
        )

    def holds(self, other: Box) -> bool:
        """Return whether the other stands inside."""
        return (
            other.left >= self.left - SLACK
            and other.right <= self.right + SLACK
            and other.low >= self.low - SLACK
            and other.high <= self.high + SLACK
        )


@dataclass(slots=True)
class Run(Box):
    """Words on one line in one type."""

    size: float
    ink: tuple[int, int, int]
    heading: bool
    words: list[Box] = field(default_factory=list)
    """Its parts; between two of them a frame may begin."""

    def goes_on(self, other: Run) -> bool:
        """Return whether the other is the next word of the line, on the left where it is upside down."""
        near = 0.8 * self.size
        level = other.low < self.high and other.high > self.low
        alike = other.size == self.size and other.ink == self.ink
        after = -1 <= other.left - self.right <= near or -1 <= self.left - other.right <= near
        return alike and level and after


@cache
def margins(template: str) -> tuple[float, float, float]:
    """Return a template's margins in points: at the sides, at the head, at the foot."""
    source = (ASSETS / "paper" / f"{template}.typ").read_text(encoding="utf-8")
    found = re.search(r"\(x: (\d+)mm, top: (\d+)mm, bottom: (\d+)mm\)", source)
    if found is None:
        inside = re.search(r'#import "(\w+)\.typ"', source)
        assert inside is not None, template
        return margins(inside[1])
    side, top, bottom = (int(each) * MM for each in found.groups())
    return side, top, bottom


def unprintable(signs: Iterable[str]) -> list[str]:
    """Return the signs that a shipped weight has no glyph for."""
    return [sign for sign in signs if not printable(sign)]


def faults(data: bytes, margin: tuple[float, float, float]) -> list[str]:
    """Return what is wrong with the pages of a PDF, a line each with the page and the words."""
    document = pdfium.PdfDocument(data)
    try:
        last = len(document)
        return [
            f"page {number}: {fault}"
            for number, page in enumerate(document, 1)
            for fault in _page(page, margin, is_last=number == last)
        ]
    finally:
        document.close()


def _page(page: Any, margin: tuple[float, float, float], *, is_last: bool) -> Iterator[str]:
    runs, frames = _seen(page)
    texts = page.get_textpage()

    def words(run: Box) -> str:
        return repr(texts.get_text_bounded(run.left, run.low, run.right, run.high).strip()[:40])

    for run in runs:
        yield from (f"{fault}: {words(run)}" for fault in _alone(run, page.get_size(), margin))
        if any(_crosses(run, frame) and any(_crosses(word, frame) for word in run.words) for frame in frames):
            yield f"crosses a frame or a line: {words(run)}"
    for first, second in _overlaps(runs):
        yield f"overlaps: {words(first)} and {words(second)}"
    if not is_last:
        yield from (f"a heading ends the page: {words(run)}" for run in _widows(runs, frames, margin[2]))


def _seen(page: Any) -> tuple[list[Run], list[Box]]:
    """Return the lines of text of a page, and its frames and rules."""
    runs: list[Run] = []
    frames: list[Box] = []
    for at in range(raw.FPDFPage_CountObjects(page)):
        thing = raw.FPDFPage_GetObject(page, at)
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            frames.append(Box(*_bounds(thing)))
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            left, low, right, high = _bounds(thing)
            if right - left < 0.1:
                continue
            ink = _ink(thing)
            run = Run(left, low, right, high, _size(thing), ink, ink in HEADS and _is_heavy(thing))
            if runs and runs[-1].goes_on(run):
                line = runs[-1]
                line.left, line.right = min(line.left, left), max(line.right, right)
                line.low, line.high = min(line.low, low), max(line.high, high)
            else:
                runs.append(run)
            runs[-1].words.append(Box(left, low, right, high))
    return runs, frames


def _bounds(thing: Any) -> tuple[float, float, float, float]:
    left, low, right, high = c_float(), c_float(), c_float(), c_float()
    raw.FPDFPageObj_GetBounds(thing, byref(left), byref(low), byref(right), byref(high))
    return left.value, low.value, right.value, high.value


def _size(thing: Any) -> float:
    size = c_float()
    raw.FPDFTextObj_GetFontSize(thing, byref(size))
    return size.value


def _ink(thing: Any) -> tuple[int, int, int]:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    raw.FPDFPageObj_GetFillColor(thing, byref(red), byref(green), byref(blue), byref(alpha))
    return red.value, green.value, blue.value


def _is_heavy(thing: Any) -> bool:
    name = create_string_buffer(80)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(thing), name, 80)
    return HEAVY.encode() in name.value


def _alone(run: Run, size: tuple[float, float], margin: tuple[float, float, float]) -> Iterator[str]:
    """Yield what is wrong with a line wherever the others stand."""
    (width, height), (side, top, bottom) = size, margin
    if run.size < LEAST:
        yield f"type of {run.size:.1f} points"
    if run.left < side - SLACK or run.right > width - side + SLACK:
        yield "stands in the margin at the side"
    if run.low < EDGE - 3 or run.high > height - EDGE + 3:
        yield "stands where printers do not print"
    # Letters hang and Hangul rises three points into the margin; the words of head and foot keep away.
    if run.low < bottom - 3 and run.high > bottom - AWAY:
        yield "runs into the foot"
    if run.high > height - top + 3 and run.low < height - top + AWAY:
        yield "runs into the head"


def _crosses(run: Box, frame: Box) -> bool:
    """Return whether a line of text lies over the edge of a frame, or over a rule."""
    thin = min(frame.right - frame.left, frame.high - frame.low)
    if thin > 3:
        return run.meets(frame, SLACK + 0.5) and not frame.holds(run)
    across, up = (frame.left + frame.right) / 2, (frame.low + frame.high) / 2
    if frame.right - frame.left > frame.high - frame.low:
        over = min(run.right, frame.right) - max(run.left, frame.left) > SLACK
        return over and run.low + SLACK < up < run.high - SLACK
    over = min(run.high, frame.high) - max(run.low, frame.low) > SLACK
    return over and run.left + SLACK < across < run.right - SLACK


def _overlaps(runs: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    ordered = sorted(runs, key=lambda run: run.low)
    for at, first in enumerate(ordered):
        for second in ordered[at + 1 :]:
            if second.low > first.high:
                break
            if first.meets(second, SLACK):
                yield first, second


def _widows(runs: Sequence[Run], frames: Sequence[Box], bottom: float) -> list[Run]:
    """Return the headings that nothing follows on their page."""
    body = [run for run in runs if run.high > bottom]
    if not body:
        return []
    low = min(run.low for run in body)
    line = [run for run in body if run.low < low + 3]
    under = any(frame.low < low - 6 and not any(frame.holds(run) for run in line) for frame in frames)
    return [] if under or not all(run.heading for run in line) else line
