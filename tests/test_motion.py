"""Motion: it explains a change for a moment, once, and then nothing moves."""

from __future__ import annotations

from dataclasses import replace

from scene_samples import ROOM, SCENES

from game.board.motion import STANDING, STILL, Cue, Motion, Moving
from game.board.picture import picture
from game.board.piece.flow import name_of

MAP = Cue("map", ("a",))
MORE = Cue("map", ("a", "b"))
TOLD = Cue("told t3")
ARROWS = tuple(name_of(flow) for flow in ROOM.map.flows)


def test_a_window_that_opens_moves_nothing() -> None:
    for cue in (MAP, TOLD, Cue()):
        assert Motion().seen(cue, 1000).moving(1000) == STANDING


def test_what_happened_moves_once_and_stands_after_its_time() -> None:
    motion = Motion().seen(MAP, 0).seen(TOLD, 5000)
    assert motion.moving(5000) == Moving(0)
    assert motion.moving(5000 + STILL - 1).moment == STILL - 1
    assert motion.moving(5000 + STILL) == STANDING
    assert motion.moving(5000 + 10 * STILL) == STANDING, "it is over, however late one looks"


def test_a_page_that_lay_over_it_does_not_make_it_move_again() -> None:
    motion = Motion().seen(MAP, 0).seen(TOLD, 5000).seen(Cue(), 7000).seen(TOLD, 9000)
    assert motion.moving(9000) == STANDING


def test_only_an_arrow_that_is_new_is_drawn_on_the_map() -> None:
    motion = Motion().seen(MAP, 0).seen(TOLD, 5000).seen(MORE, 9000)
    assert motion.moving(9000) == Moving(0, ("b",))
    assert motion.seen(MORE, 9100).moving(9100) == Moving(100, ("b",))
    assert motion.seen(Cue(), 9900).seen(MORE, 10_000).moving(10_000) == STANDING


def test_a_movement_goes_from_where_it_was_to_where_it_is() -> None:
    way = [Moving(moment).between(10, 50) for moment in range(0, STILL + 1, 20)]
    assert way[0] == 10
    assert way[-1] == 50
    assert way == sorted(way)
    assert STANDING.share(100, 200) == 1


def test_every_frame_of_a_movement_has_the_regions_of_the_still_picture() -> None:
    for stop in SCENES:
        if stop.name not in ("sample_told", "sample_signed_told", "sample_room"):
            continue
        still = picture(stop.scene, stop.ui, stop.window)
        for moment in (0, 90, 250, 390):
            moving = replace(stop.ui, moving=Moving(moment, ARROWS))
            frame = picture(stop.scene, moving, stop.window)
            assert [region.id for region in frame] == [region.id for region in still]
            assert [region.action for region in frame] == [region.action for region in still]
            assert frame != still, stop.name


def test_a_frame_changes_only_what_moves() -> None:
    stop = next(stop for stop in SCENES if stop.name == "sample_signed_told")
    still = picture(stop.scene, stop.ui, stop.window)
    frame = picture(stop.scene, replace(stop.ui, moving=Moving(100)), stop.window)
    changed = {new.id for old, new in zip(still, frame, strict=True) if old != new}
    assert changed == {"sign.seoul", "sign.washington", "stamp"}
