"""The files of a game without a computer: the book, the record sheet, the wall's sheet and the protocol."""

from __future__ import annotations

from game.authoring.paper.conductor.gather import book
from game.authoring.paper.conductor.pages import command, pages
from game.authoring.paper.conductor.rows import Book, Box, Leaf, Talks, Track
from game.authoring.paper.order import Data, Order, Sheet
from game.texts.figures import written

LINES = 26
"""Lines of a page of the protocol."""

HAPPENED = 8
"""Fewest lines on the wall for what has happened; a page has as many as it holds."""


def conductor(order: Order) -> list[Sheet]:
    """Return the book that a game by hand is run from, and the sheets that are written on."""
    rows = book(order)
    made = (
        ("book", pages(order, rows), "reader.control"), ("record", _record(order, rows), "reader.control"),
        ("wall", _wall(order, rows), "reader.all"), ("protocol", _protocol(order, rows), "reader.control"),
    )  # fmt: skip
    titles = {"book": "conductor"}
    return [
        Sheet(f"conductor_{name}", f"conductor_{name}", order.say(f"title.{titles.get(name, name)}"),
              order.say(reader), "", data)
        for name, data, reader in made
    ]  # fmt: skip


def _record(order: Order, rows: Book) -> Data:
    """Return what is kept behind the screen: every track and box, with who is told of it."""
    scenario = order.scenario
    texts = {paper.id: paper for leaf in rows.leaves if leaf.talks for paper in leaf.talks.papers}
    capitals = [order.scenario.teams[name].letter for name in rows.capitals]
    draws = [*rows.throws] + [each for leaf in rows.leaves for each in leaf.throws]
    return {
        "team": None,
        "tracks": [_track(order, each) for each in rows.tracks],
        "boxes": [_box(order, each) for each in rows.boxes],
        "ladder": _ladder(rows), "clock": _clock(rows.minute),
        "leaves": [{"name": leaf.name, "number": str(leaf.number or "–"), "courses": [
            [course.code, course.name] for asked in leaf.asked for course in asked.courses]}
            for leaf in rows.leaves if leaf.asked],
        "papers": [[paper.name, capitals] for paper in texts.values()],
        "talks": [leaf.name for leaf in rows.leaves if leaf.talks and not leaf.skipped
                  for _ in range(leaf.talks.rounds)],
        "draws": [each.name for each in draws], "turns": min(scenario.turns, len(rows.leaves) + 1),
    }  # fmt: skip


def _clock(minute: int) -> str:
    hours, minutes = divmod(abs(minute), 60)
    return f"{'−' if minute < 0 else ''}{hours}:{minutes:02}"


def _wall(order: Order, rows: Book) -> Data:
    """Return what hangs where all see it: the gauges that everybody is told, and room for what happens.

    What may happen is not printed there: it would tell the players what lies ahead.
    """
    tracks = [_track(order, each) for each in rows.tracks if each.readers == ("all",)]
    bare = {"words": [], "span": ""}
    worded = ({**each, **bare, "start": each["word"]} if each["worded"] else each for each in tracks)
    return {
        "team": None, "tracks": [{**each, "readers": []} for each in worded], "lines": HAPPENED,
        "ladder": _ladder(rows), "turns": min(order.scenario.turns, len(rows.leaves) + 1),
    }  # fmt: skip


def _protocol(order: Order, rows: Book) -> Data:
    throws: list[list[object]] = [["", each.name] for each in rows.throws]
    aims: list[list[object]] = [
        [order.team(order.scenario.teams[name]), order.say("back.aims")] for name in rows.capitals
    ]
    lines: list[list[object]] = [*throws, *(aims if rows.pick else [])]
    for leaf in rows.leaves:
        if leaf.skipped:
            continue
        lines += [["", each.name] for each in leaf.throws]
        lines += [["", f"{leaf.number or '–'}  {leaf.name}"]] if leaf.fates else []
        lines += [[order.team(order.scenario.teams[each.team]), f"{leaf.number}  {leaf.name}"]
                  for each in leaf.asked]  # fmt: skip
        lines += _talks(order, leaf, leaf.talks) if leaf.talks else []
    return {"team": None, "lines": lines, "blank": LINES, "command": command(order)}


def _talks(order: Order, leaf: Leaf, talks: Talks) -> list[list[object]]:
    """Return the lines of one round and a second; a changed text is answered on lines that were left free."""
    team = {name: order.team(order.scenario.teams[name]) for name in (*talks.ratify, talks.drafts)}
    asked = [(name, "instruct") for name in talks.ratify]
    for _ in range(min(talks.rounds, 2)):
        asked += [(talks.drafts, "draft"), *((name, "answer") for name in talks.ratify)]
    return [[team[name], f"{leaf.number}  {order.say(f'hand.{what}')}"] for name, what in asked]


def _ladder(rows: Book) -> Data:
    return {"rungs": [list(each) for each in rows.rungs], "ours": rows.ours, "theirs": rows.theirs}


def _track(order: Order, track: Track) -> Data:
    words = [[written(least, track.unit).of(order.lang), word] for least, word in track.words]
    return {
        "name": track.name, "start": written(track.start, track.unit).of(order.lang),
        "span": _span(order, track), "worded": track.worded,
        "words": words, "readers": _readers(order, track.readers),
        "word": next((word for least, word in reversed(track.words) if track.start >= least), ""),
    }  # fmt: skip


def _span(order: Order, track: Track) -> str:
    """Return between what a gauge moves; money moves in millions, whatever it is written in."""
    span = f"{track.low:,}–{track.high:,}"
    return order.say("hand.millions", span=span) if track.unit == "usd_m" else span


def _box(order: Order, box: Box) -> Data:
    return {"name": box.name, "readers": _readers(order, box.readers)}


def _readers(order: Order, readers: tuple[str, ...]) -> list[object]:
    """Return the tables that are told, as templates draw them; a word for all and for nobody."""
    if readers == ("all",):
        return [order.say("reader.all")]
    teams = order.scenario.teams
    return [order.team(teams[each]) for each in readers] or [order.say("hand.secret")]
