"""Whether a scenario has all that the claims speak of: every fault with its place in the claims' file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from game.errors import Fault, GameError
from game.research.claims.games import seated, trials
from game.research.measures import measure_of
from game.scenario import document
from game.scenario.claims import Claim, Claims, Trial
from game.scenario.edits import Edit, edited, hits, told
from game.scenario.model import Scenario
from game.scenario.reader import Map
from game.scenario.schema import place


def findings(claims: Claims, scenarios: Sequence[Scenario]) -> list[Fault]:
    """Return everything that claims name and a scenario has not, and every source that there is not."""
    found = [each for scenario in scenarios for each in _wrong(claims, scenario)]
    faults = []
    for trial, code, message in found:
        mark = place(claims.tree, trial.path, key=True)
        faults.append(Fault(mark.name, mark.line + 1, mark.column + 1, code, message))
    return list(dict.fromkeys(faults))


def _wrong(claims: Claims, scenario: Scenario) -> Iterator[tuple[Trial, str, str]]:
    tree = document.read(scenario.document)
    known: set[tuple[Edit, ...]] = set()
    for claim, trial in trials(scenario, claims):
        wrong = (_sources(claim, scenario), _names(scenario, trial), _edits(tree, scenario, trial, known))
        for message in chain(*wrong):
            yield trial, "SC110", message


def _sources(claim: Claim, scenario: Scenario) -> Iterator[str]:
    yield from (f"there is no source {name}" for name in claim.sources if name not in scenario.sources)


def _names(scenario: Scenario, trial: Trial) -> Iterator[str]:
    for name, arm in trial.arms.items():
        try:
            seated(scenario, arm)
        except GameError as error:
            yield f"arm {name}: {error}"
        for draw, outcome in arm.drawn:
            if draw not in scenario.draws or outcome not in dict(scenario.draws[draw].of):
                yield f"arm {name}: {scenario.id} has no draw {draw} that comes out {outcome}"
    for ask in trial.asks:
        for measure in ask.measures:
            try:
                measure_of(measure, scenario)
            except GameError as error:
                yield str(error)


def _edits(tree: Map, scenario: Scenario, trial: Trial, known: set[tuple[Edit, ...]]) -> Iterator[str]:
    """Yield what is wrong with the edits of a trial; those that are `known` were looked at before."""
    every: list[Edit] = [*trial.off, *(edit for arm in trial.arms.values() for edit in arm.edits)]
    missed = [edit for edit in every if not hits(tree, edit)]
    yield from (f"{scenario.id}: {told(edit)} hits nothing" for edit in missed)
    for edits in () if missed else dict.fromkeys(_played(trial)):
        if edits not in known:
            known.add(edits)
            try:
                edited(scenario, edits)
            except GameError as error:
                yield str(error)


def _played(trial: Trial) -> Iterator[tuple[Edit, ...]]:
    """Yield the edits with which the exercise is played: each arm's, and those with the control's beside."""
    for arm in trial.arms.values():
        yield from (arm.edits, (*arm.edits, *trial.off))
