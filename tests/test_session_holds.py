"""Whatever is done to a session in whatever order, its log, its state and what it shows belong together.

Hypothesis draws the deeds and prints those that led to a failure. The draws are the same each time; `OTHERS`
gives others. The deeds are in `session_deeds.py`, what holds after each of them in `session_machine.py`.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from canaries import Canaries
from conftest import OTHERS, Keeps
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test
from session_deeds import Deeds

from game.scenario import loader

pytestmark = pytest.mark.once

canaries = cache(Canaries)


@pytest.fixture(autouse=True)
def reads_a_scenario_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A game that is taken up reads its scenario: hundreds of times the same one."""
    monkeypatch.setattr(loader, "from_document", cache(loader.from_document))


def run(name: str, folder: Path, number: int, sessions: int, deeds: int) -> Counter[str]:
    """Return how often each deed was done in random sessions of a shipped scenario."""
    known = canaries(name)
    folder.mkdir()
    (folder / "scenario.json").write_bytes(known.scenario.document.encode())
    played: Counter[str] = Counter()
    machine = type("Machine", (Deeds,), {"canaries": known, "folder": folder, "played": played})
    chosen = settings(
        max_examples=sessions,
        stateful_step_count=deeds,
        deadline=None,
        database=None,
        report_multiple_bugs=False,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )
    run_state_machine_as_test(seed(OTHERS * 1_000 + number)(machine), settings=chosen)
    return played


@pytest.mark.parametrize("block", range(2))
@pytest.mark.parametrize("name", loader.shipped())
def test_log_state_and_views_belong_together_whatever_is_done(
    name: str, block: int, tmp_path: Path, keeps: Keeps
) -> None:
    # Of the short one more, for the same time.
    sessions = 65 if name == "eight_minutes" else 40
    played = run(name, tmp_path / "game", block, sessions=sessions, deeds=50)
    assert {"decide", "question", "reseat", "white_cell", "put_away", "refused"} <= {*played}
    keeps("E1", played["session"], "sessions")


@pytest.mark.long
@pytest.mark.parametrize("block", range(2, 14))
@pytest.mark.parametrize("name", loader.shipped())
def test_log_state_and_views_belong_together_in_many_sessions(
    name: str, block: int, tmp_path: Path, keeps: Keeps
) -> None:
    played = run(name, tmp_path / "game", block, sessions=70, deeds=100)
    assert {"rewind", "pause", "resume", "extend", "slept", "inject", "mark"} <= {*played}
    keeps("E1", played["session"], "sessions")
