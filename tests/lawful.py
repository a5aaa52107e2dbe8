"""What a viewer may lawfully know of a game, told from the bare state by the rules of the house alone.

This is the yardstick of the paired games and shares nothing with `game.sight`: two games that are equal by it
must look equal. It tells as little as the rules allow, so that whatever a view says more is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.rules import rules
from game.rules.events import (
    Answered,
    Branched,
    Cause,
    Changed,
    Delivered,
    Drawn,
    Ended,
    Entered,
    Event,
    Flagged,
    Moved,
    PaperEnded,
    Revealed,
    Tabled,
)
from game.rules.state import CLOSE, Answer, Attempt, Delivery, Paper, Past, Sealed, State, Talks

Fact = tuple[object, ...]


class Reader:
    """One viewer of one state."""

    def __init__(self, state: State, viewer: str) -> None:
        self.state = state
        self.viewer = viewer
        team = viewer.partition(".")[0]
        self.team = team if team in state.scenario.teams else ""
        """The viewer's team, or an empty text for the room."""
        self.over = state.phase == CLOSE
        """Whether the game has ended."""
        self.audiences = {"all", "room", viewer, self.team or "room"}

    def reads(self, audience: Sequence[str]) -> bool:
        """Return whether something with this audience is for the viewer."""
        return not self.audiences.isdisjoint(audience)


def knowledge(state: State, happened: Sequence[Event], breaks: Sequence[int], viewer: str) -> Fact:
    """Return all that a viewer may know at a moment."""
    reader = Reader(state, viewer)
    return (*_public(reader), *_seen(reader), *_own(reader), tuple(_news(reader, happened, breaks)))


def _public(reader: Reader) -> Fact:
    """What everybody knows: where the game stands, who has sealed, what was turned over, the papers."""
    state = reader.state
    return (
        tuple(state.setup.choices.items()),
        state.setup.edition,
        state.setup.empty,
        rules.point(state),
        rules.stage(state),
        (state.phase, state.turn, state.minute),
        (state.ours, state.theirs, state.opened["ours"], state.opened["theirs"]),
        tuple(name for name in state.locked if name in state.scenario.texts),
        tuple((team, sealed.lapsed) for team, sealed in sorted(state.sealed.items())),
        tuple(sorted(state.aims)),
        tuple(_past(reader, past) for past in state.past),
        None if state.talks is None else _talks(reader, state.talks, reader.over),
        tuple(_paper(reader, paper) for paper in state.papers),
        (state.ending, state.also),
    )


def _past(reader: Reader, past: Past) -> Fact:
    """What all may know of a decision that was carried out: of options that stay sealed not even that."""
    options = reader.state.scenario.options
    decision = past.decision
    shown = [name for name in decision.options if reader.over or options[name].reveal == "all"]
    stated = decision.stated if any(options[name].reveal == "all" for name in decision.options) else None
    return (past.phase, past.turn, past.minute, decision.seat, past.lapsed, tuple(sorted(shown)), stated)


def _talks(reader: Reader, talks: Talks, told: bool) -> Fact:
    return (
        (talks.round, talks.spent, talks.window, talks.text, talks.changed, talks.hours, talks.lapsed),
        tuple(_attempt(attempt) for attempt in talks.attempts),
        tuple(answer.team for answer in talks.answers),
        tuple(_answer(answer) for answer in _open(reader.state, talks)),
        tuple(talks.instructions),
        tuple(_instructions(reader, talks, told)),
        tuple(_decision(sealed) for sealed in talks.decisions if sealed.decision.seat == reader.team),
    )


def _attempt(attempt: Attempt) -> Fact:
    answers = tuple(_answer(answer) for answer in attempt.answers)
    return (attempt.round, attempt.text, attempt.hours, answers, attempt.result)


def _answer(answer: Answer) -> Fact:
    """An answer that was turned over; who gave it, the seat or the white cell for it, is not said."""
    return (answer.team, answer.options, answer.silent)


