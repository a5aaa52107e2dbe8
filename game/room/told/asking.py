"""What is asked now and the paper on the table, as control reads them: nothing that a table has sealed."""

from __future__ import annotations

from typing import Any

from game.room.told.paper import sheet
from game.session import Session, View, made, team_name


def asking(session: Session, view: View, lang: str) -> list[dict[str, Any]]:
    """Return each question that is open, once, with the tables to which it is put."""
    found: dict[str, list[str]] = {}
    for team in view.teams:
        question = session.view(team.team).question
        if question is not None and (question.owes or question.own):
            found.setdefault(question.ask.of(lang), []).append(team.name.of(lang))
    return [{"ask": ask, "teams": ", ".join(names)} for ask, names in found.items()]


def tabled(session: Session, view: View, lang: str) -> dict[str, Any] | None:
    """Return the paper while it is talked about, as the room may know it, with who drafted it; or None."""
    room = session.view("room")
    if room.paper is None or room.paper.how:
        return None
    told = sheet(room, room.paper, lang)
    assert told is not None
    drafts = [each for each in made(session.records, session.scenario, session.point)
              if each.counts and ".draft." in each.point]  # fmt: skip
    teams = {each.team for each in view.teams}
    seat = drafts[-1].seat if drafts and room.paper.table else ""
    told["drafted"] = team_name(view, seat).of(lang) if seat in teams else ""
    return told
