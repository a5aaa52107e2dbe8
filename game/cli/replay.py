"""The commands that look at a recorded game again, and begin a new one from it: `replay`, `fork`."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from game.cli.choosing import files, size
from game.cli.display import SETTINGS, has_display
from game.cli.outcome import DONE, notice, tell
from game.cli.several import tell_older
from game.cli.words import NAME
from game.debrief.game import game_in
from game.debrief.theatre.beside import beside
from game.errors import GameError
from game.record.fork import fork as fork_log
from game.record.log import first, log_path
from game.record.replay import read_header
from game.record.verify import read_scenario
from game.session import (
    Replay,
    default_folder,
    doctrine_of,
    group_folder,
    group_folders,
    new_folder,
    prove_no_class,
    seats_from,
)
from game.texts import say

ENGLISH = "en"


def replay(
    words: Sequence[str], headless: bool, in_text: bool, at: int | None, see: str, lang: str,
    fullscreen: bool, window: str,
) -> int:  # fmt: skip
    """Open the theatre on one or two games; without a display, or headless, tell them as text."""
    logs = [Path(word) for word in files(words)]
    wanted = size(window)
    if len(logs) > 2:
        raise GameError(f"replay looks at one game, or at two side by side; {len(logs)} are named")
    for log in logs:
        if group_folders(log):
            raise GameError(f"{log} is a class: name one of its groups, as {group_folder(log, 1)}")
        tell_older(log_path(log), lang or ENGLISH)
    if in_text and len(logs) == 1 and not headless:
        from game.terminal import theatre

        theatre.run(logs[0], lang or ENGLISH, at, see)
        return DONE
    if headless or in_text or not has_display():
        if not (headless or in_text):
            notice("threshold: there is no display here: this is `replay --headless`; --text steps through")
        return two(logs, lang or ENGLISH) if len(logs) == 2 else account(logs[0], at, see, lang or ENGLISH)
    from game.board import Request, run

    return run(
        Request(replay=tuple(logs), at=at, see=see, lang=lang, settings=SETTINGS, fullscreen=fullscreen,
                size=wanted)
    )  # fmt: skip


def account(log: Path, at: int | None, see: str, lang: str) -> int:
    """Print the account of a game, as exercise control or as one seat saw it."""
    from game.terminal.account import account as told

    game = Replay.read(log)
    last = len(game.records) - 1
    if at is not None:
        if not 0 <= at <= last:
            raise GameError(f"--at {at}: {log} has records 0 to {last}")
        game.records = game.records[: at + 1]
    for line in told(game, lang, see or None):
        tell(line)
    return DONE


def two(logs: Sequence[Path], lang: str) -> int:
    """Print where two games first part, how far their gauges moved, and how each ended."""
    from game.terminal.two_games import two_games

    games = [game_in(Replay.read(log)) for log in logs]
    for line in two_games(beside(games[0], games[1], (str(logs[0]), str(logs[1]))), lang):
        tell(line)
    return DONE


def fork(log: Path, at: int, seats: Sequence[str], out: Path | None, lang: str) -> int:
    """Make the folder of a new game that begins as an old one stood after a record."""
    path = log_path(log)
    header = read_header([first(path)], path)
    tell_older(path, lang)
    scenario = read_scenario(path, header)
    said = {word.partition("=")[0] for word in seats}
    chosen = {team: player for team, player in seats_from(scenario, seats).items() if team in said}
    players = {team: chosen.get(team, player) for team, player in header.seats.items()}
    if header.dice == "hand" and any(doctrine_of(player) for player in players.values()):
        raise GameError(f"{log} was played without a computer: no bot sits at its tables")
    target = out or new_folder(f"{scenario.id}-fork", default_folder(), int(time.time()))
    prove_no_class(target)
    fork_log(log, at, target, seats=players)
    if header.dice == "hand":
        command = f"{NAME} play {scenario.id} --transcribe --out {target}"
    else:
        command = f"{NAME} resume {target}"
    notice(say("theatre.forked", lang, folder=str(target), record=at, log=str(log), command=command))
    return DONE
