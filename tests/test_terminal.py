"""The game as text: played by a scripted hand to an ending in both languages, and told as an account."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hands import PEOPLE, TUTORIAL, Hand, played

from game.authoring.new import started
from game.research.measures import measures
from game.session import Decision, Replay, Session, find, load
from game.terminal.commands import help_lines
from game.terminal.draft import Draft, Misread, chosen, summary, with_statement
from game.terminal.play import run
from game.terminal.screen import CLEAR, Screen
from game.terminal.width import WIDTH, cells, cut, pad, rule, sides, wrap
from game.texts import say

# Lines of a fixed width.


def test_wide_characters_take_two_cells() -> None:
    assert [cells(text) for text in ("abc", "한국", "한 a", "“가”", "e\u0301", "한")] == [3, 4, 4, 4, 1, 2]


def test_a_text_is_wrapped_into_lines() -> None:
    lines = wrap("가나다라 마바사아 " * 12, indent="  ", hanging="    ")
    assert all(cells(line) <= WIDTH for line in lines)
    assert lines[1].startswith("    가")
    assert " ".join(" ".join(lines).split()) == ("가나다라 마바사아 " * 12).strip()


def test_a_word_longer_than_a_line_is_cut_into_pieces() -> None:
    lines = wrap("가" * 100, indent="    ")
    assert all(cells(line) <= WIDTH for line in lines)
    assert "".join(line.strip() for line in lines) == "가" * 100


def test_words_that_steer_a_terminal_are_not_let_through() -> None:
    assert wrap("red \x1b[31m\u202e line") == ["red [31m line"]


def test_pieces_of_a_line_keep_its_width() -> None:
    assert cells(pad("한국", 5)) == cells(pad("가나다라", 5)) == 5
    assert cells(cut("가나다라", 6)) <= 6
    assert cells(rule("-", "한" * 60)) == cells(sides("가" * 60, "나" * 60)) == WIDTH


# A whole game.


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("alliance", ["people", "nobody", "bot:broker"])
def test_a_game_is_played_to_its_ending(lang: str, alliance: str) -> None:
    session, page = played(lang, seats={**PEOPLE, "alliance": alliance})
    ending = session.view("room").ending
    assert ending is not None
    assert ending.title.of(lang) in page
    assert ending.questions[0].of(lang)[:20] in page
    assert max(cells(line) for line in page.splitlines()) <= WIDTH
    assert "{" not in page


def test_each_decision_is_kept_with_its_reasons() -> None:
    session, _ = played()
    decided = [record for record in session.records if record.body.get("seat") == "seoul"]
    assert [record.body["point"].partition(".")[2] for record in decided] == [
        "aims",
        "",
        "",
        "instruct.1",
        "ratify.1",
    ]
    assert {record.body["sake"] for record in decided} == {"calm"}
    assert decided[1].body["because"] == [session.view("seoul").messages[0].id]
    assert decided[1].body["estimates"] == [["north", "3"]]
    assert decided[1].note is not None
    assert decided[1].note["reason"] == "as agreed"


def test_the_page_of_a_table_is_out_of_sight_when_the_next_one_looks() -> None:
    _, page = played()
    own = "Your decision"
    for piece in page.split("\n" * 60):
        assert sum(own in line for line in piece.splitlines()) <= 1
    tables = [piece for piece in page.split("\n" * 60) if own in piece]
    assert len(tables) == 4
    assert all(("Seoul only" in piece) != ("Washington only" in piece) for piece in tables)


def test_the_page_of_a_table_is_out_of_sight_once_it_has_left_the_keys() -> None:
    _, page = played()
    closed = [say("terminal.curtain_closed", "en", team=TUTORIAL.teams[team].name) for team in PEOPLE]
    seen = [piece for piece in page.split("\n" * 60) if any(words in piece for words in closed)]
    assert seen
    assert not [piece for piece in seen if "Your decision" in piece or "> seal" in piece]


def test_the_room_reads_no_secret() -> None:
    session, page = played()
    rooms = [piece for piece in page.split("\n" * 60) if "room (Enter:" in piece]
    secret = session.view_at(len(session.records) - 1, "seoul").messages[0]
    assert secret.private
    assert any(secret.headline.en in piece for piece in page.split("\n" * 60) if piece not in rooms)
    for piece in rooms:
        assert "Those who want it" not in piece
        assert secret.text.en[:30] not in piece


def test_what_happened_is_told_once() -> None:
    _, page = played(seats={**PEOPLE, "alliance": "nobody"})
    told = [line for line in page.splitlines() if line.startswith("  Seoul chose:")]
    assert len(told) == len(set(told)) == 2


def test_cards_are_keyed_in_openly() -> None:
    session, page = played(seats={**PEOPLE, "seoul": "cards", "alliance": "nobody"})
    assert session.over
    assert "Seoul plays with cards" in page
    assert page.count("Seoul only") == 2, "one curtain, for its aims: its warning and its page"
    assert "Washington only" in page


def test_a_table_with_cards_reads_its_own_reports_behind_the_curtain() -> None:
    room = ["s", "w", "read s"]
    _, page = played(room=room, seats={**PEOPLE, "seoul": "cards", "alliance": "nobody"})
    *before, private = page.split("Seoul only")
    assert "One bank stops across Seoul" in private
    assert "One bank stops across Seoul" not in "".join(before)
    _, page = played(room=["read", "read x"])
    assert page.count("needs the letter of a table") == 2


# Commands.


def test_what_cannot_be_read_is_answered_with_what_can() -> None:
    table = [
        "99",
        "nonsense",
        "because 9",
        "sake money",
        "known 1",
        "estimate x",
        "role x",
        "seal",
        "help",
        "card",
    ]
    session, page = played(table=[*table, "log", "room", "paper", "inject", "look", "lang ko", "lang en"])
    assert session.over
    for words in (
        "no 99",
        "“nonsense”",
        "“9”",
        "one of these",
        "nothing in public",
        "NUMBER ANSWER",
        "Which role",
    ):
        assert words in page
    assert "Choose first" in page


def test_only_enter_begins_the_game_and_opens_a_curtain() -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7)
    page = io.StringIO()
    run(session, "en", io.StringIO("help\n1\nlog\n\n7\n\nhelp\n1\nleave\nquit\n"), page)
    before, _, after = page.getvalue().partition("room (Enter:")
    assert "the next table's turn" in before, "`help` is answered and starts nothing"
    assert "“1” can be typed once the game has begun" in before
    assert "“log” can be typed once the game has begun" in before
    assert before.count("The clock starts when you press Enter") == 4
    assert "press Enter or type its letter (S Seoul," in after
    assert after.count("Only Enter opens this page") == 2
    assert "only for you" not in after
    assert "Lives" not in after
    assert "To go on" in after or "not kept" in after
    session.close()


def test_what_a_statement_may_say_is_explained_part_by_part() -> None:
    _, page = played(table=["1 2", "seal"], room=[], seats={**PEOPLE, "alliance": "nobody"})
    for words in ("known N: the message", "unknown WORD:", "who, why, how_many", "sure WORD:", "back yes:"):
        assert words in page


def test_a_role_reads_its_own_card() -> None:
    _, page = played(table=["role se6", "leave"])
    assert TUTORIAL.roles["seoul.se6"].knows.en[:30] in page.replace("\n    ", " ")


def test_a_table_takes_its_decision_back() -> None:
    opening = ["", "", "", "s", "", "s"]
    session, page = played(room=opening, table=["1 2", "seal", "1 2", "seal"])
    del page
    assert session.over


def test_the_facilitator_has_the_clock_and_the_injects() -> None:
    room = [
        "pause",
        "resume",
        "extend 2",
        "extend x",
        "say s Keep to the facts.",
        "control",
        "why",
        "inject",
        "xyz",
        "",
        "",
        "extend 3",
    ]
    session, page = played(room=room)
    extended = [record for record in session.records if record.body.get("what") == "extend"]
    kinds = [record.body.get("what") for record in session.records if record.body["kind"] == "remark"]
    assert kinds[:3] == ["start", "pause", "resume"]
    assert "no time limit" in page, "aims have none"
    assert [record.body["fields"]["minutes"] for record in extended] == [3]
    assert "extend MINUTES" in page
    assert "No command “xyz”" in page
    assert "Keep to the facts." in [message.headline.en for message in session.view("seoul").messages]
    assert "Exercise control only" in page


def test_a_skip_lets_the_time_run_out() -> None:
    session, page = played(room=["skip", *["skip yes"] * 10])
    assert session.over
    assert "still without an answer: Seoul, Washington." in " ".join(page.split())
    skipped = [record for record in session.records if record.body.get("what") == "skip"]
    assert page.count("skip yes") - page.count("`skip yes`") == len(skipped)
    assert "did not decide in time" in page


def test_what_nobody_can_read_is_told_back_in_a_line() -> None:
    _, page = played(room=["y" * 3_000])
    assert "No command “" + "y" * 59 + "…”" in " ".join(page.split())


def ended_by_control(session: Session) -> bool:
    """Return whether ENDEX is on the record."""
    return any("endex" in record.body.get("options", ()) for record in session.records)


def test_endex_asks_once_and_then_ends_it() -> None:
    session, page = played(room=["endex The lesson is over."])
    assert "only on the board and in the console can one go back from it" in " ".join(page.split())
    assert not ended_by_control(session)
    session, page = played(room=["endex", "endex yes The lesson is over."])
    assert session.over
    assert ended_by_control(session)
    assert "ENDEX. Ending" in page


# Stopping and going on.


@pytest.mark.parametrize("last", ["EOF", "quit"])
def test_a_game_that_stops_says_how_to_go_on(last: str, tmp_path: Path) -> None:
    session, page = played(room=["", last], folder=tmp_path / "game")
    assert not session.over
    assert page.splitlines()[-1] == f"To go on: python3 main.py resume --text {tmp_path / 'game'}"
    before = len(session.records)
    again = Session.resume(tmp_path / "game")
    assert again.records[before - 1] == session.records[-1]
    page_again = io.StringIO()
    run(again, "en", Hand(again, page_again, [], []), page_again)
    again.close()
    assert again.over


def test_control_c_loses_no_decision(tmp_path: Path) -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7, folder=tmp_path / "game")
    page = io.StringIO()

    class Stopping(Hand):
        def lines(self, prompt: str) -> Iterable[str]:
            if self.session.point == "t1":
                raise KeyboardInterrupt
            return super().lines(prompt)

    run(session, "en", Stopping(session, page, [], []), page)
    session.close()
    assert "To go on:" in page.getvalue()
    assert Replay.read(tmp_path / "game").view("seoul").aims


@pytest.mark.parametrize("how", ["quit", "EOF", "Ctrl-C"])
@pytest.mark.parametrize("page", ["table", "control"])
def test_who_stops_at_a_page_of_somebodys_own_leaves_it_to_nobody(
    how: str, page: str, tmp_path: Path
) -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7, folder=tmp_path / "game")
    out, secret = io.StringIO(), "Your aims" if page == "table" else "What is true"

    class Leaving(Hand):
        def lines(self, prompt: str) -> Iterable[str]:
            if secret in out.getvalue().split("\n" * 60)[-1]:
                if how == "Ctrl-C":
                    raise KeyboardInterrupt
                return ["EOF" if page == "control" else how]
            return super().lines(prompt)

    run(session, "en", Leaving(session, out, ["s"] if page == "table" else ["control"], []), out)
    session.close()
    own, left = out.getvalue().split("\n" * 60)[-2:]
    assert secret in own
    assert secret not in left
    assert left.splitlines()[-1].startswith("To go on:")


class Typed(io.StringIO):
    """Lines that somebody types at a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_page_that_goes_through_a_pipe_to_a_terminal_is_cleared_there() -> None:
    """As of `play --text | tee file`: blank lines leave it on a tall window, and to be scrolled back to."""
    pages = {}
    for typed in (io.StringIO(), Typed()):
        for out in (io.StringIO(), Typed()):
            Screen("en", typed, out).clear()
            pages[typed.isatty(), out.isatty()] = out.getvalue()
    assert pages[False, False] == "\n" * 60
    assert pages[True, False] == "\n" * 60 + CLEAR
    assert pages[False, True] == pages[True, True] == CLEAR


