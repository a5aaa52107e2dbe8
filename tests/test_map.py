"""The map: what was hit shows as everybody knows it, and an accusation as a claim by its speaker."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from view_samples import PUBLIC, ROOM

from game.board.part import Look
from game.board.piece.harms import rows_of
from game.board.piece.world import world
from game.rules import notation, rules
from game.scenario import loader
from game.scenario.model import Scenario
from game.sight import sight
from game.sight.view import View
from game.terminal import page

SCENARIOS = Path(__file__).parent.parent / "scenarios"
WAVES = loader.load(SCENARIOS / "three_waves.yaml")
LOOK = Look("en", "light")


def rooms(scenario: Scenario, name: str) -> list[View]:
    """Return what the room sees after each decision of a line of play."""
    line = scenario.lines[name]
    state = rules.start(scenario, rules.setup(scenario, dict(line.settings), line.edition)).state
    seen = []
    for text in notation.decisions(line.play):
        state = rules.apply(state, notation.parse(text, state)).state
        seen.append(sight.view(state, "room"))
    return seen


def states(view: View) -> dict[str, str]:
    """Return each harm that shows, and the state in which it does."""
    return {harm.name.en: harm.state for harm in view.map.harms}


def test_a_harm_shows_once_it_is_public_and_in_the_first_state_that_holds() -> None:
    for name in WAVES.lines:
        for view in rooms(WAVES, name):
            shown = states(view)
            assert ("Card payments" in shown) == (view.theirs >= 2)
            assert ("Subway" in shown) == (view.theirs >= 6)


def test_what_was_hit_recovers_as_daily_services_do() -> None:
    seen = {state for name in WAVES.lines for view in rooms(WAVES, name) for state in states(view).values()}
    assert seen == {"hit", "partly", "restored"}


def test_who_named_the_north_is_said_and_drawn_as_a_claim() -> None:
    for name in WAVES.lines:
        for view in rooms(WAVES, name):
            named = [flow for flow in view.map.flows if flow.end == "pyongyang"]
            assert all(flow.claimed and flow.label.en.startswith("Named by") for flow in named)


def test_the_list_numbers_what_was_hit_and_then_tells_where_news_came_from() -> None:
    rows = rows_of(ROOM, "city")
    assert [(row.label, row.state) for row in rows[:4]] == [
        ("1", "restored"), ("2", "partly"), ("3", "hit"), ("4", "hit"),
    ]  # fmt: skip


def test_a_mark_differs_by_its_shape_too() -> None:
    drawings = {}
    for region in world(ROOM, LOOK):
        if region.id == "map.city":
            drawings[region.id] = region.drawing
    assert "a15 15 0 0 0 30 0z" in drawings["map.city"], "half a disc for what is partly back"


def test_what_was_hit_outside_the_city_is_marked_and_news_is_not_a_harm() -> None:
    far = replace(ROOM.map.harms[2], place="busan")
    view = replace(
        ROOM, map=replace(ROOM.map, harms=(far,)), messages=(replace(PUBLIC[-1], place="pyongyang"),)
    )
    over = next(region for region in world(view, LOOK) if region.id == "map.over")
    assert [words.text for words in over.words].count("!") == 1
    quiet = replace(view, map=replace(view.map, harms=()))
    plain = next(region for region in world(quiet, LOOK) if region.id == "map.over")
    assert "!" not in {words.text for words in plain.words}
    assert f'r="14" fill="{LOOK.c.panel}"' in plain.drawing, "where news came from is no alarm"
    assert f'r="14" fill="{LOOK.c.bad}"' not in plain.drawing


def test_the_terminal_tells_the_same_of_the_map() -> None:
    lines = page.on_the_map(ROOM, "en")
    assert "  3  Subway, two lines: halted" in lines
    assert "  >  Named by Seoul (a claim)" in lines
    assert page.on_the_map(replace(ROOM, map=replace(ROOM.map, harms=(), flows=())), "en") == []
