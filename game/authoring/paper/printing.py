"""What `print` prints: the sheets that are asked for, one after the other, and the page that says how."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from game.authoring.paper.answers import answers
from game.authoring.paper.around import AROUND
from game.authoring.paper.conductor.pages import command
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
from game.rules import rules
from game.scenario import loader

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
"""What may be printed of a scenario, and is, if nothing else is said."""

HOW = {
    "answers": "duplex", "forms": "single", "roles": "cut", "injects": "cut", "control": "single",
    "manual": "book", "guide": "book", "evaluation": "single", "tents": "fold",
    "conductor": "hand", "consent": "single", "learning": "single",
}  # fmt: skip
"""The first word of a file's name -> how it is printed."""

ONCE = ("control", "guide", "conductor_book.pdf")
"""What control needs once, however many games are played."""

EACH = tuple(f"{name}.pdf" for name in (
    "consent_notice", "consent_research", "consent_plan", "learning_a", "learning_b", "learning_task",
))  # fmt: skip
"""What each player has."""

GROUPS = 4
"""Games of the class that the first page counts copies for."""

PEOPLE = 24
"""Players of that class; each has a manual."""


def printed(order: Order, what: Sequence[str], paper: str) -> Iterator[Printed]:
    """Yield each file as it is done, the page for the facilitator last; raise GameError for unknown paper."""
    done = []
    for kind, sheets in {**KINDS, **AROUND}.items():
        for sheet in sheets(order) if kind in what else ():
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
        copies = tables if made.name == "injects_all.pdf" else 1
        whole = 1 if kind in ONCE or made.name in ONCE else copies * GROUPS
        if kind == "manual":
            copies, whole = max(len(order.scenario.roles), tables), PEOPLE
        if made.name in EACH:
            copies = whole = PEOPLE
        rows.append(
            {"file": made.name, "what": made.title, "reader": made.reader, "pages": made.pages,
             "how": order.say(f"how.{HOW[kind]}"), "one": copies, "many": whole, "who": who}
        )  # fmt: skip
    by_hand = [order.say("step.hand", command=command(order))] * any(
        made.name.startswith("conductor") for made in done
    )
    data: Data = {
        "team": None, "rows": rows, "groups": GROUPS, "commands": _commands(order),
        "steps": [*(order.say(f"step.{number}") for number in range(1, 8)), *by_hand],
        "sheets_one": sum(row["pages"] * row["one"] for row in rows),  # type: ignore[operator]
        "sheets_many": sum(row["pages"] * row["many"] for row in rows),  # type: ignore[operator]
    }  # fmt: skip
    return Sheet("start_here", "start", order.say("title.start"), order.say("reader.control"), "", data)


def _commands(order: Order) -> list[str]:
    """Return what starts the program for these sheets: for one game, and for the class."""
    scenario, setup = order.scenario, order.setup
    name = scenario.id if scenario.id in loader.shipped() else f"{scenario.id}.yaml"
    usual = rules.setup(scenario).choices
    words = [f" --edition {setup.edition}"] if setup.edition else []
    words += [f" --set {axis}={choice}" for axis, choice in setup.choices.items() if usual[axis] != choice]
    seats = [f" --seat {each.team}=cards" for each in answers(order)]
    line = f"python3 main.py play {name}{''.join(words)}"
    return [
        order.say("begin.one", line=line + "".join(seats)),
        order.say("begin.many", line=f"{line} --groups {GROUPS}", groups=GROUPS),
    ]
