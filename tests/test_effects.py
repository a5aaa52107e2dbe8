"""The effect language: what a line says, and what is refused where."""

from __future__ import annotations

import pytest
from facts import Facts, words

from game.scenario import effects
from game.scenario.conditions import ConditionFault
from game.scenario.vocabulary import Definition


@pytest.mark.parametrize(
    ("line", "kind", "target", "amount", "when"),
    [
        ("trust + 3", "add", "trust", 3, None),
        ("trust -3", "add", "trust", -3, None),
        ("trust - 7 / 2", "add", "trust", -3, None),
        ("trust - 3 + 2", "add", "trust", -1, None),
        ("trust + clarity * 2", "add", "trust", 40, None),
        ("trust to weight / 2", "to", "trust", 25, None),
        ("trust to -5", "to", "trust", -5, None),
        ("ours to max(ours, 2)", "ours", "", 4, None),
        ("theirs to 7", "theirs", "", 7, None),
        ("ours at least ours + 1 if told", "ours", "", 5, 0),
        ("set accused", "set", "accused", None, None),
        ("clear accused if told", "clear", "accused", None, 0),
        ("send c1 if cause == attack", "send", "c1", None, 1),
        ("lock hold", "lock", "hold", None, None),
        ("unlock line if hour_of(accused) + 12 > hour", "unlock", "line", None, 1),
        ("trust + 3 if not told and trust > 1", "add", "trust", 3, 1),
    ],
)
def test_a_line_says(line: str, kind: str, target: str, amount: int | None, when: int | None) -> None:
    found = effects.parse(line, words())
    assert (found.kind, found.target, found.source) == (kind, target, line)
    assert (found.amount(Facts()) if found.amount else None) == amount
    assert (found.when(Facts()) if found.when else None) == when


@pytest.mark.parametrize(
    ("line", "offset", "code"),
    [
        ("", 0, "SC105"),
        ("   ", 3, "SC105"),
        ("3 + trust", 0, "SC105"),
        ("trust", 5, "SC105"),
        ("trust 3", 6, "SC105"),
        ("trust * 3", 6, "SC105"),
        ("trust = 3", 6, "SC105"),
        ("trust +", 7, "SC101"),
        ("trust + )", 8, "SC101"),
        ("trust + 3 if", 12, "SC101"),
        ("trust + 3 if weight", 13, "SC103"),
        ("trust + 3 if told if accused", 18, "SC101"),
        ("trust + (told > 1)", 14, "SC103"),
        ("trust + not told", 12, "SC103"),
        ("trust + cause", 8, "SC103"),
        ("trsut + 3", 0, "SC106"),
        ("accused + 1", 0, "SC106"),
        ("weight + 1", 0, "SC106"),
        ("cause + 1", 0, "SC106"),
        ("hour + 1", 0, "SC106"),
        ("force + 1", 0, "SC106"),
        ("ours + 1", 5, "SC105"),
        ("ours", 4, "SC105"),
        ("ours at leas 3", 5, "SC105"),
        ("ours at least", 13, "SC101"),
        ("trust at least 3", 6, "SC105"),
        ("set", 3, "SC105"),
        ("set trust", 4, "SC106"),
        ("set acused", 4, "SC106"),
        ("set accused told", 12, "SC105"),
        ("clear cause", 6, "SC106"),
        ("send c2", 5, "SC106"),
        ("lock door", 5, "SC106"),
        ("Trust + 3", 0, "SC105"),
        ("trust.x + 3", 6, "SC105"),
        ("__import__", 0, "SC105"),
        ("trust to", 8, "SC101"),
        ("trust tofu", 6, "SC105"),
        ("x" * 500, 500, "SC105"),
        ("trust + " + "1 + " * 200 + "1", 407, "SC101"),
    ],
)
def test_a_line_is_refused(line: str, offset: int, code: str) -> None:
    vocabulary = words(force=Definition("trust"))
    with pytest.raises(ConditionFault) as refused:
        effects.parse(line, vocabulary)
    assert (refused.value.offset, refused.value.code) == (offset, code)


def test_a_near_name_is_offered() -> None:
    with pytest.raises(ConditionFault, match="did you mean 'accused'"):
        effects.parse("set acused", words())
    with pytest.raises(ConditionFault, match="write `set accused`"):
        effects.parse("accused + 1", words())
