"""The sections on what was decided: each question by group, each joint decision by group."""

from __future__ import annotations

from collections.abc import Iterator

from game.compare.asked import CONTROL, LAPSED, Asked
from game.compare.names import option_name, question_name, reservation_name, talks_name
from game.compare.page.parts import CONTROL as FORCED
from game.compare.page.parts import LATE, Line, grid, marked, scale_row
from game.compare.shown import Shown, between
from game.compare.talks import Talks
from game.figures.elements import chart_row, element, holding
from game.figures.strip import Told, strip
from game.rules.joint.measures import furthest
from game.scenario.model import Decide


def endings(shown: Shown) -> Iterator[str]:
    """Yield how the games ended, group by group."""
    found = shown.found
    of = len(found.over)
    lines = [_ending(shown, name, places, of) for name, places in found.endings.items()]
    for name, places in found.joined.items():
        line = _ending(shown, name, places, of)
        lines.append(Line(shown.say("joined", ending=line.words), line.marks, line.share, "sub"))
    if lines:
        yield grid(shown, shown.say("head.ending"), lines)


def _ending(shown: Shown, name: str, places: tuple[int, ...], of: int) -> Line:
    ending = shown.found.ending(name)
    return marked(f"{ending.code} {shown.of(ending.title)}", places, of)


def choices(shown: Shown) -> Iterator[str]:
    """Yield each question that the tables were asked apart."""
    yield element("p", shown.say("choices.how"), "quiet")
    for each in shown.found.asked:
        yield holding("div", _asked(shown, each), "asked")


def _asked(shown: Shown, each: Asked) -> Iterator[str]:
    scenario = shown.found.scenario
    yield element("h3", shown.of(question_name(scenario, each, shown.found.asked)))
    asks = scenario.phases[each.phase].asks
    assert isinstance(asks, Decide)
    question = next(question for question in asks.questions if question.team == each.team)
    several = f" {shown.say('choices.several', most=question.pick)}" if question.pick > 1 else ""
    yield element("p", shown.of(question.ask) + several, "quiet")
    lines = [marked(shown.of(option_name(scenario, name)), each.chose(name), each.of) for name in each.offer]
    lapsed, forced = each.who(LAPSED), each.who(CONTROL)
    if lapsed:
        lines.append(marked(shown.say("lapsed"), lapsed, each.of, LATE))
    if forced:
        lines.append(Line(shown.say("forced"), dict.fromkeys(forced, FORCED)))
    yield grid(shown, shown.say("head.option"), lines)


def talks(shown: Shown) -> Iterator[str]:
    """Yield each joint decision: what was signed, how far apart it began, how long it took."""
    most = furthest(shown.found.scenario)
    yield element("p", shown.say("talks.how", most=most), "quiet")
    for each in shown.found.talks:
        yield element("h3", shown.of(talks_name(shown.found.scenario, each, shown.found.talks)))
        yield grid(shown, shown.say("head.text"), [*_texts(shown, each)])
        yield grid(shown, shown.say("head.distance"), [*_distances(shown, each)])
    yield from _hours(shown)


def _texts(shown: Shown, each: Talks) -> Iterator[Line]:
    scenario, of = shown.found.scenario, len(each.held)
    for name in sorted(each.offer, key=lambda name: scenario.texts[name].commits):
        signed, dissent = each.signed(name), each.dissent(name)
        text = shown.of(option_name(scenario, name))
        if signed:
            yield marked(text, signed, of)
        if dissent:
            yield marked(shown.say("dissent", text=text), dissent, of)
        for held in each.reservations(name):
            words = shown.say("with", reservation=shown.of(reservation_name(scenario, name, held)))
            yield marked(words, each.in_force(name, held), len(signed) + len(dissent), kind="sub")
    yield marked(shown.say("unsigned"), each.unsigned(), of)
    if each.left_out:
        yield Line(shown.say("left_out"), dict.fromkeys(each.left_out, FORCED))


def _distances(shown: Shown, each: Talks) -> Iterator[Line]:
    """Yield the steps as they are counted: an order of categories, not a length."""
    known = each.distances
    of = len(known)
    for steps in range(max((found for found in known.values() if found is not None), default=-1) + 1):
        places = [place for place, found in known.items() if found == steps]
        yield marked(shown.say("steps", steps=steps) if steps else shown.say("same"), places, of)
    wanted_none = [place for place, found in known.items() if found is None]
    if wanted_none:
        yield marked(shown.say("wanted_none"), wanted_none, of)


def _hours(shown: Shown) -> Iterator[str]:
    """Yield how many exercise hours each joint decision took, on one scale."""
    found = shown.found
    high = max((hours for each in found.talks for hours in each.hours.values()), default=0) or 1
    yield element("h3", shown.say("latency"))
    yield element("p", shown.say("latency.how"), "quiet")
    for each in found.talks:
        measure = found.measure(f"latency.{each.phase}.{each.time}")
        if measure is None:
            continue
        middle = measure.middle(range(len(found.groups)))
        told = [
            Told(hours, f"{shown.group(place)}: {shown.say('hours', hours=hours)}")
            for place, hours in each.hours.items()
        ]
        name = shown.of(talks_name(found.scenario, each, found.talks))
        value = shown.say("median.hours", middle=between(middle)) if middle else ""
        says = "; ".join(one.says for one in told)
        yield chart_row(name, strip(told, middle, high, (0, high / 2, high), f"{name}. {says}"), value)
    yield scale_row(high, shown.say("unit.hours"))
