"""The console's record passes over no remark, and says of a seal what it is about and not what it is."""

from __future__ import annotations

import pytest
from sessions import begin, say
from test_room_control import told
from test_room_pages import flagship, up_to

from game.session import made
from game.texts import say as catalogued

pytestmark = pytest.mark.once


def test_what_the_clock_did_stands_between_the_decisions() -> None:
    session, decisions = flagship()
    session.conduct.start()
    up_to(session, decisions, "decide")
    session.conduct.extend(2)
    session.conduct.pause()
    session.conduct.mark("improve", "late")
    rows = [(each["record"], each["text"]) for each in told(session, "record")["made"] if each["remark"]]
    numbers = [number for number, _ in rows]
    assert numbers == sorted(numbers, reverse=True)
    assert [words for _, words in rows] == [
        "the clock is stopped", "more time is given", "the clock is started",
    ]  # fmt: skip
    session.close()


def test_marks_and_notes_stand_by_themselves_the_latest_first_with_words_and_objective() -> None:
    """And what a later version of the program remarks, for which this one has no words, breaks nothing."""
    session, decisions = flagship()
    session.conduct.start()
    up_to(session, decisions, "decide")
    name, objective = next(iter(session.scenario.objectives.items()))
    session.conduct.mark("improve", "late", name)
    session.conduct.note("Ask them why.")
    session.remark("of_a_later_version")
    for lang in ("en", "ko"):
        record = told(session, "record", lang)
        assert [(each["kind"], each["words"], each["objective"]) for each in record["noted"]] == [
            ("note", "Ask them why.", ""), ("improve", "late", objective.text.of(lang)),
        ]  # fmt: skip
        remarks = [each["text"] for each in record["made"] if each["remark"]]
        assert remarks == [catalogued("account.remark.start", lang)]
    session.close()


def test_what_was_sealed_and_gone_back_over_is_told_by_the_phase_in_which_it_was_sealed() -> None:
    """Not by the one to which the game went in the same turn afterwards."""
    session = next(
        game for seed in range(9) if "attack" in (game := begin(seed=seed)).records[1].body["options"]
    )
    before = session.records[-1].n
    say(session, "seoul:tell washington:wait seoul:line")
    sealed, talks = session.records[-1].n, session.view("room").phase_name
    session.conduct.rewind(before)
    say(session, "seoul:hold washington:wait seoul:hold")
    again = session.records[-1].n
    phase = session.view("room").phase_name
    assert phase != talks
    for lang in ("en", "ko"):
        rows = {each["record"]: each for each in told(session, "record", lang)["made"]}
        for number, counts, name in ((sealed, False, talks), (again, True, phase)):
            words = catalogued("room.made.answer", lang, what=name)
            assert (rows[number]["counts"], rows[number]["veiled"]) == (counts, words)
    session.close()


def test_every_row_says_when_it_was_by_the_clock_of_the_exercise() -> None:
    session, decisions = flagship()
    session.conduct.start()
    up_to(session, decisions, "decide")
    session.conduct.extend(2)
    session.conduct.mark("improve", "late")
    for lang in ("en", "ko"):
        record = told(session, "record", lang)
        remark, decision = (
            next(each for each in record["made"] if each["remark"] is it) for it in (True, False)
        )
        assert remark["at"] == record["noted"][0]["at"]
        # What was sealed last are the aims, before anything had come: at the hour of STARTEX.
        assert decision["at"] == record["made"][-1]["at"] != remark["at"]
        assert all(each["at"].endswith(" KST") for each in (*record["made"], *record["noted"]))
    session.close()


def test_sealed_aims_and_sealed_answers_are_told_apart_and_not_told() -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    session.decide(decisions.pop(0))
    phase = session.view("white_cell").phase_name
    for lang in ("en", "ko"):
        rows = [each for each in told(session, "record", lang)["made"] if each["secret"]]
        aims, answer = (
            ("sealed its aims", "sealed its answer") if lang == "en" else ("목표를 봉인함", "답을 봉인함")
        )
        assert [each["veiled"] for each in rows] == [f"{answer}: {phase.of(lang)}", aims, aims]
    secret = [each.text.en for each in made(session.records, session.scenario, session.point) if each.secret]
    assert not [each for each in rows if each["veiled"] in secret]
    session.close()


def test_what_control_did_for_some_alone_is_not_told_either() -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    session.conduct.say("for your eyes", "seoul")
    for lang, words in (
        ("en", "Control did what not all may know"),
        ("ko", "통제반이 일부만 알 수 있는 일을 함"),
    ):
        latest = told(session, "record", lang)["made"][0]
        assert (latest["secret"], latest["veiled"]) == (True, words)
