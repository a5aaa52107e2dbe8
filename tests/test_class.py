"""A class of groups on one screen: keys to sessions, sheets, the queue, secrets, crashes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest
from canaries import Canaries
from sessions import Room, decided, digests, tutorial
from test_board import Player

from game.board.app import Board
from game.board.class_face import Row
from game.board.class_tour import ClassWalk, class_walk
from game.board.picture import picture
from game.board.region import Layout
from game.board.request import Request
from game.board.turn_sheet import Told, pages
from game.cli import main
from game.record.verify import verify
from game.session import Decision, Groups, Session, find, newest, shipped
from game.session.conduct import Conduct

pytestmark = pytest.mark.once

CARDS = {"seoul": "cards", "washington": "cards", "alliance": "cards"}
CAPITALS = {**CARDS, "alliance": "nobody"}

LINES = (("12", "13", "1", "1"), ("23", "12", "2", "2"), ("34", "56", "3", "3"),
         ("45", "16", "1", "2"), ("16", "26", "2", "3"), ("25", "35", "3", "1"))  # fmt: skip
"""What each group lays for its aims and its first decision, Seoul first."""


def a_class(
    count: int = 2, folder: Path | None = None, seats: dict[str, str] | None = None, room: Room | None = None
) -> ClassWalk:
    """Return a class whose clocks run, at the aims."""
    times = room.times if room else None
    groups = Groups.start(count, tutorial(), None, seats or CAPITALS, 7, folder, times=times)
    tour = ClassWalk(groups)
    tour.press("P")
    return tour


def rows(tour: ClassWalk) -> tuple[Row, ...]:
    """Return the rows of the grid."""
    face = tour.scene().groups
    assert face is not None
    return face.rows


def session(tour: ClassWalk, group: int = 0) -> Session:
    """Return a group's game."""
    return tour.hand.groups.sessions[group]


def lay(tour: ClassWalk, *cards: str) -> None:
    """Key in cards for the selected table and the next ones of its group."""
    for card in cards:
        tour.press(*card, "Enter")


def hand_over(tour: ClassWalk) -> None:
    """Open the selected group's turn sheet and hand it over."""
    tour.press("T", "Enter")


def nine_o_clock(tour: ClassWalk) -> None:
    """Bring the selected group to its first decision."""
    lay(tour, "12", "13")
    hand_over(tour)


def words(regions: Layout) -> str:
    """Return everything that can be read of a layout."""
    return "\n".join(each.text for region in regions for each in region.words)


def records(tour: ClassWalk) -> list[int]:
    """Return how many records each group has."""
    return [len(each.records) for each in tour.hand.groups.sessions]


