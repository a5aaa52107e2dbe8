"""A shipped scenario with tokens in place of its secret texts, and who may read which.

Whoever plays such a game may search everything that a viewer gets for tokens that are not for that viewer.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from deeds import viewers

from game.rules import rules
from game.rules.state import Decision
from game.scenario import loader
from game.scenario.model import Scenario
from game.session import Session

TOKEN = re.compile(r"\bK[0-9a-f]{15}\b")

TUTORIAL = "eight_minutes"
CAPITALS = ("seoul", "washington")
NOBODY: tuple[str, ...] = ()


@dataclass(frozen=True)
class Secret:
    """Who may ever read a text."""

    place: str
    readers: tuple[str, ...]
    ends: bool = False
    """Whether everybody may read it after the end."""
    inject: str = ""
    """The inject that has to be delivered first."""


def each_exercise(tutorial: int, other: int) -> dict[str, int]:
    """Return how many games of each shipped exercise are played: of others one takes ten times as long."""
    return {name: tutorial if name == TUTORIAL else other for name in loader.shipped()}


def token_of(place: str) -> str:
    """Return the token that stands for the text of a place."""
    return "K" + sha256(place.encode()).hexdigest()[:15]


class Canaries:
    """A scenario with tokens for texts, and who may read which."""

    def __init__(self, name: str = TUTORIAL) -> None:
        self.secrets: dict[str, Secret] = {}
        document = json.loads(loader.load(loader.find(name)).document)
        for place, entry, key, secret in _secrets(document["tree"]):
            token = token_of(place)
            entry[key] = {"en": token, "ko": token}
            self.secrets[token] = replace(secret, place=place)
        self.scenario: Scenario = loader.from_document(json.dumps(document, ensure_ascii=False))

    def whisper(self, token: str, place: str, *readers: str) -> str:
        """Return a token that is now a secret of these readers."""
        self.secrets[token] = Secret(place, readers)
        return token

    def found(self, text: str, viewer: str, game: Session) -> list[str]:
        """Return the places of those secrets in a text that its reader may not know."""
        delivered = {each.inject for each in game._now.state.delivered}
        names = (viewer, viewer.partition(".")[0], "all", *(("room",) if viewer == "evaluator" else ()))
        return [
            f"{secret.place} is read by {viewer}"
            for secret in (self.secrets[token] for token in {*TOKEN.findall(text)})
            if (secret.inject and secret.inject not in delivered)
            or not (any(name in secret.readers for name in names) or (secret.ends and game.over))
        ]


Place = tuple[str, dict[str, Any], str, Secret]


def _secrets(tree: dict[str, Any]) -> Iterator[Place]:
    """Yield every text that not all may read at any time: where it stands, and who may read it."""
    for name, role in tree["roles"].items():
        for key in ("knows", "red_line", "success"):
            yield f"roles.{name}.{key}", role, key, Secret("", (f"{role['team']}.{name}",))
        for key in ("title", "objective"):
            yield f"roles.{name}.{key}", role, key, Secret("", (role["team"],))
    for name, option in tree["options"].items():
        if option["team"] in CAPITALS:
            for key in ("summary", "best_case", "exit"):
                if key in option:
                    yield f"options.{name}.{key}", option, key, Secret("", (option["team"],))
            for number, need in enumerate(option.get("needs", ())):
                if not isinstance(need, str):
                    yield f"options.{name}.needs{number}", need, "words", Secret("", (option["team"],))
        for team, gate in option.get("gates", {}).items():
            if not isinstance(gate, str):
                yield f"options.{name}.{team}.gates", gate, "words", Secret("", (team,))
    for section in ("meters", "flags", "values", "draws"):
        for name, hidden in tree.get(section, {}).items():
            if isinstance(hidden, dict) and (readers := _seen_by(section, hidden)) != ("all",):
                secret = Secret("", readers, ends=True)
                if "name" in hidden:
                    yield f"{section}.{name}.name", hidden, "name", secret
                for outcome in hidden.get("names", ()):
                    yield f"{section}.{name}.{outcome}.names", hidden["names"], outcome, secret
    for section in ("endings", "also"):
        for name, ending in tree[section].items():
            for key in ("title", "text", "why"):
                yield f"{section}.{name}.{key}", ending, key, Secret("", NOBODY, ends=True)
    for name, objective in tree["objectives"].items():
        yield f"objectives.{name}", objective, "text", Secret("", ("evaluator",), ends=True)
    for name, doctrine in tree["doctrines"].items():
        yield f"doctrines.{name}", doctrine, "idea", Secret("", NOBODY)
    for name, aim in tree["aims"]["of"].items():
        yield f"aims.{name}", aim, "text", Secret("", CAPITALS, ends=True)
    for name, phase in tree["phases"].items():
        yield from _injects(phase.get("injects", {}))
        for team, asked in phase.get("decide", {}).items():
            yield f"phases.{name}.{team}", asked, "ask", Secret("", (team,))
    yield from _injects(tree["injects"])


def _seen_by(section: str, hidden: dict[str, Any]) -> tuple[str, ...]:
    seen_by = hidden.get("seen_by", "all" if section == "meters" else "white_cell")
    return tuple(seen_by) if isinstance(seen_by, list) else (seen_by,)


def _injects(injects: dict[str, Any]) -> Iterator[Place]:
    for name, inject in injects.items():
        to = tuple(inject["to"]) if isinstance(inject["to"], list) else (inject["to"],)
        for key in ("from", "headline", "text", "unknown"):
            # At the end everybody is told what caused what: by its headline.
            yield f"injects.{name}.{key}", inject, key, Secret("", to, key == "headline", name)


def whisper(canaries: Canaries, game: Session, pick: random.Random) -> None:
    """The white cell writes to some, or sets something for a reason that it alone knows."""
    place = f"record {len(game.records)} of {game.header.seed}"
    if pick.random() < 0.5:
        readers = pick.sample([*viewers(game.scenario), "white_cell"], 2)
        heard = ("all", *readers) if "room" in readers else tuple(readers)
        text = canaries.whisper(token_of(place), place, *heard)
        game.decide(Decision("white_cell", ("say", *readers), game.point, text=text))
    elif not game._now.state.asks:
        text = canaries.whisper(token_of(place), place)
        figure = str(pick.randrange(101))
        game.decide(Decision("white_cell", ("set", "deterrence", figure), game.point, text=text))


def decide(canaries: Canaries, game: Session, pick: random.Random) -> None:
    """Somebody who is asked decides, with a note that is its table's own."""
    seat = pick.choice(game.waiting)
    asked = game.view(seat).question
    assert asked is not None
    options = pick.choice([each for each in rules.options(game._now.state, seat) if each != ("unseal",)])
    because = tuple(pick.sample(asked.because, min(2, len(asked.because))))
    estimates = tuple((line.id, pick.choice(line.choices)[0]) for line in asked.estimates if line.choices)
    place = f"note {len(game.records)} of {game.header.seed}"
    note = canaries.whisper(token_of(place), place, seat)
    made = Decision(seat, options, game.point, estimates=estimates, because=because)
    game.decide(replace(made, because=()) if game.refusal(made) else made, note)