def test_what_control_types_for_one_table_does_not_stay_on_the_page_of_the_room() -> None:
    """Neither its words nor the headline of what went to one table, nor what it decides in its place."""
    typed = ["say s Only for you", "override s 1 they asked", "set 1 70 hidden reason", "note a quiet word"]
    for line in [*typed, "release 1", "note all of Seoul bluffs", "mark improve Seoul bluffs"]:
        session = Session.start(TUTORIAL, seats=PEOPLE, seed=7)
        page = io.StringIO()
        run(session, "en", Hand(session, page, ["s", "w", line, "EOF"], []), page)
        session.close()
        _, after = page.getvalue().split(f"> {line}", 1)
        assert after.startswith("\n" * 60), "the page goes as soon as it is typed"
        private = {
            each.headline.en for seat in PEOPLE for each in session.view(seat).messages if each.private
        }
        rooms = [piece for piece in after.split("\n" * 60) if "room (Enter:" in piece]
        assert private
        assert rooms
        assert not [words for piece in rooms for words in private if words in piece]


def test_where_control_mistypes_what_is_not_for_all_the_page_of_the_room_comes_back() -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7)
    page = io.StringIO()
    run(session, "en", Hand(session, page, ["s", "w", "say s", "EOF"], []), page)
    phase = session.view("room").phase_name.en
    session.close()
    after = page.getvalue().split("> say s", 1)[1]
    assert after.startswith("\n" * 60)
    assert "! " in after
    assert phase in after


