"""The rows of the conductor's book as its template lays them out: words, in the order of play."""

from __future__ import annotations

from collections.abc import Sequence

from game.authoring.paper.conductor.reading import figure
from game.authoring.paper.conductor.rows import (
    Asked,
    Book,
    Come,
    Course,
    Fate,
    Leaf,
    Line,
    Mark,
    Paper,
    Reckoning,
    Talks,
    Throw,
    Way,
)
from game.authoring.paper.guide import WASH
from game.authoring.paper.manual import edition
from game.authoring.paper.order import Data, Order
from game.scenario.model import Ending

STEPS, TALKS = 11, 7
"""How many paragraphs tell how a game by hand runs, and how its talks do."""


def pages(order: Order, book: Book) -> Data:
    """Return the whole book as values for its template."""
    scenario = order.scenario
    talked = any(leaf.talks for leaf in book.leaves)
    codes = f"{book.aims[0].code} … {book.aims[-1].code}" if book.aims else ""
    return {
        "team": None,
        "note": order.say("label.hand_note", command=command(order)), "edition": edition(order),
        "settings": [[axis, choice] for _, _, axis, choice in book.settings],
        "steps": [order.say(f"hand.step.{number}", turns=book.turns) for number in range(1, STEPS + 1)],
        "talks": [order.say(f"hand.talk.{number}") for number in range(1, TALKS + 1)] if talked else [],
        "throws": [_throw(order, each) for each in book.throws],
        "aims": order.say("hand.aims", number=book.pick, codes=codes) if book.pick else "",
        "hours": [[order.say("hand.every", step=each.step), _when(order, each.when), _marks(each.marks)]
                  for each in book.hours],
        "reckonings": [_reckoning(order, each) for each in book.reckonings],
        "leaves": [_leaf(order, each) for each in book.leaves],
        "always": [_way(order, each) for each in book.always],
        "shelf": [_come(order, each) for each in book.shelf],
        "endings": [_ending(order, each, scenario.endings[each.to]) for each in book.endings],
        "also": [_ending(order, each, scenario.also[each.to]) for each in book.also],
        "rated": [[each.text, each.whose, [_way(order, letter) for letter in each.letters]]
                  for each in book.rated],
        "met": [[each.code, each.name, each.met.words] for each in book.aims],
        "estimates": [[each.name, _words(each.when)] for each in book.estimates],
        "map": [[each.what, [[way.name, _words(way.when)] for way in each.ways]] for each in book.map],
        "wash": [order.say(f"guide.wash.{number}") for number in range(1, WASH + 1)],
        "questions": [order.of(each) for each in scenario.questions],
    }  # fmt: skip


def command(order: Order) -> str:
    """Return what keys such a game in: with its edition, and with what was chosen that is not the default."""
    scenario, chosen = order.scenario, order.setup
    parts = [f"python3 main.py play {scenario.id} --transcribe"]
    parts += [f"--edition {chosen.edition}"] if chosen.edition else []
    parts += [f"--set {axis}={choice}" for axis, choice in chosen.choices.items()
              if choice != scenario.settings[axis].default]  # fmt: skip
    return " ".join(parts)


def _words(line: Line | None) -> str:
    return line.words if line else ""


def _when(order: Order, line: Line | None) -> str:
    return order.say("hand.only", when=line.words) if line else ""


def _marks(marks: Sequence[Mark]) -> list[str]:
    return [mark.words for mark in marks]


def _throw(order: Order, throw: Throw) -> Data:
    faces = [[f"{face.low:03}–{face.high:03}", face.name] for face in throw.faces]
    return {"name": throw.name, "faces": faces}


def _reckoning(order: Order, each: Reckoning) -> list[object]:
    steps = [[order.say("hand.below"), str(each.least)]] if each.steps else []
    steps += [[order.say("hand.from", least=least), str(number)] for least, number in each.steps]
    return [each.name, each.line.words, steps]


