"""What control's page numbers, and what a number typed there stands for: injects, gauges, flags, answers.

The ids of the scenario may be typed too: lines that were written down before go on working.
"""

from __future__ import annotations

from game.session import Session, View
from game.terminal.page_question import keyed
from game.texts import Text, both, figures

MARKERS = ("ours", "theirs")


def injects(view: View) -> list[str]:
    """Return the injects that may be sent, then those that are due, in the order of the page."""
    found = view.control
    return [] if found is None else [*(each[0] for each in found.shelf), *(each[0] for each in found.coming)]


def inject(view: View, word: str) -> str:
    """Return the inject that a number of the page stands for; any other word as it is."""
    return _numbered(injects(view), word)


def settable(view: View) -> list[tuple[str, Text]]:
    """Return what control may set, by id, each with its name, how it stands and between what."""
    lines = []
    for gauge in view.gauges:
        written = [figures.written(each, gauge.unit) for each in (gauge.value or 0, gauge.low, gauge.high)]
        shown = dict(zip(("now", "low", "high"), written, strict=True))
        lines.append((gauge.meter, both("terminal.set_line", name=gauge.name, **shown)))
    top = len(view.ladder.rungs) - 1
    for marker, now in zip(MARKERS, (view.ours, view.theirs), strict=True):
        name = both(f"board.control.{marker}")
        lines.append((marker, both("terminal.set_line", name=name, now=now, low=0, high=top)))
    for flag, name, is_set in view.control.flags if view.control else ():
        lines.append((flag, both("terminal.set_flag", name=name, now=int(is_set))))
    return lines


def setting(view: View, word: str) -> str:
    """Return the gauge, marker or flag that a number of the page stands for; any other word as it is."""
    return _numbered([name for name, _ in settable(view)], word)


def key_of(session: Session, team: str, options: tuple[str, ...]) -> str:
    """Return what is typed for a table's answer: its key on the table's page where it has one."""
    asked = session.view(team).question
    keys = {chosen: key for key, chosen in keyed(asked).items()} if asked else {}
    return keys.get(options, "+".join(options))


def answer(session: Session, team: str, typed: str) -> tuple[str, ...]:
    """Return the options that were typed for a table, by its keys or by their ids, with `+` between them."""
    asked = session.view(team).question if team in session.seats else None
    keys = keyed(asked) if asked else {}
    found: list[str] = []
    for word in typed.split("+"):
        found += keys.get(word.upper(), (word,))
    return tuple(found)


def _numbered(ids: list[str], word: str) -> str:
    number = int(word) if word.isascii() and word.isdigit() else 0
    return ids[number - 1] if 0 < number <= len(ids) else word
