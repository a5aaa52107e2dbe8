"""What the tables decided, with the reasons and estimates that they sealed with it."""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief.game import Game
from game.rules.events import Revealed
from game.rules.state import Decision, Stated
from game.session.made import called
from game.texts import Text


@dataclass(frozen=True, slots=True)
class Choice:
    """A team's answer to a question of a phase in which the tables decide apart."""

    team: str
    phase: str
    turn: int
    options: tuple[str, ...]
    names: tuple[Text, ...]
    lapsed: bool
    cut: bool
    """Whether it lapsed since exercise control ended the time, not since the table let it run out."""
    asked: bool
    """Whether the edition asked; a phase that it skips takes its lapse options."""
    forced: bool
    """Whether exercise control decided for the table."""
    because: tuple[str, ...]
    """Injects."""
    sake: str
    stated: Stated | None
    estimates: tuple[tuple[str, str], ...]
    reason: Text
    """Its own words, if they were kept."""
    sealed: int
    """The record that shows it."""
    shown: int
    """The record in which it was turned over."""


def choices(game: Game) -> tuple[Choice, ...]:
    """Return every decision that was resolved, in the order of the reveals.

    With what stays sealed until ENDEX: a debrief keeps nothing back.
    """
    shown = {
        (event.team, event.decision.point): n for n, event in game.events() if isinstance(event, Revealed)
    }
    found = []
    for past in game.end.past:
        decision = past.decision
        if decision.seat in game.header.empty:
            continue
        record = shown[decision.seat, past.point]
        sealed = game.decided.get((decision.seat, past.point), record)
        found.append(
            Choice(
                team=decision.seat, phase=past.phase, turn=past.turn, options=decision.options,
                names=tuple(called(game.scenario, name) for name in decision.options),
                lapsed=past.lapsed, cut=past.lapsed and sealed in game.ended_by_control,
                asked=past.phase not in game.skipped, forced=past.forced,
                because=decision.because, sake=decision.sake, stated=decision.stated,
                estimates=decision.estimates, reason=own_words(game, sealed), sealed=sealed, shown=record,
            )
        )  # fmt: skip
    return tuple(found)


def talks_decisions(game: Game) -> tuple[tuple[int, Decision], ...]:
    """Return what was instructed, drafted and answered in the talks, each with its record."""
    found = []
    for one in game.played:
        decision = one.decision
        if decision is not None and decision.point.count(".") == 2 and ".draw." not in decision.point:
            found.append((one.record.n, decision))
    return tuple(found)


def own_words(game: Game, record: int) -> Text:
    """Return what was written beside the record, a bot's words in both languages; empty where dropped."""
    note = game.records[record].note or {}
    words = note.get("reason", "")
    return Text(words, note.get("reason_ko", "") or words)
