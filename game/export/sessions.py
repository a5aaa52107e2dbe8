"""The tables on games as wholes: sessions, settings, seats, phases, gauges, ratings, aims, reports, marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from game.debrief.course import Stage
from game.debrief.knowing import Known
from game.export.columns import Column, Source, Table, short
from game.record.codec import Header
from game.record.planned import in_plan
from game.rules.events import Drawn
from game.session.marks import Noted

T = TypeVar("T")

LETTERS = ("U", "M", "S", "P")


@dataclass(frozen=True, slots=True)
class Of(Generic[T]):
    """Something of one game."""

    source: Source
    item: T


def each(found: Callable[[Source], Iterable[T]]) -> Callable[[Sequence[Source]], Iterator[Of[T]]]:
    """Return what lists something of every game, game by game."""

    def rows(sources: Sequence[Source]) -> Iterator[Of[T]]:
        for source in sources:
            for item in found(source):
                yield Of(source, item)

    return rows


SESSION: Column[Any] = Column("session", "id", lambda row: row.source.session, "record 0: hash")


def _ended(source: Source) -> Any:
    return source.story.ended[1] if source.story.ended else None


def _plan(header: Header) -> str:
    """Return the code of a game's plan; or whatever else stands there, as an older log may have it."""
    place = in_plan(header)
    return place.code if place else header.plan


def _parent(header: Header) -> Mapping[str, Any]:
    return header.parent or {}


SESSIONS = Table(
    "sessions",
    each(lambda source: [source.game.header]),
    (
        SESSION,
        Column("scenario", "id", lambda row: row.item.scenario, "header: scenario"),
        Column("mechanics", "text", lambda row: short(row.item.mechanics), "header: mechanics"),
        Column("texts", "text", lambda row: short(row.item.texts), "header: texts"),
        Column("game", "text", lambda row: row.item.game, "header: game"),
        Column("rules", "text", lambda row: row.item.rules, "header: rules"),
        Column("edition", "integer", lambda row: row.item.edition, "header: edition", "minute"),
        Column("dice", "text", lambda row: row.item.dice, "header: dice", values="seed, hand"),
        # Behind a letter: as a number a long one loses its last digits in R.
        Column("seed", "text", lambda row: f"s{row.item.seed}", "header: seed"),
        Column("group", "text", lambda row: row.item.group, "header: group"),
        Column("plan", "text", lambda row: _plan(row.item), "header: plan"),
        Column("sitting", "integer", lambda row: getattr(in_plan(row.item), "sitting", None), "header: plan"),
        Column("arm", "text", lambda row: row.source.arm, "the plan's key"),
        Column("keep_until", "text", lambda row: row.item.keep_until, "header: keep_until"),
        Column("parent", "id", lambda row: short(_parent(row.item).get("log", "")), "header: parent"),
        Column("parent_record", "integer", lambda row: _parent(row.item).get("record"), "header: parent"),
        Column("code", "text", lambda row: row.source.game.records[-1].code, "last record: hash"),
        Column("records", "integer", lambda row: len(row.source.game.records), "reckoned", "record"),
        Column(
            "abandoned", "integer", lambda row: len(row.source.game.records) - len(row.source.game.played),
            "reckoned", "record",
        ),
        Column("ended", "flag", lambda row: _ended(row.source) is not None, "end"),
        Column("endex", "flag", lambda row: row.source.game.end.endex, "end"),
        Column("ending", "id", lambda row: getattr(_ended(row.source), "ending", ""), "end"),
        Column("ending_code", "text", lambda row: _code(row.source), "scenario", values="E1 to E8"),
        Column("also", "text", lambda row: "+".join(getattr(_ended(row.source), "also", ())), "end"),
        Column("minute", "integer", lambda row: row.source.game.end.minute, "last record: minute", "minute"),
        Column("turns", "integer", lambda row: row.source.game.end.turn, "end", "phase"),
    ),
)  # fmt: skip


def _code(source: Source) -> str:
    ended = _ended(source)
    return source.scenario.endings[ended.ending].code if ended else ""


SETTINGS = Table(
    "settings",
    each(lambda source: source.game.header.settings.items()),
    (
        SESSION,
        Column("axis", "id", lambda row: row.item[0], "header: settings"),
        Column("choice", "id", lambda row: row.item[1], "header: settings"),
    ),
)

SEATS = Table(
    "seats",
    each(lambda source: source.game.header.seats.items()),
    (
        SESSION,
        Column("team", "id", lambda row: row.item[0], "header: seats"),
        Column(
            "player", "text", lambda row: row.item[1].partition(":")[0], "header: seats",
            values="people, cards, bot, nobody",
        ),
        Column("doctrine", "id", lambda row: row.item[1].partition(":")[2], "header: seats"),
    ),
)  # fmt: skip

