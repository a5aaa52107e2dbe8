"""What lies beside a log, or is made of one, on a disk that takes no more: whole, or not there at all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sessions import begin, play_out

from game.cli import main
from game.errors import LogError
from game.record.whole import write_whole
from game.session.bookmarks import bookmarks, keep
from game.session.exports import exports_path, read_exports

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")


@contextmanager
def full(size: int = 2_000) -> Iterator[None]:
    """Let the system take no more than so many bytes of a file, as a full disk does."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def game(tmp_path: Path) -> Path:
    session = begin(tmp_path / "game")
    play_out(session)
    session.close()
    return tmp_path / "game"


def listed(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder, by name."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


REPORT: Callable[[Path], list[str]] = lambda game: ["report", str(game)]  # noqa: E731
SHARE: Callable[[Path], list[str]] = lambda game: ["share", str(game)]  # noqa: E731
EXPORT: Callable[[Path], list[str]] = lambda game: ["export", str(game), "--out", str(game / "tables")]  # noqa: E731


@pytest.mark.parametrize("command", [REPORT, SHARE, EXPORT], ids=["report", "share", "export"])
def test_what_a_full_disk_did_not_take_is_made_once_there_is_room(
    game: Path, command: Callable[[Path], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    before = listed(game)
    with full():
        assert main(command(game)) == 2
    said = capsys.readouterr().err
    assert str(game) in said, "the line names the file"
    assert "File too large" in said
    assert ("; -o names another place" in said) == ("--out" not in command(game))
    assert listed(game) == before
    assert main(command(game)) == 0


def test_a_place_that_was_named_is_not_asked_for_again(
    game: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = str(tmp_path / "page.html")
    with full():
        assert main(["report", str(game), "-o", page]) == 2
    assert capsys.readouterr().err.endswith(f"{page}: File too large\n")


def test_what_is_known_of_reports_elsewhere_survives_a_full_disk(game: Path, tmp_path: Path) -> None:
    for number in range(30):
        assert (
            main(["report", str(game), "-o", str(tmp_path / f"report_{number}.md"), "--level", "sponsor"])
            == 0
        )
    known, whole = read_exports(game), exports_path(game).read_bytes()
    assert len(known) == 30
    with full(len(whole) - 1):
        write_whole(tmp_path / "small.md", b"small")
        assert main(["report", str(game), "-o", str(tmp_path / "report_0.md"), "--level", "sponsor"]) in (
            0,
            2,
        )
    assert read_exports(game) == known, "`forget` finds them all"


def test_bookmarks_survive_a_full_disk(game: Path) -> None:
    keep(game, [1, 2, 3])
    with full(4), pytest.raises(LogError, match=r"log.bookmarks.json: File too large"):
        keep(game, [1, 2, 3, 4])
    assert bookmarks(game) == (1, 2, 3)


def test_a_link_stays_one_and_what_may_not_be_written_is_left(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "there")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there").read_bytes() == b"new"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["link", "there"]
    (tmp_path / ("x" * 255)).write_bytes(b"old")
    write_whole(tmp_path / ("x" * 255), b"new")
    assert (tmp_path / ("x" * 255)).read_bytes() == b"new"


def test_what_its_owner_alone_might_read_stays_so(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_bytes(b"old")
    (tmp_path / "report.md").chmod(0o600)
    write_whole(tmp_path / "report.md", b"new")
    assert (tmp_path / "report.md").stat().st_mode & 0o777 == 0o600


def test_who_stops_it_finds_what_was_there_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(handle: int) -> None:
        raise KeyboardInterrupt

    (tmp_path / "report.md").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "report.md", b"new")
    assert listed(tmp_path) == {"report.md": b"old"}


def test_a_link_that_leads_to_itself_gives_way(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    write_whole(tmp_path / "loop", b"new")
    assert listed(tmp_path) == {"loop": b"new"}


@contextmanager
def nobody_in_particular() -> Iterator[None]:
    """Let the system ask whether somebody without rights may write; who runs the tests may be root."""
    root = os.geteuid() == 0
    if root:
        os.setreuid(65534, 0)
    try:
        yield
    finally:
        if root:
            os.setreuid(0, 0)


def test_a_file_that_may_not_be_written_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_bytes(b"old")
    (tmp_path / "report.md").chmod(0o444)
    with nobody_in_particular(), pytest.raises(OSError, match=r"Permission denied: .*report\.md"):
        write_whole(tmp_path / "report.md", b"new")
    assert (tmp_path / "report.md").read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["report.md"]


NOTES = """import sys
from pathlib import Path
from game.session.exports import note_export
folder, name = Path(sys.argv[1]), sys.argv[2]
sys.stdin.readline()
for number in range(20):
    made = folder / f"{name}-{number}.md"
    made.write_bytes(b"made")
    note_export(folder, made)
"""


def test_what_several_make_of_a_game_at_once_is_all_known(game: Path) -> None:
    command = [sys.executable, "-c", NOTES, str(game)]
    at_once = [
        subprocess.Popen([*command, name], stdin=subprocess.PIPE, cwd=Path(__file__).parents[1])
        for name in "abcd"
    ]
    for each in at_once:
        assert each.stdin is not None
        each.stdin.write(b"\n")
        each.stdin.flush()
    for each in at_once:
        each.communicate(timeout=120)
        assert each.returncode == 0
    assert len(read_exports(game)) == 80
    assert not list(game.glob("*.lock"))


def test_who_was_stopped_while_it_noted_is_not_waited_for(game: Path) -> None:
    lock = exports_path(game).with_suffix(".lock")
    lock.touch()
    os.utime(lock, (0, 0))
    assert main(["report", str(game), "--level", "sponsor"]) == 0
    assert len(read_exports(game)) == 1
    assert not lock.exists()
