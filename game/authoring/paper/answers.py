"""Answer cards: one card a choice, with the key that the board and the terminal ask for, and slips."""

from __future__ import annotations

from game.authoring.paper.order import Data, Order, Point, Sheet, decides, talks
from game.scenario.model import Decide, Estimate, Joint, Option, Question, Team
from game.sight.keys import NON_CONCUR, answer_key, option_key, text_key, word_key
from game.sight.question import CHANCES
from game.texts import say

Card = dict[str, object]


def answers(order: Order) -> list[Sheet]:
    """Return one file of cards for each table that is asked anything."""
    found = []
    for team in order.teams():
        cards = [card for point in order.points() for card in _cards(order, point, team)]
        cards += _papers(order, team)
        if not team.of and order.scenario.aims_pick:
            cards = [*_aims(order, team), *cards]
        if cards:
            data: Data = {"team": order.team(team), "cards": cards}
            reader = order.say("reader.team", team=team.name)
            found.append(
                Sheet(f"answers_{team.id}", "answers", order.say("title.answers"), reader, team.id, data)
            )
    return found


def code(team: Team, number: int, key: str) -> str:
    """Return a card's short name: table, decision, key."""
    return f"{team.letter}{number}-{key}"


def _cards(order: Order, point: Point, team: Team) -> list[Card]:
    asks = point.phase.asks
    if isinstance(asks, Decide) and decides(point, team.id):
        question = next(each for each in asks.questions if each.team == team.id)
        return _national(order, point, team, question, asks)
    joint = talks(point, team.id)
    return _texts(order, point, team, joint) if joint else []


def _card(
    order: Order, point: Point | None, team: Team, key: str, name: str, kind: str, **more: object
) -> Card:
    number = point.number if point else 0
    about = order.of(point.phase.name) if point else ""
    base: Card = {
        "kind": kind, "key": key, "code": code(team, number, key) if point else f"{team.letter}-{key}",
        "about": about, "name": name, "text": "", "lines": [], "note": "", "choices": [],
        "back": {"code": f"{team.letter}{number}" if point else team.letter, "about": about, "hint": ""},
    }  # fmt: skip
    return {**base, **more}


def _back(order: Order, point: Point, team: Team, hint: str) -> Data:
    return {"code": f"{team.letter}{point.number}", "about": order.of(point.phase.name), "hint": hint}


def _national(order: Order, point: Point, team: Team, question: Question, asks: Decide) -> list[Card]:
    options = [order.scenario.options[name] for name in question.offer]
    sealed = any(option.reveal == "own" for option in options)
    hint = order.say("back.most", number=question.pick) if question.pick > 1 else ""
    if sealed:
        hint = " · ".join(filter(None, (hint, order.say("back.sealed"))))
    back = _back(order, point, team, hint)
    cards = [
        _card(
            order, point, team, option_key(question.offer, option.id), order.of(option.name), "option",
            text=order.of(option.summary), lines=option_lines(order, option), note=option_note(order, option),
            back=back,
        )
        for option in options
    ]  # fmt: skip
    estimates = [order.scenario.estimates[name] for name in question.estimates]
    return [*cards, *(_slip(order, point, team, estimate, asks) for estimate in estimates)]


def option_lines(order: Order, option: Option) -> list[str]:
    """Return what an option takes, costs and needs, a line each."""
    takes, costs = order.price(option)
    lines = [order.say("line.takes", takes=takes), order.say("line.costs", costs=costs) if costs else ""]
    needs = order.needs(option.needs)
    lines.append(order.say("line.needs", needs="; ".join(needs)) if needs else "")
    return [line for line in lines if line]


def option_note(order: Order, option: Option) -> str:
    """Return what must be known of an option beside its words: the clock, its secret, its condition."""
    notes = [order.say("note.lapse")] if option.lapse else []
    notes += [order.say("note.when")] if option.when is not None else []
    notes += [order.say("note.own")] if option.reveal == "own" else []
    return " ".join(notes)


def choices(order: Order, estimate: Estimate, team: Team, asks: Decide | Joint) -> list[str]:
    """Return the answers that an estimate may have, numbered where the number is the same in every state."""
    if estimate.answer == "percent":
        names = [say(f"sight.chance.{percent}", order.lang) for percent in CHANCES]
    elif isinstance(asks, Decide):
        other = next((q for q in asks.questions if q.team != team.id and not _of(order, q.team)), None)
        names = [order.of(order.scenario.options[name].name) for name in other.offer] if other else []
    else:
        ends = (f"1  {order.say('answer.concur')}", f"{NON_CONCUR}  {order.say('answer.non_concur')}")
        return [ends[0], order.say("answer.with_blank"), ends[1]]
    return [f"{number}  {name}" for number, name in enumerate(names, 1)]


