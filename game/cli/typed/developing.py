"""The command that runs what guards the program; `dev` holds the tools of those who work on it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli.outcome import outcome
from game.cli.words import examples

commands = typer.Typer(rich_markup_mode=None)


@commands.command(
    "test",
    context_settings={
        "allow_extra_args": True,
        "ignore_unknown_options": True,
        "help_option_names": ["--help"],
    },
    epilog=examples("test", "test --long --section 3", "test tests/test_joint.py -k silence"),
)
@outcome
def guard_command(
    context: typer.Context,
    long: Annotated[bool, typer.Option("--long", help="Run what takes minutes and hours as well.")] = False,
    section: Annotated[
        int | None, typer.Option(metavar="N", help="With --long: only a section of it, an hour and less.")
    ] = None,
    needs: Annotated[
        bool, typer.Option("--needs", help="Leave out no test for want of a package that few have.")
    ] = False,
    repeat: Annotated[
        bool, typer.Option("--repeat", help="On a further Python: not what is the same on each.")
    ] = False,
    kept: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write here what was counted, for `dev promises`.")
    ] = None,
) -> int:
    """Run everything that guards the program.

    With words, only pytest runs, with those words. --long and --needs install the packages that few have.
    """
    from game.cli import develop

    flags = {"--long": long, "--needs": needs, "--repeat": repeat}
    given = [
        *(flag for flag, wished in flags.items() if wished),
        *([f"--kept={kept.resolve()}"] if kept else []),
        *([f"--section={section}"] if section is not None else []),
    ]
    return develop.test(context.args, given, gates=not repeat and section is None)
