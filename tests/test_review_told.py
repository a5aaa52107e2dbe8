"""What a review says on every way through a game: a North, no aims, nobody at a table, control's own hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path

import pytest
from test_review import LINE, MADE, at, logged, made, reviewed

from game.debrief.game import Game, read_game
from game.debrief.page.html import html
from game.errors import GameError
from game.review.found import Review
from game.review.page import document
from game.review.review import Sizes, review
from game.review.spread import spread
from game.rules import rules
from game.session import About, Session, load

pytestmark = pytest.mark.alike

WON = 'when: "story == decisive and chose(seoul:act)'
NORTH = (
    ("  story:\n", "  north:\n    name: {en: Which North, ko: 북한}\n    default: drawn\n    choices:\n"
     "      drawn: {name: {en: Any, ko: 아무나}}\n"
     '      patient: {name: {en: "Patient\\nIt can wait.", ko: "끈질김\\n기다린다."}}\n'
     '      hasty: {name: {en: "Hasty\\nIt cannot.", ko: "조급함\\n못 기다린다."}}\n'
     '      proud: {name: {en: "Proud\\nIt will not.", ko: "자존심\\n안 기다린다."}}\n  story:\n'),
    ("  ground: {at: startex, of: {firm: 500, soft: 500}}\n",
     "  ground: {at: startex, of: {firm: 500, soft: 500}}\n"
     "  temper: {at: startex, of: {patient: 500, hasty: 300, proud: 200}}\n"),
    (WON, 'when: "(north == patient or north == drawn and temper == patient) and chose(seoul:act)'),
    ("  lost: {code: E4,",
     "  even: {code: E2, when: held, title: {en: Even, ko: 무승부}, text: {en: Even., ko: 비김.}}\n"
     "  lost: {code: E4,"),
)  # fmt: skip
"""Edits: to act wins where the North is patient; what is not won is lost by chance alone."""


def played(
    folder: Path, *edits: tuple[str, str], line: str = LINE, nobody: Sequence[str] = (), **chosen: str
) -> Game:
    """Return a game of the scenario that was made for the review, with its text edited."""
    text = MADE.read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / "turning.yaml").write_text(text, encoding="utf-8")
    scenario = load(folder / "turning.yaml")
    seats = {team: "nobody" if team in nobody else "people" for team in scenario.teams}
    setup = rules.setup(scenario, chosen, empty=tuple(nobody))
    session = Session.start(
        scenario, setup, seats, 1, folder / "game", reproducible=True, about=About(dice="hand")
    )
    for word in line.split():
        if word.startswith("control:"):
            _, team, option = word.split(":")
            session.conduct.override(team, [option], "They have left the room.")
        else:
            session.decide(session.parse(word))
    session.close()
    return read_game(folder / "game")


def told(game: Game, found: Review, lang: str = "en") -> str:
    """Return the page of a review as it is read."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html(document(game, found), lang))))


# Who plays on, and which North.


@pytest.mark.parametrize(("north", "own", "each"), [
    ("drawn", "Patient", "Patient (this game's) +50, Hasty 0, Proud 0"),
    ("hasty", "Hasty", "Patient +50, Hasty (this game's) 0, Proud 0"),
])  # fmt: skip
def test_a_turning_point_is_told_with_each_north_and_which_was_this_games(
    tmp_path: Path, north: str, own: str, each: str
) -> None:
    """It was drawn or set; either way all three count alike, and to act is worth something with one alone."""
    line = LINE.replace("chance:ground=firm", "chance:ground=firm chance:temper=patient")
    game = played(tmp_path, *NORTH, line=line, north=north)
    found = reviewed(game, 1200)
    turn = at(found, "seoul", ("act",))
    assert {name: moved.value for name, moved in turn.norths.items()} == {
        "patient": 0.5, "hasty": 0.0, "proud": 0.0,
    }  # fmt: skip
    page = told(game, found)
    assert f"With each of the three Norths: {each}." in page
    assert f"The North of this game {own} Seed" in page
    assert "It can wait." not in page, "what a North means is no part of its name"
    assert "whichever this game had: Patient; Hasty; Proud." in page


def test_of_a_shipped_exercise_it_is_told_who_plays_on_with_which_norths() -> None:
    game = logged("three_waves/line_by_the_book")
    seats = ["seoul=bot:damage", "washington=bot:process", "alliance=bot:broker"]
    found = review(game, spread(game.scenario, game.header.setup, seats), sizes=Sizes(12))
    page = told(game, found)
    assert "Seoul by Damage decides; Washington by Process first; The alliance by Honest broker." in page
    norths = "Can be deterred; Follows its own calendar; Answers pressure with pressure."
    assert f"whichever this game had: {norths}" in page
    assert "The North of this game Can be deterred" in page


def test_where_one_school_plays_on_none_is_told_apart() -> None:
    game = made("decisive")
    seats = ["seoul=bot:mild", "washington=bot:mild"]
    found = review(game, spread(game.scenario, game.header.setup, seats), sizes=Sizes(60))
    assert at(found, "seoul", ("act",)).largest.before.value == 0.0
    assert "By who plays on" not in told(game, found)
    assert "By who plays on: between 0 (Seoul: Firm) and +100 (Seoul: Mild)." in told(game, reviewed(game))


