"""What may be typed after `main.py`: names, options, help. The work is done elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from game.cli.dev import dev
from game.cli.outcome import DONE, UNUSABLE, notice, outcome, speak_utf8
from game.cli.words import (
    NAME,
    BoardLanguage,
    Edition,
    Fullscreen,
    Game,
    Lang,
    Language,
    LogArgument,
    Out,
    Paper,
    PaperLang,
    Preset,
    Seats,
    Seed,
    Sets,
    Size,
    examples,
    said,
)

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.add_typer(dev, name="dev")


@app.callback(invoke_without_command=True)
@outcome
def threshold(context: typer.Context) -> int:
    """Threshold: a tabletop crisis-response game. Without a command the board opens on its menu."""
    if context.invoked_subcommand:
        return DONE
    from game.cli import play

    return play.menu()


@app.command(
    "play",
    epilog=examples(
        "play",
        "play eight_minutes --lang ko --seat alliance=nobody",
        "play three_waves --preset class",
        "play eight_minutes --text --seat washington=bot:process",
    ),
)
@outcome
def play_command(
    scenario: Game = "",
    sets: Sets = None,
    edition: Edition = None,
    seed: Seed = None,
    lang: BoardLanguage = None,
    seats: Seats = None,
    out: Out = None,
    fullscreen: Fullscreen = False,
    size: Size = "",
    text: Annotated[bool, typer.Option("--text", help="Play in the terminal.")] = False,
    groups: Annotated[
        int | None, typer.Option(metavar="N", help="A class: 1 to 6 groups, keyed in on one screen.")
    ] = None,
    preset: Preset = None,
    dry: Annotated[
        bool, typer.Option("--dry", help="A dry run: by bots, on the board; nothing is kept.")
    ] = False,
) -> int:
    """Play an exercise on the board, or in the terminal with --text."""
    from game.cli import play

    wishes = play.Wishes(
        scenario, tuple(sets or ()), edition, seed, said(lang), tuple(seats or ()), out, groups,
        preset.value if preset else "",
    )  # fmt: skip
    if dry:
        return play.dry(wishes, text, fullscreen, size)
    return play.text(wishes) if text else play.board(wishes, fullscreen, size)


@app.command(
    "resume", epilog=examples("resume", "resume sessions/eight_minutes-20260311-1420 --text --lang ko")
)
@outcome
def resume_command(
    log: Annotated[
        Path | None, typer.Argument(metavar="LOG", help="Its folder or log; the newest if none is named.")
    ] = None,
    lang: BoardLanguage = None,
    fullscreen: Fullscreen = False,
    size: Size = "",
    text: Annotated[bool, typer.Option("--text", help="Go on in the terminal.")] = False,
) -> int:
    """Go on with a game that was interrupted."""
    from game.cli import play

    return play.resume(log, said(lang), text, fullscreen, size)


@app.command(
    "demo",
    epilog=examples(
        "demo", "demo --headless --seed 7 --out my_demo", "demo eight_minutes --headless --lang ko"
    ),
)
@outcome
def demo_command(
    scenario: Game = "",
    headless: Annotated[bool, typer.Option("--headless", help="As an account on standard output.")] = False,
    sets: Sets = None,
    edition: Edition = None,
    seed: Seed = None,
    lang: BoardLanguage = None,
    seats: Seats = None,
    out: Out = None,
    fullscreen: Fullscreen = False,
    size: Size = "",
) -> int:
    """Watch a whole game played by bots, on the board or as text.

    Same seed, same bytes. Paths and notices go to standard error.
    """
    from game.cli import play

    wishes = play.Wishes(scenario, tuple(sets or ()), edition, seed, said(lang), tuple(seats or ()), out)
    return play.demo(wishes, headless, fullscreen, size)


@app.command(
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


@app.command("repair", epilog=examples("repair sessions/torn --to 41", "repair sessions/torn --out sound"))
@outcome
def repair_command(
    log: LogArgument,
    to: Annotated[int | None, typer.Option(metavar="N", help="The last record to keep.")] = None,
    out: Out = None,
) -> int:
    """Make a new folder with the sound part of a damaged log."""
    from game.cli import logs as work

    return work.repair(log, to, out)


@app.command("replay", epilog=examples("replay my_demo --headless", "replay my_demo --headless --see seoul"))
@outcome
def replay_command(
    log: LogArgument,
    headless: Annotated[bool, typer.Option("--headless", help="Print the account.")] = False,
    at: Annotated[int | None, typer.Option(metavar="N", help="Stop after record N.")] = None,
    see: Annotated[
        str, typer.Option(metavar="SEAT", help="As this team, role, room or white_cell saw it.")
    ] = "",
    lang: Language = Lang.en,
) -> int:
    """Play a log again, exactly, and print its account."""
    from game.cli import logs as work

    return work.replay(log, headless, at, see, lang.value)


@app.command(
    "check",
    epilog=examples(
        "check scenarios/eight_minutes.yaml", "check 'scenarios/*.yaml'", "check --explain SC014"
    ),
)
@outcome
def check_command(
    scenarios: Annotated[
        list[str] | None, typer.Argument(metavar="SCENARIO...", help="Files or names; wildcards are fine.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")] = False,
    explain: Annotated[str, typer.Option(metavar="CODE", help="Say what a code means.")] = "",
) -> int:
    """Find everything that is wrong with scenarios.

    Findings are told as path:line:column: CODE message; the exit code is then 1.
    """
    from game.cli import author

    return author.check(scenarios or [], as_json, explain)


@app.command("schema", epilog=examples("schema > threshold.schema.json"))
@outcome
def schema_command() -> int:
    """Print the JSON Schema of scenario files, for editors."""
    from game.cli import author

    return author.schema()


@app.command(
    "line",
    epilog=examples(
        'line eight_minutes "chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+law"'
    ),
)
@outcome
def line_command(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="A shipped exercise's name, or a file.")
    ],
    play: Annotated[str, typer.Argument(metavar="LINE", help="Decisions with spaces between them.")] = "",
    sets: Sets = None,
    edition: Edition = None,
) -> int:
    """Print the state and every seat's view after a line of play."""
    from game.cli import author

    return author.line(scenario, play, sets or [], edition)


