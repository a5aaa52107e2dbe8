"""Formats by name, and the presets: how long and with whom, in the menu and on the command line."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from test_layout import faults

from game.board.offering import offer, offering
from game.board.picture import picture
from game.board.planning import plan_for, planned, seated
from game.board.region import Layout
from game.board.scene import Format, Offered, Scene
from game.board.ui import UI, Plan
from game.cli import main
from game.cli.wishes import Wishes, class_of, filled
from game.cli.words import PresetName
from game.errors import GameError
from game.scenario.model import Scenario
from game.session import PRESETS, Session, load, newest, preset
from game.texts import Text

GOOD = Path(__file__).parent / "mistakes" / "good.yaml"
OFFERED, SCENARIOS, _ = offering()
WAVES = SCENARIOS["three_waves"]


def plan_with(name: str, scenario: str = "three_waves") -> Plan:
    """Return the plan after a scenario and a preset were chosen in the menu."""
    return planned(planned(Plan(), "scenario", scenario, OFFERED), "preset", name, OFFERED)


# What a preset is.


@pytest.mark.parametrize(
    ("name", "edition", "players"),
    [
        ("class", 22, ("cards", "cards", "nobody")),
        ("workshop", 110, ("people", "people", "nobody")),
        ("demonstration", 22, ("bot:process", "bot:damage", "bot:broker")),
    ],
)
def test_a_preset_chooses_how_long_and_with_whom(name: str, edition: int, players: tuple[str, ...]) -> None:
    chosen = preset(WAVES, name)
    assert chosen.edition == edition
    assert chosen.seats == dict(zip(("seoul", "washington", "alliance"), players, strict=True))
    plan = plan_with(name)
    assert (plan.preset, plan.edition, plan.seats) == (name, edition, chosen.seats)


def test_a_scenario_without_editions_or_doctrines_has_presets_too() -> None:
    plain = replace(WAVES, editions={}, doctrines={})
    assert [preset(plain, name).edition for name in PRESETS] == [None, None, None]
    assert set(preset(plain, "demonstration").seats.values()) == {"nobody"}
    good = load(GOOD)
    assert preset(good, "demonstration").seats == {
        "seoul": "bot:steady", "washington": "bot:steady", "alliance": "nobody",
    }  # fmt: skip


def test_an_unknown_preset_is_told_with_what_was_meant() -> None:
    with pytest.raises(GameError, match="unknown preset 'workshp'; did you mean 'workshop'"):
        preset(WAVES, "workshp")


# In the menu.


def test_the_menu_opens_on_a_workshop_and_what_is_chosen_by_hand_is_no_preset() -> None:
    here = next(each for each in OFFERED if each.id == "three_waves")
    plan = plan_for(here, Plan(seed=7))
    assert (plan.preset, plan.edition, plan.seed) == ("workshop", 110, 7)
    shorter = planned(plan, "edition", "40", OFFERED)
    assert (shorter.preset, shorter.edition, shorter.seats) == ("", 40, plan.seats)
    assert planned(plan, "edition", "", OFFERED).edition is None
    other = seated(plan, "seoul", OFFERED)
    assert (other.preset, other.edition) == ("", 110)
    assert planned(other, "axis era", "era_2020", OFFERED).edition == 110


def test_formats_are_offered_by_name_the_shortest_first() -> None:
    here = offer("three_waves", WAVES)
    assert [each.name.en for each in here.formats] == ["A 50-minute lesson", "75 minutes", "Half a day"]
    assert [each.minutes for each in here.formats] == [22, 40, 110]
    assert list(here.presets) == list(PRESETS)


def test_the_whole_is_a_choice_of_its_own_only_where_no_format_is_as_long_and_as_full() -> None:
    assert not offer("three_waves", WAVES).whole
    assert offer("eight_minutes", SCENARIOS["eight_minutes"]).whole
    longest = replace(WAVES.editions[110], leave_out=("hearing",))
    assert offer("three_waves", replace(WAVES, editions={110: longest})).whole


def shown(offered: Offered, plan: Plan, lang: str) -> Layout:
    """Return the menu's picture, of which no text leaves its box or lies on another."""
    regions = picture(Scene(offered=(offered,)), UI(lang=lang, screen="menu", plan=plan), "table")
    assert faults(regions) == [], (offered.id, lang)
    return regions


