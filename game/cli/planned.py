"""A game, or a class, that a plan of experiment says how to set up: nothing of it is asked for beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.cli.outcome import notice
from game.errors import GameError
from game.experiment.kept import read_exercise, read_key, read_plan
from game.experiment.plan import Key, Plan, Planned
from game.record.planned import InPlan
from game.session import About, Groups, Scenario, Session, group_folder, setup
from game.texts import say


@dataclass(frozen=True, slots=True)
class Place:
    """Which game of which plan is to be played."""

    plan: Path
    """The plan's folder."""
    group: int | None = None
    """None: the groups of the plan as one class."""
    sitting: int = 1


def place_in(
    plan: Path | None, group: int | None, sitting: int | None, unfit: dict[str, bool]
) -> Place | None:
    """Return what `--plan`, `--group` and `--sitting` say; None without a plan.

    Raise GameError for one of the others without a plan, or for options that a plan leaves no room for.
    """
    if plan is None:
        if group is not None or sitting is not None:
            raise GameError("--group and --sitting are those of a --plan")
        return None
    named = ", ".join(option for option, given in unfit.items() if given)
    if named:
        raise GameError(f"--plan says how a game is set up: it goes without {named}")
    return Place(plan, group, 1 if sitting is None else sitting)


class Prepared:
    """A plan with its key and its exercise, from which games begin."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.plan: Plan = read_plan(place.plan)
        self.key: Key = read_key(place.plan, self.plan)
        self.scenario: Scenario = read_exercise(place.plan, self.plan)
        if not 1 <= place.sitting <= self.plan.sittings:
            raise GameError(f"--sitting {place.sitting}: each group plays {self.plan.sittings} of this plan")

    def groups(self) -> Sequence[int]:
        """Return the group that is to play, or all of the plan; raise GameError for one that it has not."""
        if self.place.group is None:
            return range(1, self.plan.groups + 1)
        if not 1 <= self.place.group <= self.plan.groups:
            raise GameError(f"--group {self.place.group}: the plan has groups 1 to {self.plan.groups}")
        return (self.place.group,)

    def game(self, group: int) -> Planned:
        """Return what a group plays; to be shown to nobody."""
        return self.key.game(group, self.place.sitting)

    def session(self, group: int, folder: Path | None, about: About, reproducible: bool = False) -> Session:
        """Return a group's game at its first question."""
        game = self.game(group)
        arm = self.key.arm(game.arm)
        said = About(
            group=str(group), plan=str(InPlan(self.plan.digest, self.place.sitting)),
            purpose=about.purpose, keep_until=about.keep_until,
        )  # fmt: skip
        chosen = setup(self.scenario, arm.settings, self.plan.edition)
        return Session.start(
            self.scenario, chosen, arm.seats, game.seed, folder, about=said, reproducible=reproducible
        )

    def together(self, folder: Path | None, about: About, most: int) -> Groups:
        """Return all groups of the plan as a class."""
        numbers = self.groups()
        if len(numbers) > most:
            raise GameError(f"{len(numbers)} groups: 1 to {most} play together; name one with --group")
        sessions: list[Session] = []
        try:
            for group in numbers:
                own = None if folder is None else group_folder(folder, group)
                sessions.append(self.session(group, own, about))
        except BaseException:
            for session in sessions:
                session.close()
            raise
        return Groups(folder, sessions, {})

    def tell(self, lang: str) -> None:
        """Say on standard error which game of which plan begins, and not in which arm."""
        group = self.place.group
        key = "experiment.begun" if group else "experiment.begun_class"
        figures: dict[str, str | int] = {"code": self.plan.code, "sitting": self.place.sitting}
        figures |= {"group": group} if group else {"groups": self.plan.groups}
        notice(say(key, lang, **figures))
