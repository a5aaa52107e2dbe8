"""A whole game told in lines: what came, who decided what and why, what it did, and how it ended.

Told with exercise control's eyes, or as one seat saw it. The same records give the same lines, to the byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from game.session import EstimateLine, Happening, Message, Scenario, View, team_name, told_of
from game.terminal.page import clock
from game.terminal.page_end import branches, ending, happening, is_asked
from game.terminal.page_paper import apart
from game.terminal.page_question import name_of
from game.terminal.width import rule, wrap
from game.texts import Text, both, say, times
from game.texts.quoting import quoted

RANGES = ((5, "3"), (20, "12"), (45, "32"), (55, "50"), (80, "68"), (95, "88"), (100, "97"))
"""Up to which percent each word of likelihood reaches, and the percent that the word goes by."""


REMARKS = (
    "start", "pause", "resume", "extend", "skip", "slow", "slept", "fit", "shorten", "opened", "odds",
    "hotline", "hotline_end", "mark", "note", "handed", "reseat",
    "stood_in",
)  # fmt: skip
"""What may be remarked that is told in words."""


class Kept(Protocol):
    """A record of the game."""

    @property
    def n(self) -> int:
        """Return its number."""

    @property
    def body(self) -> Mapping[str, Any]:
        """Return what it says."""

    @property
    def note(self) -> Mapping[str, str] | None:
        """Return what was noted beside it."""


class Game(Protocol):
    """A game that can be looked at record by record: a session, or a replay."""

    @property
    def records(self) -> Sequence[Kept]:
        """Return every record, the header first."""

    @property
    def scenario(self) -> Scenario:
        """Return what is played."""

    def view_at(self, number: int, viewer: str, *, alone: bool = False) -> View:
        """Return what a viewer could see after a record; `alone` tells only what that record brought."""


def account(game: Game, lang: str, see: str | None = None) -> Iterator[str]:
    """Yield the account of a game, with exercise control's eyes or with those of a seat."""
    told = _Account(game, lang, see or "white_cell")
    yield from told.head()
    for record in game.records[1:]:
        yield from told.record(record)
    yield from told.end()


