"""What a public host and a volunteer run on Windows and macOS asks for nothing that only other systems have.

The files of tests that they name, and what those import from beside them, are read; a test that does ask for
such a thing is left out there by a mark that says why.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
ROOT = HERE.parent

NOT_EVERYWHERE = {
    "modes of files": r"\bst_mode\b|\bchmod\(|\bumask\(|\bgete?uid\(|\bchown\(",
    "signals": r"\bSIG(KILL|HUP|ALRM|STOP|CONT|USR\d|TSTP)\b|\bos\.kill(pg)?\(|sigmask|setitimer|\balarm\(",
    "processes": r"\bos\.(fork\w*|exec\w+|setsid|wait\w*|nice)\(|start_new_session|preexec_fn|pass_fds",
    "links and pipes": r"\bsymlink(_to)?\(|\bhardlink_to\(|\bos\.link\(|\breadlink\(|\bmkfifo\(|AF_UNIX",
    "places": r"""["'](/tmp|/dev|/proc|/etc|/bin|/usr|\.venv/bin)\b""",
    "modules": r"\b(fcntl|resource|pwd|grp|pty|termios|syslog)\.|import (fcntl|resource|pwd|pty|termios)\b",
    "offsets": r"\bos\.p(write|read)v?\(",
    "folders on the disk": r"\bsync_folder\(",
}
"""What Windows has not, or has otherwise: its name, and where it stands in a line of Python."""

LEFT_OUT = re.compile(
    r"""skipif\((sys\.platform == ["']win32["']|os\.name == ["']nt["']), reason=["'].+["']"""
)
"""The mark of a test that is not for Windows."""

MADE_UP = {"faulty_disk.py", "planted_bugs.py"}
"""A disk in memory, whose folders are kept by no system; and bugs, which are text."""

BROWSER = "chromium.py"
"""A browser over pipes: the fixture of pages, which is everybody's, leads to it; nobody there asks for it."""


def named() -> set[str]:
    """Return the files of tests that the jobs of other systems and the page for volunteers name."""
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))["jobs"]
    elsewhere = [
        step.get("run", "")
        for job in jobs.values()
        if any(not system.startswith("ubuntu") for system in job["strategy"]["matrix"]["os"])
        for step in job["steps"]
    ]
    page = (ROOT / "docs" / "platforms.md").read_text(encoding="utf-8")
    return {*re.findall(r"tests/(test_\w+\.py)", "\n".join([*elsewhere, page]))}


def read() -> dict[str, ast.Module]:
    """Return those files and what they import from beside them, or start from there, as Python reads them."""
    found: dict[str, ast.Module] = {}
    due = [*sorted(named()), "conftest.py"]
    while due:
        file = due.pop()
        if file not in found:
            source = (HERE / file).read_text(encoding="utf-8")
            found[file] = ast.parse(source)
            beside = re.findall(r"^\s*(?:from|import) (\w+)", source, re.MULTILINE)
            started = re.findall(r'["\']((?!test_)\w+\.py)["\']', source)
            due += [
                name for name in (*(f"{each}.py" for each in beside), *started) if (HERE / name).is_file()
            ]
    return found


def parts(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the name and the source of each part of a file that every system reads or runs."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if not any(LEFT_OUT.search(ast.unparse(mark)) for mark in node.decorator_list):
                yield node.name, ast.unparse(node)
        else:
            yield "", ast.unparse(node)


def test_what_the_jobs_of_other_systems_name_is_read() -> None:
    files = read()
    assert {"test_log.py", "test_board.py", "test_room_doors.py"} <= named()
    assert {*named(), "rooms.py", "faulty_disk.py", "kill_player.py", "sessions.py", "player.py"} <= {*files}


@pytest.mark.parametrize("what", NOT_EVERYWHERE)
def test_they_ask_for_nothing_that_windows_has_not(what: str) -> None:
    asked = [
        f"{file}: {name or 'at its top'}: {what}"
        for file, tree in read().items()
        if file not in {*MADE_UP, BROWSER}
        for name, source in parts(tree)
        if re.search(NOT_EVERYWHERE[what], source)
    ]
    assert asked == []


def test_no_test_of_theirs_asks_for_the_browser() -> None:
    theirs = named()
    asking = [file for file, tree in read().items() if file in theirs and "chromium" in ast.unparse(tree)]
    assert asking == []


def test_they_read_and_write_in_one_alphabet_whatever_the_system_has() -> None:
    """Windows has a code page of its own, in which no Korean can be said."""
    left = [
        f"{file}:{call.lineno}: {ast.unparse(call)[:60]}"
        for file, tree in read().items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and left_to_the_system(call)
    ]
    assert left == []


def left_to_the_system(call: ast.Call) -> bool:
    """Return whether a call reads or writes text and does not say how it is encoded."""
    how = {word.arg: ast.unparse(word.value) for word in call.keywords}
    match ast.unparse(call.func).rpartition(".")[2]:
        case "read_text":
            return not call.args and "encoding" not in how
        case "write_text":
            return len(call.args) < 2 and "encoding" not in how
        case _:
            return how.get("text") == "True" and "encoding" not in how


def test_the_program_names_its_own_files_alike_on_every_system() -> None:
    """What a command of the developers says is copied into the next one, and compared by tests."""
    named_otherwise = [
        f"{path.relative_to(ROOT).as_posix()}: {line.strip()}"
        for path in sorted((ROOT / "game").rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\{[^}]*relative_to\((?![^}]*as_posix)[^}]*\}", line)
    ]
    assert named_otherwise == []
