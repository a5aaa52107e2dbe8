"""A class compared: who is counted and who is not, arms with their sign, nobody's name, one order."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from compared import NAME, SEATS, begun, finished, group, logged, noted, read
from conftest import Keeps
from sessions import MINUTE, Room, small

from game.cli import main
from game.compare import workbook
from game.compare.answer import answer
from game.compare.arms import Contrast
from game.compare.comparison import Comparison, compare
from game.compare.groups import labels
from game.compare.lines import lines
from game.compare.measures import deciding
from game.compare.page.page import page
from game.compare.plain import plain
from game.compare.sheets import Sheet, sheets
from game.compare.workbook import as_csv, as_xlsx
from game.debrief.game import Game, game_of
from game.debrief.timing import timing
from game.errors import GameError
from game.export.write import tables
from game.figures.intervals import wilson
from game.figures.small import higher, median, share_difference, shift, too_few
from game.record.log import read as read_log
from game.scenario import loader
from game.session import About, Session, find, load, setup
from game.session.groups import LABELS
from game.texts.cells import harmless

CARDS = {"seoul": "cards"}

SIGNED = 2
"""A seed with which telling the ally leads to the talks."""


@cache
def three() -> Comparison:
    """Return three groups: one tells, is supported and signs; one holds; one holds and lets time run out."""
    return compare(
        [
            group("seoul:tell washington:support", "line", 2, number="1", seed=SIGNED),
            group("seoul:hold washington:wait", minutes=4, number="2", seed=SIGNED),
            group("seoul:hold lapse", minutes=6, number="3", seed=SIGNED),
        ]
    )


def test_who_lapsed_has_not_chosen_what_then_stood() -> None:
    seoul, washington = three().asked[:2]
    assert (seoul.phase, seoul.team, seoul.of) == ("first", "seoul", 3)
    assert [seoul.chose(name) for name in ("hold", "tell", "alert")] == [(1, 2), (0,), ()]
    assert (washington.chose("wait"), washington.who("lapsed")) == ((1,), (2,))
    share = washington.share("wait")
    assert (share.held, share.of) == (1, 3), "a lapse is asked, and has not chosen"


def test_a_question_counts_those_alone_that_were_asked() -> None:
    # The group that signed never came to the second phase.
    second = [each for each in three().asked if each.phase == "second"]
    assert {tuple(each.answers) for each in second} == {(1, 2)}
    again = compare([group("seoul:hold washington:wait")]).asked
    assert [each.time for each in again if (each.phase, each.team) == ("second", "seoul")] == [1, 2, 3]


def test_what_was_rewound_and_what_control_decided_is_not_counted() -> None:
    room = Room()
    session = begun(room)
    before = session.records[-1].n
    noted(session, "seoul:tell washington:support")
    session.conduct.rewind(before, "a slip")
    noted(session, "seoul:hold")
    session.conduct.override("washington", ("support",), "they left")
    finished(session)
    seoul, washington = compare([read(session)]).asked[:2]
    assert (seoul.chose("hold"), seoul.chose("tell"), seoul.of) == ((0,), (), 1)
    assert (washington.chose("support"), washington.who("control"), washington.of) == ((), (0,), 0)


def test_joint_decisions_and_endings_by_group() -> None:
    found = three()
    (talks,) = found.talks
    assert talks.signed("line") == (0,)
    assert (talks.unsigned(), talks.distances, talks.hours) == ((), {0: 0}, {0: 12})
    assert {name: (share.held, share.of) for name, share in found.signed.items()} == {"line": (1, 1)}
    assert found.endings == {"unsettled": (1, 2), "together": (0,)}
    assert found.joined == {"frank": (0,)}
    assert answer(found)[0].en == "1 of the 1 group that ended talks on it themselves signed “A joint line”."
    ended = "Of 3 games that ended: E4 “Unsettled” 2 groups; E1 “Together” 1 group."
    assert answer(found)[1].en.startswith(ended)


def test_what_control_signed_is_shown_and_not_counted() -> None:
    session = begun(Room(), seed=SIGNED)
    noted(session, "seoul:tell washington:support")
    noted(session, "seoul:line washington:line")
    session.conduct.adjudicate("signed", "time is short")
    finished(session)
    (talks,) = compare([read(session)]).talks
    assert (talks.held, talks.left_out) == ({}, (0,))
    assert not compare([read(session)]).signed
    # It came to talks, and did not end them itself.
    both = compare(
        [group("seoul:tell washington:support", "line", 2, number="1", seed=SIGNED), read(session)]
    )
    assert answer(both)[0].en.startswith("1 of the 1 group that ended talks on it themselves signed")


def test_time_to_decide_leaves_out_pauses_lapses_and_bots() -> None:
    assert [deciding(each) for each in three().groups] == [3, 6, 6]
    assert [deciding(each, "first", "washington") for each in three().groups] == [4, 8, None]
    assert [deciding(each, "talks", stage="ratify") for each in three().groups] == [0, None, None]
    room = Room()
    session = begun(room)
    room.passes(session, MINUTE)
    session.conduct.pause()
    room.passes(session, 10 * MINUTE)
    session.conduct.resume()
    room.passes(session, MINUTE)
    noted(session, "seoul:hold")
    room.passes(session, MINUTE)
    noted(session, "seoul:alert washington:wait")
    first = [each for each in timing(read(session)) if each.point == "t1"]
    assert [(each.seat, each.seconds, each.lapsed) for each in first] == [
        ("seoul", 180, False), ("washington", 180, False)
    ]  # fmt: skip


def test_a_question_that_is_gone_back_to_is_asked_anew() -> None:
    room = Room()
    session = begun(room)
    before = session.records[-1].n
    room.passes(session, 2 * MINUTE)
    noted(session, "seoul:hold washington:wait")
    session.conduct.rewind(before, "a slip")
    room.passes(session, MINUTE)
    noted(session, "seoul:alert")
    (first,) = [each for each in timing(read(session)) if each.point == "t1"]
    assert first.seconds == 60


@cache
def arms() -> Comparison:
    """Return four early groups that tell and four late ones that hold, and take longer."""
    early = [group("seoul:tell washington:wait", minutes=n, era="early", number=str(n)) for n in range(1, 5)]
    late = [group("seoul:hold washington:wait", minutes=n, number=str(n + 4)) for n in range(3, 7)]
    return compare([*early, *late])


def contrast(name: str) -> Contrast:
    (axis,) = arms().axes
    (pair,) = axis.pairs
    assert (axis.id, pair.one.choice, pair.other.choice) == ("set.era", "early", "late")
    return next(each for each in pair.contrasts if each.measure.id == name)


def test_a_difference_is_the_first_arm_less_the_second() -> None:
    told = contrast("chose.first.1.seoul.tell")
    assert told.difference is not None
    assert (told.difference.value, told.verdict) == (1.0, "differ")
    assert told.difference.low > 0.3
    slower = contrast("minutes")
    assert slower.difference is not None
    # The medians of 1.5 times 1 to 4 minutes, and of 1.5 times 3 to 6.
    assert slower.difference.value == -3.0


def test_too_few_groups_are_said_to_be_too_few() -> None:
    few = compare([each.game for each in arms().groups[2:6]])
    (pair,) = few.axes[0].pairs
    assert {each.verdict for each in pair.contrasts} == {"few"}
    assert all(each.difference is None for each in pair.contrasts)
    assert page(few, "en").lower().count("too few groups to tell") == 1
    assert "too few to tell" not in page(few, "en")


def test_arms_that_differ_in_two_things_say_so() -> None:
    assert arms().axes[0].mixed == ()
    mixed = compare([group("seoul:hold", seats={}), group("seoul:hold", era="early", seats=CARDS)])
    era, seoul = (each for each in mixed.axes if each.id in ("set.era", "seat.seoul"))
    assert (seoul.name in era.mixed, era.name in seoul.mixed) == (True, True)


def test_arms_with_luck_of_their_own_say_so() -> None:
    games = [group("seoul:hold", seed=3), group("seoul:hold", era="early", seed=4)]
    apart, alike = (compare(each).axes[0] for each in (games, [games[0], group("seoul:hold", era="early")]))
    assert (apart.luck, alike.luck) == (True, False)


def sure(number: str, first: int, second: int) -> Game:
    """Return the game of a group that says twice how sure it is, and is right."""
    session = begun(Room(), number=number, seed=SIGNED)
    noted(session, f"seoul:hold@{first} washington:wait")
    noted(session, f"seoul:hold@{second} washington:wait")
    finished(session)
    return read(session)


def test_answers_of_one_group_are_one_witness() -> None:
    (guessed,) = compare([sure("1", 90, 90), sure("2", 20, 80), sure("3", 10, 30)]).guesses
    assert (guessed.came_true.held, guessed.came_true.of, guessed.groups) == (6, 6, 3)
    three_groups = wilson(3, 3)
    assert (guessed.right.low, guessed.right.high) == (three_groups.low, three_groups.high)
    middle = guessed.middle
    assert middle is not None
    assert (middle.value, middle.low, middle.high) == (50, 20, 90)
    assert guessed.brier is not None
    assert round(guessed.brier.value, 4) == 0.34


def test_intervals_are_those_that_were_published() -> None:
    # Newcombe 1998, table II, method 10: 56 of 70 against 48 of 80.
    apart = share_difference(56, 70, 48, 80)
    assert [round(each, 4) for each in (apart.value, apart.low, apart.high)] == [0.2, 0.0524, 0.3339]
    # Hollander and Wolfe 1973, permeability of membranes.
    one = (0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46)
    other = (1.15, 0.88, 0.90, 0.74, 1.21)
    moved = shift(one, other)
    assert [round(each, 3) for each in (moved.value, moved.low, moved.high)] == [0.305, -0.15, 0.76]
    above, below = higher(one, other), higher(other, one)
    assert (above.value, round(above.low + below.high, 9)) == (0.7, 1.0)
    assert higher((5, 6, 7, 8), (1, 2, 3, 4)).high == 1.0
    twelve = median(range(1, 13))
    assert twelve is not None
    assert (twelve.value, twelve.low, twelve.high) == (6.5, 3, 10)
    assert median([]) is None
    assert [too_few(3, 3), too_few(3, 4), too_few(4, 4)] == [True, True, False]


def test_each_mark_stands_in_its_groups_column() -> None:
    text = page(three(), "en")
    asked = text[text.index("<h3>First, Washington") :]
    rows = re.findall(
        r'<td class="words">([^<]*)</td><td class="count">(.*?)</td>(<td class="g.*?)</tr>', asked
    )
    marks = {words: re.findall(r'<td class="g[^>]*>(.?)</td>', cells) for words, _, cells in rows[:4]}
    assert marks == {
        "Wait": ["", "●", ""], "Support": ["●", "", ""], "Link it": ["", "", ""],
        "Time ran out": ["", "", "○"],
    }  # fmt: skip
    assert "1 of 3" in rows[0][1]


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_nobody_is_named(lang: str) -> None:
    found = three()
    book = as_xlsx(found, lang)
    cells = [
        str(cell.value)
        for sheet in openpyxl.load_workbook(io.BytesIO(book))
        for row in sheet.iter_rows()
        for cell in row
    ]
    told = (
        page(found, lang), as_csv(found, lang), json.dumps(plain(found)), " ".join(cells),
        " ".join(lines(found, lang, ["a", "b", "c"])),
    )  # fmt: skip
    assert not [text for text in told if "Kim" in text or "Minsu" in text]
    notes = [record.note for each in found.groups for record in each.game.records if record.note]
    assert any(NAME in note.get("reason", "") for note in notes), "the logs do hold a name"


def test_nothing_in_a_sheet_is_a_formula(monkeypatch: pytest.MonkeyPatch, keeps: Keeps) -> None:
    assert [harmless(each) for each in ("=1+1", "+A1", "-A1", "@A1", "\t=1", "a=1")] == [
        "'=1+1", "'+A1", "'-A1", "'@A1", "'\t=1", "a=1"
    ]  # fmt: skip
    widths = {len(sheet.head) for sheet in sheets(three(), "ko")[:1]}
    assert {len(row) for row in sheets(three(), "ko")[0].rows} == widths
    monkeypatch.setattr(workbook, "sheets", lambda *_: (Sheet("s", ("=a",), (("=1+1",), (-3,), (None,))),))
    assert workbook.as_csv(three(), "en") == "'=a\r\n'=1+1\r\n-3\r\n\"\"\r\n"
    book = openpyxl.load_workbook(io.BytesIO(workbook.as_xlsx(three(), "en")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells[:3]] == ["=a", "=1+1", -3]
    assert not [cell for cell in cells if cell.data_type == "f"]
    keeps("X2", 1, "places")


def test_a_workbook_bears_no_hour() -> None:
    with zipfile.ZipFile(io.BytesIO(as_xlsx(three(), "en"))) as book:
        hours = re.findall(rb"<dcterms:\w+[^>]*>([^<]*)", book.read("docProps/core.xml"))
        assert {*hours} == {b"1980-01-01T00:00:00Z"}
        assert {part.date_time for part in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_no_sheet_turns_the_direction_of_words() -> None:
    assert harmless("by \u202eus\u2066") == "by us"
    assert harmless("\u202e=1+1") == "'=1+1"


def test_groups_are_numbered_as_in_their_class() -> None:
    assert labels(["1", "2", "4"]) == ("1", "2", "4")
    assert labels(["1", "2", "3", "2", "3"]) == ("A1", "A2", "A3", "B2", "B3")
    assert labels(["", "", ""]) == ("1", "2", "3")
    assert labels(["1"] * 30) == tuple(map(str, range(1, 31)))


def test_games_of_two_exercises_are_not_compared() -> None:
    other = load(find("eight_minutes"))
    from game.session import Session

    strange = read(Session.start(other, seed=1))
    with pytest.raises(GameError, match="of small and of eight_minutes"):
        compare([three().groups[0].game, strange])
    with pytest.raises(GameError, match="no game"):
        compare([])


def keep(folder: Path) -> None:
    """Write two classes: one of two groups, one of a single group; and a label that is a name."""
    for place, first in {
        "monday/group-1": "seoul:tell washington:support", "monday/group-2": "seoul:hold washington:wait",
        "tuesday/group-1": "seoul:hold washington:support",
    }.items():  # fmt: skip
        group(first, folder=folder / place, number=place[-1])
    (folder / "monday" / LABELS).write_text(json.dumps({"1": NAME}), encoding="utf-8")


def test_logs_in_any_order_give_the_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep(tmp_path)
    monday, tuesday = str(tmp_path / "monday"), str(tmp_path / "tuesday")
    written = []
    for number, words in enumerate(
        ([monday, tuesday], [tuesday, monday, monday], [str(tmp_path)],
         [str(tmp_path / "*" / "group-*" / "log.jsonl")])
    ):  # fmt: skip
        files = [tmp_path / f"{number}.{kind}" for kind in ("html", "csv", "xlsx")]
        options = [f"--{file.suffix[1:]}={file}" for file in files]
        assert main(["compare", *words, *options, "--json"]) == 0
        said = capsys.readouterr()
        assert json.loads(said.out)["kind"] == "comparison"
        written.append([said.out.encode(), *(file.read_bytes() for file in files)])
    assert all(each == written[0] for each in written[1:])
    assert not [data for data in written[0] if NAME.encode() in data]
    assert b"A1" in written[0][0]


def test_a_log_that_cannot_be_read_is_told_and_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(tmp_path)
    log = tmp_path / "monday" / "group-2" / "log.jsonl"
    log.write_bytes(log.read_bytes()[:-9] + b"nonsense\n")
    assert main(["compare", str(tmp_path), f"--html={tmp_path / 'a.html'}"]) == 2
    assert "group-2" in capsys.readouterr().err
    assert "1 of the logs could not be read" in (tmp_path / "a.html").read_text(encoding="utf-8")
    (tmp_path / "empty").mkdir()
    assert main(["compare", str(tmp_path / "empty")]) == 2
    assert "there is no log.jsonl in it" in capsys.readouterr().err
    assert main(["compare", str(tmp_path / "tuesday"), "--html", "/nowhere/a.html"]) == 2


def test_the_text_answers_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep(tmp_path)
    assert main(["compare", str(tmp_path), "--lang", "ko"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[3].startswith("끝난 3판의 결말")
    assert any("A2, B1" in line for line in told)


def test_the_page_counts_what_the_tables_hold() -> None:
    folder = Path(__file__).parent / "games" / "eight_minutes"
    scenario = loader.from_document((folder / "scenario.json").read_text(encoding="utf-8"))
    games = [game_of(read_log(log), scenario, log) for log in sorted(folder.glob("*.jsonl"))]
    found = plain(compare(games))
    options = list(csv.DictReader(io.StringIO(tables(games)["options"])))
    keys = ("phase", "time", "team", "option")
    chosen = Counter(tuple(row[key] for key in keys) for row in options if row["how"] == "chose")
    told = {
        (each["phase"], str(each["time"]), each["team"], option["id"]): option["held"]
        for each in found["questions"]
        for option in each["options"]
    }
    assert {key: held for key, held in told.items() if held} == dict(chosen)
    talks = list(csv.DictReader(io.StringIO(tables(games)["talks"])))
    signed = Counter(row["text"] for row in talks if row["counts"] == "TRUE" and row["text"])
    assert signed == {
        text["id"]: text["held"] + text["dissent"]["held"]
        for text in found["talks"][0]["texts"]
        if text["held"] + text["dissent"]["held"]
    }
    assert {"—", "None"}.isdisjoint(re.findall(r">([^<>]+)<", page(compare(games), "ko")))


def test_a_text_in_force_without_the_consent_of_both_is_not_counted_as_signed() -> None:
    folder = Path(__file__).parent / "games" / "eight_minutes"
    scenario = loader.from_document((folder / "scenario.json").read_text(encoding="utf-8"))
    names = ("line_named_alone_and_right", "line_one_voice")
    found = compare([game_of(read_log(folder / f"{name}.jsonl"), scenario, folder) for name in names])
    (talks,) = found.talks
    assert (talks.signed("seoul_names"), talks.dissent("seoul_names")) == ((), (0,))
    assert (talks.signed("common_line"), talks.dissent("common_line")) == ((1,), ())
    assert talks.unsigned() == ()
    assert (list(found.signed), list(found.dissent)) == (["common_line"], ["seoul_names"])
    said = "In effect without the consent of both: “Seoul names, with Washington heard” 1 group."
    assert said in [each.en for each in answer(found)]
    here = "Seoul names, with Washington heard (in effect without the consent of both)"
    assert any("1/2 " in line and here in line for line in lines(found, "en", ["a", "b"]))
    assert here in page(found, "en")
    first = dict(zip(sheets(found, "en")[0].head, sheets(found, "en")[0].rows[0], strict=True))
    assert first["Signed"] == ""
    assert first["In effect without the consent of both"] == "Seoul names, with Washington heard"
    (told,) = plain(found)["groups"][0]["in_force"]
    assert (told["text"], told["consent_of_both"]) == ("seoul_names", False)
    values = {each.id: each.values for each in found.measures}
    assert values["dissent.seoul_names"] == (1.0, 0.0)
    assert "signed.seoul_names" not in values


def test_every_ending_of_a_group_stands_in_its_line_of_text() -> None:
    told = list(lines(three(), "en", ["a", "b", "c"]))
    (both,) = [line for line in told if "(a)" in line]
    assert both.startswith("  1   E1 Together, also ")
    assert [line for line in told if "also" in line and ("(b)" in line or "(c)" in line)] == []


def test_what_luck_may_have_done_is_not_called_more_than_luck() -> None:
    found = arms()
    axis = found.axes[0]
    beside = [replace(axis, luck=luck) for luck in (False, True)]
    plain_page, lucky = (page(replace(found, axes=(each,)), "en") for each in beside)
    assert "differ by more than luck" in plain_page
    assert "setting or luck" not in plain_page
    assert "differ by more than luck" not in lucky
    assert "by the setting or by the draws" in lucky
    assert "setting or luck" in lucky


def test_the_first_lines_name_a_text_that_as_many_signed_and_that_binds_less() -> None:
    def said(*names: str) -> str:
        return " ".join(
            line.en for line in answer(compare([logged(f"eight_minutes/{name}") for name in names]))
        )

    assert "“One common line”. As many signed “An hour's notice”." in said("line_one_voice", "bots_001")
    assert "As many signed" not in said("line_one_voice", "line_hollow", "bots_001")


@pytest.mark.parametrize(("ended", "told"), [(0, "1 of 1 group."), (1, "1 of 2 groups.")])
def test_how_many_groups_have_not_ended_is_told_of_one_as_of_many(ended: int, told: str) -> None:
    played = [
        group("seoul:hold washington:wait", number=str(number + 2), seed=SIGNED) for number in range(ended)
    ]
    session = begun(Room(), number="1", seed=SIGNED)
    session.close()
    assert f"Not ended: {told}" in [line.en for line in answer(compare([read(session), *played]))]


def test_a_game_that_control_ended_early_is_no_result() -> None:
    played = [group("seoul:hold washington:wait", number=str(number), seed=SIGNED) for number in (1, 2)]
    session = begun(Room(), number="3", seed=SIGNED)
    session.conduct.endex()
    session.close()
    found = compare([*played, read(session)])
    assert found.over == (0, 1)
    assert sum(len(places) for places in found.endings.values()) == 2
    assert all(2 not in places for letters in found.ratings.values() for places in letters.values())
    told = " ".join(line.en for line in answer(found))
    assert "Exercise control ended 1 of 3 groups early" in told
    assert "Not ended" not in told
    assert any("3   ◇ ended by exercise control" in line for line in lines(found, "en", ["a", "b", "c"]))
    assert "◇ ended by exercise control" in page(found, "en")


def test_a_group_without_a_decision_of_its_own_did_not_play() -> None:
    played = group("seoul:hold washington:wait", number="1", seed=SIGNED)
    games = [played]
    for number, early in (("2", False), ("3", True)):
        session = Session.start(
            small(), setup(small()), SEATS, SIGNED, about=About(group=number), times=Room().times
        )
        session.conduct.start()
        if early:
            session.conduct.endex()
        else:
            finished(session)
        session.close()
        games.append(read(session))
    found = compare(games)
    assert found.over == (0,)
    assert all(places == (0,) for places in found.endings.values())
    assert all(set(letters.values()) <= {(), (0,)} for letters in found.ratings.values())
    told = " ".join(line.en for line in answer(found))
    assert "2 of 3 groups did not play" in told
    assert "Exercise control ended" not in told
    assert "Not ended" not in told
    assert sum("did not play: no decision of its own" in line for line in lines(found, "en", "abc")) == 2
    assert "참여하지 않음" in page(found, "ko")
