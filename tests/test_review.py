"""Turning points: on games made so that the answer is known, on real ones, and on planted bugs."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from conftest import Keeps
from review_bugs import BUGS

from game.cli import main
from game.debrief.claim import Claim
from game.debrief.document import Paragraph, Points, Section
from game.debrief.game import Game, game_of, read_game
from game.debrief.page.html import html
from game.errors import GameError, ProcessLost
from game.figures.intervals import Interval
from game.odds import by_rules
from game.odds.onward import Onward
from game.odds.standing import LAPSE, standing
from game.record.log import read
from game.review.arms import Arms, Later
from game.review.found import Judged, Review, Turn
from game.review.moments import Moment, fates, moments, others
from game.review.page import document
from game.review.plainly import plainly
from game.review.reckoning import Shift, balanced, interval, together
from game.review.review import Sizes, review
from game.review.spread import actual_north, spread
from game.review.stage import Stages
from game.review.work import Arm, Plan, Task
from game.review.workers import Waiting, Workers
from game.review.worlds import Worlds
from game.rules import rules
from game.rules.state import Decision, State
from game.scenario import loader
from game.session import About, Session, load

pytestmark = pytest.mark.alike

HERE = Path(__file__).parent
GAMES = HERE / "games"
MADE = HERE / "scenarios" / "turning.yaml"


@cache
def logged(name: str) -> Game:
    """Return one of the logged games."""
    path = GAMES / f"{name}.jsonl"
    scenario = loader.from_document((path.parent / "scenario.json").read_text(encoding="utf-8"))
    return game_of(read(path), scenario, path)


@cache
def made(story: str, line: str = "") -> Game:
    """Return a game of the scenario that was made for the review, by the words of a line of play."""
    scenario = load(MADE)
    setup = rules.setup(scenario, {"story": story})
    people = dict.fromkeys(scenario.teams, "people")
    with TemporaryDirectory() as folder:
        session = Session.start(
            scenario, setup, people, 1, Path(folder), reproducible=True, about=About(dice="hand")
        )
        for word in (line or LINE).split():
            session.decide(session.parse(word))
        session.close()
        return read_game(Path(folder))


LINE = "chance:ground=firm seoul:bold washington:calm seoul:act washington:wait seoul:rest chance:fate=storm"
"""One game of it: Seoul acts."""


def claims(section: Section) -> Iterator[Claim]:
    for block in section.blocks:
        match block:
            case Paragraph():
                yield from block.claims
            case Points():
                for item in block.items:
                    yield from item


def reviewed(game: Game, games: int = 400, **more: int) -> Review:
    return review(game, spread(game.scenario, game.header.setup), sizes=Sizes(games), **more)


def at(found: Review, seat: str, options: tuple[str, ...]) -> Turn:
    """Return the decision of a seat that a review tells of."""
    told = [*found.turning, *found.missed]
    return next(each for each in told if (each.made.seat, each.made.options) == (seat, options))


# Games made for it.


def test_a_decisive_decision_is_found_and_nothing_else() -> None:
    found = reviewed(made("decisive"))
    assert [(turn.made.seat, turn.made.options) for turn in found.turning] == [("seoul", ("act",))]
    assert not found.missed
    assert not found.luck
    shifted = found.turning[0].endings["won"]
    # Half of the schools would have acted, so half of the games were won before, and all after.
    assert shifted.before.value == 0.5
    assert shifted.after.value == 1.0
    assert shifted.moved.low <= 0.5 <= shifted.moved.high
    assert found.turning[0].schools["seoul", "mild"].value == 1.0
    assert found.turning[0].schools["seoul", "firm"].value == 0.0


def test_where_no_decision_mattered_the_review_says_so() -> None:
    found = reviewed(made("idle"))
    assert not found.turning
    assert not found.luck
    text = html(document(made("idle"), found), "en")
    assert "No decision stands out" in text
    assert "No draw of this game" in text


def test_a_game_decided_by_luck_is_put_down_to_luck() -> None:
    game = made("luck")
    found = reviewed(game)
    assert not found.turning
    (luck,) = found.luck
    assert luck.fate.names == ("fate",)
    assert luck.endings["won"].before.value == 0.5
    assert luck.endings["won"].after.value == 0.0
    assert "More was decided by chance" in html(document(game, found), "en")


def test_a_choice_is_judged_by_what_its_seat_could_know() -> None:
    """It won because the ground was firm, which Seoul could not know: half of the gain is luck."""
    turn = at(reviewed(made("hidden"), 1200), "seoul", ("act",))
    assert turn.endings["won"].moved.value == 0.5
    assert turn.judged.odds.moved.value == 0.25
    assert turn.judged.odds.moved.low <= 0.25 <= turn.judged.odds.moved.high


def test_a_choice_is_judged_by_the_aims_that_were_sealed() -> None:
    """Seoul sealed calm and acted all the same; who sealed deeds and held did no better."""
    calm = LINE.replace("seoul:bold", "seoul:calm")
    turn = at(reviewed(made("decisive", calm)), "seoul", ("act",))
    assert turn.judged.by == ("seoul",)
    assert (turn.judged.best, turn.judged.met.value) == (("hold",), 0.0)
    assert turn.judged.gain.low > 0.9
    bold = at(reviewed(made("decisive")), "seoul", ("act",))
    assert (bold.judged.best, bold.judged.met.value) == (("hold",), 1.0)
    assert bold.judged.gain.high < 0


def test_where_another_choice_would_have_helped_is_told_though_the_odds_stood_still() -> None:
    line = LINE.replace("seoul:act", "seoul:hold")
    (turn,) = reviewed(made("idle", line)).missed
    assert (turn.made.options, turn.judged.best) == (("hold",), ("act",))
    assert not turn.endings["won"].moved.beyond(0.0)


def test_a_lapse_is_a_decision() -> None:
    line = LINE.replace("seoul:act washington:wait", "washington:back clock:lapse")
    found = reviewed(made("decisive", line))
    turn = at(found, "seoul", ("hold",))
    assert turn.made.lapsed
    assert turn.endings["won"].after.value == 0.0
    assert "the time ran out" in html(document(made("decisive", line), found), "en")


def asked_for(game: Game, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[int]]:
    """Return by stage how many arms a review has played, lot by lot."""
    asked: dict[str, list[int]] = {}
    play = Stages.play

    def counted(stages: Stages, name: str, arms: Arms, trials: int) -> Later:
        asked.setdefault(name, []).append(len(arms.arms))
        return play(stages, name, arms, trials)

    with monkeypatch.context() as patch:
        patch.setattr(Stages, "play", counted)
        reviewed(game)
    return asked


def test_more_games_go_to_what_is_not_sure_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A first lot of 100 games is sure of nothing; what is sure, as it stood or as known, is left alone."""
    assert asked_for(made("hidden"), monkeypatch)["turning points"] == [5, 5]
    with monkeypatch.context() as patch:
        patch.setattr("game.review.closer._widest", lambda stages, each: 0.0)
        assert asked_for(made("hidden"), patch)["turning points"] == [5, 3]
    with monkeypatch.context() as patch:
        patch.setattr(Judged, "widest", 0.0)
        assert asked_for(made("hidden"), patch)["turning points"] == [5, 2]
    monkeypatch.setattr("game.review.closer.WIDTH", 1.0)
    assert asked_for(made("hidden"), monkeypatch)["turning points"] == [5]


