"""What may be typed after `main.py dev`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli.outcome import outcome
from game.cli.words import Group, examples

dev = typer.Typer(rich_markup_mode=None, cls=Group)


@dev.callback(epilog=examples("dev counts eight_minutes --depth 6", "dev playthroughs --write"))
def dev_command() -> None:
    """Tools for those who work on the program."""


@dev.command("bench", epilog=examples("dev bench", "dev bench limits room log --write"))
@outcome
def bench_command(
    parts: Annotated[
        list[str] | None, typer.Argument(metavar="PART", help="Only these parts, as room.")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Put what is promised within a time into docs/promises.md.")
    ] = False,
) -> int:
    """Measure the program against named baselines; fail where a promised figure is missed."""
    from game.cli import develop

    return develop.bench(parts or (), write)


@dev.command("bugs", epilog=examples("dev bugs", "dev bugs --only log"))
@outcome
def bugs_command(
    only: Annotated[str, typer.Option(metavar="WORD", help="Only bugs in whose line this stands.")] = "",
    names: Annotated[bool, typer.Option("--names", help="Print the bugs and plant none.")] = False,
) -> int:
    """Plant each known bug; print which test catches it."""
    from game.cli import develop

    return develop.bugs(only, names)


@dev.command("coverage", epilog=examples("dev coverage", "dev coverage --missed tests/test_log.py"))
@outcome
def coverage_command(
    tests: Annotated[
        list[str] | None, typer.Argument(metavar="TEST", help="Only these files of tests.")
    ] = None,
    missed: Annotated[bool, typer.Option("--missed", help="Name the lines that none goes through.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Write the table into docs/promises.md.")] = False,
) -> int:
    """Print how much of each part the tests go through, beside the least that they should."""
    from game.cli import develop

    return develop.coverage(tests or (), missed, write)


@dev.command("counts", epilog=examples("dev counts eight_minutes --depth 6"))
@outcome
def counts_command(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="A shipped exercise's name, or a file.")
    ],
    depth: Annotated[int, typer.Option(metavar="N", min=1, max=30, help="How many decisions deep.")] = 5,
    write: Annotated[bool, typer.Option("--write", help="Pin every depth in tests/counts.")] = False,
) -> int:
    """Count the lines of play to a depth."""
    from game.cli import develop

    return develop.counts(scenario, depth, write)


@dev.command("golden", epilog=examples("dev golden", "dev golden --write"))
@outcome
def golden_command(
    write: Annotated[bool, typer.Option("--write", help="Find and write the games anew.")] = False,
) -> int:
    """Compare the logged games in tests/games with the program."""
    from game.cli import develop

    return develop.golden(write)


@dev.command(
    "pictures",
    epilog=examples(
        "dev pictures --out pictures",
        "dev pictures --scenario three_waves --only ending",
        "dev pictures --readme",
    ),
)
@outcome
def pictures_command(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to save them.")] = Path("pictures"),
    scenario: Annotated[str, typer.Option(metavar="NAME", help="What is walked.")] = "eight_minutes",
    only: Annotated[str, typer.Option(metavar="WORD", help="Only screens whose name has this.")] = "",
    readme: Annotated[bool, typer.Option("--readme", help="Save the README's into docs/pictures.")] = False,
) -> int:
    """Save every screen as a picture, in both languages and themes."""
    from game.cli import develop

    return develop.pictures(out, scenario, only, readme)


@dev.command("pages", epilog=examples("dev pages --out pages --only paper_ko", "dev pages --shown"))
@outcome
def pages_command(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to save them.")] = Path("pages"),
    scenario: Annotated[str, typer.Option(metavar="NAME", help="What is played.")] = "three_waves",
    only: Annotated[str, typer.Option(metavar="WORD", help="Only pages whose name has this.")] = "",
    shown: Annotated[bool, typer.Option("--shown", help="Save those of docs/room.md.")] = False,
) -> int:
    """Save the pages of the room as pictures, in both languages and themes; it needs Chromium."""
    from game.cli import develop

    return develop.pages(out, scenario, only, shown)


@dev.command("promises", epilog=examples("dev promises --write", "dev promises --long --only L3"))
@outcome
def promises_command(
    long: Annotated[bool, typer.Option("--long", help="Run what takes an hour and more as well.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Write what was counted into docs.")] = False,
    only: Annotated[
        str, typer.Option(metavar="ID", help="Only rows of this promise or unit, as L3 or inputs.")
    ] = "",
    workers: Annotated[int, typer.Option(metavar="N", min=0, help="Processes that run tests.")] = 2,
    counted: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Run nothing: `test --kept FILE` has counted; several add up."),
    ] = None,
) -> int:
    """Print what tests counted of each promise, and its target."""
    from game.cli import develop

    return develop.promises(long, write, only, workers, counted or ())


@dev.command("screens", epilog=examples("dev screens", "dev screens --write"))
@outcome
def screens_command(
    write: Annotated[bool, typer.Option("--write", help="Write the digests anew.")] = False,
) -> int:
    """Compare every screen's regions and sixteen pictures with tests/pictures."""
    from game.cli import develop

    return develop.screens(write)


@dev.command("sheets", epilog=examples("dev sheets", "dev sheets --scenario three_waves --paper letter"))
@outcome
def sheets_command(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to save them.")] = Path("sheets"),
    scenario: Annotated[str, typer.Option(metavar="NAME", help="Only this exercise.")] = "",
    paper: Annotated[str, typer.Option(metavar="PAPER", help="a4 or letter.")] = "a4",
) -> int:
    """Save contact sheets of all that `print` makes, in both languages."""
    from game.cli import develop

    return develop.sheets(out, scenario, paper)


@dev.command("playthroughs", epilog=examples("dev playthroughs", "dev playthroughs --write"))
@outcome
def playthroughs_command(
    write: Annotated[bool, typer.Option("--write", help="Write the files anew.")] = False,
) -> int:
    """Compare tests/playthroughs with the program."""
    from game.cli import develop

    return develop.playthroughs(write)
