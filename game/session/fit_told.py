"""A plan that fits the game to the time, in words."""

from __future__ import annotations

from game.session.fitting import Fit
from game.texts import Text, both


def told(fit: Fit) -> tuple[Text, ...]:
    """Return the steps of a plan, a sentence each; one that says so where there are none."""
    lines = [
        both(
            f"session.fit.{'talks' if cut.talks else 'question'}", name=cut.name, was=cut.was, now=cut.minutes
        )
        for cut in fit.shorter
    ] + [both("session.fit.left_out", headline=each.headline) for each in fit.left_out]
    return tuple(lines) or (both("session.fit.nothing"),)


def foretold(fit: Fit, minutes: int, at: str) -> tuple[Text, ...]:
    """Return the measured pace, when it ends as things stand and with the steps; `at` is the time of day."""
    lines = [both("session.fit.pace", pace=fit.pace), both("session.fit.unchanged", minutes=fit.unchanged)]
    lines.append(both("session.fit.expected", minutes=fit.expected, at=at))
    if not fit.fits:
        lines.append(both("session.fit.short", minutes=fit.expected - minutes, least=fit.expected))
    return tuple(lines)
