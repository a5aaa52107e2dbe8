"""The condition language: what it says, what it refuses and where, and that Python agrees."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from conftest import Keeps
from facts import Facts, words

from game.rules.state import Answer, Attempt, Paper, Talks
from game.scenario.conditions import ConditionFault, parse, parse_open
from game.scenario.expression import Expression
from game.scenario.vocabulary import Definition


def ask(source: str, facts: Facts | None = None, **values: Definition) -> int:
    """Return what a line comes to."""
    return parse(source, words(**values), gate=True)(facts or Facts())


@pytest.mark.parametrize(
    ("source", "number"),
    [
        ("7", 7),
        ("-7 / 2", -4),
        ("7 / -2", -4),
        ("7 - 2 - 1", 4),
        ("2 + 3 * 4", 14),
        ("(2 + 3) * 4", 20),
        ("-trust + 1", -64),
        ("trust / (weight - 50)", 0),
        ("trust >= 65", 1),
        ("trust > 65", 0),
        ("not accused", 0),
        ("not trust > 65 and accused", 1),
        ("told or accused and not told", 1),
        ("accused or told and told", 1),
        ("not told or accused", 1),
        ("not accused == 0", 1),
        ("(told or accused) and told", 0),
        ("100 + 150 * accused", 250),
        ("min(trust, 3) + max(clarity, 30)", 33),
        ("weight * 2", 100),
        ("cause == attack", 1),
        ("cause != attack", 0),
        ("era == early", 0),
        ("toll * 2", 6),
        ("spent >= toll", 1),
        ("ours - theirs", 2),
        ("hour + turn", 10),
        ("hour_of(accused)", 2),
        ("hour_of(told)", 1_000_000),
        ("hour_of(accused) + 12 > hour", 1),
        ("chose(seoul:hold)", 1),
        ("chose(washington:wait)", 0),
        ("concurred(line)", 0),
        ("overtaken(talks)", 0),
        ("carries(door)", 0),
        ("accused == 1", 1),
    ],
)
def test_a_line_means(source: str, number: int) -> None:
    assert ask(source) == number
    assert type(ask(source)) is int


def test_an_outcome_that_is_not_drawn_yet_counts_nothing() -> None:
    facts = Facts(draws={})
    assert ask("toll", facts) == 0
    assert ask("cause == attack", facts) == 0
    assert ask("cause != attack", facts) == 1


def test_papers_are_read() -> None:
    answers = (Answer("seoul", ("non_concur",)), Answer("washington", ("concur",)))
    refused = Attempt(1, ("line",), 4, answers, "refused")
    signed = Attempt(2, ("line", "door"), 4, (), "signed")
    talks = Talks(attempts=(refused, signed), text=("line", "door"))
    facts = Facts(talks=talks)
    assert ask("refused(seoul, line)", facts) == 1
    assert ask("refused(washington, line)", facts) == 0
    assert ask("carries(door)", facts) == 1
    over = Facts(papers=(Paper("talks", "t2", "signed", ("line", "door"), talks, 60),))
    assert ask("concurred(line) and refused(seoul, line)", over) == 1
    late = Facts(papers=(Paper("talks", "t2", "overtaken", (), talks, 60),))
    assert ask("overtaken(talks) and not concurred(line)", late) == 1


def test_a_silence_that_counted_as_consent_is_no_refusal() -> None:
    answers = (Answer("seoul", ("concur",), silent=True), Answer("washington", ("non_concur",), silent=True))
    facts = Facts(talks=Talks(attempts=(Attempt(1, ("line",), 4, answers, "refused"),)))
    assert ask("refused(seoul, line)", facts) == 0
    assert ask("refused(washington, line)", facts) == 1


def test_values_stand_for_what_they_are_made_of() -> None:
    force = Definition("trust", ((0, 5), (60, 10), (80, 20)))
    twice = Definition("force * 2 + weight")
    assert ask("force", force=force) == 10
    assert ask("twice", force=force, twice=twice) == 70
    assert parse("twice > 1", words(force=force, twice=twice)).reads == ("twice",)
    low = Facts(meters={"trust": -3, "clarity": 0})
    assert ask("force", low, force=force) == 5


def test_an_expression_tells_what_it_reads_and_how_it_stood() -> None:
    found = parse("trust >= 60 and chose(seoul:hold) or cause == attack and hour_of(told) > 3", words())
    assert found.reads == ("cause", "told", "trust")
    assert found.calls == (("chose", "seoul", "hold"), ("hour_of", "told"))
    assert found.figures(Facts()) == (
        ("cause", "attack"), ("chose(seoul:hold)", 1), ("hour_of(told)", 1_000_000), ("trust", 65),
    )  # fmt: skip
    assert found.__name__ == found.source
    assert found.truth
    assert parse("2 * 3", words()).constant == 6


def test_equal_lines_are_equal_expressions() -> None:
    assert parse("trust > 1", words()) == parse("trust > 1", words())
    assert parse("trust > 1", words()) != parse("trust > 2", words())


def test_an_open_line_is_asked_of_a_mapping() -> None:
    found = parse_open("trust >= 40 and not accused or chose(seoul:hold) and hour_of(told) > 3")
    assert found.reads == ("accused", "chose(seoul:hold)", "hour_of(told)", "trust")
    facts = {"trust": 50, "accused": 1, "chose(seoul:hold)": 1, "hour_of(told)": 4}
    assert found(facts) == 1
    assert found({**facts, "hour_of(told)": 2}) == 0


ATTACKS = """
 0 SC101 __import__('os').system('x')
 2 SC101 ().__class__
 0 SC101 "".join
 0 SC101 'a' + 'b'
 5 SC101 trust.__class__
 5 SC101 trust.real
 5 SC101 trust[0]
 0 SC101 [1, 2]
 0 SC101 {1: 2}
 0 SC101 {}
 0 SC102 lambda: 1
 0 SC102 lambda x: x
 6 SC101 trust if accused else 1
 0 SC102 if trust
 0 SC101 [x for x in trust]
 0 SC102 yield
 0 SC102 await trust
 1 SC101 f'{trust}'
 1 SC101 b'x'
 1 SC101 0x10
 1 SC101 0b1
 1 SC101 0o7
 1 SC101 1e9
 1 SC101 1.5
 0 SC101 .5
 1 SC101 1_000
 1 SC101 1j
 0 SC101 9999999999
 7 SC101 trust ** 2
 3 SC101 2 ** 999999
 2 SC101 2**2
 7 SC101 trust // 2
 6 SC101 trust % 2
 7 SC101 trust << 3
 7 SC101 trust >> 3
 6 SC101 trust & 1
 6 SC101 trust | 1
 6 SC101 trust ^ 1
 0 SC101 ~trust
 0 SC101 !accused
 6 SC101 trust @ 2
 7 SC101 trust := 3
 6 SC101 trust = 3
 8 SC101 trust === 3
 9 SC101 trust == = 3
 7 SC101 trust <> 3
 6 SC101 trust => 3
