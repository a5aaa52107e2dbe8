"""README and docs/: the commands run, the links lead somewhere, the seams are as the code has them."""

from __future__ import annotations

import importlib
import inspect
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import guide
import pytest
import typer
from test_layers import FLOORS

from game.cli.app import app

pytestmark = pytest.mark.alike

ROOT = Path(__file__).parent.parent
DOCS = [f"docs/{path.name}" for path in sorted(ROOT.glob("docs/*.md"))]
KIT = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("docs/playtest/**/*.md"))]
PAGES = ["README.md", "CHANGELOG.md", "SECURITY.md", "scenarios/README.md", "scenarios/GUIDE.md", *DOCS, *KIT]

START = re.compile(r"^(?:python3?|py) main\.py\b")

NEEDS_PEOPLE = (
    "",
    "play",
    "resume",
    "host",
    "replay",
    "demo",
    "test",
    "dev bench",
    "dev bugs",
    "dev coverage",
    "dev pictures",
    "dev pages",
    "dev screens",
    "dev sheets",
    "dev playthroughs",
    "dev promises",
)
"""Commands that open a window, ask somebody, write beside the program or take long: they are only parsed."""

SIGN = re.compile(r"^([a-z_.A-Z]+)\((.*?)\)(?: -> (.*?))?(?:\s{2,}#.*|\s+#.*)?$")


def text_of(page: str) -> str:
    """Return a page."""
    return (ROOT / page).read_text("utf-8")


def blocks(page: str, language: str) -> list[str]:
    """Return what stands between a page's fences of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text_of(page), re.DOTALL | re.MULTILINE)


def lines(page: str) -> list[str]:
    """Return the command lines of a page's blocks, and comments off."""
    found = [line.strip() for block in blocks(page, "sh") for line in block.splitlines()]
    return [line for line in found if line and not line.startswith("#")]


def spans(page: str) -> list[str]:
    """Return the commands that stand within a page's sentences."""
    prose = re.sub(r"^```.*?^```", "", text_of(page), flags=re.DOTALL | re.MULTILINE)
    return [span for span in re.findall(r"`([^`\n]+)`", prose) if START.match(span)]


def words_of(line: str) -> list[str]:
    """Return what stands after `main.py`, up to where the shell takes over."""
    words = shlex.split(START.sub("", line, count=1), comments=True)
    ends = [number for number, word in enumerate(words) if word in ("|", ">", "&&")]
    return words[: ends[0]] if ends else words


def parsed(words: Sequence[str]) -> None:
    """Read words as the command line does, and run nothing; what is wrong raises."""
    command: Any = typer.main.get_command(app)
    rest, name = list(words), "main.py"
    while rest and rest[0] in getattr(command, "commands", {}):
        name = rest.pop(0)
        command = command.commands[name]
    if rest == ["--version"]:
        return
    if getattr(command, "commands", None) and rest not in ([], ["--help"]):
        raise ValueError(f"{name} has no command {rest[0]!r}")
    if rest != ["--help"]:
        command.make_context(name, rest)


@pytest.mark.parametrize("page", PAGES)
def test_every_command_is_one(page: str) -> None:
    for line in (*lines(page), *spans(page)):
        if START.match(line):
            parsed(words_of(line))
        else:
            assert line.split()[0] in ("cp", "git", "cd"), line


def test_a_command_that_is_none_is_noticed() -> None:
    for line in ("python3 main.py fly", "python3 main.py demo --warp", "py main.py dev fly"):
        with pytest.raises(Exception, match=r"(?i)no (such|command)"):
            parsed(words_of(line))