def test_six_groups_are_keyed_in_to_their_endings_and_each_is_the_game_it_would_be_alone(
    tmp_path: Path,
) -> None:
    tour = a_class(6, tmp_path / "class", CARDS)
    pick = random.Random(5)  # noqa: S311
    for group, (first, second, third, fourth) in enumerate(LINES):
        assert tour.ui.grid.row == group
        lay(tour, first, second)
        hand_over(tour)
        lay(tour, third, fourth)
        hand_over(tour)
        tour.press("Down")
    for _ in range(400):
        open_ones = [n for n, row in enumerate(rows(tour)) if not row.over or row.sheet]
        if not open_ones:
            break
        while (not tour.ui.over and tour.ui.grid.row not in open_ones) or pick.random() < 0.2:
            tour.press("Down")
        tour.onward()
    assert all(row.over for row in rows(tour))
    codes = [each.code for each in tour.hand.groups.sessions]
    tour.hand.close()
    endings = set()
    for group in range(6):
        folder = tmp_path / "class" / f"group-{group + 1}"
        found = verify(folder, codes[group])
        assert found.problem == ""
        game = Session.resume(folder)
        assert game.header.group == str(group + 1)
        assert game.header.seed == 7
        alone = Session.start(tutorial(), None, CARDS, 7)
        made = [record.body for record in game.records if record.body["kind"] == "decision"]
        for body in made:
            if body["seat"] != "chance":
                alone.decide(Decision(body["seat"], tuple(body["options"]), body["point"]))
        assert decided(alone) == decided(game)
        assert digests(alone) == digests(game)
        assert alone.view("room") == game.view("room")
        ending = game.view("room").ending
        assert ending is not None
        endings.add(tuple(digests(game)))
        for each in (game, alone):
            each.close()
    assert len(endings) == 6, "the groups decided differently"


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        (("Enter",), "No card keyed in yet."),
        (("7",), "No card 7 here now."),
        (("F",), "No card F here now."),
        (("E", "8"), "No answer 8 here."),
        (("Backspace", "Enter"), "No card keyed in yet."),
    ],
)
def test_a_refused_key_says_why_beside_the_cell_and_leaves_no_trace(keys: tuple[str, ...], why: str) -> None:
    tour = a_class()
    nine_o_clock(tour)
    before, state = records(tour), session(tour)._now
    tour.press(*keys)
    cell = next(region for region in tour.layout() if region.id == "cell.0.0")
    assert why in [each.text for each in cell.words]
    assert records(tour) == before
    assert session(tour)._now is state
    lay(tour, "E1" if "E" in keys else "1")
    assert rows(tour)[0].cells[0].state == "keyed"
    tour.hand.close()


def test_too_few_and_too_many_cards_are_refused() -> None:
    tour = a_class()
    tour.press("1", "Enter")
    assert "It takes 2 cards." in words(tour.layout())
    tour.press("2", "3")
    assert "2 cards at most." in words(tour.layout())
    assert records(tour) == records(a_class())
    tour.press("1", "Enter")
    assert rows(tour)[0].cells[0].state == "waiting", "the first card was taken back by its own key"
    tour.press("4", "Enter")
    assert rows(tour)[0].cells[0].state == "keyed"
    assert session(tour).view("seoul").aims[0].sealed
    tour.hand.close()


def test_what_a_table_cannot_pay_is_refused_without_a_word_of_it_and_in_full_while_looking() -> None:
    tour = a_class()
    nine_o_clock(tour)
    session(tour).conduct.set("capital_seoul", 1, "a test")
    tour.press("2")
    tour.press("Enter")
    shown = words(tour.layout())
    assert "2: costs more than there is." in shown
    assert "capital" not in shown.lower()
    assert not session(tour).view("white_cell").control.sealed  # type: ignore[union-attr]
    tour.hand.close()


def test_a_package_that_costs_too_much_together_is_refused_by_the_rules_and_told_in_full_while_looking() -> (
    None
):
    tour = a_class()
    nine_o_clock(tour)
    lay(tour, "1", "1")
    hand_over(tour)
    question = session(tour).view("seoul").question
    assert question is not None
    dear = sorted(question.offers, key=lambda offer: -sum(cost[2] for cost in offer.costs))[:2]
    total = max(sum(amount for _, _, amount in offer.costs) for offer in dear)
    session(tour).conduct.set("capital_seoul", total, "a test")
    before = records(tour)
    tour.press(*sorted(offer.key for offer in dear), "Enter")
    assert "Together they cost too much." in words(tour.layout())
    assert records(tour) == before
    refusal = session(tour).refusal(
        Decision("seoul", tuple(offer.id for offer in question.offers if offer in dear), question.point)
    )
    assert refusal is not None
    assert refusal.en not in words(tour.layout()).replace("\n", " ")
    tour.press("V")
    assert refusal.en[:30] in words(tour.layout()).replace("\n", " ")
    tour.hand.close()


