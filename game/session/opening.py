"""How a session begins, and how it goes on from its folder."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from game.errors import LogError, SeatError
from game.record.chain import NO_HASH, random_salts, salts_from_seed, seal
from game.record.codec import GAME, RULES, Header, header_body
from game.record.disk import Disk
from game.record.log import Chain, create_from, log_path, open_to_append
from game.record.recovery import at_record
from game.record.replay import read_header, replay
from game.record.verify import read_scenario
from game.rules import rules
from game.rules.digest import digest
from game.rules.state import Setup
from game.scenario.model import Scenario
from game.session.clock import Times
from game.session.folders import prove_no_class
from game.session.history import History, first
from game.session.journal import Journal, noted
from game.session.players import NOBODY, complete
from game.texts.unseen import recordable

MOST_SEED = 10**15
"""Seeds that the game chooses itself lie below: one can be written down and typed again."""


@dataclass(frozen=True, slots=True)
class About:
    """What the header says of the session beside the game."""

    dice: str = "seed"
    """`seed`, or `hand` where outcomes are thrown at the table and keyed in."""
    group: str = ""
    plan: str = ""
    purpose: str = ""
    keep_until: str = ""


NOTHING_SAID = About()


@dataclass(frozen=True, slots=True)
class Begun:
    """What a session is made of."""

    scenario: Scenario
    header: Header
    journal: Journal
    history: History
    times: Times


def begin(
    scenario: Scenario,
    setup: Setup | None,
    seats: Mapping[str, str] | None,
    seed: int | None,
    folder: Path | None,
    about: About,
    reproducible: bool,
    times: Times | None,
    disk: Disk | None,
) -> Begun:
    """Return a session at STARTEX with its header on the disk."""
    if folder is not None:
        prove_no_class(folder)
    times = times or Times()
    about = replace(about, purpose=recordable(about.purpose), keep_until=recordable(about.keep_until))
    players = complete(scenario, seats or {})
    chosen = replace(
        setup or rules.setup(scenario),
        empty=tuple(team for team, player in players.items() if player == NOBODY),
    )
    seed = secrets.randbelow(MOST_SEED) if seed is None else seed
    step = rules.start(scenario, chosen)
    header = Header(
        scenario=scenario.id,
        mechanics=scenario.hashes.mechanics,
        texts=scenario.hashes.texts,
        game=GAME,
        rules=RULES,
        settings=dict(chosen.choices),
        edition=chosen.edition,
        constants=dict(chosen.constants),
        empty=chosen.empty,
        seed=seed,
        seats=dict(players),
        dice=about.dice,
        group=about.group,
        plan=about.plan,
        purpose=about.purpose,
        keep_until=about.keep_until,
    )
    salts = salts_from_seed(seed) if reproducible else random_salts
    note = noted("", None if reproducible else times)
    record = seal(0, NO_HASH, header_body(header, step.state.minute, digest(step.state)), note, salts)
    chain = (
        Chain((record,), salts)
        if folder is None
        else create_from(folder, (record,), scenario.document.encode(), salts=salts, disk=disk)
    )
    history = History()
    history.add(first(step))
    return Begun(
        scenario, header, Journal(chain, times, scenario.document, stamped=not reproducible), history, times
    )


def go_on(folder: Path, times: Times | None, disk: Disk | None) -> Begun:
    """Return a session as its log left it; raise LogError if the log is damaged, changed or in use."""
    times = times or Times()
    log = open_to_append(folder, disk=disk)
    try:
        header = read_header(log.records, log.path)
        scenario = read_scenario(log.path, header)
        _prove_seats(scenario, header, log.path)
        history = History(replay(log.records, scenario, log_path(folder)))
    except LogError:
        log.close()
        raise
    return Begun(scenario, header, Journal(log, times, scenario.document, stamped=True), history, times)


def _prove_seats(scenario: Scenario, header: Header, path: Path) -> None:
    try:
        whole = complete(scenario, header.seats) == header.seats
    except SeatError as error:
        raise at_record(path, 0, f"cannot be gone on with: {error}") from None
    if not whole:
        raise at_record(path, 0, "does not say who plays each team")
