"""Commands that pass a game on, or take it back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli.outcome import outcome
from game.cli.words import Lang, Language, LogArgument, Out, examples
from game.errors import GameError

commands = typer.Typer(rich_markup_mode=None)


@commands.command(
    "share",
    epilog=examples(
        "share my_demo", "share my_demo --review", "share my_demo --anonymous -o our_game.html --lang ko"
    ),
)
@outcome
def share_command(
    log: LogArgument,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FILE", help="Where the page goes; else beside the log."),
    ] = None,
    lang: Language = Lang.en,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help="Without what people wrote in their own words.")
    ] = False,
    review: Annotated[
        bool, typer.Option("--review", help="Its report with the turning points, which takes half a minute.")
    ] = False,
) -> int:
    """Put a whole game into one page that any browser opens, without a network.

    Replay through each seat's eyes, the report, the scenario and the log, in both languages.
    """
    from game.cli import share as work

    return work.share(log, out, lang.value, anonymous, review)


@commands.command("anonymise", epilog=examples("anonymise my_demo", "anonymise my_demo --out for_research"))
@outcome
def anonymise_command(log: LogArgument, out: Out = None) -> int:
    """Write a log without what people wrote into a new folder; what was decided, and why, stays.

    A new log with a code of its own: `verify` proves it, `replay` plays the same game.
    """
    from game.cli import private as work

    return work.anonymise(log, out)


@commands.command(
    "forget",
    epilog=examples("forget sessions/eight_minutes-20260311-1420", "forget my_demo --yes", "forget --due"),
)
@outcome
def forget_command(
    log: Annotated[
        Path | None,
        typer.Argument(metavar="LOG", help="A session's folder, or its log.jsonl; with --due, many of them."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    due: Annotated[
        bool, typer.Option("--due", help="All games of a folder that are past the day of --keep-until.")
    ] = False,
    lang: Language = Lang.en,
) -> int:
    """Delete a game, or a class, with its side files and all reports, pages and tables made of it.

    It names what it deletes, asks, and says what it cannot reach.
    """
    from game.cli import private as work

    if due:
        return work.forget_due(log, yes, lang.value)
    if log is None:
        raise GameError("no game is named; forget --due names those that are past their day")
    return work.forget(log, yes, lang.value)
