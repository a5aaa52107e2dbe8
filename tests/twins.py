"""Two games that differ in secrets only, played side by side, and everything that a viewer gets of each.

A twin game takes steps: what all may see is done in both alike, what some may not see is done differently in
each, or in one alone. After each step every viewer to whom the two are equal by `lawful` must get equal bytes.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field

from lawful import Fact, knowledge

from game.errors import GameError, IllegalDecision
from game.rules import rules
from game.rules.state import Decision, State, Stated
from game.session import About, Scenario, Session, View, setup
from game.terminal import page, page_end, page_paper, page_question
from game.terminal.account import account

VALUES = ("", "lives", "calm", "law", "unity", "credibility", "candour")
MOST_STEPS = 80


@dataclass
class Pair:
    """What comparing one pair of games came to."""

    seed: int
    leaks: list[str] = field(default_factory=list)
    compared: Counter[str] = field(default_factory=Counter)
    """Viewer -> moments at which the two games differed and had to look alike."""
    differed: Counter[str] = field(default_factory=Counter)
    """Kind of secret -> in how many of those moments it was the last that was made to differ."""


@dataclass(frozen=True)
class Deed:
    """One step: a decision for each game, or none for a game that does nothing."""

    kind: str
    one: Decision | None
    other: Decision | None
    outsiders: frozenset[str]
    """Viewers to whom this step is a secret that nothing may show yet."""


def viewers(scenario: Scenario) -> tuple[str, ...]:
    """Return everybody whose view is not the white cell's."""
    return (*scenario.teams, *scenario.roles, "room")


