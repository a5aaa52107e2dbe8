"""Layouts: pure, and nothing leaves its box, overlaps or gets too small, in either language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from class_samples import CLASSES
from joining_samples import JOINING
from scene_samples import SCENES
from theatre_samples import THEATRE

from game.board.class_tour import class_walk
from game.board.picture import Window, mark, picture
from game.board.region import Action, Box, Layout, Region, Words, hit, pressed, stops
from game.board.scene import Scene
from game.board.theme import FLOOR, HIGH, WIDE
from game.board.tour import Stop, walk
from game.board.ui import UI, Draft
from game.rules import notation, rules
from game.rules.events import Event
from game.scenario import loader
from game.session import QuestionView, View
from game.session.history import Position, after, first
from game.sight.sight import view

pytestmark = pytest.mark.once

PAGE = Box(0, 0, WIDE, HIGH)
SHIPPED = sorted((Path(__file__).parent.parent / "scenarios").glob("*.yaml"))
LINES = [(path, line) for path in SHIPPED for line in loader.load(path).lines]
SPOKEN = [
    pytest.param(*each, lang, marks=[] if number % 4 == 2 * turn else pytest.mark.long)
    for number, each in enumerate(LINES)
    for turn, lang in enumerate(("en", "ko"))
]
"""Every second line of play, in the languages by turns (`test_text_size`: the others); `--long`: in both."""


@cache
def all_stops() -> dict[str, Stop]:
    """Return by name the stops of walks through every shipped scenario, and those made by hand."""
    stops = {stop.name: stop for stop in (*SCENES, *CLASSES, *THEATRE, *JOINING)}
    for path in SHIPPED:
        walked = (*walk(path), *class_walk(path))
        stops |= {f"{path.stem}_{stop.name}": stop for stop in walked}
    return stops


NAMES = list(all_stops())


def layouts(name: str, size: int = 100) -> Iterator[tuple[str, Layout]]:
    """Yield a stop's layout in both languages, and each page of whatever turns its pages there."""
    stop = all_stops()[name]
    ui = replace(stop.ui, settings=replace(stop.ui.settings, size=size))
    for lang in ("en", "ko"):
        for page, regions in turned(stop.scene, replace(ui, lang=lang), stop.window):
            yield f"{lang} {page}".strip(), regions


@dataclass(frozen=True)
class Judged:
    """What is wrong with the layouts of a stop. Layouts themselves are not kept: all of them are 1.5 GB."""

    texts: list[str]
    ids: list[str]
    """Those that occur twice."""
    pressed: list[str]
    steady: bool
    """Whether the same scene gave the same regions again."""


@cache
def judged(name: str) -> Judged:
    """Return what is wrong with a stop's layouts, each looked at once."""
    judged = Judged([], [], [], again(name) == again(name))
    for page, regions in layouts(name):
        judged.texts.extend(f"{page}: {fault}" for fault in faults(regions))
        ids = [region.id for region in uppermost(regions)]
        judged.ids.extend(f"{page}: {id}" for id in ids if ids.count(id) > 1)
        judged.pressed.extend(f"{page}: {fault}" for fault in unpressed(regions))
    return judged


def again(name: str) -> Layout:
    """Return a stop's layout in English, made anew."""
    stop = all_stops()[name]
    return picture(stop.scene, replace(stop.ui, lang="en"), stop.window)


def turned(scene: Scene, ui: UI, window: Window) -> Iterator[tuple[str, Layout]]:
    """Yield a layout, and one with each other page of each thing that has pages."""
    first = picture(scene, ui, window)
    yield "", first
    for region in uppermost(first):
        if region.action is None or region.action.verb != "page":
            continue
        what, count = region.action.what, int(region.action.values[1])
        for page in range(count) if region.action.values[0] == "1" and what != "mail" else ():
            if page != ui.page(what):
                yield f"{what} {page}", picture(scene, replace(ui, pages={**ui.pages, what: page}), window)


