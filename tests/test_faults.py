"""The disk fails at every call, in every way: what was confirmed is there, what was refused is not.

The last part plants bugs in the log's own code and asks that these tests find each of them.
"""

from __future__ import annotations

import contextlib
import errno
import importlib
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from types import ModuleType

import pytest
from conftest import Keeps
from faulty_disk import POWER, SHORT, FaultyDisk, PowerCut
from planted_bugs import LOG_BUGS

import game.record
from game.errors import LogError
from game.record import log as the_log
from game.record.chain import salts_from_seed
from game.record.disk import Disk

pytestmark = pytest.mark.alike

FAULTS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EINTR, SHORT, POWER)
SALTS = salts_from_seed(3)
HEADER = {"kind": "header", "digest": "0", "minute": 0}
FOLDER = Path("sessions") / "game"
APPENDS = 6
SEEDS = [
    range(24),
    *(pytest.param(range(start, start + 30), marks=pytest.mark.long) for start in range(24, 354, 30)),
]
"""Of the power cuts, for every call that can fail and every way of failing."""


class Player:
    """Somebody who keeps clicking: after a refusal, after an error, after the game was started again."""

    def __init__(self, disk: FaultyDisk, log: ModuleType = the_log) -> None:
        self.disk = disk
        self.module = log
        self.faulted = False
        self.confirmed: list[str] = []
        self.refused: list[str] = []
        self.messages: list[str] = []
        self.log = None
        self.doubtful = False

    def begin(self) -> None:
        """Start a session, trying again where that fails; then play."""
        for _ in range(3):
            try:
                self.log = self.module.create(FOLDER, HEADER, "{}", salts=SALTS, disk=self.disk)
            except LogError as error:
                self.messages.append(str(error))
                continue
            self.confirmed.append(self.log.records[0].hash)
            self.play("first")
            return

    def play(self, name: str) -> None:
        """Append records, three clicks for each; words of many lengths, so that remains would show."""
        for n in range(APPENDS):
            for click in range(3):
                what = f"{name} {n} {click} " + "x" * (40 * ((n * 7 + click * 3) % 5))
                self.append(what)
                if self.log is None or (self.confirmed and self.was_kept(what)):
                    break

    def append(self, what: str) -> None:
        """Append one record and keep account of what was said of it."""
        if self.log is None:
            return
        try:
            record = self.log.append({"kind": "remark", "what": what})
        except LogError as error:
            self.messages.append(str(error))
            self.doubtful |= "could not be confirmed" in str(error)
            if "NOT recorded" in str(error):
                self.refused.append(what)
            return
        assert not self.doubtful, "a log was written to after a write that was not confirmed"
        self.confirmed.append(record.hash)
        content = bytes(self.disk.files[FOLDER / "log.jsonl"].content)
        assert content.endswith(self.module.encode(record) + b"\n"), "remains of a refused record follow it"

    def was_kept(self, what: str) -> bool:
        """Return whether the last record says this."""
        return self.log.records[-1].body.get("what") == what

    def reopen(self, disk: FaultyDisk) -> None:
        """Start the game again on the disk as it is now; hold what is there against what was confirmed."""
        self.disk = disk
        self.log = None
        self.doubtful = False
        if not self.confirmed and FOLDER / "log.jsonl" not in disk.files:
            return
        for _ in range(3):
            try:
                self.log = self.module.open_to_append(FOLDER, salts=SALTS, disk=disk)
            except LogError as error:
                self.messages.append(str(error))
                if not self.confirmed and "never began" in str(error):
                    return
                continue
            self.check()
            return
        assert disk.fault(0, "") is not None, f"cannot be opened: {self.messages[-1]}"

    def check(self) -> None:
        """Assert that the open log holds what was confirmed, in order, and nothing that was refused."""
        there = [record.hash for record in self.log.records]
        kept = iter(there)
        assert all(digest in kept for digest in self.confirmed), "a confirmed record is lost"
        assert not {record.body.get("what") for record in self.log.records} & set(self.refused)
        assert len(there) - len(self.confirmed) <= 1 + sum("confirmed" in text for text in self.messages)
        self.confirmed = there

    def check_file(self) -> None:
        """Assert that a log that was closed in peace reads without mending."""
        data = bytes(self.disk.files[FOLDER / "log.jsonl"].content)
        found = self.module.examine(data, FOLDER)
        assert found.ended
        assert not found.torn
        assert [record.hash for record in found.records] == self.confirmed


def once(call: int, number: int) -> Callable[[int, str], int | None]:
    """Fail one call."""
    return lambda at, _name: number if at == call else None


