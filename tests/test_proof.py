"""What `check` proves: no game leaves the ranges that were reckoned, and what cannot be is told as such."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring import walks
from game.authoring.proof import ranges
from game.authoring.proof.course import course
from game.authoring.proof.met import Course
from game.authoring.proof.ranges import EITHER, NO, YES, Ranges
from game.authoring.walks import Seen
from game.rules import rules
from game.rules.events import Branched, Drawn, Ended, PaperEnded, Revealed, Step
from game.rules.state import CLOSE, State
from game.scenario import loader
from game.scenario.conditions import parse
from game.scenario.model import Decide, Scenario
from game.scenario.vocabulary import Definition, Vocabulary

pytestmark = pytest.mark.once

HERE = Path(__file__).parent
GAMES = 25
SCENARIOS = [*loader.shipped(), *sorted((HERE / "scenarios").glob("*.yaml")), HERE / "mistakes" / "good.yaml"]


def outside(state: State, known: Ranges) -> list[str]:
    """Return what of a state lies outside the ranges that should hold it."""
    figures = {**state.meters, "ours": state.ours, "theirs": state.theirs, "minute": state.minute}
    figures["turn"] = state.turn
    figures |= {f"set {flag}": minute for flag, minute in state.flags.items()}
    wrong = [
        f"{name} {figure} not in {known.numbers.get(name)}"
        for name, figure in figures.items()
        if not (known.numbers.get(name, (1, 0))[0] <= figure <= known.numbers.get(name, (1, 0))[1])
    ]
    held = {("flag", name) for name in state.flags}
    held |= {("chose", *name.split(":")) for name in state.chosen}
    held |= {("locked", name) for name in state.locked}
    held |= {("delivered", each.inject) for each in state.delivered}
    held |= {("concurred", each.text[0]) for each in state.papers if each.how in ("signed", "dissent")}
    held |= {("overtaken", each.phase) for each in state.papers if each.how == "overtaken"}
    wrong += [f"{shape} cannot hold" for shape in held if not known.fact(shape) & YES]
    wrong += [f"{shape} must hold" for shape, may in known.facts.items() if may == YES and shape not in held]
    drawn = [(name, state.draws.get(name, "")) for name in state.scenario.draws]
    return wrong + [f"{name} is {word}" for name, word in drawn if word not in known.words[name]]


class Held(Seen):
    """Holds every state of a walk against the ranges of its moment."""

    def __init__(self, scenario: Scenario, made: Course) -> None:
        super().__init__()
        self.scenario = scenario
        self.made = made
        self.wrong: list[str] = []

    def note(self, step: Step) -> None:
        super().note(step)
        state, made = step.state, self.made
        for event in step.events:
            match event:
                case Branched():
                    self.demand(event.tried[-1].where in made.branches, f"branch {event.tried[-1].where}")
                case Revealed() if not event.lapsed:
                    self.demand(set(event.decision.options) <= made.options, f"{event.decision.options}")
                case Drawn():
                    self.demand((event.name, event.outcome) in made.outcomes, f"{event.name}={event.outcome}")
                case PaperEnded() if event.paper.text and event.paper.how in ("signed", "dissent"):
                    self.demand(event.paper.text[0] in made.texts, f"signed {event.paper.text}")
                case Ended():
                    self.demand({event.ending, *event.also} <= made.endings, f"{event.ending} {event.also}")
                case _:
                    pass
        if state.phase == CLOSE:
            self.wrong += outside(state, made.entered[CLOSE])
        elif state.phase and not state.asks and isinstance(self.scenario.phases[state.phase].asks, Decide):
            for team in rules.waiting(state):
                asked = (state.phase, team)
                self.wrong += outside(state, made.asked[asked])
                more = len(rules.options(state, team)) > 1
                self.demand(more or asked not in made.open_questions, f"{asked} with nothing to choose")
                self.demand(not more or asked not in made.starved, f"{asked} with something to choose")

    def demand(self, right: bool, what: str) -> None:
        if not right:
            self.wrong.append(f"{what} was held to be impossible")


@pytest.mark.parametrize("name", SCENARIOS, ids=lambda each: Path(each).stem)
def test_no_game_leaves_what_was_reckoned(name: str | Path) -> None:
    scenario = loader.load(loader.find(name))
    held = Held(scenario, course(scenario))
    walks.wander(scenario, held, seed=5, most=GAMES)
    assert held.wrong == []
    assert held.decisions > 100


WORDS = Vocabulary(
    kinds={
        "trust": "meter",
        "grid": "meter",
        "accused": "flag",
        "cause": "draw",
        "size": "draw",
        "pain": "value",
    },
    outcomes={"cause": ("attack", "change"), "size": ("3", "7")},
    values={"pain": Definition("grid", ((0, 1), (50, 9)))},
)
KNOWN = Ranges(
    {"trust": (20, 60), "grid": (0, 49), "ours": (1, 4), "theirs": (2, 2), "minute": (0, 600), "turn": (1, 3),
     "spent": (0, 0), "set accused": (60, 120)},
    {("flag", "accused"): EITHER},
    {"cause": frozenset({"attack"}), "size": frozenset({"3", "7"})},
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("trust + grid", (20, 109)), ("trust - grid", (-29, 60)), ("-trust", (-60, -20)),
        ("trust * (grid - 10)", (-600, 2340)), ("100 / (grid - 5)", (-100, 100)), ("trust / 7", (2, 8)),
        ("min(trust, grid)", (0, 49)), ("max(trust, 30)", (30, 60)), ("pain", (1, 1)), ("size", (3, 7)),
        ("hour", (0, 10)), ("hour_of(accused)", (1, 1_000_000)), ("(trust > 60) * 5", (0, 0)),
        ("accused", (0, 1)), ("cause == attack", (1, 1)), ("theirs == 2 and ours >= 1", (1, 1)),
    ],
)  # fmt: skip
def test_a_line_comes_to_no_more_than_its_names_allow(line: str, expected: tuple[int, int]) -> None:
    assert ranges.number(parse(line, WORDS).shape, KNOWN) == expected


@pytest.mark.parametrize(
    ("line", "possible"),
    [
        ("trust >= 60 and trust < 60", False), ("trust >= 60 or trust < 20", True), ("trust > 60", False),
        ("not (trust >= 20)", False), ("trust < 30 and grid > trust", True),
        ("grid > 48 and trust < 20", False),
        ("accused and not accused", False), ("cause == change", False), ("cause != attack", False),
        ("size >= 7 and size < 7", False), ("size > 3 and size == 7", True),
        ("ours < theirs and ours > 1", False),
        ("trust == 20 and trust != 20", False), ("hour_of(accused) <= 1", True), ("theirs != 2", False),
    ],
)  # fmt: skip
def test_what_cannot_hold_is_known(line: str, possible: bool) -> None:
    shape = parse(line, WORDS, "condition").shape
    assert (ranges.assume(shape, KNOWN, held=True) is not None) == possible


def test_what_holds_narrows_the_names_in_it() -> None:
    left = ranges.assume(parse("trust >= 40 and accused and grid < trust", WORDS).shape, KNOWN, held=True)
    assert left is not None
    assert (left.numbers["trust"], left.fact(("flag", "accused"))) == ((40, 60), YES)
    rest = ranges.assume(parse("accused or trust >= 40", WORDS).shape, KNOWN, held=False)
    assert rest is not None
    assert (rest.numbers["trust"], rest.fact(("flag", "accused"))) == ((20, 39), NO)
