"""A game deleted with all that was made of it, and told what lies out of reach."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from game.errors import GameError, LogError
from game.record.disk import Disk
from game.record.log import LOG, SCENARIO, first, log_path, no_log
from game.record.replay import read_header
from game.record.whole import write_whole
from game.session.exports import Export, read_exports
from game.session.folders import GROUP, around, group_folders, logs_in
from game.session.groups import LABELS

DEVICES = "devices.json"
"""Who joined from a browser: numbers and hashes, in the folder of the game or of the class."""

CERTIFICATE = "room-certificate.pem"
"""The key of an encrypted room, with the names and addresses of its host, in the same place."""

ROOM = (DEVICES, f"{DEVICES}.new", CERTIFICATE)
"""What a host writes; the second is there where it was killed just then."""

MADE = ("report-*.html", "report-*.pdf", "report-*.md", "capsule.html", "capsule-anonymous.html", *ROOM)
"""What the program writes beside a log where no other place is named."""


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What would be deleted, and what not."""

    files: tuple[Path, ...]
    """The log is the last: whatever stops the work, it can be done again."""
    folders: tuple[Path, ...]
    """Removed if nothing is left in them."""
    left: tuple[Path, ...]
    """In the game's folder, and not known to be of this game; or made of it and changed since."""
    kin: tuple[Path, ...]
    """Other folders that hold this game, or a fork that began with it."""
    shared: Mapping[Path, int] = field(default_factory=dict)
    """Of the files those that tell of other games as well, and of how many."""


def forgetting(named: Path, *places: Path) -> Forgetting:
    """Return what belongs to a game or a class; kin is looked for beside it and in `places`.

    Raise LogError where there is no game, or where it is being played.
    """
    groups = group_folders(named) if named.is_dir() else ()
    logs = tuple(map(log_path, groups or (named,)))
    for log in logs:
        _prove_idle(log)
    files = [file for log in logs for file in _files(log)]
    homes = tuple(log.parent for log in logs)
    if groups:
        files = [*(file for name in (LABELS, *ROOM) if (file := named / name).is_file()), *files]
        homes = (*homes, named)
    left = [file for home in homes for file in sorted(home.iterdir()) if file not in (*files, *homes)]
    left += [made for log in logs for made in _changed(log)]
    beside = dict.fromkeys(around(Path(os.path.abspath(log.parent))) for log in logs)
    kin = tuple(_kin(logs, (named.parent, *beside, *places)))
    # What was made of a whole class stands beside each of its logs.
    whole = tuple(dict.fromkeys(files))
    return Forgetting(whole, homes, tuple(dict.fromkeys(left)), kin, _shared(logs, whole))


def _shared(logs: Sequence[Path], files: Sequence[Path]) -> Mapping[Path, int]:
    """Return how many other games a file tells of, where it tells of any."""
    games = {made: export.games for log in logs for made, export in _exports(log)}
    own = Counter(made for log in logs for made, _ in _exports(log))
    return {file: games[file] - own[file] for file in files if games.get(file, 0) > own[file]}


def forget(found: Forgetting) -> tuple[Path, ...]:
    """Delete it; return what the system did not let go."""
    kept = []
    for file in found.files:
        try:
            file.unlink(missing_ok=True)
        except OSError:
            kept.append(file)
    for folder in found.folders:
        _take_label(folder)
        with suppress(OSError):
            folder.rmdir()
    return tuple(kept)


def _prove_idle(log: Path) -> None:
    """Raise LogError if there is no game there, or somebody plays it."""
    disk = Disk()
    try:
        handle = disk.open(log)
    except OSError as error:
        raise no_log(log) if not log.is_file() else LogError(f"{log}: {error.strerror}") from error
    try:
        disk.lock(handle)
    except BlockingIOError:
        raise LogError(f"{log}: is being played in another window of the game") from None
    finally:
        disk.close(handle)


def _files(log: Path) -> Iterator[Path]:
    """Yield what is a game's, its log last."""
    home = log.parent
    yield from (made for made, each in _exports(log) if made.is_file() and _digest(made) == each.digest)
    if log.name == LOG:
        yield from sorted({file for shape in MADE for file in home.glob(shape)} - set(dict(_exports(log))))
    yield from sorted(file for file in home.glob(f"{log.stem}.*") if file != log and file.is_file())
    if (home / SCENARIO).is_file() and [*home.glob("*.jsonl")] == [log]:
        yield home / SCENARIO
    yield log


def _exports(log: Path) -> Iterator[tuple[Path, Export]]:
    for place, export in read_exports(log).items():
        # Without `..` where the folder can be followed, to be read and compared.
        yield Path(*(log.parent / place).resolve().parts), export


def _changed(log: Path) -> Iterator[Path]:
    """Yield what was made of a game and is another file by now."""
    yield from (made for made, each in _exports(log) if made.is_file() and _digest(made) != each.digest)


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _kin(logs: tuple[Path, ...], places: tuple[Path, ...]) -> Iterator[Path]:
    """Yield the folders of other games that began as one of these did."""
    begun = {record for log in logs if (record := _beginning(log)[0])}
    near: dict[Path, Path] = {}
    for place in places:
        for path in logs_in(place):
            near.setdefault(path.resolve(), path)
    known = {log.resolve() for log in logs}
    for path in sorted(path for real, path in near.items() if real not in known):
        if begun & set(_beginning(path)):
            yield path.parent


def _beginning(log: Path) -> tuple[str, str]:
    """Return the hash of a log's header, and of that of the log that it is a fork of; empty where unread."""
    try:
        header = first(log)
        parent = read_header([header], log).parent or {}
    except GameError:
        return "", ""
    return header.hash, str(parent.get("log", ""))


def _take_label(group: Path) -> None:
    """Take the name of a group that is gone out of its class."""
    labels, number = group.parent / LABELS, group.name.removeprefix(GROUP)
    with suppress(OSError, ValueError, AttributeError):
        known = json.loads(labels.read_text(encoding="utf-8"))
        if known.pop(number, None) is not None:
            write_whole(labels, json.dumps(known, ensure_ascii=False, sort_keys=True).encode())
