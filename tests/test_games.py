"""Whole logged games, played again: the same states record by record, the same endings, all promises kept.

`main.py dev golden --write` finds the games and writes them with the scenario that they were played with; the
list beside them says how each ended, so that what a change of rules does to them is read in its diff.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from conftest import Keeps

from game.authoring.conducted import REMARK, remarks
from game.authoring.golden import corpus, due, met, summary
from game.cli import develop, main
from game.errors import IllegalDecision
from game.record.counted import rewound_to
from game.record.log import read
from game.record.replay import Played, carry_out, replay
from game.record.verify import verify
from game.rules import rules
from game.rules.digest import digest
from game.rules.state import CLOSE, Decision, State
from game.scenario import loader
from game.scenario.model import Scenario
from game.session import Replay, Session
from game.texts.catalogue import CATALOGUE
from game.texts.template import holes

CORPUS = Path(__file__).parent / "games"
GAME = Path(__file__).parent.parent / "game"
REACHED = ("entered ", "chose ", "ending ")
"""What one says of a phase, an option and an ending that was met."""
LOGS = sorted(CORPUS.glob("*/*.jsonl"))

every_game = pytest.mark.parametrize("log", LOGS, ids=lambda log: f"{log.parent.name}-{log.stem}")
every_scenario = pytest.mark.parametrize("name", loader.shipped())


@cache
def pinned(name: str) -> Scenario:
    """Return the scenario as the games of the corpus were played."""
    return loader.from_document((CORPUS / name / "scenario.json").read_text(encoding="utf-8"))


def played_again(log: Path) -> list[Played]:
    """Return what each record of a game does now; fails where the state is not the one that it names."""
    return list(replay(read(log), pinned(log.parent.name), log))


@every_scenario
def test_every_scenario_has_games_that_meet_all_that_it_has(name: str, keeps: Keeps) -> None:
    scenario = pinned(name)
    found: set[str] = set()
    for log in sorted((CORPUS / name).glob("*.jsonl")):
        found.update(met(read(log), scenario))
    assert due(scenario) - found == set()
    assert len(list((CORPUS / name).glob("*.jsonl"))) >= 20
    keeps("D1", len(found), "things met")
    reached = [thing for thing in due(scenario) & found if thing.startswith(REACHED)]
    parts = (scenario.phases, scenario.options, scenario.endings, scenario.also)
    assert len(reached) == sum(map(len, parts))
    keeps("E2", len(reached), "phases, options and endings")


@pytest.mark.alike
def test_every_kind_of_remark_that_the_program_writes_is_one_that_logged_games_must_hold() -> None:
    files = sorted({*GAME.rglob("*.py")} - {GAME / "authoring" / "conducted.py"})
    program = [path.read_text(encoding="utf-8") for path in files]
    names = dict(re.findall(r'^([A-Z_]+) = "(\w+)"$', "\n".join(program), re.MULTILINE))
    written = {what for source in program if "remark" in source for what in remarked(source, names)}
    assert {"start", "pause", "slept", "reseat", "handed", "shorten"} <= written
    assert written <= {*remarks()}


@pytest.mark.alike
def test_the_kinds_of_remark_are_named_by_words_alone() -> None:
    # Lists name a remark by its kind, which nobody could fill in with the figures of one.
    named = {name: text for name, text in CATALOGUE.items() if name.startswith(REMARK)}
    assert len(named) > 15
    assert [name for name, text in named.items() if holes(text.en) or holes(text.ko)] == []


def remarked(source: str, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the kinds of remark that a part of the program writes, by a word or by the name of one."""
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        if call.func.attr in ("remark", "_remark", "_run", "_noted"):
            match call.args[0]:
                case ast.Constant(value=what):
                    yield str(what)
                case ast.Name(id="what") | ast.Call(func=ast.Name(id="Remark")):
                    pass  # Handed on from who wrote it as a word, or copied from a log.
                case other:
                    yield names.get(ast.unparse(other), ast.unparse(other))


@every_scenario
def test_the_games_are_of_the_scenario_that_is_shipped(name: str) -> None:
    shipped = loader.load(loader.find(name))
    what_to_do = "the scenario plays otherwise: `main.py dev golden --write`, and read the diff of games.txt"
    assert pinned(name).hashes.mechanics == shipped.hashes.mechanics, what_to_do


@every_game
def test_a_game_verifies_and_ends_as_it_did(log: Path, keeps: Keeps) -> None:
    assert verify(log).problem == ""
    listed = dict(line.split(" ", 1) for line in (log.parent / "games.txt").read_text("utf-8").splitlines())
    assert summary(Replay.read(log)) == listed[log.stem]
    keeps("D1", 1, "games")


def test_the_list_and_the_games_are_the_same() -> None:
    for folder in sorted(CORPUS.iterdir()):
        listed = [line.split(" ", 1)[0] for line in (folder / "games.txt").read_text("utf-8").splitlines()]
        assert listed == [log.stem for log in sorted(folder.glob("*.jsonl"))]


