"""What can be seen of a game without moving it; safe from any thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.record.replay import carry_out
from game.rules import notation, rules
from game.rules.events import Event
from game.rules.state import Decision
from game.session.foresight import Foreseen, foresee, foresee_lapse, moved
from game.session.history import History, Position, after
from game.session.throwing import Throw, throw_of
from game.sight import sight
from game.sight.keys import numbers
from game.sight.view import View
from game.texts import Text


class Looking:
    """The present position of a game and those before. Whoever moves the game replaces `_now` as a whole."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._now = history.positions[-1]
        self._views: dict[str, tuple[Position, View]] = {}

    @property
    def waiting(self) -> tuple[str, ...]:
        """Return the seats that owe a decision; nobody once the game is over."""
        return rules.waiting(self._now.state)

    @property
    def point(self) -> str:
        """Return the question that is open."""
        return rules.point(self._now.state)

    @property
    def over(self) -> bool:
        """Return whether the game has ended."""
        return rules.stage(self._now.state) == "over"

    @property
    def returned(self) -> int:
        """Return the record of the rewind that led here, if nothing was resolved since; else 0."""
        return self._now.returned

    @property
    def returns(self) -> int:
        """Return how often control has gone back, whatever came since: all tables heard of it each time."""
        return self._now.returns

    def view(self, viewer: str) -> View:
        """Return what a viewer may see now; the same object as long as nothing changes for that viewer."""
        now = self._now
        known = self._views.get(viewer)
        if known is not None and known[0] is now:
            return known[1]
        view = sight.view(now.state, viewer, now.happened, now.breaks, bool(now.returned))
        if known is not None and known[1] == view:
            view = known[1]
        self._views[viewer] = (now, view)
        return view

    def view_at(self, number: int, viewer: str, *, alone: bool = False) -> View:
        """Return what a viewer could see after a record; `alone` tells only what that record brought."""
        position = self._history.positions[number]
        if not alone:
            returned = bool(position.returned)
            return sight.view(position.state, viewer, position.happened, position.breaks, returned)
        returned = number > 0 and position.returned == number
        return sight.view(position.state, viewer, self._brought(number), returned=returned)

    def happened(self, records: Iterable[int]) -> Iterator[Event]:
        """Yield what some records brought, in their order."""
        for number in records:
            yield from self._brought(number)

    def _brought(self, number: int) -> tuple[Event, ...]:
        """Return what a record brought; of most records nothing is told."""
        position = self._history.positions[number]
        quiet = number > 0 and position.happened is self._history.positions[number - 1].happened
        return () if quiet else position.brought

    @property
    def lapses(self) -> Mapping[str, int]:
        """Return how many questions each team that is played has let lapse; talks are not counted."""
        state = self._now.state
        gone = [past.decision.seat for past in state.past if past.lapsed]
        return {team: gone.count(team) for team in gone if team not in state.setup.empty}

    def refusal(self, decision: Decision) -> Text | None:
        """Return why a decision would be refused now, or None."""
        return rules.refusal(self._now.state, decision)

    def throw(self) -> Throw | None:
        """Return what dice have to be thrown for now, or none."""
        return throw_of(self._now.state)

    def card_number(self) -> int:
        """Return the number on the cards of the present question: 0 for aims, and where none is asked."""
        return numbers(self._now.state.scenario).get(self._now.state.phase, 0)

    def preview(self, decision: Decision) -> View:
        """Return what exercise control would see after a decision, which is not made."""
        position = self._now
        position = after(position, decision, carry_out(position.state, decision))
        return sight.view(position.state, "white_cell", position.happened, position.breaks)

    def choices_of_control(self) -> tuple[tuple[str, ...], ...]:
        """Return what exercise control may do now but its own words and figures; packages are left out."""
        return rules.options(self._now.state, "white_cell")

    def foresee(self, *options: str, text: str = "", until: int = 0) -> tuple[Foreseen, ...]:
        """Return in lines what control's doing something would bring, or why it may not; nothing is done.

        `lapse` lets the question lapse after the injects that are due up to `until`, in milliseconds of the
        phase; `rewind N` goes back to the state after a record.
        """
        state = self._now.state
        if options == ("lapse",):
            return foresee_lapse(state, until)
        if options[0] == "rewind":
            return (*moved(state, self._history.positions[int(options[1])].state),)
        return foresee(state, Decision("white_cell", options, rules.point(state), text=text or "…"), until)

    def parse(self, text: str) -> Decision:
        """Return the decision that a text such as `seoul:hold` stands for; raise as `notation.parse` does."""
        return notation.parse(text, self._now.state)
