"""A game whose room is conducted: clock, line, questions, marks and seats leave every remark of a log.

Its time is made here, so that the same scenario gives the same bytes.
"""

from __future__ import annotations

from game.errors import IllegalDecision
from game.scenario.model import Scenario
from game.session import Session, Times, ask, setup
from game.texts.catalogue import CATALOGUE

REMARK = "account.remark."
SECOND = 1_000
HOUR = 3_600 * SECOND
LESSON = 240
"""Minutes: no plan that fits the rest of a game into more is looked for."""


def remarks() -> tuple[str, ...]:
    """Return every kind of remark that the account has words for."""
    return tuple(name.removeprefix(REMARK) for name in CATALOGUE if name.startswith(REMARK))


class Watch:
    """Both clocks of a computer, in milliseconds, that move when told to."""

    def __init__(self) -> None:
        self.now = 0
        self.times = Times(lambda: self.now, lambda: self.now)

    def passes(self, game: Session, seconds: int) -> None:
        """Let time pass with a tick at every second, as a screen makes them."""
        for _ in range(seconds):
            self.now += SECOND
            game.tick()


def by_conduct(scenario: Scenario) -> Session:
    """Return a game in which control does all that it can do with a room, and bots sit in for people."""
    watch = Watch()
    choices = {axis: setting.choices[0].id for axis, setting in scenario.settings.items()}
    game = Session.start(
        scenario, setup(scenario, choices, None), {}, seed=0, reproducible=True, times=watch.times
    )
    _the_clock(game, watch)
    _the_tables(game, watch)
    _the_seats(game)
    _the_time_left(game)
    while not game.over:
        watch.passes(game, 20)
        game.conduct.pause()
        watch.passes(game, 20)
        game.conduct.resume()
        if game.clock.timed:
            game.conduct.extend(1)
        if not game.play_bots():
            game.lapse()
    return game


def _the_clock(game: Session, watch: Watch) -> None:
    """Start it, stop it, slow it, give time, let the computer sleep, and end a question's time."""
    conduct = game.conduct
    conduct.start()
    watch.passes(game, 30)
    conduct.pause()
    watch.passes(game, 30)
    conduct.resume()
    conduct.slow(150)
    conduct.slow(100)
    while not game.clock.timed:
        game.lapse()
    conduct.extend(2)
    watch.now += HOUR
    game.look()
    conduct.resume()
    conduct.skip()


def _the_tables(game: Session, watch: Watch) -> None:
    """A table asks and is answered, the line opens, moments are marked; then it is all gone back behind."""
    before = len(game.records) - 1
    conduct, team = game.conduct, next(iter(game.scenario.teams))
    conduct.answer(ask(game, team, "Who else has this?").n, "later")
    conduct.open_line(3, stands=True)
    watch.passes(game, 60)
    conduct.close_line("Both asked for an hour.")
    conduct.resume()
    marked = conduct.mark("strength", "They asked before they decided.", next(iter(game.scenario.objectives)))
    conduct.note("Ask them why.", marked.n)
    conduct.rewind(before, "the line was opened too early")
    conduct.note("Once more without the line.")


def _the_seats(game: Session) -> None:
    """What a class and the odds note; then bots where people sat, in one seat people again, and a bot."""
    turn, asked = game.clock.asked
    game.remark("opened")
    game.remark("of_a_later_version")
    game.remark("stood_in", seat=next(iter(game.scenario.teams)))
    game.remark("handed", turn=turn, asked=asked)
    doctrines = [*game.scenario.doctrines]
    game.remark("odds", doctrines=doctrines[0])
    for number, (team, player) in enumerate(game.seats.items()):
        if player != "nobody":
            game.conduct.reseat(team, f"bot:{doctrines[number % len(doctrines)]}")
    team = next(iter(game.scenario.teams))
    game.conduct.reseat(team, "people")
    game.conduct.reseat(team, "bot")


def _the_time_left(game: Session) -> None:
    """The rest is fitted into the fewest minutes in which it can be had."""
    for minutes in range(1, LESSON):
        try:
            game.conduct.fit(minutes)
        except IllegalDecision:
            continue
        return
