"""Feeds what reads files with bytes that Atheris, guided by the branches they reach, makes of good ones.

`python tests/fuzz.py NAME SECONDS FOLDER` ends with 0 where nothing but a refusal was met, and each in time.
What reached something new is in the folder: another run begins with it. What fails lies in `tests/found`: add
it, and `test_fed.py` feeds it for ever. `python tests/fuzz.py keep FOLDER` packs the fewest of a folder that
go through as much. Atheris is for Linux; `pip install atheris` brings it.
"""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

import atheris

HERE = Path(__file__).parent
sys.path.insert(1, os.fspath(HERE.parent))

with atheris.instrument_imports(include=["game"]):
    from fed import FOUND, INPUTS, TARGETS, fed, inputs


def feed(name: str, flags: Sequence[str], again: str = sys.argv[0]) -> None:
    """Feed one target as libFuzzer's flags say; `again` is the program that it starts anew, if it does."""
    read, good = TARGETS[name]
    # What is made once is made before the first input, which may not take long either.
    for data in good():
        read(data)
    (FOUND / name).mkdir(parents=True, exist_ok=True)
    given = [again, f"-artifact_prefix={FOUND / name}/", "-seed=1", "-rss_limit_mb=2048", *flags]
    atheris.Setup(given, lambda data: fed(name, data))
    atheris.Fuzz()


def run(name: str, seconds: str, folder: str) -> None:
    """Feed one target for so many seconds; it begins with good inputs, those kept and the folder's."""
    corpus = Path(folder) / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(TARGETS[name][1]()):
        (corpus / f"good-{number}").write_bytes(data)
    for kept, data in inputs(name).items():
        (corpus / kept).write_bytes(data)
    # Slow ones are found by `fed`; this ends one that hangs.
    feed(name, [f"-max_total_time={seconds}", "-timeout=60", "-print_final_stats=1", str(corpus)])


def keep(folder: str) -> None:
    """Pack of what lies in a folder the fewest inputs that go through as much."""
    with tarfile.open(INPUTS, "w:xz") as packed:
        for name in TARGETS:
            for data in _fewest(name, Path(folder) / name):
                about = tarfile.TarInfo(f"{name}/{hashlib.sha256(data).hexdigest()[:16]}")
                about.size = len(data)
                packed.addfile(about, io.BytesIO(data))


def _fewest(name: str, corpus: Path) -> list[bytes]:
    with tempfile.TemporaryDirectory() as scratch:
        # libFuzzer looks at each input in a process of its own, and starts the program as it is named to it.
        again, fewest = Path(scratch) / "again", Path(scratch) / "fewest"
        again.write_text(
            f'#!/bin/sh\nexec "{sys.executable}" "{__file__}" flags {name} "$0" "$@"\n', encoding="utf-8"
        )
        again.chmod(0o700)
        fewest.mkdir()
        subprocess.run([again, "-merge=1", fewest, corpus], check=True)
        return sorted((file.read_bytes() for file in fewest.iterdir()), key=lambda data: (len(data), data))


def main(words: Sequence[str]) -> None:
    """Do what the words ask for."""
    match words:
        case ["keep", folder]:
            keep(folder)
        case ["flags", name, again, *flags]:
            feed(name, flags, again)
        case [name, seconds, folder]:
            run(name, seconds, folder)


if __name__ == "__main__":
    main(sys.argv[1:])
