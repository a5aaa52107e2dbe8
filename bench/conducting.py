"""The board at its busiest: two windows at 1920x1080, exercise control open, the odds running beside it."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace

from bench.timing import Row, elapsed

SIZE = (1920, 1080)
PASSES = 3
"""How often each key is pressed: its median counts, so that one slow moment of the machine does not."""

IDLE = 3.0
"""Seconds of looking at nothing."""

RESIZES = 200
SETTLED = 20
"""After so many changes of size the window is left alone until it is drawn anew."""


class Busy:
    """The flagship with people at its tables, conducted."""

    def __init__(self) -> None:
        from game.board.app import Board, pygame
        from game.board.region import Action
        from game.board.request import Request
        from game.session import Session, find, load

        self.pygame, self.action = pygame, Action
        pygame.display.init()
        pygame.font.init()
        seats = {"seoul": "people", "washington": "people", "alliance": "bot:broker"}
        session = Session.start(load(find("three_waves")), None, seats, 7, None)
        session.conduct.start()
        self.board = Board(Request(session=session, size=SIZE))
        self.board.act(Action("windows"))
        self.board.step([])
        self.odds_run()
        surface = self.board.panes.panes["room"].window.get_surface()
        self._whole = surface.copy()
        self.blit = lambda: surface.blit(self._whole, (0, 0))

    @property
    def session(self):  # type: ignore[no-untyped-def]
        """Return the game."""
        assert self.board.hand is not None
        return self.board.hand.session

    def odds_run(self) -> None:
        """Let the odds be reckoned anew, and come back when there are some."""
        for verb, what in (("over", "conduct"), ("odds", "seoul")):
            self.board.act(self.action(verb, what))
        while (odds := self.board.scene().odds) is None or odds.how != "ready":
            self.board.step(self.board.events())
        self.board.act(self.action("close"))
        self.board.step([])

    def press(self, key: int) -> float:
        """Return the seconds from a key to the picture that answers it, in both windows."""
        window = self.board.panes.panes["table"].window
        facts = {"key": key, "mod": 0, "scancode": 0, "unicode": "", "window": window}
        self.pygame.event.get()
        self.pygame.event.post(self.pygame.event.Event(self.pygame.KEYDOWN, facts))
        seconds = elapsed(lambda: self.board.step(self.pygame.event.get()))
        self.pygame.event.post(self.pygame.event.Event(self.pygame.KEYUP, facts))
        self.board.step(self.pygame.event.get())
        return seconds

    def click(self, id: str) -> float:
        """Return the seconds from a click on a region to the picture that answers it."""
        from game.board.drawings import fit

        pane = self.board.panes.panes["table"]
        box = next(region.box for region in reversed(pane.regions) if region.id == id)
        here = fit(pane.window.size)
        place = (
            int(here.x + box.middle * here.scale),
            int(here.y + (box.y + box.h / 2) * here.scale),
        )
        facts = {"pos": place, "button": 1, "window": pane.window}
        self.pygame.event.get()
        self.pygame.event.post(self.pygame.event.Event(self.pygame.MOUSEBUTTONDOWN, facts))
        seconds = elapsed(lambda: self.board.step(self.pygame.event.get()))
        self.pygame.event.post(self.pygame.event.Event(self.pygame.MOUSEBUTTONUP, facts))
        self.board.step(self.pygame.event.get())
        return seconds

    def row(self, what: str, seconds: float, goal: str) -> Row:
        """Return a row held against one blit of the picture in this moment."""
        base = statistics.median(elapsed(self.blit) for _ in range(9))
        return Row(what, seconds, None, "", "one blit of the picture", base, seconds / base, goal)


def rows() -> Iterator[Row]:
    """Yield the rows of the board at its busiest."""
    busy = Busy()
    try:
        yield from _answers(busy)
        yield _idle(busy)
        yield _resized(busy)
        yield from _moving(busy)
    finally:
        busy.board.close()
        busy.pygame.display.quit()


def _answers(busy: Busy) -> Iterator[Row]:
    """Yield what the slowest key and click take, in control and at a table, and what turns everything."""
    keys = busy.pygame
    walk = [
        keys.K_2, keys.K_3, keys.K_1, keys.K_o, keys.K_2, keys.K_ESCAPE, keys.K_j, keys.K_ESCAPE, keys.K_b,
        keys.K_b, keys.K_ESCAPE, keys.K_F1, keys.K_ESCAPE, keys.K_s, keys.K_1, keys.K_2, keys.K_2,
        keys.K_ESCAPE, keys.K_c,
    ]  # fmt: skip
    passes = [[busy.press(key) for key in walk] for _ in range(PASSES)]
    first = passes[0]
    named = keys.key.name(walk[first.index(max(first))])
    yield busy.row(f"the slowest key for the first time ({named}), answered", max(first), "50 ms")
    took = [statistics.median(each) for each in zip(*passes, strict=True)]
    slowest = keys.key.name(walk[took.index(max(took))])
    yield busy.row(f"the slowest of {len(walk)} keys ({slowest}), answered", max(took), "50 ms")
    yield busy.row("a key in the middle, answered", statistics.median(took), "50 ms")
    tabs = [f"tab.{page}" for page in ("injects", "facts", "now")]
    clicks = [[busy.click(tab) for tab in tabs] for _ in range(PASSES)]
    clicked = [statistics.median(each) for each in zip(*clicks, strict=True)]
    yield busy.row("the slowest of 3 clicks, answered", max(clicked), "50 ms")
    for name, key in (("language", keys.K_F2), ("theme", keys.K_F3)):
        turned = statistics.median(busy.press(key) for _ in range(2 * PASSES))
        yield busy.row(f"the {name} turned in both windows", turned, "50 ms")


def _idle(busy: Busy) -> Row:
    """Return what share of a core the board takes while nobody touches it; the odds run elsewhere."""
    busy.odds_run()
    began, used = time.perf_counter(), time.process_time()
    while time.perf_counter() - began < IDLE:
        busy.board.step(busy.board.events())
    spent, passed = time.process_time() - used, time.perf_counter() - began
    what = "processor time of the idle board, odds running"
    return Row(what, spent, None, "", "time that passed", passed, spent / passed, "0.02 x")


def _resized(busy: Busy) -> Row:
    """Return what a change of size takes; raise AssertionError if 200 of them lose anything."""
    dice = random.Random(7)  # noqa: S311
    pane, code, ui = busy.board.panes.panes["table"], busy.session.code, busy.board.ui
    took = []
    for number in range(RESIZES):
        pane.window.size = (dice.randint(640, 3840), dice.randint(480, 2160))
        facts = {"window": pane.window, "x": pane.window.size[0], "y": pane.window.size[1]}
        event = busy.pygame.event.Event(busy.pygame.WINDOWRESIZED, facts)
        took.append(elapsed(lambda event=event: busy.board.step([event])))  # type: ignore[misc]
        while number % SETTLED == SETTLED - 1 and pane.settling:
            busy.board.step(busy.board.events())
    pane.window.size = SIZE
    pane.resized()
    while pane.settling:
        busy.board.step(busy.board.events())
    now = replace(busy.board.ui, idle=ui.idle)
    assert (busy.session.code, now) == (code, ui), "a change of size lost something"
    return busy.row(f"one of {RESIZES} random changes of size", statistics.median(took), "lose nothing")


def _moving(busy: Busy) -> Iterator[Row]:
    """Yield the frames in which something is on its way, over a whole game by bots."""
    from game.session import Decision

    busy.board.act(busy.action("close"))
    firsts, frames = [], []
    session = busy.session
    for _ in range(40):
        before = session.point
        while session.waiting and session.point == before:
            for seat in session.waiting:
                question = session.view(seat).question
                if question is None or seat not in session.waiting:
                    continue
                options = question.choices[0]
                if question.pick > 1 and question.kind == "aims":
                    options = tuple(option for (option,) in question.choices[: question.pick])
                session.decide(Decision(seat, options, session.point))
        began = elapsed(lambda: busy.board.step([]))
        moves = [began]
        while any(pane.moves for pane in busy.board.panes.panes.values()):
            moves.append(elapsed(lambda: busy.board.step([])))
        if len(moves) > 1:
            firsts.append(moves[0])
            frames += moves[1:]
        for _ in range(2):
            busy.board.act(busy.action("go_on"))
        busy.board.step([])
        if session.over:
            break
    frames.sort()
    yield busy.row("the picture with which a movement begins", statistics.median(firsts), "50 ms")
    yield busy.row("a frame of a movement", statistics.median(frames), "33 ms")
    yield busy.row("the slowest of 100 frames of a movement", frames[-max(1, len(frames) // 100)], "33 ms")
