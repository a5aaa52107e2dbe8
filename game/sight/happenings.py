"""The resolution of a view: what happened, in sentences, and why, for those who may know it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.rules.events import (
    Answered,
    Branched,
    Changed,
    Delivered,
    Drawn,
    Ended,
    Entered,
    Event,
    Flagged,
    Moved,
    NotApplied,
    PaperEnded,
    Revealed,
    SealedBy,
    Tabled,
)
from game.rules.state import Answer, Stated
from game.sight import branches, causes
from game.sight.changes import changes
from game.sight.eyes import Eyes
from game.sight.messages import headline
from game.sight.paper import paper_told
from game.sight.texts import drawn_names, listed, said_in_public, with_id
from game.sight.told import Happening
from game.texts import NO_TEXT, Text, both


def happenings(eyes: Eyes, happened: Sequence[Event], breaks: Sequence[int]) -> tuple[Happening, ...]:
    """Return what happened, in order; changes of gauges stand together between the game's own steps."""
    told: list[Happening] = []
    segment: list[Event] = []
    for place, event in enumerate(happened):
        if place in breaks:
            told.extend(_segment(eyes, segment))
            segment = []
        if isinstance(event, Branched | Entered | Tabled | Answered | PaperEnded | Drawn | Ended):
            told.extend(_segment(eyes, segment))
            segment = []
            told.extend(_told(eyes, event))
        else:
            segment.append(event)
    told.extend(_segment(eyes, segment))
    return tuple(told)


def went_back(eyes: Eyes, returned: bool) -> tuple[Happening, ...]:
    """Return that control went back to where the game stands, if it did: all tables heard what came after."""
    if not returned:
        return ()
    phase = eyes.state.scenario.phases.get(eyes.state.phase)
    name = phase.name if phase else both("sight.close" if eyes.over else "sight.startex")
    return (_happening("went_back", both("sight.went_back", phase=name)),)


def _segment(eyes: Eyes, events: Sequence[Event]) -> Iterator[Happening]:
    """Yield decisions, changes, flags, then messages: an order that no hidden cause has a part in."""
    for event in events:
        if isinstance(event, Revealed | SealedBy):
            yield from _told(eyes, event)
    yield from changes(eyes, events)
    if not eyes.all_seeing:
        yield from _named(eyes, [event for event in events if isinstance(event, Flagged)])
    for event in events:
        if not isinstance(event, Revealed | SealedBy | Changed | Moved):
            yield from _told(eyes, event)


def _told(eyes: Eyes, event: Event) -> Iterator[Happening]:
    if not eyes.knows(event.audience):
        return
    match event:
        case SealedBy():
            name = _team(eyes, event.seat)
            yield _happening("sealed", both(f"sight.sealed.{event.how}", team=name), event.seat)
        case Revealed():
            yield _revealed(eyes, event)
        case Delivered():
            if eyes.reads(event.audience):
                yield _happening(
                    "delivered", both("sight.delivered", headline=headline(eyes, event.delivery))
                )
        case Drawn():
            name, outcome = drawn_names(eyes.state.scenario, event.name, event.outcome)
            if eyes.all_seeing or name:
                yield _happening("drawn", _drawn(eyes, event, name, outcome))
        case Tabled():
            yield _tabled(eyes, event)
        case Answered():
            yield _happening("answered", _answered(eyes, event))
        case PaperEnded():
            yield _paper(eyes, event)
        case Branched():
            yield _branched(eyes, event)
        case Entered():
            name = eyes.state.scenario.phases[event.phase].name
            yield _happening("entered", both("sight.entered", phase=name))
        case Ended():
            ending = eyes.state.scenario.endings[event.ending]
            yield _happening("ended", both("sight.ended", code=ending.code, title=ending.title))
        case Flagged() | NotApplied():
            yield from _noted(eyes, event)


def _happening(kind: str, text: Text, team: str = "", where: str = "", why: Text = NO_TEXT) -> Happening:
    return Happening(kind, text, team, "", None, None, where, why)


def _team(eyes: Eyes, seat: str) -> Text:
    teams = eyes.state.scenario.teams
    return teams[seat].name if seat in teams else both("sight.white_cell")


def _revealed(eyes: Eyes, event: Revealed) -> Happening:
    scenario = eyes.state.scenario
    names = listed([scenario.options[name].name for name in event.decision.options])
    key = "sight.revealed"
    if event.lapsed:
        key = "sight.revealed.skipped" if _is_skipped(eyes, event) else "sight.revealed.lapsed"
    where = causes.where(eyes, event.cause, event.cause.where or "")
    stated = _stated(eyes, event.decision.stated) if event.decision.stated else NO_TEXT
    text = both(key, team=scenario.teams[event.team].name, options=names)
    return _happening("revealed", text, event.team, where, stated)


def _is_skipped(eyes: Eyes, event: Revealed) -> bool:
    """Return whether what is turned over stands for a question that the edition does not ask."""
    point = event.decision.point
    return any(past.point == point and eyes.skips(past.phase) for past in eyes.state.past)


