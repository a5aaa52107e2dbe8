"""A whole game in a terminal: the room between the turns, each table behind its curtain, and the end."""

from __future__ import annotations

import contextlib
import shlex
import sys
import threading
from pathlib import Path
from typing import TextIO

from game.errors import GameError
from game.session import Happening, Session, counting, team_name
from game.terminal import timing
from game.terminal.commands import command_of, help_lines, meant
from game.terminal.control import Control
from game.terminal.draft import EMPTY, Left, Misread
from game.terminal.page import messages, situation
from game.terminal.page_end import ending, resolution
from game.terminal.page_paper import paper
from game.terminal.page_public import public_page
from game.terminal.screen import Closed, Screen
from game.terminal.seat import Quit, Turn
from game.terminal.washing import HotWash
from game.terminal.width import rule, wrap
from game.texts import Text, both, say
from game.texts.shortened import shortened

BEAT = 2.0
"""Seconds between two looks at the room's clock while somebody thinks at a prompt."""

AT_THE_TABLE = ("people", "cards")

NOT_FOR_ALL = ("say", "answer", "release", "omit", "override", "talks", "set", "mark", "note")
"""What control types that may be for one table, or about what is sealed or hidden."""


def run(
    session: Session, lang: str = "en", stdin: TextIO | None = None, stdout: TextIO | None = None
) -> None:
    """Play a game to its end, or until nobody types any more: then one line says how to go on."""
    screen = Screen(lang, stdin or sys.stdin, stdout or sys.stdout)
    over = threading.Event()
    if (stdin or sys.stdin).isatty():
        threading.Thread(target=_beat, args=(session, over), name="room clock", daemon=True).start()
    try:
        Room(session, screen).play()
    except (Closed, Quit, KeyboardInterrupt):
        screen.show([""])
        if not session.over:
            key = "terminal.resume" if session.folder else "terminal.not_kept"
            screen.show([say(key, screen.lang, folder=_named(session.folder))])
    else:
        if session.folder is not None:
            screen.show([say("terminal.again", screen.lang, folder=_named(session.folder))])
    finally:
        over.set()
        # The clock stands even if a full disk does not take that; the decisions have been told apart.
        with contextlib.suppress(GameError):
            session.conduct.pause()


def quoted(path: str) -> str:
    """Return a path as a shell reads it back."""
    if sys.platform == "win32":
        return f'"{path}"' if " " in path else path
    return shlex.quote(path)


def _named(folder: Path | None) -> str:
    """Return what `resume` is told to open this log again, not wrapped: it is there to be copied."""
    if folder is None:
        return ""
    return quoted(str(folder)) + ("" if counting(folder) == folder else " --older")


def _beat(session: Session, over: threading.Event) -> None:
    while not over.wait(BEAT):
        session.tick()


