"""The account of a game: its width, its end, the same for the same game, and only what its reader knew."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hands import PEOPLE, TUTORIAL, Hand
from scene_samples import BACK, SCENES
from sessions import begin, say, small

from game.board.picture import picture
from game.session import About, Decision, Replay, Session, find, load, setup
from game.terminal.account import REMARKS, account
from game.terminal.page import clock
from game.terminal.page_end import is_asked
from game.terminal.page_paper import apart
from game.terminal.play import run
from game.terminal.width import WIDTH, cells, rule
from game.texts.catalogue import CATALOGUE
from game.texts.quoting import quoted


def demonstration(seed: int = 7) -> Session:
    """Return a game that bots have played."""
    session = Session.start(
        TUTORIAL,
        seats={"seoul": "bot:process", "washington": "bot:damage", "alliance": "bot:broker"},
        seed=seed,
        reproducible=True,
    )
    while session.waiting:
        if not session.play_bots():
            session.lapse()
    return session


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("see", [None, "room", "seoul", "washington.wa1", "alliance"])
def test_the_account_keeps_its_width_and_tells_the_end(lang: str, see: str | None) -> None:
    session = demonstration()
    lines = list(account(session, lang, see))
    ending = session.view("room").ending
    assert ending is not None
    assert all(cells(line) <= WIDTH for line in lines)
    assert ending.title.of(lang) in lines
    assert not any("{" in line for line in lines)


def test_the_account_is_the_same_for_the_same_game() -> None:
    assert list(account(demonstration(), "en")) == list(account(demonstration(), "en"))
    assert list(account(demonstration(), "en")) != list(account(demonstration(8), "en"))


def test_the_account_of_a_seat_keeps_what_the_seat_did_not_know() -> None:
    session = demonstration()
    lines = list(account(session, "en", "seoul"))
    before = lines[: next(number for number, line in enumerate(lines) if "ENDEX. Ending" in line)]
    assert any(line.startswith("  Seoul seals:") for line in before)
    assert not any(line.startswith("  Washington seals:") for line in before)
    assert not any("[cause]" in line for line in before)
    assert any("[cause]" in line for line in account(session, "en"))


def test_a_replayed_log_gives_the_account_of_the_game(tmp_path: Path) -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7, folder=tmp_path / "game", reproducible=True)
    page = io.StringIO()
    run(session, "en", Hand(session, page, ["extend 1"], []), page)
    session.close()
    assert list(account(Replay.read(tmp_path / "game"), "ko")) == list(account(session, "ko"))


def test_an_inject_is_told_before_what_it_did() -> None:
    lines = [line.strip() for line in account(demonstration(), "en")]
    causes = [line for line in lines if line.startswith("<- inject: ")]
    assert causes
    for cause in causes:
        headline = cause.removeprefix("<- inject: ").partition(" [")[0]
        assert lines.index(headline) < lines.index(cause), headline


def short() -> Session:
    """Return the flagship's shortest format, played by bots."""
    board = load(find("three_waves"))
    seats = {"seoul": "bot:damage", "washington": "bot:function", "alliance": "nobody"}
    session = Session.start(board, setup(board, edition=22), seats, 3, None)
    while session.play_bots():
        pass
    return session


@pytest.fixture(scope="module")
def short_game() -> Session:
    return short()


def test_a_phase_that_the_format_leaves_out_is_told_as_one_that_nobody_was_asked(short_game: Session) -> None:
    page = "\n".join(account(short_game, "en"))
    assert "did not decide in time" not in page, "every table is a bot and decides"
    for line in (
        "Not asked in this format, Seoul: Keep the warning inside.",
        "Not asked in this format: No common line",
    ):
        assert line in page
    assert "No common text: Two statements" in page, "these talks were held, and their fallback has a name"
    korean = "\n".join(account(short_game, "ko", "room"))
    assert "시한 안에 결정하지 않아" not in korean
    assert "이 진행 형식에서는 묻지 않음: 공동 입장 없음" in korean


def test_no_paper_is_turned_over_for_talks_that_nobody_was_asked_to_hold(short_game: Session) -> None:
    turned = [
        view.turned
        for record in short_game.records
        if (view := short_game.view_at(record.n, "room")).turned is not None
    ]
    assert turned
    assert {"statement"} == {
        phase
        for phase in ("the_call", "consultation", "statement")
        for each in turned
        if each is not None
        and {text.id for text in each.texts} == set(short_game.scenario.phases[phase].asks.offer)  # type: ignore[union-attr]
    }


def test_an_ending_is_told_in_words_and_its_condition_after_them(short_game: Session) -> None:
    page = " ".join("\n".join(account(short_game, "en")).split())
    words = page.index("Nobody was named and nobody paid")
    condition = page.index("not accused and not cost_imposed")
    assert words < condition
    own = " ".join("\n".join(account(short_game, "en", "room")).split())
    assert "Nobody was named and nobody paid" in own
    assert "not accused and not cost_imposed" not in own


