"""What questions, talks, options and settings are called on the pages of a class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.scenario.model import Scenario
from game.session import program_of
from game.sight.texts import spelled
from game.texts import Text, both

if TYPE_CHECKING:
    from game.compare.asked import Asked
    from game.compare.talks import Talks


def option_name(scenario: Scenario, name: str) -> Text:
    """Return the name of an option or of a joint text."""
    if name in scenario.options:
        return scenario.options[name].name
    return scenario.texts[name].name


def reservation_name(scenario: Scenario, text: str, name: str) -> Text:
    """Return what a reservation is called."""
    return next(each.label for each in scenario.texts[text].reservations if each.id == name)


def phase_name(scenario: Scenario, name: str) -> Text:
    """Return the name of a phase, or of its part."""
    phase = scenario.phases[name]
    return spelled(phase.name or scenario.parts.get(phase.part, phase.name), name)


def question_name(scenario: Scenario, each: Asked, asked: Sequence[Asked]) -> Text:
    """Return phase and team of a question, with the time where it was asked more than once."""
    again = any(other.phase == each.phase and other.time > 1 for other in asked)
    key = "compare.question.again" if again else "compare.question"
    phase, team = phase_name(scenario, each.phase), scenario.teams[each.team].name
    return both(key, phase=phase, team=team, time=each.time)


def talks_name(scenario: Scenario, each: Talks, all_talks: Sequence[Talks]) -> Text:
    """Return the phase of joint talks, with the time where it was held more than once."""
    again = any(other.phase == each.phase and other.time > 1 for other in all_talks)
    phase = phase_name(scenario, each.phase)
    return both("compare.talks.again", phase=phase, time=each.time) if again else phase


def choice_name(scenario: Scenario, axis: str, choice: str) -> Text:
    """Return a setting's choice: the first line of its name."""
    name = next(each.name for each in scenario.settings[axis].choices if each.id == choice)
    return Text(name.en.partition("\n")[0], name.ko.partition("\n")[0])


def player_name(scenario: Scenario, player: str) -> Text:
    """Return who sits at a table: people, people with cards, a bot with its doctrine, nobody."""
    program = program_of(player)
    if program is not None:
        return both("debrief.seat.program", file=program)
    kind, _, doctrine = player.partition(":")
    if doctrine in scenario.doctrines:
        return both("debrief.seat.bot", doctrine=scenario.doctrines[doctrine].name)
    return both(f"debrief.seat.{kind}")


def length_name(minutes: int | None) -> Text:
    """Return the length of play."""
    return both("debrief.fact.whole") if minutes is None else both("debrief.fact.minutes", minutes=minutes)
