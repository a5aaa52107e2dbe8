"""Commands that reckon with thousands of games."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.outcome import outcome
from game.cli.words import (
    Edition,
    Lang,
    Language,
    ScenarioArgument,
    examples,
)
from game.errors import GameError

if TYPE_CHECKING:
    from game.research.claims.one_arm import Way

commands = typer.Typer(rich_markup_mode=None)

BotSeats = Annotated[
    list[str] | None,
    typer.Option(
        "--seat",
        metavar="TEAM=WHO",
        help="bot:NAME or nobody. Unsaid: all pairs of the four schools, and lots against lots.",
    ),
]
ClusterAddress = Annotated[
    str,
    typer.Option(
        metavar="ADDRESS", help="A Dask scheduler whose workers play instead, as tcp://10.0.0.5:8786."
    ),
]

ArmName = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        help="Instead: the games of one arm again, with their seeds. Arms are named under each verdict, "
        "on the page and in the terminal; a wrong name lists them.",
    ),
]


@commands.command(
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
    scenario: ScenarioArgument,
    games: Annotated[
        int, typer.Option(metavar="N", help="Games of each cell: a choice of settings and doctrines.")
    ] = 1000,
    seed: Annotated[
        int, typer.Option(metavar="N", help="Of each cell's first game; the others follow it.")
    ] = 1,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", help="Processes that work; as many as the machine has cores.")
    ] = None,
    cluster: ClusterAddress = "",
    sets: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="AXIS=CHOICE", help="A setting; AXIS=all plays every choice of it."),
    ] = None,
    edition: Edition = None,
    seats: BotSeats = None,
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
            as_json, html, resume_from, lang.value, cluster,
        )
    )  # fmt: skip


@commands.command(
    "hypotheses",
    epilog=examples(
        "hypotheses eight_minutes --games 1000",
        "hypotheses --html claims.html",
        "hypotheses three_waves ward_seven --jobs 2 --json",
        "hypotheses three_waves --only H5 --only H6",
        "hypotheses eight_minutes --only H17 --arm patient --games 340",
        "hypotheses eight_minutes --only H3 --arm deep --control --games 340",
        "hypotheses three_waves --doctrines cards.html",
    ),
)
@outcome
def hypotheses_command(
    scenarios: Annotated[
        list[str] | None,
        typer.Argument(metavar="SCENARIO...", help="Names or files. Unsaid: all of the game's own."),
    ] = None,
    games: Annotated[
        int,
        typer.Option(
            metavar="N", help="Of each arm, spread over all pairs of doctrines; the North is as it is drawn."
        ),
    ] = 3060,
    seed: Annotated[
        int, typer.Option(metavar="N", help="Of each arm's first game; the others follow it.")
    ] = 1,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", help="Processes that work; as many as the machine has cores.")
    ] = None,
    cluster: ClusterAddress = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")] = False,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="A page to read and print.")] = None,
    doctrines: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Instead: cards of the bots' rules and of what they did, a page."),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="CLAIM", help="This claim or target alone, as H5; may be given again."),
    ] = None,
    arm: ArmName = "",
    control: Annotated[
        bool, typer.Option("--control", help="With --arm: its games without the rule that says the same.")
    ] = False,
    varied: Annotated[
        bool, typer.Option("--varied", help="With --arm: its games with figures varied, set by set.")
    ] = False,
    lang: Language = Lang.en,
) -> int:
    """Put the experts' claims to the test: what follows from the rules, and what does not.

    Each claim is played as the rules are, without the rule that says the same where there is one that can be
    taken out, and with most figures varied at once; where the North is drawn, under each North too.
    The exit code is 1 where a claim does not follow or a target of calibration is missed.
    """
    from game.cli import hypotheses as work

    if doctrines:
        if only or arm:
            raise GameError("--doctrines writes cards of the bots: leave out --only and --arm")
        return work.doctrines(scenarios or (), doctrines, seed, lang.value)
    claims = tuple(each.upper() for each in only or ())
    wishes = work.Wishes(
        tuple(scenarios or ()), games, seed, jobs, cluster, as_json, html, lang.value, claims
    )
    way = _way(arm, control, varied)
    return work.play_arm(wishes, arm, way) if arm else work.run(wishes)


def _way(arm: str, control: bool, varied: bool) -> Way:
    """Return in which way an arm is played; raise GameError where the flags do not go together."""
    if (control or varied) and not arm:
        raise GameError("--control and --varied go with --arm NAME")
    if control and varied:
        raise GameError("--control and --varied are two ways to play an arm: give one of them")
    return "control" if control else "varied" if varied else "plain"
