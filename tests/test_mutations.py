"""50,000 broken scenarios and some exercises: each is loaded, or refused at places that lie in its files."""

from __future__ import annotations

import copy
import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from conftest import OTHERS, Keeps
from too_much import CLEAR, MOST, STATUS, risen

from game.errors import Fault, ScenarioError
from game.scenario import building, loader, reader
from game.scenario.reader import Map, Seq

pytestmark = pytest.mark.once

GOOD = (Path(__file__).parent / "mistakes" / "good.yaml").read_text(encoding="utf-8")
LINES = GOOD.split("\n")
TREE, _ = reader.read(GOOD.encode(), "good.yaml")

MANY = 2_500
FIRST = 100 * OTHERS
SEEDS = [
    *range(FIRST, FIRST + 10),
    *(pytest.param(seed, marks=pytest.mark.long) for seed in range(FIRST + 10, FIRST + 100)),
]

SNIPPETS = [
    "{", "}", "[", "]", ":", ",", "'", '"', "|", ">", "&a ", "*a", "!!x ", "#", "- ", "? ", "%", "\t", "0",
    "NO", "1:30", "-1", "9" * 20, "null", "true", "a" * 300, "\u200b", "\x00", "한", "{trust}", "if ", "and ",
    "(", "not ", " to ", "<<: ", "---\n", "\ufeff", "\\", "`", "@", "hour_of(", "chose(", ": {", "}}",
]  # fmt: skip

VALUES: list[Any] = [
    None, True, 0, -1, 10**15, "", "x", "trust", "accused", "seoul", "rest", "otherwise", "trust >= 1", "((",
    "-5h", "1h", "{trust}", "{", "min(1, 2) / 0", "not trust", "harm + force", "set accused", "a" * 500,
    "a b", "\u202e",
]  # fmt: skip


def mutated_text(die: random.Random, source: Sequence[str] = LINES) -> str:
    """Return a file, the good one if none is named, with one to three edits of its text."""
    lines = list(source)
    for _ in range(die.randint(1, 3)):
        here = die.randrange(len(lines))
        match die.randrange(10):
            case 0:
                del lines[here]
            case 1:
                lines.insert(here, die.choice(lines))
            case 2:
                there = die.randrange(len(lines))
                lines[here], lines[there] = lines[there], lines[here]
            case 3:
                lines[here] = " " * die.randint(1, 3) + lines[here]
            case _:
                lines[here] = edited(lines[here], die)
    return "\n".join(lines)


def edited(line: str, die: random.Random) -> str:
    """Return a line with something taken out, put in or doubled."""
    start = die.randrange(len(line) + 1)
    end = min(len(line), start + die.randint(1, 12))
    snippet = die.choice(SNIPPETS)
    return die.choice([
        line[:start] + line[end:],
        line[:start] + snippet + line[start:],
        line[:start] + snippet + line[end:],
        line[:end] + line[start:],
        line.replace(": ", ": " + snippet, 1),
    ])  # fmt: skip


def mutated_tree(die: random.Random) -> Map:
    """Return the good tree with one to three of its nodes taken out, exchanged, renamed or moved."""
    assert TREE is not None
    tree = copied(TREE)
    for _ in range(die.randint(1, 3)):
        box: Any = tree
        while True:
            inner = [key for key in steps(box) if isinstance(box[key], Map | Seq)]
            if not inner or die.random() < 0.15:
                break
            key = die.choice(inner)
            box[key] = copied(box[key])
            box = box[key]
        if box:
            mutate_box(box, die)
    return tree


def steps(box: Any) -> list[Any]:
    """Return the keys of a mapping or the numbers of a list."""
    return list(box) if isinstance(box, Map) else list(range(len(box)))


def copied(box: Any) -> Any:
    """Return a mapping or list with the same things in it."""
    twin = copy.copy(box)
    twin.marks = copy.copy(box.marks)
    return twin


def mutate_box(box: Any, die: random.Random) -> None:
    """Change one entry of a mapping or list."""
    key = die.choice(steps(box))
    kind = die.randrange(5)
    if kind == 0:
        del box[key], box.marks[key]
    elif kind == 1:
        box[key] = die.choice(VALUES)
    elif kind == 2:
        box[key] = TREE[die.choice(list(TREE))] if TREE is not None else None
    elif kind == 3 and isinstance(box, Map):
        name = die.choice(["x", "X y", "trust", "seoul", key + "s", "is", "{need}", "[key]"])
        box[name], box.marks[name] = box.pop(key), box.marks.pop(key)
    elif isinstance(box[key], str) and box[key]:
        box[key] = edited(box[key], die)
    else:
        box[key] = box[die.choice(steps(box))]


