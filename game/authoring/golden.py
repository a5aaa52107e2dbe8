"""Whole games that together meet all that a scenario has: endings, options, texts, draws, acts of control.

They are found by playing many and keeping few: every line of play that the author wrote, one whose room is
conducted, and of the games by bots and by a meddling control those that bring something new. The same
scenario gives the same games.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random
from typing import TypeVar

from game.authoring.conducted import by_conduct, remarks
from game.errors import IllegalDecision
from game.record.chain import Record, decode, encode
from game.record.replay import read_header, replay
from game.rules import notation
from game.rules.events import Delivered, Drawn, Ended, Entered, Event, PaperEnded
from game.rules.state import Decision
from game.scenario.model import Joint, Line, Scenario
from game.session import About, Control, Session, setup
from game.session.looking import Looking

Thing = TypeVar("Thing")

BOTS = 240
"""Games by bots that are looked through."""

CONTROLLED = 160
"""Games with a meddling control that are looked through."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One game of the corpus."""

    name: str
    log: bytes
    records: tuple[Record, ...]
    summary: str
    """How it ended, in a line."""
    met: frozenset[str]


def corpus(scenario: Scenario) -> list[Kept]:
    """Return few games that together meet all that was met in many."""
    found = [_kept(f"line_{line.id}", by_line(scenario, line)) for line in scenario.lines.values()]
    others = [_kept(f"bots_{seed:03}", by_bots(scenario, seed)) for seed in range(BOTS)]
    others += [_kept(f"control_{seed:03}", by_control(scenario, seed)) for seed in range(CONTROLLED)]
    known = frozenset[str]().union(*(game.met for game in found))
    found.append(_kept("conduct", by_conduct(scenario)))
    while others:
        best = max(others, key=lambda game: len(game.met - known))
        if best.met <= known:
            break
        found.append(best)
        known |= best.met
    return sorted(found, key=lambda game: game.name)


def _kept(name: str, game: Session) -> Kept:
    lines = [encode(record) for record in game.records]
    records = [decode(line, known.n, known.prev) for line, known in zip(lines, game.records, strict=True)]
    log = b"".join(line + b"\n" for line in lines)
    return Kept(name, log, tuple(records), summary(game), frozenset(met(records, game.scenario)))


def summary(game: Looking) -> str:
    """Return how a game ended in a line: endings, markers, objectives' letters, records, code."""
    view = game.view("white_cell")
    end = view.ending
    told = ["unfinished"] if end is None else [end.code, end.id, *(f"+{code}" for code, _, _ in end.also)]
    told += [f"ours={view.ours}", f"theirs={view.theirs}"]
    told += [f"{rating.objective}={rating.letter}" for rating in (end.ratings if end else ())]
    return " ".join(told)


def due(scenario: Scenario) -> frozenset[str]:
    """Return what a corpus has to meet in any case."""
    return frozenset(_due(scenario))


def _due(scenario: Scenario) -> Iterator[str]:
    yield from (f"entered {name}" for name in scenario.phases)
    yield from (f"ending {name}" for name in (*scenario.endings, *scenario.also))
    for name, option in scenario.options.items():
        yield f"chose {option.team}:{name}"
    for text in scenario.texts.values():
        yield f"signed {text.id}"
        yield from (f"signed {text.id}+{held.id}" for held in text.reservations)
    for name, draw in scenario.draws.items():
        yield from (f"drew {name}={outcome}" for outcome, odds in draw.of if odds)
    for phase in scenario.phases.values():
        outcomes = getattr(phase.asks, "outcomes", ())
        yield from (f"drew {phase.id}={outcome.id}" for outcome in outcomes)
        if isinstance(phase.asks, Joint):
            yield f"paper {phase.id} fallback"
    yield from (f"came {name}" for name in scenario.injects)
    for axis, setting in scenario.settings.items():
        yield from (f"set {axis}={choice.id}" for choice in setting.choices)
    yield from (f"edition {minutes}" for minutes in scenario.editions)
    yield from (f"bot {name}" for name in scenario.doctrines)
    verbs = ("inject", "say", "set", "leave_out", "rewind", "endex", "paper", f"for_{scenario.victim}")
    yield from (f"control {verb}" for verb in verbs)
    yield from ("clock lapse", "clock inject", "unsealed", "nobody")
    yield from (f"remark {what}" for what in remarks())


def met(records: Sequence[Record], scenario: Scenario) -> Iterator[str]:
    """Yield what occurred in a game that was read from its log."""
    header = read_header(records, Path(scenario.id))
    yield from (f"set {axis}={choice}" for axis, choice in header.settings.items())
    yield f"edition {header.edition}"
    for player in header.seats.values():
        yield player.replace(":", " ")
    for played in replay(records, scenario, Path(scenario.id)):
        yield from _decided(played.record.body)
        for event in played.step.events:
            yield from _happened(event)
    yield from (f"chose {name}" for name in played.step.state.chosen)


def _happened(event: Event) -> Iterator[str]:
    match event:
        case Entered():
            yield f"entered {event.phase}"
        case Delivered():
            yield "came free" if event.delivery.text else f"came {event.delivery.inject}"
        case Drawn():
            yield f"drew {event.name}={event.outcome}"
        case PaperEnded():
            yield from _signed(event)
        case Ended():
            yield from (f"ending {name}" for name in (event.ending, *event.also))
            yield from (f"rated {name}={letter}" for name, letter in event.ratings)
            yield from (f"aim {name} {'met' if kept else 'missed'}" for _, name, kept in event.aims)


