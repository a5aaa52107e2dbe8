"""The environments under the tests that PettingZoo and OpenSpiel have for environments; needs `research`."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from game.cli import main
from game.errors import GameError
from game.record.verify import verify
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


def run_block(word: str, names: dict[str, object], old: str = "", new: str = "") -> None:
    """Run the lines of the page that have a word in them."""
    page = (ROOT / "docs" / "players.md").read_text("utf-8")
    blocks = re.findall(r"^```text\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    (block,) = [each for each in blocks if word in each]
    exec(compile(block.replace(old, new), "players.md", "exec"), names)  # noqa: S102


def test_the_search_of_the_page_plays_a_game(capsys: pytest.CaptureFixture[str]) -> None:
    run_block("ISMCTSBot", {}, "max_simulations=20", "max_simulations=2")
    told = capsys.readouterr().out
    assert told.startswith("chance:")
    assert re.search(r"\[[01](\.\d+)?, [01](\.\d+)?\]$", told.strip())


STRING = re.compile(r"seoul( [^ #]+#[0-9a-f]{16}:\d+)* [^ #]+#[0-9a-f]{16}")


def test_games_of_learners_are_kept_and_compared_as_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One of each library beside one of bots: what Seoul chose stands under who played it there."""
    import pyspiel

    import game.environments.spiel
    from game.environments.zoo import env

    zoo = env("eight_minutes")
    zoo.reset(seed=3)
    for agent in zoo.agent_iter():
        seen, _, ended, _, _ = zoo.last()
        assert agent in zoo.seats.teams
        zoo.step(None if ended else int(seen["action_mask"].nonzero()[0][0]))
    assert game.environments.spiel.NAME
    state = pyspiel.load_game("python_threshold(scenario=eight_minutes)").new_initial_state()
    while not state.is_terminal():
        if state.is_chance_node():
            state.apply_action(state.chance_outcomes()[0][0])
        else:
            assert STRING.fullmatch(state.information_state_string(0))
            state.apply_action(state.legal_actions()[-1])
    monkeypatch.chdir(tmp_path)
    run_block("seats.episode.keep", {"game": zoo, "state": state})
    assert main(["demo", "--headless", "--seed", "3", "--out", "my_class/bots"]) == 0
    assert [verify(Path("my_class") / each).problem for each in ("learned", "searched")] == ["", ""]
    capsys.readouterr()
    assert main(["compare", "my_class", "--by", "player"]) == 0
    told = capsys.readouterr().out
    assert all(f"a program: {name}\n" in told for name in ("learner", "search", "environment"))
    assert "a bot: " in told
    assert main(["compare", "my_class", "--by", "player", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["players"]
    chosen: dict[str, set[str]] = {}
    for asked in (each for each in found if (each["team"], each["kind"]) == ("seoul", "decide")):
        for option in asked["options"]:
            for player, share in zip(asked["players"], option["shares"], strict=True):
                if share["held"]:
                    chosen.setdefault(player["id"], set()).add(option["id"])
    for name, episode in (("learner", zoo.seats.episode), ("search", state.episode)):
        made = {word for each in episode.made if each.seat == "seoul" for word in each.options}
        assert chosen[f"bot:program:{name}"] == made & set(episode.scenario.options)
    assert chosen["bot:program:learner"] != chosen["bot:program:search"]
