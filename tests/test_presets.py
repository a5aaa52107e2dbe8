"""A class, a workshop, a demonstration: what one word or one key chooses."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.board.offering import offer
from game.board.planning import planned, seated
from game.board.ui import Plan
from game.cli.wishes import Wishes, filled
from game.errors import GameError
from game.scenario import loader
from game.session import PRESETS, preset

FLAGSHIP = loader.load(loader.find("three_waves"))
OFFERED = (offer("three_waves", FLAGSHIP),)


def test_each_preset_has_its_format_and_its_seats() -> None:
    cards, people, bots = (preset(FLAGSHIP, name) for name in PRESETS)
    assert (cards.edition, people.edition, bots.edition) == (22, 110, 22)
    assert cards.seats == {"seoul": "cards", "washington": "cards", "alliance": "nobody"}
    assert people.seats == {"seoul": "people", "washington": "people", "alliance": "nobody"}
    assert bots.seats == {"seoul": "bot:process", "washington": "bot:damage", "alliance": "bot:broker"}


def test_an_unknown_preset_is_refused_with_the_nearest() -> None:
    with pytest.raises(GameError, match="did you mean 'workshop'"):
        preset(FLAGSHIP, "workshp")


def test_the_menu_s_key_chooses_both_and_a_hand_s_change_is_no_preset_any_more() -> None:
    plan = planned(Plan(scenario="three_waves"), "preset", "class", OFFERED)
    assert (plan.preset, plan.edition, plan.seats["seoul"]) == ("class", 22, "cards")
    assert planned(plan, "edition", "40", OFFERED).preset == ""
    assert seated(plan, "seoul", OFFERED).preset == ""


@pytest.mark.parametrize("name", ["workshop", "demonstration"])
def test_another_preset_than_the_class_s_leaves_the_groups(name: str) -> None:
    groups = planned(
        planned(Plan(scenario="three_waves"), "preset", "class", OFFERED), "groups", "2", OFFERED
    )
    assert planned(groups, "preset", "class", OFFERED).groups == 2
    assert planned(groups, "preset", name, OFFERED).groups == 0


def test_what_is_said_beside_a_preset_goes_before_it() -> None:
    wishes = filled(
        Wishes("three_waves", edition=40, seats=("seoul=bot:function",), preset="class"), FLAGSHIP
    )
    assert wishes.edition == 40
    assert set(wishes.seats) == {"seoul=bot:function", "washington=cards", "alliance=nobody"}
    assert filled(Wishes("three_waves", preset="workshop"), FLAGSHIP).edition == 110
    assert filled(Wishes("three_waves"), FLAGSHIP) == Wishes("three_waves")


def test_formats_have_names_and_say_how_the_time_divides() -> None:
    formats = OFFERED[0].formats
    assert [entry.minutes for entry in formats] == [22, 40, 110]
    for entry in formats:
        assert entry.name.en
        assert entry.name.ko
        assert str(entry.minutes) in entry.means.en
        assert str(entry.minutes) in entry.means.ko


def test_the_name_of_a_format_is_no_rule(tmp_path: Path) -> None:
    """Logs say which rules they were played by; what the menu calls an edition is none of them."""
    text = loader.find("three_waves").read_text(encoding="utf-8")
    assert text.count("A 50-minute lesson") == 1
    renamed = tmp_path / "three_waves.yaml"
    renamed.write_text(text.replace("A 50-minute lesson", "One lesson"), encoding="utf-8")
    other = loader.load(renamed)
    assert other.hashes.mechanics == FLAGSHIP.hashes.mechanics
