"""The sections that hold against something: objectives, and what the class thought likely."""

from __future__ import annotations

from collections.abc import Iterator

from game.compare.guesses import BANDS, Guessed, bands
from game.compare.page.parts import Line, grid, marked, scale_row
from game.compare.shown import Shown, between, percent
from game.figures.elements import Field, chart_row, element, table
from game.figures.strip import Told, strip

MET = ("P", "S")


def objectives(shown: Shown) -> Iterator[str]:
    """Yield each objective with the letter of each group."""
    found = shown.found
    yield element("p", shown.say("objectives.how"), "quiet")
    lines = []
    for name, letters in found.ratings.items():
        marks = {place: letter for letter, places in letters.items() for place in places}
        met = [place for place, letter in marks.items() if letter in MET]
        share = marked("", met, len(marks)).share
        lines.append(Line(shown.of(found.scenario.objectives[name].text), marks, share))
    yield grid(shown, shown.say("head.objective"), lines)


def guesses(shown: Shown) -> Iterator[str]:
    """Yield what the class thought likely and what came."""
    yield element("p", shown.say("guesses.how"), "quiet")
    for each in shown.found.guesses:
        yield from _guessed(shown, each)
    if any(each.percent and each.settled for each in shown.found.guesses):
        yield element("h3", shown.say("bands"))
        head = [shown.say("bands.said"), shown.say("bands.came")]
        yield table(head, [_band(shown, low) for low in BANDS])


def _band(shown: Shown, low: int) -> list[str | Field]:
    share = bands(shown.found.guesses)[low]
    return [
        shown.say("bands.band", low=low, high=100 if low == BANDS[-1] else low + BANDS[1] - 1),
        shown.say("bands.count", held=share.held, of=share.of) if share.of else "–",
    ]


def _guessed(shown: Shown, each: Guessed) -> Iterator[str]:
    yield element("h3", shown.of(each.ask))
    came = each.came_true
    if not each.percent:
        key = "guesses.right" if came.of else "guesses.open"
        words = shown.say(key, held=came.held, of=came.of, groups=each.groups)
        yield element("p", f"{words} {percent(each.right)}" if came.of else words)
        return
    told = [
        Told(said.estimated.percent or 0, f"{shown.group(said.group)}: {shown.of(said.estimated.said)}")
        for said in each.said
    ]
    middle = each.middle
    value = f"{between(middle)} %" if middle else ""
    says = f"{shown.of(each.ask)} " + "; ".join(one.says for one in told)
    yield chart_row(
        shown.say("guesses.scale", said=len(told), groups=each.groups),
        strip(told, middle, 100, (0, 50, 100), says), value,
    )  # fmt: skip
    yield scale_row(100, "%")
    words = shown.say("guesses.held" if came.of else "guesses.open", held=came.held, of=came.of, groups=0)
    score = each.brier
    brier = shown.say("guesses.brier", score=f"{score.value:.2f}") if score else ""
    yield element("p", f"{words} {brier}".strip())
