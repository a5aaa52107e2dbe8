"""The joint decisions: how far apart two capitals began, who moved, what was answered, how long it took."""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief.game import Game
from game.rules.events import Answered, PaperEnded, Tabled
from game.rules.joint.measures import Measures, measures
from game.rules.joint.written import Draft
from game.rules.state import Attempt, Paper
from game.sight.eyes import eyes_of
from game.sight.happenings import text_name
from game.texts import Text


@dataclass(frozen=True, slots=True)
class Turned:
    """One paper whose answers were turned over."""

    attempt: Attempt
    text: Text
    record: int


@dataclass(frozen=True, slots=True)
class Drafted:
    """One paper that was put on the table."""

    by: str
    """The team whose draft it was, or `reservation`: the words that a capital had asked for went in."""
    base: str
    """The text without its words, by its id."""
    text: Text
    record: int


@dataclass(frozen=True, slots=True)
class Jointly:
    """One joint phase that is over."""

    paper: Paper
    measures: Measures
    text: Text
    """The signed text with its words; empty for none."""
    drafted: tuple[Drafted, ...]
    turned: tuple[Turned, ...]
    wanted: tuple[tuple[str, Text, int], ...]
    """Capital, its first instruction, and the record that shows it; an empty text where it wanted none."""
    turn: int
    """Of its phase."""
    record: int
    """The record that ended it."""
    by_control: bool
    """Whether exercise control signed or ended it, not the capitals."""

    @property
    def left_open(self) -> Draft:
        """Return the text that lay on the table, not settled, when ENDEX cut the talks off; else nothing."""
        last = self.paper.talks.attempts[-1:]
        return last[0].text if self.paper.how == "endex" and last and last[0].result == "open" else ()


def jointly(game: Game) -> tuple[Jointly, ...]:
    """Return the joint phases of a game in order; those that the edition skipped are left out."""
    eyes = eyes_of(game.end, "white_cell")
    found: list[Jointly] = []
    turned: list[Turned] = []
    drafted: list[Drafted] = []
    for turn, n, event in game.told():
        match event:
            case Tabled(text=text, by=by):
                drafted.append(Drafted(by, text[0] if text else "", text_name(eyes, text), n))
            case Answered(attempt=attempt):
                if turned and _goes_on(turned[-1].attempt, attempt):
                    turned.pop()
                turned.append(Turned(attempt, text_name(eyes, attempt.text), n))
            case PaperEnded(paper=paper):
                wanted = tuple(
                    (team, text_name(eyes, text), game.decided.get((team, _instruction(paper, team)), n))
                    for team, text in paper.talks.first_instructions.items()
                )
                # One that was cut off or ended before anybody had sealed was held all the same.
                if paper.phase not in game.skipped:
                    found.append(
                        Jointly(paper, measures(paper, game.scenario), text_name(eyes, paper.text),
                                tuple(drafted), tuple(turned), wanted, turn, n, _adjudicated(game, n))
                    )  # fmt: skip
                turned, drafted = [], []
    return tuple(found)


def _goes_on(before: Attempt, after: Attempt) -> bool:
    """Return whether the rest answered a paper to which the first had answered in the open."""
    return before.text == after.text and {*before.answers} < {*after.answers}


def _adjudicated(game: Game, record: int) -> bool:
    decision = game.played_at(record).decision
    return decision is not None and decision.seat == "white_cell" and decision.options[:1] == ("paper",)


def _instruction(paper: Paper, team: str) -> str:
    """Return the point at which a capital was first asked what text it wants."""
    points = [each.decision.point for each in paper.talks.decisions if each.decision.seat == team]
    return next((point for point in points if ".instruct." in point), "")
