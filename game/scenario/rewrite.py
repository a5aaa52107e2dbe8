"""New values put into a scenario's file, all else left as its author wrote it: comments, order, quotes."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

Path = tuple[str, ...]
Value = str | Sequence[str]
"""A text, or a list of ids."""

WIDTH = 140
"""Characters of a line of folded text, its indentation included."""

_PLAIN = re.compile(r"-?[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*", re.ASCII)
"""A word that needs no quotes, unless it would be read as a number: an id, a length of time."""


class Unplaceable(Exception):
    """A value cannot be put where it belongs; the words say why."""


def values(source: str) -> dict[Path, str | tuple[str, ...]]:
    """Return every text and list of words in the file by its path, as the file spells them."""
    return {path: _value(node) for path, node in _nodes(source) if _value(node) is not None}  # type: ignore[misc]


def rewritten(source: str, wanted: Mapping[Path, Value]) -> str:
    """Return the file with some values replaced, each in the style that it was written in.

    Raise Unplaceable for a path that the file does not have, or a list that is not written in brackets.
    """
    found = dict(_nodes(source))
    cuts: list[tuple[int, int, str]] = []
    for path, value in wanted.items():
        node = found.get(path)
        if node is None:
            raise Unplaceable(f"there is no `{path[-1]}:` to put it into; write the key into the file first")
        cuts.append((node.start_mark.index, node.end_mark.index, _written(source, node, value)))
    made = source
    for start, end, text in sorted(cuts, reverse=True):
        made = made[:start] + text + made[end:]
    return made


def _nodes(source: str) -> Iterator[tuple[Path, yaml.Node]]:
    """Yield every node under a mapping with its path. The file has been read before: its limits hold."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    yield from _under(yaml.compose(source, Loader=loader), ())


def _under(node: yaml.Node | None, path: Path) -> Iterator[tuple[Path, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*path, key.value), value
            yield from _under(value, (*path, key.value))


def _value(node: yaml.Node) -> str | tuple[str, ...] | None:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode) and all(isinstance(each, yaml.ScalarNode) for each in node.value):
        return tuple(str(each.value) for each in node.value)
    return None


def _written(source: str, node: yaml.Node, value: Value) -> str:
    if isinstance(node, yaml.SequenceNode):
        if not node.flow_style:
            raise Unplaceable("its list is written on several lines; write it in [ ] in the file first")
        words = [value] if isinstance(value, str) else value
        return f"[{', '.join(words)}]"
    if not isinstance(value, str):
        return value[0] if len(value) == 1 else f"[{', '.join(value)}]"
    return _scalar(source, node, value)


def _scalar(source: str, node: Any, value: str) -> str:
    if node.style in (">", "|"):
        return _folded(source, node, value)
    if node.style == "'" and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    # libyaml calls the style of a plain word "", Python's own reader none.
    if not node.style and _PLAIN.fullmatch(value) and yaml.safe_load(value) == value:
        return value
    return json.dumps(value, ensure_ascii=False)


def _folded(source: str, node: Any, value: str) -> str:
    """Return a text over several lines, indented as the one before it."""
    old = source[node.start_mark.index : node.end_mark.index]
    head, *lines = old.split("\n")
    indent = next((line[: len(line) - len(line.lstrip(" "))] for line in lines if line.strip()), "")
    kept = " ".join(value.split()) == value and node.style == ">"
    wrapped = textwrap.wrap(value, WIDTH, initial_indent=indent, subsequent_indent=indent,
                            break_long_words=False, break_on_hyphens=False) if kept else []  # fmt: skip
    if not wrapped or head.strip() != ">-" or wrapped[0].strip()[0] in "#":
        return json.dumps(value, ensure_ascii=False) + "\n" * (len(old) - len(old.rstrip("\n")) and 1)
    tail = old[len(old.rstrip("\n")) :] if old.endswith("\n") else ""
    return "\n".join([head, *wrapped]) + tail


__all__ = ["Unplaceable", "rewritten", "values"]
