"""Inject cards, those of one table apart from those of every other, and the list that control goes by."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.paper.order import Data, Order, Sheet
from game.scenario.model import Chance, Decide, Inject, Joint, Meter, Phase, Scenario
from game.sight.plain import in_words
from game.texts import Text, say
from game.texts.figures import written
from game.texts.template import holes

EVERYBODY = ("all", "room")
Placed = tuple[Phase | None, Inject]


def injects(order: Order) -> list[Sheet]:
    """Return the cards of the room, a file for each table, and control's list."""
    found = []
    room = [each for each in placed(order) if set(each[1].to) & set(EVERYBODY)]
    if room:
        groups = [_group(order, order.say("reader.all"), room)]
        found.append(_sheet(order, "injects_all", order.say("reader.all"), "", groups))
    for team in order.teams():
        groups = list(_groups(order, team.id))
        if groups:
            reader = order.say("reader.team", team=team.name)
            found.append(_sheet(order, f"injects_{team.id}", reader, team.id, groups))
    return [*found, _control(order)]


def placed(order: Order) -> list[Placed]:
    """Return the injects of this edition in the order of their phases, those of the shelf last."""
    left = order.left_out()
    phases: list[Placed] = [(phase, inject) for phase in order.scenario.phases.values()
                            for inject in phase.injects]  # fmt: skip
    seen = {inject.id for _, inject in phases}
    shelf: list[Placed] = [
        (None, inject) for inject in order.scenario.injects.values() if inject.id not in seen
    ]
    return [(phase, inject) for phase, inject in (*phases, *shelf) if inject.id not in left]


def _groups(order: Order, team: str) -> Iterator[Data]:
    """Yield a table's cards, then those of each of its roles: every group begins on a sheet of its own."""
    own = [each for each in placed(order) if team in each[1].to and not set(each[1].to) & set(EVERYBODY)]
    if own:
        yield _group(order, order.say("reader.team", team=order.scenario.teams[team].name), own)
    for name, role in order.scenario.roles.items():
        private = [each for each in placed(order) if name in each[1].to]
        if role.team == team and private:
            yield _group(order, order.say("reader.role", title=order.of(role.title)), private)


def _group(order: Order, reader: str, cards: list[Placed]) -> Data:
    return {"reader": reader, "cards": [_card(order, phase, inject, reader) for phase, inject in cards]}


def _sheet(order: Order, name: str, reader: str, team: str, groups: list[Data]) -> Sheet:
    shown = order.team(order.scenario.teams[team]) if team else None
    data: Data = {"team": shown, "groups": groups}
    return Sheet(name, "injects", order.say("title.injects"), reader, team, data)


def _card(order: Order, phase: Phase | None, inject: Inject, reader: str) -> Data:
    here, there = order.times(inject, phase)
    place = order.scenario.places.get(inject.place)
    return {
        "msel": inject.msel, "medium": inject.medium,
        "label": say(f"board.medium.{inject.medium}", order.lang),
        "sender": order.of(inject.sender), "to": _addressed(order, inject) or reader,
        "here": here, "there": there,
        "place": order.of(place.name) if place else "", "headline": order.of(inject.headline),
        "text": order.of(inject.text), "unknown": order.of(inject.unknown), "blanks": bool(figures(inject)),
    }  # fmt: skip


def _addressed(order: Order, inject: Inject) -> str:
    """Return the tables that a card was sent to, as each of them reads it; empty where it went to a seat."""
    return order.names(tuple(each for each in inject.to if each in order.scenario.teams))


def figures(inject: Inject) -> list[str]:
    """Return the names of the figures in an inject's texts."""
    texts = (inject.headline, inject.text, inject.unknown)
    return sorted({hole.name for text in texts for each in (text.en, text.ko) for hole in holes(each)} - {""})


