"""The pictures of the room's pages: each state of a game is in them, in both languages, light and dark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest
from test_room_pages import pytestmark

from game.cli import main
from game.errors import GameError
from game.room import pictures

__all__ = ["pytestmark"]

ASIDE = pictures.TABS[1:]
"""Tabs of the console that are looked at in English alone."""

SEEN = """() => ({
  lang: document.documentElement.lang, width: innerWidth,
  dark: matchMedia('(prefers-color-scheme: dark)').matches,
  ground: getComputedStyle(document.body).backgroundColor,
  point: document.body.dataset.point || '', held: document.body.dataset.held || '',
  tab: document.body.dataset.tab || '', code: document.querySelector('#code')?.value || '',
  ended: !!document.querySelector('.ending'), paper: !!document.querySelector('#paper .paper'),
  offers: document.querySelectorAll('.offer').length, text: document.body.innerText,
})"""
"""What a page shows as it is about to be taken."""


@pytest.fixture(scope="module")
def seen() -> tuple[Counter[str], dict[str, dict[str, Any]]]:
    """Return how often each picture was offered, and what those of telephones of the usual width show."""
    offered: Counter[str] = Counter()

    def wanted(name: str) -> bool:
        offered[name] += 1
        return name.endswith("_390") and not name.startswith(tuple(f"control_{tab}_ko" for tab in ASIDE))

    shows = {name: page.evaluate(SEEN) for name, page in pictures.walk("three_waves", wanted)}
    return offered, shows


def of(shows: dict[str, dict[str, Any]], begin: str) -> Iterator[dict[str, Any]]:
    """Yield what the pictures of a name show: English by day, Korean, where it is looked at, by night."""
    for sight in ("en_light", "ko_dark"):
        if f"{begin}_{sight}_390" in shows:
            yield shows[f"{begin}_{sight}_390"]


def test_every_state_has_its_picture_once_in_every_size_and_sight(
    seen: tuple[Counter[str], dict[str, dict[str, Any]]],
) -> None:
    offered, shows = seen
    assert set(offered.values()) == {1}
    seats = [f"seat_{state}" for state in ("before", "aims", "decide", "paper", "ratify", "over")]
    tabs = [
        f"control_{tab}" for tab in ("now", "decide", "record", "facts", "time", "course", "devices", "over")
    ]
    wide = {"door": (320, 390, 1280), "seat": (320, 390, 1280), "control": (390, 768, 1024)}
    assert set(offered) == {
        f"{name}_{sight}_{width}"
        for name in ("door", *seats, *tabs)
        for sight in ("en_light", "ko_dark")
        for width in wide[name.partition("_")[0]]
    }
    assert len(shows) == 2 * (1 + len(seats) + len(tabs)) - len(ASIDE)


def test_a_picture_is_in_its_language_its_width_and_its_light(
    seen: tuple[Counter[str], dict[str, dict[str, Any]]],
) -> None:
    for name, page in seen[1].items():
        assert page["width"] == 390
        assert (page["lang"], page["dark"]) == (("ko", True) if "_ko_dark_" in name else ("en", False)), name
    grounds = {(page["dark"], page["ground"]) for page in seen[1].values()}
    assert len(grounds) == 2


def test_the_pages_of_a_seat_stand_at_what_their_names_say(
    seen: tuple[Counter[str], dict[str, dict[str, Any]]],
) -> None:
    shows = seen[1]
    for page in of(shows, "door"):
        assert len(page["code"]) == 6
    for page in of(shows, "seat_before"):
        assert page["held"] == "before"
    for page in of(shows, "seat_aims"):
        assert (page["point"], page["held"]) == ("t0.aims", "")
        assert page["offers"] > 2
    for page in of(shows, "seat_decide"):
        assert page["offers"] > 2
        assert not page["paper"]
    for page in of(shows, "seat_paper"):
        assert ".instruct" in page["point"] or page["paper"]
    for page in of(shows, "seat_ratify"):
        assert page["paper"]
        assert ".ratify" in page["point"]
    for page in of(shows, "seat_over"):
        assert page["ended"]


def test_the_console_is_taken_at_each_of_its_tabs_with_a_question_that_waits(
    seen: tuple[Counter[str], dict[str, dict[str, Any]]],
) -> None:
    for tab in pictures.TABS:
        for page in of(seen[1], f"control_{tab}"):
            assert page["tab"] == tab
    (now, _) = of(seen[1], "control_now")
    assert "May we call the bank before noon?" in now["text"]
    (over, _) = of(seen[1], "control_over")
    assert "The exercise is over" in over["text"]


def size_and_corner(path: Path) -> tuple[tuple[int, int], int]:
    """Return how large a picture is, and how light its lower left corner."""
    picture = pygame.image.load(path)
    width, height = picture.get_size()
    return (width, height), sum(picture.get_at((1, height - 2))[:3]) // 3


def test_pictures_are_saved_whole_but_for_the_console_which_is_one_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new"
    assert main(["dev", "pages", "--out", str(out), "--only", "door_"]) == 0
    assert f"6 pictures are in {out}" in capsys.readouterr().err
    assert len(list(out.iterdir())) == 6
    (wide, high), light = size_and_corner(out / "door_en_light_320.png")
    assert wide == 480
    assert high > 960, "more than the screen of a telephone"
    assert light > 200
    assert size_and_corner(out / "door_ko_dark_320.png")[1] < 60
    assert pictures.save(out, only="control_record_en_light_768") == 1
    assert size_and_corner(out / "control_record_en_light_768.png")[0] == (1152, 1536)
    assert pictures.save(tmp_path / "none", only="no such page") == 0
    assert list((tmp_path / "none").iterdir()) == []


def test_the_page_on_the_room_gets_its_three_pictures(tmp_path: Path) -> None:
    pictures.shown(tmp_path)
    found = {path.stem: size_and_corner(path) for path in tmp_path.iterdir()}
    assert {name: size for name, (size, _) in found.items()} == {
        "phone_en": (585, 1266), "phone_ko": (585, 1266), "console_en": (1536, 1152),
    }  # fmt: skip
    assert found["phone_en"][1] > 200 > 60 > found["phone_ko"][1]
    there = Path(__file__).parents[1] / "docs" / "pictures"
    assert {path.stem for path in there.iterdir()} >= set(found)


def test_without_a_browser_it_is_said_which_would_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GameError, match="none of chromium, chromium-browser, google-chrome is here"):
        pictures.save(tmp_path / "new")
    assert main(["dev", "pages", "--out", str(tmp_path / "new")]) != 0
    assert "pages are drawn by a browser" in capsys.readouterr().err
