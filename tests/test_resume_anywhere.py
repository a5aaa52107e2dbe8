"""A game that is put away and taken up again after every decision is the game that was played in one go."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Keeps
from faulty_disk import FaultyDisk
from sessions import small

from game.authoring.golden import by_bots, by_control
from game.record.codec import decision_of
from game.rules import rules
from game.rules.state import Decision
from game.scenario import loader
from game.session import Scenario, Session, find, load

pytestmark = pytest.mark.alike

TUTORIAL: Scenario = load(find("eight_minutes"))

SEEDS = range(10)
"""Each is a game by bots and one in which the white cell meddles."""

IN_MEMORY = [
    pytest.param("small", range(174), id="small"),
    *(pytest.param(name, range(1), id=name) for name in loader.shipped()),
    *(
        pytest.param(name, range(1, 31), id=f"{name}-more", marks=pytest.mark.long)
        for name in loader.shipped()
    ),
]
"""Scenarios, and the seeds of their games on a disk in memory."""

Played = list[tuple[str, str]]


def whole(kind: str, seed: int) -> Session:
    """Return a game that was played in one go."""
    return (by_bots if kind == "bots" else by_control)(TUTORIAL, seed)


def left(game: Session) -> Played:
    """Return what each record left: its kind and the digest of the state."""
    return [(str(record.body["kind"]), str(record.body["digest"])) for record in game.records]


def done(game: Session) -> Iterator[Decision | str]:
    """Yield what people did in a game, in order: decisions, and remarks by their word."""
    for record in game.records[1:]:
        if record.body["kind"] == "remark":
            yield str(record.body["what"])
        elif record.body["seat"] != "chance":
            yield decision_of(record.body)


def does(game: Session, what: Decision | str) -> None:
    """Let a game do one thing again."""
    if isinstance(what, str):
        game.remark(what)
    else:
        game.decide(what)


def begun(like: Session, folder: Path) -> Session:
    """Return a game in a folder with everything that another began with."""
    setup, header = like.header.setup, like.header
    return Session.start(TUTORIAL, setup, dict(header.seats), header.seed, folder, reproducible=True)


def taken_up(game: Session) -> Session:
    """Return the game from its folder, as another process would."""
    assert game.folder is not None
    game.close()
    return Session.resume(game.folder)


def seen(game: Session) -> list[object]:
    """Return what everybody sees."""
    scenario = game.scenario
    return [game.view(viewer) for viewer in ("room", "white_cell", *scenario.teams, *scenario.roles)]


def broken_off_everywhere(kind: str, seed: int, folder: Path) -> None:
    """Play a game again, put away after every decision, and hold it against the one that was not."""
    expected = whole(kind, seed)
    game = begun(expected, folder)
    for what in done(expected):
        game = taken_up(game)
        does(game, what)
    game = taken_up(game)
    assert left(game) == left(expected), f"{kind} {seed}"
    assert seen(game) == seen(expected), f"{kind} {seed}"
    game.close()


@pytest.mark.parametrize("kind", ["bots", "control"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_game_put_away_after_every_decision_is_the_same(
    kind: str, seed: int, tmp_path: Path, keeps: Keeps
) -> None:
    broken_off_everywhere(kind, seed, tmp_path / "game")
    keeps("D3", 1, "games")


@pytest.mark.long
@pytest.mark.parametrize("kind", ["bots", "control"])
@pytest.mark.parametrize("seed", range(100, 190))
def test_many_games_put_away_are_the_same(kind: str, seed: int, tmp_path: Path, keeps: Keeps) -> None:
    broken_off_everywhere(kind, seed, tmp_path / "game")
    keeps("D3", 1, "games")


@pytest.mark.parametrize(("kind", "seed"), [("bots", 3), ("control", 9)])
def test_a_game_taken_up_at_any_moment_ends_the_same(
    kind: str, seed: int, tmp_path: Path, keeps: Keeps
) -> None:
    expected = whole(kind, seed)
    todo = [*done(expected)]
    for cut in range(len(todo)):
        game = begun(expected, tmp_path / str(cut))
        for what in todo[:cut]:
            does(game, what)
        game = taken_up(game)
        for what in todo[cut:]:
            does(game, what)
        assert left(game) == left(expected), f"taken up before {todo[cut]}"
        game.close()
        keeps("D3", 1, "moments")


@pytest.mark.once
@pytest.mark.parametrize(("name", "seeds"), IN_MEMORY)
def test_games_put_away_in_memory_are_the_same(name: str, seeds: range, tmp_path: Path, keeps: Keeps) -> None:
    """On a disk in memory, by anybody's choice: the log alone holds the game."""
    scenario = small() if name == "small" else load(find(name))
    (tmp_path / "scenario.json").write_bytes(scenario.document.encode())
    for seed in seeds:
        pick = random.Random(seed)  # noqa: S311
        disk = FaultyDisk()
        whole = Session.start(scenario, seed=seed, reproducible=True)
        game = Session.start(scenario, seed=seed, folder=tmp_path, reproducible=True, disk=disk)
        while not whole.over:
            seat = pick.choice(whole.waiting)
            words = pick.choice(sorted(rules.options(whole._now.state, seat)))
            made = Decision(seat, words, whole.point)
            game.close()
            game = Session.resume(tmp_path, disk=disk)
            whole.decide(made)
            game.decide(made)
        assert left(game) == left(whole), seed
        # A position is not all in the digest: what happened, and whether control went back.
        assert seen(game) == seen(whole), seed
        game.close()
        keeps("D3", 1, "games")
