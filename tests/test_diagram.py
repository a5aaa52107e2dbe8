"""`diagram`: the picture says what the machine is; words stand in their columns, ways beside them."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.authoring.diagram.mermaid import mermaid
from game.authoring.diagram.picture import FIRST_LANE, WIDTH, svg
from game.authoring.paper.raster import png
from game.cli import main
from game.cli.diagram import of_bots
from game.machine import Graph
from game.machine.graph import NOTHING, graph
from game.measure.width import Weight, width
from game.scenario import loader
from game.texts import NO_TEXT, Text

pytestmark = pytest.mark.once

SMALL = str(Path(__file__).parent / "scenarios" / "small.yaml")
BOARDS = [*loader.shipped(), SMALL]
WEIGHTS: dict[str, Weight] = {"400": "regular", "600": "semibold", "700": "bold", "800": "extrabold"}
NAMESPACE = "{http://www.w3.org/2000/svg}"

Box = tuple[float, float, float, float]


def machine(name: str, games: int = 0) -> Graph:
    board = loader.load(loader.find(name))
    taken = of_bots(board, games) if games else NOTHING
    return graph(board, taken, Text(f"{games} games", f"{games}판") if games else NO_TEXT)


def words(picture: ElementTree.Element) -> list[tuple[str, Box]]:
    """Return each text with the box that its letters need."""
    found = []
    for each in picture.iter(f"{NAMESPACE}text"):
        size, text = int(each.attrib["font-size"]), each.text or ""
        wide = width(text, size, WEIGHTS[each.attrib["font-weight"]])
        x, y = float(each.attrib["x"]), float(each.attrib["y"])
        x -= wide / 2 if each.attrib["text-anchor"] == "middle" else 0
        found.append((text, (x, y - 0.8 * size, x + wide, y + 0.2 * size)))
    return found


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("name", BOARDS)
@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("games", [0, 40])
def test_words_stay_on_the_page_and_off_each_other(name: str, lang: str, games: int) -> None:
    if name == SMALL and games:
        games = 0
    picture = ElementTree.fromstring(svg(machine(name, games), lang))  # noqa: S314
    high = float(picture.attrib["height"])
    found = words(picture)
    assert len(found) > 15
    for text, (left, top, right, bottom) in found:
        assert left >= 0, text
        assert right <= WIDTH, text
        assert top >= 0, text
        assert bottom <= high, text
    for (one, a), (other, b) in combinations(found, 2):
        assert not meet(a, b), (one, other)


@pytest.mark.parametrize("name", BOARDS)
def test_ways_run_beside_the_words(name: str) -> None:
    picture = ElementTree.fromstring(svg(machine(name), "en"))  # noqa: S314
    boxes = words(picture)
    for path in picture.iter(f"{NAMESPACE}path"):
        points = [tuple(map(float, point.split())) for point in path.attrib["d"][1:].split(" L")]
        for (x, y), (to_x, to_y) in pairwise(points):
            line = (min(x, to_x) - 1, min(y, to_y) - 1, max(x, to_x) + 1, max(y, to_y) + 1)
            assert not any(meet(line, box) for _, box in boxes), path.attrib["d"]
    xs = [
        float(x)
        for x in re.findall(
            r"[ML](-?[\d.]+) ", " ".join(p.attrib["d"] for p in picture.iter(f"{NAMESPACE}path"))
        )
    ]
    assert min(xs) > 0
    if name == SMALL:
        lanes = {x for x in xs if x <= FIRST_LANE}
        assert len(lanes) == 3, "ways that pass the same rows run in lanes of their own"


@pytest.mark.parametrize("name", BOARDS)
def test_every_phase_way_and_ending_is_drawn_and_told_in_mermaid(name: str) -> None:
    found = machine(name)
    picture = " ".join(text for text, _ in words(ElementTree.fromstring(svg(found, "en"))))  # noqa: S314
    text = "\n".join(mermaid(found, "en"))
    for station in found.stations:
        assert station.name.en in picture
        assert re.search(rf"^    {station.id}[\[{{]", text, re.MULTILINE)
        for way in station.ways:
            assert re.search(rf"^    {station.id} -.*{way.to}$", text, re.MULTILINE)
    for end in found.ends:
        assert end.code in picture
        assert f"close --> {end.id}" in text or f"close -.-> {end.id}" in text


def test_shares_are_those_of_the_games_and_add_up() -> None:
    found = machine("three_waves", 200)
    assert sum(end.share or 0 for end in found.ends if not end.joins) == pytest.approx(1.0)
    for station in found.stations:
        assert sum(way.share or 0 for way in station.ways) == pytest.approx(1.0)
    assert found.stations[0].share == 1.0


def test_what_was_never_taken_is_dashed_and_says_so(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--headless", "--seed", "7", "--out", str(tmp_path / "one")]) == 0
    assert main(["diagram", "eight_minutes", str(tmp_path / "one"), "-o", str(tmp_path / "a.svg")]) == 0
    picture = (tmp_path / "a.svg").read_text("utf-8")
    shares = re.findall(r">(\d+|&lt;1) %<", picture)
    assert shares.count("100") >= 1
    assert shares.count("0") >= 5, "one game has one ending"
    assert main(["diagram", "eight_minutes", str(tmp_path / "one"), "-o", str(tmp_path / "a.mmd")]) == 0
    assert "close -.-> " in (tmp_path / "a.mmd").read_text("utf-8")


def test_a_log_of_another_scenario_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--headless", "--seed", "7", "--out", str(tmp_path / "one")]) == 0
    assert main(["diagram", "three_waves", str(tmp_path / "one")]) == 2
    assert "a game of 'eight_minutes', not of 'three_waves'" in capfd.readouterr().err


def test_it_is_written_as_png_and_nothing_else_is(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    made = png(svg(machine("eight_minutes"), "ko"), "훈련 / EXERCISE")
    assert made.startswith(b"\x89PNG")
    assert "훈련 / EXERCISE".encode() in made
    assert int.from_bytes(made[16:20], "big") > WIDTH
    assert main(["diagram", "eight_minutes", "-o", str(tmp_path / "a.pdf")]) == 2
    assert "'.pdf' should be .svg, .png, .mmd" in capfd.readouterr().err


def test_mermaid_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["diagram", "eight_minutes", "--lang", "ko"]) == 0
    assert capfd.readouterr().out.startswith("flowchart TD\n")


@pytest.mark.parametrize("name", loader.shipped())
def test_the_picture_in_the_scenarios_readme_is_the_present_one(name: str, tmp_path: Path) -> None:
    kept = loader.SHIPPED / "pictures" / f"{name}.svg"
    assert main(["diagram", name, "-o", str(tmp_path / "now.svg"), "--games", "2000"]) == 0
    again = f"python3 main.py diagram {name} -o scenarios/pictures/{name}.svg --games 2000"
    assert kept.is_file(), again
    assert kept.read_text("utf-8") == (tmp_path / "now.svg").read_text("utf-8"), again
    assert f"](pictures/{name}.svg)" in (loader.SHIPPED / "README.md").read_text("utf-8")


def test_games_that_no_equal_share_makes_up_are_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["diagram", "eight_minutes", "-o", str(tmp_path / "a.mmd"), "--games", "40"]) == 0
    said = capfd.readouterr()
    assert "40 games asked for; 2 at each of 17 tables of bots make 34" in said.err
    assert "34 games by bots" in said.out
    assert main(["diagram", "eight_minutes", "-o", str(tmp_path / "a.mmd"), "--games", "17"]) == 0
    said = capfd.readouterr()
    assert said.err == ""
    assert "17 games by bots" in said.out
