"""What talks cost, as it is told: to the room, the phones and the terminal alike."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scene_samples import OVERTAKEN, paper
from sessions import begin

from game.room.told.paper import sheet
from game.terminal.page_paper import paper as lines

LATE = replace(OVERTAKEN, spent=10, window=9)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Events overtook the talks after 9 of 9 hours."),
        ("ko", "협의 시간 9시간 가운데 9시간을 썼고, 상황이 협의를 앞질렀습니다."),
    ],
)
def test_talks_that_events_overtook_took_no_more_hours_than_there_were(lang: str, said: str) -> None:
    view = replace(begin().view("room"), paper=LATE)
    told = sheet(view, LATE, lang)
    assert told is not None
    assert told["window"] == said
    assert said in " ".join(line.strip() for line in lines(view, lang))


def test_a_text_that_a_word_changed_may_take_the_last_hours_and_no_more_are_told() -> None:
    long = paper(spent=52, window=48)
    assert (long.spent, long.used) == (52, 48)
    told = sheet(begin().view("room"), long, "en")
    assert told is not None
    assert told["window"] == "48 of 48 hours of talks are spent."