class Room:
    """What happens between the turns: all may look."""

    def __init__(self, session: Session, screen: Screen) -> None:
        self.session = session
        self.screen = screen
        self.shown = ""
        """The point whose page the room has seen."""
        self.told: tuple[Happening, ...] = ()
        """What happened, as far as the room has read it."""
        self.noted = session.phase_code
        """The log's code as the room was last told it."""
        self.folder = session.folder
        """Where the game is recorded as the room was last told it."""
        self.read: dict[str, set[str]] = {
            viewer: {each.id for each in session.view(viewer).messages if not each.fresh}
            for viewer in ("room", *session.seats)
        }
        """Injects that the room, and each table, has read; those of earlier phases are on the list."""
        self.left = Left()
        self.ahead = ""
        """What control typed at a page of its own: the room's prompt takes it first."""

    def play(self) -> None:
        """Play from where the session stands to the end; of a game that is over only the end is shown."""
        if self.session.over:
            self._head()
            self._close()
            return
        self._open()
        while not self.session.over:
            self._bots()
            self._news()
            if not self.session.over:
                self._typed(self._prompted())
            self.session.tick()
        self._news()
        self._close()

    def _prompted(self) -> str:
        """Return what was typed; the prompt tells control that somebody waits for an answer, not who."""
        typed, self.ahead = self.ahead, ""
        if typed:
            return typed
        number = timing.waiting(self.session)
        key = "terminal.room_prompt.asked" if number else "terminal.room_prompt"
        return self.screen.ask(key, seats=self._seats(), number=number)

    def _bots(self) -> None:
        """Let the bots decide; where the disk takes nothing they try again when the room goes on."""
        try:
            while self.session.play_bots():
                pass
        except GameError as trouble:
            self._tell_trouble(trouble)

    def _tell_trouble(self, trouble: GameError) -> None:
        self.screen.show(wrap(str(trouble), indent="! ", hanging="  "))

    def _head(self) -> None:
        view, lang = self.session.view("room"), self.screen.lang
        self.screen.show([rule("="), f"EXERCISE / 훈련   {view.title.of(lang)}", rule("=")])

    def _open(self) -> None:
        self._head()
        view, lang = self.session.view("room"), self.screen.lang
        self.screen.show(wrap(view.summary.of(lang)))
        self.screen.show(["", *wrap(view.notice.of(lang)), ""])
        if self.session.folder is None:
            self.screen.show([*wrap(say("session.unkept", lang), "! ", "  "), ""])
        for sentence in self.session.mended:
            self.screen.show(wrap(sentence))
        self._until_enter()
        conduct = self.session.conduct
        begun = any(record.body.get("what") == "start" for record in self.session.records)
        try:
            conduct.resume() if begun else conduct.start()
        except GameError as trouble:
            self._tell_trouble(trouble)

    def _until_enter(self) -> None:
        """Wait for Enter alone, which starts the clock; whatever is typed before is answered."""
        while True:
            self.screen.say("terminal.begin")
            word, rest = command_of(self.screen.ask("terminal.enter"))
            match word:
                case "":
                    return
                case "quit":
                    raise Quit
                case "lang":
                    self._lang(rest)
                case "help" | "glossary":
                    self._look(word, rest)
                case _:
                    self.screen.say("terminal.not_begun", typed=shortened(word))

    def _close(self) -> None:
        """Show the end, and let people look back until they leave."""
        self.screen.show(["", *ending(self.session.view("room"), self.screen.lang)])
        self.screen.say("terminal.wash")
        wash = HotWash(self.session, self.screen)
        with contextlib.closing(wash):
            while True:
                word, rest = command_of(self.screen.ask("terminal.end_prompt"))
                match word:
                    case "quit":
                        return
                    case "":
                        # Whoever pressed Enter while something was reckoned does not lose the talk.
                        self.screen.say("terminal.end_stays")
                    case "lang":
                        self._lang(rest)
                        self.screen.show(["", *ending(self.session.view("room"), self.screen.lang)])
                    case "phases" | "knew" | "turning":
                        wash.show(word)
                    case "help":
                        self.screen.show(help_lines("terminal.help.end", self.screen.lang))
                    case _ if not self._look(word, rest):
                        self.screen.say("terminal.no_command", typed=shortened(word))

    def _news(self) -> None:
        """Show what the room has not seen yet: what happened, where things stand, what came."""
        view, lang = self.session.view("room"), self.screen.lang
        since = len(self.told) if view.happenings[: len(self.told)] == self.told else 0
        self.screen.show(resolution(view, lang, since=since))
        self.told = view.happenings
        self._tell_code()
        fresh = [each for each in view.messages if each.id not in self.read["room"]]
        self.read["room"].update(each.id for each in fresh)
        if view.point != self.shown and view.ending is None:
            self.shown = view.point
            self.screen.show(["", *situation(view, lang), *messages(fresh, lang), "", *paper(view, lang)])
            self._tell_clock()
        else:
            self.screen.show(messages(fresh, lang))
        # Bots may have played on since the game went on elsewhere.
        elsewhere = self.session.moved if self.session.folder != self.folder else None
        self.folder = self.session.folder
        if told := self.session.failing or elsewhere or self.session.trouble:
            self.screen.show(wrap(told.of(lang), indent="!! ", hanging="   "))

    def _tell_code(self) -> None:
        """Show the log's code where a phase has ended: whoever notes it can prove the log later."""
        code = self.session.phase_code
        if code != self.noted and self.session.folder is not None:
            self.screen.say("terminal.code", code=code)
        self.noted = code

    def _tell_clock(self) -> None:
        self.screen.show(timing.left(self.session, self.screen.lang))

    def _waiting(self) -> list[str]:
        """Return the tables that people play and that owe an answer."""
        return [seat for seat in self.session.waiting if self.session.seats.get(seat) in AT_THE_TABLE]

    def _seats(self) -> Text:
        view = self.session.view("room")
        letters = {team.team: team.letter for team in view.teams}
        names = [team_name(view, seat) for seat in self._waiting()]
        marks = [letters[seat] for seat in self._waiting()]
        pairs = list(zip(marks, names, strict=True))
        return Text(", ".join(f"{m} {n.en}" for m, n in pairs), ", ".join(f"{m} {n.ko}" for m, n in pairs))

    def _typed(self, typed: str) -> None:
        word, rest = command_of(typed)
        seat = self._seat(word)
        try:
            if word == "quit":
                raise Quit
            if seat:
                self._turn(seat)
            elif word == "read":
                self._turn(self._named(rest), private=True)
            elif word == "lang":
                self._lang(rest)
            elif word.isdecimal():
                seats = self._seats()
                raise Misread(
                    both("terminal.choose_in_turn" if seats else "terminal.nobody_chooses", seats=seats)
                )
            elif word and not self._look(word, rest):
                # Enter alone, where no table is waited for, only lets time go on.
                self._control(word, rest)
        except Misread as wrong:
            self.screen.show(wrap(wrong.text.of(self.screen.lang), indent="! ", hanging="  "))
        except GameError as trouble:
            self._tell_trouble(trouble)

    def _control(self, word: str, rest: list[str]) -> None:
        """Do what control types; words that are not for all do not stay on the page that all read."""
        private = word in NOT_FOR_ALL and rest and (word, meant(rest[0])) != ("say", "all")
        if private:
            self.screen.clear()
        control = Control(self.session, self.screen)
        try:
            control.command(word, rest)
            self.ahead = control.typed
        finally:
            if private:
                self._again()

    def _seat(self, word: str) -> str:
        """Return the table that a line opens: the next that owes an answer, or one by its letter or name."""
        waiting = self._waiting()
        if not word:
            return waiting[0] if waiting else ""
        for team in self.session.view("room").teams:
            played = self.session.seats.get(team.team) in AT_THE_TABLE
            if played and word in (team.letter.lower(), team.team, team.name.ko):
                return team.team
        return ""

    def _named(self, words: list[str]) -> str:
        """Return the table whose reports are to be read; raise Misread if the line names none."""
        seat = self._seat(words[0].lower()) if words else ""
        if not seat:
            raise Misread(both("terminal.how_to_read"))
        return seat

    def _turn(self, seat: str, private: bool = False) -> None:
        """Give a table its turn: openly for cards, but aims and its own reports stay behind the curtain."""
        view = self.session.view(seat)
        openly = self.session.seats[seat] == "cards" and not private
        if view.question is not None and view.question.kind == "aims":
            openly = False
        turn = Turn(self.session, seat, self.screen, self.read[seat], openly, self.left.of(seat, view))
        turn.take()
        self.left.keep(seat, turn.point, EMPTY if turn.sealed else turn.draft)
        self._again()

    def _again(self) -> None:
        """Show the room's page again once it was cleared, as far as it is still news."""
        view = self.session.view("room")
        if view.point == self.shown:
            self.screen.show(situation(view, self.screen.lang))
            self._tell_clock()

    def _lang(self, words: list[str]) -> None:
        if words and words[0] not in ("en", "ko"):
            self.screen.say("terminal.no_lang", typed=shortened(words[0]))
            return
        self.screen.lang = words[0] if words else "ko" if self.screen.lang == "en" else "en"
        self.screen.say("terminal.lang")

    def _look(self, word: str, rest: list[str]) -> bool:
        """Show something that all may see; return whether the word asked for that."""
        view, lang = self.session.view("room"), self.screen.lang
        lines = public_page(word, rest, view, lang)
        if lines is None:
            return False
        self.screen.show(lines)
        if word in ("room", "look"):
            self._tell_clock()
        return True
