"""What reads files, fed with whatever reaches new branches of it, ends in a refusal or not at all."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Keeps

pytestmark = [
    pytest.mark.long,
    pytest.mark.needs("atheris"),
    pytest.mark.skipif(sys.platform != "linux", reason="Atheris is for Linux"),
]

SECONDS = 240
"""Of each target: five of them are the twenty minutes of a long job."""

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "build" / "fuzz"
"""What reached new branches is kept from run to run, and so is what made something crash."""


@pytest.mark.parametrize("name", ["conditions", "effects", "scenarios", "logs", "lists"])
def test_bytes_that_reach_new_branches_are_refused_or_read(name: str, keeps: Keeps) -> None:
    command = [sys.executable, "-m", "tests.fuzz", name, str(SECONDS), str(CORPUS)]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    told = done.stderr.decode(errors="replace")
    assert done.returncode == 0, told[-3_000:]
    (units,) = re.findall(r"stat::number_of_executed_units: (\d+)", told)
    # By target, since their sum says little of the slow ones.
    print(f"{name}: {int(units):,} inputs")  # noqa: T201
    assert int(units) > SECONDS, "hardly anything was tried"
    keeps("Y1", int(units), "inputs")
