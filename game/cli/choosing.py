"""Words of the command line as values: settings, seats, sizes, files with wildcards."""

from __future__ import annotations

import glob
from collections.abc import Sequence
from pathlib import Path

from game.cli.outcome import notice
from game.errors import GameError


def scenario_file(name: str | Path) -> Path:
    """Return the file of a scenario; say so where a shipped one is taken and a file beside has its name."""
    from game.scenario import loader

    path, beside = loader.find(name), Path(f"{name}.yaml")
    if beside.is_file() and not beside.samefile(path):
        notice(f"threshold: {name} is the game's own exercise; your file is {beside}")
    return path


def pairs(option: str, shape: str, words: Sequence[str]) -> dict[str, str]:
    """Return `NAME=VALUE` words as a mapping; raise GameError for another shape, or a name twice."""
    found: dict[str, str] = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not (name and sign and value):
            raise GameError(f"{option} {word!r} should be {shape}")
        if name in found:
            raise GameError(f"{option} {name} is given twice, {found[name]!r} and {value!r}")
        found[name] = value
    return found


def size(word: str) -> tuple[int, int] | None:
    """Return `1280x720` as two numbers, nothing for nothing; raise GameError for anything else."""
    if not word:
        return None
    width, _, height = word.lower().partition("x")
    if not (
        width.isdecimal()
        and height.isdecimal()
        and 320 <= int(width) <= 16384
        and 200 <= int(height) <= 16384
    ):
        raise GameError(f"--size {word!r} should be WIDTHxHEIGHT in pixels, as in 1280x720")
    return int(width), int(height)


def games(words: Sequence[str]) -> list[str]:
    """Return the words with wildcards replaced by what they match, but for a room's list of devices.

    Raise GameError where nothing else matches.
    """
    from game.session.forgetting import DEVICES

    found: list[str] = []
    for word in words:
        matches = files([word])
        if matches != [word]:
            matches = [each for each in matches if Path(each).name != DEVICES]
        if not matches:
            raise GameError(f"no folder and no log matches {word!r}")
        found += matches
    return list(dict.fromkeys(found))


def files(words: Sequence[str]) -> list[str]:
    """Return the words with wildcards replaced by what they match; raise GameError where nothing does."""
    found: list[str] = []
    for word in words:
        if not glob.has_magic(word) or Path(word).exists():
            found.append(word)
            continue
        matches = sorted(glob.glob(word, recursive=True))
        if not matches:
            raise GameError(f"nothing matches {word!r}")
        found += matches
    return list(dict.fromkeys(found))