10 SC101 1 < trust < 3
11 SC101 trust == 1 == 1
 6 SC101 trust is 3
 6 SC101 trust in told
 3 SC101 not
 0 SC101 and
 0 SC101 or
 7 SC101 not not
11 SC101 accused and
 0 SC101 and accused
11 SC101 accused or or told
 7 SC101 trust +
 0 SC101 + trust
 0 SC101 * trust
 6 SC101 trust 5
 2 SC101 5 trust
 6 SC101 trust trust
 6 SC101 (trust
 5 SC101 trust)
 1 SC101 ()
 2 SC101 ((
 4 SC101 min()
 5 SC101 min(1)
 8 SC101 min(1, 2, 3)
 4 SC101 min 1, 2
 6 SC101 max(1,)
 4 SC101 max(,1)
11 SC101 min(accused
 0 SC102 abs(trust)
 0 SC102 print(trust)
 0 SC102 eval(trust)
 0 SC102 exec(trust)
 0 SC102 open(trust)
 0 SC102 getattr(trust, told)
 0 SC102 sum(1, 2)
 8 SC102 hour_of(trust)
 8 SC101 hour_of(5)
 8 SC101 hour_of()
15 SC101 hour_of(hour_of(told))
11 SC101 chose(seoul)
11 SC101 chose(seoul, hold)
12 SC103 chose(seoul:wait)
 6 SC102 chose(tokyo:hold)
12 SC102 chose(seoul:nothing)
17 SC101 chose(seoul:hold + 1)
10 SC102 concurred(hold)
14 SC101 concurred(line, line)
12 SC101 refused(line)
 8 SC102 refused(alliance, line)
15 SC102 refused(seoul, hold)
10 SC102 overtaken(line)
 8 SC102 carries(line)
 7 SC101 carries
 0 SC103 cause
 6 SC103 cause + 1
 6 SC103 cause > attack
 9 SC102 cause == trust
 9 SC102 cause == 5
16 SC101 cause == attack == 1
 0 SC103 attack == cause
 0 SC103 attack
 7 SC102 era == attack
 4 SC103 not cause
 1 SC103 -cause
 4 SC103 min(cause, 1)
 9 SC101 cause == "attack"
 6 SC103 trust and accused
11 SC103 accused or 5
 4 SC103 not trust
 0 SC101 Trust > 1
 0 SC101 TRUST
 5 SC101 trust$
 5 SC101 trust;trust
 5 SC101 trust, told
 5 SC101 trust:told
 5 SC101 trust\\n
 5 SC101 trust\ttold
 8 SC103 trust / 0
 8 SC103 trust / (3 - 3)
 0 SC101 #comment
 6 SC101 trust # comment
 0 SC101 @trust
 0 SC101 `trust`
 0 SC101 $trust
 5 SC101 trust?
 0 SC101 \u200btrust
 0 SC101 ｔrust
 5 SC101 trust≥3
 0 SC101 신뢰 > 3
 5 SC101 trust\u00a0> 3
 0 SC101 １ + 1
""".strip("\n").split("\n")
"""The column from 0, the code of what is wrong, the line."""


def test_there_are_enough_attacks() -> None:
    assert len(ATTACKS) >= 100


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused_with_its_column(attack: str, keeps: Keeps) -> None:
    offset, code, source = attack[:2], attack[3:8], attack[9:]
    with pytest.raises(ConditionFault) as refused:
        parse(source, words(), gate=True)
    assert (refused.value.offset, refused.value.code) == (int(offset), code)
    keeps("X1", 1, "attacks")


@pytest.mark.parametrize(
    ("source", "offset"),
    [
        ("(" * 21 + "1" + ")" * 21, 20),
        ("-" * 21 + "1", 20),
        ("not " * 21 + "accused", 80),
        ("min(" * 21 + "1", 80),
        ("1 + " * 60 + "1", 240),
        ("1" + " " * 400 + "+ 1", 400),
        ("(" * 100_000, 400),
        ("1 + " * 100_000, 400),
        ("", 0),
        ("   ", 0),
    ],
)
def test_a_bomb_is_refused_at_its_limit(source: str, offset: int) -> None:
    with pytest.raises(ConditionFault) as refused:
        parse(source, words())
    assert refused.value.offset == offset


def test_values_cannot_be_made_of_themselves_or_grow_without_end() -> None:
    circle = {"a": Definition("b + 1"), "b": Definition("c"), "c": Definition("a * 2")}
    with pytest.raises(ConditionFault, match="a > b > c > a"):
        parse("a", words(**circle))
    base = {"v0": Definition("trust")}
    doubling = base | {f"v{n}": Definition(f"v{n - 1} + v{n - 1}") for n in range(1, 20)}
    known = words(**doubling)
    told = []
    for name, value in reversed(doubling.items()):
        try:
            parse(value.source, known)
        except ConditionFault as fault:
            told.append((name, fault.message))
    assert told == [("v10", "too much when the values that it names are counted in")]
    chain = base | {f"v{n}": Definition(f"v{n - 1} + 1") for n in range(1, 400)}
    with pytest.raises(ConditionFault, match="too much"):
        parse("v399", words(**chain))


def test_what_is_wanted_is_asked_for() -> None:
    for source, wanted in (("trust", "condition"), ("trust > 1", "amount"), ("not accused", "amount")):
        with pytest.raises(ConditionFault):
            parse(source, words(), wanted)  # type: ignore[arg-type]
    assert parse("trust * 2", words(), "amount")(Facts()) == 130
    with pytest.raises(ConditionFault, match="gate"):
        parse("carries(door)", words())


class Writer:
    """Random lines that are right, with the same line as Python would have it."""

    def __init__(self, seed: int | str) -> None:
        self.die = random.Random(seed)  # noqa: S311

    def number(self, depth: int) -> tuple[str, str]:
        """Return a number in our language and in Python's."""
        kind = self.die.randrange(9) if depth else self.die.randrange(4)
        if kind == 0:
            word = str(self.die.randrange(100))
            return word, word
        if kind < 4:
            word = self.die.choice(["trust", "clarity", "weight", "ours", "theirs", "accused", "told"])
            return word, word
        left, right = self.number(depth - 1), self.number(depth - 1)
        if kind == 4:
            return f"-({left[0]})", f"-({left[1]})"
        if kind == 5:
            name = self.die.choice(["min", "max"])
            return f"{name}({left[0]}, {right[0]})", f"{name}({left[1]}, {right[1]})"
        if kind == 6:
            return (
                f"(({left[0]}) / (clarity + {right[0]} * 0))",
                f"divide({left[1]}, clarity + {right[1]} * 0)",
            )
        return self.joined(left, self.die.choice(["+", "-", "*"]), right)

    def truth(self, depth: int) -> tuple[str, str]:
        """Return a condition in our language and in Python's."""
        kind = self.die.randrange(5) if depth else self.die.randrange(2)
        if kind == 0:
            word = self.die.choice(["accused", "told"])
            return word, word
        if kind == 1:
            sign = self.die.choice(["==", "!=", "<", "<=", ">", ">="])
            left, right = self.number(max(0, depth - 1)), self.number(max(0, depth - 1))
            return f"{left[0]} {sign} {right[0]}", f"{left[1]} {sign} {right[1]}"
        left, right = self.truth(depth - 1), self.truth(depth - 1)
        if kind == 2:
            word = "not {}" if self.die.random() < 0.5 else "not ({})"
            return word.format(left[0]), word.format(left[1])
        return self.joined(left, self.die.choice(["and", "or"]), right)

    def joined(self, left: tuple[str, str], sign: str, right: tuple[str, str]) -> tuple[str, str]:
        """Return two sides joined, with parentheses or without, the same in both languages."""
        shapes = ["{} {} {}", "({} {} {})", "({}) {} ({})", "{} {} ({})", "({}) {} {}"]
        shape = self.die.choice(shapes)
        return shape.format(left[0], sign, right[0]), shape.format(left[1], sign, right[1])


@pytest.mark.once
def test_python_agrees(keeps: Keeps) -> None:
    keeps("X1", _compare(100_000, "long"), "conditions")


def _compare(many: int, seed: str) -> int:
    """Ask random lines of random facts, and Python the same; return how many."""
    writer = Writer(seed)
    compared = 0
    while compared < many:
        ours, pythons = writer.truth(3) if writer.die.random() < 0.5 else writer.number(3)
        try:
            found = parse(ours, words())
        except ConditionFault as fault:
            if "more than" not in fault.message:
                raise
            continue
        facts = _random_facts(writer.die)
        names = {**facts.meters, "weight": 50, "ours": facts.ours, "theirs": facts.theirs}
        names |= {flag: int(flag in facts.flags) for flag in ("accused", "told")}
        expected = eval(pythons, {"__builtins__": {}, "min": min, "max": max, "divide": _divide}, names)  # noqa: S307
        assert found(facts) == int(expected), ours
        compared += 1
    return compared


def _random_facts(die: random.Random) -> Facts:
    flags = {flag: die.randrange(-100, 900) for flag in ("accused", "told") if die.random() < 0.5}
    meters = {"trust": die.randrange(-20, 100), "clarity": die.randrange(-2, 3)}
    return Facts(meters=meters, flags=flags, ours=die.randrange(12), theirs=die.randrange(12))


def _divide(left: int, right: int) -> int:
    return left // right if right else 0


def test_an_expression_is_a_value() -> None:
    found = parse("trust > 1", words())
    assert isinstance(found, Expression)
    with pytest.raises(AttributeError):
        found.source = "x"  # type: ignore[misc]
    assert len({found, parse("trust > 1", words())}) == 1


def test_an_outcome_below_nothing_is_compared_as_it_is_written() -> None:
    vocabulary = replace(
        words(), outcomes={"cause": ("-1", "change"), "era": ("-2", "-10", "0"), "toll": ("0",)}
    )
    assert parse("cause == -1", vocabulary)(Facts(draws={"cause": "-1"})) == 1
    assert parse("cause == - 1", vocabulary)(Facts(draws={"cause": "change"})) == 0
    with pytest.raises(ConditionFault, match="'-2' is no outcome here, expected -1 or change"):
        parse("cause == -2", vocabulary)


@pytest.mark.parametrize("source", ["2 not 2", "told not accused", "2 minus 2", "not told not told"])
def test_a_sign_that_stands_before_a_term_stands_between_no_two(source: str) -> None:
    """Found by random bytes: the first was a KeyError."""
    with pytest.raises(ConditionFault, match="nothing may follow here"):
        parse(source, words())
