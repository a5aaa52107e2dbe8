"""A log proved, repaired and forked: the first thing that does not fit is named with its record."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import pytest
from conftest import Keeps
from sessions import begin, by_bots, decided, digests, play_out, say

from game.errors import LogError, SeatError
from game.record import dice
from game.record.chain import NO_HASH, encode, salts_from_seed, seal
from game.record.codec import header_of
from game.record.fork import fork
from game.record.log import log_path, read, scenario_path
from game.record.repair import repair
from game.record.verify import verify
from game.rules.state import Ask, Stated
from game.scenario import loader
from game.session import Replay, Session


def played(folder: Path) -> Session:
    """Return a whole game of the small scenario that was closed, a rewind in it."""
    session = begin(folder)
    say(session, "seoul:hold washington:wait")
    session.conduct.rewind(3, "again")
    session.remark("mark", note="well done", kind="strength")
    say(session, "seoul:tell washington:support")
    play_out(session)
    session.close()
    return session


def forged(folder: Path, number: int, change: Callable[[dict[str, Any]], object]) -> None:
    """Change one record's body and make the whole chain anew, as somebody with time would."""
    records, prev = [], NO_HASH
    for record in read(folder):
        body = json.loads(json.dumps(record.body))
        if record.n == number:
            change(body)
        records.append(seal(record.n, prev, body, record.note or {}, salts_from_seed(1)))
        prev = records[-1].hash
    log_path(folder).write_bytes(b"".join(encode(record) + b"\n" for record in records))


def test_a_whole_game_verifies_and_verifying_changes_nothing(tmp_path: Path) -> None:
    session = played(tmp_path / "game")
    before = {path.name: path.read_bytes() for path in (tmp_path / "game").iterdir()}
    verdict = verify(tmp_path / "game")
    assert verdict.problem == ""
    assert verdict.records == len(session.records)
    assert verdict.decisions == len(decided(session))
    assert verdict.code == session.code
    assert verify(log_path(tmp_path / "game")) == verdict
    assert {path.name: path.read_bytes() for path in (tmp_path / "game").iterdir()} == before


def test_one_changed_byte_is_named(tmp_path: Path) -> None:
    played(tmp_path / "game")
    path = log_path(tmp_path / "game")
    data = bytearray(path.read_bytes())
    lines = data.split(b"\n")
    at = len(lines[0]) + len(lines[1]) + 80
    data[at] ^= 1
    path.write_bytes(bytes(data))
    assert verify(tmp_path / "game").problem.startswith(f"{path}:3: record 2 ")


def test_a_torn_end_does_not_verify(tmp_path: Path) -> None:
    session = played(tmp_path / "game")
    path = log_path(tmp_path / "game")
    last = len(session.records) - 1
    path.write_bytes(path.read_bytes()[:-5])
    assert verify(tmp_path / "game").problem.startswith(f"{path}:{last + 1}: record {last} is unfinished")


def _flip(body: dict[str, Any]) -> None:
    name, outcome = body["options"]
    body["options"] = [name, "attack" if outcome == "change" else "change"]


def _first(folder: Path, seat: str) -> int:
    return next(record.n for record in read(folder) if record.body.get("seat") == seat)


def _with(**changes: object) -> Callable[[dict[str, Any]], object]:
    return lambda body: body.update(changes)


BARE = asdict(Stated())
"""A public statement in which nothing is said."""

