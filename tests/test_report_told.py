"""What the report tells those who were not there: why a letter, to whom a message, who agreed to a text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from game.debrief.claim import Claim
from game.debrief.document import Points, Table
from game.debrief.game import Game, game_of
from game.debrief.page.markdown import markdown
from game.debrief.report.lessons import record_lines
from game.debrief.report.ratings import _figure, _parts, why
from game.debrief.report.report import report
from game.debrief.story import Story
from game.record.log import read
from game.scenario import loader
from game.sight.plain import read as shape_of
from tests.test_report import claims

GAMES = Path(__file__).parent / "games"
RATED = [
    log
    for kind in ("line", "control", "bots")
    for folder in sorted(GAMES.iterdir())
    for log in sorted(folder.glob(f"{kind}_*.jsonl"))[1:4]
]


@cache
def game(name: str) -> Game:
    log = GAMES / f"{name}.jsonl"
    document = (log.parent / "scenario.json").read_text(encoding="utf-8")
    return game_of(read(log), loader.from_document(document), log)


@cache
def page(name: str, lang: str = "en") -> str:
    return markdown(report(game(name)), lang)


@pytest.mark.parametrize("log", RATED, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_each_letter_is_told_by_the_parts_of_its_target_that_held_and_by_those_that_failed(log: Path) -> None:
    played = game(f"{log.parent.name}/{log.stem}")
    story = Story(played)
    assert story.ended is not None
    for name, letter in story.ended[1].ratings:
        rating = played.scenario.objectives[name].rating
        for _, when in rating:
            if when is not None:
                figures = {**played.end.setup.constants, **dict(when.figures(played.end))}
                held = bool(when(played.end))
                parts = list(_parts(shape_of(when.source), figures, held))
                assert parts
                assert all(bool(_figure(part, figures)) == held for part in parts), when.source
        told = why(story, name, letter)
        place = [each for each, _ in rating].index(letter)
        begins = "Met: " if place == 0 else "Missed: even " if rating[place][1] is None else "Partly met: "
        assert told.en.startswith(begins)
        assert (f"{rating[place - 1][0]} would have needed: " in told.en) == bool(place)
        assert told.ko.startswith({"Met: ": "충족", "Partly met: ": "일부 충족"}.get(begins, "미충족"))


def test_a_rating_says_which_condition_failed_and_when_what_it_asks_for_came() -> None:
    played = game("three_waves/control_036")
    (section,) = [each for each in report(played).sections if each.id == "objectives"]
    (table,) = [each for each in section.blocks if isinstance(each, Table)]
    told = {row[0].text.en: row[2] for row in table.rows}
    talking = told["Within a day of the first harm that could cost lives the two capitals are talking"]
    assert "Partly met: “A common sheet of facts” in force. S would have needed: " in talking.text.en
    assert "“A quiet channel is open”: never" in talking.text.en
    assert 39 in talking.records, "the record that signed the sheet"
    ally = told["Before anybody is named in public, the ally has been told"]
    assert "“Washington has what Seoul has” 12 hours or more before “The North has been named" in ally.text.en
    assert "“Washington has what Seoul has”: D-1 Sun 08:10 KST" in ally.text.en
    assert "일부 충족: ‘공동 사실 자료’ 시행. S 등급에 모자란 조건: " in talking.text.ko
    (improve,) = [each for each in report(played).sections if each.id == "improve"]
    (points,) = [each for each in improve.blocks if isinstance(each, Points)]
    assert "S would have needed: " in points.items[0][0].text.en


def test_a_message_is_told_with_those_to_whom_it_went() -> None:
    told = page("three_waves/control_036").partition("## What happened")[2].partition("## Decisions")[0]
    assert "- To Seoul: Unusual interest in payments, transport and power. " in told
    assert "- To all, in public: Private firm sees the hand of a northern group. " in told
    assert "- To Seoul (" in told, "a role is named with its team"
    assert "- Happened, but reached no table: What Pyongyang has seen: no name and no price. " in told
    assert "- Exercise control told The alliance: “as the exercise needs”. " in told
    assert "; (" not in told, "the number of a record stands before the sign that ends its statement"
    assert ";\u00a0(" not in told


def test_a_day_that_names_a_phase_is_not_told_twice() -> None:
    assert "### D+21일(월) 08:10 KST" in page("three_waves/control_036", "ko")
    assert "D+21일, D+21일" not in page("three_waves/control_036", "ko")


def test_a_rung_is_told_as_a_level_and_with_its_scale() -> None:
    told = page("three_waves/control_036")
    assert "Done by us: rung 6 (of 0 to 11)." in told
    assert "| level of rung 7 (such as: Deaths, their cause disputed)" in told
    assert "| 7단 수준(예: " in page("three_waves/control_036", "ko")


def test_a_text_in_force_without_the_consent_of_both_is_never_a_signed_text() -> None:
    name = "three_waves/bots_096"
    played = game(name)
    story = Story(played)
    (paper,) = [each for each in story.papers if each.paper.how == "dissent"]
    moved = [each.why.en for each in story.moves if each.record == paper.record]
    assert moved
    assert all(each.startswith("“") and "without the consent of both" in each for each in moved)


def test_the_records_say_who_had_agreed_when_control_ended_the_talks() -> None:
    lines = {line.n: line.text for line in record_lines(Story(game("harbor_and_exchange/control_009")))}
    assert lines[31].en == (
        "Control ended the talks: the text takes effect: “Crews for the island”. "
        "By then: Washington: had not answered; Seoul: had not answered"
    )
    assert "“Crews for the island” into effect. By then: Washington: had not answered" in page(
        "harbor_and_exchange/control_009"
    )


def test_what_was_noted_is_told_in_words() -> None:
    lines = {line.n: line.text for line in record_lines(Story(game("harbor_and_exchange/control_009")))}
    assert lines[13].en == "In the room: the moment is marked"
    assert lines[13].ko == "상황실: 이 순간에 표시함"


def test_what_control_did_for_a_table_cites_the_record_of_control() -> None:
    played = game("three_waves/control_036")
    sayings: dict[str, Claim] = {each.text.en: each for each in claims(report(played))}
    wanted = next(each for words, each in sayings.items() if words.startswith("First wanted: Seoul: no text"))
    assert wanted.records == (19, 21)
    hand = next(each for words, each in sayings.items() if words.startswith("Exercise control took a hand"))
    assert hand.records == (19, 21, 24)
    assert all(played.records[n].body["seat"] == "white_cell" for n in hand.records)
    answers = next(
        each
        for words, each in sayings.items()
        if words.startswith("The answers to “A call between the presidents + No readout”")
    )
    assert answers.records == (24, 25), "not what control merely said meanwhile"


def test_how_far_a_capital_moved_is_told_from_where_to_where() -> None:
    told = page("three_waves/control_036")
    assert "Seoul stayed at step 0; Washington came back 2 steps, from 2 to 0." in told
    assert "a step lower for each reservation in it" in told


def test_what_control_put_down_is_told_as_so_or_not_so() -> None:
    lines = {line.n: line.text for line in record_lines(Story(game("electronic_robbery/control_072")))}
    assert lines[21].en == "Control put down as not so: “Police have looked inside the exchange”"
    assert lines[26].en == "Control set Friction over cost-sharing to 0"
    assert "“One desk for the money” in force. P would have needed" in page("electronic_robbery/control_072")
