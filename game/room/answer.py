"""What a device is told of its request: recorded and what it was, refused and why, or lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any

from game.errors import GameError, IllegalDecision, LogError
from game.room.wire import written
from game.session import Foreseen
from game.texts import Text, both


@dataclass(frozen=True, slots=True)
class Answer:
    """What a device is told of its request."""

    t: str
    why: Text | None = None
    late: bool = False
    lines: tuple[Foreseen, ...] = ()
    done: Text | None = None
    """Of a deed of control: what was done, in words."""
    but: Text | None = None
    """Of what was done: where or in what it was not as it was asked."""
    now: tuple[tuple[str, bool, bool], ...] = ()
    """Of a deed of control: each group's point after it, and whether its clock runs and ever ran."""

    def of(self, request: str, lang: str) -> str:
        """Return the message in the device's language."""
        whole: dict[str, Any] = {"t": self.t, "id": request}
        if self.t == "refused":
            whole["late"] = self.late
        for name, words in (("why", self.why), ("done", self.done), ("but", self.but)):
            if words is not None:
                whole[name] = words.of(lang)
        if self.now:
            whole["now"] = self.now
        if self.t == "foreseen":
            whole["lines"] = [
                {
                    "kind": each.kind,
                    "text": each.text.of(lang),
                    "team": each.team,
                    "about": each.about.of(lang),
                    "secret": each.secret,
                }
                for each in self.lines
            ]
        return written(whole)


ACK = Answer("ack")


async def answered(future: Future[Any], late: Callable[[], bool] = lambda: False) -> Answer:
    """Return what became of something that a session was asked; what it gives in words is what was done."""
    try:
        given = await asyncio.wrap_future(future)
    except IllegalDecision as error:
        return Answer("refused", Text(error.en, error.ko), late())
    except LogError:
        return Answer("lost", both("room.lost"))
    except GameError as error:
        return Answer("refused", Text(str(error), str(error)))
    return Answer("ack", done=given) if isinstance(given, Text) else ACK


def shortened(answer: Answer) -> Answer:
    """Return the answer to a message of which signs were left out, with words that say so."""
    told = [*([answer.but] if answer.but else []), both("room.dropped")]
    return replace(answer, but=_joined(told)) if answer.t == "ack" else answer


def together(answers: Mapping[int, Answer], groups: int) -> Answer:
    """Return what a room of so many groups is told of a deed: in which it was done, and in which not and why.

    Where it came to something else in another group, each is told.
    """
    did = [group for group, answer in answers.items() if answer.t == "ack"]
    missed: dict[Text, list[int]] = {}
    for group, answer in answers.items():
        if answer.t != "ack":
            missed.setdefault(answer.why or both("room.lost"), []).append(group)
    if not did and len(answers) == 1:
        return next(iter(answers.values()))
    why = _joined(
        [both("room.missed", groups=", ".join(map(str, some)), why=why) for why, some in missed.items()]
    )
    if not did:
        return Answer(next(iter(answers.values())).t, why)
    came: dict[Text, list[int]] = {}
    for group in did:
        if (what := answers[group].done) is not None:
            came.setdefault(what, []).append(group)
    return Answer("ack", done=_joined([_where(what, some, groups) for what, some in came.items()]), but=why)


def _joined(sentences: list[Text]) -> Text | None:
    if not sentences:
        return None
    return Text(" ".join(each.en for each in sentences), " ".join(each.ko for each in sentences))


def _where(what: Text, did: list[int], groups: int) -> Text:
    if groups == 1:
        return both("room.done", what=what)
    if len(did) == groups:
        return both("room.done.all", count=groups, what=what)
    key = "room.done.one" if len(did) == 1 else "room.done.some"
    return both(key, groups=", ".join(map(str, did)), what=what)
