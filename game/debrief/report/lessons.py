"""What was strong, what to improve, the plan to fill in; what control did; questions, sources, records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from game.debrief.claim import Claim, claim
from game.debrief.document import Block, Paragraph, Points, RecordLine, Section, Table
from game.debrief.report.ratings import wanting
from game.debrief.report.story import agreed
from game.debrief.report.summary import behind_rating, to_discuss, unreached
from game.debrief.story import Story
from game.rules.events import Drawn
from game.session.marks import Noted
from game.sight.texts import drawn_names, listed
from game.texts import NO_TEXT, Text, both
from game.texts.catalogue import CATALOGUE

STRONG, WEAK = ("P", "S"), ("M", "U")
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
        if choice.asked and choice.lapsed:
            words = both(
                "debrief.lesson.lapsed", team=story.team(choice.team), phase=story.phase(choice.phase)
            )
            yield claim(words, choice.sealed)
    yield from _marked(story, "improve")


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
            yield claim(_words(story, mark), mark.record, mark.at)


def _words(story: Story, mark: Noted) -> Text:
    phase = (
        story.phase(mark.phase) if mark.phase in story.scenario.phases else both("debrief.records.startex")
    )
    if not mark.words:
        return both("debrief.lesson.marked.bare", phase=phase)
    return both("debrief.lesson.marked", phase=phase, words=Text(mark.words, mark.words))


def control(story: Story) -> Section:
    """Return what exercise control did, and what had been drawn in secret."""
    deeds = tuple(
        (claim(_deed(story, each.record, each.text), each.record),)
        for each in story.made
        if each.seat == "white_cell"
    )
    blocks: list[Block] = [
        Points(deeds) if deeds else Paragraph((Claim(both("debrief.control.none")),), quiet=True)
    ]
    drawn = tuple(_drawn(story)) if story.ended else ()
    if drawn:
        blocks += [Paragraph((Claim(both("debrief.truth")),), heading=True), Points(drawn)]
    return Section("control", both("debrief.control"), tuple(blocks))


def _deed(story: Story, record: int, deed: Text) -> Text:
    body = story.game.records[record].body
    # What control said is its text, and stands in the deed.
    reason = "" if body["options"][0] == "say" else body["text"]
    told = both("debrief.control.reason", deed=deed, reason=Text(reason, reason)) if reason else deed
    return both("debrief.control.line", moment=story.when(hour_of(story, record)), deed=told)


def _drawn(story: Story) -> Iterator[tuple[Claim, ...]]:
    for n, event in story.game.events():
        if isinstance(event, Drawn):
            name, outcome = drawn_names(story.scenario, event.name, event.outcome)
            if name:
                yield (claim(both("debrief.truth.line", name=name, outcome=outcome), n),)


def questions(story: Story) -> Section:
    """Return the scenario's questions for this ending, and those that evaluators marked."""
    asked = [Claim(question) for question in to_discuss(story)]
    asked += [
        claim(_words(story, mark), mark.record, mark.at) for mark in story.marks if mark.kind == "question"
    ]
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
            cite = f"({source.cite})" if source.cite else ""
            words = both("debrief.sources.line", id=name, mark=source.mark, text=source.text, cite=cite)
            rows.append((claim(words, *used[name]),))
    how = Paragraph((Claim(both("debrief.sources.how")),), quiet=True)
    return Section("sources", both("debrief.sources"), (how, Points(tuple(rows)))) if rows else None


def record_lines(story: Story) -> tuple[RecordLine, ...]:
    """Return every record of the log in words."""
    game = story.game
    standing = {one.record.n for one in game.played}
    made = {each.record: each.text for each in story.made}
    ended = {each.record: each for each in story.papers if each.by_control and each.paper.text}
    lines = []
    for record in game.records:
        body = record.body
        seat, text = Text("", ""), both("debrief.records.startex")
        if body["kind"] == "remark":
            seat = both("debrief.records.control")
            text = both("account.remark", what=_remark(body))
        elif body["kind"] == "decision" and body["seat"] == "chance":
            seat, text = both("debrief.records.chance"), _outcome(story, *body["options"])
        elif record.n:
            seat, text = _seat(story, str(body["seat"])), made[record.n]
            if record.n in ended:
                answers = listed([*agreed(story, ended[record.n])], "; ")
                text = both("debrief.records.ended", what=text, text=ended[record.n].text, answers=answers)
            # What a table decided names it already.
            seat = NO_TEXT if text.en.startswith(f"{seat.en}: ") else seat
        moment = story.when(hour_of(story, record.n))
        lines.append(RecordLine(record.n, moment, seat, text, record.n in standing))
    return tuple(lines)


def _remark(body: Mapping[str, Any]) -> Text:
    """Return what was noted while the game went on: an evaluator's mark by its kind."""
    key = f"theatre.remark.{body['fields'].get('kind', '')}"
    return both(key if key in CATALOGUE else f"account.remark.{body['what']}")


def hour_of(story: Story, record: int) -> int:
    """Return the minute at which a record was made, of the exercise.

    What a table or exercise control decided was decided before what it brought: at the hour of the question,
    or of the latest report that had come by then.
    """
    body = story.game.records[record].body
    if body["kind"] != "decision" or body["seat"] in ("clock", "chance"):
        return int(body["minute"])
    came = [known.minute for known in story.known if known.record < record]
    return max([int(story.game.records[record - 1].body["minute"]), *came])


def _outcome(story: Story, draw: str, outcome: str) -> Text:
    name, came = drawn_names(story.scenario, draw, outcome)
    return both("debrief.records.drawn", name=name or Text(draw, draw), outcome=came)


def _seat(story: Story, seat: str) -> Text:
    if seat == "clock":
        return both("debrief.records.clock")
    return both("debrief.records.control") if seat == "white_cell" else story.team(seat)
