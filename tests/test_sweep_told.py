"""A sweep says before any figure what was played, so that a printed table stands alone."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

import pytest
from sweeps import TUTORIAL, plan, swept

from game.research.names import Names
from game.research.page.page import page
from game.research.summary import Summary
from game.research.table import lines


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """Return a sweep that has everything: settings, a varied meter, forced choices."""
    wanted = plan(games=4, forced=2, sets={"era": "all"}, varied=("trust", (20, 60)))
    return swept(tmp_path_factory.mktemp("whole") / "kept", wanted)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_what_was_played_is_said_before_any_figure(whole: Summary, lang: str) -> None:
    names = Names(TUTORIAL, lang)
    top = "\n".join(lines(whole, names)).split("\n\n")[0]
    page_top = unescape(page(whole, names)).split("<h2")[0]
    era = ", ".join(names.choice("era", each.id) for each in TUTORIAL.settings["era"].choices)
    for said in (
        names.title, f"{whole.all.games:,}", str(whole.games), str(whole.seed), names.say("edition.whole"),
        names.say("settings", settings=names.say("of", name=names.axis("set/era"), each=era)),
        *(names.doctrine(doctrine) for doctrine in ("process", "paralysis", "broker")),
        names.say("varied", figures=names.say("of", name=names.meter("trust"), each="20, 60")),
        names.say("forced", games=2), names.capitals,
    ):  # fmt: skip
        assert said in top
        assert said in page_top


def test_what_was_not_asked_for_is_not_said(whole: Summary) -> None:
    names = Names(TUTORIAL, "en")
    cell = replace(whole.cells[0], varied={}, seats={"seoul": "process"})
    short = replace(whole, edition=8, forced=0, cells=(cell,))
    top = "\n".join(lines(short, names)).split("\n\n")[0]
    assert "The edition of 8 minutes." in top
    assert "The whole exercise." not in top
    assert "Varied" not in top
    assert "forced" not in top
    assert "Washington (nobody)" in top


def test_one_game_is_told_as_one(whole: Summary) -> None:
    one = replace(whole, games=1, forced=1, all=replace(whole.all, games=1))
    names = Names(TUTORIAL, "en")
    told = ("\n".join(lines(one, names)), unescape(page(one, names)))
    for each in told:
        assert f"Bots played {names.title} 1 time, " in each
        assert "1 times" not in each
        assert "1 games" not in each


@pytest.mark.parametrize(
    ("lang", "one", "several"), [("en", "seed 1.", "seeds 1 to 4."), ("ko", "시드 1.", "시드 1~4.")]
)
def test_a_single_seed_is_told_as_one(whole: Summary, lang: str, one: str, several: str) -> None:
    names = Names(TUTORIAL, lang)
    for games, said, other in ((1, one, several), (4, several, one)):
        played = replace(whole, games=games, seed=1)
        for each in ("\n".join(lines(played, names)), unescape(page(played, names))):
            assert f" {said}" in each
            assert f" {other}" not in each


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_commands_on_the_page_stand_apart_without_the_backticks_of_a_terminal(
    whole: Summary, lang: str
) -> None:
    told = page(replace(whole, choices=()), Names(TUTORIAL, lang))
    assert "`" not in told
    assert "<code>--choices N</code>" in told
    assert "<code>demo SCENARIO --seed N</code>" in told
