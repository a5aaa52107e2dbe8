"""A walk through a game that meets every screen: what pictures and tests look at.

People's decisions are the first that are open, so the walk is the same every time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from game.ahead import Outlook
from game.ahead import ask as asked_ahead
from game.ahead.reckoner import Reckoner
from game.board.choosing import asked
from game.board.game_hand import GameHand
from game.board.intent import Conduct, Decide, Odds
from game.board.offering import offering, sources
from game.board.picture import Window, mark, turned_over
from game.board.planning import plan_for
from game.board.react import react
from game.board.region import Action
from game.board.scene import ClockFace, Scene
from game.board.screen.control.page import PAGES
from game.board.ui import UI, Plan
from game.session import SIGNS, Decision, Session, ask, load, shipped_glossary

SEED = 7
FAULTS = (
    "/home/author/exercises/three_bridges.yaml:41:12: SC110 unknown meter 'thrust'; did you mean 'trust'?",
    "/home/author/exercises/three_bridges.yaml:88:5: SC202 650 is not between 0 and 100",
)
"""What is wrong with a scenario of an author's own."""

ODDS = 20
"""Games that the odds of a walk are made of."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One picture of the walk."""

    name: str
    scene: Scene
    ui: UI
    window: Window


class Walk:
    """A session, its ui, and the pictures along the way. It keeps nothing on the disk."""

    def __init__(self, scenario: Path, seats: dict[str, str]) -> None:
        offered, _, faults = offering()
        loaded = load(scenario)
        self.base = Scene(
            offered=offered, faults=faults, sources=sources(loaded), saved="eight_minutes-1",
            glossary=shipped_glossary(),
        )  # fmt: skip
        self.ui = UI(screen="notice", windows=1)
        if offered:
            self.ui = replace(self.ui, plan=plan_for(offered[0], replace(self.ui.plan, seed=SEED)))
        self.session = Session.start(loaded, None, seats, SEED, None)
        self.hand = GameHand(self.session)
        self.odds: Outlook | None = None

    def scene(self) -> Scene:
        """Return what the screens may show now."""
        if self.session.over:
            self.hand.washing.read()
        scene = self.hand.scene(self.ui, self.base)
        return replace(scene, odds=self.odds if self.ui.sees_odds else None)

    def stop(self, name: str, window: Window = "table") -> Stop:
        """Return the present picture of a window."""
        return Stop(name, self.scene(), self.ui, window)

    def act(self, verb: str, what: str = "", *values: str) -> None:
        """Let an action have its effect, on the session too."""
        self.ui, intents = react(self.ui, Action(verb, what, values), self.scene())
        for intent in intents:
            if isinstance(intent, Decide):
                self.session.decide(intent.decision, intent.note)
                self.ui = replace(self.ui, waiting=())
            elif isinstance(intent, Odds):
                # At once, and so few that nobody waits: the walk has no process beside it.
                (self.odds,) = Reckoner(self.session.scenario).reckon(asked_ahead(self.session, {}), (ODDS,))
            elif isinstance(intent, Conduct) and intent.verb not in ("start", "resume", "pause"):
                self.hand.conduct(intent)
                while self.hand.busy:
                    self.ui = self.hand.settle(self.ui)

    def choose(self) -> None:
        """Put together the first decision that is open to the seat behind the curtain."""
        here = asked(self.scene(), self.ui)
        if here is None:
            return
        question = here.question
        if question.kind in ("decide", "aims"):
            rivals = {offer.id: offer.excludes for offer in question.offers}
            taken: list[str] = []
            for (option,) in question.choices:
                if len(taken) < question.pick and not any(other in rivals[option] for other in taken):
                    taken.append(option)
                    self.act("pick", option)
        else:
            longest = max(question.choices, key=len)
            self.act("answer", "", *(longest if question.kind != "ratify" else question.choices[0]))
        for id in question.because[-2:]:
            self.act("because", id)
        if question.kind != "aims":
            self.act("sake", "candour")
            for estimate in question.estimates:
                if estimate.choices:
                    self.act("estimate", estimate.id, estimate.choices[-1][0])


