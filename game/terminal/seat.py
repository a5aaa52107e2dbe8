"""One table's turn: behind the curtain for people, openly for answer cards."""

from __future__ import annotations

from collections.abc import Callable

from game.errors import GameError, IllegalDecision
from game.session import Card, Decision, Message, QuestionView, Session, View, ask, team_name
from game.terminal import draft as drafts
from game.terminal import timing
from game.terminal.commands import command_of, help_lines
from game.terminal.draft import EMPTY, Draft, Misread
from game.terminal.page import (
    aims,
    card,
    for_role,
    gauges,
    header,
    headlines,
    message,
    messages,
    situation,
    timeline,
)
from game.terminal.page_end import QUIET, happening, why
from game.terminal.page_glossary import words_explained
from game.terminal.page_paper import paper
from game.terminal.page_question import keyed, name_of, question
from game.terminal.screen import Screen
from game.terminal.width import rule, wrap
from game.texts import Figure, Text, both, say
from game.texts.shortened import shortened

NAMED = 6
"""Of the injects those that stand under a question, with their numbers."""


class Quit(Exception):
    """Somebody wants to stop; the game can be resumed."""


class Turn:
    """A seat at its prompt, from the opening of the curtain until it has sealed or left."""

    def __init__(
        self, session: Session, seat: str, screen: Screen, read: set[str], openly: bool, begun: Draft = EMPTY
    ) -> None:
        self.session = session
        self.seat = seat
        self.screen = screen
        self.read = read
        """Injects that this table has read in full."""
        self.openly = openly
        """For answer cards: they lie open on the table, so nothing is private and nothing is cleared."""
        self.point = session.view(seat).point
        self.draft = begun
        """What the table has chosen and not sealed; `begun` is what it left in an earlier turn."""
        self.told = False
        """Whether the table has read how a public act may say more of itself."""
        self.sealed = False

    def take(self) -> None:
        """Ask until the seat has sealed, left, or run out of time."""
        name = team_name(self._view(), self.seat)
        if self.openly:
            self._sit(name)
        else:
            self.screen.clear()
            if not opened(self.screen, "terminal.curtain", team=name):
                return
            self.screen.clear()
            with self.screen.alone():
                self._sit(name)
            self.screen.say("terminal.curtain_closed", team=name)
        if self.sealed:
            self.screen.say("terminal.saved")

    def _sit(self, name: Text) -> None:
        """Show the table's page and do what is typed there until its turn is over."""
        self._page(unread=True)
        done = False
        while not done:
            typed = self.screen.ask("terminal.prompt", team=name)
            self.session.tick()
            if self.session.view("room").point != self.point:
                self.screen.say("terminal.too_late")
                break
            done = self._typed(typed)

    def _ask(self, typed: str) -> None:
        """Ask control, or show what this table asked and what it was told."""
        words = typed.partition(" ")[2].strip()
        if words:
            ask(self.session, self.seat, words)
            self.screen.say("board.done.ask")
        else:
            self.screen.show(timing.own(self.session, self.seat, self.screen.lang))

    def _view(self) -> View:
        return self.session.view(self.seat)

    def _asked(self) -> QuestionView:
        asked = self._view().question
        if asked is None:
            raise Misread(both("terminal.nothing_asked"))
        return asked

    def _typed(self, typed: str) -> bool:
        """Do what a line says; return whether the turn is over."""
        word, rest = command_of(typed)
        if word == "quit":
            raise Quit
        if word == "leave":
            return True
        try:
            if word == "seal":
                return self._seal()
            if word == "ask":
                self._ask(typed)
                return False
            if word == "unseal":
                self._decide(("unseal",))
                self.screen.say("terminal.taken_back")
            elif word in self._looks():
                self._looks()[word](rest)
            elif word:
                self._write(word, rest, typed)
        except Misread as wrong:
            self.screen.show(wrap(wrong.text.of(self.screen.lang), indent="! ", hanging="  "))
        except IllegalDecision as refused:
            reason = refused.ko if self.screen.lang == "ko" else refused.en
            self.screen.show(wrap(reason, indent="! ", hanging="  "))
        except GameError as trouble:
            failing = self.session.failing
            told = failing.of(self.screen.lang) if failing else str(trouble)
            self.screen.show(wrap(told, indent="! ", hanging="  "))
        return False

    # What is only read.

    def _looks(self) -> dict[str, Callable[[list[str]], None]]:
        return {
            "help": lambda _: self.screen.show(help_lines("terminal.help.seat", self.screen.lang)),
            "look": lambda _: self._page(),
            "room": lambda _: self.screen.show(situation(self._view(), self.screen.lang, self._only())),
            "log": lambda _: self.screen.show(timeline(self._view(), self.screen.lang)),
            "why": lambda _: self.screen.show(why(self._view(), self.screen.lang)),
            "paper": self._paper,
            "card": self._cards,
            "role": self._role,
            "inject": self._inject,
            "glossary": lambda words: self.screen.show(words_explained(words, self.screen.lang)),
            "lang": self._lang,
        }

    def _page(self, unread: bool = False) -> None:
        """Show the table's page with its injects: those that it has not read, or those of this phase."""
        view, lang = self._view(), self.screen.lang
        if self.openly:
            self.screen.show(_card_page(view, self.seat, lang))
            return
        own = [each for each in view.messages if each.private]
        new = [each for each in own if (each.id not in self.read if unread else each.fresh)]
        self.read.update(each.id for each in own)
        lines = [*header(view, lang, self._only()), *gauges(view, lang)]
        lines += [*self._own_news(view), *messages(new, lang), ""]
        for_roles = [line for each in self._roles_with_news(view) for line in for_role(each, lang)]
        # An empty line before each heading.
        lines += [*for_roles, ""] if for_roles else []
        on_paper = paper(view, lang)
        lines += [*on_paper, ""] if on_paper else []
        lines += question(view, lang, self.draft.options)
        lines += _to_name(view, lang)
        sealed = view.question.own if view.question else None
        if sealed is not None:
            key = "terminal.own.forced" if sealed.forced else "terminal.own"
            lines += wrap(say(key, lang, options=name_of(view, sealed.options)))
        self.screen.show([*lines, ""])
        self._show_draft()
        self.screen.show(timing.left(self.session, lang))
        self.screen.say(_how(view.question))

    def _only(self) -> str:
        """Return whose page this is; nothing where cards lie open."""
        team = team_name(self._view(), self.seat)
        return "" if self.openly else say("terminal.only", self.screen.lang, team=team)

    def _own_news(self, view: View) -> list[str]:
        """Return what happened that only this table knows: the room has been told the rest."""
        public = self.session.view("room").happenings
        own = [each for each in view.happenings if each not in public and each.kind not in QUIET]
        lines = [line for each in own for line in happening(each, self.screen.lang)]
        return ["", rule("-", say("terminal.own_news", self.screen.lang)), *lines] if lines else []

    def _paper(self, words: list[str]) -> None:
        lang = self.screen.lang
        self.screen.show(paper(self._view(), lang) or [say("terminal.no_text_yet", lang)])

    def _cards(self, words: list[str]) -> None:
        for each in self._view().cards:
            self.screen.show(card(each, self.screen.lang))
        self.screen.show(aims(self._view(), self.screen.lang))
        self.screen.say("terminal.how_to_role")

    def _role(self, words: list[str]) -> None:
        """Show what one role of this table alone may read."""
        roles = [each.role for each in self._view().cards]
        named = [role for role in roles if words and words[0] in (role, role.rpartition(".")[2])]
        if not named:
            names = ", ".join(role.rpartition(".")[2] for role in roles)
            raise Misread(both("terminal.no_role", roles=names))
        view = self.session.view(named[0])
        own = next(each for each in view.cards if each.role == named[0])
        alone = self._alone(named[0])
        self.read.update(each.id for each in alone)
        self.screen.show(card(own, self.screen.lang))
        self.screen.show(messages(alone, self.screen.lang))

    def _alone(self, role: str) -> list[Message]:
        """Return what has come for one role and not for its whole table."""
        seen = {each.id for each in self._view().messages}
        return [each for each in self.session.view(role).messages if each.id not in seen]

    def _roles_with_news(self, view: View) -> list[Card]:
        """Return the roles of this table for whom something has come that they have not read."""
        return [each for each in view.cards if any(one.id not in self.read for one in self._alone(each.role))]

    def _inject(self, words: list[str]) -> None:
        view = self._view()
        if words:
            self.screen.show(message(drafts.inject(words[0], view), self.screen.lang))
        else:
            self.screen.show(headlines(view.messages, self.screen.lang))

    def _lang(self, words: list[str]) -> None:
        if words and words[0] not in ("en", "ko"):
            self.screen.say("terminal.no_lang", typed=shortened(words[0]))
            return
        self.screen.lang = words[0] if words else "ko" if self.screen.lang == "en" else "en"
        self._page()

    # What is written and sealed.

    def _write(self, word: str, rest: list[str], typed: str) -> None:
        asked, view = self._asked(), self._view()
        if word == "because":
            self.draft = drafts.with_reasons(self.draft, rest, view)
        elif word == "sake":
            self.draft = drafts.with_sake(self.draft, rest[0] if rest else "")
        elif word in drafts.STATEMENT:
            self.draft = drafts.with_statement(self.draft, word, rest[0] if rest else "", view)
        elif word == "estimate":
            self.draft = drafts.with_estimate(self.draft, rest, asked)
        elif word == "note":
            self.draft = drafts.with_note(self.draft, " ".join(rest))
        else:
            chosen = drafts.chosen(self.draft, typed, asked)
            refused = self.session.refusal(chosen.decision(self.seat, self.point, ""))
            if refused is not None:
                raise Misread(refused)
            self.draft = chosen
        self._show_draft()
        if self.openly and self.draft.options:
            self.screen.say("terminal.how_to_seal_cards")

    def _show_draft(self) -> None:
        told, self.told = self.told, self.told or drafts.is_unstated(self.draft)
        for sentence in drafts.summary(self.draft, self._view(), told):
            self.screen.show(wrap(sentence.of(self.screen.lang), indent="  ", hanging="    "))

    def _seal(self) -> bool:
        if not self.draft.options:
            raise Misread(both("terminal.choose_first"))
        self._decide(self.draft.options)
        self.sealed = True
        return True

    def _decide(self, options: tuple[str, ...]) -> None:
        made = self.draft.decision(self.seat, self.point, "")
        if options == ("unseal",):
            made = Decision(self.seat, options, self.point)
        self.session.decide(made, self.draft.note)


