"""The outcome measures, each a function of one game, written once for every scenario.

They read what scenarios share: tags (`public`, `blame`, `cost`, `alone`, `military`), how far a text binds,
the ladder, the codes of endings, and the flags of the shared options. The handbook's section B names them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from game.errors import GameError
from game.odds.tally import Game, Options
from game.scenario.model import Chance, Joint, Phase, Scenario
from game.scenario.near import near_or_all

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


class Timed(NamedTuple):
    """A paper with the minute at which it ended."""

    how: str
    text: Options
    minute: int


def papers(game: Game, scenario: Scenario) -> Iterator[Timed]:
    """Yield the papers of a game, each with its minute: the phase's opening and the hours spent in it."""
    opened = iter(game.phases)
    for phase, how, text, spent, *_ in game.papers:
        minute = next(minute for name, minute in opened if name == phase)
        yield Timed(how, text, minute + 60 * spent)


def tabled_in(game: Game, scenario: Scenario) -> Iterator[Options]:
    """Yield the texts that lay on the table, joint phase by joint phase."""
    opened = iter(enumerate(game.phases, 1))
    for phase, _, text, *_ in game.papers:
        turn = next(turn for turn, (name, _) in opened if name == phase)
        yield from tabled(game, scenario, phase, turn, text)


def tabled(game: Game, scenario: Scenario, phase: str, turn: int, signed: Options) -> tuple[Options, ...]:
    """Return the texts that lay on the table in one joint phase; a change that was refused is not told.

    A drafter's texts are tabled; without one each round's instructions are, the first capital's in odd rounds
    and the other's in even ones, or the other's where one wants none.
    """
    joint = scenario.phases[phase].asks
    assert isinstance(joint, Joint)
    found: list[Options] = [signed] if signed else []
    rounds: dict[str, dict[str, Options]] = {}
    draft, instruct, drafted = f"t{turn}.draft.", f"t{turn}.instruct.", False
    for seat, at, point, options, _ in game.decisions:
        if at != phase:
            continue
        if point.startswith(draft):
            drafted = True
            found.append(options)
        elif point.startswith(instruct) and options != ("none",):
            rounds.setdefault(point, {})[seat] = options
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


def acts(game: Game, scenario: Scenario) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the minute and the tags of every national option that was chosen, by a table or by the clock."""
    opened = {f"t{turn}": minute for turn, (_, minute) in enumerate(game.phases, 1)}
    for _, phase, point, options, _ in game.decisions:
        for name in options:
            if phase and name in scenario.options and point in opened:
                yield opened[point], scenario.options[name].tags


def _joint(game: Game, scenario: Scenario) -> Value:
    return int(any(paper.minute <= DAYS_21 for paper in joint_texts(game, scenario, ACT)))


def _treaty(game: Game, scenario: Scenario) -> Value:
    return int(any(_is_treaty(scenario, paper.text) for paper in _signed(game, scenario)))


def _treaty_tabled(game: Game, scenario: Scenario) -> Value:
    return int(any(_is_treaty(scenario, text) for text in tabled_in(game, scenario)))


def _is_treaty(scenario: Scenario, text: Options) -> bool:
    return bool(text) and scenario.texts[text[0]].commits >= TREATY


def _signed(game: Game, scenario: Scenario) -> Iterator[Timed]:
    return (paper for paper in papers(game, scenario) if paper.how in ("signed", "dissent"))


def _none(game: Game, scenario: Scenario) -> Value:
    """Nobody was named in public and nobody was made to pay, by either capital or both."""
    if any(game.flags.get(flag, DAYS_21 + 1) <= DAYS_21 for flag in ("accused", "cost_imposed")):
        return 0
    early = [tags for minute, tags in acts(game, scenario) if minute <= DAYS_21]
    if any("cost" in tags or ("blame" in tags and "public" in tags) for tags in early):
        return 0
    return int(
        not any(
            paper.minute <= DAYS_21 and {"blame", "cost"} & set(scenario.texts[paper.text[0]].tags)
            for paper in _signed(game, scenario)
        )
    )


def _split(game: Game, scenario: Scenario) -> Value:
    """A capital made somebody pay or moved forces alone, or against the other's word, and stayed alone."""
    alone = [
        m for m, tags in acts(game, scenario) if "alone" in tags and ("cost" in tags or "military" in tags)
    ]
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


def measure_of(name: str, scenario: Scenario) -> Measure:
    """Return a measure by its name.

    `ending/split` is whether it ended so or that joined it, `meter/trust` a meter's figure at the end,
    `flag/consulted` whether it is set, `rung/6` whether we rose to a rung to which they never did,
    `quiet/washington` which percent of a team's own choices few see.
    Raise GameError for one that there is not, or that this scenario has not what it is made of.
    """
    kind, _, part = name.partition("/")
    if kind == "ending" and part in {**scenario.endings, **scenario.also}:
        return Measure(name, "share", lambda game, _: int(part in (game.ending, *game.also)), lambda _: True)
    if kind == "meter" and part in scenario.meters:
        at = list(scenario.meters).index(part)
        return Measure(name, "mean", lambda game, _: game.meters[at], lambda _: True)
    if kind == "flag" and part in scenario.flags:
        return Measure(name, "share", lambda game, _: int(part in game.flags), lambda _: True)
    if kind == "rung" and part.isdecimal() and int(part) < len(scenario.ladder.rungs):
        least = int(part)
        return Measure(
            name, "share", lambda game, _: int(game.ours_high >= least > game.theirs_high), lambda _: True
        )
    if kind == "quiet" and part in scenario.teams:
        return Measure(name, "mean", lambda game, scenario: _quiet(game, scenario, part), lambda _: True)
    known = {each.id: each for each in measures(scenario)}
    if name in known:
        return known[name]
    names = [
        *known,
        *(f"meter/{each}" for each in scenario.meters),
        *(f"flag/{each}" for each in scenario.flags),
    ]
    raise GameError(f"{scenario.id} has no measure {name!r}{near_or_all(name, names)}")


def _quiet(game: Game, scenario: Scenario, team: str) -> Value:
    """Return which percent of a team's own options are seen by few; open where it chose none."""
    chosen = [
        "quiet" in scenario.options[name].tags
        for seat, phase, _, options, _ in game.decisions
        for name in options
        if seat == team and phase and name in scenario.options
    ]
    return 100 * sum(chosen) // len(chosen) if chosen else None
