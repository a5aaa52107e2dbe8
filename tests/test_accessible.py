"""Everybody can read and use the board: contrast as others see it, states by shape and word, Tab."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest
from class_samples import CLASSES
from colours import AMBIENT, SEEN, contrast, pairs, without_colours
from scene_samples import OFFERS, SCENES, paper
from theatre_samples import THEATRE
from view_samples import GAUGES, MAP, ROOM, TEAMS

from game.board.keys import action_for, following
from game.board.part import Look, Part
from game.board.picture import picture
from game.board.piece.gauges import gauges
from game.board.piece.ladder import ladder
from game.board.piece.row import offer_row, row
from game.board.piece.teams import teams
from game.board.piece.world import world
from game.board.react import react
from game.board.region import Action, Box, Layout, Region, Words, stops
from game.board.screen.paper import sheet
from game.board.theme import SHARP, THEMES, Colours, Theme
from game.board.tour import Stop, walk
from game.board.ui import UI
from game.session import AnswerView, find

pytestmark = pytest.mark.once

LARGE = 24
"""Type from this size on is large: WCAG asks 3:1 of it, and 4.5:1 of all other."""

OTHER_EYES = 4.0
"""What a simulated deficiency may leave of 4.5:1; the simulation itself is less exact than that."""

LIT_ROOM = {"light": 2.5, "dark": 2.0}
"""What a projector in a lit room may leave of any text; of what is read most the design asks more."""

REPLAYED = (
    "theatre_middle_1",
    "theatre_chain_1",
    "theatre_fork_1",
    "theatre_beside_1",
    "theatre_eyes_seoul_1",
)
"""The pages of the theatre, once each: one log's are like another's."""

LOOK = Look("en", "light")


@cache
def all_stops() -> tuple[Stop, ...]:
    """Return the walk through the flagship and every sample."""
    return (
        *walk(find("three_waves")),
        *SCENES,
        *CLASSES,
        *(stop for stop in THEATRE if stop.name in REPLAYED),
    )


@cache
def inks(theme: Theme, level: str) -> dict[tuple[str, str], tuple[int, str]]:
    """Return each ink on each ground of all pictures with the smallest size and where it stands."""
    found: dict[tuple[str, str], tuple[int, str]] = {}
    for stop in all_stops():
        settings = replace(stop.ui.settings, contrast=level)  # type: ignore[arg-type]
        ui = replace(stop.ui, theme=theme, settings=settings)
        for words, ground in pairs(picture(stop.scene, ui, stop.window), ui.look.c.bg):
            size = found.get((words.colour, ground), (999, ""))[0]
            if words.size < size:
                found[words.colour, ground] = (words.size, f"{stop.name}: {words.text}")
    return found


def pale(found: dict[tuple[str, str], tuple[int, str]], vision: str, least: float) -> list[str]:
    """Return the texts whose contrast is too low."""
    return [
        f"{ink} on {ground}: {contrast(ink, ground, vision):.2f} ({where})"
        for (ink, ground), (size, where) in found.items()
        if contrast(ink, ground, vision) < (3 if size >= LARGE else least)
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("level", ["normal", "high"])
@pytest.mark.parametrize("vision", list(SEEN))
def test_every_text_stands_out_from_its_ground(theme: Theme, level: str, vision: str) -> None:
    found = inks(theme, level)
    assert len(found) > 50
    assert pale(found, vision, 4.5 if vision == "normal" else OTHER_EYES) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_can_be_read_from_a_projector_in_a_lit_room(theme: Theme) -> None:
    lost = [
        f"{ink} on {ground}: {contrast(ink, ground, ambient=AMBIENT):.2f} ({where})"
        for (ink, ground), (_, where) in inks(theme, "normal").items()
        if contrast(ink, ground, ambient=AMBIENT) < LIT_ROOM[theme]
    ]
    assert lost == []


@pytest.mark.parametrize(("theme", "least"), [("light", 3.2), ("dark", 2.3)])
def test_what_is_read_most_keeps_the_contrast_that_the_board_promises(theme: Theme, least: float) -> None:
    for colours in (THEMES[theme], SHARP[theme]):
        for ink in (colours.text, colours.sub, colours.dim):
            for ground in (colours.panel, colours.paper):
                assert contrast(ink, ground, ambient=AMBIENT) >= least - 0.1 * (ink == colours.dim), (
                    ink,
                    ground,
                )


def test_the_measure_finds_a_text_that_is_too_pale() -> None:
    grey = Words("pale", 100, 50, 20, "bold", "#999999")
    white = '<rect x="0" y="0" width="200" height="100" fill="#FFFFFF"/>'
    region = Region("pale", Box(0, 0, 200, 100), white, (grey,))
    found = {(words.colour, ground): (words.size, "") for words, ground in pairs((region,), "#000000")}
    assert found == {("#999999", "#FFFFFF"): (20, "")}
    assert pale(found, "normal", 4.5) != []
    assert round(contrast("#000000", "#FFFFFF"), 1) == 21


# States.


def team_states() -> Iterator[tuple[str, Layout]]:
    """Yield the three teams, one of them in each of its states."""
    for state in ("deciding", "drafting", "sealed", "lapsed", "silent", "concurs", "reserves", "non_concurs",
                  "not_asked", "empty"):  # fmt: skip
        view = replace(ROOM, teams=(replace(TEAMS[0], standing=state), *TEAMS[1:]))  # type: ignore[arg-type]
        yield f"team {state}", teams(view, {}, LOOK, hold=False)


def answers() -> Iterator[tuple[str, Layout]]:
    """Yield a paper with one capital's answer in each of its states."""
    for state in ("deciding", "sealed", "lapsed", "concurs", "reserves", "non_concurs"):
        word = "door_open" if state == "reserves" else ""
        shown = paper(answers=(AnswerView("seoul", state, word), AnswerView("washington", "deciding", "")))  # type: ignore[arg-type]
        yield f"paper {state}", sheet(ROOM, shown, LOOK)


