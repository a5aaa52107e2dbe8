"""The rules break at any call, in the middle of an effect or a draw: nothing is half done, the game goes on.

A break is an exception at one call of a function of the rules, or of a condition, while a decision is made.
Afterwards log, state and screens are those of a game that never broke, as it was after as many records, and
the same request again leads on to that game. Watchers break as well: the others are told of every record.
"""

from __future__ import annotations

import dis
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache, partial
from inspect import CO_GENERATOR
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, get_args, get_type_hints

import pytest
from conftest import Keeps
from sessions import tutorial

import game.rules
from game.authoring.golden import by_bots, by_control
from game.record.chain import encode
from game.record.codec import decision_of
from game.record.log import log_path
from game.rules import carry
from game.rules.digest import digest
from game.rules.hand import Hand
from game.rules.state import Decision
from game.scenario import conditions, loader
from game.scenario.expression import Expression
from game.scenario.model import Effect, Scenario
from game.session import About, Notice, Session

HERE = Path(__file__).parent
SCENARIOS = {
    path.stem: path
    for folder in (HERE, HERE.parent)
    for path in sorted((folder / "scenarios").glob("*.yaml"))
}

PLACES = (str(Path(game.rules.__file__).parent), str(conditions.__file__))
BREAKS = 12
"""In each decision, spread evenly over its calls."""

EFFECTS = (Hand.carry.__code__, carry._send.__code__)
"""Where an effect is carried out."""

Key = tuple[str, str]
"""A function, and what kind of effect it carries out or, in a fine search, which."""


class Broken(Exception):
    """What is raised in the middle of the rules."""


@cache
def begins(code: CodeType) -> int:
    """Return the last place in a generator at which it has done nothing yet."""
    return next(each.offset for each in dis.get_instructions(code) if each.opname == "RESUME")


def key(frame: FrameType, fine: bool) -> Key:
    """Return what is called."""
    code, what = frame.f_code, ""
    if code in EFFECTS:
        effect: Effect = frame.f_locals["effect"]
        what = f"{effect.kind} {effect.where}" if fine else effect.kind
    return f"{Path(code.co_filename).stem}.{code.co_qualname} {code.co_firstlineno}", what


