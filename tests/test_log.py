"""The log: what is written is read, what is torn is put aside, what is damaged is refused with its place."""

from __future__ import annotations

import errno
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from conftest import Keeps
from faulty_disk import FaultyDisk, File

from game.errors import LogError
from game.record.chain import NO_HASH, Record, decode, encode, salts_from_seed, seal, short_code
from game.record.counted import counted
from game.record.log import create, log_path, open_to_append, read
from game.record.recovery import examine

SALTS = salts_from_seed(7)


def written(folder: Path, count: int) -> tuple[bytes, tuple[Record, ...]]:
    """Write a log of short records, notes of every awkward kind among them; return its bytes and records."""
    log = create(folder, {"kind": "header", "digest": "0", "minute": 0}, "{}", salts=SALTS)
    for n in range(1, count):
        note = (
            {"reason": ("", "한국이 먼저 \u2028 말한다", 'a "quoted"\nline\x01', "🛰")[n % 4]} if n % 3 else {}
        )
        log.append({"kind": "remark", "what": "mark", "fields": {"n": n}}, note)
    log.close()
    return log_path(folder).read_bytes(), tuple(log.records)


def rewrite(folder: Path, data: bytes) -> None:
    """Put other bytes in the log's place, as a disk or a hand would."""
    log_path(folder).write_bytes(data)


def reopened(folder: Path) -> tuple[Record, ...]:
    """Open the log for play, append a record and close it; return what can be read before that record."""
    log = open_to_append(folder, salts=SALTS)
    log.append({"kind": "remark", "what": "after", "fields": {}})
    log.close()
    return read(folder)[:-1]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    data, records = written(tmp_path / "game", 40)
    assert read(tmp_path / "game") == records
    assert b"".join(encode(record) + b"\n" for record in records) == data


def test_the_same_salts_give_the_same_bytes_and_others_do_not(tmp_path: Path) -> None:
    first, _ = written(tmp_path / "first", 12)
    second, _ = written(tmp_path / "second", 12)
    assert first == second
    others = create(tmp_path / "third", {"kind": "header", "digest": "0", "minute": 0}, "{}")
    others.close()
    assert log_path(tmp_path / "third").read_bytes() != first.splitlines(keepends=True)[0]


PARTS = 8
"""Of a long log every eighth byte is a test's: the cuts of one part take a minute."""


@pytest.mark.alike
@pytest.mark.parametrize(
    ("count", "start", "step"),
    [(62, 0, 1), *(pytest.param(200, start, PARTS, marks=pytest.mark.long) for start in range(PARTS))],
)
def test_a_cut_at_every_byte_keeps_every_whole_record(
    tmp_path: Path, count: int, start: int, step: int, keeps: Keeps
) -> None:
    data, records = written(tmp_path / "game", count)
    ends = [0]
    for record in records:
        ends.append(ends[-1] + len(encode(record)) + 1)
    folder = Path("game")
    cuts = range(start, len(data), step)
    for cut in cuts:
        disk = FaultyDisk()
        disk.files[folder / "log.jsonl"] = File(bytearray(data[:cut]))
        # A record is whole without its newline: the text says all that it has to say.
        whole = sum(cut >= end - 1 for end in ends[1:])
        if whole == 0:
            with pytest.raises(LogError, match="the game never began"):
                open_to_append(folder, disk=disk)
            continue
        log = open_to_append(folder, disk=disk)
        log.close()
        assert tuple(log.records) == records[:whole], f"cut at byte {cut}"
        assert disk.files[folder / "log.jsonl"].content == data[: ends[whole]], f"cut at byte {cut}"
        again = open_to_append(folder, disk=disk)
        assert again.mended == (), f"cut at byte {cut}"
    keeps("L1", len(cuts), "cuts")


def test_a_torn_end_is_kept_aside_and_said(tmp_path: Path) -> None:
    data, records = written(tmp_path / "game", 5)
    rewrite(tmp_path / "game", data[:-30])
    log = open_to_append(tmp_path / "game")
    log.close()
    assert len(log.mended) == 1
    assert "unfinished" in log.mended[0]
    torn = (tmp_path / "game" / "log.torn").read_bytes()
    assert torn + data[-30:] == encode(records[-1]) + b"\n"
    again = open_to_append(tmp_path / "game")
    again.close()
    assert again.mended == ()


