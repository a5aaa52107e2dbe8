"""`check --coverage`: each thing's line leads to it by its last decision; what never holds is named."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from game.authoring import missing
from game.authoring.coverage import Coverage, coverage, late, waits
from game.authoring.walks import Seen, follow
from game.authoring.ways import Thing, Ways, everything
from game.cli import coverage as command
from game.cli import main
from game.rules import notation, rules
from game.scenario import loader
from game.scenario.conditions import parse

pytestmark = pytest.mark.once

SMALL = Path(__file__).parent / "scenarios" / "small.yaml"
GOOD = (Path(__file__).parent / "mistakes" / "good.yaml").read_text(encoding="utf-8")


@cache
def shipped(name: str) -> Coverage:
    """Return the coverage of a scenario."""
    return coverage(loader.load(loader.find(name)))


def covered(source: str, folder: Path, most: int = 100) -> Coverage:
    """Return the coverage of a scenario that is given as a text."""
    path = folder / "own.yaml"
    path.write_text(source, encoding="utf-8")
    return coverage(loader.load(path), most=most)


def things_after(board: Coverage, thing: Thing, decisions: int | None) -> set[Thing]:
    """Return what occurs along the line to a thing, or along so many of its decisions."""
    way = next(each.way for each in board.things if each.thing == thing)
    assert way is not None
    met = Ways(usual=rules.setup(board.scenario))
    places = everything(board.scenario).items()
    met.branch_names = {place.where: each.name for each, place in places if each.kind == "branch"}
    met.begin(way.setup, ())
    step = rules.start(board.scenario, way.setup)
    met.note(step)
    for text in way.line[:decisions]:
        step = rules.apply(step.state, notation.parse(text, step.state))
        met.note(step)
    return set(met.shortest)


@pytest.mark.parametrize("name", ["eight_minutes", str(SMALL)])
def test_each_line_leads_to_its_thing_by_its_last_decision(name: str) -> None:
    board = shipped(name)
    reached = [each for each in board.things if each.way]
    assert len(reached) > 40
    for each in reached:
        assert each.way is not None
        assert each.thing in things_after(board, each.thing, None)
        if each.way.line:
            assert each.thing not in things_after(board, each.thing, len(each.way.line) - 1)


def test_all_of_the_tutorial_is_reached_with_everybody_at_the_table() -> None:
    board = shipped("eight_minutes")
    assert [each.thing for each in board.things if each.way is None] == []
    assert all(not each.way.setup.empty for each in board.things if each.way)
    assert board.late == ()


def test_what_the_clock_alone_brings_needs_no_answer_of_a_table() -> None:
    board = shipped("eight_minutes")
    silence = next(each.way for each in board.things if each.thing == Thing("ending", "silence"))
    assert silence is not None
    assert {text.partition(":")[0] for text in silence.line} == {"chance", "clock"}


def test_the_part_of_a_condition_that_never_holds_is_named(tmp_path: Path) -> None:
    source = GOOD.replace(
        "when: disruption >= 1\n    takes", "when: disruption >= 0 and disruption >= 99\n    takes"
    )
    assert source != GOOD
    board = covered(source, tmp_path)
    accuse = next(each for each in board.things if each.thing == Thing("option", "accuse"))
    assert accuse.way is None
    assert accuse.why_not == "`disruption >= 99` never held"


def test_parts_that_never_hold_together_are_told_apart_from_one_that_never_holds(tmp_path: Path) -> None:
    source = GOOD.replace("when: disruption >= 1\n    takes", "when: told and not told\n    takes")
    accuse = next(
        each for each in covered(source, tmp_path).things if each.thing == Thing("option", "accuse")
    )
    assert accuse.why_not == "each part of its condition held at times, never all together"


def test_conditions_are_taken_apart_at_their_outermost_and() -> None:
    board = loader.load(SMALL)
    known = loader.vocabulary_of(board)

    def cut(source: str) -> list[str]:
        return [part.source for part in missing.parts(board, [parse(source, known)])]

    assert cut("trust > 3 and not told and (grid > 1 or told)") == [
        "trust > 3", "not told", "(grid > 1 or told)",
    ]  # fmt: skip
    assert cut("trust > 3 or told and hidden") == ["trust > 3 or told and hidden"]
    assert cut("told") == ["told"]


def test_a_long_wait_is_told() -> None:
    found = {(wait.team, wait.edition): wait for wait in waits(loader.load(loader.find("three_waves")))}
    assert found["alliance", None].before == "the_call", "the alliance is asked first at the call"
    assert ("seoul", None) not in found


def test_a_phase_that_an_edition_skips_takes_no_time() -> None:
    scenario = loader.load(loader.find("three_waves"))
    minutes, edition = next(iter(scenario.editions.items()))
    bare = replace(edition, skip=tuple(scenario.phases), phase_minutes=())
    found = waits(replace(scenario, editions={minutes: bare}))
    assert ("alliance", None) in {(wait.team, wait.edition) for wait in found}
    assert {wait.edition for wait in found} == {None}


def test_what_lapsed_was_chosen_by_nobody() -> None:
    small, seen = loader.load(SMALL), Seen()
    opening = ["chance:cause=attack", "seoul:calm", "washington:quiet"]
    follow(small, rules.setup(small), [*opening, "clock:lapse"], seen)
    assert "first" in seen.phases
    assert not seen.options
    follow(small, rules.setup(small), [*opening, "seoul:hold", "washington:wait", "clock:lapse"], seen)
    assert seen.options == {"hold", "wait"}


def test_a_message_that_comes_when_its_question_is_over_is_told(tmp_path: Path) -> None:
    source = GOOD.replace("after: 1m", "after: 3m")
    path = tmp_path / "own.yaml"
    path.write_text(source, encoding="utf-8")
    assert late(loader.load(path)) == (), "the edition leaves it out"
    path.write_text(source.replace(" leave_out: [rumour],", ""), encoding="utf-8")
    assert late(loader.load(path)) == (("rumour", 8),)


def test_the_command_prints_a_line_to_each_thing_and_says_which_choices_matter(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "--coverage", "eight_minutes", "--json"]) == 0
    found = json.loads(capfd.readouterr().out)["coverage"][0]
    assert {each["kind"] for each in found["things"]} >= {"option", "inject", "branch", "ending", "signed"}
    assert all(each["reached"] and each["line"] > 0 for each in found["things"])
    verdicts = {(each["phase"], each["team"]): each["verdict"] for each in found["choices"]}
    assert verdicts["podium", "seoul"] == "matters"


def test_the_account_counts_what_is_reached_and_says_what_a_choice_that_matters_is(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "FORCED", 4)
    assert main(["check", "--coverage", "eight_minutes"]) == 0
    told = [line.strip() for line in capfd.readouterr().out.splitlines()]
    counted = [line.split() for line in told if re.match(r"\d+ of \d+ ", line)]
    assert [" ".join(words) for _, _, _, *words in counted] == list(command.WORDS.values())
    assert all(met == there for met, _, there, *_ in counted)
    assert "Not reached:" not in told
    at = told.index("Choices, each option forced in 4 games of each pair of doctrines on the same draws:")
    verdicts = dict(line.split(": ") for line in told[at + 1 : at + 5])
    assert list(verdicts) == [
        "podium, seoul", "podium, washington", "morning, seoul", "morning, washington",
    ]  # fmt: skip
    assert {*verdicts.values()} == {"no difference shown"}, "so few games show none"
    assert told[at + 5].startswith(
        "A choice matters if it moves the odds of some ending by more than 3 in 100"
    )


def test_what_is_not_reached_is_a_finding(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        GOOD.replace("when: disruption >= 1\n    takes", "when: disruption >= 99\n    takes"),
        encoding="utf-8",
    )
    assert main(["check", "--coverage", str(path)]) == 1
    told = capfd.readouterr().out
    assert ": option accuse: `disruption >= 99` never held" in told
    assert '    hold: "chance:' in told
