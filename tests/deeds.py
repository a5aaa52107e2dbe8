"""What two games that are played side by side do next: the same in public, otherwise behind a back.

A pair has a few seats that keep secrets; they act otherwise in each game, or in one alone, and everybody else
does the same in both. So much of what follows stays comparable.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.rules import rules
from game.rules.state import Decision, State, Stated
from game.session import Scenario, Session

Made = tuple[Decision | None, Decision | None]

VALUES = ("", "lives", "calm", "law", "unity", "credibility", "candour")


@dataclass(frozen=True)
class Deed:
    """One step: a decision for each game, or none for a game that does nothing."""

    kind: str
    made: Made
    outsiders: frozenset[str] = frozenset()
    """Viewers to whom it is a secret that nothing may show yet."""

    @property
    def differs(self) -> bool:
        """Return whether the two games do different things, reasons aside."""
        one, other = ((made.seat, made.options, made.text) if made else None for made in self.made)
        return one != other


def viewers(scenario: Scenario) -> tuple[str, ...]:
    """Return everybody whose view is not the white cell's."""
    return (*scenario.teams, *scenario.roles, "room")


def all_but(scenario: Scenario, *readers: str) -> frozenset[str]:
    """Return the viewers who do not read what these readers do."""
    if {"all", "room"} & {*readers}:
        return frozenset()
    return frozenset(
        viewer
        for viewer in viewers(scenario)
        if viewer not in readers and viewer.partition(".")[0] not in readers
    )


def state_of(session: Session) -> State:
    """Return the present state, which no front end ever gets."""
    return session._now.state


def decision(seat: str, session: Session, *options: str, text: str = "") -> Decision:
    """Return a decision on the open question."""
    return Decision(seat, options, session.point, text=text)