def _stated(eyes: Eyes, stated: Stated) -> Text:
    """Return what a public statement said of itself: its speaker laid it open."""
    delivery = next((each for each in eyes.state.delivered if each.inject == stated.known), None)
    return said_in_public(stated, None if delivery is None else headline(eyes, delivery))


def _drawn(eyes: Eyes, event: Drawn, name: Text, outcome: Text) -> Text:
    if event.name in eyes.state.scenario.draws:
        if eyes.all_seeing:
            name, outcome = with_id(name, event.name), with_id(outcome, event.outcome)
        return both("sight.drawn", name=name, outcome=outcome)
    if not eyes.all_seeing:
        return both("sight.fate", phase=name, outcome=outcome)
    return both("sight.fate_odds", phase=name, outcome=outcome, odds=dict(event.odds)[event.outcome])


def text_name(eyes: Eyes, text: tuple[str, ...]) -> Text:
    """Return the name of a text with the labels of its reservations; empty for no text."""
    if not text:
        return NO_TEXT
    option = eyes.state.scenario.texts[text[0]]
    labels = [held.label for held in option.reservations if held.id in text[1:]]
    return listed([option.name, *labels], " + ")


def _tabled(eyes: Eyes, event: Tabled) -> Happening:
    key = "sight.tabled.changed" if event.changed else "sight.tabled"
    team = event.by if event.by in eyes.state.scenario.teams else ""
    text = both(key, text=text_name(eyes, event.text), hours=event.hours, round=event.round)
    return _happening(
        "tabled", text, team, why=both("sight.pen", team=_team(eyes, team)) if team else NO_TEXT
    )


def _answered(eyes: Eyes, event: Answered) -> Text:
    attempt = event.attempt
    said = listed([_said(eyes, answer, attempt.text) for answer in attempt.answers], "; ")
    text = text_name(eyes, attempt.text) or both("sight.no_text")
    if not attempt.answers:
        return both(f"sight.attempt.{attempt.result}", text=text)
    return both(
        "sight.answered", text=text, answers=said, result=both(f"sight.attempt.{attempt.result}", text=text)
    )


def _said(eyes: Eyes, answer: Answer, text: tuple[str, ...]) -> Text:
    team = _team(eyes, answer.team)
    if answer.silent:
        return both("sight.said.silent", team=team)
    if len(answer.options) > 1:
        option = eyes.state.scenario.texts[text[0]]
        label = next(held.label for held in option.reservations if held.id == answer.options[1])
        return both("sight.said.reserve", team=team, words=label)
    return both(f"sight.said.{answer.options[0]}", team=team)


def _paper(eyes: Eyes, event: PaperEnded) -> Happening:
    paper = event.paper
    phase = eyes.state.scenario.phases[paper.phase]
    text = paper_told(eyes, paper, text_name(eyes, paper.text))
    why = both("sight.why.overtaken") if paper.how == "overtaken" else NO_TEXT
    return _happening("paper", text, where=str(phase.where), why=why)


def _branched(eyes: Eyes, event: Branched) -> Happening:
    line = branches.lines(eyes, event)[-1]
    text = both("sight.branched", to=branches.place_name(eyes, event.to))
    return _happening("branched", text, where=line.where, why=line.why)


def _noted(eyes: Eyes, event: Flagged | NotApplied) -> Iterator[Happening]:
    """Yield what is of the machine rather than of the story: for exercise control, and locks for their team.

    Flags that have a name are of the story: `_named` tells others of them.
    """
    if isinstance(event, NotApplied):
        if eyes.all_seeing:
            yield _happening(
                "not_applied",
                both("sight.not_applied", effect=event.source),
                where=str(event.where),
                why=causes.why(eyes, event.cause),
            )
    elif event.kind in ("lock", "unlock"):
        yield _locked(eyes, event)
    elif eyes.all_seeing:
        name = eyes.state.scenario.flags[event.target].name
        yield _happening(
            "flagged",
            both(f"sight.flagged.{event.kind}", flag=with_id(name, event.target)),
            event.cause.team,
            str(event.where),
            causes.why(eyes, event.cause),
        )


def _named(eyes: Eyes, events: Sequence[Flagged]) -> Iterator[Happening]:
    """Yield flags that have a name, in the scenario's order and without a cause.

    Which of two acts set a flag first may be hidden, so neither the order nor the cause is told.
    """
    for flag in eyes.state.scenario.flags.values():
        known = eyes.knows(flag.seen_by) and flag.name
        for event in events if known else ():
            if event.target == flag.id and event.kind in ("set", "clear"):
                yield _happening("flagged", both(f"sight.flagged.{event.kind}", flag=flag.name))


def _locked(eyes: Eyes, event: Flagged) -> Happening:
    scenario = eyes.state.scenario
    known = scenario.options.get(event.target)
    name = known.name if known is not None else scenario.texts[event.target].name
    return _happening(
        "flagged",
        both(f"sight.flagged.{event.kind}", option=name),
        where=causes.where(eyes, event.cause, event.where),
        why=causes.why(eyes, event.cause),
    )
