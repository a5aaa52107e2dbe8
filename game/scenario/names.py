"""The names of a scenario: which there are, what they stand for, and who may know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.scenario import shapes
from game.scenario.book import Book
from game.scenario.keys import Path
from game.scenario.terms import BROKEN, is_whole
from game.scenario.vocabulary import RESERVED, Definition, Kind, Vocabulary

_NONE = Definition("0")
"""Of a broken entry."""

ANYONE = ("all", "room", "white_cell")

_NAMES: Mapping[str, Kind] = {
    "meters": "meter",
    "flags": "flag",
    "values": "value",
    "constants": "constant",
    "draws": "draw",
    "settings": "setting",
}


def vocabulary(tree: Mapping[str, object], shape: shapes.ExerciseShape) -> Vocabulary:
    """Return every name that conditions and effects may use; broken entries keep their names."""
    kinds: dict[str, Kind] = {}
    for section, kind in _NAMES.items():
        for name in keys(tree.get(section)):
            kinds.setdefault(name, kind)
    teams = dict(_items(tree.get("teams")))
    alliances = {team for team, entry in teams.items() if entry.get("of")}
    owners = {name: _team(entry) for name, entry in _items(tree.get("options"))}
    phases = _items(tree.get("phases"))
    injects = [*keys(tree.get("injects"))]
    for _, phase in phases:
        injects.extend(keys(phase.get("injects") if isinstance(phase, dict) else None))
    reservations = [
        name
        for _, entry in _items(tree.get("options"))
        if isinstance(entry, dict)
        for name in keys(entry.get("reservations"))
    ]
    values = {name: _definition(shape.values.get(name)) for name in keys(tree.get("values"))}
    return Vocabulary(
        kinds=kinds,
        outcomes={name: tuple(keys(entry.get("of"))) for name, entry in _items(tree.get("draws"))}
        | {name: tuple(keys(entry.get("choices"))) for name, entry in _items(tree.get("settings"))},
        values=values,
        teams=tuple(teams),
        capitals=capitals(teams),
        options={name: team for name, team in owners.items() if team not in alliances},
        texts=frozenset(name for name, team in owners.items() if team in alliances),
        reservations=frozenset(reservations),
        phases=frozenset(name for name, _ in phases),
        injects=frozenset(injects),
        compiled={name: BROKEN for name, known in values.items() if known is _NONE},
    )


def capitals(teams: Mapping[str, Mapping[str, object]]) -> tuple[str, ...]:
    """Return the teams that an alliance consists of, or all where there is none."""
    joined = [team for entry in teams.values() for team in _listed(entry.get("of"))]
    return tuple(team for team in teams if team in joined) if joined else tuple(teams)


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else []


def keys(section: object) -> Sequence[str]:
    return list(section) if isinstance(section, dict) else []


def _items(section: object) -> Sequence[tuple[str, dict[str, object]]]:
    if not isinstance(section, dict):
        return []
    return [(name, entry if isinstance(entry, dict) else {}) for name, entry in section.items()]


def _team(entry: Mapping[str, object]) -> str:
    return str(entry.get("team"))


def _definition(entry: shapes.ValueShape | None) -> Definition:
    if entry is None or (entry.is_ is None) == (entry.steps is None):
        return _NONE
    if entry.steps is None:
        return Definition(str(entry.is_))
    steps = sorted((int(bound), number) for bound, number in entry.from_.items() if is_whole(bound))
    return Definition(str(entry.steps), tuple(steps) or ((0, 0),))


def audience(book: Book, shape: shapes.ExerciseShape, words: Sequence[str], path: Path) -> tuple[str, ...]:
    """Return an audience whose words are all known: anyone's, teams, and roles written `seoul.se6`."""
    roles = [f"{entry.team}.{name}" for name, entry in shape.roles.items()]
    known = [*ANYONE, *book.names("teams"), *roles]
    right = True
    for number, word in enumerate(words):
        here = (*path, number) if isinstance(book.at(path), list) else path
        right = book.known("team, role or audience", word, known, here) and right
    # A misspelt reader must not make everything that reads the name a fault of its own.
    return tuple(words) if right else ("all",)


def names_told_twice(book: Book) -> None:
    """Write down ids that stand for two things, and ids that the languages need for themselves."""
    seen: dict[str, str] = {}
    for section, kind in _NAMES.items():
        for name in keys(book.tree.get(section)):
            if name in RESERVED:
                book.fault(
                    (section, name), "SC112", f"'{name}' is a word of the condition language", key=True
                )
            elif name in seen:
                message = f"'{name}' is already the name of a {seen[name]}"
                book.fault((section, name), "SC112", message, key=True)
            seen.setdefault(name, kind)
