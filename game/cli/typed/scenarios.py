"""Commands for those who write scenarios and bring them to a table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli.outcome import outcome
from game.cli.words import (
    Edition,
    Lang,
    Paper,
    PaperLang,
    ScenarioArgument,
    Sets,
    examples,
)

commands = typer.Typer(rich_markup_mode=None)


@commands.command(
    "check",
    epilog=examples(
        "check scenarios/eight_minutes.yaml",
        "check 'scenarios/*.yaml'",
        "check --coverage eight_minutes",
        "check --explain SC014",
    ),
)
@outcome
def check_command(
    scenarios: Annotated[
        list[str] | None, typer.Argument(metavar="SCENARIO...", help="Files or names; wildcards are fine.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")] = False,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Say what is reached, and by which shortest line of play.")
    ] = False,
    sources: Annotated[
        bool, typer.Option("--sources", help="Say where each claim of the article occurs.")
    ] = False,
    explain: Annotated[str, typer.Option(metavar="CODE", help="Say what a code means.")] = "",
) -> int:
    """Find everything that is wrong with scenarios.

    Findings are told as path:line:column: CODE message; the exit code is then 1.
    """
    if sources and not explain:
        from game.cli import cited

        return cited.run(scenarios or [], as_json)
    if coverage and not explain:
        from game.cli import coverage as reached

        return reached.run(scenarios or [], as_json)
    from game.cli import author

    return author.check(scenarios or [], as_json, explain)


@commands.command(
    "new", epilog=examples("new my_exercise", 'new harbor_night --title "A Night in the Harbor" -o scenarios')
)
@outcome
def new_command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The id of the exercise: letters, digits, _.")],
    title: Annotated[str, typer.Option(metavar="WORDS", help="What people call it; else the name.")] = "",
    korean: Annotated[str, typer.Option("--title-ko", metavar="WORDS", help="The same in Korean.")] = "",
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar="FOLDER", help="Where NAME.yaml is written.")
    ] = Path(),
) -> int:
    """Write a small valid scenario to start from."""
    from game.cli import author

    return author.new(name, title, korean, out)


@commands.command("schema", epilog=examples("schema > threshold.schema.json"))
@outcome
def schema_command() -> int:
    """Print the JSON Schema of scenario files, for editors."""
    from game.cli import author

    return author.schema()


@commands.command(
    "line",
    epilog=examples(
        'line eight_minutes "chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+law"'
    ),
)
@outcome
def line_command(
    scenario: ScenarioArgument,
    play: Annotated[str, typer.Argument(metavar="LINE", help="Decisions with spaces between them.")] = "",
    sets: Sets = None,
    edition: Edition = None,
) -> int:
    """Print the state and every seat's view after a line of play."""
    from game.cli import author

    return author.line(scenario, play, sets or [], edition)


@commands.command(
    "diff",
    epilog=examples("diff three_waves my_waves.yaml", "diff old/my_exercise.yaml my_exercise --games 0"),
)
@outcome
def diff_command(
    one: Annotated[str, typer.Argument(metavar="A", help="The one version: a file or a shipped name.")],
    other: Annotated[str, typer.Argument(metavar="B", help="The other.")],
    games: Annotated[
        int,
        typer.Option(
            metavar="N",
            min=0,
            max=1_000_000,
            help="Games of each by bots, as many at each table, for the odds.",
        ),
    ] = 4_000,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")] = False,
    lang: Annotated[Lang, typer.Option(help="The language of the names.")] = Lang.en,
) -> int:
    """Tell two versions of a scenario apart, and how the odds changed."""
    from game.cli import diff

    return diff.run(one, other, games, as_json, lang.value)


@commands.command(
    "diagram",
    epilog=examples(
        "diagram three_waves",
        "diagram three_waves -o three_waves.svg --games 2000",
        "diagram eight_minutes sessions/* -o class.png --lang ko",
    ),
)
@outcome
def diagram_command(
    scenario: ScenarioArgument,
    logs: Annotated[
        list[str] | None,
        typer.Argument(metavar="LOG...", help="Recorded games, by which the ways are coloured."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FILE", help="A .svg, .png or .mmd; else Mermaid is printed."),
    ] = None,
    games: Annotated[
        int,
        typer.Option(
            metavar="N",
            min=0,
            max=1_000_000,
            help="Colour the ways by so many games of bots, as many at each table.",
        ),
    ] = 0,
    lang: Annotated[Lang, typer.Option(help="The language of the picture.")] = Lang.en,
) -> int:
    """Draw the phase machine: what leads where, why, and how often."""
    from game.cli import diagram

    return diagram.draw(scenario, logs or [], out, games, lang.value)


@commands.command(
    "msel",
    epilog=examples(
        "msel three_waves",
        "msel three_waves -o three_waves.xlsx --lang ko",
        "msel my_exercise --import my_exercise.xlsx",
    ),
)
@outcome
def msel_command(
    scenario: ScenarioArgument,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FILE", help="A .xlsx, .csv, .txt, or .json (CEXF) to write."),
    ] = None,
    sheet: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE", help="Bring texts, times and recipients back from a list."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Write what was brought back without asking.")] = False,
    lang: Annotated[Lang, typer.Option(help="The language of the list.")] = Lang.en,
) -> int:
    """Print the master scenario events list, or bring a changed one back into the scenario."""
    from game.cli import msel

    if sheet:
        return msel.bring_back(scenario, sheet, yes)
    return msel.write_out(scenario, out, lang.value)


@commands.command(
    "print",
    epilog=examples(
        "print eight_minutes",
        "print eight_minutes --lang both --paper letter -o handouts",
        "print eight_minutes --what answers,forms --edition 8 --set era=era_2020",
        "print eight_minutes --what conductor --edition 8",
        "print eight_minutes --what consent,learning --lang both",
    ),
)
@outcome
def print_command(
    scenario: ScenarioArgument,
    what: Annotated[
        str,
        typer.Option(
            metavar="WHAT,...",
            help="Some of answers, forms, injects, roles, manual, guide, evaluation, tents, conductor; only "
            "if asked for: consent (notice, consent, letter, ethics board), learning (forms, task, scoring).",
        ),
    ] = "answers,forms,injects,roles,manual,guide,evaluation,tents,conductor",
    lang: Annotated[PaperLang, typer.Option(help="The language of the sheets.")] = PaperLang.en,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FOLDER", help="Where the files go; print/NAME-en if not given."),
    ] = None,
    edition: Edition = None,
    sets: Sets = None,
    paper: Annotated[Paper, typer.Option(help="The size of the paper.")] = Paper.a4,
    plan: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="A plan of experiment: a consent card with its code, and no arm."
        ),
    ] = None,
) -> int:
    """Make answer cards, forms, inject and role cards, booklets and a conductor's book to print, as PDF.

    The page start_here.pdf says what to print, how often, and how to cut.
    """
    from game.cli import print as work

    return work.print_out(scenario, what, lang.value, out, edition, sets or (), paper.value, plan)
