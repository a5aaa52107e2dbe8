"""`check --sources`: every claim of the article occurs somewhere, and the table says where."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from game.authoring.cited import CLAIMS, cited
from game.cli import main
from game.scenario import loader


def boards():  # type: ignore[no-untyped-def]
    return [loader.load(loader.find(name)) for name in loader.shipped()]


def test_every_claim_occurs() -> None:
    found = cited(boards())
    assert [each.claim for each in found] == [f"S{number}" for number in range(1, 48)]
    assert all(each.places and each.words for each in found)


def test_places_are_counted_where_they_are() -> None:
    (board,) = (each for each in boards() if each.id == "eight_minutes")
    claim = cited([board])[CLAIMS.index("S46")].places["eight_minutes"]
    injects = sum("S46" in inject.sources for inject in board.injects.values())
    assert claim["inject"] == injects > 0
    bare = replace(board, injects={name: replace(each, sources=()) for name, each in board.injects.items()})
    assert "inject" not in cited([bare])[CLAIMS.index("S46")].places["eight_minutes"]


def test_the_command_prints_the_table_and_says_what_is_nowhere(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["check", "--sources"]) == 0
    told = capfd.readouterr().out
    assert told.splitlines()[-1].endswith("nowhere: none")
    assert "eight_minutes: " in told
    assert main(["check", "--sources", "eight_minutes", "--json"]) == 0
    assert len(json.loads(capfd.readouterr().out)["claims"]) == 47
    board = loader.load(loader.find("eight_minutes"))
    poor = replace(board, sources={name: each for name, each in board.sources.items() if name != "S2"})
    monkeypatch.setattr(loader, "load", lambda _: poor)
    assert main(["check", "--sources", "eight_minutes"]) == 1
    assert "nowhere: S2" in capfd.readouterr().out