def test_the_headline_of_an_inject_for_one_table_is_not_told_to_the_room() -> None:
    session = Session.start(load(find("electronic_robbery")), seed=7)
    page = io.StringIO()
    control = session.view("white_cell").control
    assert control is not None
    ids = [inject for inject, *_ in control.shelf]
    run(
        session,
        "en",
        Hand(session, page, ["release 1", f"release {ids.index('broker_offer')}", "EOF"], []),
        page,
    )
    session.close()
    helpline, broker = (session.scenario.injects[each].headline.en for each in ("helpline", "broker_offer"))
    assert broker in [each.headline.en for each in session.view("seoul").messages]
    assert f"Sent: {helpline}" in page.getvalue()
    assert "The inject is out." in page.getvalue()
    assert broker not in page.getvalue()


def test_a_question_that_closes_while_somebody_types_is_said_so() -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7)
    page = io.StringIO()

    class Late(Hand):
        def lines(self, prompt: str) -> Iterable[str]:
            if prompt == "Washington>" and self.session.point == "t1":
                self.session.conduct.skip()
                return ["1"]
            return super().lines(prompt)

    run(session, "en", Late(session, page, [], []), page)
    assert "That question is closed" in page.getvalue()


# What a newcomer must be able to read.


def test_a_table_reads_what_changed_its_own_figures() -> None:
    _, page = played()
    pieces = page.split("\n" * 60)
    assert any("Seoul only" in piece and "Seoul's confidence 4" in piece for piece in pieces)
    rooms = [piece for piece in pieces if "room (Enter:" in piece]
    assert not any("Seoul's confidence" in piece for piece in rooms)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_each_command_of_the_help_stands_apart_from_what_it_does(lang: str) -> None:
    for key in ("terminal.help.seat", "terminal.help.room", "terminal.help.end"):
        lines = help_lines(key, lang)
        assert all(cells(line) <= WIDTH for line in lines)
        for command in (text.partition("   ")[0] for text in say(key, lang).split("\n")):
            assert any(line.startswith(f"  {pad(command, 24)}  ") for line in lines), command


