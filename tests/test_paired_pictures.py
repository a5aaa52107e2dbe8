"""Secrecy of the board, by pairs of games: what a viewer may not know changes no pixel that the viewer sees.

The pairs are those of `twins`. Where two games differ and a viewer may know of no difference, the room's
picture, the closed table and the open table of a seat must be the same layout in both, and the first of them,
two in a short pair and six in a long one, the same pixels. Of the log's codes, the head's and the last
phase's, the text alone is put aside: they are salted, and `twins` tries to guess them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from conftest import Keeps
from twins import Twins

from game.board.game_hand import GameHand
from game.board.paint import Painter
from game.board.part import Look, Part
from game.board.picture import Window, picture
from game.board.region import Box, Layout
from game.board.scene import Scene
from game.board.sdl import pygame
from game.board.theme import THEMES
from game.board.ui import UI
from game.scenario import loader
from game.scenario.model import Scenario

pytestmark = pytest.mark.once

PAIRS = 60
"""Of which some part lawfully before they could be looked at."""

LOOKED_AT = 0.06
"""How often two games are looked at in a moment in which they differ; the first such moment always is."""


SHORT = "eight_minutes"
OF_EACH = 20
"""Pairs of each longer exercise."""


@cache
def scenario(name: str) -> Scenario:
    """Return an exercise, loaded once."""
    return loader.load(loader.find(name))


class Pictured(Twins):
    """A pair of which the pictures are compared as well."""

    def __init__(self, seed: int, name: str = SHORT) -> None:
        super().__init__(scenario(name), seed)
        self.most_pixels = 2 if name == SHORT else 6
        self.layouts = self.pixels = 0
        self.hands = [GameHand(game) for game in self.games]

    def _look_alike(self, viewer: str) -> None:
        super()._look_alike(viewer)
        seen = viewer == "room" or viewer in self.scenario.teams
        if seen and (not self.layouts or self.pick.random() < LOOKED_AT):
            for ui, window in self._windows(viewer):
                self._drawn_alike(viewer, ui, window)

    def _windows(self, viewer: str) -> list[tuple[UI, Window]]:
        ui = UI(lang=self.pick.choice(("en", "ko")), screen="play", windows=self.pick.choice((1, 2)))
        if viewer == "room":
            ui = replace(
                ui,
                seat=self.pick.choice([*self.scenario.teams]),
                shown=self.pick.choice(("", "ladder", "happened")),
            )
            return [(ui, "room"), (replace(ui, curtain="closed"), "table")]
        over, tab = self.pick.choice(("", "card", "detail")), self.pick.choice(("choose", "reasons"))
        return [(replace(ui, curtain="open", seat=viewer, over=over, tab=tab), "table")]

    def _drawn_alike(self, viewer: str, ui: UI, window: Window) -> None:
        one, other = (self._layout(hand, ui, window) for hand in self.hands)
        if one != other:
            apart = [each.id for each, mate in zip(one, other, strict=False) if each != mate]
            self._leak(viewer, f"sees another {window}: {apart or 'more or fewer parts'}")
        self.layouts += 1
        if self.pixels < self.most_pixels:
            if pixels(one, ui) != pixels(other, ui):
                self._leak(viewer, f"sees other pixels in the {window}")
            self.pixels += 1

    def _layout(self, hand: GameHand, ui: UI, window: Window) -> Layout:
        scene = hand.scene(ui, Scene())
        # The salts of the two games differ, so their codes do; that one stands there, and where, is compared.
        return picture(replace(scene, code="", phase_code="V2K9-TJ5E"), ui, window)


def pixels(layout: Layout, ui: UI) -> bytes:
    """Return a picture as a projector gets it."""
    pygame.font.init()
    surface = pygame.Surface((1280, 720))
    Painter().draw(surface, layout, THEMES[ui.theme].bg)
    return pygame.image.tobytes(surface, "RGB")


def test_no_picture_tells_two_games_apart_that_differ_in_secrets(keeps: Keeps) -> None:
    pairs = [Pictured(number) for number in range(PAIRS)]
    assert [leak for twins in pairs for leak in twins.play().leaks] == []
    assert sum(twins.layouts for twins in pairs) > 3 * PAIRS
    keeps("S2", sum(1 for twins in pairs if twins.pixels), "pairs by their pixels")


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in loader.shipped() if name != SHORT])
def test_no_picture_tells_games_of_a_longer_exercise_apart(name: str, keeps: Keeps) -> None:
    pairs = [Pictured(number, name) for number in range(OF_EACH)]
    assert [leak for twins in pairs for leak in twins.play().leaks] == []
    assert sum(twins.layouts for twins in pairs) > 3 * OF_EACH
    keeps("S2", sum(1 for twins in pairs if twins.pixels), "longer pairs by their pixels")


def a_seats_view_in_the_room(hand: GameHand, ui: UI, last: Scene) -> Scene:
    """The room's picture is drawn from what one seat sees."""
    scene = AS_IT_IS(hand, ui, last)
    return replace(scene, room=hand.session.view("seoul"))


def a_seats_view_at_any_table(hand: GameHand, ui: UI, last: Scene) -> Scene:
    """The view of the seat that was opened first stays for the next."""
    scene = AS_IT_IS(hand, ui, last)
    return replace(scene, seat=scene.seat and hand.session.view("washington"))


AS_IT_IS = GameHand.scene


@pytest.mark.parametrize("leak", [a_seats_view_in_the_room, a_seats_view_at_any_table])
def test_a_planted_leak_is_found(
    leak: Callable[[GameHand, UI, Scene], Scene], monkeypatch: pytest.MonkeyPatch, keeps: Keeps
) -> None:
    monkeypatch.setattr(GameHand, "scene", leak)
    assert any(Pictured(number).play().leaks for number in range(PAIRS))
    keeps("S4", 1, "leaks")


def test_a_picture_with_one_dot_more_is_another() -> None:
    region = Part("dot", Box(0, 0, 1600, 900), Look("en", "light"))
    region.rect(Box(10, 10, 2, 2), fill="#10202E", round=0)
    assert pixels((), UI()) != pixels((region.region(bleed=0),), UI())
