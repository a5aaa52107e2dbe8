"""What lay beside a table's cards, asked line by line: estimates, reasons, what was said in public, words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from game.session import EstimateLine, QuestionView, Session, Stated
from game.terminal import draft as drafts
from game.terminal.draft import Draft, Misread
from game.terminal.screen import Screen
from game.terminal.width import wrap
from game.texts import Text, both
from game.texts.shortened import shortened

BACK = ("undo", "back", "취소")
"""What leaves a prompt without an entry."""

NOTHING = ("", "-")


class Undone(Exception):
    """What was begun at a prompt is not to be."""


class Beside:
    """The prompts under one table's cards."""

    def __init__(self, session: Session, screen: Screen, team: str) -> None:
        self.session = session
        self.screen = screen
        self.team = team

    def filled(self, made: Draft, asked: QuestionView) -> Draft:
        """Return the draft with all that was handed in; raise Undone if the entry is dropped."""
        for number, line in enumerate(asked.estimates, 1):
            self._show_estimate(line)
            take = self._estimating(line, number, asked)
            made = self._asked("transcribe.estimate", made, take)
        made = self._asked("transcribe.reasons", made, self._reasons)
        if any(offer.public for offer in asked.offers if offer.id in made.options):
            made = self._asked("transcribe.public", replace(made, stated=Stated()), self._stated)
        return self._asked("transcribe.why", made, lambda typed, made: drafts.with_note(made, typed))

    def _asked(self, key: str, made: Draft, take: Callable[[str, Draft], Draft]) -> Draft:
        """Return the draft with the answer to one prompt; a slip is told and asked again."""
        while True:
            typed = self.screen.ask(key)
            if typed.lower() in BACK:
                raise Undone
            try:
                return made if typed in NOTHING else take(typed, made)
            except Misread as wrong:
                self.screen.show(wrap(wrong.text.of(self.screen.lang), indent="! ", hanging="  "))

    def _show_estimate(self, line: EstimateLine) -> None:
        lang = self.screen.lang
        self.screen.show(wrap(line.ask.of(lang), indent="  "))
        choices = [f"{place}\u00a0{name.of(lang)}" for place, (_, name) in enumerate(line.choices, 1)]
        self.screen.show(wrap(" · ".join(choices), indent="    ", hanging="    "))

    def _estimating(
        self, line: EstimateLine, number: int, asked: QuestionView
    ) -> Callable[[str, Draft], Draft]:
        def take(typed: str, made: Draft) -> Draft:
            percent = typed.removesuffix("%")
            whole = percent.isascii() and percent.isdigit() and int(percent) <= 100
            if line.answer == "percent" and typed.endswith("%") and whole:
                others = tuple(pair for pair in made.estimates if pair[0] != line.id)
                return replace(made, estimates=(*others, (line.id, str(int(percent)))))
            return drafts.with_estimate(made, (str(number), typed), asked)

        return take

    def _reasons(self, typed: str, made: Draft) -> Draft:
        """Take inject numbers and at most one value, in any order."""
        because: list[str] = []
        for word in typed.replace(",", " ").split():
            if any(map(str.isdigit, word)) and len(word) > 1:
                because.append(self._received(word))
            else:
                made = drafts.with_sake(made, word)
        return replace(made, because=tuple(because))

    def _stated(self, typed: str, made: Draft) -> Draft:
        """Take the parts of a public statement in any order: inject, what is open, how sure, way back.

        `none`: the form had no such box. A box that was left empty, Enter, is a statement that says nothing.
        """
        if typed.lower() == "none":
            return replace(made, stated=None)
        for word in typed.lower().replace(",", " ").split():
            known = {"unknown": drafts.UNKNOWNS, "sure": drafts.CONFIDENCES, "back": drafts.WAYS_BACK}
            part = next((name for name, words in known.items() if word in words), "")
            if part:
                made = drafts.with_statement(made, part, word, self.session.view(self.team))
            else:
                made = replace(made, stated=replace(made.stated or Stated(), known=self._received(word)))
        return made

    def _received(self, word: str) -> str:
        """Return the inject of this table that bears a number."""
        # A table reads no numbers on a screen, but its cards bear them.
        numbers = {each.id: each.msel for each in self.session.scenario.injects.values()}
        messages = self.session.view(self.team).messages
        known = [(each.id, each.headline) for each in messages if word in (numbers.get(each.id), each.id)]
        if not known:
            raise Misread(both("transcribe.not_received", typed=shortened(word)))
        return which(self.screen, known)


def which(screen: Screen, known: Sequence[tuple[str, Text]]) -> str:
    """Return the one of some injects that bear one number; raise Undone if none is meant."""
    if len(known) == 1:
        return known[0][0]
    for place, (_, headline) in enumerate(known, 1):
        screen.show(wrap(headline.of(screen.lang), indent=f"  {place}  ", hanging="     "))
    while True:
        typed = screen.ask("transcribe.which", number=len(known))
        if typed.lower() in BACK:
            raise Undone
        if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(known):
            return known[int(typed) - 1][0]
