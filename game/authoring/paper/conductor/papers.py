"""The talks of a joint phase as rows: what each text waits for, costs, brings, and which words it may get."""

from __future__ import annotations

from game.authoring.paper.conductor.reading import line, marks, maybe
from game.authoring.paper.conductor.rows import Paper, Talks, Word
from game.authoring.paper.order import Order
from game.scenario.model import Joint, JointText, Reservation
from game.sight.keys import answer_key, text_key, word_key


def talks(order: Order, joint: Joint, number: int, skipped: bool) -> Talks:
    """Return what a joint phase goes by; one that the edition skips has no texts, only its fallback."""
    teams = order.scenario.teams
    texts = () if skipped else joint.offer
    return Talks(
        drafts=joint.drafts, ratify=joint.ratify,
        pen=tuple(order.of(teams[name].name) for name in joint.ratify),
        rounds=joint.rounds, window=line(order, joint.window), pace=line(order, joint.pace),
        overtaken=maybe(order, joint.overtaken),
        papers=tuple(_paper(order, joint, order.scenario.texts[name], number) for name in texts),
        label=order.of(joint.fallback), fallback=marks(order, joint.fallback_do),
    )  # fmt: skip


def _paper(order: Order, joint: Joint, text: JointText, number: int) -> Paper:
    teams = order.scenario.teams
    return Paper(
        id=text.id, key=text_key(joint.offer, order.scenario.texts, (text.id,)), name=order.of(text.name),
        rule=text.rule, who=order.rule(text), by=text.by, first=text.first, hours=text.hours,
        when=maybe(order, text.when),
        gates=tuple((team, order.of(teams[team].name), line(order, need.expression))
                    for team, need in text.gates if team in joint.ratify),
        marks=marks(order, text.do), refused=marks(order, text.refused),
        words=tuple(_word(order, joint, text, held, number) for held in text.reservations),
    )  # fmt: skip


def _word(order: Order, joint: Joint, text: JointText, held: Reservation, number: int) -> Word:
    teams = order.scenario.teams
    key = text_key(joint.offer, order.scenario.texts, (text.id,)) + word_key(text, held.id)
    raised = text.rule in ("both", "silence")
    excluded = tuple(other.id for other in text.reservations
                     if other.id in held.excludes or held.id in other.excludes)  # fmt: skip
    labels = [order.of(other.label) for other in text.reservations if other.id in excluded]
    answer = answer_key(text, held.by, ("concur", held.id))
    return Word(
        id=held.id, code=f"{teams[joint.drafts].letter}{number}-{key}",
        answer=f"{teams[held.by].letter}{number}+{answer}" if raised else "",
        by=held.by, whose=order.of(teams[held.by].name), label=order.of(held.label),
        excludes=excluded,
        rivals=order.say("joint.excludes", labels=", ".join(labels)) if labels else "",
        marks=marks(order, held.do),
    )  # fmt: skip
