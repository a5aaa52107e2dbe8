"""What can be seen of a game without moving it; safe from any thread."""

from __future__ import annotations

from game.record.replay import carry_out
from game.rules import notation, rules
from game.rules.state import Decision
from game.session.history import History, Moment, after
from game.sight import sight
from game.sight.view import View
from game.texts import Text


class Looking:
    """The present moment of a game and those before it. Whoever moves the game replaces `_now` as a whole."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._now = history.moments[-1]
        self._views: dict[str, tuple[Moment, View]] = {}

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

    def view(self, viewer: str) -> View:
        """Return what a viewer may see now; the same object as long as nothing changes for that viewer."""
        now = self._now
        known = self._views.get(viewer)
        if known is not None and known[0] is now:
            return known[1]
        view = sight.view(now.state, viewer, now.happened, now.breaks)
        if known is not None and known[1] == view:
            view = known[1]
        self._views[viewer] = (now, view)
        return view

    def view_at(self, number: int, viewer: str, *, alone: bool = False) -> View:
        """Return what a viewer could see after a record; `alone` tells only what that record brought."""
        moment = self._history.moments[number]
        if not alone:
            return sight.view(moment.state, viewer, moment.happened, moment.breaks)
        quiet = number > 0 and moment.happened is self._history.moments[number - 1].happened
        return sight.view(moment.state, viewer, () if quiet else moment.brought)

    def refusal(self, decision: Decision) -> Text | None:
        """Return why a decision would be refused now, or None."""
        return rules.refusal(self._now.state, decision)

    def preview(self, decision: Decision) -> View:
        """Return what the white cell would see after a decision, which is not made."""
        moment = self._now
        moment = after(moment, decision, carry_out(moment.state, decision))
        return sight.view(moment.state, "white_cell", moment.happened, moment.breaks)

    def parse(self, text: str) -> Decision:
        """Return the decision that a text such as `seoul:hold` stands for; raise as `notation.parse` does."""
        return notation.parse(text, self._now.state)
