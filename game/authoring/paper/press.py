"""A sheet as PDF, with what must be said of it: how many pages, and what did not fit."""

from __future__ import annotations

from dataclasses import dataclass

from game.authoring.paper.order import Order, Sheet
from game.press import press as pressed


@dataclass(frozen=True, slots=True)
class Printed:
    """One PDF."""

    name: str
    """The file's name with its ending."""
    pages: int
    bytes: bytes
    cut: tuple[str, ...]
    """Cards whose text did not fit even in the smallest type."""
    title: str
    reader: str
    template: str
    """The template that laid it out, without its ending."""


def press(sheet: Sheet, order: Order, paper: str) -> Printed:
    """Return a sheet as PDF. Raise GameError if typst is not installed or the paper is unknown."""
    scenario = order.scenario
    told = {
        **sheet.data,
        "title": sheet.title,
        "reader": sheet.reader,
        "lang": order.lang,
        "scenario": order.of(scenario.title),
        "code": code(order),
        "w": order.labels(),
    }
    made = pressed(sheet.template, told, paper)
    cut = tuple(dict.fromkeys(mark["cut"] for mark in made.told if "cut" in mark))
    return Printed(
        f"{sheet.name}.pdf", made.pages, made.bytes, cut, sheet.title, sheet.reader, sheet.template
    )


def code(order: Order) -> str:
    """Return the short code of exactly these texts and rules: eight signs of their hashes."""
    hashes = order.scenario.hashes
    return f"{hashes.mechanics[:4]}-{hashes.texts[:4]}"
