"""What must hold between the entries of a scenario: sources, bounds, times, injects that send each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.scenario.book import Book
from game.scenario.keys import Path
from game.scenario.model import Effect, Joint, Phase, Scenario
from game.scenario.reader import Map, Seq

TOP_RUNG = 11


def check(book: Book, scenario: Scenario, cited: Iterable[tuple[Path, Seq]]) -> None:
    """Write down what does not go together."""
    known = book.names("sources")
    for path, names in cited:
        for number, name in enumerate(names):
            book.known("source", str(name), known, (*path, number))
    _check_sending(book, scenario)
    _check_times(book, scenario)
    for path, effects in all_effects(scenario, book):
        for number, effect in enumerate(effects):
            _check_bounds(book, scenario, effect, (*path, number))


def all_effects(scenario: Scenario, book: Book) -> Iterator[tuple[Path, Sequence[Effect]]]:
    """Return every `do:` and `refused:` of a scenario with its path in the file."""
    for name, option in scenario.options.items():
        yield ("options", name, "do"), option.do
    for name, joint in scenario.texts.items():
        yield ("options", name, "do"), joint.do
        yield ("options", name, "refused"), joint.refused
        for word in joint.reservations:
            yield ("options", name, "reservations", word.id, "do"), word.do
    for name, inject in scenario.injects.items():
        yield (*inject_path(book, name), "do"), inject.do
    for number, passing in enumerate(scenario.passing):
        yield ("passing", number, "do"), passing.do
    for name, phase in scenario.phases.items():
        if isinstance(phase.asks, Joint):
            yield ("phases", name, "joint", "fallback", "do"), phase.asks.fallback_do
        else:
            for outcome in getattr(phase.asks, "outcomes", ()):
                yield ("phases", name, "chance", outcome.id, "do"), outcome.do


def inject_path(book: Book, name: str) -> Path:
    """Return where an inject stands: in a phase or on the shelf."""
    phases = book.tree.get("phases")
    for phase, entry in phases.items() if isinstance(phases, Map) else ():
        injects = entry.get("injects") if isinstance(entry, Map) else None
        if isinstance(injects, Map) and name in injects:
            return ("phases", phase, "injects", name)
    return ("injects", name)


def _check_sending(book: Book, scenario: Scenario) -> None:
    """Write down injects that send each other in a circle: the game would never stop telling."""
    sends = {
        name: [effect.target for effect in inject.do if effect.kind == "send"]
        for name, inject in scenario.injects.items()
    }
    for name in scenario.injects:
        circle = _circle(sends, name)
        if circle and name == min(circle):
            message = f"these injects send each other in a circle: {' > '.join([*circle, circle[0]])}"
            book.fault((*inject_path(book, name), "do"), "SC116", message, key=True)


def _circle(sends: Mapping[str, Sequence[str]], start: str) -> list[str]:
    """Return the way from an inject back to itself, or nothing."""
    came: dict[str, str] = {}
    queue = [start]
    for name in queue:
        for after in sends.get(name, ()):
            if after == start:
                way = [name]
                while way[0] != start:
                    way.insert(0, came[way[0]])
                return way
            if after not in came:
                came[after] = name
                queue.append(after)
    return []


def _check_times(book: Book, scenario: Scenario) -> None:
    for name, phase in scenario.phases.items():
        _check_injects(book, phase)
        for number, branch in enumerate(phase.branches):
            after = scenario.phases.get(branch.to)
            early = (
                after and phase.opens is not None and after.opens is not None and after.opens < phase.opens
            )
            if early:
                message = f"'{branch.to}' opens before '{name}', which leads to it"
                book.fault(("phases", name, "branches", number, "to"), "SC203", message)


def _check_injects(book: Book, phase: Phase) -> None:
    latest = None
    for inject in phase.injects:
        path = ("phases", phase.id, "injects", inject.id)
        if inject.after > phase.minutes:
            message = f"it comes after {inject.after} room minutes, and the phase has {phase.minutes}"
            book.fault((*path, "after"), "SC203", message)
        if inject.at is None or inject.after or inject.type == "cont":
            continue
        if latest is not None and inject.at < latest:
            book.fault((*path, "at"), "SC203", "it bears an earlier time than the inject before it")
        latest = inject.at


def _check_bounds(book: Book, scenario: Scenario, effect: Effect, path: Path) -> None:
    amount = effect.amount.constant if effect.amount else None
    if amount is None:
        return
    if effect.kind == "add" and amount == 0:
        book.fault(path, "SC202", "this changes nothing")
    elif effect.kind in ("ours", "theirs") and not 0 <= amount <= TOP_RUNG:
        book.fault(path, "SC202", f"rung {amount} is not on the ladder, which goes from 0 to {TOP_RUNG}")
    elif effect.kind == "to" and effect.target in scenario.meters:
        meter = scenario.meters[effect.target]
        if not meter.low <= amount <= meter.high:
            message = f"{amount} is not between {meter.low} and {meter.high}"
            book.fault(path, "SC202", message)
