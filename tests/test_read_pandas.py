"""What is exported, read by pandas as it is: the kinds of the codebook, no cell lost, the guide's reading."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from compared import logged
from test_read_tables import filled

from game.export.write import TABLES, tables, write

pytestmark = pytest.mark.needs("pandas")

TYPES = {
    "integer": {"Int64"}, "number": {"Int64", "Float64"}, "flag": {"boolean"}, "id": {"string"},
    "text": {"string"}, "words": {"string"},
}  # fmt: skip
"""Kind of the codebook -> what pandas takes it for where empty cells are told apart from figures."""

PLAIN = {
    "integer": {"integer", "floating"}, "number": {"integer", "floating"}, "flag": {"boolean"},
    "id": {"string"}, "text": {"string"}, "words": {"string"},
}  # fmt: skip
"""The same for `read_csv` without anything said: a column of figures with an empty cell is one of floats."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an export of games of two exercises."""
    names = ("three_waves/line_the_treaty", "eight_minutes/bots_001", "eight_minutes/bots_018")
    made = tmp_path_factory.mktemp("read") / "my_tables"
    write(made, tables([logged(name) for name in names], words=True))
    return made


def of(folder: Path, table: str, **said: str) -> Any:
    """Return a table as pandas reads it."""
    import pandas

    return pandas.read_csv(folder / f"{table}.csv", **said)


def test_the_kinds_are_taken_for_what_they_are(folder: Path) -> None:
    import pandas

    wrong, seen = [], set()
    plain = {table.name: of(folder, table.name) for table in TABLES}
    typed = {table.name: of(folder, table.name, dtype_backend="numpy_nullable") for table in TABLES}
    for table, column, kind in filled():
        cells = typed[table][column].dropna()
        if cells.empty:
            continue
        seen.add(kind)
        taken, bare = str(cells.dtype), pandas.api.types.infer_dtype(plain[table][column].dropna())
        if taken not in TYPES[kind] or bare not in PLAIN[kind]:
            wrong.append((table, column, kind, taken, bare))
    assert not wrong
    assert {"integer", "number", "flag", "id", "text"} <= seen


def test_the_columns_are_those_of_the_codebook_and_no_cell_is_lost(folder: Path) -> None:
    for table in TABLES:
        found = of(folder, table.name)
        assert list(found.columns) == [column.name for column in table.columns]
        with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(found) == len(rows)
        for column in found.columns:
            # Nothing that an exercise names is one of the words that pandas takes for unknown.
            assert found[column].notna().tolist() == [row[column] != "" for row in rows], (table.name, column)


def test_the_reading_of_the_guide_counts_the_same(folder: Path) -> None:
    options, settings = of(folder, "options"), of(folder, "settings")
    met = options[(options["phase"] == "podium") & (options["how"] == "chose")].merge(settings, on="session")
    counted = met[met["axis"] == "era"].groupby(["choice", "option"]).size()
    with (folder / "options.csv").open(encoding="utf-8", newline="") as file:
        chosen = [row for row in csv.DictReader(file) if row["phase"] == "podium" and row["how"] == "chose"]
    assert chosen
    assert int(counted.sum()) == len(chosen)
