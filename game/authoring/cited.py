"""Where the claims of the article, S1 to S47, occur: in play, in what is rated, on the sources screen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.scenario.model import Scenario

CLAIMS = tuple(f"S{number}" for number in range(1, 48))
"""The numbered statements of the article that the game starts from."""

_IN_WORDS = re.compile(r"\b(S\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class Cited:
    """One claim and where scenarios meet it."""

    claim: str
    words: str
    """What it says, in English."""
    places: Mapping[str, Mapping[str, int]]
    """Scenario -> `inject`, `option`, `text`, `doctrine`, `objective` or `screen` -> how often."""

    @property
    def in_play(self) -> bool:
        """Return whether somebody meets it beside the screen of sources."""
        return any(set(kinds) - {"screen"} for kinds in self.places.values())


def cited(scenarios: Sequence[Scenario]) -> tuple[Cited, ...]:
    """Return every claim, in the article's order, with where it occurs in some scenarios."""
    met = {scenario.id: _places(scenario) for scenario in scenarios}
    words = {claim: source.text.en for scenario in scenarios for claim, source in scenario.sources.items()}
    return tuple(
        Cited(
            claim,
            words.get(claim, ""),
            {name: counts[claim] for name, counts in met.items() if counts.get(claim)},
        )
        for claim in CLAIMS
    )


def _places(scenario: Scenario) -> Mapping[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for kind, sources in _cites(scenario):
        for claim in sources:
            found.setdefault(claim, Counter())[kind] += 1
    return found


def _cites(scenario: Scenario) -> Iterator[tuple[str, Sequence[str]]]:
    yield from (("inject", inject.sources) for inject in scenario.injects.values())
    yield from (("option", option.sources) for option in scenario.options.values())
    yield from (("text", text.sources) for text in scenario.texts.values())
    yield from (("doctrine", doctrine.sources) for doctrine in scenario.doctrines.values())
    yield from (("objective", objective.sources) for objective in scenario.objectives.values())
    yield from (("question", _IN_WORDS.findall(question.en)) for question in scenario.questions)
    yield "screen", tuple(scenario.sources)
