"""How much the tests go through is counted by parts, each with its least; what falls short is named."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import covered
import promises_page
import pytest
from covered import MANY_TIMES, REST, WHOLE, Part, parts, percent
from promises import Found

pytestmark = pytest.mark.once

ROOT = Path(__file__).parents[1]


def report(lines: int, missing: list[int], branches: int, ways: list[list[int]]) -> dict[str, object]:
    """Return one file of a report as coverage.py writes it."""
    summary = {
        "num_statements": lines,
        "covered_lines": lines - len(missing),
        "num_branches": branches,
        "covered_branches": branches - len(ways),
    }
    return {"summary": summary, "missing_lines": missing, "missing_branches": ways}


def test_a_promised_part_is_gone_through_whole_and_the_rest_by_rooms() -> None:
    found = parts(
        {
            "game/record/log.py": report(10, [], 4, []),
            "game/rules/rules.py": report(998, [], 2, [[7, 9]]),
            "game/machine/machine.py": report(1, [], 0, []),
            "game/board/paint.py": report(10, [3], 0, []),
            "game/board/ui.py": report(8, [4], 2, [[4, 5], [6, 8]]),
        }
    )
    assert [(part.name, part.lines, part.ways, part.least) for part in found] == [
        ("the log", (10, 10), (4, 4), 100), ("the rules", (999, 999), (1, 2), 100),
        ("game/board", (16, 18), (0, 2), REST),
    ]  # fmt: skip
    assert [part.kept for part in found] == [True, False, False]
    assert found[1].missed == ("game/rules/rules.py: 7->9",)
    assert found[2].missed == ("game/board/paint.py: 3", "game/board/ui.py: 4, 6->8")


def test_what_was_gone_through_stands_in_the_table_until_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "promises.md"
    file.write_bytes(promises_page.PAGE.read_bytes())
    monkeypatch.setattr(promises_page, "PAGE", file)
    files = {"game/record/log.py": report(10, [], 4, []), "game/board/ui.py": report(8, [4], 2, [[4, 5]])}
    monkeypatch.setattr(covered, "watched", lambda tests: (not tests, files))
    before = file.read_text(encoding="utf-8")
    assert covered.main(["--write", "test_log.py"]) == 1
    assert file.read_text(encoding="utf-8") == before, "some tests alone go through little"
    assert covered.main(["--write"]) == 1
    written = file.read_text(encoding="utf-8")
    assert "| the log | 100.0 % | 100.0 % | 100 % | kept | 20" in written
    assert "| game/board | 87.5 % | 50.0 % | 90 % | SHORT | 20" in written
    assert written.partition(promises_page.GONE)[0] == before.partition(promises_page.GONE)[0]
    assert promises_page.page(written, Found({}, {}), [], long=False, when="then") == written


def test_nothing_is_rounded_up_to_the_whole() -> None:
    assert percent(99_999, 100_000) == 99.9
    assert percent(0, 0) == 100


def test_many_lines_do_not_make_up_for_few_ways() -> None:
    assert Part("it", (90, 100), (18, 20), 90, ()).kept
    assert not Part("it", (1_000, 1_000), (17, 20), 90, ()).kept


def test_the_parts_and_the_tests_left_out_are_there() -> None:
    assert [begin for begins in WHOLE.values() for begin in begins if not (ROOT / begin).is_dir()] == []
    for test in MANY_TIMES:
        file, _, function = test.partition("::")
        assert f"def {function or 'test_'}" in (ROOT / "tests" / file).read_text(encoding="utf-8"), test


def test_what_another_system_alone_does_is_not_left_out() -> None:
    """What is left out has a name on the page; no line that asks which system this is may be of it."""
    out = re.findall(r"^    (.+)$", covered.CONFIG, re.MULTILINE)
    asking = [
        line
        for path in sorted((ROOT / "game").rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"sys\.platform|os\.name", line)
    ]
    assert len(out) >= 5
    assert len(asking) > 10
    assert [line for line in asking for pattern in out if re.search(pattern, line)] == []


def test_a_run_of_one_file_is_watched_and_falls_short() -> None:
    command = [sys.executable, "main.py", "dev", "coverage", "--missed", "tests/test_names.py"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 1, told.stderr
    rows = {line[:24].strip(): line.split()[-1] for line in told.stdout.splitlines() if line[0] != " "}
    assert set(WHOLE) < set(rows)
    assert rows["the rules"] == "SHORT"
    assert "    game/rules/rules.py: " in told.stdout
