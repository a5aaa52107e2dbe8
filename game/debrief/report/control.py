"""What exercise control did, in the game and with the room's clock, and what had been drawn in secret."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from game.debrief.claim import Claim, claim
from game.debrief.document import Block, Paragraph, Points, Section
from game.debrief.report.seated import player
from game.debrief.story import Story
from game.rules.events import Drawn
from game.sight.texts import drawn_names
from game.texts import Text, both

ROOM = (
    "skip",
    "pause",
    "resume",
    "extend",
    "slow",
    "fit",
    "shorten",
    "odds",
    "hotline",
    "hotline_end",
    "reseat",
)
"""Remarks that are deeds of exercise control; its marks stand with the lessons."""


def control(story: Story) -> Section:
    """Return what exercise control did, and what had been drawn in secret."""
    done = {
        each.record: _reasoned(story, each.record, each.text)
        for each in story.made
        if each.seat == "white_cell"
    }
    done |= {
        record.n: _in_the_room(story, record.body) for record in story.game.records if _is_deed(record.body)
    }
    deeds = tuple(
        (claim(both("debrief.control.line", moment=story.when(story.game.minutes[n]), deed=done[n]), n),)
        for n in sorted(done)
    )
    blocks: list[Block] = [
        Points(deeds) if deeds else Paragraph((Claim(both("debrief.control.none")),), quiet=True)
    ]
    for key, drawn in (("debrief.truth", _drawn(story, at_first=True)), ("debrief.fate", _drawn(story))):
        if story.ended and (points := tuple(drawn)):
            blocks += [Paragraph((Claim(both(key)),), heading=True), Points(points)]
    return Section("control", both("debrief.control"), tuple(blocks))


def _reasoned(story: Story, record: int, deed: Text) -> Text:
    body = story.game.records[record].body
    # What control said is its text, and stands in the deed.
    reason = "" if body["options"][0] == "say" else body["text"]
    return both("debrief.control.reason", deed=deed, reason=Text(reason, reason)) if reason else deed


def _drawn(story: Story, *, at_first: bool = False) -> Iterator[tuple[Claim, ...]]:
    """Yield what was drawn in secret before the first phase, or what phases of chance brought."""
    for n, event in story.game.events():
        if isinstance(event, Drawn) and (event.name in story.scenario.draws) == at_first:
            draw = story.scenario.draws.get(event.name)
            name, outcome = drawn_names(story.scenario, event.name, event.outcome)
            if name and (draw is None or draw.counts(story.game.header.settings)):
                yield (claim(both("debrief.truth.line", name=name, outcome=outcome), n),)


def _is_deed(body: Mapping[str, Any]) -> bool:
    return body["kind"] == "remark" and body["what"] in ROOM


def _in_the_room(story: Story, body: Mapping[str, Any]) -> Text:
    """Return a deed that is no decision: what control did with the clock, the line and the seats."""
    fields = body["fields"]
    figures = {name: value for name, value in fields.items() if name in ("minutes", "pace")}
    if body["what"] == "shorten":
        return both("debrief.room.shorten", phase=story.phase(fields["phase"]), **figures)
    if body["what"] == "reseat":
        return both(
            "debrief.room.reseat", team=story.team(fields["seat"]), player=player(story, fields["player"])
        )
    if fields.get("why") == "reading":
        return both("debrief.room.reading")
    return both(f"debrief.room.{body['what']}", **figures)
