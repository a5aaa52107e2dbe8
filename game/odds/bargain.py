"""What a joint phase of a program is made of: what is fixed of it, and what it asks of the game around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import Any, NamedTuple

from game.odds.fixed import Fixed
from game.odds.tally import Options
from game.scenario.model import Joint, JointText, Phase

Ask = Callable[..., Any]
"""A question to the game by its name, with whatever the question is about."""

NONE: Options = ("none",)
CONCUR: Options = ("concur",)
NON_CONCUR: Options = ("non_concur",)


class Draft(NamedTuple):
    """A text that can be written in a joint phase."""

    text: Options
    option: int
    """The place of its option in the offer."""
    commits: int
    words: frozenset[str]


class Wit(NamedTuple):
    """What a bot's doctrine brings to the talks, as far as it is fixed."""

    uniform: bool
    slack: int
    forced: Options
    """What stands in place of its choice wherever it may; empty for nothing."""


class Bargain(NamedTuple):
    """What a scenario, and who plays, fix of a joint phase."""

    phase: str
    drafts: str
    ratify: tuple[str, ...]
    rounds: int
    empty: frozenset[str]
    offer: tuple[JointText, ...]
    texts: tuple[Draft, ...]
    """Every text that can be written, in the order of `written.written`."""
    own: Mapping[str, tuple[Draft, ...]]
    """Seat -> the texts without any words but those that it may raise itself."""
    places: Mapping[str, int]
    """Option -> its place in the offer."""
    commits: Mapping[Options, int]
    """Text -> how far it binds."""
    tables_itself: bool
    wits: Mapping[str, Wit]
    gated: frozenset[tuple[str, str]]
    """Capital and option, where the capital has a condition of its own."""


class Asks:
    """What the talks ask of the game that they stand in, and do to it: each by its name in the program."""

    def __init__(self, ask: Ask) -> None:
        self.may: Callable[[], Sequence[int]] = partial(ask, "may")
        """For each option whether it is not locked and its public condition holds."""
        self.pace: Callable[[], int] = partial(ask, "pace")
        self.overtaken: Callable[[], int] = partial(ask, "overtaken")
        self.gate: Callable[[str, str, Options], int] = lambda team, option, text: ask(
            f"gate {team} {option}", text
        )
        """Whether a capital may concur to a text."""
        self.defers: Callable[[str, str], int] = lambda seat, point: ask(f"defers {seat}", point)
        """Whether a seat would rather not answer, at a point."""
        self.want: Callable[[str], int | None] = lambda seat: ask(f"want {seat}")
        """How far a paper should bind, or None."""
        self.points: Callable[[str, Sequence[int]], Sequence[int]] = lambda seat, hours: ask(
            f"points {seat}", hours
        )
        """A seat's points for each option of the offer, given the hours that tabling each costs now."""
        self.lot: Callable[[str, str, int], int] = partial(ask, "lot")
        """The place of one of so many choices by a seat's own die, at a point."""
        self.pass_time: Callable[[int], None] = partial(ask, "pass_time")
        self.comes: Callable[[int], None] = partial(ask, "comes")
        """Bring the inject of this number of those that wait, if it still comes."""
        self.refused: Callable[[str], None] = partial(ask, "refused")
        """Carry out what a refusal of an option brings."""
        self.sign: Callable[[str, Options], None] = partial(ask, "sign")
        """Close the talks with a text, `signed` or `dissent`, and carry it out."""
        self.fall_back: Callable[[str], None] = partial(ask, "fall_back")
        """Close the talks without one, and carry the fallback out."""


def _nothing(*_: object) -> None:
    """Do nothing."""


NOTHING_ASKED = Asks(_nothing)
"""What talks hold that are over."""


def bargain(fixed: Fixed, phase: Phase) -> Bargain:
    """Return what is fixed of a joint phase."""
    asks = phase.asks
    assert isinstance(asks, Joint)
    offer = tuple(fixed.scenario.texts[name] for name in asks.offer)
    texts = tuple(draft for place, option in enumerate(offer) for draft in _drafts(place, option))
    return Bargain(
        phase=phase.id,
        drafts=asks.drafts,
        ratify=asks.ratify,
        rounds=asks.rounds,
        empty=fixed.empty,
        offer=offer,
        texts=texts,
        places={option.id: place for place, option in enumerate(offer)},
        commits={draft.text: draft.commits for draft in texts},
        own={team: tuple(each for each in texts if _is_own(offer, each, team)) for team in fixed.doctrines},
        tables_itself=len(offer) == 1 and not offer[0].reservations,
        wits={team: _wit(fixed, phase, team) for team in fixed.doctrines},
        gated=frozenset((team, option.id) for option in offer for team, _ in option.gates),
    )


def _drafts(place: int, option: JointText) -> Sequence[Draft]:
    found = []
    for number in range(len(option.reservations) + 1):
        for held in combinations(option.reservations, number):
            words = frozenset(each.id for each in held)
            if not excluded(option, words):
                text = (option.id, *(each.id for each in held))
                found.append(Draft(text, place, max(0, option.commits - number), words))
    return found


def _is_own(offer: Sequence[JointText], text: Draft, team: str) -> bool:
    return all(held.by == team for held in offer[text.option].reservations if held.id in text.words)


def _wit(fixed: Fixed, phase: Phase, team: str) -> Wit:
    doctrine, force = fixed.doctrines[team], fixed.force
    forced = force.options if force is not None and (force.phase, force.team) == (phase.id, team) else ()
    return Wit(doctrine.uniform, doctrine.slack, forced)


def excluded(option: JointText, together: frozenset[str]) -> bool:
    """Return whether some reservations cannot stand together."""
    return any(not together.isdisjoint(held.excludes) for held in option.reservations if held.id in together)
