"""Whoever commits first, and whatever the room's clock is made to do meanwhile, the game comes to the same.

Three seats are asked at once; each game is played in every order of their commits, with pauses, extensions,
sleep and changes of mind drawn anew each time.
"""

from __future__ import annotations

import random
from itertools import permutations
from pathlib import Path

import pytest
from sessions import MINUTE, Room, tutorial

from game.scenario import loader
from game.scenario.model import Scenario
from game.session import Decision, Session

HERE = Path(__file__).parent

TEAM = "  tokyo: {name: {en: Tokyo, ko: 일본}, letter: T, roles: []}\n"

OPTIONS = """  note_it:
    team: tokyo
    lapse: true
    name: {en: Note it, ko: 기록}
    best_case: {en: A file., ko: 문서철.}
    do: [trust + 1, grid + 2 if grid < 40]
  ask_both:
    team: tokyo
    name: {en: Ask both, ko: 양측에 질의}
    best_case: {en: Answers., ko: 답변.}
    takes: 4h
    do: [trust + trust / 5, ours to 2]
"""


def three_seats(folder: Path) -> Scenario:
    """Return the small scenario with a third capital, which is asked and signs with the others."""
    text = (HERE / "scenarios" / "small.yaml").read_text(encoding="utf-8")
    asked = "tokyo: {ask: {en: And you?, ko: 귀측은?}, dilemma: [unity, candour], offer: [note_it, ask_both]}"
    for old, new in (
        ("  alliance: {name:", f"{TEAM}  alliance: {{name:"),
        ("ladder:\n", f"{OPTIONS}ladder:\n"),
        ("offer: [wait, support, link]}\n", f"offer: [wait, support, link]}}\n      {asked}\n"),
        ("offer: [wait, support, praise]}\n", f"offer: [wait, support, praise]}}\n      {asked}\n"),
        ("of: [seoul, washington]", "of: [seoul, washington, tokyo]"),
        ("ratify: [seoul, washington]", "ratify: [seoul, washington, tokyo]"),
    ):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file = folder / "three.yaml"
    file.write_text(text, encoding="utf-8")
    return loader.load(file)


def answer(game: Session, seat: str, seed: int) -> Decision:
    """Return what a seat decides on the open question: it follows from seed, question and seat."""
    asked = game.view(seat).question
    assert asked is not None
    lot = random.Random(f"{seed} {game.point} {seat}")  # noqa: S311
    choices = [each for each in asked.choices if each != ("unseal",)]
    taken = lot.sample(choices, asked.pick if asked.kind == "aims" else 1)
    options = tuple(word for words in taken for word in words)
    estimates = tuple((line.id, lot.choice(line.choices)[0]) for line in asked.estimates if line.choices)
    because = tuple(lot.sample(asked.because, min(1, len(asked.because))))
    return Decision(seat, options, game.point, estimates=estimates, because=because)


def meanwhile(game: Session, room: Room, lot: random.Random) -> None:
    """Something happens in the room that takes no time from the question."""
    match lot.randrange(5):
        case 0:
            game.conduct.pause()
            room.passes(game, lot.randrange(1, 9) * MINUTE, step=20_000)
            game.conduct.resume()
        case 1 if game.clock.timed:
            game.conduct.extend(lot.randrange(1, 4))
        case 2:
            game.remark("mark", note="somebody laughed")
        case 3:
            room.wall += 60 * MINUTE
            game.tick()
            game.conduct.resume()


def played(scenario: Scenario, seed: int, variant: int) -> list[tuple[str, str]]:
    """Return each question and the state after it, of a game whose seats commit in one of their orders."""
    room, lot = Room(), random.Random(f"{seed} {variant}")  # noqa: S311
    empty = dict.fromkeys(["alliance"], "nobody") if seed % 3 == 0 else {}
    game = Session.start(scenario, seats=empty, seed=seed, times=room.times)
    game.conduct.start()
    found = []
    while not game.over:
        point, owing = game.point, game.waiting
        made = [answer(game, seat, seed) for seat in owing]
        orders = [*permutations(made)]
        for number, decision in enumerate(orders[variant % len(orders)]):
            meanwhile(game, room, lot)
            game.tick()
            game.decide(decision)
            if number < len(made) - 1 and game.view("room").stage == "decide" and lot.random() < 0.3:
                game.decide(Decision(decision.seat, ("unseal",), point))
                game.decide(decision)
        found.append((point, str(game.records[-1].body["digest"])))
    return found


@pytest.mark.parametrize("seed", range(12))
def test_three_seats_may_commit_in_any_order(seed: int, tmp_path: Path) -> None:
    scenario = three_seats(tmp_path)
    first = played(scenario, seed, 0)
    for variant in range(1, 6):
        assert played(scenario, seed, variant) == first, f"seed {seed}, order {variant}"


@pytest.mark.parametrize("seed", range(12))
def test_the_tutorial_may_be_answered_in_any_order(seed: int) -> None:
    first = played(tutorial(), seed, 0)
    for variant in range(1, 4):
        assert played(tutorial(), seed, variant) == first, f"seed {seed}, order {variant}"


def test_the_questions_of_three_seats_are_met(tmp_path: Path) -> None:
    """Else there would be nothing to order: each game asks all three, and some come to sign together."""
    scenario = three_seats(tmp_path)
    points = [point for seed in range(12) for point, _ in played(scenario, seed, 0)]
    assert {"t0.aims", "t1"} <= {*points}
    assert any(".ratify." in point for point in points)
