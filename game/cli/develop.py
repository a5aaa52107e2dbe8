"""The commands of those who work on the program: `test` and `dev`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import game
from game.cli.outcome import DONE, FINDINGS, notice, tell
from game.errors import GameError

ROOT = Path(game.__file__).parent.parent

SPREAD = ["-n", "2", "--dist", "worksteal"]
"""Two workers; one that is done takes tests from the other, since some take a minute and most a blink."""


def test(words: Sequence[str], flags: Sequence[str], gates: bool) -> int:
    """Return 0 where everything that guards the program passes; with words, or without gates, only pytest."""
    tests = [sys.executable, "-m", "pytest", *([] if "-n" in words else SPREAD), *flags, *words]
    if words or not gates:
        return FINDINGS if subprocess.run(tests, cwd=ROOT, check=False).returncode else DONE
    python = sys.executable
    scenarios = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("scenarios/*.yaml"))
    commands = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy", "--strict"],
        "check scenarios": [python, "main.py", "check", *scenarios],
    }
    # Side by side, since each keeps but one core busy; they are told one after the other.
    running = {
        name: subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for name, command in commands.items()
    }
    failed = False
    for name, gate in running.items():
        notice(f"--- {name}")
        told, _ = gate.communicate()
        sys.stdout.write(told.decode(errors="replace"))
        sys.stdout.flush()
        failed |= _fell(name, gate.returncode)
    notice("--- pytest")
    failed |= _fell("pytest", subprocess.run(tests, cwd=ROOT, check=False).returncode)
    return FINDINGS if failed else DONE


def _fell(gate: str, code: int) -> bool:
    """Return whether a gate did not let the program through, and say so."""
    if code:
        notice(f"threshold: {gate} failed")
    return code != 0


def bench(parts: Sequence[str], write: bool) -> int:
    """Measure the program, or parts of it, against named baselines and print the ratios.

    Return 1 where a figure that is promised was missed; `write` puts those into docs/promises.md.
    """
    words = [*parts, *(["--write"] if write else [])]
    return subprocess.run([sys.executable, "-m", "bench", *words], cwd=ROOT, check=False).returncode


def pictures(out: Path, scenario: str, only: str, readme: bool) -> int:
    """Save every screen of the board as a picture, or those that the README shows."""
    from game.board.pictures import readme as save_readme
    from game.board.pictures import save

    if readme:
        save_readme(ROOT / "docs" / "pictures")
        notice("the README's pictures are in docs/pictures")
        return DONE
    notice(f"{save(out, scenario=scenario, only=only)} pictures are in {out}")
    return DONE


def pages(out: Path, scenario: str, only: str, shown: bool) -> int:
    """Save the pages of the room as pictures, or those that the page on the room shows."""
    from game.room import pictures

    if shown:
        pictures.shown(ROOT / "docs" / "pictures")
        notice("the pictures of docs/room.md are in docs/pictures")
        return DONE
    notice(f"{pictures.save(out, scenario, only)} pictures are in {out}")
    return DONE


def sheets(out: Path, scenario: str, paper: str) -> int:
    """Save pictures of every printed page, many to a picture, in both languages."""
    from game.authoring.paper.contact import contact
    from game.authoring.paper.order import Order
    from game.authoring.paper.printing import KINDS, printed
    from game.rules import rules
    from game.scenario import loader

    out.mkdir(parents=True, exist_ok=True)
    for name in [scenario] if scenario else loader.shipped():
        exercise = loader.load(loader.find(name))
        for lang in ("en", "ko"):
            made = list(printed(Order(exercise, rules.setup(exercise), lang), tuple(KINDS), paper))
            for number, picture in enumerate(contact(made), 1):
                path = out / f"{exercise.id}-{lang}-{paper}-{number}.png"
                path.write_bytes(picture)
                tell(str(path))
    return DONE


def screens(write: bool) -> int:
    """Name the screens that are not what tests/pictures says, or write it anew; 1 if any was named."""
    return _of_the_tests("screens.py", *(["--write"] if write else []))


def promises(long: bool, write: bool, only: str, workers: int, counted: Sequence[Path]) -> int:
    """Print what the tests of each promise, or of one, counted beside its target; 1 where one is not kept.

    `counted` is what runs of the gate or of its sections have written; raise GameError where they have not.
    """
    for file in counted:
        if not file.is_file():
            raise GameError(f"{file}: no such file; `main.py test --kept {file}` writes it")
    words = [*(["--long"] if long else []), *(["--write"] if write else []), f"--workers={workers}"]
    asked = [*([f"--only={only}"] if only else []), *(f"--counted={file.resolve()}" for file in counted)]
    return _of_the_tests("promises_page.py", *words, *asked)


def coverage(tests: Sequence[str], missed: bool, write: bool) -> int:
    """Print how much of each part the tests go through, beside its target; 1 where one falls short."""
    wishes = [*(["--missed"] if missed else []), *(["--write"] if write else [])]
    return _of_the_tests("covered.py", *wishes, *tests)


def bugs(only: str, names: bool) -> int:
    """Plant each known bug and print which test catches it; 1 where none does."""
    return _of_the_tests("bugs.py", *([f"--only={only}"] if only else []), *(["--names"] if names else []))


def _of_the_tests(program: str, *words: str) -> int:
    """Run a program that lies with the tests and return how it ended."""
    command = [sys.executable, str(ROOT / "tests" / program), *words]
    return FINDINGS if subprocess.run(command, cwd=ROOT, check=False).returncode else DONE


def playthroughs(write: bool) -> int:
    """Name the playthrough files that are not what the program does, or write them; 1 if any was named."""
    folder = ROOT / "tests" / "playthroughs"
    due = {folder / name: text for name, text in lines_of_play()}
    other = [path for path, text in due.items() if not path.is_file() or path.read_text("utf-8") != text]
    left = [path for path in sorted(folder.glob("*.txt")) if path not in due]
    if write:
        folder.mkdir(exist_ok=True)
        for path in other:
            path.write_text(due[path], encoding="utf-8", newline="\n")
        for path in left:
            path.unlink()
    for path in (*other, *left):
        tell(f"{_here(path)}: {'written anew' if write else 'the program says otherwise'}")
    notice(f"{len(due)} lines of play")
    return FINDINGS if (other or left) and not write else DONE


def golden(write: bool) -> int:
    """Name the logged games that are not what the program plays, or write them; 1 if any was named."""
    folder = ROOT / "tests" / "games"
    due = {folder / name: data for name, data in logged_games()}
    other = [path for path, data in due.items() if not path.is_file() or path.read_bytes() != data]
    left = [path for path in sorted(folder.glob("*/*")) if path not in due]
    if write:
        for path in other:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(due[path])
        for path in left:
            path.unlink()
    for path in (*other, *left):
        tell(f"{_here(path)}: {'written anew' if write else 'the program plays otherwise'}")
    notice(f"{sum(path.suffix == '.jsonl' for path in due)} games")
    return FINDINGS if (other or left) and not write else DONE


def _here(path: Path) -> str:
    """Return a file of the project as every system writes it."""
    return path.relative_to(ROOT).as_posix()


def logged_games() -> Iterator[tuple[str, bytes]]:
    """Yield the games of the shipped scenarios, each scenario's copy, how they ended, and their reports."""
    from game.authoring import reported
    from game.authoring.golden import corpus
    from game.scenario import loader

    for name in loader.shipped():
        scenario = loader.load(loader.find(name))
        games = corpus(scenario)
        for each in games:
            yield f"{scenario.id}/{each.name}.jsonl", each.log
        yield f"{scenario.id}/scenario.json", scenario.document.encode()
        yield f"{scenario.id}/games.txt", "".join(f"{each.name} {each.summary}\n" for each in games).encode()
        reports = (
            f"{line}\n"
            for each in games
            if each.name in reported.named(scenario)
            for line in reported.listed(each.name, each.records, scenario)
        )
        yield f"{scenario.id}/{reported.LIST}", "".join(reports).encode()


