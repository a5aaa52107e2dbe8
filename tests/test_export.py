"""Logs as tidy tables: what the codebook says is what stands there, and nobody's words leave unasked."""

from __future__ import annotations

import csv
import io
import sqlite3
from dataclasses import replace
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from compared import NAME, begun, finished, group, noted, read
from conftest import Keeps
from sessions import Room

from game.cli import main
from game.debrief.game import game_of
from game.errors import GameError
from game.export.columns import Column, Table
from game.export.write import CODEBOOK, TABLES, codebook, tables, write
from game.record.log import read as read_log
from game.scenario import loader
from game.texts import Text

GAMES = Path(__file__).parent / "games"
SIGNED = 2


@cache
def exported(words: bool = False) -> dict[str, list[dict[str, str]]]:
    """Return the tables of three small games and two of the flagship, as any reader of CSV has them."""
    games = [
        group("seoul:tell washington:support", "line", 2, number="1", seed=SIGNED),
        group("seoul:hold lapse", minutes=3, number="2"),
        marked(),
    ]
    folder = GAMES / "three_waves"
    scenario = loader.from_document((folder / "scenario.json").read_text(encoding="utf-8"))
    games += [game_of(read_log(log), scenario, log) for log in sorted(folder.glob("*.jsonl"))[:2]]
    files = tables(games, words)
    return {name: list(csv.DictReader(io.StringIO(text))) for name, text in files.items()}


def marked():  # type: ignore[no-untyped-def]
    """Return a game with a rewind, a decision of control and a mark."""
    session = begun(Room())
    before = session.records[-1].n
    noted(session, "seoul:tell washington:support")
    session.conduct.rewind(before, "a slip")
    session.conduct.mark("strength", f"{NAME} spoke well")
    noted(session, "seoul:hold")
    session.conduct.override("washington", ("support",), "they left")
    finished(session)
    return read(session)


def columns() -> list[tuple[Table[Any], Column[Any]]]:
    """Return every column with its table."""
    return [(table, column) for table in TABLES for column in table.columns]


def test_the_codebook_has_each_column_of_each_file_and_no_other() -> None:
    for words in (False, True):
        found = {(table, column) for table, column, *_ in codebook(words) if column}
        files = tables([group("seoul:hold washington:wait")], words)
        there = {
            (name, column)
            for name, text in files.items()
            if name != CODEBOOK
            for column in text.partition("\n")[0].split(",")
        }
        assert found == there
    said = [row for row in exported()[CODEBOOK] if not (row["meaning_en"] and row["meaning_ko"])]
    assert not said


@pytest.mark.parametrize(
    ("table", "column"), columns(), ids=[f"{table.name}.{column.name}" for table, column in columns()]
)
def test_each_cell_is_of_the_kind_that_the_codebook_says(table: Table[Any], column: Column[Any]) -> None:
    cells = [row[column.name] for row in exported(True)[table.name]]
    assert cells
    filled = [cell for cell in cells if cell]
    match column.kind:
        case "integer":
            assert [str(int(cell)) for cell in filled] == filled
        case "number":
            assert [float(cell) for cell in filled]
        case "flag":
            assert set(filled) <= {"TRUE", "FALSE"}
    closed = [each.strip() for each in column.values.split(",")] if "," in column.values else []
    if closed and column.kind == "text":
        assert set(filled) <= set(closed)


def test_ids_have_a_label() -> None:
    found = exported()
    labels = {(row["kind"], row["id"]) for row in found["labels"]}
    kinds = {"option": "option", "phase": "phase", "team": "team", "gauge": "gauge", "estimate": "estimate",
             "inject": "inject", "objective": "objective", "aim": "aim", "ending": "ending",
             "doctrine": "doctrine", "axis": "axis"}  # fmt: skip
    used = {
        (kinds[column.name], row[column.name])
        for table, column in columns()
        if column.name in kinds and table.name != "labels"
        for row in found[table.name]
        if row[column.name]
    }
    assert used <= labels
    assert len(used) > 60


def test_a_lapse_a_rewind_and_control_are_told_apart() -> None:
    found = exported()
    signed, lapsed, ruled = (row["session"] for row in found["sessions"][:3])
    decided = {
        (row["session"], row["team"], row["how"], row["options"])
        for row in found["decisions"]
        if row["phase"] == "first"
    }
    assert {each for each in decided if each[0] in (signed, lapsed, ruled)} == {
        (signed, "seoul", "chose", "tell"), (signed, "washington", "chose", "support"),
        (lapsed, "seoul", "chose", "hold"), (lapsed, "washington", "lapsed", "wait"),
        (ruled, "seoul", "chose", "hold"), (ruled, "washington", "control", "support"),
    }  # fmt: skip
    assert [row["abandoned"] for row in found["sessions"][:3]][:2] == ["0", "0"]
    assert int(found["sessions"][2]["abandoned"]) >= 2
    took = {row["team"]: row["seconds"] for row in found["decisions"] if row["session"] == signed}
    assert took == {"seoul": "120", "washington": "240"}
    (talks,) = [row for row in found["talks"] if row["session"] == signed]
    assert (talks["text"], talks["distance"], talks["hours"], talks["counts"]) == ("line", "0", "12", "TRUE")


