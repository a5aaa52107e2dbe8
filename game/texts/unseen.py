"""Signs that nobody sees: those that steer a machine are never recorded, and none is passed on to others."""

from __future__ import annotations

import re

_TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""They turn the direction of what follows. People may write them; nothing that is passed on has them."""

_CONTROL = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0))))

_UNSHOWN = dict.fromkeys(map(ord, _CONTROL))
_UNSEEN = {code: None for code in map(ord, _TURNS + _CONTROL) if chr(code) not in "\t\n\r"}

_NOTHING = re.compile(
    rf"[\s{_TURNS}\u00ad\u034f\u115f\u1160\u180b-\u180f\u200b-\u200d\u2060-\u206f\u2800\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0]*"
)
"""Words of which nobody sees anything: blanks, signs without a width, fillers."""

_BREAK = re.compile("\r\n|[\r\v\f\x85]")
"""What begins a new line as a newline does."""


def recordable(words: str) -> str:
    """Return what somebody wrote as it is recorded: without control signs, save newlines.

    A tab is a blank, and half characters, as some input methods send, become `?`.
    """
    if words.isascii() and words.isprintable():
        return words
    words = _BREAK.sub("\n", words).replace("\t", " ")
    words = "\n".join(map(shown, words.split("\n"))) if not words.isprintable() else words
    return words.encode("utf-8", "replace").decode()


def readable(words: str) -> str:
    """Return what somebody wrote as it is recorded, and nothing where nobody would see anything of it."""
    return "" if _NOTHING.fullmatch(shown(words)) else recordable(words)


def dropped(words: str) -> bool:
    """Return whether anything is missing in what is recorded of these words."""
    return len(recordable(words)) < len(_BREAK.sub("\n", words))


def shown(words: str) -> str:
    """Return words as a line on a screen can show them: without any control sign."""
    return words if words.isprintable() else words.translate(_UNSHOWN)


def seen(words: str) -> str:
    """Return words without control signs, save tabs and ends of lines, or signs that turn a direction."""
    return words.translate(_UNSEEN)
