"""Compiled play where `hypotheses` plays: capitals of one school."""

from __future__ import annotations

from collections import Counter

import pytest
from odds_games import ALIKE, case, many_cases, scenario
from test_odds import differences

from game.rules.table import table
from game.scenario import loader

SHIPPED = loader.shipped()


@pytest.mark.parametrize("name", [*SHIPPED, "small", "talks", "knots"])
def test_games_of_one_school_at_every_capital_are_those_of_the_rules(name: str) -> None:
    """A shipped exercise by one school, each by another; the small ones by every school."""
    numbers = [SHIPPED.index(name)] if name in SHIPPED else range(len(scenario(name).doctrines))
    few = (case(f"{ALIKE}{name}", number) for number in numbers)
    assert [line for played in few for line in differences(played)] == []


@pytest.mark.long
@pytest.mark.parametrize("name", SHIPPED)
def test_many_games_of_one_school_at_every_capital_are_those_of_the_rules(name: str) -> None:
    assert [line for played in many_cases(f"{ALIKE}{name}", 0) for line in differences(played)] == []


@pytest.mark.alike
def test_cases_of_one_school_have_every_school_at_every_capital() -> None:
    board = scenario("knots")
    met = Counter(
        played.doctrines[team]
        for played in (case(f"{ALIKE}knots", number) for number in range(len(board.doctrines)))
        for team in table(board).capitals
    )
    assert met == dict.fromkeys(board.doctrines, len(table(board).capitals))