def uppermost(regions: Layout) -> Layout:
    """Return the regions above the last veil: what can be read."""
    veils = [number for number, region in enumerate(regions) if region.id == "veil"]
    return regions[veils[-1] :] if veils else regions


def faults(regions: Layout) -> list[str]:
    """Return what is wrong with the texts of a layout."""
    shown = [(region, words, close(words)) for region in uppermost(regions) for words in region.words]
    found = [fault for region, words, _ in shown for fault in misplaced(region, words)]
    shown.sort(key=lambda entry: entry[2].y)
    for number, (region, words, ground) in enumerate(shown):
        for other, others, under in shown[number + 1 :]:
            if under.y >= ground.bottom:
                break  # from above: nothing after it can lie on this line
            if ground.meets(under):
                found.append(f"{region.id}: {words.text!r} overlaps {other.id}: {others.text!r}")
    return found


def misplaced(region: Region, words: Words) -> list[str]:
    """Return what is wrong with one line of text."""
    found = []
    if not region.box.around(words.box, 3) or not PAGE.around(words.box, 1):
        found.append(f"{region.id}: {words.text!r} leaves its box: {words.box} in {region.box}")
    if words.cut:
        found.append(f"{region.id}: {words.text!r} is cut short")
    if words.size < FLOOR and len(words.text) > 1:
        found.append(f"{region.id}: {words.text!r} is smaller than {FLOOR}")
    return found


def close(words: Words) -> Box:
    """Return the ground of a line's letters but for the tips of those that reach farthest up and down."""
    box = words.box
    return Box(box.x, words.y - words.size * 0.66, box.w, words.size * 0.72)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_a_screen_stands_in_its_box_in_both_languages(name: str) -> None:
    assert judged(name).texts == []


@pytest.mark.parametrize(("path", "line", "lang"), SPOKEN, ids=lambda part: getattr(part, "stem", part))
def test_every_text_of_a_line_of_play_stands_in_its_box(path: Path, line: str, lang: str) -> None:
    for window, scene, ui in shown(path, line):
        for page, regions in turned(scene, replace(ui, lang=lang), window):
            assert faults(regions) == [], (scene.room and scene.room.point, ui.seat, page)


def played(path: Path, name: str) -> Iterator[Position]:
    """Yield the positions of a line of play after each decision that is not chance's."""
    scenario = loader.load(path)
    line = scenario.lines[name]
    position = first(rules.start(scenario, rules.setup(scenario, dict(line.settings), line.edition)))
    for text in notation.decisions(line.play):
        decision = notation.parse(text, position.state)
        position = after(position, decision, rules.apply(position.state, decision))
        if decision.seat != "chance" or rules.waiting(position.state) != ("chance",):
            yield position


def shown(path: Path, line: str) -> Iterator[tuple[Window, Scene, UI]]:
    """Yield what a line of play has for the room, and for each table once a question: nothing twice."""
    before: set[tuple[str, str, bool]] = set()
    told: tuple[Event, ...] = ()
    for position in played(path, line):
        room = view(position.state, "room", position.happened, position.breaks)
        scene = Scene(room=room, how=dict.fromkeys(position.state.scenario.teams, "people"))
        ui = UI(screen="play", windows=2, seen=mark(room))
        yield "room", scene, ui
        if position.happened is not told:
            told = position.happened
            yield "room", scene, replace(ui, seen="", pages={"told": 1})
        if room.ending is not None:
            yield "room", scene, replace(ui, pages={"ending": 1})
        for seat in position.state.scenario.teams:
            own = view(position.state, seat, position.happened, position.breaks)
            asked = (seat, room.point, own.question is not None and own.question.owes)
            if (own.question is not None or room.ending is not None) and asked not in before:
                before.add(asked)
                behind = replace(scene, seat=own)
                yield from (("table", behind, each) for each in at_table(own, replace(ui, seat=seat)))


