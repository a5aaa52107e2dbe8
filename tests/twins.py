"""Two games that differ in secrets only, played side by side, and everything that a viewer gets of each.

After each step every viewer to whom the two are equal by `lawful` must get equal things of both: views,
bytes, pages, refusals, notices, the account; and what is a secret to a viewer must leave them equal.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import asdict, dataclass, field, replace
from itertools import zip_longest

from deeds import Deed, Deeds, viewers
from lawful import Fact, knowledge

from game.errors import IllegalDecision
from game.record import chain
from game.rules.events import Drawn
from game.rules.state import Decision
from game.session import About, Scenario, Session, View, opening, setup
from game.terminal import page, page_end, page_paper, page_question
from game.terminal.account import account

MOST_STEPS = 80


@dataclass
class Pair:
    """What comparing one pair of games came to."""

    seed: int
    leaks: list[str] = field(default_factory=list)
    compared: Counter[str] = field(default_factory=Counter)
    """Viewer -> moments at which the two games differed and had to look alike."""
    kinds: Counter[str] = field(default_factory=Counter)
    """Kind of secret -> in how many of those moments it had been done differently."""
    stages: Counter[str] = field(default_factory=Counter)
    """Stage of the game -> how many of those moments it had."""


class Twins:
    """One pair of games, chosen by a seed."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        self.scenario = scenario
        self.pick = random.Random(seed)  # noqa: S311
        self.pair = Pair(seed)
        self.games = self._begun()
        self.deeds = Deeds(self.games, self.pick)
        self.known: dict[str, tuple[Fact, Fact]] = {}
        self.alike = dict.fromkeys(viewers(scenario), (0, 0))
        """The last records of the two games up to which they were equal for a viewer at every moment."""
        self.parted: set[str] = set()
        """Viewers who have lawfully learned of a difference at some time."""
        self.kinds: dict[str, set[str]] = {viewer: set() for viewer in viewers(scenario)}
        """What was done differently so far and is a secret to each viewer."""

    def _begun(self) -> tuple[Session, Session]:
        pick, scenario = self.pick, self.scenario
        choices = {axis: pick.choice(setting.choices).id for axis, setting in scenario.settings.items()}
        teams = [*scenario.teams]
        empty = {pick.choice([teams[-1], teams[-1], *teams]): "nobody"} if pick.random() < 0.3 else {}
        edition = pick.choice([None, None, *scenario.editions])
        seed, about = pick.randrange(10**9), About(dice=pick.choice(("hand", "hand", "seed")))
        chosen = setup(scenario, choices, edition)
        one, other = (Session.start(scenario, chosen, empty, seed, about=about) for _ in range(2))
        return one, other

    def play(self) -> Pair:
        """Return what the pair came to, its games played to the end, a leak or for `MOST_STEPS`."""
        one, other = self.games
        self._compare(None)
        for _ in range(MOST_STEPS):
            if self.pair.leaks or (one.over and other.over) or one.point != other.point:
                break
            self._step(self.deeds.next())
        if not self.pair.leaks:
            self._luck()
            self._code()
            if self.pick.random() < 0.4:
                self._accounts()
        for game in self.games:
            game.close()
        return self.pair

    def _step(self, deed: Deed) -> None:
        if self.pick.random() < 0.1:
            self._remark()
        alone = None in deed.made
        watched = self.pick.sample(sorted(deed.outsiders), min(3, len(deed.outsiders))) if alone else []
        before = [{viewer: game.view(viewer) for viewer in watched} for game in self.games]
        acted = [self._decides(game, made) for game, made in zip(self.games, deed.made, strict=True)]
        self.deeds.marks.append((len(self.games[0].records) - 1, len(self.games[1].records) - 1))
        for game, seen, does, mate_does in zip(self.games, before, acted, acted[::-1], strict=True):
            for viewer, view in seen.items() if does and not mate_does else ():
                if game.view(viewer) is not view:
                    self._leak(viewer, f"is told that something happened: {deed.kind}")
        self._compare(deed)

    def _decides(self, game: Session, made: Decision | None) -> bool:
        """Return whether a game has taken the decision."""
        if made is None:
            return False
        try:
            game.decide(made, note=noted(made))
        except IllegalDecision:
            return False
        return True

    def _remark(self) -> None:
        game = self.pick.choice(self.games)
        viewer = self.pick.choice(viewers(self.scenario))
        view = game.view(viewer)
        game.remark("mark", note="the mood has changed")
        if game.view(viewer) is not view:
            self._leak(viewer, "is told of a remark")

    # What may not tell the games apart at any moment.

    def _compare(self, deed: Deed | None) -> None:
        """Hold the two games against each other through everybody's eyes."""
        one, other = self.games
        differ = one.records[-1].body["digest"] != other.records[-1].body["digest"]
        for viewer in viewers(self.scenario):
            now = (_knowledge(one, viewer), _knowledge(other, viewer))
            was, self.known[viewer] = self.known.get(viewer, ((), ())), now
            is_secret = deed is not None and viewer in deed.outsiders
            if now[0] != now[1]:
                if is_secret and was[0] == was[1]:
                    self._leak(viewer, f"learns what is public by a secret {deed}: {_apart(*now)}")
                self.parted.add(viewer)
                continue
            if viewer not in self.parted:
                self.alike[viewer] = (len(one.records) - 1, len(other.records) - 1)
            if deed is not None and is_secret and deed.differs:
                self.kinds[viewer].add(deed.kind)
            if differ:
                self.pair.compared[viewer] += 1
                self.pair.kinds.update(self.kinds[viewer])
                self.pair.stages[one.view("room").stage] += 1
                self._look_alike(viewer)

    def _look_alike(self, viewer: str) -> None:
        one, other = (game.view(viewer) for game in self.games)
        if one != other:
            self._leak(viewer, f"sees {_apart(one, other)}")
            return
        if self.pick.random() < 0.05 and written(one) != written(other):
            self._leak(viewer, "gets other bytes")
        if self.pick.random() < 0.02:
            lang = self.pick.choice(("en", "ko"))
            if page_of(one, lang) != page_of(other, lang):
                self._leak(viewer, f"reads another page in {lang}")
        if one.question is not None and viewer in self.scenario.teams:
            self._refusals(viewer)

    def _refusals(self, team: str) -> None:
        """What a team may decide, and the sentence that refuses the rest, tell nothing either."""
        words = [*self.scenario.options, *self.scenario.texts, "concur", "non_concur", "none", "unseal"]
        for word in self.pick.sample(words, 3):
            told = [game.refusal(Decision(team, (word,), game.point)) for game in self.games]
            if told[0] != told[1]:
                self._leak(team, f"is refused {word!r} in other words: {told}")

    # What may not tell them apart afterwards.

    def _luck(self) -> None:
        """The same draw with the same odds comes to the same from one seed, whatever else was drawn."""
        if self.games[0].header.dice != "seed":
            return
        one, other = (_drawn(game) for game in self.games)
        for ask in one.keys() & other.keys():
            if one[ask] != other[ask]:
                self._leak("everybody", f"sees that the draw {ask[1]} depends on what is secret")

    def _code(self) -> None:
        """The code that all see confirms no guess: not even who guesses everything right can make it."""
        for game in self.games:
            head = None
            for record in game.records:
                prev = head.hash if head else chain.NO_HASH
                head = chain.seal(record.n, prev, record.body, record.note or {}, opening.random_salts)
            if head is not None and head.code == game.code:
                self._leak("everybody", "can find out by the code whether a guess is right")

    def _accounts(self) -> None:
        """The account of a game as a viewer saw it, up to the moment at which the games lawfully part."""
        viewer, lang = self.pick.choice(viewers(self.scenario)), self.pick.choice(("en", "ko"))
        one, other = (
            tuple(account(Cut(game, last), lang, viewer))
            for game, last in zip(self.games, self.alike[viewer], strict=True)
        )
        if one != other:
            self._leak(viewer, f"is told in the account {_lines_apart(one, other)}")

    def _leak(self, viewer: str, what: str) -> None:
        self.pair.leaks.append(f"pair {self.pair.seed} of {self.scenario.id}: {viewer} {what}")