def test_whom_nobody_played_nobody_plays_on(tmp_path: Path) -> None:
    line = LINE.replace("washington:calm ", "").replace("washington:wait ", "")
    game = played(tmp_path, line=line, nobody=["washington"])
    found = reviewed(game)
    assert found.spread.schools("washington") == ()
    assert len(found.spread.cells) == 2
    page = told(game, found)
    assert "Turning points: 1 of 2 decisions." in page
    assert "Who plays on: Seoul by Firm, Mild. Each" in page


# What is said of a decision.


def test_where_no_aims_were_sealed_the_objectives_judge(tmp_path: Path) -> None:
    text = MADE.read_text(encoding="utf-8")
    aims = text[text.index("aims:\n") : text.index("doctrines:\n")]
    line = LINE.replace("seoul:bold washington:calm ", "").replace("seoul:act", "seoul:hold")
    game = played(tmp_path, (aims, ""), line=line)
    found = reviewed(game)
    turn = at(found, "seoul", ("hold",))
    assert (turn.judged.by, turn.judged.best, turn.judged.met.value) == ((), ("act",), 0.0)
    page = told(game, found)
    assert "No aims were sealed; by the objectives of the exercise: after this choice 0 % of them" in page
    assert "What would have helped most: “Act”, +100 points" in page


def test_an_objective_that_no_decision_moved_is_not_told(tmp_path: Path) -> None:
    game = played(tmp_path, ("P: chose(seoul:act)", "P: held"))
    page = told(game, reviewed(game))
    assert "1. First, Seoul: Act" in page
    assert "The objective “" not in page
    assert "The objective “It holds.” is met in 100" in told(made("decisive"), reviewed(made("decisive")))


def test_two_who_moved_the_odds_at_one_moment_are_told_together(tmp_path: Path) -> None:
    both = (WON, f"{WON} and chose(washington:back)")
    game = played(tmp_path, both, line=LINE.replace("washington:wait", "washington:back"))
    found = reviewed(game)
    assert len(found.turning) == 1
    assert "What Washington decided at the same moment moved the odds too." in told(game, found)
    assert "같은 순간 미국의 결정도 확률을 움직였다." in told(game, found, "ko")


def test_what_exercise_control_decided_for_a_table_is_told_so(tmp_path: Path) -> None:
    game = played(tmp_path, line=LINE.replace("seoul:act", "control:seoul:act"))
    page = told(game, reviewed(game))
    assert "1. First, Seoul: Act (exercise control decided)" in page
    assert "exercise control" not in told(made("decisive"), reviewed(made("decisive")))


def test_where_another_choice_would_have_helped_it_is_on_the_page() -> None:
    game = made("idle", LINE.replace("seoul:act", "seoul:hold"))
    page = told(game, reviewed(game))
    assert "First, Seoul: Hold" in page
    assert "What would have helped most: “Act”" in page
    nowhere = "Nowhere else would another choice"
    assert nowhere not in page
    assert nowhere in told(made("idle"), reviewed(made("idle")))


# Chance, and what cannot be counted.


def test_what_was_drawn_at_the_start_is_told_as_one(tmp_path: Path) -> None:
    game = played(tmp_path, (WON, WON.replace("chose(seoul:act)", "ground == firm")))
    found = reviewed(game)
    (luck,) = found.luck
    assert luck.fate.names == ("ground",)
    assert luck.largest.before.low <= 0.5 <= luck.largest.before.high
    before = round(100 * luck.largest.before.value)
    went = f"“Won” went from {before} to 100 in 100"
    page = told(game, found)
    assert f"What was drawn at the start moved the odds too: {went}." in page
    assert f"All that was drawn at the start: {went} (" in page


def test_of_two_draws_in_a_row_the_first_leaves_the_second_open(tmp_path: Path) -> None:
    """Either may save it, neither did: of four games three are won before the first, two before the other."""
    text = MADE.read_text(encoding="utf-8")
    fate = text[text.index("  fate:\n") : text.index("endings:\n")]
    again = fate.replace("  fate:", "  again:").replace("lull", "calmer").replace("storm", "gale")
    twice = (fate, fate.replace("to: close", "to: again") + again)
    game = played(tmp_path, twice, line=f"{LINE} chance:again=gale", story="luck")
    found = reviewed(game, 1200)
    shares = {one.fate.names: one.endings["won"] for one in found.luck}
    assert [*shares] == [("again",), ("fate",)]
    assert (shares["again",].before.value, shares["again",].after.value) == (0.5, 0.0)
    for figure, share in ((shares["fate",].before, 0.75), (shares["fate",].after, 0.5)):
        assert figure.low <= share <= figure.high
    assert "More was decided by chance here than by any one decision." in told(game, found)


def test_more_objectives_than_it_can_count_are_refused_in_words(tmp_path: Path) -> None:
    more = "".join(
        f"  more_{n}: {{text: {{en: Hold {n}., ko: 지켜 낸다 {n}.}}, rating: {{P: held, U: otherwise}}}}\n"
        for n in range(24)
    )
    game = played(tmp_path, ("objectives:\n", f"objectives:\n{more}"))
    with pytest.raises(GameError, match="turning has more endings or objectives than a review can count"):
        reviewed(game)