def _of(order: Order, team: str) -> bool:
    return bool(order.scenario.teams[team].of)


def _slip(order: Order, point: Point, team: Team, estimate: Estimate, asks: Decide | Joint) -> Card:
    back = _back(order, point, team, order.say("back.slip"))
    return _card(order, point, team, "?", order.of(estimate.ask), "slip", back=back,
                 choices=choices(order, estimate, team, asks), note=order.say("note.slip"))  # fmt: skip


def _texts(order: Order, point: Point, team: Team, joint: Joint) -> list[Card]:
    """Return a card for each text that may be wanted or tabled, for each of its words, and for none."""
    texts = order.scenario.texts
    drafts = team.id == joint.drafts
    hint = order.say("back.draft" if drafts else "back.instruct")
    back = _back(order, point, team, hint)
    cards: list[Card] = []
    for name in joint.offer:
        text = texts[name]
        key = text_key(joint.offer, texts, (name,))
        lines = [order.rule(text), order.say("line.hours", hours=text.hours)]
        if text.when is not None:
            lines.append(order.say("line.when", words=order.of(text.when_words)))
        cards.append(
            _card(order, point, team, key, order.of(text.name), "text", text=order.of(text.summary),
                  lines=lines, note=order.say("note.instruct" if not drafts else "note.draft"), back=back)
        )  # fmt: skip
        for held in text.reservations:
            word = key + word_key(text, held.id)
            cards.append(
                _card(order, point, team, word_key(text, held.id), order.of(held.label), "word",
                      text=order.of(held.words), code=code(team, point.number, word),
                      lines=[order.say("line.word", text=text.name)], back=back)
            )  # fmt: skip
    if not drafts:
        none = text_key(joint.offer, texts, ("none",))
        cards.append(
            _card(order, point, team, none, say("board.answer.none", order.lang), "none", back=back,
                  text=say("board.answer.none.under", order.lang), note=order.say("note.instruct"))
        )  # fmt: skip
    return cards


def _papers(order: Order, team: Team) -> list[Card]:
    """Return the answers to any paper, once a table: concur, do not, and concur with each word of its own."""
    joints = [(point, joint) for point in order.points() if (joint := talks(point, team.id))]
    signing = [(point, joint) for point, joint in joints if team.id in joint.ratify]
    if not signing:
        return []
    back = {"code": team.letter, "about": order.say("back.paper"), "hint": ""}
    cards = [
        _card(order, None, team, key, order.say(f"answer.{answer}"), answer, back=back,
              text=say(f"board.answer.{answer}.under", order.lang))
        for key, answer in (("1", "concur"), (NON_CONCUR, "non_concur"))
    ]  # fmt: skip
    for point, joint in signing:
        for name in joint.offer:
            text = order.scenario.texts[name]
            for held in text.reservations if text.rule in ("both", "silence") else ():
                if held.by != team.id:
                    continue
                key = answer_key(text, team.id, ("concur", held.id))
                lines = [order.say("line.only", text=text.name)]
                cards.append(
                    _card(order, None, team, key, order.of(held.label), "reserve", text=order.of(held.words),
                          lines=lines, back=back, code=f"{team.letter}{point.number}+{key}",
                          about=order.say("answer.with"))
                )  # fmt: skip
    for point, joint in signing:
        for name in joint.estimates:
            cards.append(_slip(order, point, team, order.scenario.estimates[name], joint))
    return cards


def _aims(order: Order, team: Team) -> list[Card]:
    scenario = order.scenario
    hint = order.say("back.pick", number=scenario.aims_pick)
    back = {"code": f"{team.letter}0", "about": order.say("back.aims"), "hint": hint}
    return [
        _card(order, None, team, option_key(tuple(scenario.aims), aim.id), order.of(aim.name), "aim",
              text=order.of(aim.text), note=order.say("note.aim"), back=back, about=order.say("back.aims"),
              code=code(team, 0, option_key(tuple(scenario.aims), aim.id)))
        for aim in scenario.aims.values()
    ]  # fmt: skip
