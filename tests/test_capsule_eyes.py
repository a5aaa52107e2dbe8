"""Whose eyes one looks through in a shared game: each by a name of its own, on a page that is filled."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import FOUND, Chromium
from test_capsule import GAMES, game_in, page_of

pytestmark = pytest.mark.alike

WIDE = "[...document.querySelectorAll('#faces .block')].map(each => each.getBoundingClientRect().right)"


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_each_has_a_name_of_its_own_and_a_role_that_of_its_table_before_it(lang: str) -> None:
    roles = 0
    for folder in sorted(GAMES.iterdir()):
        game = game_in(page_of(folder / "conduct.jsonl", lang))
        called = {viewer: game["texts"][name][lang == "ko"] for viewer, name, _ in game["viewers"]}
        assert len({*called.values()}) == len(called)
        for viewer, name in called.items():
            team, _, role = viewer.partition(".")
            assert not role or name.startswith(f"{called[team]}: ")
            roles += bool(role)
    assert roles >= 2


@pytest.mark.skipif(FOUND is None, reason="no Chromium (.ci/run has one)")
@pytest.mark.once
def test_in_chromium_a_table_that_has_nothing_to_read_yet_fills_the_page(tmp_path: Path) -> None:
    file = tmp_path / "capsule.html"
    file.write_text(page_of(GAMES / "mirror_week" / "conduct.jsonl"), encoding="utf-8")
    with Chromium(tmp_path / "browser") as browser:
        browser.open(file.as_uri(), 1280, 720)
        assert 1200 < max(browser.run(WIDE)) <= 1280
        browser.press("End")
        assert 1200 < max(browser.run(WIDE)) <= 1280
