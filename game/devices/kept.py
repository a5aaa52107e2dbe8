"""`devices.json` beside the log: by it devices come back to their seats after the host was started again.

Tokens are kept as hashes; there is no address in it, and no name but what control has called a device.
Nothing of a game depends on it: a lost or damaged file costs the devices a second joining and no record.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, get_args

from game.devices.device import LANGS, NAME_LENGTH, Device, Kind, State

VERSION = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """What the file holds."""

    code: str = ""
    count: int = 0
    """The number of the last device that joined."""
    devices: tuple[Device, ...] = ()
    tokens: Mapping[str, str] = field(default_factory=dict)
    """Hash of the token -> device."""
    pens: tuple[tuple[int, str, str], ...] = ()
    """Group, team, device."""
    lang: str = ""
    """The language that the host was asked to speak, or empty."""
    guessed: bool = False
    """Whether the code may have been guessed, so that whoever has it waits to be let in."""


def write(path: Path, kept: Kept) -> None:
    """Write the file for the eyes of its owner alone; raise OSError if the disk fails."""
    devices = [asdict(device) for device in kept.devices]
    for device in devices:
        del device["connected"], device["fresh"]
    whole = {
        "version": VERSION,
        "code": kept.code,
        "count": kept.count,
        "devices": devices,
        "tokens": dict(kept.tokens),
        "pens": [list(pen) for pen in kept.pens],
        "lang": kept.lang,
        "guessed": kept.guessed,
    }
    fresh = path.with_name(f"{path.name}.new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(whole, file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, path)


def write_if_it_can(path: Path, kept: Kept) -> None:
    """Write the file; a full disk is the log's to tell of, and who is here stays here."""
    try:
        write(path, kept)
    except OSError as error:
        logging.getLogger(__name__).warning("%s could not be written: %s", path.name, error.strerror)


def read(path: Path) -> Kept:
    """Return what the file holds, or nothing where it is missing or damaged."""
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
        if known["version"] != VERSION:
            return Kept()
        devices = tuple(_device(each) for each in known["devices"])
        tokens = {str(name): str(device) for name, device in known["tokens"].items()}
        pens = tuple((int(group), str(team), str(device)) for group, team, device in known["pens"])
        lang = known.get("lang", "")
        return Kept(
            str(known["code"]), int(known["count"]), devices, tokens, pens, lang if lang in LANGS else "",
            known.get("guessed") is True,
        )  # fmt: skip
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return Kept()


def _device(known: dict[str, Any]) -> Device:
    """Return a device out of the file. Raise ValueError or LookupError for what is none."""
    if known["kind"] not in get_args(Kind) or known["state"] not in get_args(State):
        raise ValueError(known["kind"])
    return Device(
        str(known["id"]), int(known["number"]), known["kind"], int(known["group"]), str(known["team"]),
        str(known["role"]), str(known["lang"]), known["state"], connected=False, fresh=False,
        name=str(known.get("name", ""))[:NAME_LENGTH],
    )  # fmt: skip
