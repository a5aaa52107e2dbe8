"""A soft chime at the clock's signs: a tone that is reckoned here, silent where there is no sound card."""

from __future__ import annotations

import math
from array import array
from collections.abc import Mapping

RATE = 22_050
SECONDS = 0.9
TONES = {120: (660,), 30: (660, 880)}
"""Hertz of each sign, by the seconds that are left."""


def tone(sign: int) -> bytes:
    """Return a sign's sound: one channel of signed 16-bit samples that swell and fade."""
    hertz = TONES[sign]
    count = int(RATE * SECONDS)
    samples = array("h")
    for n in range(count):
        swell = min(1.0, n / (RATE * 0.02)) * math.exp(-4.5 * n / count)
        wave = sum(math.sin(2 * math.pi * each * n / RATE) for each in hertz) / len(hertz)
        samples.append(int(9_000 * swell * wave))
    return samples.tobytes()


Given = tuple[tuple[int, str], tuple[int, ...]]
"""The question that a clock is set for, and the signs that it has given."""


class Chime:
    """Rings once for each sign of a question, if anything may be heard."""

    def __init__(self) -> None:
        self._heard: dict[int, Given] = {}
        self._dumb = False

    def hear(self, clocks: Mapping[int, Given], sound: bool) -> int:
        """Return the sign that rings now, or 0; one that came before the sound was turned on stays silent.

        Of several clocks at once, as in a class, the one that has least left rings for all.
        """
        fresh: list[int] = []
        for name, (asked, given) in clocks.items():
            heard = self._heard.get(name, ((-1, ""), ()))
            before = heard[1] if heard[0] == asked else ()
            fresh += [sign for sign in given[-1:] if sign not in before]
        self._heard = dict(clocks)
        if not fresh or not sound:
            return 0
        self._ring(min(fresh))
        return min(fresh)

    def _ring(self, sign: int) -> None:
        if self._dumb:
            return
        # Here, since a silent board needs no mixer and its import takes time.
        from game.board.sdl import pygame

        try:
            if not pygame.mixer.get_init():
                pygame.mixer.init(RATE, -16, 1)
            pygame.mixer.Sound(buffer=tone(sign)).play()
        except (pygame.error, NotImplementedError):
            self._dumb = True