@app.command(
    "print",
    epilog=examples(
        "print eight_minutes",
        "print eight_minutes --lang both --paper letter -o handouts",
        "print eight_minutes --what answers,forms --edition 8 --set era=era_2020",
    ),
)
@outcome
def print_command(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="A shipped exercise's name, or a file.")
    ],
    what: Annotated[
        str, typer.Option(metavar="WHAT,...", help="Some of answers, forms, injects, roles.")
    ] = "answers,forms,injects,roles",
    lang: Annotated[PaperLang, typer.Option(help="The language of the sheets.")] = PaperLang.en,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FOLDER", help="Where the files go; print/NAME-en if not given."),
    ] = None,
    edition: Edition = None,
    sets: Sets = None,
    paper: Annotated[Paper, typer.Option(help="The size of the paper.")] = Paper.a4,
) -> int:
    """Make answer cards, forms, inject cards and role cards to print, as PDF.

    The page start_here.pdf says what to print, how often, and how to cut.
    """
    from game.cli import print as work

    return work.print_out(scenario, what, lang.value, out, edition, sets or (), paper.value)


@app.command(
    "sweep",
    epilog=examples(
        "sweep eight_minutes --games 200",
        "sweep eight_minutes --games 200 --set era=all --html sweep.html",
        "sweep eight_minutes --games 50 --seat seoul=bot:process --choices 50 --json",
        "sweep eight_minutes --games 100 --vary trust=20,40,60,80 --jobs 2",
    ),
)
@outcome
def sweep_command(
    scenario: Annotated[
        str, typer.Argument(metavar="SCENARIO", help="A shipped exercise's name, or a file.")
    ],
    games: Annotated[
        int, typer.Option(metavar="N", help="Games of each cell: a choice of settings and doctrines.")
    ] = 1000,
    seed: Annotated[
        int, typer.Option(metavar="N", help="Of each cell's first game; the others follow it.")
    ] = 1,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", help="Processes that work; as many as the machine has cores.")
    ] = None,
    sets: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="AXIS=CHOICE", help="A setting; AXIS=all plays every choice of it."),
    ] = None,
    edition: Edition = None,
    seats: Annotated[
        list[str] | None,
        typer.Option(
            "--seat",
            metavar="TEAM=WHO",
            help="bot:NAME or nobody. Unsaid: all pairs of the four schools, and lots against lots.",
        ),
    ] = None,
    vary: Annotated[
        str, typer.Option(metavar="METER=A,B,C", help="Start values of a meter, or a constant's figures.")
    ] = "",
    choices: Annotated[
        int,
        typer.Option(
            metavar="N", help="Force every option of every decision in N games of each cell.", min=0
        ),
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")] = False,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="A page to read and print.")] = None,
    resume_from: Annotated[
        Path | None,
        typer.Option("--resume", metavar="FILE", help="Keep what is done here, and go on from it."),
    ] = None,
    lang: Language = Lang.en,
) -> int:
    """Play thousands of games by bots and tell what follows from the rules.

    Odds of endings and outcome measures with intervals, by setting and doctrine; what never occurred; with
    --choices, which choices matter. Whatever the number of processes, and broken off or not: the same result.
    """
    from game.cli import sweep as work

    return work.run(
        work.Wishes(
            scenario, tuple(sets or ()), edition, tuple(seats or ()), games, seed, jobs, vary, choices,
            as_json, html, resume_from, lang.value,
        )
    )  # fmt: skip


@app.command(
    "test",
    context_settings={
        "allow_extra_args": True,
        "ignore_unknown_options": True,
        "help_option_names": ["--help"],
    },
    epilog=examples("test", "test --long", "test tests/test_joint.py -k silence"),
)
@outcome
def test_command(context: typer.Context) -> int:
    """Run everything that guards the program.

    With words, only pytest runs, with those words; --long adds the long tests.
    """
    from game.cli import develop

    return develop.test(context.args)


def run(words: Sequence[str] | None) -> int:
    """Return the exit code of what was typed."""
    speak_utf8()
    return answer(words)


@outcome
def answer(words: Sequence[str] | None) -> int:
    """Carry out what was typed, or say why not; help has no command of its own that could end it well."""
    try:
        code = app(words, prog_name=NAME, standalone_mode=False)
    except Exception as error:
        # What was typed is wrong: typer's errors share this method, and their class has moved before.
        if not hasattr(error, "format_message"):
            raise
        said = error.format_message().rstrip(".")
        notice(f"threshold: {said[:1].lower()}{said[1:]}; see `{NAME} --help`")
        return UNUSABLE
    return code if isinstance(code, int) else 0
