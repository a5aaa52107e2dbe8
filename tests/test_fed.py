"""What bytes made by Atheris reached before is read or refused again, and so is whatever it ever found."""

from __future__ import annotations

import fed as feeding
import pytest
from conftest import Keeps
from fed import FOUND, INPUTS, TARGETS, fed, inputs


@pytest.mark.parametrize("name", TARGETS)
def test_what_was_kept_is_refused_or_read_again(name: str, keeps: Keeps) -> None:
    kept = inputs(name)
    assert len(kept) >= 20
    found = {file.name: file.read_bytes() for file in sorted((FOUND / name).glob("*-*"))}
    good = {f"good {number}": data for number, data in enumerate(TARGETS[name][1]())}
    assert good
    for input_, data in {**good, **kept, **found}.items():
        try:
            fed(name, data)
        except Exception as error:
            raise AssertionError(f"{input_}: {data[:200]!r}") from error
    keeps("Y1", len(kept) + len(found), "kept inputs")


def test_what_was_kept_is_small() -> None:
    assert INPUTS.stat().st_size < 500_000
    assert {folder.name for folder in FOUND.iterdir() if folder.is_dir()} <= {*TARGETS}


def test_an_input_that_takes_long_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    fed("conditions", b"trust > 1")
    monkeypatch.setattr(feeding, "LONGEST", 0.0)
    with pytest.raises(AssertionError, match="9 bytes take"):
        fed("conditions", b"trust > 1")
