"""Decision forms and joint forms: what a table ticks, and because of what."""

from __future__ import annotations

from game.authoring.paper.answers import choices
from game.authoring.paper.order import Data, Order, Point, Sheet, decides, public, talks
from game.scenario.model import SAKES, Decide, Joint, JointText, Option, Question, Reservation, Team
from game.sight.asked import UNKNOWNS
from game.sight.keys import answer_key, option_key, text_key, word_key
from game.texts import say

CONFIDENCES = ("low", "moderate", "high")


def forms(order: Order) -> list[Sheet]:
    """Return one file of forms for each table that is asked anything."""
    found = []
    for team in order.teams():
        pages = [page for point in order.points() if (page := _page(order, point, team)) is not None]
        if pages:
            data: Data = {
                "team": order.team(team), "forms": pages, "sakes": _named(order, "sake", SAKES),
                "unknowns": _named(order, "stated", UNKNOWNS if order.scenario.blames else UNKNOWNS[1:]),
                "confidences": _named(order, "stated", CONFIDENCES),
            }  # fmt: skip
            reader = order.say("reader.team", team=team.name)
            found.append(Sheet(f"forms_{team.id}", "forms", order.say("title.forms"), reader, team.id, data))
    return found


def _named(order: Order, kind: str, names: tuple[str, ...]) -> list[str]:
    return [say(f"board.{kind}.{name}", order.lang) for name in names]


def _page(order: Order, point: Point, team: Team) -> Data | None:
    asks = point.phase.asks
    if isinstance(asks, Decide) and decides(point, team.id):
        question = next(each for each in asks.questions if each.team == team.id)
        return _decision(order, point, team, question, asks)
    joint = talks(point, team.id)
    return _joint(order, point, team, joint) if joint else None


def _head(order: Order, point: Point, team: Team, dilemma: tuple[str, ...]) -> dict[str, object]:
    goods = [say(f"sight.good.{good}", order.lang) for good in dilemma]
    return {
        "code": f"{team.letter}{point.number}", "name": order.of(point.phase.name),
        "part": order.of(order.scenario.parts[point.phase.part]),
        "minutes": order.say("minutes", minutes=point.minutes),
        "dilemma": order.say("dilemma", first=goods[0], second=goods[1]) if len(goods) == 2 else "",
    }  # fmt: skip


def _decision(order: Order, point: Point, team: Team, question: Question, asks: Decide) -> Data:
    options = [order.scenario.options[name] for name in question.offer]
    estimates = [order.scenario.estimates[name] for name in question.estimates]
    return {
        **_head(order, point, team, question.dilemma),
        "kind": "decision", "ask": order.of(question.ask),
        "pick": order.ticks(question.pick),
        "options": [_option(order, question, option) for option in options],
        "estimates": [{"ask": order.of(each.ask), "choices": choices(order, each, team, asks)}
                      for each in estimates],
        "public": any(public(option) for option in options),
        "sealed": any(option.reveal == "own" for option in options),
        "moves": any(option.when is not None for option in options),
    }  # fmt: skip


def _option(order: Order, question: Question, option: Option) -> Data:
    takes, costs = order.price(option)
    marks = [order.say(f"mark.{name}") for name, on in (
        ("lapse", option.lapse), ("public", public(option)), ("own", option.reveal == "own"),
        ("when", option.when is not None)) if on]  # fmt: skip
    return {
        "key": option_key(question.offer, option.id),
        "name": order.of(option.name), "summary": order.of(option.summary),
        "best": order.of(option.best_case), "exit": order.of(option.exit), "takes": takes, "costs": costs,
        "needs": [*order.needs(option.needs), *_rivals(order, question, option)], "marks": marks,
    }  # fmt: skip


def _rivals(order: Order, question: Question, option: Option) -> list[str]:
    """Return the keys of what an option cannot be ticked with, where several may be ticked."""
    keys = [option_key(question.offer, name) for name in question.offer if name in option.excludes]
    return [order.say("joint.excludes", labels=", ".join(keys))] if keys and question.pick > 1 else []


def _joint(order: Order, point: Point, team: Team, joint: Joint) -> Data:
    signs = team.id in joint.ratify
    texts = [order.scenario.texts[name] for name in joint.offer]
    estimates = [order.scenario.estimates[name] for name in joint.estimates] if signs else []
    return {
        **_head(order, point, team, joint.dilemma),
        "kind": "joint", "signs": signs, "drafts": team.id == joint.drafts,
        "ask": order.say("joint.ask" if signs else "joint.ask.draft"),
        "rounds": joint.rounds, "facts": facts(order, joint),
        "texts": [_text(order, text, joint, team, signs) for text in texts],
        "none": text_key(joint.offer, order.scenario.texts, ("none",)),
        "signers": [_signer(order, order.scenario.teams[name]) for name in joint.ratify],
        "estimates": [{"ask": order.of(each.ask), "choices": choices(order, each, team, joint)}
                      for each in estimates],
    }  # fmt: skip


def _signer(order: Order, team: Team) -> Data:
    return {**order.team(team), "signed": order.say("joint.signed", team=team.name)}


def facts(order: Order, joint: Joint) -> list[str]:
    """Return what is public of the talks: rounds, window, time for a stage, the pen, the fallback."""
    window = joint.window.source
    shown = (
        order.say("joint.window", hours=int(window))
        if window.isdecimal()
        else order.say("joint.window.board")
    )
    told = [
        order.say("joint.rounds", rounds=joint.rounds), shown,
        order.say("joint.minutes", minutes=joint.minutes),
        order.say("joint.pen", first=order.scenario.teams[joint.ratify[0]].name),
        order.say("joint.fallback", text=order.of(joint.fallback)),
    ]  # fmt: skip
    return told if joint.pace.source == "100" else [*told, order.say("joint.pace")]


def _text(order: Order, text: JointText, joint: Joint, team: Team, signs: bool) -> Data:
    gate = dict(text.gates).get(team.id) if signs else None
    needs = [order.say("joint.when", words=order.of(text.when_words))] if text.when is not None else []
    needs += [order.say("joint.gate", words=order.of(gate.words))] if gate is not None else []
    en, ko = order.pair(text.words)
    return {
        "key": text_key(joint.offer, order.scenario.texts, (text.id,)), "name": order.of(text.name),
        "summary": order.of(text.summary), "best": order.of(text.best_case), "en": en, "ko": ko,
        "ancestor": order.of(text.ancestor), "rule": order.rule(text),
        "hours": order.say("joint.hours", hours=text.hours, commits=text.commits), "needs": needs,
        "words": [_word(order, text, held, team) for held in text.reservations],
    }  # fmt: skip


def _word(order: Order, text: JointText, held: Reservation, team: Team) -> Data:
    en, ko = order.pair(held.words)
    own = held.by == team.id and text.rule in ("both", "silence")
    excluded = [order.of(each.label) for each in text.reservations if each.id in held.excludes]
    return {
        "key": word_key(text, held.id), "label": order.of(held.label), "en": en, "ko": ko,
        "by": order.team(order.scenario.teams[held.by]),
        "who": order.say("joint.raised", team=order.scenario.teams[held.by].name),
        "answer": answer_key(text, team.id, ("concur", held.id)) if own else "",
        "excludes": order.say("joint.excludes", labels=", ".join(excluded)) if excluded else "",
    }  # fmt: skip