def calls(what: Callable[[], object], stop: Callable[[list[Key]], bool], fine: bool = False) -> list[Key]:
    """Return the calls of the rules that something makes; raise at the one that `stop` says."""
    made: list[Key] = []

    def look(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event != "call" or not code.co_filename.startswith(PLACES):
            return
        # Nobody hears of what is raised while a generator that was begun is thrown away.
        if code.co_flags & CO_GENERATOR and frame.f_lasti > begins(code):
            return
        made.append(key(frame, fine))
        if stop(made):
            raise Broken(made[-1])

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        what()
    finally:
        sys.setprofile(before)
    return made


def reached(at: int, made: list[Key]) -> bool:
    """Return whether so many calls have been made."""
    return len(made) == at


def viewers(scenario: Scenario) -> tuple[str, ...]:
    """Return everybody."""
    return ("room", "white_cell", *scenario.teams, *scenario.roles)


@dataclass
class Broke:
    """A game that is played again with breaks, beside one without."""

    whole: Session
    folder: Path
    fine: bool = False
    """Whether each line of the scenario's effects is told apart, or each kind."""
    once: bool = True
    """Whether it breaks once at each place, or `BREAKS` times in each decision."""
    heart: bool = False
    """Whether it breaks only at effects, conditions and branches."""
    known: set[Key] = field(default_factory=set)
    """Where it broke."""
    breaks: int = 0

    def __post_init__(self) -> None:
        header = self.whole.header
        begun = (self.whole.scenario, header.setup, dict(header.seats), header.seed)
        more: dict[str, Any] = {"about": About(dice=header.dice), "reproducible": True}
        self.session = Session.start(*begun, self.folder, **more)
        self.rehearsal = Session.start(*begun, **more)
        self.expected: dict[int, list[object]] = {}
        self.told: list[int] = []
        self.first = len(self.session.records)
        self.session.follow(lambda notice: self.told.append(notice.number))

    def play(self) -> None:
        """Play the whole game, each decision broken before it is made."""
        for record in self.whole.records[1:]:
            if record.body["kind"] == "remark":
                for each in (self.session, self.rehearsal):
                    each.remark(str(record.body["what"]), (record.note or {}).get("reason", ""))
            elif record.body["seat"] != "chance" or self.whole.header.dice == "hand":
                decision = replace(decision_of(record.body), request=f"r{record.n}")
                self.session.follow(fails)
                if self.once:
                    self.rehearsal.decide(decision)
                    while self.breaks_off(decision, self.is_new):
                        pass
                else:
                    self.spread(decision)
                self.session.decide(decision)
                # What broke while chance was asked is asked again at the next beat.
                self.session.tick()
        self.same()
        assert len(self.session.records) == len(self.rehearsal.records)
        assert self.told == [*range(self.first, len(self.session.records))]
        self.session.close()

    def is_new(self, made: list[Key]) -> bool:
        """Return whether it is to break at the last of these calls: it never did there."""
        place, what = made[-1]
        at_heart = what or place.startswith(("conditions.", "phases."))
        return made[-1] not in self.known and bool(at_heart or not self.heart)

    def spread(self, decision: Decision) -> None:
        """Break a decision at calls that are spread evenly over it."""
        made = calls(lambda: self.rehearsal.decide(decision), lambda _: False)
        for number in range(1, BREAKS + 1):
            self.breaks_off(decision, partial(reached, number * len(made) // BREAKS))

    def breaks_off(self, decision: Decision, stop: Callable[[list[Key]], bool]) -> bool:
        """Return whether a decision broke; hold what it left against the game that did not break."""

        def made() -> None:
            self.session.decide(decision)
            self.session.tick()

        try:
            calls(made, stop, self.fine)
        except Broken as broken:
            self.known.add(broken.args[0])
            self.breaks += 1
            self.same()
            return True
        return False

    def same(self) -> None:
        """Fail if log, state or screens are not those of the unbroken game after as many records."""
        records, number = self.session.records, len(self.session.records) - 1
        assert [record.hash for record in records] == [
            record.hash for record in self.rehearsal.records[: number + 1]
        ]
        assert log_path(self.folder).read_bytes() == b"".join(encode(record) + b"\n" for record in records)
        assert digest(self.session._now.state) == records[-1].body["digest"]
        if number not in self.expected:
            self.expected[number] = [
                self.rehearsal.view_at(number, viewer) for viewer in viewers(self.whole.scenario)
            ]
        assert [self.session.view(viewer) for viewer in viewers(self.whole.scenario)] == self.expected[number]


def fails(_: Notice) -> None:
    """A watcher that breaks at the first that it is told."""
    raise Broken


@pytest.mark.parametrize("seed", range(2))
def test_a_break_anywhere_in_the_rules_leaves_all_as_it_was(seed: int, tmp_path: Path, keeps: Keeps) -> None:
    game = Broke(by_control(tutorial(), seed), tmp_path / "game", once=False)
    game.play()
    keeps("E4", game.breaks, "breaks")


def effects(part: object) -> Iterator[Effect]:
    """Yield the effects that a part of a scenario has."""
    if isinstance(part, Effect):
        yield part
    elif is_dataclass(part) and not isinstance(part, Expression):
        yield from effects(tuple(getattr(part, each.name) for each in fields(part)))
    elif isinstance(part, Mapping):
        yield from effects(tuple(part.values()))
    elif isinstance(part, tuple):
        for each in part:
            yield from effects(each)


def game_of(name: str) -> Session:
    """Return a game of a scenario that meets every kind of effect that it has."""
    scenario = loader.load(SCENARIOS[name])
    seed = {"knots": 10, "electronic_robbery": 7}.get(name)
    return by_bots(scenario, 0) if seed is None else by_control(scenario, seed)


@pytest.mark.parametrize("name", ["knots", *loader.shipped()])
def test_a_break_at_each_kind_of_effect_and_each_condition_leaves_all_as_it_was(
    name: str, tmp_path: Path, keeps: Keeps
) -> None:
    """In the two short ones at each function of the rules as well."""
    game = Broke(game_of(name), tmp_path / "game", heart=name not in ("knots", "eight_minutes"))
    game.play()
    broken = {kind for _, kind in game.known if kind}
    assert broken == {effect.kind for effect in effects(game.whole.scenario)}
    if name == "knots":
        assert broken == {*get_args(get_type_hints(Effect)["kind"])}
    keeps("E4", game.breaks, "breaks")


def lines(part: object) -> set[str]:
    """Return the lines of effects that a part of a scenario has, each with its kind."""
    return {f"{effect.kind} {effect.where}" for effect in effects(part)}


def games_of(name: str, folder: Path) -> Iterator[Session]:
    """Yield games that meet nearly all that a scenario has: the logged ones, of a small one made by lot."""
    if name not in loader.shipped():
        scenario = loader.load(SCENARIOS[name])
        kinds = (by_control, by_bots) if scenario.doctrines else (by_control,)
        yield from (kinds[seed % len(kinds)](scenario, seed) for seed in range(60))
    for log in sorted((HERE / "games" / name).glob("*.jsonl")):
        copy = folder / log.stem
        copy.mkdir()
        shutil.copy(log, copy / "log.jsonl")
        shutil.copy(log.with_name("scenario.json"), copy)
        yield Session.resume(copy)


@pytest.mark.once
@pytest.mark.parametrize("name", ["knots", "small", "turning", *loader.shipped()])
def test_a_break_at_each_line_of_effects_and_each_function_leaves_all_as_it_was(
    name: str, tmp_path: Path, keeps: Keeps
) -> None:
    """At nine of ten lines and more: the others lie where no game of these went."""
    known: set[Key] = set()
    for number, whole in enumerate(games_of(name, tmp_path)):
        game = Broke(whole, tmp_path / f"broken {number}", fine=True, known=known)
        game.play()
        keeps("E4", game.breaks, "breaks")
    every = lines(whole.scenario)
    assert len(every - {what for _, what in known}) <= len(every) // 10


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_breaks_in_the_rules_leave_all_as_it_was(seed: int, tmp_path: Path, keeps: Keeps) -> None:
    game = Broke(by_control(tutorial(), seed), tmp_path / "game", once=False)
    game.play()
    keeps("E4", game.breaks, "breaks")