def at_table(own: View, ui: UI) -> Iterator[UI]:
    """Yield a table's curtain, open, with each text chosen in turn with all the words that it may have."""
    ui = replace(ui, curtain="open")
    asked = own.question
    longest = {choice[0]: choice for choice in sorted(asked.choices, key=len)} if asked else {}
    for options in longest.values() or ((),):
        draft = Draft(options=options, because=asked.because if asked else ())
        yield replace(ui, drafts={f"{own.viewer} {own.point}": draft})


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_all_that_a_table_may_choose_has_a_key_on_one_of_the_pages(path: Path) -> None:
    for window, scene, ui in shown(path, next(iter(loader.load(path).lines))):
        asked = scene.seat.question if scene.seat else None
        if asked is None or not asked.owes:
            continue
        found = set(reached(turned(scene, ui, window)))
        assert set(choices(asked)) <= found, asked.point
        if asked.kind != "aims":
            assert {("estimate", line.id) for line in asked.estimates if line.choices} <= found


def reached(pages: Iterable[tuple[str, Layout]]) -> Iterator[tuple[str, ...]]:
    """Yield what can be chosen with a key on one of the pages, and the estimates that can be answered."""
    for _, regions in pages:
        for action in (region.action for region in regions if region.keys and region.action):
            yield ("choose", action.what or "+".join(action.values))
        for action in (region.action for region in regions if region.action):
            yield (action.verb, action.what)


def choices(asked: QuestionView) -> Iterator[tuple[str, ...]]:
    """Yield what a question leaves to choose; the words of a text have keys once it is chosen."""
    yield from (("choose", offer.id) for offer in asked.offers if offer.open)
    for choice in asked.choices if not asked.offers else ():
        yield ("choose", "+".join(choice) if asked.kind == "ratify" else choice[0])


def test_the_check_finds_a_text_that_leaves_its_box_or_lies_on_another() -> None:
    def line(text: str, x: float) -> Words:
        return Words(text, x, 40, 22, "bold", "#000000")

    wide = Region("wide", Box(0, 0, 60, 60), words=(line("much too long for it", 5),))
    assert "leaves its box" in faults((wide,))[0]
    two = Region("two", Box(0, 0, 400, 60), words=(line("one", 5), line("another", 20)))
    assert "overlaps" in faults((two,))[0]
    small = Region("small", Box(0, 0, 400, 60), words=(replace(line("tiny", 5), size=12),))
    assert "smaller" in faults((small,))[0]
    cut = Region("cut", Box(0, 0, 400, 60), words=(replace(line("cut …", 5), cut=True),))
    assert "cut short" in faults((cut,))[0]


@pytest.mark.parametrize("name", NAMES)
def test_the_same_scene_gives_the_same_regions_with_ids_of_their_own(name: str) -> None:
    assert judged(name).steady
    assert judged(name).ids == []


@pytest.mark.parametrize("name", NAMES)
def test_what_can_be_pressed_is_large_enough_has_the_focus_in_turn_and_is_hit(name: str) -> None:
    assert judged(name).pressed == []


def unpressed(regions: Layout) -> Iterator[str]:
    """Yield what a layout offers and a hand could not press: too small, covered, another's key."""
    for id in stops(regions):
        region = next(entry for entry in reversed(regions) if entry.id == id)
        if not region.box.w:
            continue
        if min(region.box.w, region.box.h) < 22:
            yield f"{id} is too small: {region.box}"
        if hit(regions, region.box.middle, region.box.y + region.box.h / 2) is None:
            yield f"{id} is not hit in its middle"
    for region in uppermost(regions):
        for key in region.keys:
            found = pressed(regions, key)
            if found is None or found.action != region.action:
                yield f"{key} of {region.id} presses {found and found.id}"


def test_the_check_finds_what_cannot_be_pressed() -> None:
    small = Region("small", Box(0, 0, 300, 20), action=Action("go_on"), keys=("Enter",))
    assert list(unpressed((small,))) == ["small is too small: Box(x=0, y=0, w=300, h=20)"]
    first = Region("first", Box(0, 0, 300, 40), action=Action("close"), keys=("Enter",))
    twice = (first, Region("second", Box(0, 60, 300, 40), action=Action("go_on"), keys=("Enter",)))
    assert list(unpressed(twice)) == ["Enter of first presses second"]
