"""`dev`: what its tools name, write and pass on to the programs that lie with the tests."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from chromium import FOUND

from game.cli import develop, main
from game.scenario import loader

pytestmark = pytest.mark.once

ROOT = Path(__file__).parents[1]
SMALL = str(ROOT / "tests" / "scenarios" / "small.yaml")


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a house of the program's own in which the tutorial is the only exercise."""
    scenarios = tmp_path / "scenarios"
    shutil.copytree(ROOT / "scenarios" / "shared", scenarios / "shared")
    shutil.copy(ROOT / "scenarios" / "eight_minutes.yaml", scenarios)
    (tmp_path / "tests").mkdir()
    monkeypatch.setattr(loader, "SHIPPED", scenarios)
    monkeypatch.setattr(develop, "ROOT", tmp_path)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder with what they hold."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_lines_of_play_are_counted_by_the_first_decision_and_pinned(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pinned = (ROOT / "tests" / "counts" / "eight_minutes.txt").read_text("utf-8").splitlines()
    assert main(["dev", "counts", "eight_minutes", "--depth", "3"]) == 0
    *each, whole = capsys.readouterr().out.splitlines()
    assert whole == f"all to depth 3: {pinned[2].partition(' ')[2]}"
    assert sum(int(line.split(": ")[1].split()[0]) for line in each) == int(pinned[2].split()[1])
    assert all(line.startswith("chance:cause=") for line in each)
    assert main(["dev", "counts", "eight_minutes", "--depth", "3", "--write"]) == 0
    assert capsys.readouterr().out.splitlines() == pinned[:3]
    assert (house / "tests" / "counts" / "eight_minutes.txt").read_text("utf-8").splitlines() == pinned[:3]


@pytest.mark.parametrize(
    ("tool", "folder", "files", "counted", "otherwise"),
    [
        (
            "playthroughs",
            "playthroughs",
            "eight_minutes-*.txt",
            "lines of play",
            "the program says otherwise",
        ),
        ("golden", "games/eight_minutes", "*", "games", "the program plays otherwise"),
    ],
)
def test_what_the_program_does_otherwise_is_named_and_written_anew_if_wanted(
    tool: str, folder: str, files: str, counted: str, otherwise: str, house: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    own = house / "tests" / folder
    own.mkdir(parents=True)
    for path in (ROOT / "tests" / folder).glob(files):
        shutil.copy(path, own)
    sound = contents(own)
    changed, gone, *_ = sound
    left = "zz_of_an_older_program.txt"
    (own / changed).write_bytes(sound[changed][:-1])
    (own / gone).unlink()
    (own / left).touch()
    named = {f"tests/{folder}/{name}" for name in (changed, gone, left)}
    assert main(["dev", tool]) == 1
    told = capsys.readouterr()
    assert {*told.out.splitlines()} == {f"{name}: {otherwise}" for name in named}
    assert told.err.endswith(f" {counted}\n")
    assert main(["dev", tool, "--write"]) == 0
    assert {*capsys.readouterr().out.splitlines()} == {f"{name}: written anew" for name in named}
    assert contents(own) == sound


@pytest.mark.parametrize(
    ("words", "program", "passed"),
    [
        (["screens"], "screens.py", []),
        (["screens", "--write"], "screens.py", ["--write"]),
        (["bugs"], "bugs.py", []),
        (["bugs", "--only", "log", "--names"], "bugs.py", ["--only=log", "--names"]),
        (["coverage", "tests/test_log.py"], "covered.py", ["tests/test_log.py"]),
        (["coverage", "--missed", "--write"], "covered.py", ["--missed", "--write"]),
        (["promises"], "promises_page.py", ["--workers=2"]),
        (
            ["promises", "--long", "--write", "--only", "L3", "--workers", "0"],
            "promises_page.py",
            ["--long", "--write", "--workers=0", "--only=L3"],
        ),
    ],
)
@pytest.mark.parametrize(("ended", "code"), [(0, 0), (3, 1)])
def test_a_tool_hands_its_wishes_on_and_tells_how_it_ended(
    words: Sequence[str], program: str, passed: Sequence[str], ended: int, code: int, house: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    lines = ("import sys", "print(sys.argv[1:])", f"sys.exit({ended})")
    (house / "tests" / program).write_text("\n".join(lines), encoding="utf-8")
    assert main(["dev", *words]) == code
    assert capfd.readouterr().out == f"{passed}\n"


def test_what_a_run_counted_is_handed_on_by_its_whole_path(
    house: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (house / "tests" / "promises_page.py").write_text("import sys\nprint(sys.argv[1:])", encoding="utf-8")
    (house / "kept.json").touch()
    monkeypatch.chdir(house)
    assert main(["dev", "promises", "--counted", "kept.json"]) == 0
    assert f"--counted={house / 'kept.json'}" in capfd.readouterr().out


def test_pictures_of_every_sheet_are_saved_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sheets"
    assert main(["dev", "sheets", "--scenario", SMALL, "--out", str(out), "--paper", "letter"]) == 0
    named = capsys.readouterr().out.splitlines()
    assert sorted(named) == sorted(map(str, out.iterdir()))
    assert {Path(name).name.rsplit("-", 1)[0] for name in named} == {"small-en-letter", "small-ko-letter"}
    assert all(Path(name).read_bytes().startswith(b"\x89PNG") for name in named)


def test_pictures_of_the_board_are_saved_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "pictures"
    assert main(["dev", "pictures", "--out", str(out), "--only", "notice"]) == 0
    names = [path.name for path in out.iterdir()]
    assert capsys.readouterr().err == f"{len(names)} pictures are in {out}\n"
    assert len(names) == 8
    assert all("notice" in name for name in names)


@pytest.mark.skipif(FOUND is None, reason="no Chromium here: apt-get install chromium (.ci/run does)")
def test_pictures_of_the_rooms_pages_are_saved_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "pages"
    words = ["--scenario", "eight_minutes", "--only", "paper_ko"]
    assert main(["dev", "pages", "--out", str(out), *words]) == 0
    names = [path.name for path in out.iterdir()]
    assert capsys.readouterr().err == f"{len(names)} pictures are in {out}\n"
    assert names
    assert all("paper_ko" in name for name in names)