def for_ever(call: int, number: int) -> Callable[[int, str], int | None]:
    """Fail every call that needs the disk to take something, from this one on."""
    needs = ("make_folder", "write", "truncate", "sync", "sync_folder")
    return lambda at, name: number if at >= call and name in needs else None


def stubborn(call: int, number: int) -> Callable[[int, str], int | None]:
    """Take half a write, refuse the rest, and refuse to cut off the half."""
    return lambda at, _name: {call: SHORT, call + 1: number, call + 2: number}.get(at)


def calls_in_a_game() -> int:
    """Return how many calls a game without faults makes."""
    disk = FaultyDisk()
    Player(disk).begin()
    return disk.calls


class Told:
    """A fault that remembers whether it ever came."""

    def __init__(self, fault: Callable[[int, str], int | None]) -> None:
        self.fault = fault
        self.came = False

    def __call__(self, at: int, name: str) -> int | None:
        found = self.fault(at, name)
        self.came |= found is not None
        return found


def game_with_fault(fault: Callable[[int, str], int | None], seed: int, log: ModuleType = the_log) -> Player:
    """Play a game through a fault, a restart and two power cuts, checking at each."""
    random = Random(seed)  # noqa: S311
    told = Told(fault)
    player = Player(FaultyDisk(told), log)
    with contextlib.suppress(PowerCut):
        player.begin()
    if seed % 3 == 1:
        player.reopen(player.disk.killed())
    else:
        player.reopen(player.disk.unplugged(random))
    # The next power cut comes before anything more was appended, the one after it in the middle of play.
    player.reopen(player.disk.unplugged(random))
    player.play("second")
    player.disk.fault = lambda _call, name: POWER if name == "sync" else None
    with contextlib.suppress(PowerCut):
        player.append("in flight " + "x" * 600)
    player.reopen(player.disk.unplugged(random))
    player.faulted = told.came
    return player


def fault_loop(log: ModuleType = the_log, seeds: range = range(3)) -> Iterator[Player]:
    """Yield a game for every call that can fail, every way of failing, once and for ever."""
    for call in range(1, calls_in_a_game() + 1):
        for number in FAULTS:
            for shape in (once, for_ever, stubborn) if number > 0 else (once,):
                for seed in seeds:
                    yield game_with_fault(shape(call, number), seed, log)


@pytest.mark.parametrize("seeds", SEEDS, ids=lambda seeds: f"{seeds.start}-{seeds.stop}")
def test_no_fault_of_the_disk_loses_what_was_confirmed(seeds: range, keeps: Keeps) -> None:
    games = 0
    said: set[str] = set()
    for player in fault_loop(seeds=seeds):
        said.update(player.messages)
        games += player.faulted
    assert any("NOT recorded" in text for text in said)
    assert any("could not be confirmed" in text for text in said)
    assert games > 800
    keeps("L4", games, "games with a fault")


def check_second_start(log: ModuleType = the_log) -> None:
    """Assert that a start which failed may be tried again in the same folder."""
    for call in range(1, 20):
        disk = FaultyDisk(once(call, errno.EIO))
        with contextlib.suppress(LogError):
            log.create(FOLDER, HEADER, "{}", disk=disk)
            continue
        log.create(FOLDER, HEADER, "{}", disk=disk)


def test_a_start_that_failed_may_be_tried_again() -> None:
    check_second_start()


def test_power_cuts_without_faults_lose_nothing() -> None:
    for seed in range(120):
        assert not game_with_fault(lambda _at, _name: None, seed).faulted


def test_a_fault_while_a_torn_end_is_mended_loses_nothing(keeps: Keeps) -> None:
    games = 0
    for number in (errno.ENOSPC, errno.EIO, SHORT, POWER):
        for call in range(1, 16):
            for seed in range(6):
                random = Random(seed)  # noqa: S311
                player = Player(FaultyDisk())
                player.begin()
                torn = player.disk.killed()
                torn.files[FOLDER / "log.jsonl"].content.extend(b'{"n":7,"prev":"00')
                torn.fault = told = Told(once(call, number))
                with contextlib.suppress(PowerCut):
                    player.reopen(torn)
                again = torn.unplugged(random) if seed % 2 else torn.killed()
                player.reopen(again)
                player.play("second")
                player.reopen(player.disk.unplugged(random))
                games += told.came
    assert games > 250
    keeps("L4", games, "games with a fault")


def test_a_full_disk_says_so_and_takes_the_next_click_when_there_is_room(tmp_path: Path) -> None:
    disk = FaultyDisk()
    player = Player(disk)
    player.begin()
    disk.fault = lambda _call, name: errno.ENOSPC if name == "write" else None
    with pytest.raises(LogError, match="NOT recorded: No space left on device"):
        player.log.append({"kind": "remark", "what": "refused"})
    disk.fault = lambda _call, _name: None
    player.append("taken")
    assert player.was_kept("taken")