def test_the_examples_of_help_are_commands() -> None:
    command: Any = typer.main.get_command(app)
    feet = "\n".join(each.epilog or "" for each in command.commands.values())
    found = [line for line in map(str.strip, feet.splitlines()) if START.match(line)]
    assert len(found) > 15
    for line in found:
        parsed(words_of(line))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program, in which commands may make files, with a game that was played."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("main.py", "bootstrap.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, folder)
    for name in ("game", "assets", "scenarios", "tests/scenarios"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    run("demo --headless --seed 7 --out my_demo", folder)
    shutil.copytree(folder / "my_demo", folder / "sessions" / "eight_minutes-20260311-1420")
    return folder


def run(words: str | Sequence[str], folder: Path) -> None:
    """Run the program of a folder and see that it says yes."""
    words = words.split() if isinstance(words, str) else words
    if words[0] == "demo" and "my_demo" in words:
        # Each page makes its own game under this name.
        shutil.rmtree(folder / "my_demo", ignore_errors=True)
    for option, name in pairwise(words):
        if option in ("-o", "--html", "--csv", "--xlsx") and (folder / name).is_file():
            # Pages may call what they make of different games alike.
            (folder / name).unlink()
    done = subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, (words, done.stdout[-500:], done.stderr[-500:])


def alone(line: str) -> bool:
    """Return whether a command needs nobody."""
    words = words_of(line)
    names = [word for word in words if not word.startswith("-")][:2]
    if "--headless" in words:
        return True
    return " ".join(names[:1]) not in NEEDS_PEOPLE and " ".join(names) not in NEEDS_PEOPLE


def test_every_command_that_needs_nobody_runs(home: Path) -> None:
    told = (line for page in PAGES for line in lines(page))
    # What differs in its comment alone is the same command.
    for line in {line.partition("  #")[0].rstrip(): line for line in told}.values():
        if line.startswith("cp "):
            shutil.copy(*(home / word for word in line.split()[1:]))
        elif START.match(line) and alone(line):
            run(words_of(line), home)
            if words_of(line)[:2] == ["new", "ferry_night"]:
                guide.follow(home / "ferry_night.yaml")


def test_the_example_of_line_runs(home: Path) -> None:
    command: Any = typer.main.get_command(app)
    (example,) = [line.strip() for line in command.commands["line"].epilog.splitlines() if "main.py" in line]
    run(words_of(example), home)


PROGRAMS = [
    (page, block)
    for page in PAGES
    for block in blocks(page, "python")
    if re.search(r"^(import|from) game\b", block, re.MULTILINE)
]


@pytest.mark.parametrize(
    ("page", "block"),
    [
        pytest.param(*each, id=each[0], marks=[pytest.mark.needs("pettingzoo")] if "zoo" in each[1] else [])
        for each in PROGRAMS
    ],
)
def test_the_python_of_the_pages_runs(
    page: str, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(block, page, "exec"), {})  # noqa: S102


def test_the_programs_of_the_pages_are_found() -> None:
    assert [page for page, _ in PROGRAMS] == ["README.md", "docs/players.md", "docs/players.md"]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_and_picture_is_there(page: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", text_of(page)):
        if "://" not in target:
            path, _, anchor = target.partition("#")
            there = (ROOT / page).parent / path if path else ROOT / page
            assert there.exists(), f"{page}: {target}"
            if anchor:
                assert anchor in anchors(there), f"{page}: {target}"


def anchors(page: Path) -> list[str]:
    """Return the names by which the headings of a page can be linked to."""
    heads = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return [re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads]


def test_every_page_is_in_the_index() -> None:
    index = text_of("docs/README.md")
    for page in DOCS:
        if page != "docs/README.md":
            assert f"]({page.removeprefix('docs/')})" in index, page


@pytest.mark.parametrize("page", ["README.md", "docs/architecture.md"])
def test_the_layers_are_those_of_the_test(page: str) -> None:
    (line,) = re.findall(r"^`(errors < .*)`$", text_of(page), re.MULTILINE)
    told = [step.strip("[] ").split(", ") for step in line.split(" < ")]
    floors = sorted({*FLOORS.values()})
    assert [sorted(step) for step in told] == [sorted(r for r in FLOORS if FLOORS[r] == f) for f in floors]


def seams() -> list[str]:
    """Return the lines of the seams."""
    (block,) = [block for block in blocks("docs/architecture.md", "python") if "rules.rules.apply" in block]
    return [line for line in block.splitlines() if line]


@pytest.mark.parametrize("line", seams())
def test_a_seam_is_as_the_code_has_it(line: str) -> None:
    found = SIGN.match(line)
    assert found, line
    name, arguments, gives = found.groups()
    thing = looked_up(name)
    signature = inspect.signature(thing)
    told = [each for each in signature.parameters if each != "self"]
    assert arguments.replace("**", "").split(", ") == (told or [""])
    if gives:
        back = signature.return_annotation
        written = back.__name__ if isinstance(back, type) else str(back).strip("'")
        # The rules have a name of their own for a tuple of events.
        assert written.replace("Events", "tuple[Event, ...]") == gives


def looked_up(dotted: str) -> Any:
    """Return what a dotted name within `game` stands for."""
    parts = dotted.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            thing: Any = importlib.import_module(".".join(["game", *parts[:cut]]))
        except ModuleNotFoundError:
            continue
        for part in parts[cut:]:
            thing = getattr(thing, part)
        return thing
    raise LookupError(dotted)


def test_the_house_names_every_room() -> None:
    house = text_of("docs/architecture.md").partition("## The seams")[0]
    for room in FLOORS:
        assert re.search(rf"^  {room}(/|\.py) ", house, re.MULTILINE), room
