"""What must hold between the entries of a scenario is looked at wherever it can stand, up to its bounds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.errors import ScenarioError
from game.scenario import loader

pytestmark = pytest.mark.alike

SMALL = (Path(__file__).parent / "scenarios" / "small.yaml").read_text(encoding="utf-8")
LINES = SMALL.split("\n")
EFFECTS = [
    (line, match.end())
    for line, text in enumerate(LINES)
    for match in re.finditer(r"\b(?:do|refused): \[(?=[^\]])", text)
]
"""Where a list of effects begins: of options, texts, reservations, injects, time, outcomes and a fallback."""


def faults(folder: Path, source: str) -> list[str]:
    """Return what is wrong with a scenario, each with its place."""
    path = folder / "small.yaml"
    path.write_text(source, encoding="utf-8")
    try:
        loader.load(path)
    except ScenarioError as refused:
        return [f"{each.line}:{each.column} {each.code}" for each in refused.faults]
    return []


def changed(*edits: tuple[str, str]) -> str:
    """Return the small scenario with some places, each of which it has once, written otherwise."""
    source = SMALL
    for before, after in edits:
        assert source.count(before) == 1, before
        source = source.replace(before, after)
    return source


def place(words: str, source: str, more: int = 0) -> str:
    """Return the line and column of words that stand there once, or of a sign behind their first."""
    assert source.count(words) == 1, words
    before = source[: source.index(words) + more]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def test_the_small_scenario_has_effects_in_every_kind_of_place() -> None:
    assert len(EFFECTS) > 20
    assert {name for line, _ in EFFECTS for name in ("refused:", "fallback:", "every:", "odds:", "door:")
            if name in LINES[line]} == {"refused:", "fallback:", "every:", "odds:", "door:"}  # fmt: skip


@pytest.mark.parametrize(("line", "column"), EFFECTS, ids=str)
@pytest.mark.parametrize("wrong", ["theirs to 12", "ours to -1", "trust to 101", "trust + 0"])
def test_no_effect_is_out_of_bounds_wherever_it_stands(
    line: int, column: int, wrong: str, tmp_path: Path
) -> None:
    text = LINES[line]
    first = [*LINES[:line], f"{text[:column]}{wrong}, {text[column:]}", *LINES[line + 1 :]]
    assert faults(tmp_path, "\n".join(first)) == [f"{line + 1}:{column + 1} SC202"]
    end = text.index("]", column)
    last = [*LINES[:line], f"{text[:end]}, {wrong}{text[end:]}", *LINES[line + 1 :]]
    assert faults(tmp_path, "\n".join(last)) == [f"{line + 1}:{end + 3} SC202"]


@pytest.mark.parametrize(
    "right",
    ["theirs to 0", "theirs to 11", "ours to 0", "ours to 11", "trust to 0", "trust to 100", "trust - 1"],
)
def test_a_bound_itself_is_within(right: str, tmp_path: Path) -> None:
    assert faults(tmp_path, changed(("do: [grid + 5]", f"do: [{right}]"))) == []


def test_injects_that_send_each_other_are_told_once_at_the_first_by_name(tmp_path: Path) -> None:
    around = changed(
        ("do: [set hidden, theirs to 2]", "do: [set hidden, send help]"),
        ("do: [grid + 3]", "do: [grid + 3, send dark]"),
        ("do: [grid - 4]", "do: [grid - 4, send leak]"),
    )
    assert faults(tmp_path, around) == [f"{place('do: [grid - 4, send leak]', around)} SC116"]
    onto_itself = changed(("do: [grid + 3]", "do: [grid + 3, send help]"))
    assert faults(tmp_path, onto_itself) == [f"{place('do: [grid + 3, send help]', onto_itself)} SC116"]
    chain = changed(("do: [set hidden, theirs to 2]", "do: [set hidden, send help]"))
    assert faults(tmp_path, chain) == []


def test_an_inject_comes_within_its_phase(tmp_path: Path) -> None:
    assert "after: 3m" in SMALL  # The very end of it is within: it has three minutes.
    late = changed(("after: 3m", "after: 4m"))
    assert faults(tmp_path, late) == [f"{place('after: 4m', late, 7)} SC203"]


def test_injects_bear_their_times_in_order(tmp_path: Path) -> None:
    def news(when: str, trace: str, kind: str = "info") -> str:
        return changed(
            ("after: 3m\n", f"{when}\n"),
            ("type: info\n        when: cause == attack\n", f"type: {kind}\n        at: {trace}\n"),
        )

    assert faults(tmp_path, news("at: -5h", "-5h")) == []
    earlier = news("at: -4h", "-5h")
    assert faults(tmp_path, earlier) == [f"{place('at: -5h', earlier, 4)} SC203"]
    before_all = news("at: -7h", "-6h")
    assert faults(tmp_path, before_all) == [f"{place('at: -7h', before_all, 4)} SC203"]
    # What comes at a moment of the room, or when control lets it, follows no order.
    assert faults(tmp_path, news("at: -4h\n        after: 1m", "-5h")) == []
    assert faults(tmp_path, news("at: -4h", "-5h", "cont")) == []


def test_no_phase_opens_before_one_that_leads_to_it(tmp_path: Path) -> None:
    same = changed(("    opens: 12h", "    opens: 6h"))
    assert faults(tmp_path, same) == []
    before = changed(("    opens: 12h", "    opens: 5h"))
    assert faults(tmp_path, before) == [place('7", to: talks}', before, 8) + " SC203"]


def test_a_source_that_nobody_gave_is_told_at_its_place_in_its_list(tmp_path: Path) -> None:
    cited = changed(("    do: [grid + 5]", "    sources: [S1, S2]\n    do: [grid + 5]"))
    assert faults(tmp_path, cited) == [f"{place('S1, S2', cited)} SC110", f"{place('S2]', cited)} SC110"]
