"""The house's walls: which room may import which, and what the pure rooms must not contain."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Keeps

pytestmark = pytest.mark.alike

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "game").rglob("*.py"))

FLOORS = {
    "errors": 0,
    "texts": 1,
    "scenario": 2,
    "rules": 3,
    "sight": 4,
    "doctrine": 5,
    "record": 6,
    "session": 7,
    "odds": 8,
    "figures": 8,
    "measure": 8,
    "machine": 8,
    "press": 8,
    "devices": 8,
    "doctor": 8,
    "environments": 8,
    "experiment": 8,
    "ahead": 9,
    "debrief": 10,
    "review": 11,
    "terminal": 12,
    "board": 12,
    "room": 12,
    "authoring": 12,
    "compare": 12,
    "export": 12,
    "research": 12,
    "cli": 13,
}
"""A room imports from lower floors and itself; rooms on one floor do not import each other."""

SCREENS = ("board", "terminal")
"""They get views through a session and see neither the scenario nor the rules."""

ONLY = {
    "transitions": ("game/rules/phases.py",),
    "pygame": ("game/board/",),
    "pydantic": ("game/scenario/",),
    "yaml": ("game/scenario/",),
    "typer": ("game/cli/",),
    "distributed": ("game/research/cluster.py",),
    "pettingzoo": ("game/environments/zoo.py",),
    "gymnasium": ("game/environments/zoo.py",),
    "numpy": ("game/environments/zoo.py", "game/environments/spiel.py"),
    "pyspiel": ("game/environments/spiel.py",),
    "typst": ("game/press/", "game/authoring/paper/raster.py", "game/authoring/paper/contact.py"),
    "websockets": ("game/room/",),
    "cryptography": ("game/room/",),
    "segno": ("game/room/",),
    "rich": ("game/cli/", "game/terminal/"),
    "socket": ("game/room/", "game/doctor/"),
    "http": ("game/room/", "game/doctor/"),
    "urllib": ("game/room/", "game/doctor/", "game/research/cluster.py"),
    "asyncio": ("game/room/",),
    "ssl": ("game/room/",),
    **dict.fromkeys(
        ("socketserver", "ftplib", "smtplib", "xmlrpc", "webbrowser", "requests", "httpx", "aiohttp"), ()
    ),
}
"""Where a library may be imported; what reaches a network, where a room or the like is asked for."""

PURE = ("game/scenario/model/", "game/scenario/conditions.py", "game/scenario/effects.py",
        "game/scenario/terms.py", "game/scenario/tokens.py", "game/scenario/vocabulary.py", "game/rules/",
        "game/sight/", "game/doctrine/", "game/odds/")  # fmt: skip

IMPURE_MODULES = {
    "time", "datetime", "random", "secrets", "uuid", "os", "sys", "io", "pathlib", "tempfile", "shutil",
    "subprocess", "threading", "asyncio", "concurrent", "multiprocessing", "queue", "socket", "locale",
    "logging", "pygame", "pydantic", "yaml", "decimal", "fractions", "math", "statistics", "inspect", "gc",
    "weakref", "pickle",
}  # fmt: skip
IMPURE_CALLS = {
    "hash",
    "id",
    "open",
    "print",
    "input",
    "float",
    "eval",
    "exec",
    "globals",
    "vars",
    "__import__",
}
SET_FIELDS = {"chosen"}
"""Fields of the state that are sets: to be asked for membership only."""
ORDERLESS = {"sorted", "len", "any", "all", "sum", "min", "max", "set", "frozenset", "bool", "isinstance"}
"""What may be asked of a set, since the answer does not depend on its order."""


def imports(tree: ast.Module, path: str) -> Iterator[tuple[int, str]]:
    """Return the line and the full name of every module that a file imports, at any depth."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                above = path.removesuffix(".py").removesuffix("/__init__").split("/")
                inside = path.endswith("/__init__.py")
                base = above[: len(above) - node.level + inside]
                module = ".".join([*base, *([node.module] if node.module else [])])
            else:
                module = node.module or ""
            yield node.lineno, module
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def trespasses(source: str, path: str) -> list[str]:
    """Return what a file imports against the direction of the house."""
    found = []
    here = room(path)
    for line, module in imports(ast.parse(source), path):
        place = f"{path}:{line}"
        parts = module.split(".")
        for library, homes in ONLY.items():
            if parts[0] == library and not path.startswith(homes):
                found.append(f"{place}: {library}")
        if parts[0] != "game" or len(parts) < 2 or here == "game":
            continue
        there = parts[1]
        if there not in FLOORS:
            found.append(f"{place}: game.{there} has no floor")
            continue
        upward = there != here and FLOORS[there] >= FLOORS[here]
        if upward or (here in SCREENS and there in ("scenario", "rules", "sight", "doctrine")):
            found.append(f"{place}: {here} imports {there}")
    return sorted(set(found))


