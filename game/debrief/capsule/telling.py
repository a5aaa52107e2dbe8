"""What a view tells: what happened and why, where the game goes, how it ended, what only control sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.debrief.capsule.blocks import Block, Line, block, line
from game.sight.texts import listed, unstopped
from game.sight.told import BranchLine, EndingView, Happening
from game.sight.view import Control, View
from game.texts import NO_TEXT, Text, both, figures

ELSEWHERE = ("sealed", "delivered", "entered")
"""Happenings that the page shows in another place."""


def telling(view: View) -> tuple[Block, ...]:
    """Return the ending, what happened last, and control's own page, as far as the viewer has them."""
    told = [each for each in view.happenings if each.kind not in ELSEWHERE]
    return (
        *(_ending(view, view.ending) if view.ending is not None else ()),
        *block("told", both("terminal.resolution"), *happened(told)),
        *block("why", both("terminal.why"), *(_branches(view.branch) if _asked(view.branch) else ())),
        *(_control(view.control) if view.control is not None else ()),
    )


def happened(told: Sequence[Happening]) -> Iterator[Line]:
    """Yield what happened, line by line, each with its cause."""
    for each in told:
        yield line("told", each.text, each.why) if each.why else line("told", each.text)


def _asked(found: Sequence[BranchLine]) -> bool:
    return any(each.source or each.hidden for each in found)


def _branches(found: Sequence[BranchLine]) -> Iterator[Line]:
    for each in found:
        words = each.words or each.why
        if each.hidden:
            words = both("terminal.hidden")
        elif not words:
            words = Text(each.source, each.source) if each.source else both("terminal.otherwise")
        words = unstopped(words)
        yield line(
            "chosen" if each.held else "item", "▸" if each.held else "·", listed([words, each.to], ": ")
        )


def _ending(view: View, found: EndingView) -> tuple[Block, ...]:
    units = {gauge.meter: gauge.unit for gauge in view.gauges}
    words = {gauge.meter: gauge.word for gauge in view.gauges if gauge.value is None}
    lines = [line("strong", found.title), line("plain", found.text)]
    for name, label, figure in found.figures:
        value = words[name] if name in words else figures.written(figure, units.get(name, ""))
        lines.append(line("pair", label, value))
    for code, title, text in found.also:
        lines += [line("head", both("terminal.also", code=code, title=title)), line("plain", text)]
    head = both("terminal.ending")
    names = {team.team: team.name for team in view.teams}
    aims = [
        line(
            "pair",
            both("terminal.aim", team=names[team], aim=aim.name, text=aim.text),
            both("terminal.met" if aim.met else "terminal.unmet"),
        )
        for team, aim in found.aims
    ]
    ratings = [line("pair", rating.text, _rated(rating.letter)) for rating in found.ratings]
    return (
        *block("ending", Text(f"{head.en} {found.code}", f"{head.ko} {found.code}"), *lines),
        *block("ratings", both("terminal.ratings"), *ratings),
        *block("sealed", both("terminal.aims"), *aims),
        *block("truth", both("terminal.true"), *(line("pair", *pair) for pair in found.truth)),
        *block("tried", both("terminal.tried"), *_branches(found.tried)),
        *block("ask", both("terminal.questions"), *(line("item", "·", each) for each in found.questions)),
    )


def _rated(letter: str) -> Text:
    """Return a letter with what it means; a stroke where nothing was rated."""
    words = both(f"terminal.rating.{letter}") if letter else NO_TEXT
    return Text(f"{letter or '-'} {words.en}".strip(), f"{letter or '-'} {words.ko}".strip())


def _control(found: Control) -> tuple[Block, ...]:
    sealed = [line("pair", each.team, each.name) for each in found.sealed]
    coming = [
        line("pair", headline, both("terminal.due", number=minutes)) for _, headline, minutes in found.coming
    ]
    shelf = [line("item", number, headline) for _, headline, number in found.shelf]
    flags = [line("item", "✓", name) for _, name, is_set in found.flags if is_set]
    return (
        *block("control", both("terminal.sealed"), *sealed),
        *block("control", both("terminal.drawn"), *(line("pair", *pair) for pair in found.truth)),
        *block("control", both("terminal.coming"), *coming),
        *block("control", both("capsule.shelf"), *shelf),
        *block("control", both("capsule.flags"), *flags),
    )
