"""Threshold: a tabletop crisis-response game about an alliance under a cyberattack.

The rooms, from the ground up; each imports only from those before it:

- `errors`: what can be wrong, each with its reason.
- `texts`: sentences in English and Korean, particles, figures, times.
- `scenario`: what a scenario file says, read and proved.
- `rules`: the whole game, pure: state, decisions, effects, the phase machine.
- `sight`: what each viewer may see.
- `doctrine`: how a bot chooses from its view, and why.
- `record`: what a session leaves behind: the chained log, its proof and its repair.
- `session`: a game being played: one state, one log, one clock, its watchers.
- `odds`, `figures`, `measure`: games by bots, fast; charts; whether a text fits its box.
- `terminal`, `board`, `authoring`: the game as text, as pictures, and the tools of authors.
- `research`: what thousands of games by bots come to.
- `cli`: the commands of `main.py`.

As a library, `import game` gives the core without a screen, all of it pure values; a name is imported when it
is first asked for:

    scenario = game.load(path)
    state = game.start(scenario, game.setup(scenario, {"era": "era_2020"}, None)).state
    game.options(state, "seoul"); game.apply(state, decision); game.view(state, "washington")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.errors import GameError, IllegalDecision, LogError, ScenarioError, SeatError
    from game.rules.events import Step
    from game.rules.rules import apply, options, point, refusal, setup, start, waiting
    from game.rules.state import Decision, Setup, State
    from game.scenario.loader import find, from_document, load
    from game.scenario.model import Scenario
    from game.sight.sight import view
    from game.sight.view import View

__version__ = "0.1.0"

__all__ = [
    "Decision",
    "GameError",
    "IllegalDecision",
    "LogError",
    "Scenario",
    "ScenarioError",
    "SeatError",
    "Setup",
    "State",
    "Step",
    "View",
    "apply",
    "find",
    "from_document",
    "load",
    "options",
    "point",
    "refusal",
    "setup",
    "start",
    "view",
    "waiting",
]

_HOMES = {
    "game.errors": ("GameError", "IllegalDecision", "LogError", "ScenarioError", "SeatError"),
    "game.rules.events": ("Step",),
    "game.rules.rules": ("apply", "options", "point", "refusal", "setup", "start", "waiting"),
    "game.rules.state": ("Decision", "Setup", "State"),
    "game.sight.sight": ("view",),
    "game.sight.view": ("View",),
    "game.scenario.loader": ("find", "from_document", "load"),
    "game.scenario.model": ("Scenario",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Return a public name from the room that owns it."""
    if name not in _HOME:
        raise AttributeError(f"module 'game' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return [*__all__, "__version__"]
