"""The commands of `experiment`: a plan made, shown, its key opened."""

from __future__ import annotations

import json
import os
import secrets
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.cli.choosing import pairs, scenario_file
from game.cli.outcome import DONE, notice, tell
from game.cli.target import prove_folder
from game.cli.words import NAME
from game.errors import GameError
from game.experiment import kept
from game.experiment.assigning import prove_balance
from game.experiment.making import arms_from, made
from game.experiment.plan import Arm, Key
from game.session import Scenario, load, seats_from
from game.session.opening import MOST_SEED
from game.texts import say


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line."""

    scenario: str
    arms: Sequence[str]
    groups: int
    sets: Sequence[str] = ()
    seats: Sequence[str] = ()
    edition: int | None = None
    seed: int | None = None
    lang: str = "en"


def exercise(wishes: Wishes) -> tuple[Scenario, tuple[Arm, ...]]:
    """Return the exercise and the arms that were asked for."""
    scenario = load(scenario_file(wishes.scenario))
    said = {word.partition("=")[0] for word in wishes.seats}
    seats = {team: who for team, who in seats_from(scenario, wishes.seats).items() if team in said}
    sets = pairs("--set", "AXIS=CHOICE", wishes.sets)
    return scenario, arms_from(scenario, wishes.arms, sets, seats, wishes.edition)


def plan(wishes: Wishes, folder: Path, every_arm: bool) -> int:
    """Write a plan with its key sealed, and say what it holds."""
    scenario, arms = exercise(wishes)
    prove_folder(folder, "-o")
    seed = secrets.randbelow(MOST_SEED) if wishes.seed is None else wishes.seed
    found, key = made(scenario, arms, wishes.edition, wishes.groups, every_arm, seed)
    kept.write(folder, found, key, scenario)
    for line in _shown(folder, wishes.lang):
        tell(line)
    notice(say("experiment.next", wishes.lang, command=f"{NAME} play --plan {folder} --group 1"))
    return DONE


def power(wishes: Wishes, games: int, jobs: int | None, as_json: bool) -> int:
    """Tell what so many groups would show, if they were bots."""
    from game.cli.sweep import Progress
    from game.research.executor import executor
    from game.research.power import power as reckoned
    from game.research.power_told import lines
    from game.research.summary import plain

    scenario, arms = exercise(wishes)
    prove_balance(len(arms), wishes.groups)
    workers = executor(os.cpu_count() or 1 if jobs is None else jobs)
    found = reckoned(
        scenario, arms, wishes.edition, wishes.groups, games, wishes.seed or 0, workers, Progress(wishes.lang)
    )  # fmt: skip
    if as_json:
        tell(json.dumps(plain(found), ensure_ascii=False, indent=1))
        return DONE
    for line in lines(found, scenario, wishes.lang):
        tell(line)
    return DONE


def show(folder: Path, lang: str) -> int:
    """Say what may be known of a plan."""
    for line in _shown(folder, lang):
        tell(line)
    return DONE


def open_key(folder: Path, yes: bool, lang: str) -> int:
    """Open the key of a plan, after a question, and tell what it says."""
    found = kept.read_plan(folder)
    key = kept.read_key(folder, found)
    sealed = not (folder / kept.OPENED).exists()
    if sealed:
        notice(say("experiment.opens", lang, code=found.code, groups=found.groups, folder=str(folder)))
    if sealed and not yes and not _sure(lang):
        notice(say("experiment.sealed_still", lang))
        return DONE
    target = kept.open_key(folder, key)
    for line in _shown(folder, lang):
        tell(line)
    notice(say("experiment.opened", lang, file=str(target)))
    return DONE


def _sure(lang: str) -> bool:
    """Return whether whoever sits there says yes; raise GameError where nobody does."""
    if not sys.stdin.isatty():
        raise GameError("experiment open asks before it opens a key, and nobody answers; --yes opens it")
    notice(say("experiment.sure", lang))
    return sys.stdin.readline().strip().lower() in ("y", "yes", "예", "네", "ㅇ")


def _shown(folder: Path, lang: str) -> list[str]:
    found = kept.read_plan(folder)
    scenario = kept.read_exercise(folder, found)
    one = "experiment.shown" if found.sittings == 1 else "experiment.shown_every"
    lines = [
        say("experiment.head", lang, code=found.code, scenario=scenario.title),
        say(one, lang, arms=found.arms, groups=found.groups),
        say("experiment.hash", lang, hash=found.digest),
    ]
    if not (folder / kept.OPENED).exists():
        return [*lines, say("experiment.sealed", lang)]
    return [*lines, "", *_arms(kept.read_key(folder, found, opened=True), lang)]


def _arms(key: Key, lang: str) -> list[str]:
    """Return the arms with what sets them apart, and the arm of each group."""
    facts = {arm.name: {**arm.settings, **arm.seats} for arm in key.arms}
    lines = []
    for name, own in facts.items():
        apart = [what for what in own if any(other[what] != own[what] for other in facts.values())]
        lines.append(f"  {name}: {', '.join(f'{what}={own[what]}' for what in apart)}")
    groups: dict[int, list[str]] = {}
    for game in key.games:
        groups.setdefault(game.group, []).append(game.arm)
    lines.append("")
    lines += [
        say("experiment.group", lang, group=group, arms=", ".join(arms)) for group, arms in groups.items()
    ]
    return lines