def room(path: str) -> str:
    """Return which room a file is in; `game` for the package's own file."""
    parts = path.split("/")
    return parts[1].removesuffix(".py") if parts[1] != "__init__.py" else "game"


def impurities(source: str, path: str) -> list[str]:
    """Return what makes a file's answers depend on more than its arguments."""
    tree = ast.parse(source)
    libraries = [(line, module.split(".")[0]) for line, module in imports(tree, path)]
    found = [(line, library) for line, library in libraries if library in IMPURE_MODULES - excused(path)]
    sets = named_sets(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=float()):
                found.append((node.lineno, "a float"))
            case ast.BinOp(op=ast.Div()) | ast.AugAssign(op=ast.Div()):
                found.append((node.lineno, "/"))
            case ast.Call(func=ast.Name(id=name)) if name in IMPURE_CALLS - excused(path):
                found.append((node.lineno, f"{name}()"))
            case ast.Global() | ast.Nonlocal():
                found.append((node.lineno, "global"))
            case ast.For(iter=over) | ast.comprehension(iter=over) | ast.Starred(value=over):
                if is_set(over, sets) and not inside_orderless(node, tree):
                    found.append((over.lineno, "the order of a set"))
            case ast.Call(func=func, args=[first, *_]) if is_set(first, sets):
                if not (isinstance(func, ast.Name) and func.id in ORDERLESS) and reads_order(func):
                    found.append((first.lineno, "the order of a set"))
    return [f"{path}:{line}: {what}" for line, what in sorted(set(found))]


def excused(path: str) -> set[str]:
    """Return what one file may use all the same: a logger has to be silenced, a program has to be made."""
    return {"game/rules/phases.py": {"logging"}, "game/odds/program.py": {"exec"}}.get(path, set())


def reads_order(func: ast.expr) -> bool:
    """Return whether a call of this makes something ordered of its first argument."""
    ordered = {
        "tuple",
        "list",
        "iter",
        "next",
        "enumerate",
        "zip",
        "map",
        "filter",
        "reversed",
        "dict",
        "str",
        "repr",
    }
    name = func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""
    return name in ordered or name in ("join", "fromkeys", "extend")


def is_set(node: ast.expr, named: set[str]) -> bool:
    """Return whether an expression is a set, as far as its own words tell."""
    match node:
        case ast.Set() | ast.SetComp():
            return True
        case ast.Call(func=ast.Name(id="set" | "frozenset")):
            return True
        case ast.Name(id=name):
            return name in named
        case ast.Attribute(attr=name):
            return name in SET_FIELDS
        case ast.BinOp(left=left, op=ast.BitOr() | ast.BitAnd() | ast.Sub() | ast.BitXor(), right=right):
            return is_set(left, named) or is_set(right, named)
    return False


def named_sets(tree: ast.Module) -> set[str]:
    """Return the names that are given or declared to be a set, and not also something else."""
    sets: set[str] = set()
    others: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                (sets if is_set(value, set()) else others).add(name)
            case (
                ast.AnnAssign(target=ast.Name(id=name), annotation=hint) | ast.arg(arg=name, annotation=hint)
            ):
                words = ast.unparse(hint) if hint else ""
                (sets if words.startswith(("set", "frozenset", "Set[", "AbstractSet")) else others).add(name)
    return sets - others


