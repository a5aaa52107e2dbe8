"""A line of the condition language cut into its words, numbers and signs."""

from __future__ import annotations

import re

from game.scenario.vocabulary import ConditionFault

MOST_CHARACTERS = 400
MOST_TOKENS = 120

_TOKEN = re.compile(r" *(?:([0-9]+)|([a-z][a-z0-9_]*)|(==|!=|<=|>=|[-<>+*/(),:]))", re.ASCII)

_ADVICE = {
    "=": "write == to compare",
    "&": "write `and`",
    "|": "write `or`",
    "!": "write `not`",
    "'": "outcomes are written without quotes",
    '"': "outcomes are written without quotes",
    "%": "numbers are whole; there is no remainder or percent sign",
    ".": "numbers are whole, and nothing has parts",
    "\t": "write a space",
}


def tokens(source: str) -> list[tuple[int, str]]:
    """Return the pieces with their offsets; the last is empty and stands at the end."""
    if len(source) > MOST_CHARACTERS:
        raise ConditionFault(MOST_CHARACTERS, "SC101", f"more than {MOST_CHARACTERS} characters")
    cut: list[tuple[int, str]] = []
    end = len(source.rstrip(" "))
    position = 0
    while position < end:
        found = _TOKEN.match(source, position)
        if not found:
            start = position + len(source[position:]) - len(source[position:].lstrip(" "))
            raise ConditionFault(start, "SC101", _misplaced(source, start))
        cut.append((found.start(found.lastindex or 0), found[found.lastindex or 0]))
        position = found.end()
        if len(cut) > MOST_TOKENS:
            raise ConditionFault(cut[-1][0], "SC101", f"more than {MOST_TOKENS} words and signs")
    cut.append((end, ""))
    return cut


def _misplaced(source: str, start: int) -> str:
    character = source[start]
    advice = _ADVICE.get(character)
    if character == "=" and source[:start].rstrip(" ")[-1:] in ("<", ">"):
        advice = "write <= or >= without a space"
    elif source[start : start + 2] in ("=>", "=<"):
        advice = "write >= or <="
    if advice is None and character.isalpha() and character.isascii():
        advice = "names are written in lower case"
    return f"{character!r} has no meaning here" + (f"; {advice}" if advice else "")
