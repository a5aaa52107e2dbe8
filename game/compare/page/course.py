"""The sections on how it went: all groups at a glance, the ladder in small multiples, time to decide."""

from __future__ import annotations

from collections.abc import Iterator

from game.compare.groups import Group
from game.compare.measures import deciding
from game.compare.names import option_name, question_name
from game.compare.page.parts import scale_row
from game.compare.shown import Shown, between, figure
from game.debrief.report.summary import SIGNED
from game.figures.elements import Field, chart_row, element, holding, table
from game.figures.ladder import Step
from game.figures.small import median
from game.figures.strip import Told, strip, track
from game.figures.svg import svg


def glance(shown: Shown) -> Iterator[str]:
    """Yield one row for each group: how it ended, what it signed, how high it went, how long it took."""
    found = shown.found
    axes = [axis for axis in found.axes if not axis.id.startswith("seat.")]
    keys = ("group", "ending", "signed", "theirs", "ours", "hours", "lapses", "minutes")
    head = [*(shown.say(f"glance.{key}") for key in keys), *(shown.of(axis.name) for axis in axes)]
    rows = []
    for place, group in enumerate(found.groups):
        arms = [next(shown.of(arm.name) for arm in axis.arms if place in arm.groups) for axis in axes]
        rows.append([*_group(shown, group), *arms])
    yield table(head, rows, words=3)


def _group(shown: Shown, group: Group) -> list[str | Field]:
    scenario, ended = shown.found.scenario, group.ended
    ending = shown.say("open")
    if ended is not None:
        reached = shown.found.ending(ended.ending)
        ending = f"{reached.code} {shown.of(reached.title)}"
    signed = [
        shown.of(option_name(scenario, each.paper.text[0]))
        for each in group.papers
        if each.paper.how in SIGNED and each.measures.counts
    ]
    minutes = deciding(group)
    return [
        group.label,
        ending,
        "; ".join(signed) or "–",
        str(group.highest("theirs")),
        str(group.highest("ours")),
        figure(group.game.end.minute / 60) if ended else "–",
        str(sum(choice.lapsed and not choice.forced for choice in group.choices)),
        "–" if minutes is None else figure(minutes),
    ]


def tracks(shown: Shown) -> Iterator[str]:
    """Yield the ladder of every group, small, all on one scale."""
    ladder = shown.found.scenario.ladder
    top = len(ladder.rungs) - 1
    legend = (
        element("span", "", "swatch") + element("span", shown.say("tracks.theirs"))
        + element("span", "", "swatch ours") + element("span", shown.say("tracks.ours"))
    )  # fmt: skip
    yield element("p", shown.say("tracks.how", top=top), "quiet")
    yield f'<p class="quiet">{legend}</p>'
    yield holding("div", (_track(shown, place, top) for place in range(len(shown.found.groups))), "tracks")


def _track(shown: Shown, place: int, top: int) -> str:
    group = shown.found.groups[place]
    steps = [
        Step(shown.of(group.story.phase(stage.phase)), stage.figures["theirs"], stage.figures["ours"])
        for stage in group.story.stages
    ]
    ended = group.ended
    code = shown.found.ending(ended.ending).code if ended else shown.say("open")
    says = shown.say(
        "tracks.says", group=shown.group(place), theirs=group.highest("theirs"), ours=group.highest("ours")
    )
    breaks = [each.above for each in shown.found.scenario.ladder.firebreaks]
    caption = f"<figcaption>{element('b', shown.group(place))} {element('span', code)}</figcaption>"
    return f"<figure>{caption}{svg(track(steps, top, breaks, says)) if steps else ''}</figure>"


def times(shown: Shown) -> Iterator[str]:
    """Yield how long the tables took over each question, on one scale; a sentence where no log tells."""
    found = shown.found
    known = []
    for each in found.asked:
        if each.time == 1:
            told = {n: deciding(group, each.phase, each.team) for n, group in enumerate(found.groups)}
            known.append((each, {n: minutes for n, minutes in told.items() if minutes is not None}))
    high = max((minutes for _, told in known for minutes in told.values()), default=0.0)
    if not high:
        yield element("p", shown.say("times.none"), "quiet")
        return
    yield element("p", shown.say("times.how"), "quiet")
    for each, minutes in known:
        middle = median([*minutes.values()])
        told_all = [
            Told(value, f"{shown.group(n)}: {shown.say('minutes', minutes=figure(value))}")
            for n, value in minutes.items()
        ]
        name = shown.of(question_name(found.scenario, each, found.asked))
        value = shown.say("median.minutes", middle=between(middle)) if middle else "–"
        says = f"{name}. " + "; ".join(one.says for one in told_all)
        yield chart_row(name, strip(told_all, middle, high, (0, high / 2, high), says), value)
    yield scale_row(high, shown.say("unit.minutes"))