TAILS: tuple[tuple[str, bytes], ...] = (
    ("one NUL", b"\0"),
    ("a sector of NUL", b"\0" * 512),
    ("a page of NUL", b"\0" * 4096),
    ("half a record", b'{"n":6,"prev":"00'),
    ("half a character", '{"n":6,"한'.encode()[:-1]),
    ("half a record, then NUL", b'{"n":6,"prev":"00' + b"\0" * 700),
    ("a byte of noise", b"\xff"),
)


@pytest.mark.parametrize(("name", "tail"), TAILS)
def test_a_tail_that_was_never_confirmed_is_cut(tmp_path: Path, name: str, tail: bytes, keeps: Keeps) -> None:
    data, records = written(tmp_path / "game", 6)
    rewrite(tmp_path / "game", data + tail)
    with pytest.raises(LogError, match=r"log\.jsonl:7: record 6 is unfinished"):
        read(tmp_path / "game")
    assert reopened(tmp_path / "game") == records
    assert (tmp_path / "game" / "log.torn").read_bytes() == tail
    keeps("L2", 1, "ends")


def test_any_run_of_nul_behind_a_whole_record_is_put_aside(tmp_path: Path, keeps: Keeps) -> None:
    data, records = written(tmp_path / "game", 3)
    for length in range(1, 4097):
        found = examine(data + b"\0" * length, log_path(tmp_path / "game"))
        assert found.records == records, length
        assert (found.size, found.torn) == (len(data), b"\0" * length)
    keeps("L2", length, "ends")


@pytest.mark.parametrize("length", [1, 2, 511, 512, 513, 4096])
def test_a_whole_record_whose_newline_became_nul_is_kept(tmp_path: Path, length: int, keeps: Keeps) -> None:
    data, records = written(tmp_path / "game", 6)
    rewrite(tmp_path / "game", data[:-1] + b"\0" * length)
    assert reopened(tmp_path / "game") == records
    keeps("L2", 1, "ends")


def test_sectors_that_never_reached_the_disk_are_a_torn_end(tmp_path: Path) -> None:
    data, records = written(tmp_path / "game", 9)
    start = len(data) - len(encode(records[-1])) - 1
    sector = start // 512 + 1
    for lost in (range(start, sector * 512), range(sector * 512, min(len(data) - 1, (sector + 1) * 512))):
        image = bytearray(data)
        for at in lost:
            image[at] = 0
        if lost.stop % 512:
            continue
        rewrite(tmp_path / "game", bytes(image))
        assert reopened(tmp_path / "game") == records[:-1]


DAMAGED: tuple[tuple[str, int], ...] = (
    ("a blank line at the end", 6),
    ("a blank line in the middle", 3),
    ("line ends of another system", 0),
    ("a byte order mark", 0),
    ("a NUL in the last record", 5),
    ("a space after a comma", 2),
    ("a key twice", 2),
    ("another key", 2),
    ("a list", 2),
    ("a nest of brackets", 2),
)


def damaged(name: str, lines: Sequence[bytes]) -> bytes:
    """Return the lines with this damage."""
    whole = b"".join(lines)
    match name:
        case "a blank line at the end":
            return whole + b"\n"
        case "a blank line in the middle":
            return b"".join((*lines[:3], b"\n", *lines[3:]))
        case "line ends of another system":
            return whole.replace(b"\n", b"\r\n")
        case "a byte order mark":
            return b"\xef\xbb\xbf" + whole
        case "a NUL in the last record":
            return whole[:-40] + b"\0" + whole[-39:]
        case "a space after a comma":
            return b"".join((*lines[:2], lines[2].replace(b',"prev"', b', "prev"'), *lines[3:]))
        case "a key twice":
            return b"".join((*lines[:2], lines[2].replace(b'"n":2,', b'"n":2,"n":2,'), *lines[3:]))
        case "another key":
            return b"".join((*lines[:2], lines[2].replace(b'"salt"', b'"sale"', 1), *lines[3:]))
        case "a list":
            return b"".join((*lines[:2], b"[]\n", *lines[3:]))
        case _:
            return b"".join((*lines[:2], b"[" * 100_000 + b"\n", *lines[3:]))


