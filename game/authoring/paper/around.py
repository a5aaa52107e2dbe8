"""Sheets around a game: notice and consent, forms that measure learning. They name no part of a scenario."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from game.authoring.paper.order import Data, Order, Sheet

CONSENT = (("notice", "person"), ("research", "person"), ("teacher", "home"), ("board", "board"))
"""Sheets, and who reads each."""

LEARNING = (("a", "person"), ("b", "person"), ("task", "person"), ("scoring", "scorers"))

MARKS = {"# ": "head", "- ": "point", "[] ": "tick", "__ ": "blank", "= ": "lines", "! ": "warning"}
"""What a line of a sheet begins with, and how it stands; any other is a paragraph."""

TASK, ITEMS = 5, 6
"""Columns of a scorer's sheet."""


def consent(order: Order) -> list[Sheet]:
    """Return the notice, the consent to research, the teacher's letter and the pages for an ethics board.

    With a plan of experiment also a card that asks for consent to it, and names no arm.
    """
    return _sheets(order, "consent", (*CONSENT, ("plan", "person")) if order.plan else CONSENT)


def learning(order: Order) -> list[Sheet]:
    """Return both forms, the writing task, and how they are scored."""
    return _sheets(order, "learning", LEARNING)


AROUND: Mapping[str, Callable[[Order], list[Sheet]]] = {"consent": consent, "learning": learning}
"""What is printed only if it is asked for."""


def lines_of(text: str) -> list[tuple[str, str]]:
    """Return the lines of a sheet, each with how it stands."""
    found = []
    for line in text.strip().split("\n"):
        mark = next((each for each in MARKS if line.startswith(each)), "")
        found.append((MARKS.get(mark, "plain"), line.removeprefix(mark)))
    return found


def _sheets(order: Order, kind: str, which: Sequence[tuple[str, str]]) -> list[Sheet]:
    sheets = []
    for name, reader in which:
        full = f"{kind}_{name}"
        figures = {"code": order.plan} if name == "plan" else {}
        data: Data = {
            "team": None, "lines": lines_of(order.say(f"sheet.{full}", **figures)),
            "columns": [ITEMS, TASK] if name == "scoring" else [], "large": reader in ("person", "home"),
        }  # fmt: skip
        title = order.say(f"title.{full}")
        sheets.append(Sheet(full, "around", title, order.say(f"reader.{reader}"), "", data))
    return sheets
