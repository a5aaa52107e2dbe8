"""A scenario as the rows of the conductor's book, for one edition and its settings."""

from __future__ import annotations

from dataclasses import replace

from game.authoring.paper.conductor.papers import talks
from game.authoring.paper.conductor.reading import line, marks, maybe, named
from game.authoring.paper.conductor.rows import (
    Asked,
    Book,
    Box,
    Come,
    Course,
    Face,
    Fate,
    Hour,
    Leaf,
    Rated,
    Reckoning,
    Shown,
    Throw,
    Track,
    Wanted,
    Way,
)
from game.authoring.paper.injects import addressees, figures, scenario_name
from game.authoring.paper.order import Order
from game.rules.opening import first_state
from game.scenario.model import Branch, Chance, Decide, Draw, Ending, Inject, Joint, Option, Phase, Question
from game.scenario.terms import is_whole
from game.sight.eyes import moment
from game.sight.keys import numbers, option_key
from game.texts import Text
from game.texts.figures import duration
from game.texts.times import stamp


def book(order: Order) -> Book:
    """Return all rows of a game by hand."""
    order = replace(order, by_hand=True)
    scenario = order.scenario
    start = first_state(scenario, order.setup)
    return Book(
        tracks=_tracks(order), boxes=_boxes(order),
        ours=start.ours, theirs=start.theirs,
        rungs=tuple((order.of(each.theirs), order.of(each.ours)) for each in scenario.ladder.rungs),
        minute=start.minute, turns=scenario.turns, settings=_settings(order),
        throws=_throws(order, "startex"), pick=scenario.aims_pick, aims=_aims(order),
        capitals=tuple(team.id for team in scenario.teams.values() if not team.of),
        hours=tuple(
            Hour(each.every, duration(each.every).of(order.lang),
                 maybe(order, each.when), marks(order, each.do))
            for each in scenario.passing
        ),
        reckonings=_reckonings(replace(order, by_name=True)),
        leaves=tuple(_leaf(order, phase) for phase in scenario.phases.values()),
        shelf=tuple(_come(order, scenario.injects[name]) for name in scenario.shelf
                    if name not in order.left_out()),
        always=_ways(order, scenario.always),
        endings=tuple(_ending(order, each) for each in scenario.endings.values()),
        also=tuple(_ending(order, each) for each in scenario.also.values()),
        rated=_rated(order),
        estimates=tuple(Way(each.id, order.of(each.ask), line(order, each.settled_by))
                        for each in scenario.estimates.values() if each.settled_by),
        map=_map(order),
    )  # fmt: skip


def _tracks(order: Order) -> tuple[Track, ...]:
    stands = first_state(order.scenario, order.setup).meters
    return tuple(
        Track(
            meter.id, named(order, meter.id), stands[meter.id], meter.low, meter.high, meter.unit,
            readers(order, meter.seen_by),
            tuple((least, order.of(word)) for least, word in meter.words), meter.shown == "words",
        )
        for meter in order.scenario.meters.values()
    )  # fmt: skip


def _boxes(order: Order) -> tuple[Box, ...]:
    return tuple(
        Box(flag.id, named(order, flag.id), readers(order, flag.seen_by) if flag.name else ())
        for flag in order.scenario.flags.values()
    )