def test_words_of_both_languages_are_read() -> None:
    typed = ["sake candor", "가치 결속", "1", "미상 동기", "신뢰 높음", "퇴로 예", "seal"]
    session, _ = played(room=["skip yes", "", "", ""], table=typed)
    decided = [each.body for each in session.records if each.body.get("seat") == "seoul"]
    assert decided[0]["sake"] == "unity"
    assert decided[0]["stated"] == {
        "known": "",
        "confidence": "high",
        "unknown": "why",
        "way_back": True,
    }


def test_taking_back_says_that_it_was_taken_back() -> None:
    _, page = played(room=["s", "s", ""], table=["1 2", "seal", "unseal", "1 2", "seal"])
    assert page.count("Taken back") == 1


def test_a_table_reads_that_control_decided_for_it() -> None:
    _, page = played(room=["s", "w", "override s 1 yes absent", "s"])
    assert page.count("Exercise control decided for you: Say what we do not know") == 1


def test_one_way_on_needs_no_reasons() -> None:
    _, page = played()
    assert "Next: The morning" in page
    assert "Why the game goes this way" not in page
    assert "otherwise: The morning" not in page


def test_the_last_prompt_answers_what_it_does_not_know() -> None:
    class Lost(Hand):
        def lines(self, prompt: str) -> Iterable[str]:
            return ["frobnicate", "quit"] if self.session.over else super().lines(prompt)

    session, page = Session.start(TUTORIAL, seats=PEOPLE, seed=7), io.StringIO()
    run(session, "en", Lost(session, page, [], []), page)
    assert "No command “frobnicate”" in page.getvalue()


