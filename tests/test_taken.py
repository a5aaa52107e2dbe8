"""How often what of a machine was met in some games."""

from __future__ import annotations

import pytest
from small import SMALL

from game.machine import Taken
from game.rules.events import ALL, Ended

pytestmark = pytest.mark.once


def test_shares_are_of_the_times_at_which_a_phase_was_left() -> None:
    taken = Taken(10)
    taken.branches.update({("a", 0): 3, ("a", 1): 1})
    assert [taken.branch("a", number) for number in (0, 1)] == [0.75, 0.25]
    assert taken.branch("b", 0) == 0.0
    assert Taken().branch("a", 0) is None


def test_an_ending_that_joins_another_is_counted_beside_it() -> None:
    taken = Taken()
    taken.add(SMALL, [Ended(ALL, "broken", ("joined",), (), (), (), ())])
    assert (taken.ending("broken"), taken.ending("joined"), taken.ending("silent")) == (1, 1, 0)
