"""The command that runs what guards the program; `dev` holds the tools of those who work on it."""

from __future__ import annotations

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
    epilog=examples("test", "test --long", "test --needs", "test tests/test_joint.py -k silence"),
)
@outcome
def test_command(context: typer.Context) -> int:
    """Run everything that guards the program.

    With words, only pytest runs, with those words; --long adds the long tests. --long and --needs install the
    packages that few have, and leave out no test for want of one.
    """
    from game.cli import develop

    return develop.test(context.args)
