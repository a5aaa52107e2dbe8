"""The parts of compiled play: expressions mean what they mean in the rules, dice are fair and the log's."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest
from odds_games import scenario

from game.odds import luck
from game.odds.expressions import Code, code, variable
from game.odds.fixed import Fixed
from game.odds.lines import Lines
from game.record import dice
from game.rules import rules
from game.rules.state import Ask
from game.scenario.conditions import parse, parse_open
from game.scenario.terms import Shape, divide
from game.scenario.vocabulary import Definition, Vocabulary

VOCABULARY = Vocabulary(
    kinds={
        "a": "meter",
        "b": "meter",
        "c": "meter",
        "told": "flag",
        "late": "flag",
        "size": "draw",
        "cause": "draw",
        "w": "constant",
        "table": "value",
        "sum": "value",
    },
    outcomes={"size": ("-3", "7"), "cause": ("attack", "change")},
    values={"table": Definition("a - b", ((0, 4), (10, -2), (20, 9))), "sum": Definition("a + b * w")},
)

LINES = (
    "a - (b - c)",
    "a - b - c",
    "a - (b + c) * -w",
    "-(a - b) / 7",
    "- a / 7",
    "a / b / 2",
    "a / (b / 2)",
    "a / (b - b)",
    "a * (b + w) - c * -2",
    "min(a, max(b, c)) - max(4, min(a, 9))",
    "min(a / 3, b) + max(a, b * 2)",
    "table * 2 - sum",
    "table / (a - 12)",
    "size + a",
    "w * 3 + 1 - w",
    "a * 1 + 0 * b",
    "told * 200 - late",
    "hour_of(told) - hour_of(late)",
    "a < b",
    "(a < b) == (b < c)",
    "not a < b or told",
    "not (told and late) and a >= 3",
    "told or late and a == b",
    "(told or late) and not cause == attack",
    "cause != change and size == 7",
    "not told == late",
    "(a > 3) + (b > 3) >= 1",
    "not not told",
    "1 == 1 and told",
    "2 < 1 or late",
    "a >= 5 and w > 2",
    "w < 2 and a > 1",
    "hour > 2 or turn == 3",
)


class Facts(dict[str, Any]):
    """Facts of the shape that both sides read."""

    @property
    def state(self) -> Any:
        return SimpleNamespace(
            meters={name: self[f"m_{name}"] for name in "abc"},
            flags={name: self[f"f_{name}"] for name in ("told", "late") if self[f"f_{name}"] is not None},
            draws={"size": str(self["d_size"]) if self["d_size"] else "", "cause": self["d_cause"]},
            setup=SimpleNamespace(constants={"w": 5}, choices={}),
            ours=1,
            theirs=1,
            hour=self["minute"] // 60,
            turn=self["turn"],
            spent=0,
            chosen=frozenset(),
            papers=(),
        )


def some_facts() -> list[Facts]:
    """Return facts with corners: nothing set, nothing drawn, equal meters, negative ones."""
    figures = [(0, 0, 0), (7, 7, 7), (12, 3, 9), (3, 12, 0), (-4, 5, 60), (30, 1, 2), (20, 0, -9), (10, 0, 1)]
    found = []
    for number, (a, b, c) in enumerate(figures):
        found.append(
            Facts(
                m_a=a,
                m_b=b,
                m_c=c,
                f_told=[None, 130][number % 2],
                f_late=[None, None, -50, 300][number % 4],
                d_size=[0, -3, 7][number % 3],
                d_cause=["", "attack", "change"][number % 3],
                minute=number * 47,
                turn=number,
            )
        )
    return found


def fixed() -> Fixed:
    """Return what is fixed of a game in which those flags are raised and that constant is 5."""
    board = scenario("small")
    found = Fixed(board, rules.setup(board), {}, None)
    found.raised = frozenset(("told", "late"))
    found.setup = SimpleNamespace(constants={"w": 5}, choices={})  # type: ignore[assignment]
    return found


@pytest.mark.parametrize("source", LINES)
def test_an_expression_means_the_same_in_the_program(source: str) -> None:
    expression = parse(source, VOCABULARY)
    found = fixed().code(expression)
    for facts in some_facts():
        names = {**facts, "bisect_right": bisect_right, "divide": divide}
        assert int(eval(found.text, names)) == expression(facts.state), (found.text, facts)  # noqa: S307
        if found.constant is not None:
            assert found.constant == expression(facts.state)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a + 2 * w", "m_a + 10"),
        ("a > 3 and (told or b < 2)", "m_a > 3 and (f_told is not None or m_b < 2)"),
        ("not told", "f_told is None"),
        ("a - (b - 1)", "m_a - (m_b - 1)"),
        ("w == 5 and a < 2", "m_a < 2"),
        ("w == 4 or cause == attack", "d_cause == 'attack'"),
    ],
)
def test_what_is_known_is_worked_out_and_the_rest_reads_as_it_was_written(source: str, text: str) -> None:
    assert fixed().code(parse(source, VOCABULARY)).text == text


@pytest.mark.parametrize(
    "source", ["trust and heat", "not trust", "trust > 3 and 1 == 1", "0 == 1 or heat", "not (trust or heat)"]
)
def test_a_doctrines_line_means_the_same_in_the_program(source: str) -> None:
    expression = parse_open(source)

    def look(shape: Shape) -> Code:
        return variable(shape[1])

    for trust in (0, 1, 40):
        for heat in (0, 7):
            facts = {"trust": trust, "heat": heat}
            assert int(eval(code(expression.shape, look).text, dict(facts))) == expression(facts)  # noqa: S307


def test_a_line_that_nobody_reads_is_left_out_and_no_block_is_empty() -> None:
    lines = Lines()
    with lines.function("game()"):
        lines.add("l_door = True", keeps="l_door")
        with lines.block("if told"):
            lines.add("c_hold = True", keeps="c_hold")
        lines.add("m_trust += 1")
    assert lines.text({"c_hold"}) == (
        "def game():\n    nonlocal c_hold, m_trust\n    if told:\n        c_hold = True\n    m_trust += 1\n"
    )
    assert (
        lines.text(set())
        == "def game():\n    nonlocal m_trust\n    if told:\n        pass\n    m_trust += 1\n"
    )


# Dice.


def chi_square(counts: Counter[Any], odds: dict[Any, int]) -> tuple[float, float]:
    """Return the statistic of some counts against odds per mille, and what one in 10,000 fair ones passes."""
    total = sum(counts.values())
    found = sum(
        (counts[outcome] - total * share / 1000) ** 2 / (total * share / 1000)
        for outcome, share in odds.items()
        if share
    )
    free = sum(1 for share in odds.values() if share) - 1
    # Wilson and Hilferty: the cube root is nearly normal.
    return found, free * (1 - 2 / (9 * free) + 3.72 * (2 / (9 * free)) ** 0.5) ** 3


def roll(seed: int, name: bytes) -> int:
    """Return 0 to 999 for a die, as a program's bounds read it."""
    return bisect_right(THOUSANDTHS, luck.Dice(seed)[name]) - 1


