"""What is exported, read by DuckDB as it is: the kinds of the codebook, no row and no sign lost."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from compared import group, logged

from game.cli import main
from game.export.write import CODEBOOK, TABLES, tables, write

pytestmark = pytest.mark.alike

HERE = Path(__file__).parent
GUIDE = HERE.parent / "docs" / "compare.md"

TYPES = {
    "integer": {"BIGINT"}, "number": {"BIGINT", "DOUBLE"}, "flag": {"BOOLEAN"}, "id": {"VARCHAR"},
    "text": {"VARCHAR"}, "words": {"VARCHAR"},
}  # fmt: skip
"""Kind of the codebook -> what DuckDB takes it for of itself."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an export of games of two exercises and of two small ones with words."""
    games = [
        logged("three_waves/line_the_treaty"),
        logged("eight_minutes/bots_001"),
        logged("eight_minutes/bots_018"),
        group("seoul:tell washington:support", "line", 2, number="red", seed=2),
        group("seoul:hold lapse", minutes=3, number="blue"),
    ]
    made = tmp_path_factory.mktemp("read") / "my_tables"
    write(made, tables(games, words=True))
    return made


def of(folder: Path, table: str, every: bool = False) -> Any:
    """Return a table as DuckDB reads it; its kinds, or all of it as text."""
    return duckdb.connect().read_csv(str(folder / f"{table}.csv"), all_varchar=every)


def filled() -> Iterator[tuple[str, str, str]]:
    """Yield table, column and kind of all that the codebook has."""
    for table in TABLES:
        for column in table.columns:
            yield table.name, column.name, column.kind


def test_the_kinds_are_taken_for_what_they_are(folder: Path) -> None:
    read_as = {table.name: of(folder, table.name) for table in TABLES}
    wrong, seen = [], set()
    for table, column, kind in filled():
        found = read_as[table]
        if not found.filter(f'"{column}" is not null').limit(1).fetchall():
            continue
        seen.add(kind)
        taken = str(found.types[found.columns.index(column)])
        if taken not in TYPES[kind]:
            wrong.append((table, column, kind, taken))
    assert not wrong
    assert seen == set(TYPES)


@pytest.mark.parametrize("table", [*(table.name for table in TABLES), CODEBOOK])
def test_no_row_and_no_sign_is_lost(table: str, folder: Path) -> None:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    found = of(folder, table, every=True)
    assert found.columns == head
    assert [["" if cell is None else cell for cell in row] for row in found.fetchall()] == rows


def test_the_reading_in_the_guide_is_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (query,) = re.findall(r"```sql\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(folder.parent)
    with (folder / "options.csv").open(encoding="utf-8", newline="") as file:
        chosen = [row for row in csv.DictReader(file) if row["phase"] == "podium" and row["how"] == "chose"]
    counted = duckdb.connect().execute(query).fetchall()
    assert chosen
    # Both exercises have one setting that the reading asks for.
    assert sum(groups for _, _, groups in counted) == len(chosen)
    assert {option for _, option, _ in counted} == {row["option"] for row in chosen}


def test_who_reads_korean_reads_it(folder: Path) -> None:
    named = of(folder, "labels").fetchall()
    assert any("한국" in str(cell) for row in named for cell in row)


def test_the_command_writes_what_is_read(tmp_path: Path) -> None:
    group("seoul:hold lapse", folder=tmp_path / "class" / "group-1", number="1")
    assert main(["export", str(tmp_path / "class"), "--out", str(tmp_path / "tables")]) == 0
    assert of(tmp_path / "tables", "sessions").fetchall()