def _control(order: Order) -> Sheet:
    scenario = order.scenario
    data: Data = {
        "team": None,
        "settings": _settings(order),
        "gauges": [f"{meter.name.of(order.lang)} {written(figure, meter.unit).of(order.lang)}"
                   for meter, figure in _starts(order)],
        "points": [_point(order, phase) for phase in scenario.phases.values()],
        "rows": [_row(order, phase, inject) for phase, inject in placed(order)],
    }  # fmt: skip
    return Sheet("control_list", "control", order.say("title.control"), order.say("reader.control"), "", data)


def _settings(order: Order) -> list[str]:
    shown = []
    for axis, choice in order.setup.choices.items():
        setting = order.scenario.settings[axis]
        name = next(each.name for each in setting.choices if each.id == choice)
        shown.append(f"{order.of(setting.name)}: {order.of(name).split(chr(10))[0]}")
    if order.setup.edition:
        shown.append(order.say("edition", minutes=order.setup.edition))
    return shown


def _starts(order: Order) -> list[tuple[Meter, int]]:
    starts = {name: figure for axis, choice in order.setup.choices.items()
              for each in order.scenario.settings[axis].choices if each.id == choice
              for name, figure in each.set}  # fmt: skip
    return [(meter, starts.get(meter.id, meter.start)) for meter in order.scenario.meters.values()]


def _point(order: Order, phase: Phase) -> Data:
    """Return a phase as control reads it: its number on the cards, and what is to be watched for."""
    point = next((each for each in order.points() if each.phase.id == phase.id), None)
    notes = []
    if isinstance(phase.asks, Decide) and point:
        sealed = [q.team for q in phase.asks.questions
                  if any(order.scenario.options[name].reveal == "own" for name in q.offer)]  # fmt: skip
        notes += [order.say("control.sealed", teams=order.names(tuple(sealed)))] if sealed else []
    if isinstance(phase.asks, Joint) and point:
        notes.append(order.say("control.joint"))
    if isinstance(phase.asks, Chance):
        notes.append(order.say("control.chance"))
    elif point is None:
        notes.append(order.say("control.skipped"))
    return {"number": str(point.number) if point else "–", "name": order.of(phase.name), "notes": notes,
            "minutes": order.say("minutes", minutes=point.minutes) if point else ""}  # fmt: skip


def _row(order: Order, phase: Phase | None, inject: Inject) -> Data:
    here, there = order.times(inject, phase)
    blanks = [order.of(scenario_name(order.scenario, name)) for name in figures(inject)]
    notes = [order.say("control.after", minutes=inject.after)] if inject.after else []
    notes += [order.say("control.when", condition=in_words(order, inject.when.source))] if inject.when else []
    notes += [order.say("control.shelf")] if inject.id in order.scenario.shelf else []
    notes += [order.say("control.fill", figures=", ".join(blanks))] if blanks else []
    return {
        "msel": inject.msel, "phase": order.of(phase.name) if phase else order.say("control.shelf.phase"),
        "type": order.say(f"type.{inject.type}"), "here": here, "there": there,
        "to": addressees(order, inject),
        "sender": order.of(inject.sender), "headline": order.of(inject.headline), "notes": notes,
        "label": say(f"board.medium.{inject.medium}", order.lang),
    }  # fmt: skip


def addressees(order: Order, inject: Inject) -> str:
    """Return who an inject goes to, in words: tables, seats, everybody, control."""
    scenario, names = order.scenario, []
    for each in inject.to:
        if each in scenario.teams:
            names.append(order.of(scenario.teams[each].name))
        elif each in scenario.roles:
            team = scenario.teams[scenario.roles[each].team]
            names.append(
                order.say("control.role", letter=team.letter, title=order.of(scenario.roles[each].title))
            )
        else:
            names.append(order.say("reader.control" if each == "white_cell" else "reader.all"))
    # The title of a seat may have a comma of its own.
    return ("; " if any(each in scenario.roles for each in inject.to) else ", ").join(names)


def scenario_name(scenario: Scenario, name: str) -> Text:
    """Return what people call a meter or value; its own id where it has no name."""
    return scenario.meters[name].name if name in scenario.meters else Text(name, name)
