"""A game that was played without a computer, keyed in: throws, cards, what control decided, in their order.

Each entry is one record of an ordinary log whose dice were thrown by hand. A slip is taken back and leaves
no trace; what the tables did against the rules is told, and can be entered with the reason why it counted.
"""

from __future__ import annotations

import sys
from typing import TextIO

from game.errors import GameError, IllegalDecision
from game.session import Decision, Session, Throw, View, team_name
from game.terminal.beside import BACK, Beside, Undone, which
from game.terminal.cards import cards, is_card
from game.terminal.commands import command_of, help_lines
from game.terminal.control import Control
from game.terminal.draft import Draft, Misread
from game.terminal.page_end import ending
from game.terminal.page_sheet import faces, marked, sheet
from game.terminal.screen import Closed, Screen
from game.terminal.seat import Quit
from game.terminal.width import rule, wrap
from game.texts import Text, both
from game.texts.shortened import shortened

CONTROLS = ("talks", "set", "omit", "say", "endex", "mark", "note", "override")
"""What exercise control may have decided in the room: as at the terminal's own prompt."""

NO = ("no", "n", "아니오")
YES = ("yes", "y", "예")


def run(session: Session, lang: str, stdin: TextIO | None = None, stdout: TextIO | None = None) -> None:
    """Key a game in to its end, or until nobody types any more: it can be gone on with."""
    screen = Screen(lang, stdin or sys.stdin, stdout or sys.stdout)
    try:
        Transcript(session, screen).key_in()
    except (Closed, Quit, KeyboardInterrupt):
        screen.show([""])