class Twins:
    """One pair of games, chosen by a seed."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        self.pick = random.Random(seed)  # noqa: S311
        self.scenario = scenario
        self.pair = Pair(seed)
        self.sessions = self._begun()
        self.lawful: dict[str, tuple[Fact, Fact]] = {}
        self.equal = {viewer: (0, 0) for viewer in viewers(scenario)}
        """The last records up to which the two games were always equal for a viewer."""
        self.apart: set[str] = set()
        """Viewers who have lawfully learned of a difference at some time."""
        self.kinds: dict[str, set[str]] = {viewer: set() for viewer in viewers(scenario)}
        """What was done differently so far that each viewer may not know."""

    def _begun(self) -> tuple[Session, Session]:
        pick, scenario = self.pick, self.scenario
        choices = {
            axis: pick.choice(setting.choices).id for axis, setting in scenario.settings.items()
        }
        seats = {}
        if pick.random() < 0.3:
            seats[pick.choice([*scenario.teams][-1:] * 3 + [*scenario.teams])] = "nobody"
        edition = pick.choice([None, None, *scenario.editions])
        seed, dice = pick.randrange(10**9), pick.choice(["hand", "hand", "seed"])
        one, other = (
            Session.start(scenario, setup(scenario, choices, edition), seats, seed, about=About(dice=dice))
            for _ in range(2)
        )
        return one, other

    def play(self) -> Pair:
        """Return what the pair came to, its games played to the end or to the first leak."""
        self._compare(None)
        for _ in range(MOST_STEPS):
            if self.pair.leaks or all(session.over for session in self.sessions):
                break
            if self.sessions[0].point != self.sessions[1].point:
                break
            self._step(self._deed())
        if not self.pair.leaks:
            self._luck()
            self._accounts()
        for session in self.sessions:
            session.close()
        return self.pair

    # What is done.

    def _deed(self) -> Deed:
        one, other = self.sessions
        if not one.over and self.pick.random() < 0.3:
            deed = self.pick.choice((self._words, self._figure, self._left_out, self._for_a_team, self._public))()
            if deed is not None:
                return deed
        both_wait = [seat for seat in one.waiting if seat in other.waiting]
        if not both_wait:
            return Deed("end", *self._each(lambda session: _decision("white_cell", session, "endex")), frozenset())
        return self._turn(self.pick.choice(both_wait))

    def _turn(self, seat: str) -> Deed:
        """Whoever is asked decides; of one that others still wait with, nobody else learns what."""
        if seat != "chance" and self.pick.random() < 0.07:
            return Deed("lapse", *self._each(lambda session: _decision("clock", session, "lapse")), frozenset())
        alone = min(len(session.waiting) for session in self.sessions) < 2
        sealed = [rules.options(session._now.state, seat) for session in self.sessions]
        shared = [each for each in sealed[0] if each in sealed[1]]
        if shared and self.pick.random() < 0.6:
            chosen = [self.pick.choice(shared)] * 2
        else:
            chosen = [self.pick.choice(each) for each in sealed]
        one, other = (
            self._with_reasons(session, seat, self._package(session, seat, options))
            for session, options in zip(self.sessions, chosen, strict=True)
        )
        outsiders = frozenset() if alone or seat == "chance" else self._all_but(seat)
        if ("unseal",) in chosen and chosen[0] != chosen[1]:
            outsiders = frozenset()
        if seat == "chance":
            outsiders = self._not_drawn(self.sessions[0]._now.state)
        return Deed(rules.stage(self.sessions[0]._now.state), one, other, outsiders)

    def _not_drawn(self, state: State) -> frozenset[str]:
        """While more draws are owed, nobody may see what a hidden one came to."""
        draw = self.scenario.draws.get(state.asks[0].name)
        if draw is None or len(state.asks) < 2 or "all" in draw.seen_by:
            return frozenset()
        return self._all_but(*draw.seen_by)

    def _package(self, session: Session, seat: str, options: tuple[str, ...]) -> tuple[str, ...]:
        """Return sometimes a second option beside the first, in any order."""
        if self.pick.random() < 0.5 or session.view("room").stage != "decide":
            return options
        more = self.pick.choice(rules.options(session._now.state, seat))
        package = (*options, *more) if self.pick.random() < 0.5 else (*more, *options)
        made = Decision(seat, package, session.point)
        return options if session.refusal(made) else package

    def _with_reasons(self, session: Session, seat: str, options: tuple[str, ...]) -> Decision:
        """Return a decision with reasons, estimates and a request id of its own in each game."""
        pick, point = self.pick, session.point
        asked = session.view(seat).question if seat in self.scenario.teams else None
        if asked is None or options == ("unseal",):
            return Decision(seat, options, point)
        because = tuple(pick.sample(asked.because, min(len(asked.because), pick.randrange(3))))
        estimates = tuple(
            (line.id, pick.choice(line.choices)[0])
            for line in asked.estimates
            if line.choices and pick.random() < 0.5
        )
        stated = None
        if asked.kind == "decide" and pick.random() < 0.5:
            known = pick.choice(("", *asked.because))
            stated = Stated(known, pick.choice(("", "who", "why")), pick.choice(("", "low", "high")))
        request = f"{pick.randrange(10**9)}"
        full = Decision(seat, options, point, request, estimates, because, pick.choice(VALUES), stated)
        return full if session.refusal(full) is None else Decision(seat, options, point)

    def _words(self) -> Deed:
        """The white cell writes to some: other words in each game, or to one game alone."""
        readers = self.pick.sample([*viewers(self.scenario), "white_cell"], self.pick.choice((1, 1, 2)))
        one, other = self._each(
            lambda session: _decision(
                "white_cell", session, "say", *readers, text=f"Only for you: {self.pick.randrange(10**6)}."
            )
        )
        hidden = frozenset() if "room" in readers else self._all_but(*readers)
        return Deed("words", *self._perhaps_alone(one, other), hidden)

    def _figure(self) -> Deed | None:
        """The white cell sets something that not all may see: otherwise in each game, or in one alone."""
        scenario = self.scenario
        hidden = [
            entry
            for entry in (*scenario.meters.values(), *scenario.flags.values())
            if not {"all", "room"} & set(entry.seen_by)
        ]
        if not hidden:
            return None
        entry = self.pick.choice(hidden)
        meter = scenario.meters.get(entry.id)
        figures = [self.pick.randint(meter.low, meter.high) if meter else self.pick.randrange(2) for _ in "12"]
        one, other = (
            _decision("white_cell", session, "set", entry.id, str(figure), text="as it is")
            for session, figure in zip(self.sessions, figures, strict=True)
        )
        deed = Deed("flag" if meter is None else "meter", *self._perhaps_alone(one, other), frozenset())
        return Deed(deed.kind, deed.one, deed.other, self._all_but(*entry.seen_by))

    def _left_out(self) -> Deed | None:
        """The white cell keeps an inject back, perhaps in one game alone."""
        one, other = self._each(lambda session: self._any(session, "leave_out"))
        if one is None or other is None:
            return None
        return Deed("left_out", *self._perhaps_alone(one, other), self._all_but())

    def _for_a_team(self) -> Deed | None:
        """The white cell decides for a team in one game, the team itself in the other."""
        session, mate = self.sessions
        team = self.pick.choice([*self.scenario.teams])
        own = [each for each in rules.options(mate._now.state, team) if each != ("unseal",)]
        forced = self._any(session, f"for_{team}")
        if forced is None or not own or min(len(each.waiting) for each in self.sessions) < 2:
            return None
        if team in session.waiting and team in mate.waiting:
            return Deed("forced", forced, Decision(team, self.pick.choice(own), mate.point), self._all_but(team))
        return None

    def _public(self) -> Deed | None:
        """Something that all may see, in both games alike."""
        pick = self.pick
        match pick.randrange(4):
            case 0:
                words = ("say", "all")
                made = self._each(lambda session: _decision("white_cell", session, *words, text="All read this."))
            case 1:
                public = [each for each in self.scenario.meters.values() if "all" in each.seen_by]
                meter = pick.choice(public)
                figure = str(pick.choice((meter.low, meter.high, pick.randint(meter.low, meter.high))))
                made = self._each(
                    lambda session: _decision("white_cell", session, "set", meter.id, figure, text="so it is")
                )
            case 2:
                injects = [{due.inject for due in session._now.state.coming} for session in self.sessions]
                shared = sorted(injects[0] & injects[1])
                if not shared:
                    return None
                inject = pick.choice(shared)
                made = self._each(lambda session: _decision("clock", session, "inject", inject))
            case _:
                released = self._any(self.sessions[0], "inject")
                if released is None or self.sessions[1].refusal(released) is not None:
                    return None
                made = (released, released)
        return Deed("public", *made, frozenset())

    def _each(self, made: Callable[[Session], Decision | None]) -> tuple[Decision | None, Decision | None]:
        return made(self.sessions[0]), made(self.sessions[1])

    def _any(self, session: Session, verb: str) -> Decision | None:
        found = [each for each in rules.options(session._now.state, "white_cell") if each[0] == verb]
        return _decision("white_cell", session, *self.pick.choice(found), text="for a reason") if found else None

    def _perhaps_alone(
        self, one: Decision | None, other: Decision | None
    ) -> tuple[Decision | None, Decision | None]:
        """Return what both games do, or sometimes what one does alone."""
        return self.pick.choice(((one, other), (one, None), (None, other)))

    def _all_but(self, *readers: str) -> frozenset[str]:
        return frozenset(
            viewer
            for viewer in viewers(self.scenario)
            if viewer not in readers and viewer.partition(".")[0] not in readers and "all" not in readers
        )

    # What comes of it.

    def _step(self, deed: Deed) -> None:
        if self.pick.random() < 0.1:
            self._remark()
        before = [{viewer: session.view(viewer) for viewer in deed.outsiders} for session in self.sessions]
        made = []
        for session, decision in zip(self.sessions, (deed.one, deed.other), strict=True):
            made.append(decision is not None and session.refusal(decision) is None)
            if made[-1]:
                session.decide(decision, note=f"between us: {self.pick.randrange(10**6)}")
        for session, seen, acted, mate in zip(self.sessions, before, made, made[::-1], strict=True):
            for viewer in deed.outsiders if acted and not mate else ():
                if session.view(viewer) is not seen[viewer]:
                    self._leak(viewer, f"is told that something happened: {deed.kind}")
        self._compare(deed)

    def _remark(self) -> None:
        session = self.pick.choice(self.sessions)
        views = {viewer: session.view(viewer) for viewer in viewers(self.scenario)}
        session.remark("mark", note="the mood has changed")
        for viewer, view in views.items():
            if session.view(viewer) is not view:
                self._leak(viewer, "is told of a remark")

    def _compare(self, deed: Deed | None) -> None:
        """Hold the two games against each other through everybody's eyes."""
        one, other = self.sessions
        differ = one.records[-1].body["digest"] != other.records[-1].body["digest"]
        for viewer in viewers(self.scenario):
            known = tuple(
                knowledge(now.state, now.happened, now.breaks, viewer) for now in (one._now, other._now)
            )
            was, self.lawful[viewer] = self.lawful.get(viewer, ((), ())), known
            if known[0] != known[1]:
                if deed is not None and viewer in deed.outsiders and was[0] == was[1]:
                    self._leak(viewer, f"a secret of kind {deed.kind} changes what is public: {_apart(*known)}")
                self.apart.add(viewer)
                continue
            if viewer not in self.apart:
                self.equal[viewer] = (len(one.records) - 1, len(other.records) - 1)
            if deed is not None and viewer in deed.outsiders and _options(deed.one) != _options(deed.other):
                self.kinds[viewer].add(deed.kind)
            if differ:
                self.pair.compared[viewer] += 1
                self.pair.differed.update(self.kinds[viewer])
                self._look_alike(viewer)

    def _look_alike(self, viewer: str) -> None:
        one, other = (session.view(viewer) for session in self.sessions)
        if one != other:
            self._leak(viewer, _apart(one, other))
            return
        for session, view in zip(self.sessions, (one, other), strict=True):
            if view.viewer != viewer or view.control is not None:
                self._leak(viewer, f"gets the view of {view.viewer} in {session.point}")
        if self.pick.random() < 0.1:
            lang = self.pick.choice(("en", "ko"))
            if any(sent(one, lang) != sent(other, lang) for sent in (written, page_of)):
                self._leak(viewer, f"gets other bytes in {lang}")
        if one.question is not None and viewer in self.scenario.teams:
            self._refusals(viewer)

    def _refusals(self, team: str) -> None:
        """What a team may decide, and the sentence that refuses the rest, tell nothing either."""
        words = [*self.scenario.options, *self.scenario.texts, "concur", "non_concur", "none", "unseal"]
        for word in self.pick.sample(words, 3):
            told = [session.refusal(Decision(team, (word,), session.point)) for session in self.sessions]
            if told[0] != told[1]:
                self._leak(team, f"is refused {word!r} in other words: {told}")

    def _luck(self) -> None:
        """The same draw with the same odds comes to the same from one seed, whatever else was drawn."""
        if self.sessions[0].header.dice != "seed":
            return
        drawn: list[dict[Fact, str]] = [{}, {}]
        for session, found in zip(self.sessions, drawn, strict=True):
            for record, moment in zip(session.records, session._history.moments, strict=True):
                for event in moment.brought if record.body.get("seat") == "chance" else ():
                    if type(event).__name__ == "Drawn":
                        found[record.body["point"], event.name, event.odds] = event.outcome
        for ask in drawn[0].keys() & drawn[1].keys():
            if drawn[0][ask] != drawn[1][ask]:
                self._leak("everybody", f"the draw {ask[1]} depends on what is secret")

    def _accounts(self) -> None:
        """The account of a game, as a viewer saw it, up to the moment at which the games lawfully part."""
        viewer, lang = self.pick.choice(viewers(self.scenario)), self.pick.choice(("en", "ko"))
        told = [
            list(account(Cut(session, last), lang, viewer))
            for session, last in zip(self.sessions, self.equal[viewer], strict=True)
        ]
        if told[0] != told[1]:
            self._leak(viewer, f"the account tells {_apart(tuple(told[0]), tuple(told[1]))}")

    def _leak(self, viewer: str, what: str) -> None:
        self.pair.leaks.append(f"seed {self.pair.seed}: {viewer} {what}")


class Cut:
    """A game as if it had stopped after a record."""

    def __init__(self, session: Session, last: int) -> None:
        self.records = session.records[: last + 1]
        self.view_at = session.view_at


def _options(decision: Decision | None) -> Fact:
    return () if decision is None else (decision.seat, decision.options, decision.text)


def _decision(seat: str, session: Session, *options: str, text: str = "") -> Decision:
    return Decision(seat, options, session.point, text=text)


def written(view: View, _lang: str = "en") -> bytes:
    """Return a view as the bytes that a network would carry."""
    return json.dumps(asdict(view), default=lambda part: part.__name__, ensure_ascii=False).encode()


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
        names = getattr(one, "__dataclass_fields__", None)
        if names is not None:
            for name in names:
                if getattr(one, name) != getattr(other, name):
                    return _apart(getattr(one, name), getattr(other, name), f"{path}.{name}")
        if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
            for place, (left, right) in enumerate(zip(one, other, strict=True)):
                if left != right:
                    return _apart(left, right, f"{path}[{place}]")
    return f"{path}: {one!r:.300} | {other!r:.300}"