def lines_of_play() -> Iterator[tuple[str, str]]:
    """Yield every line of play of the shipped scenarios: the name of its file, and what belongs in it."""
    from game.authoring.playthrough import playthrough
    from game.scenario import loader

    for name in loader.shipped():
        scenario = loader.load(loader.find(name))
        for line in scenario.lines.values():
            yield f"{scenario.id}-{line.id}.txt", "\n".join(playthrough(scenario, line)) + "\n"


def counts(scenario: str, depth: int, write: bool) -> int:
    """Print how many lines of play there are to a depth, by first decision and in all; or pin all depths."""
    from game.authoring import counts as counting
    from game.scenario import loader

    path = loader.find(scenario)
    opening = counting.opening(loader.load(path))
    if write:
        rows = [(each, *counting.count(opening, each)) for each in range(1, depth + 1)]
        pinned = ROOT / "tests" / "counts" / f"{path.stem}.txt"
        pinned.parent.mkdir(exist_ok=True)
        text = "".join(f"{each} {lines} {mixed:016x}\n" for each, lines, mixed in rows)
        pinned.write_text(text, encoding="utf-8", newline="\n")
        tell(text.rstrip())
        return DONE
    for name, (lines, mixed) in counting.by_first(opening, depth).items():
        tell(f"{name}: {lines} {mixed:016x}")
    lines, mixed = counting.count(opening, depth)
    tell(f"all to depth {depth}: {lines} {mixed:016x}")
    return DONE
