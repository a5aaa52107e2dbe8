"""The command `review`: turning points of one game, as text, as JSON, or as a page."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.cli.outcome import DONE, notice, tell
from game.cli.several import tell_older
from game.cli.target import prove_target, prove_unchanged
from game.debrief.game import Game, read_game
from game.debrief.page.plain import plain
from game.debrief.page.writers import WRITERS
from game.errors import GameError
from game.record.log import prove_log
from game.record.whole import write_whole
from game.review.found import Review
from game.review.page import document
from game.review.plainly import plainly
from game.review.review import Sizes, review
from game.review.spread import spread
from game.session import group_folders
from game.session.exports import note_export
from game.texts import both, say

MOST = 200_000
"""Games from one choice; more is a slip of the finger."""

STAGES = {
    "decisions": "commands.review.decisions",
    "options": "commands.review.options",
    "options again": "commands.review.again",
    "turning points": "commands.review.turning",
    "draws": "commands.review.draws",
}
"""What is played, in this order, and how it is called."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line."""

    log: Path
    out: Path | None = None
    lang: str = "en"
    games: int = 6000
    seed: int = 1
    seats: Sequence[str] = ()
    jobs: int | None = None
    as_json: bool = False
    paper: str = "a4"


def run(wishes: Wishes) -> int:
    """Review a game and tell what was found."""
    if wishes.out is not None:
        prove_target(wishes.out, WRITERS)
    game = game_at(wishes.log, "review")
    tell_older(prove_log(wishes.log), wishes.lang)
    if wishes.out is not None:
        prove_unchanged(wishes.out, [wishes.log])
    found = reviewed(game, wishes)
    if wishes.as_json:
        tell(json.dumps(plainly(found), ensure_ascii=False, indent=2))
        return DONE
    page = document(game, found)
    if wishes.out is None:
        for line in plain(page, wishes.lang):
            tell(line)
    else:
        write_whole(wishes.out, WRITERS[wishes.out.suffix.lower()](page, wishes.lang, wishes.paper))
        note_export(wishes.log, wishes.out)
        figures = {"turning": len(found.turning), "decisions": found.decisions}
        tell(say("commands.review", wishes.lang, file=str(wishes.out), **figures))
    return DONE


def game_at(log: Path, verb: str) -> Game:
    """Return the game of a log; raise GameError for a class of several."""
    groups = group_folders(log)
    if groups:
        raise GameError(f"{log}: a class of {len(groups)} groups; {verb} one of them, as {groups[0]}")
    return read_game(log)


def reviewed(game: Game, wishes: Wishes) -> Review:
    """Return the review of a game, with its progress on standard error."""
    jobs = os.cpu_count() or 1 if wishes.jobs is None else wishes.jobs
    for name, figure in (("--games", wishes.games), ("--jobs", jobs)):
        if figure < 1:
            raise GameError(f"{name} {figure} should be 1 or more")
    if wishes.games > MOST:
        raise GameError(f"--games {wishes.games:,} is more than {MOST:,}, the most")
    who = spread(game.scenario, game.header.setup, wishes.seats)
    return review(game, who, wishes.seed, Sizes(wishes.games), jobs, _Progress(wishes.lang))


class _Progress:
    """Tells on standard error what is being played, every few seconds."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.told = time.monotonic()

    def __call__(self, stage: str, done: int, of: int) -> None:
        now = time.monotonic()
        if now - self.told < 2.0:
            return
        self.told = now
        part = list(STAGES).index(stage) + 1
        figures = {"part": part, "parts": len(STAGES), "done": 100 * done // of}
        notice(say("commands.review.far", self.lang, stage=both(STAGES[stage]), **figures))
