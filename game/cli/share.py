"""The command `share`: a whole game in one page."""

from __future__ import annotations

from pathlib import Path

from game.cli.outcome import DONE, tell
from game.cli.several import tell_older
from game.cli.target import prove_same, prove_target, prove_unchanged, write_unnamed
from game.debrief.capsule.page import capsule, prove_ended
from game.debrief.game import game_of
from game.errors import GameError
from game.record.anonymous import anonymous as without_words
from game.record.log import prove_log, read
from game.record.replay import read_header
from game.record.verify import read_scenario
from game.session import group_folders
from game.session.exports import note_export
from game.texts import say

LARGE = 1_000_000


def share(log: Path, out: Path | None, lang: str, anonymous: bool, turning: bool = False) -> int:
    """Write the capsule of a game beside its log, or where it is wanted."""
    groups = group_folders(log)
    if groups:
        raise GameError(f"{log}: a class of {len(groups)} groups; share one of them, as {groups[0]}")
    path = prove_log(log)
    tell_older(path, lang)
    target = out or path.parent / ("capsule-anonymous.html" if anonymous else "capsule.html")
    prove_target(target, (".html", ".htm"))
    if not anonymous:
        prove_unchanged(target, [path])
    records = read(path)
    scenario = read_scenario(path, read_header(records, path))
    if anonymous:
        records = without_words(records, scenario, path)
    part = None
    if turning:
        # Here, since it takes longer than all the rest.
        from game.cli import review
        from game.review.page import section

        game = game_of(records, scenario, path)
        prove_ended(game)
        part = section(game, review.reviewed(game, review.Wishes(path, lang=lang)))
    page = capsule(records, scenario, path, lang, part)
    if anonymous:
        # Of the log without words nothing is noted beside the log.
        prove_same(target, page)
    write_unnamed(target, page, out)
    if not anonymous:
        note_export(path, target)
    size = f"{len(page) / LARGE:.1f}"
    title, count = scenario.title, len(records)
    tell(say("commands.share", lang, file=str(target), title=title, records=count, size=size))
    return DONE
