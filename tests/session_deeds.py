"""What may be done to a session: by tables, by control, by the room's clock, and by those who may not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from session_machine import Held
from test_rules_hold import thinkable

from game.rules import reasons, rules
from game.rules.digest import digest
from game.session import MARKS, PACES, Decision, Session, ask, questions

Thing = TypeVar("Thing")

DICE = st.data()
GOES_ON = precondition(lambda machine: not machine.session.over)
MINUTE = 60_000


def one(dice: st.DataObject, things: Sequence[Thing]) -> Thing:
    """Return one of some things."""
    return things[dice.draw(st.integers(0, len(things) - 1))]


class Deeds(Held):
    """The session with all that people do to it."""

    @GOES_ON
    @rule(dice=DICE, full=st.booleans())
    def a_table_decides(self, dice: st.DataObject, full: bool) -> None:
        seats = [seat for seat in self.session.scenario.teams if rules.options(self.state, seat)]
        self.decide(dice, one(dice, seats), full)

    @GOES_ON
    @rule(dice=DICE)
    def everybody_decides(self, dice: st.DataObject) -> None:
        point = self.session.point
        for seat in self.session.waiting:
            if self.session.point == point and seat in self.session.waiting:
                self.decide(dice, seat, False)
                self.follow()

    def decide(self, dice: st.DataObject, seat: str, full: bool) -> None:
        """Let a table take one of its options, with all that it may say beside it or with nothing."""
        options = one(dice, rules.options(self.state, seat))
        request = f"r{len(self.session.records)}"
        made = Decision(seat, options, self.session.point, request)
        question = self.session.view(seat).question
        if full and question is not None and options != ("unseal",):
            estimates = tuple(
                (line.id, one(dice, line.choices)[0])
                for line in question.estimates
                if line.choices and line.id in reasons.asked(self.state, seat)
            )
            more = Decision(
                seat,
                options,
                made.point,
                request,
                estimates,
                question.because[: reasons.MOST_BECAUSE],
                "calm",
            )
            made = made if self.session.refusal(more) else more
        receipt = self.session.decide(made, self.secret(seat))
        assert (receipt.seat, receipt.request) == (seat, request)
        self.last = made
        self.came(seat)
        self.does("decide")

    @invariant()
    def who_asks_again_is_told_the_same(self) -> None:
        if self.last is None:
            return
        before = self.stands()
        receipt = self.session.decide(self.last)
        assert (receipt.seat, receipt.request) == (self.last.seat, self.last.request)
        assert self.stands() == before

    # Control.

    @GOES_ON
    @rule(dice=DICE)
    def control_takes_a_hand(self, dice: st.DataObject) -> None:
        """An inject is sent or left out, a table is decided for, the talks are ended."""
        choices = [each for each in self.session.choices_of_control() if each != ("endex",)]
        verbs = sorted({words[0] for words in choices})
        if verbs:
            verb = one(dice, verbs)
            words = one(dice, [each for each in choices if each[0] == verb])
            self.session.decide(Decision("white_cell", words, self.session.point, text=self.secret()))
            self.came("white_cell")
            self.does(verb)

    @GOES_ON
    @rule(dice=DICE)
    def control_writes(self, dice: st.DataObject) -> None:
        reader = one(dice, self.everybody())
        heard = ("all",) if reader == "room" else ()
        self.session.conduct.say(self.secret(reader, *heard), reader)
        self.came("white_cell")

    @GOES_ON
    @rule(dice=DICE)
    def control_sets_a_figure(self, dice: st.DataObject) -> None:
        scenario = self.session.scenario
        bounds = {meter.id: (meter.low, meter.high) for meter in scenario.meters.values()}
        bounds |= dict.fromkeys(scenario.flags, (0, 1))
        bounds |= dict.fromkeys(("ours", "theirs"), (0, len(scenario.ladder.rungs) - 1))
        name = one(dice, sorted(bounds))
        low, high = bounds[name]
        self.session.conduct.set(name, one(dice, (low, high, (low + high) // 2)), self.secret())
        self.came("white_cell")

    @rule(dice=DICE)
    def control_goes_back(self, dice: st.DataObject) -> None:
        target = one(dice, self.line[-12:])
        records = self.session.records
        shown = {viewer: self.session.view_at(target, viewer) for viewer in self.some_viewers()}
        receipt = self.session.conduct.rewind(target, self.secret())
        self.came("white_cell")
        self.follow()
        assert records[receipt.number].body["digest"] == digest(self.states[target])
        # Draws that were owed there have come again by now.
        settled = len(records) == receipt.number + 1
        for viewer, before in shown.items() if settled else ():
            now = self.session.view(viewer)
            assert (now.gauges, now.messages, now.question) == (
                before.gauges,
                before.messages,
                before.question,
            )
        self.does("rewind")

    @rule(words=st.sampled_from(("", "well said")), kind=st.sampled_from(MARKS))
    def control_marks_and_notes(self, words: str, kind: str) -> None:
        marked = self.session.conduct.mark(kind, words)  # type: ignore[arg-type]
        self.session.conduct.note("and more", about=marked.n)
        self.came("mark", "note")

    @GOES_ON
    @rule(dice=DICE)
    def a_table_asks_and_control_answers(self, dice: st.DataObject) -> None:
        seat = one(dice, [*self.session.scenario.teams])
        if sum(each.seat == seat and not each.answer for each in questions(self.session.records)) < 3:
            asked = ask(self.session, seat, self.secret(seat))
            self.came("question")
            if dice.draw(st.booleans()):
                self.session.conduct.answer(asked.n, "words", self.secret(seat))
                self.came("white_cell")

    @GOES_ON
    @rule(dice=DICE)
    def a_seat_passes_to_another(self, dice: st.DataObject) -> None:
        players = ["people", *(f"bot:{name}" for name in self.session.scenario.doctrines)]
        seats = [seat for seat, player in self.session.seats.items() if player != "nobody"]
        seat = one(dice, seats)
        self.session.conduct.reseat(
            seat, one(dice, [each for each in players if each != self.session.seats[seat]])
        )
        self.came("reseat")
        self.session.play_bots()
        self.came("", *seats)

    @precondition(lambda machine: not machine.session.over and len(machine.states) > 50)
    @rule(sure=st.integers(0, 3))
    def control_ends_it(self, sure: int) -> None:
        if sure == 3:
            self.session.conduct.endex(self.secret())
            self.came("white_cell")
            assert self.session.over

    @rule()
    def control_looks_ahead(self) -> None:
        before = self.stands()
        for words in self.session.choices_of_control()[:3]:
            self.session.foresee(*words)
        self.session.foresee("rewind", str(self.line[-1]))
        assert self.stands() == before

    # The room's time.

    @rule()
    def the_clock_is_stopped_or_let_run(self) -> None:
        ran = self.session.clock.running
        (self.session.conduct.pause if ran else self.session.conduct.resume)()
        self.came("pause" if ran else "resume")
        assert self.session.clock.running != ran or self.session.over

    @GOES_ON
    @rule(minutes=st.integers(1, 4), pace=st.sampled_from(PACES))
    def there_is_more_time(self, minutes: int, pace: int) -> None:
        if self.session.clock.timed:
            left = self.session.clock.remaining
            self.session.conduct.extend(minutes)
            assert self.session.clock.remaining == left + minutes * MINUTE or not left
            self.came("extend")
        changes = pace != self.session.clock.pace
        self.session.conduct.slow(pace)
        self.came(*(("slow",) if changes else ()))

    @rule(minutes=st.integers(1, 6))
    def time_passes(self, minutes: int) -> None:
        self.room.passes(self.session, minutes * MINUTE, step=20_000)
        self.came("", "clock")

    @rule()
    def the_computer_sleeps(self) -> None:
        ran = self.session.clock.running
        self.room.steady += 10 * MINUTE
        self.room.wall += 10 * MINUTE
        self.session.tick()
        self.came(*(("slept",) if ran else ()))
        assert not self.session.clock.running

    @GOES_ON
    @rule()
    def the_time_is_over(self) -> None:
        point = self.session.point
        self.session.conduct.skip()
        self.came("skip", "clock")
        assert self.session.point != point

    @precondition(lambda machine: len(machine.session.records) > machine.taken_up)
    @rule()
    def the_game_is_put_away_and_taken_up(self) -> None:
        self.put_away()

    # Those who may not.

    @invariant()
    def what_is_not_open_is_refused(self) -> None:
        """Two after each deed, in turn."""
        deeds = self.decisions_refused()
        self.refuses(deeds[len(self.states) * 7 % len(deeds)])
        deeds = self.deeds_refused(self.session)
        self.refuses(deeds[len(self.states) % len(deeds)])
        self.does("refused")

    @rule(dice=DICE)
    def what_one_may_think_of_is_open_or_refused(self, dice: st.DataObject) -> None:
        seat = one(dice, [*self.session.scenario.teams, "chance"])
        words = one(dice, [*thinkable(self.state)])
        made = Decision(seat, words, self.session.point)
        if words in rules.options(self.state, seat):
            assert self.session.refusal(made) is None
        else:
            self.refuses(lambda: self.session.decide(made))

    def decisions_refused(self) -> list[Callable[[], object]]:
        """Return decisions that nobody may make now."""
        scenario, point = self.session.scenario, self.session.point
        meter = next(iter(scenario.meters.values()))
        gone = {*self.line}
        wrong = [
            *(("set", meter.id, str(figure)) for figure in (meter.low - 1, meter.high + 1, "six")),
            ("set", "nothing", "1"), ("inject", "nothing"), ("say", "nobody"), ("say",),
            ("for_nobody", "none"), ("paper", "torn"), ("rewind",), ("rewind", "x"),
            ("rewind", str(len(self.states))), ("dance",),
            *(("rewind", str(number)) for number in range(len(self.states)) if number not in gone),
            *((verb, each.inject) for each in self.state.delivered for verb in ("inject", "leave_out")),
        ]  # fmt: skip
        unsaid = ("set", meter.id, str(meter.low))
        made = [
            *(Decision("white_cell", words, point, text="why") for words in wrong),
            *(Decision("white_cell", unsaid, at) for at in (point, f"{point}.late")),
            *(Decision(seat, ("none",), f"{point}.late") for seat in scenario.teams),
            Decision("nobody", ("none",), point), Decision("clock", ("inject", "nothing"), point),
            Decision("clock", ("strike",), point), Decision("chance", ("nothing", "1"), point),
        ]  # fmt: skip
        return [lambda each=each: self.session.decide(each) for each in made]  # type: ignore[misc]

    def deeds_refused(self, session: Session) -> list[Callable[[], object]]:
        """Return deeds of control and of tables that are refused at any time."""
        conduct = session.conduct
        return [
            lambda: conduct.extend(0), lambda: conduct.extend(121), lambda: conduct.slow(120),
            lambda: conduct.mark("bad"), lambda: conduct.note(" "),  # type: ignore[arg-type]
            lambda: conduct.note("about what?", about=len(self.states)),
            lambda: conduct.reseat("nobody", "people"), lambda: conduct.reseat("seoul", "bot:of_none"),
            lambda: conduct.open_line(31), lambda: conduct.close_line("no line"), lambda: conduct.fit(0),
            lambda: conduct.answer(0, "yes"), lambda: ask(session, "nobody", "May I?"),
            lambda: ask(session, "seoul", " "), lambda: ask(session, "seoul", "?" * 141),
        ]  # fmt: skip
