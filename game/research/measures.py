"""The outcome measures, each a function of one game, written once for every scenario.

They read what scenarios share: tags (`public`, `blame`, `cost`, `alone`, `military`), how far a text binds,
the ladder, the codes of endings, and the flags of the shared options. The handbook's section B names them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from game.odds.tally import Game, Options
from game.scenario.model import Chance, Joint, Phase, Scenario

ACT = 5
"""From this many steps on a text is a joint act (an attribution, a price)."""
WORD = 3
"""From this many steps on a text is a word of the alliance."""
TREATY = 9
"""The top of the scale: a finding under Article III."""
FORCE = 9
"""The rung from which our own acts are over-escalation where no such finding stands."""
DAYS_21 = 21 * 1440
DAYS_7 = 7 * 1440
WRONG_ACTOR = "E6"

Value = int | None
"""A measure of one game; None where the game leaves it open."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One outcome measure. Its words stand under `research.measure.ID`."""

    id: str
    kind: Literal["share", "mean", "median"]
    """`share`: 1 or 0 in each game."""
    of: Callable[[Game, Scenario], Value]
    known: Callable[[Scenario], bool]
    """Whether the scenario has what it is made of; else it is left out."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A paper with the minute at which it ended."""

    how: str
    text: Options
    minute: int
    tabled: tuple[Options, ...]


def papers(game: Game, scenario: Scenario) -> Iterator[Timed]:
    """Yield the papers of a game, each with its minute: the phase's opening and the hours spent in it."""
    opened = iter(enumerate(game.phases, 1))
    for phase, how, text, spent, *_ in game.papers:
        turn, minute = next((turn, minute) for turn, (name, minute) in opened if name == phase)
        yield Timed(how, text, minute + 60 * spent, tabled(game, scenario, phase, turn, text))


def tabled(game: Game, scenario: Scenario, phase: str, turn: int, signed: Options) -> tuple[Options, ...]:
    """Return the texts that lay on the table in one joint phase; a change that was refused is not told.

    A drafter's texts are tabled; without one each round's instructions are, the first capital's in odd rounds
    and the other's in even ones, or the other's where one wants none.
    """
    joint = scenario.phases[phase].asks
    assert isinstance(joint, Joint)
    found: list[Options] = [signed] if signed else []
    rounds: dict[str, dict[str, Options]] = {}
    for seat, _, point, options, _ in game.decisions:
        if point.startswith(f"t{turn}.draft."):
            found.append(options)
        elif point.startswith(f"t{turn}.instruct.") and options != ("none",):
            rounds.setdefault(point, {})[seat] = options
    drafted = any(point.startswith(f"t{turn}.draft.") for _, _, point, *_ in game.decisions)
    for number, wanted in enumerate(() if drafted else rounds.values()):
        pens = joint.ratify if number % 2 == 0 else joint.ratify[::-1]
        found += [wanted[team] for team in pens if team in wanted][:1]
    return tuple(dict.fromkeys(found))


def commits(scenario: Scenario, text: Options) -> int:
    """Return how far a text binds: one step less for each reservation; 0 for no text."""
    return max(0, scenario.texts[text[0]].commits - len(text[1:])) if text else 0


def joint_texts(game: Game, scenario: Scenario, least: int) -> Iterator[Timed]:
    """Yield the papers that both capitals stood behind and that bind at least so far."""
    return (
        paper
        for paper in papers(game, scenario)
        if paper.how == "signed" and commits(scenario, paper.text) >= least
    )


def acts(game: Game, scenario: Scenario) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield the minute and the tags of every national option that was chosen, by a table or by the clock."""
    opened = {f"t{turn}": minute for turn, (_, minute) in enumerate(game.phases, 1)}
    for _, phase, point, options, _ in game.decisions:
        for name in options:
            if phase and name in scenario.options and point in opened:
                yield opened[point], frozenset(scenario.options[name].tags)


def _joint(game: Game, scenario: Scenario) -> Value:
    return int(any(paper.minute <= DAYS_21 for paper in joint_texts(game, scenario, ACT)))


def _treaty(game: Game, scenario: Scenario) -> Value:
    return int(any(_is_treaty(scenario, paper.text) for paper in _signed(game, scenario)))


def _treaty_tabled(game: Game, scenario: Scenario) -> Value:
    return int(any(_is_treaty(scenario, text) for paper in papers(game, scenario) for text in paper.tabled))


def _is_treaty(scenario: Scenario, text: Options) -> bool:
    return bool(text) and scenario.texts[text[0]].commits >= TREATY


def _signed(game: Game, scenario: Scenario) -> Iterator[Timed]:
    return (paper for paper in papers(game, scenario) if paper.how in ("signed", "dissent"))


def _none(game: Game, scenario: Scenario) -> Value:
    """Nobody was named in public and nobody was made to pay, by either capital or both."""
    if any(game.flags.get(flag, DAYS_21 + 1) <= DAYS_21 for flag in ("accused", "cost_imposed")):
        return 0
    early = [tags for minute, tags in acts(game, scenario) if minute <= DAYS_21]
    if any("cost" in tags or {"blame", "public"} <= tags for tags in early):
        return 0
    return int(
        not any(
            paper.minute <= DAYS_21 and {"blame", "cost"} & set(scenario.texts[paper.text[0]].tags)
            for paper in _signed(game, scenario)
        )
    )


def _split(game: Game, scenario: Scenario) -> Value:
    """A capital made somebody pay or moved forces alone, or against the other's word, and stayed alone."""
    alone = [m for m, tags in acts(game, scenario) if "alone" in tags and {"cost", "military"} & tags]
    alone += [
        paper.minute
        for paper in papers(game, scenario)
        if paper.how == "dissent" and commits(scenario, paper.text) >= ACT
    ]
    together = [paper.minute for paper in joint_texts(game, scenario, WORD)]
    return int(
        "split" in game.flags or any(not any(m <= each <= m + DAYS_7 for each in together) for m in alone)
    )


