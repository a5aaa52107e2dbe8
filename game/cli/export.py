"""The command `export`: logs as tidy tables with a codebook, in a folder of CSV files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.cli.outcome import DONE, UNUSABLE, notice, tell
from game.cli.several import games_of, planned_in
from game.cli.target import prove_folder
from game.export.write import prove_empty, tables, write
from game.session.exports import note_exports
from game.texts.figures import counted


def run(logs: Sequence[str], folder: Path, words: bool, plan: Path | None = None) -> int:
    """Write the tables of games; 2 if a log could not be read, after the others are written."""
    # Before the games are read: a hundred of them take a while.
    prove_folder(folder, "--out")
    prove_empty(folder)
    games, unread = games_of(logs)
    files = tables(tuple(games.values()), words, [game.arm for game in planned_in(plan, games)])
    note_exports(tuple(games), write(folder, files))
    rows = sum(text.count("\n") - 1 for name, text in files.items())
    read = counted(len(games), "game").en
    tell(f"{folder}: {len(files)} files, {read}, {rows:,} rows; codebook.csv says what each column means")
    if words:
        notice("threshold: with what people wrote in their own words: look whether it names somebody")
    return UNUSABLE if unread else DONE