def arrows() -> Iterator[tuple[str, Layout]]:
    """Yield the map with one arrow, done and claimed."""
    for claimed in (False, True):
        view = replace(ROOM, map=replace(MAP, flows=(replace(MAP.flows[0], claimed=claimed),)))
        yield f"arrow {'claimed' if claimed else 'done'}", world(view, LOOK)


def harms() -> Iterator[tuple[str, Layout]]:
    """Yield the map with one place in each state of harm."""
    for harm in (MAP.harms[0], MAP.harms[1], MAP.harms[2]):
        placed = replace(harm, place=MAP.harms[0].place, name=MAP.harms[0].name)
        view = replace(ROOM, map=replace(MAP, flows=(), harms=(placed,)))
        yield f"harm {harm.state}", world(view, LOOK)


def changes() -> Iterator[tuple[str, Layout]]:
    """Yield a gauge that rose, fell and stood."""
    for before in (30, 50, 40):
        yield f"gauge from {before}", (gauges((replace(GAUGES[0], value=40, before=before),), LOOK),)


def markers() -> Iterator[tuple[str, Layout]]:
    """Yield the ladder with either marker higher."""
    for ours, theirs in ((3, 6), (6, 3)):
        yield f"ours {ours}", ladder(replace(ROOM, ours=ours, theirs=theirs), LOOK)


def options() -> Iterator[tuple[str, Layout]]:
    """Yield an option free, chosen and closed."""
    box = Box(0, 0, 1000, 82)
    free = next(entry for entry in OFFERS if entry.open)
    for name, entry, chosen in (
        ("free", free, False),
        ("chosen", free, True),
        ("closed", replace(free, open=False), False),
    ):
        yield (
            f"option {name}",
            (row("option", box, "1", offer_row(entry, chosen, LOOK), None, LOOK.c.seoul, LOOK),),
        )


def shapes() -> Iterator[tuple[str, Layout]]:
    """Yield each team's mark without its letter, filled and hollow."""
    for team in ("seoul", "washington", "alliance", "north"):
        for hollow in (False, True):
            part = Part("mark", Box(0, 0, 100, 100), LOOK)
            part.mark(team, 50, 50, 20, hollow)
            yield f"mark {team} {hollow}", (part.region(),)


