"""The command `demo`: a whole game by bots, on the board or told as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.cli.choosing import scenario_file, size
from game.cli.display import SETTINGS, has_display
from game.cli.outcome import DONE, notice, tell
from game.cli.planned import Prepared
from game.cli.wishes import DEFAULT, ENGLISH, Wishes, is_class, planned_game, started
from game.errors import GameError
from game.session import Scenario, Session, doctrine_of, load, play_out, program_of, seats_from
from game.texts import say

DEMO_SEED = 7
"""What a demonstration draws from where nothing is said: the README shows this one."""


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
    if wishes.place is not None:
        return rehearsal(wishes)
    scenario = load(scenario_file(wishes.scenario or DEFAULT))
    seed = DEMO_SEED if wishes.seed is None else wishes.seed
    said = {word.partition("=")[0] for word in wishes.seats}
    own = [f"{team}={player}" for team, player in bots(scenario, seed).items() if team not in said]
    seats = seats_from(scenario, [*wishes.seats, *own])
    prove_bots(seats)
    return started(replace(wishes, seed=seed), scenario, seats, reproducible=True)


def rehearsal(wishes: Wishes) -> Session:
    """Return a game of a plan whose tables are all bots'; raise GameError where people are to sit."""
    if is_class(wishes):
        raise GameError("a demonstration is one game of a plan: name its group with --group")
    assert wishes.place is not None
    planned = Prepared(wishes.place)
    # All tables are named, whatever the arm: which of them differ between arms is sealed.
    trial = " ".join(f"--seat {team}={bot}" for team, bot in bots(planned.scenario, DEMO_SEED).items())
    way = f"make a trial plan with bots at all tables: experiment plan ... {trial} -o my_trial"
    for group in planned.groups():
        prove_bots(planned.key.arm(planned.game(group).arm).seats, way)
    return planned_game(wishes, reproducible=True)


def prove_bots(seats: Mapping[str, str], way: str = "`play` is for people") -> None:
    """Raise GameError, with what to do instead, where somebody else than a bot sits at a table."""
    for team, player in seats.items():
        if player != "nobody" and doctrine_of(player) is None and program_of(player) is None:
            raise GameError(f"a demonstration is played by bots, but {team} is {player}; {way}")


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
