"""What was made of a game and lies elsewhere: noted beside the log, so that `forget` finds it."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from game.record.log import log_path


def exports_path(log: Path) -> Path:
    """Return the file beside a log that holds what was made of it."""
    return log_path(log).with_suffix(".exports.json")


def note_export(log: Path, made: Path) -> None:
    """Note a file that was made of a game; where its folder takes no more, nothing is noted."""
    file = exports_path(log)
    known = {**read_exports(log), _from(file.parent, made): sha256(made.read_bytes()).hexdigest()}
    with contextlib.suppress(OSError):
        file.write_text(json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")


def read_exports(log: Path) -> Mapping[str, str]:
    """Return the files that were made of a game, as seen from its folder, and the SHA-256 of each."""
    try:
        known = json.loads(exports_path(log).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {str(place): str(digest) for place, digest in known.items()}


def _from(folder: Path, made: Path) -> str:
    """Return where a file lies as seen from a folder: no home's name, unless it is on another drive."""
    try:
        return Path(os.path.relpath(made.resolve(), folder.resolve())).as_posix()
    except ValueError:
        return str(made.resolve())
