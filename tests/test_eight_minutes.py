"""The tutorial, Eight Minutes to Nine: every mechanic is met, each choice has its price."""

from __future__ import annotations

import re
from functools import cache

import pytest

from game.rules import notation, rules
from game.rules.state import State
from game.scenario import loader
from game.scenario.model import Decide, Scenario


@cache
def tutorial() -> Scenario:
    return loader.load(loader.find("eight_minutes"))


def played(line: str, **settings: str) -> State:
    state = rules.start(tutorial(), rules.setup(tutorial(), settings, None)).state
    return notation.play(state, line)[0]


def test_injects_are_short_say_what_is_unknown_and_fit_their_card() -> None:
    for inject in tutorial().injects.values():
        assert 1 <= len(inject.headline.en) <= 60, inject.id
        assert 1 <= len(inject.headline.ko) <= 60, inject.id
        assert 40 <= len(inject.text.en.split()) <= 110, inject.id
        assert inject.unknown.en, inject.id
        assert inject.unknown.ko, inject.id
        assert inject.sources, inject.id


def test_injects_reach_one_team_one_role_and_all_and_one_waits_on_the_shelf() -> None:
    injects = tutorial().injects
    audiences = {inject.to for inject in injects.values()}
    assert {("seoul",), ("washington",), ("alliance",), ("seoul.se6",), ("all",)} <= audiences
    assert {inject.type for inject in injects.values()} == {"info", "dec", "noise", "cont"}
    assert any(inject.after for inject in injects.values())
    assert tutorial().shelf == ("shopkeeper",)


def test_each_capitals_first_decision_is_quoted_back() -> None:
    asked = tutorial().phases["podium"].asks
    assert isinstance(asked, Decide)
    sources = [inject.when.source for inject in tutorial().injects.values() if inject.when]
    for question in asked.questions:
        for option in question.offer:
            assert any(f"chose({question.team}:{option})" in source for source in sources), option


@pytest.mark.parametrize("name", sorted(tutorial().lines))
def test_each_line_of_play_ends_where_it_says(name: str) -> None:
    line = tutorial().lines[name]
    state = rules.start(tutorial(), rules.setup(tutorial(), dict(line.settings), line.edition)).state
    state, _ = notation.play(state, line.play)
    assert state.ending == line.ends
    assert rules.waiting(state) == ()


def test_lines_reach_each_ending_and_use_each_option_and_text() -> None:
    lines = tutorial().lines.values()
    assert {line.ends for line in lines} == set(tutorial().endings)
    words = set(re.findall(r"\w+", " ".join(line.play for line in lines)))
    assert set(tutorial().options) | set(tutorial().texts) <= words
    assert {each.id for text in tutorial().texts.values() for each in text.reservations} <= words


def test_naming_at_nine_buys_what_it_says_and_pays_for_it() -> None:
    draws = "chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+unity washington:calm+unity"
    named = played(f"{draws} seoul:name_now washington:wait")
    held = played(f"{draws} seoul:hold washington:wait")
    assert named.meters["public_trust"] > held.meters["public_trust"]
    assert named.meters["deterrence"] > held.meters["deterrence"]
    assert named.meters["trust"] < held.meters["trust"]
    assert named.ours == 4
    assert held.ours == 1


def test_political_capital_refuses_a_package() -> None:
    draws = "chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+unity washington:calm+unity"
    state = played(f"{draws} seoul:name_now washington:wait")
    dear = notation.parse("seoul:open_branches+publish", state)
    cheap = notation.parse("seoul:open_branches+raise_alert", state)
    assert rules.refusal(state, dear) is not None
    assert rules.refusal(state, cheap) is None


def test_engineers_note_is_a_hint_and_no_proof() -> None:
    def has_note(cause: str, note: str) -> bool:
        draws = f"chance:cause={cause} chance:note={note} chance:leak_at=30"
        state = played(f"{draws} seoul:calm+unity washington:calm+unity seoul:hold washington:wait")
        return any(each.inject == "engineer" for each in state.delivered)

    assert [has_note("attack", note) for note in "012"] == [False, False, True]
    assert [has_note("change", note) for note in "012"] == [False, True, True]


def test_a_word_drafted_in_is_free_and_one_demanded_costs_half() -> None:
    draws = "chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+unity washington:calm+unity"
    talks = f"{draws} seoul:hold washington:wait seoul:share+publish washington:listen+draft_words"
    talks += " seoul:common_line washington:common_line"
    early = played(f"{talks} alliance:common_line+no_prejudice seoul:concur washington:concur")
    late = played(f"{talks} alliance:common_line seoul:concur washington:concur+no_prejudice seoul:concur")
    assert early.papers[0].text == late.papers[0].text
    assert early.papers[0].talks.spent < late.papers[0].talks.spent


def test_era_changes_how_long_a_text_takes() -> None:
    draws = "chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+unity washington:calm+unity"
    line = f"{draws} seoul:hold washington:wait seoul:share+publish washington:listen+background"
    line += " seoul:common_line washington:common_line alliance:common_line"
    slow, quick = played(line, era="era_2020"), played(line, era="era_2024")
    assert slow.spent > quick.spent > 0


