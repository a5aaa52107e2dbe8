"""A session to which anybody does anything in any order, and what holds after each of those deeds.

Beside it stands a shadow, which knows the records alone and plays each of them by the rules: against it the
log is held byte by byte, the live state by its fingerprint, and what is shown by its figures. Secret texts
are tokens (`canaries.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
from canaries import TOKEN, Canaries, token_of
from faulty_disk import FaultyDisk
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant
from sessions import Room
from shapes import fault
from test_games import somebody_may_go_on, within_bounds

from game.errors import GameError, LogError
from game.record.chain import NO_HASH, Body, decode, encode
from game.record.codec import decision_of, header_of
from game.record.counted import counted, rewound_to
from game.record.log import log_path
from game.record.replay import carry_out
from game.rules import closing, rules
from game.rules.digest import digest
from game.rules.state import State
from game.session import Decision, Replay, Session

MOST = 300
"""Far more questions than any game has: one that lets more of them lapse does not end."""

CHANCE = ("", "chance")
"""Whose records come by themselves: nobody's, and those of the draws."""


class Held(RuleBasedStateMachine):
    """The session, its shadow, and what holds of both; the deeds are in `session_deeds.py`."""

    canaries: ClassVar[Canaries]
    folder: ClassVar[Path]
    """Where the scenario lies; the log is on a disk in memory."""
    played: ClassVar[Counter[str]]
    """How often each deed was done, and `session` how many sessions there were."""

    session: Session

    def __init__(self) -> None:
        super().__init__()
        self.room, self.disk = Room(), FaultyDisk()
        self.states: list[State] = []
        """By record, what the shadow came to."""
        self.line: list[int] = []
        """The numbers of the records that count."""
        self.size = 0
        """Bytes of the log that the shadow has read."""
        self.seen: dict[str, object] = {}
        self.told = 0
        """Records that deeds have accounted for."""
        self.taken_up = 0
        """Records when the game was last taken up from its disk."""
        self.sound = False
        """Whether all held when it was last looked at: else the end says nothing more."""
        self.last: Decision | None = None

    @initialize(dice=st.data())
    def startex(self, dice: st.DataObject) -> None:
        scenario = self.canaries.scenario
        choices = {
            axis: dice.draw(st.sampled_from([choice.id for choice in setting.choices]))
            for axis, setting in scenario.settings.items()
        }
        chosen = rules.setup(scenario, choices, dice.draw(st.sampled_from([None, *scenario.editions])))
        tables = [team.id for team in scenario.teams.values() if team.of]
        empty = dice.draw(st.sampled_from([(), tables]))
        self.session = Session.start(
            scenario,
            chosen,
            dict.fromkeys(empty, "nobody"),
            dice.draw(st.integers(0, 999)),
            self.folder,
            reproducible=True,
            times=self.room.times,
            disk=self.disk,
        )
        self.follow()
        self.session.conduct.start()
        self.came("start")

    # What deeds are made of.

    @property
    def state(self) -> State:
        """Return the present state as the shadow has it."""
        return self.states[-1]

    def does(self, deed: str) -> None:
        """Count a deed."""
        self.played[deed] += 1

    def came(self, first: str = "", *others: str) -> None:
        """Fail if the records since the last deed are not `first` and then, in any number, others."""
        new = [_name(record.body) for record in self.session.records[self.told :] if record.n]
        self.told = len(self.session.records)
        mine = [each for each in new if each not in CHANCE]
        assert mine[:1] == [first] or not first, (first, new)
        self.does(first or "time")
        assert {*mine[bool(first) :]} <= {*others}, (first, others, new)

    def stands(self) -> tuple[object, ...]:
        """Return everything that a refused deed has to leave alone."""
        session = self.session
        return (
            session.records[-1].hash,
            len(session.records),
            bytes(self.disk.files[log_path(self.folder)].content),
            digest(session._now.state),
            session.waiting,
            dict(session.seats),
            (session.clock.running, session.clock.remaining, session.clock.pace, session.hotline.line),
            [session.view(viewer) for viewer in self.some_viewers()],
        )

    def refuses(self, deed: Callable[[], object]) -> None:
        """Fail if a deed is done, or is refused and leaves a trace."""
        before = self.stands()
        with pytest.raises(GameError) as refused:
            deed()
        assert not isinstance(refused.value, LogError)
        assert self.stands() == before

    def secret(self, *readers: str) -> str:
        """Return words that only these may ever read; control reads all."""
        place = f"record {len(self.session.records)} of {self.session.header.seed}"
        return self.canaries.whisper(token_of(place), place, *readers)

    # What holds.

    @invariant()
    def holds(self) -> None:
        self.sound = False
        self.follow()
        assert digest(self.session._now.state) == self.session.records[-1].body["digest"]
        within_bounds(self.state)
        somebody_may_go_on(self.state)
        assert self.session.point == rules.point(self.state)
        assert self.session.waiting == rules.waiting(self.state)
        for viewer in self.some_viewers():
            self.look(viewer)
        self.sound = True

    def follow(self) -> None:
        """Let the shadow read what is new on the disk, record by record, and play it by the rules."""
        content = bytes(self.disk.files[log_path(self.folder)].content)
        lines = content[self.size :].split(b"\n")
        assert lines.pop() == b""
        self.size = len(content)
        for line in lines:
            number = len(self.states)
            record = decode(line, number, self.session.records[number - 1].hash if number else NO_HASH)
            assert line == encode(self.session.records[number])
            self.states.append(self.after(record.body))
            self.line.append(number)
            assert record.body["digest"] == digest(self.state), number
            assert record.body["minute"] == self.state.minute
        assert len(self.session.records) == len(self.states)
        assert [record.n for record in counted(self.session.records)] == self.line

    def after(self, body: Body) -> State:
        """Return the state after a record; a rewind takes what came since out of the line that counts."""
        if not self.states:
            return rules.start(self.canaries.scenario, header_of(body).setup).state
        if body["kind"] == "remark":
            return self.state
        target = rewound_to(body)
        if target is None:
            return carry_out(self.state, decision_of(body)).state
        del self.line[self.line.index(target) + 1 :]
        return self.states[target]

    def some_viewers(self) -> tuple[str, ...]:
        """Return the room, and of the others a few in turn: their views take most of the time."""
        scenario, turn = self.session.scenario, len(self.states)
        others = (*scenario.teams, "white_cell", *scenario.roles)
        return ("room", others[turn % len(others)], others[(turn * 7 + 3) % len(others)])

    def everybody(self) -> tuple[str, ...]:
        """Return every viewer."""
        return ("room", "white_cell", *self.session.scenario.teams, *self.session.scenario.roles)

    def look(self, viewer: str) -> None:
        """Fail if a view is not of its classes' types, shows another figure, or a text that is another's."""
        view, state = self.session.view(viewer), self.state
        if self.seen.get(viewer) is view:
            return
        self.seen[viewer] = view
        assert fault(view) == "", viewer
        assert (view.point, view.turn) == (rules.point(state), state.turn)
        assert (view.ours, view.theirs) == (state.ours, state.theirs)
        for gauge in view.gauges:
            assert gauge.value in (None, state.meters[gauge.meter])
        if viewer != "white_cell":
            found = {*self.canaries.found(repr(view), viewer, self.session)}
            assert found <= {f"{place} is read by {viewer}" for place in self.cited()}, found
        assert (view.ending is not None) == self.session.over
        if view.ending is not None:
            shown = tuple((line.objective, line.letter) for line in view.ending.ratings)
            assert (view.ending.id, shown) == (state.ending, closing.ratings(state))
            assert tuple((name, figure) for name, _, figure in view.ending.figures) == closing.figures(state)

    def cited(self) -> set[str]:
        """Return the places of what public statements rest on: who speaks lays a headline, or words, open."""
        options = self.session.scenario.options
        names = {
            past.decision.stated.known
            for past in self.state.past
            if past.decision.stated and any(options[name].reveal == "all" for name in past.decision.options)
        }
        words = " ".join(each.text for each in self.state.delivered if each.inject in names)
        told = {self.canaries.secrets[token].place for token in TOKEN.findall(words)}
        return told | {f"injects.{name}.headline" for name in names}

    def teardown(self) -> None:
        """Put the game away and let what is left lapse: it ends, and who reads its log sees what is shown."""
        if not self.sound:
            return
        try:
            self.put_away()
            for _ in range(MOST):
                if self.session.over:
                    break
                self.session.conduct.skip()
                self.holds()
            assert self.session.over
            self.last_look()
        finally:
            self.session.close()
        self.does("session")

    def put_away(self) -> None:
        """Take the game up from its disk, as another process would; fail if it is another one."""
        before = self.known()
        self.session.close()
        self.session = Session.resume(self.folder, times=self.room.times, disk=self.disk)
        assert self.known() == before
        assert not self.session.clock.running
        self.came()
        self.taken_up = self.told
        self.does("put_away")

    def known(self) -> tuple[object, ...]:
        """Return what is to be found again by who takes the game up; all views are held at the end."""
        session = self.session
        views = [session.view(viewer) for viewer in self.some_viewers()]
        return session.records[-1].hash, session.waiting, dict(session.seats), session.clock.pace, views

    def last_look(self) -> None:
        """Hold the finished game against one that is read from its bytes alone."""
        prev, records = NO_HASH, []
        for number, line in enumerate(self.disk.files[log_path(self.folder)].content.splitlines()):
            records.append(decode(bytes(line), number, prev))
            prev = records[-1].hash
        again = Replay(tuple(records), self.session.scenario, self.folder)
        for viewer in self.everybody():
            self.look(viewer)
            assert again.view(viewer) == self.session.view(viewer)


def _name(body: Body) -> str:
    """Return who decided, or what was remarked."""
    return str(body["seat"] if body["kind"] == "decision" else body["what"])
