"""Compiled play is the rules' own game: decision by decision, on the same keyed draws.

`ODDS_GAMES` says in how many games each doctrine is compared; `.ci/run` asks for 1,000 on its first Python.
"""

from __future__ import annotations

import importlib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from conftest import Keeps
from odds_bugs import CHEAP, DEAR
from odds_games import (
    A_DOCTRINE,
    ALIKE,
    MANY_CASES,
    MANY_GAMES,
    PER_BLOCK,
    PER_CASE,
    SHARED,
    SHARES,
    Case,
    blocks,
    case,
    cases,
    many_blocks,
    many_cases,
    scenario,
)

from game.errors import GameError
from game.odds import by_rules
from game.odds.compiled import Play
from game.odds.tally import Force, Game
from game.record.codec import decision_of
from game.rules import phases, rules
from game.scenario import loader
from game.scenario.model import Branch, Joint, Scenario
from game.session import Session, play_out
from game.sight import sight
from game.sight.view import View

BLOCKS = list(blocks())


def play_of(played: Case) -> Play:
    return Play(played.scenario, played.setup, played.doctrines, played.force)


def differences(played: Case) -> Iterator[str]:
    """Yield a line for each game of a case that compiled play plays differently."""
    play = play_of(played)
    assert play.why_not == ""
    for seed, wanted in zip(played.seeds, played.by_rules(), strict=True):
        found = play.game(seed)
        if found != wanted:
            names = [
                name for name, one, other in zip(Game._fields, wanted, found, strict=True) if one != other
            ]
            one, other = getattr(wanted, names[0]), getattr(found, names[0])
            yield f"{played} seed {seed}: {names[0]}: {one} / {other}"


@pytest.mark.parametrize(("name", "block"), BLOCKS)
def test_compiled_games_are_those_of_the_rules(name: str, block: int, keeps: Keeps) -> None:
    assert [line for played in cases(name, block) for line in differences(played)] == []
    keeps("E5", PER_BLOCK, "games")


def test_every_scenario_that_is_shipped_is_compared() -> None:
    assert set(loader.shipped()) <= {name for name, _ in BLOCKS}


@pytest.mark.long
@pytest.mark.parametrize(("name", "block"), list(many_blocks()))
def test_many_compiled_games_are_those_of_the_rules(name: str, block: int, keeps: Keeps) -> None:
    assert [line for played in many_cases(name, block) for line in differences(played)] == []
    keeps("E5", MANY_CASES * PER_CASE, f"games of {name}")


@pytest.mark.long
@pytest.mark.parametrize("name", loader.shipped())
def test_every_doctrine_is_compared_in_many_games_of_every_scenario(name: str) -> None:
    sat: Counter[str] = Counter()
    for _, block in (each for each in many_blocks() if each[0] == name):
        for played in many_cases(name, block):
            sat.update({school: len(played.seeds) for school in played.doctrines.values()})
    assert min(sat[school] for school in scenario(name).doctrines) >= MANY_GAMES


@pytest.mark.parametrize("tens", range(4))
def test_time_passes_alike_whatever_its_rules(tens: int) -> None:
    clocks = [case(f"clockwork_{number}", number) for number in range(tens * 10, tens * 10 + 10)]
    assert [line for played in clocks for line in differences(played)] == []


def test_every_doctrine_is_compared_in_its_number_of_games() -> None:
    sat: Counter[str] = Counter()
    forced = 0
    for name, block in BLOCKS:
        for played in cases(name, block):
            sat.update({school: len(played.seeds) for school in played.doctrines.values()})
            forced += played.force is not None
    assert min(sat[school] for school in scenario(SHARED).doctrines) >= A_DOCTRINE
    assert forced > len(BLOCKS)


def test_the_games_reach_what_there_is_to_get_wrong() -> None:
    """A comparison proves nothing of what no game does."""
    met: Counter[str] = Counter()
    for name in SHARES:
        for played in cases(name, 0):
            for game in map(play_of(played).game, played.seeds):
                met.update(how for _, how, *_ in game.papers)
                met.update({"by_limit": game.by_limit, "forced": game.forced, "also": len(game.also)})
                met.update("lapsed" for made in game.decisions if made[4])
                met.update(
                    "package" for made in game.decisions if made[2].count(".") == 0 and len(made[3]) > 1
                )
                met.update("word" for made in game.decisions if made[3][0] == "concur" and len(made[3]) > 1)
                met.update("changed" for paper in game.papers if paper[7] > paper[4])
    known = ("signed", "dissent", "fallback", "overtaken", "no_text")
    for what in (*known, "by_limit", "forced", "also", "lapsed", "package", "word", "changed"):
        assert met[what] > 10, what


