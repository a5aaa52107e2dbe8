"""Signs that steer a machine are never recorded, whoever types them; an old log with them is shown."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Keeps
from deeds import state_of
from rooms import House, run
from sessions import begin, small

from game.board.desk import Desk
from game.board.game_hand import GameHand
from game.board.input import Input
from game.board.paint import Painter
from game.board.picture import Window, mark, picture
from game.board.region import Action
from game.board.scene import Scene
from game.board.screen.control.page import PAGES
from game.board.sdl import pygame
from game.board.theme import THEMES
from game.board.ui import UI
from game.board.windows import Panes
from game.cli.wishes import Wishes
from game.compare.comparison import compare
from game.compare.workbook import as_csv, as_xlsx
from game.debrief.capsule.page import capsule
from game.debrief.game import game_of
from game.debrief.page.html import html
from game.debrief.page.markdown import markdown
from game.debrief.page.plain import plain
from game.debrief.page.printed import printed
from game.debrief.report.report import report
from game.devices import Lobby
from game.errors import GameError, IllegalDecision
from game.export.write import tables
from game.record.log import read
from game.room.hub import Hub, Topic
from game.room.server import lobby_of
from game.room.wire import written as written_out
from game.rules import rules
from game.rules.state import Decision
from game.session import About, Groups, Session, ask, questions
from game.terminal import play
from game.terminal.account import account
from game.terminal.screen import Screen
from game.texts.cells import harmless
from game.texts.unseen import dropped, recordable, seen, shown

pytestmark = pytest.mark.once

CONTROL = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
HOSTILE = "한국\x00 🙂 \u202e\u200d \x1b[2J\x1b]0;c\x07 \x9b31m \x7f\x85b"


def hidden(words: str) -> set[str]:
    """Return the control signs in words, save those that end a line or are a tab in a file."""
    return set(words) & set(CONTROL) - set("\n")


def test_every_control_sign_is_dropped_and_said_to_be_and_nothing_else_is() -> None:
    for sign in CONTROL:
        words = f"a{sign}b"
        assert recordable(words) == {"\t": "a b"}.get(sign, "a\nb" if sign in "\n\r\v\f\x85" else "ab")
        assert dropped(words) == (recordable(words) == "ab")
        assert shown(words) == "ab"
        assert seen(words) == (words if sign in "\t\n\r" else "ab")
    for kept in (
        "한국",
        "🙂\u200d👩",
        "\u202e\u2066\u061c",
        "two\nlines",
        "a\u2028b",
        " \u00a0",
        "ㅎㅏㄴ",
        "",
    ):
        assert recordable(kept) == kept
        assert not dropped(kept)
    assert recordable("a\r\n\r\nb\ud800") == "a\n\nb?"
    assert harmless("\0=1+1") == "'=1+1"


def written(session: Session) -> None:
    """Have everything said, noted and asked for that people can, with hidden signs in it."""
    conduct = session.conduct
    conduct.say(HOSTILE)
    conduct.say(HOSTILE, "seoul")
    ask(session, "seoul", HOSTILE)
    conduct.answer(questions(session.records)[0].record, "words", HOSTILE)
    ask(session, "seoul", HOSTILE, request="q\0")
    conduct.note(HOSTILE, conduct.mark("improve", HOSTILE).n)
    conduct.open_line(5)
    conduct.close_line(HOSTILE)
    conduct.set("trust", 40, HOSTILE)
    seat, other = session.waiting[:2]
    chosen = rules.options(state_of(session), seat)[0]
    session.decide(Decision(seat, chosen, session.point, request="a\0b"), HOSTILE)
    conduct.override(other, rules.options(state_of(session), other)[0], HOSTILE)
    conduct.rewind(len(session.records) - 2, HOSTILE)
    conduct.say(HOSTILE)


def test_nothing_that_people_write_is_recorded_with_such_signs(tmp_path: Path, keeps: Keeps) -> None:
    session = begin(tmp_path / "game", about=About(purpose=HOSTILE, keep_until="2027\0"))
    written(session)
    session.conduct.endex(HOSTILE)
    session.close()
    told = [list(strings([record.body, record.note])) for record in read(tmp_path / "game")]
    assert [words for record in told for words in record if hidden(words)] == []
    assert sum(any("한국 🙂 \u202e\u200d" in words for words in record) for record in told) >= 12
    assert session.recorded("a\0b")
    keeps("X2", len(told), "records, pages and files")


def strings(value: object) -> Iterator[str]:
    """Yield every text in a value of a log."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from strings([*value, *value.values()])
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


