"""Seeded random play of a scenario: what occurs in some line of play, and whether every game ends.

The walks lean towards what has not been seen yet. What they never meet may still be possible: a finding says
that it was not seen, not that it cannot be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from game.errors import GameError
from game.rules import notation, rules
from game.rules.events import Branched, Delivered, Drawn, Ended, Entered, PaperEnded, Revealed, Step
from game.rules.state import CLOSE, Decision, Setup, State
from game.scenario.model import Scenario, Where

Thing = TypeVar("Thing")

FEWEST = 60
"""Games that are walked in any case."""

FEW = 200
"""Games that are walked where nothing is missing any more."""

MOST = 1_500
"""Games after which what was not seen is told."""

_MOST_DECISIONS = 2_000
_PATIENCE = 300
"""Games without anything new after which the walks stop."""


@dataclass(slots=True)
class Seen:
    """What occurred in the games that were walked."""

    games: int = 0
    decisions: int = 0
    phases: set[str] = field(default_factory=set)
    options: set[str] = field(default_factory=set)
    injects: set[str] = field(default_factory=set)
    branches: set[Where] = field(default_factory=set)
    endings: set[str] = field(default_factory=set)
    outcomes: set[tuple[str, str]] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    reservations: set[tuple[str, str]] = field(default_factory=set)
    ratings: set[tuple[str, str]] = field(default_factory=set)
    no_text: set[str] = field(default_factory=set)
    """Joint phases that opened with no text that might be tabled."""
    stuck: dict[str, str] = field(default_factory=dict)
    """What went wrong, and the line of play up to there."""
    cut_off: dict[str, str] = field(default_factory=dict)
    """The phase that would have come when the limit of turns ended a game, and the line of play."""
    room: dict[tuple[str, str], int] = field(default_factory=dict)
    """Phase and team, and the fewest options beside the lapse that its question left open."""
    played: Sequence[str] = ()
    """The decisions of the present game."""

    def begin(self, setup: Setup, line: Sequence[str]) -> None:
        """Take in that another game begins, whose decisions are going to stand in `line`."""
        self.played = line

    @property
    def size(self) -> int:
        """Return how many different things were seen."""
        kinds: Sequence[set[str] | set[Where] | set[tuple[str, str]]] = (
            self.phases, self.options, self.injects, self.branches, self.endings, self.outcomes, self.texts,
            self.reservations, self.ratings, self.no_text,
        )  # fmt: skip
        return sum(len(kind) for kind in kinds)

    def note(self, step: Step) -> None:
        """Write down what occurred in a step."""
        to = CLOSE
        for event in step.events:
            match event:
                case Entered():
                    self.phases.add(event.phase)
                case Revealed():
                    self.options.update(event.decision.options if not event.lapsed else ())
                case Delivered():
                    self.injects.add(event.delivery.inject)
                case Branched():
                    to = event.to
                    self.branches.add(event.tried[-1].where)
                case Drawn():
                    self.outcomes.add((event.name, event.outcome))
                case PaperEnded():
                    self._note_paper(event)
                case Ended():
                    if to != CLOSE and not step.state.endex:
                        self.cut_off.setdefault(to, " ".join(self.played[-40:]))
                    self.endings.update((event.ending, *event.also))
                    self.ratings.update(event.ratings)
                case _:
                    pass

    def _note_paper(self, event: PaperEnded) -> None:
        paper = event.paper
        if paper.how in ("signed", "dissent"):
            self.texts.add(paper.text[0])
            self.reservations.update((paper.text[0], word) for word in paper.text[1:])
        elif paper.how == "no_text" and not paper.talks.attempts:
            self.no_text.add(paper.phase)


def walk(
    scenario: Scenario, seed: int = 1, most: int = MOST, enough: Callable[[Seen], bool] = lambda seen: False
) -> Seen:
    """Return what was seen along the scenario's own lines and then in random games.

    They go on until nothing new comes, or `enough` says that nothing is missing. What an author has shown to
    be possible by a line of play need not be met by chance.
    """
    seen = Seen()
    wander(scenario, seen, seed, most, enough)
    return seen


def wander(
    scenario: Scenario,
    seen: Seen,
    seed: int,
    most: int,
    enough: Callable[[Seen], bool] = lambda seen: False,
) -> None:
    """Write down what occurs along the scenario's own lines and then in random games, as `walk` does."""
    for line in scenario.lines.values():
        setup = rules.setup(scenario, dict(line.settings), line.edition)
        follow(scenario, setup, list(notation.decisions(line.play)), seen)
    fresh = 0
    while seen.games < most and (seen.games < FEWEST or fresh < _PATIENCE):
        before = seen.size
        _Game(scenario, seen, Random(f"{seed} {seen.games}")).play()  # noqa: S311
        seen.games += 1
        fresh = 0 if seen.size > before else fresh + 1
        if seen.games >= FEW and seen.games % 20 == 0 and enough(seen):
            return


