"""Commands that read logs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from game.cli.outcome import outcome
from game.cli.words import (
    BoardLanguage,
    Fullscreen,
    Lang,
    Language,
    LogArgument,
    Out,
    Paper,
    Seats,
    Size,
    examples,
    said,
)

commands = typer.Typer(rich_markup_mode=None)


class Level(StrEnum):
    """For whom a report is; the values are those of `game.debrief.report.report.LEVELS`."""

    participant = "participant"
    facilitator = "facilitator"
    sponsor = "sponsor"


@commands.command("sessions", epilog=examples("sessions", "sessions my_games"))
@outcome
def sessions_command(
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="Where games lie; else those that `play` keeps.")
    ] = None,
) -> int:
    """List the games of a folder: how far each went, what is wrong with it, and where it went on.

    Of a game that went on in a copy the copy is the log that counts.
    """
    from game.cli import logs as work

    return work.sessions(folder)


@commands.command(
    "verify", epilog=examples("verify my_demo", "verify 'sessions/*'", "verify my_demo --code K7QF-2M9D")
)
@outcome
def verify_command(
    logs: Annotated[list[str], typer.Argument(metavar="LOG...", help="Folders or logs; wildcards are fine.")],
    code: Annotated[str, typer.Option(metavar="CODE", help="A code that people saw on the board.")] = "",
) -> int:
    """Replay logs and check every record; change nothing.

    The exit code is 1 with the first record that differs and why.
    """
    from game.cli import logs as work

    return work.verify(logs, code)


@commands.command(
    "repair", epilog=examples("repair sessions/torn --to 41", "repair sessions/torn --out sound")
)
@outcome
def repair_command(
    log: LogArgument,
    to: Annotated[int | None, typer.Option(metavar="N", help="The last record to keep.")] = None,
    out: Out = None,
) -> int:
    """Make a new folder with the sound part of a damaged log."""
    from game.cli import logs as work

    return work.repair(log, to, out)


@commands.command(
    "replay",
    epilog=examples(
        "replay my_demo",
        "replay my_demo --at 12 --see seoul",
        "replay my_demo --headless --see seoul",
        "replay my_demo --text",
        "replay my_demo my_fork",
    ),
)
@outcome
def replay_command(
    logs: Annotated[list[str], typer.Argument(metavar="LOG [LOG]", help="A game, or two: folders or logs.")],
    headless: Annotated[bool, typer.Option("--headless", help="As text on standard output.")] = False,
    text: Annotated[bool, typer.Option("--text", help="Step through it in the terminal.")] = False,
    at: Annotated[
        int | None, typer.Option(metavar="N", help="Open at record N; as text, stop after it.")
    ] = None,
    see: Annotated[
        str, typer.Option(metavar="SEAT", help="As this team, role, room or white_cell saw it.")
    ] = "",
    lang: BoardLanguage = None,
    fullscreen: Fullscreen = False,
    size: Size = "",
) -> int:
    """Look at a recorded game again, exactly: any moment, any seat's eyes; or at two side by side."""
    from game.cli import replay as work

    return work.replay(logs, headless, text, at, see, said(lang), fullscreen, size)


@commands.command(
    "fork",
    epilog=examples(
        "fork my_demo --at 12", "fork my_demo --at 12 --seat seoul=people --seat washington=bot:process"
    ),
)
@outcome
def fork_command(
    log: LogArgument,
    at: Annotated[int, typer.Option(metavar="N", help="The record after which the new game begins.")],
    seats: Seats = None,
    out: Out = None,
    lang: Language = Lang.en,
) -> int:
    """Begin a new game as an old one stood after a record; the old log stays as it is.

    Whoever is not named with --seat plays on as before.
    """
    from game.cli import replay as work

    return work.fork(log, at, tuple(seats or ()), out, lang.value)


@commands.command(
    "report",
    epilog=examples(
        "report my_demo",
        "report my_demo -o report.pdf --lang ko",
        "report my_demo -o short.md --level sponsor",
        "report my_demo --weighting classes_of_acts --weighting our_own.yaml",
    ),
)
@outcome
def report_command(
    log: LogArgument,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", metavar="FILE", help="A page .html, text .md or .pdf; else a page beside the log."
        ),
    ] = None,
    lang: Language = Lang.en,
    level: Annotated[
        Level,
        typer.Option(
            help="participant: how it went and why. facilitator: also what control did, and sources. "
            "sponsor: the outcome, what to improve, the plan."
        ),
    ] = Level.facilitator,
    paper: Annotated[Paper, typer.Option(help="The size of a PDF's paper.")] = Paper.a4,
    weighting: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME|FILE",
            help="Score escalation by this scale, beside the ladder: a shipped name or a file of your own; "
            "repeat for more. Without it, by all that come with the game.",
        ),
    ] = None,
    review: Annotated[
        bool, typer.Option("--review", help="With the turning points, which takes half a minute.")
    ] = False,
) -> int:
    """Write the after-action report of a game, each statement with its records."""
    from game.cli import report as work

    return work.write(log, out, lang.value, level.value, paper.value, weighting or (), review)


@commands.command(
    "review",
    epilog=examples(
        "review my_demo",
        "review my_demo -o turning.html --lang ko",
        "review my_demo --games 20000 --seat seoul=bot:process",
    ),
)
@outcome
def review_command(
    log: LogArgument,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FILE", help="A page .html, text .md or .pdf; else text here."),
    ] = None,
    lang: Language = Lang.en,
    games: Annotated[
        int, typer.Option(metavar="N", help="The most games to play on from one choice.")
    ] = 6000,
    seed: Annotated[int, typer.Option(metavar="N", help="Of the games played on.")] = 1,
    seat: Annotated[
        list[str] | None,
        typer.Option(metavar="TEAM=bot:NAME", help="Who plays on at a table; else each school in turn."),
    ] = None,
    jobs: Annotated[int | None, typer.Option(metavar="N", help="Processes; else one a processor.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    paper: Annotated[Paper, typer.Option(help="The size of a PDF's paper.")] = Paper.a4,
) -> int:
    """Find a game's turning points: how each decision moved the odds of each ending."""
    from game.cli import review as work

    wishes = work.Wishes(log, out, lang.value, games, seed, seat or [], jobs, as_json, paper.value)
    return work.run(wishes)
