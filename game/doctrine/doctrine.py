"""How a bot of a doctrine decides: from what its seat sees, by the doctrine's own lines, with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.doctrine.delegation import answer, draft, instruct
from game.doctrine.mind import Chosen, Die, Mind, mind_of
from game.rules.reasons import MOST_BECAUSE
from game.rules.state import Decision, Stated
from game.scenario.model import Doctrine, Preference
from game.sight.asked import EstimateLine, Offer
from game.sight.view import View
from game.texts import Text, both

UNSURE = 50
"""Percent that a bot gives for what it cannot judge."""


def choose(view: View, doctrine: Doctrine, die: Die) -> tuple[Decision, Text]:
    """Return what the seat of this view decides under a doctrine, and why in a sentence."""
    mind = mind_of(view, doctrine, die)
    question = mind.question
    options, reason = _lots(mind) if doctrine.uniform else _chosen(mind)
    because = _because(mind)
    national = question.kind in ("aims", "decide")
    decision = Decision(
        seat=view.viewer,
        options=options,
        point=question.point,
        estimates=tuple((line.id, _estimate(mind, line)) for line in question.estimates if line.choices),
        because=because,
        sake="" if question.kind == "aims" else doctrine.sake or ("calm" if national else "unity"),
        stated=_stated(mind, options, because) if question.kind == "decide" else None,
    )
    return decision, reason


def _chosen(mind: Mind) -> Chosen:
    match mind.question.kind:
        case "aims":
            return _aims(mind)
        case "decide":
            return _decide(mind)
        case "instruct":
            return instruct(mind)
        case "draft":
            return draft(mind)
        case "ratify":
            return answer(mind)


def _lots(mind: Mind) -> Chosen:
    """Return one of all choices by lot; of the aims as many as are asked."""
    question, reason = mind.question, both("doctrine.uniform")
    if question.kind != "aims":
        return mind.lot("choose", question.choices), reason
    left, taken = list(question.choices), []
    for number in range(question.pick):
        taken.append(mind.lot(f"choose_{number + 1}", left))
        left.remove(taken[-1])
    return tuple(name for choice in taken for name in choice), reason


def _aims(mind: Mind) -> Chosen:
    ranked = _ranked(mind, mind.question.offers)
    taken = tuple(offer.id for _, _, offer in ranked[: mind.question.pick])
    return taken, _reason(ranked[0][1])


def _decide(mind: Mind) -> Chosen:
    """Return the offers with the most points, up to as many as may be picked and can be paid."""
    offers = [offer for offer in mind.question.offers if offer.open]
    lapse = next((offer for offer in offers if offer.lapse), None)
    if lapse is not None and mind.defers():
        return (lapse.id,), both("doctrine.defer")
    ranked = _ranked(mind, offers)
    points, line, best = ranked[0]
    if (
        points <= 0
        and lapse is not None
        and any(offer is lapse and known == points for known, _, offer in ranked)
    ):
        line, best = next(line for _, line, offer in ranked if offer is lapse), lapse
    taken = [best]
    for more, _, offer in ranked:
        if (
            len(taken) < mind.question.pick
            and offer not in taken
            and more > 0
            and not any(offer.id in each.excludes for each in taken)
            and _can_pay(mind, (*taken, offer))
        ):
            taken.append(offer)
    return tuple(offer.id for offer in taken), _reason(line)


def _ranked(mind: Mind, offers: Sequence[Offer]) -> list[tuple[int, Preference | None, Offer]]:
    """Return the offers, best first, with their points and the line that gave most; equal ones as offered."""
    known = []
    for offer in offers:
        cost = sum(amount for _, _, amount in offer.costs)
        points, line = mind.points((*offer.tags, offer.id), {"takes": offer.minutes, "costs": cost})
        known.append((points, line, offer))
    return sorted(known, key=lambda each: -each[0])


def _reason(line: Preference | None) -> Text:
    return line.because if line is not None and line.points > 0 else both("doctrine.nothing_better")


def _can_pay(mind: Mind, offers: Sequence[Offer]) -> bool:
    costs: Counter[str] = Counter()
    for offer in offers:
        for meter, _, amount in offer.costs:
            costs[meter] += amount
    return all(mind.facts.get(meter, -1) >= cost for meter, cost in costs.items())


def _because(mind: Mind) -> tuple[str, ...]:
    """Return the latest messages that the seat may name."""
    had = dict.fromkeys(message.id for message in mind.view.messages if message.id in mind.question.because)
    return tuple(had)[-MOST_BECAUSE:]


def _confidence(mind: Mind) -> int:
    return mind.facts.get(f"confidence_{mind.view.viewer}", UNSURE)


def _estimate(mind: Mind, line: EstimateLine) -> str:
    """Return the doctrine's guess: its own confidence, or what it would like the other side to do."""
    if line.answer != "percent":
        return line.choices[0][0]
    return min(
        (figure for figure, _ in line.choices), key=lambda figure: abs(int(figure) - _confidence(mind))
    )


def _stated(mind: Mind, options: Sequence[str], because: Sequence[str]) -> Stated | None:
    """Return what a public statement says beside its act; None for a quiet one."""
    public = [offer for offer in mind.question.offers if offer.id in options and offer.public]
    if not public:
        return None
    confidence = _confidence(mind)
    return Stated(
        known=because[-1] if because else "",
        unknown="who" if confidence < 60 else "how_long",
        confidence="low" if confidence < 40 else "moderate" if confidence < 70 else "high",
        way_back=any(bool(offer.exit) for offer in public),
    )
