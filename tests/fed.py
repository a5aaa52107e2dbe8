"""What reads files, each fed with bytes: a refusal has its place, nothing else is raised, none takes long.

`fuzz.py` feeds it with what Atheris makes, `test_fed.py` with what was kept of that.
"""

from __future__ import annotations

import re
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from facts import words
from resealed import resealed

from game.authoring import msel_import, msel_sheet
from game.authoring.msel import as_csv, rows
from game.debrief.game import game_of
from game.errors import GameError, LogError, ScenarioError
from game.record.recovery import examine
from game.scenario import building, conditions, effects, loader, reader
from game.scenario.model import Scenario
from game.scenario.vocabulary import ConditionFault

HERE = Path(__file__).parent
GOOD = HERE / "mistakes" / "good.yaml"
NAMES = words()
OLD = sorted(HERE.glob("old_logs/*/log.jsonl"))[:3]

INPUTS = HERE / "inputs.tar.xz"
"""Of what Atheris made, the fewest that go through as much: `fuzz.py keep` writes them."""
FOUND = HERE / "found"
"""What ever made one of these fail, for ever."""
LONGEST = 1.0
"""Seconds of the processor for one input: under Atheris, which counts branches, all takes longer."""


def fed(name: str, data: bytes) -> None:
    """Read bytes; raise AssertionError where a refusal has no place, or the reading takes too long."""
    read, _ = TARGETS[name]
    began = time.process_time()
    read(data)
    spent = time.process_time() - began
    assert spent <= LONGEST, f"{len(data)} bytes take {spent:.1f} s"


def inputs(name: str) -> dict[str, bytes]:
    """Return what was kept for a target, by name; nothing before anything was."""
    if not INPUTS.is_file():
        return {}
    with tarfile.open(INPUTS) as packed:
        files = [file for file in packed if file.name.startswith(f"{name}/")]
        return {Path(file.name).name: packed.extractfile(file).read() for file in files}  # type: ignore[union-attr]


def refused(parse: Callable[[str], object], data: bytes) -> None:
    """Read a line; where it is refused, the place lies in it."""
    line = data.decode("utf-8", "replace")
    offset = 0
    try:
        parse(line)
    except ConditionFault as fault:
        offset = fault.offset
    NAMES.lines.clear()
    assert 0 <= offset <= len(line), "no column"


def a_condition(data: bytes) -> None:
    """Read a line as a condition, and ask it nothing."""
    refused(lambda line: conditions.parse(line, NAMES, "condition", gate=True), data)


def an_effect(data: bytes) -> None:
    """Read a line as an effect."""
    refused(lambda line: effects.parse(line, NAMES), data)


def a_scenario(data: bytes) -> None:
    """Read bytes as a scenario: each fault lies in the file."""
    tree, faults = reader.read(data, "x.yaml")
    lines = data.decode("utf-8", "replace").split("\n")
    if tree is not None:
        _, more = building.built(tree, {"x.yaml": lines})
        faults += more
    for fault in faults:
        assert fault.path == "x.yaml", "another file"
        assert 1 <= fault.line <= len(lines), "no line of the file"


def a_log(data: bytes) -> None:
    """Read bytes as a log, and play its records sealed anew: by their hash most would be refused unread."""
    path = Path("log.jsonl")
    with suppress(LogError):
        examine(data, path)
    with suppress(LogError):
        if records := examine(resealed(data), path).records:
            game_of(records, played(), path)


@cache
def played() -> Scenario:
    """Return the scenario of the first log that the target begins with."""
    return loader.from_document((OLD[0].parent / "scenario.json").read_text(encoding="utf-8"))


def a_list(data: bytes) -> None:
    """Read bytes as a list of injects, and bring it back into its scenario."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:  # noqa: S108
        path = Path(folder) / "list.csv"
        path.write_bytes(data)
        with suppress(GameError, ScenarioError):
            msel_import.brought(GOOD, msel_sheet.read(path))


def found(pattern: str, between: str = "\n") -> Iterator[bytes]:
    """Yield what of the good scenario's text a pattern holds, in parts where something stands between."""
    for text in re.findall(pattern, GOOD.read_text(encoding="utf-8")):
        yield from (part.encode() for part in text.split(between))


def logs() -> Iterator[bytes]:
    """Yield short logs of games that were played."""
    for log in OLD:
        yield log.read_bytes()


def lists() -> Iterator[bytes]:
    """Yield the good scenario's own list of injects."""
    board = loader.load(GOOD)
    yield as_csv(rows(board, GOOD.read_text(encoding="utf-8"), "en"), "en").encode()


TARGETS: dict[str, tuple[Callable[[bytes], None], Callable[[], Iterator[bytes]]]] = {
    "conditions": (a_condition, lambda: found(r"when: (.+)")),
    "effects": (an_effect, lambda: found(r"do: \[(.+?)\]", ", ")),
    "scenarios": (a_scenario, lambda: iter([GOOD.read_bytes()])),
    "logs": (a_log, logs),
    "lists": (a_list, lists),
}
"""What reads bytes, and good ones to begin with."""
