"""The environments under the tests that PettingZoo and OpenSpiel have for environments; needs `research`."""

from __future__ import annotations

import importlib.util
import warnings

import pytest

from game.scenario import loader

pytestmark = [
    pytest.mark.needs("pettingzoo", "pyspiel"),
    pytest.mark.once,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.mark.parametrize("name", loader.shipped())
def test_pettingzoo_finds_nothing(name: str) -> None:
    """Every scenario passes api_test, parallel_api_test and the seed tests."""
    from pettingzoo.test import api_test, parallel_api_test
    from pettingzoo.test.seed_test import parallel_seed_test, seed_test

    from game.environments.zoo import env, parallel_env

    scenario = loader.load(loader.find(name))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        api_test(env(scenario), num_cycles=60)
        parallel_api_test(parallel_env(scenario), num_cycles=60)
        seed_test(lambda: env(scenario), num_cycles=20)
        parallel_seed_test(lambda: parallel_env(scenario), num_cycles=20)


@pytest.mark.parametrize("name", loader.shipped())
def test_openspiel_finds_nothing(name: str) -> None:
    """Every scenario passes random_sim_test."""
    import pyspiel

    import game.environments.spiel

    assert importlib.util.find_spec("pyspiel")
    assert game.environments.spiel.NAME == "python_threshold"
    pyspiel.random_sim_test(
        pyspiel.load_game(f"python_threshold(scenario={name})"), num_sims=1, serialize=True, verbose=False
    )
