"""The facilitator's guide: each phase with its hour, injects, questions, probes; shelf, endings, hot wash."""

from __future__ import annotations

from game.authoring.paper.forms import facts
from game.authoring.paper.injects import addressees, placed
from game.authoring.paper.manual import edition, gauges, minutes, settings
from game.authoring.paper.order import Data, Order, Sheet, public
from game.scenario.model import Branch, Chance, Decide, Ending, Inject, Joint, Phase, Question
from game.sight.eyes import moment
from game.sight.keys import option_key, text_key
from game.sight.plain import in_words
from game.texts import say
from game.texts.times import elsewhere, stamp

PROBES = 6
"""Probes that fit any phase; each phase is given two, in turn."""

WASH = 8
"""Steps of the hot wash."""


def guide(order: Order) -> list[Sheet]:
    """Return the facilitator's booklet, which holds every secret of the scenario."""
    scenario = order.scenario
    here, there = order.pair(scenario.title)
    data: Data = {
        "team": None, "other": there if order.lang == "en" else here,
        "summary": order.of(scenario.summary), "edition": edition(order),
        "settings": settings(order), "gauges": gauges(order, secret=True),
        "draws": _draws(order), "phases": _phases(order),
        "always": [_branch(order, branch) for branch in scenario.always],
        "shelf": [_shelved(order, scenario.injects[name]) for name in scenario.shelf
                  if name not in order.left_out()],
        "endings": [_ending(order, each) for each in scenario.endings.values()],
        "also": [_ending(order, each) for each in scenario.also.values()],
        "wash_note": order.say("guide.wash.note", shortest=15, longest=45),
        "wash": [order.say(f"guide.wash.{number}") for number in range(1, WASH + 1)],
        "questions": [order.of(each) for each in scenario.questions],
        "minutes": order.say("minutes", minutes=minutes(order)),
    }  # fmt: skip
    return [Sheet("guide", "guide", order.say("title.guide"), order.say("reader.control"), "", data)]


def _draws(order: Order) -> list[list[str]]:
    shown = []
    for draw in order.scenario.draws.values():
        names = dict(draw.names)
        told = [order.say("guide.per_mille", name=names.get(outcome, outcome), odds=odds)
                for outcome, odds in draw.of]  # fmt: skip
        shown.append([order.of(draw.name) if draw.name else draw.id, "; ".join(told)])
    return shown


def _phases(order: Order) -> list[Data]:
    """Return the phases in file order, with the minute of play at which each would begin."""
    chosen = order.scenario.editions.get(order.setup.edition or 0)
    lengths = dict(chosen.phase_minutes) if chosen else {}
    skipped = chosen.skip if chosen else ()
    asking = {point.phase.id: point.number for point in order.points()}
    shown: list[Data] = []
    begun = 0
    for number, phase in enumerate(order.scenario.phases.values()):
        length = 0 if phase.id in skipped else lengths.get(phase.id, phase.minutes)
        shown.append(
            {"number": str(asking.get(phase.id, "–")), "name": order.of(phase.name),
             "part": order.of(order.scenario.parts[phase.part]), "skipped": phase.id in skipped,
             "opens": _opens(order, phase), "length": order.say("minutes", minutes=length) if length else "",
             "from": str(begun), "until": str(begun + length),
             "injects": [_inject(order, phase, inject) for home, inject in placed(order) if home is phase],
             "asks": _asks(order, phase), "watch": _watch(order, phase),
             "probes": _probes(order, phase, number),
             "branches": [_branch(order, branch, len(phase.branches) > 1) for branch in phase.branches]}
        )  # fmt: skip
        begun += length
    return shown


def _opens(order: Order, phase: Phase) -> str:
    if phase.opens is None:
        return order.say("guide.after_last")
    when = moment(order.scenario, phase.opens)
    return f"{stamp(when).of(order.lang)} · {elsewhere(when).of(order.lang)}".strip(" ·")


def _inject(order: Order, phase: Phase, inject: Inject) -> Data:
    notes = [order.say("control.after", minutes=inject.after)] if inject.after else []
    if inject.when is not None:
        notes.append(order.say("control.when", condition=in_words(order, inject.when.source)))
    return {
        "msel": inject.msel, "type": order.say(f"type.{inject.type}"), "to": addressees(order, inject),
        "headline": order.of(inject.headline), "sender": order.of(inject.sender), "notes": " ".join(notes),
        "here": order.times(inject, phase)[0], "label": say(f"board.medium.{inject.medium}", order.lang),
    }  # fmt: skip