def readers(order: Order, audience: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tables that are told, `all`, or nobody; a seat is told by its table's letter."""
    if {"all", "room"} & set(audience):
        return ("all",)
    teams = [each.partition(".")[0] for each in audience]
    return tuple(team for team in order.scenario.teams if team in teams)


def _settings(order: Order) -> tuple[tuple[str, str, str, str], ...]:
    shown = []
    for axis, choice in order.setup.choices.items():
        setting = order.scenario.settings[axis]
        name = next(each.name for each in setting.choices if each.id == choice)
        shown.append((axis, choice, order.of(setting.name), order.of(name).split("\n")[0]))
    return tuple(shown)


def _throws(order: Order, at: str) -> tuple[Throw, ...]:
    return tuple(_throw(order, draw) for draw in order.scenario.draws.values() if draw.at == at)


def _throw(order: Order, draw: Draw) -> Throw:
    names = dict(draw.names)
    faces, low = [], 0
    for outcome, odds in draw.of:
        known = names.get(outcome)
        name = order.of(known) if known else outcome
        # Conditions compare the number of an outcome that is one, so it stands before its name.
        if known and is_whole(outcome):
            name = f"{outcome}  {name}"
        if odds:
            faces.append(Face(outcome, name, low, low + odds - 1))
        low += odds
    return Throw(draw.id, named(order, draw.id), tuple(faces))


def _aims(order: Order) -> tuple[Wanted, ...]:
    offer = tuple(order.scenario.aims)
    return tuple(
        Wanted(aim.id, f"0-{option_key(offer, aim.id)}", order.of(aim.name), line(order, aim.met))
        for aim in order.scenario.aims.values()
    )


def _reckonings(order: Order) -> tuple[Reckoning, ...]:
    """Return the values that lines of the book name; a step's table is read from its shape."""
    found = []
    for value in order.scenario.values.values():
        shape = value.expression.shape
        bounds, figures_of = (shape[2], shape[3]) if shape[0] == "steps" else ((), (0,))
        steps = tuple(zip(bounds, figures_of[1:], strict=True))
        name = named(order, value.id)
        found.append(Reckoning(value.id, name, line(order, value.expression), figures_of[0], steps))
    return tuple(found)


def _leaf(order: Order, phase: Phase) -> Leaf:
    point = next((each for each in order.points() if each.phase.id == phase.id), None)
    edition = order.scenario.editions.get(order.setup.edition or 0)
    skipped = edition is not None and phase.id in edition.skip
    asks = phase.asks
    minutes = dict(edition.phase_minutes).get(phase.id, phase.minutes) if edition else phase.minutes
    number = numbers(order.scenario).get(phase.id, 0)
    return Leaf(
        id=phase.id, number=number, name=order.of(phase.name),
        opens=phase.opens, hour=_opens(order, phase),
        minutes=point.minutes if point else 0 if skipped else minutes, skipped=skipped,
        throws=_throws(order, phase.id),
        comes=tuple(_come(order, each) for each in phase.injects
                    if each.type != "cont" and each.id not in order.left_out()),
        asked=_asked(order, asks, number, skipped) if isinstance(asks, Decide) else (),
        talks=talks(order, asks, number, skipped) if isinstance(asks, Joint) else None,
        fates=tuple(Fate(each.id, order.of(each.name), maybe(order, each.odds), marks(order, each.do))
                    for each in asks.outcomes) if isinstance(asks, Chance) else (),
        ways=_ways(order, phase.branches),
    )  # fmt: skip


def _opens(order: Order, phase: Phase) -> str:
    """Return the hour of the record sheet before which a phase does not open, and its date and time."""
    if phase.opens is None:
        return order.say("guide.after_last")
    hours, minutes = divmod(phase.opens, 60)
    hour = f"{hours}:{minutes:02}".replace("-", "−") if minutes else str(hours).replace("-", "−")
    when = stamp(moment(order.scenario, phase.opens)).of(order.lang)
    return f"{order.say('hand.hour', hour=hour)} · {when}"


def _come(order: Order, inject: Inject) -> Come:
    blanks = tuple(_gauge(order, name) for name in figures(inject))
    return Come(
        inject.id, inject.msel, order.of(inject.headline), addressees(order, inject), inject.after,
        maybe(order, inject.when), marks(order, inject.do), blanks,
    )  # fmt: skip


def _gauge(order: Order, name: str) -> str:
    known: Text = scenario_name(order.scenario, name)
    return order.of(known) if name in order.scenario.meters else named(order, name)


def _asked(order: Order, asks: Decide, number: int, skipped: bool) -> tuple[Asked, ...]:
    """Return the questions in the order in which their answers are carried out, that of the tables."""
    ranks = list(order.scenario.teams)
    questions = sorted(asks.questions, key=lambda each: ranks.index(each.team))
    return tuple(
        Asked(
            each.team, order.of(order.scenario.teams[each.team].name), order.of(each.ask), each.pick,
            tuple(_course(order, each, order.scenario.options[name], number) for name in each.offer
                  if not skipped or name == each.lapse),
        )
        for each in questions
    )  # fmt: skip


def _course(order: Order, question: Question, option: Option, number: int) -> Course:
    takes, costs = order.price(option)
    letter = order.scenario.teams[question.team].letter
    rivals = [order.of(order.scenario.options[name].name) for name in question.offer
              if name in option.excludes and question.pick > 1]  # fmt: skip
    return Course(
        id=option.id, code=f"{letter}{number}-{option_key(question.offer, option.id)}",
        name=order.of(option.name), when=maybe(order, option.when),
        needs=tuple(line(order, need.expression) for need in option.needs),
        cost=option.cost, price=costs, takes=option.takes, time=takes if option.takes else "",
        lapse=option.id == question.lapse, own=option.reveal == "own",
        excludes=option.excludes,
        rivals=order.say("joint.excludes", labels=", ".join(rivals)) if rivals else "",
        marks=marks(order, option.do),
    )  # fmt: skip


def _ways(order: Order, branches: tuple[Branch, ...]) -> tuple[Way, ...]:
    ends = order.say("guide.close")
    return tuple(
        Way(each.to, ends if each.to == "close" else order.of(order.scenario.phases[each.to].name),
            maybe(order, each.when))
        for each in branches
    )  # fmt: skip


def _ending(order: Order, ending: Ending) -> Way:
    return Way(ending.id, f"{ending.code}  {order.of(ending.title)}", maybe(order, ending.when))


def _rated(order: Order) -> tuple[Rated, ...]:
    teams = order.scenario.teams
    return tuple(
        Rated(each.id, order.of(each.text),
              order.of(teams[each.team].name) if each.team else order.say("everybody"),
              tuple(Way(letter, letter, maybe(order, when)) for letter, when in each.rating))
        for each in order.scenario.objectives.values()
    )  # fmt: skip


def _map(order: Order) -> tuple[Shown, ...]:
    drawn = order.scenario.map
    harms = tuple(
        Shown(order.of(harm.name), tuple(Way(each.state, order.of(each.word), line(order, each.when))
                                         for each in harm.states))
        for harm in drawn.harms
    )  # fmt: skip
    places = order.scenario.places
    return (*harms, *(
        Shown(f"{order.of(places[each.start].name)} → {order.of(places[each.end].name)}",
              (Way("", order.of(each.label), line(order, each.when)),))
        for each in drawn.flows
    ))  # fmt: skip
