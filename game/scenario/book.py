"""What the loader writes while it reads: every fault with its place, and everything it compiled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from game.errors import Fault
from game.scenario import effects
from game.scenario.conditions import Wanted, parse
from game.scenario.expression import Expression
from game.scenario.keys import Path
from game.scenario.model import Effect, Need, Where
from game.scenario.near import near_or_all, one_line
from game.scenario.needs import in_words
from game.scenario.reader import MOST_FAULTS, Map, Seq, too_many
from game.scenario.schema import place
from game.scenario.shapes import Both, NeedShape
from game.scenario.vocabulary import ConditionFault, Vocabulary
from game.texts.text import NO_TEXT, Text

NOTHING = parse("0", Vocabulary({}))
"""Stands for an expression that could not be compiled."""


@dataclass(slots=True)
class Book:
    """One reading of one scenario."""

    tree: Map
    vocabulary: Vocabulary
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The files' own lines, for columns inside quoted texts; empty for a document."""
    meter_names: Mapping[str, Text] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def where(self, path: Path, *, key: bool = False) -> Where:
        """Return the place of what a path leads to, or of its key."""
        mark = place(self.tree, path, key=key)
        return Where(mark.name, mark.line + 1, mark.column + 1)

    def at(self, path: Path) -> object:
        """Return what the file says at a path, or none."""
        node: object = self.tree
        for step in path:
            if isinstance(node, Map) and step in node:
                node = node[str(step)]
            elif isinstance(node, Seq) and isinstance(step, int) and step < len(node):
                node = node[step]
            else:
                return None
        return node

    def names(self, section: str) -> list[str]:
        """Return the ids of a section as the file gives them, those of broken entries included."""
        box = self.tree.get(section)
        return list(box) if isinstance(box, Map) else []

    def fault(self, path: Path, code: str, message: str, *, key: bool = False, offset: int = 0) -> None:
        """Write down a fault at a path; `offset` counts characters into its text. Raise Stop when full."""
        mark = place(self.tree, path, key=key)
        if len(self.faults) >= MOST_FAULTS:
            stop = too_many(mark.line, mark.column)
            self.faults.append(stop.fault(mark.name))
            raise stop
        column = mark.column + (self._inside(mark.name, mark.line, mark.column, offset) if offset else 0)
        self.faults.append(Fault(mark.name, mark.line + 1, column + 1, code, one_line(message)))

    def _character(self, name: str, line: int, column: int) -> str:
        lines = self.lines.get(name, ())
        return lines[line][column : column + 1] if line < len(lines) else ""

    def _inside(self, name: str, line: int, column: int, offset: int) -> int:
        """Return how many columns an offset into a text is; 0 where it is folded over lines."""
        quote = self._character(name, line, column)
        if quote in ("|", ">"):
            return 0
        shift = offset + (quote in ("'", '"'))
        lines = self.lines.get(name, ())
        return shift if not lines or column + shift <= len(lines[line]) else 0

    def expression(
        self, source: str | int | None, path: Path, wanted: Wanted = "condition", *, gate: bool = False
    ) -> Expression | None:
        """Return a line compiled, or none where there is none or it is faulty."""
        if source is None:
            return None
        try:
            return parse(str(source), self.vocabulary, wanted, gate=gate)
        except ConditionFault as fault:
            self.fault(path, fault.code, fault.message, offset=fault.offset)
            return None

    def needed(
        self, source: str | int, path: Path, wanted: Wanted = "condition", *, gate: bool = False
    ) -> Expression:
        """Return a line compiled, or `NOTHING`."""
        return self.expression(source, path, wanted, gate=gate) or NOTHING

    def effects(self, lines: Sequence[str], path: Path) -> tuple[Effect, ...]:
        """Return the effects of a `do:`; faulty ones are left out."""
        found: list[Effect] = []
        for number, line in enumerate(lines):
            here = (*path, number)
            try:
                found.append(effects.parse(line, self.vocabulary, self.where(here)))
            except ConditionFault as fault:
                self.fault(here, fault.code, fault.message, offset=fault.offset)
        return tuple(found)

    def need(self, shape: NeedShape | str | int, path: Path, *, gate: bool = False) -> Need | None:
        """Return a condition with the words in which a team reads it."""
        if isinstance(shape, NeedShape):
            expression = self.expression(shape.if_, (*path, "if"), gate=gate)
            return Need(expression, text(shape.words)) if expression else None
        expression = self.expression(shape, path, gate=gate)
        if expression is None:
            return None
        words = in_words(expression.source, self.meter_names)
        if not words:
            self.fault(path, "SC502", "this needs words of its own: {if: ..., words: {en: ..., ko: ...}}")
        return Need(expression, words)

    def known(self, what: str, name: str, names: Iterable[str], path: Path, *, key: bool = False) -> bool:
        """Return whether a name is declared; if not, a fault is written down."""
        found = list(names) if not isinstance(names, Mapping | frozenset | set | tuple | list) else names
        if name in found:
            return True
        self.fault(path, "SC110", f"unknown {what} '{name[:60]}'{near_or_all(name, found)}", key=key)
        return False

    def all_known(self, what: str, names: Sequence[str], known: Iterable[str], path: Path) -> tuple[str, ...]:
        """Return the names of a list that are declared, each once; the others are faults."""
        kept: list[str] = []
        for number, name in enumerate(names):
            if name in kept:
                self.fault((*path, number), "SC111", f"'{name}' stands here twice")
            elif self.known(what, name, known, (*path, number)):
                kept.append(name)
        return tuple(kept)


def text(shape: Both | None) -> Text:
    """Return a text of the model; an absent one is empty."""
    return Text(shape.en, shape.ko) if shape else NO_TEXT


def cite(shape: Both | str | None) -> Text:
    """Return where something is from; one line is the same in both languages."""
    return Text(shape, shape) if isinstance(shape, str) else text(shape)
