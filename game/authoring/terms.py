"""What can be said of the glossary: its faults, and terms that nothing says."""

from __future__ import annotations

import json
from collections.abc import Iterator

from game.errors import Fault, ScenarioError
from game.scenario import glossary
from game.scenario.model import Scenario
from game.texts.catalogue import CATALOGUE
from game.texts.text import Text


def findings(scenarios: list[Scenario]) -> Iterator[Fault]:
    """Yield the faults of the glossary's file, or each term that no scenario and no screen uses."""
    try:
        terms = glossary.load()
    except ScenarioError as error:
        yield from error.faults
        return
    said = [*CATALOGUE.values(), *(text for each in scenarios for text in _texts(json.loads(each.document)))]
    used = {spot.term for text in said for lang in ("en", "ko") for spot in terms.found(text.of(lang), lang)}
    for term in terms.terms.values():
        if term.id not in used:
            at = glossary.where(term.id)
            message = f"no scenario and no screen says '{term.name.en}' or another form of it"
            yield Fault(at.path, at.line, at.column, "SC508", message)


def _texts(node: object) -> Iterator[Text]:
    """Yield every text of a document that has both languages."""
    if isinstance(node, dict):
        if set(node) == {"en", "ko"}:
            yield Text(str(node["en"]), str(node["ko"]))
        else:
            for inner in node.values():
                yield from _texts(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _texts(inner)
