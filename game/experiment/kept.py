"""The folder of a plan: `plan.json`, the exercise as it was then, and the key, sealed and then opened.

The seal keeps the key from a glance and from an honest facilitator, not from somebody who wants to know: the
computer on which a group plays has to know the arm. What the seal does prove is that nobody changed it.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from textwrap import fill

from game.errors import GameError
from game.experiment.plan import Key, Plan, key_of, plain, plan_of
from game.record.chain import canonical
from game.record.log import SCENARIO
from game.record.whole import write_whole
from game.scenario.loader import from_document
from game.scenario.model import Scenario

PLAN = "plan.json"
SEALED = "key.sealed"
OPENED = "key.json"

NOTICE = "The sealed key of an experiment: it says which group plays which arm. `experiment open` opens it."
"""The first line of a sealed key."""


def write(folder: Path, plan: Plan, key: Key, scenario: Scenario) -> None:
    """Write a new plan with its key sealed; raise GameError for a folder that holds something."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise GameError(f"{folder}: there is something already; name a new folder with -o")
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / PLAN, json.dumps(plain(plan), ensure_ascii=False, indent=1) + "\n")
    _write(folder / SCENARIO, scenario.document)
    sealed = base64.b64encode(canonical(plain(key))).decode()
    _write(folder / SEALED, f"{NOTICE}\n{fill(sealed, 100)}\n")


def open_key(folder: Path, key: Key) -> Path:
    """Return the file in which the key now stands for everybody to read."""
    target = folder / OPENED
    _write(target, json.dumps(plain(key), ensure_ascii=False, indent=1) + "\n")
    return target


def read_plan(folder: Path) -> Plan:
    """Return the plan of a folder; raise GameError, with line and column, where it is none."""
    path = folder / PLAN
    if not path.is_file():
        raise GameError(f"{folder}: there is no plan in it; `experiment plan` makes a folder with one")
    try:
        return plan_of(json.loads(_text(path)))
    except json.JSONDecodeError as error:
        raise GameError(f"{path}:{error.lineno}:{error.colno}: is no plan as it was written") from None
    except ValueError as error:
        raise GameError(f"{path}:1:1: the plan {error}") from None


def read_key(folder: Path, plan: Plan, opened: bool = False) -> Key:
    """Return the key of a plan, from its sealed file or, `opened`, only if everybody may know it.

    Raise GameError where it is missing, damaged, still sealed, or not the one that the plan was made with.
    """
    path = folder / (OPENED if opened else SEALED)
    if opened and not path.is_file():
        raise GameError(
            f"{folder}: its key is sealed; when all have played, open it: experiment open {folder}"
        )
    if not path.is_file():
        raise GameError(f"{path}: is missing; without it nobody knows what a group plays")
    try:
        key = key_of(json.loads(_text(path) if opened else _unsealed(path)))
    except json.JSONDecodeError as error:
        where = f":{error.lineno}:{error.colno}" if opened else ""
        raise GameError(f"{path}{where}: is no key as it was written") from None
    except ValueError as error:
        raise GameError(f"{path}: the key {error}") from None
    if key.digest != plan.key:
        raise GameError(f"{path}: is not the key of this plan: hash {key.digest[:12]}, not {plan.key[:12]}")
    return key


def read_exercise(folder: Path, plan: Plan) -> Scenario:
    """Return the exercise as it was when the plan was made; raise GameError where it is another."""
    path = folder / SCENARIO
    try:
        scenario = from_document(_text(path))
    except (GameError, OSError, ValueError) as error:
        why = str(error).partition("\n")[0]
        raise GameError(f"{path}: is not the exercise of the plan: {why}") from None
    if (scenario.hashes.mechanics, scenario.hashes.texts) != (plan.mechanics, plan.texts):
        raise GameError(f"{path}: is not the exercise that the plan was made for")
    return scenario


def _unsealed(path: Path) -> str:
    lines = _text(path).splitlines()
    if not lines or lines[0] != NOTICE:
        raise ValueError("has lost its first line")
    return base64.b64decode("".join(lines[1:]), validate=True).decode()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    write_whole(path, text.encode())
