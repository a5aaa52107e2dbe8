"""Decisions, remarks and the header as the bodies of records, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from game.record.chain import Body
from game.rules.state import Decision, Setup, Stated

FORMAT = 1
"""The format that is written. Every older one is read for ever."""

GAME = "0.1.0"
"""The version of the program; the package and the project say the same."""

RULES = "rules/1"
"""The version of the rules; it rises when an old log would no longer replay to the same states."""

RNG = "rng/1"
"""How a draw follows from the seed; see `dice`."""


@dataclass(frozen=True, slots=True)
class Header:
    """Record 0: everything that the game depends on beside its decisions."""

    scenario: str
    """The scenario's id."""
    mechanics: str
    """SHA-256 of the scenario's ids, numbers, conditions, effects and order."""
    texts: str
    """SHA-256 of everything that people read."""
    game: str
    """The version of the program that wrote the log."""
    rules: str
    """The version of the rules: logs of others say so when they do not replay."""
    settings: Mapping[str, str]
    edition: int | None
    constants: Mapping[str, int]
    empty: tuple[str, ...]
    """Teams that nobody plays."""
    seed: int
    seats: Mapping[str, str]
    """Team -> `people`, `cards`, `bot:NAME` or `nobody`."""
    dice: str = "seed"
    """`seed`, or `hand` where outcomes were thrown at the table."""
    parent: Mapping[str, Any] | None = None
    """For a fork: `log` (hash of the parent's record 0), `record` and its `hash`."""
    group: str = ""
    """The group of a class that played, by number or colour, never by name."""
    plan: str = ""
    """The plan of experiment that the session belongs to: its hash, a colon, which of the group's games."""
    purpose: str = ""
    """What the log is kept for."""
    keep_until: str = ""
    """The day after which it is to be deleted, `2027-01-31`."""
    format: int = FORMAT
    oldest: int = FORMAT
    """The oldest format whose readers understand this log."""
    rng: str = RNG

    @property
    def setup(self) -> Setup:
        """Return what was chosen at STARTEX."""
        return Setup(self.settings, self.edition, self.constants, self.empty)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that happened in the room and does not touch the state."""

    what: str
    """`pause`, `resume`, `extend`, `mark`, `opened` and so on."""
    fields: Mapping[str, Any] = field(default_factory=dict)


_HEADER_WORDS = (
    "scenario",
    "mechanics",
    "texts",
    "game",
    "rules",
    "dice",
    "group",
    "plan",
    "purpose",
    "keep_until",
)
"""The fields of a header that are texts."""


def decision_body(decision: Decision, minute: int, digest: str) -> Body:
    """Return the body that keeps a decision, the minute after it and the digest of the state after it."""
    return {
        "kind": "decision",
        "point": decision.point,
        "seat": decision.seat,
        "options": list(decision.options),
        "estimates": [list(pair) for pair in decision.estimates],
        "because": list(decision.because),
        "sake": decision.sake,
        "stated": None if decision.stated is None else asdict(decision.stated),
        "text": decision.text,
        "request": decision.request,
        "minute": minute,
        "digest": digest,
    }


def remark_body(remark: Remark, point: str, minute: int, digest: str) -> Body:
    """Return the body that keeps a remark; the digest is that of the untouched state."""
    return {
        "kind": "remark",
        "what": remark.what,
        "fields": dict(remark.fields),
        "point": point,
        "minute": minute,
        "digest": digest,
    }


def header_body(header: Header, minute: int, digest: str) -> Body:
    """Return the body of record 0; minute and digest are those of the state at STARTEX."""
    return {"kind": "header", **asdict(header), "minute": minute, "digest": digest}


def decision_of(body: Body) -> Decision:
    """Return the decision in a body; raise ValueError if it is none that this game writes."""
    try:
        stated = body["stated"]
        return Decision(
            seat=_word(body["seat"]),
            options=_words(body["options"]),
            point=_word(body["point"]),
            request=_word(body["request"]),
            estimates=tuple((name, answer) for name, answer in map(_words, body["estimates"])),
            because=_words(body["because"]),
            sake=_word(body["sake"]),
            stated=None if stated is None else _stated(stated),
            text=_word(body["text"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError("is not a decision as this game writes it") from error


def prove_remark(body: Body) -> None:
    """Raise ValueError if the body holds no remark that this game writes."""
    if not isinstance(body.get("what"), str) or not isinstance(body.get("fields"), dict):
        raise ValueError("is not a remark as this game writes it")


def header_of(body: Body) -> Header:
    """Return the header in a body; raise ValueError if this game cannot read such a log."""
    if body.get("kind") != "header":
        raise ValueError("is not the header of a log")
    if not isinstance(body.get("oldest"), int) or body["oldest"] > FORMAT:
        raise ValueError(f"is of format {body.get('format')}, and this game reads formats up to {FORMAT}")
    if body.get("rng") != RNG:
        raise ValueError(f"draws by {body.get('rng')!r}, and this game knows {RNG!r}")
    try:
        known = {name.name: body[name.name] for name in fields(Header)}
        _prove_header(known)
        return Header(**known | {"empty": _words(known["empty"])})
    except (KeyError, TypeError) as error:
        raise ValueError("is not a header as this game writes it") from error


def _prove_header(known: Mapping[str, object]) -> None:
    """Raise TypeError for a field that is not of its kind: a whole chain proves only that it is whole."""
    for name in ("settings", "seats", "constants"):
        table = known[name]
        if not isinstance(table, dict):
            raise TypeError("not a table")
        for value in table.values():
            _number(value) if name == "constants" else _word(value)
    for name in ("seed", "format"):
        _number(known[name])
    if known["edition"] is not None:
        _number(known["edition"])
    if known["parent"] is not None and not isinstance(known["parent"], dict):
        raise TypeError("not a parent")
    for name in _HEADER_WORDS:
        _word(known[name])


def _stated(value: Mapping[str, object]) -> Stated:
    stated = Stated(**value)  # type: ignore[arg-type]
    if asdict(stated) != value or not isinstance(stated.way_back, bool):
        raise TypeError("not a statement")
    for word in (stated.known, stated.unknown, stated.confidence):
        _word(word)
    return stated


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError("not a whole number")
    return value


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return tuple(map(_word, value))
