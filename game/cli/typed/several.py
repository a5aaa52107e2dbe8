"""Commands that read many logs at once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from game.cli.outcome import outcome
from game.cli.words import Lang, Language, examples

commands = typer.Typer(rich_markup_mode=None)


class By(StrEnum):
    """By what choices may be told apart."""

    player = "player"


Logs = Annotated[
    list[str],
    typer.Argument(
        metavar="LOG...", help="Sessions, classes, folders of either, or logs; wildcards are fine."
    ),
]
OpenedPlan = Annotated[
    Path | None,
    typer.Option("--plan", metavar="FOLDER", help="A plan of experiment whose key is open: its arms."),
]


@commands.command(
    "compare",
    epilog=examples(
        "compare my_class --html class.html",
        "compare 'sessions/*' --lang ko --html class.html --xlsx class.xlsx",
        "compare monday tuesday --json",
        "compare my_class --plan my_plan",
        "compare my_class my_bots --by player --html who.html",
    ),
)
@outcome
def compare_command(
    logs: Logs,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="A page to show and print.")] = None,
    csv: Annotated[Path | None, typer.Option(metavar="FILE", help="A row for each group.")] = None,
    xlsx: Annotated[Path | None, typer.Option(metavar="FILE", help="A workbook with all counts.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")] = False,
    lang: Language = Lang.en,
    plan: OpenedPlan = None,
    by: Annotated[
        By | None,
        typer.Option(help="player: who chose what, people, bots and programs at the same seat."),
    ] = None,
) -> int:
    """Hold the groups of a class side by side: choices, time, joint decisions, endings, settings as arms.

    With counts and intervals; the unit is the group. Without an option as text. Logs in any order give the
    same. The exit code is 2 if a log could not be read; the others are compared all the same.
    """
    from game.cli import compare as work

    return work.run(logs, work.Wanted(html, csv, xlsx, as_json, by is By.player), lang.value, plan)


@commands.command(
    "export",
    epilog=examples(
        "export my_class --out my_tables",
        "export 'sessions/*' --out my_tables --words",
        "export my_class --out my_tables --plan my_plan",
    ),
)
@outcome
def export_command(
    logs: Logs,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="FOLDER", help="Where the files go.")] = Path(
        "export"
    ),
    words: Annotated[
        bool, typer.Option("--words", help="Also what people wrote in their own words.")
    ] = False,
    plan: OpenedPlan = None,
) -> int:
    """Write logs as tidy tables in CSV, with a codebook, for DuckDB, pandas or R.

    Seats and roles, never names. The words that tables wrote leave with --words alone.
    """
    from game.cli import export as work

    return work.run(logs, out, words, plan)
