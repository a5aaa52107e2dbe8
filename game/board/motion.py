"""Motion that explains: how far a moving thing has come, some milliseconds after the picture changed.

A layout is a function of what is known, of the ui and of this moment, which the loop gives it. Nothing moves
for longer than `STILL`, and never while people read.
"""

from __future__ import annotations

from dataclasses import dataclass

STILL = 400
"""Milliseconds after a change at which everything stands where it belongs."""


@dataclass(frozen=True, slots=True)
class Moving:
    """The moment that a picture shows."""

    moment: int = STILL
    """Milliseconds since the change."""
    fresh: tuple[str, ...] = ()
    """The arrows that came onto the map with it."""

    def share(self, begin: int = 0, end: int = STILL) -> float:
        """Return how much of a movement is done, from 0 to 1: quick at first, then gently to its place."""
        gone = min(max((self.moment - begin) / (end - begin), 0.0), 1.0)
        return 1 - (1 - gone) ** 3

    def between(self, before: float, after: float, begin: int = 0, end: int = STILL) -> float:
        """Return where something is on its way from one figure to another."""
        return before + (after - before) * self.share(begin, end)


STANDING = Moving()
"""Nothing moves."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What a window's picture would explain by moving."""

    picture: str = ""
    """The moment of the game that is told; empty where nothing moves."""
    arrows: tuple[str, ...] = ()
    """The arrows on the map."""


@dataclass(frozen=True, slots=True)
class Motion:
    """What a window's picture explains, and since when."""

    cue: Cue | None = None
    began: int = -STILL
    """In milliseconds, on the loop's clock."""
    stood: tuple[str, ...] | None = None
    """The arrows that were on the map when it was last seen; None before that."""
    fresh: tuple[str, ...] = ()
    told: str = ""
    """What was told last, so that it does not move again after a page has lain over it."""

    def seen(self, cue: Cue, now: int) -> Motion:
        """Return the motion after a window's picture has another cue; a window just opened moves nothing."""
        if cue == self.cue:
            return self
        on_map = cue.picture == "map"
        stood = cue.arrows if on_map else self.stood
        before = cue.arrows if self.stood is None else self.stood
        fresh = tuple(arrow for arrow in cue.arrows if arrow not in before) if on_map else ()
        moves = bool(fresh) if on_map else cue.picture not in ("", self.told)
        began = now if moves and self.cue is not None else now - STILL
        return Motion(cue, began, stood, fresh, self.told if on_map else cue.picture or self.told)

    def moving(self, now: int) -> Moving:
        """Return the moment for a picture drawn now."""
        gone = max(0, now - self.began)
        return Moving(gone, self.fresh) if gone < STILL else STANDING
