"""Secrecy, by canaries: every secret text is a token of its own, and nobody is found with one of another's.

In random games everything that each viewer gets is searched: views, the account, the words of the board's
pictures. A failure names the seed of its game.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from canaries import TOKEN, Canaries, decide, each_exercise, token_of, whisper
from conftest import OTHERS, Keeps
from deeds import viewers
from planted import a_black_list, a_roles_message_at_its_table, an_account_of_everybody

from game.board import picture as pictures
from game.board.desk import Desk
from game.board.game_hand import GameHand
from game.board.picture import mark, picture
from game.board.region import Layout
from game.board.scene import Scene
from game.board.screen.control import page as control
from game.board.ui import UI, Draft
from game.session import Session
from game.terminal.account import account

pytestmark = pytest.mark.alike

Leak = Callable[[pytest.MonkeyPatch], None]

GAMES = each_exercise(85, 11)
BLOCKS = each_exercise(10, 2)
MANY = each_exercise(200, 100)
PICTURES = each_exercise(12, 4)

TYPED = token_of("a note that is being typed")

OVER = ("", "conduct", "say", "endex", "reader", "card", "detail", "cards", "help")


def play(canaries: Canaries, seed: int) -> list[str]:
    """Return what was found with whom it is not for in a random game."""
    pick = random.Random(seed)  # noqa: S311
    game = Session.start(canaries.scenario, seed=seed)
    seen: dict[str, object] = {}
    while not game.over:
        if pick.random() < 0.3:
            whisper(canaries, game, pick)
        decide(canaries, game, pick)
        for viewer in viewers(game.scenario):
            view = game.view(viewer)
            if seen.get(viewer) is not view:
                seen[viewer] = view
                if found := canaries.found(repr(view), viewer, game):
                    return [f"seed {seed}: {each}" for each in found]
    viewer = pick.choice(viewers(game.scenario))
    told = "\n".join(account(game, pick.choice(("en", "ko")), viewer))
    return [f"seed {seed}: {each} in the account" for each in canaries.found(told, viewer, game)]


@pytest.mark.parametrize(
    ("name", "block"), [(name, block) for name, many in BLOCKS.items() for block in range(many)]
)
def test_no_secret_text_is_found_with_whom_it_is_not_for(name: str, block: int, keeps: Keeps) -> None:
    canaries, most = Canaries(name), GAMES[name]
    assert len(canaries.secrets) > 200
    first = OTHERS * 1_000_000 + block * most
    assert [each for seed in range(first, first + most) for each in play(canaries, seed)] == []
    keeps("S3", most, "games")


@pytest.mark.long
@pytest.mark.parametrize("block", range(10))
@pytest.mark.parametrize("name", MANY)
def test_no_secret_text_is_found_in_many_games(name: str, block: int, keeps: Keeps) -> None:
    canaries, most = Canaries(name), MANY[name] // 10
    first = 10_000 + block * most
    assert [each for seed in range(first, first + most) for each in play(canaries, seed)] == []
    keeps("S3", most, "games")


@pytest.mark.parametrize("leak", [a_black_list, a_roles_message_at_its_table, an_account_of_everybody])
def test_a_canary_sings(leak: Leak, monkeypatch: pytest.MonkeyPatch) -> None:
    canaries = Canaries()
    leak(monkeypatch)
    assert any(play(canaries, seed) for seed in range(20))


@pytest.mark.parametrize("name", GAMES)
def test_a_canary_sings_in_every_exercise(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    canaries = Canaries(name)
    a_black_list(monkeypatch)
    assert any(play(canaries, seed) for seed in range(5))


def test_everybody_gets_the_texts_that_are_theirs() -> None:
    """Else a game in which nobody reads anything would pass."""
    canaries = Canaries()
    game = Session.start(canaries.scenario, seed=3)
    pick = random.Random(3)  # noqa: S311
    read: dict[str, set[str]] = {viewer: set() for viewer in viewers(game.scenario)}
    while not game.over:
        decide(canaries, game, pick)
        for viewer, known in read.items():
            known.update(canaries.secrets[token].place for token in TOKEN.findall(repr(game.view(viewer))))
    assert "roles.se6.knows" in read["seoul.se6"] - read["seoul"]
    assert "options.hold.best_case" in read["seoul"] - read["washington"]
    assert "injects.terminals_down.text" in read["seoul"] - read["room"]
    assert "meters.deterrence.name" in read["room"]
    assert any(place.startswith("endings.") for place in read["room"])


# What a projector shows, whatever is open on the table's screen.


def words(layout: Layout) -> str:
    """Return everything that can be read on a layout."""
    return " ".join(line.text for region in layout for line in region.words)


def any_ui(game: Session, pick: random.Random) -> UI:
    """Return a board with something open: a curtain, pages, a note that is being typed."""
    seat = pick.choice([*game.scenario.teams])
    view = game.view("room")
    draft = Draft(note=TYPED)
    return UI(
        lang=pick.choice(("en", "ko")),
        screen="play",
        windows=pick.choice((1, 2)),
        over=pick.choice(OVER),
        shown=pick.choice(("", "ladder", "reader", "happened")),
        reading=pick.choice([message.id for message in view.messages] or [""]),
        seat=seat,
        curtain=pick.choice(("closed", "peek", "open")),
        reveal=pick.random() < 0.5,
        desk=Desk(pick.choice([*control.PAGES])),
        tab=pick.choice(("choose", "reasons")),
        drafts={f"{seat} {game.point}": draft},
        seen=pick.choice(("", mark(view))),
    )


def shown(canaries: Canaries, seed: int) -> tuple[list[str], set[str]]:
    """Return what a random game shows to whom it is not for, and the secrets that were shown at all."""
    pick = random.Random(seed)  # noqa: S311
    game = Session.start(canaries.scenario, seed=seed)
    hand, found, seen = GameHand(game), [], set()
    canaries.whisper(TYPED, "a note that is being typed")
    while not game.over:
        if pick.random() < 0.3:
            whisper(canaries, game, pick)
        decide(canaries, game, pick)
        ui = any_ui(game, pick)
        scene = hand.scene(ui, Scene())
        found += canaries.found(words(picture(scene, ui, "room")), "room", game)
        closed = replace(ui, curtain="closed", over="")
        found += canaries.found(words(picture(hand.scene(closed, Scene()), closed, "table")), "room", game)
        behind = replace(ui, curtain="open", over=pick.choice(("", "reader", "card", "detail")), drafts={})
        text = words(picture(hand.scene(behind, Scene()), behind, "table"))
        found += canaries.found(text, behind.seat, game)
        seen |= {canaries.secrets[token].place for token in TOKEN.findall(text)}
    return [f"seed {seed}: {each}" for each in found], seen


@pytest.mark.parametrize("name", PICTURES)
def test_the_room_reads_no_secret_and_a_table_only_its_own(name: str, keeps: Keeps) -> None:
    canaries = Canaries(name)
    found, seen = zip(*(shown(canaries, seed) for seed in range(PICTURES[name])), strict=True)
    assert [leak for game in found for leak in game] == []
    read = set[str]().union(*seen)
    assert any(place.startswith("options.") for place in read)
    assert any(".injects." in place or place.startswith("injects.") for place in read)
    keeps("S3", len(found), "games")


@pytest.mark.long
@pytest.mark.parametrize("block", range(2))
@pytest.mark.parametrize("name", PICTURES)
def test_the_room_reads_no_secret_in_many_games(name: str, block: int, keeps: Keeps) -> None:
    canaries = Canaries(name)
    seeds = range(100 + block * 30, 130 + block * 30)
    assert [leak for seed in seeds for leak in shown(canaries, seed)[0]] == []
    keeps("S3", len(seeds), "games")


def the_controls_page_in_the_room(patch: pytest.MonkeyPatch) -> None:
    """What exercise control opened is on both windows."""
    known = pictures._room

    def room(scene: Scene, ui: UI) -> Layout:
        return control.layout(scene, ui) if scene.control is not None else known(scene, ui)

    patch.setattr(pictures, "_room", room)


def a_seats_view_in_the_room(patch: pytest.MonkeyPatch) -> None:
    """The room's picture is drawn from whatever view is at hand."""
    known = pictures._room
    patch.setattr(
        pictures, "_room", lambda scene, ui: known(replace(scene, room=scene.seat or scene.room), ui)
    )


@pytest.mark.parametrize("leak", [a_black_list, the_controls_page_in_the_room, a_seats_view_in_the_room])
def test_a_secret_on_the_projector_is_found(leak: Leak, monkeypatch: pytest.MonkeyPatch) -> None:
    canaries = Canaries()
    leak(monkeypatch)
    assert any(shown(canaries, seed)[0] for seed in range(10))