@pytest.mark.parametrize("name", ["eight_minutes", "three_waves", "knots"])
def test_a_compiled_game_is_the_demonstration_of_its_seed(name: str) -> None:
    board = scenario(name)
    schools = (*board.doctrines,)[-len(board.teams) :]
    seats = dict(zip(board.teams, schools, strict=True))
    play = Play(board, rules.setup(board), seats)
    for seed in range(8):
        players = {team: f"bot:{school}" for team, school in seats.items()}
        session = Session.start(board, rules.setup(board), players, seed, reproducible=True)
        play_out(session)
        decided = [
            decision_of(record.body) for record in session.records if record.body["kind"] == "decision"
        ]
        game = play.game(seed)
        made = [(each.seat, each.point, each.options) for each in decided if each.seat in board.teams]
        assert made == [
            (seat, point, options) for seat, _, point, options, lapsed in game.decisions if not lapsed
        ]
        drawn = [each.options for each in decided if each.seat == "chance"]
        assert drawn == [*game.drawn]
        view = session.view("white_cell")
        assert view.ending is not None
        assert view.ending.id == game.ending
        session.close()


@pytest.mark.alike
def test_a_doctrine_reads_no_part_of_a_view_that_the_rules_play_leaves_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    played = [case(name, number) for name in SHARES for number in range(3)]
    narrow = [each.by_rules() for each in played]

    def whole(self: by_rules._Player, seat: str) -> View:
        return sight.view(self.state, seat)

    monkeypatch.setattr(by_rules._Player, "_seen", whole)
    assert [each.by_rules() for each in played] == narrow


# What is forced.


def test_a_forced_choice_changes_nothing_before_it_and_is_counted() -> None:
    board = scenario(SHARED)
    seats = dict.fromkeys(board.teams, "process")
    plain = Play(board, rules.setup(board), seats)
    forced = Play(board, rules.setup(board), seats, Force("morning", "seoul", ("open_branches",)))
    for seed in range(20):
        one, other = plain.game(seed), forced.game(seed)
        before = [made for made in one.decisions if made[2] in ("t0.aims", "t1")]
        assert [*other.decisions[: len(before)]] == before
        assert ("seoul", "morning", "t2", ("open_branches",), False) in other.decisions
        assert other.forced == 1
        assert other.drawn[:3] == one.drawn[:3]


def test_what_the_rules_refuse_is_not_forced() -> None:
    board = scenario("small")
    for options in (("nonsense",), ("support",), ("hold", "hold"), ("probe",), ()):
        play = Play(board, rules.setup(board), {"seoul": "process"}, Force("first", "seoul", options))
        assert play.game(3).forced == 0


def test_an_answer_can_be_forced_in_talks() -> None:
    board = scenario(SHARED)
    seats = dict.fromkeys(board.teams, "process")
    joint = next(phase.id for phase in board.phases.values() if isinstance(phase.asks, Joint))
    play = Play(board, rules.setup(board), seats, Force(joint, "washington", ("non_concur",)))
    assert {paper[1] for seed in range(10) for paper in play.game(seed).papers} == {"fallback"}


# What cannot be compiled, and what there is not.


def unbounded(board: Scenario) -> Scenario:
    meter = replace(next(iter(board.meters.values())), start=500)
    return replace(board, meters={**board.meters, meter.id: meter})


def test_what_a_program_cannot_express_is_said_and_played_by_the_rules() -> None:
    board = unbounded(scenario("small"))
    play = Play(board, rules.setup(board), {"seoul": "process"})
    assert play.why_not == "the meter 'trust' may start outside its bounds"
    assert play.game(5) == by_rules.play(board, rules.setup(board), {"seoul": "process"}, 5)


