"""A seat passes to a bot and back: on the record, after a resume, in a fork, in the report."""

from __future__ import annotations

from pathlib import Path

import pytest
from sessions import play_out, tutorial

from game.debrief.game import read_game
from game.debrief.report.report import report
from game.debrief.timing import timing
from game.errors import IllegalDecision
from game.record.anonymous import anonymise
from game.record.codec import decision_of
from game.record.fork import fork
from game.record.log import read
from game.record.verify import verify
from game.session import Session, do
from game.terminal.draft import Misread
from game.terminal.timing import conduct

BOT = "bot:process"
SEATS = {"alliance": "nobody"}


def begun(folder: Path | None) -> Session:
    """Return a game of people at its first question."""
    return Session.start(tutorial(), seats=SEATS, seed=7, folder=folder, reproducible=True)


def test_a_seat_passes_to_a_bot_and_back(tmp_path: Path) -> None:
    session = begun(tmp_path / "game")
    assert session.play_bots() == 0
    record = session.conduct.reseat("seoul", BOT)
    assert (session.seats["seoul"], session.header.seats["seoul"]) == (BOT, "people")
    assert record.body["fields"] == {"seat": "seoul", "player": BOT}
    assert session.play_bots() == 1
    assert "seoul" not in session.waiting
    session.close()
    session = Session.resume(tmp_path / "game")
    assert session.seats["seoul"] == BOT
    session.conduct.reseat("seoul", "people")
    assert session.seats["seoul"] == "people"
    assert session.play_bots() == 0
    session.close()
    assert not verify(tmp_path / "game").problem


def test_the_same_request_passes_it_once() -> None:
    session = begun(None)
    for _ in range(3):
        do(session, "reseat", ("washington", "bot"), request="tablet:1")
    assert session.seats["washington"] == "bot:damage"
    assert sum(record.body.get("what") == "reseat" for record in session.records) == 1
    session.close()


@pytest.mark.parametrize(
    ("team", "player", "why"),
    [
        ("alliance", "people", "no seat that can be passed"),
        ("busan", BOT, "no seat that can be passed"),
        ("seoul", "bot:ghost", "bot:process"),
        ("seoul", "nobody", "bot:process"),
        ("seoul", "people", "already"),
    ],
)
def test_what_cannot_be_passed_is_refused_and_not_recorded(team: str, player: str, why: str) -> None:
    session = begun(None)
    count = len(session.records)
    with pytest.raises(IllegalDecision, match=why):
        session.conduct.reseat(team, player)
    assert len(session.records) == count
    session.close()


@pytest.mark.parametrize("fields", [{"seat": "busan", "player": BOT}, {"seat": "seoul"}])
def test_a_remark_that_passes_no_seat_changes_nobody(tmp_path: Path, fields: dict[str, str]) -> None:
    session = begun(tmp_path / "game")
    before = dict(session.seats)
    session.remark("reseat", **fields)
    session.close()
    resumed = Session.resume(tmp_path / "game")
    assert resumed.seats == before
    resumed.close()


def test_after_the_end_nobody_changes_places() -> None:
    session = begun(None)
    play_out(session)
    with pytest.raises(IllegalDecision):
        session.conduct.reseat("seoul", BOT)
    session.close()


def test_report_times_fork_and_anonymous_log_know_who_sat_when(tmp_path: Path) -> None:
    folder = tmp_path / "game"
    session = begun(folder)
    passed = session.conduct.reseat("seoul", BOT).n
    session.play_bots()
    sealed = next(r.n for r in session.records if r.body["kind"] == "decision" and r.body["seat"] == "seoul")
    point = session.point
    while session.point == point:
        session.conduct.skip()
    back = session.conduct.reseat("seoul", "people").n
    play_out(session)
    session.close()
    told = report(read_game(folder))
    words = next(value.en for name, value in told.facts if f"record {passed}" in value.en)
    assert words.startswith("people; a bot: ")
    assert words.endswith(f"people (from record {back} on)")
    assert all((each.record != sealed) for each in timing(read_game(folder)))
    fork(folder, back - 1, tmp_path / "fork")
    assert read(tmp_path / "fork")[0].body["seats"]["seoul"] == BOT
    anonymise(folder, tmp_path / "anonymous")
    fields = [r.body["fields"] for r in read(tmp_path / "anonymous") if r.body.get("what") == "reseat"]
    assert [each["player"] for each in fields] == [BOT, "people"]
    assert decision_of(read(folder)[sealed].body).seat == "seoul"


def test_it_is_typed_at_the_prompt_too() -> None:
    session = begun(None)
    assert conduct(session, "pass", ["S", "봇"]).ko == "좌석을 넘기고 기록했습니다."
    assert session.seats["seoul"].startswith("bot:")
    conduct(session, "pass", ["seoul", "people"])
    assert session.seats["seoul"] == "people"
    with pytest.raises(Misread, match="pass S bot"):
        conduct(session, "pass", ["S"])
    session.close()
