"""The situation manual: what every player may know before STARTEX, and nothing that play reveals."""

from __future__ import annotations

from game.authoring.paper.order import Data, Order, Sheet
from game.scenario.model import Chance, Joint, Objective
from game.sight.eyes import moment
from game.texts.figures import written
from game.texts.times import elsewhere, stamp


def manual(order: Order) -> list[Sheet]:
    """Return the players' booklet. It names no inject, option, draw, branch or ending."""
    scenario = order.scenario
    here, there = order.pair(scenario.title)
    at = moment(scenario, 0)
    data: Data = {
        "team": None,
        "other": there if order.lang == "en" else here,
        "summary": order.of(scenario.summary), "notice": order.of(scenario.notice),
        "scope": [order.say("manual.scope"), *edition(order)],
        "objectives": [_objective(order, each) for each in scenario.objectives.values()],
        "agenda": _agenda(order),
        "rules": [order.say(f"manual.rule.{number}") for number in range(1, 7)],
        "assumptions": [order.say(f"manual.assume.{number}") for number in range(1, 7)],
        "here": stamp(at).of(order.lang), "there": elsewhere(at).of(order.lang),
        "settings": settings(order), "gauges": gauges(order, secret=False),
        "tables": [
            {"team": order.team(team),
             "seats": [order.of(role.title) for role in scenario.roles.values() if role.team == team.id]}
            for team in order.teams()
        ],
        "before": [order.say(f"manual.before.{number}") for number in range(1, 5)],
        "after": [order.of(each) for each in scenario.questions],
    }  # fmt: skip
    return [Sheet("manual", "manual", order.say("title.manual"), order.say("reader.players"), "", data)]


def edition(order: Order) -> list[str]:
    """Return the format's name and how its time divides."""
    chosen = order.scenario.editions.get(order.setup.edition or 0)
    if chosen is None:
        return [order.say("whole"), order.say("whole.means", minutes=minutes(order))]
    name = order.of(chosen.name) if chosen.name else order.say("edition", minutes=chosen.minutes)
    return [name, order.of(chosen.means)] if chosen.means else [name]


def minutes(order: Order) -> int:
    """Return the room minutes of play."""
    return order.setup.edition or sum(phase.minutes for phase in order.scenario.phases.values())


def settings(order: Order) -> list[list[str]]:
    """Return each setting's name, what was chosen, and what choosing it means."""
    shown = []
    for axis, choice in order.setup.choices.items():
        setting = order.scenario.settings[axis]
        chosen = next(each for each in setting.choices if each.id == choice)
        name, _, means = order.of(chosen.name).partition("\n")
        shown.append([order.of(setting.name), name, means])
    return shown


def gauges(order: Order, secret: bool) -> list[list[str]]:
    """Return the gauges at STARTEX with where they stand; the secret ones only for control."""
    starts = {name: figure for axis, choice in order.setup.choices.items()
              for each in order.scenario.settings[axis].choices if each.id == choice
              for name, figure in each.set}  # fmt: skip
    shown = []
    for meter in order.scenario.meters.values():
        if not secret and not {"all", "room"} & set(meter.seen_by):
            continue
        figure = starts.get(meter.id, meter.start)
        told = written(figure, meter.unit).of(order.lang)
        if meter.shown == "words" and not secret:
            told = next((order.of(word) for least, word in reversed(meter.words) if figure >= least), told)
        shown.append([order.of(meter.name), told])
    return shown


def _objective(order: Order, objective: Objective) -> Data:
    team = order.scenario.teams.get(objective.team)
    return {
        "text": order.of(objective.text), "team": order.team(team) if team else None,
        "whose": order.of(team.name) if team else order.say("everybody"),
    }  # fmt: skip


def _agenda(order: Order) -> list[list[str]]:
    points = order.points()
    joint = sum(isinstance(point.phase.asks, Joint) for point in points)
    alone = sum(not isinstance(point.phase.asks, Joint | Chance) for point in points)
    aims = order.scenario.aims_pick
    asked = [order.say("manual.agenda.alone", number=alone)] if alone else []
    asked += [order.say("manual.agenda.joint", number=joint)] if joint else []
    start = order.say("manual.agenda.aims", number=aims) if aims else order.say("manual.agenda.clock")
    told = (
        ("welcome", order.say("manual.agenda.welcome.what"), ""),
        ("startex", start, ""),
        ("play", " ".join(asked), order.say("minutes", minutes=minutes(order))),
        ("endex", order.say("manual.agenda.endex.what"), ""),
        ("wash", order.say("manual.agenda.wash.what"), ""),
    )
    return [[order.say(f"manual.agenda.{name}"), what, length] for name, what, length in told]