def _leaf(order: Order, leaf: Leaf) -> Data:
    return {
        "number": str(leaf.number or "–"), "name": leaf.name, "hour": leaf.hour, "skipped": leaf.skipped,
        "minutes": order.say("minutes", minutes=leaf.minutes) if leaf.minutes else "",
        "throws": [_throw(order, each) for each in leaf.throws],
        "comes": [_come(order, each) for each in leaf.comes],
        "asked": [_asked(order, each) for each in leaf.asked],
        "talks": _talks(order, leaf.talks) if leaf.talks else None,
        "fates": [_fate(order, leaf, each) for each in leaf.fates],
        "ways": [_way(order, each, alone=len(leaf.ways) == 1) for each in leaf.ways],
    }  # fmt: skip


def _come(order: Order, come: Come) -> Data:
    notes = [order.say("hand.after", minutes=come.after)] if come.after else []
    notes += [_when(order, come.when)] if come.when else []
    notes += [order.say("hand.fill", what=", ".join(come.blanks))] if come.blanks else []
    return {"msel": come.msel, "headline": come.headline, "to": come.to, "notes": notes,
            "marks": _marks(come.marks)}  # fmt: skip


def _asked(order: Order, asked: Asked) -> Data:
    team = order.scenario.teams[asked.team]
    return {
        "team": order.team(team), "ask": asked.ask, "pick": order.ticks(asked.pick),
        "courses": [_course(order, each) for each in asked.courses],
    }  # fmt: skip


def _course(order: Order, course: Course) -> Data:
    facts = [order.say("hand.offered", when=course.when.words)] if course.when else []
    if course.needs:
        facts.append(order.say("hand.needs", needs="; ".join(need.words for need in course.needs)))
    facts += [course.rivals] if course.rivals else []
    facts += [order.say("hand.pays", price=course.price)] if course.price else []
    facts += [order.say("hand.takes", time=course.time)] if course.time else []
    chips = [order.say("hand.lapse")] if course.lapse else []
    chips += [order.say("hand.own")] if course.own else []
    return {"code": course.code, "name": course.name, "facts": facts, "chips": chips,
            "marks": _marks(course.marks)}  # fmt: skip


def _talks(order: Order, talks: Talks) -> Data:
    first, *others = talks.pen
    facts = [
        order.say("hand.rounds", rounds=talks.rounds),
        order.say("hand.window", hours=figure(talks.window)),
        order.say("hand.pace", pace=figure(talks.pace)),
        order.say("hand.pen", first=first, then=", ".join(others)),
    ]
    facts += [order.say("hand.overtaken", when=talks.overtaken.words)] if talks.overtaken else []
    return {
        "facts": facts, "papers": [_paper(order, each) for each in talks.papers],
        "label": order.say("hand.fallback", label=talks.label), "fallback": _marks(talks.fallback),
    }  # fmt: skip


def _paper(order: Order, paper: Paper) -> Data:
    facts = [paper.who, order.say("hand.hours", hours=paper.hours)]
    facts += [order.say("hand.tabled", when=paper.when.words)] if paper.when else []
    facts += [order.say("hand.gate", team=team, when=line.words) for _, team, line in paper.gates]
    words = []
    for word in paper.words:
        keys = [order.say("hand.keys", draft=word.code)]
        keys += [order.say("hand.raised", answer=word.answer)] if word.answer else []
        keys += [word.rivals] if word.rivals else []
        title = order.say("hand.word", label=word.label, whose=word.whose)
        words.append({"title": title, "keys": keys, "marks": _marks(word.marks)})
    refused = order.say(f"hand.refused.{paper.rule if paper.rule in ('either', 'lead') else 'both'}")
    return {"key": paper.key, "name": paper.name, "facts": facts, "marks": _marks(paper.marks),
            "refused": _marks(paper.refused), "refusal": refused, "words": words}  # fmt: skip


def _fate(order: Order, leaf: Leaf, fate: Fate) -> Data:
    odds = figure(fate.odds) if fate.odds else order.say("hand.rest")
    return {"name": fate.name, "odds": odds, "marks": _marks(fate.marks)}


def _way(order: Order, way: Way, *, alone: bool = False) -> list[str]:
    return [way.name, _words(way.when) or ("" if alone else order.say("guide.otherwise"))]


def _ending(order: Order, way: Way, ending: Ending) -> Data:
    return {
        "name": way.name, "when": _words(way.when) or order.say("guide.otherwise"),
        "text": order.of(ending.text), "questions": [order.of(each) for each in ending.questions],
    }  # fmt: skip