def test_what_control_does_is_told_in_words() -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7)
    session.conduct.start()
    session.conduct.set("trust", 40, "the card was torn")
    page = " ".join("\n".join(account(session, "en")).split())
    assert "Trust between the capitals" in page.partition("Exercise control: ")[2][:60]
    assert "set trust 40" not in page
    assert "“the card was torn”" in page
    assert "In the room: the clock is started" in page


def gone_back(folder: Path | None = None) -> Session:
    """Return a game in which control went back once before what brought a leak, and it came again."""
    session = begin(folder)
    say(session, "seoul:hold")
    target = session.records[-1].n
    say(session, "washington:link")
    session.conduct.rewind(target, "the table misread its card")
    say(session, "washington:link")
    return session


@pytest.mark.parametrize("see", ["room", "seoul", "washington", "seoul.se1"])
def test_whoever_reads_the_account_is_told_that_control_went_back(see: str) -> None:
    lines = list(account(gone_back(), "en", see))
    back = next(number for number, line in enumerate(lines) if "Control went back to" in line)
    leaks = [number for number, line in enumerate(lines) if line.strip() == "A leak"]
    assert len(leaks) == 2, "what comes again is told again"
    assert leaks[0] < back < leaks[1]
    page = " ".join(" ".join(lines).split())
    assert page.count("Control went back to “First”. The game stands as it stood then") == 1


def test_a_table_sees_that_control_went_back_until_something_is_resolved(tmp_path: Path) -> None:
    session = gone_back(tmp_path / "game")
    back = next(each.n for each in session.records if each.body.get("options", [])[:1] == ["rewind"])
    told = [
        record.n
        for record in session.records
        if any(each.kind == "went_back" for each in session.view_at(record.n, "seoul").happenings)
    ]
    assert told == [back]
    told_of = session.view_at(back, "seoul").happenings[0]
    assert told_of.text.ko.startswith("통제반이 ‘처음’으로 되돌렸습니다.")
    session.close()
    assert Replay.read(tmp_path / "game").view_at(back, "room") == session.view_at(back, "room")


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_room_reads_first_and_to_its_end_that_control_went_back(lang: str) -> None:
    """Before the decisions that it goes back to, which would else look as if they were turned over now."""
    stop = next(each for each in SCENES if each.name == "sample_went_back")
    drawn = picture(stop.scene, replace(stop.ui, lang=lang), "room")
    cards = [" ".join(line.text for line in each.words) for each in drawn if each.id.startswith("choice.")]
    assert cards[0].endswith(BACK.text.of(lang))
    assert len(cards) == 3


def answered() -> Session:
    """Return a game in which one table took its decision back, another gave all that can go with one."""
    session = begin()
    say(session, "washington:link washington:unseal")
    point = session.point
    session.decide(Decision("washington", ("link",), point), "Why not.")
    heard = session.view("seoul").messages[0].id
    guesses = (("north", "20"), ("ally", "link"))
    session.decide(
        Decision("seoul", ("hold",), point, because=(heard,), estimates=guesses, sake="calm"), "Too early."
    )
    session.conduct.say("Hear this.", "seoul")
    session.lapse()
    return session


def test_the_account_of_a_seat_line_by_line() -> None:
    lines = list(account(answered(), "en", "seoul"))
    begins = lines.index("  Seoul seals: Hold")
    assert lines[begins : lines.index("  Next: Then")] == [
        "  Seoul seals: Hold", "      because of: Lights out", "      for the sake of calm",
        "      How sure? very unlikely (5-20 %)", "      What will the ally do? Link it",
        "      “Too early.”",
        "  Seoul chose: Hold.", "  Washington chose: Link it.",
        "    Done to us: rung 1 → 2, T2", "      <- inject: A leak",
        "    No longer open: “Tell the ally”", "      <- Washington: Link it",
        "  Next: First", "    Why the game goes this way",
        "    grid == 0 or ours >= 9 (grid 36, ours 1): ENDEX",
        "    something that is told at the end: Then", "  > otherwise: First",
        "    Trust 50 → 48 (-2)", "      <- time passed", "    Grid 36 → 34 (-2)", "      <- time passed",
        "", rule("-", "First begins."), "D-day Mon 14:00 KST",
        "  > [Press] D-day 02:00 Press -> All", "    A leak",
        "  > [Note] D-day 14:00 Exercise control -> Seoul", "    Hear this.",
        "  The time ran out.",
        "  Seoul did not decide in time: Hold.", "  Washington did not decide in time: Wait.",
        "    Trust 48 → 42 (-6)", "      <- Washington: Wait",
    ]  # fmt: skip
    assert not [line for line in lines if "small.yaml" in line or "Secret" in line or "Drawn" in line]


