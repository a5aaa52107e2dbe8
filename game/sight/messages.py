"""The injects that a viewer has, and the timeline of what it may know."""

from __future__ import annotations

from game.rules.state import Delivery, Paper, Past, State
from game.scenario.model import Audience, Joint
from game.sight.answered import whole
from game.sight.eyes import Eyes, figure, moment
from game.sight.hour import borne
from game.sight.paper import paper_told
from game.sight.texts import listed, turn_of
from game.sight.told import Mark
from game.sight.view import Message
from game.texts import NO_TEXT, Figure, Text, both, fill
from game.texts.shortened import shortened


def messages(eyes: Eyes) -> tuple[Message, ...]:
    """Return every inject that reached the viewer, oldest first."""
    return tuple(_message(eyes, delivery) for delivery in eyes.state.delivered if eyes.reads(delivery.to))


def headline(eyes: Eyes, delivery: Delivery) -> Text:
    """Return the headline of a delivered inject; a free one is its own first words."""
    if delivery.text:
        told = whole(delivery.text)
        return Text(shortened(told.en).en, shortened(told.ko).ko)
    return fill(eyes.state.scenario.injects[delivery.inject].headline, _figures(eyes, delivery))


def _message(eyes: Eyes, delivery: Delivery) -> Message:
    state = eyes.state
    private = not ("all" in delivery.to or "room" in delivery.to)
    recipients = _recipients(eyes, delivery.to)
    when = moment(state.scenario, borne(eyes, delivery))
    fresh = delivery.turn == state.turn
    if delivery.text:
        words = whole(delivery.text)
        return Message(
            delivery.inject, both("sight.white_cell"), recipients, "memo", when, delivery.turn,
            headline(eyes, delivery), words, NO_TEXT, "", fresh, private,
        )  # fmt: skip
    inject = state.scenario.injects[delivery.inject]
    figures = _figures(eyes, delivery)
    told = eyes.all_seeing or eyes.over
    return Message(
        id=inject.id,
        sender=inject.sender,
        to=recipients,
        medium=inject.medium,
        moment=when,
        turn=delivery.turn,
        headline=fill(inject.headline, figures),
        text=fill(inject.text, figures),
        unknown=fill(inject.unknown, figures),
        place=inject.place,
        fresh=fresh,
        private=private,
        msel=inject.msel if told else "",
        type=inject.type if told else "",
        sources=inject.sources if eyes.over else (),
    )


def _figures(eyes: Eyes, delivery: Delivery) -> dict[str, Figure]:
    """Return the figures of a message as they stood when it came: its readers were told them then."""
    meters = eyes.state.scenario.meters
    return {
        name: figure(meters[name], number) if name in meters else number for name, number in delivery.figures
    }


def _recipients(eyes: Eyes, to: Audience) -> tuple[Text, ...]:
    """Return whom a message is addressed to: teams by name, roles only to their own team."""
    scenario = eyes.state.scenario
    if "all" in to or "room" in to:
        return (both("sight.all"),)
    names: list[Text] = [scenario.teams[each].name for each in to if each in scenario.teams]
    for each in to:
        if each in scenario.roles and (eyes.all_seeing or eyes.viewer == each):
            names.append(scenario.roles[each].title)
    if eyes.all_seeing and "white_cell" in to:
        names.append(both("sight.white_cell"))
    return tuple(names)


def timeline(eyes: Eyes) -> tuple[Mark, ...]:
    """Return the marks of the game so far, turn by turn."""
    state = eyes.state
    marks = [*_phases(eyes), *_injects(eyes), *(_decision(eyes, past) for past in state.past), *_papers(eyes)]
    order = ("phase", "inject", "decision", "paper", "ladder", "ending")
    marks.sort(key=lambda mark: (mark.turn, order.index(mark.kind)))
    if state.ending:
        title = state.scenario.endings[state.ending].title
        marks.append(Mark("ending", state.turn, title, "", state.minute))
    return tuple(marks)


def _phases(eyes: Eyes) -> list[Mark]:
    state = eyes.state
    entered = {past.turn: (past.phase, past.minute) for past in state.past}
    entered |= {turn_of(paper.point): (paper.phase, paper.minute) for paper in state.papers}
    if state.phase in state.scenario.phases:
        entered[state.turn] = (state.phase, state.minute)
    parts, begun = list(state.scenario.parts), ""
    found = []
    for turn, (name, minute) in sorted(entered.items()):
        phase = state.scenario.phases[name]
        number = 0 if phase.part == begun else parts.index(phase.part) + 1
        begun = phase.part
        found.append(Mark("phase", turn, phase.name, "", minute, number))
    return found


def _injects(eyes: Eyes) -> list[Mark]:
    return [
        Mark("inject", delivery.turn, headline(eyes, delivery), "", borne(eyes, delivery))
        for delivery in eyes.state.delivered
        if eyes.reads(delivery.to)
    ]


def _decision(eyes: Eyes, past: Past) -> Mark:
    team, named = past.decision.seat, past.decision.options
    # In the author's order: in which a table ticked them is its own affair.
    chosen = [option for name, option in eyes.state.scenario.options.items() if name in named]
    shown = [option for option in chosen if eyes.knows_option(option, team)]
    label = listed([option.name for option in shown]) or both("sight.sealed_mark")
    return Mark("decision", past.turn, label, team, past.minute)


def _papers(eyes: Eyes) -> list[Mark]:
    state = eyes.state
    return [
        Mark(
            "paper",
            turn_of(paper.point),
            paper_told(eyes, paper, state.scenario.texts[paper.text[0]].name if paper.text else NO_TEXT),
            _drafters(state, paper),
            paper.minute,
        )
        for paper in state.papers
    ]


def _drafters(state: State, paper: Paper) -> str:
    asks = state.scenario.phases[paper.phase].asks
    assert isinstance(asks, Joint)
    return asks.drafts
