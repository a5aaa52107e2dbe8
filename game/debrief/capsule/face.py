"""A view as the blocks of a page: clock, ladder, gauges, what is asked, what came, how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.capsule.asking import asking
from game.debrief.capsule.blocks import Block, Face, Line, block, labelled, line
from game.debrief.capsule.telling import telling
from game.sight.naming import for_whom, numbered
from game.sight.texts import listed
from game.sight.view import Gauge, Message, View
from game.texts import NO_TEXT, Text, both, figures, times


def face(view: View) -> Face:
    """Return everything of a view that its viewer reads, part by part."""
    return (
        *_where(view), *_ladder(view), *_gauges(view), *_map(view), *_teams(view), *_cards(view),
        *asking(view), *telling(view), *_messages(view),
    )  # fmt: skip


def _where(view: View) -> tuple[Block, ...]:
    parts = [
        line({"done": "plain", "now": "strong", "ahead": "quiet"}[part.state], part.name)
        for part in view.parts
    ]
    hours = [line("strong", times.stamp(view.moment)), *_some("quiet", times.elsewhere(view.moment))]
    return (
        *block("where", view.phase_name, *hours),
        *block("parts", NO_TEXT, *parts),
    )  # fmt: skip


def _some(style: str, text: Text) -> tuple[Line, ...]:
    return (line(style, text),) if text else ()


def _ladder(view: View) -> tuple[Block, ...]:
    lines = []
    for marker, now, before in (
        ("theirs", view.theirs, view.theirs_before),
        ("ours", view.ours, view.ours_before),
    ):
        rung = view.ladder.rungs[now]
        band = next((band.name for band in view.ladder.bands if band.id == rung.band), NO_TEXT)
        words = rung.theirs if marker == "theirs" else rung.ours
        told = Text(f"{words.en} [{band.en}]", f"{words.ko} [{band.ko}]")
        highest = len(view.ladder.rungs) - 1
        lines.append(line("rung", both(f"terminal.{marker}"), told, numbers=(now, before, highest)))
    for firebreak in view.ladder.firebreaks:
        if max(view.ours, view.theirs) > firebreak.above:
            lines.append(line("alarm", both("terminal.firebreak", name=firebreak.name)))
    return block("ladder", both("terminal.ladder"), *lines)


def _gauges(view: View) -> tuple[Block, ...]:
    shown = [gauge for gauge in view.gauges if gauge.value is not None or gauge.word]
    key = "terminal.secret" if view.viewer == "white_cell" else "terminal.private"
    return (
        *block("gauges", both("capsule.gauges"), *(_gauge(each) for each in shown if not each.private)),
        *block(
            "own", both("capsule.own", whose=both(key)), *(_gauge(each) for each in shown if each.private)
        ),
    )


def _gauge(gauge: Gauge) -> Line:
    if gauge.value is None:
        return line("pair", gauge.name, gauge.word)
    figure = figures.written(gauge.value, gauge.unit)
    told = listed([each for each in (figure, gauge.change, gauge.word) if each], "  ")
    if gauge.unit:
        return line("pair", gauge.name, told)
    span = max(1, gauge.high - gauge.low)
    before = gauge.value if gauge.before is None else gauge.before
    return line(
        "gauge", gauge.name, told,
        numbers=((gauge.value - gauge.low) * 1000 // span, (before - gauge.low) * 1000 // span),
    )  # fmt: skip


def _map(view: View) -> tuple[Block, ...]:
    lines = [line("pair", harm.name, harm.word) for harm in view.map.harms]
    for flow in view.map.flows:
        told = both("terminal.map.claimed", what=flow.label) if flow.claimed else flow.label
        lines.append(line("item", "→", told))
    return block("map", both("terminal.map"), *lines)


def _teams(view: View) -> tuple[Block, ...]:
    lines = (line("pair", team.name, both(f"terminal.standing.{team.standing}")) for team in view.teams)
    return block("teams", both("terminal.teams"), *lines)


def _cards(view: View) -> tuple[Block, ...]:
    found: list[Block] = []
    for card in view.cards:
        own = [
            each
            for key, text in (
                ("objective", card.objective), ("knows", card.knows),
                ("red_line", card.red_line), ("success", card.success),
            )
            for each in labelled(both(f"terminal.card.{key}"), text)
        ]  # fmt: skip
        found += block("card", card.title, *own, team=card.role.partition(".")[0])
    return (*found, *_aims(view))


def _aims(view: View) -> tuple[Block, ...]:
    return block("aims", both("terminal.own_aims"), *(line("pair", aim.name, aim.text) for aim in view.aims))


def _messages(view: View) -> Iterator[Block]:
    """Yield the reports, those of the present phase first, the latest before the earlier."""
    for message in sorted(view.messages, key=lambda each: not each.fresh):
        yield _message(message)


def _message(message: Message) -> Block:
    medium = both(f"terminal.medium.{message.medium}")
    head = [numbered(message), medium, for_whom(message) if message.private else NO_TEXT]
    to = both("capsule.from_to", sender=message.sender, to=listed(message.to, ", "))
    return Block(
        "fresh" if message.fresh else "message",
        message.headline,
        (
            line("quiet", listed([each for each in (*head, times.stamp(message.moment)) if each], " · ")),
            line("quiet", to),
            line("plain", message.text),
            *labelled(both("terminal.unknown"), message.unknown, "unknown"),
        ),
    )