THOUSANDTHS = [luck.BELOW[value] for value in range(1000)]


def test_every_thousandth_comes_as_often() -> None:
    counts = Counter(roll(seed, b"cause\0000") for seed in range(200_000))
    found, bound = chi_square(counts, dict.fromkeys(range(1000), 1))
    assert found < bound


@pytest.mark.parametrize("number", [2, 3, 7, 16])
def test_lots_are_as_likely_as_a_doctrine_makes_them(number: int) -> None:
    counts = Counter(luck.lot(luck.Dice(seed), b"bot\0seoul\0t1\0choose", number) for seed in range(40_000))
    each, left = divmod(1000, number)
    found, bound = chi_square(counts, {place: each + (place < left) for place in range(number)})
    assert found < bound


def test_a_die_that_is_not_fair_would_be_found() -> None:
    counts = Counter(roll(seed, b"cause\0000") % 997 for seed in range(200_000))
    found, bound = chi_square(counts, dict.fromkeys(range(1000), 1))
    assert found > bound


def test_the_dice_are_those_of_the_log() -> None:
    for seed in range(300):
        share = seed * 7 % 1001
        odds = (("a", share), ("b", (1000 - share) // 3), ("c", 1000 - share - (1000 - share) // 3))
        for occurrence in range(2):
            value = roll(seed, b"toll\0%d" % occurrence)
            outcome = "a" if value < share else "b" if value < share + (1000 - share) // 3 else "c"
            assert outcome == dice.answer(seed, Ask("toll", "t4.draw.toll", occurrence, odds))


def test_dice_that_are_kept_are_those_of_their_seed_and_not_more_than_the_most(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(luck, "MOST_KEPT", 3)
    kept = luck.KeptDice()
    for _ in range(2):
        for seed in range(5):
            for name in (b"toll\x000", b"bot\0seoul\0t1\0choose"):
                assert kept(seed)[name] == luck.Dice(seed)[name]
    assert [kept(seed) is kept(seed) for seed in range(5)] == [True, True, True, False, False]
