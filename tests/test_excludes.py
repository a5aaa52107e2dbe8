"""Options that contradict each other are never sealed together: not by people, control or bots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from random_games import games

from game.odds import by_rules
from game.odds.compiled import Play
from game.odds.luck import several
from game.rules import rules
from game.rules.state import Decision, State
from game.scenario import loader
from game.scenario.model import Scenario
from game.session.foresight import foresee
from game.sight import sight
from game.terminal.page_question import question

FLAGSHIP = loader.load(loader.find("three_waves"))


def second_wave() -> State:
    """Return the state at the first question at which Washington takes two steps."""
    return next(step.state for step in games(FLAGSHIP, 1) if step.state.phase == "second_wave")


def refused(seat: str, *options: str, text: str = "") -> str:
    """Return why options cannot be sealed together, or nothing."""
    state = second_wave()
    reason = rules.refusal(state, Decision(seat, options, rules.point(state), text=text))
    return reason.en if reason else ""


def test_who_lets_the_other_lead_takes_no_public_step_beside_it() -> None:
    words = "“Let Seoul lead” and “A statement of support” contradict each other: choose one of them."
    assert refused("washington", "wait", "support") == words
    assert "contradict" in refused("washington", "support", "wait")
    assert "contradict" in refused("washington", "summit", "support")
    assert "contradict" in refused("white_cell", "for_washington", "wait", "support", text="asked")
    assert not refused("washington", "wait", "intel")
    assert not refused("washington", "wait", "congress")


def test_who_is_still_finding_out_declares_no_armed_attack() -> None:
    hold = FLAGSHIP.options["hold"]
    assert hold.excludes == ("declare",)
    assert "hold" in FLAGSHIP.options["declare"].excludes
    assert "contradict" in refused("seoul", "hold", "declare")
    assert not refused("seoul", "hold", "brief")


def test_what_an_option_excludes_excludes_it() -> None:
    options = FLAGSHIP.options
    assert {"support", "us_accuse", "us_counter", "deploy"} <= set(options["wait"].excludes)
    for option in options.values():
        assert all(option.id in options[other].excludes for other in option.excludes), option.id


def test_the_page_says_what_an_option_cannot_be_sealed_with() -> None:
    view = sight.view(second_wave(), "washington")
    assert "     - not together with “A statement of support”" in question(view, "en")
    assert "     - 함께 고를 수 없음: “지지 성명”" in question(view, "ko")


def test_bots_leave_out_what_contradicts_their_best() -> None:
    offers = ((9, "hold"), (7, "declare"), (5, "share"))
    rivals = {"hold": ("declare",), "declare": ("hold",)}
    assert several(offers, "hold", 2, {}, {}, {}) == ("hold", "declare")
    assert several(offers, "hold", 2, {}, {}, rivals) == ("hold", "share")


def test_what_a_decision_for_one_table_leads_to_is_told_though_others_think() -> None:
    state = second_wave()
    decision = Decision("white_cell", ("for_washington", "wait", "intel"), rules.point(state), text="asked")
    lines = [line.text.en for line in foresee(state, decision)]
    assert lines[:2] == ["Washington has sealed.", "If time then runs out for the others:"]
    assert "The call begins." in lines
    assert len(lines) > 6


def rivals(scenario: Scenario, *names: str) -> Scenario:
    """Return a scenario in which each of some options excludes the others."""
    changed = {name: replace(scenario.options[name], excludes=names) for name in names}
    return replace(scenario, options={**scenario.options, **changed})


def pairs(play: Play) -> Iterator[tuple[str, ...]]:
    for seed in range(12):
        game = play.game(seed)
        assert game == by_rules.play(play.scenario, play.setup, play.doctrines, seed)
        yield from (made[3] for made in game.decisions)


def test_compiled_games_and_the_rules_keep_apart_the_same_options() -> None:
    seats = {"seoul": "damage", "washington": "process", "alliance": "broker"}
    before = pairs(Play(FLAGSHIP, rules.setup(FLAGSHIP), seats))
    assert any({"ask_help", "own_inquiry"} <= set(options) for options in before)
    strict = rivals(FLAGSHIP, "ask_help", "own_inquiry")
    after = pairs(Play(strict, rules.setup(strict), seats))
    assert not any({"ask_help", "own_inquiry"} <= set(options) for options in after)
