"""The command `sweep`: thousands of games by bots, and what they come to."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.cli.choosing import pairs, scenario_file
from game.cli.outcome import DONE, notice, tell
from game.cli.target import prove_marked, prove_target
from game.errors import GameError
from game.record.whole import write_whole
from game.research.cells import cells, play_of
from game.research.executor import Executor, executor
from game.research.kept import Kept
from game.research.names import Names
from game.research.summary import Summary, plain
from game.research.sweep import sweep
from game.research.table import lines
from game.research.tasks import Plan, identity
from game.session import default_folder, load
from game.texts import both, say

SURE_AFTER = 5.0
"""Seconds in which games come in before it is told how long the others will last."""

MOST = 10_000_000
"""Games of one sweep; more is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line."""

    scenario: str
    sets: Sequence[str] = ()
    edition: int | None = None
    seats: Sequence[str] = ()
    games: int = 0
    seed: int = 1
    jobs: int | None = None
    vary: str = ""
    choices: int = 0
    as_json: bool = False
    html: Path | None = None
    resume: Path | None = None
    lang: str = "en"
    cluster: str = ""


def run(wishes: Wishes) -> int:
    """Play a sweep, or go on with it, and tell what it says."""
    plan = _plan(wishes)
    jobs = os.cpu_count() or 1 if wishes.jobs is None else wishes.jobs
    for name, figure in (("--games", wishes.games), ("--jobs", jobs)):
        if figure < 1:
            raise GameError(f"{name} {figure} should be 1 or more")
    if wishes.html:
        prove_target(wishes.html, (".html", ".htm"), "--html")
        prove_marked(wishes.html, "--html")
    summary = _swept(plan, executor(jobs, wishes.cluster), wishes.resume, wishes.lang)
    if wishes.html:
        from game.research.page.page import page

        write_whole(wishes.html, page(summary, Names(plan.scenario, wishes.lang)).encode())
        notice(say("commands.page", wishes.lang, file=str(wishes.html)))
    if wishes.as_json:
        tell(json.dumps(plain(summary), ensure_ascii=False, indent=2))
    else:
        for line in lines(summary, Names(plan.scenario, wishes.lang)):
            tell(line)
    return DONE


def _plan(wishes: Wishes) -> Plan:
    scenario = load(scenario_file(wishes.scenario))
    sets = pairs("--set", "AXIS=CHOICE", wishes.sets)
    found = cells(scenario, sets, wishes.seats, varied(wishes.vary))
    plan = Plan(scenario, found, wishes.edition, wishes.games, wishes.seed, wishes.choices)
    why_not = play_of(scenario, found[0], wishes.edition).why_not
    if why_not:
        notice(say("commands.sweep.slow", wishes.lang, why=why_not))
    forced = sum(len(point.options) for point in plan.points) * plan.forced
    total = (plan.games + forced) * len(found)
    if total > MOST:
        raise GameError(f"that would be {total:,} games; {MOST:,} are the most")
    return plan


def varied(word: str) -> tuple[str, tuple[int, ...]] | None:
    """Return `METER=A,B,C` as a name and figures, nothing for nothing; raise GameError for another shape."""
    if not word:
        return None
    name, _, figures = word.partition("=")
    try:
        found = tuple(dict.fromkeys(int(figure) for figure in figures.split(",")))
    except ValueError:
        raise GameError(
            f"--vary {word!r} should be METER=A,B,C with whole numbers, as in trust=20,40,60"
        ) from None
    return name.strip(), found


def _swept(plan: Plan, workers: Executor, resume: Path | None, lang: str) -> Summary:
    """Return what the sweep says; what is done stays in a file until all is."""
    if resume and not resume.absolute().parent.is_dir():
        raise GameError(f"--resume {resume}: there is no folder {resume.parent}")
    sign = identity(plan)
    path = resume or default_folder() / ".sweeps" / f"{plan.scenario.id}-{sign[:12]}.jsonl"
    with Kept(path, sign) as kept:
        try:
            summary = sweep(plan, workers, kept, Progress(lang))
        except (KeyboardInterrupt, GameError):
            again = "" if resume is None else both("commands.sweep.again", path=str(path))
            notice(say("commands.sweep.kept", lang, path=str(path), again=again))
            raise
        if resume is None:
            kept.delete()
    return summary


class Progress:
    """Tells on standard error how far a sweep is, once it takes longer than a second.

    How long it will last is told once games have come in for some seconds: what it took until the first
    came, processes that start and exercises that are read, says nothing of it.
    """

    def __init__(self, lang: str, clock: Callable[[], float] = time.monotonic) -> None:
        self.lang, self.clock = lang, clock
        self.began = self.told = clock()
        self.first: tuple[float, int] | None = None
        """When the first games had come in, and how many were done then."""
        self.had: int | None = None
        """Games that were done before."""
        self.pause = 1.0 if sys.stderr.isatty() else 10.0

    def __call__(self, done: int, games: int) -> None:
        now = self.clock()
        if self.had is None:
            self.had = done
            if done:
                notice(say("commands.sweep.before", self.lang, done=done, games=games))
        if self.first is None and done > self.had:
            self.first = (now, done)
        if done == games and done > self.had and now - self.began > 1.0:
            notice(say("commands.sweep.all", self.lang, games=games))
            return
        if now - self.told < (self.pause if self.told > self.began else 1.0):
            return
        self.told = now
        left = self._left(done, games, now)
        if left is None:
            notice(say("commands.sweep.so_far", self.lang, done=done, games=games))
        else:
            notice(say("commands.sweep.far", self.lang, done=done, games=games, left=left))

    def _left(self, done: int, games: int, now: float) -> int | None:
        """Return about how many seconds are left; None while too little has come in to say."""
        if self.first is None or done == self.first[1] or now - self.first[0] < SURE_AFTER:
            return None
        return round((games - done) * (now - self.first[0]) / (done - self.first[1]))
