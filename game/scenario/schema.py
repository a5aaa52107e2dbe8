"""A tree held against `shapes`, every deviation a fault with its place."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Sequence
from copy import copy
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from game.errors import Fault, ScenarioError
from game.scenario import reader
from game.scenario.keys import Path, meant
from game.scenario.near import listed, near, one_line
from game.scenario.reader import MOST_FAULTS, Map, Mark, Seq, too_many
from game.scenario.shapes import ExerciseShape

Alone = TypeVar("Alone", bound=BaseModel)
"""The shape of a file that is part of no scenario."""

_X = {"en": "x", "ko": "x"}
_STAND_IN: dict[str, Any] = {
    "format": 1,
    "id": "stand_in",
    "title": _X,
    "summary": _X,
    "notice": _X,
    "victim": "",
    "startex": {"weekday": "monday", "time": "00:00"},
    "ladder": {
        "start": {"ours": 0, "theirs": 0},
        "bands": {"x": _X},
        "rungs": [{"theirs": _X, "ours": _X, "band": "x"}] * 12,
    },
    "map": {"shape": "northeast_asia"},
}
"""What stands for a broken part, so that the rest can be read on and told about."""

_ENTRIES = frozenset(
    name for name, info in ExerciseShape.model_fields.items() if str(info.annotation).startswith("dict")
)

_YES_NO = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false"})
_WORD = re.compile(r"[a-z_]+", re.ASCII)
_CLOCK = re.compile(r"\d{1,2}:\d{2}(:\d{2})?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}.*", re.ASCII)
_KINDS = {
    "string_type": "a text is expected",
    "int_type": "a whole number is expected",
    "bool_type": "true or false is expected",
    "dict_type": "a mapping is expected",
    "model_type": "a mapping is expected",
    "model_attributes_type": "a mapping is expected",
    "list_type": "a list is expected",
}


def alone(path: pathlib.Path, shape: type[Alone]) -> tuple[Map, Alone]:
    """Return a file that is part of no scenario, as tree and shape; `ScenarioError` holds its faults."""
    try:
        with path.open("rb") as file:
            data = file.read(reader.MOST_BYTES + 1)
    except OSError as error:
        raise ScenarioError(
            [Fault(str(path), 1, 1, "SC001", f"the file cannot be read: {error.strerror}")]
        ) from None
    tree, faults = reader.read(data, str(path))
    if tree is None:
        raise ScenarioError(faults)
    try:
        found = shape.model_validate(tree)
    except ValidationError as error:
        told = {fault: None for problem in error.errors() for fault in (deviation(tree, problem),)}
        raise ScenarioError([*faults, *told]) from None
    if faults:
        raise ScenarioError(faults)
    return tree, found


MOST_LISTED = 10_000
"""Findings of pydantic that are looked at one by one; with more, none is told."""


def shaped(tree: Map) -> tuple[ExerciseShape, list[Fault]]:
    """Return the tree as shapes, and its faults; entries that have any are left out of the shapes.

    With more than `MOST_FAULTS`, of which the last says so, the shapes are of no use.
    """
    try:
        return ExerciseShape.model_validate(tree), []
    except ValidationError as error:
        if error.error_count() > MOST_LISTED:
            # Each as a fault would take more memory than a whole class of games.
            return _nothing(), [too_many(tree.mark.line, tree.mark.column).fault(tree.mark.name)]
        problems = error.errors(include_url=False, include_context=True)
    whole: dict[str, Any] = dict(tree)
    faults: dict[tuple[Path, str], Fault] = {}
    for problem in problems:
        path = _real_path(tree, problem["loc"])
        if len(faults) >= MOST_FAULTS:
            mark = place(tree, path, key=True)
            faults[path, ""] = too_many(mark.line, mark.column).fault(mark.name)
            break
        # Of a merge the reader has told.
        if "<<" not in path:
            fault = _fault(tree, path, problem)
            faults.setdefault((path, fault.code), fault)
        _leave_out(whole, path)
    return _mended(whole), list(faults.values())


def place(tree: Map, path: Sequence[str | int], *, key: bool = False) -> Mark:
    """Return where a path leads in the tree, or the nearest place above it; `key` asks for the key itself."""
    node: Any = tree
    mark: Mark = tree.mark
    for number, step in enumerate(path):
        last = number == len(path) - 1
        if isinstance(node, Map) and step in node.marks:
            marks = node.marks[str(step)]
            mark = marks[0] if last and key else marks[1]
            node = node.get(str(step))
        elif isinstance(node, Seq) and isinstance(step, int) and step < len(node.marks):
            mark, node = node.marks[step], node[step]
        else:
            break
    return mark


def _leave_out(whole: dict[str, Any], path: Path) -> None:
    """Take the smallest entry that holds the path out of the whole."""
    section = str(path[0]) if path else ""
    box = whole.get(section)
    if section in _ENTRIES and isinstance(box, dict) and len(path) > 1:
        whole[section] = {key: value for key, value in box.items() if key != path[1]}
    else:
        whole.pop(section, None)


@cache
def _nothing() -> ExerciseShape:
    """Return an empty file; made once, since it costs as much as a whole one, and nobody changes it."""
    return ExerciseShape.model_construct()


def _mended(whole: dict[str, Any]) -> ExerciseShape:
    """Return what is left as shapes, with stand-ins or empty sections where nothing is left."""
    fields: dict[str, Any] = {}
    assign = ExerciseShape.__pydantic_validator__.validate_assignment
    nothing = _nothing()
    empty = nothing.model_copy()
    for name, info in ExerciseShape.model_fields.items():
        value = whole.get(name, _STAND_IN.get(name))
        if value is None:
            fields[name] = {} if info.is_required() else copy(getattr(nothing, name))
            continue
        try:
            fields[name] = getattr(assign(empty, name, value), name)
        except ValidationError:
            fields[name] = {}
    return ExerciseShape.model_construct(**fields)


def _real_path(tree: Map, location: Sequence[str | int]) -> Path:
    """Return a path without pydantic's own steps: tags of unions, `[key]`, names of types."""
    node: Any = tree
    path: list[str | int] = []
    for number, step in enumerate(location):
        is_last = number == len(location) - 1
        if isinstance(node, Map) and isinstance(step, str):
            if step in node:
                node = node[step]
            elif not is_last or step.startswith("{") or step in ("[key]", "str", "int"):
                continue
            path.append(step)
        elif isinstance(node, Seq) and isinstance(step, int) and step < len(node):
            node = node[step]
            path.append(step)
    return tuple(path)


