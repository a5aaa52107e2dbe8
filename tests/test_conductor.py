"""A whole game from the rows of the conductor's book alone comes to what the rules make of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest
from paper_player import PaperPlayer

from game.authoring.paper.conductor.gather import book
from game.authoring.paper.conductor.rows import Book, Leaf, Talks
from game.authoring.paper.order import Order
from game.rules import rules
from game.rules.closing import aims, ratings
from game.rules.sealing import question_of
from game.rules.state import Ask, Decision, State
from game.scenario import loader
from game.scenario.model import Scenario

pytestmark = pytest.mark.once

HERE = Path(__file__).parent / "scenarios"
NAMES = tuple(loader.shipped())
TRIED = ("small", "knots", "talks")
"""Scenarios of the tests, with what no shipped one has: branches, sends, locks, every rule of a paper."""
SEEDS = dict.fromkeys(NAMES, 4) | {"eight_minutes": 24} | dict.fromkeys(TRIED, 40)
"""How many games are played from each book."""


@cache
def scenario(name: str) -> Scenario:
    return loader.load(HERE / f"{name}.yaml" if name in TRIED else loader.find(name))


class Apart(AssertionError):
    """The print and the rules do not come to the same."""


def same(what: str, printed: object, ruled: object) -> None:
    if printed != ruled:
        raise Apart(f"{what}: the book has {printed!r}, the rules {ruled!r}")


def game(name: str, seed: int, change: Callable[[Book], Book] = lambda book: book) -> None:
    """Play one game by lot from the book and by the rules; raise Apart where they differ."""
    die = Random(f"{name} {seed}")  # noqa: S311
    played = scenario(name)
    editions = [None, *played.editions]
    choices = {axis: die.choice(setting.choices).id for axis, setting in played.settings.items()}
    empty = tuple(team.id for team in played.teams.values() if team.of) if seed % 4 == 3 else ()
    setup = rules.setup(played, choices, editions[seed % len(editions)], empty=empty)
    try:
        player = PaperPlayer(change(book(Order(played, setup, "en"))), empty)
        state = rules.start(played, setup).state
        while compared(player, state):
            state = rules.apply(state, laid(player, state, die)).state
    except (KeyError, StopIteration, IndexError, AssertionError) as missing:
        raise Apart(f"{name} {seed}: {missing!r}") from missing
    same("ending", (player.ending, player.also), (state.ending, state.also))
    same("ratings", player.letters(), dict(ratings(state)))
    same("aims", sorted(player.met()), sorted(aims(state)))


def games(name: str, number: int, change: Callable[[Book], Book] = lambda book: book) -> None:
    for seed in range(number):
        game(name, seed, change)


def compared(player: PaperPlayer, state: State) -> bool:
    """Return whether the game goes on; raise Apart where the record sheet is not the state."""
    sheet = player.sheet
    same("gauges", sheet.tracks, dict(state.meters))
    same("boxes", sheet.boxes, dict(state.flags))
    same(
        "markers, clock, turn",
        (sheet.ours, sheet.theirs, sheet.minute, sheet.turn),
        (state.ours, state.theirs, state.minute, state.turn),
    )
    same("who owes", player.owed(), rules.waiting(state))
    same("what came", sheet.came, {each.inject for each in state.delivered})
    return rules.stage(state) != "over"


def laid(player: PaperPlayer, state: State, die: Random) -> Decision:
    """Return what happens next, done on paper already."""
    point = rules.point(state)
    if state.asks:
        number = die.randrange(1000)
        name, outcome = player.thrown(number)
        same("throw", (name, outcome), (state.asks[0].name, under(state.asks[0], number)))
        player.throw(outcome)
        return Decision("chance", (name, outcome), point)
    luck = die.random()
    if state.coming and luck < 0.4:
        inject = die.choice(state.coming).inject
        player.came(inject)
        return Decision("clock", ("inject", inject), point)
    if luck > 0.93:
        player.lapse()
        return Decision("clock", ("lapse",), point)
    team = die.choice(rules.waiting(state))
    cards = choice(player, state, team, die)
    player.lay(team, cards)
    return Decision(team, cards, point)


def under(ask: Ask, number: int) -> str:
    for outcome, odds in ask.odds:
        number -= odds
        if number < 0:
            return outcome
    raise AssertionError(ask)


def choice(player: PaperPlayer, state: State, team: str, die: Random) -> tuple[str, ...]:
    """Return cards that the rules accept; those that may be laid are the same on paper."""
    single = [each for each in rules.options(state, team) if each != ("unseal",)]
    if state.phase:
        same(f"open to {team}", player.open(team), set(single))
    question = question_of(state, team) if state.phase and state.talks is None else None
    for _ in range(5 if question and question.pick > 1 else 0):
        assert question is not None
        package = tuple(die.sample(question.offer, question.pick))
        if rules.refusal(state, Decision(team, package, rules.point(state))) is None:
            return package
    return die.choice(single)


@pytest.mark.parametrize("name", [*NAMES, *TRIED])
def test_a_game_by_hand_is_the_game_by_the_rules(name: str) -> None:
    games(name, SEEDS[name])


# Books with a row missing: each must be noticed.


def leaves(change: Callable[[Leaf], Leaf]) -> Callable[[Book], Book]:
    return lambda book: replace(book, leaves=tuple(map(change, book.leaves)))


def papers(**fields: object) -> Callable[[Book], Book]:
    def poorer(talks: Talks | None) -> Talks | None:
        if talks is None:
            return None
        return replace(talks, papers=tuple(replace(each, **fields) for each in talks.papers))  # type: ignore[arg-type]

    return leaves(lambda leaf: replace(leaf, talks=poorer(leaf.talks)))


def courses(**fields: object) -> Callable[[Book], Book]:
    def poorer(leaf: Leaf) -> Leaf:
        asked = (
            replace(each, courses=tuple(replace(one, **fields) for one in each.courses))  # type: ignore[arg-type]
            for each in leaf.asked
        )
        return replace(leaf, asked=tuple(asked))

    return leaves(poorer)


def talks(**fields: object) -> Callable[[Book], Book]:
    return leaves(lambda leaf: replace(leaf, talks=leaf.talks and replace(leaf.talks, **fields)))  # type: ignore[arg-type]


def one_mark_less(leaf: Leaf) -> Leaf:
    """Leave out the last mark of the last option of the last table: a single printed line."""
    if not leaf.asked:
        return leaf
    *others, last = leaf.asked
    *before, course = last.courses
    poorer = replace(last, courses=(*before, replace(course, marks=course.marks[:-1])))
    return replace(leaf, asked=(*others, poorer))


MISSING: dict[str, tuple[str, Callable[[Book], Book]]] = {
    "one mark of one option": ("eight_minutes", leaves(one_mark_less)),
    "what options cost": ("eight_minutes", courses(cost=())),
    "what options take": ("harbor_and_exchange", courses(takes=0)),
    "what options need": ("three_waves", courses(needs=())),
    "what injects bring": (
        "eight_minutes",
        leaves(lambda leaf: replace(leaf, comes=tuple(replace(each, marks=()) for each in leaf.comes))),
    ),
    "when injects come": (
        "eight_minutes",
        leaves(lambda leaf: replace(leaf, comes=tuple(replace(each, when=None) for each in leaf.comes))),
    ),
    "what time brings": ("eight_minutes", lambda book: replace(book, hours=())),
    "when time brings it": (
        "three_waves",
        lambda book: replace(book, hours=tuple(replace(each, when=None) for each in book.hours)),
    ),
    "a draw": ("eight_minutes", lambda book: replace(book, throws=book.throws[:-1])),
    "when a phase opens": ("eight_minutes", leaves(lambda leaf: replace(leaf, opens=None))),
    "odds": (
        "eight_minutes",
        leaves(lambda leaf: replace(leaf, fates=tuple(replace(each, odds=None) for each in leaf.fates))),
    ),
    "what chance brings": (
        "eight_minutes",
        leaves(lambda leaf: replace(leaf, fates=tuple(replace(each, marks=()) for each in leaf.fates))),
    ),
    "a branch": ("small", leaves(lambda leaf: replace(leaf, ways=leaf.ways[-1:]))),
    "the ways out of every phase": ("knots", lambda book: replace(book, always=())),
    "what a text brings": ("eight_minutes", papers(marks=())),
    "what a refusal brings": ("eight_minutes", papers(refused=())),
    "what a capital needs to concur": ("eight_minutes", papers(gates=())),
    "when a text may be tabled": ("eight_minutes", papers(when=None)),
    "the words of a text": ("eight_minutes", papers(words=())),
    "the fallback": ("eight_minutes", talks(fallback=())),
    "what overtakes talks": ("eight_minutes", talks(overtaken=None)),
    "an ending": ("eight_minutes", lambda book: replace(book, endings=book.endings[1:])),
    "what joins an ending": ("ward_seven", lambda book: replace(book, also=())),
    "a letter of an objective": (
        "eight_minutes",
        lambda book: replace(
            book, rated=tuple(replace(each, letters=each.letters[1:]) for each in book.rated)
        ),
    ),
    "a reckoning's steps": (
        "three_waves",
        lambda book: replace(book, reckonings=tuple(replace(each, steps=()) for each in book.reckonings)),
    ),
    "the turn limit": ("eight_minutes", lambda book: replace(book, turns=3)),
}


@pytest.mark.parametrize("what", MISSING)
def test_a_row_that_is_missing_is_noticed(what: str) -> None:
    name, change = MISSING[what]
    with pytest.raises(Apart):
        games(name, 40, change)
