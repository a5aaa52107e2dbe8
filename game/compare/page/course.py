"""The sections on how it went: all groups at a glance, the ladder in small multiples, time to decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.compare.groups import Group
from game.compare.measures import deciding
from game.compare.names import option_name, question_name, talks_name
from game.compare.page.parts import scale_row
from game.compare.shown import Shown, between, figure
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
    ending = shown.say(group.unended)
    if ended is not None:
        reached = shown.found.ending(ended.ending)
        ending = f"{reached.code} {shown.of(reached.title)}"
    signed = [shown.of(option_name(scenario, text)) for text in group.in_force("signed")]
    for text in group.in_force("dissent"):
        signed.append(shown.say("dissent", text=option_name(scenario, text)))
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
    code = shown.found.ending(ended.ending).code if ended else shown.say(group.unended)
    says = shown.say(
        "tracks.says", group=shown.group(place), theirs=group.highest("theirs"), ours=group.highest("ours")
    )
    breaks = [each.above for each in shown.found.scenario.ladder.firebreaks]
    caption = f"<figcaption>{element('b', shown.group(place))} {element('span', code)}</figcaption>"
    return f"<figure>{caption}{svg(track(steps, top, breaks, says)) if steps else ''}</figure>"


def times(shown: Shown) -> Iterator[str]:
    """Yield how long the tables took over each question, on one scale; a sentence where no log tells."""
    known = [(name, minutes) for name, minutes in _minutes(shown) if minutes]
    high = max((value for _, minutes in known for value in minutes.values()), default=0.0)
    if not high:
        yield element("p", shown.say("times.none"), "quiet")
        return
    yield element("p", shown.say("times.how"), "quiet")
    for name, minutes in known:
        middle = median([*minutes.values()])
        told = [
            Told(value, f"{shown.group(n)}: {shown.say('minutes', minutes=figure(value))}")
            for n, value in minutes.items()
        ]
        value = shown.say("median.minutes", middle=between(middle)) if middle else ""
        says = f"{name}. " + "; ".join(one.says for one in told)
        yield chart_row(name, strip(told, middle, high, (0, high / 2, high), says), value)
    yield scale_row(high, shown.say("unit.minutes"))


def _minutes(shown: Shown) -> Iterator[tuple[str, dict[int, float]]]:
    """Yield each kind of question with the minutes of each group that is known to have answered it."""
    found = shown.found
    for each in found.asked:
        if each.time == 1:
            name = shown.of(question_name(found.scenario, each, found.asked))
            yield name, _known(found.groups, each.phase, each.team, "decide")
    for held in found.talks:
        if held.time == 1:
            for stage in ("instruct", "draft", "ratify"):
                phase = shown.of(talks_name(found.scenario, held, found.talks))
                name = shown.say(f"stage.{stage}", phase=phase)
                yield name, _known(found.groups, held.phase, "", stage)


def _known(groups: Sequence[Group], phase: str, team: str, stage: str) -> dict[int, float]:
    told = {place: deciding(group, phase, team, stage) for place, group in enumerate(groups)}
    return {place: minutes for place, minutes in told.items() if minutes is not None}
