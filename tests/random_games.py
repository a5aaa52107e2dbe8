"""Games in which whoever is asked takes any choice."""

from __future__ import annotations

import random
from collections.abc import Iterator

from game.rules import rules
from game.rules.events import Step
from game.rules.state import Decision
from game.scenario import loader
from game.scenario.model import Scenario

TUTORIAL: Scenario = loader.load(loader.find("eight_minutes"))


def games(scenario: Scenario, number: int) -> Iterator[Step]:
    """Yield every step of some games, each with another choice of seats, decisions and empty tables."""
    for seed in range(number):
        pick = random.Random(seed)  # noqa: S311
        step = rules.start(scenario, rules.setup(scenario, empty=("alliance",) if seed % 2 else ()))
        yield step
        while rules.waiting(step.state):
            seat = pick.choice(rules.waiting(step.state))
            options = pick.choice([each for each in rules.options(step.state, seat) if each != ("unseal",)])
            step = rules.apply(step.state, Decision(seat, options, rules.point(step.state)))
            yield step
