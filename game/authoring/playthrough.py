"""Playthroughs: a whole line of play as text, with what everyone could see at every decision.

A playthrough file is compared line by line with the program; its diff is the review of a change of rules. A
viewer's line is written where it changed, a role's where it is not its team's.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import notation, rules
from game.rules.state import State
from game.scenario.model import Line, Scenario
from game.sight.asked import PaperView, QuestionView
from game.sight.sight import view
from game.sight.view import View


def playthrough(scenario: Scenario, line: Line) -> Iterator[str]:
    """Yield the lines of the account of one line of play, in English."""
    setup = rules.setup(scenario, dict(line.settings), line.edition)
    step = rules.start(scenario, setup)
    yield f"# {scenario.id}: {line.id}, ends {line.ends}"
    state = step.state
    told: dict[str, str] = {}
    yield from moment(state, told)
    for text in notation.decisions(line.play):
        decision = notation.parse(text, state)
        step = rules.apply(state, decision)
        state = step.state
        yield f"> {notation.write(decision)}"
        for event in view(state, "white_cell", step.events).happenings:
            yield f"  {event.kind}: {event.text.en}" + (f" ({event.why.en})" if event.why else "")
        yield from moment(state, told)


def moment(state: State, told: dict[str, str]) -> Iterator[str]:
    """Yield the state in a line, then a line for each viewer whose view is not as `told` has it."""
    yield notation.line(state)
    for viewer in viewers(state.scenario):
        now = seen(view(state, viewer))
        team, dot, _ = viewer.partition(".")
        if told.get(viewer) != now and not (dot and told.get(team) == now):
            yield f"  {viewer}: {now}"
        told[viewer] = now


def viewers(scenario: Scenario) -> tuple[str, ...]:
    """Return everyone who gets a view of their own but exercise control."""
    return ("room", *scenario.teams, *scenario.roles)


def seen(view: View) -> str:
    """Return what one viewer sees, in one line: standings, gauges, injects, question, paper."""
    parts = [view.stage, " ".join(f"{team.letter}={team.standing}" for team in view.teams)]
    parts.append(" ".join(f"{gauge.meter}={_figure(gauge.value, gauge.word.en)}" for gauge in view.gauges))
    if view.messages:
        parts.append("has " + " ".join(message.id for message in view.messages))
    if view.question:
        parts.append(_question(view.question))
    if view.paper:
        parts.append(_paper(view.paper))
    if view.ending:
        ratings = " ".join(f"{each.objective}={each.letter}" for each in view.ending.ratings)
        parts.append(f"{view.ending.code} {view.ending.id} {ratings}")
    return " | ".join(part for part in parts if part)


def _figure(value: int | None, word: str) -> str:
    return word if value is None else str(value)


def _question(question: QuestionView) -> str:
    offers = [offer.id + ("" if offer.open else "-") for offer in question.offers]
    choices = offers or ["+".join(choice) for choice in question.choices]
    own = f" sealed {'+'.join(question.own.options)}" if question.own else ""
    return f"asked {question.kind} {' '.join(choices)}{own}"


def _paper(paper: PaperView) -> str:
    table = "+".join(paper.table) or "-"
    answers = " ".join(f"{answer.team}={answer.standing}" for answer in paper.answers)
    known = " ".join(f"{team}={'+'.join(text) or 'none'}" for team, text in paper.instructions)
    spent = f"{paper.spent}/{paper.window}h round {paper.round}/{paper.rounds}"
    return f"paper {paper.stage} {paper.how} {table} {spent} {answers} {known}".rstrip()
