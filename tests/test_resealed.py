"""A log that somebody changed and sealed anew is read or refused in its place, whatever its records say."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from conftest import OTHERS
from resealed import resealed

from game.debrief.game import game_of
from game.errors import LogError
from game.record.recovery import examine
from game.scenario import loader
from game.scenario.model import Scenario

pytestmark = pytest.mark.alike

HERE = Path(__file__).parent
FOLDER = HERE / "old_logs" / "2026-11-24-78635ed"
OTHER: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**70,
    "",
    "x",
    "header",
    "decision",
    [],
    ["x"],
    [[]],
    {},
    {"kind": {}},
)
CHANGES = 150


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return loader.from_document((FOLDER / "scenario.json").read_bytes())


def places(value: Any, found: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Return where a value of JSON holds another: the list or the mapping, and at what."""
    keys = [*value] if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        found.append((value, key))
        places(value[key], found)
    return found


def test_the_same_records_sealed_anew_are_the_same_game(scenario: Scenario) -> None:
    data = (FOLDER / "log.jsonl").read_bytes()
    again = resealed(data)
    assert again != data
    records = examine(again, FOLDER).records
    assert [record.body for record in records] == [record.body for record in examine(data, FOLDER).records]
    assert game_of(records, scenario, FOLDER).played


def test_whatever_sealed_records_say_they_are_read_or_refused(scenario: Scenario) -> None:
    lines = [json.loads(line) for line in (FOLDER / "log.jsonl").read_bytes().splitlines()][:25]
    refused = []
    for number in range(CHANGES):
        die = Random(OTHERS * 1_000_000 + number)  # noqa: S311
        changed = json.loads(json.dumps(lines))
        where, key = die.choice(places(die.choice(changed)["body"], []))
        if isinstance(where, dict) and number % 5 == 0:
            del where[key]
        else:
            where[key] = die.choice(OTHER)
        data = resealed("".join(json.dumps(line) + "\n" for line in changed).encode())
        try:
            game_of(examine(data, FOLDER).records, scenario, FOLDER)
        except LogError as refusal:
            refused.append(str(refusal))
    assert len(refused) > CHANGES // 2
    assert [each for each in refused if not each.startswith(f"{FOLDER}:")] == []
