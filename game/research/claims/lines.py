"""The claims' verdicts in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from game.figures.intervals import Interval
from game.research.claims.first import played
from game.research.claims.names import Names
from game.research.claims.one_arm import Again
from game.research.claims.told import Asked, Report, Tried
from game.research.names import seeds


def lines(report: Report, names: Names) -> Iterator[str]:
    """Yield the verdicts, claim by claim, then the targets."""
    yield names.say("plate")
    yield played(report, names)
    yield from names.article()
    yield names.say("caution")
    untested = names.untested(report.tried)
    if untested:
        yield names.nowhere(report.tried)
        yield from (f"  {words}" for words in untested)
    for tried in (report.tried, report.targets):
        for claim in dict.fromkeys(each.claim for each in tried):
            yield ""
            about = names.claim(claim)
            yield f"{claim} {about.name.of(names.lang)}: {about.says.of(names.lang)}"
            yield from (f"  {names.say('meant')}: {words}" for words in names.counted(claim, tried))
            for each in tried:
                if each.claim == claim:
                    yield from _tried(each, names)


def arm_lines(again: Again, names: Names) -> Iterator[str]:
    """Yield the games of one arm: each pair's seeds and figures, then all together."""
    about = names.claim(again.claim)
    yield names.say("plate")
    yield f"{again.claim} {about.name.of(names.lang)}. {names.title(again.scenario)}"
    arm = names.arm(again.claim, again.scenario, again.arm)
    yield names.say("again", arm=arm, games=again.games, seed=again.seed)
    if again.way != "plain":
        yield names.say(f"again.{again.way}")
    yield names.say("caution")
    scenario = names.scenarios[again.scenario]
    for row in again.rows:
        yield ""
        pair = ", ".join(
            f"{scenario.teams[team].name.of(names.lang)}: {scenario.doctrines[doctrine].name.of(names.lang)}"
            for team, doctrine in row.players.items()
        )
        said = pair or names.say("again.all")
        if row.sample:
            said = names.say("again.sample", sample=row.sample, pair=said)
        yield names.say("again.seeds", pair=said, seeds=seeds(row.first, row.games, names.lang))
        for measure, value in row.values.items():
            yield f"  {names.measure(again.scenario, measure)}: {names.level(again.scenario, measure, value)}"


def _tried(tried: Tried, names: Names) -> Iterator[str]:
    target = tried.claim in names.claims.targets
    word = names.verdict(tried.verdict, target)
    yield f"  {names.title(tried.scenario)}: {word}"
    trial = names.trial(tried.claim, tried.scenario)
    for said in (trial.cannot, trial.calibrated):
        if said:
            yield f"    {said.of(names.lang)}"
    for asked in tried.asked:
        yield from _asked(tried, asked, names)
    if tried.asked:
        yield f"    {names.say('again.names', arms=names.arms(tried.claim, tried.scenario, trial.asks))}"


def _asked(tried: Tried, asked: Asked, names: Names) -> Iterator[str]:
    ask = names.ask(tried.claim, tried.scenario, asked)

    def figure(value: Interval) -> str:
        return names.figure(tried.scenario, asked, value, ask)

    word = names.verdict(names.own(tried, asked), tried.claim in names.claims.targets)
    beside = f" ({word})" if names.marked(tried, asked) else ""
    yield f"    {ask.words.of(names.lang)}{beside}: {figure(asked.value)}"
    yield f"      {names.predicted(tried.scenario, asked, ask)}"
    for words in names.why(asked, ask):
        yield f"      {words}"
    carried = " ".join(names.carried(tried.scenario, asked))
    if carried:
        yield f"      {carried}"
    if asked.number:
        return
    if asked.pairs is not None:
        yield f"      {names.say('pairs', games=f'{asked.pairs:,}')}"
    for words in names.moved(tried.scenario, asked):
        yield f"      {words}"
    if asked.without is not None:
        yield f"      {names.say('without')}: {figure(asked.without)}"
    if asked.varied is not None:
        yield f"      {names.say('varied')}: {figure(asked.varied)}"
    if asked.norths:
        yield f"      {names.say('norths')}"
    for north, value in asked.norths.items():
        yield f"        {names.north(tried.scenario, north)}: {figure(value)}"