def test_odds_are_the_white_cells_alone_and_on_the_record() -> None:
    session, page = played(room=["odds s=process w=uniform", "odds s=ghost"])
    (asked,) = [each.body["fields"] for each in session.records if each.body.get("what") == "odds"]
    assert asked == {"doctrines": "seoul=process washington=uniform alliance=broker"}
    before, _, after = page.partition("Bots are playing on from here")
    assert "Exercise control only" in before.splitlines()[-2]
    assert "100 games" in after
    assert "Our rules and these doctrines only" in after
    assert "odds TABLE=DOCTRINE" in after


def test_the_facilitator_looks_ahead_decides_goes_back_and_marks() -> None:
    room = [
        "s", "w",
        "preview", "preview release 1", "preview override s hold",
        "override", "override s", "set trust many because", "set trust 999", "set 1 60",
        "set 1 60 agreed aloud",
        "override s 1+2 asked", "override s 1 asked", "say all", "release 1",
        "mark strength They asked well", "mark great", "note", "note The coffee came late", "marks",
        "rewind", "rewind 99", "preview rewind 0", "rewind 0 once more", "rewind 0 yes once more",
    ]  # fmt: skip
    session, page = played(room=room)
    assert "did not decide in time: Say nothing at nine." in page
    assert "  override S 1      Say what we do not know" in page
    assert "! override TABLE OPTION yes WHY" in page
    assert "! “many” is no whole number." in page
    assert "! “Trust between the capitals” lies between 0 and 100." in page
    assert "! set NUMBER FIGURE WHY" in page
    assert "  set 1             Trust between the capitals: 65 (0 to 100)" in page
    assert "An override decides in the place of Seoul." in page
    assert "! At most 1 may be chosen together." in page
    assert "! `say` needs a reader and the words: say all Ten minutes more" in page
    assert "Sent: A shopkeeper: “Just tell us something”" in page
    assert "! mark strength|improve|question [WORDS]" in page
    assert "! rewind NUMBER yes [WHY]" in page
    assert "A rewind takes back every decision after 0" in page
    assert "No longer counts: Seoul" in page
    told = [(each.body.get("what"), each.body["kind"]) for each in session.records]
    assert told.count(("mark", "remark")) == told.count(("note", "remark")) == 1
    decided = [each.body["options"][0] for each in session.records if each.body.get("seat") == "white_cell"]
    assert decided == ["set", "inject", "rewind"]


def test_the_page_marks_what_is_chosen_and_numbers_what_it_may_rest_on() -> None:
    _, page = played(table=["1 2", "look", "1 2", "seal"])
    looked = page.split("Choose 2 of these aims")
    assert not re.search(r"^> ?\d", looked[1], re.MULTILINE), "nothing is chosen yet"
    assert re.findall(r"^> (\d)  ", looked[2], re.MULTILINE) == ["1", "2"]
    numbered = page.partition("What you know that it may rest on")[2].splitlines()
    assert re.match(r"^[* ] 1  D-day", numbered[1]), numbered[:3]


def test_who_did_it_is_asked_of_a_statement_only_where_somebody_may_be_named(tmp_path: Path) -> None:
    file = tmp_path / "quiet.yaml"
    file.write_text(started("quiet", "Quiet", ""), encoding="utf-8")
    quiet = Session.start(load(file), seats=PEOPLE, seed=7)
    assert not quiet.scenario.blames
    assert TUTORIAL.blames
    for capital in ("seoul", "washington"):
        quiet.decide(Decision(capital, ("lives", "calm"), quiet.point))
    asked = quiet.view("seoul").question
    assert asked is not None
    assert asked.unknowns == ("why", "how_many", "how_long")
    speech = next(offer.id for offer in asked.offers if offer.public)
    draft = chosen(Draft(), asked.offers[[o.id for o in asked.offers].index(speech)].key, asked)
    assert "one of why, how_many, how_long" in summary(draft, quiet.view("seoul"))[-3].en
    with pytest.raises(Misread, match="why"):
        with_statement(draft, "unknown", "who", quiet.view("seoul"))
    assert with_statement(draft, "unknown", "why", quiet.view("seoul")).stated is not None
    assert "wrong_actor" not in {measure.id for measure in measures(quiet.scenario)}
