"""One spelling for what people read in English: that of the documents of this alliance, which is American."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from game.scenario import glossary, loader
from game.texts.catalogue import CATALOGUE

BRITISH = re.compile(
    r"\b(colour|favour|honour|behaviour|rumour|harbour|neighbour|labour|candour|defence|centre|travell|cancelled"
    r"|judgement|organis|recognis|apologis|programme)\w*",
    re.IGNORECASE,
)


def english(node: object) -> Iterator[str]:
    """Yield every English text of a document."""
    if isinstance(node, dict):
        if set(node) == {"en", "ko"}:
            yield str(node["en"])
        else:
            for inner in node.values():
                yield from english(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from english(inner)


def test_the_interface_has_one_spelling() -> None:
    assert [key for key, text in CATALOGUE.items() if BRITISH.search(text.en)] == []
    assert [name for name, term in glossary.load().terms.items() if BRITISH.search(term.name.en)] == []


@pytest.mark.parametrize("name", loader.shipped())
def test_a_scenario_has_the_same(name: str) -> None:
    texts = english(json.loads(loader.load(loader.find(name)).document))
    # Ids are for ever and may be spelled otherwise: `candour`, `defence`.
    assert [text for text in texts if BRITISH.search(text)] == []
