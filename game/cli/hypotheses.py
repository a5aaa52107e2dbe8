"""The command `hypotheses`: the experts' claims put to the test by thousands of games of bots."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from game.cli.choosing import files, scenario_file
from game.cli.outcome import DONE, FINDINGS, notice, tell
from game.cli.sweep import Progress
from game.cli.target import prove_marked, prove_target
from game.errors import GameError
from game.record.whole import write_whole
from game.research.claims.games import LEAST, Tests, tests, trials
from game.research.claims.lines import lines
from game.research.claims.names import Names
from game.research.claims.one_arm import Way
from game.research.claims.report import report
from game.research.claims.told import Report
from game.research.claims.weigh import FEW, too_few
from game.research.executor import Executor, executor
from game.research.kept import Kept
from game.research.summary import plain
from game.research.tasks import identity, tasks
from game.research.work import Chunk
from game.scenario import claims, loader
from game.scenario.near import near_or_all
from game.session import default_folder, load
from game.texts import say

CARD_GAMES = 25
"""Games of a doctrine with each partner at each table, for its card."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line."""

    scenarios: Sequence[str]
    games: int
    seed: int = 1
    jobs: int | None = None
    cluster: str = ""
    as_json: bool = False
    html: Path | None = None
    lang: str = "en"
    only: Sequence[str] = ()


def run(wishes: Wishes) -> int:
    """Test the claims and tell what came out; 1 where one does not follow or a target is missed."""
    workers = _workers(wishes)
    if wishes.html:
        prove_target(wishes.html, (".html", ".htm"), "--html")
        prove_marked(wishes.html, "--html")
    if wishes.games < LEAST:
        notice(say("commands.claims.few", wishes.lang, games=wishes.games, least=LEAST))
    every = _every(wishes)
    found = _tested(every, workers, wishes.lang)
    names = Names.of(every[0].claims, [each.scenario for each in every], wishes.lang)
    if wishes.html:
        from game.research.claims.page import page

        write_whole(wishes.html, page(found, names).encode())
        notice(say("commands.page", wishes.lang, file=str(wishes.html)))
    if wishes.as_json:
        tell(json.dumps(plain(found), ensure_ascii=False, indent=2))
    else:
        for line in lines(found, names):
            tell(line)
    if too_few(found):
        notice(say("commands.claims.too_few", wishes.lang, least=FEW))
    every_verdict = [each.verdict for each in (*found.tried, *found.targets)]
    return FINDINGS if "not" in every_verdict else DONE


def doctrines(scenarios: Sequence[str], path: Path, seed: int, lang: str) -> int:
    """Write the doctrine cards of some exercises, of all the game's own where none is named."""
    from game.research.doctrines import cards
    from game.research.names import Names as SweepNames
    from game.research.page.doctrines import page

    prove_target(path, (".html", ".htm"), "--doctrines")
    prove_marked(path, "--doctrines")
    found = [load(scenario_file(name)) for name in (files(scenarios) if scenarios else loader.shipped())]
    made = [card for scenario in found for card in cards(scenario, CARD_GAMES, seed)]
    if not made:
        raise GameError("none of these scenarios has one of the four schools, or lots")
    names = {scenario.id: SweepNames(scenario, lang) for scenario in found}
    write_whole(path, page(made, names, lang).encode())
    notice(say("commands.page", lang, file=str(path)))
    return DONE


def play_arm(wishes: Wishes, arm: str, way: Way = "plain") -> int:
    """Play one arm of one claim in one scenario again, and tell each pair's seeds and figures."""
    from game.research.claims import one_arm
    from game.research.claims.lines import arm_lines
    from game.research.merged import merged

    if len(wishes.scenarios) != 1 or len(wishes.only) != 1:
        raise GameError("--arm needs one SCENARIO and one --only CLAIM")
    if wishes.html:
        raise GameError("--arm writes no page: leave out --html")
    workers = _workers(wishes)
    own = _chosen(wishes.only)
    scenario = load(scenario_file(wishes.scenarios[0]))
    trial = next((trial for _, trial in trials(scenario, own)), None)
    if trial is None:
        raise GameError("; ".join(_untested(own, [scenario.id], wishes.lang)))
    made = one_arm.plan(scenario, trial, arm, wishes.games, wishes.seed, way)
    every, progress = tasks(made), Progress(wishes.lang)
    chunks: dict[int, Chunk] = {}
    games = sum(task.games for task in every)
    progress(0, games)
    for task, chunk in workers.run(made, every):
        chunks[task.number] = chunk
        progress(sum(each.games for each in every if each.number in chunks), games)
    found = one_arm.again(made, wishes.only[0], arm, merged(made, chunks).free, way)
    if wishes.as_json:
        tell(json.dumps(plain(found), ensure_ascii=False, indent=2))
        return DONE
    for line in arm_lines(found, Names.of(own, [scenario], wishes.lang)):
        tell(line)
    return DONE


