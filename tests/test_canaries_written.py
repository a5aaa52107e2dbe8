"""Secrecy of what is handed out: in reports at each level and in exports stands what `lawful` allows there.

The games are those of the canaries: each secret text is a token of its own, and so is every note of a table,
everything that it asks, and every word of exercise control. A failure names the seed of its game.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from canaries import TOKEN, Canaries, decide, token_of, whisper
from conftest import Keeps
from lawful import WRITTEN

from game.debrief.game import Game, game_of
from game.debrief.page.html import html
from game.debrief.page.markdown import markdown
from game.debrief.report.report import LEVELS, report
from game.errors import IllegalDecision
from game.export.write import tables
from game.session import Session, ask

pytestmark = pytest.mark.alike

SEEDS = range(8)


@cache
def canaries() -> Canaries:
    """Return the exercise with its tokens, made once."""
    return Canaries()


@cache
def played(seed: int) -> tuple[Session, Game]:
    """Return a random game that has ended, and the same as a reader of its log has it."""
    pick, asking = random.Random(seed), random.Random(seed)  # noqa: S311
    session = Session.start(canaries().scenario, seed=seed)
    while not session.over:
        if pick.random() < 0.3:
            whisper(canaries(), session, pick)
        if asking.random() < 0.1:
            asks(session, asking.choice([*session.seats]))
        decide(canaries(), session, pick)
    records = [replace(each, body=json.loads(json.dumps(each.body))) for each in session.records]
    return session, game_of(records, session.scenario, Path(f"seed {seed}"))


def asks(session: Session, team: str) -> None:
    """Let a table ask exercise control something in its own words, as long as it has few questions open."""
    place = f"note {len(session.records)} of {session.header.seed}"
    with suppress(IllegalDecision):
        ask(session, team, canaries().whisper(token_of(place), place, team))


def written(game: Game) -> Mapping[str, str]:
    """Return all that can be handed out of a game, by what `WRITTEN` calls it."""
    reports = {level: report(game, level) for level in LEVELS}
    return {
        **{level: html(each, "en") + markdown(each, "ko") for level, each in reports.items()},
        "export": "".join(tables((game,)).values()),
        "export with words": "".join(tables((game,), words=True).values()),
    }


def kinds(text: str, session: Session) -> set[str]:
    """Return the kinds of the secrets in a text: `note`, `said`, `options.summary`, `coming headline`."""
    delivered, found = {each.inject for each in session._now.state.delivered}, set[str]()
    for token in {*TOKEN.findall(text)}:
        secret = canaries().secrets[token]
        first, _, last = secret.place.partition(" ")[0].partition(".")
        if first == "record":
            found.add("said" if secret.readers else "why")
        elif secret.inject and secret.inject not in delivered:
            found.add(f"coming {last.rpartition('.')[2]}")
        else:
            found.add(f"{first}.{last.rpartition('.')[2]}" if "." in last else first)
    return found


def test_each_level_of_a_report_and_each_export_holds_what_is_lawful_there(keeps: Keeps) -> None:
    met: dict[str, set[str]] = {name: set() for name in WRITTEN}
    for seed in SEEDS:
        session, game = played(seed)
        for name, text in written(game).items():
            shown = kinds(text, session)
            assert shown <= WRITTEN[name], f"seed {seed}, {name}: {sorted(shown - WRITTEN[name])}"
            met[name] |= shown
    assert met == {name: set(lawful) for name, lawful in WRITTEN.items()}, "what is lawful is never shown"
    keeps("S3", len(SEEDS) * len(WRITTEN), "reports and exports")


def test_two_games_that_differ_in_what_people_noted_are_the_same_to_who_may_not_read_it(keeps: Keeps) -> None:
    for seed in SEEDS:
        _, game = played(seed)
        other = [
            replace(each, note={**(each.note or {}), "reason": f"other {each.n}"}) for each in game.records
        ]
        one, two = (written(each) for each in (game, game_of(other, game.scenario, Path(f"seed {seed}"))))
        assert {name for name in one if one[name] != two[name]} == {
            name for name, lawful in WRITTEN.items() if "note" in lawful
        }, f"seed {seed}"
    keeps("S3", 2 * len(SEEDS), "reports and exports")
