"""A walk through a class that meets each of its screens: what pictures and tests look at. Keeps nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from game.board.class_hand import ClassHand
from game.board.intent import Ask, Conduct, Decide, InClass, InGroup, Odds
from game.board.keys import action_for
from game.board.picture import picture
from game.board.react import react
from game.board.region import Action, Layout
from game.board.scene import Scene
from game.board.tour import SEED, Stop
from game.board.ui import UI
from game.session import Groups, Times, load


class ClassWalk:
    """A class that is keyed in by the keys that its screens name."""

    def __init__(self, groups: Groups) -> None:
        self.moment = 0.0
        self.hand = ClassHand(groups, now=lambda: self.moment)
        self.base = Scene()
        # Requests of a class that is gone on with must be new ones.
        self.ui = UI(screen="grid", token=str(sum(len(each.records) for each in groups.sessions)))
        self.settle()

    def scene(self) -> Scene:
        """Return what the screens may show now."""
        return self.hand.scene(self.ui, self.base)

    def layout(self) -> Layout:
        """Return what the facilitator's window shows now."""
        return picture(self.scene(), self.ui, "table")

    def settle(self) -> None:
        """Let everything that was asked be answered, and the clocks follow."""
        for _ in range(2):
            self.hand.pace(self.ui)
            while self.hand.busy:
                self.ui = self.hand.settle(self.ui)
                time.sleep(0.0005)
        self.ui = self.hand.settle(self.ui)

    def act(self, action: Action) -> None:
        """Let an action have its effect."""
        self.ui, intents = react(self.ui, action, self.scene())
        for intent in intents:
            match intent:
                case InGroup(row, Decide() as decide):
                    self.hand.decide(row, decide)
                case InGroup(row, Ask() as ask):
                    self.hand.each[row].hand.ask(ask, "control")
                case InGroup(row, Odds() as odds):
                    self.hand.odds(row, odds)
                case InGroup(row, Conduct() as conduct, whose):
                    self.hand.conduct(row, conduct, whose)
                case InClass():
                    self.hand.in_class(intent)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys by the names that the screens show; while a label is typed, write."""
        for key in keys:
            if self.ui.typing and len(key) == 1:
                self.act(Action("text", key))
            else:
                self.act(action_for(key, self.layout(), self.ui))

    def stop(self, name: str, window: str = "table") -> Stop:
        """Return the present picture."""
        return Stop(name, self.scene(), self.ui, "room" if window == "room" else "table")

    def first_cards(self) -> None:
        """Key in the first cards that are open and may lie together for the selected table, and confirm."""
        row = self.scene().groups
        assert row is not None
        cell = row.rows[self.ui.grid.row].cells[self.ui.grid.column]
        assert cell.slot is not None
        free = {key: options for key, options, why in cell.slot.cards if not why}
        if cell.slot.kind not in ("decide", "aims"):
            self.press(*next(iter(free)), "Enter")
            return
        question = self.hand.each[self.ui.grid.row].session.view(cell.team).question
        assert question is not None
        rivals = {offer.id: offer.excludes for offer in question.offers}
        laid: dict[str, str] = {}
        for key, (option, *_) in free.items():
            if len(laid) < cell.slot.pick and not any(other in rivals[option] for other in laid.values()):
                laid[key] = option
        self.press(*laid, "Enter")

    def onward(self) -> bool:
        """Do the next thing that the selected group needs; return whether there was one."""
        row = self.hand.scene(self.ui, self.base).groups
        assert row is not None
        group = row.rows[self.ui.grid.row]
        if self.ui.over == "sheet" or group.sheet:
            self.press("Enter")
            return True
        owing = [n for n, cell in enumerate(group.cells) if cell.slot is not None and cell.slot.owes]
        if not owing:
            return False
        while self.ui.grid.column != owing[0]:
            self.press("Right")
        self.first_cards()
        return True


def class_walk(scenario: Path, groups: int = 6) -> Iterator[Stop]:
    """Yield the stops of a walk through a class of a scenario, the first group played to its ending."""
    loaded = load(scenario)
    seats = dict.fromkeys(loaded.teams, "cards")
    # However long a slow machine takes to draw it, no second passes in it.
    still = Times(steady=lambda: 0, wall=lambda: 0)
    tour = ClassWalk(Groups.start(groups, loaded, None, seats, SEED, times=still))
    try:
        yield from _walk(tour)
    finally:
        tour.hand.close()


def _walk(tour: ClassWalk) -> Iterator[Stop]:
    yield tour.stop("class_start")
    yield tour.stop("class_room", "room")
    tour.press("P", "N", *"Blue", "Enter")
    number = 0
    seen: set[str] = set()
    while True:
        stage = tour.scene().groups.rows[0].stage  # type: ignore[union-attr]
        if tour.ui.over == "sheet":
            number += 1
            yield from _sheet(tour, number)
        elif not tour.scene().groups.rows[0].sheet and stage not in seen:  # type: ignore[union-attr]
            seen.add(stage)
            yield from _typing(tour, stage)
        if not tour.onward():
            break
    tour.press("Down", "R", "Down", "P")
    tour.moment += 200
    tour.settle()
    yield tour.stop("class_queue")
    yield tour.stop("class_queue_room", "room")
    tour.press("F7", "T", *"May we call the bank?")
    yield tour.stop("class_asking")
    tour.press("Enter")
    yield tour.stop("class_asked")
    tour.press("S")
    yield tour.stop("class_answered")
    tour.press("Esc")
    for key, name in (("X", "endex"), ("Esc", "leave"), ("C", "control"), ("F1", "help")):
        tour.press(key)
        yield tour.stop(f"class_{name}")
        tour.press("Esc")


def _typing(tour: ClassWalk, stage: str) -> Iterator[Stop]:
    tour.press("1")
    yield tour.stop(f"class_{stage}")
    tour.press("8")
    yield tour.stop(f"class_{stage}_refused")
    tour.press("Backspace", "E")
    yield tour.stop(f"class_{stage}_estimate")
    tour.press("E")


def _sheet(tour: ClassWalk, number: int) -> Iterator[Stop]:
    sheet = tour.scene().sheet
    assert sheet is not None
    if sheet.over:
        yield tour.stop("class_ending")
        tour.press("Right")
        yield tour.stop("class_ending_2")
        tour.press("H")
        yield tour.stop("class_ending_told")
        tour.press("Esc")
        return
    for page in range(len(sheet.pages)):
        yield tour.stop(f"class_sheet_{number}_{page}")
        tour.press("Right")
