"""Two games side by side as text: where they first part, ladder and gauges phase by phase, how each ended."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.theatre.beside import Beside
from game.terminal.width import rule, wrap
from game.texts import say

BOTH = ("1", "2")


def two_games(found: Beside, lang: str) -> Iterator[str]:
    """Yield the lines of two games held against each other."""
    yield rule("=", say("theatre.beside.two", lang))
    for number, name, title in zip(BOTH, found.names, found.titles, strict=True):
        yield from wrap(f"{number}  {name}: {title.of(lang)}", hanging="   ")
    yield ""
    parted = found.parted
    yield from wrap(say(f"theatre.beside.how.{parted.how}", lang, phase=parted.phase.of(lang)))
    for who, *acts in parted.rows:
        yield from wrap(who.of(lang), "  ")
        for number, text in zip(BOTH, acts, strict=True):
            words = text.of(lang) or say("theatre.beside.none", lang)
            yield from wrap(f"{number}  {words}", "    ", "       ")
    if parted.how == "acts":
        one, other = parted.records
        yield from wrap(say("theatre.beside.records", lang, one=one, other=other), "  ")
    yield ""
    yield rule("-", say("theatre.beside.curves", lang))
    for curve in found.curves:
        yield from wrap(curve.name.of(lang))
        for number, figures in zip(BOTH, curve.figures, strict=True):
            yield from wrap(f"{number}  {' '.join(map(str, figures))}", "  ", "     ")
    yield ""
    yield rule("-", say("theatre.beside.ends", lang))
    for number, end in zip(BOTH, found.ends, strict=True):
        yield from wrap(f"{number}  {f'{end.code} {end.title.of(lang)}'.strip()}", hanging="   ")
        yield from wrap(end.text.of(lang), "   ")
        for gauge, figure in end.figures:
            yield from wrap(f"{gauge.of(lang)}: {figure}", "   ")
