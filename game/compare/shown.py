"""A comparison in one language: its names, and its figures as they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from game.compare.arms import Axis, Contrast
from game.compare.asked import Asked
from game.compare.comparison import Comparison
from game.compare.measures import LETTERS, Measure
from game.compare.names import option_name, question_name, talks_name
from game.compare.players import NONE, AtSeat
from game.figures.elements import Field
from game.figures.intervals import Interval
from game.texts import Text, say


@dataclass(frozen=True, slots=True)
class Shown:
    """A comparison in one language."""

    found: Comparison
    lang: str

    def say(self, key: str, **figures: str | int | Text) -> str:
        """Return a sentence of the catalogue."""
        return say(f"compare.{key}", self.lang, **figures)

    def of(self, text: Text) -> str:
        """Return a text in the page's language."""
        return text.of(self.lang)

    def group(self, place: int) -> str:
        """Return what a group is called."""
        return self.say("group", label=self.found.groups[place].label)

    def seat(self, each: AtSeat) -> str:
        """Return which question to which team is looked at by who answered it."""
        if isinstance(each.asked, Asked):
            return self.of(question_name(self.found.scenario, each.asked, self.found.asked))
        phase = talks_name(self.found.scenario, each.asked, self.found.talks)
        return self.say("players.wish", phase=phase, team=self.found.scenario.teams[each.team].name)

    def wish(self, option: str) -> str:
        """Return what an option or a text is called, or that none was wanted."""
        if option == NONE:
            return self.say("players.none")
        return self.of(option_name(self.found.scenario, option))


def verdict(shown: Shown, axis: Axis, each: Contrast) -> str:
    """Return what a difference shows in a word or two; of arms with other draws it may be luck alone."""
    return shown.say("verdict.luck" if axis.luck and each.verdict == "differ" else f"verdict.{each.verdict}")


def percent(interval: Interval) -> str:
    """Return the interval of a share in percent: "[19, 68] %"."""
    return f"[{100 * interval.low:.0f}, {100 * interval.high:.0f}] %"


def points(interval: Interval) -> str:
    """Return a difference of shares in points of 100: "+40 [+12, +61]"."""
    value, low, high = (signed(100 * part, 0) for part in (interval.value, interval.low, interval.high))
    return f"{value} [{low}, {high}]"


def figure(value: float) -> str:
    """Return a figure with one place, or none where it is whole."""
    return f"{value:.1f}".removesuffix(".0")


def between(interval: Interval) -> str:
    """Return a median with its interval: "4.5 [3, 7]"."""
    return f"{figure(interval.value)} [{figure(interval.low)}, {figure(interval.high)}]"


def in_arm(shown: Shown, measure: Measure, places: Sequence[int]) -> str:
    """Return what a measure comes to in some groups: a share, or a median with its unit."""
    if measure.kind == "share":
        share = measure.share(places)
        return shown.say("count", held=share.held, of=share.of)
    middle = measure.middle(places)
    if middle is None:
        return "–"
    if measure.id.startswith("rating."):
        between = (floor(middle.value), ceil(middle.value))
        return "/".join(dict.fromkeys(LETTERS[place] for place in between))
    return f"{figure(middle.value)} {shown.of(measure.unit)}".strip()


def apart(shown: Shown, each: Contrast) -> Field:
    """Return a difference for a field; it stands out where its interval leaves out no difference."""
    if each.difference is None:
        return Field("–")
    unit = 1 if each.measure.kind == "amount" else 100
    scaled = Interval(*(unit * part + 0.0 for part in
                        (each.difference.value, each.difference.low, each.difference.high)))  # fmt: skip
    places = 1 if each.measure.kind == "amount" else 0
    value, low, high = (signed(part, places) for part in (scaled.value, scaled.low, scaled.high))
    small = f"[{low}, {high}]"
    return Field(f"{value} {difference_unit(shown, each.measure)}".strip(), small, each.verdict == "differ")


def difference_unit(shown: Shown, measure: Measure) -> str:
    """Return in what a difference is counted: points of 100, pairs of groups, or the measure's own unit."""
    match measure.kind:
        case "share":
            return shown.say("points")
        case "order":
            return shown.say("pairs")
    return shown.of(measure.unit)


def signed(value: float, places: int) -> str:
    """Return a difference with its sign: "+4.5", "-3", "0"."""
    text = f"{value:+.{places}f}" if abs(value) < 10 else f"{value:+.0f}"
    text = text.removesuffix(".0")
    return "0" if text in ("+0", "-0") else text
