"""The course of the game as lines of text, for exercise control alone."""

from __future__ import annotations

from game.machine import Course, Told, called, course, told
from game.session import Session
from game.terminal.draft import Misread
from game.terminal.width import rule, wrap
from game.texts import both, say

MARKS = {"taken": "x", "open": ">", "shut": "-"}
"""Of a way: it was taken, it may still be, it may not."""


def course_page(session: Session, rest: list[str], lang: str) -> list[str]:
    """Return the phases and endings with their numbers, or one in words. Raise Misread for no such."""
    found = course(session)
    ids = [*(station.id for station in found.graph.stations), "close"]
    ids += [f"end/{end.id}" for end in found.graph.ends]
    if not rest:
        return _list(found, ids, lang)
    if len(rest) != 1 or not rest[0].isdecimal() or not 0 < int(rest[0]) <= len(ids):
        raise Misread(both("terminal.how_to_course", number=len(ids)))
    chosen = ids[int(rest[0]) - 1]
    lines = [rule("-", called(found, chosen).of(lang))]
    for each in told(found, chosen, None):
        lines += _told(each, lang)
    return lines


def _list(found: Course, ids: list[str], lang: str) -> list[str]:
    lines = [rule("-", say("course.title", lang))]
    joins = {f"end/{end.id}" for end in found.graph.ends if end.joins}
    for number, id in enumerate(ids, 1):
        if number > 1 and id.startswith("end/") and not ids[number - 2].startswith("end/"):
            lines += ["", *wrap(say("diagram.endings", lang))]
        if id in joins and ids[number - 2] not in joins:
            lines += ["", *wrap(say("diagram.also", lang))]
        name = called(found, id).of(lang)
        indent = f"{number:>3}. {_state(found, id)} "
        lines += wrap(f"{name}{_aside(found, id, lang)}", indent=indent, hanging=" " * len(indent))
    return [*lines, "", *wrap(say("terminal.course_more", lang))]


def _state(found: Course, id: str) -> str:
    """Return a sign: the game is here, was here, may still come here, or can no longer."""
    if id == found.now:
        return "*"
    if id.startswith("end/"):
        return "x" if found.taken.endings[id.removeprefix("end/")] else " " if found.now != "close" else "-"
    return "x" if id in found.began else " " if id in found.ahead else "-"


def _aside(found: Course, id: str, lang: str) -> str:
    if id == found.now:
        return f" ({say('course.now', lang)})"
    skipped = any(station.id == id and not station.asked for station in found.graph.stations)
    return f" ({say('course.skipped', lang)})" if skipped else ""


def _told(each: Told, lang: str) -> list[str]:
    words = each.words.of(lang)
    if each.kind == "head":
        return ["", *wrap(words)]
    if each.kind in MARKS:
        return wrap(f"{MARKS[each.kind]} {words}", indent="  ", hanging="    ")
    return wrap(words, indent="      " if each.kind == "needs" else "  ", hanging="      ")
