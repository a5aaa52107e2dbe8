"""What can be said of a scenario without playing it: its graph, its names, its texts, its papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.authoring.contents import effects, expressions, texts
from game.authoring.finding import Finding, found, place_of
from game.authoring.names import real_name
from game.scenario.model import Decide, Effect, Joint, Option, Scenario
from game.scenario.secrecy import knowledge

_FEWEST_WORDS, _MOST_WORDS = 25, 50
_FEWEST_KOREAN = 12
_LONGEST_HEADLINE = 60
_LEAST, _MOST = 60, 150
"""Per cent of an edition's minutes that its phases may take together: some end early, talks take longer."""


def findings(scenario: Scenario) -> Iterator[Finding]:
    """Yield every finding that needs no play."""
    yield from _unreachable(scenario)
    yield from _unset(scenario)
    yield from _shown(scenario)
    yield from _papers(scenario)
    yield from _alike(scenario)
    yield from _fallbacks(scenario)
    yield from _beaten(scenario)
    yield from _headlines(scenario)
    yield from _editions(scenario)
    yield from _untranslated(scenario)
    yield from _real_names(scenario)


def _unreachable(scenario: Scenario) -> Iterator[Finding]:
    """Yield phases to which no branch leads."""
    queue = [next(iter(scenario.phases))]
    queue.extend(branch.to for branch in scenario.always)
    reached: set[str] = set()
    while queue:
        phase = scenario.phases.get(queue.pop())
        if phase and phase.id not in reached:
            reached.add(phase.id)
            queue.extend(branch.to for branch in phase.branches)
    for name, phase in scenario.phases.items():
        if name not in reached:
            yield found(phase.where, "SC205", name, f"no branch leads to phase '{name}'")


def _unset(scenario: Scenario) -> Iterator[Finding]:
    """Yield flags that are read and never set, or set and read by nobody, and draws that nothing reads.

    A flag with a name is told to people as it is set. One of the shared parts is what others may read.
    """
    read = {name for expression in expressions(scenario) for name in expression.reads}
    written = {effect.target for effect in effects(scenario) if effect.kind == "set"}
    for name, flag in scenario.flags.items():
        own = flag.where.path == scenario.where.path
        if name in read and name not in written:
            yield found(flag.where, "SC211", name, f"flag '{name}' is read, and nothing sets it")
        elif own and name in written and name not in read and not flag.name:
            message = f"flag '{name}' is set, and nothing reads it: no condition, and without `name:` nobody"
            yield found(flag.where, "SC211", name, message)
        elif own and name not in written and name not in read:
            yield found(flag.where, "SC211", name, f"nothing sets or reads flag '{name}'")
    for name, draw in scenario.draws.items():
        if name not in read:
            yield found(draw.where, "SC211", name, f"draw '{name}' is made, and nothing reads it")


def _shown(scenario: Scenario) -> Iterator[Finding]:
    """Yield values that somebody sees who does not see what they are made of."""
    known = knowledge(scenario)
    for name, value in scenario.values.items():
        secrets = [part for reader in value.seen_by for part in known.hidden(reader, value.expression)]
        if secrets:
            message = f"value '{name}' shows {value.seen_by[0]} something of '{secrets[0]}'"
            yield found(value.where, "SC406", name, message)


def _papers(scenario: Scenario) -> Iterator[Finding]:
    """Yield joint texts whose sentence is too short or too long."""
    for name, joint in scenario.texts.items():
        english, korean = len(joint.words.en.split()), len(joint.words.ko.split())
        if not _FEWEST_WORDS <= english <= _MOST_WORDS:
            message = (
                f"the English words of '{name}' are {english}; {_FEWEST_WORDS} to {_MOST_WORDS} are right"
            )
            yield found(joint.where, "SC506", name, message)
        elif not _FEWEST_KOREAN <= korean <= _MOST_WORDS:
            message = (
                f"the Korean words of '{name}' are {korean}; {_FEWEST_KOREAN} to {_MOST_WORDS} are right"
            )
            yield found(joint.where, "SC506", name, message)


def _alike(scenario: Scenario) -> Iterator[Finding]:
    """Yield joint texts of one phase that bind equally and do the same."""
    for phase in scenario.phases.values():
        seen: dict[tuple[int, tuple[str, ...]], str] = {}
        for name in phase.asks.offer if isinstance(phase.asks, Joint) else ():
            joint = scenario.texts[name]
            does = (joint.commits, tuple(sorted(" ".join(effect.source.split()) for effect in joint.do)))
            if does in seen:
                message = f"'{name}' binds as far as '{seen[does]}' and does the same"
                yield found(joint.where, "SC606", name, message)
            seen.setdefault(does, name)


