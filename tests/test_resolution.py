"""A question resolved: what is turned over, what effects and chance bring, and what a lapse is."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from facts import words
from small import SMALL, begun, played, told

from game.rules import notation, rules
from game.rules.events import (
    Branched,
    Cause,
    Changed,
    Delivered,
    Drawn,
    Event,
    Flagged,
    Moved,
    NotApplied,
    Revealed,
    SealedBy,
)
from game.rules.hand import Hand
from game.rules.opening import odds
from game.rules.state import Decision
from game.scenario import loader
from game.scenario.effects import parse
from game.scenario.model import Chance, Effect

QUIET = "seoul:hold washington:wait"
"""Both teams do next to nothing."""


def changes(events: tuple[Event, ...], meter: str) -> list[tuple[int, int]]:
    """Return the changes of a meter, before and after."""
    return [
        (event.before, event.after) for event in events if isinstance(event, Changed) and event.meter == meter
    ]


# Resolution


def test_effects_read_the_state_before_the_resolution_and_add_up() -> None:
    events = told(begun(), "seoul:tell washington:support")
    assert changes(events, "trust")[:2] == [(50, 55), (55, 58)]
    # `strain` is 100 - 50 whatever Seoul's five points of trust do first.
    assert changes(events, "grid")[0] == (36, 36 + 50 // 10)


def test_costs_are_taken_once_and_named_by_their_option() -> None:
    events = told(begun(), "seoul:alert washington:wait")
    paid = next(event for event in events if isinstance(event, Changed) and event.meter == "capital")
    assert (paid.before, paid.after, paid.cause.id, paid.audience) == (10, 6, "alert", ("seoul",))
    assert paid.where.path.endswith("small.yaml")


def test_the_clock_moves_by_the_longest_of_what_was_chosen() -> None:
    assert played("seoul:hold washington:support", begun()).past[0].minute == -360
    state = played("seoul:tell washington:support", begun())
    assert state.phase == "talks"
    assert state.minute == 720
    events = told(begun("chance:cause=change seoul:calm washington:calm"), "seoul:hold washington:support")
    assert changes(events, "trust") == [(50, 53), (53, 52), (52, 51)]


def test_the_reveal_is_in_scenario_order_and_keeps_reasons_to_itself() -> None:
    state = begun()
    decision = Decision(
        "seoul", ("alert", "spy"), "t1", estimates=(("north", "10"),), because=("dark",), sake="law"
    )
    events = told(rules.apply(state, decision).state, "washington:wait")
    shown = [event for event in events if isinstance(event, Revealed)]
    assert [(event.team, event.decision.options, event.audience) for event in shown] == [
        ("seoul", ("alert",), ("all",)),
        ("seoul", ("spy",), ("seoul", "white_cell")),
        ("washington", ("wait",), ("all",)),
    ]
    assert all(not event.decision.estimates and not event.decision.because for event in shown)
    assert all(not event.decision.sake for event in shown)


def test_a_meter_stops_at_its_bound_and_the_event_says_what_was_wanted() -> None:
    state = played("seoul:hold washington:wait chance:size=3", begun())
    events = told(state, "seoul:hold washington:praise")
    praise = next(event for event in events if isinstance(event, Changed) and event.cause.id == "praise")
    assert (praise.before, praise.after, praise.wanted) == (42, 100, 122)


def test_a_marker_stops_at_the_ladder_s_ends() -> None:
    where = SMALL.where
    for wanted, after in ((12, 11), (-1, 0), (3, 3)):
        hand = Hand(begun())
        moved = hand.marker("ours", wanted, Cause("white_cell", "ours"), where)
        assert isinstance(moved, Moved)
        assert (moved.before, moved.after, hand.back().ours) == (1, after, after)


def test_the_milder_of_two_acts_does_not_bring_a_marker_down() -> None:
    """Amounts read the state before both acts, so `ours to 3` would take back what `ours to 5` did."""
    for firm, mild, stands in (("ours at least 5", "ours at least 3", 5), ("ours to 5", "ours to 3", 3)):
        acts = {"hold": firm, "wait": mild}
        options = {
            name: replace(option, do=(parse(acts[name], words()),)) if name in acts else option
            for name, option in SMALL.options.items()
        }
        state = replace(begun(), scenario=replace(SMALL, options=options))
        assert notation.play(state, QUIET)[0].ours == stands


def test_locks_in_either_order_are_one_state() -> None:
    found = set()
    for order in (("tell", "alert"), ("alert", "tell")):
        hand = Hand(begun())
        for name in order:
            hand.carry(
                Effect("lock", name, None, None, f"lock {name}", SMALL.where), Cause("inject", "x"), begun()
            )
        found.add(hand.back().locked)
    assert found == {("alert", "tell")}


def test_an_effect_that_changes_nothing_or_does_not_hold_is_told_to_the_white_cell() -> None:
    state = played("seoul:tell washington:link", begun("chance:cause=change seoul:calm washington:calm"))
    assert state.locked == ("tell",)
    events = told(played("chance:size=3", state), "seoul:accuse washington:praise")
    missed = [event for event in events if isinstance(event, NotApplied)]
    assert [event.source for event in missed] == ["trust - 6 if not told", "set told"]
    assert all(event.audience == ("white_cell",) for event in missed)


def test_flags_keep_their_minute_and_their_readers() -> None:
    state, events = notation.play(begun(), "seoul:tell washington:wait")
    assert state.flags["told"] == -360
    flagged = next(event for event in events if isinstance(event, Flagged))
    assert (flagged.audience, flagged.kind, flagged.cause.id) == (("seoul", "washington"), "set", "tell")


def test_a_sent_inject_comes_at_once_with_its_effects_and_only_once() -> None:
    state, events = notation.play(begun(), "seoul:hold washington:link")
    names = [event.delivery.inject for event in events if isinstance(event, Delivered)]
    assert names == ["leak"]
    assert "hidden" in state.flags
    # `theirs to 5 if hidden` was read before the leak set the flag.
    assert state.theirs == 2
    moved = next(event for event in events if isinstance(event, Moved))
    assert (moved.marker, moved.before, moved.after, moved.cause.kind) == ("theirs", 1, 2, "inject")


def test_everything_chosen_is_remembered() -> None:
    state = played("seoul:alert+spy washington:wait", begun())
    assert state.chosen == {"seoul:alert", "seoul:spy", "washington:wait"}
    assert [(past.decision.seat, past.phase, past.turn) for past in state.past] == [
        ("seoul", "first", 1),
        ("washington", "first", 1),
    ]


def test_leaving_tells_every_branch_asked() -> None:
    events = told(begun(), "seoul:hold washington:wait")
    branched = next(event for event in events if isinstance(event, Branched))
    assert (branched.start, branched.to) == ("first", "second")
    assert [branch.held for branch in branched.tried] == [False, False, True]


# Lapse


def test_the_clock_lapses_for_every_seat_that_owes() -> None:
    state, events = notation.play(played("seoul:alert", begun()), "clock:lapse")
    assert [(past.decision.options, past.lapsed) for past in state.past] == [
        (("alert",), False),
        (("wait",), True),
    ]
    assert events[0] == SealedBy(("all",), "washington", "lapsed")


def test_an_empty_team_lapses_at_once() -> None:
    state = begun("chance:cause=attack seoul:calm", empty=("washington", "alliance"))
    assert rules.waiting(state) == ("seoul",)
    assert state.sealed["washington"].lapsed
    assert rules.options(state, "washington") == ()
    assert rules.refusal(state, Decision("washington", ("wait",), "t1")) is not None
    nobody = begun("chance:cause=attack", empty=("seoul", "washington", "alliance"))
    assert nobody.phase == "second"


def test_a_lapse_takes_what_is_there_and_the_lapse_option_is_always_open() -> None:
    state = replace(begun(), meters={**begun().meters, "capital": 0}, locked=("hold",))
    assert ("hold",) in rules.options(state, "seoul")
    assert ("alert",) not in rules.options(state, "seoul")
    assert played("clock:lapse", state).past[0].decision.options == ("hold",)


# Chance


def test_a_phase_draws_as_it_opens_before_its_question() -> None:
    state = played("seoul:hold washington:wait", begun())
    assert (rules.waiting(state), rules.point(state), rules.stage(state)) == (
        ("chance",),
        "t2.draw.size",
        "chance",
    )
    state, events = notation.play(state, "chance:size=7")
    assert events[0] == Drawn(("white_cell",), "size", "7", (("3", 600), ("7", 400)))
    assert rules.point(state) == "t2"


def test_computed_odds_are_clamped_to_what_is_left() -> None:
    state = played("seoul:hold washington:link chance:size=3 seoul:hold washington:wait", begun())
    assert rules.point(state) == "t3.chance"
    pause = 200 + 10 * state.meters["trust"]
    assert state.asks[0].odds == (("pause", pause), ("storm", 200), ("wave", 800 - pause))
    chance = SMALL.phases["fate"].asks
    assert isinstance(chance, Chance)
    trusting = replace(state, meters={**state.meters, "trust": 95})
    assert odds(trusting, chance.outcomes) == (("pause", 1000), ("storm", 0), ("wave", 0))


def test_an_outcome_without_odds_cannot_happen() -> None:
    state = played("seoul:hold washington:wait chance:size=3 seoul:hold washington:wait", begun())
    assert ("fate", "storm") not in rules.options(state, "chance")
    assert rules.refusal(state, notation.parse("chance:fate=storm", state)) is not None


def test_fate_is_carried_out_and_its_draw_numbers_count() -> None:
    state = played("seoul:hold washington:wait chance:size=7 seoul:hold washington:wait", begun())
    before = state.meters["grid"]
    state = played("chance:fate=wave", state)
    assert state.meters["grid"] == before - 7 - 10
    assert state.theirs == 6
    assert state.drawn == {"cause": 1, "size": 1, "fate": 1}


def test_a_draw_may_be_called_chance(tmp_path: Path) -> None:
    source = (Path(__file__).parent / "scenarios" / "small.yaml").read_text(encoding="utf-8")
    path = tmp_path / "small.yaml"
    path.write_text(re.sub(r"\bcause\b", "chance", source), encoding="utf-8")
    scenario = loader.load(path)
    state = played("chance:chance=attack", rules.start(scenario, rules.setup(scenario)).state)
    assert state.draws == {"chance": "attack"}
    assert rules.point(state) == "t0.aims"


def test_a_draw_is_made_anew_each_time_its_phase_opens() -> None:
    state = played(
        "seoul:hold washington:wait chance:size=7 seoul:hold washington:support chance:fate=pause", begun()
    )
    assert state.phase == "second"
    assert state.asks[0].occurrence == 1
    assert rules.point(state) == "t4.draw.size"