def test_control_reads_who_sat_where_what_was_taken_back_and_each_reason_once() -> None:
    session = answered()
    lines = [re.sub(r"( \[small\.yaml:\d+\])$", "", line) for line in account(session, "en")]
    seals = lines.index("  Washington seals: Link it")
    assert lines[seals : seals + 5] == [
        "  Washington seals: Link it", "  Washington takes its decision back.", "  Washington seals: Link it",
        "      “Why not.”", "  Seoul seals: Hold",
    ]  # fmt: skip
    assert "  * Exercise control: Control said: Hear this." in lines
    assert {"S Seoul: people", "W Washington: people", "Seed: 7"} <= {*lines}
    by_hand = [*account(Session.start(small(), seed=7, about=About(dice="hand")), "en")]
    assert "dice: thrown by hand" in by_hand
    assert "Seed: 7" not in by_hand
    korean = list(account(session, "ko"))
    assert "      “Too early.”" in korean, "in the language in which it was given, where there is no other"


def test_whatever_the_game_can_remark_is_told_in_words() -> None:
    known = {key.removeprefix("account.remark.") for key in CATALOGUE if key.startswith("account.remark.")}
    assert known == {*REMARKS, "question"}


def test_the_hour_and_why_the_game_goes_on_there_are_told_once_of_each_record(short_game: Session) -> None:
    """Also where the format leaves phases out, so that several are entered and left at once."""
    views = [short_game.view_at(record.n, "room", alone=True) for record in short_game.records]
    kinds = [[each.kind for each in view.happenings] for view in views]
    assert max(each.count("entered") for each in kinds) > 1
    page = list(account(short_game, "en", "room"))
    asked = [
        view for view, kind in zip(views, kinds, strict=True) if "branched" in kind and is_asked(view.branch)
    ]
    assert page.count("    Why the game goes this way") == len(asked)
    due = [
        mark
        for view, kind in zip(views, kinds, strict=True)
        if "entered" in kind
        for mark in (*["begins"] * kind.count("entered"), clock(view.moment, "en"))
    ]
    told = ["begins" if " begins. -" in line else line for line in page]
    assert [mark for mark in told if mark in due] == due


def to_talks() -> Session:
    """Return a game in whose talks both capitals have asked for the same text."""
    session = next(
        game for seed in range(9) if "attack" in (game := begin(seed=seed)).records[1].body["options"]
    )
    say(session, "seoul:tell washington:wait seoul:line washington:line")
    return session


def test_capitals_that_began_with_one_text_are_told_to_have() -> None:
    session = to_talks()
    while session.view("room").phase == "talks":
        session.lapse()
    page = list(account(session, "en"))
    assert f"    {apart(0, 'en')}" in page
    assert page.count("      | The two governments stand together.") == 1


def test_a_seat_is_told_as_whose_it_reads_what_is_played_and_neither_seed_nor_players() -> None:
    session = answered()
    for see, name in (("room", "the room"), ("seoul", "Seoul"), ("seoul.se1", "Chief")):
        lines = list(account(session, "en", see))
        assert {f"As {name} saw it", "Era: Late"} <= {*lines}
        assert not [line for line in lines if "Seed" in line or line.endswith(": people")]
        assert ("  Seoul seals: Hold" in lines) == (see != "room")
    assert "Era: Late" in list(account(session, "en"))


def test_what_had_come_before_the_record_to_which_control_went_back_is_told_once() -> None:
    lines = [line.strip() for line in account(gone_back(), "en", "seoul")]
    assert (lines.count("Lights out"), lines.count("A leak")) == (1, 2)


def test_each_answer_is_told_by_what_was_asked() -> None:
    session = to_talks()
    session.lapse()
    say(session, "seoul:concur washington:non_concur")
    lines = list(account(session, "en"))
    for words in (
        "Seoul seals its aims: Calm", "Seoul seals: Tell the ally",
        "Washington instructs its delegation: A joint line", "Washington answers: Do not concur",
    ):  # fmt: skip
        assert f"  {words}" in lines


def test_a_reason_is_told_in_the_reader_s_language_and_a_remark_that_has_no_words_as_it_stands() -> None:
    session = demonstration()
    notes = [record.note for record in session.records if record.note and record.note.get("reason_ko")]
    assert notes
    for lang, own, other in (("en", "reason", "reason_ko"), ("ko", "reason_ko", "reason")):
        page = " ".join(" ".join(account(session, lang)).split())
        assert all(quoted(note[own]) in page and note[other] not in page for note in notes)
    later = begin()
    later.remark("of_a_later_version")
    assert "  * In the room: of_a_later_version" in list(account(later, "en"))


def test_a_game_in_which_nothing_is_drawn_and_no_aim_is_sealed_begins_at_once(tmp_path: Path) -> None:
    source = (Path(__file__).parent / "scenarios" / "turning.yaml").read_text(encoding="utf-8")
    begins, aims, rest = source.index("aims:\n"), source.index("doctrines:\n"), "ground: {at: "
    path = tmp_path / "own.yaml"
    path.write_text(
        (source[:begins] + source[aims:]).replace(f"{rest}startex", f"{rest}second"), encoding="utf-8"
    )
    page = list(account(Session.start(load(path), seed=3), "en"))
    assert rule("-", "First begins.") in page
