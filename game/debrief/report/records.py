"""The records at the end of a report: every record of the log in words, and the hour at which it happened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.debrief.choices import own_words
from game.debrief.document import RecordLine
from game.debrief.report.story import agreed
from game.debrief.story import Story
from game.session.questions import questions
from game.sight.texts import drawn_names, listed
from game.texts import NO_TEXT, Text, both
from game.texts.catalogue import CATALOGUE


def record_lines(story: Story, *, tables: bool = True, control: bool = True) -> tuple[RecordLine, ...]:
    """Return every record of the log in words.

    With what `tables` wrote in their own words, where no other part of a report tells it, and with what
    exercise `control` noted.
    """
    game = story.game
    standing = {one.record.n for one in game.played}
    made = {each.record: each.text for each in story.made}
    ended = {each.record: each for each in story.papers if each.by_control and each.paper.text}
    told = {choice.sealed for choice in story.choices if choice.asked}
    lines = []
    for record in game.records:
        body = record.body
        seat, text = Text("", ""), both("debrief.records.startex")
        if body["kind"] == "remark":
            seat = both("debrief.records.control")
            if body["what"] == "question":
                # Of the log as it was then: a rewind may have gone back over the question since.
                asked = questions(game.records[: record.n + 1])[-1]
                seat, key = story.team(asked.seat), "asks" if asked.words else "asks.gone"
                key = key if tables else "asks.only"
                called = f"{story.scenario.teams[asked.seat].letter}{asked.number}"
                text = both(f"debrief.records.{key}", number=called, words=asked.words)
            else:
                text = both("account.remark", what=_remark(body))
                text = _with(own_words(game, record.n), text) if control else text
        elif body["kind"] == "decision" and body["seat"] == "chance":
            seat, text = both("debrief.records.chance"), _outcome(story, *body["options"])
        elif record.n:
            seat, text = _seat(story, str(body["seat"])), made[record.n]
            if record.n in game.ended_by_control:
                text = both("debrief.records.cut")
            if record.n in ended:
                answers = listed([*agreed(story, ended[record.n])], "; ")
                text = both("debrief.records.ended", what=text, text=ended[record.n].text, answers=answers)
            if tables and body["seat"] in game.teams and record.n not in told:
                text = _with(own_words(game, record.n), text)
            # What a table decided names it already.
            seat = NO_TEXT if text.en.startswith(f"{seat.en}: ") else seat
        moment = story.when(game.minutes[record.n])
        lines.append(RecordLine(record.n, moment, seat, text, record.n in standing))
    return tuple(lines)


def _with(words: Text, text: Text) -> Text:
    return both("debrief.records.words", what=text, words=words) if words else text


def _remark(body: Mapping[str, Any]) -> Text:
    """Return what was noted while the game went on: an evaluator's mark by its kind.

    Of what a later version of the program remarks it is said that this one does not know it.
    """
    by_kind = f"theatre.remark.{body['fields'].get('kind', '')}"
    known = (key for key in (by_kind, f"account.remark.{body['what']}") if key in CATALOGUE)
    return both(next(known, "debrief.records.unknown"))


def _outcome(story: Story, draw: str, outcome: str) -> Text:
    name, came = drawn_names(story.scenario, draw, outcome)
    return both("debrief.records.drawn", name=name or Text(draw, draw), outcome=came)


def _seat(story: Story, seat: str) -> Text:
    if seat == "clock":
        return both("debrief.records.clock")
    return both("debrief.records.control") if seat == "white_cell" else story.team(seat)
