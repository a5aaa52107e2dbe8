"""`import game`: the core without a screen, each name imported when it is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import game

ROOT = Path(__file__).parent.parent


def test_every_public_name_is_there() -> None:
    assert set(game.__all__) <= set(dir(game))
    for name in game.__all__:
        assert getattr(game, name) is not None
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        game.nothing_of_the_kind  # noqa: B018


def test_a_game_can_be_started_asked_and_moved() -> None:
    scenario = game.load(game.find("eight_minutes"))
    state = game.start(scenario, game.setup(scenario)).state
    assert game.waiting(state) == ("chance",)
    options = game.options(state, "chance")[0]
    decision = game.Decision("chance", options, game.point(state))
    assert game.refusal(state, decision) is None
    assert game.apply(state, decision).state != state
    assert game.view(state, "seoul").viewer == "seoul"


def test_the_game_itself_needs_no_screen_and_no_pydantic() -> None:
    code = (
        "import sys, game; game.start, game.view; "
        "sys.exit(str({'pygame', 'pydantic', 'yaml', 'typer', 'rich'} & set(sys.modules) or ''))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""