@pytest.mark.parametrize("nothing", [CONTROL, "\u200b", "\u3164 \u200d\n\ufeff\u202e", "  "])
def test_words_of_such_signs_alone_say_nothing(nothing: str) -> None:
    session = begin()
    with pytest.raises(IllegalDecision):
        ask(session, "seoul", nothing)
    with pytest.raises(IllegalDecision):
        session.conduct.say(nothing.replace("\n", ""))
    with pytest.raises(GameError):
        session.conduct.note(nothing)
    ask(session, "seoul", "Who?")
    with pytest.raises(IllegalDecision):
        session.conduct.answer(questions(session.records)[0].record, "words", nothing)
    with pytest.raises(GameError):
        Wishes(purpose="a\0b")
    with pytest.raises(GameError, match="--purpose"):
        Wishes(purpose=nothing)
    session.conduct.open_line(5)
    assert session.conduct.close_line(nothing).body["fields"]["noted"] == 0


def test_names_of_groups_and_devices_have_none_of_them(tmp_path: Path) -> None:
    games = Groups.start(2, small(), folder=tmp_path / "class")
    games.rename(0, "\0Table\x1b S")
    assert games.label(0) == "Table S"
    games.close()
    lobby = Lobby(1, {1: ("seoul",)}, {})
    device, _ = lobby.join(lobby.code, "seat", 1, "seoul")
    lobby.name(device.id, "\0Table\x1b S")
    assert lobby.device(device.id).name == "Table S"


# A log of before that: it is replayed, shown and written all the same.

ENTRIES = ("session", "journal", "questions", "hotline", "conduct", "opening")


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Session]:
    """Give a game whose log holds such signs, as it is read from its folder, in its middle or ended."""
    with monkeypatch.context() as before:
        for name in ENTRIES:
            module = sys.modules[f"game.session.{name}"]
            for rule in {"recordable", "readable"} & set(vars(module)):
                before.setattr(module, rule, lambda words: words)
        session = begin(tmp_path / "old", about=About(purpose=HOSTILE))
        written(session)
        for unseen in ("\0", "\u202e", "\u200b"):
            session.conduct.say(unseen)
            ask(session, "washington", unseen)
        if request.param:
            session.conduct.endex(HOSTILE)
        session.close()
    assert sum(bool(hidden(words)) for record in session.records for words in strings(record.body)) >= 8
    again = Session.resume(tmp_path / "old")
    yield again
    again.close()


both = pytest.mark.parametrize("old", [False, True], ids=["open", "over"], indirect=True)


def boards(session: Session) -> Iterator[tuple[UI, Window]]:
    """Yield pages of the room, of exercise control and of a table, each in its window or in the only one."""
    last = [message.id for message in session.view("seoul").messages][-1]
    read_already = mark(session.view("room"))
    for now in ("", read_already):
        ui = UI(screen="play", windows=2, seat="seoul", seen=now)
        for over in ("", "ladder", "reader", "happened"):
            yield replace(ui, shown=over, reading=last), "room"
        yield replace(ui, windows=1), "table"
    for over in ("", "reader", "card", "detail"):
        yield replace(ui, curtain="open", over=over, reading=last), "table"
    for name in PAGES:
        yield replace(ui, over="conduct", desk=Desk(name, note="\0", reason="\0")), "control"


@both
def test_an_old_log_with_such_signs_is_drawn_on_every_page(screen: None, old: Session, keeps: Keeps) -> None:
    old.clock.started = True
    hand, painter, surface = GameHand(old), Painter(), pygame.Surface((320, 180))
    met = 0
    for ui, window in boards(old):
        layout = picture(hand.scene(ui, Scene()), ui, window)
        painter.forget()
        painter.draw(surface, layout, THEMES[ui.theme].bg)
        met += any(hidden(line.text) for region in layout for line in region.words)
    assert met >= 3, "no page shows what was written"
    keeps("X2", met, "records, pages and files")


