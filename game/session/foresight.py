"""What a step of exercise control would do, said before it is taken: the rules on a copy of the state.

Chance stands as odds; nothing is drawn, so looking tells nobody what the die will say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from game.record.replay import carry_out
from game.rules import rules
from game.rules.events import Event, Flagged, Revealed, Step
from game.rules.state import Ask, Decision, State
from game.session.clock import MINUTE
from game.sight.changes import changed
from game.sight.eyes import eyes_of
from game.sight.happenings import happenings
from game.sight.texts import drawn_names
from game.texts import NO_TEXT, Text, both

Kind = Literal["decision", "gauge", "marker", "inject", "flag", "paper", "chance", "next", "ended", "undone",
               "refused", "nothing", "then"]  # fmt: skip

_KINDS: dict[str, Kind] = {
    "revealed": "decision", "sealed": "decision", "delivered": "inject", "flagged": "flag", "tabled": "paper",
    "answered": "paper", "paper": "paper", "entered": "next", "ended": "ended",
}  # fmt: skip
"""Kinds of happenings that are foretold; changes of gauges are told as a whole."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One line of what would follow."""

    kind: Kind
    text: Text
    team: str = ""
    about: Text = NO_TEXT
    """What may be said of it while it is covered: the gauge or the team."""
    secret: bool = False
    """Whether it says what a table has sealed, or a gauge or a flag that not all see."""


def foresee(state: State, decision: Decision, until: int = 0) -> tuple[Foreseen, ...]:
    """Return what a decision would do, or one line with why it is refused.

    What is decided for one table while others think moves nothing yet: what follows if their time then runs
    out is told behind it. `until` is that of `foresee_lapse`.
    """
    refused = rules.refusal(state, decision)
    if refused is not None:
        return (Foreseen("refused", refused),)
    step = carry_out(state, decision)
    lines = told(state, step)
    made_for = decision.options[0].startswith("for_")
    if not made_for or rules.point(step.state) != rules.point(state) or step.state.asks:
        return lines
    return (*lines, Foreseen("then", both("session.ahead.then")), *foresee_lapse(step.state, until))


def foresee_lapse(state: State, until: int) -> tuple[Foreseen, ...]:
    """Return what follows if the present question lapses as things stand.

    Injects that are due up to `until`, in milliseconds of the phase, come first, as they will.
    """
    point, now = rules.point(state), state
    events: tuple[Event, ...] = ()
    while rules.point(now) == point and not now.asks:
        due = sorted(now.coming, key=lambda each: each.after)
        comes = bool(due) and due[0].after * MINUTE <= until
        words = ("inject", due[0].inject) if comes else ("lapse",)
        refused = rules.refusal(now, Decision("clock", words, point))
        if refused is not None:
            return (Foreseen("refused", refused),)
        step = carry_out(now, Decision("clock", words, point))
        now, events = step.state, (*events, *step.events)
        if not comes:
            break
    return told(state, Step(now, events))


def told(before: State, step: Step) -> tuple[Foreseen, ...]:
    """Return what a step brought, in lines: decisions, what comes next, chance, gauges, the rest."""
    happened = [*_happened(step)]
    lines = [line for line in happened if line.kind == "decision"]
    ended = [line for line in happened if line.kind == "ended"]
    lines += ended or [line for line in happened if line.kind == "next"][-1:]
    lines += _chances(step.state)
    lines += moved(before, step.state)
    lines += [line for line in happened if line.kind not in ("decision", "next", "ended")]
    return tuple(lines) or (Foreseen("nothing", both("session.ahead.nothing")),)


def moved(before: State, after: State) -> Iterator[Foreseen]:
    """Yield each gauge and marker that stands elsewhere, from where to where."""
    scenario = before.scenario
    for meter in scenario.meters.values():
        was, now = before.meters[meter.id], after.meters[meter.id]
        if was != now:
            text = changed(meter, was, now)
            yield Foreseen("gauge", text, about=meter.name, secret=not _all_see(meter.seen_by))
    for marker, was, now in (
        ("ours", before.ours, after.ours), ("theirs", before.theirs, after.theirs),
    ):  # fmt: skip
        if was != now:
            rung = scenario.ladder.rungs[now]
            name = rung.ours if marker == "ours" else rung.theirs
            yield Foreseen("marker", both(f"sight.moved.{marker}", before=was, after=now, rung=name))


def _happened(step: Step) -> Iterator[Foreseen]:
    eyes = eyes_of(step.state, "white_cell")
    turned = [event for event in step.events if isinstance(event, Revealed)]
    revealed = {event.team for event in turned}
    lapsed = {event.team for event in turned if event.lapsed}
    flags = [event for event in step.events if isinstance(event, Flagged) and not _all_see(event.audience)]
    unseen = {each.text for each in happenings(eyes, flags, ())}
    for each in happenings(eyes, step.events, ()):
        if each.kind == "sealed" and each.team in revealed:
            continue
        if each.kind in _KINDS:
            secret = (each.kind == "revealed" and each.team not in lapsed) or each.text in unseen
            named = each.team and each.text not in unseen
            about = step.state.scenario.teams[each.team].name if named else NO_TEXT
            yield Foreseen(_KINDS[each.kind], each.text, each.team, about, secret)


def _chances(state: State) -> Iterator[Foreseen]:
    """Yield the draw that is asked for: each outcome with its odds, and where it leads if at once."""
    for ask in state.asks[:1]:
        for outcome, odds in ask.odds:
            if odds:
                yield Foreseen("chance", _outcome(state, ask, outcome, odds), secret=not _public(state, ask))


def _public(state: State, ask: Ask) -> bool:
    draw = state.scenario.draws.get(ask.name)
    return draw is None or _all_see(draw.seen_by)


def _all_see(seen_by: Sequence[str]) -> bool:
    return bool({"all", "room"} & {*seen_by})


def _outcome(state: State, ask: Ask, outcome: str, odds: int) -> Text:
    name, called = drawn_names(state.scenario, ask.name, outcome)
    after = carry_out(state, Decision("chance", (ask.name, outcome), ask.point)).state
    phase = after.scenario.phases.get(after.phase)
    to = NO_TEXT
    if after.ending:
        to = both("session.ahead.to", to=after.scenario.endings[after.ending].title)
    elif phase is not None and (after.phase, after.turn) != (state.phase, state.turn):
        to = both("session.ahead.to", to=phase.name)
    per_cent = f"{odds // 10}" + (f".{odds % 10}" if odds % 10 else "")
    said = both("session.ahead.chance", odds=per_cent, draw=name or Text(ask.name, ask.name), outcome=called)
    return Text(said.en + to.en, said.ko + to.ko)
