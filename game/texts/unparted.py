"""Words as a page shows them that a browser lays out: no line's end parts what belongs together."""

from __future__ import annotations

import re

from game.texts.leading import LEADING

_BLANK = "\u00a0"
"""A blank at which no line ends."""
_JOINED = "\u2060"
"""What holds two signs together."""
_DATE = re.compile(r"(?<=일)(?=\([월화수목금토일]\))")
_BEHIND = re.compile(r"(?<=[’”)\]])(?=[가-힣])")
_LED = re.compile(rf"(?<![^\s“‘\"'(>])({'|'.join(sorted(LEADING))}) (?=[^\s<])")
_UNIT = re.compile(r"(?<=\d) (?=%)|(?<=\d\d:\d\d) (?=[A-Z]{2,4}(?![A-Za-z]))")
"""Figures and their sign of per cent, a time of day and its zone; also in `assets/paper/page.typ`."""


def unparted(words: str) -> str:
    """Return words, or a page of them, that hold together dates, figures with units, words led by others.

    A Korean date keeps its day of the week, `D+1일(화)`; a Korean word of one syllable stays with the next,
    and a particle with the mark that it stands behind, `‘한 문안’에`.
    """
    words = _BEHIND.sub(_JOINED, _DATE.sub(_JOINED, words))
    return _UNIT.sub(_BLANK, _LED.sub(rf"\1{_BLANK}", words))