def test_places_that_the_arrows_join_are_on_the_map() -> None:
    flows = tutorial().map.flows
    assert flows
    assert {end for flow in flows for end in (flow.start, flow.end)} <= set(tutorial().places)


def test_night_log_points_towards_the_truth_or_is_incomplete() -> None:
    def confidence(cause: str, note: str) -> int:
        draws = f"chance:cause={cause} chance:note={note} chance:leak_at=30"
        line = f"{draws} seoul:calm+unity washington:calm+unity seoul:say_nothing washington:wait"
        before = played(line)
        after = notation.play(before, "seoul:wait_for_log+open_branches washington:listen+background")[0]
        return after.meters["confidence_seoul"] - before.meters["confidence_seoul"]

    attack, change, incomplete = (
        confidence("attack", "0"),
        confidence("change", "1"),
        confidence("change", "0"),
    )
    assert change < 0 < incomplete < attack


def test_common_line_cannot_be_tabled_once_the_north_is_named() -> None:
    draws = "chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+unity washington:calm+unity"
    state = played(
        f"{draws} seoul:name_now washington:wait seoul:share+publish washington:listen+draft_words"
    )
    assert ("common_line",) not in rules.options(state, "seoul")
    assert ("seoul_names",) in rules.options(state, "seoul")


START = "chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+unity washington:calm+unity"


def test_both_capitals_can_buy_credibility_alone_and_pay_in_trust() -> None:
    named = played(f"{START} seoul:name_now washington:wait")
    nine = f"{START} seoul:say_nothing washington:wait seoul:wait_for_log"
    briefed, heard = played(f"{nine} washington:background"), played(f"{nine} washington:listen")
    credible = tutorial().aims["credibility"].met
    assert [bool(credible(state)) for state in (named, briefed, heard)] == [True, True, False]
    assert heard.meters["trust"] - briefed.meters["trust"] >= 6
    assert briefed.meters["capital_washington"] > heard.meters["capital_washington"]


def test_whoever_says_nothing_gives_the_engineers_an_hour() -> None:
    silent = played(f"{START} seoul:say_nothing washington:wait")
    spoke = played(f"{START} seoul:hold washington:wait")
    assert silent.meters["disruption"] < spoke.meters["disruption"]


def test_an_alert_in_the_morning_softens_a_second_stop() -> None:
    def loss(first: str) -> int:
        night = "washington:listen clock:lapse clock:lapse clock:lapse"
        before = played(f"{START} seoul:hold washington:wait seoul:{first} {night}")
        after, _ = notation.play(before, "chance:night=second")
        return after.meters["disruption"] - before.meters["disruption"]

    assert loss("raise_alert") < loss("share")


@pytest.mark.parametrize("era", ["era_2020", "era_2023", "era_2024"])
def test_naming_in_the_first_minutes_can_hold_in_every_era(era: str) -> None:
    morning = "washington:support seoul:share+wait_for_log washington:listen+draft_words"
    evening = "seoul:quiet_check washington:quiet_check alliance:quiet_check seoul:concur washington:concur"
    assert played(f"{START} seoul:name_now {morning} {evening} chance:night=quiet", era=era).ending == (
        "named_and_held"
    )


def test_washington_keeps_its_means_by_doing_little() -> None:
    rating = dict(tutorial().objectives["means_left"].rating)
    nine = f"{START} seoul:hold"
    busy = played(f"{nine} washington:support seoul:share washington:draft_words")
    idle = played(f"{nine} washington:wait seoul:share washington:listen")
    assert rating["P"]
    assert [bool(rating["P"](state)) for state in (idle, busy)] == [True, False]


def test_a_wrong_name_costs_the_publics_belief_by_morning() -> None:
    def believed(cause: str) -> bool:
        start = START.replace("cause=attack", f"cause={cause}")
        talks = "seoul:share+publish washington:listen clock:lapse clock:lapse clock:lapse chance:night=quiet"
        candour = tutorial().aims["candour"].met
        return bool(candour(played(f"{start} seoul:name_now washington:wait {talks}")))

    assert believed("attack")
    assert not believed("change")


def test_the_ending_of_two_voices_is_true_where_both_had_concurred_and_events_came_first() -> None:
    line = "chance:cause=attack chance:note=0 chance:leak_at=6 seoul:calm+unity washington:calm+unity"
    line += " seoul:hold washington:wait seoul:open_branches+publish washington:background+listen"
    line += " seoul:common_line washington:common_line alliance:common_line"
    line += " seoul:concur washington:concur+no_prejudice"
    state = played(line)
    assert state.papers[-1].how == "overtaken"
    assert [answer.options[0] for answer in state.papers[-1].talks.attempts[0].answers] == ["concur"] * 2
    ending = tutorial().endings["two_voices_end"]
    # Both had said yes: nobody may read that they gave other answers, only that no text bore both names.
    assert "did not give" not in ending.text.en
    assert "같은 답을" not in ending.text.ko
    assert "both stood behind" not in ending.why.en
