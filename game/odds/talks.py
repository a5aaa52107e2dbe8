"""The talks of a compiled game: `rules.joint` once more, on loose values and without views, for bots alone.

What a scenario says of a joint phase stands in its `Bargain`; what of it depends on the state of the game is
asked of the program through `Asks`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from game.odds import answers, delegates
from game.odds.bargain import CONCUR, NON_CONCUR, NONE, NOTHING_ASKED, Asks, Bargain, Draft
from game.odds.standing import LAPSE, Standing, TalksLeft
from game.odds.standing import Answers as Given
from game.odds.tally import Made, Options, Signed
from game.rules.joint.drafting import LOST_HOURS
from game.scenario.model import JointText


class Answer(NamedTuple):
    """A capital's answer."""

    options: Options
    silent: bool


class Attempt(NamedTuple):
    """A paper and what became of it."""

    text: Options
    answers: Mapping[str, Answer]
    result: str


class Talks:
    """All joint phases of one game: what became of the past ones, and the present one as it goes."""

    __slots__ = (
        "answers", "asks", "attempts", "bargain", "barred", "changed", "first", "forced", "heard", "hours",
        "instructions", "known", "lapsed", "made", "open", "option", "over", "overtaken", "papers",
        "refusals", "round", "seen", "signed", "spent", "tabled", "text", "turn", "window",
    )  # fmt: skip

    def __init__(self, made: list[Made]) -> None:
        self.made, self.forced = made, 0
        self.papers: list[Signed] = []
        self.signed: set[str] = set()
        """Texts that were signed in this game."""
        self.refusals: set[tuple[str, str]] = set()
        """Capital and text, for every refusal of this game."""
        self.overtaken: set[str] = set()
        self.spent = 0
        """Hours of the present talks; 0 without."""
        self.heard = 0
        """What a seat reads: hours of the present talks, or of the last until a decision is resolved."""
        self.turn, self.window, self.round, self.tabled, self.over = 0, 0, 0, 0, True
        self.asks = NOTHING_ASKED
        self.known: Signed | None = None
        """What the next paper comes to, where that is known beforehand."""

    # The course of one joint phase.

    def hold(self, bargain: Bargain, turn: int, window: int, asks: Asks, coming: int) -> None:
        """Hold the talks of a phase to their end. So many injects may come before the first bot decides."""
        self._begin(bargain, turn, window, asks)
        if not self._has_text():
            asks.fall_back("no_text")
        elif bargain.tables_itself:
            self._table(bargain.texts[0].text, {}, is_changed=False)
        self._go_on(coming)

    def _go_on(self, coming: int) -> None:
        came = 0
        while not self.over:
            waiting = self._settle()
            if waiting and came < coming:
                self.asks.comes(came)
                came += 1
                self._moved()
            else:
                for seat in waiting:
                    self._decide(seat)
        # What asks of the game and the game would hold each other for ever.
        self.asks = NOTHING_ASKED

    def skip(self, bargain: Bargain, turn: int, fall_back: Callable[[str], None]) -> None:
        """Let a phase that the edition does not play fall back."""
        self._begin(bargain, turn, 0, NOTHING_ASKED)
        fall_back("fallback")

    def remember(self, at: Standing) -> None:
        """Take in what became of papers before the moment at which a game is taken up."""
        self.signed.update(at.signed)
        self.refusals.update(at.refusals)
        self.overtaken.update(at.overtaken)
        self.heard = at.heard

    def close(self, how: str, text: Options) -> None:
        """Note that the talks are over: what they bring is carried out after this."""
        paper = self.known or self._paper(how, text)
        self.papers.append(paper)
        if text:
            self.signed.add(text[0])
        if how == "overtaken":
            self.overtaken.add(paper[0])
        self.known, self.spent, self.over = None, 0, True

    def _paper(self, how: str, text: Options) -> Signed:
        first = tuple((team, self.first[team]) for team in self.bargain.ratify if team in self.first)
        lapsed = tuple(self.lapsed)
        return self.bargain.phase, how, text, self.spent, self.round, first, lapsed, self.tabled

    def _begin(self, bargain: Bargain, turn: int, window: int, asks: Asks) -> None:
        self.bargain, self.turn, self.window, self.asks = bargain, turn, max(0, window), asks
        self.round, self.spent, self.heard, self.tabled, self.over = 1, 0, 0, 0, False
        self.instructions: dict[str, Options] = {}
        self.first: dict[str, Options] = {}
        self.lapsed: list[str] = []
        self.attempts: list[Attempt] = []
        self.barred: set[Options] = set()
        self.seen: set[str] = set()
        """Options that have been tabled and answered."""
        self.text: Options = ()
        self.option: JointText = bargain.offer[0]
        """Of the text on the table."""
        self.changed = False
        self.answers: dict[str, Answer] = {}
        self._moved()

    def _moved(self) -> None:
        """Forget what was worked out: the game has moved."""
        self.hours: Sequence[int] | None = None
        self.open: Sequence[int] | None = None

    def take_up(
        self,
        bargain: Bargain,
        turn: int,
        asks: Asks,
        coming: int,
        left: TalksLeft,
        given: Mapping[str, Options],
    ) -> None:
        """Go on with talks that are on their way; `given` is what some seats decide at the open question.

        What is still to come has not come by then: it comes once that question is answered.
        """
        self._begin(bargain, turn, left.window, asks)
        self.round, self.spent, self.heard = left.round, left.spent, left.spent
        self.instructions, self.first = dict(left.instructions), dict(left.first)
        self.lapsed = list(left.lapsed)
        for text, answers_, result in left.attempts:
            self.text, self.answers = text, _known(answers_)
            self._file(result)
        self.text, self.changed, self.answers = left.text, left.changed, _known(left.answers)
        if left.text:
            self.option = bargain.offer[bargain.places[left.text[0]]]
        for seat in self._settle():
            if seat in given:
                self._give(seat, given[seat])
            else:
                self._decide(seat)
        self._go_on(coming)

    def _give(self, seat: str, chosen: Options) -> None:
        """Let a seat decide what is given, or lapse."""
        instructs = len(self.instructions) < len(self.bargain.ratify)
        if chosen == LAPSE and not self.text and not instructs:
            self.lapsed.append(seat)
            self._rival_drafts()
        elif chosen == LAPSE:
            self._lapse(seat)
        else:
            self._take(seat, chosen, instructs)

    def _settle(self) -> Sequence[str]:
        """Return who owes a decision; nobody where the talks went on by themselves."""
        bargain = self.bargain
        if self.text:
            waiting = answers.asked(self)
            result, changed = answers.verdict(self, waiting)
            if result:
                self._turn_over(result, changed)
                return ()
        elif not self._has_text():
            self.asks.fall_back("fallback")
            return ()
        elif len(self.instructions) < len(bargain.ratify):
            waiting = tuple(team for team in bargain.ratify if team not in self.instructions)
        elif bargain.drafts in bargain.empty:
            self._rival_drafts()
            return ()
        else:
            waiting = (bargain.drafts,)
        for seat in waiting if bargain.empty else ():
            if seat in bargain.empty:
                self._lapse(seat)
                return ()
        return waiting

    def _lapse(self, seat: str) -> None:
        """Answer for a seat that nobody sits in."""
        self.lapsed.append(seat)
        if self.text:
            silence = self.option.rule == "silence"
            self.answers[seat] = Answer(CONCUR if silence else NON_CONCUR, silent=True)
        else:
            self._instruct(seat, ())

    def _instruct(self, team: str, text: Options) -> None:
        self.instructions[team] = text
        self.first.setdefault(team, text)

    def _rival_drafts(self) -> None:
        """Table the instruction of whoever has the pen, or lose the round."""
        ratify = self.bargain.ratify
        turn = (self.round - 1) % len(ratify)
        may = {draft.text for draft in self.drafts()}
        for team in (*ratify[turn:], *ratify[:turn]):
            if self.instructions[team] in may:
                self._table(self.instructions[team], {}, is_changed=False)
                return
        self._pass_hours(LOST_HOURS)
        if self.asks.overtaken():
            self.asks.fall_back("overtaken")
        else:
            self._next_round()

    def _table(self, text: Options, carried: dict[str, Answer], is_changed: bool) -> None:
        """Lay a text on the table and let its hours pass; they may overtake it."""
        place = self.bargain.places[text[0]]
        hours = self.prices()[place]
        self.text, self.option = text, self.bargain.offer[place]
        self.answers, self.changed = carried, is_changed
        self._pass_hours(hours)
        if self.asks.overtaken():
            self._file("overtaken")
            self.asks.fall_back("overtaken")

    def _pass_hours(self, hours: int) -> None:
        self.spent += hours
        self.heard = self.spent
        self.asks.pass_time(hours * 60)
        self._moved()

    def _turn_over(self, result: str, changed: Options) -> None:
        """Turn the answers over: the paper is signed, changed, or this round is lost."""
        text, given = self.text, self.answers
        self._file(result)
        if result in ("signed", "dissent"):
            self.asks.sign(result, text)
        elif result == "changed":
            new = set(changed) - set(text)
            agreed = {team: each for team, each in given.items() if set(each.options[1:]) == new}
            self._table(changed, agreed, is_changed=True)
        else:
            if result == "refused":
                self.asks.refused(text[0])
                self._moved()
            self._next_round()

    def _next_round(self) -> None:
        if self.round >= self.bargain.rounds:
            self.asks.fall_back("fallback")
            return
        self.round += 1
        if self.bargain.drafts in self.bargain.empty:
            self.instructions = {}

    def _file(self, result: str) -> None:
        """Put the paper on the table away with its answers."""
        text = self.text
        self.attempts.append(Attempt(text, self.answers, result))
        self.tabled += 1
        self.seen.add(text[0])
        if result in ("refused", "held"):
            self.barred.add(text)
        for team, answer in self.answers.items():
            if answer.options == NON_CONCUR:
                self.refusals.add((team, text[0]))
        self.text, self.changed, self.answers = (), False, {}
        self._moved()

    def _decide(self, seat: str) -> None:
        """Let a bot decide what it is asked."""
        wit, instructs = self.bargain.wits[seat], len(self.instructions) < len(self.bargain.ratify)
        ask = delegates.ratify if self.text else delegates.instruct if instructs else delegates.draft
        point, choices, chosen = ask(self, seat, wit)
        if wit.forced in choices:
            chosen = wit.forced
            self.forced += 1
        self.made.append((seat, self.bargain.phase, point, chosen, False))
        self._take(seat, chosen, instructs)

    def _take(self, seat: str, chosen: Options, instructs: bool) -> None:
        if self.text:
            self.answers[seat] = Answer(chosen, silent=False)
        elif instructs:
            self._instruct(seat, () if chosen == NONE else chosen)
        else:
            self._table(chosen, {}, is_changed=False)

    # What may be tabled.

    def prices(self) -> Sequence[int]:
        """Return the hours that tabling each option costs now: half where it has been tabled before."""
        if self.hours is None:
            pace, seen = max(0, self.asks.pace()), self.seen
            hours = [option.hours * pace // 100 for option in self.bargain.offer]
            for place, option in enumerate(self.bargain.offer) if seen else ():
                if option.id in seen:
                    hours[place] = max(1, hours[place] // 2)
            self.hours = hours
        return self.hours

    def may(self) -> Sequence[int]:
        """Return for each option whether a text of it, if it is not barred, may be tabled now."""
        if self.open is None:
            left, prices = max(0, self.window - self.spent), self.prices()
            self.open = [is_open and prices[place] <= left for place, is_open in enumerate(self.asks.may())]
        return self.open

    def drafts(self) -> Sequence[Draft]:
        """Return every text that may be tabled now."""
        may, barred = self.may(), self.barred
        return [each for each in self.bargain.texts if may[each.option] and each.text not in barred]

    def _has_text(self) -> bool:
        return bool(self.drafts()) if self.barred else any(self.may())


def _known(given: Given) -> dict[str, Answer]:
    return {team: Answer(options, silent) for team, options, silent in given}