def test_an_answer_is_taken_back_while_the_question_is_open_and_not_afterwards() -> None:
    tour = a_class()
    nine_o_clock(tour)
    lay(tour, "2")
    assert session(tour).waiting == ("washington",)
    tour.press("Left", "U")
    assert session(tour).waiting == ("seoul", "washington")
    lay(tour, "1", "1")
    assert rows(tour)[0].sheet
    tour.press("U")
    assert "cannot be taken back" in words(tour.layout()).replace("\n", " ")
    hand_over(tour)
    lay(tour, "12", "12")
    hand_over(tour)
    assert rows(tour)[0].stage == "instruct"
    lay(tour, "1")
    before = records(tour)
    tour.press("Left", "U")
    assert "An answer in the talks cannot be taken back." in words(tour.layout()).replace("\n", " ")
    assert records(tour) == before
    tour.hand.close()


def test_texts_words_and_answers_are_keyed_in_by_the_keys_on_the_cards() -> None:
    tour = a_class(1)
    nine_o_clock(tour)
    lay(tour, "1", "1")
    hand_over(tour)
    lay(tour, "12", "12")
    hand_over(tour)
    lay(tour, "1G", "G1")
    game = session(tour)
    assert game.view("room").stage == "ratify", "equal instructions are tabled"
    paper = game.view("room").paper
    assert paper is not None
    assert paper.table == ("common_line", "no_prejudice")
    hand_over(tour)
    tour.press("5")
    assert "No card 5 here now." in words(tour.layout())
    lay(tour, "9", "1")
    decisions = [each for each in decided(game) if "ratify" in each]
    assert decisions == ["seoul t3.ratify.1 non_concur", "washington t3.ratify.1 concur"]
    tour.hand.close()


def test_estimates_are_keyed_in_or_left_out() -> None:
    tour = a_class()
    nine_o_clock(tour)
    tour.press("2", "E", "5", "E", "Enter")
    tour.press("1", "Enter")
    made = [record.body for record in session(tour).records if record.body.get("point") == "t1"]
    assert [(body["seat"], body["estimates"]) for body in made if body["kind"] == "decision"] == [
        ("seoul", [["north", "68"]]),
        ("washington", []),
    ]
    tour.hand.close()


def test_a_sheet_names_the_cards_to_hand_out_and_each_tables_own_stand_on_its_page_alone() -> None:
    tour = a_class()
    lay(tour, "12", "13")
    tour.press("T")
    sheet = tour.scene().sheet
    assert sheet is not None
    marks = {page.team: [line.mark for line in page.lines if line.mark] for page in sheet.pages}
    assert marks == {"": [], "seoul": ["0-01"], "washington": ["0-02"]}
    hand_over_again = words(tour.layout())
    assert "Group 1 · for everyone in this group" in hand_over_again
    tour.press("Enter")
    lay(tour, "2", "1")
    tour.press("T")
    sheet = tour.scene().sheet
    assert sheet is not None
    marks = {page.team: [line.mark for line in page.lines if line.mark] for page in sheet.pages}
    assert marks[""] == ["0-08"]
    assert "0-05" in marks["seoul"]
    assert "0-06" in marks["washington"]
    said = [line.text.en for line in sheet.pages[0].lines]
    assert "Seoul chose: Name the North now." in said
    assert any(line.startswith("Trust between the capitals") for line in said)
    assert not any("political capital" in line for line in said)
    own = [line.text.en for line in sheet.pages[1].lines]
    assert any(line.startswith("Seoul's political capital: ") for line in own)
    before = records(tour)
    tour.press("Esc", "1", "U", "L")
    assert records(tour) == before
    assert not tour.ui.grid.typed, "cards are keyed in once their question has been handed over"
    tour.press("1")
    assert "Hand over the turn sheet first" in words(tour.layout())
    tour.press("T")
    assert tour.scene().sheet == sheet, "a sheet that is closed is still to be handed over"
    tour.hand.close()


