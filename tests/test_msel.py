"""`msel`: the list in the field's columns, and its changes brought back without touching anything else."""

from __future__ import annotations

import csv
import difflib
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from uuid import UUID

import openpyxl
import pytest
import yaml
from conftest import Keeps

from game.authoring import msel, msel_import, msel_sheet
from game.authoring.cexf import NOT_HELD, cexf
from game.authoring.msel import COLUMNS
from game.cli import main
from game.errors import GameError
from game.scenario import loader, rewrite

pytestmark = pytest.mark.once

SHIPPED = Path(loader.SHIPPED)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a copy of the tutorial that may be written to."""
    path = tmp_path / "own.yaml"
    path.write_bytes((SHIPPED / "eight_minutes.yaml").read_bytes())
    return path


def listed(path: Path, lang: str = "en") -> tuple[msel.Row, ...]:
    return msel.rows(loader.load(path), path.read_bytes().decode(), lang)


def edited(own: Path, change: Callable[[openpyxl.worksheet.worksheet.Worksheet], None]) -> Path:
    """Return a list of the scenario in which some cells were changed, as a spreadsheet program would."""
    sheet = own.with_suffix(".xlsx")
    sheet.write_bytes(msel_sheet.as_xlsx(listed(own), "A list", "en"))
    book = openpyxl.load_workbook(sheet)
    change(book.worksheets[0])
    book.save(sheet)
    return sheet


def set_cells(**cells: object) -> Callable[[openpyxl.worksheet.worksheet.Worksheet], None]:
    def change(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        for address, value in cells.items():
            sheet[address] = value

    return change


def brought(own: Path, **cells: object) -> msel_import.Brought:
    return msel_import.brought(own, msel_sheet.read(edited(own, set_cells(**cells))))


def address(own: Path, inject: str, column: str) -> str:
    """Return the address of an inject's cell."""
    row = next(number for number, row in enumerate(listed(own), 2) if row.cells["id"] == inject)
    return f"{chr(65 + list(COLUMNS).index(column))}{row}"


@pytest.mark.parametrize("name", loader.shipped())
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_list_that_comes_back_unchanged_changes_no_byte(name: str, lang: str, tmp_path: Path) -> None:
    path = loader.find(name)
    found = listed(path, lang)
    assert sorted(row.cells["id"] for row in found) == sorted(loader.load(path).injects)
    (tmp_path / "list.xlsx").write_bytes(msel_sheet.as_xlsx(found, "A list", lang))
    (tmp_path / "list.csv").write_text(msel.as_csv(found, lang), encoding="utf-8-sig", newline="")
    for ending in ("xlsx", "csv"):
        back = msel_import.brought(path, msel_sheet.read(tmp_path / f"list.{ending}"))
        assert back.changes == ()
        assert back.source.encode() == path.read_bytes()


def test_every_inject_is_listed_once_phase_by_phase_and_by_the_clock(own: Path) -> None:
    board = loader.load(own)
    found = listed(own)
    assert sorted(row.cells["id"] for row in found) == sorted(board.injects)
    phases = [row.cells["phase"] for row in found]
    assert phases == sorted(phases, key=phases.index)
    first = found[0].cells
    assert first["stamp"] == "D-day Mon 08:52 KST · Sun 18:52 ET"
    assert first["expected"].startswith("Seoul: The spokesperson goes out at nine.")


def test_texts_times_and_recipients_come_back_and_nothing_else_moves(own: Path) -> None:
    before = own.read_text("utf-8")
    cells = {
        address(own, "terminals_down", "headline_ko"): '은행: "한 곳"이 멈춤 # 서울',
        address(own, "embassy_first", "to"): "washington; alliance",
        address(own, "cyber_war", "after"): "2m",
        address(own, "pattern", "text_en"): "=It begins like a formula, and is a text - nothing more.",
    }
    back = brought(own, **cells)
    assert len(back.changes) == len(cells)
    moved = [
        line
        for line in difflib.ndiff(before.splitlines(), back.source.splitlines())
        if line.startswith(("- ", "+ "))
    ]
    assert len(moved) == 2 * len(cells), moved
    msel_import.write(own, back.source)
    board = loader.load(own)
    assert board.injects["terminals_down"].headline.ko == '은행: "한 곳"이 멈춤 # 서울'
    assert board.injects["embassy_first"].to == ("washington", "alliance")
    assert board.injects["cyber_war"].after == 2
    assert board.injects["pattern"].text.en.startswith("=It begins like a formula")
    # And the way back is the file as it was, but for quotes that have become needless.
    assert brought(own).changes == ()