def test_an_interval_that_stays_longer_than_it_should_be_is_named() -> None:
    game = made("hidden")
    found = reviewed(game)
    assert found.widest <= 0.03
    assert "Longer than 3 points" not in html(document(game, found), "en")
    turn = found.turning[0]
    loose = replace(turn, judged=replace(turn.judged, met=Interval(0.5, 0.45, 0.55)))
    told = html(document(game, replace(found, turning=(loose,))), "en")
    assert "Longer than 3 points are those by what a table could know of: Seoul, “" in told
    assert "(10.0 points)" in told


def intervals(value: object) -> Iterator[float]:
    """Yield how long each interval of a JSON value is: three numbers in a row."""
    if isinstance(value, dict):
        for each in value.values():
            yield from intervals(each)
    elif isinstance(value, list):
        if len(value) == 3 and all(isinstance(each, float) for each in value):
            yield value[2] - value[1]
        for each in value:
            yield from intervals(each)


def test_json_says_how_long_its_longest_intervals_are() -> None:
    """Those of all games stand under one figure, objectives among them; those of a part under another."""
    found = plainly(reviewed(made("hidden")))
    parts, whole = [], []
    for turn in [*found["turning"], *found["missed"]]:
        parts += intervals([turn.pop("norths"), turn.pop("schools")])
        whole += intervals(turn)
    whole += intervals(found["luck"])
    assert parts
    assert found["widest"] == pytest.approx(max(whole), abs=2e-5)
    assert found["widest"] <= 0.03
    assert found["widest_of_a_part"] == pytest.approx(max(parts), abs=2e-5)


