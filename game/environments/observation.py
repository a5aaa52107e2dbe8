"""What a seat observes, made of its view alone: a plain value with every sentence, and a row of numbers.

Two games whose views are equal are equal here, so an observation can tell no secret that a view does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import get_args

from game.rules.rules import Stage
from game.scenario.model import Scenario
from game.sight.asked import Standing
from game.sight.view import View
from game.texts import Text

TOLD = (
    "viewer", "scenario", "choices", "edition", "point", "stage", "phase", "phase_name", "turn", "minutes",
    "moment", "ours", "theirs", "ours_before", "theirs_before", "gauges", "teams", "cards", "aims",
    "messages", "question", "paper", "happenings", "branch", "timeline", "ending",
)  # fmt: skip
"""The parts of a view that are told: not the board's furniture, nor ever exercise control's part."""

UNKNOWN = -1
"""What stands for a figure that the seat may not know, or that there is not."""


def told(view: View, lang: str = "en") -> dict[str, object]:
    """Return a view as strings, numbers, lists and mappings, sentences in `en` or `ko`."""
    return {name: _plain(getattr(view, name), lang) for name in TOLD}


def _plain(value: object, lang: str) -> object:
    if isinstance(value, Text):
        return value.of(lang)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), lang) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(name): _plain(each, lang) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each, lang) for each in value]
    return value


class Layout:
    """The row of whole numbers by which a seat's view is told: as long for every view of a scenario."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._stages = {name: number for number, name in enumerate(get_args(Stage))}
        self._standings = {name: number for number, name in enumerate(get_args(Standing), 1)}
        self._phases = {name: number for number, name in enumerate(scenario.phases, 1)}
        self._texts = {name: number for number, name in enumerate(scenario.texts, 1)}
        self._held = tuple(
            (text.id, held.id) for text in scenario.texts.values() for held in text.reservations
        )
        self.names = tuple(name for name, _ in self._row(None))
        """What each number is, in order: `gauge.trust`, `have.w04`."""

    def __len__(self) -> int:
        """Return how long the row is."""
        return len(self.names)

    def row(self, view: View) -> list[int]:
        """Return the numbers of a view."""
        return [number for _, number in self._row(view)]

    def _row(self, view: View | None) -> list[tuple[str, int]]:
        parts = (self._where, self._gauges, self._teams, self._own, self._texts_of)
        return [pair for part in parts for pair in part(view)]

    def _where(self, view: View | None) -> list[tuple[str, int]]:
        names = ("turn", "ours", "theirs", "ours_before", "theirs_before")
        found = [(name, getattr(view, name) if view else 0) for name in names]
        stage = self._stages[view.stage] if view else 0
        phase = self._phases.get(view.phase, 0) if view else 0
        minute = view.moment.minute if view else 0
        return [("stage", stage), ("phase", phase), ("minute", minute), *found]

    def _gauges(self, view: View | None) -> list[tuple[str, int]]:
        shown = {gauge.meter: gauge for gauge in view.gauges} if view else {}
        found = []
        for name, meter in self.scenario.meters.items():
            gauge = shown.get(name)
            value = before = UNKNOWN
            if gauge is not None:
                words = [word for _, word in meter.words]
                by_word = words.index(gauge.word) if gauge.word in words else UNKNOWN
                value = by_word if gauge.value is None else gauge.value
                before = UNKNOWN if gauge.before is None else gauge.before
            found += [(f"seen.{name}", int(gauge is not None)), (f"gauge.{name}", value)]
            found.append((f"before.{name}", before))
        return found

    def _teams(self, view: View | None) -> list[tuple[str, int]]:
        stands = {line.team: self._standings[line.standing] for line in view.teams} if view else {}
        return [(f"stands.{team}", stands.get(team, 0)) for team in self.scenario.teams]

    def _own(self, view: View | None) -> list[tuple[str, int]]:
        """Return its aims, the messages that it has, and how its options stand: 2 open, 1 offered."""
        aims = {line.id for line in view.aims} if view else set()
        have = {message.id for message in view.messages} if view else set()
        asked = view.question if view else None
        offers = {offer.id: 1 + offer.open for offer in asked.offers} if asked else {}
        sealed: Sequence[str] = asked.own.options if asked and asked.own else ()
        return [
            *((f"aim.{name}", int(name in aims)) for name in self.scenario.aims),
            *((f"have.{name}", int(name in have)) for name in self.scenario.injects),
            *((f"offer.{name}", offers.get(name, 0)) for name in self.scenario.options),
            *((f"sealed.{name}", int(name in sealed)) for name in self.scenario.options),
        ]

    def _texts_of(self, view: View | None) -> list[tuple[str, int]]:
        """Return the paper on the table: its text and words, its round and hours, and who said what."""
        paper = view.paper if view else None
        table: Sequence[str] = paper.table if paper else ()
        tabled = [attempt.text[0] for attempt in paper.history if attempt.text] if paper else []
        wants = dict(paper.instructions) if paper else {}
        answers = {answer.team: answer.standing for answer in paper.answers} if paper else {}
        names = ("round", "rounds", "spent", "window", "price")
        return [
            *((f"paper.{name}", getattr(paper, name) if paper else 0) for name in names),
            ("paper.text", self._texts[table[0]] if table else 0),
            *(
                (f"paper.{text}.{held}", int(text in table[:1] and held in table[1:]))
                for text, held in self._held
            ),
            *((f"tabled.{text}", tabled.count(text)) for text in self.scenario.texts),
            *((f"wants.{team}", self._want(wants.get(team))) for team in self.scenario.teams),
            *((f"answers.{team}", self._standing(answers.get(team))) for team in self.scenario.teams),
        ]

    def _want(self, words: Sequence[str] | None) -> int:
        return UNKNOWN if words is None else self._texts.get(words[0], 0) if words else 0

    def _standing(self, standing: str | None) -> int:
        return self._standings[standing] if standing else 0