@pytest.mark.parametrize("number", range(12))
def test_any_text_can_be_brought_into_any_cell_of_texts(number: int, own: Path) -> None:
    lots = Random(number)  # noqa: S311
    texts = [column for column in COLUMNS if column.startswith(("headline", "text", "unknown", "from"))]
    alphabet = "ab 가나\"'\\:#[],&*!|>%@`-?~0.1"
    wanted = {}
    for row in lots.sample(list(listed(own)), 3):
        column = lots.choice([column for column in texts if row.cells[column]])
        words = "".join(lots.choice(alphabet) for _ in range(40)).strip() or "x"
        wanted[row.cells["id"], column] = words
    cells = {address(own, inject, column): words for (inject, column), words in wanted.items()}
    sheet = edited(own, lambda each: [_text(each, place, words) for place, words in cells.items()])  # type: ignore[arg-type, return-value]
    back = msel_import.brought(own, msel_sheet.read(sheet))
    msel_import.write(own, back.source)
    after = {row.cells["id"]: row.cells for row in listed(own)}
    assert {key: after[key[0]][key[1]] for key in wanted} == wanted


def _text(sheet: openpyxl.worksheet.worksheet.Worksheet, place: str, words: str) -> None:
    sheet[place] = words
    sheet[place].data_type = "s"


@pytest.mark.parametrize(
    ("inject", "column", "value", "why"),
    [
        ("terminals_down", "id", "terminal_down", "there is no inject 'terminal_down'; did you mean"),
        ("terminals_down", "medium", "broadcast", "`medium` is not brought back"),
        ("terminals_down", "do", "", "`do` is not brought back"),
        ("terminals_down", "phase", "Another phase", "`phase` is not brought back"),
        ("terminals_down", "stamp", "D+1", "`stamp` is not brought back; change `at` in this line"),
        ("terminals_down", "expected", "Nothing", "`expected` is not brought back"),
        ("terminals_down", "text_en", None, "an empty cell: take `text.en:` out"),
        ("terminals_down", "after", "3m", "there is no `after:` to put it into"),
        ("terminals_down", "to", "tokyo", "SC110 unknown team, role or audience 'tokyo'"),
        ("embassy_first", "at", "soon", "SC016 a length of time is expected"),
        ("embassy_first", "id", "terminals_down", "'terminals_down' stands in two rows"),
    ],
)  # fmt: skip
def test_what_cannot_be_placed_is_refused_by_its_cell(
    inject: str, column: str, value: object, why: str, own: Path
) -> None:
    place, before = address(own, inject, column), own.read_bytes()
    with pytest.raises(GameError) as refused:
        brought(own, **{place: value})
    assert f"{place}: {why}" in str(refused.value)
    assert own.read_bytes() == before
    assert [each.name for each in own.parent.iterdir() if each.name.startswith(".")] == []


def test_all_that_cannot_be_placed_or_would_not_be_sound_is_told_at_once(own: Path) -> None:
    before = own.read_bytes()
    wrong: dict[str, object] = {
        address(own, "terminals_down", "to"): "tokyo",
        address(own, "terminals_down", "phase"): "Another phase",
        address(own, "embassy_first", "at"): "soon",
        address(own, "cyber_war", "text_en"): None,
    }
    with pytest.raises(GameError) as refused:
        brought(own, **wrong)
    for place in wrong:
        assert f"  {place}: " in str(refused.value)
    assert own.read_bytes() == before


def test_a_sheet_of_either_language_is_read_under_its_own_headings(own: Path) -> None:
    sheet = own.with_suffix(".xlsx")
    sheet.write_bytes(msel_sheet.as_xlsx(listed(own, "ko"), "목록", "ko"))
    book = openpyxl.load_workbook(sheet)
    headings = [str(cell.value) for cell in book.worksheets[0][1]]
    assert len(set(headings)) == len(COLUMNS)
    assert {"식별자", "수신", "보내는 시각(훈련 개시 기준)"} <= set(headings)
    assert not any(column in heading for column in COLUMNS for heading in headings if len(column) > 3)
    book.worksheets[0][address(own, "cyber_war", "headline_ko")] = "새 제목"
    book.save(sheet)
    (change,) = msel_import.brought(own, msel_sheet.read(sheet)).changes
    assert (change.inject, change.column, change.after) == ("cyber_war", "headline_ko", "새 제목")


