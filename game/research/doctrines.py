"""Doctrine cards: each bot's rule in words, and what it did in games against each of the four schools."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal, get_args

from game.figures import intervals
from game.figures.intervals import Interval
from game.odds.compiled import Play
from game.odds.luck import KeptDice
from game.odds.schools import BROKER, SCHOOLS, UNIFORM
from game.odds.tally import Game
from game.rules import rules
from game.rules.table import table
from game.scenario import weighting
from game.scenario.model import Scenario
from game.scenario.weighting import Weighting

EVENTS = "weights_of_events"
"""The second scale of a bot's own acts; a debrief scores by the one in `assets/weightings` alone."""

MEANS = 6
"""The rung from which an act goes against the attackers' own means."""

FORCES = 9
"""The rung from which an act leaves the networks."""


Stage = Literal["", "instruct", "ratify"]
"""Of talks: the text that it first wanted, its first answer to the paper; empty for a question."""

RESERVE = "reserve"
"""An answer that concurs with a reservation."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a doctrine chose at one question, or in talks."""

    phase: str
    team: str
    games: int
    """In which it was asked, and in talks answered."""
    options: Mapping[str, float]
    """Option, text or answer -> share of those games in which it was chosen, in the order of the offer."""
    stage: Stage = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One doctrine in one scenario."""

    scenario: str
    doctrine: str
    games: int
    chosen: tuple[Chosen, ...]
    aggression: Mapping[str, Interval]
    """Scale -> points a game: of the doctrine's own acts, or the incident's level that it met."""
    means: Interval
    """Share of games in which it chose an act against the attackers' own means, or moved forces."""
    forces: Interval
    """Share of games in which it moved forces beyond the networks."""


def scales() -> Mapping[str, Weighting]:
    """Return the scales of the cards by name: two of a bot's own acts, one of the incident that it met."""
    found = {name: weighting.load(weighting.find(name)) for name in weighting.shipped()}
    own = weighting.SHIPPED.parent / "doctrines" / f"{EVENTS}.yaml"
    return {**found, EVENTS: weighting.load(own)}


def cards(scenario: Scenario, games: int, seed: int) -> tuple[Card, ...]:
    """Return a card for each doctrine of a capital; `games` with each partner, at either table."""
    names = [name for name in (*SCHOOLS, UNIFORM) if name in scenario.doctrines]
    made = scales()
    setup = rules.setup(scenario)
    capitals = table(scenario).capitals
    broker = {
        team: BROKER for team in scenario.teams if scenario.teams[team].of and BROKER in scenario.doctrines
    }
    partners = [name for name in SCHOOLS if name in scenario.doctrines]
    dice, found = KeptDice(), []
    for name in names:
        played: list[tuple[str, Game]] = []
        for own, partner in product(capitals, partners):
            other = next(team for team in capitals if team != own)
            play = Play(scenario, setup, {own: name, other: partner, **broker}, dice_of=dice)
            played += [(own, play.game(number)) for number in range(seed, seed + games)]
        found.append(_card(scenario, name, played, made))
    return tuple(found)


def _card(
    scenario: Scenario, name: str, played: Sequence[tuple[str, Game]], scales: Mapping[str, Weighting]
) -> Card:
    reached = [max((_rung(scenario, option) for option in _own(scenario, team, game)), default=0)
               for team, game in played]  # fmt: skip
    return Card(
        scenario=scenario.id,
        doctrine=name,
        games=len(played),
        chosen=tuple(_chosen(scenario, played)),
        aggression={
            each: intervals.mean([_points(scenario, team, game, scale) for team, game in played])
            for each, scale in scales.items()
        },
        means=intervals.wilson(sum(rung >= MEANS for rung in reached), len(reached)),
        forces=intervals.wilson(sum(rung >= FORCES for rung in reached), len(reached)),
    )


def _own(scenario: Scenario, team: str, game: Game) -> Iterator[str]:
    """Yield the options that a team chose for itself."""
    for seat, phase, _, options, _ in game.decisions:
        if seat == team and phase:
            yield from (name for name in options if name in scenario.options)


def _rung(scenario: Scenario, option: str) -> int:
    """Return the rung to which an option takes us by a bare figure."""
    amounts = [each.amount for each in scenario.options[option].do if each.kind == "ours" and each.amount]
    return max((amount.constant or 0 for amount in amounts), default=0)


def _points(scenario: Scenario, team: str, game: Game, scale: Weighting) -> int:
    if scale.scores == "incident":
        return scale.incident(game.theirs_high).points
    options = _own(scenario, team, game)
    return sum(scale.act(name, frozenset(scenario.options[name].tags)).points for name in options)


def _chosen(scenario: Scenario, played: Sequence[tuple[str, Game]]) -> Iterator[Chosen]:
    asked: Counter[tuple[str, str, Stage]] = Counter()
    counts: Counter[tuple[str, str, Stage, str]] = Counter()
    for team, game in played:
        for (phase, stage), names in _first(scenario, team, game).items():
            asked[phase, team, stage] += 1
            counts.update((phase, team, stage, name) for name in names)
    order = (*scenario.options, *scenario.texts, "none", "concur", RESERVE, "non_concur")
    for phase, stage, team in product(scenario.phases, get_args(Stage), scenario.teams):
        if of := asked[phase, team, stage]:
            shares = {name: counts[phase, team, stage, name] / of for name in order
                      if counts[phase, team, stage, name]}  # fmt: skip
            yield Chosen(phase, team, of, shares, stage)


def _first(scenario: Scenario, team: str, game: Game) -> Mapping[tuple[str, Stage], Sequence[str]]:
    """Return what a team chose first at each question and in each stage of talks."""
    found: dict[tuple[str, Stage], Sequence[str]] = {}
    for seat, phase, point, options, _ in game.decisions:
        if seat != team or not phase:
            continue
        if ".instruct." in point:
            found.setdefault((phase, "instruct"), options[:1])
        elif ".ratify." in point:
            found.setdefault((phase, "ratify"), (RESERVE,) if options[1:] else options)
        elif own := [name for name in options if name in scenario.options]:
            found.setdefault((phase, ""), own)
    return found
