"""A class as one JSON document: ids for programs, names in both languages for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.compare.answer import answer
from game.compare.arms import Axis, Contrast
from game.compare.asked import CONTROL, LAPSED, Asked
from game.compare.comparison import Comparison
from game.compare.groups import Group, Share
from game.compare.guesses import Guessed, bands
from game.compare.measures import Measure
from game.compare.names import option_name, reservation_name
from game.compare.players import AtSeat
from game.compare.talks import Talks
from game.debrief.report.summary import SIGNED
from game.figures.intervals import Interval
from game.texts import Text, both

FORMAT = 1

Plain = dict[str, Any]


def plain(found: Comparison) -> Plain:
    """Return the whole comparison as values for JSON; shares and intervals from 0 to 1."""
    labels = [group.label for group in found.groups]
    return {
        "format": FORMAT,
        "kind": "comparison",
        "plate": _text(both("debrief.plate")),
        "scenario": found.scenario.id,
        "title": _text(found.scenario.title),
        "mechanics": found.scenario.hashes.mechanics,
        "unit": "group",
        "level": 0.95,
        "unread": found.unread,
        "answer": [_text(line) for line in answer(found)],
        "groups": [_group(found, place, group) for place, group in enumerate(found.groups)],
        "endings": [
            {"id": name, "code": found.ending(name).code, "title": _text(found.ending(name).title),
             "joins": name in found.joined, **_share(labels, places, len(found.over))}
            for name, places in (*found.endings.items(), *found.joined.items())
        ],
        "questions": [_asked(found, labels, each) for each in found.asked],
        "talks": [_talks(found, labels, each) for each in found.talks],
        "estimates": [_guessed(labels, each) for each in found.guesses],
        "bands": [{"from": low, **_counted(share)} for low, share in bands(found.guesses).items()],
        "measures": [_measure(found, each) for each in found.measures],
        "axes": [_axis(labels, each) for each in found.axes],
        "players": [_at_seat(found, labels, each) for each in found.players],
    }  # fmt: skip


def _text(text: Text) -> Plain:
    return {"en": text.en, "ko": text.ko}


def _interval(interval: Interval | None) -> Plain:
    if interval is None:
        return {"value": None, "low": None, "high": None}
    return {name: round(getattr(interval, name), 4) for name in ("value", "low", "high")}


def _counted(share: Share) -> Plain:
    return {"held": share.held, "of": share.of, **_interval(share.interval if share.of else None)}


def _share(labels: Sequence[str], places: Sequence[int], of: int) -> Plain:
    return {**_counted(Share(len(places), of)), "groups": [labels[place] for place in places]}


def _group(found: Comparison, place: int, group: Group) -> Plain:
    header, ended = group.game.header, group.ended
    return {
        "label": group.label,
        "group": header.group,
        "code": group.game.records[-1].code,
        "settings": dict(header.settings),
        "edition": header.edition,
        "seats": dict(header.seats),
        "ending": ended.ending if ended else None,
        "also": list(ended.also) if ended else [],
        "in_force": [
            {
                "phase": each.paper.phase,
                "text": each.paper.text[0],
                "consent_of_both": each.paper.how == "signed",
                "reservations": list(each.paper.text[1:]),
            }
            for each in group.papers
            if each.paper.how in SIGNED and each.measures.counts
        ],
        "measures": {
            each.id: each.values[place] for each in found.measures if not each.id.startswith("chose.")
        },
    }


def _asked(found: Comparison, labels: Sequence[str], each: Asked) -> Plain:
    return {
        "phase": each.phase, "team": each.team, "time": each.time, "asked": each.of,
        "lapsed": [labels[place] for place in each.who(LAPSED)],
        "control": [labels[place] for place in each.who(CONTROL)],
        "options": [
            {"id": name, "name": _text(option_name(found.scenario, name)),
             **_share(labels, each.chose(name), each.of)}
            for name in each.offer
        ],
    }  # fmt: skip


def _at_seat(found: Comparison, labels: Sequence[str], each: AtSeat) -> Plain:
    return {
        "kind": "decide" if isinstance(each.asked, Asked) else "wish",
        "phase": each.asked.phase, "team": each.team, "time": each.asked.time,
        "players": [
            {"id": player.id, "name": _text(player.name), "groups": [labels[n] for n in player.places]}
            for player in each.players
        ],
        "options": [
            {"id": chosen.option, "shares": [_counted(share) for share in chosen.shares],
             "less_the_first": [_interval(apart) for apart in chosen.apart[1:]]}
            for chosen in each.chosen
        ],
    }  # fmt: skip


def _talks(found: Comparison, labels: Sequence[str], each: Talks) -> Plain:
    of = len(each.held)
    texts = []
    for name in each.offer:
        held = [
            {"id": held, "name": _text(reservation_name(found.scenario, name, held)),
             **_share(labels, each.in_force(name, held), len(each.in_force(name)))}
            for held in each.reservations(name)
        ]  # fmt: skip
        texts.append(
            {"id": name, "name": _text(option_name(found.scenario, name)),
             "commits": found.scenario.texts[name].commits, "reservations": held,
             "dissent": _share(labels, each.dissent(name), of), **_share(labels, each.signed(name), of)}
        )  # fmt: skip
    return {
        "phase": each.phase,
        "time": each.time,
        "texts": texts,
        "unsigned": _share(labels, each.unsigned(), of),
        "left_out": [labels[place] for place in each.left_out],
        "distance": {labels[place]: steps for place, steps in each.distances.items()},
        "hours": {labels[place]: hours for place, hours in each.hours.items()},
        "moved": {labels[place]: dict(one.measures.moved) for place, one in each.held.items()},
    }


def _guessed(labels: Sequence[str], each: Guessed) -> Plain:
    return {
        "id": each.estimate,
        "ask": _text(each.ask),
        "percent": each.percent,
        "came_true": {"held": each.came_true.held, "of": each.came_true.of, **_interval(each.right)},
        "groups": each.groups,
        "median": _interval(each.middle),
        "brier": _interval(each.brier),
        "said": [
            {"group": labels[said.group], "team": said.estimated.team, "said": _text(said.estimated.said),
             "percent": said.estimated.percent, "came_true": said.estimated.came_true}
            for said in each.said
        ],
    }  # fmt: skip


def _measure(found: Comparison, each: Measure) -> Plain:
    every = range(len(found.groups))
    held = _counted(each.share(every)) if each.kind == "share" else _interval(each.middle(every))
    return {
        "id": each.id, "name": _text(each.name), "kind": each.kind, "unit": _text(each.unit),
        "groups": len(each.of(every)), **held,
    }  # fmt: skip


def _axis(labels: Sequence[str], axis: Axis) -> Plain:
    return {
        "id": axis.id,
        "name": _text(axis.name),
        "arms": [
            {"id": arm.choice, "name": _text(arm.name), "groups": [labels[place] for place in arm.groups]}
            for arm in axis.arms
        ],
        "shared_luck": axis.luck,
        "within": axis.within,
        "mixed": [_text(name) for name in axis.mixed],
        "differences": [
            {"one": pair.one.choice, "other": pair.other.choice, **_contrast(each)}
            for pair in axis.pairs
            for each in pair.contrasts
        ],
    }


def _contrast(each: Contrast) -> Plain:
    return {
        "measure": each.measure.id, "kind": each.measure.kind, "groups": [each.one, each.other],
        "difference": _interval(each.difference), "verdict": each.verdict,
    }  # fmt: skip
