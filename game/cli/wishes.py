"""What was asked for on the command line, and the game or the class that begins by it."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from game.cli.choosing import pairs, scenario_file
from game.cli.outcome import notice
from game.cli.planned import Place, Prepared
from game.errors import GameError
from game.session import (
    MOST_GROUPS,
    About,
    Groups,
    Scenario,
    Session,
    default_folder,
    load,
    new_folder,
    preset,
    program_of,
    seats_from,
    setup,
)
from game.texts.unseen import dropped, readable

DEFAULT = "eight_minutes"
"""What is played where no exercise is named."""

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line."""

    scenario: str = ""
    sets: Sequence[str] = ()
    edition: int | None = None
    seed: int | None = None
    lang: str = ""
    """Empty: the board's as it was set last, else English."""
    seats: Sequence[str] = ()
    out: Path | None = None
    groups: int | None = None
    """Groups of a class that are keyed in on one screen."""
    unkept: bool = False
    """Whether nothing of the game is written to the disk."""
    purpose: str = ""
    """What the log is kept for."""
    keep_until: str = ""
    """The day after which it is to be deleted, `2027-01-31`."""
    preset: str = ""
    """One of `game.session.PRESETS`, or none."""
    allow_programs: bool = False
    """Whether programs that are named as seats may be run."""
    place: Place | None = None
    """The game of a plan of experiment, which says all that is not said here."""

    def __post_init__(self) -> None:
        """Raise GameError for a purpose that would not be recorded as it was typed."""
        if self.purpose and not readable(self.purpose):
            raise GameError("--purpose says nothing: write words, or leave it out")
        if dropped(self.purpose):
            raise GameError("--purpose holds signs that nobody can see: leave them out")


def filled(wishes: Wishes, scenario: Scenario) -> Wishes:
    """Return the wishes with what the preset adds: the edition and the seats of which nothing was said."""
    if not wishes.preset:
        return wishes
    chosen = preset(scenario, wishes.preset)
    said = {word.partition("=")[0] for word in wishes.seats}
    own = [f"{team}={player}" for team, player in chosen.seats.items() if team not in said]
    edition = chosen.edition if wishes.edition is None else wishes.edition
    return replace(wishes, edition=edition, seats=(*wishes.seats, *own), preset="")


def day(word: str) -> str:
    """Return a day as `2027-01-31`, or nothing for nothing; raise GameError for anything else."""
    try:
        return date.fromisoformat(word).isoformat() if word else ""
    except ValueError:
        raise GameError(f"--keep-until {word!r} should be a day, as in 2027-01-31") from None


def is_class(wishes: Wishes) -> bool:
    """Return whether all groups of a plan are to play together."""
    return wishes.place is not None and wishes.place.group is None


def place_of(wishes: Wishes, name: str) -> Path | None:
    """Return where a game is kept, or none where nothing of it is to be."""
    if wishes.unkept:
        return None
    return wishes.out or new_folder(name, default_folder(), int(time.time()))


def class_of(wishes: Wishes, player: str = "cards", most: int = MOST_GROUPS) -> Groups:
    """Return a new class as it was wished for; `player` sits at every table of which nothing was said."""
    about = About(purpose=wishes.purpose, keep_until=wishes.keep_until)
    if wishes.place is not None:
        planned = Prepared(wishes.place)
        planned.tell(wishes.lang or ENGLISH)
        return planned.together(place_of(wishes, f"{planned.scenario.id}-class"), about, most)
    scenario = load(scenario_file(wishes.scenario or DEFAULT))
    wishes = filled(wishes, scenario)
    said = {word.partition("=")[0] for word in wishes.seats}
    others = [f"{team}={player}" for team in scenario.teams if team not in said]
    seats = seats_from(scenario, [*wishes.seats, *others])
    for team, named in seats.items():
        if program_of(named) is not None:
            raise GameError(f"{team} is {named}: a program plays in one game, without --groups")
    chosen = setup(scenario, pairs("--set", "AXIS=CHOICE", wishes.sets), wishes.edition)
    folder = place_of(wishes, f"{scenario.id}-class")
    return Groups.start(
        wishes.groups or 1, scenario, chosen, seats, wishes.seed, folder, about=about, most=most
    )


def begun(wishes: Wishes) -> Session:
    """Return a new game as it was wished for, people at every table of which nothing was said."""
    if wishes.place is not None:
        return planned_game(wishes)
    scenario = load(scenario_file(wishes.scenario or DEFAULT))
    wishes = filled(wishes, scenario)
    return started(wishes, scenario, seats_from(scenario, wishes.seats))


def planned_game(wishes: Wishes, reproducible: bool = False) -> Session:
    """Return a group's game as its plan has it."""
    assert wishes.place is not None
    planned = Prepared(wishes.place)
    (group,) = planned.groups()
    about = About(purpose=wishes.purpose, keep_until=wishes.keep_until)
    folder = place_of(wishes, f"{planned.scenario.id}-{planned.plan.code}-{group}".lower())
    planned.tell(wishes.lang or ENGLISH)
    return planned.session(group, folder, about, reproducible)


def started(
    wishes: Wishes,
    scenario: Scenario,
    seats: Mapping[str, str],
    *,
    reproducible: bool = False,
    by_hand: bool = False,
) -> Session:
    """Return a new session as it was wished for; `by_hand`: somebody threw its dice."""
    prove_programs(seats, wishes.allow_programs)
    chosen = setup(scenario, pairs("--set", "AXIS=CHOICE", wishes.sets), wishes.edition)
    folder = place_of(wishes, scenario.id)
    dice = "hand" if by_hand else "seed"
    about = About(dice=dice, purpose=wishes.purpose, keep_until=wishes.keep_until)
    # Not for every command: most play without a program.
    from game.environments.program import named, seat_programs

    session = Session.start(
        scenario, chosen, named(seats), wishes.seed, folder, about=about, reproducible=reproducible
    )
    seat_programs(session, seats, wishes.lang or ENGLISH, notice)
    return session


def prove_programs(seats: Mapping[str, str], allowed: bool) -> None:
    """Raise GameError where a seat is a program's and none may be run, or there is no such file."""
    for team, player in seats.items():
        program = program_of(player)
        if program is None:
            continue
        if not allowed:
            raise GameError(f"{team} is the program {program}: it runs with --allow-programs alone")
        if not Path(program).is_file():
            raise GameError(f"{team} is the program {program}, but there is no such file")