def test_english_headings_are_words_and_those_of_older_lists_are_still_read(own: Path) -> None:
    sheet = own.with_suffix(".csv")
    text = msel.as_csv(listed(own), "en")
    head, _, rows = text.partition("\r\n")
    assert head.startswith("No.,id,Type,Phase,Exercise time,Time since STARTEX,Room time into the phase,")
    assert not any(sign in head for sign in (":", "_"))
    old = ",".join(f'"{column}: {name}"' for column, name in zip(COLUMNS, head.split(","), strict=True))
    for heads in (head, old):
        sheet.write_text(f"{heads}\r\n{rows}", encoding="utf-8", newline="")
        assert msel_import.brought(own, msel_sheet.read(sheet)).changes == ()
        assert set(msel_sheet.read(sheet)[0].cells) == set(COLUMNS)


def test_a_list_of_several_lines_is_refused(own: Path) -> None:
    source = own.read_text("utf-8").replace("to: [seoul]\n", "to:\n          - seoul\n", 1)
    own.write_text(source, encoding="utf-8")
    first = next(row.cells["id"] for row in listed(own) if row.cells["to"] == "seoul")
    with pytest.raises(GameError, match="its list is written on several lines"):
        brought(own, **{address(own, first, "to"): "washington"})


def test_folded_texts_stay_folded_between_their_neighbours(own: Path) -> None:
    source = own.read_text("utf-8")
    row = listed(own)[0]
    quoted = f'en: "{row.cells["text_en"]}"'
    assert source.count(quoted) == 1
    source = source.replace(quoted, f"en: >-\n            {row.cells['text_en']}  # no comment in here")
    own.write_text(source, encoding="utf-8")
    back = brought(own, **{address(own, row.cells["id"], "text_en"): "Two words. " * 30 + "End."})
    msel_import.write(own, back.source)
    assert loader.load(own).injects[row.cells["id"]].text.en == "Two words. " * 30 + "End."
    assert ">-" in back.source
    assert back.source.split("\n")[-20:] == source.split("\n")[-20:]


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("to: all\nat: 0h\n", ["seoul", "washington"], "to: [seoul, washington]\nat: 0h\n"),
        ("to: all\n", ["room"], "to: room\n"),
        ("to: [all]\n", "room", "to: [room]\n"),
        ("to: 'It''s so'\n", "It's not", "to: 'It''s not'\n"),
        ("to: 'so'\n", "so\nor so", 'to: "so\\nor so"\n'),
        ("to: 1h # first\n", "2h", "to: 2h # first\n"),
        ("to: so\n", "12", 'to: "12"\n'),
        ("to: so\n", "yes", 'to: "yes"\n'),
        ("to: so\n", "or: so", 'to: "or: so"\n'),
        ("to: >-\n  So\n  it is.\nat: 0h\n", "It is not.", "to: >-\n  It is not.\nat: 0h\n"),
        ("to: >-\n  So it is.\nat: 0h\n", "# 1", 'to: "# 1"\nat: 0h\n'),
        ("to: >\n  So it is.\nat: 0h\n", "It is not.", 'to: "It is not."\nat: 0h\n'),
        ("to: |\n  So it is.\nat: 0h\n", "It is not.", 'to: "It is not."\nat: 0h\n'),
    ],
)
def test_a_value_keeps_the_style_of_the_one_before_it(before: str, value: rewrite.Value, after: str) -> None:
    assert rewrite.rewritten(before, {("to",): value}) == after
    assert yaml.safe_load(after)["to"] in (value, [value], value[0])


def test_a_value_needs_a_key_to_be_put_into() -> None:
    for source in ("", "at: 0h\n"):
        with pytest.raises(rewrite.Unplaceable, match="there is no `to:` to put it into"):
            rewrite.rewritten(source, {("to",): "all"})


