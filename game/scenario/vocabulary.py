"""The names that a scenario declares, with their kinds: what a condition may speak of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from game.scenario import terms
from game.scenario.near import near_or_all
from game.scenario.terms import Term

Kind = Literal["meter", "flag", "value", "constant", "draw", "setting", "marker"]

MARKERS = ("ours", "theirs", "hour", "turn", "spent")
"""Names that every scenario has."""

CALLS = {
    "chose": 2,
    "concurred": 1,
    "refused": 2,
    "overtaken": 1,
    "carries": 1,
    "hour_of": 1,
    "min": 2,
    "max": 2,
}
"""Functions and how many things stand between their parentheses."""

RESERVED = frozenset(
    {"and", "or", "not", "if", "to", "set", "clear", "send", "lock", "unlock", *CALLS, *MARKERS}
)
"""Words that no id may be."""


class ConditionFault(Exception):
    """One line of the condition or effect language is wrong; `offset` says where in it, from 0."""

    def __init__(self, offset: int, code: str, message: str) -> None:
        self.offset = offset
        self.code = code
        self.message = message
        super().__init__(f"{offset + 1}: {code} {message}")


@dataclass(frozen=True, slots=True)
class Definition:
    """How a value is computed: by an expression, or by a table over one."""

    source: str
    steps: tuple[tuple[int, int], ...] = ()
    """Figure from which, and the number from there; ascending; empty for a plain expression."""


@dataclass(slots=True)
class Vocabulary:
    """Every name of one scenario. Filled once by the loader; values are compiled on first use."""

    kinds: Mapping[str, Kind]
    outcomes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Draws and settings with the words that they may come out as."""
    values: Mapping[str, Definition] = field(default_factory=dict)
    teams: Sequence[str] = ()
    capitals: Sequence[str] = ()
    """Teams that ratify."""
    options: Mapping[str, str] = field(default_factory=dict)
    """National options and their teams."""
    texts: frozenset[str] = frozenset()
    reservations: frozenset[str] = frozenset()
    phases: frozenset[str] = frozenset()
    injects: frozenset[str] = frozenset()
    lines: dict[tuple[str, str, bool], Any] = field(default_factory=dict)
    """Lines compiled so far: authors repeat themselves."""
    compiled: dict[str, Term] = field(default_factory=dict)
    """Values compiled so far."""
    compiling: list[str] = field(default_factory=list)
    """Values being compiled, for the detection of cycles."""

    def kind(self, name: str) -> Kind | None:
        """Return what the name is, or none."""
        return "marker" if name in MARKERS else self.kinds.get(name)

    def named(self, kind: Kind) -> list[str]:
        """Return the names of one kind."""
        return [name for name, known in self.kinds.items() if known == kind]

    def term(self, name: str, offset: int) -> Term:
        """Return the name compiled; values are the parser's."""
        kind = self.kind(name)
        if kind == "meter":
            return terms.meter(name)
        if kind == "flag":
            return terms.flag(name)
        if kind == "constant":
            return terms.tuned(name)
        if kind == "draw":
            return terms.drawn(name, self.outcomes[name])
        if kind == "setting":
            return terms.chosen_setting(name, self.outcomes[name])
        if kind == "marker":
            return terms.marker(name)
        for owner, words in self.outcomes.items():
            if name in words:
                message = f"'{name}' is an outcome; write `{owner} == {name}`"
                raise ConditionFault(offset, "SC103", message)
        raise ConditionFault(
            offset, "SC102", f"unknown name '{name}'{near_or_all(name, [*self.kinds, *MARKERS])}"
        )

    def call(self, name: str, words: Sequence[str], offsets: Sequence[int]) -> Term:
        """Return a function of ids compiled, with every id known."""
        if name == "chose":
            self._known("team", words[0], self.teams, offsets[0])
            self._known("option", words[1], self.options, offsets[1])
            owner = self.options[words[1]]
            if owner != words[0]:
                raise ConditionFault(
                    offsets[1], "SC103", f"option '{words[1]}' is {owner}'s, not {words[0]}'s"
                )
            return terms.chose(words[0], words[1])
        if name == "concurred":
            self._known("joint text", words[0], self.texts, offsets[0])
            return terms.concurred(words[0])
        if name == "refused":
            self._known("capital", words[0], self.capitals, offsets[0])
            self._known("joint text", words[1], self.texts, offsets[1])
            return terms.refused(words[0], words[1])
        if name == "overtaken":
            self._known("phase", words[0], self.phases, offsets[0])
            return terms.overtaken(words[0])
        if name == "carries":
            self._known("reservation", words[0], self.reservations, offsets[0])
            return terms.carries(words[0])
        if self.kinds.get(words[0]) != "flag":
            self._known("flag", words[0], self.named("flag"), offsets[0])
        return terms.hour_of(words[0])

    @staticmethod
    def _known(what: str, word: str, known: Iterable[str], offset: int) -> None:
        if word not in known:
            raise ConditionFault(offset, "SC102", f"unknown {what} '{word}'{near_or_all(word, known)}")


@dataclass(frozen=True, slots=True)
class OpenVocabulary:
    """Names that nobody declares: each is looked up in the mapping that the expression is asked of."""

    values: Mapping[str, Definition] = field(default_factory=dict)

    def kind(self, name: str) -> None:
        """Return nothing: any name may stand here."""

    def term(self, name: str, offset: int) -> Term:
        """Return what the mapping holds under the name."""
        return terms.looked_up(name, truth=True)

    def call(self, name: str, words: Sequence[str], offsets: Sequence[int]) -> Term:
        """Return what the mapping holds under the call as it is written, `chose(seoul:hold)`."""
        return terms.looked_up(written(name, words), name, *words, truth=name != "hour_of")


def written(name: str, words: Sequence[str]) -> str:
    """Return a call as one writes it, without spaces: `chose(seoul:hold)`, `refused(seoul,sanctions)`."""
    return f"{name}({(':' if name == 'chose' else ',').join(words)})"
