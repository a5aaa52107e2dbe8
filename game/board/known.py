"""What exercise control knows beside its view: what would follow, what was decided and noted, who waits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.session import undone
from game.texts import Text

if TYPE_CHECKING:
    from game.machine import Course
    from game.session import Answer, Asked, Foreseen, Made, Noted, QuestionView, Stuck


@dataclass(frozen=True, slots=True)
class Known:
    """For the pages of exercise control alone."""

    questions: Mapping[str, QuestionView] = field(default_factory=dict)
    """Team -> what it is asked, with what it has sealed."""
    answers: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)
    """Team -> what may be decided for it."""
    ends: tuple[str, ...] = ()
    """How control may end the talks: signed, fallback."""
    stuck: Mapping[str, Stuck] = field(default_factory=dict)
    idle: Mapping[str, int] = field(default_factory=dict)
    """Team -> whole minutes in which it has touched nothing."""
    lapses: Mapping[str, int] = field(default_factory=dict)
    """Team -> questions that it has let lapse so far."""
    pace: int = 100
    """How slow the clock goes, in per cent."""
    fit_lines: tuple[Text, ...] = ()
    """The measured pace and when it ends, for the minutes that are left."""
    fit_steps: tuple[Text, ...] = ()
    fit_ready: bool = False
    """Whether there is anything to shorten or leave out."""
    fit_least: int = 0
    """The fewest minutes in which it can end, where those that were asked for do not do."""
    asked: tuple[Asked, ...] = ()
    """The tables' questions."""
    made: tuple[Made, ...] = ()
    noted: tuple[Noted, ...] = ()
    course: Course | None = None
    """The way of the game through its phases, while its page is open."""
    foreseen: Mapping[str, tuple[Foreseen, ...]] = field(default_factory=dict)
    """What is looked at (`lapse`, `inject`, `leave_out`, `decide`, `rewind`) -> what would follow."""

    def undone(self, record: int | None) -> tuple[Foreseen, ...]:
        """Return the decisions that would no longer count after going back to a record, the last first."""
        return () if record is None else undone(self.made, record)
