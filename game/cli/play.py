"""The commands that play: `play`, `resume`, `demo`, and what happens without a command."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from game.cli.choosing import pairs, scenario_file, size
from game.cli.outcome import DONE, notice, tell
from game.cli.words import NAME
from game.errors import GameError
from game.record.log import LOG
from game.session import (
    MOST_GROUPS,
    About,
    Groups,
    Scenario,
    Session,
    default_folder,
    doctrine_of,
    group_folders,
    load,
    new_folder,
    newest,
    play_out,
    preset,
    program_of,
    seats_from,
    setup,
)
from game.texts import say

DEFAULT = "eight_minutes"
"""What is played where no exercise is named."""

ENGLISH = "en"

SETTINGS = default_folder() / "settings.json"
"""Where the board's settings are remembered."""

DEMO_SEED = 7
"""What a demonstration draws from where nothing is said: the README shows this one."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line."""

    scenario: str = ""
    sets: Sequence[str] = ()
    edition: int | None = None
    seed: int | None = None
    lang: str = ""
    """Empty: the board's as it was set last, else English."""
    seats: Sequence[str] = ()
    out: Path | None = None
    groups: int | None = None
    """Groups of a class that are keyed in on one screen."""
    unkept: bool = False
    """Whether nothing of the game is written to the disk."""
    purpose: str = ""
    """What the log is kept for."""
    keep_until: str = ""
    """The day after which it is to be deleted, `2027-01-31`."""
    preset: str = ""
    """One of `game.session.PRESETS`, or none."""
    allow_programs: bool = False
    """Whether programs that are named as seats may be run."""


def menu() -> int:
    """Open the board on its menu; where there is no display, tell a demonstration."""
    if has_display():
        return board(Wishes(), fullscreen=False, window="")
    notice(
        "threshold: there is no display here: this is `demo --headless`; `play --text` plays in the terminal"
    )
    return headless(Wishes())


def has_display() -> bool:
    """Return whether a window would be seen."""
    screens = ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform not in ("win32", "darwin") and not any(map(os.environ.get, screens)):
        # Known without the second that asking the system takes.
        return False
    from game.board import visible

    return visible()


def text(wishes: Wishes) -> int:
    """Play in the terminal."""
    if wishes.groups is not None:
        raise GameError("--groups is keyed in on the board; --text plays one game")
    scenario = load(scenario_file(wishes.scenario or DEFAULT))
    wishes = filled(wishes, scenario)
    return in_terminal(started(wishes, scenario, seats_from(scenario, wishes.seats)), wishes.lang or ENGLISH)


def filled(wishes: Wishes, scenario: Scenario) -> Wishes:
    """Return the wishes with what the preset adds: the edition and the seats of which nothing was said."""
    if not wishes.preset:
        return wishes
    chosen = preset(scenario, wishes.preset)
    said = {word.partition("=")[0] for word in wishes.seats}
    own = [f"{team}={player}" for team, player in chosen.seats.items() if team not in said]
    edition = chosen.edition if wishes.edition is None else wishes.edition
    return replace(wishes, edition=edition, seats=(*wishes.seats, *own), preset="")


def in_terminal(session: Session, lang: str) -> int:
    """Play a session in the terminal, from where it stands."""
    from game.terminal import play

    key = "session.kept" if session.folder else "session.unkept"
    notice(say(key, lang, folder=str(session.folder)))
    try:
        play.run(session, lang)
    finally:
        session.close()
    return DONE


def board(wishes: Wishes, fullscreen: bool, window: str) -> int:
    """Play on the board: a named exercise at once, else from its menu."""
    from game.board import Request, run

    wanted = size(window)
    if wishes.groups is not None and not 1 <= wishes.groups <= MOST_GROUPS:
        raise GameError(f"--groups {wishes.groups}: one facilitator keys in 1 to {MOST_GROUPS} groups")
    if not has_display():
        raise GameError("there is no display here; `play --text` plays in the terminal")
    request = Request(
        lang=wishes.lang, settings=SETTINGS, fullscreen=fullscreen, size=wanted, unkept=wishes.unkept
    )  # fmt: skip
    if wishes.groups is not None:
        return run(replace(request, groups=class_of(wishes)))
    if wishes == Wishes(lang=wishes.lang, unkept=wishes.unkept):
        return run(request)
    scenario = load(scenario_file(wishes.scenario or DEFAULT))
    wishes = filled(wishes, scenario)
    return run(replace(request, session=started(wishes, scenario, seats_from(scenario, wishes.seats))))


