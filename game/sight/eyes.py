"""Who may know what: the one judge of a white list. What no rule here allows stays out of a view."""

from __future__ import annotations

from dataclasses import dataclass

from game.errors import SeatError
from game.rules.carry import figure as stands_at
from game.rules.state import CLOSE, State
from game.scenario.model import Audience, Meter, Option, Scenario
from game.sight.view import Moment
from game.texts import NO_TEXT, Figure, Text, figures, times

UNKNOWN = "…"
"""What stands for a figure that the viewer may not know."""


@dataclass(frozen=True, slots=True)
class Eyes:
    """One viewer's eyes on one state."""

    state: State
    viewer: str
    """`room`, `white_cell`, a team, or a role."""
    team: str
    """The team that the viewer belongs to, or empty."""
    over: bool
    """Whether the game has ended: then all is told but what others were sent."""

    @property
    def all_seeing(self) -> bool:
        """Return whether this is exercise control."""
        return self.viewer == "white_cell"

    def reads(self, audience: Audience) -> bool:
        """Return whether something with this audience reaches the viewer."""
        if self.all_seeing or "all" in audience or "room" in audience:
            return True
        return self.viewer in audience or (bool(self.team) and self.team in audience)

    def knows(self, audience: Audience) -> bool:
        """Return whether the viewer may know something with this audience, now that the game may be over."""
        return self.over or self.reads(audience)

    def knows_name(self, name: str) -> bool:
        """Return whether the viewer may know what a name of the condition language stands for."""
        if self.over or self.all_seeing:
            return True
        scenario = self.state.scenario
        call, _, inside = name.partition("(")
        if call == "chose":
            team, _, option = inside.rstrip(")").partition(":")
            return self.knows_option(scenario.options[option], team)
        if call == "hour_of":
            name = inside.rstrip(")")
        for declared in (scenario.meters, scenario.flags, scenario.values, scenario.draws):
            if name in declared:
                return self.reads(declared[name].seen_by)
        # Settings, constants, markers, the clock and what papers came to are public.
        return True

    def skips(self, phase: str) -> bool:
        """Return whether the edition does not ask a phase."""
        edition = self.state.setup.edition
        return edition is not None and phase in self.state.scenario.editions[edition].skip

    def knows_option(self, option: Option, team: str) -> bool:
        """Return whether the viewer may know that an option was carried out, once it was."""
        return option.reveal == "all" or self.over or self.all_seeing or team == self.team


class Figures(dict[str, Figure]):
    """The figures that a viewer's texts may name, looked up as they are needed."""

    def __init__(self, eyes: Eyes) -> None:
        super().__init__()
        self.eyes = eyes

    def __missing__(self, name: str) -> Figure:
        state = self.eyes.state
        if not self.eyes.knows_name(name):
            return UNKNOWN
        if name in state.scenario.meters:
            return figure(state.scenario.meters[name], state.meters[name])
        return stands_at(state, name)


def eyes_of(state: State, viewer: str) -> Eyes:
    """Return the eyes of a viewer. Raise SeatError if the scenario has no such viewer."""
    scenario = state.scenario
    over = state.phase == CLOSE
    if viewer in ("room", "white_cell"):
        return Eyes(state, viewer, "", over)
    if viewer in scenario.teams:
        return Eyes(state, viewer, viewer, over)
    if viewer in scenario.roles:
        return Eyes(state, viewer, scenario.roles[viewer].team, over)
    known = ", ".join(("room", "white_cell", *scenario.teams, *scenario.roles))
    raise SeatError(f"no viewer {viewer!r}; there are {known}")


def figure(meter: Meter, number: int) -> Figure:
    """Return a meter's figure as a sentence names it: its word where the figure itself is not shown."""
    if meter.shown == "words":
        return word(meter, number)
    return figures.money(number) if meter.unit == "usd_m" else number


def word(meter: Meter, number: int) -> Text:
    """Return the meter's word for a figure, or an empty text."""
    found = NO_TEXT
    for start, text in meter.words:
        if number >= start:
            found = text
    return found


def moment(scenario: Scenario, minute: int) -> Moment:
    """Return a minute of the exercise clock as people read it."""
    startex = scenario.startex
    day, weekday, time = times.clock(startex.weekday, startex.minute, minute)
    also = tuple(
        (zone, *times.clock(startex.weekday, startex.minute + distance, minute)[1:])
        for zone, distance in startex.also
    )
    return Moment(minute, day, weekday, time, startex.zone, also)
