"""Two games beside each other: where they first part, how far ladder and gauges moved, how each ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from game.debrief.course import course
from game.debrief.game import Game
from game.debrief.theatre.moments import phase_name
from game.rules.events import Ended
from game.rules.state import Decision
from game.session import options_name, told_of
from game.sight.ending import ending
from game.sight.eyes import eyes_of
from game.sight.texts import drawn_names, spelled
from game.texts import NO_TEXT, Text, both

Pair = tuple[Text, Text]

Rows = tuple[tuple[Text, Text, Text], ...]
"""Who or what differs, and how in each game; an empty text where a game has nothing there."""

Acts = Mapping[str, tuple[tuple[str, ...], int]]
"""Who decided at a point -> what, and the record that shows it."""


@dataclass(frozen=True, slots=True)
class Parted:
    """Where two games first differ."""

    how: Literal["scenario", "setup", "acts", "nowhere"]
    """Different exercises; other settings from the first; a first question with other answers; not at all."""
    phase: Text = NO_TEXT
    rows: Rows = ()
    """What was decided otherwise, then what chance decided otherwise."""
    records: tuple[int, int] = (0, 0)
    """The record of each game that shows it: of settings the first."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A gauge or a marker in both games: as it stood when each phase ended."""

    name: Text
    low: int
    high: int
    figures: tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class End:
    """How one game ended."""

    code: str
    """Empty while it goes on."""
    title: Text
    text: Text
    figures: tuple[tuple[Text, int], ...]
    record: int
    minute: int


@dataclass(frozen=True, slots=True)
class Beside:
    """Two games held against each other."""

    names: tuple[str, str]
    titles: Pair
    parted: Parted
    curves: tuple[Curve, ...]
    ends: tuple[End, End]


def beside(one: Game, other: Game, names: tuple[str, str]) -> Beside:
    """Return two games held against each other; they may be of different exercises."""
    titles = (one.scenario.title, other.scenario.title)
    return Beside(names, titles, parted(one, other), tuple(_curves(one, other)), (_end(one), _end(other)))


def parted(one: Game, other: Game) -> Parted:
    """Return where two games first differ: exercise, settings, or the first question answered otherwise."""
    if one.scenario.id != other.scenario.id:
        return Parted("scenario", rows=((both("theatre.beside.exercise"), one.scenario.title,
                                         other.scenario.title),))  # fmt: skip
    rows = tuple(_settings(one, other))
    if rows:
        return Parted("setup", rows=rows)
    luck = tuple(_luck(one, other))
    found, others = list(_points(one).items()), list(_points(other).items())
    for at in range(max(len(found), len(others))):
        point, acts = found[at] if at < len(found) else ("", {})
        elsewhere, against = others[at] if at < len(others) else ("", {})
        if point != elsewhere or _bare(acts) != _bare(against):
            return _acts(one, other, (acts, against) if point == elsewhere else (acts, {}), luck)
    return Parted("nowhere", rows=luck)


def _luck(one: Game, other: Game) -> Iterator[tuple[Text, Text, Text]]:
    """Yield what chance decided otherwise in each: of what was drawn in both games, the last outcome."""
    for name, outcome in one.end.draws.items():
        against = other.end.draws.get(name)
        if against is not None and against != outcome:
            names = [drawn_names(one.scenario, name, each) for each in (outcome, against)]
            yield both("theatre.beside.chance", name=spelled(names[0][0], name)), names[0][1], names[1][1]


def _settings(one: Game, other: Game) -> Iterator[tuple[Text, Text, Text]]:
    scenario = one.scenario
    for axis, choice in one.header.setup.choices.items():
        against = other.header.setup.choices.get(axis, "")
        if choice != against and axis in scenario.settings:
            named = {entry.id: entry.name for entry in scenario.settings[axis].choices}
            yield scenario.settings[axis].name, _line(named[choice]), _line(named.get(against, NO_TEXT))
    lengths = [game.header.setup.edition for game in (one, other)]
    if lengths[0] != lengths[1]:
        yield (both("debrief.fact.edition"), *(_length(each) for each in lengths))  # type: ignore[misc]


def _length(edition: int | None) -> Text:
    return both("debrief.fact.minutes", minutes=edition) if edition else both("debrief.fact.whole")