def walk(scenario: Path) -> Iterator[Stop]:
    """Yield the stops of a walk through a scenario, played by people at three tables."""
    tour = Walk(scenario, {})
    before = Scene(
        offered=tour.base.offered, faults=tour.base.faults, saved=tour.base.saved, sources=tour.base.sources
    )
    yield Stop("notice", before, tour.ui, "table")
    tour.ui = replace(tour.ui, screen="menu")
    yield Stop("menu", before, tour.ui, "table")
    for offered in before.offered[1:]:
        plan = plan_for(offered, tour.ui.plan)
        yield Stop(f"menu_{offered.id}", before, replace(tour.ui, plan=plan), "table")
    broken = replace(before, saved="", faults=FAULTS)
    yield Stop("menu_unsaved", replace(before, saved=""), tour.ui, "table")
    yield Stop("menu_none", Scene(faults=FAULTS), replace(tour.ui, plan=Plan()), "table")
    yield Stop("menu_broken", broken, tour.ui, "table")
    yield Stop("menu_broken_saved", replace(before, faults=FAULTS), tour.ui, "table")
    yield Stop("menu_empty", Scene(), replace(tour.ui, plan=Plan()), "table")
    yield Stop("menu_faults", broken, replace(tour.ui, over="faults"), "table")
    yield Stop("opening", before, replace(tour.ui, over="opening"), "table")
    for over in ("help", "settings", "about", "quit"):
        yield Stop(over, before, replace(tour.ui, over=over), "table")
    yield Stop("about_sources", before, replace(tour.ui, over="about", pages={"about": 1}), "table")
    yield Stop("cover", before, tour.ui, "room")
    tour.ui = replace(tour.ui, screen="briefing")
    yield tour.stop("briefing")
    tour.act("startex")
    tour.ui = replace(tour.ui, seen=mark(tour.session.view("room")))
    turn = 0
    try:
        while not tour.session.over:
            turn += 1
            yield from _turn(tour, turn)
        yield from _end(tour)
    finally:
        tour.session.close()


def _turn(tour: Walk, number: int) -> Iterator[Stop]:
    """Yield one question's stops: the room, the table, each curtain, what follows."""
    view = tour.session.view("room")
    name = f"{number:02d}_{view.stage}"
    yield tour.stop(f"{name}_room", "room")
    if number == 3:
        yield tour.stop("table")
        tour.act("over", "settings")
        yield tour.stop("table_settings")
        tour.act("close")
        for shown in ("ladder", "reader"):
            tour.act("show", shown)
            yield tour.stop(f"room_{shown}", "room")
            tour.act("close_shown")
        yield from _control(tour)
    before = tour.session.point
    for seat in tour.session.waiting:
        tour.act("hold", seat)
        if number == 1:
            yield tour.stop(f"{name}_{seat}_peek")
        tour.act("latch")
        tour.choose()
        yield tour.stop(f"{name}_{seat}")
        if view.stage != "aims":
            tour.act("tab", "reasons")
            yield tour.stop(f"{name}_{seat}_reasons")
            tour.act("tab", "choose")
        tour.act("seal")
        if tour.session.point == before:
            yield tour.stop(f"{name}_{seat}_receipt")
        tour.act("close")
    if mark(tour.session.view("room")) != tour.ui.seen:
        if turned_over(tour.session.view("room"), tour.ui):
            yield tour.stop(f"{name}_paper", "room")
            tour.act("go_on")
        yield tour.stop(f"{name}_resolution", "room")
        tour.act("show", "happened")
        yield tour.stop(f"{name}_happened", "room")
        tour.act("close_shown")
        tour.act("go_on")


