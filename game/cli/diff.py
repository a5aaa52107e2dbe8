"""The command `diff`: two versions of a scenario in the words of the game, with the changed odds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from game.authoring.diff import Changed, changes
from game.cli.choosing import scenario_file
from game.cli.outcome import DONE, notice, tell
from game.figures.intervals import Interval, paired
from game.research.cells import usual
from game.research.executor import executor
from game.research.merged import Played, merged
from game.research.tasks import Plan, tasks
from game.scenario import loader
from game.scenario.model import Scenario
from game.texts.catalogue import CATALOGUE, say

SHORT = 60
"""Characters up to which a changed value stands on one line with what it was."""


@dataclass(frozen=True, slots=True)
class Shift:
    """How an ending's odds differ between two versions, by bots on the same seeds."""

    ending: str
    code: str
    before: float
    after: float
    difference: Interval
    """Corrected for the number of endings."""


def run(one: str, other: str, games: int, as_json: bool, lang: str) -> int:
    """Tell what differs between two versions and what it does to the odds."""
    old, new = loader.load(scenario_file(one)), loader.load(scenario_file(other))
    found = changes(old, new, lang)
    shifts: tuple[Shift, ...] = ()
    if games and old.hashes.mechanics != new.hashes.mechanics:
        games = _as_played(old, games)
        notice(f"threshold: {say('diff.playing', lang, games=games)}")
        shifts = _shifts(old, new, games)
    if as_json:
        told = {"changes": [asdict(each) for each in found], "odds": [asdict(each) for each in shifts]}
        tell(json.dumps(told, ensure_ascii=False, indent=2))
        return DONE
    for line in _lines(found, lang) if found else [say("diff.nothing", lang)]:
        tell(line)
    titles = {name: each.title.of(lang) for board in (old, new) for name, each in board.endings.items()}
    for line in _odds(shifts, titles, games, lang):
        tell(line)
    return DONE


def _lines(found: Sequence[Changed], lang: str) -> Iterator[str]:
    for each in found:
        name = f" ({each.name})" if each.name else ""
        how = "" if each.how == "changed" else f": {say(f'diff.{each.how}', lang)}"
        kind = f"diff.kind.{each.kind}"
        yield f"{say(kind, lang) if kind in CATALOGUE else each.kind} {each.id}".strip() + name + how
        for key, before, after in each.details:
            if before and after and len(before) + len(after) <= SHORT:
                yield f"  {key + ': ' if key else ''}{before} -> {after}"
                continue
            if key:
                yield f"  {key}:"
            yield from (f"    {sign} {words}" for sign, words in (("-", before), ("+", after)) if words)


def _odds(shifts: Sequence[Shift], titles: Mapping[str, str], games: int, lang: str) -> Iterator[str]:
    if shifts:
        yield say("diff.odds", lang, games=games)
        yield f"  {say('diff.read', lang)}"
    for each in shifts:
        low, high = 100 * each.difference.low, 100 * each.difference.high
        sure = "" if low <= 0 <= high else " *"
        between = say("diff.between", lang, low=f"{low:+.1f}", high=f"{high:+.1f}")
        moved = f"{100 * each.difference.value:+.1f} ({between})"
        odds = f"{100 * each.before:5.1f} % -> {100 * each.after:5.1f} %"
        yield f"  {each.code:<4} {odds}   {moved:<22} {titles[each.ending]}{sure}"
    if any(each.difference.low > 0 or each.difference.high < 0 for each in shifts):
        yield f"  {say('diff.sure', lang)}"


def _shifts(old: Scenario, new: Scenario, games: int) -> tuple[Shift, ...]:
    before, after = _played(old, games), _played(new, games)
    endings = {name: ending.code for board in (new, old) for name, ending in board.endings.items()}
    return tuple(_shift(name, code, before, after, len(endings)) for name, code in endings.items())


def _shift(name: str, code: str, before: Sequence[Played], after: Sequence[Played], endings: int) -> Shift:
    fact = f"ending/{name}"
    one = [[played.bits(fact) >> game & 1 for game in range(played.games)] for played in before]
    other = [[played.bits(fact) >> game & 1 for game in range(played.games)] for played in after]
    apart = [
        sum(b[seed] - a[seed] for a, b in zip(one, other, strict=True)) / len(one)
        for seed in range(len(one[0]))
    ]
    held, of = [sum(map(sum, cells)) for cells in (one, other)], sum(map(len, one))
    return Shift(name, code, held[0] / of, held[1] / of, paired(apart, endings))


def _as_played(scenario: Scenario, games: int) -> int:
    """Return how many games are played: as many at each table of bots, and at least one."""
    tables = len(usual(scenario))
    return max(games // tables, 1) * tables


def _played(scenario: Scenario, games: int) -> list[Played]:
    cells = usual(scenario)
    plan = Plan(scenario, cells, None, max(games // len(cells), 1), 1)
    return merged(plan, {task.number: chunk for task, chunk in executor(1).run(plan, tasks(plan))}).free