@pytest.mark.parametrize("states", [team_states, answers, arrows, harms, changes, markers, options, shapes])
def test_states_differ_by_shape_or_word_and_not_by_colour_alone(states: object) -> None:
    shown = list(states())  # type: ignore[operator]
    assert len(shown) >= 2
    for (one, first), (other, second) in combinations(shown, 2):
        assert without_colours(first) != without_colours(second), (one, other)


def test_a_difference_of_colour_alone_would_be_found() -> None:
    def dot(colour: str) -> Layout:
        part = Part("dot", Box(0, 0, 10, 10), LOOK)
        part.circle(5, 5, 4, fill=colour)
        return (part.region(),)

    c: Colours = LOOK.c
    assert without_colours(dot(c.good)) == without_colours(dot(c.bad))


# Focus.


def ring(regions: Layout) -> Region | None:
    """Return the focus ring of a picture."""
    return next((region for region in regions if region.id == "focus"), None)


@pytest.mark.parametrize("number", range(8))
def test_tab_visits_all_that_can_be_pressed_and_the_ring_shows_where(number: int) -> None:
    for stop in all_stops()[number::8]:
        ui = replace(stop.ui, typing="", focus="")
        regions = picture(stop.scene, ui, stop.window)
        order = stops(regions)
        for key in ("Tab", "ShiftTab"):
            visited: list[str] = []
            focus = ""
            for _ in order:
                step = action_for(key, regions, replace(ui, focus=focus))
                if step.verb != "focus":
                    break  # the class's grid moves its own mark with Tab
                focus = step.what
                visited.append(focus)
            if len(visited) < len(order):
                assert stop.ui.screen == "grid", (stop.name, key)
                continue
            assert sorted(visited) == sorted(order), stop.name
            assert visited == list(order if key == "Tab" else reversed(order)), stop.name
        for id in order:
            here = replace(ui, focus=id)
            region = next(entry for entry in reversed(regions) if entry.id == id)
            shown = ring(picture(stop.scene, here, stop.window))
            assert shown is not None, (stop.name, id)
            assert shown.box == region.box, (stop.name, id)
            if not any("Space" in entry.keys for entry in regions):
                assert action_for("Space", regions, here) == region.action, (stop.name, id)


def opened(stop: Stop) -> Iterator[tuple[str, UI, UI]]:
    """Yield each page that a picture opens by the focus: the button, the ui before, the ui with the page."""
    base = replace(stop.ui, typing="", focus="")
    regions = picture(stop.scene, base, stop.window)
    for id in stops(regions):
        region = next(entry for entry in reversed(regions) if entry.id == id)
        if region.action and region.action.verb in ("over", "show", "gloss"):
            before = replace(base, focus=id)
            yield id, before, react(before, region.action, stop.scene)[0]


def test_a_page_that_closes_gives_the_focus_back() -> None:
    tried: set[str] = set()
    for stop in all_stops():
        for id, before, after in opened(stop):
            page = picture(stop.scene, after, stop.window)
            close = action_for("Esc", page, after)
            if after.screen == "grid" or not close.verb.endswith(("close", "close_shown")):
                continue
            back, _ = react(replace(after, focus=following(page, "", 1)), close, stop.scene)
            if (back.over, back.shown, back.curtain) != (before.over, before.shown, before.curtain):
                continue  # pages that lead elsewhere: exercise control closes the curtain for good
            shown = ring(picture(stop.scene, back, stop.window))
            assert back.focus == id, (stop.name, id)
            assert shown is not None, (stop.name, id)
            tried.add(id.split(".")[0])
    assert {"ladder", "inject", "mail", "card", "happened"} <= tried


def test_nothing_has_the_focus_where_nobody_has_moved_it() -> None:
    assert ring(picture(SCENES[0].scene, SCENES[0].ui, SCENES[0].window)) is None
    assert react(UI(), Action("focus", "x"), SCENES[0].scene)[0].focus == "x"
