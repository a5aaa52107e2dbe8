"""The bounded YAML reader: what it reads, where, and every bomb refused in its place."""

from __future__ import annotations

import pytest
from conftest import Keeps

from game.scenario.reader import Map, Seq, read


def tree(source: str) -> Map:
    """Return the tree of a text without faults."""
    found, faults = read(source.encode(), "x.yaml")
    assert not faults
    assert found is not None
    return found


def refusals(source: str | bytes) -> list[str]:
    """Return what is wrong with a text, without its path."""
    data = source if isinstance(source, bytes) else source.encode()
    _, faults = read(data, "x.yaml")
    assert all(fault.path == "x.yaml" for fault in faults)
    return [f"{fault.line}:{fault.column} {fault.code}" for fault in faults]


def test_scalars_are_whole_numbers_truths_nothing_or_text() -> None:
    source = "a: [1, -2, +3, 0, true, false, null, ~, , x]"
    assert tree(source.replace(", ,", ",")) == {"a": [1, -2, 3, 0, True, False, None, None, "x"]}
    words = "NO no on yes 10:30 0755 0x1F 1e3 1.5 1_000 2026-03-01 True << .inf"
    for word in words.split():
        assert tree(f"a: {word}") == {"a": word}
    for word in ("1", "true", "null", "~", ""):
        assert tree(f"a: '{word}'\nb: \"{word}\"") == {"a": word, "b": word}
    assert tree("a:\nb: 2") == {"a": None, "b": 2}
    assert tree("a: |\n  1\n") == {"a": "1\n"}
    assert tree("8: x\ntrue: y\nno: z") == {"8": "x", "true": "y", "no": "z"}
    assert tree("a: " + "9" * 16) == {"a": int("9" * 16)}
    assert tree("a: " + "9" * 17) == {"a": "9" * 17}


def test_everything_remembers_where_it_stands() -> None:
    found = tree("# first\na:\n  - x\n  - {b: 한국, c: y}\n")
    key, value = found.marks["a"]
    assert (key.name, key.line, key.column) == ("x.yaml", 1, 0)
    assert (value.line, value.column) == (2, 2)
    row = found["a"]
    assert isinstance(row, Seq)
    assert [(mark.line, mark.column) for mark in row.marks] == [(2, 4), (3, 4)]
    inner = row[1].marks["c"]
    assert [(mark.line, mark.column) for mark in inner] == [(3, 12), (3, 15)]


def test_a_byte_order_mark_and_other_line_ends_are_read() -> None:
    found, faults = read("\ufeffa: 1\r\nb: 2\r\n".encode(), "x.yaml")
    assert (found, faults) == ({"a": 1, "b": 2}, [])


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("a: {", "1:5"),
        ("a: [1,", "1:7"),
        ("a: 1\nb: {c: # 한국", "2:12"),
        ("a: {\n", "2:1"),
        ("a: {b: 1", "1:4"),
    ],
)
def test_what_is_missing_at_the_end_of_a_file_is_missed_within_it(source: str, place: str) -> None:
    """Also in a last line without an end, for which libyaml counts one line more."""
    assert refusals(source) == [f"{place} SC002"]


@pytest.mark.parametrize("odd", ["\r", "\x85", "\u2028", "\u2029"])
def test_what_begins_a_line_for_yaml_alone_is_refused_in_its_place(odd: str) -> None:
    assert refusals(f"a: 1\r\nb: 가{odd}c: zz\n") == ["2:5 SC002"]


def test_the_largest_file_that_may_be_is_read() -> None:
    assert read(b"a: 1\n#" + b"x" * (1_048_576 - 6), "f") == ({"a": 1}, [])


def test_what_is_told_of_a_file_is_one_short_line() -> None:
    for source in ('"a\\nb": 1\n"a\\nb": 2\n', f"a: !{'x' * 500} 1\n"):
        _, (fault,) = read(source.encode(), "f")
        assert "\n" not in fault.message
        assert len(fault.message) < 100


def test_a_key_given_twice_is_told_and_reading_goes_on() -> None:
    found, faults = read(b"a: 1\nb: {c: 1, c: [2, 3]}\na: 2\n", "x.yaml")
    assert found == {"a": 1, "b": {"c": 1}}
    assert [str(fault) for fault in faults] == [
        "x.yaml:2:11: SC005 'c' was given before, in line 2",
        "x.yaml:3:1: SC005 'a' was given before, in line 1",
    ]


LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 30))
MERGES = "a0: &a0 {x0: 1}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 9))