def _asks(order: Order, phase: Phase) -> list[Data]:
    """Return what each table is asked: its question, its options, what the clock would take."""
    asks = phase.asks
    if isinstance(asks, Chance):
        names = ", ".join(order.of(each.name) for each in asks.outcomes)
        return [{"team": None, "ask": order.say("guide.chance", outcomes=names), "dilemma": "", "lines": []}]
    if isinstance(asks, Joint):
        texts = order.scenario.texts
        names = "; ".join(
            f"{text_key(asks.offer, texts, (name,))} {order.of(texts[name].name)}" for name in asks.offer
        )
        lines = [order.say("guide.joint", names=names), " · ".join(facts(order, asks))]
        return [{"team": None, "ask": say("paper.joint.ask", order.lang), "lines": lines,
                 "dilemma": _dilemma(order, asks.dilemma)}]  # fmt: skip
    return [_question(order, question) for question in asks.questions]


def _question(order: Order, question: Question) -> Data:
    options = [order.scenario.options[name] for name in question.offer]
    names = [f"{option_key(question.offer, each.id)} {order.of(each.name)}" for each in options]
    lapse = order.of(order.scenario.options[question.lapse].name) if question.lapse else ""
    lines = [f"{order.ticks(question.pick)}: {'; '.join(names)}."]
    lines += [f"{order.say('label.lapse')}: {lapse}."] if lapse else []
    lines += [f"{order.say('label.estimate')}: {order.of(order.scenario.estimates[name].ask)}"
              for name in question.estimates]  # fmt: skip
    return {"team": order.team(order.scenario.teams[question.team]), "ask": order.of(question.ask),
            "dilemma": _dilemma(order, question.dilemma), "lines": lines}  # fmt: skip


def _dilemma(order: Order, goods: tuple[str, ...]) -> str:
    if len(goods) != 2:
        return ""
    first, second = (say(f"sight.good.{good}", order.lang) for good in goods)
    return order.say("guide.dilemma", first=first, second=second)


def _watch(order: Order, phase: Phase) -> list[str]:
    """Return what is worth a look in a phase, from what comes and what is offered in it."""
    shown = _apart(order, phase)
    if isinstance(phase.asks, Decide):
        offered = [order.scenario.options[name] for each in phase.asks.questions for name in each.offer]
        shown += [order.say("guide.watch.public")] if any(public(each) for each in offered) else []
        sealed = [each.team for each in phase.asks.questions
                  if any(order.scenario.options[name].reveal == "own" for name in each.offer)]  # fmt: skip
        shown += [order.say("control.sealed", teams=order.names(tuple(sealed)))] if sealed else []
    if isinstance(phase.asks, Joint):
        shown += [order.say("guide.watch.pen"), order.say("control.joint")]
    return shown


def _apart(order: Order, phase: Phase) -> list[str]:
    """Return the noise of a phase, and what only one seat or some of the tables are told, each kind once."""
    found: dict[tuple[str, str], list[str]] = {}
    for inject in (inject for home, inject in placed(order) if home is phase):
        teams = {each for each in inject.to if each in order.scenario.teams}
        if inject.type == "noise":
            kind, who = "noise", ""
        elif any("." in each for each in inject.to):
            kind, who = "seat", addressees(order, inject)
        elif inject.type == "info" and teams and len(teams) < len(order.teams()):
            kind, who = "apart", addressees(order, inject)
        else:
            continue
        numbers = found.setdefault((kind, who), [])
        numbers += [] if inject.msel in numbers else [inject.msel]
    return [order.say(f"guide.watch.{kind}", msel=", ".join(numbers), who=who)
            for (kind, who), numbers in found.items()]  # fmt: skip


def _probes(order: Order, phase: Phase, number: int) -> list[str]:
    if isinstance(phase.asks, Chance):
        return []
    shown = []
    for question in phase.asks.questions if isinstance(phase.asks, Decide) else ():
        if len(question.dilemma) == 2:
            first, second = (say(f"sight.good.{good}", order.lang) for good in question.dilemma)
            team = order.scenario.teams[question.team].name
            shown.append(order.say("guide.probe.dilemma", team=team, first=first, second=second))
    common = (2 * number, 2 * number + 1)
    return [*shown, *(order.say(f"guide.probe.{each % PROBES + 1}") for each in common)]


def _branch(order: Order, branch: Branch, others: bool = True) -> Data:
    otherwise = order.say("guide.otherwise") if others else ""
    when = in_words(order, branch.when.source) if branch.when else otherwise
    ends = branch.to == "close"
    to = order.say("guide.close") if ends else order.of(order.scenario.phases[branch.to].name)
    return {"to": to, "when": when, "why": order.of(branch.why)}


def _shelved(order: Order, inject: Inject) -> Data:
    return {
        "msel": inject.msel, "headline": order.of(inject.headline), "to": addressees(order, inject),
        "sender": order.of(inject.sender), "text": order.of(inject.text), "unknown": order.of(inject.unknown),
    }  # fmt: skip


def _ending(order: Order, ending: Ending) -> Data:
    why = order.of(ending.why) if ending.why else ""
    when = in_words(order, ending.when.source) if ending.when else order.say("guide.otherwise")
    return {"code": ending.code, "title": order.of(ending.title), "why": why or when,
            "questions": [order.of(each) for each in ending.questions]}  # fmt: skip
