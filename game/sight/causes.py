"""What caused something, in words, and whether a viewer may know of it."""

from __future__ import annotations

from game.rules.events import Cause
from game.scenario.model import Chance
from game.sight.eyes import Eyes
from game.sight.messages import headline
from game.texts import NO_TEXT, Text, both


def is_known(eyes: Eyes, cause: Cause) -> bool:
    """Return whether the viewer may know this cause: another's sealed act or message it may not."""
    if eyes.all_seeing or eyes.over:
        return True
    state = eyes.state
    match cause.kind:
        case "option":
            return eyes.knows_option(state.scenario.options[cause.id], cause.team)
        case "inject":
            return any(each.inject == cause.id and eyes.reads(each.to) for each in state.delivered)
        case _:
            return True


def key(eyes: Eyes, cause: Cause) -> tuple[str, str]:
    """Return what tells causes apart for this viewer: all hidden ones are one, and so is all that time does.

    Which rule of time came into play may rest on what only exercise control knows.
    """
    if not is_known(eyes, cause):
        return ("", "")
    if cause.kind == "passing" and not (eyes.all_seeing or eyes.over):
        return ("passing", "")
    return (cause.kind, cause.id)


def why(eyes: Eyes, cause: Cause) -> Text:
    """Return a cause in words; nothing where the viewer may not know it."""
    if not is_known(eyes, cause):
        return NO_TEXT
    scenario = eyes.state.scenario
    match cause.kind:
        case "option":
            return both(
                "sight.why.option",
                team=scenario.teams[cause.team].name,
                option=scenario.options[cause.id].name,
            )
        case "inject":
            delivery = next(each for each in eyes.state.delivered if each.inject == cause.id)
            return both("sight.why.inject", headline=headline(eyes, delivery))
        case "text":
            return both(f"sight.why.{_consent(eyes, cause)}", text=scenario.texts[cause.id].name)
        case "refused":
            return both("sight.why.refused", text=scenario.texts[cause.id].name)
        case "reservation":
            return both("sight.why.reservation", words=_label(eyes, cause))
        case "chance":
            return _outcome(eyes, cause)
        case _:
            return both(f"sight.why.{cause.kind}")


def untold(eyes: Eyes) -> Text:
    """Return that a change has a cause of which the viewer is not told: the same words for whatever it was.

    At the end all causes are told; what is then left over is the work of a gauge's bounds and has none.
    """
    return NO_TEXT if eyes.over else both("sight.why.untold")


def where(eyes: Eyes, cause: Cause, line: object) -> str:
    """Return the scenario's line: for exercise control the effect's own, for others that of its cause."""
    if eyes.all_seeing or eyes.over:
        return str(line)
    if key(eyes, cause) in (("", ""), ("passing", "")) or cause.where is None:
        return ""
    return str(cause.where)


def _consent(eyes: Eyes, cause: Cause) -> str:
    """Return how a text came into force, as its last paper tells; control's hand is told at the end."""
    paper = next((each for each in reversed(eyes.state.papers) if each.text[:1] == (cause.id,)), None)
    knows = eyes.over or eyes.all_seeing
    if paper is None or (paper.how == "signed" and not (knows and paper.talks.adjudicated)):
        return "text"
    return "dissent" if paper.how == "dissent" else "in_force"


def _label(eyes: Eyes, cause: Cause) -> Text:
    return next(
        held.label
        for text in eyes.state.scenario.texts.values()
        for held in text.reservations
        if (held.id, held.where) == (cause.id, cause.where)
    )


def _outcome(eyes: Eyes, cause: Cause) -> Text:
    name = next(
        outcome.name
        for phase in eyes.state.scenario.phases.values()
        if isinstance(phase.asks, Chance)
        for outcome in phase.asks.outcomes
        if (outcome.id, outcome.where) == (cause.id, cause.where)
    )
    return both("sight.why.outcome", outcome=name)