BOMBS: list[tuple[str | bytes, str]] = [
    ("", "1:1 SC002"),
    ("   \n# nothing\n", "1:1 SC002"),
    ("x", "1:1 SC012"),
    ("[a, b]", "1:1 SC012"),
    ("a: " + "[" * 100_000, "1:35 SC003"),
    ("a: " + "{b: " * 20_000, "1:128 SC003"),
    ("a:\n  " + "- " * 30_000, "2:65 SC003"),
    ("a:\n" + "".join(" " * (n + 1) + f"k{n}:\n" for n in range(40)), "33:33 SC003"),
    (LAUGHS, "1:5 SC004"),
    (MERGES, "1:5 SC004"),
    ("a: &a [*a]", "1:4 SC004"),
    ("a: *b", "1:4 SC004"),
    ("a: " + ":".join(["59"] * 100_000), "1:4 SC003"),
    ("a: " + "9" * 5_000, "1:4 SC003"),
    ("a: -" + "9" * 5_000, "1:4 SC003"),
    ("a: " + "9" * 50_000, "1:4 SC003"),
    ("a: '" + "x" * 20_001 + "'", "1:4 SC003"),
    ("a: |\n  " + "x" * 20_001, "1:4 SC003"),
    ("a: [" + "1," * 100_001 + "]", "1:40001 SC003"),
    ("a: [" + "{}," * 20_001 + "{}]", "1:59999 SC003"),
    ("a:\n" + "- []\n" * 20_001, "20000:3 SC003"),
    ("".join(f"k{n}: {{}}\n" for n in range(20_001)), "20000:9 SC003"),
    ("a: " + "x" * 1_048_577, "1:1 SC003"),
    ("k" * 300 + ": 1", "1:1 SC003"),
    ("a: !!int ''", "1:4 SC004"),
    ("a: !!bool x", "1:4 SC004"),
    ("a: !!timestamp x", "1:4 SC004"),
    ("a: !!binary x", "1:4 SC004"),
    ("a: !!python/object/apply:os.system [x]", "1:4 SC004"),
    ("a: !x {b: 1}", "1:4 SC004"),
    ("!!map {a: 1}", "1:1 SC004"),
    ("&r {a: 1}", "1:1 SC004"),
    ("&k a: 1", "1:1 SC004"),
    ("<<: {a: 1}", "1:1 SC004"),
    ("a: {<<: {b: 1}}", "1:5 SC004"),
    ("a: 1\n---\nb: 2", "2:1 SC004"),
    ("a: 1\n...\nb: 2", "3:1 SC002"),
    ("? [a]\n: 1", "1:3 SC006"),
    ("? {a: 1}\n: 1", "1:3 SC006"),
    ("{: 1}", "1:2 SC002"),
    ("'': 1", "1:1 SC006"),
    ("a: b: c", "1:5 SC002"),
    ("a: 'x", "1:6 SC002"),
    ("a: [1, 2", "1:4 SC002"),
    ("a: @x", "1:4 SC002"),
    ("a: `x`", "1:4 SC002"),
    ("a: %x", "1:4 SC002"),
    ("a:\n\tb: 1", "2:1 SC002"),
    ("a: 1\n b: 2", "2:3 SC002"),
    ('a: "\\q"', "1:5 SC002"),
    ("a: \x00", "1:4 SC002"),
    ("a: x\nb: \x07", "2:4 SC002"),
    ("한: \x1b", "1:4 SC002"),
    (b"a: \xff", "1:4 SC001"),
    ("a: 한국\nb: é".encode("latin-1", "replace"), "2:4 SC001"),
    ("a: 1".encode("utf-16"), "1:1 SC001"),
    (b"\xff\xfe\x00\x00", "1:1 SC001"),
]


@pytest.mark.parametrize(("source", "expected"), BOMBS, ids=range(len(BOMBS)))
def test_a_bomb_is_refused_in_its_place(source: str | bytes, expected: str, keeps: Keeps) -> None:
    found = refusals(source)
    assert found[:1] == [expected]
    keeps("Y1", 1, "bombs")


def test_there_are_enough_bombs() -> None:
    assert len(BOMBS) >= 40


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        ("a: b: c", "; a text with a colon in it needs quotes"),
        ("a:\n\tb: 1", "; indent with spaces, and put a text that begins with a sign in quotes"),
        ("a: [1, 2", "; a bracket is not closed, or a text in it needs quotes"),
        ("a: [", "; a value is missing, or a bracket is not closed"),
        ("a: 'x", "; a quotation mark is not closed"),
        ("a: x\u2028b", "U+2028 begins a new line for YAML and not for editors; write a line end or a space"),
        ("a: x\x85b", "U+0085 begins a new line for YAML and not for editors; write a line end or a space"),
    ],
)
def test_what_most_likely_happened_is_told(source: str, advice: str) -> None:
    _, (fault,) = read(source.encode(), "x.yaml")
    assert fault.message.endswith(advice)


def test_the_deepest_file_that_may_be_is_read() -> None:
    assert tree("k" * 200 + ": 1") == {"k" * 200: 1}
    assert read(("a: " + "[" * 31 + "]" * 31).encode(), "x.yaml")[1] == []
    assert read(("a: '" + "x" * 20_000 + "'").encode(), "x.yaml")[1] == []
    assert read(("a: '" + "9" * 5_000 + "'").encode(), "x.yaml")[1] == []
