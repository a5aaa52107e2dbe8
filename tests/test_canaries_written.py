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
from canaries import TOKEN, Canaries, decide, each_exercise, token_of, whisper
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

GAMES = each_exercise(8, 3)


@cache
def canaries(name: str) -> Canaries:
    """Return an exercise with its tokens, made once."""
    return Canaries(name)


@cache
def played(name: str, seed: int) -> tuple[Session, Game]:
    """Return a random game that has ended, and the same as a reader of its log has it."""
    pick, asking = random.Random(seed), random.Random(seed)  # noqa: S311
    hidden = canaries(name)
    session = Session.start(hidden.scenario, seed=seed)
    while not session.over:
        if pick.random() < 0.3:
            whisper(hidden, session, pick)
        if asking.random() < 0.1:
            asks(hidden, session, asking.choice([*session.seats]))
        decide(hidden, session, pick)
    records = [replace(each, body=json.loads(json.dumps(each.body))) for each in session.records]
    return session, game_of(records, session.scenario, Path(f"seed {seed}"))


def asks(hidden: Canaries, session: Session, team: str) -> None:
    """Let a table ask exercise control something in its own words, as long as it has few questions open."""
    place = f"note {len(session.records)} of {session.header.seed}"
    with suppress(IllegalDecision):
        ask(session, team, hidden.whisper(token_of(place), place, team))


def written(game: Game) -> Mapping[str, str]:
    """Return all that can be handed out of a game, by what `WRITTEN` calls it."""
    reports = {level: report(game, level) for level in LEVELS}
    return {
        **{level: html(each, "en") + markdown(each, "ko") for level, each in reports.items()},
        "export": "".join(tables((game,)).values()),
        "export with words": "".join(tables((game,), words=True).values()),
    }


def kinds(text: str, hidden: Canaries, session: Session) -> set[str]:
    """Return the kinds of the secrets in a text: `note`, `said`, `options.summary`, `coming headline`."""
    delivered, found = {each.inject for each in session._now.state.delivered}, set[str]()
    for token in {*TOKEN.findall(text)}:
        secret = hidden.secrets[token]
        first, _, last = secret.place.partition(" ")[0].partition(".")
        if first == "record":
            found.add("said" if secret.readers else "why")
        elif secret.inject and secret.inject not in delivered:
            found.add(f"coming {last.rpartition('.')[2]}")
        else:
            found.add(f"{first}.{last.rpartition('.')[2]}" if "." in last else first)
    return found


def met(name: str) -> dict[str, set[str]]:
    """Return the kinds of secrets in all that is handed out of some games of an exercise."""
    found: dict[str, set[str]] = {each: set() for each in WRITTEN}
    for seed in range(GAMES[name]):
        session, game = played(name, seed)
        for each, text in written(game).items():
            shown = kinds(text, canaries(name), session)
            assert shown <= WRITTEN[each], f"{name}, seed {seed}, {each}: {sorted(shown - WRITTEN[each])}"
            found[each] |= shown
    return found


def test_each_level_of_a_report_and_each_export_holds_what_is_lawful_there(keeps: Keeps) -> None:
    found = [met(name) for name in GAMES]
    together = {each: set[str]().union(*(one[each] for one in found)) for each in WRITTEN}
    # What is lawful is shown somewhere.
    assert together == {each: set(lawful) for each, lawful in WRITTEN.items()}
    keeps("S3", sum(GAMES.values()) * len(WRITTEN), "reports and exports")


@pytest.mark.parametrize("name", GAMES)
def test_two_games_that_differ_in_what_people_noted_are_the_same_to_who_may_not_read_it(
    name: str, keeps: Keeps
) -> None:
    for seed in range(GAMES[name]):
        _, game = played(name, seed)
        other = [
            replace(each, note={**(each.note or {}), "reason": f"other {each.n}"}) for each in game.records
        ]
        one, two = (written(each) for each in (game, game_of(other, game.scenario, Path(f"seed {seed}"))))
        assert {each for each in one if one[each] != two[each]} == {
            each for each, lawful in WRITTEN.items() if "note" in lawful
        }, f"{name}, seed {seed}"
    keeps("S3", 2 * GAMES[name], "reports and exports")