def test_a_sheet_says_what_to_write_into_the_blanks_of_a_printed_card() -> None:
    tour = a_class(1)
    nine_o_clock(tour)
    lay(tour, "2", "1")
    game = session(tour)
    message = game.view("room").messages[-1]
    views = {name: game.view(name) for name in ("room", "white_cell", *CAPITALS)}
    plain = pages(Told(views, {}, frozenset()), list(CAPITALS))[0].lines
    filled = pages(Told(views, {}, frozenset(), frozenset({message.id})), list(CAPITALS))[0].lines
    assert not any(message.text.en in line.text.en for line in plain)
    assert any(line.text.en == f"it reads: {message.text.en}" for line in filled)
    tour.hand.close()


def test_a_groups_clock_stands_until_its_sheet_is_handed_over_and_its_time_never_lapses_by_itself() -> None:
    room = Room()
    tour = a_class(2, room=room)
    clock = session(tour).clock
    lay(tour, "12", "13")
    assert not clock.running
    hand_over(tour)
    assert clock.running
    for _ in range(10):
        room.steady += 20_000
        room.wall += 20_000
        tour.settle()
    assert clock.remaining == 0
    assert session(tour).point == "t1"
    assert rows(tour)[0].why in ("cards", "late")
    assert "late" in tour.hand.each[0].waits
    tour.press("+")
    assert clock.remaining > 0
    assert "late" not in tour.hand.each[0].waits
    tour.press("P")
    assert not any(each.clock.running for each in tour.hand.groups.sessions)
    tour.press("P")
    assert clock.running
    tour.hand.close()


def test_a_consoles_word_about_the_clock_holds_on_the_board() -> None:
    groups = Groups.start(2, tutorial(), None, CAPITALS, 7, None, times=Room().times)
    tour = ClassWalk(groups)
    one, other = groups.sessions
    word = iter(f"d1:{number:032x}" for number in range(9))
    Conduct(one, next(word)).start()
    tour.settle()
    assert (one.clock.running, other.clock.running) == (True, False)
    Conduct(other, next(word)).start()
    tour.settle()
    assert one.clock.running
    assert other.clock.running
    Conduct(other, next(word)).pause()
    tour.settle()
    assert (one.clock.running, other.clock.running) == (True, False)
    lay(tour, "12", "13")
    assert tour.hand.each[0].fresh
    assert not one.clock.running
    # Whoever lets the clock run on has told what there is to tell: the telephones show it.
    Conduct(one, next(word)).resume()
    tour.settle()
    assert one.clock.running
    assert not tour.hand.each[0].fresh
    Conduct(one, next(word)).pause()
    tour.settle()
    face = tour.scene().groups
    assert face is not None
    assert not face.running
    tour.press("P")
    assert one.clock.running
    assert other.clock.running
    tour.hand.close()


