"""Feeds what reads files with bytes that Atheris, guided by the branches they reach, makes of good ones.

`python -m tests.fuzz NAME SECONDS FOLDER` ends with 0 where nothing but a refusal was met; a crash leaves its
bytes in the folder, beside all that reached something new: another run begins with these. Atheris is for
Linux; `pip install atheris` brings it.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["game"]):
    from game.authoring import msel_import, msel_sheet
    from game.authoring.msel import as_csv, rows
    from game.debrief.game import game_of
    from game.errors import GameError, LogError, ScenarioError
    from game.record.recovery import examine
    from game.scenario import building, conditions, effects, loader, reader
    from game.scenario.model import Scenario
    from game.scenario.vocabulary import ConditionFault

from tests.facts import words
from tests.resealed import resealed

HERE = Path(__file__).parent
GOOD = HERE / "mistakes" / "good.yaml"
NAMES = words()
OLD = sorted(HERE.glob("old_logs/*/log.jsonl"))[:3]


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


def found(pattern: str) -> Iterator[bytes]:
    """Yield what of the good scenario's text a pattern holds."""
    for text in re.findall(pattern, GOOD.read_text(encoding="utf-8")):
        yield text.encode()


def logs() -> Iterator[bytes]:
    """Yield short logs of games that were played."""
    # Loaded before the first input, which may not take long.
    played()
    for log in OLD:
        yield log.read_bytes()


def lists() -> Iterator[bytes]:
    """Yield the good scenario's own list of injects."""
    board = loader.load(GOOD)
    yield as_csv(rows(board, GOOD.read_text(encoding="utf-8"), "en"), "en").encode()


TARGETS: dict[str, tuple[Callable[[bytes], None], Callable[[], Iterator[bytes]]]] = {
    "conditions": (a_condition, lambda: found(r"when: (.+)")),
    "effects": (an_effect, lambda: found(r"- ((?:set |clear |[a-z]+ [+-] ).+)")),
    "scenarios": (a_scenario, lambda: iter([GOOD.read_bytes()])),
    "logs": (a_log, logs),
    "lists": (a_list, lists),
}
"""What reads bytes, and good ones to begin with."""


def main(name: str, seconds: str, folder: str) -> None:
    """Feed one target for so many seconds."""
    read, good = TARGETS[name]
    corpus = Path(folder) / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(good()):
        (corpus / f"good-{number}").write_bytes(data)
    atheris.Setup(
        [
            sys.argv[0], f"-max_total_time={seconds}", f"-artifact_prefix={folder}/", "-seed=1",
            "-timeout=100", "-rss_limit_mb=2048", "-print_final_stats=1", str(corpus),
        ],
        read,
    )  # fmt: skip
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
