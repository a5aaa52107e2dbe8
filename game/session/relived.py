"""What the log leaves of the room's clock: extensions, pace, and of each question's time what was used up."""

from __future__ import annotations

from collections.abc import Sequence

from game.record.chain import Record
from game.rules import rules
from game.session.clock import HOLE, PACES, RoomClock
from game.session.history import Position
from game.session.timing import BREAK, wall
from game.sight import sight
from game.texts import Text, both


class Relived:
    """A clock that goes through the records once more; it stands afterwards, as a resumed game does."""

    def __init__(self, clock: RoomClock) -> None:
        self.clock = clock
        self.shortened: dict[str, int] = {}
        """Phase -> the room minutes that its questions get, where control made them fewer."""
        self.ran = False
        """Whether it runs, as far as the records say."""
        self._last: int | None = None

    def take(self, record: Record, position: Position) -> None:
        """Take in one record: what passed before it, what it says of the time, which question stands then."""
        fields = record.body.get("fields", {})
        what = record.body.get("what", "")
        self._pass(record, what, fields.get("seconds", 0))
        match what:
            case "start" | "resume":
                self.ran = self.clock.started = True
            case "pause" | "slept":
                self.ran = False
                if self.clock.timed and isinstance(fields.get("left"), int):
                    self.clock.leave(fields["left"] * 1000)
            case "extend" if isinstance(fields.get("minutes"), int):
                self.clock.extend(fields["minutes"])
            case "skip":
                self.clock.skip()
            case "slow" if fields.get("pace") in PACES:
                self.clock.slow(fields["pace"])
            case "shorten" if isinstance(fields.get("minutes"), int):
                self.shortened[str(fields.get("phase", ""))] = max(1, fields["minutes"])
        self._ask(position)

    def _pass(self, record: Record, what: str, asleep: int) -> None:
        now, last = wall(record), self._last
        self._last = now
        # A clock that is set going while it runs was broken off in between: nobody knows when.
        if not self.ran or what in ("start", "resume") or now is None or last is None:
            return
        passed = max(0, now - last - asleep * 1000)
        # It would have spoken long before: the game lay still in that time, and the question keeps it.
        if passed <= (self.clock.remaining + HOLE if self.clock.timed else BREAK):
            self.clock.use(passed)

    def _ask(self, position: Position) -> None:
        state = position.state
        asked = (state.turn, rules.asking(state))
        if asked != self.clock.asked:
            self.clock.ask(asked, sight.minutes(state), self.shortened.get(state.phase))


def relive(clock: RoomClock, records: Sequence[Record], positions: Sequence[Position]) -> Relived:
    """Return a clock as the records leave it, and what else they say of the room's time."""
    relived = Relived(clock)
    for record, position in zip(records, positions, strict=True):
        relived.take(record, position)
    clock.broken_off = relived.ran
    return relived


def goes_on_words(clock: RoomClock, records: Sequence[Record]) -> Text:
    """Return what the clock of a broken-off game starts again with, and how to go on."""
    if not clock.timed:
        left = both("session.goes_on.untimed")
    else:
        key = "session.goes_on.unknown" if wall(records[-1]) is None else "session.goes_on.left"
        left = both(key, left=_shown(clock.remaining), whole=_shown(clock.whole))
    return both("session.goes_on", left=left)


def _shown(milliseconds: int) -> str:
    minutes, seconds = divmod(milliseconds // 1000, 60)
    return f"{minutes:02}:{seconds:02}"
