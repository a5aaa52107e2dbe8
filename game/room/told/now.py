"""The console's first page: what is asked, what the tables have, injects, questions, who is spoken to."""

from __future__ import annotations

from typing import Any

from game.room.told import situation, story
from game.room.told.asking import asking, tabled
from game.room.told.extras import Extras
from game.session import Session, View, noted, options_name, questions, resolved, team_name, to_word
from game.texts import say


def page(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return what stands on the page."""
    session: Session = extras.control
    control = view.control
    assert control is not None
    room = session.view("room")
    heads = {each.id: each.headline.of(lang) for each in view.messages}
    return {
        "asking": asking(session, view, lang),
        "paper": tabled(session, view, lang),
        "sealed": {
            line.team: {
                "name": line.name.of(lang),
                "because": [heads[each] for each in line.because if each in heads],
                "sake": say(f"terminal.sake.{line.sake}", lang) if line.sake else "",
            }
            for line in control.sealed
        },
        "leans": {
            team: [options_name(session.scenario, options).of(lang) for options in tally]
            for team, tally in extras.proposed.items()
            if team in session.waiting
        },
        "shelf": [{"id": id, "name": name.of(lang), "msel": msel} for id, name, msel in control.shelf],
        "coming": [{"id": id, "name": name.of(lang), "after": after} for id, name, after in control.coming],
        "sent": [
            {"id": each.id, "name": each.headline.of(lang), "when": situation.message(each, lang)["when"],
             "to": ", ".join(name.of(lang) for name in each.to)}
            for each in reversed(view.messages)
        ],
        "asked": [
            {
                "record": each.record, "called": each.called(view.teams), "words": each.words,
                "team": team_name(view, each.seat).of(lang), "answer": each.answer.of(lang),
            }
            for each in questions(session.records)
        ],
        "resolved": resolved(room.happenings),
        "happened": story.happened(room, lang),
        "last": to_word(noted(session.records)),
        "roles": [[role, _role(session, view, role, lang)] for role in session.scenario.roles],
    }  # fmt: skip


def _role(session: Session, view: View, role: str, lang: str) -> str:
    team = team_name(view, role.partition(".")[0]).of(lang)
    return f"{team}: {session.scenario.roles[role].title.of(lang)}"
