"""The commands that play: `play`, `resume`, and what happens without a command."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from game.cli.choosing import pairs, scenario_file, size
from game.cli.demo import headless
from game.cli.display import SETTINGS, has_display
from game.cli.outcome import DONE, notice
from game.cli.wishes import DEFAULT, ENGLISH, Wishes, begun, class_of, filled, is_class, started
from game.cli.words import NAME
from game.errors import GameError
from game.record.log import LOG
from game.session import (
    MOST_GROUPS,
    Groups,
    Session,
    counting,
    default_folder,
    doctrine_of,
    group_folder,
    group_folders,
    in_class,
    load,
    newest,
    program_of,
    seats_from,
    setup,
    shared_name,
)
from game.texts import say


def menu() -> int:
    """Open the board on its menu; where there is no display, tell a demonstration."""
    if has_display():
        return board(Wishes(), fullscreen=False, window="")
    notice(
        "threshold: there is no display here: this is `demo --headless`; `play --text` plays in the terminal"
    )
    return headless(Wishes())


def text(wishes: Wishes) -> int:
    """Play in the terminal."""
    if wishes.groups is not None:
        raise GameError("--groups is keyed in on the board; --text plays one game")
    if is_class(wishes):
        raise GameError("--text plays one game of a plan: name its group with --group")
    return in_terminal(begun(wishes), wishes.lang or ENGLISH)


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
    if wishes.groups is not None or is_class(wishes):
        return run(replace(request, groups=class_of(wishes)))
    if wishes == Wishes(lang=wishes.lang, unkept=wishes.unkept):
        return run(request)
    return run(replace(request, session=begun(wishes)))


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
    if wishes.out is not None and (wishes.out / LOG).exists():
        prove_last(wishes.out)
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
        # The disk may have made the game go on elsewhere.
        folder = session.folder
        session.close()
    if session.over:
        notice(say("session.kept_as", lang, folder=str(folder), code=session.code))
    else:
        command = f"{NAME} play {session.scenario.id} --transcribe --out {quoted(str(folder))}"
        notice(say("transcribe.go_on", lang, command=command))
    return DONE


def resume(log: Path | None, older: bool, lang: str, in_text: bool, fullscreen: bool, window: str) -> int:
    """Go on with an interrupted game, the newest if none is named."""
    wanted = size(window)
    if not in_text and not has_display():
        raise GameError("there is no display here; `resume --text` goes on in the terminal")
    folder = folder_of(log) if log else newest(default_folder())
    if log:
        prove_last(folder, older)
    is_class = bool(group_folders(folder))
    if in_text and is_class:
        raise GameError(f"{folder} is a class: it goes on on the board, or name one of its groups")
    session = None if is_class else Session.resume(folder)
    if session is not None and not log:
        tell_of_its_class(session)
    if session is not None and session.header.dice == "hand" and not session.over:
        return keyed_in(session, lang or ENGLISH)
    if in_text and session is not None:
        return in_terminal(session, lang or ENGLISH)
    from game.board import Request, run

    request = Request(lang=lang, settings=SETTINGS, fullscreen=fullscreen, size=wanted)
    if is_class:
        groups = Groups.resume(folder)
        tell_moved(groups, lang or ENGLISH)
        return run(replace(request, groups=groups))
    return run(replace(request, session=session))


def prove_last(folder: Path, older: bool = False, command: str = "resume") -> None:
    """Raise GameError for a game that was played on in a copy: who wants the older log says so."""
    from game.terminal.play import quoted

    if older and group_folders(folder):
        raise GameError(f"{folder} is a class, and --older is for one log: name that of a group")
    if older:
        return
    last = counting(folder)
    if last != folder:
        here, there = (f"`{NAME} {command} {quoted(str(each))}" for each in (folder, last))
        raise GameError(
            f"{folder}: this game went on in {last}: {there}` opens it, {here} --older` this log all the same"
        )


def tell_moved(groups: Groups, lang: str) -> None:
    """Say which groups of a class go on in a copy."""
    for session in groups.sessions:
        if session.folder is not None and not in_class(session.folder):
            notice(say("session.moved", lang, folder=str(session.folder)))


def tell_of_its_class(session: Session) -> None:
    """Say of the copy of a group whose class does not lie beside it how the whole class is gone on with."""
    folder, group = session.folder, session.header.group
    if folder is None or not group or in_class(folder):
        return
    if shared_name(folder).endswith(f"-{group_folder(folder, group).name}"):
        notice(
            f"threshold: {folder} is group {group} of a class that does not lie beside it; "
            f"`{NAME} resume`, with the folder of the class, opens all groups, this one among them"
        )


def folder_of(log: Path) -> Path:
    """Return the session's folder, also where its log was named; raise GameError for another file."""
    if log.suffix == ".jsonl" and log.name != LOG and not log.is_dir():
        raise GameError(f"{log}: a game of its own lies in a folder, as {LOG}; name that folder")
    return log.parent if log.name == LOG else log
