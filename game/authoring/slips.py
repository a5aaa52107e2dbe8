"""Slips of an author's pen that break nothing and mislead people: numbers, codes, names and times."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from game.authoring.finding import Finding, found, place_of
from game.scenario.model import SAKES, TAGS, Ending, Inject, Phase, Scenario
from game.scenario.near import near, near_or_all
from game.texts.figures import duration


def findings(scenario: Scenario) -> Iterator[Finding]:
    """Yield every slip, in the order of the codes."""
    yield from _numbers(scenario)
    yield from _codes(scenario)
    yield from _times(scenario)
    yield from _file(scenario)
    yield from _tags(scenario)


def _numbers(scenario: Scenario) -> Iterator[Finding]:
    """Yield injects that nobody can tell apart by their number: both come to the same readers, always."""
    seen: dict[tuple[str, tuple[str, ...]], Inject] = {}
    for inject in scenario.injects.values():
        if inject.when is not None:
            continue
        first = seen.setdefault((inject.msel, inject.to), inject)
        if first is not inject:
            message = f"'{inject.id}' has the number of '{first.id}', {inject.msel}, and comes to the same"
            yield found(inject.where, "SC214", inject.id, f"{message} readers beside it")


def _codes(scenario: Scenario) -> Iterator[Finding]:
    """Yield endings of one code that have one title as well."""
    seen: dict[tuple[str, str], Ending] = {}
    for ending in (*scenario.endings.values(), *scenario.also.values()):
        for title in dict.fromkeys((ending.title.en, ending.title.ko)):
            first = seen.setdefault((ending.code, title), ending)
            if first is not ending:
                message = f"'{ending.id}' has the code {ending.code} and the title of '{first.id}'"
                yield found(ending.where, "SC215", ending.id, message)
                break


def _times(scenario: Scenario) -> Iterator[Finding]:
    """Yield injects that bear a time before what leads to their phase opens, or after what follows it."""
    first = next(iter(scenario.phases))
    for phase in scenario.phases.values():
        floor = phase.opens if phase.id == first else _earliest_before(scenario, phase)
        for inject in phase.injects:
            if floor is not None and inject.at is not None and inject.at < floor:
                early = duration(floor - inject.at).en
                what = f"'{phase.id}' opens" if phase.id == first else f"what leads to '{phase.id}' opens"
                yield found(
                    inject.where, "SC216", inject.id, f"'{inject.id}' bears a time {early} before {what}"
                )
        yield from _late(scenario, phase)


def _late(scenario: Scenario, phase: Phase) -> Iterator[Finding]:
    """Yield injects of a phase that bear a time at which the exercise is already in a later one."""
    follow = [scenario.phases[branch.to] for branch in phase.branches if branch.to in scenario.phases]
    opening = [(after.opens, after.id) for after in follow if after.opens is not None]
    if not opening:
        return
    ceiling, after = min(opening)
    for inject in phase.injects:
        if inject.at is not None and inject.at > ceiling:
            late = duration(inject.at - ceiling).en
            what = f"'{after}', which follows '{phase.id}', opens"
            yield found(inject.where, "SC216", inject.id, f"'{inject.id}' bears a time {late} after {what}")


def _earliest_before(scenario: Scenario, phase: Phase) -> int | None:
    """Return the earliest opening among the phases that lead to one; none where one of them has no time."""
    leading = [
        other.opens
        for other in scenario.phases.values()
        if phase.id in {branch.to for branch in (*scenario.always, *other.branches)}
    ]
    known = [opens for opens in leading if opens is not None]
    return min(known) if known and len(known) == len(leading) else None


def _file(scenario: Scenario) -> Iterator[Finding]:
    """Yield the scenario whose file has another name: its logs would name what cannot be found."""
    stem = PurePosixPath(scenario.where.path).stem
    if stem != scenario.id:
        message = f"the id is '{scenario.id}', and the file is called '{stem}'"
        yield found(place_of(scenario, "id"), "SC217", scenario.id, message)


def _tags(scenario: Scenario) -> Iterator[Finding]:
    """Yield tags that no doctrine chooses by and that are none of the game's own, and what no tag answers."""
    known = {*TAGS, *(each.tag for doctrine in scenario.doctrines.values() for each in doctrine.choose)}
    tagged = [(option.id, option.tags, option.where) for option in scenario.options.values()]
    tagged += [(text.id, text.tags, text.where) for text in scenario.texts.values()]
    for name, tags, where in tagged:
        for tag in tags:
            if tag not in known:
                message = f"'{name}' has the unknown tag '{tag}'{near_or_all(tag, TAGS)}"
                yield found(where, "SC218", f"{name}.{tag}", message)
    yield from _preferences(scenario)


def _preferences(scenario: Scenario) -> Iterator[Finding]:
    """Yield what a doctrine chooses by and nothing bears: no tag, no option or text, no value or aim."""
    borne = {*TAGS, *SAKES, *scenario.aims, *scenario.options, *scenario.texts}
    borne.update(tag for option in scenario.options.values() for tag in option.tags)
    borne.update(tag for text in scenario.texts.values() for tag in text.tags)
    for name, doctrine in scenario.doctrines.items():
        for number, line in enumerate(doctrine.choose):
            if line.tag not in borne:
                where = place_of(scenario, "doctrines", name, "choose", number, "tag")
                listed = near(line.tag, borne) or near_or_all(line.tag, TAGS)
                message = f"the doctrine '{name}' chooses by '{line.tag}', which no option or text bears"
                yield found(where, "SC218", f"{name}.{line.tag}", message + listed)
