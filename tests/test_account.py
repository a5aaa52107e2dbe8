"""The account of a game: its width, its end, the same for the same game, and only what its reader knew."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hands import PEOPLE, TUTORIAL, Hand

from game.session import Replay, Session
from game.terminal.account import account
from game.terminal.play import run
from game.terminal.width import WIDTH, cells


def demonstration(seed: int = 7) -> Session:
    """Return a game that bots have played."""
    session = Session.start(
        TUTORIAL,
        seats={"seoul": "bot:process", "washington": "bot:damage", "alliance": "bot:broker"},
        seed=seed,
        reproducible=True,
    )
    while session.waiting:
        if not session.play_bots():
            session.lapse()
    return session


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("see", [None, "room", "seoul", "washington.wa1", "alliance"])
def test_the_account_keeps_its_width_and_tells_the_end(lang: str, see: str | None) -> None:
    session = demonstration()
    lines = list(account(session, lang, see))
    ending = session.view("room").ending
    assert ending is not None
    assert all(cells(line) <= WIDTH for line in lines)
    assert ending.title.of(lang) in lines
    assert not any("{" in line for line in lines)


def test_the_account_is_the_same_for_the_same_game() -> None:
    assert list(account(demonstration(), "en")) == list(account(demonstration(), "en"))
    assert list(account(demonstration(), "en")) != list(account(demonstration(8), "en"))


def test_the_account_of_a_seat_keeps_what_the_seat_did_not_know() -> None:
    session = demonstration()
    lines = list(account(session, "en", "seoul"))
    before = lines[: next(number for number, line in enumerate(lines) if "ENDEX. Ending" in line)]
    assert any(line.startswith("  Seoul seals:") for line in before)
    assert not any(line.startswith("  Washington seals:") for line in before)
    assert not any("[cause]" in line for line in before)
    assert any("[cause]" in line for line in account(session, "en"))


def test_a_replayed_log_gives_the_account_of_the_game(tmp_path: Path) -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7, folder=tmp_path / "game", reproducible=True)
    page = io.StringIO()
    run(session, "en", Hand(session, page, ["extend 1"], []), page)
    session.close()
    assert list(account(Replay.read(tmp_path / "game"), "ko")) == list(account(session, "ko"))


def test_an_inject_is_told_before_what_it_did() -> None:
    lines = [line.strip() for line in account(demonstration(), "en")]
    causes = [line for line in lines if line.startswith("<- inject: ")]
    assert causes
    for cause in causes:
        headline = cause.removeprefix("<- inject: ").partition(" [")[0]
        assert lines.index(headline) < lines.index(cause), headline
