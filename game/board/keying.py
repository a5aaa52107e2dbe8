"""What a table's printed cards come to when they are keyed in: keys to options, and why not. Pure.

Nothing here holds a text of the exercise: what it says of a refusal may stand on a projector.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.texts import NO_TEXT, Text, both

if TYPE_CHECKING:
    from game.session import EstimateLine, QuestionView

CARDS = "123456789FGHIJ"
"""Every key that stands on a card."""


Laid = tuple[str, tuple[str, ...], str]
"""A card: its key, the options that it stands for, why it cannot be laid now: `needs`, `cost`, `locked`."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """One estimate of a question, as the table has it on paper."""

    id: str
    answers: tuple[tuple[str, str], ...]
    """Key and answer."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What one table owes now, in keys alone."""

    point: str
    kind: str
    pick: int = 1
    cards: tuple[Laid, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    owes: bool = True
    may_unseal: bool = False
    lapse: tuple[str, ...] = ()
    """What counts for the table if its time is over."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What has been keyed in for one table and is not confirmed."""

    keys: str = ""
    estimates: tuple[tuple[str, str], ...] = ()
    """Estimate and the key of its answer."""
    at: int = -1
    """The estimate that takes the keys; none while the cards do."""
    refused: Text = field(default=NO_TEXT)
    """Why the last key or confirmation was refused, in words that give nothing away."""


def slot_of(question: QuestionView | None, rule: str = "") -> Slot | None:
    """Return what a table owes as keys; `rule` is that of the paper on the table, if one lies there."""
    if question is None:
        return None
    own = question.own
    if question.kind in ("decide", "aims"):
        cards: tuple[Laid, ...] = tuple(
            (offer.key, (offer.id,), _closed(question, offer.id)) for offer in question.offers
        )
        lapse = tuple(offer.id for offer in question.offers if offer.lapse)[:1]
    else:
        keys = zip(question.keys, question.choices, strict=True)
        cards = tuple((key, choice, "") for key, choice in keys)
        lapse = {"instruct": ("none",), "ratify": ("concur" if rule == "silence" else "non_concur",)}.get(
            question.kind, ()
        )
    return Slot(
        question.point, question.kind, question.pick, cards,
        tuple(_keys_of(line) for line in question.estimates if line.choices),
        question.owes, bool(own and own.may_unseal and not question.owes), lapse,
    )  # fmt: skip


def _closed(question: QuestionView, option: str) -> str:
    offer = next(offer for offer in question.offers if offer.id == option)
    if offer.open:
        return ""
    return "needs" if any(not need.held for need in offer.needs) else "cost" if offer.costs else "locked"


def _keys_of(line: EstimateLine) -> Estimate:
    """Return an estimate by its keys: the place of an answer, and 9 for not concurring, as on the cards."""
    places = enumerate((value for value, _ in line.choices), 1)
    return Estimate(line.id, tuple(("9" if value == "non_concur" else str(n), value) for n, value in places))


def pressed(slot: Slot, typed: Typed, key: str) -> Typed:
    """Return what is keyed in after one more key."""
    if 0 <= typed.at < len(slot.estimates):
        return _estimated(slot, typed, key)
    if not any(key in card for card, _, _ in slot.cards):
        return _refuse(typed, "card", key=key)
    if key in typed.keys:
        return Typed(typed.keys.replace(key, ""), typed.estimates)
    if slot.kind not in ("decide", "aims"):
        keys = typed.keys + key if key in "FGHIJ" else key + "".join(k for k in typed.keys if k in "FGHIJ")
        return Typed("".join(sorted(keys)), typed.estimates)
    if slot.pick == 1:
        return Typed(key, typed.estimates)
    if len(typed.keys) >= slot.pick:
        return _refuse(typed, "most", pick=slot.pick)
    return Typed("".join(sorted(typed.keys + key)), typed.estimates)


def _estimated(slot: Slot, typed: Typed, key: str) -> Typed:
    estimate = slot.estimates[typed.at]
    if key not in dict(estimate.answers):
        return _refuse(typed, "estimate", key=key)
    kept = tuple(pair for pair in typed.estimates if pair[0] != estimate.id)
    return Typed(typed.keys, (*kept, (estimate.id, key)), typed.at)


def erased(slot: Slot, typed: Typed) -> Typed:
    """Return what is keyed in without its last key."""
    if 0 <= typed.at < len(slot.estimates):
        id = slot.estimates[typed.at].id
        return Typed(typed.keys, tuple(pair for pair in typed.estimates if pair[0] != id), typed.at)
    return Typed(typed.keys[:-1], typed.estimates)


def turned(slot: Slot, typed: Typed) -> Typed:
    """Return the same with the next estimate taking the keys; after the last one the cards again."""
    at = typed.at + 1 if typed.at + 1 < len(slot.estimates) else -1
    if not slot.estimates:
        return _refuse(typed, "no_estimates")
    return Typed(typed.keys, typed.estimates, at)


def answer(slot: Slot, typed: Typed) -> tuple[tuple[str, ...], Text]:
    """Return the options that are keyed in, or none and why they cannot be confirmed."""
    if not typed.keys:
        return (), both("board.grid.no.nothing")
    if slot.kind in ("decide", "aims"):
        laid = [card for card in slot.cards if card[0] in typed.keys]
        if slot.kind == "aims" and len(laid) < slot.pick:
            return (), both("board.grid.no.fewer", pick=slot.pick)
        for key, _, why in laid:
            if why:
                return (), both(f"board.grid.no.{why}", key=key)
        return tuple(options[0] for _, options, _ in laid), NO_TEXT
    found = next((options for key, options, _ in slot.cards if sorted(key) == sorted(typed.keys)), ())
    return found, NO_TEXT if found else both("board.grid.no.together", keys=typed.keys)


def estimated(slot: Slot, typed: Typed) -> tuple[tuple[str, str], ...]:
    """Return the estimates that are keyed in, as a decision carries them."""
    keyed = {estimate.id: dict(estimate.answers) for estimate in slot.estimates}
    return tuple((id, keyed[id][key]) for id, key in typed.estimates if id in keyed)


def _refuse(typed: Typed, why: str, **figures: str | int) -> Typed:
    return Typed(typed.keys, typed.estimates, typed.at, both(f"board.grid.no.{why}", **figures))
