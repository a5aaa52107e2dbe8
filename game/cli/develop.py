"""The commands of those who work on the program: `test` and `dev`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

import game
from game.cli.outcome import DONE, FINDINGS, notice, tell

ROOT = Path(game.__file__).parent.parent


def test(words: Sequence[str]) -> int:
    """Return whether everything that guards the program passes; with words, only pytest with those words."""
    others = [word for word in words if word != "--long"]
    tests = [sys.executable, "-m", "pytest", *([] if "-n" in words else ["-n", "2"]), *words]
    if others:
        return FINDINGS if subprocess.run(tests, cwd=ROOT, check=False).returncode else DONE
    python = sys.executable
    scenarios = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("scenarios/*.yaml"))
    gates = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy", "--strict"],
        "check scenarios": [python, "main.py", "check", *scenarios],
        "pytest": tests,
    }
    failed = []
    for name, command in gates.items():
        notice(f"--- {name}")
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        notice(f"threshold: failed: {', '.join(failed)}")
    return FINDINGS if failed else DONE


def bench() -> int:
    """Measure the program against named baselines and print the ratios."""
    return (
        DONE if subprocess.run([sys.executable, "-m", "bench"], cwd=ROOT, check=False).returncode == 0 else 1
    )


def playthroughs(write: bool) -> int:
    """Hold every scenario's lines of play against their files, or write these."""
    stale = False
    due = dict(written(ROOT / "scenarios"))
    for path, text in due.items():
        if write:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            continue
        if problem := differs(path, text):
            tell(problem)
            stale = True
    for path in sorted((ROOT / "tests" / "playthroughs").glob("*.txt")):
        if path not in due:
            if write:
                path.unlink()
            else:
                tell(f"{path.relative_to(ROOT)}: no scenario has this line of play")
                stale = True
    notice(f"{len(due)} lines of play {'written' if write else 'compared'}")
    return FINDINGS if stale else DONE


def written(scenarios: Path) -> Iterator[tuple[Path, str]]:
    """Yield the file of every line of play of the shipped scenarios, and what belongs in it."""
    from game.authoring.playthrough import playthrough
    from game.scenario import loader

    for path in sorted(scenarios.glob("*.yaml")):
        scenario = loader.load(path)
        for line in scenario.lines.values():
            file = ROOT / "tests" / "playthroughs" / f"{scenario.id}-{line.id}.txt"
            yield file, "\n".join(playthrough(scenario, line)) + "\n"


def differs(path: Path, text: str) -> str:
    """Return the first line in which a playthrough file is another than the program's; nothing if none is."""
    name = path.relative_to(ROOT)
    if not path.is_file():
        return f"{name}: is missing; `dev playthroughs --write` makes it"
    old, new = path.read_text(encoding="utf-8").splitlines(), text.splitlines()
    for number, (was, now) in enumerate(zip_longest(old, new, fillvalue="(nothing)"), 1):
        if was != now:
            return f"{name}:{number}: the program says otherwise\n- {was}\n+ {now}"
    return ""


def counts(scenario: str, depth: int) -> int:
    """Print how many lines of play there are to a depth, by first decision and in all."""
    from game.authoring import counts as counting
    from game.scenario import loader

    opening = counting.opening(loader.load(loader.find(scenario)))
    for name, (lines, mixed) in counting.by_first(opening, depth).items():
        tell(f"{name}: {lines} {mixed:016x}")
    lines, mixed = counting.count(opening, depth)
    tell(f"all to depth {depth}: {lines} {mixed:016x}")
    return DONE