def _line(text: Text) -> Text:
    return Text(text.en.partition("\n")[0], text.ko.partition("\n")[0])


def _points(game: Game) -> Mapping[str, Acts]:
    """Return what stood at each question in the order in which they were asked; what chance did is luck."""
    found: dict[str, dict[str, tuple[tuple[str, ...], int]]] = {}
    for one in game.played:
        decision = one.decision
        if decision is None or decision.seat == "chance" or decision.options[:1] == ("rewind",):
            continue
        acts = found.setdefault(decision.point, {})
        if decision.options == ("unseal",):
            acts.pop(decision.seat, None)
            continue
        team = decision.seat in game.scenario.teams
        acts[decision.seat if team else f"{decision.seat} {_what(decision)}"] = (
            decision.options, one.record.n,
        )  # fmt: skip
    return found


def _what(decision: Decision) -> str:
    """Return what tells the acts of control and of the clock at one question apart."""
    return " ".join((*decision.options, decision.text))


def _bare(acts: Acts) -> dict[str, tuple[str, ...]]:
    return {who: options for who, (options, _) in acts.items()}


def _acts(one: Game, other: Game, acts: tuple[Acts, Acts], luck: Rows) -> Parted:
    """Return the first question that two games answered otherwise, or that one of them alone was asked."""
    mine, theirs = acts
    bare = [_bare(side) for side in acts]
    differing = [who for who in dict.fromkeys((*mine, *theirs)) if bare[0].get(who) != bare[1].get(who)]
    first, second = (
        min((side[who][1] for who in differing if who in side), default=game.played[-1].record.n)
        for side, game in ((mine, one), (theirs, other))
    )
    game, record = (one, first) if any(who in mine for who in differing) else (other, second)
    before = game.played_at(record).before
    rows = tuple((_who(game, who), _act(one, mine, who), _act(other, theirs, who)) for who in differing)
    return Parted("acts", phase_name(before) if before else NO_TEXT, (*rows, *luck), (first, second))


def _who(game: Game, who: str) -> Text:
    if who in game.scenario.teams:
        return game.scenario.teams[who].name
    return both(f"theatre.beside.{who.partition(' ')[0]}")


def _act(game: Game, acts: Acts, who: str) -> Text:
    if who not in acts:
        return NO_TEXT
    options, record = acts[who]
    if who in game.scenario.teams:
        return options_name(game.scenario, options)
    return told_of(game.scenario, game.played_at(record).record.body)


def _curves(one: Game, other: Game) -> Iterator[Curve]:
    """Yield both markers, then the gauges that all may see and that both games have."""
    stages = [course(game) for game in (one, other)]
    top = len(one.scenario.ladder.rungs) - 1
    named = [("theirs", both("board.ladder.theirs"), 0, top), ("ours", both("board.ladder.ours"), 0, top)]
    named += [
        (meter.id, meter.name, meter.low, meter.high)
        for meter in one.scenario.meters.values()
        if "all" in meter.seen_by and meter.id in other.scenario.meters
    ]
    for gauge, name, low, high in named:
        figures = [
            (found[0].before[gauge], *(stage.figures[gauge] for stage in found)) if found else ()
            for found in stages
        ]
        yield Curve(name, low, high, (figures[0], figures[1]))


def _end(game: Game) -> End:
    last = game.played[-1]
    found = next(((n, event) for n, event in game.events() if isinstance(event, Ended)), None)
    minute = last.step.state.minute
    if found is None:
        return End("", both("theatre.beside.open"), NO_TEXT, (), last.record.n, minute)
    n, event = found
    # As its players read it: what it says of figures filled in, and that control ended it where it did.
    told = ending(eyes_of(game.end, "room"))
    assert told is not None
    shown = tuple((_name(game, name), figure) for name, figure in event.figures)
    return End(told.code, told.title, told.text, shown, n, minute)


def _name(game: Game, name: str) -> Text:
    if name in ("ours", "theirs"):
        return both(f"board.ladder.{name}")
    scenario = game.scenario
    found = scenario.meters.get(name) or scenario.values.get(name)
    words = name.replace("_", " ")
    return (found.name if found is not None else NO_TEXT) or Text(words, words)
