"""`dev bugs` knows every list, plants what stands in the program, and says of a bug by what it is caught."""

from __future__ import annotations

from pathlib import Path

import pytest
from bugs import (
    HOUSE,
    Bug,
    NoCatch,
    bugs,
    caught_by,
    copy_of_the_house,
    failure,
    first_failure,
    passed_unharmed,
)
from heart_bugs import HEART_BUGS

from game.cli import main

pytestmark = pytest.mark.alike

ALL = [*bugs()]


def test_there_are_many_bugs_of_every_list() -> None:
    assert len(ALL) >= 40
    assert len({bug.line for bug in ALL}) == len(ALL)
    lists = {"log", "session", "scenario", "odds", "theatre", "compare", "export", "keeping", "review"}
    assert {bug.part for bug in ALL} == lists | {part for part, *_ in HEART_BUGS}


def test_the_command_names_the_bugs_in_whose_line_a_word_stands(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["dev", "bugs", "--names", "--only", "fork"]) == 0
    told = capfd.readouterr().out.splitlines()
    assert sorted(told) == sorted(bug.line for bug in ALL if "fork" in bug.line)
    assert told


@pytest.mark.parametrize("bug", ALL, ids=lambda bug: bug.line.replace(" ", "_"))
def test_what_a_bug_replaces_stands_once_in_the_program(bug: Bug) -> None:
    assert (HOUSE / bug.file).read_text(encoding="utf-8").count(bug.old) == 1
    assert bug.new != bug.old


def test_every_test_that_is_to_catch_a_bug_is_there() -> None:
    for bug in ALL:
        for file, _, name in (test.partition("::") for test in bug.tests):
            text = (HOUSE / "tests" / file).read_text(encoding="utf-8")
            assert not name or f"\ndef {name.partition('[')[0]}(" in text, bug.line


def test_a_bug_is_caught_by_name_and_what_is_none_by_nothing(tmp_path: Path) -> None:
    house = copy_of_the_house(tmp_path / "house")
    bug = next(bug for bug in ALL if bug.line == "scenario: division by zero breaks")
    file = house / bug.file
    before = file.read_bytes()
    assert caught_by(house, bug).startswith("test_conditions.py::test_")
    none = Bug("scenario", "a word in a comment", bug.file, bug.old, f"{bug.old}  # Here.", bug.tests[:1])
    assert caught_by(house, none) == ""
    lost = f"import nothing_of_this_name; {bug.old}"
    broken = Bug("scenario", "an import that fails", bug.file, bug.old, lost, bug.tests[:1])
    with pytest.raises(NoCatch, match=r"test_conditions\.py"):
        caught_by(house, broken)
    assert file.read_bytes() == before


def test_a_test_that_fails_without_a_bug_or_is_not_run_catches_none(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\n")
    (tmp_path / "tests" / "test_it.py").write_text(
        "import pytest\n"
        "def test_good(): pass\n"
        "@pytest.mark.skip\ndef test_left_out(): pass\n"
        "def test_bad(): assert not 1\n"
    )
    good, left_out, bad = (f"test_it.py::test_{name}" for name in ("good", "left_out", "bad"))
    assert passed_unharmed(tmp_path, [good, left_out]) == {good}
    with pytest.raises(SystemExit, match="without any bug a test fails"):
        passed_unharmed(tmp_path, [good, bad])


def test_where_one_file_cannot_be_imported_another_may_catch(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\n")
    (tmp_path / "tests" / "test_one.py").write_text("import nothing_of_this_name\n")
    (tmp_path / "tests" / "test_two.py").write_text("def test_it(): assert not 1\n")
    assert first_failure(tmp_path, ("test_one.py", "test_two.py")) == "test_two.py::test_it"


BROKEN = (
    "ERROR test_rules.py",
    "ERROR test_rules.py - KeyError: 'x'",
    "FAILED test_rules.py::test_x - NameError: name 'x' is not defined",
    "ERROR test_rules.py::test_x - ImportError: cannot import name 'x'",
)


@pytest.mark.parametrize("line", BROKEN)
def test_what_breaks_an_import_is_no_catch(line: str) -> None:
    with pytest.raises(NoCatch, match="test_rules"):
        failure(f"..\n{line}\n")
    assert failure("FAILED tests/test_rules.py::test_x - assert 1 == 2\n") == "test_rules.py::test_x"
    assert failure("..\n") == ""
