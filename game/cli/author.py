"""The commands of those who write scenarios: `check`, `new`, `schema`, `line`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from game.cli.choosing import files, pairs, scenario_file
from game.cli.outcome import DONE, FINDINGS, notice, tell
from game.errors import Fault, GameError, ScenarioError


def check(scenarios: Sequence[str], as_json: bool, code: str) -> int:
    """Print what is wrong with scenarios, or what one code means; 1 where there are findings."""
    if code:
        from game.scenario.codes import explain

        tell(explain(code))
        return DONE
    if not scenarios:
        raise GameError("no scenario is named: give a file, a shipped exercise's name, or 'scenarios/*.yaml'")
    from game.authoring.check import check as find_all
    from game.scenario import loader

    paths = [loader.find(name) for name in files(scenarios)]
    for path in paths:
        # A file that cannot be read is no finding about a scenario.
        path.open("rb").close()
        if _is_part(path):
            raise GameError(
                f"{path}: a part of exercises, not one itself: check those that use it, as 'scenarios/*.yaml'"
            )
    report = find_all(paths)
    faults = (*report.faults, *_claims(paths))
    if as_json:
        told = {
            "findings": [asdict(each) for each in faults],
            "scenarios": [asdict(each) for each in report.checked],
        }
        tell(json.dumps(told, ensure_ascii=False, indent=2))
    for fault in () if as_json else faults:
        tell(str(fault))
    notice(report.summary)
    return FINDINGS if faults else DONE


def _is_part(path: Path) -> bool:
    """Return whether a file is a part of exercises: in `shared`, without the phases that they all have."""
    from game.scenario import reader

    if path.parent.name != "shared":
        return False
    tree, _ = reader.read(path.read_bytes()[: reader.MOST_BYTES + 1], path.name)
    return tree is not None and "phases" not in tree


def _claims(paths: Sequence[Path]) -> Sequence[Fault]:
    """Return what is wrong with the experts' claims about the shipped exercises among these files."""
    from game.research.claims.prove import findings
    from game.scenario import claims, loader

    own = [
        path for path in paths if path.resolve().parent == loader.SHIPPED and path.stem in loader.shipped()
    ]
    try:
        return findings(claims.load(), [loader.load(path) for path in own]) if own else ()
    except ScenarioError as error:
        return [fault for fault in error.faults if fault.path == str(claims.FILE)]


def new(name: str, title: str, korean: str, folder: Path) -> int:
    """Write a new scenario, and say what to do with it."""
    from game.authoring.new import write

    path = write(name, title, korean, folder)
    tell(f"{path}: a whole exercise of twenty minutes, yours to change")
    if not korean:
        kept = next(line for line in path.read_text("utf-8").splitlines() if line.startswith("title:"))
        notice(f"threshold: its Korean title is still yours to write, where it says `{kept}`")
    notice(f"threshold: next: check {path}; play {path}; scenarios/GUIDE.md goes through it from the top")
    return DONE


def schema() -> int:
    """Print the JSON Schema of scenario files."""
    from game.scenario.keys import json_schema

    tell(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return DONE


def line(scenario: str, play: str, sets: Sequence[str], edition: int | None) -> int:
    """Print the state and what each seat sees after a line of play; raise GameError where it breaks off."""
    from game.authoring import playthrough
    from game.rules import notation, rules
    from game.scenario import loader

    exercise = loader.load(scenario_file(scenario))
    setup = rules.setup(exercise, pairs("--set", "AXIS=CHOICE", sets), edition)
    state, _ = notation.play(rules.start(exercise, setup).state, play)
    for words in playthrough.moment(state, {}):
        tell(words)
    return DONE