def _first_word(game: Game, scenario: Scenario) -> Value:
    """Hours to the first public text that both stood behind and that is a word of the alliance."""
    public = (
        paper.minute // 60
        for paper in joint_texts(game, scenario, WORD)
        if "public" in scenario.texts[paper.text[0]].tags
    )
    return next(public, None)


def _deterrence(game: Game, scenario: Scenario) -> Value:
    return game.meters[list(scenario.meters).index("deterrence")]


def _next_wave(game: Game, scenario: Scenario) -> Value:
    """Whether the last phase of fate that may strike again did; open where the game did not come to it."""
    phase, waves = waves_of(scenario)
    drawn = [outcome for name, outcome in game.drawn if name == phase]
    return int(drawn[-1] in waves) if drawn else None


def waves_of(scenario: Scenario) -> tuple[str, frozenset[str]]:
    """Return the last chance phase in which the adversary may strike, and the outcomes in which it does.

    An outcome strikes if one of its effects moves what is done to us up the ladder.
    """
    for phase in reversed(tuple(scenario.phases.values())):
        waves = frozenset(_strikes(phase))
        if waves:
            return phase.id, waves
    return "", frozenset()


def _strikes(phase: Phase) -> Iterator[str]:
    if isinstance(phase.asks, Chance):
        yield from (
            outcome.id
            for outcome in phase.asks.outcomes
            if any(effect.kind == "theirs" for effect in outcome.do)
        )


def _over(game: Game, scenario: Scenario) -> Value:
    return int(game.ours_high >= FORCE and not _treaty(game, scenario))


def _wrong_actor(game: Game, scenario: Scenario) -> Value:
    endings = {**scenario.endings, **scenario.also}
    return int(any(endings[name].code == WRONG_ACTOR for name in (game.ending, *game.also)))


def _has_texts(least: int) -> Callable[[Scenario], bool]:
    return lambda scenario: any(text.commits >= least for text in scenario.texts.values())


def _has_tags(*tags: str) -> Callable[[Scenario], bool]:
    return lambda scenario: any(
        set(tags) & {*each}
        for each in (
            *(option.tags for option in scenario.options.values()),
            *(text.tags for text in scenario.texts.values()),
        )
    )


def _has_dissent(scenario: Scenario) -> bool:
    return (
        "split" in scenario.flags
        or any("alone" in o.tags and {"cost", "military"} & set(o.tags) for o in scenario.options.values())
        or any(text.rule in ("either", "lead") and text.commits >= ACT for text in scenario.texts.values())
    )


MEASURES = (
    Measure("joint", "share", _joint, _has_texts(ACT)),
    Measure("treaty", "share", _treaty, _has_texts(TREATY)),
    Measure("treaty_tabled", "share", _treaty_tabled, _has_texts(TREATY)),
    Measure("none", "share", _none, _has_tags("blame", "cost")),
    Measure("split", "share", _split, _has_dissent),
    Measure("over", "share", _over, lambda scenario: len(scenario.ladder.rungs) > FORCE),
    Measure("wrong_actor", "share", _wrong_actor,
            lambda scenario: scenario.blames
            and any(each.code == WRONG_ACTOR for each in scenario.endings.values())),
    Measure("next_wave", "share", _next_wave, lambda scenario: bool(waves_of(scenario)[1])),
    Measure("first_word", "median", _first_word,
            lambda scenario: any(t.commits >= WORD and "public" in t.tags for t in scenario.texts.values())),
    Measure("deterrence", "mean", _deterrence, lambda scenario: "deterrence" in scenario.meters),
)  # fmt: skip


def measures(scenario: Scenario) -> tuple[Measure, ...]:
    """Return the measures that a scenario has what they are made of."""
    return tuple(measure for measure in MEASURES if measure.known(scenario))