@pytest.mark.parametrize(("name", "number"), DAMAGED)
def test_damage_is_refused_with_its_line_and_record(
    tmp_path: Path, name: str, number: int, keeps: Keeps
) -> None:
    data, _ = written(tmp_path / "game", 6)
    image = damaged(name, data.splitlines(keepends=True))
    rewrite(tmp_path / "game", image)
    for attempt in (read, open_to_append):
        with pytest.raises(LogError, match=rf"log\.jsonl:{number + 1}: record {number} "):
            attempt(tmp_path / "game")
    assert log_path(tmp_path / "game").read_bytes() == image
    assert not (tmp_path / "game" / "log.torn").exists()
    keeps("L2", 1, "ends")


def test_a_fraction_is_refused_however_well_it_is_sealed(tmp_path: Path) -> None:
    _, records = written(tmp_path / "game", 3)
    body = {"kind": "remark", "what": "mark", "fields": {"n": 2.5}}
    half = seal(3, records[-1].hash, body, {}, SALTS)
    rewrite(tmp_path / "game", b"".join(encode(record) + b"\n" for record in (*records, half)))
    with pytest.raises(LogError, match=r"log\.jsonl:4: record 3 is not readable as a record"):
        read(tmp_path / "game")


@pytest.mark.alike
def test_every_flipped_bit_is_refused_with_its_record(tmp_path: Path, keeps: Keeps) -> None:
    data, records = written(tmp_path / "game", 16)
    path = log_path(tmp_path / "game")
    lines = [number for number, record in enumerate(records) for _ in range(len(encode(record)) + 1)]
    for at, number in enumerate(lines):
        for bit in range(8):
            image = bytearray(data)
            image[at] ^= 1 << bit
            if at == len(data) - 1:
                # The last newline: the record before it is whole and is kept.
                assert examine(bytes(image), path).records == records
                continue
            with pytest.raises(LogError, match=rf":{number + 1}: record {number} "):
                examine(bytes(image), path)
    keeps("L5", 8 * len(data), "bits")


def test_a_dropped_doubled_or_swapped_record_is_refused(tmp_path: Path, keeps: Keeps) -> None:
    data, _ = written(tmp_path / "game", 24)
    lines = data.splitlines(keepends=True)
    wrong = 0
    for at in range(24):
        if at < 23:
            rewrite(tmp_path / "game", b"".join(lines[:at] + lines[at + 1 :]))
            with pytest.raises(LogError, match=rf"record {at} is missing: record {at + 1} stands"):
                read(tmp_path / "game")
            wrong += 1
        rewrite(tmp_path / "game", b"".join(lines[: at + 1] + lines[at:]))
        with pytest.raises(LogError, match=rf"record {at + 1} is missing: record {at} stands"):
            read(tmp_path / "game")
        wrong += 1
        for other in range(at + 1, 24):
            swapped = list(lines)
            swapped[at], swapped[other] = swapped[other], swapped[at]
            rewrite(tmp_path / "game", b"".join(swapped))
            with pytest.raises(LogError, match=rf"record {at} is missing"):
                read(tmp_path / "game")
            wrong += 1
    keeps("L5", wrong, "records")


def test_a_record_put_between_two_is_refused(tmp_path: Path, keeps: Keeps) -> None:
    """One of another game, and one that follows the record before it as if it had always been there."""
    data, records = written(tmp_path / "game", 24)
    lines = data.splitlines(keepends=True)
    other = create(tmp_path / "other", {"kind": "header", "digest": "0", "minute": 0}, "{}")
    body = {"kind": "remark", "what": "mark", "fields": {}}
    for _ in range(1, 24):
        other.append(body)
    other.close()
    wrong = 0
    for at in range(1, 24):
        forged = seal(at, records[at - 1].hash, body, {}, SALTS)
        for foreign, said in (
            (other.records[at], f"record {at} does not follow the record before it"),
            (forged, f"record {at + 1} is missing: record {at} stands"),
        ):
            rewrite(tmp_path / "game", b"".join((*lines[:at], encode(foreign) + b"\n", *lines[at:])))
            for attempt in (read, open_to_append):
                with pytest.raises(LogError, match=said):
                    attempt(tmp_path / "game")
            wrong += 1
    keeps("L5", wrong, "records")