def test_the_tables_join(tmp_path: Path) -> None:
    base = sqlite3.connect(":memory:")
    for name, text in tables([group("seoul:tell washington:support", "line", 2, seed=SIGNED)]).items():
        head, *rows = csv.reader(io.StringIO(text))
        named = ", ".join(f'"{each}"' for each in head)
        base.execute(f"create table {name} ({named})")
        base.executemany(f"insert into {name} values ({', '.join('?' * len(head))})", rows)  # noqa: S608
    told = base.execute(
        "select l.en, t.seconds from decisions d join timing t using (session, record) "
        "join options o on o.session = d.session and o.record = d.record "
        "join labels l on l.kind = 'option' and l.id = o.option where d.phase = 'first' order by t.seconds"
    ).fetchall()
    base.close()
    assert told == [("Tell the ally", "120"), ("Support", "240")]


def test_words_leave_only_where_they_are_wanted() -> None:
    plain, full = exported(), exported(True)
    assert not [row for rows in plain.values() for row in rows if NAME in str(row)]
    assert any(NAME in row["reason"] for row in full["decisions"])
    assert any(NAME in row["words"] for row in full["marks"])


def test_no_cell_of_a_table_is_a_formula(keeps: Keeps) -> None:
    formulas = ("=1+1", "+1", "-1", "@x", "\t=1", "\r=1")
    session = begun(Room())
    for words in formulas[:4]:
        session.conduct.mark("improve", words)
    session.decide(session.parse("seoul:hold"), formulas[0])
    finished(session)
    game = read(session)
    options = {
        name: replace(option, name=Text(words, words))
        for (name, option), words in zip(game.scenario.options.items(), cycle(formulas), strict=False)
    }
    files = tables([replace(game, scenario=replace(game.scenario, options=options))], words=True)
    cells = {cell for text in files.values() for row in csv.reader(io.StringIO(text)) for cell in row}
    assert {cell for cell in cells if cell.lstrip().startswith(("=", "@", "+"))} == set()
    # A figure below nothing is no word.
    assert all(cell[1:].isdecimal() for cell in cells if cell.startswith("-"))
    assert {f"'{words}".replace("\r", "\n") for words in formulas} <= cells
    marked = {row["words"] for row in csv.DictReader(io.StringIO(files["marks"]))}
    reasons = {row["reason"] for row in csv.DictReader(io.StringIO(files["decisions"]))}
    assert {f"'{words}" for words in formulas[:4]} <= marked
    assert f"'{formulas[0]}" in reasons
    keeps("X2", 1, "places")


def test_an_export_is_written_in_one_order_and_over_no_other_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in "12":
        group("seoul:hold washington:wait", folder=tmp_path / "a" / f"group-{number}", number=number)
    one, two = (str(tmp_path / "a" / f"group-{number}") for number in "12")
    assert main(["export", one, two, "--out", str(tmp_path / "x")]) == 0
    assert main(["export", two, one, "--out", str(tmp_path / "y")]) == 0
    assert main(["export", str(tmp_path / "a"), "--out", str(tmp_path / "y")]) == 0
    for file in (tmp_path / "x").iterdir():
        assert file.read_bytes() == (tmp_path / "y" / file.name).read_bytes()
    assert ", 2 games, " in capsys.readouterr().out
    assert main(["export", one, "--out", str(tmp_path / "z")]) == 0
    assert ", 1 game, " in capsys.readouterr().out
    assert main(["export", one, "--out", str(tmp_path / "a")]) == 2
    assert "is the folder of a game" in capsys.readouterr().err
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["export", one, "--out", str(tmp_path / "file")]) == 2
    write(tmp_path / "new" / "deep", {"a": "b\n"})
    assert (tmp_path / "new" / "deep" / "a.csv").read_bytes() == b"b\n"


def test_an_export_goes_over_no_other_files(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text("ours", encoding="utf-8")
    with pytest.raises(GameError, match=r"holds other files, as minutes\.txt"):
        write(tmp_path, {"games": "a\r\n"})
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.txt"]