def deviation(tree: Map, problem: Any) -> Fault:
    """Return one of pydantic's findings about a tree as a fault at its place."""
    return _fault(tree, _real_path(tree, problem["loc"]), problem)


def _fault(tree: Map, path: Path, problem: Any) -> Fault:
    kind: str = problem["type"]
    at_key = kind in ("extra_forbidden", "string_pattern_mismatch") and "[key]" in problem["loc"]
    missing = kind == "missing"
    mark = place(tree, path[:-1] if missing else path, key=missing or at_key or kind == "extra_forbidden")
    code, message = _told(tree, path, kind, problem)
    return Fault(mark.name, mark.line + 1, mark.column + 1, code, one_line(message))


def _told(tree: Map, path: Path, kind: str, problem: Any) -> tuple[str, str]:
    """Return the code and the sentence for one of pydantic's findings."""
    value, context = problem["input"], problem.get("ctx") or {}
    name = str(path[-1]) if path else ""
    if kind.startswith("SC"):
        return kind, problem["msg"] + (_since_startex(tree, path, value) if kind == "SC016" else "")
    if kind == "missing":
        if name in ("en", "ko"):
            language = "English" if name == "en" else "Korean"
            return "SC501", f"the {language} text is missing: `{name}:`"
        return "SC011", f"`{name}:` is missing here"
    if kind == "extra_forbidden":
        above = _node(tree, path[:-1])
        if value is None and isinstance(above, Map) and ("en" in above or "ko" in above):
            return "SC013", "a text with a comma inside { } needs quotes"
        if value is None and not _WORD.fullmatch(name):
            return "SC013", "a line with a comma inside { } or [ ] needs quotes"
        return "SC010", f"unknown key '{name[:60]}'{meant(path)}"
    if "[key]" in problem["loc"]:
        return ("SC014" if "rating" in path else "SC015"), _bad_key(path, name)
    if kind.startswith("model_") and context.get("class_name") == "Both":
        return "SC012", f"a text in both languages is expected, {{en: ..., ko: ...}}, found {_found(value)}"
    if path == ("format",):
        return "SC014", f"this game reads format 1, found {_found(value)}"
    if kind in _KINDS:
        return "SC012", f"{_KINDS[kind]}, found {_found(value)}{_advice(kind, value)}"
    if kind in ("literal_error", "enum"):
        expected = re.findall(r"'([^']*)'", str(context["expected"])) or [str(context["expected"])]
        words = listed(word or "nothing" for word in expected)
        return "SC014", f"{_found(value)} is not one of {words}{near(str(value), expected)}"
    return "SC014", _out_of_bounds(kind, value, context)


