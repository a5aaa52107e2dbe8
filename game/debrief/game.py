"""A game read for its debrief: what each record that counts did, and which record shows what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from game.errors import LogError
from game.record.chain import Record, decode, encode
from game.record.codec import Header
from game.record.counted import counted
from game.record.log import log_path, read
from game.record.replay import Played, read_header, replay
from game.record.verify import read_scenario
from game.rules.events import Cause, Changed, Delivered, Entered, Event, Moved, Revealed
from game.rules.state import State
from game.scenario.model import Scenario
from game.session import Replay
from game.sight import eyes
from game.sight.hour import happened
from game.sight.view import Moment


@dataclass(frozen=True)
class Game:
    """A game as it stands: records that a rewind left behind are not among `played`."""

    scenario: Scenario
    header: Header
    records: tuple[Record, ...]
    """Every record, abandoned branches too."""
    played: tuple[Played, ...]
    """What each record that counts did, remarks among them, the header first."""
    minutes: tuple[int, ...]
    """The exercise minute at which each record's deed happened, those of abandoned branches too."""

    @property
    def end(self) -> State:
        """Return the state that the game was left in."""
        return self.played[-1].step.state

    @property
    def teams(self) -> tuple[str, ...]:
        """Return the teams that somebody or a bot played, in scenario order."""
        return tuple(team for team in self.scenario.teams if team not in self.header.setup.empty)

    @property
    def skipped(self) -> tuple[str, ...]:
        """Return the phases that the edition leaves unasked."""
        edition = self.header.edition
        return self.scenario.editions[edition].skip if edition is not None else ()

    def events(self) -> Iterator[tuple[int, Event]]:
        """Yield every event with the number of the record that brought it."""
        for one in self.played:
            for event in one.step.events:
                yield one.record.n, event

    def told(self) -> Iterator[tuple[int, int, Event]]:
        """Yield every event with its phase's turn, 0 before the first, and its record."""
        turn = 0
        for n, event in self.events():
            if isinstance(event, Entered):
                turn = event.turn
            yield turn, n, event

    @cached_property
    def came(self) -> Mapping[str, int]:
        """Return each inject that came with the record that brought it."""
        return {event.delivery.inject: n for n, event in self.events() if isinstance(event, Delivered)}

    @cached_property
    def decided(self) -> Mapping[tuple[str, str], int]:
        """Return the record that shows what a seat decided at a point; the last that stood, or the lapse."""
        found: dict[tuple[str, str], int] = {}
        for one in self.played:
            if one.decision is not None and one.decision.options != ("unseal",):
                seat, verb = one.decision.seat, one.decision.options[0]
                # What control decided for a table is the table's answer, and control's record shows it.
                seat = verb.removeprefix("for_") if seat == "white_cell" else seat
                found[seat, one.decision.point] = one.record.n
        for n, event in self.events():
            if isinstance(event, Revealed) and event.lapsed:
                found[event.team, event.decision.point] = n
        return found

    @cached_property
    def ended_by_control(self) -> frozenset[int]:
        """Return the lapses that came since exercise control let the time be over, by their records."""
        found: set[int] = set()
        ending = False
        for one in self.played:
            seat = one.decision.seat if one.decision is not None else ""
            if one.decision is None:
                ending = one.record.body.get("what") == "skip"
            elif seat == "clock" and one.decision.options == ("lapse",) and ending:
                found.add(one.record.n)
            # Until the lapse only what was still to come comes, and what chance answers to it.
            ending = ending and (not seat or (seat in ("clock", "chance") and one.record.n not in found))
        return frozenset(found)

    @cached_property
    def last_moved(self) -> Mapping[str, tuple[int, int]]:
        """Return the last change of each meter and marker: its record, and that of what was behind it."""
        found: dict[str, tuple[int, int]] = {}
        for n, event in self.events():
            if isinstance(event, Changed | Moved) and event.before != event.after:
                name = event.meter if isinstance(event, Changed) else event.marker
                found[name] = (n, self.cause(event.cause, n))
        return found

    @cached_property
    def _by_record(self) -> Mapping[int, Played]:
        return {one.record.n: one for one in self.played}

    def played_at(self, record: int) -> Played:
        """Return what a record that counts did."""
        return self._by_record[record]

    def cause(self, cause: Cause, at: int) -> int:
        """Return the record of what caused an event: a decision or an inject, else `at`, the event's own."""
        if cause.kind == "inject":
            return self.came.get(cause.id, at)
        if cause.kind == "option":
            point = next(
                one.decision.point for one in reversed(self.played) if one.record.n <= at and one.decision
            )
            return self.decided.get((cause.team, point), at)
        return at

    def moment(self, minute: int) -> Moment:
        """Return an exercise minute as the scenario's clock tells it."""
        return eyes.moment(self.scenario, minute)


def read_game(folder: Path) -> Game:
    """Return the game in a folder or log; raise LogError if it is not sound."""
    path = log_path(folder)
    records = read(path)
    scenario = read_scenario(path, read_header(records, path))
    return game_of(records, scenario, path)


def game_of(records: Sequence[Record], scenario: Scenario, path: Path) -> Game:
    """Return the game that records tell; raise LogError, naming `path`, if they are not sound."""
    header = read_header(records, path)
    try:
        standing = {record.n for record in counted(records)}
    except ValueError as error:
        raise LogError(f"{path}: {error}") from None
    every = tuple(replay(records, scenario, path))
    played = tuple(one for one in every if one.record.n in standing)
    return Game(scenario, header, tuple(records), played, _minutes(every))


def _minutes(every: Sequence[Played]) -> tuple[int, ...]:
    return tuple(happened(one.before, one.step.state, one.decision) for one in every)


def game_played(records: Sequence[Record], scenario: Scenario) -> Game:
    """Return the game of a session that is still in memory, as its log would give it back."""
    # In memory lists may still be tuples.
    kept = [decode(encode(each), each.n, each.prev) for each in records]
    return game_of(kept, scenario, Path("this game"))


def game_in(replayed: Replay, at: int | None = None) -> Game:
    """Return the game of a replay: as it stands, or as it stood after a record."""
    if at is None:
        records, standing = replayed.records, set(replayed.counted)
    else:
        records = replayed.records[: at + 1]
        standing = {record.n for record in counted(records)}
    played = tuple(replayed.played[n] for n in sorted(standing))
    minutes = _minutes(replayed.played[: len(records)])
    return Game(replayed.scenario, replayed.header, records, played, minutes)