_STAGE: tuple[Column[Of[Stage]], ...] = (
    SESSION,
    Column("turn", "integer", lambda row: row.item.turn, "phase opened", values="1 and up"),
    Column("phase", "id", lambda row: row.item.phase, "phase opened"),
)

PHASES = Table(
    "phases",
    each(lambda source: source.story.stages),
    (
        *_STAGE,
        Column("minute", "integer", lambda row: row.item.minute, "phase opened", "minute"),
        Column("opened", "integer", lambda row: row.item.opened, "record: n"),
        Column("closed", "integer", lambda row: row.item.closed, "record: n"),
        Column("skipped", "flag", lambda row: row.item.skipped, "scenario: editions"),
    ),
)


@dataclass(frozen=True, slots=True)
class Gauged:
    """A gauge in a phase."""

    stage: Stage
    gauge: str


GAUGES = Table(
    "gauges",
    each(
        lambda source: [Gauged(stage, gauge) for stage in source.story.stages for gauge in stage.figures]
    ),
    (
        SESSION,
        Column("turn", "integer", lambda row: row.item.stage.turn, "phase opened", values="1 and up"),
        Column("phase", "id", lambda row: row.item.stage.phase, "phase opened"),
        Column("gauge", "id", lambda row: row.item.gauge, "scenario: meters; `ours`, `theirs`"),
        Column("opened", "integer", lambda row: row.item.stage.before[row.item.gauge], "state"),
        Column("closed", "integer", lambda row: row.item.stage.figures[row.item.gauge], "state"),
    ),
)  # fmt: skip

RATINGS = Table(
    "ratings",
    each(lambda source: _ended(source).ratings if _ended(source) else ()),
    (
        SESSION,
        Column("objective", "id", lambda row: row.item[0], "end"),
        Column("rating", "text", lambda row: row.item[1], "end", values="P, S, M, U"),
        Column(
            "rank", "integer",
            lambda row: LETTERS.index(row.item[1]) if row.item[1] in LETTERS else None, "reckoned",
            values="0 (U) to 3 (P); an order",
        ),
    ),
)  # fmt: skip

AIMS = Table(
    "aims",
    each(lambda source: _ended(source).aims if _ended(source) else ()),
    (
        SESSION,
        Column("team", "id", lambda row: row.item[0], "end"),
        Column("aim", "id", lambda row: row.item[1], "end"),
        Column("met", "flag", lambda row: row.item[2], "end"),
    ),
)


@dataclass(frozen=True, slots=True)
class Had:
    """A report and a team."""

    known: Known
    team: str

    @property
    def how(self) -> str:
        """Return who of the team had it."""
        wholly, partly = self.team in self.known.wholly, self.team in self.known.partly
        return "team" if wholly else "role" if partly else "none"


REPORTS = Table(
    "reports",
    each(lambda source: [Had(known, team) for known in source.story.known for team in source.game.teams]),
    (
        SESSION,
        Column("record", "integer", lambda row: row.item.known.record, "record: n"),
        Column("turn", "integer", lambda row: row.item.known.turn, "phase opened", values="0 and up"),
        Column("minute", "integer", lambda row: row.item.known.minute, "inject delivered", "minute"),
        Column("inject", "id", lambda row: row.item.known.inject, "inject delivered"),
        Column("team", "id", lambda row: row.item.team, "scenario: teams"),
        Column("had", "text", lambda row: row.item.how, "scenario: to", values="team, role, none"),
    ),
)


def _stands(source: Source, record: int) -> bool:
    return any(one.record.n == record for one in source.game.played)


MARKS: Table[Of[Noted]] = Table(
    "marks",
    each(lambda source: source.story.marks),
    (
        SESSION,
        Column("record", "integer", lambda row: row.item.record, "record: n"),
        Column("about", "integer", lambda row: row.item.at, "remark: at"),
        Column("phase", "id", lambda row: row.item.phase, "remark: phase"),
        Column(
            "mark", "text", lambda row: row.item.kind, "remark: kind", values="strength, improve, question"
        ),
        Column("objective", "id", lambda row: row.item.objective or None, "remark: objective"),
        Column("by", "text", lambda row: row.item.by or None, "remark: by", values="control, evaluator"),
        Column("counts", "flag", lambda row: _stands(row.source, row.item.record), "not rewound"),
        Column("words", "words", lambda row: row.item.words, "note: reason"),
    ),
)

DRAWS = Table(
    "draws",
    each(lambda source: [(n, event) for n, event in source.game.events() if isinstance(event, Drawn)]),
    (
        SESSION,
        Column("record", "integer", lambda row: row.item[0], "record: n"),
        Column("draw", "id", lambda row: row.item[1].name, "chance"),
        Column("outcome", "id", lambda row: row.item[1].outcome, "chance"),
    ),
)
