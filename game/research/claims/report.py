"""The claims tested on some scenarios, from their games to a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.figures import intervals
from game.record.codec import RULES
from game.research.claims.games import SAMPLES, Tests, trials
from game.research.claims.told import Report, Tried
from game.research.claims.weigh import CLAIMS, tried
from game.research.merged import Played, merged
from game.research.variant import REACH
from game.research.work import Chunk
from game.scenario.claims import Claim


def report(tests: Sequence[tuple[Tests, dict[int, Chunk]]]) -> Report:
    """Return what is said of every claim; `tests` hold each scenario with what its games came to, by task."""
    claims: list[Tried] = []
    targets: list[Tried] = []
    games = 0
    for each, chunks in tests:
        played = merged(each.plan, chunks).free
        games += sum(cell.games for cell in played)
        claims += _tried(each, played, each.claims.claims.values())
        targets += _tried(each, played, each.claims.targets.values())
    first = tests[0][0]
    return Report(
        scenarios=tuple(each.scenario.id for each, _ in tests),
        games=first.plan.games,
        seed=first.plan.seed,
        samples=SAMPLES,
        reach=REACH,
        level=intervals.LEVEL,
        corrected=CLAIMS,
        rules=RULES,
        mechanics={each.scenario.id: each.scenario.hashes.mechanics for each, _ in tests},
        played=games,
        tried=tuple(claims),
        targets=tuple(targets),
    )


def _tried(tests: Tests, played: Sequence[Played], claims: Iterable[Claim]) -> list[Tried]:
    found = []
    asked = {claim.id: trial for claim, trial in trials(tests.scenario, tests.claims)}
    for claim in claims:
        if claim.id in asked:
            found.append(tried(tests, played, claim, asked[claim.id]))
        elif claim.id in tests.claims.claims:
            found.append(Tried(claim.id, tests.scenario.id, "untested", ()))
    return found
