"""What a review found, in sentences, each with the records that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.debrief.claim import Claim, claim
from game.debrief.story import Story
from game.figures.intervals import Interval
from game.odds.standing import LAPSE
from game.odds.tally import Options
from game.review.found import WIDTH, Luck, Review, Turn
from game.review.reckoning import Shift
from game.review.spread import NORTH
from game.session.made import options_name
from game.sight.texts import drawn_names, listed, quoted
from game.texts import NO_TEXT, Text, both

Figures = dict[str, Text | str | int]

ALSO = 2
"""Other endings that are told beside the one that moved most."""


class Sentences:
    """The words for one review."""

    def __init__(self, story: Story, review: Review) -> None:
        self.story, self.review, self.scenario = story, review, story.scenario

    # In short.

    def short(self) -> Iterator[Claim]:
        """Yield what a reader in a hurry should know."""
        review = self.review
        figures: Figures = {"decisions": review.decisions, "margin": _hundred(review.margin)}
        records = [turn.made.record for turn in review.turning]
        if self.story.ended is None:
            yield claim(both("review.short.open"), self.story.game.played[-1].record.n)
        if records:
            yield claim(both("review.short.turning", turning=len(records), **figures), *records)
            yield self._greatest(review.turning[0])
        else:
            yield claim(both("review.short.none", **figures), 0, self.story.game.played[-1].record.n)
        if not review.luck:
            yield claim(both("review.short.no_luck", margin=figures["margin"]), 0)
            return
        luck = review.luck[0]
        yield self._luckiest(luck)
        greatest = max((abs(turn.largest.moved.value) for turn in review.turning), default=0.0)
        if abs(luck.largest.moved.value) > greatest:
            yield claim(both("review.short.by_luck"), *luck.fate.records, *records)

    def _greatest(self, turn: Turn) -> Claim:
        words = both(
            "review.short.greatest", team=self.story.team(turn.made.seat), phase=self.question(turn),
            chosen=self.made(turn), ending=self.ending(turn.moved), **_shares(turn.largest),
        )  # fmt: skip
        return claim(words, turn.made.record, turn.moment.shown)

    def _luckiest(self, luck: Luck) -> Claim:
        figures: Figures = {"ending": self.ending(luck.moved), **_shares(luck.largest)}
        if not luck.fate.before.phase:
            return claim(both("review.short.startex", **figures), *luck.fate.records)
        draw, outcome = self._drawn(luck)
        return claim(both("review.short.luck", draw=draw, outcome=outcome, **figures), *luck.fate.records)

    # A turning point.

    def head(self, turn: Turn, number: int) -> Claim:
        """Return the heading of a decision; without a number for 0."""
        words = both(
            "review.turn" if number else "review.turn.plain", number=number, phase=self.question(turn),
            team=self.story.team(turn.made.seat), chosen=self.made(turn),
        )  # fmt: skip
        return claim(words, turn.made.record, turn.moment.shown)

    def turn(self, turn: Turn) -> Iterator[tuple[Claim, ...]]:
        """Yield what is to be said of a turning point, point by point."""
        yield tuple(self._moves(turn))
        objective = self._objective(turn)
        if objective is not None:
            yield (objective,)
        yield tuple(self._known(turn))
        for each in self.judged(turn):
            yield (each,)
        yield tuple(self._depends(turn))

    def _moves(self, turn: Turn) -> Iterator[Claim]:
        shifted = turn.largest
        way = both("review.likelier" if shifted.moved.value > 0 else "review.rarer")
        words = both(
            "review.moved",
            ending=self.ending(turn.moved),
            way=way,
            **_shares(shifted),
            **_between(shifted.moved),
        )
        yield self._claim(turn, words)
        others = sorted(
            (ending for ending, each in turn.endings.items() if ending != turn.moved and _stands(each.moved)),
            key=lambda ending: -abs(turn.endings[ending].moved.value),
        )
        for ending in others[:ALSO]:
            each = turn.endings[ending]
            words = both(
                "review.also", ending=self.ending(ending), change=_points(each.moved.value), **_shares(each)
            )
            yield self._claim(turn, words)
        for number, seat in self.review.beside:
            if number == turn.moment.number and seat != turn.made.seat:
                record = next(each.record for each in turn.moment.made if each.seat == seat)
                yield claim(both("review.beside", team=self.story.team(seat)), record)

    def _objective(self, turn: Turn) -> Claim | None:
        """Return what it did to the objective that moved most; None where none did for certain."""
        moved = {
            name: each for name, each in turn.objectives.items() if each.moved.beyond(self.review.margin)
        }
        if not moved:
            return None
        name = max(moved, key=lambda each: abs(moved[each].moved.value))
        words = both(
            "review.objective", objective=self.scenario.objectives[name].text, **_shares(moved[name]),
            **_between(moved[name].moved),
        )  # fmt: skip
        return self._claim(turn, words)

    def _known(self, turn: Turn) -> Iterator[Claim]:
        known, stood = turn.judged.odds.moved, turn.largest.moved
        figures = _between(known)
        yield self._claim(turn, both("review.known", team=self.story.team(turn.made.seat), **figures))
        rest = _hundred(stood.value) - _hundred(known.value)
        if abs(rest) > _hundred(self.review.margin):
            yield self._claim(turn, both("review.known.luck", rest=f"{rest:+d}"))

    def judged(self, turn: Turn) -> Iterator[Claim]:
        """Yield a decision judged by what its seat could know and by what it wanted."""
        judged, seat = turn.judged, turn.made.seat
        met = _hundred(judged.met.value)
        aims = self.story.game.end.aims
        named = listed([self.scenario.aims[name].name for team in judged.by for name in aims[team]], "; ")
        if not judged.by:
            yield self._claim(turn, both("review.judge.objectives", met=met))
        else:
            both_ = self.scenario.teams[seat].of
            key = "review.judge.both" if both_ else "review.judge.aims"
            words = both(key, team=self.story.team(seat), aims=named, met=met)
            sealed = [self.story.game.decided.get((team, "t0.aims")) for team in judged.by]
            yield claim(words, turn.made.record, *sealed)
        if not judged.best:
            yield self._claim(turn, both("review.no_other"))
            return
        best = quoted(self.options(judged.best))
        figures: Figures = {"best": best, "tried": judged.tried, **_between(judged.gain)}
        nothing = "review.not_helped.one" if judged.tried == 1 else "review.not_helped"
        yield self._claim(turn, both("review.helped" if self.helps(turn) else nothing, **figures))

    def helps(self, turn: Turn) -> bool:
        """Return whether another choice would have helped for certain."""
        return bool(turn.judged.best) and turn.judged.gain.low > 0

    def _depends(self, turn: Turn) -> Iterator[Claim]:
        if len(turn.norths) > 1:
            norths = [
                both(
                    "review.north.met" if north == self.review.north else "review.north",
                    north=self.north_name(north), change=_points(each.value),
                )
                for north, each in turn.norths.items()
            ]  # fmt: skip
            yield self._claim(turn, both("review.norths", norths=listed(norths)))
        if turn.schools:
            yield self._claim(turn, self._schools(turn.schools))

    def _schools(self, schools: Mapping[tuple[str, str], Interval]) -> Text:
        low = min(schools, key=lambda each: schools[each].value)
        high = max(schools, key=lambda each: schools[each].value)
        turns = schools[low].high < 0 < schools[high].low
        return both(
            "review.schools.turns" if turns else "review.schools",
            low=_points(schools[low].value), high=_points(schools[high].value),
            lowest=self._school(*low), highest=self._school(*high),
        )  # fmt: skip

    def _school(self, team: str, school: str) -> Text:
        return both("review.school", team=self.story.team(team), school=self.scenario.doctrines[school].name)

    def nothing_missed(self) -> Claim:
        """Return that nothing else would have helped."""
        words = both("review.missed.none", margin=_hundred(self.review.margin))
        return claim(words, self.story.game.played[-1].record.n)

    def luck(self, luck: Luck) -> Claim:
        """Return what a draw did."""
        figures: Figures = {
            "ending": self.ending(luck.moved),
            **_shares(luck.largest),
            **_between(luck.largest.moved),
        }
        if not luck.fate.before.phase:
            return claim(both("review.luck.startex", **figures), *luck.fate.records)
        draw, outcome = self._drawn(luck)
        return claim(both("review.luck.draw", draw=draw, outcome=outcome, **figures), *luck.fate.records)

    # How to read it.

    def how(self) -> Iterator[Text]:
        """Yield how the figures were found."""
        spread = self.review.spread
        yield both("review.how.rules")
        yield both("review.how.before")
        players = [
            both("review.how.player", team=self.story.team(team),
                 schools=listed([self.scenario.doctrines[name].name for name in spread.schools(team)]))
            for team in self.story.game.teams
        ]  # fmt: skip
        yield both("review.how.spread", players=listed(players, "; "))
        if len(spread.norths) > 1:
            norths = listed([self.north_name(north) for north in spread.norths], "; ")
            yield both("review.how.norths", norths=norths)
        yield both("review.how.known")
        yield both("review.how.intervals", widest=f"{100 * self.review.widest:.1f}")
        told = [turn for turn in (*self.review.turning, *self.review.missed) if turn.judged.widest > WIDTH]
        if told:
            what = listed([self._wide(turn) for turn in told], "; ")
            yield both("review.how.wider", least=_hundred(WIDTH), what=what)
        yield both("review.how.chosen")

    def _wide(self, turn: Turn) -> Text:
        team, widest = self.story.team(turn.made.seat), f"{100 * turn.judged.widest:.1f}"
        return both("review.how.wide", team=team, phase=self.question(turn), widest=widest)

    # Names.

    def ending(self, ending: str) -> Text:
        """Return the title of an ending."""
        return self.scenario.endings[ending].title if ending else both("ahead.no_ending")

    def north_name(self, north: str) -> Text:
        """Return a North's name; empty for none."""
        choices = self.scenario.settings[NORTH].choices if north else ()
        return next((_first(choice.name) for choice in choices if choice.id == north), NO_TEXT)

    def options(self, options: Options) -> Text:
        """Return what was chosen, or might have been."""
        if options == LAPSE:
            return both("review.lapsed")
        return options_name(self.scenario, options)

    def made(self, turn: Turn) -> Text:
        chosen = self.options(turn.made.options)
        if turn.made.forced:
            return both("review.forced", chosen=chosen)
        if turn.made.lapsed and turn.made.options != LAPSE:
            return both("review.lapsed.took", chosen=chosen)
        return chosen

    def question(self, turn: Turn) -> Text:
        return both(f"review.kind.{turn.moment.kind}", phase=self.story.phase(turn.moment.base.phase))

    def _drawn(self, luck: Luck) -> tuple[Text, Text]:
        name, outcome = drawn_names(self.scenario, luck.fate.names[0], luck.fate.outcomes[0])
        return name or Text(luck.fate.names[0], luck.fate.names[0]), outcome

    def _claim(self, turn: Turn, words: Text) -> Claim:
        return claim(words, turn.made.record, turn.moment.shown)


def _hundred(share: float) -> int:
    return round(100 * share)


def _shares(shifted: Shift) -> dict[str, int]:
    return {"before": _hundred(shifted.before.value), "after": _hundred(shifted.after.value)}


def _points(change: float) -> str:
    """Return a change in games of 100 with its sign."""
    whole = _hundred(change)
    return f"{whole:+d}" if whole else "0"


def _between(interval: Interval) -> dict[str, str]:
    return {
        "change": _points(interval.value), "low": _points(interval.low), "high": _points(interval.high),
    }  # fmt: skip


def _stands(interval: Interval) -> bool:
    return interval.beyond(0.0)


def _first(words: Text) -> Text:
    """Return the first line of a choice's name: what it means stands below it."""
    return Text(words.en.split("\n")[0], words.ko.split("\n")[0])
