"""What docs/ say of the fields that `--json` writes is what is written: nothing more, nothing less."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from sweeps import plan, swept
from test_claims import report_of

from game.cli import main
from game.research.claims.told import Carried, Report, Tried, Verdict
from game.research.executor import Here
from game.research.summary import Summary, plain

pytestmark = pytest.mark.alike

DOCS = Path(__file__).parent.parent / "docs"

ENDS = {
    "interval": {"value", "low", "high"},
    "share": {"held", "of", "value", "low", "high"},
    "figure": {"kind", "of", "value", "low", "high"},
}
"""What has a form of its own, by its keys."""


def tables(page: str) -> list[dict[str, str]]:
    """Return the tables under `In JSON` of a page: field and form."""
    part = (DOCS / page).read_text("utf-8").split("## In JSON\n")[1].split("\n## ")[0]
    found: list[dict[str, str]] = []
    for line in part.splitlines():
        if line.startswith("| field"):
            found.append({})
        elif line.startswith("| `"):
            fields, form = (cell.strip() for cell in line.strip("|").split("|")[:2])
            forms = form.split(", ")
            names = re.findall(r"`([^`]+)`", fields)
            assert len(forms) in (1, len(names)), line
            found[-1] |= dict(zip(names, forms * len(names) if len(forms) == 1 else forms, strict=True))
    return found


def ends(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every end of a document with its form."""
    if isinstance(node, dict):
        form = next((form for form, keys in ENDS.items() if set(node) == keys), "")
        if form:
            yield path, form
            return
        for key, value in node.items():
            yield from ends(value, f"{path}.{key}" if path else key)
    elif isinstance(node, list):
        for value in node:
            yield from ends(value, f"{path}[]")
    else:
        yield path, "null" if node is None else "text" if isinstance(node, str) else "number"


def held(written: object, told: dict[str, str], alike: dict[str, str]) -> None:
    """Assert that a document has the fields that are told, and no other; `alike` are told by another."""
    fields = {field: form for field, form in told.items() if field not in alike}
    shapes = {field: re.sub(r"[A-Z]+", "[^.]+", re.escape(field)) for field in fields}
    met = set()
    for path, form in ends(json.loads(json.dumps(plain(written)))):
        for name, other in alike.items():
            path = re.sub(rf"^{name}(?=[.\[])", other, path)
        field = next((field for field, shape in shapes.items() if re.fullmatch(shape, path)), None)
        if form == "null":
            # What may be left out, whole: of some it is told beside, of some field by field.
            assert field or any(each.startswith(f"{path}.") for each in fields), path
            continue
        assert field, f"{path} is not told"
        assert form in fields[field], f"{path} is told as {fields[field]} and is {form}"
        met.add(field)
    assert set(fields) - met == set(), "told, and not written"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """Return a sweep that has everything."""
    wanted = plan(games=4, forced=2, sets={"era": "all"}, varied=("trust", (20, 60)))
    return swept(tmp_path_factory.mktemp("whole") / "kept", wanted)


@pytest.fixture(scope="module")
def report() -> Report:
    """Return claims that have everything: a North, hours, a target."""
    small = report_of(Here(), 34)
    tried = next(each for each in small.tried if each.asked)
    first = tried.asked[0]
    full = replace(
        first, norths={"spiral": first.value}, carried=Carried(2.0, 3, 1), without=first.value,
        without_verdict="open", varied=first.value,
    )  # fmt: skip
    asked = (full, *tried.asked[1:])
    every = (*small.tried, replace(tried, asked=asked))
    return replace(small, tried=every, targets=(Tried("T1", "three_waves", "open", asked),))


def test_the_fields_of_a_sweep_are_those_that_are_told(whole: Summary) -> None:
    (told,) = tables("sweeps.md")
    held(replace(whole, edition=8, left_out=("split",)), told, {"all": "cells[]"})
    held_without = dict(told)
    held_without.pop("slow")
    with pytest.raises(AssertionError, match="slow is not told"):
        held(whole, held_without, {"all": "cells[]"})
    with pytest.raises(AssertionError, match="not written"):
        held(whole, told | {"cells[].colour": "text"}, {"all": "cells[]"})


def test_the_fields_of_claims_and_of_an_arm_are_those_that_are_told(
    report: Report, capsys: pytest.CaptureFixture[str]
) -> None:
    claims, arm = tables("hypotheses.md")
    held(report, claims, {"targets": "tried"})
    words = "hypotheses eight_minutes --only H17 --arm quick --games 17 --jobs 1 --json"
    assert main(words.split()) == 0
    held(json.loads(capsys.readouterr().out), arm, {})


def test_the_verdicts_that_are_told_are_all_there_are() -> None:
    every = (DOCS / "hypotheses.md").read_text("utf-8").splitlines()
    (line,) = (each for each in every if each.startswith("| `tried[].claim`"))
    assert set(re.findall(r"`([a-z]+)`", line)) == set(get_args(Verdict))