FORGERIES: tuple[tuple[str, str, Callable[[dict[str, Any]], object], str], ...] = (
    ("another option", "seoul", _with(options=["alert"]), "leads to another state|cannot be played"),
    ("another draw", "chance", _flip, "leads to another state"),
    ("a refused option", "washington", _with(options=["accuse"]), "cannot be played again"),
    ("another point", "seoul", _with(point="t9"), "cannot be played again"),
    ("another digest", "seoul", _with(digest="0" * 64), "leads to another state"),
    ("another minute", "seoul", _with(minute=1), "leads to another state"),
    ("a rewind to nowhere", "white_cell", _with(options=["rewind", "99"]), "cannot be played again"),
    ("a rewind to words", "white_cell", _with(options=["rewind", "x"]), "rewinds to no record"),
    ("an unknown kind", "seoul", _with(kind="wish"), "unknown kind 'wish'"),
    ("no options", "seoul", lambda body: body.pop("options"), "is not a decision"),
    ("options of another type", "seoul", _with(options="hold"), "is not a decision"),
    ("a statement of another shape", "seoul", _with(stated={"x": 1}), "is not a decision"),
    ("a way back that is no yes or no", "seoul", _with(stated=BARE | {"way_back": 1}), "is not a decision"),
)


@pytest.mark.parametrize(("name", "seat", "change", "why"), FORGERIES, ids=[row[0] for row in FORGERIES])
def test_a_forged_record_in_a_whole_chain_is_named(
    tmp_path: Path, name: str, seat: str, change: Callable[[dict[str, Any]], object], why: str
) -> None:
    played(tmp_path / "game")
    number = _first(tmp_path / "game", seat)
    forged(tmp_path / "game", number, change)
    problem = verify(tmp_path / "game").problem
    assert f":{number + 1}: record {number} " in problem, problem
    with pytest.raises(LogError, match=why):
        Replay.read(tmp_path / "game")


def test_a_rewind_into_an_abandoned_branch_is_named(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    say(session, "seoul:hold washington:wait")
    session.conduct.rewind(1, "again")
    session.conduct.rewind(1, "and again")
    again = session.records[-1].n
    session.close()
    left = read(tmp_path / "game")[3].body
    change = _with(options=["rewind", "3"], digest=left["digest"], minute=left["minute"])
    forged(tmp_path / "game", again, change)
    where = f"{log_path(tmp_path / 'game')}:{again + 1}: record {again}"
    problem = verify(tmp_path / "game").problem
    assert problem == f"{where} cannot be played again: it rewinds to record 3, which does not count"


def test_a_draw_that_fits_the_game_but_not_the_seed_is_named(tmp_path: Path) -> None:
    session = played(tmp_path / "game")
    forged(tmp_path / "game", 0, lambda body: body.update(seed=body["seed"] + 1))
    problems = {verify(tmp_path / "game").problem}
    draws = [record.n for record in session.records if record.body.get("seat") == "chance"]
    assert any(f"record {number} draws" in problem for problem in problems for number in draws), problems


HEADERS: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("a newer format", {"format": 2, "oldest": 2}, "is of format 2, and this game reads formats up to 1"),
    ("another way to draw", {"rng": "rng/2"}, "draws by 'rng/2'"),
    ("no header", {"kind": "remark"}, "is not the header of a log"),
    ("an unknown setting", {"settings": {"erra": "late"}}, "unknown setting 'erra'"),
    ("a setting left out", {"settings": {}}, "does not name every setting"),
    ("other mechanics", {"mechanics": "0" * 64}, "is not the scenario that was played: mechanics"),
    ("other texts", {"texts": "0" * 64}, "is not the scenario that was played: texts"),
)


@pytest.mark.parametrize(("name", "change", "why"), HEADERS, ids=[row[0] for row in HEADERS])
def test_a_header_that_does_not_fit_is_named(
    tmp_path: Path, name: str, change: dict[str, Any], why: str
) -> None:
    played(tmp_path / "game")
    forged(tmp_path / "game", 0, lambda body: body.update(change))
    assert why in verify(tmp_path / "game").problem
    with pytest.raises(LogError):
        Session.resume(tmp_path / "game")


def test_a_log_of_other_rules_says_so_where_it_differs(tmp_path: Path) -> None:
    played(tmp_path / "game")
    forged(tmp_path / "game", 0, lambda body: body.update(rules="rules/0"))
    assert verify(tmp_path / "game").problem == "", "other rules that come to the same are no difference"
    forged(tmp_path / "game", 2, lambda body: body.update(digest="0" * 64))
    problem = verify(tmp_path / "game").problem
    assert problem.endswith(
        "leads to another state than it says; it was played by rules/0, and this game has rules/1"
    )


