"""What was drawn though a setting said how things are is never told as the truth of a game."""

from __future__ import annotations

import pytest

from game.debrief.game import game_of
from game.debrief.report.report import report
from game.record.log import read
from game.scenario import loader
from game.scenario.guarded import _asked
from game.session import Session, find, load, setup
from tests.test_report_told import GAMES, page

NORTH = {"temper": ("north", "drawn")}
SHIPPED = {
    "eight_minutes": {},
    "electronic_robbery": {"loss": ("sum", "drawn"), **NORTH},
    "harbor_and_exchange": NORTH,
    "mirror_week": NORTH,
    "three_waves": NORTH,
    "ward_seven": NORTH,
}


@pytest.mark.parametrize("name", loader.shipped())
def test_a_draw_that_only_one_choice_asks_for_is_known(name: str) -> None:
    draws = load(find(name)).draws.values()
    assert {draw.id: draw.under for draw in draws if draw.under} == SHIPPED[name]


def test_what_anything_asks_for_without_the_choice_counts_always() -> None:
    under = frozenset({("sum", "drawn")})
    drawn, loss = ("is", ("setting", "sum"), "drawn"), ("draw", "loss")
    assert dict(_asked(("*", drawn, loss), frozenset())) == {"loss": under}
    assert dict(_asked(("and", (">", loss, ("number", 5)), drawn), frozenset())) == {"loss": under}
    assert dict(_asked(("or", drawn, (">", loss, ("number", 5))), frozenset())) == {"loss": frozenset()}
    assert dict(_asked(("*", ("not", drawn), loss), frozenset())) == {"loss": frozenset()}


@pytest.mark.parametrize(("chosen", "told"), [("drawn", True), ("record", False)])
def test_the_truth_of_a_game_has_the_sum_that_was_drawn_only_where_none_was_chosen(
    chosen: str, told: bool
) -> None:
    scenario = load(find("electronic_robbery"))
    session = Session.start(scenario, setup(scenario, {"sum": chosen}), seed=3, reproducible=True)
    session.conduct.endex()
    ending = session.view("room").ending
    assert ending is not None
    assert any("The sum drawn" in name.en for name, _ in ending.truth) == told
    control = session.view("white_cell").control
    assert control is not None
    assert any("The sum drawn" in name.en for name, _ in control.truth) == told
    assert any("Who was behind the theft" in name.en for name, _ in ending.truth)
    session.close()


def test_the_report_does_not_name_a_north_that_was_not_met() -> None:
    log = GAMES / "three_waves" / "control_021.jsonl"
    board = loader.from_document((log.parent / "scenario.json").read_text(encoding="utf-8"))
    played = game_of(read(log), board, log)
    assert played.header.settings["north"] == "deterrable"
    (did,) = [each for each in report(played).sections if each.id == "control"]
    assert "What cut the power" in str(did)
    assert "Which North it was" not in str(did)
    assert "Which North it was" in page("three_waves/line_the_treaty"), "there it was drawn"
