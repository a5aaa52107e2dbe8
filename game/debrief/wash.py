"""What the hot wash shows straight after ENDEX: the course, the papers, who knew and believed what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.debrief.estimates import Estimated
from game.debrief.story import Story
from game.rules.joint.measures import commits, furthest
from game.texts import NO_TEXT, Text

TRUST = "trust"
"""The meter between the capitals, as `scenarios/shared/meters.yaml` has it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One phase, where everything stood as it closed."""

    name: Text
    ours: int
    theirs: int
    trust: int | None
    acts: tuple[str, ...]
    """Who decided in it, in order: a team once for each question, `alliance` for a paper that ended."""
    opened: int
    """Its first record."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One joint decision: from what each capital first wanted to what was signed, in steps of its list."""

    name: Text
    came: Mapping[str, int]
    """Capital -> how far the text that it first wanted binds; who wanted none is left out."""
    apart: int | None
    """Steps between the two wishes, at least one where they are two texts; None if one wanted none."""
    signed: int | None
    """How far the signed text binds; None for none."""
    text: Text
    """The signed text; empty for none."""
    hours: int
    reservations: int
    record: int


@dataclass(frozen=True, slots=True)
class Alone:
    """A report that some capitals had and others never."""

    headline: Text
    minute: int
    had: Mapping[str, str]
    """Team -> `all`, `one` (a single role), or nothing."""
    record: int


@dataclass(frozen=True, slots=True)
class Belief:
    """A question that tables answered in percent, as the game went on."""

    ask: Text
    said: Mapping[str, tuple[tuple[Text, int], ...]]
    """Team -> phase and percent, in order."""
    came: bool | None
    """Whether what was asked came to hold; None where the game left it open."""


@dataclass(frozen=True, slots=True)
class Foresight:
    """How often a table foresaw what the ally would choose or answer."""

    right: int
    said: int


@dataclass(frozen=True, slots=True)
class Wash:
    """The whole of it."""

    rungs: int
    """The highest rung of the ladder."""
    firebreaks: tuple[tuple[int, Text], ...]
    """Each with the rung that it lies above."""
    start: tuple[int, int, int | None]
    """`ours`, `theirs` and trust as the game began."""
    trust: Text
    """What the meter between the capitals is called; empty where the exercise has none."""
    parts: tuple[Part, ...]
    most: int
    """How far the furthest text of the exercise binds."""
    gaps: tuple[Gap, ...]
    teams: tuple[str, ...]
    alone: tuple[Alone, ...]
    together: int
    """Reports that every table had."""
    beliefs: tuple[Belief, ...]
    foresight: Mapping[str, Foresight]
    """Team -> its forecasts that the game settled; who made none is left out."""


def wash(story: Story) -> Wash:
    """Return what a game's hot wash shows. Phases that the edition left unasked are told as any other."""
    scenario = story.scenario
    meter = scenario.meters.get(TRUST)
    first = story.stages[0].before if story.stages else {"ours": 0, "theirs": 0}
    alone = tuple(_alone(story))
    return Wash(
        rungs=len(scenario.ladder.rungs) - 1,
        firebreaks=tuple((each.above, each.name) for each in scenario.ladder.firebreaks),
        start=(first["ours"], first["theirs"], first.get(TRUST)),
        trust=meter.name if meter else NO_TEXT,
        parts=tuple(_parts(story)),
        most=furthest(scenario),
        gaps=tuple(_gaps(story)),
        teams=story.game.teams,
        alone=alone,
        together=len(story.known) - len(alone),
        beliefs=tuple(_beliefs(story)),
        foresight=_foresight(story),
    )


def _parts(story: Story) -> Iterator[Part]:
    for stage in story.stages:
        apart = [each.team for each in story.choices if each.turn == stage.turn and each.asked]
        papers = ["alliance" for each in story.papers if each.turn == stage.turn]
        ours, theirs, trust = (stage.figures.get(name) for name in ("ours", "theirs", TRUST))
        assert ours is not None
        assert theirs is not None
        yield Part(story.phase(stage.phase), ours, theirs, trust, (*apart, *papers), stage.opened)


def _gaps(story: Story) -> Iterator[Gap]:
    for each in story.papers:
        wanted = each.paper.talks.first_instructions
        yield Gap(
            name=story.phase(each.paper.phase),
            came={team: commits(story.scenario, text) for team, text in wanted.items() if text},
            apart=each.measures.distance,
            signed=commits(story.scenario, each.paper.text) if each.paper.text else None,
            text=each.text,
            hours=each.measures.latency,
            reservations=each.measures.carried or 0,
            record=each.record,
        )


def _alone(story: Story) -> Iterator[Alone]:
    for each in sorted(story.known, key=lambda known: (known.minute, known.record)):
        had = {
            team: "all" if team in each.wholly else "one" if team in each.partly else ""
            for team in story.game.teams
        }
        if set(had.values()) != {"all"}:
            yield Alone(each.headline, each.minute, had, each.record)


def _beliefs(story: Story) -> Iterator[Belief]:
    asked: dict[str, list[Estimated]] = {}
    for each in story.estimates:
        if each.percent is not None:
            asked.setdefault(each.estimate, []).append(each)
    for answers in asked.values():
        said: dict[str, list[tuple[Text, int]]] = {}
        for each in answers:
            assert each.percent is not None
            said.setdefault(each.team, []).append((story.phase_at(each.record), each.percent))
        came = next((each.came_true for each in answers if each.came_true is not None), None)
        yield Belief(answers[0].ask, {team: tuple(points) for team, points in said.items()}, came)


def _foresight(story: Story) -> dict[str, Foresight]:
    found = {}
    for team in story.game.teams:
        settled = [
            bool(each.came_true)
            for each in story.estimates
            if each.team == team and each.percent is None and each.came_true is not None
        ]
        if settled:
            found[team] = Foresight(sum(settled), len(settled))
    return found
