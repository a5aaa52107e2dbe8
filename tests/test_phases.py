"""The phase machine: what we rely on in `transitions`, and every trap of it that the house stays out of."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from small import SMALL, begun, played
from transitions import Machine, MachineError
from transitions.extensions import HierarchicalMachine

from game.rules import phases
from game.rules.digest import digest
from game.rules.phases import Cursor, Guard
from game.rules.state import CLOSE, State

NOWHERE = "to_nowhere"


class Place:
    """What the library moves: an object with a state."""

    def __init__(self, state: str) -> None:
        self.state = state


def bare(*transitions: tuple[str, str, str], **options: object) -> Machine:
    """Return a machine of two states as one might write it without care."""
    machine = Machine(model=None, states=["a", "b"], initial="a", auto_transitions=False, **options)
    for trigger, source, dest in transitions:
        machine.add_transition(trigger, source, dest)
    return machine


def at(phase: str, state: State) -> State:
    """Return the state as it would be asked on the way out of a phase."""
    return replace(state, phase=phase)


# What we rely on.


def test_branches_are_asked_in_file_order_and_the_first_that_holds_is_taken() -> None:
    told = replace(at("first", begun()), flags={"told": 0})
    to, tried = phases.next_phase(told)
    assert to == "talks"
    assert [(branch.to, branch.held) for branch in tried] == [(CLOSE, False), ("talks", True)]


def test_the_last_branch_is_taken_where_nothing_else_holds() -> None:
    to, tried = phases.next_phase(at("first", begun()))
    assert to == "second"
    assert tried[-1].held
    assert tried[-1].source == ""


def test_always_comes_before_the_branches_of_the_phase() -> None:
    broken = replace(at("first", begun()), ours=9, flags={"told": 0})
    to, tried = phases.next_phase(broken)
    assert to == CLOSE
    assert len(tried) == 1


def test_a_branch_tells_what_it_read_and_where_it_stands() -> None:
    _, tried = phases.next_phase(at("first", begun()))
    always, told = tried[:2]
    assert always.source == "grid == 0 or ours >= 9"
    assert dict(always.reads) == {"grid": 36, "ours": 1}
    assert dict(told.reads) == {"cause": "attack", "told": 0}
    assert told.where.path.endswith("small.yaml")
    assert told.where.line < always.where.line


def test_asking_changes_neither_the_state_nor_the_machine() -> None:
    state = at("first", begun())
    before = digest(state)
    answers = {phases.next_phase(state) for _ in range(3)}
    assert len(answers) == 1
    assert digest(state) == before
    assert phases.of_scenario(SMALL).models == []


def test_one_machine_is_shared_by_every_game_of_a_scenario() -> None:
    machine = phases.of_scenario(SMALL)
    played("chance:cause=attack seoul:calm washington:quiet seoul:hold washington:wait")
    assert phases.of_scenario(SMALL) is machine


def test_a_guard_is_named_by_its_source_for_a_diagram() -> None:
    guard = Guard(SMALL.phases["first"].branches[0])
    assert guard.__name__ == "told and cause == attack"


# The traps: first that they are there, then that we are not in them.


def test_a_string_callback_would_be_imported_and_called() -> None:
    machine = Machine(model=None, states=["a", "b"], initial="a", auto_transitions=False)
    machine.add_transition("go", "a", "b", conditions="os.getcwd")
    # The working directory is text, not True: it was called all the same.
    assert machine.events["go"].trigger(Place("a")) is False
    machine.add_transition("fall", "a", "b", conditions="no_such_module.run")
    with pytest.raises(AttributeError, match="no_such_module"):
        machine.events["fall"].trigger(Place("a"))


def test_no_callback_of_ours_is_a_string_and_none_but_conditions_exist() -> None:
    machine = phases.of_scenario(SMALL)
    for state in machine.states.values():
        assert state.on_enter == []
        assert state.on_exit == []
    for event in machine.events.values():
        for transitions in event.transitions.values():
            for transition in transitions:
                assert [type(condition.func) for condition in transition.conditions] == [Guard]
                assert (transition.prepare, transition.before, transition.after) == ([], [], [])
    assert machine.prepare_event == machine.before_state_change == machine.after_state_change == []
    assert machine.finalize_event == machine.on_exception == machine.on_final == []


def test_conditions_are_compared_with_true_so_two_is_no() -> None:
    machine = Machine(model=None, states=["a", "b"], initial="a", auto_transitions=False)
    machine.add_transition("go", "a", "b", conditions=lambda: 2)
    assert machine.events["go"].trigger(Place("a")) is False


def test_a_number_of_ours_that_is_not_nought_holds() -> None:
    branch = SMALL.phases["first"].branches[0]
    counting = replace(branch, when=SMALL.values["strain"].expression)
    cursor = Cursor("first")
    assert Guard(counting)(cursor, begun()) is True
    assert cursor.tried[0].held is True


def test_a_misspelt_destination_is_accepted_and_fails_only_on_the_way() -> None:
    machine = bare(("go", "a", NOWHERE))
    with pytest.raises(ValueError, match=NOWHERE):
        machine.events["go"].trigger(Place("a"))


def test_a_misspelt_destination_of_ours_is_refused_when_the_machine_is_built() -> None:
    first = SMALL.phases["first"]
    lost = replace(first.branches[0], to=NOWHERE)
    scenario = replace(SMALL, phases={**SMALL.phases, "first": replace(first, branches=(lost,))})
    with pytest.raises(ValueError, match="phase 'first' leads to 'to_nowhere', which is no phase"):
        phases.machine(scenario)


def test_a_misspelt_initial_is_silently_added() -> None:
    machine = Machine(model=None, states=["a", "b"], initial="aa", auto_transitions=False)
    assert "aa" in machine.states


def test_the_states_of_ours_are_the_phases_and_close_and_no_more() -> None:
    assert [*phases.of_scenario(SMALL).states] == [*SMALL.phases, CLOSE]


def test_an_error_in_on_enter_leaves_the_state_moved() -> None:
    def fall() -> None:
        raise RuntimeError("fell")

    machine = bare(("go", "a", "b"))
    machine.get_state("b").add_callback("enter", fall)
    place = Place("a")
    with pytest.raises(RuntimeError, match="fell"):
        machine.events["go"].trigger(place)
    assert place.state == "b"


def test_auto_transitions_would_add_a_way_from_everywhere_to_everywhere() -> None:
    machine = Machine(model=None, states=["a", "b"], initial="a")
    assert {"to_a", "to_b"} <= set(machine.events)
    assert set(phases.of_scenario(SMALL).events) == {"advance"}


def test_a_queue_would_say_yes_before_the_move() -> None:
    machine = bare(("go", "a", "b"), queued=True)
    seen: list[tuple[bool, str]] = []
    inner = Place("a")

    def ask() -> None:
        if not seen:
            seen.append((machine.events["go"].trigger(inner), inner.state))

    machine.get_state("b").add_callback("enter", ask)
    machine.events["go"].trigger(Place("a"))
    assert seen[0] == (True, "a")
    assert not phases.of_scenario(SMALL).has_queue


def test_nested_machines_split_names_at_the_underscore() -> None:
    nested = HierarchicalMachine(model=None, states=["first_wave", "b"], initial="b", auto_transitions=False)
    assert [*nested.states] == ["first", "b"]
    assert type(phases.of_scenario(SMALL)) is Machine


def test_a_state_given_as_a_mapping_is_modified() -> None:
    given = {"name": "a"}
    Machine(model=None, states=[given, "b"], initial="b", auto_transitions=False)
    assert given != {"name": "a"}


def test_close_has_no_way_out() -> None:
    machine = phases.of_scenario(SMALL)
    with pytest.raises(MachineError):
        machine.events["advance"].trigger(Cursor(CLOSE), begun())


def test_the_library_says_nothing() -> None:
    assert logging.getLogger("transitions.core").disabled
