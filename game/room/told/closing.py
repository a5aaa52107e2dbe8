"""What the console says after ENDEX: how it ended, what is on the record, and what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from game.room.told import story
from game.room.told.extras import Extras
from game.session import Session, View, in_class, made, noted, questions, uncounted
from game.texts import say

PAGE = "compared.html"
"""The page on which the groups of a class are compared, in the folder of the class."""


def page(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return the closing card of one game."""
    session: Session = extras.control
    ending, told = view.ending, story.ending(view, lang)
    assert told is not None
    past = made(session.records, session.scenario, session.point)
    why = uncounted(session.records, session.header.seats)
    kinds = Counter(each.kind for each in noted(session.records))
    return {
        "closing": {
            "title": f"{ending.code} {ending.title.of(lang)}" if ending else "",
            "uncounted": say(f"compare.{why}", lang) if why else "",
            "text": ending.text.of(lang) if ending else "",
            "questions_to_ask": told["questions"],
            "ratings": [f"{each['text']} {each['word']}" for each in told["ratings"]],
            "aims": told["aims"],
            "truth": told["truth"],
            "decisions": sum(each.counts and each.seat in session.seats for each in past),
            "undone": sum(not each.counts for each in past),
            "questions": len(questions(session.records)),
            "marks": kinds.total(),
            "records": len(session.records),
            "folder": str(session.folder or ""),
            "commands": commands(session.folder, lang),
            "class": comparison(session, lang) if extras.groups > 1 else [],
            "others_play": extras.held,
        }
    }


def commands(folder: Path | None, lang: str) -> list[str]:
    """Return the commands on a game's folder, ready to be copied; none where nothing was kept."""
    if folder is None:
        return []
    return [f'python3 main.py {name} "{folder}"{_in(lang)}' for name in ("report", "replay")]


def comparison(session: Session, lang: str) -> list[str]:
    """Return the command that compares the groups of a session's class on a page, kept in their folder."""
    if session.folder is None or not in_class(session.folder):
        # A copy lies beside the class: what it lies among is no class.
        return []
    return _comparing([session.folder.parent], session.folder.parent, lang)


def of_class(sessions: Sequence[Session], lang: str) -> list[str]:
    """Return the command that compares a class by its folder, or by copies where every group is in one."""
    for session in sessions:
        if found := comparison(session, lang):
            return found
    homes = [session.folder for session in sessions if session.folder is not None]
    return _comparing(homes, homes[0].parent, lang) if homes else []


def _comparing(homes: Sequence[Path], place: Path, lang: str) -> list[str]:
    named = " ".join(f'"{home}"' for home in homes)
    return [f'python3 main.py compare {named}{_in(lang)} --html "{place / PAGE}"']


def _in(lang: str) -> str:
    return " --lang ko" if lang == "ko" else ""