def _open(state: State, talks: Talks) -> Iterator[Answer]:
    """Answers heard before the others are in: of first speakers, of the consulted, of who raised a word."""
    if not talks.text or state.talks is None:
        return
    option = state.scenario.texts[talks.text[0]]
    for answer in talks.answers:
        first = option.rule == "both" and answer.team == option.first
        consulted = option.rule == "lead" and answer.team != option.by
        raiser = len(answer.options) > 1 and answer.options[1] in talks.text
        if first or consulted or raiser:
            yield answer


def _instructions(reader: Reader, talks: Talks, told: bool) -> Iterator[Fact]:
    state = reader.state
    asks = state.scenario.phases[state.phase].asks if state.talks is not None else None
    in_full = asks is not None and len(talks.instructions) == len(asks.ratify)
    carried = in_full and asks.drafts == reader.team
    for known in (talks.instructions, talks.first_instructions):
        yield tuple((team, text) for team, text in known.items() if told or carried or team == reader.team)


def _paper(reader: Reader, paper: Paper) -> Fact:
    return (
        (paper.phase, paper.point, paper.how, paper.text, paper.minute),
        _talks(reader, replace(paper.talks, text=(), answers=()), reader.over),
        # Who signs for whom is not said, until all is told.
        reader.over and paper.talks.adjudicated,
    )


def _decision(sealed: Sealed) -> Fact:
    return (replace(sealed.decision, request="", text=""), sealed.lapsed, sealed.forced)


def _seen(reader: Reader) -> Fact:
    """What the viewer's audience lets it read: gauges, flags, draws, locks, messages."""
    state, scenario = reader.state, reader.state.scenario
    flags = [
        (name, state.flags.get(name))
        for name, flag in scenario.flags.items()
        if reader.over or reader.reads(flag.seen_by)
    ]
    draws = [
        (name, outcome)
        for name, outcome in state.draws.items()
        if reader.over or name not in scenario.draws or reader.reads(scenario.draws[name].seen_by)
    ]
    locked = [
        name
        for name in state.locked
        if name in scenario.options and (reader.over or scenario.options[name].team == reader.team)
    ]
    return (
        tuple(_gauge(reader, meter, now) for meter, now in state.meters.items() if _sees(reader, meter)),
        tuple(
            _gauge(reader, meter, then)
            for meter, then in state.opened.items()
            if meter in state.meters and _sees(reader, meter)
        ),
        tuple(flags),
        tuple(draws),
        tuple(locked),
        tuple(_message(reader, each) for each in state.delivered if reader.reads(each.to)),
    )


def _message(reader: Reader, delivery: Delivery) -> Fact:
    """A message; how the white cell's own words are called inside is nobody's business."""
    to: tuple[str, ...] = ("all",)
    if not {"all", "room"} & set(delivery.to):
        teams = reader.state.scenario.teams
        to = tuple(each for each in delivery.to if each in teams or each == reader.viewer)
    name = "" if delivery.text else delivery.inject
    return (name, delivery.minute, delivery.turn, delivery.text, delivery.figures, to)


def _sees(reader: Reader, meter: str) -> bool:
    return reader.over or reader.reads(reader.state.scenario.meters[meter].seen_by)


def _gauge(reader: Reader, name: str, figure: int) -> Fact:
    """A gauge that is shown in words is known by its word, before the end and after it."""
    meter = reader.state.scenario.meters[name]
    if meter.shown == "words":
        return (name, "word", sum(figure >= start for start, _ in meter.words))
    return (name, figure)


def _own(reader: Reader) -> Fact:
    """What the viewer's own team did; after the end everybody's options and aims, nobody else's reasons."""
    state, team = reader.state, reader.team
    sealed = state.sealed.get(team)
    return (
        tuple(aims for name, aims in sorted(state.aims.items()) if reader.over or name == team),
        None if sealed is None else _decision(sealed),
        tuple(
            (each.turn, _decision(Sealed(each.decision, each.lapsed, each.forced)))
            for each in state.past
            if each.decision.seat == team
        ),
    )


def _news(reader: Reader, happened: Sequence[Event], breaks: Sequence[int]) -> Iterator[Fact]:
    """What the viewer may know of what happened last: between the game's own steps, sums."""
    segment: list[Event] = []
    for place, event in enumerate(happened):
        step = isinstance(event, Branched | Entered | Tabled | Answered | PaperEnded | Drawn | Ended)
        if step or place in breaks:
            yield from _sums(reader, segment)
            segment = []
        if step:
            yield from _step(reader, event)
        else:
            segment.append(event)
    yield from _sums(reader, segment)