class Transcript:
    """The one who keys in, and where they are."""

    def __init__(self, session: Session, screen: Screen) -> None:
        self.session = session
        self.screen = screen
        self.declined: set[tuple[str, str]] = set()
        """Questions and the injects that did not come in them."""

    def key_in(self) -> None:
        """Ask for one entry after the other until the game has ended and nothing is to be mended."""
        view, lang = self.session.view("room"), self.screen.lang
        self.screen.show([rule("="), f"EXERCISE / 훈련   {view.title.of(lang)}", rule("=")])
        self.screen.say("transcribe.begin")
        for sentence in self.session.mended:
            self.screen.show(wrap(sentence))
        self._where()
        while True:
            typed = self.screen.ask(self._prompt(), number=self._entries() + 1, owed=self._owed())
            if not typed and self.session.over:
                return
            self._entry(typed)

    def _prompt(self) -> str:
        if self.session.over:
            return "transcribe.done"
        return "transcribe.throw" if self.session.throw() else "transcribe.entry"

    def _entry(self, typed: str) -> None:
        before, number = self.session.view("white_cell"), self._entries()
        try:
            self._typed(typed)
        except Undone:
            self.screen.say("transcribe.dropped")
        except Misread as wrong:
            self._wrong(wrong.text)
        except IllegalDecision as refused:
            self._wrong(Text(refused.en, refused.ko))
        except GameError as trouble:
            self._wrong(Text(str(trouble), str(trouble)))
        if self._entries() != number:
            self._where(before)

    def _wrong(self, text: Text) -> None:
        self.screen.show(wrap(text.of(self.screen.lang), indent="! ", hanging="  "))

    def _typed(self, typed: str) -> None:
        word, rest = command_of(typed)
        match word:
            case "" | "sheet" | "look" | "기록지":
                self._where()
            case "help":
                self.screen.show(help_lines("transcribe.help", self.screen.lang))
            case "quit":
                raise Quit
            case "lang":
                self.screen.lang = "ko" if self.screen.lang == "en" else "en"
                self._where()
            case _ if word in BACK or typed in BACK:
                self._undo()
            case _ if self.session.over:
                raise Misread(both("transcribe.over"))
            case "endex":
                self._control(word, rest)
            case _ if (throw := self.session.throw()) is not None:
                self._throw(throw, typed)
            case "lapse" | "시한":
                self._came_unsaid()
                self._decide(Decision("clock", ("lapse",), self.session.point))
            case "override" if rest and is_card(rest[0], self.session):
                self._override(rest)
            case _ if word in CONTROLS:
                self._control(word, rest)
            case _ if self._injects(typed):
                self._came(typed)
            case _ if is_card(typed, self.session):
                self._cards(typed)
            case _:
                raise Misread(both("transcribe.unread", typed=shortened(typed)))

    # What is shown.

    def _where(self, before: View | None = None) -> None:
        """Show the sheet as it should stand, unless nothing on it changed, and what comes next."""
        lang = self.screen.lang
        if before is None or marked(before) != marked(self.session.view("white_cell")):
            self.screen.show(["", *sheet(self.session, lang, before)])
        if self.session.over:
            self.screen.show(["", *ending(self.session.view("white_cell"), lang)])
            return
        throw = self.session.throw()
        if throw is not None:
            self.screen.show(["", *faces(throw, lang)])
            return
        view = self.session.view("room")
        self.screen.show(["", rule("-", f"{self.session.card_number() or '–'}  {view.phase_name.of(lang)}")])
        for _, headline, after in self._coming():
            self.screen.say("transcribe.may_come", headline=headline, minutes=after)

    def _owed(self) -> Text:
        view = self.session.view("room")
        letters = {team.team: team.letter for team in view.teams}
        owed = [(letters[seat], team_name(view, seat)) for seat in self.session.waiting if seat in letters]
        return Text(
            *(", ".join(f"{letter} {name.of(lang)}" for letter, name in owed) for lang in ("en", "ko"))
        )

    def _coming(self) -> list[tuple[str, Text, int]]:
        control = self.session.view("white_cell").control
        numbers = {each.id: each.msel for each in self.session.scenario.injects.values()}
        return [
            (inject, Text(f"{numbers[inject]} {headline.en}", f"{numbers[inject]} {headline.ko}"), after)
            for inject, headline, after in (control.coming if control else ())
        ]

    def _entries(self) -> int:
        return sum(record.body["kind"] == "decision" for record in self.session.records)

    # What is entered.

    def _throw(self, throw: Throw, typed: str) -> None:
        """Enter a throw by the three digits of its dice, or by what came out."""
        number = int(typed) if len(typed) == 3 and typed.isascii() and typed.isdigit() else -1
        word = typed.removeprefix("=").strip().casefold()
        # Some outcomes are numbers themselves: three digits are always dice, `=600` is an outcome.
        found = [
            face for face in throw.faces
            if face.low <= number <= face.high
            or (number < 0 and word in (face.outcome, face.name.en.casefold(), face.name.ko))
        ]  # fmt: skip
        if not found:
            shown = [
                "; ".join(f"{face.low:03}-{face.high:03} {face.name.of(lang)}" for face in throw.faces)
                for lang in ("en", "ko")
            ]
            raise Misread(both("transcribe.no_throw", typed=shortened(typed), faces=Text(*shown)))
        note = both("transcribe.note", number=f"{number:03}") if number >= 0 else ""
        self._decide(Decision("chance", (throw.name, found[0].outcome), self.session.point), note)

    def _cards(self, typed: str) -> None:
        """Enter a table's cards with what lay beside them."""
        team, options = cards(typed, self.session)
        asked = self.session.view(team).question
        assert asked is not None
        made = Draft(options)
        refused = self.session.refusal(made.decision(team, self.session.point, ""))
        if refused is not None:
            self._wrong(refused)
            raise Misread(both("transcribe.how_to_override", cards=typed))
        if asked.kind != "aims":
            made = Beside(self.session, self.screen, team).filled(made, asked)
        if self.session.waiting == (team,):
            self._came_unsaid()
        self._decide(made.decision(team, self.session.point, ""), made.note)

    def _injects(self, typed: str) -> list[tuple[str, Text]]:
        """Return the injects that a number can mean now: those that may come, and those of the shelf."""
        control = self.session.view("white_cell").control
        known = (*control.coming, *control.shelf) if control else ()
        numbers = {each.id: each.msel for each in self.session.scenario.injects.values()}
        return [(each[0], each[1]) for each in known if typed in (numbers[each[0]], each[0])]

    def _came(self, typed: str) -> None:
        self._deliver(which(self.screen, self._injects(typed)))

    def _deliver(self, inject: str) -> None:
        due = inject in {each for each, _, _ in self._coming()}
        seat = "clock" if due else "white_cell"
        self._decide(Decision(seat, ("inject", inject), self.session.point))

    def _came_unsaid(self) -> None:
        """Before a question is over ask of each inject that was to come and was not keyed in."""
        for inject, headline, _ in self._coming():
            if (self.session.point, inject) in self.declined:
                continue
            typed = ""
            while typed not in (*YES, *NO):
                typed = self.screen.ask("transcribe.came", headline=headline).lower()
                if typed in BACK:
                    raise Undone
            if typed in YES:
                self._deliver(inject)
            else:
                self.declined.add((self.session.point, inject))

    def _override(self, rest: list[str]) -> None:
        """Enter cards that the rules refuse, because control let them count."""
        named = [word for word in rest if is_card(word, self.session)]
        why = " ".join(rest[len(named) :])
        if not why:
            raise Misread(both("transcribe.how_to_override", cards=" ".join(named)))
        team, options = cards(" ".join(named), self.session)
        if self.session.waiting == (team,):
            self._came_unsaid()
        self._decide(Decision("white_cell", (f"for_{team}", *options), self.session.point, text=why))

    def _control(self, word: str, rest: list[str]) -> None:
        if word == "override" and "yes" not in rest:
            rest = [*rest[:2], "yes", *rest[2:]]
        Control(self.session, self.screen).command(word, rest)

    def _decide(self, decision: Decision, note: str | Text = "") -> None:
        self.session.decide(decision, note)

    def _undo(self) -> None:
        """Take the last entry back, with what was noted after it."""
        last = next(
            (each for each in reversed(self.session.records) if each.body["kind"] == "decision"), None
        )
        if last is None:
            raise Misread(both("transcribe.nothing_to_undo"))
        self.session.take_back(last.n - 1)
        self.declined.clear()
        self.screen.say("transcribe.undone", number=self._entries() + 1)
