"""The odds from here on the console: the likely endings, how sure they are, who plays on, what it assumes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.texts import say

if TYPE_CHECKING:
    from game.ahead import Outlook

ASSUMED = ("rules", "known", "figures")


def odds(outlook: Outlook | None, lang: str) -> dict[str, Any] | None:
    """Return what the odds say, or None where nobody has asked for them."""
    if outlook is None:
        return None
    came = [line for line in outlook.lines if line.games]
    never = [line for line in outlook.lines if not line.games]
    return {
        "how": outlook.how,
        "state": _state(outlook, lang),
        "lines": [
            {
                "name": f"{line.code} {line.title.of(lang)}",
                "share": round(100 * line.games / outlook.games),
                "between": say("ahead.between", lang, low=round(line.low / 10), high=round(line.high / 10)),
            }
            for line in came
        ],
        "never": say("board.odds.never", lang, count=len(never), high=_most(outlook))
        if came and never
        else "",
        "players": [
            {
                "team": each.team, "name": each.name.of(lang), "called": each.called.of(lang),
                "turns": bool(each.doctrine),
            }
            for each in outlook.players
        ],
        "assumed": [say(f"ahead.assumes.{name}", lang) for name in ASSUMED],
    }  # fmt: skip


def _state(outlook: Outlook, lang: str) -> str:
    if outlook.how == "ready":
        key = "board.odds.done" if outlook.games == outlook.most else "board.odds.more"
        return say(key, lang, games=outlook.games, most=outlook.most)
    return say(
        {"stopped": "board.odds.stopped", "over": "ahead.over"}.get(outlook.how, "ahead.reckoning"), lang
    )


def _most(outlook: Outlook) -> int:
    return round(max(line.high for line in outlook.lines if not line.games) / 10)