def idle(scenario: Scenario, seen: Seen, seed: int, games: int) -> None:
    """Write down what occurs in random games in which tables mostly let their time run out."""
    for number in range(games):
        die = Random(f"{seed} idle {number}")  # noqa: S311
        _Game(scenario, seen, die, lapses=die.choice((50, 75, 90))).play()


def follow(scenario: Scenario, setup: Setup, line: Sequence[str], seen: Seen) -> None:
    """Write down what occurs along a line of play, without the decisions that are not allowed in it."""
    done: list[str] = []
    seen.begin(setup, done)
    step = rules.start(scenario, setup)
    seen.note(step)
    for text in line:
        with suppress(GameError):
            step = rules.apply(step.state, notation.parse(text, step.state))
            done.append(text)
            seen.note(step)


class _Game:
    """One game at random."""

    def __init__(self, scenario: Scenario, seen: Seen, die: Random, lapses: int = 6) -> None:
        self.scenario = scenario
        self.seen = seen
        self.die = die
        self.lapses = lapses
        """How often, in a hundred, the time of a question runs out."""
        self.line: list[str] = []
        self.boldness = self.die.random()
        """How readily capitals sign in this game."""

    def play(self) -> None:
        """Play to the end, and write down what occurred."""
        scenario = self.scenario
        choices = {axis: self.one(setting.choices).id for axis, setting in scenario.settings.items()}
        edition = self.one([None, *scenario.editions])
        empty = [team for team in scenario.teams if scenario.teams[team].of and self.chance(50)]
        setup = rules.setup(scenario, choices, edition, empty=empty)
        self.seen.begin(setup, self.line)
        step = rules.start(scenario, setup)
        self.seen.note(step)
        state = step.state
        try:
            for _ in range(_MOST_DECISIONS):
                if state.phase == CLOSE and not state.asks:
                    return
                step = rules.apply(state, self.decision(state))
                self.seen.decisions += 1
                self.seen.note(step)
                state = step.state
            self.seen.stuck.setdefault("a game did not end", " ".join(self.line[:40]))
        except GameError as error:
            self.seen.stuck.setdefault(f"the rules would not go on: {error}", " ".join(self.line[-40:]))

    def decision(self, state: State) -> Decision:
        """Return something that may be decided now."""
        point = rules.point(state)
        waiting = rules.waiting(state)
        if not waiting:
            raise GameError(f"nobody owes anything at {point}")
        seat = self.one(waiting)
        words: tuple[str, ...] = ("lapse",)
        if seat != "chance" and state.coming and self.chance(60):
            seat, words = "clock", ("inject", state.coming[0].inject)
        elif seat != "chance" and self.chance(8) and (shelf := self.shelf(state)):
            seat, words = "white_cell", ("inject", self.one(shelf))
        elif seat != "chance" and self.chance(self.lapses):
            seat = "clock"
        else:
            words = self.choice(state, seat)
        decision = Decision(seat, words, point)
        self.line.append(notation.write(decision))
        return decision

    def shelf(self, state: State) -> list[str]:
        return [words[1] for words in rules.options(state, "white_cell") if words[0] == "inject"]

    def choice(self, state: State, seat: str) -> tuple[str, ...]:
        """Return one of a seat's options, one that was never seen by preference."""
        options = [words for words in rules.options(state, seat) if words != ("unseal",)]
        if not options:
            raise GameError(f"{seat} has nothing to choose at {rules.point(state)}")
        if options[0][0] in self.scenario.options:
            asked = (state.phase, seat)
            self.seen.room[asked] = min(len(options) - 1, self.seen.room.get(asked, len(options)))
            return self.package(state, seat, options)
        concurring = [words for words in options if words[0] == "concur"]
        if concurring and self.die.random() < self.boldness:
            return self.one(concurring)
        wanted = [words for words in options if words[0] in self.scenario.texts and self.new(words)]
        return self.one(wanted if wanted and self.chance(50) else options)

    def new(self, words: tuple[str, ...]) -> bool:
        marks = {(words[0], word) for word in words[1:]}
        return words[0] not in self.seen.texts or not marks <= self.seen.reservations

    def package(self, state: State, seat: str, options: list[tuple[str, ...]]) -> tuple[str, ...]:
        """Return one option or several that go together, as the question allows."""
        fresh = [words for words in options if words[0] not in self.seen.options]
        first = self.one(fresh if fresh and self.chance(60) else options)
        package = [first[0]]
        for words in self.die.sample(options, len(options)):
            more = (*package, words[0])
            if words[0] not in package and self.chance(70):
                tried = Decision(seat, more, rules.point(state))
                if rules.refusal(state, tried) is None:
                    package.append(words[0])
        return tuple(package)

    def one(self, things: Sequence[Thing]) -> Thing:
        return things[int(self.die.random() * len(things))]

    def chance(self, percent: int) -> bool:
        return self.die.random() * 100 < percent
