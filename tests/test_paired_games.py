"""Secrecy, proved by pairs of games: what a viewer may not know changes nothing that the viewer ever gets.

Two games that differ in secrets only are played side by side; see `twins` for what is compared, `lawful` for
what a viewer may know, `planted` for the leaks that must be found. A failure names its pair by its seed:
`Twins(scenario, number).play()` plays it again.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from conftest import OTHERS, Keeps
from deeds import viewers
from planted import PLANTS, Plant
from promises import PROMISES
from twins import Pair, Twins, page_of, written

from game.rules import notation, rules
from game.rules.events import Step
from game.scenario import loader
from game.scenario.model import Scenario
from game.sight import changes, sight

pytestmark = pytest.mark.once

HERE = Path(__file__).parent

PER_BLOCK = 24
"""Pairs of games a test plays; each is a pair for every viewer to whom it stays comparable, about seven."""

SHORT = {
    "eight_minutes": 78, "talks": 6, "small": 6, "three_waves": 2,
    "electronic_robbery": 1, "ward_seven": 1, "harbor_and_exchange": 1, "mirror_week": 1,
}  # fmt: skip
"""Blocks of each scenario: of a long exercise a pair takes ten times as long as of Eight Minutes."""
BLOCKS = [(name, number) for name, many in SHORT.items() for number in range(many)]

LONG = {
    "eight_minutes": 195, "talks": 21, "small": 21, "three_waves": 1,
    "electronic_robbery": 1, "ward_seven": 1, "harbor_and_exchange": 1, "mirror_week": 1,
}  # fmt: skip
TENFOLD = [(name, 100 + 10 * number) for name, many in LONG.items() for number in range(many)]
"""The first of ten blocks each."""

MOST_PAIRS = 100
"""Within so many pairs of games every planted leak is found."""


@cache
def scenario(name: str) -> Scenario:
    """Return a shipped scenario or one of the tests', loaded once."""
    made = HERE / "scenarios" / f"{name}.yaml"
    return loader.load(made if made.is_file() else loader.find(name))


def played(name: str, block: int, pairs: int = PER_BLOCK) -> list[Pair]:
    """Return the pairs of one block."""
    first = OTHERS * 1_000_000 + block * PER_BLOCK
    return [Twins(scenario(name), number).play() for number in range(first, first + pairs)]


def no_leak(name: str, block: int, most: int = PER_BLOCK) -> int:
    """Return to how many viewers pairs looked alike; fail if one can tell them apart or had nothing to."""
    pairs = played(name, block, most)
    assert [leak for pair in pairs for leak in pair.leaks] == []
    compared = sum(1 for pair in pairs for moments in pair.compared.values() if moments)
    # Two a pair where talks are all that there is, seven in a whole exercise.
    assert compared >= most * 3 // 2, f"only {compared} viewers had anything to be kept from"
    return compared


def hold(keeps: Keeps, name: str, block: int, most: int = PER_BLOCK) -> None:
    """Hold a block of pairs against each other; count them, and the viewers for whom each was compared."""
    keeps("S1", no_leak(name, block, most), "viewers of pairs")
    keeps("S1", most, "pairs of games")


@pytest.mark.parametrize(("name", "block"), BLOCKS)
def test_no_viewer_tells_two_games_apart_that_differ_in_secrets(name: str, block: int, keeps: Keeps) -> None:
    hold(keeps, name, block)


@pytest.mark.long
@pytest.mark.parametrize(("name", "block"), TENFOLD)
def test_no_viewer_tells_many_games_apart(name: str, block: int, keeps: Keeps) -> None:
    hold(keeps, name, block, 10 * PER_BLOCK)


@pytest.mark.alike
def test_the_blocks_of_shipped_exercises_are_as_many_pairs_as_are_promised() -> None:
    promise = next(each for each in PROMISES if (each.id, each.unit) == ("S1", "pairs of games"))
    made = {path.stem for path in (HERE / "scenarios").iterdir()}
    short = sum(name not in made for name, _ in BLOCKS) * PER_BLOCK
    assert short >= promise.short
    assert short + sum(name not in made for name, _ in TENFOLD) * 10 * PER_BLOCK >= promise.long


