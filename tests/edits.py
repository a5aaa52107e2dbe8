"""Tables of edits of the good scenario, each with what is said of the result."""

from __future__ import annotations

from pathlib import Path

_ESCAPES = {"\\n": "\n", "\\u200b": "\u200b"}


def edits(name: str) -> list[tuple[str, str, list[str]]]:
    """Return a table: what stands in the good file, what is written instead, and what is said of it."""
    text = (Path(__file__).parent / "mistakes" / f"{name}.txt").read_text(encoding="utf-8")
    found = []
    for block in text.split("\n\n"):
        lines = [line for line in block.split("\n") if line[:2] in ("- ", "+ ", "> ")]
        if lines:
            before, after = (_written(line[2:]) for line in lines[:2])
            found.append((before, after, [line[2:] for line in lines[2:]]))
    return found


def _written(text: str) -> str:
    for escape, sign in _ESCAPES.items():
        text = text.replace(escape, sign)
    return text