def _node(tree: Map, path: Path) -> Any:
    node: Any = tree
    for step in path:
        node = node[step]
    return node


def _bad_key(path: Path, name: str) -> str:
    if path and path[0] == "sources":
        return f"'{name[:60]}' is no number of a source; write S1, R1 or H1"
    if path and path[0] == "editions":
        return f"'{name[:60]}' is no edition; write the minutes of play, such as 40"
    if "rating" in path:
        return f"'{name[:60]}' is no rating; write P, S, M or U"
    return f"'{name[:60]}' is no id; ids are lower-case letters, digits and _, and begin with a letter"


def _out_of_bounds(kind: str, value: Any, context: dict[str, Any]) -> str:
    if kind == "string_pattern_mismatch":
        pattern = str(context.get("pattern"))
        wanted = _PATTERNS.get(pattern, f"the form {pattern}")
        return f"{_found(value)} is not {wanted}"
    if kind == "string_too_short":
        return "the text is empty"
    if kind == "string_too_long":
        return f"the text has {len(value)} characters; at most {context['max_length']} fit"
    if kind in ("too_short", "too_long"):
        bound = (
            f"at least {context['min_length']}" if kind == "too_short" else f"at most {context['max_length']}"
        )
        return f"{bound} are expected, found {context['actual_length']}"
    if kind in ("greater_than_equal", "less_than_equal"):
        limit = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        return f"{value} is out of bounds: {limit} is expected"
    return f"{_found(value)} cannot stand here"


_PATTERNS = {
    "^[a-z][a-z0-9_]*$": "an id; ids are lower-case letters, digits and _, and begin with a letter",
    "^([01][0-9]|2[0-3]):[0-5][0-9]$": 'a time of day such as "08:10"',
    "^[A-Z]$": "one capital letter",
    r"^\d{1,2}-\d{1,3}[a-z]?$": "an MSEL number such as 1-03",
    "^E[0-9]{1,2}$": "an ending's code such as E3",
}


def _found(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return f"the number {str(value)[:20]}"
    if isinstance(value, str):
        return repr(value) if len(value) <= 40 else repr(value[:40] + "…")
    return "a list" if isinstance(value, list) else "a mapping"


def _advice(kind: str, value: Any) -> str:
    """Return what an author who wrote this most likely needs to know."""
    if kind == "string_type":
        quotable = isinstance(value, int) and not isinstance(value, dict)
        return "; put it in quotes" if quotable else ""
    if not isinstance(value, str):
        return ""
    if kind == "bool_type" and value.lower() in _YES_NO:
        return f"; write {'true' if value.lower() in ('yes', 'on', 'y', 'true') else 'false'}"
    if kind != "int_type":
        return ""
    if _CLOCK.fullmatch(value):
        return "; a time of day is no number"
    if _DATE.fullmatch(value):
        return "; no calendar dates: the exercise counts from D-day"
    if value.lower() in _YES_NO:
        return "; a word is no number"
    if value.isdigit():
        return (
            "; write it without a leading zero"
            if value.startswith("0") and len(value) > 1
            else "; write it without quotes"
        )
    return "; numbers are whole" if re.fullmatch(r"-?\d+\.\d+", value) else ""


def _since_startex(tree: Map, path: Path, value: Any) -> str:
    """Return the length of time that somebody meant who wrote a time of day, or nothing."""
    if not isinstance(value, str) or not _CLOCK.fullmatch(value):
        return ""
    hour, minute = map(int, value.split(":")[:2])
    begins = tree.get("startex")
    time = begins.get("time") if isinstance(begins, Map) else None
    if path[-1:] in (("at",), ("opens",)) and isinstance(time, str) and _CLOCK.fullmatch(time):
        first = [int(part) for part in time.split(":")[:2]]
        hours, rest = divmod((hour * 60 + minute - first[0] * 60 - first[1]) % 1440, 60)
        later = f"{hours}h{rest}m"
        return f"; the first {value} after STARTEX at {time} is {later}, a day later 1d{later}"
    return f"; as a length of time {value} is {hour}h{minute}m"
