"""A deed of control done and told in the words that the record has for it, for whoever asked for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from game.session import Receipt, Session, do, team_name, told_of
from game.texts import NO_TEXT, Text, both

SENT = ("release", "say", "answer")
"""Deeds that bring a message: whom it has gone to is told too."""

REMARKED = {"open_line": "hotline", "close_line": "hotline_end"}
"""Deeds whose remark has another name."""


def unready(session: Session) -> Literal["", "before", "aims"]:
    """Return why nothing of the crisis goes to a group yet that goes to all; an empty text where it does."""
    if not session.clock.started:
        return "before"
    return "aims" if session.view("room").stage == "aims" else ""


def recounted(
    session: Session, verb: str, values: Sequence[str] = (), text: str = "", request: str = ""
) -> Text:
    """Return what a deed has done, in words, once it is on the record. Raise what `do` raises."""
    with session.lock:
        again = bool(request) and session.recorded(request)
        kept = do(session, verb, values, text, request)
        if isinstance(kept, Receipt):
            body = next(each for each in session.records if each.n == kept.number).body
            what = told_of(session.scenario, body)
            return both("room.done.to", what=what, to=_to(session)) if verb in SENT else what
        if again:
            return both("room.done.before")
        what, more = _what(session, verb), _more(session, verb, values)
        return both("room.done.more", what=what, more=more) if more else what


def _what(session: Session, verb: str) -> Text:
    """Return the name of a remark; of a clock that starts without a limit, what is true of it."""
    if verb in ("start", "resume") and not session.clock.timed and not session.over:
        aims = session.view("room").stage == "aims"
        return both("room.done.untimed", what=both(f"room.done.{verb}"),
                    limit=both("room.done.limit.aims" if aims else "room.done.limit"))  # fmt: skip
    return both(f"account.remark.{REMARKED.get(verb, verb)}")


def _to(session: Session) -> Text:
    """Return whom the last message has gone to."""
    names = session.view("white_cell").messages[-1].to
    return Text(", ".join(each.en for each in names), ", ".join(each.ko for each in names))


def _more(session: Session, verb: str, values: Sequence[str]) -> Text:
    """Return what a remark says beside its name: how many minutes, which mark, who sits there now."""
    match verb:
        case "extend" | "open_line" | "fit" if values:
            return both("session.away.minutes", minutes=values[0])
        case "slow":
            return both(f"board.time.slow.{values[0]}")
        case "mark":
            return both(f"console.mark.{values[0]}")
        case "reseat":
            player = session.seats[values[0]].partition(":")[0]
            return both("room.done.sits", team=team_name(session.view("room"), values[0]),
                        player=both(f"console.player.{player}"))  # fmt: skip
        case _:
            return NO_TEXT
