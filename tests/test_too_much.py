"""A file with too much in it is refused in few words and little memory, whatever it is too much of."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Keeps
from too_much import AT_THE_LIMITS, GOOD, MOST, STATUS

from game.errors import ScenarioError
from game.scenario import loader
from game.scenario.reader import MOST_BYTES

pytestmark = pytest.mark.alike

PROGRAM = Path(__file__).with_name("too_much.py")
BROKEN = 100


@pytest.mark.skipif(not STATUS.is_file(), reason="what a process takes at most is read from /proc")
def test_a_file_is_refused_in_few_words_and_little_memory(keeps: Keeps) -> None:
    command = [sys.executable, PROGRAM, str(BROKEN)]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    for name, risen, faults, last_fault in found:
        assert risen <= MOST, name
        if name in AT_THE_LIMITS:
            _, many, where = AT_THE_LIMITS[name]
            assert (faults, last_fault) == (many, f"{where} SC003"), name
    keeps("Y1", len(found), "files by their memory")


def test_a_scenario_and_its_shared_parts_have_a_limit_together(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    names = [f"part{number}" for number in range(4)]
    for name in names:
        part = tmp_path / "shared" / f"{name}.yaml"
        part.write_bytes(b"questions: []\n".ljust(MOST_BYTES, b"#"))
    own = tmp_path / "own.yaml"
    own.write_text(GOOD.replace("\n", f"\nuses: [{', '.join(names)}]\n", 1), encoding="utf-8")
    with pytest.raises(ScenarioError) as refused:
        loader.load(own)
    assert [str(fault) for fault in refused.value.faults] == [
        f"{tmp_path}/shared/part3.yaml:1:1: SC003 with this file a scenario has more than 4194304 bytes"
    ]
