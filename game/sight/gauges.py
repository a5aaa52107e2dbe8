"""The gauges, the ribbon, the teams' states and the map of a view."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from game.rules.events import Changed, Entered, Event, Moved
from game.rules.state import CLOSE, State, Talks
from game.rules.table import table
from game.scenario.model import Harm, Meter
from game.sight import paper
from game.sight.asked import QuestionView, Standing
from game.sight.eyes import Eyes, word
from game.sight.view import Card, FlowLine, Gauge, HarmLine, MapView, Part, TeamLine
from game.texts import NO_TEXT, Text

_THRESHOLD = re.compile(r"([a-z][a-z0-9_]*) *>=? *([a-z0-9_]+)")


def stood(state: State, happened: Sequence[Event]) -> Mapping[str, int]:
    """Return where gauges and markers stood in the turn before, while its question was open.

    What led into the phase is told as it opens, so its changes count as well; once the phase has gone on,
    and in a state without what happened, they stood as it opened.
    """
    opening = any(isinstance(event, Entered) and event.turn == state.turn for event in happened)
    found = dict(state.opened)
    for event in reversed(happened if opening else ()):
        if isinstance(event, Changed | Moved):
            found[event.meter if isinstance(event, Changed) else event.marker] = event.before
    return found


def gauges(
    eyes: Eyes, question: QuestionView | None, before: Mapping[str, int] | None = None
) -> tuple[Gauge, ...]:
    """Return the meters that the viewer may see, in the scenario's order; `before` is where they stood."""
    marks = _marks(eyes, question)
    known = eyes.state.opened if before is None else before
    return tuple(
        _gauge(eyes, meter, marks.get(meter.id, ()), known)
        for meter in eyes.state.scenario.meters.values()
        if eyes.knows(meter.seen_by)
    )


def _gauge(
    eyes: Eyes, meter: Meter, marks: tuple[tuple[int, Text], ...], stood_at: Mapping[str, int]
) -> Gauge:
    state = eyes.state
    number = state.meters[meter.id]
    # Exercise control alone reads the figure behind a word: not even the end makes a score of it.
    exact = meter.shown == "number" or eyes.all_seeing
    return Gauge(
        meter=meter.id,
        name=meter.name,
        value=number if exact else None,
        word=word(meter, number),
        before=stood_at.get(meter.id, number) if exact else None,
        low=meter.low,
        high=meter.high,
        unit=meter.unit,
        worse=meter.worse,
        # At the end all figures are told to all: none is anybody's own any more.
        private=not (eyes.over or "all" in meter.seen_by or "room" in meter.seen_by),
        marks=marks if exact else (),
    )


def _marks(eyes: Eyes, question: QuestionView | None) -> dict[str, tuple[tuple[int, Text], ...]]:
    """Return, for each meter, the figures from which the options on offer to this viewer are open."""
    if question is None:
        return {}
    scenario, constants = eyes.state.scenario, eyes.state.setup.constants
    marks: dict[str, tuple[tuple[int, Text], ...]] = {}
    for offer in question.offers:
        if offer.id not in scenario.options:
            continue
        for need in scenario.options[offer.id].needs:
            for meter, bound in _THRESHOLD.findall(need.expression.source):
                figure = int(bound) if bound.isdigit() else constants.get(bound)
                if meter in scenario.meters and figure is not None:
                    marks[meter] = (*marks.get(meter, ()), (figure, offer.name))
    return marks


def parts(state: State) -> tuple[Part, ...]:
    """Return the ribbon: parts before the present one are done, at the end all are that were played."""
    names = list(state.scenario.parts)
    if state.phase == CLOSE and state.endex:
        # Control ended it: a part that no table came to was not done.
        phases = [*(each.phase for each in state.past), *(each.phase for each in state.papers)]
        now = 1 + max((names.index(state.scenario.phases[each].part) for each in phases), default=-1)
        return tuple(
            Part(name, state.scenario.parts[name], "done" if place < now else "ahead")
            for place, name in enumerate(names)
        )
    if state.phase == CLOSE:
        now = len(names)
    else:
        now = names.index(state.scenario.phases[state.phase].part) if state.phase else -1
    return tuple(
        Part(name, state.scenario.parts[name], "done" if place < now else "now" if place == now else "ahead")
        for place, name in enumerate(names)
    )


def cards(eyes: Eyes) -> tuple[Card, ...]:
    """Return role cards: a team reads titles and objectives of its own, what a role knows is the role's."""
    found = []
    for key, role in eyes.state.scenario.roles.items():
        own = eyes.all_seeing or eyes.viewer == key
        if own or eyes.team == role.team:
            hidden = (role.knows, role.red_line, role.success) if own else (NO_TEXT, NO_TEXT, NO_TEXT)
            found.append(Card(key, role.title, role.objective, *hidden))
    return tuple(found)


def shown_map(state: State) -> MapView:
    """Return the map with the flows that hold now, and of each harm the first state that does."""
    drawn = state.scenario.map
    flows = (
        FlowLine(flow.start, flow.end, flow.team, flow.claimed, flow.label)
        for flow in drawn.flows
        if flow.when(state)
    )
    harms = (_harm(state, harm) for harm in drawn.harms)
    return MapView(drawn.shape, drawn.insets, tuple(flows), tuple(harm for harm in harms if harm))


def _harm(state: State, harm: Harm) -> HarmLine | None:
    shown = next((entry for entry in harm.states if entry.when(state)), None)
    return HarmLine(harm.place, harm.name, shown.state, shown.word) if shown else None


def teams(state: State, stage: str, waiting: tuple[str, ...]) -> tuple[TeamLine, ...]:
    """Return what all may know of each team: that it is asked, has sealed, has lapsed; never what."""
    return tuple(
        TeamLine(team.id, team.name, team.letter, _standing(state, team.id, stage, waiting))
        for team in state.scenario.teams.values()
    )


def _standing(state: State, team: str, stage: str, waiting: tuple[str, ...]) -> Standing:
    if team in state.setup.empty:
        return "empty"
    if team in waiting:
        return "drafting" if stage == "draft" else "deciding"
    if stage == "aims":
        return "sealed" if team in table(state.scenario).capitals else "not_asked"
    if stage == "decide" and team in state.sealed:
        return "lapsed" if state.sealed[team].lapsed else "sealed"
    if state.talks is not None:
        return _at_talks(state, state.talks, team, stage)
    return "not_asked"


def _at_talks(state: State, talks: Talks, team: str, stage: str) -> Standing:
    # While the next paper is drafted the room still sees what was said to the last one.
    answers = paper.turned_over(talks) if stage == "draft" else paper.answers(state, all_seeing=False)
    for answer in answers:
        if answer.team == team:
            return answer.standing
    if stage != "ratify" and team in talks.instructions:
        return "lapsed" if _has_lapsed(state, talks, team) else "sealed"
    return "not_asked"


def _has_lapsed(state: State, talks: Talks, team: str) -> bool:
    """Return whether a capital's instruction of this round is a lapse: there is no decision behind it."""
    return not any(
        sealed.decision.seat == team and sealed.decision.point == f"t{state.turn}.instruct.{talks.round}"
        for sealed in talks.decisions
    )
