"""The environments under the tests that PettingZoo and OpenSpiel have for environments; needs `research`."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from game.errors import GameError
from game.scenario import loader

pytestmark = [
    pytest.mark.needs("pettingzoo", "pyspiel"),
    pytest.mark.once,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


MEANT = {
    # An observation is the row with its mask, as that of PettingZoo's own card games is.
    "Observation is not a NumPy array",
    "Observation space for each agent probably should be gymnasium.spaces.box or gymnasium.spaces.discrete",
    # The mask of a seat is as long as its list of actions: seats can do different things.
    "Agents have different observation space sizes",
    # Agents are the exercise's teams, under the names that its logs have.
    'We recommend agents to be named in the format <descriptor>_<number>, like "player_0"',
}
"""What PettingZoo's checks warn of and is so on purpose."""


@pytest.mark.parametrize("name", loader.shipped())
def test_pettingzoo_finds_nothing(name: str) -> None:
    """Every scenario passes api_test, parallel_api_test and the seed tests; of all warnings none is new."""
    from pettingzoo.test import api_test, parallel_api_test
    from pettingzoo.test.seed_test import parallel_seed_test, seed_test

    from game.environments.zoo import env, parallel_env

    scenario = loader.load(loader.find(name))
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        warnings.simplefilter("ignore", DeprecationWarning)
        api_test(env(scenario), num_cycles=60)
        parallel_api_test(parallel_env(scenario), num_cycles=60)
        seed_test(lambda: env(scenario), num_cycles=20)
        parallel_seed_test(lambda: parallel_env(scenario), num_cycles=20)
    assert {str(each.message) for each in warned} == MEANT


@pytest.mark.parametrize(
    ("name", "games"),
    [
        # A game of a long exercise takes three seconds.
        *((name, 3 if name == "eight_minutes" else 1) for name in loader.shipped()),
        *(pytest.param(name, 9, marks=pytest.mark.long) for name in loader.shipped()),
    ],
)
def test_openspiel_finds_nothing(name: str, games: int) -> None:
    """Every scenario passes random_sim_test."""
    import pyspiel

    import game.environments.spiel

    assert importlib.util.find_spec("pyspiel")
    assert game.environments.spiel.NAME == "python_threshold"
    pyspiel.random_sim_test(
        pyspiel.load_game(f"python_threshold(scenario={name})"), num_sims=games, serialize=True, verbose=False
    )


def test_what_is_no_reward_and_no_team_is_refused_at_once() -> None:
    import pyspiel

    import game.environments.spiel
    from game.environments.zoo import env, parallel_env

    assert game.environments.spiel.NAME
    for made in (env, parallel_env):
        with pytest.raises(GameError, match="aims, objectives or both"):
            made("eight_minutes", reward="xx")
        assert "alliance" not in made("eight_minutes", nobody="alliance").possible_agents
    with pytest.raises(Exception, match="aims, objectives or both"):
        pyspiel.load_game("python_threshold(reward=xx)")


ROOT = Path(__file__).parent.parent


def test_the_learner_of_the_page_learns_the_same_again() -> None:
    command = [sys.executable, "docs/examples/learner.py", "15", "5"]
    runs = [
        subprocess.run(
            command, cwd=ROOT, env={**os.environ, "PYTHONPATH": "."}, capture_output=True, text=True,
            encoding="utf-8", check=True,
        ).stdout
        for _ in range(2)
    ]  # fmt: skip
    assert runs[0] == runs[1]
    assert re.fullmatch(r"(by lot|Seoul learned|both learned) \[\d.\d+, \d.\d+\]", runs[0].splitlines()[-1])
    assert len(runs[0].splitlines()) == 3


def test_the_search_of_the_page_plays_a_game(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "players.md").read_text("utf-8")
    (block,) = [each for each in re.findall(r"^```text\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
                if "ISMCTSBot" in each]  # fmt: skip
    exec(compile(block.replace("max_simulations=20", "max_simulations=2"), "players.md", "exec"), {})  # noqa: S102
    told = capsys.readouterr().out
    assert told.startswith("chance:")
    assert re.search(r"\[[01](\.\d+)?, [01](\.\d+)?\]$", told.strip())
