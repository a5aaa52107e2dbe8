"""What an option needs, and what there is of it, as the team reads it."""

from __future__ import annotations

from game.rules.carry import figure as stands_at
from game.rules.state import State
from game.scenario.model import Need
from game.sight.asked import NeedLine
from game.sight.eyes import Eyes, figure
from game.sight.texts import listed
from game.texts import NO_TEXT, Text, both


def need_line(eyes: Eyes, need: Need, facts: State) -> NeedLine:
    """Return one need; what the viewer has of it is said only where the need does not hold."""
    held = bool(need.expression(facts))
    return NeedLine(need.words, NO_TEXT if held else _have(eyes, need), held)


def _have(eyes: Eyes, need: Need) -> Text:
    state = eyes.state
    found = []
    for name in need.expression.reads:
        if name in state.scenario.meters and eyes.knows_name(name):
            meter = state.scenario.meters[name]
            found.append(
                both("sight.stands_at", name=meter.name, figure=figure(meter, stands_at(state, name)))
            )
    return both("sight.you_have", figures=listed(found)) if found else NO_TEXT
