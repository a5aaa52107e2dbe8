"""Odds from here as lines of text, for exercise control alone."""

from __future__ import annotations

from game.ahead import Outlook
from game.terminal.width import cells, pad, rule, wrap
from game.texts import say

BAR = 20
"""Cells of a bar of all games."""


def odds(outlook: Outlook, lang: str) -> list[str]:
    """Return the endings with their shares and intervals, then what they assume."""
    lines = [rule("-", say("ahead.title", lang))]
    if outlook.how == "over":
        return [*lines, *wrap(say("ahead.over", lang))]
    room = max(cells(line.title.of(lang)) for line in outlook.lines) + 2
    for line in outlook.lines:
        share = round(100 * line.games / outlook.games)
        between = say("ahead.between", lang, low=round(line.low / 10), high=round(line.high / 10))
        bar = "#" * round(BAR * line.games / outlook.games)
        figures = f"{share:>3}  {pad(between, 8)}{bar}"
        lines.append(f"  {pad(line.code, 4)}{pad(line.title.of(lang), room)}{figures}".rstrip())
    lines += ["", *wrap(say("ahead.games", lang, games=outlook.games)), ""]
    for player in outlook.players:
        head = f"{player.name.of(lang)}: {player.called.of(lang)}"
        idea = player.idea.of(lang)
        lines += wrap(f"{head} ({player.doctrine}): {idea}" if idea else head, indent="  ", hanging="    ")
    for part in ("rules", "known", "figures"):
        lines += ["", *wrap(say(f"ahead.assumes.{part}", lang))]
    return lines