def test_two_minutes_and_thirty_seconds_before_its_end_a_group_has_a_sign_and_the_room_sees_it() -> None:
    room = Room()
    tour = a_class(2, room=room)
    nine_o_clock(tour)
    clock, seen = session(tour).clock, []
    while clock.remaining:
        room.steady += 10_000
        room.wall += 10_000
        tour.settle()
        if rows(tour)[0].why == "cards":
            hand_over(tour)
        group = [region for region in picture(tour.scene(), tour.ui, "room") if region.id == "group.0"]
        seen.append(
            (clock.remaining // 1000, "Two minutes" in words(group), "Thirty seconds" in words(group))
        )
        assert tour.hand.signs[0] == (clock.asked, clock.given)
    assert [left for left, two, _ in seen if two] == [left for left, _, _ in seen if 30 < left <= 120]
    assert [left for left, _, thirty in seen if thirty] == [30, 20, 10]
    assert clock.given == (120, 30)
    tour.hand.close()


def test_after_the_computer_slept_all_clocks_stand_until_a_key_lets_them_run() -> None:
    room = Room()
    tour = a_class(2, room=room)
    nine_o_clock(tour)
    clock = session(tour).clock
    room.wall += 3_600_000
    tour.moment += 60
    tour.settle()
    assert clock.slept
    assert not clock.running
    face = tour.scene().groups
    assert face is not None
    assert not face.running
    assert "slept" in words(tour.layout())
    tour.press("P")
    assert clock.running
    assert not clock.slept
    tour.settle()
    assert clock.running
    tour.hand.close()


def test_an_inject_that_comes_by_the_clock_is_marked_and_handed_over_while_the_question_stays_open() -> None:
    room = Room()
    tour = a_class(1, room=room)
    nine_o_clock(tour)
    for _ in range(5):
        room.steady += 15_000
        room.wall += 15_000
        tour.settle()
    assert rows(tour)[0].why == "cards"
    assert not rows(tour)[0].sheet
    tour.press("T")
    sheet = tour.scene().sheet
    assert sheet is not None
    assert [line.mark for line in sheet.pages[0].lines if line.mark] == ["0-04"]
    tour.press("Enter")
    assert rows(tour)[0].why == ""
    lay(tour, "1", "1")
    assert rows(tour)[0].sheet
    tour.hand.close()


def test_who_waits_longest_is_first_and_a_key_goes_there() -> None:
    tour = a_class(3)
    tour.press("Down", "Down", "R")
    tour.moment += 90
    tour.press("Up", "Up")
    lay(tour, "12", "13")
    tour.moment += 60
    assert [(row.place, row.why, row.minutes) for row in rows(tour)] == [
        (2, "sheet", 1),
        (0, "", 0),
        (1, "call", 2),
    ]
    tour.press("Q")
    assert tour.ui.grid.row == 2
    tour.press("R")
    assert rows(tour)[2].place == 0
    tour.press("Q")
    assert tour.ui.grid.row == 0
    hand_over(tour)
    assert not any(row.place for row in rows(tour))
    tour.hand.close()


def test_one_table_lapses_alone_while_another_still_thinks() -> None:
    tour = a_class()
    tour.press("L")
    assert "Aims lapse for all tables together" in words(tour.layout())
    nine_o_clock(tour)
    tour.press("Right", "L")
    assert session(tour).waiting == ("seoul",)
    assert decided(session(tour))[-1] == "white_cell t1 for_washington+wait"
    tour.press("Left", "L")
    assert rows(tour)[0].sheet
    assert decided(session(tour))[-1].startswith("clock t1 lapse") or "lapse" in " ".join(
        decided(session(tour))
    )
    assert session(tour, 1).point == "t0.aims", "the other group is as it was"
    tour.hand.close()


def test_endex_is_for_one_group_or_for_all_after_a_second_key() -> None:
    tour = a_class(3)
    tour.press("X", "Esc")
    assert not any(row.over for row in rows(tour))
    tour.press("Down", "X", "Y")
    assert [row.over for row in rows(tour)] == [False, True, False]
    tour.press("X", "A")
    assert all(row.over for row in rows(tour))
    tour.press("T")
    assert tour.scene().room is session(tour, 1).view("room")
    ending = session(tour, 1).view("room").ending
    assert ending is not None
    assert ending.title.en in words(tour.layout())
    assert "Group 2" in words(tour.layout())
    tour.press("Enter")
    assert ending.title.en not in words(tour.layout())
    tour.hand.close()


def test_exercise_control_acts_in_the_selected_group_alone() -> None:
    tour = a_class()
    tour.press("Down", "C")
    assert "Group 2" in words(tour.layout())
    tour.press("2", "R")
    assert [len(each.view("white_cell").messages) for each in tour.hand.groups.sessions] == [0, 1]
    tour.press("P")
    tour.press("Esc", "T")
    told = words(tour.layout())
    assert "0-91" in told
    assert "write on it: D-day Mon 08:52 KST" in told, "its printed card has a blank for the time"
    tour.press("Esc")
    assert not session(tour, 1).clock.running
    assert session(tour, 0).clock.running
    tour.hand.close()


def test_bots_answer_for_their_tables_and_nobody_keys_them_in() -> None:
    tour = a_class(1, seats={**CAPITALS, "washington": "bot:process"})
    lay(tour, "12")
    tour.settle()
    assert session(tour).point == "t1"
    hand_over(tour)
    tour.settle()
    assert session(tour).waiting == ("seoul",)
    assert rows(tour)[0].cells[1].slot is None
    tour.hand.close()


def test_a_label_is_kept_and_no_game_depends_on_it(tmp_path: Path) -> None:
    tour = a_class(2, tmp_path / "class")
    tour.press("N", *"Blue table", "Enter")
    assert rows(tour)[0].label == "Blue table"
    tour.press("N", "Backspace", "Esc")
    assert rows(tour)[0].label == "Blue table"
    tour.hand.close()
    again = Groups.resume(tmp_path / "class")
    assert [again.label(n) for n in (0, 1)] == ["Blue table", ""]
    assert again.sessions[0].header.group == "1"
    again.close()
    (tmp_path / "class" / "labels.json").write_text('{"1": ', "utf-8")
    again = Groups.resume(tmp_path / "class")
    assert [again.label(n) for n in (0, 1)] == ["", ""]
    again.close()


def test_two_who_name_groups_at_once_lose_no_name_and_what_is_not_kept_is_not_so_called(
    tmp_path: Path,
) -> None:
    groups = Groups.start(2, tutorial(), folder=tmp_path / "class")
    try:
        with ThreadPoolExecutor(2) as both:
            for index in (0, 1):
                both.submit(lambda at=index: [groups.rename(at, f"{at}.{n}") for n in range(200)])
        assert [groups.label(index) for index in (0, 1)] == ["0.199", "1.199"]
        (tmp_path / "class" / "labels.json").unlink()
        (tmp_path / "class" / "labels.json").mkdir()
        with pytest.raises(OSError, match="labels"):
            groups.rename(0, "Owls")
        assert groups.label(0) == "0.199"
    finally:
        groups.close()


def test_a_damaged_log_costs_its_own_group_and_the_screen_names_it(tmp_path: Path) -> None:
    a_class(3, tmp_path / "class").hand.close()
    log = tmp_path / "class" / "group-2" / "log.jsonl"
    log.write_text(log.read_text("utf-8").replace("eight_minutes", "nine_minutes", 1), "utf-8")
    tour = ClassWalk(Groups.resume(tmp_path / "class"))
    assert [row.number for row in rows(tour)] == ["1", "3"]
    assert "group-2" in words(tour.layout())
    tour.hand.close()


def test_nothing_of_what_a_group_reads_or_lays_stands_on_the_grid() -> None:
    canaries = Canaries()
    pick = random.Random(11)  # noqa: S311
    tour = ClassWalk(Groups.start(3, canaries.scenario, None, CARDS, 7))
    tour.press("P")
    seen = 0
    for _ in range(150):
        tour.press(pick.choice(("Up", "Down", "Left", "Right", *"123456789FGE", "U", "V", "Q", "L")))
        if pick.random() < 0.6:
            tour.onward()
        if tour.ui.over:
            continue
        scene = tour.scene()
        assert scene.room is None
        assert scene.control is None
        assert not [token for token in canaries.secrets if token in repr(replace(scene, groups=None))]
        for window in ("table", "room"):
            ui = replace(tour.ui, grid=replace(tour.ui.grid, look=pick.random() < 0.5))
            text = words(picture(tour.hand.scene(replace(ui, grid=tour.ui.grid), tour.base), ui, window))  # type: ignore[arg-type]
            assert not [token for token in canaries.secrets if token in text]
            seen += 1
    assert seen > 100
    assert any(each.view("room").turn > 1 for each in tour.hand.groups.sessions)
    tour.hand.close()


def test_a_page_of_a_sheet_holds_what_its_reader_may_know_and_the_text_of_no_other() -> None:
    canaries = Canaries()
    tour = ClassWalk(Groups.start(1, canaries.scenario, None, CARDS, 3))
    tour.press("P")
    pages = tokens = 0
    for _ in range(120):
        sheet = tour.scene().sheet
        if sheet is not None and not sheet.over:
            for page in sheet.pages:
                viewer = page.team or "room"
                assert canaries.found(repr(page.lines), viewer, session(tour)) == []
                pages += 1
                tokens += any(token in repr(page.lines) for token in canaries.secrets)
        if not tour.onward():
            break
    assert pages > 12
    assert tokens > 4
    tour.hand.close()


def test_the_rooms_window_shows_the_same_whatever_is_typed_or_looked_at() -> None:
    tour = a_class()
    nine_o_clock(tour)
    scene, ui = tour.scene(), tour.ui
    before = picture(scene, ui, "room")
    tour.press("2", "E", "4")
    typed = picture(tour.scene(), tour.ui, "room")
    assert typed == before
    assert not [region for region in typed if region.action or region.keys]
    lay(tour, "", "")
    shown = {words(picture(tour.scene(), tour.ui, "room"))}
    tour.press("Left", "U", "3", "Enter")
    shown.add(words(picture(tour.scene(), tour.ui, "room")))
    assert len(shown) == 1
    tour.hand.close()


def test_what_is_keyed_in_shows_only_while_its_key_is_held() -> None:
    tour = a_class()
    nine_o_clock(tour)
    lay(tour, "3")

    def cell() -> list[str]:
        region = next(region for region in tour.layout() if region.id == "cell.0.0")
        return [each.text for each in region.words]

    assert cell() == ["Keyed in"]
    tour.press("V")
    assert cell() == ["Keyed in", "3"]
    held = next(region for region in tour.layout() if region.id == "act.look")
    assert held.released is not None
    tour.act(held.released)
    assert cell() == ["Keyed in"]
    tour.hand.close()


def test_every_key_of_the_grid_and_the_mouse_reach_a_class_in_a_window(screen: None, tmp_path: Path) -> None:
    groups = Groups.start(2, tutorial(), None, CAPITALS, 7, tmp_path / "class")
    player = Player(Board(Request(groups=groups, size=(800, 450), sessions=tmp_path)))
    board = player.board

    def settled() -> None:
        hand = board.class_hand
        player.until(lambda: not board.ui.waiting and not (hand and hand.busy))

    player.press(pygame.K_p)
    player.click("cell.1.1")
    assert (board.ui.grid.row, board.ui.grid.column) == (1, 1)
    for key in (pygame.K_UP, pygame.K_TAB, pygame.K_UP, pygame.K_LEFT, pygame.K_DOWN):
        player.press(key)
    player.click("cell.1.0")
    for keys in ((pygame.K_1, pygame.K_KP2), (pygame.K_3, pygame.K_4)):
        for key in (*keys, pygame.K_RETURN):
            player.press(key)
        settled()
    assert groups.sessions[1].point == "t1"
    assert any(region.id == "sheet.1" and region.action for region in player.regions())
    player.click("sheet.1")
    player.press(pygame.K_s)
    assert "for Seoul alone" in words(player.regions())
    player.click("sheet.handed")
    settled()
    assert board.ui.over == ""
    for id in ("cell.1.0", "card.3", "card.2", "card.erase", "card.1", "card.in"):
        player.click(id)
    settled()
    assert groups.sessions[1].waiting == ("washington",), "the mouse alone keys in a card"
    player.press(pygame.K_v, let_go=False)
    assert board.ui.grid.look
    player.event(pygame.KEYUP, key=pygame.K_v, mod=0, scancode=0)
    assert not board.ui.grid.look
    player.press(pygame.K_F6)
    assert "Where each group is." in words(board.panes.panes["room"].regions)
    player.press(pygame.K_F6)
    player.press(pygame.K_ESCAPE)
    player.press(pygame.K_y)
    assert board.ui.screen == "menu"
    assert board.class_hand is None
    player.press(pygame.K_r)
    assert board.ui.screen == "grid"
    assert board.class_hand is not None
    assert board.class_hand.groups.sessions[1].point == "t1"
    board.close()


def test_the_menu_begins_a_class(screen: None, tmp_path: Path) -> None:
    player = Player(Board(Request(size=(800, 450), sessions=tmp_path)))
    player.press(pygame.K_RETURN)
    for _ in range(3):
        player.press(pygame.K_u)
    player.press(pygame.K_RETURN)
    hand = player.board.class_hand
    assert hand is not None
    assert len(hand.groups.sessions) == 3
    assert {each.seats["seoul"] for each in hand.groups.sessions} == {"cards"}
    assert len({each.header.seed for each in hand.groups.sessions}) == 1
    assert hand.groups.folder == newest(tmp_path)
    assert "-class-" in newest(tmp_path).name
    player.board.close()


def test_a_killed_class_is_found_again_with_all_that_it_confirmed(tmp_path: Path) -> None:
    script = (
        "import sys; sys.path[:0] = sys.argv[2:]\n"
        "from pathlib import Path\n"
        "from test_class import a_class, hand_over, lay, records\n"
        "tour = a_class(3, Path(sys.argv[1]))\n"
        "tour.press('N', *'Blue', 'Enter')\n"
        "lay(tour, '12', '13'); hand_over(tour); lay(tour, '2')\n"
        "tour.press('Down'); tour.press('Left'); lay(tour, '34', '56')\n"
        "tour.press('Down'); lay(tour, '12')\n"
        "print(*records(tour), flush=True)\n"
        "while True: tour.settle()\n"
    )
    tests = Path(__file__).parent
    command = [sys.executable, "-c", script, str(tmp_path / "class"), str(tests), str(tests.parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        told = next(line for line in program.stdout if line.strip().replace(" ", "").isdigit())
        program.kill()
    assert newest(tmp_path) == tmp_path / "class"
    tour = ClassWalk(Groups.resume(tmp_path / "class"))
    assert all(
        len(game.records) >= int(number)
        for game, number in zip(tour.hand.groups.sessions, told.split(), strict=True)
    )
    first, second, third = rows(tour)
    assert first.label == "Blue"
    assert not first.sheet, "that sheet was handed over"
    assert [cell.state for cell in first.cells] == ["keyed", "waiting", "empty"]
    assert second.sheet, "this one was not"
    assert third.stage == "aims"
    assert not any(game.clock.running for game in tour.hand.groups.sessions)
    tour.press("P", "Right")
    lay(tour, "1")
    assert rows(tour)[0].sheet
    tour.hand.close()


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_exercise_is_keyed_in_to_its_ending(name: str) -> None:
    stops = [stop.name for stop in class_walk(find(name), 1)]
    assert "class_ending" in stops
    assert sum(stop.startswith("class_sheet") for stop in stops) > 8


def test_the_command_refuses_what_makes_no_class(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_class(2, tmp_path / "class").hand.close()
    for words_typed, why in (
        (["play", "--groups", "7"], "1 to 6 groups"),
        (["play", "--groups", "0"], "1 to 6 groups"),
        (["play", "--groups", "2", "--text"], "--text plays one game"),
        (["resume", str(tmp_path / "class"), "--text"], "is a class"),
    ):
        assert main(words_typed) == 2, words_typed
        told = capsys.readouterr().err
        assert why in told
        assert told.count("\n") == 1
    assert main(["verify", str(tmp_path / "class")]) == 0
    assert capsys.readouterr().out.count("verified") == 2
