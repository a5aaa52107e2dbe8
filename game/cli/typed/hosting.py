"""The command that lets devices join from the room."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli.outcome import outcome
from game.cli.words import (
    PORT,
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
    Port,
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

Lan = Annotated[
    bool,
    typer.Option("--lan", help="Let devices of the network join; else this computer alone."),
]
Tls = Annotated[
    bool,
    typer.Option("--tls", help="Encrypt, with a certificate made on the spot; browsers ask about it once."),
]
Addresses = Annotated[
    list[str] | None,
    typer.Option(metavar="HOST", help="Another name or address by which devices reach this computer."),
]
Approve = Annotated[
    bool, typer.Option("--approve", help="Each device waits until the facilitator lets it in.")
]
Hosted = Annotated[
    int | None, typer.Option(metavar="N", help="A class: 1 to 12 groups, joined by a code and a number.")
]
NoBoard = Annotated[
    bool, typer.Option("--no-board", help="Open no window: the facilitator has the console in a browser.")
]
Going = Annotated[
    Path | None,
    typer.Option("--resume", metavar="LOG", help="Go on with a hosted game or class; devices come back."),
]


@commands.command(
    "host",
    epilog=examples(
        "host three_waves --lan",
        "host three_waves --lan --seat alliance=bot:broker --approve",
        "host eight_minutes --lan --groups 6",
        "host three_waves --lan --tls --no-board",
        "host --plan my_plan --lan",
        "host --resume sessions/three_waves-20270311-1420 --lan",
    ),
)
@outcome
def host_command(
    scenario: Game = "",
    lan: Lan = False,
    port: Port = PORT,
    tls: Tls = False,
    address: Addresses = None,
    approve: Approve = False,
    groups: Hosted = None,
    no_board: NoBoard = False,
    resume: Going = None,
    older: Older = False,
    sets: Sets = None,
    edition: Edition = None,
    seed: Seed = None,
    lang: BoardLanguage = None,
    seats: Seats = None,
    out: Out = None,
    preset: Preset = None,
    fullscreen: Fullscreen = False,
    size: Size = "",
    no_record: NoRecord = False,
    purpose: Purpose = "",
    keep_until: KeepUntil = "",
    plan: PlanFolder = None,
    group: PlanGroup = None,
    sitting: PlanSitting = None,
) -> int:
    """Play with phones and laptops: devices of the room join seats from their browsers.

    The board shows a square to scan, a short address and a code. Without a display, or with --no-board, the
    address and the codes are printed and the facilitator opens the console in a browser. Tables without a
    device go on at this computer. Ctrl-C ends the server; --resume goes on, and devices come back by
    themselves.
    """
    from game.cli import host
    from game.cli.planned import place_in
    from game.cli.wishes import Wishes, day

    if no_record and (out or purpose or keep_until or resume):
        raise GameError("--no-record keeps nothing: it goes without --out, --purpose, --keep-until, --resume")
    if older and not resume:
        raise GameError("--older is for a log that --resume names")
    if resume and scenario:
        raise GameError("--resume names the game: it goes without an exercise")
    unfit = {
        "an exercise": bool(scenario), "--set": bool(sets), "--edition": edition is not None,
        "--seed": seed is not None, "--seat": bool(seats), "--groups": groups is not None,
        "--preset": preset is not None, "--no-record": no_record, "--resume": resume is not None,
    }  # fmt: skip
    wishes = Wishes(
        scenario, tuple(sets or ()), edition, seed, said(lang), tuple(seats or ()), out, groups,
        no_record, purpose, day(keep_until), preset.value if preset else "",
        place=place_in(plan, group, sitting, unfit),
    )  # fmt: skip
    place = host.Place(lan, port, tls, tuple(address or ()), approve)
    return host.run(wishes, place, resume, older, no_board, fullscreen, size)
