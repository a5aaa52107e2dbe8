"""The state played on: games by the rules, with dice of their own, counted by their endings.

A game's dice follow from the state, the seed and the game's number, and from no log's seed: what chance has
in store for the game itself is not in the odds. The same question has the same answer everywhere.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from hashlib import sha256

from game.ahead.asked import Asked, players
from game.ahead.outlook import SIZES, Line, Outlook
from game.errors import LogError
from game.figures.intervals import wilson
from game.machine import Taken
from game.odds import by_rules
from game.record.chain import Body
from game.record.codec import decision_of, header_of
from game.record.replay import carry_out
from game.rules import rules
from game.rules.digest import digest
from game.rules.state import CLOSE, State
from game.scenario.model import Scenario
from game.texts import both

BEYOND = 1 << 64
"""Seeds of games begin here; seeds of logs are smaller."""


class Reckoner:
    """Plays on the games of one scenario."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._bodies: tuple[Body, ...] = ()
        self._state: State | None = None

    def reckon(
        self, asked: Asked, sizes: tuple[int, ...] = SIZES, cut: Callable[[], bool] = lambda: False
    ) -> Iterator[Outlook]:
        """Yield the odds at each size; end early once `cut`, asked before each game, says so."""
        state, known = self._stands(asked), dict(asked.doctrines)
        if state.phase == CLOSE:
            yield Outlook("over", players(self.scenario, known))
            return
        endings: Counter[str] = Counter()
        taken = Taken()
        for number in range(sizes[-1]):
            if cut():
                return
            end, events = by_rules.play_on(state, known, dice_of(asked, number))
            endings[end.ending] += 1
            taken.add(self.scenario, events)
            if number + 1 in sizes:
                lines = self._lines(endings, number + 1)
                told = players(self.scenario, known)
                yield Outlook("ready", told, number + 1, sizes[-1], lines, deepcopy(taken))

    def _stands(self, asked: Asked) -> State:
        """Return the state that a question is about, going on from the last one where it led there."""
        led, state = len(self._bodies), self._state
        if state is None or asked.bodies[:led] != self._bodies:
            header = header_of(_read(asked.bodies[0]))
            led, state = 1, rules.start(self.scenario, header.setup).state
        for body in asked.bodies[led:]:
            state = carry_out(state, decision_of(_read(body))).state
        if digest(state) != asked.digest:
            raise LogError("the decisions of the log lead to another state than it says")
        self._bodies, self._state = asked.bodies, state
        return state

    def _lines(self, endings: Counter[str], games: int) -> tuple[Line, ...]:
        lines = []
        codes = _codes(tuple(ending.code for ending in self.scenario.endings.values()))
        for ending, code in zip(self.scenario.endings.values(), codes, strict=True):
            share = wilson(endings[ending.id], games)
            low, high = round(share.low * 1000), round(share.high * 1000)
            lines.append(Line(code, ending.title, endings[ending.id], low, high))
        if endings[""]:
            share = wilson(endings[""], games)
            low, high = round(share.low * 1000), round(share.high * 1000)
            lines.append(Line("", both("ahead.no_ending"), endings[""], low, high))
        return tuple(sorted(lines, key=lambda line: -line.games))


def _read(body: Body) -> Body:
    """Return a body as it is read from a log, in which tuples are lists."""
    read: Body = json.loads(json.dumps(body))
    return read


def dice_of(asked: Asked, number: int) -> int:
    """Return the seed of one of the games that are played on from here."""
    key = f"odds from here\0{asked.seed}\0{asked.digest}\0{number}"
    return BEYOND + int.from_bytes(sha256(key.encode()).digest()[:16], "big")


def _codes(codes: tuple[str, ...]) -> Iterator[str]:
    """Yield the codes of the endings, those that stand for several readings with a letter: E3a, E3b."""
    for place, code in enumerate(codes):
        letter = chr(ord("a") + codes[:place].count(code)) if codes.count(code) > 1 else ""
        yield code + letter