def opened(screen: Screen, key: str, **figures: Figure) -> bool:
    """Return whether somebody opened a curtain, by Enter alone, or went back to the room."""
    while True:
        screen.say(key, **figures)
        word, _ = command_of(screen.ask("terminal.enter"))
        if word == "quit":
            raise Quit
        if word in ("", "leave"):
            return not word
        screen.say("terminal.enter_alone")


def _to_name(view: View, lang: str) -> list[str]:
    """Return the latest injects with the numbers by which `because` names them."""
    asked = view.question
    if asked is None or asked.own is not None or not asked.because:
        return []
    return ["", *wrap(say("terminal.to_name", lang)), *headlines(view.messages, lang, NAMED)]


def _how(asked: QuestionView | None) -> str:
    """Return the sentence that says what can be typed under a question."""
    if asked is None:
        return "terminal.how_to_leave"
    if asked.own is not None:
        return "terminal.how_to_unseal" if asked.own.may_unseal else "terminal.how_to_leave"
    return "terminal.how_to_seal_several" if asked.pick > 1 else "terminal.how_to_seal"


def _card_page(view: View, seat: str, lang: str) -> list[str]:
    """Return the numbers to key in for a table that plays with printed cards: names and nothing else."""
    asked = view.question
    lines = [rule("-", say("terminal.cards", lang, team=team_name(view, seat)))]
    if asked is None:
        return [*lines, say("terminal.nothing_asked", lang)]
    choices = keyed(asked)
    wide = max((2, *map(len, choices)))
    for key, options in choices.items():
        lines += wrap(name_of(view, options).of(lang), indent=f" {key:>{wide}}  ", hanging=" " * (wide + 3))
    letter = next(team.letter for team in view.teams if team.team == seat)
    return [*lines, *wrap(say("terminal.cards_read", lang, letter=letter))]
