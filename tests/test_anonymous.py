"""A log without what people wrote: the same game, and nothing in it that somebody typed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from sessions import begin, by_bots, small

from game.cli import main
from game.cli.wishes import Wishes, class_of
from game.record.anonymous import REMOVED, anonymise, anonymous
from game.record.chain import Record
from game.record.log import read
from game.record.replay import replay
from game.record.verify import verify
from game.scenario import loader
from game.session import About, Decision, Groups, Replay, Stated

GAMES = Path(__file__).parent / "games" / "eight_minutes"
OWN = ("Kim Minsu", "김민수", "seen by Ms Park", "class 3-2", "a plan of Lee's")


@cache
def tutorial():  # type: ignore[no-untyped-def]
    return loader.from_document((GAMES / "scenario.json").read_text(encoding="utf-8"))


def chosen(record: Record) -> dict[str, object]:
    """Return what must stay of a decision."""
    kept = ("point", "seat", "options", "estimates", "because", "sake", "stated", "minute", "kind", "digest")
    return {name: record.body.get(name) for name in kept}


@pytest.mark.parametrize("log", sorted(GAMES.glob("*.jsonl")), ids=lambda log: log.stem)
def test_what_was_decided_and_why_stays(log: Path) -> None:
    old = read(log)
    new = anonymous(old, tutorial(), log)
    assert [each.n for each in new] == [each.n for each in old]
    free = next((each.n for each in old if each.body.get("text")), len(old))
    for before, after in zip(old[1:], new[1:], strict=True):
        left, right = chosen(before), chosen(after)
        if before.n >= free:  # Control's own words are part of the state, and so of its digest.
            left.pop("digest"), right.pop("digest")
        assert left == right
    assert [each.step.state.ending for each in replay(new, tutorial(), log)] == [
        each.step.state.ending for each in replay(old, tutorial(), log)
    ]


def test_nothing_that_somebody_wrote_is_left(tmp_path: Path) -> None:
    about = About(plan=OWN[4], purpose=OWN[3], keep_until="2027-01-31")
    session = begin(tmp_path / "old", about=about)
    told = [
        session.conduct.say(words, to="all") and session.view("seoul").messages[-1].id for words in OWN[:2]
    ]
    stated = Stated(known=told[1], unknown="who", confidence="low")
    session.decide(Decision("seoul", ("alert",), session.point, because=tuple(told), request="Kim's phone.1",
                            sake="calm", stated=stated))  # fmt: skip
    session.remark("mark", OWN[2], kind="strength", at=0, turn=0, phase="", who=OWN[0])
    back = session.records[-1].n
    rewind = Decision("white_cell", ("rewind", str(back)), session.point, text=OWN[1], request="Kim's desk.2")
    session.decide(rewind, OWN[2])
    assert any(each.body.get("text") == OWN[1] for each in session.records)
    session.conduct.endex(OWN[0])
    session.close()
    anonymise(tmp_path / "old", tmp_path / "new")
    written = (tmp_path / "new" / "log.jsonl").read_text("utf-8")
    assert not any(words in written for words in OWN)
    assert "2027" not in written
    assert "Kim" not in written, "the id of a screen"
    new = read(tmp_path / "new")
    cited = next(each.body for each in new if each.body.get("seat") == "seoul" and each.body["because"])
    named = Replay.read(tmp_path / "new").view_at(len(new) - 1, "seoul").messages
    assert [each.id for each in named if each.id in cited["because"]] == cited["because"]
    assert cited["stated"]["known"] == cited["because"][1]
    assert not set(told) & set(cited["because"]), "an id that is made of the words tells the words"
    header = new[0].body
    assert header["removed"] == list(REMOVED)
    assert header["seed"] == session.header.seed
    found = verify(tmp_path / "new")
    assert (found.problem, found.dropped) == ("", found.records)


def test_no_hash_or_salt_leads_back(tmp_path: Path) -> None:
    by_bots(tmp_path / "old").close()
    anonymise(tmp_path / "old", tmp_path / "new")
    old, new = read(tmp_path / "old"), read(tmp_path / "new")
    for name in ("hash", "salt", "note_hash", "code"):
        assert not {getattr(each, name) for each in old} & {getattr(each, name) for each in new}


def test_a_class_is_written_group_by_group(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    groups = Groups.start(2, small(), folder=tmp_path / "class")
    groups.rename(0, OWN[0])
    groups.close()
    assert main(["anonymise", str(tmp_path / "class")]) == 0
    made = tmp_path / "class-anonymous"
    assert sorted(path.name for path in made.iterdir()) == ["group-1", "group-2"]
    assert [read(made / f"group-{n}")[0].body["group"] for n in (1, 2)] == ["1", "2"]
    assert main(["verify", str(made)]) == 0
    assert main(["anonymise", str(tmp_path / "class")]) == 2
    assert "something already" in capsys.readouterr().err


def test_purpose_and_day_stand_in_the_header_of_every_group_and_go(tmp_path: Path) -> None:
    wishes = Wishes(
        "eight_minutes", groups=2, out=tmp_path / "class", purpose=OWN[3], keep_until="2027-01-31"
    )
    class_of(wishes).close()
    for number in (1, 2):
        body = read(tmp_path / "class" / f"group-{number}")[0].body
        assert (body["purpose"], body["keep_until"], body["group"]) == (OWN[3], "2027-01-31", str(number))
    anonymise(tmp_path / "class" / "group-1", tmp_path / "new")
    body = read(tmp_path / "new")[0].body
    assert (body["purpose"], body["keep_until"]) == ("", "")


def test_a_day_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "eight_minutes", "--text", "--keep-until", "31.1.27"]) == 2
    assert "2027-01-31" in capsys.readouterr().err


def test_a_damaged_log_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    by_bots(tmp_path / "old").close()
    path = tmp_path / "old" / "log.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"sake":"', b'"sake":"x', 1))
    assert main(["anonymise", str(tmp_path / "old")]) == 2
    assert "record" in capsys.readouterr().err
    assert not (tmp_path / "old-anonymous").exists()


def test_the_same_log_gives_the_same_bytes(tmp_path: Path) -> None:
    by_bots(tmp_path / "old").close()
    for name in ("one", "two"):
        anonymise(tmp_path / "old", tmp_path / name)
    assert (tmp_path / "one" / "log.jsonl").read_bytes() == (tmp_path / "two" / "log.jsonl").read_bytes()
    assert (tmp_path / "one" / "scenario.json").read_bytes() == (
        tmp_path / "old" / "scenario.json"
    ).read_bytes()