def test_pairs_reach_every_secret_every_stage_and_every_viewer() -> None:
    kinds: Counter[str] = Counter()
    stages: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for pair in (*played("eight_minutes", 50), *played("talks", 50)):
        kinds.update(pair.kinds)
        stages.update(pair.stages)
        seen.update(pair.compared)
    expected = {"startex", "aims", "decide", "instruct", "words", "meter", "flag", "left_out", "forced"}
    assert expected | {"ratify"} <= {*kinds}
    assert {"aims", "decide", "instruct", "draft", "ratify", "chance", "over"} <= {*stages}
    assert {*viewers(scenario("eight_minutes"))} <= {*seen}
    assert min(seen.values()) > PER_BLOCK


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.name.replace(" ", "_"))
def test_a_planted_leak_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch, keeps: Keeps) -> None:
    board = scenario(plant.scenario)
    plant.put(monkeypatch)
    assert any(Twins(board, number).play().leaks for number in range(MOST_PAIRS))
    keeps("S4", 1, "leaks")
    keeps("G", 1, "bugs")


def test_a_secret_that_shows_lawfully_is_no_leak() -> None:
    """The yardstick lets go where a secret is told: else the pairs would have nothing to stop at."""
    parted = Counter[str]()
    for number in range(PER_BLOCK):
        twins = Twins(scenario("eight_minutes"), number)
        assert twins.play().leaks == []
        parted.update(twins.parted)
    assert {*viewers(scenario("eight_minutes"))} <= {*parted}


# Secrets so rare in play that pairs hardly meet them.


def twice(board: Scenario, opening: str, one: str, other: str) -> tuple[Step, Step]:
    """Return what two lines of play bring after one opening."""
    state = notation.play(rules.start(board, rules.setup(board)).state, opening)[0]
    first, second = (Step(*notation.play(state, line)) for line in (one, other))
    return first, second


def alike(one: Step, other: Step, viewer: str) -> bool:
    """Return whether two moments look the same to a viewer, in bytes and on the page."""
    views = [sight.view(step.state, viewer, step.events) for step in (one, other)]
    same = views[0] == views[1] and written(views[0]) == written(views[1])
    return same and all(page_of(views[0], lang) == page_of(views[1], lang) for lang in ("en", "ko"))


def test_an_option_that_stays_sealed_is_not_missed() -> None:
    board = scenario("eight_minutes")
    opening = (
        "chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+law washington:calm+law "
        "seoul:hold washington:wait white_cell:leave_out/officials_say"
    )
    seen = "washington:listen seoul:share+publish"
    one, other = twice(board, opening, seen, seen.replace("listen", "listen+background"))
    for viewer in viewers(board):
        assert alike(one, other, viewer) == (not viewer.startswith("washington")), viewer


def deniable(tmp_path: Path) -> Scenario:
    """Return a scenario in which an option that stays sealed lowers a gauge that all see, near its bound."""
    text = (HERE / "scenarios" / "small.yaml").read_text(encoding="utf-8")
    for old, new in (
        ("do: [secret + 10]", "do: [secret + 10, grid - 3]"),
        ("do: [grid + 5]", "do: [grid + 10]"),
        ("offer: [hold, alert, tell, spy, probe]", "offer: [hold, spy, alert, tell, probe]"),
        ("전력망}, start: 40", "전력망}, start: 100"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    file = tmp_path / "deniable.yaml"
    file.write_text(text, encoding="utf-8")
    return loader.load(file)


OPENING = "chance:cause=change seoul:calm washington:quiet washington:wait"


def test_a_bound_does_not_tell_what_a_hidden_hand_took(tmp_path: Path) -> None:
    """96 + 10 and 96 - 3 + 10 both come to the gauge's 100."""
    board = deniable(tmp_path)
    one, other = twice(board, OPENING, "seoul:alert", "seoul:spy+alert")
    assert [alike(one, other, viewer) for viewer in ("room", "washington", "seoul")] == [True, True, False]


def test_such_a_bound_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_alone", lambda eyes, event, level: level + event.after - event.before)
    one, other = twice(deniable(tmp_path), OPENING, "seoul:alert", "seoul:spy+alert")
    assert not alike(one, other, "room")
