"""All that a debrief tells of one game, each part worked out once."""

from __future__ import annotations

from functools import cached_property

from game.debrief.changes import Change, changes
from game.debrief.choices import Choice, choices
from game.debrief.course import Stage, course
from game.debrief.estimates import Estimated, estimated
from game.debrief.game import Game
from game.debrief.knowing import Known, known
from game.debrief.papers import Jointly, jointly
from game.rules.events import Ended
from game.session.made import Made, made
from game.session.marks import Noted, noted
from game.texts import NO_TEXT, Text, times


class Story:
    """A game as it is told afterwards."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.scenario = game.scenario

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """Return the phases that were opened."""
        return course(self.game)

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """Return what the tables decided apart."""
        return choices(self.game)

    @cached_property
    def papers(self) -> tuple[Jointly, ...]:
        """Return the joint decisions."""
        return jointly(self.game)

    @cached_property
    def known(self) -> tuple[Known, ...]:
        """Return the reports with who had them."""
        return known(self.game)

    @cached_property
    def estimates(self) -> tuple[Estimated, ...]:
        """Return what tables thought likely."""
        return estimated(self.game)

    @cached_property
    def moves(self) -> tuple[Change, ...]:
        """Return what moved the two markers of the ladder."""
        return changes(self.game, "ours", "theirs")

    @cached_property
    def marks(self) -> tuple[Noted, ...]:
        """Return what evaluators marked and noted."""
        return noted(self.game.records)

    @cached_property
    def made(self) -> tuple[Made, ...]:
        """Return every decision of the log in words, abandoned branches too."""
        return made(self.game.records, self.scenario, "")

    @cached_property
    def ended(self) -> tuple[int, Ended] | None:
        """Return how the game ended and the record that shows it; None while it goes on."""
        return next(((n, event) for n, event in self.game.events() if isinstance(event, Ended)), None)

    def when(self, minute: int) -> Text:
        """Return an exercise minute as the clock writes it."""
        return times.stamp(self.game.moment(minute))

    def team(self, team: str) -> Text:
        """Return a team's name."""
        return self.scenario.teams[team].name

    def phase(self, phase: str) -> Text:
        """Return a phase's name."""
        return self.scenario.phases[phase].name

    def phase_at(self, record: int) -> Text:
        """Return the phase that was open as a record was made: the one that it opened came after it."""
        opened = [stage for stage in self.stages if stage.opened < record]
        return self.phase(opened[-1].phase) if opened else NO_TEXT