def test_after_an_unconfirmed_write_the_log_is_never_written_again() -> None:
    disk = FaultyDisk()
    player = Player(disk)
    player.begin()
    disk.fault = lambda _call, name: errno.EIO if name == "sync" else None
    with pytest.raises(LogError, match="could not be confirmed"):
        player.log.append({"kind": "remark", "what": "lost"})
    disk.fault = lambda _call, _name: None
    before = bytes(disk.files[FOLDER / "log.jsonl"].content)
    with pytest.raises(LogError, match="NOT recorded"):
        player.log.append({"kind": "remark", "what": "later"})
    assert bytes(disk.files[FOLDER / "log.jsonl"].content) == before
    rescue = the_log.create_from(Path("stick") / "game", player.log.records, b"{}", salts=SALTS, disk=disk)
    rescue.append({"kind": "remark", "what": "on"})
    assert [record.hash for record in rescue.records[:-1]] == player.confirmed


class DeafDisk(FaultyDisk):
    """A disk that reports no error and takes nothing."""

    def write(self, handle: int, data: bytes, at: int) -> int:
        self._ask("write")
        assert self.calls < 50, "it is asked again and again"
        return 0


def test_a_disk_that_takes_nothing_and_reports_no_error_is_not_believed() -> None:
    with pytest.raises(LogError, match="NOT recorded: the disk takes no more"):
        the_log.create(FOLDER, HEADER, "{}", disk=DeafDisk())


@pytest.mark.parametrize("failing", ["truncate", "sync"])
def test_what_could_not_be_taken_back_ends_the_log(failing: str) -> None:
    disk = FaultyDisk()
    player = Player(disk)
    player.begin()
    disk.fault = lambda _call, name: errno.EIO if name == failing else None
    with pytest.raises(LogError, match="could not be taken back: Input/output error"):
        player.log.take_back(3)
    assert [record.hash for record in player.log.records] == player.confirmed
    disk.fault = lambda _call, _name: None
    with pytest.raises(LogError, match="NOT recorded: this log takes no more records"):
        player.log.append({"kind": "remark", "what": "later"})


def test_a_log_that_is_there_and_cannot_be_opened_is_not_called_missing(tmp_path: Path) -> None:
    the_log.create(tmp_path, HEADER, "{}", salts=SALTS).close()
    disk = FaultyDisk(lambda _call, name: errno.EACCES if name == "open" else None)
    with pytest.raises(LogError, match=r"log\.jsonl: cannot be opened for play: Permission denied"):
        the_log.open_to_append(tmp_path, disk=disk)


@pytest.mark.skipif(sys.platform == "win32", reason="there a folder is no file that can be asked")
def test_a_folder_that_cannot_be_confirmed_is_an_error_unless_the_disk_knows_no_such_thing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(number: int) -> Callable[[int], None]:
        def sync(_handle: int) -> None:
            raise OSError(number, os.strerror(number))

        return sync

    monkeypatch.setattr(os, "fsync", fail(errno.EINVAL))
    Disk().sync_folder(tmp_path)
    monkeypatch.setattr(os, "fsync", fail(errno.EIO))
    with pytest.raises(OSError, match="Input/output error"):
        Disk().sync_folder(tmp_path)


# Bugs planted in the log's code, one at a time. Each must make one of the checks above or below fail.


@pytest.fixture
def plant(tmp_path: Path) -> Iterator[Callable[[str, str, str], ModuleType]]:
    """Return a function that copies the package with one text replaced and imports it under another name."""
    name = "planted_record"

    def planted(file: str, old: str, new: str) -> ModuleType:
        folder = tmp_path / name
        shutil.copytree(Path(game.record.__file__).parent, folder)
        for path in folder.glob("*.py"):
            path.write_text(path.read_text("utf-8").replace("game.record", name), "utf-8")
        source = (folder / file).read_text("utf-8")
        assert source.count(old) == 1, f"the text to replace is in {file} {source.count(old)} times"
        (folder / file).write_text(source.replace(old, new), "utf-8")
        sys.path.insert(0, str(tmp_path))
        importlib.invalidate_caches()
        return importlib.import_module(f"{name}.log")

    yield planted
    sys.path.remove(str(tmp_path))
    for module in [module for module in sys.modules if module.startswith(name)]:
        del sys.modules[module]


