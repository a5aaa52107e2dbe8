"""What `print` prints: the sheets that are asked for, one after the other, and the page that says how."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from game.authoring.paper.answers import answers
from game.authoring.paper.conductor.sheets import conductor
from game.authoring.paper.evaluation import evaluation
from game.authoring.paper.forms import forms
from game.authoring.paper.guide import guide
from game.authoring.paper.injects import injects
from game.authoring.paper.manual import manual
from game.authoring.paper.order import Data, Order, Sheet
from game.authoring.paper.press import Printed, press
from game.authoring.paper.roles import roles
from game.authoring.paper.tents import tents

KINDS: Mapping[str, Callable[[Order], list[Sheet]]] = {
    "answers": answers,
    "forms": forms,
    "injects": injects,
    "roles": roles,
    "manual": manual,
    "guide": guide,
    "evaluation": evaluation,
    "tents": tents,
    "conductor": conductor,
}
"""What may be printed."""

HOW = {
    "answers": "duplex", "forms": "single", "roles": "cut", "injects": "cut", "control": "single",
    "manual": "book", "guide": "book", "evaluation": "single", "tents": "fold",
    "conductor": "hand",
}  # fmt: skip
"""The first word of a file's name -> how it is printed."""

ONCE = ("control", "guide", "conductor_book.pdf")
"""What control needs once, however many games are played."""

GROUPS = 4
"""Games of the class that the first page counts copies for."""


def printed(order: Order, what: Sequence[str], paper: str) -> Iterator[Printed]:
    """Yield each file as it is done, the page for the facilitator last; raise GameError for unknown paper."""
    done = []
    for kind in KINDS:
        for sheet in KINDS[kind](order) if kind in what else ():
            made = press(sheet, order, paper)
            done.append(made)
            yield made
    yield press(_start(order, done), order, paper)


def _start(order: Order, done: Sequence[Printed]) -> Sheet:
    """Return the page that says what to print, how often, and how to cut it."""
    tables = len(order.teams())
    rows = []
    for made in done:
        kind, _, who = made.name.removesuffix(".pdf").partition("_")
        copies = tables if made.name == "injects_all.pdf" or kind == "manual" else 1
        whole = 1 if kind in ONCE or made.name in ONCE else copies * GROUPS
        rows.append(
            {"file": made.name, "what": made.title, "reader": made.reader, "pages": made.pages,
             "how": order.say(f"how.{HOW[kind]}"), "one": copies, "many": whole, "who": who}
        )  # fmt: skip
    by_hand = [order.say("step.hand", scenario=order.scenario.id)] * any(
        made.name.startswith("conductor") for made in done
    )
    data: Data = {
        "team": None, "rows": rows, "groups": GROUPS,
        "steps": [*(order.say(f"step.{number}") for number in range(1, 8)), *by_hand],
        "sheets_one": sum(row["pages"] * row["one"] for row in rows),  # type: ignore[operator]
        "sheets_many": sum(row["pages"] * row["many"] for row in rows),  # type: ignore[operator]
    }  # fmt: skip
    return Sheet("start_here", "start", order.say("title.start"), order.say("reader.control"), "", data)
