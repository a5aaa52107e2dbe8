"""How far a game escalated by a scale: points of what was done and signed, or the level of the incident."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief.choices import Choice
from game.debrief.course import Stage
from game.debrief.papers import Jointly
from game.debrief.story import Story
from game.scenario.weighting import Class, Weighting
from game.session.made import called
from game.texts import Text


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a capital did, or both signed."""

    turn: int
    team: str
    """A capital, or `alliance`."""
    id: str
    name: Text
    tags: frozenset[str]
    records: tuple[int, ...]


def acts(story: Story) -> tuple[Act, ...]:
    """Return what was done and signed, in order: neither what nobody was asked nor what control signed."""
    found = [*_apart(story.choices, story), *_together(story.papers, story)]
    return tuple(sorted(found, key=lambda each: each.turn))


def _apart(choices: tuple[Choice, ...], story: Story) -> Iterator[Act]:
    for each in choices:
        for option, name in zip(each.options, each.names, strict=True):
            if each.asked and option in story.scenario.options:
                tags = frozenset(story.scenario.options[option].tags)
                yield Act(each.turn, each.team, option, name, tags, (each.sealed, each.shown))


def _together(papers: tuple[Jointly, ...], story: Story) -> Iterator[Act]:
    for each in papers:
        for text in each.paper.text[:1]:
            if each.measures.counts and text in story.scenario.texts:
                tags = frozenset(story.scenario.texts[text].tags)
                yield Act(each.turn, "alliance", text, called(story.scenario, text), tags, (each.record,))


@dataclass(frozen=True, slots=True)
class Weighed:
    """One phase by one scale."""

    stage: Stage
    points: int
    """The sum over its acts; or the level of the incident at its close."""
    by: tuple[tuple[str, int], ...]
    """The points of each that acted; empty for an incident."""
    level: Class | None
    """Of the incident."""
    records: tuple[int, ...]


def weighed(story: Story, weighting: Weighting) -> tuple[Weighed, ...]:
    """Return each phase of a game by a scale, in the order in which they were opened."""
    done = acts(story)
    found = []
    for stage in story.stages:
        if weighting.scores == "incident":
            level = weighting.incident(stage.figures["theirs"])
            found.append(Weighed(stage, level.points, (), level, (stage.closed,)))
            continue
        here = [each for each in done if each.turn == stage.turn]
        by: dict[str, int] = {}
        for each in here:
            by[each.team] = by.get(each.team, 0) + weighting.act(each.id, each.tags).points
        records = tuple(n for each in here for n in each.records)
        found.append(Weighed(stage, sum(by.values()), tuple(by.items()), None, records or (stage.closed,)))
    return tuple(found)
