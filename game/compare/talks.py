"""The joint decisions of the groups: what was signed, how far apart they began, how long it took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.compare.groups import Group, Share, scenario_of
from game.debrief.papers import Jointly
from game.debrief.report.summary import SIGNED
from game.scenario.model import Joint


@dataclass(frozen=True, slots=True)
class Talks:
    """One joint phase, held for the first time in a game, the second, and so on."""

    phase: str
    time: int
    offer: tuple[str, ...]
    held: Mapping[int, Jointly]
    """By the place of the group; what exercise control adjudicated or ENDEX cut off is not here."""
    left_out: tuple[int, ...]
    """The groups whose talks do not count."""

    def signed(self, text: str) -> tuple[int, ...]:
        """Return the groups whose capitals both signed a text."""
        return tuple(place for place in self.in_force(text) if self.held[place].paper.how == "signed")

    def dissent(self, text: str) -> tuple[int, ...]:
        """Return the groups in which a text took effect without the consent of both."""
        return tuple(place for place in self.in_force(text) if self.held[place].paper.how == "dissent")

    def in_force(self, text: str, reservation: str = "") -> tuple[int, ...]:
        """Return the groups in which a text took effect, with or without the consent of both."""
        return tuple(
            place
            for place, each in self.held.items()
            if each.paper.how in SIGNED
            and each.paper.text[:1] == (text,)
            and (not reservation or reservation in each.paper.text)
        )

    def unsigned(self) -> tuple[int, ...]:
        """Return the groups in which no text took effect."""
        return tuple(place for place, each in self.held.items() if each.paper.how not in SIGNED)

    def reservations(self, text: str) -> tuple[str, ...]:
        """Return the reservations with which a text took effect in any group."""
        held = (self.held[place].paper.text[1:] for place in self.in_force(text))
        return tuple(dict.fromkeys(sorted(name for names in held for name in names)))

    @property
    def distances(self) -> dict[int, int | None]:
        """Return the steps between the first instructions; None where a capital wanted no text."""
        return {place: each.measures.distance for place, each in self.held.items()}

    @property
    def hours(self) -> dict[int, int]:
        """Return the exercise hours from the opening to signature or fallback."""
        return {place: each.measures.latency for place, each in self.held.items()}


def talks(groups: Sequence[Group]) -> tuple[Talks, ...]:
    """Return every joint phase that any group held, in the order of the exercise."""
    scenario = scenario_of(groups)
    found: dict[tuple[str, int], dict[int, Jointly]] = {}
    for place, group in enumerate(groups):
        met: Counter[str] = Counter()
        for each in group.papers:
            met[each.paper.phase] += 1
            found.setdefault((each.paper.phase, met[each.paper.phase]), {})[place] = each
    phases = list(scenario.phases)
    shown = []
    for phase, time in sorted(found, key=lambda key: (phases.index(key[0]), key[1])):
        joint = scenario.phases[phase].asks
        assert isinstance(joint, Joint)
        all_held = found[phase, time]
        held = {place: each for place, each in all_held.items() if each.measures.counts}
        left_out = tuple(place for place in all_held if place not in held)
        shown.append(Talks(phase, time, joint.offer, held, left_out))
    return tuple(shown)


def signed_texts(all_talks: Sequence[Talks]) -> dict[str, Share]:
    """Return for each text that both capitals of any group signed in how many groups, of those that could.

    A group that could sign it twice counts once.
    """
    return _counted(all_talks, Talks.signed)


def dissent_texts(all_talks: Sequence[Talks]) -> dict[str, Share]:
    """Return the same of texts that took effect without the consent of both."""
    return _counted(all_talks, Talks.dissent)


def _counted(all_talks: Sequence[Talks], places: Callable[[Talks, str], tuple[int, ...]]) -> dict[str, Share]:
    found: dict[str, Share] = {}
    for text in dict.fromkeys(name for each in all_talks for name in each.offer):
        could = {place for each in all_talks if text in each.offer for place in each.held}
        did = {place for each in all_talks for place in places(each, text)}
        if did:
            found[text] = Share(len(did), len(could))
    return found
