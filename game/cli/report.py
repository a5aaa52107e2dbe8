"""The command `report`: the after-action report of one game as a page, as text or as a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.cli.outcome import DONE, tell
from game.cli.several import tell_older
from game.cli.target import prove_target, prove_unchanged, write_unnamed
from game.debrief.game import read_game
from game.debrief.page.writers import WRITERS
from game.debrief.report.report import LEVELS, report
from game.errors import GameError
from game.record.log import prove_log
from game.scenario import weighting
from game.session import group_folders
from game.session.exports import note_export
from game.texts import say


def write(
    log: Path,
    out: Path | None,
    lang: str,
    level: str,
    paper: str,
    weightings: Sequence[str],
    turning: bool = False,
) -> int:
    """Write the report of a game beside its log, or where it is wanted."""
    groups = group_folders(log)
    if groups:
        raise GameError(f"{log}: a class of {len(groups)} groups; report one of them, as {groups[0]}")
    found = next((each for each in LEVELS if each == level), None)
    assert found is not None, "typer has refused it"
    path = prove_log(log)
    tell_older(path, lang)
    target = out or path.parent / f"report-{lang}.html"
    prove_target(target, WRITERS)
    prove_unchanged(target, [path])
    scales = [weighting.load(weighting.find(name)) for name in weightings] or None
    game, part = read_game(log), None
    if turning:
        # Here, since it takes longer than all the rest.
        from game.cli import review
        from game.review.page import section

        part = section(game, review.reviewed(game, review.Wishes(log, lang=lang)))
    document = report(game, found, scales, part)
    write_unnamed(target, WRITERS[target.suffix.lower()](document, lang, paper), out)
    note_export(log, target)
    figures = {"sections": len(document.sections), "records": len(document.records)}
    tell(say("commands.report", lang, file=str(target), title=document.title, **figures))
    return DONE