@every_game
def test_the_rules_keep_their_promises_at_every_step(log: Path) -> None:
    for played in played_again(log):
        state = played.step.state
        within_bounds(state)
        somebody_may_go_on(state)
        if played.decision is not None and played.before is not None:
            a_refusal_leaves_no_trace(played.before, played.decision)
            told_once(played)


def within_bounds(state: State) -> None:
    scenario = state.scenario
    top = len(scenario.ladder.rungs) - 1
    for meter in scenario.meters.values():
        assert meter.low <= state.meters[meter.id] <= meter.high
        assert type(state.meters[meter.id]) is int
    assert {*state.meters} == {*scenario.meters}
    assert min(state.ours, state.theirs) >= 0
    assert max(state.ours, state.theirs) <= top
    assert {*state.flags} <= {*scenario.flags}
    assert all(minute <= state.minute for minute in state.flags.values())
    assert state.turn <= scenario.turns


def somebody_may_go_on(state: State) -> None:
    """Exactly one question is open, and each who owes an answer has one; at the end nobody does."""
    assert (state.phase in state.scenario.phases) + (state.phase == CLOSE) + (state.phase == "") == 1
    waiting = rules.waiting(state)
    assert bool(waiting) == (state.phase != CLOSE)
    assert (state.ending in state.scenario.endings) == (state.phase == CLOSE)
    for seat in waiting:
        options = rules.options(state, seat)
        assert options
        assert len({*options}) == len(options)
        for words in options:
            assert rules.refusal(state, Decision(seat, words, rules.point(state))) is None
    for team in state.scenario.teams:
        if team not in waiting and state.talks is not None:
            assert rules.options(state, team) == ()


def a_refusal_leaves_no_trace(before: State, made: Decision) -> None:
    """What was decided is refused at another point and from nobody's seat, and changes nothing before it."""
    was = digest(before)
    for wrong in (
        Decision(made.seat, made.options, f"{made.point}.late", text=made.text),
        Decision("nobody", made.options, made.point),
        Decision(made.seat, ("no", "such", "thing"), made.point, text="why"),
    ):
        with pytest.raises(IllegalDecision):
            rules.apply(before, wrong)
    assert digest(before) == was


def told_once(played: Played) -> None:
    """A decision is carried out the same each time, and time never runs backwards in it."""
    assert played.before is not None
    assert played.decision is not None
    if rewound_to(played.record.body) is not None:
        return
    assert digest(carry_out(played.before, played.decision).state) == digest(played.step.state)
    assert played.before.minute <= played.step.state.minute
    assert played.before.turn <= played.step.state.turn


@pytest.mark.alike
@every_game
def test_a_game_that_is_resumed_is_the_game_that_is_replayed(log: Path, tmp_path: Path) -> None:
    shutil.copy(log, tmp_path / "log.jsonl")
    shutil.copy(log.parent / "scenario.json", tmp_path)
    session, again = Session.resume(tmp_path), Replay.read(log)
    last = played_again(log)[-1]
    assert session.records[-1].body["digest"] == digest(last.step.state)
    for viewer in ("room", "white_cell", *session.scenario.teams, *session.scenario.roles):
        assert session.view(viewer) == again.view(viewer)
    assert session.over == again.over
    session.close()


@pytest.mark.long
@every_scenario
def test_the_games_are_found_again(name: str) -> None:
    scenario = loader.load(loader.find(name))
    if scenario.document != pinned(name).document:
        pytest.skip("the scenario's texts are newer than the games")
    for game in corpus(scenario):
        assert (CORPUS / name / f"{game.name}.jsonl").read_bytes() == game.log, game.name


def test_the_command_names_what_is_otherwise_and_writes_it_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # To find the games takes ten seconds: here they are those that lie there.
    found = [
        (f"eight_minutes/{name}", (CORPUS / "eight_minutes" / name).read_bytes())
        for name in ("line_hollow.jsonl", "scenario.json", "games.txt")
    ]
    monkeypatch.setattr(develop, "logged_games", lambda: iter(found))
    monkeypatch.setattr(develop, "ROOT", tmp_path)
    folder = tmp_path / "tests" / "games" / "eight_minutes"
    folder.mkdir(parents=True)
    (folder / "scenario.json").write_bytes(found[1][1])
    (folder / "gone.jsonl").write_bytes(b"a game that is played no more")
    due = {f"tests/games/eight_minutes/{name}" for name in ("line_hollow.jsonl", "games.txt", "gone.jsonl")}
    for words, code, said in (([], 1, "the program plays otherwise"), (["--write"], 0, "written anew")):
        assert main(["dev", "golden", *words]) == code
        told = capsys.readouterr()
        assert {*told.out.splitlines()} == {f"{name}: {said}" for name in due}
        assert told.err == "1 games\n"
    assert {(f"eight_minutes/{path.name}", path.read_bytes()) for path in folder.iterdir()} == {*found}
    assert main(["dev", "golden"]) == 0