def check_bytes(log: ModuleType) -> None:
    """Assert what bytes alone decide: flips, swaps, tails, locks, another's game."""
    disk = FaultyDisk()
    player = Player(disk, log)
    player.begin()
    with pytest.raises(LogError, match="being played"):
        log.open_to_append(FOLDER, disk=disk)
    player.append("x" * 900)
    player.log.close()
    player.check_file()
    path = FOLDER / "log.jsonl"
    with pytest.raises(LogError, match="already holds a game"):
        log.create(FOLDER, HEADER, "{}", disk=disk)
    data = bytes(disk.files[path].content)
    lines = data.splitlines(keepends=True)
    log_in_hand = log.examine(data, path).records
    start = len(data) - len(lines[-1])
    for number, line in enumerate(lines):
        before = sum(map(len, lines[:number]))
        for at in range(before, before + len(line) - 1, 3):
            image = bytearray(data)
            image[at] ^= 1 << at % 8
            with pytest.raises(LogError, match=f"record {number} "):
                log.examine(bytes(image), path)
    with pytest.raises(LogError, match="record 2 is missing"):
        log.examine(b"".join(lines[:2] + lines[3:]), path)
    other = log.seal(3, log.NO_HASH, {"kind": "remark"}, {}, SALTS)
    with pytest.raises(LogError, match="record 3 does not follow"):
        log.examine(b"".join((*lines[:3], log.encode(other), b"\n", *lines[4:])), path)
    spaced = lines[2].replace(b"}\n", b"} \n")
    with pytest.raises(LogError, match="record 2 is not written as"):
        log.examine(b"".join((*lines[:2], spaced, *lines[3:])), path)
    one_byte = (start // 512 + 1) * 512
    for at in (start + 9, one_byte):
        with pytest.raises(LogError, match="record 7 "):
            log.examine(data[:at] + b"\0" + data[at + 1 :], path)
    assert log.examine(data[:-1], path).records == log_in_hand
    disk.files[path].content.extend(b'{"n":7')
    again = log.open_to_append(FOLDER, disk=disk)
    again.close()
    assert bytes(disk.files[path].content) == data
    assert bytes(disk.files[FOLDER / "log.torn"].content) == b'{"n":7'
    disk.files[path].content.extend(b'{"n":7,"prev')
    log.open_to_append(FOLDER, disk=disk).close()
    assert bytes(disk.files[FOLDER / "log.torn"].content) == b'{"n":7{"n":7,"prev'


def check_aside(log: ModuleType = the_log) -> int:
    """Assert that a torn end is in the log or beside it, wherever putting it aside breaks off; count them."""
    torn, path, broke = b'{"n":7,"prev":"' + b"0" * 600, FOLDER / "log.jsonl", 0
    for call in range(1, 25):
        for number in FAULTS:
            for seed in range(4):
                disk = FaultyDisk()
                log.create(FOLDER, HEADER, "{}", salts=SALTS, disk=disk).close()
                file = disk.files[path]
                file.content.extend(torn)
                file.durable = bytearray(file.content)
                disk.fault = told = Told(once(disk.calls + call, number))
                with contextlib.suppress(PowerCut, LogError):
                    log.open_to_append(FOLDER, salts=SALTS, disk=disk)
                found = disk.unplugged(Random(seed)) if seed else disk.killed()  # noqa: S311
                there = (found.files[name] for name in (path, FOLDER / "log.torn") if name in found.files)
                assert any(torn in bytes(each.content) for each in there), (call, number, seed)
                broke += told.came
    return broke


def test_a_torn_end_is_kept_wherever_putting_it_aside_breaks_off(keeps: Keeps) -> None:
    broke = check_aside()
    assert broke > 200
    keeps("L4", broke, "games with a fault")


def check_everything(log: ModuleType) -> None:
    """Assert everything that these tests ask of a log, the quick things first."""
    check_bytes(log)
    check_second_start(log)
    check_aside(log)
    for _ in fault_loop(log):
        pass
    for seed in range(60):
        game_with_fault(lambda _at, _name: None, seed, log)


def test_an_unharmed_copy_passes_what_finds_the_planted_bugs(
    plant: Callable[[str, str, str], ModuleType],
) -> None:
    check_everything(plant("log.py", "import contextlib", "import contextlib"))


@pytest.mark.parametrize(
    ("file", "old", "new"), [bug[1:] for bug in LOG_BUGS], ids=[bug[0] for bug in LOG_BUGS]
)
def test_a_planted_bug_is_found(
    plant: Callable[[str, str, str], ModuleType], file: str, old: str, new: str, keeps: Keeps
) -> None:
    log = plant(file, old, new)
    with pytest.raises((AssertionError, LogError, KeyError, pytest.fail.Exception)):
        check_everything(log)
    keeps("G", 1, "bugs")