def _workers(wishes: Wishes) -> Executor:
    """Return who plays; raise GameError for figures that say nothing."""
    jobs = os.cpu_count() or 1 if wishes.jobs is None else wishes.jobs
    for name, figure in (("--games", wishes.games), ("--jobs", jobs)):
        if figure < 1:
            raise GameError(f"{name} {figure} should be 1 or more")
    return executor(jobs, wishes.cluster)


def _chosen(only: Sequence[str]) -> claims.Claims:
    """Return the game's claims and targets, or those that are named; raise GameError for what is neither."""
    own = claims.load()
    known = [*own.claims, *own.targets]
    for name in only:
        if name not in known:
            raise GameError(f"--only {name}: no claim or target{near_or_all(name, known)}")
    if not only:
        return own
    return replace(
        own,
        claims={name: each for name, each in own.claims.items() if name in only},
        targets={name: each for name, each in own.targets.items() if name in only},
    )


def _every(wishes: Wishes) -> list[Tests]:
    """Return the games of each scenario that is named, of all the game's own where none is."""
    own = _chosen(wishes.only)
    every, without = [], list[str]()
    for name in files(wishes.scenarios) if wishes.scenarios else loader.shipped():
        scenario = load(scenario_file(name))
        made = tests(scenario, own, wishes.games, wishes.seed)
        if made.plan.cells:
            every.append(made)
        else:
            without.append(scenario.id)
    untested = _untested(own, without, wishes.lang)
    if not every:
        raise GameError("; ".join(untested))
    for line in untested:
        notice(f"threshold: {line}")
    return every


def _untested(own: claims.Claims, scenarios: Sequence[str], lang: str) -> list[str]:
    """Return why scenarios test none of these claims: what a claim gives as its reason, or that none does."""
    reasons: dict[tuple[str, str], list[str]] = {}
    for claim in (*own.claims.values(), *own.targets.values()):
        for scenario in scenarios:
            trial = claim.trials.get(scenario)
            if trial and trial.cannot:
                reasons.setdefault((claim.id, trial.cannot.of(lang).rstrip(".")), []).append(scenario)
    found = [
        say("commands.claims.untested", lang, claim=claim, scenarios=", ".join(there), why=why)
        for (claim, why), there in reasons.items()
    ]
    silent = [name for name in scenarios if not any(name in there for there in reasons.values())]
    return found + [say("commands.claims.none", lang, scenario=name) for name in silent]


def _tested(every: Sequence[Tests], workers: Executor, lang: str) -> Report:
    """Return what came out; what is done of each scenario stays in a file until all is."""
    with ExitStack() as stack:
        held = []
        progress = Progress(lang)
        whole = {each.scenario.id: tasks(each.plan) for each in every}
        games = sum(task.games for each in whole.values() for task in each)
        done = 0
        for each in every:
            sign = identity(each.plan)
            path = default_folder() / ".sweeps" / f"claims-{each.scenario.id}-{sign[:12]}.jsonl"
            kept = stack.enter_context(Kept(path, sign))
            held.append((each, kept))
            done += sum(task.games for task in whole[each.scenario.id] if task.number in kept.chunks)
        progress(done, games)
        try:
            for each, kept in held:
                left = [task for task in whole[each.scenario.id] if task.number not in kept.chunks]
                for task, chunk in workers.run(each.plan, left):
                    kept.add(task.number, chunk)
                    done += task.games
                    progress(done, games)
        except (KeyboardInterrupt, GameError):
            folder = default_folder() / ".sweeps"
            notice(say("commands.sweep.kept", lang, path=str(folder), again=""))
            raise
        found = report([(each, kept.chunks) for each, kept in held])
        for _, kept in held:
            kept.delete()
    return found
