"""`check`: what it finds in a scenario that loads, what a waiver takes off, and what it says it did."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from edits import edits

from game.authoring.check import check
from game.authoring.names import real_name
from game.authoring.new import started
from game.errors import GameError
from game.scenario import loader
from game.scenario.codes import CODES, explain

GOOD = Path(__file__).parent / "mistakes" / "good.yaml"
SOURCE = GOOD.read_text(encoding="utf-8")


def found(source: str, folder: Path, most: int = 120) -> list[str]:
    """Return what `check` says of a scenario, without its path."""
    path = folder / "good.yaml"
    path.write_text(source, encoding="utf-8")
    report = check([path], most=most)
    return [f"{fault.line}:{fault.column}: {fault.code} {fault.message}" for fault in report.faults]


def line_of(words: str, source: str = SOURCE) -> int:
    """Return the line that holds the words."""
    return source[: source.index(words)].count("\n") + 1


@pytest.mark.alike
@pytest.mark.parametrize("name", loader.shipped())
def test_nothing_is_found_in_what_is_shipped(name: str) -> None:
    report = check([name])
    assert [str(fault) for fault in report.faults] == []
    assert "no findings" in report.summary


def test_nothing_is_found_in_the_good_file() -> None:
    report = check([GOOD], most=400)
    assert report.faults == ()
    assert "\n" not in report.summary
    for said in (
        "Proven for every game",
        "it ends within 3 of 12 turns",
        "all 2 questions leave a choice beside the lapse",
        "3 phases, 5 options, 2 joint texts, 4 injects, 3 endings",
        "1 line of the scenario's own, 200 random games (seeded)",
    ):
        assert said in report.summary


def test_the_same_seed_walks_the_same_games() -> None:
    assert check([GOOD], seed=4, most=60).summary == check([GOOD], seed=4, most=60).summary


@pytest.mark.parametrize(("before", "after", "expected"), edits("weaknesses"))
def test_a_weakness_is_found(before: str, after: str, expected: list[str], tmp_path: Path) -> None:
    assert before in SOURCE
    said = found(SOURCE.replace(before, after, 1), tmp_path)
    assert any(line.startswith(expected[0]) for line in said), said


def test_two_texts_that_are_one_are_found(tmp_path: Path) -> None:
    twin = "\n  twin_line:" + SOURCE.partition("\n  lead_line:")[2].partition("\nladder:")[0]
    source = SOURCE.replace("\nladder:", twin + "\nladder:", 1)
    source = source.replace("offer: [joint_line, lead_line]", "offer: [joint_line, lead_line, twin_line]")
    assert any("SC606 'twin_line' binds as far as 'lead_line'" in line for line in found(source, tmp_path))


def test_a_finding_stands_in_its_place(tmp_path: Path) -> None:
    source = SOURCE.replace("when: disruption >= 1\n    takes", "when: disruption >= 99\n    takes")
    place = f"{line_of('  accuse:', source)}:3: SC220"
    assert any(line.startswith(place) for line in found(source, tmp_path))


def test_a_waiver_takes_a_finding_off_and_one_that_hits_nothing_is_found(tmp_path: Path) -> None:
    source = SOURCE.replace("when: theirs >= 10", "when: ours >= 10")
    assert [line.split(" ")[1] for line in found(source, tmp_path)] == ["SC220"]
    waived = source + 'waive: {SC220.always.1: "Nobody goes that far here."}\n'
    assert found(waived, tmp_path, most=400) == []
    unused = SOURCE + 'waive: {SC301.hold: "No reason."}\n'
    assert any("SC310 `waive: SC301.hold` waives nothing" in line for line in found(unused, tmp_path))


def test_a_game_without_end_is_found(tmp_path: Path) -> None:
    source = SOURCE.replace("    branches: [{to: close}]\nalways", "    branches: [{to: first}]\nalways")
    assert found(source.replace("turns: 12", "turns: 400"), tmp_path, most=5) != []


def test_faults_come_before_findings_and_are_not_walked(tmp_path: Path) -> None:
    path = tmp_path / "good.yaml"
    path.write_text(SOURCE.replace("victim: seoul", "victim: tokyo"), encoding="utf-8")
    report = check([path])
    assert [fault.code for fault in report.faults] == ["SC110"]
    assert "not playable, 1 fault" in report.summary


def test_an_unknown_scenario_is_refused() -> None:
    with pytest.raises(GameError, match="there is no scenario 'nothing'"):
        check(["nothing"])


def test_every_code_is_explained() -> None:
    for code in CODES:
        assert explain(code.lower()).endswith(".")
    with pytest.raises(GameError, match="did you mean 'SC401'"):
        explain("SC4O1")


def test_real_names_are_known_by_whole_words() -> None:
    assert real_name("A man from Samsung said so") == "Samsung"
    assert real_name("라자루스라는 단체") == "라자루스"
    assert real_name("The visage of Tosca, and a kiaora") == ""


def test_a_finding_in_a_part_of_the_games_own_names_that_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    text = started("mine", "Mine", "내 것").replace("deterrence + 6", "deterrence + 1")
    path.write_text(text, encoding="utf-8")
    (fault,) = check([path]).faults
    assert fault.code == "SC220"
    assert Path(fault.path).is_file()
    assert (
        Path(fault.path).read_text("utf-8").splitlines()[fault.line - 1].lstrip().startswith("credibility:")
    )


def test_what_the_reckoning_proves_is_not_told_a_second_time_by_the_walks(tmp_path: Path) -> None:
    source = SOURCE.replace("when: disruption >= 1\n    takes", "when: disruption >= 99\n    takes")
    codes = [line.split(" ")[1] for line in found(source, tmp_path, most=60)]
    assert "SC301" not in codes


KINDS = {
    "dead end": "SC204", "starved seat": "SC312", "unreachable ending": "SC304", "leaked secret": "SC404",
    "contradictory condition": "SC220", "endless loop": "SC219", "missing translation": "SC501",
    "overflowing text": "SC510", "unknown source": "SC110", "wrong time order": "SC203",
    "dominated option": "SC212", "untranslated text": "SC509", "secret in a need": "SC403",
    "secret in a joint text's condition": "SC401", "secret on the map": "SC405", "cut off by turns": "SC313",
}  # fmt: skip


def test_the_planted_faults_are_two_hundred_of_thirty_kinds_and_more() -> None:
    planted = [line for name in ("table", "weaknesses") for _, _, lines in edits(name) for line in lines]
    codes = {line.split(" ")[1] for line in planted}
    assert len(edits("table")) + len(edits("weaknesses")) >= 200
    assert len(codes) >= 30
    assert set(KINDS.values()) <= codes
    assert codes <= set(CODES)


def test_a_limit_of_turns_below_the_number_of_phases_is_a_finding_and_no_circle(tmp_path: Path) -> None:
    """What is not come to before the limit leads nowhere: `check` says that games are cut off."""
    text = (Path(__file__).parent / "mistakes" / "good.yaml").read_text(encoding="utf-8")
    file = tmp_path / "good.yaml"
    for turns in (1, 2):
        file.write_text(re.sub(r"(?m)^turns: \d+", f"turns: {turns}", text), encoding="utf-8")
        codes = {fault.code for fault in check([file], most=20).faults}
        assert "SC313" in codes
        assert "SC219" not in codes


@pytest.mark.timeout(60)
def test_talks_that_lead_back_to_themselves_are_reckoned_to_the_end(tmp_path: Path) -> None:
    start = Path(__file__).parents[1] / "assets" / "new" / "scenario.yaml"
    back = '- {to: paper, when: trust < 101, why: {en: "Again.", ko: "다시."}}'
    closes = '- {to: close, why: {en: "It is six'
    text = start.read_text(encoding="utf-8").replace("NAME", "again")
    assert text.count(closes) == 1
    file = tmp_path / "again.yaml"
    file.write_text(text.replace(closes, f"{back}\n      {closes}"), encoding="utf-8")
    told = [str(fault) for fault in check([file], most=20).faults]
    assert any("phases lead in a circle, paper > paper" in each for each in told)
    assert any("the branch from 'paper' to 'close' is never come to" in each for each in told)
