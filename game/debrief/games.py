"""Several games read for one comparison: a scenario that many share is read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from game.debrief.game import Game, game_of
from game.errors import GameError
from game.record.log import log_path, read, read_bytes, scenario_path
from game.record.replay import read_header
from game.record.verify import read_scenario
from game.scenario.model import Scenario


def read_games(folders: Iterable[Path]) -> tuple[Mapping[Path, Game], tuple[str, ...]]:
    """Return the games by their folders or logs, in that order, and why others could not be read.

    A game that stands there twice, in a folder and in its copy, is one game: the longer log is taken.
    """
    scenarios: dict[tuple[bytes, str, str], Scenario] = {}
    found: dict[str, tuple[Path, Game]] = {}
    problems: list[str] = []
    for folder in folders:
        try:
            game = _read(log_path(folder), scenarios)
        except (GameError, OSError) as error:
            problems.append(str(error))
            continue
        _, known = found.setdefault(game.records[0].hash, (folder, game))
        if len(known.records) < len(game.records):
            found[game.records[0].hash] = (folder, game)
    return dict(found.values()), tuple(problems)


def _read(path: Path, scenarios: dict[tuple[bytes, str, str], Scenario]) -> Game:
    records = read(path)
    header = read_header(records, path)
    # The two hashes are part of the key: what was proved for one log holds for another that names the same.
    key = (read_bytes(scenario_path(path)), header.mechanics, header.texts)
    if key not in scenarios:
        scenarios[key] = read_scenario(path, header)
    return game_of(records, scenarios[key], path)