def unkept(how: Literal["dry", "watch"], wishes: Wishes, in_text: bool, fullscreen: bool, window: str) -> int:
    """Play on the board and keep nothing: by bots, or an author's file as it is saved."""
    from game.board import Request, run

    wanted = size(window)
    unfit = {"--text": in_text, "--groups": wishes.groups is not None, "--out": wishes.out is not None}
    if any(unfit.values()):
        named = ", ".join(option for option, given in unfit.items() if given)
        raise GameError(f"--{how} plays one game on the board and keeps nothing: it goes without {named}")
    if not has_display():
        raise GameError("there is no display here; `demo --headless` tells a whole game by bots")
    scenario = load(scenario_file(wishes.scenario or DEFAULT))
    wishes = filled(wishes, scenario)
    choices = pairs("--set", "AXIS=CHOICE", wishes.sets)
    setup(scenario, choices, wishes.edition)
    if any(program_of(player) for player in seats_from(scenario, wishes.seats).values()):
        raise GameError(f"--{how} runs no programs; `play` and `demo` do")
    return run(
        Request(
            scenario=wishes.scenario or DEFAULT, choices=choices, edition=wishes.edition,
            seats=seats_from(scenario, wishes.seats), seed=wishes.seed,
            dry=how == "dry", watch=how == "watch", lang=wishes.lang,
            settings=SETTINGS, fullscreen=fullscreen, size=wanted,
        )
    )  # fmt: skip


def transcribe(wishes: Wishes, in_text: bool, windowed: bool) -> int:
    """Key in a game that was played without a computer; one that was begun in the folder goes on."""
    unfit = {
        "--text": in_text, "--groups": wishes.groups is not None, "--seed": wishes.seed is not None,
        "--preset": bool(wishes.preset), "--fullscreen or --size": windowed,
    }  # fmt: skip
    if any(unfit.values()):
        named = ", ".join(option for option, given in unfit.items() if given)
        raise GameError(f"--transcribe keys in one game whose dice were thrown by hand: without {named}")
    if wishes.out is not None and (wishes.out / "log.jsonl").exists():
        return keyed_in(Session.resume(wishes.out), wishes.lang or ENGLISH)
    scenario = load(scenario_file(wishes.scenario or DEFAULT))
    said = {word.partition("=")[0] for word in wishes.seats}
    cards = [f"{team}=cards" for team in scenario.teams if team not in said]
    seats = seats_from(scenario, [*wishes.seats, *cards])
    for team, player in seats.items():
        if doctrine_of(player) is not None or program_of(player) is not None:
            raise GameError(f"{team} is {player}, but no bot sits at a table without a computer")
    return keyed_in(started(wishes, scenario, seats, by_hand=True), wishes.lang or ENGLISH)


def keyed_in(session: Session, lang: str) -> int:
    """Key in a game whose dice were thrown by hand, from where its log stands."""
    from game.terminal import transcribe as terminal
    from game.terminal.play import quoted

    folder = session.folder
    if session.header.dice != "hand":
        session.close()
        raise GameError(f"{folder} was not played by hand, its dice fell by the seed: `resume {folder}`")
    notice(say("session.kept", lang, folder=str(folder)))
    try:
        terminal.run(session, lang)
    finally:
        session.close()
    if session.over:
        notice(say("session.kept_as", lang, folder=str(folder), code=session.code))
    else:
        command = f"{NAME} play {session.scenario.id} --transcribe --out {quoted(str(folder))}"
        notice(say("transcribe.go_on", lang, command=command))
    return DONE


def resume(log: Path | None, lang: str, in_text: bool, fullscreen: bool, window: str) -> int:
    """Go on with an interrupted game, the newest if none is named."""
    wanted = size(window)
    if not in_text and not has_display():
        raise GameError("there is no display here; `resume --text` goes on in the terminal")
    folder = folder_of(log) if log else newest(default_folder())
    is_class = bool(group_folders(folder))
    if in_text and is_class:
        raise GameError(f"{folder} is a class: it goes on on the board, or name one of its groups")
    session = None if is_class else Session.resume(folder)
    if session is not None and session.header.dice == "hand" and not session.over:
        return keyed_in(session, lang or ENGLISH)
    if in_text and session is not None:
        return in_terminal(session, lang or ENGLISH)
    from game.board import Request, run

    request = Request(lang=lang, settings=SETTINGS, fullscreen=fullscreen, size=wanted)
    if is_class:
        return run(replace(request, groups=Groups.resume(folder)))
    return run(replace(request, session=session))


def folder_of(log: Path) -> Path:
    """Return the session's folder, also where its log was named; raise GameError for another file."""
    if log.suffix == ".jsonl" and log.name != LOG and not log.is_dir():
        raise GameError(f"{log}: a game of its own lies in a folder, as {LOG}; name that folder")
    return log.parent if log.name == LOG else log


def demo(wishes: Wishes, without_board: bool, fullscreen: bool, window: str) -> int:
    """Play a whole game by bots, on the board where there is a display and none is unwanted."""
    wanted = size(window)
    if without_board or not has_display():
        if not without_board:
            notice("threshold: there is no display here: this is `demo --headless`")
        return headless(wishes)
    from game.board import Request, run

    request = Request(lang=wishes.lang, settings=SETTINGS, fullscreen=fullscreen, size=wanted, demo=True)
    return run(replace(request, session=demonstration(wishes)))


