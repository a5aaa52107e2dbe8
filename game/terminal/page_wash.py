"""The hot wash as lines of text: the course and the papers, who knew and believed what, turning points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.terminal.width import cells, pad, rule, wrap
from game.texts import say

if TYPE_CHECKING:
    from game.debrief.wash import Alone, Belief, Gap, Wash
    from game.review.aside import Told
    from game.review.brief import Point

NAME, FIGURE = 20, 14
"""Cells of a phase's name, and of a marker's figure."""

TABLE = 16
"""Cells of a table's name before its answers."""


def phases(wash: Wash, names: dict[str, str], lang: str) -> list[str]:
    """Return both markers and trust as each phase closed, then each paper from two wishes to one text."""
    head = f"  {pad('', NAME)} {_pair(say('board.wash.theirs', lang), say('board.wash.ours', lang))}"
    trust = wash.trust.of(lang)
    lines = [rule("=", say("board.wash.ladder", lang)), f"{head}{trust}".rstrip()]
    start = _figures(wash.start[1], wash.start[0], wash.start[2] if trust else None)
    lines.append(f"  {pad(say('terminal.wash.start', lang), NAME)} {start}")
    for part in wash.parts:
        row = _figures(part.theirs, part.ours, part.trust if trust else None)
        shown = wrap(part.name.of(lang), "  ", "  ", NAME + 2)
        lines += [*shown[:-1], f"{pad(shown[-1], NAME + 2)} {row}"]
        decided = ", ".join(names[team] for team in part.acts if team in names)
        lines += wrap(decided, "      ", "      ") if decided else []
    for above, called in wash.firebreaks:
        between = say("terminal.wash.firebreak", lang, name=called, above=above, next=above + 1)
        lines += wrap(between, indent="  ! ", hanging="    ")
    lines += ["", rule("=", say("board.wash.gaps", lang))]
    if not wash.gaps:
        return [*lines, *wrap(say("board.wash.gaps.none", lang), "  ")]
    lines += wrap(say("terminal.wash.scale", lang, most=wash.most), "  ")
    return [*lines, *(line for gap in wash.gaps for line in _gap(gap, names, lang))]


def _pair(theirs: str, ours: str) -> str:
    return f"{pad(theirs, FIGURE)} {pad(ours, FIGURE)} "


def _figures(theirs: int, ours: int, trust: int | None) -> str:
    row = _pair(str(theirs), str(ours)) + ("" if trust is None else str(trust))
    return row.rstrip()


def _gap(gap: Gap, names: dict[str, str], lang: str) -> Iterator[str]:
    yield from ("", *wrap(gap.name.of(lang), "  "))
    for team, step in gap.came.items():
        yield from wrap(say("terminal.wash.wanted", lang, team=names[team], step=step), "    ", "      ")
    said = [gap.text.of(lang) if gap.text else say("board.wash.unsigned", lang)]
    if gap.text and gap.apart is not None:
        said.append(say("board.wash.apart", lang, steps=gap.apart))
    if gap.signed is not None:
        said.append(say("terminal.wash.signed", lang, step=gap.signed))
    said.append(say("board.wash.hours", lang, hours=gap.hours))
    yield from wrap(" · ".join(said), indent="    = ", hanging="      ")


def knew(wash: Wash, names: dict[str, str], lang: str) -> list[str]:
    """Return the reports that not every table had, with who had them; then what each thought likely."""
    lines = [rule("=", say("board.wash.alone", lang))]
    for report in wash.alone:
        lines += _alone(report, wash, names, lang)
    if wash.alone:
        lines += ["", *wrap(say("board.wash.alone.rest", lang, together=wash.together), "  ")]
    else:
        lines += wrap(say("board.wash.alone.none", lang), "  ")
    lines += ["", rule("=", say("board.wash.beliefs", lang))]
    if not wash.beliefs:
        lines += wrap(say("board.wash.beliefs.none", lang), "  ")
    for belief in wash.beliefs:
        lines += _belief(belief, names, lang)
    for team, seen in wash.foresight.items():
        words = say("board.wash.foresight", lang, right=seen.right, said=seen.said)
        lines += wrap(f"{names[team]}: {words}", "  ", "    ")
    return lines


def _alone(report: Alone, wash: Wash, names: dict[str, str], lang: str) -> Iterator[str]:
    yield from wrap(report.headline.of(lang), indent="  - ", hanging="    ")
    had = {team: say(f"board.wash.had.{report.had[team] or 'not'}", lang) for team in wash.teams}
    said = " · ".join(f"{names[team]}: {words}" for team, words in had.items())
    yield from wrap(said, "      ", "      ")


def _belief(belief: Belief, names: dict[str, str], lang: str) -> Iterator[str]:
    came = "came.open" if belief.came is None else "came" if belief.came else "came.not"
    yield from wrap(f"{belief.ask.of(lang)} ({say(f'board.wash.{came}', lang)})", "  - ", "    ")
    for team, points in belief.said.items():
        head = f"      {pad(names[team], TABLE)} "
        yield from wrap(" > ".join(f"{percent} %" for _, percent in points), head, " " * cells(head))


def turning(told: Told, names: dict[str, str], lang: str) -> list[str]:
    """Return the decisions that moved the odds of an ending, and what all of it rests on."""
    lines = [rule("=", say("board.wash.turning", lang))]
    found = told.brief
    if found is None:
        key = told.how if told.how in ("stopped", "empty") else "waiting"
        return [*lines, *wrap(say(f"board.wash.turning.{key}", lang), "  ")]
    for number, point in enumerate(found.points, 1):
        lines += _point(point, number, names, lang)
    for sentence in found.short if not found.points else found.short[2:]:
        lines += ["", *wrap(sentence.of(lang), "  ")]
    rests = say("board.wash.turning.rests", lang, games=f"{found.games:,}")
    return [*lines, "", *wrap(rests, "  ")]


def _point(point: Point, number: int, names: dict[str, str], lang: str) -> Iterator[str]:
    yield from wrap(f"{names[point.team]}: {point.chosen.of(lang)}", f" {number:>2}  ", "     ")
    under = " · ".join(each.of(lang) for each in (point.when, point.better) if each)
    yield from wrap(under, "     ", "     ")
    moved = say("terminal.wash.moved", lang, ending=point.ending, before=point.before, after=point.after)
    yield from wrap(moved, "     ", "     ")
