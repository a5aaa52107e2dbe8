"""Fit to time: whatever is cut, every phase and everything that an objective may read stays."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from sessions import MINUTE, SMALL, Room, begin, decided, remarks, say, small

from game.errors import IllegalDecision
from game.rules import notation, rules
from game.rules.state import State
from game.scenario import loader
from game.scenario.model import Scenario
from game.session import Session, fitting

pytestmark = pytest.mark.alike

FILES = [SMALL, *(loader.find(name) for name in loader.shipped())]
CASES = [(path, edition) for path in FILES for edition in (None, *loader.load(path).editions)]


@cache
def states(path: Path, edition: int | None) -> tuple[State, ...]:
    """Return the moments of two games of random decisions."""
    scenario = loader.load(path)
    return tuple(state for seed in (1, 2) for state in _game(scenario, edition, seed))


def _game(scenario: Scenario, edition: int | None, seed: int) -> Iterator[State]:
    lot = random.Random(seed)  # noqa: S311
    state = rules.start(scenario, rules.setup(scenario, {}, edition)).state
    while rules.waiting(state):
        yield state
        seat = rules.waiting(state)[0]
        options = lot.choice([words for words in rules.options(state, seat) if words != ("unseal",)])
        if rules.stage(state) == "aims":
            pick = scenario.aims_pick
            options = tuple(lot.sample(list(scenario.aims), pick))
        state, _ = notation.play(
            state, f"{seat}:{'+'.join(options)}" if seat != "chance" else _drawn(state, lot)
        )
    yield state


def _drawn(state: State, lot: random.Random) -> str:
    ask = state.asks[0]
    return f"chance:{ask.name}={lot.choice([name for name, odds in ask.odds if odds])}"


@pytest.mark.parametrize(("path", "edition"), CASES, ids=lambda value: getattr(value, "stem", str(value)))
def test_a_plan_keeps_every_phase_and_all_that_has_effects(path: Path, edition: int | None) -> None:
    for state in states(path, edition):
        scenario = state.scenario
        course = fitting.course(state, 2 * MINUTE, {})
        for pace in (60, 100, 250):
            before: fitting.Fit | None = None
            for minutes in (1, 3, 8, 15, 25, 40, 70, 110, 600):
                fit = fitting.plan(course, pace, minutes)
                _is_sound(fit, course, scenario, state, minutes)
                if before is not None:
                    _asks_no_more(before, fit)
                before = fit
            assert before is not None
            assert before.fits
            assert not before.shorter
            assert not before.left_out


def _is_sound(
    fit: fitting.Fit, course: fitting.Course, scenario: Scenario, state: State, minutes: int
) -> None:
    assert fit.expected <= fit.unchanged
    assert fit.fits == (fit.expected <= minutes)
    planned = {each.phase: each for each in course.ahead}
    for cut in fit.shorter:
        assert 1 <= cut.minutes < cut.was
        assert cut.minutes * 3 >= planned[cut.phase].planned
    for each in fit.left_out:
        inject = scenario.injects[each.inject]
        assert inject.type in ("noise", "info")
        assert not inject.do
        assert inject.id not in scenario.shelf
        assert all(delivery.inject != inject.id for delivery in state.delivered)
        assert f"send {inject.id}" not in scenario.document


def _asks_no_more(less: fitting.Fit, more: fitting.Fit) -> None:
    """A plan for more minutes cuts nothing that the plan for fewer did not cut."""
    assert {each.inject for each in more.left_out} <= {each.inject for each in less.left_out}
    given = {cut.phase: cut.minutes for cut in less.shorter}
    assert all(given[cut.phase] <= cut.minutes for cut in more.shorter)
    assert less.expected <= more.expected


def test_the_longest_way_is_what_is_planned() -> None:
    scenario = loader.load(loader.find("three_waves"))
    state = rules.start(scenario, rules.setup(scenario, {}, 40)).state
    fit = fitting.plan(fitting.course(state, 0, {}), 100, 600)
    assert 35 <= fit.unchanged <= 45, "an edition of 40 minutes takes about as long"


def started(**more: object) -> tuple[Session, Room]:
    room = Room()
    session = begin(times=room.times, **more)
    session.conduct.start()
    return session, room


def test_a_look_at_the_plan_changes_nothing() -> None:
    session, _ = started()
    count = len(session.records)
    assert session.fit(2).shorter
    assert len(session.records) == count
    assert session.clock.remaining == 3 * MINUTE


def test_a_plan_is_carried_out_on_the_record_and_kept_when_the_game_goes_on(tmp_path: Path) -> None:
    session, room = started(folder=tmp_path / "game")
    fit = session.conduct.fit(session.fit(2).expected)
    assert remarks(session) == ["start", "fit", *("shorten" for _ in fit.shorter)]
    left = {line.split(" leave_out+")[1] for line in decided(session) if "leave_out" in line}
    assert left == {each.inject for each in fit.left_out}
    assert session.clock.remaining == 3 * MINUTE, "the open question keeps its time"
    session.close()
    again = Session.resume(tmp_path / "game", times=room.times)
    assert again.shortened == {cut.phase: cut.minutes for cut in fit.shorter}
    again.conduct.skip()
    phase = again.view("room").phase
    assert phase in again.shortened
    assert again.clock.remaining == again.shortened[phase] * MINUTE
    again.close()


def test_a_plan_that_is_too_late_is_not_carried_out_and_says_what_would_do() -> None:
    session, _ = started()
    least = session.fit(2).expected
    with pytest.raises(IllegalDecision, match=rf"the shortest takes {least}\. Nothing is changed"):
        session.conduct.fit(2)
    assert remarks(session) == ["start"]
    assert not session.shortened
    assert not session.fit(2).fits
    assert session.conduct.fit(least).fits


def test_shortened_questions_bring_the_same_injects() -> None:
    def game(*, shorter: bool) -> list[str]:
        session, room = started()
        if shorter:
            session.shortened.update(dict.fromkeys(small().phases, 1))
        while not session.over:
            room.passes(session, MINUTE // 2, step=5_000)
        return decided(session)

    assert game(shorter=True) == game(shorter=False)


def test_the_pace_is_what_the_tables_took() -> None:
    room = Room()
    session = Session.start(small(), seed=7, times=room.times)
    while session.point == "t0.aims":
        say(session, " ".join(f"{team}:calm" for team in session.waiting))
    session.conduct.start()
    session.clock.extend(3)
    room.passes(session, 6 * MINUTE)
    assert session.view("room").turn == 2
    assert session.fit(60).pace == 200
    session.conduct.pause()
    room.wall += 90 * MINUTE
    room.steady += 90 * MINUTE
    session.conduct.resume()

    assert session.fit(60).pace == 200, "a break is nobody's pace"


@pytest.mark.parametrize("minutes", [0, -5, 601])
def test_a_lesson_has_some_minutes(minutes: int) -> None:
    session, _ = started()
    with pytest.raises(IllegalDecision, match="would be right"):
        session.fit(minutes)
