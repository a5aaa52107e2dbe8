"""Shortening a line: the longest beginning that fits, found without trying every one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.measure.breaking import shortened
from game.measure.width import width


@given(st.text(alphabet="ab wW가🙂.", max_size=40), st.sampled_from([0, 5, 20, 60, 150, 400]))
def test_a_shortened_line_is_the_longest_beginning_that_fits(text: str, room: int) -> None:
    found = shortened(text, 20, "bold", room)
    if width(text, 20, "bold") <= room:
        assert found == text
        return
    fitting = [1] + [
        end for end in range(2, len(text) + 1) if width(text[:end].rstrip() + "…", 20, "bold") <= room
    ]
    assert found == text[: max(fitting)].rstrip() + "…"


def test_a_very_long_line_is_measured_a_few_times() -> None:
    before = width.cache_info().misses
    shortened("w" * 20_000, 20, "bold", 300)
    assert width.cache_info().misses - before < 40
