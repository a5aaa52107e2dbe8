"""Who may learn what from a scenario's construction: a condition that shows itself reads no secret."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.scenario.book import Book
from game.scenario.expression import Expression
from game.scenario.keys import Path
from game.scenario.model import Joint, Scenario
from game.scenario.near import listed

_PUBLIC = frozenset({"all", "room"})


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Who sees which name of one scenario."""

    seen_by: dict[str, tuple[str, ...]]
    """Names that not everybody sees, or that have an audience of their own."""
    kept: dict[str, str]
    """Options that stay sealed until the end, and their teams."""

    def sees(self, reader: str, name: str) -> bool:
        """Return whether a team, a role, `all` or exercise control may know a name."""
        audience = self.seen_by.get(name, ("all",))
        return (
            reader == "white_cell"
            or not _PUBLIC.isdisjoint(audience)
            or reader in audience
            or reader.partition(".")[0] in audience
        )

    def hidden(self, reader: str, expression: Expression) -> list[str]:
        """Return what the expression reads and the reader may not know."""
        names = [name for name in expression.reads if not self.sees(reader, name)]
        for call in expression.calls:
            if call[0] == "chose" and self.kept.get(call[2], reader) != reader:
                names.append(f"chose({call[1]}:{call[2]})")
        return names


def knowledge(scenario: Scenario) -> Knowledge:
    """Return who sees which name of a scenario."""
    seen_by: dict[str, tuple[str, ...]] = {}
    for section in (scenario.meters, scenario.flags, scenario.values, scenario.draws):
        seen_by.update((name, entry.seen_by) for name, entry in section.items())
    kept = {name: entry.team for name, entry in scenario.options.items() if entry.reveal == "own"}
    return Knowledge(seen_by, kept)


def check(book: Book, scenario: Scenario) -> None:
    """Write down every place where the presence of something would show a secret."""
    known = knowledge(scenario)
    _check_texts(book, scenario, known)
    _check_options(book, scenario, known)
    for name, phase in scenario.phases.items():
        if isinstance(phase.asks, Joint):
            for key in ("window", "pace"):
                expression: Expression = getattr(phase.asks, key)
                said = f"`{key}:` is shown to all"
                _refuse(book, known, ("all",), expression, ("phases", name, "joint", key), "SC401", said)
    for number, flow in enumerate(scenario.map.flows):
        path = ("map", "flows", number, "when")
        _refuse(book, known, ("all",), flow.when, path, "SC405", "an arrow on the map is seen by all")
    for number, harm in enumerate(scenario.map.harms):
        for line, state in enumerate(harm.states):
            where = ("map", "harms", number, "states", line, "when")
            _refuse(book, known, ("all",), state.when, where, "SC405", "a harm on the map is seen by all")


def _check_texts(book: Book, scenario: Scenario, known: Knowledge) -> None:
    for name, joint in scenario.texts.items():
        path = ("options", name)
        if joint.when:
            said = "`when:` of a joint text shows itself to all"
            _refuse(book, known, ("all",), joint.when, (*path, "when"), "SC401", said)
        for team, gate in joint.gates:
            line: Path = (*path, "gates", team)
            if isinstance(book.at(line), dict):
                line = (*line, "if")
            _refuse(book, known, (team,), gate.expression, line, "SC402", f"a gate is read by {team} alone")


def _check_options(book: Book, scenario: Scenario, known: Knowledge) -> None:
    for name, option in scenario.options.items():
        path = ("options", name)
        team = (option.team,)
        if option.when:
            said = f"`when:` shows itself to {option.team}"
            _refuse(book, known, team, option.when, (*path, "when"), "SC403", said)
        for number, entry in enumerate(option.needs):
            line: Path = (*path, "needs", number)
            if isinstance(book.at(line), dict):
                line = (*line, "if")
            said = f"a need is read by {option.team}"
            _refuse(book, known, team, entry.expression, line, "SC403", said)
        for meter, _ in option.cost:
            if not known.sees(option.team, meter):
                message = f"a price is read by {option.team}, who does not see '{meter}'"
                book.fault((*path, "cost", meter), "SC403", message, key=True)


def _refuse(
    book: Book,
    known: Knowledge,
    readers: Sequence[str],
    expression: Expression,
    path: Path,
    code: str,
    said: str,
) -> None:
    secrets = _each(name for reader in readers for name in known.hidden(reader, expression))
    if secrets:
        words = listed_and(f"'{name}'" for name in secrets)
        audience = listed(known.seen_by.get(secrets[0]) or (secrets[0][6:].partition(":")[0],))
        book.fault(path, code, f"{said} and reads {words}, which only {audience} may know")


def _each(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def listed_and(names: Iterable[str]) -> str:
    """Return the names in a row, `a, b and c`."""
    return " and ".join(", ".join(names).rsplit(", ", 1))
