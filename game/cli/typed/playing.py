"""Commands that play."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli.outcome import outcome
from game.cli.words import (
    AllowPrograms,
    BoardLanguage,
    Edition,
    Fullscreen,
    Game,
    KeepUntil,
    NoRecord,
    Older,
    Out,
    PlanFolder,
    PlanGroup,
    PlanSitting,
    Preset,
    Purpose,
    Seats,
    Seed,
    Sets,
    Size,
    examples,
    said,
)
from game.errors import GameError

commands = typer.Typer(rich_markup_mode=None)


@commands.command(
    "play",
    epilog=examples(
        "play",
        "play eight_minutes --lang ko --seat alliance=nobody",
        "play three_waves --preset class",
        "play eight_minutes --no-record",
        "play my_exercise.yaml --watch",
        "play eight_minutes --text --seat washington=bot:process",
        "play eight_minutes --transcribe --edition 8 --out my_lesson",
        "play --plan my_plan --group 3",
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
    text: Annotated[
        bool, typer.Option("--text", help="Play in the terminal, where help lists what to type.")
    ] = False,
    groups: Annotated[
        int | None, typer.Option(metavar="N", help="A class: 1 to 6 groups, keyed in on one screen.")
    ] = None,
    preset: Preset = None,
    dry: Annotated[
        bool, typer.Option("--dry", help="A dry run: by bots, on the board; nothing is kept.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="The author's try-out: each save of the file shows at once.")
    ] = False,
    no_record: NoRecord = False,
    purpose: Purpose = "",
    keep_until: KeepUntil = "",
    transcribe: Annotated[
        bool, typer.Option("--transcribe", help="Key in a game that was played without a computer.")
    ] = False,
    allow_programs: AllowPrograms = False,
    plan: PlanFolder = None,
    group: PlanGroup = None,
    sitting: PlanSitting = None,
) -> int:
    """Play an exercise on the board, or in the terminal with --text."""
    from game.cli import play
    from game.cli.planned import place_in
    from game.cli.wishes import Wishes, day

    unfit = {
        "an exercise": bool(scenario), "--set": bool(sets), "--edition": edition is not None,
        "--seed": seed is not None, "--seat": bool(seats), "--groups": groups is not None,
        "--preset": preset is not None, "--dry": dry, "--watch": watch, "--no-record": no_record,
        "--transcribe": transcribe,
    }  # fmt: skip
    wishes = Wishes(
        scenario, tuple(sets or ()), edition, seed, said(lang), tuple(seats or ()), out, groups,
        no_record, purpose, day(keep_until), preset.value if preset else "", allow_programs,
        place_in(plan, group, sitting, unfit),
    )  # fmt: skip
    _agree(no_record, bool(purpose or keep_until), bool(out), dry, watch, transcribe)
    if transcribe:
        return play.transcribe(wishes, text, fullscreen or bool(size))
    if dry or watch:
        return play.unkept("dry" if dry else "watch", wishes, text, fullscreen, size)
    return play.text(wishes) if text else play.board(wishes, fullscreen, size)


def _agree(no_record: bool, named: bool, kept: bool, dry: bool, watch: bool, transcribe: bool) -> None:
    """Raise GameError for options that contradict each other; `named` is a purpose or a last day."""
    if no_record and named:
        raise GameError("--no-record keeps nothing: it goes without --purpose and --keep-until")
    if no_record and (dry or watch or transcribe or kept):
        raise GameError("--no-record keeps nothing: it goes without --out, --dry, --watch and --transcribe")
    if dry and watch:
        raise GameError("--dry is played by bots and --watch by the author: name one of them")
    if transcribe and (dry or watch):
        raise GameError("--transcribe keeps a game that was played: it goes without --dry and --watch")


@commands.command(
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
    older: Older = False,
) -> int:
    """Go on with a game that was interrupted."""
    from game.cli import play

    if older and log is None:
        raise GameError("--older is for a log that is named")
    return play.resume(log, older, said(lang), text, fullscreen, size)


@commands.command(
    "demo",
    epilog=examples(
        "demo",
        "demo --headless --seed 7 --out my_demo",
        "demo eight_minutes --headless --lang ko",
        "demo --headless --seat seoul=bot:program:my_player.py --allow-programs",
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
    allow_programs: AllowPrograms = False,
    plan: PlanFolder = None,
    group: PlanGroup = None,
    sitting: PlanSitting = None,
) -> int:
    """Watch a whole game played by bots, on the board or as text.

    Same seed, same bytes. Paths and notices go to standard error.
    """
    from game.cli import demo
    from game.cli.planned import place_in
    from game.cli.wishes import Wishes

    unfit = {
        "an exercise": bool(scenario), "--set": bool(sets), "--edition": edition is not None,
        "--seed": seed is not None, "--seat": bool(seats),
    }  # fmt: skip
    wishes = Wishes(
        scenario, tuple(sets or ()), edition, seed, said(lang), tuple(seats or ()), out,
        allow_programs=allow_programs, place=place_in(plan, group, sitting, unfit),
    )  # fmt: skip
    return demo.demo(wishes, headless, fullscreen, size)
