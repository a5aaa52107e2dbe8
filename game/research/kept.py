"""What is done of a sweep, kept in a file as it goes: one line for the sweep, then one for each chunk.

The lines may stand in any order and a torn one is passed over: what it held is played again.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from game.errors import GameError
from game.research.work import Chunk

KIND = "threshold sweep"


class Kept:
    """A file of finished chunks, open to be added to; to be closed, or used in a `with`."""

    def __init__(self, path: Path, identity: str) -> None:
        """Open the file, or begin it. Raise GameError where it holds another sweep or none."""
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        # Read and written through one handle, so that nobody can put another file there in between.
        self._file = path.open("a+b")
        try:
            self.chunks = self._read(identity)
        except GameError:
            self._file.close()
            raise

    def _read(self, identity: str) -> dict[int, Chunk]:
        self._file.seek(0)
        lines = self._file.read().split(b"\n")
        if lines == [b""]:
            self._write({"kind": KIND, "sweep": identity})
            return {}
        first = _parsed(lines[0]) or {}
        if first.get("kind") != KIND:
            raise GameError(f"{self.path}: this file keeps no sweep; name another one")
        if first.get("sweep") != identity:
            raise GameError(
                f"{self.path}: keeps a sweep of other games (scenario, settings, seats, games, seed or "
                "version differ); name another file, or delete this one"
            )
        if lines[-1]:
            self._file.write(b"\n")
        found: dict[int, Chunk] = {}
        for line in lines[1:]:
            body = _parsed(line)
            # Where two began the file at once, the sweep stands in it twice.
            if body is not None and "task" in body:
                found[int(body["task"])] = body["chunk"]
        return found

    def add(self, number: int, chunk: Chunk) -> None:
        """Keep one more chunk."""
        self.chunks[number] = chunk
        self._write({"task": number, "chunk": chunk})

    def _write(self, body: Mapping[str, object]) -> None:
        text = json.dumps(body, separators=(",", ":"), sort_keys=True)
        self._file.write(f"{zlib.crc32(text.encode()):08x} {text}\n".encode())
        self._file.flush()

    def delete(self) -> None:
        """Close the file and take it away."""
        self._file.close()
        self.path.unlink(missing_ok=True)

    def __enter__(self) -> Kept:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._file.close()


def _parsed(line: bytes) -> dict[str, Any] | None:
    """Return what a line says, or None for one that is torn or altered."""
    check, _, text = line.partition(b" ")
    if check.decode("ascii", "replace") != f"{zlib.crc32(text):08x}" or not text:
        return None
    found = json.loads(text)
    return found if isinstance(found, dict) else None
