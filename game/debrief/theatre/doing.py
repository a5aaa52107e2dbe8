"""The effects of a scenario with what carries each out: which line did it, and who sent a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.rules.events import Cause, Changed, Delivered, Drawn, Event, Flagged, Moved, PaperEnded, Revealed
from game.scenario.model import Chance, Effect, Joint, Scenario


@dataclass(frozen=True, slots=True)
class Done:
    """One line of a scenario's effects, and what it stands with."""

    effect: Effect
    cause: Cause


def done(scenario: Scenario) -> Iterator[Done]:
    """Yield every effect of a scenario with the cause that its events name."""
    for option in scenario.options.values():
        cause = Cause("option", option.id, option.team, option.where)
        yield from (Done(effect, cause) for effect in option.do)
    for inject in scenario.injects.values():
        cause = Cause("inject", inject.id, where=inject.where)
        yield from (Done(effect, cause) for effect in inject.do)
    for number, rule in enumerate(scenario.passing):
        cause = Cause("passing", str(number), where=rule.where)
        yield from (Done(effect, cause) for effect in rule.do)
    for text in scenario.texts.values():
        yield from (Done(effect, Cause("text", text.id, where=text.where)) for effect in text.do)
        yield from (Done(effect, Cause("refused", text.id, where=text.where)) for effect in text.refused)
        for held in text.reservations:
            yield from (Done(effect, Cause("reservation", held.id, where=held.where)) for effect in held.do)
    for phase in scenario.phases.values():
        match phase.asks:
            case Chance(outcomes=outcomes):
                for outcome in outcomes:
                    cause = Cause("chance", outcome.id, where=outcome.where)
                    yield from (Done(effect, cause) for effect in outcome.do)
            case Joint():
                cause = Cause("fallback", phase.id, where=phase.asks.where)
                yield from (Done(effect, cause) for effect in phase.asks.fallback_do)


def source_of(scenario: Scenario, event: Changed | Moved | Flagged) -> str:
    """Return the line that an event carried out, as its author wrote it; empty where no line did."""
    lines = (one.effect.source for one in done(scenario) if one.effect.where == event.where)
    return next(lines, _cost(scenario, event))


def _cost(scenario: Scenario, event: Changed | Moved | Flagged) -> str:
    """Return what an option takes from its team as its author wrote it, where that is what an event did."""
    paid = [option for option in scenario.options.values() if option.where == event.where]
    return f"cost: {{{', '.join(f'{meter}: {amount}' for meter, amount in paid[0].cost)}}}" if paid else ""


def sender(scenario: Scenario, events: Sequence[Event], inject: str) -> Done | None:
    """Return what sent a message among the events of a record; None for one that came with its phase."""
    for one in done(scenario):
        if one.effect.kind == "send" and one.effect.target == inject and _occurred(one.cause, events):
            return one
    return None


def _occurred(cause: Cause, events: Sequence[Event]) -> bool:
    """Return whether what carries an effect out was among some events."""
    for event in events:
        match event:
            case Revealed() if cause.kind == "option":
                if cause.team == event.team and cause.id in event.decision.options:
                    return True
            case Delivered() if cause.kind == "inject" and event.delivery.inject == cause.id:
                return True
            case Drawn() if cause.kind == "chance" and event.outcome == cause.id:
                return True
            case PaperEnded(paper=paper) if cause.kind in ("text", "reservation") and cause.id in paper.text:
                return True
            case PaperEnded(paper=paper) if cause.kind == "fallback" and paper.phase == cause.id:
                return True
    return False
