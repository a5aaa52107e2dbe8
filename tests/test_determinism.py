"""The same seed gives the same bytes on every Python, under every hash seed, time zone, locale and language.

And whoever replays a logged game comes to the states that it names, record by record, in surroundings that it
was not played in. Each run is a process of its own, and the runs are compared with each other. What cannot be
had here, a Python or a locale, is said in the reason for which the test then counts as skipped; the rest was
compared.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

import pytest
from conftest import Keeps
from pythons import NEWER, ROOT, VERSIONS, comma_locale, environment, interpreters, tried

pytestmark = pytest.mark.alike

SEED = "7"
GAMES = Path(__file__).parent / "games"
FLAGSHIP = "three_waves"
RECORDED = {"python": "3.11", "zone": "UTC", "locale": "C.UTF-8", "folder": "own", "optimised": "no"}
"""The surroundings in which the logged games were written; their hash seed nobody chose."""

Row = Mapping[str, str]


@dataclass(frozen=True)
class Run:
    """What one demonstration left."""

    row: Row
    told: bytes
    log: bytes
    scenario: bytes


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts no file by its first line")
def test_a_newer_python_is_tried_where_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (newer,) = NEWER
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [*tried({newer: tmp_path})] == [*VERSIONS, newer]
    assert [*tried({})] == [*VERSIONS]
    other = tmp_path / f"python{newer}"
    other.write_text(f"#!/bin/sh\necho {newer}\n", encoding="utf-8")
    other.chmod(0o755)
    assert interpreters()[newer] == other


def pairwise(factors: Mapping[str, Sequence[str]]) -> list[Row]:
    """Return few rows in which each value of each factor meets each value of every other."""
    rows = [dict(zip(factors, values, strict=True)) for values in product(*factors.values())]
    owed = {pair for row in rows for pair in combinations(row.items(), 2)}
    found: list[Row] = []
    while owed:
        best = max(rows, key=lambda row: len(owed.intersection(combinations(row.items(), 2))))
        owed.difference_update(combinations(best.items(), 2))
        found.append(best)
    return found


def surroundings(row: Row, locales: Mapping[str, Mapping[str, str]], pycache: Path) -> dict[str, str]:
    """Return the environment of a run, without what this process's own would bring."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "LC_", "LANG", "LOCPATH", "TZ", "COLUMNS", "THRESHOLD"))
    }
    return {
        **kept,
        "PYTHONHASHSEED": row.get("hash", "random"),
        "TZ": row.get("zone", "UTC"),
        **locales[row.get("locale", "C.UTF-8")],
        "PYTHONPYCACHEPREFIX": str(pycache),
    }


