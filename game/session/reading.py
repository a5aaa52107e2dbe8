"""A finished or running game read from its folder, without touching it: any moment through any eyes."""

from __future__ import annotations

from pathlib import Path

from game.record.chain import Record
from game.record.codec import Header
from game.record.counted import counted
from game.record.log import log_path, read
from game.record.replay import read_header, replay
from game.record.verify import read_scenario
from game.scenario.model import Scenario
from game.session.history import History
from game.session.looking import Looking


class Replay(Looking):
    """A game that was recorded. Numbers are those of records; abandoned branches can be looked at too."""

    def __init__(self, records: tuple[Record, ...], scenario: Scenario, path: Path) -> None:
        self.records = records
        self.scenario = scenario
        self.header: Header = read_header(records, path)
        self.played = tuple(replay(records, scenario, path))
        """What each record did, abandoned branches too."""
        super().__init__(History(self.played))
        self.counted = tuple(record.n for record in counted(records))

    @classmethod
    def read(cls, folder: Path) -> Replay:
        """Return the game in a folder or log; raise LogError if it is not sound."""
        path = log_path(folder)
        records = read(path)
        return cls(records, read_scenario(path, read_header(records, path)), path)
