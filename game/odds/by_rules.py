"""A game of bots through the rules and their views: the oracle of compiled play, and what it falls back on.

It plays as `demo` does: a draw is made when it is asked for, what would come in the course of a question
comes before the bots decide, a team without a doctrine is empty. So game N is `demo --seed N` with the same
seats.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from game.doctrine import doctrine
from game.odds.tally import Force, Game, Made, Signed
from game.record import dice
from game.rules import closing, rules
from game.rules.events import Branched, Delivered, Drawn, Ended, Entered, Event, Moved, SealedBy, Step
from game.rules.state import CLOSE, Decision, Paper, Setup, State
from game.rules.table import table
from game.scenario.model import Scenario
from game.sight import sight
from game.sight.eyes import eyes_of, moment
from game.sight.gauges import gauges
from game.sight.paper import paper
from game.sight.question import question
from game.sight.view import View


def play(
    scenario: Scenario, setup: Setup, doctrines: Mapping[str, str], seed: int, force: Force | None = None
) -> Game:
    """Return what the game of this seed comes to; `doctrines` says by team, a team without one is empty."""
    empty = tuple(team for team in scenario.teams if team not in doctrines)
    player = _Player(rules.start(scenario, replace(setup, empty=empty)), doctrines, seed, force)
    player.play()
    return player.tally()


def play_on(state: State, doctrines: Mapping[str, str], seed: int) -> tuple[State, tuple[Event, ...]]:
    """Return how a game that stands here ends if bots play on, and what happens until then.

    Every team that is staffed has a doctrine. What is drawn and sealed already stays; what is drawn from here
    on falls by this seed.
    """
    player = _Player(Step(state, ()), doctrines, seed, None)
    player.play()
    return player.state, tuple(player.events)


class _Player:
    """One game on its way."""

    def __init__(self, begun: Step, doctrines: Mapping[str, str], seed: int, force: Force | None) -> None:
        self.state: State = begun.state
        self.scenario, self.doctrines, self.seed, self.force = begun.state.scenario, doctrines, seed, force
        self.forced = 0
        self.views: dict[str, View] = {}
        self.phase, self.turn = "", 0
        self.events: list[Event] = []
        self.made: list[Made] = []
        self._note(begun.events)

    def play(self) -> None:
        """Play to the end."""
        while waiting := rules.waiting(self.state):
            if self.state.asks:
                self._draw()
            elif not self._bring_what_comes():
                for seat in waiting:
                    self._decide(seat)

    def _draw(self) -> None:
        ask = self.state.asks[0]
        self._apply(Decision("chance", (ask.name, dice.answer(self.seed, ask)), ask.point))

    def _bring_what_comes(self) -> bool:
        """Let the next inject come that the room's clock would bring; return whether there was one."""
        due = min(self.state.coming, key=lambda coming: coming.after, default=None)
        if due is None:
            return False
        self._apply(Decision("clock", ("inject", due.inject), rules.point(self.state)))
        return True

    def _decide(self, seat: str) -> None:
        state, phase = self.state, self.state.phase
        point = rules.point(state)

        def die(name: str, odds: Sequence[tuple[str, int]]) -> str:
            return dice.bot_answer(self.seed, seat, point, name, odds)

        school = self.scenario.doctrines[self.doctrines[seat]]
        chosen, _ = doctrine.choose(self._seen(seat), school, die)
        if self.force is not None and (self.force.phase, self.force.team) == (phase, seat):
            wanted = Decision(seat, self.force.options, point)
            if rules.refusal(state, wanted) is None:
                chosen = wanted
                self.forced += 1
        self.made.append((seat, phase, point, chosen.options, False))
        self._apply(chosen)

    def _seen(self, seat: str) -> View:
        """Return the seat's view, of which only those parts are new that a doctrine reads.

        What else a view tells takes longer than the game: the messages, for one, out of which a bot gives its
        reasons.
        """
        state, eyes = self.state, eyes_of(self.state, seat)
        if seat not in self.views:
            self.views[seat] = replace(sight.view(state, seat), messages=())
        asked = question(eyes)
        return replace(
            self.views[seat],
            question=asked,
            gauges=gauges(eyes, asked),
            paper=paper(eyes),
            moment=moment(state.scenario, state.minute),
            turn=state.turn,
            ours=state.ours,
            theirs=state.theirs,
        )

    def _apply(self, decision: Decision) -> None:
        step = rules.apply(self.state, decision)
        self.state = step.state
        self._note(step.events)

    def _note(self, events: Sequence[Event]) -> None:
        """Keep what happened, and the options that the clock committed in a `decide` phase."""
        self.events.extend(events)
        for event in events:
            match event:
                case Entered():
                    self.phase, self.turn = event.phase, event.turn
                case SealedBy(how="lapsed"):
                    self._note_lapse(event.seat)

    def _note_lapse(self, seat: str) -> None:
        asks = table(self.scenario).questions.get(self.phase)
        if asks is not None:
            self.made.append((seat, self.phase, f"t{self.turn}", (asks[seat].lapse,), True))

    def tally(self) -> Game:
        """Return what the game came to."""
        state, scenario, events = self.state, self.scenario, self.events
        assert state.phase == CLOSE
        return Game(
            seed=self.seed,
            ending=state.ending,
            also=state.also,
            phases=tuple((each.phase, each.minute) for each in events if isinstance(each, Entered)),
            decisions=tuple(self.made),
            injects=tuple(each.delivery.inject for each in events if isinstance(each, Delivered)),
            papers=tuple(_signed(paper) for paper in state.papers),
            drawn=tuple((each.name, each.outcome) for each in events if isinstance(each, Drawn)),
            fates=tuple(
                each.odds for each in events if isinstance(each, Drawn) and each.name not in scenario.draws
            ),
            meters=tuple(state.meters[name] for name in scenario.meters),
            flags=dict(state.flags),
            minute=state.minute,
            ours=state.ours,
            theirs=state.theirs,
            ours_high=max((scenario.ladder.ours, *_moves(events, "ours"))),
            theirs_high=max((scenario.ladder.theirs, *_moves(events, "theirs"))),
            ratings=tuple(letter for _, letter in closing.ratings(state)),
            aims=closing.aims(state),
            by_limit=_by_limit(events),
            forced=self.forced,
        )


def _signed(paper: Paper) -> Signed:
    talks = paper.talks
    tabled = sum(1 for attempt in talks.attempts if attempt.text)
    return (
        paper.phase, paper.how, paper.text, talks.spent, talks.round,
        tuple(talks.first_instructions.items()), talks.lapsed, tabled,
    )  # fmt: skip


def _moves(events: Sequence[Event], marker: str) -> Iterator[int]:
    return (each.after for each in events if isinstance(each, Moved) and each.marker == marker)


def _by_limit(events: Sequence[Event]) -> bool:
    """Return whether the last branch led on to a phase that the turn limit did not let open."""
    ways = [each for each in events if isinstance(each, Branched | Ended)]
    return any(isinstance(each, Branched) and each.to != CLOSE for each in ways[-2:-1])
