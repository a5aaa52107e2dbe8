"""The outcome measures on games made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sweeps import TUTORIAL

from game.odds.compiled import Play
from game.odds.tally import Game
from game.research.measures import MEASURES, measures, tabled_in
from game.rules import rules
from game.scenario.model import Scenario

OPTIONS, TEXTS = TUTORIAL.options, TUTORIAL.texts

SCENARIO: Scenario = replace(
    TUTORIAL,
    options={
        **OPTIONS,
        "punish": replace(OPTIONS["hold"], id="punish", tags=("public", "alone", "blame", "cost")),
        "whisper": replace(OPTIONS["hold"], id="whisper", tags=("quiet", "blame")),
    },
    texts={
        **TEXTS,
        "attribution": replace(TEXTS["common_line"], id="attribution", commits=5, tags=("public", "blame")),
        "finding": replace(TEXTS["common_line"], id="finding", commits=9, tags=("public", "blame")),
    },
)
"""The tutorial with an act that costs, a hint, an attribution and the treaty's finding."""

QUIET = Play(
    TUTORIAL, rules.setup(TUTORIAL), {"seoul": "process", "washington": "process", "alliance": "broker"}
).game(1)._replace(
    decisions=(), papers=(), flags={}, drawn=(("night", "quiet"),), ending="silence", also=(), ours_high=1,
    phases=(("podium", 0), ("morning", 60), ("one_line", 180), ("night", 720)),
)  # fmt: skip
"""A game in which nobody did anything."""


def value(name: str, game: Game) -> int | None:
    """Return one measure of a game."""
    return next(measure for measure in MEASURES if measure.id == name).of(game, SCENARIO)


def signed(text: str, *words: str, how: str = "signed", spent: int = 9) -> Game:
    """Return a game with one paper, drafted by the alliance."""
    drafted = ("alliance", "one_line", "t3.draft.1", (text, *words), False)
    ended = (text, *words) if how in ("signed", "dissent") else ()
    return QUIET._replace(
        papers=(("one_line", how, ended, spent, 1, (), (), 1),), decisions=(drafted,)
    )  # fmt: skip


def chose(option: str, game: Game = QUIET) -> Game:
    """Return a game in which Seoul chose an option at nine."""
    return game._replace(decisions=(*game.decisions, ("seoul", "podium", "t1", (option,), False)))


@pytest.mark.parametrize(
    ("name", "game", "wanted"),
    [
        ("joint", QUIET, 0),
        ("joint", signed("attribution"), 1),
        ("joint", signed("attribution", "no_prejudice"), 0),
        ("joint", signed("attribution", how="dissent"), 0),
        ("joint", signed("attribution", spent=21 * 24 - 3), 1),
        ("joint", signed("attribution", spent=21 * 24), 0),
        ("treaty", signed("finding"), 1),
        ("treaty", signed("attribution"), 0),
        ("treaty", signed("finding", how="fallback"), 0),
        ("treaty_tabled", signed("finding", how="fallback"), 1),
        ("treaty_tabled", signed("attribution"), 0),
        ("none", QUIET, 1),
        ("none", chose("hold"), 1),
        ("none", chose("whisper"), 1),
        ("none", chose("name_now"), 0),
        ("none", chose("punish"), 0),
        ("none", signed("attribution"), 0),
        ("none", signed("attribution", how="fallback"), 1),
        ("none", QUIET._replace(flags={"accused": 60}), 0),
        ("none", QUIET._replace(flags={"accused": 22 * 1440}), 1),
        ("split", QUIET, 0),
        ("split", chose("punish"), 1),
        ("split", chose("punish", signed("common_line")), 0),
        ("split", chose("punish", signed("common_line", spent=7 * 24)), 1),
        ("split", signed("seoul_names", how="dissent"), 1),
        ("split", QUIET._replace(flags={"split": 3}), 1),
        ("over", QUIET._replace(ours_high=8), 0),
        ("over", QUIET._replace(ours_high=9), 1),
        ("over", signed("finding")._replace(ours_high=9), 0),
        ("wrong_actor", QUIET, 0),
        ("wrong_actor", QUIET._replace(ending="wrong_actor"), 1),
        ("next_wave", QUIET, 0),
        ("next_wave", QUIET._replace(drawn=(("night", "second"),)), 1),
        ("next_wave", QUIET._replace(drawn=()), None),
        ("first_word", QUIET, None),
        ("first_word", signed("common_line"), 12),
        ("first_word", signed("common_line", "no_prejudice"), None),
        ("first_word", signed("quiet_check"), None),
        ("deterrence", QUIET._replace(meters=tuple(range(20))), list(TUTORIAL.meters).index("deterrence")),
    ],
)
def test_a_measure_is_what_its_page_says(name: str, game: Game, wanted: int | None) -> None:
    assert value(name, game) == wanted


def test_a_measure_without_what_it_is_made_of_is_left_out() -> None:
    here = [measure.id for measure in measures(TUTORIAL)]
    assert "treaty" not in here
    assert "treaty_tabled" not in here
    assert [measure.id for measure in measures(SCENARIO)] == [measure.id for measure in MEASURES]
    bare = replace(TUTORIAL, meters={}, texts={}, options={}, phases={}, flags={}, endings={})
    assert [measure.id for measure in measures(bare)] == ["over"]


def test_without_a_drafter_the_pen_goes_round() -> None:
    asked = [
        (team, "one_line", f"t3.instruct.{number}", (text,), False)
        for number, texts in ((1, ("finding", "common_line")), (2, ("none", "quiet_check")))
        for team, text in zip(("seoul", "washington"), texts, strict=True)
    ]
    game = signed("common_line", how="fallback")._replace(decisions=tuple(asked))
    assert list(tabled_in(game, SCENARIO)) == [("finding",), ("quiet_check",)]