def test_a_newer_log_that_older_games_may_read_is_read(tmp_path: Path) -> None:
    played(tmp_path / "game")
    forged(tmp_path / "game", 0, lambda body: body.update(format=2, oldest=1))
    assert verify(tmp_path / "game").problem == ""


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace('"start": 50', '"start": 51').replace('"start":50', '"start":51'),
        lambda text: text[: len(text) // 2],
        lambda text: "",
        lambda text: "[" * 100_000,
    ],
)
def test_a_changed_scenario_beside_the_log_is_refused(
    tmp_path: Path, damage: Callable[[str], str], keeps: Keeps
) -> None:
    played(tmp_path / "game")
    path = scenario_path(tmp_path / "game")
    text = path.read_text(encoding="utf-8")
    path.write_text(damage(text), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != text
    assert verify(tmp_path / "game").problem.startswith(f"{path}: is not the scenario that was played")
    keeps("D4", 1, "changes")


CHANGED_BYTES = 100


def test_a_changed_byte_of_the_scenario_is_refused_or_stands_in_a_number_of_a_line(
    tmp_path: Path, keeps: Keeps
) -> None:
    """Where in the author's file something stood is not hashed; no change of it changes a game or a word."""
    played(tmp_path / "game")
    path, die = scenario_path(tmp_path / "game"), Random(4)  # noqa: S311
    data = path.read_bytes()
    tree = json.loads(data)["tree"]
    refused = 0
    while refused < CHANGED_BYTES:
        at, sign = die.randrange(len(data)), die.choice(b"aZ07 ,")
        path.write_bytes(data[:at] + bytes([sign]) + data[at + 1 :])
        problem = verify(tmp_path / "game").problem
        refused += bool(problem)
        if problem:
            assert problem.startswith(f"{path}: is not the scenario that was played"), at
            assert "\n" not in problem, at
        else:
            assert json.loads(path.read_bytes())["tree"] == tree, (at, data[at - 40 : at + 40])
    keeps("D4", refused, "changes")


def test_a_scenario_of_other_hashes_is_refused_with_both(tmp_path: Path) -> None:
    session = played(tmp_path / "game")
    path = scenario_path(tmp_path / "game")
    whole = json.loads(path.read_text(encoding="utf-8"))
    whole["tree"]["title"]["en"] += "?"
    path.write_text(json.dumps(whole), encoding="utf-8")
    found = loader.from_document(path.read_text(encoding="utf-8")).hashes.texts
    assert verify(tmp_path / "game").problem == (
        f"{path}: is not the scenario that was played: "
        f"texts {found[:12]}, the log has {session.header.texts[:12]}"
    )


def test_a_scenario_that_is_no_text_is_refused(tmp_path: Path) -> None:
    played(tmp_path / "game")
    path = scenario_path(tmp_path / "game")
    path.write_bytes(b"PK\xff\xfe")
    problem = verify(tmp_path / "game").problem
    assert problem == f"{path}: is not the scenario that was played: it is no text in UTF-8"


def test_no_log_is_an_error_and_no_verdict(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="there is no game in it; name the folder of a game"):
        verify(tmp_path)
    played(tmp_path / "game")
    scenario_path(tmp_path / "game").unlink()
    assert "cannot be read" in verify(tmp_path / "game").problem


def test_a_code_that_people_saw_proves_what_came_before_it(tmp_path: Path, keeps: Keeps) -> None:
    session = played(tmp_path / "game")
    last = len(session.records) - 1
    codes = [record.code for record in session.records]
    assert verify(tmp_path / "game", codes[last]).anchored == last
    assert verify(tmp_path / "game", codes[4].lower().replace("-", " ")).anchored == 4
    path = log_path(tmp_path / "game")
    whole = path.read_bytes()
    for cut in range(1, last):
        path.write_bytes(b"".join(whole.splitlines(keepends=True)[: last + 1 - cut]))
        assert verify(tmp_path / "game").problem == "", "a chain alone cannot tell that its end is missing"
        assert "never had the code" in verify(tmp_path / "game", codes[last]).problem
    path.write_bytes(whole)
    forged(tmp_path / "game", 0, lambda body: None)
    assert verify(tmp_path / "game").problem == "", "a chain alone cannot tell that it was made anew"
    for code in codes:
        assert "never had the code" in verify(tmp_path / "game", code).problem
    keeps("L5", last - 1 + len(codes), "forgeries")


def test_dropped_notes_are_counted(tmp_path: Path) -> None:
    played(tmp_path / "game")
    path = log_path(tmp_path / "game")
    lines = [line[: line.index(b',"note":')] + b"}\n" for line in path.read_bytes().splitlines()]
    path.write_bytes(b"".join(lines))
    verdict = verify(tmp_path / "game")
    assert verdict.problem == ""
    assert verdict.dropped == len(lines)


def test_repair_saves_the_sound_beginning_in_a_new_folder(tmp_path: Path) -> None:
    session = played(tmp_path / "game")
    path = log_path(tmp_path / "game")
    lines = path.read_bytes().splitlines(keepends=True)
    lines[8] = lines[8].replace(b'"minute"', b'"minutE"')
    path.write_bytes(b"".join(lines))
    damaged = path.read_bytes()
    with pytest.raises(LogError, match=r":9: record 8 has been changed.*; repair to 7 at most"):
        repair(tmp_path / "game", tmp_path / "new", to=8)
    assert repair(tmp_path / "game", tmp_path / "new", to=6) == 6
    assert repair(tmp_path / "game", tmp_path / "most") == 7
    assert path.read_bytes() == damaged
    assert verify(tmp_path / "new").records == 7
    assert verify(tmp_path / "most", session.records[7].code).problem == ""
    resumed = Session.resume(tmp_path / "most")
    play_out(resumed)
    resumed.close()
    assert verify(tmp_path / "most").problem == ""
    with pytest.raises(LogError, match="already holds a game"):
        repair(tmp_path / "game", tmp_path / "new")
    path.write_bytes(b"noise\n" + damaged)
    with pytest.raises(LogError, match="nothing can be saved"):
        repair(tmp_path / "game", tmp_path / "none")


def test_a_fork_begins_as_its_parent_did(tmp_path: Path) -> None:
    session = by_bots(tmp_path / "parent")
    session.close()
    parent = read(tmp_path / "parent")
    for at in range(len(parent)):
        folder = tmp_path / f"fork{at}"
        fork(tmp_path / "parent", at, folder)
        assert verify(folder).problem == ""
        own = read(folder)
        assert header_of(own[0].body).parent == {"log": parent[0].hash, "record": at, "hash": parent[at].hash}
        assert [record.body for record in own[1:]] == [record.body for record in parent[1 : at + 1]]
        assert {record.hash for record in own}.isdisjoint(record.hash for record in parent)
    seats = {"seoul": "bot:process", "washington": "people", "alliance": "people"}
    fork(tmp_path / "parent", 2, tmp_path / "other", seats=seats)
    other = Session.resume(tmp_path / "other")
    assert other.seats == seats
    play_out(other)
    other.close()
    assert verify(tmp_path / "other").problem == ""
    with pytest.raises(SeatError, match="keeps the empty seats"):
        fork(tmp_path / "parent", 2, tmp_path / "no", seats={**seats, "alliance": "nobody"})
    with pytest.raises(LogError, match="has no record 999"):
        fork(tmp_path / "parent", 999, tmp_path / "no")


def test_a_fork_leaves_the_abandoned_branch_behind(tmp_path: Path) -> None:
    session = played(tmp_path / "parent")
    fork(tmp_path / "parent", len(session.records) - 1, tmp_path / "fork")
    forked = Session.resume(tmp_path / "fork")
    assert forked.over
    assert not any("rewind" in line for line in decided(forked))
    assert digests(forked)[-1] == digests(session)[-1]
    forked.close()


def test_the_dice_are_what_they_are_for_ever() -> None:
    ask = Ask("toll", "t4.draw.toll", 0, (("none", 500), ("some", 300), ("many", 200), ("never", 0)))
    thrown = "".join(dice.answer(seed, ask)[0] for seed in range(24))
    assert thrown == "nmsnssmmnsnnmnmsssnssnnn"
    even = (("a", 1), ("b", 1))
    assert (
        "".join(dice.bot_answer(seed, "seoul", "t4", "choose", even) for seed in range(16))
        == "bbbbabbbabbaabab"
    )


@pytest.mark.parametrize("draws", [4_000, pytest.param(10_000, marks=pytest.mark.long)])
def test_the_dice_keep_their_odds(draws: int, keeps: Keeps) -> None:
    odds = (("never", 0), ("some", 250), ("most", 750))
    found = [dice.pick(odds, f"rng {draws}", str(number)) for number in range(draws)]
    assert found.count("never") == 0
    # Within four standard deviations of what is due, all of it squared to stay whole.
    assert (1_000 * found.count("some") - 250 * draws) ** 2 <= 16 * 250 * 750 * draws
    keeps("E3", draws, "draws")


KINDS: tuple[tuple[int, dict[str, Any], str], ...] = (
    (0, {"settings": ["era_late"]}, "is not a header"),
    (0, {"settings": {"era": ["late"]}}, "is not a header"),
    (0, {"constants": {"w_life": True}}, "is not a header"),
    (0, {"seats": {"seoul": 1}}, "is not a header"),
    (0, {"empty": 5}, "is not a header"),
    (0, {"edition": [8]}, "is not a header"),
    (0, {"mechanics": 0}, "is not a header"),
    (0, {"seed": "7"}, "is not a header"),
    (0, {"parent": "a"}, "is not a header"),
    (6, {"what": ["mark"]}, "is not a remark"),
    (6, {"fields": "x"}, "is not a remark"),
)


@pytest.mark.parametrize(
    ("number", "change", "why"), KINDS, ids=[f"{key}" for _, row, _ in KINDS for key in row]
)
def test_a_value_of_another_kind_in_a_whole_chain_is_named(
    tmp_path: Path, number: int, change: dict[str, Any], why: str
) -> None:
    session = played(tmp_path / "game")
    number = number and next(n for n, record in enumerate(session.records) if record.body["kind"] == "remark")
    forged(tmp_path / "game", number, lambda body: body.update(change))
    assert f"record {number}" in verify(tmp_path / "game").problem
    assert why in verify(tmp_path / "game").problem
    for use in (Replay.read, Session.resume):
        with pytest.raises(LogError, match=why):
            use(tmp_path / "game")


@pytest.mark.parametrize("seats", [{}, {"seoul": "bot:nobody_knows"}, {"nowhere": "people"}])
def test_seats_that_the_scenario_does_not_know_stop_a_resume(tmp_path: Path, seats: dict[str, str]) -> None:
    played(tmp_path / "game")
    forged(tmp_path / "game", 0, lambda body: body.update(seats=seats))
    with pytest.raises(LogError, match="record 0 "):
        Session.resume(tmp_path / "game")


def test_a_remark_is_no_decision_whatever_it_holds(tmp_path: Path) -> None:
    session = played(tmp_path / "game")
    number = next(n for n, record in enumerate(session.records) if record.body["kind"] == "remark")
    forged(tmp_path / "game", number, lambda body: body.update(request="again"))
    assert verify(tmp_path / "game").problem == ""
    Session.resume(tmp_path / "game").close()


def test_half_a_character_is_damage(tmp_path: Path) -> None:
    played(tmp_path / "game")
    path = log_path(tmp_path / "game")
    path.write_bytes(path.read_bytes().replace(b'"seat":"seoul"', b'"seat":"\\ud800"', 1))
    assert "record 2 is not written as this game writes it" in verify(tmp_path / "game").problem
    assert repair(tmp_path / "game", tmp_path / "sound") == 1
