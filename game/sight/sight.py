"""The view of one viewer: everything that a screen, a page, a bot or a report of a seat ever gets.

A view is a white list: each part below is put in by a module that says who may know it. Its content, size,
order and number depend only on what the viewer may know.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.rules import notation, rules, white_cell
from game.rules.events import Event
from game.rules.joint.drafting import talks_of
from game.rules.state import Sealed, State
from game.scenario.model import Joint, stage_minutes
from game.sight.branches import branch
from game.sight.ending import ending, own_aims
from game.sight.eyes import Eyes, eyes_of, moment
from game.sight.gauges import cards, gauges, parts, shown_map, stood, teams
from game.sight.happenings import happenings, went_back
from game.sight.hour import hour
from game.sight.messages import messages, timeline
from game.sight.paper import paper, turned
from game.sight.question import question
from game.sight.texts import drawn_names, drawn_to_tell, spelled, together
from game.sight.view import Control, SealedLine, View
from game.texts import Text, both

__all__ = ["minutes", "view"]


def view(
    state: State,
    viewer: str,
    happened: Sequence[Event] = (),
    breaks: Sequence[int] = (),
    returned: bool = False,
) -> View:
    """Return what a viewer may see, with what happened last. Raise SeatError if there is no such viewer.

    `breaks` says where among the events those of later decisions begin: what came apart is told apart.
    `returned` says that control went back to this: what the viewer knew before no longer counts.
    """
    eyes = eyes_of(state, viewer)
    scenario, stage, waiting = state.scenario, rules.stage(state), rules.waiting(state)
    asked = question(eyes)
    phase, before = scenario.phases.get(state.phase), stood(state, happened)
    return View(
        viewer=viewer,
        scenario=scenario.id,
        title=scenario.title,
        summary=scenario.summary,
        notice=scenario.notice,
        choices=_choices(state),
        edition=state.setup.edition,
        point=rules.point(state),
        stage=stage,
        phase=state.phase,
        phase_name=phase.name if phase else both("sight.close" if eyes.over else "sight.startex"),
        parts=parts(state),
        turn=state.turn,
        turns=len(scenario.parts),
        minutes=minutes(state),
        moment=moment(scenario, hour(eyes)),
        places=tuple(scenario.places.values()),
        map=shown_map(state),
        ladder=scenario.ladder,
        ours=state.ours,
        theirs=state.theirs,
        ours_before=before.get("ours", state.ours),
        theirs_before=before.get("theirs", state.theirs),
        gauges=gauges(eyes, asked, before),
        teams=teams(state, stage, waiting),
        cards=cards(eyes),
        aims=own_aims(eyes),
        messages=messages(eyes),
        question=asked,
        paper=paper(eyes),
        happenings=(*went_back(eyes, returned), *happenings(eyes, happened, breaks)),
        branch=branch(eyes, happened),
        timeline=timeline(eyes),
        ending=ending(eyes),
        control=_control(eyes) if eyes.all_seeing else None,
        turned=turned(eyes, happened),
    )


def _choices(state: State) -> tuple[tuple[Text, Text], ...]:
    found = []
    for axis, name in state.setup.choices.items():
        setting = state.scenario.settings[axis]
        chosen = next(choice for choice in setting.choices if choice.id == name)
        found.append((setting.name, _first_line(chosen.name)))
    return tuple(found)


def _first_line(text: Text) -> Text:
    return Text(text.en.partition("\n")[0], text.ko.partition("\n")[0])


def minutes(state: State) -> int:
    """Return the room minutes for the present question, as the edition has them."""
    phase = state.scenario.phases.get(state.phase)
    if phase is None:
        return 0
    editions = state.scenario.editions
    edition = editions[state.setup.edition] if state.setup.edition is not None else None
    changed = dict(edition.phase_minutes).get(phase.id) if edition else None
    if isinstance(phase.asks, Joint):
        return phase.asks.minutes if changed is None else stage_minutes(changed, phase.asks.rounds)
    return phase.minutes if changed is None else changed


def _control(eyes: Eyes) -> Control:
    state = eyes.state
    scenario = state.scenario
    coming = {due.inject for due in state.coming}
    releasable = [scenario.injects[name] for name in white_cell.releasable(state) if name not in coming]
    return Control(
        sealed=tuple(_sealed(state, sealed) for sealed in _held(state)),
        draws=tuple(state.draws.items()),
        shelf=tuple((inject.id, inject.headline, inject.msel) for inject in releasable),
        coming=tuple((due.inject, scenario.injects[due.inject].headline, due.after) for due in state.coming),
        waiting=rules.waiting(state),
        line=notation.line(state),
        truth=tuple(_drawn(state, *each) for each in drawn_to_tell(state)),
        flags=tuple(
            (flag.id, spelled(flag.name, flag.id), flag.id in state.flags) for flag in scenario.flags.values()
        ),
    )


def _drawn(state: State, name: str, outcome: str) -> tuple[Text, Text]:
    """Return a draw and its outcome in words."""
    said, result = drawn_names(state.scenario, name, outcome)
    return spelled(said, name), result


def _held(state: State) -> tuple[Sealed, ...]:
    """Return what is sealed for the present question."""
    if state.talks is None:
        return tuple(state.sealed[team] for team in state.scenario.teams if team in state.sealed)
    return tuple(each for each in state.talks.decisions if each.decision.point == rules.point(state))


def _sealed(state: State, sealed: Sealed) -> SealedLine:
    decision = sealed.decision
    return SealedLine(
        decision.seat,
        decision.options,
        together(decision.options, lambda word: _name(state, decision.options, word)),
        decision.because,
        decision.sake,
    )


def _name(state: State, words: tuple[str, ...], name: str) -> Text:
    """Return what a word of a decision is called: an option, a text, an answer or a reservation."""
    scenario = state.scenario
    if name in scenario.options:
        return scenario.options[name].name
    if name in scenario.texts:
        return scenario.texts[name].name
    if name in ("concur", "non_concur", "none"):
        return both(f"sight.answer.{name}")
    text = words[0] if words[0] in scenario.texts else talks_of(state).text[0]
    return next(held.label for held in scenario.texts[text].reservations if held.id == name)
