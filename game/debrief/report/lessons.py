"""What was strong, what to improve, the plan to fill in; questions and sources."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.claim import Claim, claim
from game.debrief.document import Block, Paragraph, Points, Section, Table
from game.debrief.papers import Jointly
from game.debrief.report.marked import told
from game.debrief.report.ratings import wanting
from game.debrief.report.summary import behind_rating, to_discuss, unreached
from game.debrief.story import Story
from game.sight.texts import listed
from game.texts import NO_TEXT, both, bracketed

STRONG, WEAK = ("P", "S"), ("M", "U")
SUBJECTS = ("blame", "cost")
"""Tags of acts of which it is told where a capital goes alone after a common text: to name, to make pay."""

OPEN_LINES = 3
"""Empty lines of the plan for what the talk brings."""


def lessons(story: Story) -> tuple[Section, ...]:
    """Return strengths, areas to improve and the plan with a line for each of these."""
    strong, weak = tuple(_strengths(story)), tuple(_areas(story))
    planned = (*_missed(story), *weak[len(tuple(_rated(story, WEAK))) :])
    head = tuple(both(f"debrief.plan.head.{name}") for name in ("area", "action", "owner", "date"))
    empty = (Claim(NO_TEXT),) * 3
    rows = (*((each, *empty) for each in planned), *[(Claim(NO_TEXT), *empty)] * OPEN_LINES)
    how = Paragraph((Claim(both("debrief.plan.how")),), quiet=True)
    return (
        Section("strengths", both("debrief.strengths"), (_listed(strong),)),
        Section("improve", both("debrief.improve"), (_listed(weak),)),
        Section("plan", both("debrief.plan"), (how, Table(head, tuple(rows), form=True))),
    )


def _listed(claims: tuple[Claim, ...]) -> Block:
    return Points(tuple((each,) for each in claims)) if claims else Paragraph(
        (Claim(both("debrief.lesson.none")),), quiet=True
    )  # fmt: skip


def _strengths(story: Story) -> Iterator[Claim]:
    yield from _rated(story, STRONG)
    yield from _marked(story, "strength")


def _areas(story: Story) -> Iterator[Claim]:
    yield from _rated(story, WEAK)
    yield from unreached(story)
    for choice in story.choices:
        if choice.asked and choice.lapsed and not choice.cut:
            words = both(
                "debrief.lesson.lapsed", team=story.team(choice.team), phase=story.phase(choice.phase)
            )
            yield claim(words, choice.sealed)
    yield from _alone(story)
    yield from _marked(story, "improve")


def _alone(story: Story) -> Iterator[Claim]:
    """Yield where a capital acted alone on what it had signed a common text about."""
    known = story.scenario
    for choice in story.choices:
        signed = [each for each in story.papers if each.record < choice.sealed and _is_common(story, each)]
        if not signed or choice.lapsed or choice.forced or not choice.asked:
            continue
        subjects = set(SUBJECTS).intersection(known.texts[signed[-1].paper.text[0]].tags)
        names = [
            name
            for option, name in zip(choice.options, choice.names, strict=True)
            if "alone" in known.options[option].tags and subjects.intersection(known.options[option].tags)
        ]
        if names:
            words = both(
                "debrief.lesson.alone", team=story.team(choice.team), text=signed[-1].text,
                options=listed(names, ", "),
            )  # fmt: skip
            yield claim(words, signed[-1].record, choice.sealed)


def _is_common(story: Story, each: Jointly) -> bool:
    """Return whether both capitals signed a text that blames or makes pay in both names."""
    if each.by_control or each.paper.how != "signed":
        return False
    text = story.scenario.texts[each.paper.text[0]]
    return text.rule == "both" and "ally" in text.tags and bool(set(SUBJECTS).intersection(text.tags))


def _rated(story: Story, letters: tuple[str, ...]) -> Iterator[Claim]:
    if story.ended is None:
        return
    n, event = story.ended
    for name, letter in event.ratings:
        if letter in letters:
            words = both(
                "debrief.lesson.rated", objective=story.scenario.objectives[name].text, letter=letter,
                means=both(f"debrief.rating.{letter}"),
            )  # fmt: skip
            words = listed([words, *(wanting(story, name, letter) if letter in WEAK else ())], " ")
            yield claim(words, n, *behind_rating(story, name, letter))


def _missed(story: Story) -> Iterator[Claim]:
    """Yield the objectives rated M or U by their names alone, for the plan."""
    n, event = story.ended or (0, None)
    for name, letter in event.ratings if event is not None else ():
        if letter in WEAK:
            yield claim(story.scenario.objectives[name].text, n, *behind_rating(story, name, letter))


def _marked(story: Story, kind: str) -> Iterator[Claim]:
    for mark in story.marks:
        if mark.kind == kind:
            yield claim(told(story, mark), *mark.records)


def questions(story: Story) -> Section:
    """Return the scenario's questions for this ending, and those that evaluators marked."""
    asked = [Claim(question) for question in to_discuss(story)]
    asked += [claim(told(story, mark), *mark.records) for mark in story.marks if mark.kind == "question"]
    points = Points(tuple((each,) for each in asked), numbered=True)
    return Section("questions", both("debrief.questions"), (points,))


def sources(story: Story) -> Section | None:
    """Return the sources of what came and what was chosen; None where nothing names one."""
    scenario = story.scenario
    used: dict[str, set[int]] = {}
    for known in story.known:
        inject = scenario.injects.get(known.inject)
        for name in inject.sources if inject else ():
            used.setdefault(name, set()).add(known.record)
    for choice in story.choices:
        for option in choice.options:
            for name in scenario.options[option].sources:
                used.setdefault(name, set()).add(choice.sealed)
    rows = []
    for name, source in scenario.sources.items():
        if name in used:
            mark = both(f"debrief.sources.{source.mark}")
            words = bracketed(source.text, source.cite)
            words = both("debrief.sources.line", id=name, mark=mark, source=words)
            rows.append((claim(words, *used[name]),))
    how = Paragraph((Claim(both("debrief.sources.how")),), quiet=True)
    return Section("sources", both("debrief.sources"), (how, Points(tuple(rows)))) if rows else None