def _step(reader: Reader, event: Event) -> Iterator[Fact]:
    match event:
        case Branched():
            yield ("left", event.start, event.to)
        case Entered():
            yield ("entered", event.phase, event.turn)
        case Tabled():
            yield ("tabled", event.text, event.hours, event.round, event.changed, event.by)
        case Answered():
            yield ("answered", _attempt(event.attempt))
        case PaperEnded():
            yield ("paper", event.paper.how, event.paper.text)
        case Drawn() if reader.over or reader.reads(event.audience):
            yield ("drawn", event.name, event.outcome)
        case Ended():
            yield ("ended", event.ending)


def _sums(reader: Reader, events: Sequence[Event]) -> Iterator[Fact]:
    """What a stretch of events comes to: decisions, messages, locks, and of each gauge the sum.

    Of a known cause all may know what it asked for; of the others not even that there was one.
    """
    before: dict[str, int] = {}
    after: dict[str, int] = {}
    asked: list[Fact] = []
    for event in events:
        match event:
            case Changed() if _sees(reader, event.meter):
                before.setdefault(event.meter, event.before)
                after[event.meter] = event.after
                if _knows(reader, event.cause):
                    asked.append((event.meter, event.cause.kind, event.cause.id, _asked(reader, event)))
            case Moved():
                before.setdefault(event.marker, event.before)
                after[event.marker] = event.after
                if _knows(reader, event.cause):
                    asked.append((event.marker, event.cause.kind, event.cause.id, event.after))
            case Revealed() if reader.over or reader.reads(event.audience):
                shown = event.decision
                yield ("revealed", event.team, tuple(sorted(shown.options)), event.lapsed, shown.stated)
            case Delivered() if reader.reads(event.audience):
                yield ("delivered", event.delivery.text or event.delivery.inject)
            case Flagged() if reader.over or reader.reads(event.audience):
                yield (event.kind, event.target)
    yield from sorted(asked, key=repr)
    for name in sorted(before):
        if name in ("ours", "theirs"):
            yield ("moved", name, before[name], after[name])
        elif _gauge(reader, name, before[name]) != _gauge(reader, name, after[name]):
            yield ("changed", _gauge(reader, name, before[name]), _gauge(reader, name, after[name]))


def _asked(reader: Reader, event: Changed) -> int | None:
    by_word = reader.state.scenario.meters[event.meter].shown == "words"
    return None if by_word else event.wanted - event.before


def _knows(reader: Reader, cause: Cause) -> bool:
    """Return whether a viewer may know what made something happen."""
    state = reader.state
    if reader.over:
        return True
    if cause.kind == "option":
        return state.scenario.options[cause.id].reveal == "all" or cause.team == reader.team
    if cause.kind == "inject":
        return any(each.inject == cause.id and reader.reads(each.to) for each in state.delivered)
    return True


_DRAWN = frozenset({"draws.name", "draws.names"})
_OF_THE_END = _DRAWN | {
    "also.title", "endings.title", "endings.text", "endings.why", "flags.name", "meters.name", "objectives",
    "values.name",
}  # fmt: skip
_NAMES = _DRAWN | {
    "endings.title", "meters.name", "objectives", "also.title", "injects.headline", "coming headline",
}  # fmt: skip
_SPONSOR = _OF_THE_END | {"said"}
_PARTICIPANT = _SPONSOR | {"note", "injects.headline", "roles.title"}

WRITTEN = {
    "sponsor": _SPONSOR,
    "participant": _PARTICIPANT,
    "facilitator": _PARTICIPANT | {"why"},
    "export": _NAMES,
    "export with words": _NAMES | {"note"},
}
"""What is secret in play and may stand in what is handed out of a game that has ended, by the kind of text.

`said` are exercise control's words to some, which stand among the records at every level; `note`, why a table
decided as it did, and `why`, the reason for which control set a gauge. An export names all of the exercise.
"""