@pytest.mark.parametrize(
    ("seats", "force", "message"),
    [
        ({"seul": "process"}, None, "unknown team 'seul'; did you mean 'seoul'?"),
        ({"seoul": "proces"}, None, "unknown doctrine 'proces'; did you mean 'process'?"),
        ({}, Force("frist", "seoul", ("hold",)), "unknown phase 'frist'; did you mean 'first'?"),
        ({}, Force("first", "soul", ("hold",)), "unknown team 'soul'; did you mean 'seoul'?"),
    ],
)
def test_what_there_is_not_is_refused(seats: dict[str, str], force: Force | None, message: str) -> None:
    with pytest.raises(GameError) as refused:
        Play(scenario("small"), rules.setup(scenario("small")), seats, force)
    assert str(refused.value) == message


# The branches are the machine's.


@pytest.mark.parametrize("name", SHARES)
def test_the_ways_out_of_a_phase_are_those_of_the_machine(name: str) -> None:
    board = scenario(name)
    for phase in board.phases.values():
        assert phases.ways(board, phase.id) == (*board.always, *phase.branches)


def test_a_program_follows_the_machine_and_not_the_scenario() -> None:
    board = replace(scenario("small"))
    ways = phases.of_scenario(board).events["advance"].transitions["first"]
    ways.reverse()
    found: tuple[Branch, ...] = phases.ways(board, "first")
    assert found[0].to == "second"
    play = Play(board, rules.setup(board), {"seoul": "process", "washington": "process"})
    assert all(play.game(seed).phases[1][0] == "second" for seed in range(30))


# Bugs planted in the compiler.


PROOFS = [
    (name, number)
    for number in range(60)
    for name in ("knots", "small", f"clockwork_{number}", "talks", SHARED, f"{ALIKE}knots")
]
"""Cases by which a bug is to be found; the first that differs finds it."""


@cache
def proof(name: str, number: int) -> tuple[Case, tuple[Game, ...]]:
    """Return a case and its games as the rules play them."""
    played = case(name, number)
    return played, played.by_rules()


def copied(folder: Path, name: str, file: str, old: str, new: str) -> ModuleType:
    """Return the compiled play of a copy of the room in which a text was replaced."""
    room = Path(by_rules.__file__).parent
    (folder / name).mkdir()
    for path in room.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        if path.name == file:
            assert text.count(old) == 1, f"the text to replace is in {file} {text.count(old)} times"
            text = text.replace(old, new)
        (folder / name / path.name).write_text(text.replace("game.odds", name), encoding="utf-8")
    return importlib.import_module(f"{name}.compiled")


def is_found(module: ModuleType) -> bool:
    """Return whether a game of the copy differs from the rules', or cannot be played."""
    for played, wanted in (proof(*each) for each in PROOFS):
        try:
            play = module.Play(played.scenario, played.setup, played.doctrines, played.force)
            if any(
                tuple(play.game(seed)) != tuple(game) for seed, game in zip(played.seeds, wanted, strict=True)
            ):
                return True
        except (NameError, IndexError, KeyError, TypeError, ValueError, AssertionError):
            return True
    return False


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder from which copies of the room can be imported, and forget them afterwards."""
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.startswith("odds_copy"):
            del sys.modules[name]


def named(bugs: tuple[tuple[str, str, str, str], ...]) -> list[object]:
    return [pytest.param(*bug[1:], id=bug[0].replace(" ", "_")) for bug in bugs]


def test_a_copy_without_a_bug_plays_the_same(workshop: Path) -> None:
    module = copied(workshop, "odds_copy", "", "", "")
    played, wanted = proof(*PROOFS[0])
    play = module.Play(played.scenario, played.setup, played.doctrines, played.force)
    assert [tuple(play.game(seed)) for seed in played.seeds] == [tuple(game) for game in wanted]


@pytest.mark.parametrize(("file", "old", "new"), named(CHEAP))
def test_a_planted_bug_is_found(workshop: Path, file: str, old: str, new: str, keeps: Keeps) -> None:
    assert is_found(copied(workshop, "odds_copy", file, old, new))
    keeps("G", 1, "bugs")


@pytest.mark.long
@pytest.mark.parametrize(("file", "old", "new"), named(DEAR))
def test_every_planted_bug_is_found(workshop: Path, file: str, old: str, new: str, keeps: Keeps) -> None:
    assert is_found(copied(workshop, "odds_copy", file, old, new))
    keeps("G", 1, "bugs")
