"""The glossary's file -> its terms, or every fault of it. No part of any scenario: no log depends on it."""

from __future__ import annotations

import pathlib
from functools import cache
from typing import TYPE_CHECKING

from game.errors import Fault, ScenarioError
from game.scenario import reader
from game.scenario.loader import SHIPPED
from game.scenario.near import one_line
from game.scenario.reader import Map
from game.texts.glossary import NO_TERMS, Glossary, Term
from game.texts.text import Text

if TYPE_CHECKING:
    from game.scenario.keys import Path
    from game.scenario.shapes.glossary import GlossaryShape

FILE = SHIPPED / "shared" / "glossary.yaml"


def load(path: pathlib.Path = FILE) -> Glossary:
    """Return the glossary; `ScenarioError` holds every fault."""
    # Here, since it takes longer than a first picture, which needs no terms.
    from game.scenario.schema import alone
    from game.scenario.shapes.glossary import GlossaryShape

    tree, shape = alone(path, GlossaryShape)
    faults = _twice(tree, shape)
    if faults:
        raise ScenarioError(faults)
    return Glossary(
        Term(name, Text(entry.name.en, entry.name.ko), Text(entry.meaning.en, entry.meaning.ko),
             tuple(entry.also.en), tuple(entry.also.ko))
        for name, entry in shape.glossary.items()
    )  # fmt: skip


@cache
def shipped_glossary() -> Glossary:
    """Return the game's own glossary; one that cannot be read has no terms, and `check` says why."""
    try:
        return load(FILE)
    except ScenarioError:
        return NO_TERMS


def where(term: str, path: pathlib.Path = FILE) -> Fault:
    """Return the place of a term, without a code or a message."""
    from game.scenario.schema import place

    tree, _ = reader.read(path.read_bytes(), str(path))
    assert tree is not None
    mark = place(tree, ("glossary", term), key=True)
    return Fault(mark.name, mark.line + 1, mark.column + 1, "", "")


def _twice(tree: Map, shape: GlossaryShape) -> list[Fault]:
    """Return the forms that would be found for two terms."""
    from game.scenario.schema import place

    faults: list[Fault] = []
    for lang in ("en", "ko"):
        owner: dict[str, str] = {}
        for name, entry in shape.glossary.items():
            forms: list[tuple[Path, str]] = [(("name", lang), getattr(entry.name, lang))]
            forms += [(("also", lang, number), form) for number, form in enumerate(getattr(entry.also, lang))]
            for path, form in forms:
                if form in owner:
                    mark = place(tree, ("glossary", name, *path))
                    message = one_line(f"'{form}' is found for '{owner[form]}' already")
                    faults.append(Fault(mark.name, mark.line + 1, mark.column + 1, "SC111", message))
                owner.setdefault(form, name)
    return faults
