"""What exercise control knows, fetched from the session while its pages are open."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from game.board.known import Known
from game.board.scene import Scene
from game.board.screen.control.decide import deed_of
from game.board.screen.control.record import chosen_record
from game.board.screen.control.shelf import inject_of
from game.board.ui import UI
from game.machine import course
from game.session import answers, ends, foretold, made, noted, told
from game.session import questions as questions_to_control

if TYPE_CHECKING:
    from game.machine import Course
    from game.session import Fit, Foreseen, Session

MINUTE = 60_000

Question = tuple[str, tuple[str, ...], str]
"""What is looked at, the options of it, control's own words."""


class Knowing:
    """Fetches and keeps: the same question of the same record is answered once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[tuple[Question, int], tuple[Foreseen, ...]] = {}
        self._facts: tuple[str, Known] = ("", Known())
        """What the state asks and allows, with the state's name."""
        self._record: tuple[int, Known] = (0, Known())
        self._course: tuple[int, Course | None] = (0, None)
        self._plan: tuple[tuple[int, int, int], Fit | None] = ((0, 0, 0), None)

    def known(self, scene: Scene, ui: UI) -> Known:
        """Return what is known now; `scene` holds exercise control's view."""
        session = self._session
        records = session.records
        state = f"{session.point} {records[-1].body['digest']}"
        if self._facts[0] != state:
            self._kept.clear()
            self._facts = (state, self._standing())
            self._record = (0, Known())
        if self._record[0] != len(records):
            past = made(records, session.scenario, session.point)
            self._record = (
                len(records),
                replace(self._facts[1], made=past, noted=noted(records), asked=questions_to_control(records)),
            )
        idle = {team: session.touches.idle(team) // MINUTE for team in session.waiting}
        known = replace(self._record[1], stuck=dict(session.stuck), idle=idle, pace=session.clock.pace)
        if ui.desk.page == "time" and not session.over:
            known = self._fitted(known, ui.desk.minutes)
        if ui.desk.page == "course":
            known = replace(known, course=self._came(len(records)))
        return replace(known, foreseen=self._foreseen(replace(scene, known=known), ui))

    def _came(self, records: int) -> Course | None:
        """Return the way of the game so far, looked up once a record."""
        if self._course[0] != records:
            self._course = (records, course(self._session))
        return self._course[1]

    def _fitted(self, known: Known, minutes: int) -> Known:
        """Return what is known with the plan for the minutes that are left, reckoned once a second."""
        session = self._session
        asked = (len(session.records), minutes, session.clock.remaining // 1000)
        if self._plan[0] != asked:
            self._plan = (asked, session.fit(minutes))
        fit = self._plan[1]
        assert fit is not None
        closes = datetime.fromtimestamp(time.time(), UTC).astimezone() + timedelta(minutes=fit.expected)
        return replace(
            known,
            fit_lines=foretold(fit, minutes, f"{closes:%H:%M}"),
            fit_steps=told(fit),
            fit_ready=bool(fit.shorter or fit.left_out),
            fit_least=0 if fit.fits else fit.expected,
        )

    def _standing(self) -> Known:
        session = self._session
        questions = {team: session.view(team).question for team in session.seats}
        return Known(
            questions={team: question for team, question in questions.items() if question is not None},
            answers=answers(session),
            ends=ends(session),
            lapses=session.lapses,
        )

    def _foreseen(self, scene: Scene, ui: UI) -> Mapping[str, tuple[Foreseen, ...]]:
        found = {}
        until = self._session.clock.closing
        for question in _looked_at(scene, ui):
            key = (question, until)
            if key not in self._kept:
                _, options, text = question
                self._kept[key] = self._session.foresee(*options, text=text, until=until)
            found[question[0]] = self._kept[key]
        return found


def _looked_at(scene: Scene, ui: UI) -> Iterator[Question]:
    """Yield what the open page shows the consequences of."""
    if scene.room is None or scene.room.stage == "over":
        return
    match ui.desk.page:
        case "now":
            yield "lapse", ("lapse",), ""
        case "injects":
            inject = inject_of(scene, ui)
            ahead = scene.control.control if scene.control else None
            if ahead and inject in {each[0] for each in (*ahead.shelf, *ahead.coming)}:
                yield "inject", ("inject", inject), ""
                yield "leave_out", ("leave_out", inject), ""
        case "decide":
            deed = deed_of(scene, ui)
            if deed:
                yield "decide", deed, ""
        case "record":
            record = chosen_record(scene, ui)
            if record is not None:
                yield "rewind", ("rewind", str(record)), ""