class Bench:
    """Runs the program in given surroundings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.missing: list[str] = []
        """What could not be had here."""
        self.others_found = False
        self.pythons = self._pythons()
        self.locales: dict[str, Mapping[str, str]] = {"C.UTF-8": {"LC_ALL": "C.UTF-8"}, "C": {"LC_ALL": "C"}}
        comma = comma_locale()
        if comma is not None:
            self.locales["comma"] = comma
        else:
            self.missing.append("a locale that writes a comma: neither installed nor made by `localedef`")

    def _pythons(self) -> dict[str, Path]:
        ready: dict[str, Path] = {}
        here = interpreters()
        for version in tried(here):
            if version not in here:
                self.missing.append(f"Python {version}: there is none")
                continue
            self.others_found = self.others_found or here[version] != Path(sys.executable)
            python = environment(version, here[version])
            if python is None:
                self.missing.append(f"Python {version}: its packages could not be installed")
            else:
                ready[version] = python
        return ready

    def run(self, row: Row, *words: str, program: str = "main.py") -> bytes:
        """Return what the program prints."""
        optimised = ["-O"] if row.get("optimised") == "yes" else []
        done = subprocess.run(
            [str(self.pythons[row["python"]]), *optimised, str(ROOT / program), *words],
            cwd=ROOT if row.get("folder") == "own" else self.folder,
            env=surroundings(row, self.locales, self.folder / "pycache"),
            stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=300,
        )  # fmt: skip
        assert done.returncode == 0, f"{row} {words}: {done.stderr.decode(errors='replace')}"
        return done.stdout

    def demo(self, row: Row, name: str, seed: str = SEED) -> Run:
        """Return what a demonstration printed and left."""
        out = self.folder / name
        lang = row.get("lang", "en")
        told = self.run(row, "demo", "--headless", "--seed", seed, "--lang", lang, "--out", str(out))
        return Run(row, told, (out / "log.jsonl").read_bytes(), (out / "scenario.json").read_bytes())

    def rows(self, **more: Sequence[str]) -> list[Row]:
        """Return the surroundings that can be had here, in pairs, also with what else may vary."""
        return pairwise(
            {
                "python": [*self.pythons],
                "hash": ["0", "1", "4242"],
                "zone": ["UTC", "Asia/Seoul", "America/New_York"],
                "locale": [*self.locales],
                "folder": ["own", "another"],
                "optimised": ["no", "yes"],
                **more,
            }
        )


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    # One for all tests: what the Pythons compile is compiled once.
    return Bench(tmp_path_factory.mktemp("bench"))


def shares(rows: Sequence[Row], games: Mapping[str, Sequence[Path]]) -> list[tuple[Row, list[Path]]]:
    """Return which logged games are played again in which row: each in one, those of the flagship in two.

    No row is one that the games were recorded in, and each loads one scenario: that takes the longest.
    """
    away = [row for row in rows if any(row[name] != value for name, value in RECORDED.items())]
    one, two, *others = sorted({*games} - {FLAGSHIP})
    turns = [FLAGSHIP, one, two, FLAGSHIP, *others]
    names = [turns[number % len(turns)] for number in range(len(away))]
    found: list[tuple[Row, list[Path]]] = [(row, []) for row in away]
    for name, logs in games.items():
        takers = [number for number, taken in enumerate(names) if taken == name]
        for number, log in enumerate(logs):
            for each in range(2 if name == FLAGSHIP else 1):
                found[takers[(number + each) % len(takers)]][1].append(log)
    return found


def digests(log: Path) -> list[str]:
    """Return the digest that each record of a log names."""
    return [json.loads(line)["body"]["digest"] for line in log.read_text(encoding="utf-8").splitlines()]


def test_rows_meet_in_pairs() -> None:
    factors = {"a": "12", "b": "12", "c": "123"}
    rows = pairwise(factors)
    for one, other in combinations(factors, 2):
        met = {(row[one], row[other]) for row in rows}
        assert met == {*product(factors[one], factors[other])}
    assert len(rows) < 12


def test_the_same_seed_gives_the_same_bytes_everywhere(bench: Bench, keeps: Keeps) -> None:
    rows = bench.rows(lang=["en", "ko"])
    first, *others = [bench.demo(row, f"run-{number}") for number, row in enumerate(rows)]
    for run in others:
        assert run.log == first.log, f"another log: {run.row} and {first.row}"
        assert run.scenario == first.scenario, f"another scenario: {run.row} and {first.row}"
    for lang in ("en", "ko"):
        one, *rest = [run for run in (first, *others) if run.row["lang"] == lang]
        assert rest
        for run in rest:
            assert run.told == one.told, f"another account: {run.row} and {one.row}"
    assert len({run.told for run in (first, *others)}) == 2
    assert bench.demo(rows[0], "another-seed", "8").log != first.log
    for version in bench.pythons:
        assert b"verified" in bench.run({"python": version}, "verify", str(bench.folder / "run-0"))
    keeps("D2", len(rows), "runs")
    say_what_is_missing(bench)


def test_every_logged_game_replays_to_its_states_in_other_surroundings(bench: Bench, keeps: Keeps) -> None:
    logs = {folder.name: sorted(folder.glob("*.jsonl")) for folder in sorted(GAMES.iterdir())}
    times: Counter[Path] = Counter()
    for row, share in shares(bench.rows(), logs):
        words = [str(share[0].with_name("scenario.json")), *map(str, share)]
        told = bench.run(row, *words, program="tests/replayed.py").decode().splitlines()
        for log, line in zip(share, told, strict=True):
            assert line.split() == digests(log), f"other states in {row}: {log}"
        times.update(share)
    assert times == {log: 1 + (name == FLAGSHIP) for name, found in logs.items() for log in found}
    keeps("D2", times.total(), "replays of logged games")
    say_what_is_missing(bench)


def say_what_is_missing(bench: Bench) -> None:
    """End as skipped, or as failed where everything must be there, if something could not be had."""
    if not bench.missing:
        return
    told = f"all that can be had here is the same; NOT COMPARED: {'; '.join(bench.missing)}"
    if os.environ.get("CI") == "true" and bench.others_found:
        pytest.fail(told)
    pytest.skip(told)