def test_a_rating_that_is_not_sure_asks_for_more_games(monkeypatch: pytest.MonkeyPatch) -> None:
    unsure = Interval(0.5, 0.4, 0.6)
    monkeypatch.setattr(Judged, "widest", 0.0)
    monkeypatch.setattr("game.review.closer.shift", lambda before, after, figure: Shift(
        *([unsure if figure.__qualname__.startswith("_bit") else Interval(0.0, 0.0, 0.0)] * 3)))  # fmt: skip
    assert asked_for(made("hidden"), monkeypatch)["turning points"] == [5, 2, 2, 2]


def test_an_option_that_promises_nothing_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No decision moved the odds. Seoul sealed deeds: who acted has nothing better, who held has."""
    held = LINE.replace("seoul:act", "seoul:hold")
    assert asked_for(made("idle"), monkeypatch)["options again"] == [0]
    assert asked_for(made("idle", held), monkeypatch)["options again"] == [2]


def test_who_is_free_takes_what_waits_first_where_its_program_is_made() -> None:
    workers = object.__new__(Workers)
    workers._made = [{0, 2}, {1}]
    waiting = [Waiting(stage, b"", Task(cell, 0, 1)) for stage in (1, 2) for cell in range(4)]

    def order(place: int) -> list[tuple[int, int]]:
        ranked = sorted(waiting, key=lambda each: workers._rank(place, each))
        return [(each.stage, each.task.cell) for each in ranked]

    assert order(0) == [(1, 0), (1, 2), (1, 3), (1, 1), (2, 0), (2, 2), (2, 3), (2, 1)]
    assert order(1)[:4] == [(1, 1), (1, 3), (1, 0), (1, 2)]


def test_where_the_system_ends_processes_it_is_said_in_words() -> None:
    """Whoever waits for their games is told, and does not wait for ever."""
    game = made("hidden")
    cells = spread(game.scenario, game.header.setup).cells
    workers = Workers(game.scenario, game.header.setup, cells, "key", 2)
    plan = Plan((), (Arm(()),))
    try:
        at_work = workers.run(plan, [Task(place % 2, 0, 400) for place in range(200)])
        next(at_work)
        for each in multiprocessing.active_children():
            each.kill()
        with pytest.raises(ProcessLost, match="--jobs 1"):
            list(at_work)
        with pytest.raises(ProcessLost):
            list(workers.run(plan, [Task(0, 0, 1), Task(1, 0, 1)]))
    finally:
        workers.close()


# Determinism, and what is refused.


def test_the_same_seed_gives_the_same_bytes_whoever_works() -> None:
    game = made("hidden")
    once = json.dumps(plainly(reviewed(game)))
    assert json.dumps(plainly(reviewed(game, jobs=2))) == once
    assert json.dumps(plainly(reviewed(game, seed=2))) != once


def test_of_a_game_that_goes_on_the_review_says_so() -> None:
    whole = logged("eight_minutes/line_one_voice")
    going_on = game_of(whole.records[:12], whole.scenario, Path("game"))
    for game, said in ((going_on, True), (whole, False)):
        assert ("The game has not ended" in html(document(game, reviewed(game, 60)), "en")) == said


def test_every_statement_names_records_that_there_are() -> None:
    game = made("hidden")
    page = document(game, reviewed(game))
    shown = {line.n for line in page.records}
    stated = [claim for section in page.sections for claim in claims(section)]
    assert {n for claim in stated for n in claim.records} <= shown
    assert sum(bool(claim.records) for claim in stated) > 5


def test_what_cannot_be_reviewed_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(GameError, match="nothing to review"):
        reviewed(made("decisive", "chance:ground=firm seoul:bold washington:calm"))
    for words, said in (
        ("--games 0", "--games 0 should be 1 or more"),
        ("--seat seoul=people", "bots play on"),
        ("--seat seoul=bot:nobody_knows", "nobody_knows"),
        (f"-o {tmp_path}/a.doc", "should be .html"),
    ):
        assert main(["review", str(GAMES / "eight_minutes" / "bots_001.jsonl"), *words.split()]) == 2
        assert said in capsys.readouterr().err


# Compiled play from a moment on is the rules' own.


@pytest.mark.parametrize("name", ["three_waves/line_the_treaty", "eight_minutes/line_refused_twice",
                                  "eight_minutes/control_043", "three_waves/control_118"])  # fmt: skip
def test_a_game_goes_on_from_a_moment_as_the_rules_play_it(name: str) -> None:
    game = logged(name)
    seats = dict(zip(game.teams, ("damage", "process", "broker"), strict=False))
    onward = Onward(game.scenario, game.header.setup, seats)
    for moment in moments(game)[1::2]:
        whole = given_at(moment)
        # The rules would bring what is still to come before a bot answers.
        for given in (whole,) if moment.base.coming else ({}, dict([*whole.items()][:1]), whole):
            for seed in (1, 2, 1):
                end, _ = by_rules.play_on(decided(moment.base, given), seats, seed)
                found = onward.game(standing(moment.base), seed, given)
                assert (found.ending, found.also, found.minute) == (end.ending, end.also, end.minute)
                assert found.meters == tuple(end.meters.values())
                assert dict(found.flags) == dict(end.flags)


def given_at(moment: Moment) -> dict[str, tuple[str, ...]]:
    """Return what was decided at a moment, without lapses in talks, which come all together."""
    return {each.seat: each.options for each in moment.made if each.options != LAPSE and not each.forced}


def decided(state: State, given: Mapping[str, tuple[str, ...]]) -> State:
    """Return a state after what is given was decided."""
    for seat, options in given.items():
        if seat in rules.waiting(state):
            state = rules.apply(state, Decision(seat, options, rules.point(state))).state
    return state


def test_the_moments_are_those_of_the_log() -> None:
    game = logged("three_waves/line_by_the_book")
    found = moments(game)
    assert [moment.kind for moment in found[3:6]] == ["instruct", "draft", "ratify"]
    assert [len(moment.made) for moment in found[:6]] == [2, 2, 2, 2, 1, 2]
    assert not found[5].base.talks.answers  # type: ignore[union-attr]
    assert [fate.names for fate in fates(game)][1:] == [("answer_one",), ("answer_two",), ("inquiry",)]
    assert ("call_presidents",) in others(found[3].base, "seoul", ("call_article_ii",)) or len(
        others(found[3].base, "seoul", ("call_article_ii",))
    ) == 3
    assert all(rules.refusal(found[1].base, Decision("seoul", each, "t2")) is None
               for each in others(found[1].base, "seoul", ("share", "recover")))  # fmt: skip


def test_a_seat_cannot_tell_its_worlds_apart_and_they_fall_as_they_are_likely() -> None:
    game = made("hidden")
    found = moments(game)
    worlds = Worlds(game, found, "seoul", "1")
    ground = [world.base.draws["ground"] for world in worlds.worlds(0, 20)]
    assert ground.count("firm") == 10
    seen = Worlds(
        logged("three_waves/line_by_the_book"), moments(logged("three_waves/line_by_the_book")), "seoul", "1"
    )
    tolls = {world.base.draws["toll"] for world in seen.worlds(9, 12)}
    assert tolls == {"3"}, "by then the deaths were reported to it"
    causes = {world.base.draws["cause_of_death"] for world in seen.worlds(12, 24)}
    assert "30" not in causes, "by then a lawyer had read the coroners' papers to it"
    assert {world.base.draws["culprit"] for world in seen.worlds(3, 12)} == {"north", "other"}


def test_a_world_that_a_seat_could_tell_from_its_own_is_drawn_anew() -> None:
    """Nor does the game itself stand for it: what is hidden would be known by so much."""
    game = logged("three_waves/line_by_the_book")
    found = {moment.number: moment for moment in moments(game)}
    worlds = Worlds(game, [*found.values()], "seoul", "1")
    for number in (6, 8, 9):
        draws = [world.base.draws for world in worlds.worlds(number, 24)]
        assert found[number].base.draws not in draws
        assert len({*map(str, draws)}) == 24


def test_three_norths_are_assumed_and_the_games_own_is_known() -> None:
    game = logged("three_waves/line_by_the_book")
    who = spread(game.scenario, game.header.setup)
    assert who.norths == ("deterrable", "insensitive", "spiral")
    assert len(who.cells) == 48
    assert actual_north(game.scenario, game.header.setup, game.end.draws) == "deterrable"
    one = spread(game.scenario, game.header.setup, ["seoul=bot:damage"])
    assert len(one.cells) == 12


# Intervals.


def test_intervals_hold_the_true_figure_as_often_as_they_say() -> None:
    lots = Random(5)  # noqa: S311
    held = 0
    for _ in range(400):
        trials = [sum(lots.random() < 0.3 for _ in range(16)) / 16 for _ in range(12)]
        found = interval(trials, 16)
        held += found.low <= 0.3 <= found.high
    assert 370 <= held <= 396


def test_balanced_worlds_are_surer_where_each_draw_does_its_own() -> None:
    drawn = [(one, other) for one in "ab" for other in "xy"] * 6
    figures = [(one == "a") * 0.5 + (other == "x") * 0.25 for one, other in drawn]
    sure, loose = together([balanced(figures, [1.0] * 24, drawn)], 240), interval(figures, 10)
    assert sure.value == pytest.approx(0.375)
    assert sure.high - sure.low < (loose.high - loose.low) / 5


def test_samples_of_worlds_hold_the_true_figure_as_often_as_they_say() -> None:
    """Four samples of 24 worlds, a draw of even odds in each, in which a world has a share of its own."""
    lots = Random(6)  # noqa: S311
    held = 0
    for _ in range(400):
        samples = []
        for _ in range(4):
            drawn = [("a",), ("b",)] * 12
            figures = [0.3 * (one == "a") + lots.random() * 0.2 for (one,) in drawn]
            samples.append(balanced(figures, [1.0] * 24, drawn))
        found = together(samples, 10_000)
        held += found.low <= 0.25 <= found.high
    assert 370 <= held <= 396


def test_each_group_of_cells_has_worlds_of_its_own() -> None:
    arm = Arm(tuple(range(12)), (), groups=4)
    places = [[arm.place(cell, number) for number in range(6)] for cell in range(8)]
    assert places[0] == [0, 1, 2, 0, 1, 2]
    assert places[1] == [3, 4, 5, 3, 4, 5]
    assert places[4] == places[0]
    assert {place for cell in places for place in cell} == set(range(12))
    assert Arm(()).place(3, 5) is None
    game = made("hidden")
    worlds = Worlds(game, moments(game), "seoul", "1")
    first, second = ([each.base.draws["ground"] for each in worlds.worlds(0, 20, n)] for n in (0, 1))
    assert first != second
    assert first.count("firm") == second.count("firm") == 10


# Planted bugs.


@pytest.mark.once
@pytest.mark.parametrize(
    ("room", "old", "new", "test"), [bug[1:] for bug in BUGS], ids=[bug[0] for bug in BUGS]
)
def test_a_planted_bug_is_found(room: str, old: str, new: str, test: str, keeps: Keeps) -> None:
    """Run one test with the bug in the module's own source, in a process of its own."""
    path = HERE.parent / room
    source = path.read_text(encoding="utf-8")
    assert source.count(old) == 1, f"the text to replace is in {room} {source.count(old)} times"
    assert not passes(room, source.replace(old, new), test)
    keeps("G", 1, "bugs")


PLANT = """
import importlib.abc, importlib.util, sys, pytest
NAME, TEXT, TEST = sys.argv[1:]
class Planted(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        return importlib.util.spec_from_loader(name, self) if name == NAME else None
    def exec_module(self, module):
        exec(compile(TEXT, NAME, "exec"), module.__dict__)
sys.meta_path.insert(0, Planted())
raise SystemExit(pytest.main(["-q", "-x", "-n", "0", "-p", "no:cacheprovider", TEST]))
"""
"""Runs a test with a module replaced."""


def passes(room: str, source: str, test: str) -> bool:
    """Return whether a test passes while a module has other text."""
    name = room.removesuffix(".py").replace("/", ".")
    ran = subprocess.run(
        [sys.executable, "-c", PLANT, name, source, f"{Path(__file__)}::{test}"],
        cwd=HERE.parent, env={**os.environ, "PYTHONPATH": f"{HERE.parent}{os.pathsep}{HERE}"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode in (0, 1), ran.stdout + ran.stderr
    return ran.returncode == 0
