"""The joint decision of a view: the paper, who has sealed, and what answers everybody may know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.rules.events import Event, PaperEnded
from game.rules.joint import drafting, joint, measures, ratify
from game.rules.state import Answer, Attempt, Paper, State, Talks
from game.scenario.model import Joint, JointText
from game.sight.asked import AnswerView, AttemptView, NeedLine, PaperView, ReservationView, Standing, TextView
from game.sight.eyes import Eyes, Figures, eyes_of
from game.sight.needs import need_line
from game.sight.texts import turn_of
from game.texts import NO_TEXT, Text, both, fill

Instructions = tuple[tuple[str, tuple[str, ...]], ...]


def paper(eyes: Eyes) -> PaperView | None:
    """Return the joint decision as the viewer may know it: in progress, or as it ended just before."""
    state = eyes.state
    if state.talks is not None:
        return _open_paper(eyes, state.talks)
    ended = last_paper(eyes)
    return None if ended is None else _ended_paper(eyes, ended)


def turned(eyes: Eyes, happened: Sequence[Event]) -> PaperView | None:
    """Return the paper that ended in what happened last, as everybody saw it being turned over."""
    ended = [event.paper for event in happened if isinstance(event, PaperEnded)]
    asked = [paper for paper in ended if not eyes.skips(paper.phase)]
    return _ended_paper(eyes, asked[-1]) if asked else None


def paper_told(eyes: Eyes, paper: Paper, text: Text) -> Text:
    """Return how talks ended; where nothing was signed, what their fallback is called."""
    if paper.how != "fallback":
        return both(f"sight.how.{paper.how}", text=text)
    asks = eyes.state.scenario.phases[paper.phase].asks
    assert isinstance(asks, Joint)
    label = fill(asks.fallback, Figures(eyes_of(eyes.state, "room")))
    return both("sight.how.skipped" if eyes.skips(paper.phase) else "sight.how.fallback", text=label)


def last_paper(eyes: Eyes) -> Paper | None:
    """Return the paper that ended last, if it was asked for and no national decision was resolved since."""
    state = eyes.state
    if not state.papers:
        return None
    resolved = max((past.turn for past in state.past), default=0)
    ended = state.papers[-1]
    return ended if turn_of(ended.point) > resolved and not eyes.skips(ended.phase) else None


def answers(state: State, all_seeing: bool) -> tuple[AnswerView, ...]:
    """Return the answers to the paper on the table: the open ones, of the others that they are sealed."""
    talks = drafting.talks_of(state)
    if not talks.text:
        return ()
    shown = talks.answers if all_seeing else ratify.open_answers(state)
    sealed = {answer.team for answer in talks.answers}
    asked = ratify.asked(state)
    known = {answer.team: _answer(answer) for answer in shown}
    return tuple(
        known.get(team)
        or AnswerView(team, "sealed" if team in sealed else "deciding" if team in asked else "not_asked", "")
        for team in drafting.joint_of(state).ratify
    )


def turned_over(talks: Talks) -> tuple[AnswerView, ...]:
    """Return the answers that were turned over last; none before."""
    return _turned(talks.attempts[-1]) if talks.attempts else ()


def _open_paper(eyes: Eyes, talks: Talks) -> PaperView:
    state = eyes.state
    asks = drafting.joint_of(state)
    in_full = len(talks.instructions) == len(asks.ratify)
    open_ones = frozenset(text[0] for text in drafting.texts(state))
    carries = eyes.all_seeing or (in_full and eyes.team == asks.drafts)
    return PaperView(
        stage=joint.stage(state),
        how="",
        texts=tuple(_text(state, state.scenario.texts[name], open_ones) for name in asks.offer),
        table=talks.text,
        words=words(eyes, talks.text),
        changed=talks.changed,
        answers=answers(state, eyes.all_seeing),
        round=talks.round,
        rounds=asks.rounds,
        spent=talks.spent,
        used=talks.used,
        window=talks.window,
        price=talks.hours if talks.text else 0,
        fallback=fill(asks.fallback, Figures(eyes_of(state, "room"))),
        history=tuple(_attempt(attempt) for attempt in talks.attempts),
        instructions=_instructions(eyes, talks.instructions, carries),
        gate=_gate(eyes, talks.text),
        distance=measures.distance(state.scenario, talks) if carries and in_full else None,
        moved=(),
        gates=_gates(eyes, asks),
        changed_price=drafting.changed_price(state) if talks.text and not talks.changed else 0,
    )


def _ended_paper(eyes: Eyes, ended: Paper) -> PaperView:
    state, talks = eyes.state, ended.talks
    asks = state.scenario.phases[ended.phase].asks
    assert isinstance(asks, Joint)
    told = eyes.over or eyes.all_seeing
    history = tuple(_attempt(attempt) for attempt in talks.attempts)
    return PaperView(
        stage="over",
        how=ended.how,
        texts=tuple(_text(state, state.scenario.texts[name], None) for name in asks.offer),
        table=ended.text,
        words=words(eyes, ended.text),
        changed=len(ended.text) > 1 and talks.changed,
        answers=history[-1].answers if history else (),
        round=min(talks.round, asks.rounds),
        rounds=asks.rounds,
        spent=talks.spent,
        used=talks.used,
        window=talks.window,
        price=0,
        fallback=fill(asks.fallback, Figures(eyes_of(state, "room"))),
        history=history,
        instructions=_instructions(eyes, talks.first_instructions, told),
        gate=None,
        distance=measures.distance(state.scenario, talks) if told else None,
        moved=_moved(state, ended) if told else (),
    )


def words(eyes: Eyes, text: tuple[str, ...]) -> Text:
    """Return the whole sentence of a text with its reservations; the same for every viewer."""
    if not text:
        return NO_TEXT
    option = eyes.state.scenario.texts[text[0]]
    pieces = [option.words, *(held.words for held in option.reservations if held.id in text[1:])]
    whole = Text(" ".join(piece.en for piece in pieces), " ".join(piece.ko for piece in pieces))
    return fill(whole, Figures(eyes_of(eyes.state, "room")))


def _text(state: State, option: JointText, open_ones: frozenset[str] | None) -> TextView:
    """Return a text that may be signed; all in it is public, so every viewer gets the same.

    `open_ones` are the texts that may be tabled now, with words or without; None once the talks are over.
    """
    figures = Figures(eyes_of(state, "room"))
    live = open_ones is not None
    is_open = open_ones is not None and option.id in open_ones
    refusal = drafting.objection(state, (option.id,)) if live and not is_open else None
    return TextView(
        id=option.id,
        name=option.name,
        summary=fill(option.summary, figures),
        best_case=fill(option.best_case, figures),
        words=fill(option.words, figures),
        ancestor=option.ancestor,
        rule=option.rule,
        by=option.by,
        first=option.first,
        commits=option.commits,
        hours=drafting.price(state, (option.id,)) if live else option.hours,
        open=is_open,
        refusal=refusal or NO_TEXT,
        reservations=tuple(
            ReservationView(held.id, held.by, held.label, fill(held.words, figures), held.excludes)
            for held in option.reservations
        ),
        tags=option.tags,
    )


def _answer(answer: Answer) -> AnswerView:
    standing: Standing
    if answer.silent:
        standing = "silent"
    elif answer.options[0] == "non_concur":
        standing = "non_concurs"
    else:
        standing = "reserves" if len(answer.options) > 1 else "concurs"
    return AnswerView(answer.team, standing, answer.options[1] if len(answer.options) > 1 else "")


def _turned(attempt: Attempt) -> tuple[AnswerView, ...]:
    return tuple(_answer(answer) for answer in attempt.answers)


def _attempt(attempt: Attempt) -> AttemptView:
    return AttemptView(attempt.round, attempt.text, _turned(attempt), attempt.result)


def _instructions(eyes: Eyes, known: Mapping[str, tuple[str, ...]], all_of_them: bool) -> Instructions:
    return tuple((team, text) for team, text in known.items() if all_of_them or team == eyes.team)


def _gates(eyes: Eyes, asks: Joint) -> tuple[tuple[str, NeedLine], ...]:
    """Return what the viewer's own capital needs for each text; nobody else learns of it."""
    found = []
    for name in asks.offer:
        gate = _gate(eyes, (name,))
        if gate is not None:
            found.append((name, gate))
    return tuple(found)


def _gate(eyes: Eyes, text: tuple[str, ...]) -> NeedLine | None:
    if not text or not eyes.team:
        return None
    need = dict(eyes.state.scenario.texts[text[0]].gates).get(eyes.team)
    return None if need is None else need_line(eyes, need, drafting.facts_of(eyes.state, text))


def _moved(state: State, ended: Paper) -> tuple[tuple[str, int], ...]:
    """Return how far each capital went beyond what it first wanted, or how far it came back."""
    steps = measures.moved(ended, state.scenario)
    return tuple((team, step) for team, step in steps.items() if step is not None)
