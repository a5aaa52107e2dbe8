"""Flags, draws and endings have names: people read those, and only the white cell reads ids."""

from __future__ import annotations

from dataclasses import replace

from hands import PEOPLE, played

from game.rules import notation, rules
from game.rules.events import Event
from game.rules.state import State
from game.scenario import loader
from game.sight import sight
from game.sight.view import View
from game.terminal.account import account
from game.texts import NO_TEXT

TUTORIAL = loader.load(loader.find("eight_minutes"))
START = "chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+unity washington:calm+unity"
NINE = "seoul:hold washington:wait"
MORNING = "seoul:share+publish washington:background"


def after(*lines: str) -> tuple[State, tuple[Event, ...]]:
    """Return a game of the tutorial after lines of play, and what the last of them brought."""
    state = notation.play(rules.start(TUTORIAL, rules.setup(TUTORIAL)).state, START)[0]
    events: list[Event] = []
    for line in lines:
        state, brought = notation.play(state, line)
        events = list(brought)
    return state, tuple(events)


def noted(view: View) -> list[str]:
    """Return the flags that a viewer is told of."""
    return [each.text.en for each in view.happenings if each.kind == "flagged"]


def test_a_flag_with_a_name_is_told_to_those_who_see_it() -> None:
    state, events = after(NINE, MORNING)
    told = "Noted: Washington has what Seoul has"
    for viewer, lines in {"room": [], "alliance": [], "seoul": [told], "washington": [told]}.items():
        assert noted(sight.view(state, viewer, events)) == lines
    state, events = after(NINE)
    assert noted(sight.view(state, "room", events)) == ["Noted: A government has spoken in public"]


def test_a_flag_without_a_name_is_told_to_the_white_cell_by_the_words_of_its_id() -> None:
    state, events = after(NINE, MORNING)
    game = state.scenario
    unnamed = {**game.flags, "leaked": replace(game.flags["leaked"], name=NO_TEXT)}
    for flags, told in ((game.flags, "Washington has briefed reporters off the record"), (unnamed, "leaked")):
        state = replace(state, scenario=replace(game, flags=flags))
        control = noted(sight.view(state, "white_cell", events))
        assert f"Noted: {told} [leaked]" in control
        assert "Noted: Washington has what Seoul has [told_ally]" in control
        for viewer in ("room", "seoul", "washington", "alliance"):
            assert not any(told in line for line in noted(sight.view(state, viewer, events)))


def test_who_set_a_flag_is_told_to_nobody_who_might_not_know() -> None:
    state, events = after(NINE, MORNING)
    flagged = [each for each in sight.view(state, "washington", events).happenings if each.kind == "flagged"]
    assert [(each.team, each.why.en, each.where) for each in flagged] == [("", "", "")]


def test_the_end_is_told_in_words() -> None:
    session, page = played()
    ending = session.view("room").ending
    assert ending is not None
    assert dict(ending.draws)["leak_at"]
    assert [name.en for name, _ in ending.truth] == [
        "What stopped the bank",
        "Whether the engineer would call",
        "How long the talks had before a name was on the air",
        "The night",
    ]
    assert all(each.words for each in ending.tried)
    assert "What stopped the bank: " in page
    assert ending.tried[-1].words.en[:40] in page


def test_no_id_stands_on_a_page_for_people() -> None:
    ids = [name for name in (*TUTORIAL.flags, *TUTORIAL.draws) if "_" in name]
    assert ids
    for lang in ("en", "ko"):
        session, page = played(lang, seats={**PEOPLE, "alliance": "bot:broker"})
        pages = [page, *("\n".join(account(session, lang, viewer)) for viewer in ("seoul", "room"))]
        for text in pages:
            assert not [name for name in ids if name in text]
            assert "concurred(" not in text
            assert " = " not in text


def test_the_white_cells_account_has_names_and_ids() -> None:
    session, _ = played()
    text = "\n".join(account(session, "en"))
    assert "What stopped the bank [cause]: " in text
    assert "cause = " in text
