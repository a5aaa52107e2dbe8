"""The talks of a compiled game: `rules.joint` once more, on loose values and without views, for bots alone.

What a scenario says of a joint phase stands in its `Bargain`; what of it depends on the state of the game is
asked of the program through `Asks`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from game.odds import delegates
from game.odds.bargain import CONCUR, NON_CONCUR, NONE, Asks, Bargain, Draft, excluded
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
    option: int
    answers: Mapping[str, Answer]
    result: str


class Talks:
    """All joint phases of one game: what became of the past ones, and the present one as it goes."""

    __slots__ = (
        "answers",
        "asks",
        "attempts",
        "bargain",
        "barred",
        "bot",
        "changed",
        "first",
        "forced",
        "heard",
        "instructions",
        "lapsed",
        "made",
        "over",
        "overtaken",
        "papers",
        "refusals",
        "round",
        "signed",
        "spent",
        "tabled",
        "text",
        "turn",
        "window",
    )  # fmt: skip

    def __init__(self, bot: str, made: list[Made]) -> None:
        self.bot, self.made = bot, made
        self.papers: list[Signed] = []
        self.signed: set[str] = set()
        self.refusals: set[tuple[str, str]] = set()
        self.overtaken: set[str] = set()
        self.spent = 0
        """Hours of the present talks; 0 without."""
        self.heard = 0
        """What a seat reads: hours of the present talks, or of the last until a decision is resolved."""
        self.forced = 0

    # The course of one joint phase.

    def hold(
        self, bargain: Bargain, turn: int, window: int, asks: Asks, coming: Sequence[Callable[[], None]] = ()
    ) -> None:
        """Hold the talks of a phase to their end. `coming` comes before the first bot decides."""
        self.begin(bargain, turn, window, asks)
        found = self.drafts()
        if not found:
            self.fall_back("no_text")
            return
        if bargain.tables_itself:
            self.table(found[0].text, {}, is_changed=False)
        due = list(coming)
        while not self.over:
            waiting = self.settle()
            if not waiting:
                continue
            if due:
                due.pop(0)()
            else:
                for seat in waiting:
                    self.decide(seat)

    def skip(self, bargain: Bargain, turn: int, asks: Asks) -> None:
        """Let a phase that the edition does not play fall back."""
        self.begin(bargain, turn, 0, asks)
        self.fall_back("fallback")

    def begin(self, bargain: Bargain, turn: int, window: int, asks: Asks) -> None:
        """Open the talks of a phase."""
        self.bargain, self.turn, self.window, self.asks = bargain, turn, max(0, window), asks
        self.round, self.spent, self.heard, self.tabled, self.over = 1, 0, 0, 0, False
        self.instructions: dict[str, Options] = {}
        self.first: dict[str, Options] = {}
        self.lapsed: list[str] = []
        self.attempts: list[Attempt] = []
        self.barred: set[Options] = set()
        self.text: Options = ()
        self.changed = False
        self.answers: dict[str, Answer] = {}

    def settle(self) -> Sequence[str]:
        """Return who owes a decision; nobody where the talks went on by themselves."""
        bargain = self.bargain
        if self.text:
            verdict, text = self.verdict()
            if verdict:
                self.turn_over(verdict, text)
                return ()
            waiting = self.asked()
        elif not self.drafts():
            self.fall_back("fallback")
            return ()
        elif len(self.instructions) < len(bargain.ratify):
            waiting = tuple(team for team in bargain.ratify if team not in self.instructions)
        elif bargain.drafts in bargain.empty:
            self.rival_drafts()
            return ()
        else:
            waiting = (bargain.drafts,)
        for seat in waiting:
            if seat in bargain.empty:
                self.lapse(seat)
                return ()
        return waiting

    def lapse(self, seat: str) -> None:
        """Answer for a seat that nobody sits in."""
        self.lapsed.append(seat)
        if self.text:
            silence = self.option().rule == "silence"
            self.answers[seat] = Answer(CONCUR if silence else NON_CONCUR, silent=True)
        else:
            self.instruct(seat, ())

    def instruct(self, team: str, text: Options) -> None:
        """Keep what a capital wants."""
        self.instructions[team] = text
        self.first.setdefault(team, text)

    def rival_drafts(self) -> None:
        """Table the instruction of whoever has the pen, or lose the round."""
        bargain = self.bargain
        turn = (self.round - 1) % len(bargain.ratify)
        may = {draft.text for draft in self.drafts()}
        for team in (*bargain.ratify[turn:], *bargain.ratify[:turn]):
            if self.instructions[team] in may:
                self.table(self.instructions[team], {}, is_changed=False)
                return
        self.attempts.append(Attempt((), -1, {}, "empty"))
        self.pass_hours(LOST_HOURS)
        if self.asks.overtaken():
            self.fall_back("overtaken")
        else:
            self.next_round()

    def table(self, text: Options, carried: dict[str, Answer], is_changed: bool) -> None:
        """Lay a text on the table and let its hours pass; they may overtake it."""
        hours = self.price(self.place(text))
        self.text, self.answers, self.changed = text, carried, is_changed
        self.pass_hours(hours)
        if self.asks.overtaken():
            self.file("overtaken")
            self.fall_back("overtaken")

    def pass_hours(self, hours: int) -> None:
        """Let hours of talks pass."""
        self.spent += hours
        self.heard = self.spent
        self.asks.pass_time(hours * 60)

    def turn_over(self, result: str, changed: Options) -> None:
        """Turn the answers over: the paper is signed, changed, or this round is lost."""
        text, option, answers = self.text, self.option(), self.answers
        self.file(result)
        if result in ("signed", "dissent"):
            self.asks.sign(result, text)
        elif result == "changed":
            new = set(changed) - set(text)
            agreed = {team: each for team, each in answers.items() if set(each.options[1:]) == new}
            self.table(changed, agreed, is_changed=True)
        else:
            if result == "refused":
                self.asks.refused(option.id)
            self.next_round()

    def next_round(self) -> None:
        """Begin another round, if there is one."""
        if self.round >= self.bargain.rounds:
            self.fall_back("fallback")
            return
        self.round += 1
        if self.bargain.drafts in self.bargain.empty:
            self.instructions = {}

    def file(self, result: str) -> None:
        """Put the paper on the table away with its answers."""
        text, name = self.text, self.text[0]
        self.attempts.append(Attempt(text, self.place(text), self.answers, result))
        self.tabled += 1
        if result in ("refused", "held"):
            self.barred.add(text)
        for team, answer in self.answers.items():
            if answer.options == NON_CONCUR:
                self.refusals.add((team, name))
        self.text, self.changed, self.answers = (), False, {}

    def fall_back(self, how: str) -> None:
        """End the talks without a signature."""
        self.asks.fall_back(how)

    def close(self, how: str, text: Options) -> None:
        """Note that the talks are over: what they bring is carried out after this."""
        first = tuple((team, self.first[team]) for team in self.bargain.ratify if team in self.first)
        self.papers.append(
            (self.bargain.phase, how, text, self.spent, self.round, first, tuple(self.lapsed), self.tabled)
        )
        if text:
            self.signed.add(text[0])
        if how == "overtaken":
            self.overtaken.add(self.bargain.phase)
        self.spent, self.over = 0, True

    # What may be tabled.

    def option(self) -> JointText:
        """Return the option of the text on the table."""
        return self.bargain.offer[self.place(self.text)]

    def place(self, text: Options) -> int:
        """Return the place of a text's option in the offer."""
        return next(n for n, option in enumerate(self.bargain.offer) if option.id == text[0])

    def price(self, option: int) -> int:
        """Return the hours that tabling an option costs now: half if it has been tabled before."""
        hours = max(0, self.bargain.offer[option].hours * self.asks.pace() // 100)
        if any(attempt.option == option for attempt in self.attempts):
            return max(1, hours // 2)
        return hours

    def prices(self) -> list[int]:
        """Return the hours that tabling each option costs now."""
        return [self.price(option) for option in range(len(self.bargain.offer))]

    def drafts(self) -> list[Draft]:
        """Return every text that may be tabled now."""
        left = max(0, self.window - self.spent)
        prices = self.prices()
        may = [is_open and prices[n] <= left for n, is_open in enumerate(self.asks.may())]
        return [draft for draft in self.bargain.texts if may[draft.option] and draft.text not in self.barred]

    # What the answers come to.

    def asked(self) -> Sequence[str]:
        """Return the capitals that are asked for an answer now."""
        option = self.option()
        owing = tuple(team for team in self.bargain.ratify if team not in self.answers)
        if option.rule == "both" and option.first in owing:
            return (option.first,)
        if option.rule == "lead" and owing != (option.by,):
            return tuple(team for team in owing if team != option.by)
        return owing

    def verdict(self) -> tuple[str, Options]:
        """Return what the answers come to, with the text if it is changed; nothing while one is owed."""
        option, answers = self.option(), self.answers
        first = answers.get(option.first) if option.rule == "both" else None
        if first is not None and first.options == NON_CONCUR:
            return "refused", ()
        if self.asked():
            return "", ()
        refusing = [team for team, answer in answers.items() if answer.options == NON_CONCUR]
        if option.rule == "either":
            return ("refused" if len(refusing) == len(answers) else "dissent" if refusing else "signed"), ()
        if option.rule == "lead":
            return ("held" if option.by in refusing else "dissent" if refusing else "signed"), ()
        if refusing:
            return "refused", ()
        named = {name for answer in answers.values() for name in answer.options[1:]}
        if named <= set(self.text[1:]):
            return "signed", ()
        together = frozenset(named.union(self.text[1:]))
        if excluded(option, together):
            return "excluded", ()
        return "changed", (option.id, *(held.id for held in option.reservations if held.id in together))

    def may_answer(self, team: str) -> list[Options]:
        """Return every answer that a capital may give."""
        option, found = self.option(), []
        gate = self.asks.gates.get((team, option.id))
        if gate is None or gate(self.text):
            found.append(CONCUR)
        if option.rule in ("both", "silence") and not self.changed:
            for held in option.reservations:
                if held.by != team or held.id in self.text[1:]:
                    continue
                together = frozenset((*self.text[1:], held.id))
                text = (option.id, *(each.id for each in option.reservations if each.id in together))
                if not excluded(option, together) and (gate is None or gate(text)):
                    found.append(("concur", held.id))
        found.append(NON_CONCUR)
        return found

    def decide(self, seat: str) -> None:
        """Let a bot decide what it is asked."""
        wit, instructs = self.bargain.wits[seat], len(self.instructions) < len(self.bargain.ratify)
        if self.text:
            point, (choices, chosen) = delegates.ratify(self, seat, wit)
        elif instructs:
            point, (choices, chosen) = delegates.instruct(self, seat, wit)
        else:
            point, (choices, chosen) = delegates.draft(self, seat, wit)
        if wit.forced in choices:
            chosen = wit.forced
            self.forced += 1
        self.made.append((seat, self.bargain.phase, point, chosen, False))
        if self.text:
            self.answers[seat] = Answer(chosen, silent=False)
        elif instructs:
            self.instruct(seat, () if chosen == NONE else chosen)
        else:
            self.table(chosen, {}, is_changed=False)

    def commits(self, text: Options) -> int:
        """Return how far a text binds."""
        return max(0, self.bargain.offer[self.place(text)].commits - len(text[1:]))
