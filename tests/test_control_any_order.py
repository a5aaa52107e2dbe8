"""Whatever control does in whatever order, the game is what its decisions make it.

Games are played with pauses, extensions, skips, rewinds, overrides, marks, notes and looks ahead at random; a
second game, in which nobody does anything but make the decisions that count, must come to the same events.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from sessions import MINUTE, Room, small, tutorial
from test_any_order import answer

from game.errors import IllegalDecision
from game.record.codec import decision_of
from game.record.counted import counted, rewound_to
from game.scenario.model import Scenario
from game.session import MARKS, Decision, Happening, Session, noted

Event = tuple[str, tuple[str, ...], tuple[Happening, ...], str]
"""Seat and options, what that brought in the eyes of the white cell, and the state after it."""

MOST = 60
"""Steps after which a game is left to run out."""


def disturbed(scenario: Scenario, seed: int) -> tuple[Session, set[str]]:
    """Return a game in which control does what the seed says, and what it did."""
    room, lot = Room(), random.Random(f"disturbed {seed}")  # noqa: S311
    game = Session.start(scenario, seed=seed, times=room.times)
    game.conduct.start()
    done: set[str] = set()
    for step in range(MOST):
        if game.over:
            break
        if lot.random() < 0.5:
            what = lot.choice([*ACTS]) if step < MOST - 15 else "skip"
            if ACTS[what](game, room, lot):
                done.add(what)
        elif game.waiting:
            game.decide(answer(game, lot.choice(game.waiting), lot.randrange(99)))
    while not game.over:
        game.conduct.skip()
    return game, done


def pause(game: Session, room: Room, lot: random.Random) -> bool:
    """Stand still for some minutes, and go on."""
    game.conduct.pause()
    room.passes(game, lot.randrange(1, 9) * MINUTE, step=20_000)
    game.conduct.resume()
    return True


def extend(game: Session, room: Room, lot: random.Random) -> bool:
    """Give more time, where there is a limit, and let a little of it pass."""
    if not game.clock.timed:
        return False
    game.conduct.extend(lot.randrange(1, 4))
    room.passes(game, 20_000, step=20_000)
    return True


def skip(game: Session, _: Room, __: random.Random) -> bool:
    """Let the question lapse."""
    game.conduct.skip()
    return True


def rewind(game: Session, _: Room, lot: random.Random) -> bool:
    """Go back to some record that counts, a few decisions ago at most."""
    numbers = [each.n for each in counted(game.records)][-6:]
    game.conduct.rewind(lot.choice(numbers), "once more")
    return True


def override(game: Session, _: Room, lot: random.Random) -> bool:
    """Decide for a table, end the talks, send an inject or leave one out."""
    choices = [each for each in game.choices_of_control() if each != ("endex",)]
    if not choices:
        return False
    try:
        game.decide(Decision("white_cell", lot.choice(choices), game.point, text="because"))
    except IllegalDecision:
        return False
    return True


def mark(game: Session, _: Room, lot: random.Random) -> bool:
    """Mark the moment, with words or without, and note something."""
    marked = game.conduct.mark(lot.choice(MARKS), lot.choice(("", "well said")))
    game.conduct.note("and more", about=lot.choice((0, marked.n)))
    return True


def look(game: Session, _: Room, lot: random.Random) -> bool:
    """Look ahead to everything that control could do."""
    before = len(game.records), str(game.records[-1].body["digest"])
    game.foresee("lapse", until=game.clock.closing)
    for options in game.choices_of_control():
        game.foresee(*options)
    game.foresee("rewind", str(lot.choice(counted(game.records)).n))
    assert (len(game.records), str(game.records[-1].body["digest"])) == before
    return True


ACTS: dict[str, Callable[[Session, Room, random.Random], bool]] = {
    "pause": pause, "extend": extend, "skip": skip, "rewind": rewind, "override": override, "mark": mark,
    "look": look,
}  # fmt: skip


def events(game: Session) -> list[Event]:
    """Return every decision that counts with what it brought."""
    return [
        (
            decision.seat,
            decision.options,
            game.view_at(record.n, "white_cell", alone=True).happenings,
            str(record.body["digest"]),
        )
        for record in counted(game.records)
        if record.body["kind"] == "decision" and rewound_to(record.body) is None
        for decision in [decision_of(record.body)]
    ]


def undisturbed(game: Session) -> Session:
    """Return a game of the same decisions in which nothing else happened."""
    again = Session.start(game.scenario, seed=game.header.seed)
    for record in counted(game.records):
        if record.body["kind"] == "decision" and rewound_to(record.body) is None:
            decision = decision_of(record.body)
            if decision.seat != "chance":
                again.decide(decision)
    return again


@pytest.mark.parametrize("seed", range(40))
def test_a_disturbed_game_is_the_undisturbed_one_of_the_same_decisions(seed: int) -> None:
    game, _ = disturbed(tutorial() if seed % 2 else small(), seed)
    assert events(undisturbed(game)) == events(game), f"seed {seed}"


def test_control_does_everything_in_those_games() -> None:
    """Else there would be nothing to disturb."""
    games = [disturbed(tutorial() if seed % 2 else small(), seed) for seed in range(40)]
    assert set().union(*(done for _, done in games)) == {*ACTS}
    assert any(noted(game.records) for game, _ in games)
    assert any(len(counted(game.records)) < len(game.records) - 3 for game, _ in games)
