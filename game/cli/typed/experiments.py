"""What may be typed after `main.py experiment`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli.outcome import outcome
from game.cli.typed.research import BotSeats
from game.cli.words import Edition, Group, Lang, Language, ScenarioArgument, Seats, Seed, Sets, examples

experiment = typer.Typer(rich_markup_mode=None, cls=Group)

Arms = Annotated[
    list[str] | None,
    typer.Option(
        "--arm",
        metavar="NAME:KEY=VALUE",
        help="A way to set the exercise up: settings or teams, with commas between; give two or more.",
    ),
]
GroupsOfPlan = Annotated[
    int, typer.Option("--groups", metavar="N", help="Groups of all arms together, 600 at most.")
]
PlanArgument = Annotated[Path, typer.Argument(metavar="PLAN", help="The folder of a plan.")]

FIRST = "eight_minutes --arm early:era=era_2020 --arm late:era=era_2024 --groups 12"


@experiment.callback(epilog=examples(f"experiment power {FIRST}", f"experiment plan {FIRST} -o my_plan"))
def experiment_command() -> None:
    """Experiments with people: how many groups it takes, who plays which arm, the key at the end."""


@experiment.command(
    "plan",
    epilog=examples(
        f"experiment plan {FIRST} -o my_plan",
        "experiment plan ward_seven --arm three:alliance=people --arm two:alliance=nobody --groups 8 -o ours",
        "experiment plan eight_minutes --arm a:era=era_2020 --arm b:era=era_2024 --groups 6 --every-arm -o b",
    ),
)
@outcome
def plan_command(
    scenario: ScenarioArgument,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="FOLDER", help="A new folder for the plan.")],
    groups: GroupsOfPlan,
    arms: Arms = None,
    every_arm: Annotated[
        bool, typer.Option("--every-arm", help="Each group plays every arm, in an order of its own.")
    ] = False,
    sets: Sets = None,
    seats: Seats = None,
    edition: Edition = None,
    seed: Seed = None,
    lang: Language = Lang.en,
) -> int:
    """Draw which group plays which arm, and seal the key.

    Each arm comes equally often, as does each order of arms. --set, --seat and --edition are those of all
    arms. Without --seed nobody can draw the assignment again. `play --plan` and `host --plan` begin a group's
    game without naming its arm.
    """
    from game.cli import experiment as work

    wishes = work.Wishes(
        scenario, tuple(arms or ()), groups, tuple(sets or ()), tuple(seats or ()), edition, seed, lang.value
    )
    return work.plan(wishes, out, every_arm)


@experiment.command(
    "power",
    epilog=examples(
        f"experiment power {FIRST}",
        "experiment power three_waves --arm early:era=era_2020 --arm late:era=era_2024 --groups 40 --jobs 2",
        f"experiment power {FIRST} --seat washington=bot:process --json",
    ),
)
@outcome
def power_command(
    scenario: ScenarioArgument,
    groups: GroupsOfPlan,
    arms: Arms = None,
    sets: Sets = None,
    seats: BotSeats = None,
    edition: Edition = None,
    games: Annotated[
        int, typer.Option(metavar="N", help="Games of each arm with each pair of doctrines.", min=1)
    ] = 60,
    seed: Annotated[int, typer.Option(metavar="N", help="Of each arm's first game.")] = 1,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", help="Processes that work; as many as there are cores.", min=1)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")] = False,
    lang: Language = Lang.en,
) -> int:
    """Reckon what so many groups would show, if they were bots.

    Each arm is swept; then studies of so many groups are drawn from its games and judged as `compare` judges
    groups. With it, how many groups of an arm show a difference in four studies of five.
    """
    from game.cli import experiment as work

    wishes = work.Wishes(
        scenario, tuple(arms or ()), groups, tuple(sets or ()), tuple(seats or ()), edition, seed, lang.value
    )
    return work.power(wishes, games, jobs, as_json)


@experiment.command("show", epilog=examples("experiment show my_plan", "experiment show my_plan --lang ko"))
@outcome
def show_command(plan: PlanArgument, lang: Language = Lang.en) -> int:
    """Say what everybody may know of a plan: its code, its groups; and its arms, once the key is open."""
    from game.cli import experiment as work

    return work.show(plan, lang.value)


@experiment.command("open", epilog=examples("experiment open my_plan", "experiment open my_plan --yes"))
@outcome
def open_command(
    plan: PlanArgument,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask; what opens is said, and does.")] = False,
    lang: Language = Lang.en,
) -> int:
    """Open the key when all have played: `compare --plan` and `export --plan` read the arms from then on."""
    from game.cli import experiment as work

    return work.open_key(plan, yes, lang.value)