def _control(tour: Walk) -> Iterator[Stop]:
    """Yield exercise control's pages."""
    tour.act("over", "conduct")
    for page in PAGES:
        tour.act("desk", "page", page)
        yield tour.stop(f"conduct_{page}")
    yield from _talk(tour)
    tour.act("odds")
    yield tour.stop("odds")
    tour.act("close")
    yield from _course(tour)
    for over in ("say", "endex"):
        tour.act("over", over)
        yield tour.stop(over)
        tour.act("close")
    tour.act("close")
    tour.act("hold", next(iter(tour.session.seats)))
    tour.act("latch")
    for over in ("reader", "card", "detail"):
        tour.act("over", over)
        yield tour.stop(f"seat_{over}")
        if over == "reader":
            tour.act("gloss", "article_two", "table")
            yield tour.stop("glossary")
            tour.act("gloss_close")
        tour.act("close")
    tour.act("close")


def _course(tour: Walk) -> Iterator[Stop]:
    """Yield the course of the game with the odds in it: what comes next, the end, an ending."""
    tour.act("desk", "page", "course")
    yield tour.stop("conduct_course_odds")
    course = tour.scene().known.course
    assert course is not None
    for name, chosen in (("end", "close"), ("ending", f"end/{course.graph.ends[-1].id}")):
        tour.act("desk", "choose", "course", chosen)
        yield tour.stop(f"conduct_course_{name}")
    tour.act("desk", "choose", "course", "")


def _talk(tour: Walk) -> Iterator[Stop]:
    """Yield the page of questions and the line while there are some, the room with the line, and a plan."""
    session = tour.session
    seats = [seat for seat in session.waiting if seat in session.seats]
    ask(session, seats[0], "May our spokesperson say that the ministry is looking into it?")
    first = ask(session, seats[-1], "Is the exchange open?")
    session.conduct.answer(first.n, "yes")
    ask(session, seats[-1], "Who else has been told of it since this morning, and by whom?")
    session.conduct.open_line(5)
    yield tour.stop("conduct_talk_open")
    tour.act("time", "type", "desk.answer")
    tour.act("text", "Not before noon.")
    yield tour.stop("conduct_talk_words")
    tour.act("desk", "page", "time")
    for _ in range(3):
        tour.act("time", "minutes", "-5")
    yield tour.stop("conduct_time_short")
    tour.act("close")
    yield tour.stop("room_line", "room")
    for seconds in SIGNS:
        name = f"room_sign_{seconds}"
        yield Stop(name, replace(tour.scene(), clock=ClockFace(seconds), line=None), tour.ui, "room")
    tour.act("open", seats[-1])
    yield tour.stop("seat_line")
    tour.act("time", "ask")
    yield tour.stop("seat_ask")
    tour.act("close")
    tour.act("close")
    tour.act("close")
    session.conduct.close_line("They will both wait for noon.")
    tour.act("over", "conduct")


def _end(tour: Walk) -> Iterator[Stop]:
    yield tour.stop("ending_1", "room")
    tour.act("page", "ending", "1", "2")
    yield tour.stop("ending_2", "room")
    tour.act("page", "ending", "1", "4")
    yield tour.stop("ending_3", "room")
    tour.act("page", "ending", "1", "4")
    yield tour.stop("ending_4", "room")
    tour.act("over", "conduct")
    yield tour.stop("conduct_course_over")


def after_nine(scenario: Path) -> Stop:
    """Return the room of the tutorial after Seoul has named the North and Washington has stood by it."""
    seats = {"seoul": "people", "washington": "people", "alliance": "nobody"}
    tour = Walk(scenario, seats)
    session = tour.session
    for capital in ("seoul", "washington"):
        session.decide(Decision(capital, ("lives", "calm"), session.point))
    session.decide(Decision("seoul", ("name_now",), session.point))
    session.decide(Decision("washington", ("support",), session.point))
    session.decide(Decision("washington", ("listen", "draft_words"), session.point))
    tour.ui = replace(tour.ui, screen="play", windows=2, seen=mark(session.view("room")))
    scene = replace(tour.scene(), clock=ClockFace(107))
    session.close()
    return Stop("after_nine", scene, tour.ui, "room")
