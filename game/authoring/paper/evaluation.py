"""Evaluation guides: each objective with what P, S, M and U mean for it, room for notes, a minute log."""

from __future__ import annotations

from game.authoring.paper.order import Data, Order, Sheet
from game.scenario.model import Objective
from game.sight.plain import in_words

LETTERS = ("P", "S", "M", "U")


def evaluation(order: Order) -> list[Sheet]:
    """Return one file for evaluators; its targets tell what the program counts, so no player reads it."""
    data: Data = {
        "team": None,
        "letters": [[letter, order.say(f"label.letter_{letter}")] for letter in LETTERS],
        "objectives": [
            _objective(order, number, objective)
            for number, objective in enumerate(order.scenario.objectives.values(), 1)
        ],
    }
    reader = order.say("reader.evaluators")
    return [Sheet("evaluation", "evaluation", order.say("title.evaluation"), reader, "", data)]


def _objective(order: Order, number: int, objective: Objective) -> Data:
    team = order.scenario.teams.get(objective.team)
    return {
        "number": number, "text": order.of(objective.text), "team": order.team(team) if team else None,
        "whose": order.of(team.name) if team else order.say("everybody"),
        "targets": [
            [letter, in_words(order, when.source) if when else order.say("guide.otherwise")]
            for letter, when in objective.rating
        ],
        "sources": ", ".join(objective.sources),
    }  # fmt: skip