def headless(wishes: Wishes) -> int:
    """Play a whole game by bots and tell it on standard output."""
    from game.terminal.account import account

    lang = wishes.lang or ENGLISH
    session = demonstration(wishes)
    try:
        play_out(session)
        for line in account(session, lang):
            tell(line)
    finally:
        session.close()
    notice(say("session.kept_as", lang, folder=str(session.folder), code=session.code))
    return DONE


def demonstration(wishes: Wishes) -> Session:
    """Return a new session whose every seat is a bot's or nobody's, the same bytes for the same wishes."""
    scenario = load(scenario_file(wishes.scenario or DEFAULT))
    seed = DEMO_SEED if wishes.seed is None else wishes.seed
    said = {word.partition("=")[0] for word in wishes.seats}
    own = [f"{team}={player}" for team, player in bots(scenario, seed).items() if team not in said]
    seats = seats_from(scenario, [*wishes.seats, *own])
    for team, player in seats.items():
        if player != "nobody" and doctrine_of(player) is None and program_of(player) is None:
            raise GameError(
                f"a demonstration is played by bots, but {team} is {player}; `play` is for people"
            )
    return started(replace(wishes, seed=seed), scenario, seats, reproducible=True)


def bots(scenario: Scenario, seed: int) -> Mapping[str, str]:
    """Return a bot for every team: the capitals' schools of thought turn with the seed."""
    schools = [
        name for name, doctrine in scenario.doctrines.items() if not doctrine.uniform and name != "broker"
    ]
    if not schools:
        return dict.fromkeys(scenario.teams, "nobody")
    players = {}
    for number, team in enumerate(scenario.teams.values()):
        broker = team.of and "broker" in scenario.doctrines
        players[team.id] = f"bot:{'broker' if broker else schools[(seed + number) % len(schools)]}"
    return players


def day(word: str) -> str:
    """Return a day as `2027-01-31`, or nothing for nothing; raise GameError for anything else."""
    try:
        return date.fromisoformat(word).isoformat() if word else ""
    except ValueError:
        raise GameError(f"--keep-until {word!r} should be a day, as in 2027-01-31") from None


def place_of(wishes: Wishes, name: str) -> Path | None:
    """Return where a game is kept, or none where nothing of it is to be."""
    if wishes.unkept:
        return None
    return wishes.out or new_folder(name, default_folder(), int(time.time()))


def class_of(wishes: Wishes) -> Groups:
    """Return a new class as it was wished for: cards on every table of which nothing else was said."""
    scenario = load(scenario_file(wishes.scenario or DEFAULT))
    wishes = filled(wishes, scenario)
    said = {word.partition("=")[0] for word in wishes.seats}
    cards = [f"{team}=cards" for team in scenario.teams if team not in said]
    seats = seats_from(scenario, [*wishes.seats, *cards])
    for team, player in seats.items():
        if program_of(player) is not None:
            raise GameError(f"{team} is {player}: a program plays in one game, without --groups")
    chosen = setup(scenario, pairs("--set", "AXIS=CHOICE", wishes.sets), wishes.edition)
    folder = place_of(wishes, f"{scenario.id}-class")
    about = About(purpose=wishes.purpose, keep_until=wishes.keep_until)
    return Groups.start(wishes.groups or 1, scenario, chosen, seats, wishes.seed, folder, about=about)


def started(
    wishes: Wishes,
    scenario: Scenario,
    seats: Mapping[str, str],
    *,
    reproducible: bool = False,
    by_hand: bool = False,
) -> Session:
    """Return a new session as it was wished for; `by_hand`: somebody threw its dice."""
    chosen = setup(scenario, pairs("--set", "AXIS=CHOICE", wishes.sets), wishes.edition)
    folder = place_of(wishes, scenario.id)
    dice = "hand" if by_hand else "seed"
    about = About(dice=dice, purpose=wishes.purpose, keep_until=wishes.keep_until)
    prove_programs(seats, wishes.allow_programs)
    from game.environments.program import named, seat_programs

    session = Session.start(
        scenario, chosen, named(seats), wishes.seed, folder, about=about, reproducible=reproducible
    )
    seat_programs(session, seats, wishes.lang or ENGLISH)
    return session


def prove_programs(seats: Mapping[str, str], allowed: bool) -> None:
    """Raise GameError where a seat is a program's and none may be run, or there is no such file."""
    for team, player in seats.items():
        program = program_of(player)
        if program is None:
            continue
        if not allowed:
            raise GameError(f"{team} is the program {program}: it runs with --allow-programs alone")
        if not Path(program).is_file():
            raise GameError(f"{team} is the program {program}, but there is no such file")
