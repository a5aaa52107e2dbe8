"""What exercise control and evaluators marked while the game went on, beside what it is about."""

from __future__ import annotations

from game.debrief.claim import Claim, claim
from game.debrief.report.story import ended
from game.debrief.story import Story
from game.session.marks import MARKS, Noted
from game.sight.texts import listed
from game.texts import NO_TEXT, Text, both


def told(story: Story, mark: Noted) -> Text:
    """Return a mark in a sentence: who made it, in which phase, about which objective, with its words."""
    by = both(f"debrief.marked.by.{mark.by}" if mark.by else "debrief.marked.by")
    objective = story.scenario.objectives.get(mark.objective)
    if objective is not None:
        by = both("debrief.marked.about", by=by, objective=objective.text)
    if not mark.words:
        return both("debrief.marked.bare", phase=_phase(story, mark), by=by)
    words = Text(mark.words, mark.words)
    return ended(both("debrief.marked", phase=_phase(story, mark), by=by, words=words))


def beside(story: Story, objective: str) -> Claim:
    """Return the marks that are bound to an objective; no words where there is none."""
    marks = [mark for mark in story.marks if mark.objective == objective and mark.kind in MARKS]
    if not marks:
        return Claim(NO_TEXT)
    shown = [_short(story, mark) for mark in marks]
    return claim(listed(shown, "; "), *(n for mark in marks for n in mark.records))


def _short(story: Story, mark: Noted) -> Text:
    kind = both(f"debrief.marked.{mark.kind}", phase=_phase(story, mark))
    if not mark.words:
        return kind
    return both("debrief.marked.said", kind=kind, words=Text(mark.words, mark.words))


def _phase(story: Story, mark: Noted) -> Text:
    if mark.phase in story.scenario.phases:
        return story.phase(mark.phase)
    return both("debrief.records.startex")
