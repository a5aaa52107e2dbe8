"""The console's page of facts: every gauge and marker as it stands, and what is hidden until ENDEX."""

from __future__ import annotations

from typing import Any

from game.room.told import situation
from game.room.told.extras import Extras
from game.session import View


def page(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return the gauges, those that only some may see too, and the draws."""
    control = view.control
    assert control is not None
    return {
        "gauges": [situation.gauge(each, lang) for each in view.gauges],
        "ladder": situation.ladder(view, lang),
        "truth": [[name.of(lang), outcome.of(lang)] for name, outcome in control.truth],
        "holds": [[name.of(lang), is_set] for _, name, is_set in control.flags],
    }