def test_the_command_shows_the_change_and_writes_only_when_told(
    own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = own.read_bytes()
    place = address(own, "terminals_down", "headline_en")
    sheet = edited(own, set_cells(**{place: "A bank is silent"}))
    assert main(["msel", str(own), "--import", str(sheet)]) == 0
    told = capfd.readouterr()
    assert f"{place}  terminals_down, headline_en" in told.out
    assert "+ A bank is silent" in told.out
    assert "nothing was changed" in told.err
    assert own.read_bytes() == before
    assert main(["msel", str(own), "--import", str(sheet), "--yes"]) == 0
    assert loader.load(own).injects["terminals_down"].headline.en == "A bank is silent"


def test_the_list_is_printed_and_written(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["msel", str(own), "--lang", "ko"]) == 0
    assert "종합 시나리오 상황 목록(MSEL)" in capfd.readouterr().out
    for name in ("list.xlsx", "list.csv", "list.txt"):
        assert main(["msel", str(own), "-o", str(own.parent / name)]) == 0
        assert "19 injects" in capfd.readouterr().out
    assert main(["msel", str(own), "-o", str(own.parent / "list.doc")]) == 2
    assert "'.doc' should be .xlsx, .csv, .txt, .json" in capfd.readouterr().err


def test_no_cell_of_a_list_is_a_formula(own: Path, keeps: Keeps) -> None:
    rows = [replace(row, cells={**row.cells, "text_en": "=1+1", "text_ko": "-1"}) for row in listed(own)]
    sheet = own.with_suffix(".xlsx")
    sheet.write_bytes(msel_sheet.as_xlsx(rows, "A list", "en"))
    cells = [cell for row in openpyxl.load_workbook(sheet).worksheets[0] for cell in row]
    assert [cell.value for cell in cells].count("=1+1") == len(rows)
    assert "f" not in {cell.data_type for cell in cells}
    table = list(csv.DictReader(io.StringIO(msel.as_csv(rows, "en"))))
    for column, words in (("text_en", "'=1+1"), ("text_ko", "'-1")):
        assert {row[msel.heading(column, "en")] for row in table} == {words}
    keeps("X2", 1, "places")


def test_a_file_that_is_no_list_is_refused(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name, data, why in (
        ("a.xlsx", b"nothing", "no spreadsheet that can be read"),
        ("a.csv", b"one,two\n1,2\n", "no column is headed `id`"),
        ("b.csv", "id\n가".encode("euc-kr"), "save it as `CSV UTF-8`"),
        ("a.txt", b"id", "a list is .xlsx or .csv"),
        ("c.csv", b"No.,id,To\n1\n", "B2: there is no inject ''"),
        ("d.csv", b'id\n"' + b"x" * 200_000 + b'"\n', "no list that can be read: field larger"),
    ):
        (own.parent / name).write_bytes(data)
        assert main(["msel", str(own), "--import", str(own.parent / name)]) == 2
        assert why in capfd.readouterr().err


@pytest.mark.parametrize("name", loader.shipped())
def test_the_common_exercise_format_holds_every_inject_in_its_order_and_says_what_it_loses(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["msel", name, "-o", str(tmp_path / "a.json")]) == 0
    assert "not held by the Common Exercise Format: decisions and options" in capfd.readouterr().err
    made = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert set(made) == {"exercise", "inject_flow", "inject_payloads", "injects"}
    assert made["exercise"]["meta"]["not_held"] == [each.en for each in NOT_HELD]
    assert made["exercise"]["total_duration"].isdecimal()
    injects = [each["uuid"] for each in made["injects"]]
    payloads = [each["uuid"] for each in made["inject_payloads"]]
    assert len(set(injects + payloads)) == 2 * len(loader.load(loader.find(name)).injects)
    assert all(UUID(each).version == 4 for each in (*injects, *payloads, made["exercise"]["uuid"]))
    assert [each["inject_uuid"] for each in made["inject_flow"]] == injects
    assert [each["action_payload_resource_uuid"] for each in made["injects"]] == payloads
    steps = made["inject_flow"]
    assert [each["sequence"]["followed_by"] for each in steps] == [[each] for each in injects[1:]] + [[]]
    assert [each["sequence"]["trigger"] for each in steps].count(["startex"]) == 1
    first = listed(loader.find(name))[0].cells
    for column in ("headline_en", "text_en", "headline_ko", "text_ko"):
        assert first[column] in made["inject_payloads"][0]["parameters"]["content"]


def test_its_identifiers_stay_when_texts_change(own: Path) -> None:
    def identities() -> list[str]:
        return re.findall(r'"uuid": "([^"]+)"', json.dumps(cexf(loader.load(own), listed(own))))

    before = identities()
    msel_import.write(own, brought(own, **{address(own, "terminals_down", "headline_en"): "Another"}).source)
    assert identities() == before