def test_a_record_of_another_log_is_refused(tmp_path: Path) -> None:
    data, _ = written(tmp_path / "game", 6)
    other = create(tmp_path / "other", {"kind": "header", "digest": "0", "minute": 0}, "{}")
    for n in range(1, 6):
        other.append({"kind": "remark", "what": "mark", "fields": {"n": n}})
    other.close()
    theirs = log_path(tmp_path / "other").read_bytes().splitlines(keepends=True)
    ours = data.splitlines(keepends=True)
    rewrite(tmp_path / "game", b"".join(ours[:4] + theirs[4:]))
    with pytest.raises(LogError, match="record 4 does not follow the record before it"):
        read(tmp_path / "game")


def test_a_note_may_be_dropped_and_the_chain_still_proves_the_rest(tmp_path: Path) -> None:
    data, records = written(tmp_path / "game", 6)
    bare = [encode(record) for record in records]
    cut = bare[4][: bare[4].index(b',"note":')] + b"}"
    rewrite(tmp_path / "game", b"\n".join((*bare[:4], cut, bare[5])) + b"\n")
    kept = read(tmp_path / "game")
    assert kept[4].note is None
    assert [record.hash for record in kept] == [record.hash for record in records]
    rewrite(tmp_path / "game", data.replace("한국이".encode(), "미국이".encode(), 1))
    with pytest.raises(LogError, match=r"record \d has been changed: its note"):
        read(tmp_path / "game")


def test_a_note_is_hidden_by_its_salt() -> None:
    one = seal(1, NO_HASH, {}, {"reason": "yes"}, SALTS)
    same_words = seal(2, NO_HASH, {}, {"reason": "yes"}, SALTS)
    assert one.note_hash != same_words.note_hash
    assert decode(encode(one), 1, NO_HASH) == one


def test_the_code_has_eight_plain_symbols() -> None:
    code = short_code("ab" * 32)
    assert len(code) == 9
    assert code[4] == "-"
    assert not set(code) & set("01OIL")
    assert short_code("ab" * 31 + "ac") != code


def test_a_folder_that_holds_a_game_is_not_written_over(tmp_path: Path) -> None:
    data, _ = written(tmp_path / "game", 3)
    with pytest.raises(LogError, match="already holds a game"):
        create(tmp_path / "game", {"kind": "header"}, "{}")
    assert log_path(tmp_path / "game").read_bytes() == data


def test_a_scenario_that_other_logs_need_is_not_written_over(tmp_path: Path) -> None:
    """A folder may hold logs of other names, which replay with the one scenario beside them."""
    folder, theirs = tmp_path / "games", b'{"id":"theirs"}'
    folder.mkdir()
    (folder / "scenario.json").write_bytes(theirs)
    for _ in range(2):
        with pytest.raises(LogError, match="is not of this game and is not written over"):
            create(folder, {"kind": "header"}, "{}")
    assert [each.name for each in folder.iterdir()] == ["scenario.json"]
    assert (folder / "scenario.json").read_bytes() == theirs
    create(folder, {"kind": "header"}, theirs.decode()).close()


@pytest.mark.parametrize("failing", ["open", "lock", "read"])
def test_a_game_that_cannot_be_read_is_not_taken_for_an_empty_folder(failing: str) -> None:
    """A network's disk may know no locks, and a bad one gives no bytes: what lies there stays."""
    disk = FaultyDisk()
    log = create(Path("game"), {"kind": "header"}, "{}", salts=SALTS, disk=disk)
    log.append({"kind": "remark", "what": "mark", "fields": {}}, {})
    log.close()
    before = bytes(disk.files[log.path].content)
    disk.fault = lambda _call, name: errno.ENOLCK if name == failing else None
    with pytest.raises(LogError, match="NOT recorded"):
        create(Path("game"), {"kind": "header"}, "{}", salts=SALTS, disk=disk)
    assert bytes(disk.files[log.path].content) == before


