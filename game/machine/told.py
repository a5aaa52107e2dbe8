"""A phase or an ending of the course in words: its hour, what it asks, where it leads and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.machine.course import Course
from game.machine.graph import End, Station, Way
from game.machine.taken import ALWAYS, Taken
from game.rules.state import CLOSE
from game.texts import Text, both
from game.texts.times import stamp


@dataclass(frozen=True, slots=True)
class Told:
    """A line of what is told."""

    words: Text
    kind: Literal["line", "head", "taken", "open", "shut", "needs"] = "line"
    """`head` for a heading; a way is `taken`, `open` or `shut`, and what it `needs` stands under it."""


def called(course: Course, id: str) -> Text:
    """Return what a phase, the end or an ending (`end/ID`) is called."""
    for end in course.graph.ends:
        if f"end/{end.id}" == id:
            return Text(f"{end.code}  {end.title.en}", f"{end.code}  {end.title.ko}")
    return course.graph.name(id)


def told(course: Course, id: str, taken: Taken | None) -> Iterator[Told]:
    """Yield what is known of a phase, of the end, or of an ending; `taken` is of games from here."""
    for station in course.graph.stations:
        if station.id == id:
            yield from _of_phase(course, station, taken)
    for end in course.graph.ends:
        if f"end/{end.id}" == id:
            yield from _of_ending(course, end, taken)
    if id == CLOSE:
        yield from _of_the_end(course, taken)


def percent(share: float) -> str:
    """Return a share of 100; what occurred at all is never 0."""
    return "<1" if 0 < share < 0.005 else str(round(100 * share))


def _of_phase(course: Course, station: Station, taken: Taken | None) -> Iterator[Told]:
    if station.part != station.name:
        yield Told(station.part)
    yield Told(station.tells)
    if not station.asked:
        yield Told(both("course.not_asked"))
    yield Told(_when(course, station))
    if taken and station.id in course.ahead:
        yield Told(both("course.comes", share=percent(taken.phase(station.id) or 0)))
    yield Told(both("course.ways"), "head")
    for number, way in enumerate(station.ways):
        yield from _way(course, way, station.id, number, taken)
    for number, way in enumerate(course.graph.always):
        yield from _way(course, way, ALWAYS, number, taken)


def _when(course: Course, station: Station) -> Text:
    began = course.began.get(station.id)
    if began is not None:
        return both("course.since" if station.id == course.now else "course.began", hour=stamp(began))
    if station.id not in course.ahead:
        return both("course.shut")
    if station.opens is not None:
        return both("course.opens", hour=stamp(station.opens))
    return both("course.follows")


def _way(course: Course, way: Way, phase: str, number: int, taken: Taken | None) -> Iterator[Told]:
    """Yield where a way leads, whether it was or may be taken and how often, then what it needs."""
    name = course.graph.name(way.to)
    open_still = course.now != CLOSE if phase == ALWAYS else course.open(phase)
    share = taken.branch(phase, number) if taken and open_still else None
    key = "course.way" if share is None else "course.way.share"
    words = both(key, to=name, share=percent(share or 0))
    yield Told(words, "taken" if course.passed(phase, number) else "open" if open_still else "shut")
    if way.why:
        yield Told(way.why, "needs")


def _of_the_end(course: Course, taken: Taken | None) -> Iterator[Told]:
    yield Told(both("course.end"))
    if course.now != CLOSE:
        yield Told(both("course.end.ahead"))
    for end in course.graph.ends:
        if course.taken.endings[end.id]:
            yield Told(both("course.end.was", code=end.code, title=end.title), "taken")
            yield Told(end.why, "needs")
    for number, way in enumerate(course.graph.always):
        yield Told(both("diagram.always"), "head")
        yield from _way(course, way, ALWAYS, number, taken)


def _of_ending(course: Course, end: End, taken: Taken | None) -> Iterator[Told]:
    if course.taken.endings[end.id]:
        yield Told(both("course.joined" if end.joins else "course.ended"), "taken")
    elif course.now == CLOSE:
        yield Told(both("course.other"))
    elif taken:
        yield Told(both("course.ends", share=percent(taken.ending(end.id) or 0)))
    yield Told(both("course.joins" if end.joins else "course.first"))
    yield Told(both("course.needs"), "head")
    yield Told(end.why, "needs")
