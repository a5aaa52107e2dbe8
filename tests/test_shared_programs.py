"""Cells that differ in what meters start with share a program; what shares one is played by one worker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from itertools import groupby

import pytest
from odds_games import scenario

from game.odds.compiled import Play
from game.odds.tally import Force, Game
from game.research.cells import Cell, cells, play_of
from game.research.claims import games as claimed
from game.research.tasks import TOGETHER, Plan, Task, tasks, together
from game.research.variant import Variant
from game.research.work import Desk, work
from game.scenario import claims, loader
from game.scenario.model import Scenario

pytestmark = pytest.mark.alike

SHIPPED = loader.shipped()

OWN = claims.load()


def begun(board: Scenario, meter: str) -> list[Cell]:
    """Return a cell each for a meter's ends and its middle, of one program, by the first doctrine."""
    low, high = board.meters[meter].low, board.meters[meter].high
    seats = [f"{team}=bot:{next(iter(board.doctrines))}" for team in board.teams]
    return [
        cell
        for figure in (low, (low + high) // 2, high)
        for cell in cells(board, {}, seats, (meter, (figure,)))
    ]


def games(play: Play) -> list[Game]:
    return [play.game(seed) for seed in range(12)]


@pytest.mark.parametrize(
    ("name", "meter"), [*((name, "trust") for name in SHIPPED), ("knots", "heat"), ("talks", "trust")]
)
def test_a_cell_plays_with_anothers_program_as_with_its_own(name: str, meter: str) -> None:
    board = scenario(name)
    found = begun(board, meter)
    like = play_of(board, found[0], None)
    games(like)
    alone = [games(play_of(board, cell, None)) for cell in found]
    assert [games(play_of(board, cell, None, like=like)) for cell in found] == alone
    assert len({repr(each) for each in alone}) > 1


def test_cells_of_one_program_differ_in_seeds_and_in_starts_and_in_nothing_else() -> None:
    board = scenario("eight_minutes")
    cell = begun(board, "trust")[0]
    changes: list[tuple[str, object, bool]] = [
        ("games", 7, True), ("after", 7, True), ("varied", (("trust", 3), ("public_anger", 9)), True),
        ("varied", (("trust", 3), ("lives_aim", 3)), False), ("choices", cell.choices[1:], False),
        ("players", cell.players[1:], False), ("variant", Variant(drawn=(("temper", "spiral"),)), False),
    ]  # fmt: skip
    assert {name for name, _, _ in changes} == {each.name for each in fields(Cell)}
    for name, value, alike in changes:
        changed = replace(cell, **{name: value})  # type: ignore[arg-type]
        assert (changed.program(board.meters) == cell.program(board.meters)) == alike, (name, value)


def test_aims_are_sealed_by_what_meters_start_with() -> None:
    board = scenario("knots")
    found = begun(board, "heat")
    like = play_of(board, found[0], None)
    aims = [games(play_of(board, cell, None, like=like))[0].aims for cell in found]
    assert len(set(aims)) > 1


def test_a_desk_makes_a_program_once_for_all_its_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    board = scenario("eight_minutes")
    found = begun(board, "trust")
    force = Force("morning", "seoul", ("hold",))
    made: list[object] = []
    whole = Play.__init__

    def counted(play: Play, *about: object) -> None:
        made.append(about[-1])
        whole(play, *about)  # type: ignore[arg-type]

    monkeypatch.setattr(Play, "__init__", counted)
    desk = Desk(board, (*found, replace(found[0], players=found[0].players[:1])), None)
    for cell, forced in ((0, None), (1, None), (2, None), (3, None), (2, None), (2, force), (0, force)):
        work(desk, Task(0, cell, 1, 2, forced))
    assert [like is None for like in made] == [True, False, False, True, True, True, False]


# What one worker gets.


@pytest.fixture(scope="module", params=SHIPPED)
def asked(request: pytest.FixtureRequest) -> claimed.Tests:
    """Return the games that test an exercise's claims."""
    return claimed.tests(loader.load(loader.find(request.param)), OWN, 3060, 1)


def made_for(plan: Plan, task: Task) -> object:
    cell = plan.cells[task.cell]
    sample = cell.variant.sample
    return cell.program(plan.scenario.meters) if sample is None else (sample, cell.variant.edits)


def are_apart(things: Iterable[object]) -> bool:
    """Return whether equal things do not all follow each other."""
    met = [thing for thing, _ in groupby(things)]
    return len(met) != len(set(met))


def test_what_shares_a_program_or_a_sample_follows_each_other(asked: claimed.Tests) -> None:
    plan = asked.plan
    assert not are_apart(cell.program(plan.scenario.meters) for cell in plan.cells)
    assert not are_apart(replace(cell.variant, drawn=()) for cell in plan.cells)
    assert len({cell.program(plan.scenario.meters) for cell in plan.cells}) < len(plan.cells) * 2 / 3


def test_a_worker_gets_games_of_one_program_or_sample_a_second_of_them_at_most(
    asked: claimed.Tests,
) -> None:
    plan = asked.plan
    groups = list(together(plan, tasks(plan)))
    assert [task for few in groups for task in few] == list(tasks(plan))
    keys = [{made_for(plan, task) for task in few} for few in groups]
    assert all(len(key) == 1 for key in keys)
    sizes = [sum(task.games for task in few) for few in groups]
    assert max(sizes) <= TOGETHER
    for (key, size), (after, next_) in zip(
        zip(keys, sizes, strict=True), zip(keys[1:], groups[1:], strict=True), strict=False
    ):
        assert key != after or size + next_[0].games > TOGETHER


def test_each_arm_has_its_own_cells_wherever_they_stand(asked: claimed.Tests) -> None:
    plan = asked.plan
    places = [place for rows in (*asked.plain.values(), *asked.sampled.values()) for place in rows]
    assert sorted(places) == list(range(len(plan.cells)))
    for (arm, claim), rows in asked.plain.items():
        for place in rows:
            cell = plan.cells[place]
            assert (cell.varied, cell.variant.drawn, cell.variant.sample) == (arm.varied, arm.drawn, None)
            assert cell.variant.edits[: len(arm.edits)] == arm.edits
            assert claim or cell.variant.edits == arm.edits
        first = [plan.cells[place].after for place in rows]
        assert first == sorted(set(first))
    for arm, rows in asked.sampled.items():
        found = [plan.cells[place] for place in rows]
        assert [cell.variant.sample and cell.variant.sample.number for cell in found] == [*range(len(rows))]
        assert {(cell.varied, cell.variant.edits) for cell in found} == {(arm.varied, arm.edits)}