HOLDER = """
import sys
from pathlib import Path
from game.record.log import open_to_append
log = open_to_append(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def test_two_processes_cannot_play_one_game(tmp_path: Path, keeps: Keeps) -> None:
    _, records = written(tmp_path / "game", 3)
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "game")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(LogError, match="being played in another window"):
            open_to_append(tmp_path / "game")
        with pytest.raises(LogError, match="being played in another window"):
            create(tmp_path / "game", {"kind": "header"}, "{}")
        assert read(tmp_path / "game") == records
        holder.communicate("done\n")
    open_to_append(tmp_path / "game").close()
    keeps("L7", 2, "refusals")


def test_one_process_cannot_open_a_game_twice(tmp_path: Path) -> None:
    written(tmp_path / "game", 3)
    first = open_to_append(tmp_path / "game")
    with pytest.raises(LogError, match="being played"):
        open_to_append(tmp_path / "game")
    first.close()
    open_to_append(tmp_path / "game").close()


def test_a_log_in_which_nothing_is_whole_is_no_game_to_go_on_with(tmp_path: Path) -> None:
    data, _ = written(tmp_path / "game", 1)
    for remains in (b"", data[:-20]):
        rewrite(tmp_path / "game", remains)
        with pytest.raises(LogError, match="holds no whole record; the game never began"):
            open_to_append(tmp_path / "game")
        assert log_path(tmp_path / "game").read_bytes() == remains


def test_a_log_that_is_closed_twice_takes_nothing_from_the_next(tmp_path: Path) -> None:
    """The system gives the number of a closed file to the next one that is opened."""
    written(tmp_path / "one", 3)
    written(tmp_path / "other", 3)
    first = open_to_append(tmp_path / "one")
    first.close()
    other = open_to_append(tmp_path / "other")
    first.close()
    other.append({"kind": "remark", "what": "after", "fields": {}})
    other.close()
    assert len(read(tmp_path / "other")) == 4


NO_LOGS = (
    ("nothing", "nothing: there is no such file or folder; name the folder of a game, or its log.jsonl"),
    ("empty", "empty: there is no game in it; name the folder of a game, or its log.jsonl"),
    ("notes.txt", "notes.txt: is no log of a game; name the folder of a game, or its log.jsonl"),
    ("folder.jsonl", "folder.jsonl: is a folder, whatever its name says; name the folder of a game, or its "),
)


@pytest.mark.parametrize(("name", "said"), NO_LOGS, ids=[name for name, _ in NO_LOGS])
def test_what_is_no_log_is_told_by_what_it_is(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("A plan.", encoding="utf-8")
    (tmp_path / "folder.jsonl").mkdir()
    for attempt in (read, open_to_append):
        with pytest.raises(LogError) as refused:
            attempt(tmp_path / name)
        assert str(refused.value).startswith(f"{tmp_path / said}")


def played(*targets: int | None) -> tuple[Record, ...]:
    """Return records 1, 2, 3 ... after a header: a decision for none, a rewind for a number."""
    records = [seal(0, NO_HASH, {"kind": "header"}, {}, SALTS)]
    for target in targets:
        seat = "seoul" if target is None else "white_cell"
        options = ["hold"] if target is None else ["rewind", str(target)]
        body = {"kind": "decision", "seat": seat, "options": options}
        records.append(seal(len(records), records[-1].hash, body, {}, SALTS))
    return tuple(records)


def test_a_rewind_makes_what_it_went_back_over_not_count() -> None:
    records = played(None, None, None, 1, None, None, 5)
    assert [record.n for record in counted(records)] == [0, 1, 4, 5, 7]
    assert [record.n for record in counted(records[:6])] == [0, 1, 4, 5]


def test_a_rewind_over_a_rewind_goes_back_to_before_both() -> None:
    records = played(None, None, None, 2, None, 1, None)
    assert [record.n for record in counted(records)] == [0, 1, 6, 7]


def test_a_rewind_into_an_abandoned_branch_is_refused() -> None:
    with pytest.raises(ValueError, match="it rewinds to record 3, which does not count"):
        counted(played(None, None, None, 1, 3))
