"""Motion: it explains a change for a moment, once, and then nothing moves."""

from __future__ import annotations

from game.board.motion import STANDING, STILL, Cue, Motion, Moving

MAP = Cue("map", ("a",))
MORE = Cue("map", ("a", "b"))
TOLD = Cue("told t3")


def test_a_window_that_opens_moves_nothing() -> None:
    for cue in (MAP, TOLD, Cue()):
        assert Motion().seen(cue, 1000).moving(1000) == STANDING


def test_what_happened_moves_once_and_stands_after_its_time() -> None:
    motion = Motion().seen(MAP, 0).seen(TOLD, 5000)
    assert motion.moving(5000) == Moving(0)
    assert motion.moving(5000 + STILL - 1).moment == STILL - 1
    assert motion.moving(5000 + STILL) == STANDING


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
