"""A scenario file -> a `Scenario`, or every fault of it at once with its place."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from game.errors import Fault, GameError, ScenarioError
from game.scenario import document, parts, reader
from game.scenario.model import Scenario
from game.scenario.near import near, near_or_all
from game.scenario.reader import Map, Seq
from game.scenario.vocabulary import Vocabulary

SHIPPED = Path(__file__).resolve().parents[2] / "scenarios"
"""Where the scenarios of the game lie, with their parts in `shared/`."""

DOCUMENTS = 8
"""How many sessions' own copies of scenarios are kept once read: a class plays one, a folder a few."""

MOST_PARTS = 32
MOST_BYTES_IN_ALL = 4 * reader.MOST_BYTES
"""Of a scenario's own file and its shared parts: each of them has its limits, but there may be many."""

_OWN_FILES = frozenset({"glossary", "claims"})
"""Files beside the shared parts that are read for themselves."""


def shipped() -> tuple[str, ...]:
    """Return the names of the scenarios that come with the game, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in SHIPPED.glob("*.yaml")))


def shared_parts() -> list[str]:
    """Return what `uses:` may name of the game's own."""
    stems = (path.stem for path in (SHIPPED / "shared").glob("*.yaml"))
    return sorted(stem for stem in stems if stem not in _OWN_FILES)


def find(name_or_path: str | Path) -> Path:
    """Return the file of a shipped scenario's name, or the path as it stands."""
    path = Path(name_or_path)
    if path.suffix == ".yaml" or path.parent != Path() or path.is_file():
        return path
    if (SHIPPED / f"{name_or_path}.yaml").is_file():
        return SHIPPED / f"{name_or_path}.yaml"
    beside = Path(f"{name_or_path}.yaml")
    if beside.is_file():
        raise GameError(f"there is no exercise '{name_or_path}' of the game's own; your file is {beside}")
    names = shipped()
    known = f"known are {', '.join(names)}, or give the path of a file"
    raise GameError(f"there is no scenario '{name_or_path}'{near(str(name_or_path), names)}; {known}")


def files(path: Path) -> tuple[Path, ...]:
    """Return the files that a scenario is read from or could be: its own and the shared parts in reach."""
    folder = Path(os.path.realpath(path)).parent
    return (path, *sorted((folder / "shared").glob("*.yaml")), *sorted((SHIPPED / "shared").glob("*.yaml")))


def load(path: str | Path) -> Scenario:
    """Return the scenario of a file with its shared parts; `ScenarioError` holds every fault."""
    # Here, since what describes a scenario's shapes takes longer to import than a first picture to draw.
    from game.scenario.building import built

    with _no_collections():
        reading = _Reading(Path(path))
        tree = reading.tree()
        if tree is None:
            raise ScenarioError(reading.told(()))
        scenario, faults = built(tree, reading.lines)
        faults = [*reading.faults, *faults]
        if faults or scenario is None:
            raise ScenarioError(reading.told(faults))
        return scenario


@lru_cache(maxsize=DOCUMENTS)
def from_document(json_text: str) -> Scenario:
    """Return the scenario of a session's own copy, with the places of the files that it was read from.

    Games of one class have the same copy: read once, it is the same scenario for all of them.
    """
    from game.scenario.building import built

    with _no_collections():
        scenario, faults = built(document.read(json_text), {})
    if faults or scenario is None:
        raise ScenarioError(faults)
    return scenario


def vocabulary_of(scenario: Scenario) -> Vocabulary:
    """Return the names that a scenario's conditions may use, for those who ask parts of them."""
    from game.scenario.names import vocabulary
    from game.scenario.schema import shaped

    tree = document.read(scenario.document)
    return vocabulary(tree, shaped(tree)[0])


@contextmanager
def _no_collections() -> Iterator[None]:
    """Keep the collector of garbage still: a tree of 20,000 values has none, and would be searched often."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _called(folder: Path) -> str:
    """Return what stands before a file's name in marks: a folder of an author's may bear somebody's name."""
    return f"{SHIPPED.name}/" if folder.name == SHIPPED.name else ""


class _Reading:
    """The files of one scenario: its own and the shared ones that it uses."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[Fault] = []
        self.bytes = 0
        """Of all files that were read."""
        self.shown: dict[str, str] = {}
        """Name in marks -> path as the user knows it; marks hold no folder of this machine, nor its name."""
        self.lines: dict[str, Sequence[str]] = {}

    def tree(self) -> Map | None:
        """Return the resolved tree, if the scenario's own file is one."""
        from game.scenario.schema import place

        folder = Path(os.path.realpath(self.path)).parent
        name = f"{_called(folder)}{self.path.name}"
        self.shown[name] = str(self.path)
        own = self._file(self.path, name)
        if own is None:
            return None
        shared: list[Map] = []
        uses = own.get("uses")
        names = uses if isinstance(uses, Seq) else ()
        if len(names) > MOST_PARTS:
            mark = place(own, ("uses", MOST_PARTS))
            message = f"{len(names)} shared parts, more than {MOST_PARTS}"
            self.faults.append(Fault(name, mark.line + 1, mark.column + 1, "SC003", message))
            return None
        for number, part in enumerate(names):
            mark = place(own, ("uses", number))
            tree = self._shared(folder, str(part), Fault(name, mark.line + 1, mark.column + 1, "", ""))
            if tree is not None:
                shared.append(tree)
        return parts.merged(own, shared)

    def _shared(self, folder: Path, part: str, asked: Fault) -> Map | None:
        from game.scenario.schema import place

        for home in (folder / "shared", SHIPPED / "shared"):
            path = home / f"{part}.yaml"
            if part.isidentifier() and part not in _OWN_FILES and path.is_file():
                break
        else:
            known = shared_parts()
            message = f"there is no shared part '{part[:60]}'{near_or_all(part, known)}"
            self.faults.append(Fault(asked.path, asked.line, asked.column, "SC001", message))
            return None
        name = f"{_called(home.parent)}shared/{path.name}"
        self.shown[name] = (
            str(self.path.parent / "shared" / path.name) if home.parent == folder else str(path)
        )
        tree = self._file(path, name)
        if tree is None:
            return None
        for key in parts.foreign(tree):
            mark = place(tree, (key,), key=True)
            message = f"'{key[:60]}' does not belong in a shared part; it is a scenario's own"
            self.faults.append(Fault(name, mark.line + 1, mark.column + 1, "SC010", message))
        return tree

    def _file(self, path: Path, name: str) -> Map | None:
        try:
            with path.open("rb") as file:
                data = file.read(reader.MOST_BYTES + 1)
        except OSError as error:
            self.faults.append(Fault(name, 1, 1, "SC001", f"the file cannot be read: {error.strerror}"))
            return None
        self.bytes += len(data)
        if self.bytes > MOST_BYTES_IN_ALL:
            message = f"with this file a scenario has more than {MOST_BYTES_IN_ALL} bytes"
            self.faults.append(Fault(name, 1, 1, "SC003", message))
            return None
        tree, faults = reader.read(data, name)
        self.faults.extend(faults)
        self.lines[name] = data.decode("utf-8", "replace").split("\n")
        return tree

    def told(self, faults: Sequence[Fault]) -> list[Fault]:
        """Return all faults in the order of the files and lines, with paths as the user named them."""
        order = {name: number for number, name in enumerate(self.shown)}
        every = sorted(
            {*self.faults, *faults}, key=lambda f: (order.get(f.path, 0), f.line, f.column, f.code, f.message)
        )
        return [
            Fault(self.shown.get(fault.path, fault.path), fault.line, fault.column, fault.code, fault.message)
            for fault in every
        ]