def words_of(regions: Layout, start: str) -> str:
    return " ".join(line.text for each in regions if each.id.startswith(start) for line in each.words)


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_the_menu_names_the_formats_and_says_what_the_chosen_one_means(
    scenario: str, name: str, lang: str
) -> None:
    plan = plan_with(name, scenario)
    here = next(each for each in OFFERED if each.id == scenario)
    regions = shown(here, plan, lang)
    cells = words_of(regions, "edition.cells.")
    for each in here.formats:
        assert f"{each.name.of(lang)} ({each.minutes}" in cells
    chosen = next(each for each in here.formats if each.minutes == plan.edition)
    assert words_of(regions, "edition.means") == chosen.means.of(lang)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_format_without_a_name_shows_its_minutes(lang: str) -> None:
    here = next(each for each in OFFERED if each.id == "three_waves")
    bare = replace(here, formats=tuple(Format(each.minutes) for each in here.formats), whole=True)
    regions = shown(bare, plan_with("class"), lang)
    assert words_of(regions, "edition.cells.22") == "22"
    assert words_of(regions, "edition.means") == ""
    mixed = replace(bare, formats=(Format(22), *here.formats[1:]))
    assert words_of(shown(mixed, plan_with("class"), lang), "edition.cells.22") == "22"


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_formats_with_long_names_are_stepped_through(lang: str) -> None:
    here = next(each for each in OFFERED if each.id == "three_waves")
    name = Text("An evening course at the academy", "아카데미 저녁 과정 참가자용")
    long = replace(here, formats=tuple(Format(minutes, name, name) for minutes in (22, 40, 60, 90, 110)))
    regions = shown(long, plan_with("class"), lang)
    step = next(each for each in regions if each.id == "edition.step")
    assert step.keys == ("F",)
    assert step.action is not None
    assert step.action.values == ("40",)
    assert f"{name.of(lang)} (22" in words_of(regions, "edition.step")


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=lambda scenario: scenario.id)
def test_the_parts_of_a_format_add_up_alike_in_both_languages(scenario: Scenario) -> None:
    for minutes, edition in scenario.editions.items():
        parts = [int(each) for each in re.findall(r"\d+", edition.means.ko)]
        whole = parts.pop(0)
        assert sum(parts) == whole, edition.means.ko
        assert parts[1] == minutes
        english = [int(each) for each in re.findall(r"\d+", edition.means.en)]
        assert english[-len(parts) :] == parts
        assert english[: -len(parts)] in ([], [whole])


# On the command line.


def test_a_preset_fills_in_what_was_not_said() -> None:
    wishes = filled(Wishes("three_waves", preset="class"), WAVES)
    assert wishes.edition == 22
    assert set(wishes.seats) == {"seoul=cards", "washington=cards", "alliance=nobody"}
    said = Wishes("three_waves", edition=40, seats=("alliance=people",), preset="class")
    wishes = filled(said, WAVES)
    assert wishes.edition == 40
    assert set(wishes.seats) == {"seoul=cards", "washington=cards", "alliance=people"}
    assert filled(Wishes("three_waves"), WAVES) == Wishes("three_waves")


def test_the_words_of_the_command_line_are_the_presets() -> None:
    assert tuple(name.value for name in PresetName) == PRESETS


def test_a_class_of_groups_may_be_a_preset(tmp_path: Path) -> None:
    groups = class_of(Wishes("eight_minutes", out=tmp_path / "class", groups=2, preset="class"))
    try:
        assert [each.header.edition for each in groups.sessions] == [8, 8]
        assert groups.sessions[0].seats["alliance"] == "nobody"
    finally:
        groups.close()


def test_play_begins_a_demonstration_of_bots_in_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    words = ["play", "eight_minutes", "--text", "--preset", "demonstration", "--seed", "7"]
    assert main([*words, "--out", str(tmp_path / "shown")]) == 0
    session = Session.resume(newest(tmp_path))
    session.close()
    assert session.header.edition == 8
    assert session.seats == {
        "seoul": "bot:process", "washington": "bot:damage", "alliance": "bot:broker",
    }  # fmt: skip
    capsys.readouterr()
    assert main(["play", "eight_minutes", "--text", "--preset", "lecture"]) == 2
    assert "'lecture' is not one of 'class', 'workshop', 'demonstration'" in capsys.readouterr().err