class _Account:
    """What has been told so far."""

    def __init__(self, game: Game, lang: str, viewer: str) -> None:
        self.game = game
        self.lang = lang
        self.viewer = viewer
        self.team = viewer.partition(".")[0]
        self.knowing = viewer == "white_cell"
        self.view = game.view_at(0, viewer, alone=True)
        self.received: set[str] = set()

    def head(self) -> Iterator[str]:
        """Yield what is played, with what settings and by whom."""
        view, lang = self.view, self.lang
        yield rule("=")
        yield from wrap(f"EXERCISE / 훈련   {view.title.of(lang)}")
        yield rule("=")
        for axis, choice in view.choices:
            yield from wrap(f"{axis.of(lang)}: {choice.of(lang)}")
        header = self.game.records[0].body
        if self.knowing:
            for team in view.teams:
                player = str(header.get("seats", {}).get(team.team, ""))
                yield from wrap(f"{team.letter}  {team.name.of(lang)}: {player}")
            key = "account.dice_by_hand" if header.get("dice") == "hand" else "account.seed"
            yield say(key, lang, seed=str(header.get("seed", "")))
        else:
            yield from wrap(say("account.seen_by", lang, viewer=self._name(view)))
        yield ""
        yield from wrap(view.summary.of(lang))
        yield ""
        yield from wrap(view.notice.of(lang))
        yield from self._news(view)

    def _name(self, view: View) -> Text:
        """Return what the viewer is called: a team, a role's title, or the room."""
        if self.viewer == "room":
            return both("account.room")
        titles = {card.role: card.title for card in view.cards}
        return titles.get(self.viewer) or team_name(view, self.viewer)

    def record(self, record: Kept) -> Iterator[str]:
        """Yield what one record brought."""
        self.view = self.game.view_at(record.n, self.viewer, alone=True)
        if record.body.get("kind") == "decision":
            yield from self._decision(record)
        else:
            yield from self._in_the_room(record)
        yield from self._news(self.view)

    def end(self) -> Iterator[str]:
        """Yield the ending, or where the game stands."""
        yield ""
        if self.view.ending is None:
            yield from wrap(say("account.unfinished", self.lang))
        else:
            yield from ending(self.view, self.lang, lines_of_file=self.knowing)

    # Who decided what.

    def _decision(self, record: Kept) -> Iterator[str]:
        body, lang = record.body, self.lang
        seat, options = str(body["seat"]), tuple(body["options"])
        if seat == "chance":
            return
        if seat == "clock":
            if options == ("lapse",):
                yield from wrap(say("account.lapse", lang), "  ")
        elif seat == "white_cell":
            if self.knowing:
                words = told_of(self.game.scenario, body).of(lang)
                if body.get("text") and options[0] != "say":
                    words += f" {quoted(body['text'])}"
                yield from wrap(say("account.control", lang, words=words), "  * ", "    ")
        elif self.knowing or seat == self.team:
            yield from self._team_decision(record, seat, options)

    def _team_decision(self, record: Kept, seat: str, options: tuple[str, ...]) -> Iterator[str]:
        lang, asked = self.lang, self.game.view_at(record.n - 1, seat)
        name = team_name(asked, seat)
        if options == ("unseal",):
            yield from wrap(say("account.unsealed", lang, team=name), "  ")
            return
        kind = asked.question.kind if asked.question else "decide"
        yield from wrap(
            say(f"account.{kind}", lang, team=name, options=name_of(asked, options)), "  ", "    "
        )
        yield from self._reasons(record, asked)

    def _reasons(self, record: Kept, asked: View) -> Iterator[str]:
        body, lang = record.body, self.lang
        headlines = {message.id: message.headline for message in asked.messages}
        for inject in body.get("because", ()):
            headline = headlines.get(inject)
            if headline is not None:
                yield from wrap(say("account.because", lang, headline=headline), "      ", "        ")
        if body.get("sake"):
            sake = both(f"terminal.sake.{body['sake']}")
            yield from wrap(say("account.sake", lang, sake=sake), "      ")
        lines = {line.id: line for line in asked.question.estimates} if asked.question else {}
        for estimate, answer in body.get("estimates", ()):
            if estimate in lines:
                yield from wrap(
                    f"{lines[estimate].ask.of(lang)} {_answer(lines[estimate], str(answer), lang)}",
                    "      ", "        ",
                )  # fmt: skip
        reason = _reason(record, lang)
        if reason:
            yield from wrap(quoted(reason), "      ", "        ")

    def _in_the_room(self, record: Kept) -> Iterator[str]:
        """Yield what was remarked; a question to control is its own table's too."""
        what, lang = str(record.body.get("what", "")), self.lang
        asked = str(record.body["fields"].get("seat", "")) if what == "question" else ""
        if not self.knowing and asked != self.team:
            return
        if asked:
            yield from wrap(say("account.asked", lang, team=team_name(self.view, asked)), "  ")
        else:
            yield from wrap(say("account.remark", lang, what=_remarked(what)), "  * ")
        # What was asked of control, said on the line or noted stands in the note, which may be gone.
        reason = _reason(record, lang)
        if reason:
            yield from wrap(quoted(reason), "      ", "        ")

    # What came of it.

    def _news(self, view: View) -> Iterator[str]:
        """Yield what a record brought, phase by phase; the injects that came with it before what they did."""
        if any(each.kind == "went_back" for each in view.happenings):
            # What had come since comes anew, if it does.
            self.received = {message.id for message in view.messages}
        opened = _last(view, "entered")
        if opened is None:
            yield from self._messages(view)
        for each in view.happenings:
            if each.kind == "entered":
                yield from self._phase(view, each)
                if each == opened:
                    yield from self._messages(view)
            elif each.kind == "went_back" and self.knowing:
                continue  # Control reads its own deed, with the number of the record.
            elif each.kind not in ("sealed", "delivered", "not_applied"):
                yield from happening(each, self.lang, lines_of_file=self.knowing)
                yield from self._paper(view, each)
            if each.kind == "branched" and each == _last(view, "branched") and is_asked(view.branch):
                yield from wrap(say("terminal.why", self.lang), "    ")
                yield from branches(view.branch, self.lang, lines_of_file=self.knowing)

    def _messages(self, view: View) -> Iterator[str]:
        for message in view.messages:
            if message.id not in self.received:
                self.received.add(message.id)
                yield from self._message(message)

    def _phase(self, view: View, entered: Happening) -> Iterator[str]:
        yield ""
        yield rule("-", entered.text.of(self.lang))
        if entered == _last(view, "entered"):
            yield clock(view.moment, self.lang)

    def _paper(self, view: View, each: Happening) -> Iterator[str]:
        """Yield the words of a text as it is tabled, and how far apart the capitals began once it is over."""
        if view.paper is None:
            return
        if each.kind == "tabled" and view.paper.table:
            yield from wrap(view.paper.words.of(self.lang), "      | ")
        if each.kind == "paper" and view.paper.distance is not None:
            yield from wrap(apart(view.paper.distance, self.lang), "    ")

    def _message(self, message: Message) -> Iterator[str]:
        lang = self.lang
        medium = say(f"terminal.medium.{message.medium}", lang)
        number = f"{message.msel} " if message.msel else ""
        when = f"{times.day_name(message.moment.day).of(lang)} {message.moment.time}"
        to = ", ".join(name.of(lang) for name in message.to)
        yield from wrap(f"[{number}{medium}] {when}  {message.sender.of(lang)} -> {to}", "  > ", "    ")
        yield from wrap(message.headline.of(lang), "    ")


def _remarked(what: str) -> Text:
    """Return a remark in words; as it stands where a later version wrote it."""
    return both(f"account.remark.{what}") if what in REMARKS else Text(what, what)


def _last(view: View, kind: str) -> Happening | None:
    return next((each for each in reversed(view.happenings) if each.kind == kind), None)


def _answer(line: EstimateLine, answer: str, lang: str) -> str:
    """Return an estimate's answer in words; a percent by the range that it falls into."""
    names = dict(line.choices)
    if line.answer == "percent" and answer.isdecimal():
        answer = next((word for most, word in RANGES if int(answer) <= most), answer)
    return names[answer].of(lang) if answer in names else answer


def _reason(record: Kept, lang: str) -> str:
    note = record.note or {}
    return note.get("reason_ko" if lang == "ko" else "reason", "") or note.get("reason", "")
