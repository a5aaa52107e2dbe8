"""Who chose what: people, bots and programs at the same seat, counted by who sat there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from compared import SEATS, begun, finished, group, noted, read
from sessions import Room

from game.cli import main
from game.compare.asked import questions
from game.compare.comparison import compare
from game.compare.groups import groups_of
from game.compare.lines import lines
from game.compare.page.page import page
from game.compare.plain import plain
from game.compare.players import AtSeat, at_seats
from game.compare.sheets import sheets
from game.debrief.game import Game
from game.figures.small import share_difference

PROGRAM = Path(__file__).parent.parent / "docs" / "examples" / "player.py"
DOCTRINES = ("bot:function", "bot:process")


def sat(game: Game, **players: str) -> Game:
    """Return a game as if others had sat at its tables."""
    header = game.header
    object.__setattr__(header, "seats", {**SEATS, **players})
    return game


def people(first: str) -> Game:
    return group(first)


def passed() -> Game:
    """Return a game in which Seoul's table passes to a bot and back."""
    session = begun(Room())
    session.remark("reseat", seat="seoul", player=DOCTRINES[0])
    session.remark("reseat", seat="seoul", player="people")
    noted(session, "seoul:tell washington:support")
    finished(session)
    return read(session)


def first_asked(games: list[Game]) -> AtSeat:
    """Return the first question to Seoul, by who answered it."""
    groups = groups_of(games)
    return next(each for each in at_seats(groups, questions(groups), ()) if each.team == "seoul")


def test_each_table_counts_once_under_who_sat_there() -> None:
    games = [
        *(people("seoul:tell washington:support") for _ in range(5)),
        *(sat(people("seoul:hold washington:wait"), seoul=DOCTRINES[0]) for _ in range(4)),
        sat(people("seoul:hold washington:wait"), seoul="bot:program:me.py"),
        sat(people("seoul:hold"), seoul="nobody"),
        passed(),
    ]
    at = first_asked(games)
    assert [(player.id, player.places) for player in at.players] == [
        ("people", (0, 1, 2, 3, 4)),
        (DOCTRINES[0], (5, 6, 7, 8)),
        ("bot:program:me.py", (9,)),
        ("changed", (11,)),
    ]
    tell = next(chosen for chosen in at.chosen if chosen.option == "tell")
    assert [(share.held, share.of) for share in tell.shares] == [(5, 5), (0, 4), (0, 1), (1, 1)]
    assert tell.apart == (None, share_difference(0, 4, 5, 5), None, None)
    assert tell.apart[1] is not None
    assert tell.apart[1].beyond(0)


def test_a_whole_that_holds_a_part_is_not_compared_with_it() -> None:
    games = [sat(people("seoul:hold washington:wait"), seoul=each) for each in DOCTRINES for _ in range(5)]
    at = first_asked(games)
    assert [player.id for player in at.players] == ["bots", *DOCTRINES]
    assert all(apart is None for chosen in at.chosen for apart in chosen.apart)


def test_the_first_wish_of_each_capital_is_told_by_who_had_it() -> None:
    games = [group("seoul:tell washington:support", "line", seed=2) for _ in range(3)]
    found = compare(games, by_player=True)
    wishes = [each for each in found.players if each.asked in found.talks]
    assert {each.team for each in wishes} == {"seoul", "washington"}
    line = next(chosen for chosen in wishes[0].chosen if chosen.option == "line")
    assert [(share.held, share.of) for share in line.shares] == [(3, 3)]


def test_nothing_of_it_is_told_unasked() -> None:
    games = [people("seoul:hold washington:wait") for _ in range(2)]
    unasked, asked = compare(games), compare(games, by_player=True)
    for lang, words in (("en", "Who chose what"), ("ko", "누가 무엇을 선택했나")):
        assert words not in page(unasked, lang)
        assert words in page(asked, lang)
        assert len(sheets(asked, lang)) == len(sheets(unasked, lang)) + 1
        assert list(lines(asked, lang, ["a", "b"])) != list(lines(unasked, lang, ["a", "b"]))
    assert plain(unasked)["players"] == []
    assert plain(asked)["players"]


def test_a_class_of_people_and_a_program_is_compared_by_one_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    games = tmp_path / "games"
    assert main(["demo", "--headless", "--seed", "3", "--out", str(games / "bots")]) == 0
    program = ["--seat", f"seoul=bot:program:{PROGRAM}", "--allow-programs"]
    assert main(["demo", "--headless", "--seed", "3", *program, "--out", str(games / "mine")]) == 0
    capsys.readouterr()
    assert main(["compare", str(games), "--by", "player", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    seoul = [each for each in found["players"] if each["team"] == "seoul" and each["kind"] == "decide"]
    assert {player["id"] for player in seoul[0]["players"]} > {"bot:program:player.py"}
    for lang in ("en", "ko"):
        assert main(["compare", str(games), "--by", "player", "--lang", lang]) == 0
        assert "player.py" in capsys.readouterr().out
        # The report and the settings as arms name a program too.
        assert main(["report", str(games / "mine"), "-o", str(tmp_path / "r.md"), "--lang", lang]) == 0
        assert "player.py" in (tmp_path / "r.md").read_text("utf-8")
        assert main(["compare", str(games), "--lang", lang]) == 0