class Deeds:
    """Chooses what a pair of games does."""

    def __init__(self, games: tuple[Session, Session], pick: random.Random) -> None:
        self.games = games
        self.pick = pick
        self.scenario: Scenario = games[0].scenario
        self.keeps = {*pick.sample((*self.scenario.teams, "chance"), pick.choice((0, 1, 1, 2)))}
        """The seats that act otherwise in each game."""
        if not self.keeps or pick.random() < 0.5:
            self.keeps.add("white_cell")
        self.marks: list[tuple[int, int]] = []
        """Records of both games that belong to one moment."""

    def next(self) -> Deed:
        """Return what is done now."""
        if not any(game.over for game in self.games) and self.pick.random() < 0.4:
            secret = (self._words, self._figure, self._left_out, self._for_a_team)
            deed = self.pick.choice((self._public, *(secret if "white_cell" in self.keeps else ())))()
            if deed is not None:
                return deed
        waiting = [seat for seat in self.games[0].waiting if seat in self.games[1].waiting]
        if not waiting:
            return Deed("endex", self._each(lambda game: decision("white_cell", game, "endex")))
        return self._turn(self.pick.choice(waiting))

    def _each(self, made: Callable[[Session], Decision | None]) -> Made:
        return made(self.games[0]), made(self.games[1])

    def _perhaps_alone(self, made: Made) -> Made:
        """Return what both games do, or sometimes what one does alone."""
        return self.pick.choice((made, (made[0], None), (None, made[1])))

    # Whoever is asked.

    def _turn(self, seat: str) -> Deed:
        """Whoever is asked decides; while others still think, nobody else learns what."""
        pick = self.pick
        for team in self._of_two_minds():
            if pick.random() < 0.8:
                return Deed("unseal", self._each(lambda game, team=team: decision(team, game, "unseal")))
        if seat != "chance" and pick.random() < 0.07:
            return Deed("lapse", self._each(lambda game: decision("clock", game, "lapse")))
        stage = self.games[0].view("room").stage
        others_think = min(len(game.waiting) for game in self.games) > 1
        chosen = self._choice(seat, stage in ("startex", "aims", "instruct") or others_think)
        one, other = (
            self._with_reasons(game, seat, options) for game, options in zip(self.games, chosen, strict=True)
        )
        if chosen[0] == chosen[1] and seat not in self.keeps and self.games[1].refusal(one) is None:
            other = one
        elif self.games[1].refusal(replace(other, stated=one.stated)) is None:
            # What a public statement says of itself is public; the reasons beside it are not.
            other = replace(other, stated=one.stated)
        if seat == "chance":
            return Deed(stage, (one, other), self._not_drawn())
        seen = not others_think or (("unseal",) in chosen and chosen[0] != chosen[1])
        return Deed(stage, (one, other), frozenset() if seen else all_but(self.scenario, seat))

    def _choice(self, seat: str, kept: bool) -> list[tuple[str, ...]]:
        """Return what a seat chooses in each game: the same where it keeps no secrets and both allow it."""
        open_now = [rules.options(state_of(game), seat) for game in self.games]
        shared = [each for each in open_now[0] if each in open_now[1]]
        alike = 1.0 if seat not in self.keeps else 0.3 if kept else 0.9
        if shared and self.pick.random() < alike:
            return [self._package(seat, self.pick.choice(shared), self.games)] * 2
        return [
            self._package(seat, self.pick.choice(each), (game,))
            for game, each in zip(self.games, open_now, strict=True)
        ]

    def _of_two_minds(self) -> list[str]:
        """Return the teams that have sealed other options in each game: they may still change their minds."""
        one, other = (state_of(game).sealed for game in self.games)
        return [
            team
            for team in one
            if team in other and one[team].decision.options != other[team].decision.options
        ]

    def _not_drawn(self) -> frozenset[str]:
        """While more draws are owed, nobody may see what a hidden one came to."""
        asks = state_of(self.games[0]).asks
        draw = self.scenario.draws.get(asks[0].name)
        return frozenset() if draw is None or len(asks) < 2 else all_but(self.scenario, *draw.seen_by)

    def _package(self, seat: str, options: tuple[str, ...], games: Sequence[Session]) -> tuple[str, ...]:
        """Return sometimes a second option beside the first, in any order, where these games allow it."""
        if self.pick.random() < 0.3 or games[0].view("room").stage != "decide":
            return options
        more = self.pick.choice(rules.options(state_of(games[0]), seat))
        package = (*options, *more) if self.pick.random() < 0.5 else (*more, *options)
        made = Decision(seat, package, games[0].point)
        return options if any(game.refusal(made) for game in games) else package

    def _with_reasons(self, game: Session, seat: str, options: tuple[str, ...]) -> Decision:
        """Return a decision with estimates, reasons and a request id of its own."""
        pick, bare = self.pick, Decision(seat, options, game.point)
        asked = game.view(seat).question if seat in self.scenario.teams else None
        if asked is None or options == ("unseal",):
            return bare
        stated = None
        if asked.kind == "decide" and pick.random() < 0.5:
            known, unknown = pick.choice(("", *asked.because)), pick.choice(("", "who", "why"))
            stated = Stated(known, unknown, pick.choice(("", "low", "high")))
        full = replace(
            bare,
            request=f"{pick.randrange(10**9)}",
            estimates=tuple(
                (line.id, pick.choice(line.choices)[0])
                for line in asked.estimates
                if line.choices and pick.random() < 0.5
            ),
            because=tuple(pick.sample(asked.because, min(len(asked.because), pick.randrange(3)))),
            sake=pick.choice(VALUES) if asked.kind != "aims" else "",
            stated=stated,
        )
        return bare if game.refusal(full) else full

    # The white cell.

    def _words(self) -> Deed:
        """The white cell writes to some: other words in each game, or to one game alone."""
        readers = self.pick.sample([*viewers(self.scenario), "white_cell"], self.pick.choice((1, 1, 2)))
        made = self._each(
            lambda game: decision(
                "white_cell", game, "say", *readers, text=f"Only for you: {self.pick.randrange(10**6)}."
            )
        )
        return Deed("words", self._perhaps_alone(made), all_but(self.scenario, *readers))

    def _figure(self) -> Deed | None:
        """The white cell sets something that not all may see: otherwise in each game, or in one alone."""
        entries = (*self.scenario.meters.values(), *self.scenario.flags.values())
        hidden = [entry for entry in entries if not {"all", "room"} & set(entry.seen_by)]
        if not hidden:
            return None
        entry = self.pick.choice(hidden)
        meter = self.scenario.meters.get(entry.id)
        low, high = (meter.low, meter.high) if meter else (0, 1)
        made = self._each(
            lambda game: decision(
                "white_cell", game, "set", entry.id, str(self.pick.randint(low, high)), text="as it is"
            )
        )
        outsiders = all_but(self.scenario, *entry.seen_by)
        return Deed("meter" if meter else "flag", self._perhaps_alone(made), outsiders)

    def _left_out(self) -> Deed | None:
        """The white cell keeps an inject back: another one in each game, or in one alone."""
        made = self._each(lambda game: self._any(game, "leave_out"))
        return Deed("left_out", self._perhaps_alone(made), all_but(self.scenario)) if all(made) else None

    def _for_a_team(self) -> Deed | None:
        """The white cell decides for a team in one game, the team itself in the other."""
        game, mate = self.games
        waiting = [team for team in game.waiting if team in mate.waiting and team in self.scenario.teams]
        if len(waiting) < 2:
            return None
        team = self.pick.choice(waiting)
        forced = self._any(game, f"for_{team}")
        own = Decision(team, self.pick.choice(rules.options(state_of(mate), team)), mate.point)
        return Deed("forced", (forced, own), all_but(self.scenario, team)) if forced else None

    def _public(self) -> Deed | None:
        """Something that all may see, in both games alike."""
        pick = self.pick
        match pick.randrange(5):
            case 0:
                return Deed(
                    "public",
                    self._each(
                        lambda game: decision("white_cell", game, "say", "all", text="All read this.")
                    ),
                )
            case 1:
                meter = pick.choice([each for each in self.scenario.meters.values() if "all" in each.seen_by])
                figure = str(pick.choice((meter.low, meter.high, pick.randint(meter.low, meter.high))))
                words = ("set", meter.id, figure)
                made = self._each(lambda game: decision("white_cell", game, *words, text="so it is"))
            case 2:
                due = [{each.inject for each in state_of(game).coming} for game in self.games]
                shared = sorted(due[0] & due[1])
                if not shared:
                    return None
                inject = pick.choice(shared)
                made = self._each(lambda game: decision("clock", game, "inject", inject))
            case 3 if len(self.marks) > 3:
                there = pick.choice(self.marks[-4:])
                made = tuple(
                    decision("white_cell", game, "rewind", str(number), text="once more")
                    for game, number in zip(self.games, there, strict=True)
                )
            case _:
                released = self._any(self.games[0], "inject")
                if released is None:
                    return None
                made = (released, released)
        # What one of the games refuses is seen in the other alone.
        taken = all(
            each is not None and game.refusal(each) is None
            for game, each in zip(self.games, made, strict=True)
        )
        return Deed("public", made) if taken else None

    def _any(self, game: Session, verb: str) -> Decision | None:
        found = [each for each in rules.options(state_of(game), "white_cell") if each[0] == verb]
        return decision("white_cell", game, *self.pick.choice(found), text="for a reason") if found else None
