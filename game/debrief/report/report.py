"""The after-action report for a reader: participants, exercise control, or the sponsor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from game.debrief.document import Document, Section
from game.debrief.game import Game
from game.debrief.report import decisions, evidence, lessons, summary
from game.debrief.report.control import control
from game.debrief.report.records import record_lines
from game.debrief.report.seated import player
from game.debrief.report.story import story_of
from game.debrief.story import Story
from game.errors import GameError
from game.record.seating import Seating, seatings
from game.scenario.weighting import Weighting, find, load, shipped
from game.texts import Text, both

Level = Literal["participant", "facilitator", "sponsor"]
LEVELS: tuple[Level, ...] = get_args(Level)


def report(
    game: Game,
    level: Level = "facilitator",
    weightings: Sequence[Weighting] | None = None,
    turning: Section | None = None,
) -> Document:
    """Return the report on a game; the same log gives the same document.

    `weightings` score its escalation beside the ladder; None takes those that come with the game.

    `sponsor`: how it went, objectives, strengths, what to improve, the plan. `participant`: also what
    happened and why, who knew what. `facilitator`: also what control did, and sources. What a table wrote in
    its own words, as why it decided so or what it asked control, is not for the sponsor; what control noted
    is for the facilitator alone.

    `turning` is the part on turning points, where one was asked for.

    Raise GameError for another reader than the facilitator while the game goes on: it keeps nothing back.
    """
    story = Story(game)
    if level != "facilitator" and story.ended is None:
        raise not_ended(f"a report for the {level}")
    scales = [load(find(name)) for name in shipped()] if weightings is None else weightings
    return Document(
        title=game.scenario.title,
        kind=both("debrief.kind"),
        facts=_facts(story, level),
        sections=tuple(part for part in _sections(story, level, scales, turning) if part is not None),
        records=record_lines(story, tables=level != "sponsor", control=level == "facilitator"),
        foot=both("debrief.fiction"),
    )


def not_ended(made: str) -> GameError:
    """Return the error that says why something cannot be made for everybody yet, and what can be done."""
    return GameError(
        f"{made} keeps nothing back, and the game has not ended: `resume` goes on, and exercise control can "
        "end it there; `report --level facilitator` is made before"
    )


def _sections(
    story: Story, level: Level, scales: Sequence[Weighting], turning: Section | None
) -> tuple[Section | None, ...]:
    first = (summary.summary(story), turning, summary.objectives(story), *lessons.lessons(story))
    if level == "sponsor":
        return (*first, evidence.escalation(story, scales, acts_too=False), decisions.joint(story))
    escalation = evidence.escalation(story, scales)
    course = (story_of(story), decisions.decisions(story), decisions.joint(story), escalation)
    known = (evidence.knowledge(story), evidence.estimates(story))
    if level == "participant":
        return (*first, *course, *known, lessons.questions(story))
    return (*first, *course, *known, control(story), lessons.questions(story), lessons.sources(story))


def _facts(story: Story, level: Level) -> tuple[tuple[Text, Text], ...]:
    game, scenario = story.game, story.scenario
    header = game.header
    length = both("debrief.fact.whole") if header.edition is None else both(
        "debrief.fact.minutes", minutes=header.edition
    )  # fmt: skip
    facts = [(both("debrief.level"), both(f"debrief.level.{level}")), (both("debrief.fact.edition"), length)]
    for axis, choice in header.settings.items():
        setting = scenario.settings[axis]
        name = next(each.name for each in setting.choices if each.id == choice)
        facts.append((setting.name, Text(name.en.split("\n")[0], name.ko.split("\n")[0])))
    sat = seatings(game.records, header.seats)
    for team in scenario.teams:
        facts.append((story.team(team), _players(story, sat.get(team, (Seating(0, "nobody"),)))))
    if header.group:
        facts.append((both("debrief.fact.group"), Text(header.group, header.group)))
    if header.dice == "hand":
        facts.append((both("debrief.fact.dice"), both("debrief.fact.hand")))
    code = game.records[-1].code
    facts.append((both("debrief.fact.code"), Text(code, code)))
    return tuple(facts)


def _players(story: Story, sat: Sequence[Seating]) -> Text:
    """Return who played a team: each with the record from which on, but the first."""
    told = []
    for each in sat:
        words = player(story, each.player)
        told.append(both("debrief.seat.from", player=words, record=each.record) if each.record else words)
    return Text("; ".join(each.en for each in told), "; ".join(each.ko for each in told))
