"""Who had a seat, in the words of a report."""

from __future__ import annotations

from game.debrief.story import Story
from game.session import program_of
from game.texts import Text, both


def player(story: Story, kind: str) -> Text:
    """Return who plays a team: people, people with cards, a bot of a doctrine, a program, nobody."""
    program = program_of(kind)
    if program is not None:
        return both("debrief.seat.program", file=program)
    name, _, doctrine = kind.partition(":")
    named = story.scenario.doctrines.get(doctrine)
    return both("debrief.seat.bot", doctrine=named.name) if named else both(f"debrief.seat.{name}")
