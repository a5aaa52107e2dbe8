"""What exercise control does, by a word: the board's keys and a console's messages come to the same deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from game.errors import IllegalDecision
from game.session.conduct import Conduct
from game.texts import both

if TYPE_CHECKING:
    from game.session.session import Session

MINUTES = 2
"""What one press of the extension key gives."""

Deed = Callable[[Conduct, Sequence[str], str], object]

DEEDS: Mapping[str, Deed] = {
    "start": lambda conduct, values, text: conduct.start(),
    "pause": lambda conduct, values, text: conduct.pause(reading="reading" in values),
    "resume": lambda conduct, values, text: conduct.resume(),
    "extend": lambda conduct, values, text: conduct.extend(int(values[0]) if values else MINUTES),
    "slow": lambda conduct, values, text: conduct.slow(int(values[0])),
    "fit": lambda conduct, values, text: conduct.fit(int(values[0])),
    "answer": lambda conduct, values, text: conduct.answer(int(values[0]), values[1], text),
    "open_line": lambda conduct, values, text: conduct.open_line(
        int(values[0]), stands=values[1] == "stands"
    ),
    "close_line": lambda conduct, values, text: conduct.close_line(text),
    "skip": lambda conduct, values, text: conduct.skip(),
    "release": lambda conduct, values, text: conduct.release(values[0]),
    "leave_out": lambda conduct, values, text: conduct.leave_out(values[0]),
    "say": lambda conduct, values, text: conduct.say(text, values),
    "override": lambda conduct, values, text: conduct.override(
        values[0].removeprefix("for_"), values[1:], text
    ),
    "paper": lambda conduct, values, text: conduct.adjudicate(values[1], text),
    "set": lambda conduct, values, text: conduct.set(values[1], int(values[2]), text),
    "rewind": lambda conduct, values, text: conduct.rewind(int(values[0]), text),
    "mark": lambda conduct, values, text: conduct.mark(values[0], text, *values[1:3]),  # type: ignore[arg-type]
    "note": lambda conduct, values, text: conduct.note(text, *map(int, values)),
    "reseat": lambda conduct, values, text: conduct.reseat(values[0], values[1]),
    "endex": lambda conduct, values, text: conduct.endex(text),
}
"""`paper` and `set` take the words of exercise control's options: `paper signed`, `set trust 60`."""


def do(session: Session, verb: str, values: Sequence[str] = (), text: str = "", request: str = "") -> object:
    """Return what a deed of control gives; a request that is on the record already does nothing more.

    Raise IllegalDecision for what the rules refuse or for a word or values that say nothing, GameError as
    `Conduct` does, LogError if it could not be kept.
    """
    with session.lock:
        if request and session.recorded(request):
            return None
        if verb not in DEEDS:
            raise _unknown(verb)
        try:
            return DEEDS[verb](Conduct(session, request), values, text)
        except (ValueError, IndexError, TypeError):
            raise _unknown(" ".join((verb, *values))) from None


def _unknown(words: str) -> IllegalDecision:
    wrong = both("session.verb", words=words)
    return IllegalDecision(wrong.en, wrong.ko)
