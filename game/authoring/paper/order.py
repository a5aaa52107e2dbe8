"""What is to be printed, and the parts of a scenario under the names that paper knows them by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.state import Setup
from game.scenario.model import Decide, Inject, Joint, JointText, Need, Option, Phase, Scenario, Team
from game.sight.eyes import moment
from game.sight.keys import numbers
from game.texts import Text, both, fill, say
from game.texts.catalogue import CATALOGUE
from game.texts.figures import duration, written
from game.texts.template import holes
from game.texts.times import elsewhere, stamp

Data = Mapping[str, object]
"""Values that go to a template as JSON."""

BLANK = "_________"
"""What stands for a figure: the facilitator writes in what the board shows."""

LONGEST = 24
"""Signs of a word that never need a break inside."""


@dataclass(frozen=True, slots=True)
class Point:
    """A phase that asks tables something, with the number that its cards bear."""

    number: int
    phase: Phase
    minutes: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file: what it is, who may read it, and the values that its template lays out."""

    name: str
    """The file's name without its ending."""
    template: str
    """The template of `assets/paper`, without its ending."""
    title: str
    reader: str
    """Who may see it, in words."""
    team: str
    """Whose it is; empty for everybody's and the facilitator's."""
    data: Data


@dataclass(frozen=True, slots=True)
class Order:
    """A scenario, its settings and edition, and the language that it is printed in."""

    scenario: Scenario
    setup: Setup
    lang: str
    """`en` or `ko`."""
    by_name: bool = False
    """Whether conditions speak of a reckoning by its name only; else a short one is told in full."""
    by_hand: bool = False
    """Whether conditions are reckoned by hand: boxes by their labels, hours and outcomes as numbers."""
    plan: str = ""
    """The code of the plan of experiment that the game is played by; it says nothing of its arms."""

    def say(self, key: str, **figures: Text | str | int) -> str:
        """Return a sentence of the interface under `paper.`."""
        return say(f"paper.{key}", self.lang, **figures)

    def ticks(self, most: int) -> str:
        """Return how many options may be ticked: fewer than the most will do."""
        return self.say("pick.most" if most > 1 else "pick", number=most)

    def of(self, text: Text) -> str:
        """Return a text of the scenario in the language, with blanks for its figures."""
        return soft(blanked(text).of(self.lang))

    def pair(self, text: Text) -> tuple[str, str]:
        """Return a text that is authentic in both languages."""
        filled = blanked(text)
        return soft(filled.en), soft(filled.ko)

    def labels(self) -> dict[str, str]:
        """Return the words that templates print by themselves."""
        start = "paper.label."
        return {key.removeprefix(start): text.of(self.lang) for key, text in CATALOGUE.items()
                if key.startswith(start)}  # fmt: skip

    def points(self) -> tuple[Point, ...]:
        """Return the phases that ask, numbered in file order; those that the edition skips are left out."""
        edition = self.scenario.editions.get(self.setup.edition or 0)
        minutes = dict(edition.phase_minutes) if edition else {}
        phases = self.scenario.phases
        return tuple(
            Point(number, phases[name], minutes.get(name, phases[name].minutes))
            for name, number in numbers(self.scenario).items()
            if edition is None or name not in edition.skip
        )

    def left_out(self) -> tuple[str, ...]:
        """Return the injects that do not come in this edition."""
        edition = self.scenario.editions.get(self.setup.edition or 0)
        return edition.leave_out if edition else ()

    def teams(self) -> tuple[Team, ...]:
        """Return the tables in scenario order."""
        return tuple(self.scenario.teams.values())

    def team(self, team: Team) -> dict[str, str]:
        """Return a table as templates draw it: its shape and letter, so never colour alone."""
        return {"id": team.id, "letter": team.letter, "name": self.of(team.name)}

    def names(self, teams: tuple[str, ...]) -> str:
        """Return the names of teams in a row."""
        return ", ".join(self.of(self.scenario.teams[team].name) for team in teams)

    def price(self, option: Option) -> tuple[str, str]:
        """Return what an option takes and what it costs, in words."""
        takes = duration(option.takes).of(self.lang) if option.takes else say("board.takes.none", self.lang)
        costs = []
        for name, amount in option.cost:
            meter = self.scenario.meters[name]
            costs.append(f"{meter.name.of(self.lang)}\u00a0{written(amount, meter.unit).of(self.lang)}")
        return takes, ", ".join(costs)

    def needs(self, needs: tuple[Need, ...]) -> list[str]:
        """Return needs in words."""
        return [self.of(need.words) for need in needs]

    def rule(self, text: JointText) -> str:
        """Return who must agree to a text, in a few words."""
        lead = text.by if text.rule == "lead" else text.first
        if not lead:
            return say(f"terminal.rule.{text.rule}", self.lang)
        key = "lead" if text.rule == "lead" else "first"
        return say(f"terminal.rule.{key}", self.lang, team=self.scenario.teams[lead].name)

    def times(self, inject: Inject, phase: Phase | None) -> tuple[str, str]:
        """Return the moment that an inject bears, here and in the other zones; a blank where it is open."""
        at = inject.at if inject.at is not None else phase.opens if phase else None
        if at is None:
            return f"{BLANK} {self.scenario.startex.zone}", ""
        when = moment(self.scenario, at)
        return stamp(when).of(self.lang), elsewhere(when).of(self.lang)


def decides(point: Point, team: str) -> bool:
    """Return whether a phase asks this table for a decision of its own."""
    return isinstance(point.phase.asks, Decide) and any(q.team == team for q in point.phase.asks.questions)


def talks(point: Point, team: str) -> Joint | None:
    """Return a phase's talks if this table drafts or signs in them."""
    asks = point.phase.asks
    return asks if isinstance(asks, Joint) and team in (*asks.ratify, asks.drafts) else None


def blanked(text: Text) -> Text:
    """Return a text with a blank for each figure, and both particles after it."""
    if not (holes(text.en) or holes(text.ko)):
        return text
    names = {hole.name for hole in (*holes(text.en), *holes(text.ko)) if hole.name}
    return fill(text, dict.fromkeys(names, BLANK))


def soft(words: str) -> str:
    """Return the words with places to break in those that no line could hold."""
    return re.sub(rf"\S{{{LONGEST + 1},}}", lambda word: "\u200b".join(_eights(word[0])), words)


def _eights(word: str) -> list[str]:
    return [word[at : at + 8] for at in range(0, len(word), 8)]


def public(option: Option) -> bool:
    """Return whether an option speaks to the public, so that the form asks what is said."""
    return "public" in option.tags


def everybody(order: Order) -> str:
    """Return the words for all readers."""
    return both("paper.reader.all").of(order.lang)
