"""A log proved: its bytes, its chain, every decision by the rules, every draw by the seed. Changes nothing.

A chain proves that a log is of one piece; that it is the one that was played, the code that people saw.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.errors import GameError, LogError
from game.record import dice
from game.record.chain import Record
from game.record.codec import Header
from game.record.log import prove_log, read, read_bytes, scenario_path
from game.record.planned import in_plan
from game.record.recovery import at_record
from game.record.replay import Played, read_header, replay
from game.scenario import document, loader
from game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found."""

    path: Path
    problem: str
    """The first thing that does not fit, with its place; empty for a log that verifies."""
    records: int = 0
    decisions: int = 0
    code: str = ""
    """The head of the chain, as the board shows it."""
    dropped: int = 0
    """Notes that were taken out; the chain still proves the rest."""
    plan: str = ""
    """The code of the plan of experiment that the game belongs to, with the group and which of its games."""
    anchored: int | None = None
    """The record whose code was asked about: everything up to it is as people saw it."""


def verify(folder: Path, code: str = "") -> Verdict:
    """Return whether a folder's log is whole and true, and whether it passed through a code that people saw.

    Raise LogError if there is no log to look at.
    """
    path = prove_log(folder)
    try:
        records = read(path)
    except LogError as error:
        return Verdict(path, str(error))
    try:
        header = read_header(records, path)
        decisions = _prove(header, records, path)
        anchored = _anchor(records, code, path)
    except LogError as error:
        return Verdict(path, str(error), len(records), code=records[-1].code)
    dropped = sum(record.note is None for record in records)
    return Verdict(
        path, "", len(records), decisions, records[-1].code, dropped, _planned(header), anchored
    )  # fmt: skip


def read_scenario(folder: Path, header: Header) -> Scenario:
    """Return the scenario that lies beside a log; raise LogError if it is not the one that was played."""
    path = scenario_path(folder)
    try:
        scenario = loader.from_document(read_bytes(path).decode())
    except LogError:
        raise
    except UnicodeDecodeError:
        raise LogError(f"{path}: is not the scenario that was played: it is no text in UTF-8") from None
    except (GameError, ValueError) as error:
        why = str(error).partition("\n")[0]
        raise LogError(f"{path}: is not the scenario that was played: {why}") from error
    hashes = scenario.hashes
    if (header.mechanics, header.texts) != (hashes.mechanics, hashes.texts):
        first = document.first_hashes(scenario.document)
        if (header.mechanics, header.texts) == (first.mechanics, first.texts):
            # A log of the first hours names what its program made of the same scenario.
            return scenario
    named_and_found = (
        ("mechanics", header.mechanics, hashes.mechanics),
        ("texts", header.texts, hashes.texts),
    )
    for kind, named, found in named_and_found:
        if found != named:
            raise LogError(
                f"{path}: is not the scenario that was played: {kind} {found[:12]}, the log has {named[:12]}"
            )
    return scenario


def _planned(header: Header) -> str:
    place = in_plan(header)
    return f"{place.code}, group {header.group}, game {place.sitting}" if place else ""


def _prove(header: Header, records: Sequence[Record], path: Path) -> int:
    scenario = read_scenario(path, header)
    decisions = 0
    for played in replay(records, scenario, path):
        decisions += played.record.body["kind"] == "decision"
        if header.dice == "seed":
            _prove_draw(header.seed, played, path)
    return decisions


def _prove_draw(seed: int, played: Played, path: Path) -> None:
    body = played.record.body
    if body.get("seat") != "chance" or played.before is None:
        return
    ask = played.before.asks[0]
    due = dice.answer(seed, ask)
    if body["options"] != [ask.name, due]:
        raise at_record(
            path, played.record.n, f"draws {body['options'][-1]!r} for {ask.name}; the seed gives {due!r}"
        )


def _anchor(records: Sequence[Record], code: str, path: Path) -> int | None:
    if not code:
        return None
    wanted = "".join(code.upper().split()).replace("-", "")
    for record in reversed(records):
        if record.code.replace("-", "") == wanted:
            return record.n
    raise LogError(
        f"{path}: never had the code {code}: it was noted wrongly, or the log was cut short or written anew "
        "after people saw it"
    )
