"""The command that tells whether a computer is ready for a class."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.outcome import outcome
from game.cli.words import PORT, Lang, Language, Port, examples

commands = typer.Typer(rich_markup_mode=None)


@commands.command("doctor", epilog=examples("doctor", "doctor --lan", "doctor --json", "doctor --lang ko"))
@outcome
def doctor_command(
    lan: Annotated[
        bool,
        typer.Option("--lan", help="Open a page for a second device to try, and say when it was reached."),
    ] = False,
    port: Port = PORT,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")] = False,
    lang: Language = Lang.en,
) -> int:
    """Look whether this computer and this network are ready for a class, and say what to do if not.

    Addresses, port, firewall, sleep, power, clock, disk, displays, sound, Python; then a list of what only a
    second device can show. Nothing is changed. What cannot be read is said to be unknown.
    """
    from game.cli import doctor

    return doctor.run(lan, port, as_json, lang.value)