@both
def test_an_old_log_with_such_signs_is_told_without_them_in_the_terminal(old: Session, keeps: Keeps) -> None:
    for viewer in ("white_cell", "room", "seoul"):
        told = "\n".join(account(old, "en", viewer))
        assert "한국" in told
        assert not hidden(told)
    played = io.StringIO()
    typed = "log\nknew\nphases\nquit\n" if old.over else "control\n\n\nmarks\n\n\nrewind\n\n\nquit\n"
    play.run(old, "en", io.StringIO(typed), played)
    assert "한국" in played.getvalue()
    assert not hidden(played.getvalue())
    keeps("X2", 4, "records, pages and files")


@both
def test_an_old_log_with_such_signs_is_sent_to_pages_without_them(old: Session, keeps: Keeps) -> None:
    hub = Hub([old], lobby_of([old]))
    kinds = (("control", "white_cell"), ("seat", "seoul"), ("evaluator", "room"))
    for kind, viewer in kinds:
        told = list(strings(json.loads(hub._tell(Topic(1, kind, viewer, "en", "")).message)))
        assert [words for words in told if hidden(words)] == []
        assert any("한국 🙂" in words for words in told) or kind == "evaluator"
    for sign in set(CONTROL) - set("\t\n\r"):
        assert json.loads(written_out({"v": ["a", {"w": f"a{sign}b"}]}))["v"][1]["w"] in ("ab", "a\nb")
    assert written_out({"w": "a\\b\n"}) == '{"w":"a\\\\b\\n"}'
    keeps("X2", len(kinds), "records, pages and files")


@both
def test_an_old_log_with_such_signs_is_written_without_them(old: Session, keeps: Keeps) -> None:
    game = game_of(old.records, old.scenario, Path("old"))
    document = report(game)
    shared = capsule(old.records, old.scenario, Path("old"), "en").decode() if old.over else ""
    files = {
        "capsule": shared,
        "html": html(document, "en"),
        "markdown": markdown(document, "ko"),
        "plain": "\n".join(plain(document, "en")),
        "sheet": as_csv(compare((game,)), "en").replace("\r\n", "\n"),
        **tables((game,), words=True),
    }
    assert [name for name, text in files.items() if hidden(text)] == []
    assert sum("한국" in text for text in files.values()) >= 4
    assert as_xlsx(compare((replace(game, header=replace(game.header, group="\x01=2")),)), "en")
    assert not hidden(printed(HOSTILE))
    keeps("X2", len(files), "records, pages and files")


# Who typed them is told.


def test_a_device_is_told_that_signs_were_left_out_of_its_words(keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.seated()
            tablet = await house.phone().open()
            await tablet.join("control", code=house.lobby.control_code)
            for name, words in (("a", "Who?"), ("b", "Who\0?"), ("c", "Wh\to\n?")):
                await phone.say("ask", id=name, words=words)
                answer = await phone.answered(name)
                assert answer["t"] == "ack"
                assert ("left out" in answer.get("but", "")) == (name == "b")
            assert [each.words for each in questions(house.session.records)] == ["Who?", "Who?", "Wh o ?"]
            await tablet.say("do", id="d", group=0, what="say", values=["all"], text="A\x1b storm")
            assert "left out" in (await tablet.answered("d"))["but"]
            assert house.session.records[-1].body["text"] == "A storm"
            await tablet.say("do", id="e", group=0, what="say", values=["all"], text="\x1b")
            assert (await tablet.answered("e"))["t"] == "refused"

    run(talk())
    keeps("X2", 1, "records, pages and files")


def test_in_the_terminal_a_line_is_taken_without_them_and_that_is_said() -> None:
    shown_there = io.StringIO()
    screen = Screen("en", io.StringIO(f"say all {HOSTILE}\nsay\tall\n"), shown_there)
    assert screen.ask("terminal.enter") == f"say all {recordable(HOSTILE)}".strip()
    told = shown_there.getvalue()
    assert "left out" in told
    assert not hidden(told)
    assert screen.ask("terminal.enter") == "say all"
    assert shown_there.getvalue().count("left out") == 1


def test_a_field_of_the_board_takes_what_can_be_shown() -> None:
    hands = Input(Panes.__new__(Panes))
    typing = UI(typing="say")
    event = pygame.event.Event(pygame.TEXTINPUT, text="a\0\x1b한\n\t")
    assert hands.actions(event, typing) == [Action("text", "a한")]
    assert hands.actions(pygame.event.Event(pygame.TEXTINPUT, text="\0"), typing) == []
