"""The command `print`: a scenario on paper, as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.cli.choosing import pairs, scenario_file
from game.cli.outcome import DONE, notice, tell
from game.cli.target import PLATE, prove_folder, write_unnamed
from game.errors import GameError
from game.experiment.kept import read_plan
from game.session import Scenario
from game.texts import say

EVERYTHING = "answers,forms,injects,roles,manual,guide,evaluation,tents,conductor"
PDF = b"%PDF"
AROUND = "consent,learning"
"""What is printed only if it is asked for."""

LANGUAGES = {"en": ("en",), "ko": ("ko",), "both": ("en", "ko")}


def print_out(
    scenario: str,
    what: str,
    lang: str,
    out: Path | None,
    edition: int | None,
    sets: Sequence[str],
    paper: str,
    plan: Path | None = None,
) -> int:
    """Write the sheets of a scenario and say what was written, a line each."""
    from game.authoring.paper.order import Order
    from game.authoring.paper.printing import printed
    from game.rules import rules
    from game.scenario import loader

    kinds = _kinds(what)
    exercise = loader.load(scenario_file(scenario))
    code = _code(plan, exercise, kinds)
    setup = rules.setup(exercise, pairs("--set", "AXIS=CHOICE", sets), edition)
    for language in LANGUAGES[lang]:
        folder = _folder(out, exercise.id, language, lang == "both")
        prove_folder(folder, "-o")
        sheets = list(printed(Order(exercise, setup, language, plan=code), kinds, paper))
        for made in sheets:
            _prove_pdf(folder / made.name)
        folder.mkdir(parents=True, exist_ok=True)
        for made in sheets:
            path = folder / made.name
            write_unnamed(path, made.bytes, out)
            tell(say("commands.print", language, file=str(path), pages=made.pages))
            for card in made.cut:
                notice(say("commands.print.cut", language, file=str(path), card=card))
    return DONE


def _code(folder: Path | None, exercise: Scenario, kinds: Sequence[str]) -> str:
    """Return the code of a plan of experiment; raise GameError where it is another exercise's, or unfit."""
    if folder is None:
        return ""
    plan = read_plan(folder)
    if plan.scenario != exercise.id:
        raise GameError(f"{folder} is a plan for {plan.scenario}, not for {exercise.id}")
    if "consent" not in kinds:
        raise GameError("--plan adds a card to the consent sheets: it goes with --what consent")
    return plan.code


def _kinds(what: str) -> list[str]:
    """Return what is to be printed; raise GameError for a word that is nothing that can be."""
    wanted = [word.strip() for word in what.split(",") if word.strip()]
    strange = [word for word in wanted if word not in f"{EVERYTHING},{AROUND}".split(",")]
    if strange or not wanted:
        raise GameError(f"--what {what!r} should be some of {EVERYTHING},{AROUND}")
    return wanted


def _prove_pdf(path: Path) -> None:
    """Raise GameError where something lies that is no earlier printing."""
    found = path.read_bytes() if path.is_file() else b""
    ours = not found or (found.startswith(PDF) and any(mark in found for mark in PLATE))
    if path.is_dir() or not ours:
        raise GameError(f"{path}: is there already and no earlier printing; name another folder with -o")


def _folder(out: Path | None, name: str, lang: str, both: bool) -> Path:
    if out is None:
        return Path("print") / f"{name}-{lang}"
    return out / lang if both else out