class Cut:
    """A game as if it had stopped after a record."""

    def __init__(self, game: Session, last: int) -> None:
        self.records = game.records[: last + 1]
        self.view_at = game.view_at


def noted(made: Decision) -> str:
    """Return the note of a decision, which is its table's own."""
    return f"between us: {replace(made, request='')}"


def _knowledge(game: Session, viewer: str) -> Fact:
    now = game._now
    return knowledge(now.state, now.happened, now.breaks, viewer)


def _drawn(game: Session) -> dict[Fact, str]:
    """Return what chance answered: point, name and odds, and the outcome."""
    return {
        (record.body["point"], event.name, event.odds): event.outcome
        for record, moment in zip(game.records, game._history.positions, strict=True)
        if record.body.get("seat") == "chance"
        for event in moment.brought
        if isinstance(event, Drawn)
    }


def written(view: View) -> bytes:
    """Return a view as the bytes that a network would carry."""

    def named(part: object) -> str:
        return getattr(part, "__name__", "") or repr(part)

    return json.dumps(asdict(view), default=named, ensure_ascii=False).encode()


def page_of(view: View, lang: str) -> bytes:
    """Return everything that the terminal shows of a view."""
    lines = [
        *page.situation(view, lang),
        *page.messages(view.messages, lang),
        *page.headlines(view.messages, lang),
        *(line for card in view.cards for line in page.card(card, lang)),
        *page_paper.paper(view, lang),
        *page_question.question(view, lang),
        *page_end.resolution(view, lang),
        *page_end.ending(view, lang),
        *page.timeline(view, lang),
    ]
    return "\n".join(lines).encode()


def _apart(one: object, other: object, path: str = "") -> str:
    """Return the place at which two values differ first, and what stands there."""
    if type(one) is type(other):
        for name in getattr(one, "__dataclass_fields__", ()):
            if getattr(one, name) != getattr(other, name):
                return _apart(getattr(one, name), getattr(other, name), f"{path}.{name}")
        if isinstance(one, tuple) and isinstance(other, tuple):
            for place, (left, right) in enumerate(zip_longest(one, other)):
                if left != right:
                    return _apart(left, right, f"{path}[{place}]")
    return f"{path}: {one!r:.300} | {other!r:.300}"


def _lines_apart(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    place = next((n for n, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), -1)
    return f"line {place}: {one[place]!r} | {other[place]!r}"
