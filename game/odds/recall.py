"""Talks that go as others went before: what those asked is asked again, what they did is done again.

Talks between bots depend on nothing but what they ask of the game. So all talks of a phase make a tree:
where every answer so far was the same, the same question comes next, up to the same paper. Only talks that
leave the tree are held, and add their branch. Bots by lot seldom do the same twice: theirs are always held.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from game.odds.bargain import NON_CONCUR, Ask, Asks, Bargain
from game.odds.standing import Standing
from game.odds.talks import Talks
from game.odds.tally import Made, Options, Signed

MOST_STEPS = 50_000
"""Steps of one phase that are kept, a few hundred bytes each: talks beyond them are held anew each time."""


class End(NamedTuple):
    """What has come of talks by their last step."""

    paper: Signed
    made: tuple[Made, ...]
    forced: int


class Step:
    """A question to the game, with what a game can read of the talks as it is asked."""

    __slots__ = ("about", "after", "end", "heard", "name", "refusals", "spent")

    def __init__(self, name: str, about: tuple[Any, ...], talks: Talks, filed: int) -> None:
        self.name, self.about = name, about
        self.spent, self.heard = talks.spent, talks.heard
        self.refusals = [
            (team, attempt.text[0])
            for attempt in talks.attempts[filed:]
            for team, answer in attempt.answers.items()
            if answer.options == NON_CONCUR
        ]
        """Those that were added since the step before."""
        self.after: dict[object, Step] = {}
        """Answer -> what is asked next."""
        self.end: End | None = None


class Recall:
    """The talks of one phase, as they went in the games so far."""

    def __init__(self, bargain: Bargain) -> None:
        self.bargain = bargain
        bots = [bargain.wits[seat] for seat in (*bargain.ratify, bargain.drafts) if seat in bargain.wits]
        self.keeps = not any(bot.uniform for bot in bots)
        self.first: dict[object, Step] = {}
        self.steps = 0
        self.taken_up: dict[object, Recall] = {}
        """Of talks that are taken up on their way, by where they stand and what is given there."""

    def hold(
        self, talks: Talks, turn: int, window: int, asks: Mapping[str, Ask], coming: Sequence[Ask] = ()
    ) -> None:
        """Hold the talks of a phase to their end. `coming` may come before the first bot decides."""

        def held(whole: Asks) -> None:
            talks.hold(self.bargain, turn, window, whole, len(coming))

        self._recalled((turn, window, len(coming)), talks, asks, held)

    def _recalled(
        self, begins: object, talks: Talks, asks: Mapping[str, Ask], held: Callable[[Asks], None]
    ) -> None:
        """Let talks go as they went before, as far as they do; else hold them."""
        if not self.keeps:
            held(Asks(lambda name, *about: asks[name](*about)))
            return
        answers: list[object] = []
        step = self.first.get(begins)
        while step is not None:
            talks.spent, talks.heard = step.spent, step.heard
            if step.refusals:
                talks.refusals.update(step.refusals)
            if step.end is not None:
                talks.known = step.end.paper
                asks[step.name](*step.about)
                talks.made += step.end.made
                talks.forced += step.end.forced
                return
            answer = asks[step.name](*step.about)
            answers.append(answer)
            step = step.after.get(answer)
        made, forced = len(talks.made), talks.forced
        path = Path(self, begins, talks, asks, answers)
        held(Asks(path.ask))
        path.keep(End(talks.papers[-1], tuple(talks.made[made:]), talks.forced - forced))

    def take_up(
        self,
        talks: Talks,
        turn: int,
        asks: Mapping[str, Ask],
        coming: Sequence[Ask],
        at: Standing,
        given: Mapping[str, Options],
    ) -> None:
        """Hold talks that are on their way to their end; where they stand alike, they share a tree."""
        left, key = at.talks, (at.talks, turn, len(coming), tuple(given.items()))
        assert left is not None

        def held(whole: Asks) -> None:
            talks.take_up(self.bargain, turn, whole, len(coming), left, given)

        if key not in self.taken_up:
            self.taken_up[key] = Recall(self.bargain)
        self.taken_up[key]._recalled("", talks, asks, held)


class Path:
    """Talks that leave the tree: up to there the answers are known, and nothing is done twice."""

    def __init__(
        self,
        recall: Recall,
        begins: object,
        talks: Talks,
        asks: Mapping[str, Ask],
        answers: Sequence[object],
    ) -> None:
        self.recall, self.talks, self.asks = recall, talks, asks
        self.known = list(answers)
        """Not yet asked for again."""
        self.after, self.answer = recall.first, begins
        self.filed = 0
        """Papers filed up to the last step."""
        self.branch: tuple[dict[object, Step], object, Step] | None = None
        """Where the tree grows, and what with."""
        self.step: Step | None = None

    def ask(self, name: str, *about: Any) -> Any:
        """Return the game's answer."""
        step = self.after.get(self.answer)
        if step is None:
            step = Step(name, about, self.talks, self.filed)
            if self.branch is None:
                self.branch = (self.after, self.answer, step)
            else:
                self.after[self.answer] = step
            self.recall.steps += 1
        self.step, self.filed = step, len(self.talks.attempts)
        self.after = step.after
        if self.known:
            self.answer = self.known.pop(0)
        else:
            self.answer = self.asks[name](*about)
        return self.answer

    def keep(self, end: End) -> None:
        """Let the tree grow by what was new, now that it is whole."""
        if self.step is not None:
            self.step.end = end
        if self.branch is not None and self.recall.steps < MOST_STEPS:
            after, answer, step = self.branch
            after[answer] = step
