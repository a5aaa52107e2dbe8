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

SECONDS = {"scenarios": 720, "conditions": 480, "effects": 120, "logs": 120, "lists": 120}
"""Of each target: twenty minutes of a long job go to the first two, which read what others write."""

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "build" / "fuzz"
"""What reached new branches is kept from run to run, beside what `fed.INPUTS` begins with."""


@pytest.mark.parametrize("name", SECONDS)
def test_bytes_that_reach_new_branches_are_refused_or_read(name: str, keeps: Keeps) -> None:
    command = [sys.executable, "tests/fuzz.py", name, str(SECONDS[name]), str(CORPUS)]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    told = done.stderr.decode(errors="replace")
    assert done.returncode == 0, f"{told[-3_000:]}\nadd what lies in tests/found/{name}: it is fed for ever"
    (units,) = re.findall(r"stat::number_of_executed_units: (\d+)", told)
    # By target, since their sum says little of the slow ones.
    print(f"{name}: {int(units):,} inputs")  # noqa: T201
    assert int(units) > SECONDS[name], "hardly anything was tried"
    keeps("Y1", int(units), "inputs")