def inside_orderless(node: ast.AST, tree: ast.Module) -> bool:
    """Return whether a comprehension makes a set, or stands in `sorted(...)` or the like."""
    for outer in ast.walk(tree):
        match outer:
            case ast.SetComp(generators=generators) if node in generators:
                return True
            case ast.Call(func=ast.Name(id=name), args=args) if name in ORDERLESS:
                if any(node is one or node in getattr(one, "generators", ()) for one in args):
                    return True
    return False


def name_of(file: Path) -> str:
    """Return a file's path in the project, with forward slashes."""
    return file.relative_to(ROOT).as_posix()


def test_imports_go_one_way() -> None:
    found = [one for file in FILES for one in trespasses(file.read_text(encoding="utf-8"), name_of(file))]
    assert found == []


def test_the_rules_are_pure(keeps: Keeps) -> None:
    files = [file for file in FILES if name_of(file).startswith(PURE)]
    assert len(files) > 10
    found = [one for file in files for one in impurities(file.read_text(encoding="utf-8"), name_of(file))]
    assert found == []
    keeps("D7", len(files), "files")


@pytest.mark.parametrize(
    ("source", "path", "what"),
    [
        ("from game.session import Session", "game/rules/rules.py", "rules imports session"),
        ("def f():\n    import game.board.paint", "game/terminal/play.py", "terminal imports board"),
        ("from game.rules.state import Decision", "game/board/ui.py", "board imports rules"),
        ("from game import scenario", "game/terminal/play.py", "terminal imports scenario"),
        ("from ..rules import state", "game/board/ui.py", "board imports rules"),
        ("from . import cli", "game/errors.py", "errors imports cli"),
        ("import game.attic", "game/cli/demo.py", "game.attic has no floor"),
        ("import pygame", "game/cli/play.py", "pygame"),
        ("from transitions import Machine", "game/rules/rules.py", "transitions"),
        ("import pydantic", "game/record/log.py", "pydantic"),
        ("import socket", "game/session/session.py", "socket"),
        ("from urllib.request import urlopen", "game/cli/play.py", "urllib"),
        ("from http.client import HTTPConnection", "game/board/app.py", "http"),
        ("import webbrowser", "game/room/server.py", "webbrowser"),
    ],
)
def test_a_step_through_a_wall_is_seen(source: str, path: str, what: str) -> None:
    line = source.count("\n") + 1
    assert trespasses(source, path) == [f"{path}:{line}: {what}"]


def test_steps_that_are_allowed_are_let_through() -> None:
    assert trespasses("from game.session import View\nimport pygame\n", "game/board/ui.py") == []
    assert trespasses("from transitions import Machine", "game/rules/phases.py") == []
    assert trespasses("from .state import State", "game/rules/rules.py") == []


@pytest.mark.parametrize(
    "source",
    [
        "import random",
        "from datetime import datetime",
        "def f():\n    import os",
        "half = 0.5",
        "half = 1 / 2",
        "n = 4\nn /= 2",
        "key = hash('a')",
        "key = id(object())",
        "for x in {1, 2}:\n    pass",
        "for x in set(y):\n    pass",
        "a = tuple({x for x in y})",
        "seen = set()\na = [x for x in seen]",
        "def f(seen: set[str]) -> str:\n    return ', '.join(seen)",
        "def f(seen: frozenset[str]):\n    return [*seen]",
        "def f(state):\n    for x in state.chosen:\n        pass",
        "a = list(set(b) - set(c))",
        "open('x')",
        "def f():\n    global x",
    ],
)
def test_an_impure_line_is_seen(source: str) -> None:
    assert len(impurities(source, "game/rules/rules.py")) == 1


def test_pure_lines_are_let_through() -> None:
    source = """
from dataclasses import replace
half = 5 // 2
seen = {1, 2}
a = sorted(seen)
b = sorted(x for x in seen)
c = any(x > 1 for x in seen)
d = {x + 1 for x in seen}
e = 1 in seen
"""
    assert impurities(source, "game/rules/rules.py") == []