def _decided(body: Mapping[str, object]) -> Iterator[str]:
    options = body.get("options")
    if not isinstance(options, list):
        if body["kind"] == "remark":
            yield f"remark {body['what']}"
        return
    stage = str(body["point"]).partition(".")[2].partition(".")[0]
    if body["seat"] in ("white_cell", "clock"):
        yield f"{'control' if body['seat'] == 'white_cell' else 'clock'} {options[0]}"
        yield f"{options[0]} {stage}"
    elif options == ["unseal"]:
        yield "unsealed"
    elif stage == "ratify":
        yield f"answered {'+'.join(options)}"


def _signed(event: PaperEnded) -> Iterator[str]:
    paper = event.paper
    yield f"paper {paper.phase} {paper.how}"
    yield from (f"attempt {attempt.result}" for attempt in paper.talks.attempts)
    if paper.text:
        yield f"signed {paper.text[0]}"
        yield from (f"signed {paper.text[0]}+{held}" for held in paper.text[1:])


# How they are played.


def by_line(scenario: Scenario, line: Line) -> Session:
    """Return the game of a line of play that the scenario's author wrote; dice as it says."""
    chosen = setup(scenario, dict(line.settings), line.edition)
    game = Session.start(scenario, chosen, seed=1, about=About(dice="hand"), reproducible=True)
    for text in notation.decisions(line.play):
        game.decide(game.parse(text))
    return game


def by_bots(scenario: Scenario, seed: int) -> Session:
    """Return a game of doctrines: pairs, tables, settings and editions turn with the seed."""
    tables = [team.id for team in scenario.teams.values() if team.of]
    capitals = [team for team in scenario.teams if team not in tables]
    names = [f"bot:{name}" for name in scenario.doctrines]
    turns = [*product(*(names for _ in capitals))]
    seats = dict(zip(capitals, turns[seed * 7 % len(turns)], strict=True))
    seats |= dict.fromkeys(tables, [*names, "nobody"][seed % (len(names) + 1)])
    game = _begun(scenario, seed, seats)
    while not game.over:
        _let_come(game)
        if not game.over and not game.play_bots():
            game.lapse()
    return game


def by_control(scenario: Scenario, seed: int) -> Session:
    """Return a game in which teams choose by lot and exercise control does what it may."""
    die = Random(f"golden {seed}")  # noqa: S311
    game = _begun(scenario, seed, {})
    for _ in range(200):
        if game.over:
            break
        if die.random() < 0.05:
            game.remark("mark", note="the room has gone quiet")
        with suppress(IllegalDecision):
            game.decide(_by_lot(game, die))
    return game


def _begun(scenario: Scenario, seed: int, seats: Mapping[str, str]) -> Session:
    choices = {
        axis: setting.choices[seed % len(setting.choices)].id for axis, setting in scenario.settings.items()
    }
    editions = [None, *scenario.editions]
    chosen = setup(scenario, choices, editions[seed // 3 % len(editions)])
    return Session.start(scenario, chosen, seats, seed, reproducible=True)


def _let_come(game: Session) -> None:
    """Deliver what is still to come in this phase, in the order of its minutes."""
    point = game.point
    while game.point == point and (coming := _control(game).coming):
        inject = min(coming, key=lambda due: due[2])[0]
        game.decide(Decision("clock", ("inject", inject), point))


def _control(game: Session) -> Control:
    found = game.view("white_cell").control
    assert found is not None
    return found


def _by_lot(game: Session, die: Random) -> Decision:
    """Return what somebody decides: mostly a team that is asked, sometimes one that changes its mind."""
    if die.random() < 0.25:
        return _meddled(game, die)
    sealed = [line.team for line in _control(game).sealed]
    if sealed and die.random() < 0.1:
        return Decision(_one(sealed, die), ("unseal",), game.point)
    seat = _one(game.waiting, die)
    asked = game.view(seat).question
    assert asked is not None
    return Decision(seat, _one(asked.choices, die), game.point)


def _meddled(game: Session, die: Random) -> Decision:
    """Return an act of exercise control or of the clock; what may not be done is refused and not recorded."""
    scenario, point = game.scenario, game.point
    verb = _one(("inject", "say", "set", "leave_out", "for", "paper", "rewind", "lapse", "endex"), die)
    words: tuple[str, ...] = (verb,)
    match verb:
        case "lapse":
            return Decision("clock", words, point)
        case "inject" | "leave_out":
            words = (verb, *_any([*scenario.injects], die))
        case "say":
            words = (verb, _one([*scenario.teams, *scenario.roles, "room", "all"], die))
        case "set":
            words = (verb, *_any([*scenario.meters, *scenario.flags], die), _one(("0", "1", "60"), die))
        case "paper":
            words = (verb, _one(("signed", "fallback"), die))
        case "rewind":
            words = (verb, str(_one(game.records[-4:], die).n))
        case "for":
            seat = _one(game.waiting, die)
            asked = game.view(seat).question
            words = (f"for_{seat}", *(_one(asked.choices, die) if asked else ()))
        case "endex" if die.random() < 0.8:
            words = ("nothing",)
    return Decision("white_cell", words, point, text="as the exercise needs")


def _any(things: Sequence[Thing], die: Random) -> tuple[Thing, ...]:
    """Return one of some things, or none where there is none: such a deed is refused."""
    return (_one(things, die),) if things else ()


def _one(things: Sequence[Thing], die: Random) -> Thing:
    return things[int(die.random() * len(things))]
