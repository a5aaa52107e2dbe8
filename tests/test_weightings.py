"""Scales of escalation beside the ladder: what they count, what they leave out, what is wrong with a file."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from game.debrief.game import Game, game_of
from game.debrief.page.markdown import markdown
from game.debrief.report.report import report
from game.debrief.story import Story
from game.debrief.weighed import acts, weighed
from game.errors import GameError, ScenarioError
from game.record.log import read
from game.scenario import loader, weighting

pytestmark = pytest.mark.alike

ROOT = Path(__file__).parent.parent
GAMES = ROOT / "tests" / "games"
LOGS = sorted(GAMES.glob("*/line_*.jsonl"))
ADJUDICATED = [log for log in sorted(GAMES.glob("*/control_*.jsonl")) if b'"signed"' in log.read_bytes()]
CLASSES = weighting.load(weighting.find("classes_of_acts"))
SEVERITY = weighting.load(weighting.find("severity_of_incident"))
OWN = re.search(r"```yaml\n(format.*?)```", (ROOT / "docs" / "report.md").read_text(encoding="utf-8"), re.S)


@cache
def game(log: Path) -> Game:
    scenario = loader.from_document((log.parent / "scenario.json").read_text(encoding="utf-8"))
    return game_of(read(log), scenario, log)


@pytest.mark.parametrize("log", LOGS, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_every_act_of_a_game_is_counted_once_and_where_it_was_done(log: Path) -> None:
    played = game(log)
    story = Story(played)
    done = [
        (past.turn, option)
        for past in played.end.past
        if past.decision.seat not in played.header.empty and past.phase not in played.skipped
        for option in past.decision.options
        if option in played.scenario.options
    ]
    apart = [(each.turn, each.id) for each in acts(story) if each.team != "alliance"]
    assert sorted(apart) == sorted(done)
    points = {act.id: CLASSES.act(act.id, act.tags).points for act in acts(story)}
    for each in weighed(story, CLASSES):
        here = [act for act in acts(story) if act.turn == each.stage.turn]
        assert each.points == sum(points[act.id] for act in here)
        assert dict(each.by).keys() == {act.team for act in here}
    assert sum(each.points for each in weighed(story, CLASSES)) == sum(points[act.id] for act in acts(story))


@pytest.mark.parametrize("log", LOGS[::4], ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_an_incident_is_as_grave_as_what_was_done_to_us(log: Path) -> None:
    for each in weighed(Story(game(log)), SEVERITY):
        assert each.level is not None
        assert each.stage.figures["theirs"] in each.level.rungs
        assert each.by == ()


def test_what_control_signed_stands_in_no_sum() -> None:
    signed = [
        (story, paper)
        for story in map(Story, map(game, ADJUDICATED))
        for paper in story.papers
        if paper.paper.text and not paper.measures.counts
    ]
    assert signed, "no golden game in which exercise control signed a paper"
    for story, paper in signed:
        assert not [
            each for each in acts(story) if each.turn == paper.turn and each.id == paper.paper.text[0]
        ]


def test_moving_forces_and_naming_weigh_alike_in_one_scale_and_not_on_the_ladder() -> None:
    scenario = loader.load(loader.find("three_waves"))
    naming, moving = (frozenset(scenario.options[name].tags) for name in ("accuse", "forward"))
    assert CLASSES.act("accuse", naming).points == CLASSES.act("forward", moving).points == 12
    assert CLASSES.act("alert", frozenset(scenario.options["alert"].tags)).points == 4
    assert CLASSES.act("share", frozenset(scenario.options["share"].tags)).points == -2


def test_a_scale_of_ones_own_takes_the_place_of_the_games(tmp_path: Path) -> None:
    assert OWN is not None
    mine = tmp_path / "mine.yaml"
    mine.write_text(OWN[1], encoding="utf-8")
    page = markdown(report(game(LOGS[0]), "facilitator", [weighting.load(mine)]), "en")
    assert "Our own scale" in page
    assert "A scale of those who run the exercise." in page
    assert "Classes of acts" not in page


@pytest.mark.parametrize(
    ("before", "after", "line", "message"),
    [
        ("scores: acts", "scores: harm", 4, "SC014"),
        ("points: 5, tags: [blame]", "points: 5, rungs: [3]", 6, "has tags or acts, not rungs"),
        ("points: 5, tags: [blame]", "points: 5", 6, "only the last class may"),
        ("points: 0}", "points: 0, tags: [care]}", 9, "takes every other act"),
        ("points: 20", "point: 20", 7, "`points:` is missing here"),
        ("format: 1", "format: 2", 1, "SC"),
    ],
)
def test_a_fault_in_a_scale_is_told_at_its_line(
    tmp_path: Path, before: str, after: str, line: int, message: str
) -> None:
    assert OWN is not None
    assert before in OWN[1]
    mine = tmp_path / "mine.yaml"
    mine.write_text(OWN[1].replace(before, after), encoding="utf-8")
    with pytest.raises(ScenarioError) as error:
        weighting.load(mine)
    told = [str(fault) for fault in error.value.faults if fault.line == line]
    assert any(message in each for each in told), error.value.faults


def test_a_rung_without_a_class_or_with_two_is_told(tmp_path: Path) -> None:
    text = (weighting.SHIPPED / "severity_of_incident.yaml").read_text(encoding="utf-8")
    mine = tmp_path / "mine.yaml"
    mine.write_text(text.replace("rungs: [6, 7]", "rungs: [3, 6]"), encoding="utf-8")
    with pytest.raises(ScenarioError, match="rung 7 is in no class") as error:
        weighting.load(mine)
    assert any("rung 3 is in an earlier class" in fault.message for fault in error.value.faults)


def test_an_unknown_scale_names_those_that_there_are() -> None:
    with pytest.raises(GameError, match=r"did you mean 'classes_of_acts'.*severity_of_incident"):
        weighting.find("classes_of_act")
    assert weighting.find("mine.yaml") == Path("mine.yaml")
    assert weighting.find("some/where") == Path("some/where")


@pytest.mark.parametrize("text", ["", "# nothing\n", "[]\n"])
def test_of_a_scale_that_is_empty_no_scenario_is_asked_for(tmp_path: Path, text: str) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"mine\.yaml:1:1: .* begins with `format: 1`") as error:
        weighting.load(mine)
    assert "scenario" not in str(error.value)


def test_a_scale_that_is_no_file_or_not_yaml_is_told(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=r"none\.yaml:1:1: SC001 the file cannot be read: No such file"):
        weighting.load(tmp_path / "none.yaml")
    mine = tmp_path / "mine.yaml"
    mine.write_text("format: 1\nname: [\n", encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"mine\.yaml:3:1: SC002 this is not YAML"):
        weighting.load(mine)
