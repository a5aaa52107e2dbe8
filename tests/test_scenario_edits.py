"""Lines of a scenario changed or taken out: what a path leads to, what stands there then, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import GameError
from game.scenario import document, loader
from game.scenario.edits import Edit, apply, edited, hits, told

GOOD = loader.load(Path(__file__).parent / "mistakes" / "good.yaml")


def test_no_edit_leaves_the_scenario_itself() -> None:
    assert edited(GOOD, []) is GOOD


def test_a_mapping_a_list_and_a_figure_are_put_in_place() -> None:
    made = edited(
        GOOD,
        [
            Edit("draws.cause.of", to='{"attack": 100, "change": 900}'),
            Edit("options.hold.do", to='["resolve - 3", "trust + 1"]'),
            Edit("passing.0.do.0", to='"confidence + 4"'),
            Edit("meters.trust.start", to="12"),
        ],
    )
    assert made.draws["cause"].of == (("attack", 100), ("change", 900))
    assert [effect.target for effect in made.options["hold"].do] == ["resolve", "trust"]
    assert made.passing[0].do[0].amount is not None
    assert made.passing[0].do[0].amount.constant == 4
    assert made.meters["trust"].start == 12
    # What was put in stands where the old list stood, and a copy of it is read again.
    old = GOOD.options["hold"].do[0].where
    assert {(effect.where.path, effect.where.line) for effect in made.options["hold"].do} == {
        (old.path, old.line)
    }
    assert loader.from_document(made.document) == made


def test_what_is_taken_out_moves_no_other() -> None:
    tree = document.read(GOOD.document)
    gone = Edit("phases.*.decide.seoul.offer", out="[hs]*")
    assert hits(tree, gone) == apply(tree, gone) == 2
    assert tree["phases"]["first"]["decide"]["seoul"]["offer"] == ["accuse"]
    whole = Edit("options.*.needs.*")
    assert hits(tree, whole) == apply(tree, whole) == 2
    assert tree["options"]["accuse"]["needs"] == tree["options"]["accuse"]["needs"].marks == []


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (Edit("options.hold.doo", to="1"), "`options.hold.doo` to 1 hits nothing"),
        (Edit("options.held"), "`options.held` taken out hits nothing"),
        (Edit("options.hold.do", out="trust*"), "`options.hold.do` without `trust*` hits nothing"),
        (Edit("options.hold.team", out="seoul"), "`options.hold.team` without `seoul` hits nothing"),
        (Edit("options.hold.name.en", to='"Held"'), '`options.hold.name.en` to "Held" hits nothing'),
        (Edit("options.**"), "`options.**` taken out hits nothing"),
        (Edit("victim", to='"tokyo"'), "edited, it is no scenario any more: unknown team 'tokyo'"),
    ],
)
def test_an_edit_that_hits_nothing_or_leaves_no_scenario_is_refused(edit: Edit, said: str) -> None:
    with pytest.raises(GameError) as refused:
        edited(GOOD, [edit])
    assert str(refused.value).startswith(f"good: {said}")


def test_an_edit_is_told_in_a_line() -> None:
    assert told(Edit("options.hold.do", out="trust *")) == "`options.hold.do` without `trust *`"
    assert told(Edit("turns", to="3")) == "`turns` to 3"
    assert told(Edit("turns")) == "`turns` taken out"
