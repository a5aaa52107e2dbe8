"""What the reckoning over all games finds, and what it proves, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.authoring.finding import Finding, found, place_of
from game.authoring.proof.met import Asked, Course
from game.authoring.proof.ranges import NO, YES, Ranges, number
from game.rules.state import CLOSE
from game.scenario.expression import Expression
from game.scenario.model import Chance, Joint, Scenario, Where
from game.scenario.vocabulary import written

_MOST_READ = 3
"""Names of a condition whose ranges a message tells."""


def impossible(course: Course) -> Mapping[Asked, tuple[Expression, Ranges]]:
    """Return the conditions that hold in no state in which they are asked, with those states."""
    return {asked: failed for asked, failed in course.failed.items() if asked not in course.held}


def findings(scenario: Scenario, course: Course) -> Iterator[Finding]:
    """Yield circles without a way out, conditions that never hold, and questions that leave no choice."""
    yield from _circles(scenario, course)
    owners = _owners(scenario)
    for (where, source), (when, known) in impossible(course).items():
        owner = owners.get(where, "")
        there = _told(scenario, when, known)
        yield found(where, "SC220", owner, f"`{source}` of '{owner}' never holds{there}")
    yield from _shadowed(scenario, course)
    yield from _starved(scenario, course)


def shadowed(scenario: Scenario, course: Course) -> Iterator[tuple[Where, str, str]]:
    """Yield what is never come to, since one before it always holds: its place, its name, what it is."""
    asked = {where for where, _ in (*course.held, *course.failed)}
    for name in course.entered:
        phase = scenario.phases.get(name)
        for count, branch in enumerate(phase.branches if phase else (), 1):
            if branch.where not in course.branches and branch.where not in asked:
                yield branch.where, f"{name}.{count}", f"the branch from '{name}' to '{branch.to}'"
    for ending in scenario.endings.values():
        if CLOSE in course.entered and ending.id not in course.endings and ending.where not in asked:
            yield ending.where, ending.id, f"the ending '{ending.id}'"


def _shadowed(scenario: Scenario, course: Course) -> Iterator[Finding]:
    for where, name, what in shadowed(scenario, course):
        yield found(where, "SC221", name, f"{what} is never come to: one before it always holds")


def _circles(scenario: Scenario, course: Course) -> Iterator[Finding]:
    """Yield each circle of phases out of which no branch leads that may be taken, once."""
    leads = {
        name: {branch.to for branch in (*scenario.always, *phase.branches) if branch.where in course.branches}
        for name, phase in scenario.phases.items()
        if name in course.entered
    }
    # Where the limit of turns cuts a game off, a phase leads nowhere, or to one that is not come to.
    ends = {CLOSE, *(name for name, to in leads.items() if not to or not to <= {*leads})}
    while more := {name for name, to in leads.items() if name not in ends and to & ends}:
        ends |= more
    told: set[str] = set()
    for name in leads:
        if name in ends or name in told:
            continue
        way = [name]
        while (after := next(to for to in scenario.phases if to in leads[way[-1]])) not in way:
            way.append(after)
        circle = [*way[way.index(after) :], after]
        told.update(each for each in leads if each not in ends)
        message = (
            f"phases lead in a circle, {' > '.join(circle)}, and no branch that can hold leads out of it: "
            f"only the limit of {scenario.turns} turns ends the game"
        )
        yield found(scenario.phases[circle[0]].where, "SC219", circle[0], message)


def _starved(scenario: Scenario, course: Course) -> Iterator[Finding]:
    for name, team in sorted(course.starved, key=lambda each: list(scenario.phases).index(each[0])):
        message = f"'{team}' never has anything to choose in '{name}' but what its lapse would do"
        yield found(scenario.phases[name].where, "SC312", f"{name}.{team}", message)
    asked = {team for _, team in course.asked}
    for phase in scenario.phases.values():
        if isinstance(phase.asks, Joint):
            asked.update((phase.asks.drafts, *phase.asks.ratify))
    for each in scenario.teams.values():
        if not each.of and each.id not in asked:
            yield found(
                place_of(scenario, "teams", each.id), "SC312", each.id, f"'{each.id}' is never asked anything"
            )


def _owners(scenario: Scenario) -> Mapping[Where, str]:
    """Return the name by which a waiver calls what a condition belongs to, by its place."""
    owners: dict[Where, str] = {}
    for option in scenario.options.values():
        owners |= {option.where: option.id, **{each.where: option.id for each in option.do}}
    for text in scenario.texts.values():
        owners |= {text.where: text.id, **{each.where: text.id for each in (*text.do, *text.refused)}}
        for word in text.reservations:
            owners |= {each.where: f"{text.id}.{word.id}" for each in word.do}
    for inject in scenario.injects.values():
        owners |= {inject.where: inject.id, **{each.where: inject.id for each in inject.do}}
    for count, rule in enumerate(scenario.passing, 1):
        owners |= dict.fromkeys((rule.where, *(each.where for each in rule.do)), f"passing.{count}")
    for phase in scenario.phases.values():
        owners |= {branch.where: f"{phase.id}.{count}" for count, branch in enumerate(phase.branches, 1)}
        if isinstance(phase.asks, Joint):
            owners |= {
                phase.asks.where: phase.id,
                **{each.where: phase.id for each in phase.asks.fallback_do},
            }
        for outcome in phase.asks.outcomes if isinstance(phase.asks, Chance) else ():
            owners |= {each.where: f"{phase.id}.{outcome.id}" for each in outcome.do}
    owners |= {branch.where: f"always.{count}" for count, branch in enumerate(scenario.always, 1)}
    for box in (scenario.endings, scenario.also, scenario.objectives, scenario.aims):
        owners |= {each.where: each.id for each in box.values()}
    return owners


def _told(scenario: Scenario, when: Expression, known: Ranges) -> str:
    """Return between what a condition's names lie where it is asked."""
    said = [
        f"{written(call[0], call[1:])} has not come about"
        for call in when.calls
        if call[0] in ("chose", "concurred", "refused", "overtaken") and known.fact(call) == NO
    ]
    said += [words for name in when.reads if (words := _range(scenario, name, known))]
    return f": {', '.join(said[:_MOST_READ])} there" if said else ""


def _range(scenario: Scenario, name: str, known: Ranges) -> str:
    if name in scenario.flags:
        return {NO: f"{name} is not set", YES: f"{name} is set"}.get(known.fact(("flag", name)), "")
    if name in known.words:
        return f"{name} is {' or '.join(sorted(known.words[name])) or 'not drawn'}"
    if name in scenario.values:
        low, high = number(scenario.values[name].expression.shape, known)
    elif name == "hour":
        low, high = (minute // 60 for minute in known.numbers["minute"])
    else:
        low, high = known.numbers.get(name) or known.constants[name]
    return f"{name} is {low}" if low == high else f"{name} is {low} to {high}"


def proven(scenario: Scenario, course: Course) -> tuple[str, ...]:
    """Return what holds in every game of a sound scenario, each in a few words."""
    turns = course.entered[CLOSE].numbers["turn"][1] if CLOSE in course.entered else scenario.turns
    ends = f"it ends within {turns} of {scenario.turns} turns"
    if turns >= scenario.turns:
        ends = f"it ends, by the limit of {scenario.turns} turns at the latest"
    asked, sure = len(course.asked), len(course.open_questions)
    chosen = f"all {asked} questions leave" if asked == sure else f"{sure} of {asked} questions leave"
    return (
        ends,
        "there is always a way on",
        f"{chosen} a choice beside the lapse",
        "times run forward",
        "no figure, need or price shows its reader a secret",
    )
