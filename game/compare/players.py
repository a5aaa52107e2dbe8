"""Who chose what: the choices of people, bots and programs at the same seat, side by side.

A table counts by who sat at it from the first question to the last. One whose seat passed from people to a
bot or back stands by itself: nobody can say whose choice it was. Where a bot decided in a program's place,
that question counts by itself too, and not as the program's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.compare.asked import CONTROL, Asked
from game.compare.groups import Group, Share, scenario_of
from game.compare.talks import Talks
from game.figures.intervals import Interval
from game.figures.small import share_difference, too_few
from game.record.seating import seatings, stood_in
from game.session import doctrine_of, program_of
from game.texts import Text, both

PEOPLE, CHANGED, BOTS, PROGRAMS, STOOD_IN = "people", "changed", "bots", "programs", "stood_in"
NOBODY = "nobody"
NONE = "none"
"""In place of a text: a capital that wanted none."""


@dataclass(frozen=True, slots=True)
class Player:
    """A kind of player, and the groups in which it sat at the table."""

    id: str
    """`people`, `bots`, `bot:process`, `programs`, `bot:program:me.py`, `stood_in`, `changed`."""
    name: Text
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """One option, and how often each kind of player chose it."""

    option: str
    shares: tuple[Share, ...]
    apart: tuple[Interval | None, ...]
    """Each one's share less the first one's; None for the first, for a part of it, and for too few."""


@dataclass(frozen=True, slots=True)
class AtSeat:
    """One question to one team, by who answered it."""

    asked: Asked | Talks
    """Talks: the first instruction, what a capital wants of the text."""
    team: str
    players: tuple[Player, ...]
    chosen: tuple[Chosen, ...]


def at_seats(
    groups: Sequence[Group], asked: Sequence[Asked], all_talks: Sequence[Talks]
) -> tuple[AtSeat, ...]:
    """Return every question by who answered it, in the order of the exercise, with all of its offer."""
    sat = [_sat(group) for group in groups]
    found = []
    instead = [stood_in(group.game.records) for group in groups]
    asked_at = [_points(group) for group in groups]

    def who(team: str, points: Mapping[int, str]) -> Mapping[int, str]:
        """Return by place who answered a question to a team, asked at these points."""
        return {
            place: STOOD_IN if (team, point) in instead[place] else sat[place].get(team, NOBODY)
            for place, point in points.items()
        }

    for each in asked:
        answered = {place: answer.options for place, answer in each.answers.items() if answer.how != CONTROL}
        points = {place: asked_at[place][each.phase, each.team, each.time] for place in answered}
        found.append(_at_seat(groups, who(each.team, points), each, each.team, each.offer, answered))
    for held in all_talks:
        for team in dict.fromkeys(team for one in held.held.values() for team in _wishes(one)):
            wanted = {place: _wishes(one)[team] for place, one in held.held.items() if team in _wishes(one)}
            points = {place: f"{held.held[place].paper.point}.instruct.1" for place in wanted}
            found.append(_at_seat(groups, who(team, points), held, team, (*held.offer, NONE), wanted))
    return tuple(each for each in found if each.players)


def _wishes(held: object) -> Mapping[str, tuple[str, ...]]:
    """Return what each capital first wanted, without reservations."""
    first = held.paper.talks.first_instructions  # type: ignore[attr-defined]
    return {team: text[:1] or (NONE,) for team, text in first.items()}


def _points(group: Group) -> Mapping[tuple[str, str, int], str]:
    """Return at which point each phase asked each team for the first time, the second, and so on."""
    met: Counter[tuple[str, str]] = Counter()
    found = {}
    for choice in group.choices:
        met[choice.phase, choice.team] += 1
        found[choice.phase, choice.team, met[choice.phase, choice.team]] = f"t{choice.turn}"
    return found


def _sat(group: Group) -> Mapping[str, str]:
    """Return who sat at each table: a player as the header has it, people for cards, or `changed`."""
    header = group.game.header
    found = {}
    for team, each in seatings(group.game.records, header.seats).items():
        players = {PEOPLE if seating.player in (PEOPLE, "cards") else seating.player for seating in each}
        found[team] = players.pop() if len(players) == 1 else CHANGED
    return found


def _at_seat(
    groups: Sequence[Group], who: Mapping[int, str], asked: Asked | Talks, team: str,
    offer: Sequence[str], answered: Mapping[int, tuple[str, ...]],
) -> AtSeat:  # fmt: skip
    by_player: dict[str, list[int]] = {}
    for place in answered:
        by_player.setdefault(who[place], []).append(place)
    by_player.pop(NOBODY, None)
    players = tuple(_players(groups, by_player))
    chosen = tuple(_chosen(option, players, answered) for option in offer) if players else ()
    return AtSeat(asked, team, players, chosen)


def _players(groups: Sequence[Group], by_player: Mapping[str, list[int]]) -> Iterator[Player]:
    """Yield people, then bots together and each doctrine, programs together and each one, then the rest."""
    scenario = scenario_of(groups)

    def sort(whole: str, is_one: Callable[[str], bool], named: Callable[[str], Text]) -> Iterator[Player]:
        own = {player: places for player, places in sorted(by_player.items()) if is_one(player)}
        if len(own) > 1:
            every = tuple(sorted(place for places in own.values() for place in places))
            yield Player(whole, both(f"compare.player.{whole}"), every)
        yield from (Player(player, named(player), tuple(places)) for player, places in own.items())

    def doctrine(player: str) -> Text:
        name = doctrine_of(player) or ""
        known = scenario.doctrines.get(name)
        return both("debrief.seat.bot", doctrine=known.name) if known else Text(name, name)

    def program(player: str) -> Text:
        return both("debrief.seat.program", file=program_of(player) or "")

    yield from sort("people", lambda player: player == PEOPLE, lambda _: both("compare.player.people"))
    yield from sort(BOTS, lambda player: doctrine_of(player) is not None, doctrine)
    yield from sort(PROGRAMS, lambda player: program_of(player) is not None, program)
    yield from sort(STOOD_IN, lambda player: player == STOOD_IN, lambda _: both("compare.player.stood_in"))
    yield from sort(CHANGED, lambda player: player == CHANGED, lambda _: both("compare.player.changed"))


def _chosen(option: str, players: Sequence[Player], answered: Mapping[int, tuple[str, ...]]) -> Chosen:
    shares = tuple(
        Share(sum(option in answered[place] for place in player.places), len(player.places))
        for player in players
    )
    first = shares[0]

    def less_the_first(player: Player, share: Share) -> Interval | None:
        if {*player.places} & {*players[0].places} or too_few(share.of, first.of):
            return None
        return share_difference(share.held, share.of, first.held, first.of)

    return Chosen(option, shares, tuple(map(less_the_first, players, shares)))