def in_file(faults: list[Fault], lines: int) -> bool:
    """Return whether every fault has a place in a file of so many lines, a code and a message in one line."""
    return all(
        1 <= fault.line <= lines and fault.column >= 1 and fault.code and "\n" not in str(fault)
        for fault in faults
    )


@contextmanager
def in_little_memory(keeps: Keeps) -> Iterator[None]:
    """Fail if this process ever takes 50 MB more: then one of the files did."""
    if not STATUS.is_file():
        yield
        return
    CLEAR.write_text("5", encoding="ascii")
    start = risen(0)
    yield
    assert risen(start) <= MOST
    keeps("Y1", MANY, "files by their memory")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_broken_text_is_refused_in_its_place(seed: int, keeps: Keeps) -> None:
    refused = 0
    with in_little_memory(keeps):
        for number in range(MANY):
            source = mutated_text(random.Random(f"{seed} {number}"))  # noqa: S311
            tree, faults = reader.read(source.encode("utf-8", "surrogatepass"), "x.yaml")
            if tree is not None:
                _, more = building.built(tree, {"x.yaml": source.split("\n")})
                faults += more
            assert in_file(faults, source.count("\n") + 1), (seed, number, [str(fault) for fault in faults])
            refused += bool(faults)
    assert refused > MANY // 2
    keeps("Y1", MANY, "changed scenarios")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_broken_tree_is_refused_in_its_place(seed: int, keeps: Keeps) -> None:
    refused = 0
    with in_little_memory(keeps):
        for number in range(MANY):
            tree = mutated_tree(random.Random(f"{seed} {number}"))  # noqa: S311
            scenario, faults = building.built(tree, {"good.yaml": LINES})
            assert (scenario is None) == bool(faults)
            assert in_file(faults, len(LINES)), (seed, number, [str(fault) for fault in faults])
            refused += bool(faults)
    assert refused > MANY // 2
    keeps("Y1", MANY, "changed scenarios")


@pytest.mark.skipif(not STATUS.is_file(), reason="what a process takes at most is read from /proc")
def test_a_file_that_takes_more_memory_is_found(keeps: Keeps) -> None:
    with pytest.raises(AssertionError), in_little_memory(keeps):
        assert bytearray(60_000_000)


SHIPPED = Path(__file__).parents[1] / "scenarios"
OF_EACH = 8
FILES = [
    *((name, 0) for name in loader.shipped()),
    *(
        pytest.param(name, block, marks=pytest.mark.long)
        for name in loader.shipped()
        for block in range(1, 12)
    ),
]


@pytest.mark.parametrize(("name", "block"), FILES)
def test_a_broken_exercise_is_refused_at_a_place_in_its_files(
    name: str, block: int, tmp_path: Path, keeps: Keeps
) -> None:
    shutil.copytree(SHIPPED / "shared", tmp_path / "shared")
    exercise = tmp_path / f"{name}.yaml"
    shutil.copy(SHIPPED / exercise.name, exercise)
    refused = 0
    for number in range(OF_EACH):
        die = random.Random(f"{OTHERS} {name} {block} {number}")  # noqa: S311
        broken = die.choice([exercise, exercise, *sorted(tmp_path.glob("shared/*.yaml"))])
        sound = broken.read_text(encoding="utf-8")
        text = mutated_text(die, sound.split("\n"))
        broken.write_bytes(text.encode("utf-8", "surrogatepass"))
        found = faults_of(exercise)
        for fault in found:
            lines = Path(fault.path).read_bytes().count(b"\n") + 1
            assert in_file([fault], lines), (broken.name, number, str(fault))
        refused += bool(found)
        broken.write_text(sound, encoding="utf-8")
    assert refused
    keeps("Y1", OF_EACH, "changed exercises")


def faults_of(exercise: Path) -> Sequence[Fault]:
    """Return why an exercise is refused; nothing where it is loaded."""
    try:
        loader.load(exercise)
    except ScenarioError as error:
        return error.faults
    return ()
