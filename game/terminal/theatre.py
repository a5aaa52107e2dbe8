"""A recorded game looked at again in the terminal: moment by moment, who knew what, a seat's eyes, causes."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from game.debrief.game import Game, game_in
from game.debrief.theatre.chain import Chain, chain, told
from game.debrief.theatre.knowing import facts, then
from game.debrief.theatre.links import Link
from game.debrief.theatre.moments import moments, said_to
from game.errors import GameError, LogError
from game.session import Replay, View, bookmarks, keep
from game.terminal import page, page_paper, page_question
from game.terminal.commands import SIGNS
from game.terminal.page_end import ending, resolution
from game.terminal.screen import Closed, Screen
from game.terminal.width import rule, wrap
from game.texts import say

LATEST = 6
"""Facts that are shown of all that there was to know."""

WORDS = {
    "다음": "n", "이전": "b", "누구": "see", "원인": "why", "책갈피": "mark", "도움말": "help",
    "도움": "help", "끝": "quit",
}  # fmt: skip
"""Commands as they are typed in Korean."""


def run(
    log: Path, lang: str, at: int | None, see: str, stdin: TextIO | None = None, stdout: TextIO | None = None
) -> None:
    """Look at a game until nobody types any more; one that is not over only once control has agreed.

    Raise LogError for a record that there is not, SeatError for a viewer that there is not.
    """
    theatre = Theatre(log, Screen(lang, stdin or sys.stdin, stdout or sys.stdout))
    theatre.go(at or 0)
    theatre.look(see)
    try:
        if theatre.agreed():
            theatre.play()
    except (Closed, KeyboardInterrupt):
        theatre.screen.show([""])


class Theatre:
    """The moment that is looked at, and through whose eyes."""

    def __init__(self, log: Path, screen: Screen) -> None:
        self.log, self.screen, self.lang = log, screen, screen.lang
        self.replay = Replay.read(log)
        self.game = game_in(self.replay)
        self.moments = moments(self.replay)
        self.at = 0
        self.see = ""

    def agreed(self) -> bool:
        """Return whether the game is over, or control says that no table reads along."""
        if self.replay.over:
            return True
        self.screen.say("theatre.text.early")
        return self.screen.ask("theatre.text.early.ask").lower() in ("yes", "예", "네")

    def play(self) -> None:
        """Show each moment that is asked for."""
        self.screen.say("theatre.text.help")
        self.screen.show(self.moment())
        while True:
            word, _, rest = self.screen.ask(
                "theatre.text.prompt", number=self.at, last=len(self.replay.records) - 1
            ).partition(" ")
            command = WORDS.get(word, SIGNS.get(word, word.lower()))
            if command == "quit":
                return
            try:
                self.screen.show(self._answer(command, rest.strip()))
            except GameError as error:
                self.screen.show(wrap(str(error)))

    def _answer(self, command: str, rest: str) -> Iterator[str]:
        match command:
            case "" | "n":
                self._step(1)
            case "b":
                self._step(-1)
            case "see":
                self.look("" if rest in ("all", "모두") else rest)
            case "why":
                return self._why(rest)
            case "mark":
                return self._mark()
            case "help":
                return iter(wrap(say("theatre.text.help", self.lang)))
            case _ if command.isascii() and command.isdecimal():
                self.go(int(command))
            case _:
                return iter(wrap(say("theatre.text.unknown", self.lang, word=command)))
        return self.moment()

    def go(self, record: int) -> None:
        """Go to a record. Raise LogError if there is none."""
        last = len(self.replay.records) - 1
        if not 0 <= record <= last:
            raise LogError(say("theatre.text.no_record", self.lang, number=record, last=last))
        self.at = record

    def look(self, see: str) -> None:
        """Look through a viewer's eyes, or at all tables. Raise SeatError if there is no such viewer."""
        if see:
            self.replay.view_at(0, see)
        self.see = see

    def _step(self, step: int) -> None:
        records = [moment.record for moment in self.moments]
        place = bisect_right(records, self.at) - 1
        place += step if step > 0 or records[place] == self.at else 0
        self.at = records[min(max(place, 0), len(records) - 1)]

    # What is shown.

    def moment(self) -> Iterator[str]:
        """Yield the moment: its hour, what was done, then what the tables knew or one viewer saw."""
        view, lang = self.replay.view_at(self.at, self.see or "room"), self.lang
        moment = self.moments[bisect_right([each.record for each in self.moments], self.at) - 1]
        marked = "* " if self.at in bookmarks(self.log) else ""
        yield rule("=", f"{marked}{self.at}/{len(self.replay.records) - 1} {page.clock(view.moment, lang)}")
        yield from wrap(said_to(moment, self.see).of(lang))
        if not moment.counts:
            yield from wrap(say("board.theatre.abandoned", lang))
        yield from self._eyes(view) if self.see else self._side_by_side()

    def _eyes(self, view: View) -> Iterator[str]:
        lang = self.lang
        # The card of a role is for its eyes alone.
        for card in view.cards:
            if card.role == view.viewer:
                yield from page.card(card, lang)
        yield from page.situation(view, lang)
        for message in view.messages:
            if message.fresh:
                yield from page.message(message, lang)
        yield from (*page_paper.paper(view, lang), *page_question.question(view, lang))
        if self.replay.view_at(self.at, self.see, alone=True).happenings:
            yield from resolution(view, lang)
        if view.ending is not None:
            yield from ending(view, lang)

    def _side_by_side(self) -> Iterator[str]:
        """Yield the latest facts with who knew them, and what each table sealed next."""
        lang, game = self.lang, self._game()
        names = {team: game.scenario.teams[team].name.of(lang) for team in game.teams}
        for fact in facts(game, self.at)[-LATEST:]:
            yield from wrap(f"- {fact.title.of(lang)}", hanging="  ")
            knew = (
                f"{name}: {say(f'board.theatre.cell.{fact.knew[team].how}', lang)}"
                for team, name in names.items()
            )
            yield from wrap(" · ".join(knew), "  ")
        for team, following in then(game, self.at).items():
            line = f"{names[team]}: {following.what.of(lang)} ({following.record})"
            yield from wrap(f"{say('board.theatre.then', lang)} · {line}", hanging="  ")

    def _why(self, which: str) -> Iterator[str]:
        """Yield what the record brought by number, or the chain of one of it."""
        game = self._game()
        events = told(game, self.at)
        if not events:
            yield from wrap(say("board.theatre.chain.none", self.lang))
        elif len(events) == 1 or which.isdecimal():
            number = min(int(which or 1), len(events)) - 1
            yield from self._chain(chain(game, self.at, max(0, number)))
        else:
            for number, link in enumerate(events, 1):
                yield from wrap(f"{number}  {link.text.of(self.lang)}", hanging="   ")

    def _chain(self, found: Chain) -> Iterator[str]:
        for link in found.before:
            yield from self._link(link, "  ")
        yield from self._link(found.this, "> ")
        for link in found.after:
            yield from self._link(link, "  ")

    def _link(self, link: Link, sign: str) -> Iterator[str]:
        kind = say(f"board.theatre.link.{link.kind}", self.lang)
        yield from wrap(f"{sign}{kind} ({link.record}): {link.text.of(self.lang)}", hanging="    ")
        under = " · ".join(each for each in (link.line, link.where) if each)
        if under:
            yield from wrap(under, "      ")

    def _mark(self) -> Iterator[str]:
        keep(self.log, set(bookmarks(self.log)) ^ {self.at})
        return self.moment()

    def _game(self) -> Game:
        return self.game if self.at in self.replay.counted else game_in(self.replay, self.at)