def _fallbacks(scenario: Scenario) -> Iterator[Finding]:
    """Yield joint phases whose fallback is at least as good, meter by meter, as every text."""
    for name, phase in scenario.phases.items():
        if not isinstance(phase.asks, Joint):
            continue
        fallback = _gains(scenario, phase.asks.fallback_do)
        papers = [_gains(scenario, scenario.texts[text].do) for text in phase.asks.offer]
        if all(_as_good(fallback, paper) for paper in papers):
            message = f"the fallback of '{name}' is at least as good as every text on offer"
            yield found(phase.asks.where, "SC607", name, message)


def _gains(scenario: Scenario, do: tuple[Effect, ...]) -> Mapping[str, int]:
    """Return what effects give for certain, meter by meter, as better or worse."""
    gains: dict[str, int] = {}
    for effect in do:
        if effect.kind == "add" and effect.amount and effect.amount.constant is not None and not effect.when:
            sign = -1 if scenario.meters[effect.target].worse else 1
            gains[effect.target] = gains.get(effect.target, 0) + sign * effect.amount.constant
    return gains


def _as_good(one: Mapping[str, int], other: Mapping[str, int]) -> bool:
    return all(one.get(meter, 0) >= other.get(meter, 0) for meter in {*one, *other})


def _beaten(scenario: Scenario) -> Iterator[Finding]:
    """Yield options that another of the same offer beats in everything that can be counted."""
    for phase in scenario.phases.values():
        for question in phase.asks.questions if isinstance(phase.asks, Decide) else ():
            offer = [scenario.options[name] for name in question.offer]
            for option in offer:
                better = next((other for other in offer if _beats(scenario, other, option)), None)
                if better and not option.lapse:
                    message = f"'{option.id}' is beaten by '{better.id}' in everything"
                    yield found(option.where, "SC212", option.id, message)


def _beats(scenario: Scenario, one: Option, other: Option) -> bool:
    """Return whether an option is at least as good everywhere and better somewhere, and does the same."""
    if one.id == other.id or one.when or not set(one.needs) <= set(other.needs):
        return False
    if _deeds(one) != _deeds(other) or set(one.tags) != set(other.tags):
        return False
    prices, others = dict(one.cost), dict(other.cost)
    gains, more = _gains(scenario, one.do), _gains(scenario, other.do)
    as_cheap = all(price <= others.get(meter, 0) for meter, price in prices.items())
    same = prices == others and one.takes == other.takes and gains == more
    return as_cheap and one.takes <= other.takes and _as_good(gains, more) and not same


def _deeds(option: Option) -> set[str]:
    """Return what an option does beside changing meters for certain."""
    return {
        effect.source
        for effect in option.do
        if effect.kind != "add" or effect.when or effect.amount is None or effect.amount.constant is None
    }


def _editions(scenario: Scenario) -> Iterator[Finding]:
    """Yield editions whose phases take far more or less than the minutes by which they are called."""
    for minutes, edition in scenario.editions.items():
        changed = dict(edition.phase_minutes)
        asked = [phase for name, phase in scenario.phases.items() if name not in edition.skip]
        each = {phase.id: changed.get(phase.id, phase.minutes) for phase in asked}
        takes = sum(each.values())
        if not _LEAST * minutes <= 100 * takes <= _MOST * minutes:
            sums = ", ".join(f"{name} {takes}" for name, takes in each.items())
            message = f"the edition of {minutes} minutes has phases of {takes} minutes together: {sums}"
            yield found(place_of(scenario, "editions", str(minutes)), "SC213", str(minutes), message)


def _untranslated(scenario: Scenario) -> Iterator[Finding]:
    """Yield Korean texts in which no Korean stands."""
    for where, name, text in texts(scenario):
        if any(sign.isalpha() for sign in text.ko) and not any("가" <= sign <= "힣" for sign in text.ko):
            yield found(where, "SC509", name, f"the Korean text {text.ko[:40]!r} has no Korean in it")


def _headlines(scenario: Scenario) -> Iterator[Finding]:
    """Yield headlines that do not fit the board's card."""
    for name, inject in scenario.injects.items():
        for language, line in (("English", inject.headline.en), ("Korean", inject.headline.ko)):
            if len(line) > _LONGEST_HEADLINE:
                message = (
                    f"the {language} headline of '{name}' has {len(line)} characters; {_LONGEST_HEADLINE} fit"
                )
                yield found(inject.where, "SC507", name, message)


def _real_names(scenario: Scenario) -> Iterator[Finding]:
    """Yield invented things that bear a real name; sources are real and may."""
    for where, name, text in texts(scenario):
        said = real_name(text.en) or real_name(text.ko)
        if said:
            yield found(where, "SC504", name, f"'{said}' is a real name or the byname of something real")
