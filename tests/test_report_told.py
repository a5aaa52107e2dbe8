"""What the report tells those who were not there: why a letter, to whom a message, who agreed to a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from game.debrief.claim import Claim
from game.debrief.document import Paragraph, Points, Table
from game.debrief.game import Game, game_of, read_game
from game.debrief.page.markdown import markdown
from game.debrief.report.lessons import sources
from game.debrief.report.ratings import _figure, _parts, _Speaker, why
from game.debrief.report.records import record_lines
from game.debrief.report.report import report
from game.debrief.story import Story
from game.record.log import read
from game.rules.events import PaperEnded
from game.scenario import loader
from game.session import Decision, Stated, ask
from game.session.questions import answer
from game.sight.plain import read as shape_of
from game.texts import Text, say
from tests.compared import read as read_back
from tests.sessions import begin
from tests.test_report import claims

pytestmark = pytest.mark.alike

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
    speaker = _Speaker(played.scenario, played.end.setup, "en")
    for name, letter in story.ended[1].ratings:
        rating = played.scenario.objectives[name].rating
        for _, when in rating:
            if when is not None:
                figures = {**played.end.setup.constants, **dict(when.figures(played.end))}
                held = bool(when(played.end))
                parts = list(_parts(speaker, shape_of(when.source), figures, held))
                assert parts
                assert all(bool(_figure(part, figures)) == held for part in parts), when.source
        told = why(story, name, letter)
        place = [each for each, _ in rating].index(letter)
        begins = "Met: " if place == 0 else "Not met; even " if rating[place][1] is None else "Partly met: "
        assert told.en.startswith(begins)
        above = rating[place - 1][0]
        assert (f"{above} asked for more: " in told.en or f"even {above} asked for" in told.en) == bool(place)
        assert told.ko.startswith({"Met: ": "충족: ", "Partly met: ": "일부 충족"}.get(begins, "충족하지"))


def test_a_rating_says_which_condition_failed_and_when_what_it_asks_for_came() -> None:
    played = game("three_waves/control_036")
    (section,) = [each for each in report(played).sections if each.id == "objectives"]
    (table,) = [each for each in section.blocks if isinstance(each, Table)]
    told = {row[0].text.en: row[2] for row in table.rows}
    talking = told["Within a day of the first harm that could cost lives the two capitals are talking"]
    assert "Partly met: “A common sheet of facts” in force. S asked for more: " in talking.text.en
    assert "“A quiet channel is open”: never" in talking.text.en
    assert 39 in talking.records, "the record that signed the sheet"
    ally = told["Before anybody is named in public, the ally has been told"]
    assert "“Washington has what Seoul has” 12 hours or more before “The North has been named" in ally.text.en
    assert "“Washington has what Seoul has”: D-1 Sun 08:10 KST" in ally.text.en
    assert "일부 충족: ‘공동 사실 자료’ 시행. S 등급에는 더 필요했다: " in talking.text.ko
    (improve,) = [each for each in report(played).sections if each.id == "improve"]
    (points,) = [each for each in improve.blocks if isinstance(each, Points)]
    assert "S asked for more: " in points.items[0][0].text.en


def test_a_message_is_told_with_those_to_whom_it_went() -> None:
    told = page("three_waves/control_036").partition("## What happened")[2].partition("## Decisions")[0]
    assert "- To Seoul: Unusual interest in payments, transport and power. " in told
    assert "- To all, in public: Private firm sees the hand of a northern group. " in told
    assert "- To Seoul (" in told, "a role is named with its team"
    assert "- Happened, but reached no table: What Pyongyang has seen: no name and no price. " in told
    assert "- Exercise control told the alliance: “as the exercise needs”. " in told
    assert "; (" not in told, "the number of a record stands before the sign that ends its statement"
    assert ";\u00a0(" not in told


def test_a_day_that_names_a_phase_is_not_told_twice() -> None:
    assert "### D+21일(월) 08:10 KST" in page("three_waves/control_036", "ko")
    assert "D+21일, D+21일" not in page("three_waves/control_036", "ko")


def test_the_summary_says_why_the_game_ended_so_and_on_what_scale_its_figures_stand() -> None:
    told = page("eight_minutes/line_a_word_each")
    assert "Why this ending: A text that both capitals stood behind, and trust of 40 or more. (" in told
    assert "- Trust between the capitals: 72 (of 0 to 100: working). (" in told
    korean = page("eight_minutes/line_a_word_each", "ko")
    assert "이 결말에 이른 이유: 양국이 함께" in korean
    assert "- 양국 간 신뢰: 72(0~100 중, 원활함). (" in korean
    # What is counted has no scale: a share of money.
    assert "- Money frozen: 48 %. (" in page("electronic_robbery/line_quiet_hands")


def test_what_was_true_from_the_first_stands_apart_from_what_chance_brought_later() -> None:
    told = page("eight_minutes/line_one_voice").partition("## What exercise control did")[2]
    true, fate = told.partition("### What chance brought on the way")[::2]
    assert "### What was true all along" in true
    assert "- What stopped the bank: " in true
    assert "- The night: " in fate.partition("\n## ")[0]
    assert "- The night: " not in true


def test_an_estimate_is_told_with_the_phase_in_which_it_was_asked() -> None:
    told = page("ward_seven/bots_010")
    asked = re.findall(
        r"^\| \w+ \| ([^|]+): How will the other capital answer this paper\?", told, re.MULTILINE
    )
    assert len(set(asked)) > 1, "one question of several papers"


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


def test_a_draw_to_which_the_author_gave_no_name_is_told_by_its_id() -> None:
    session = begin()
    session.close()
    drawn = next(each for each in record_lines(Story(read_back(session))) if each.seat.en == "Chance")
    assert drawn.text == Text("drawn: cause, change", "추첨: cause, change")


def test_what_was_noted_is_told_in_words() -> None:
    lines = {line.n: line.text for line in record_lines(Story(game("harbor_and_exchange/control_009")))}
    assert lines[13].en.startswith("In the room: the moment is marked: “")
    assert lines[13].ko.startswith("상황실: 이 순간에 표시함: “")


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
    assert "“One desk for the money” in force. P asked for more" in page("electronic_robbery/control_072")


def test_of_things_that_are_counted_those_are_told_that_were_done() -> None:
    told = page("three_waves/control_021")
    assert "Partly met: Seoul chose “Say that the signs point north” and Public trust in Seoul was at" in told
    assert (
        "at least 1 of these (Seoul chose “Hold and investigate”; Seoul chose “Publish the evidence”; "
        in told
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "eight_minutes/line_heard_first",
            "To “Seoul names, with Washington heard” Washington answered first and in the open, before the "
            "other was asked: Seoul: Concur; Washington: Concur.",
        ),
        (
            "harbor_and_exchange/bots_089",
            "To “A finding under Article III for Guam” Washington answered first and in the open, and the "
            "other was no longer asked: Washington: Do not concur.",
        ),
        (
            "three_waves/bots_010",
            "“Recover together + No access to government networks” has the words that Seoul had asked for, "
            "so the other alone was asked again: ",
        ),
        ("three_waves/bots_010", "The answers to “Recover together” were opened together: "),
    ],
)
def test_answers_are_said_to_be_opened_together_only_where_they_were(name: str, said: str) -> None:
    assert said in page(name)


def test_no_paper_is_told_twice_since_one_capital_answered_first() -> None:
    for log in sorted(GAMES.glob("*/*.jsonl")):
        for each in Story(game(f"{log.parent.name}/{log.stem}")).papers:
            for one, other in pairwise(turned.attempt for turned in each.turned):
                assert one.text != other.text or len(one.answers) == len(other.answers), log


def noted(folder: Path) -> Game:
    """Return a game with marks by control, by an evaluator and by nobody known, and a question cut short."""
    session = begin(folder)
    session.conduct.mark("strength", "The line was used early", "tell_ally", by="evaluator")
    session.conduct.mark("improve", "Nobody asked")
    session.remark("mark", "An older log", kind="improve", at=0, phase=session.view("room").phase)
    session.conduct.extend(4)
    session.conduct.skip()
    while not session.over:
        session.lapse()
    session.close()
    return read_game(folder)


def test_a_mark_stands_beside_the_objective_that_it_is_bound_to(tmp_path: Path) -> None:
    document = report(noted(tmp_path))
    (objectives,) = [each for each in document.sections if each.id == "objectives"]
    (table,) = [each for each in objectives.blocks if isinstance(each, Table)]
    assert table.head[-1].en == "Marked in play"
    beside = [row[-1] for row in table.rows if row[-1].text]
    assert [each.text.en for each in beside] == ["a strength in “First”: The line was used early"]
    told = markdown(document, "en")
    assert "In “First”, marked by an evaluator under the objective “" in told
    assert "In “First”, marked by exercise control: Nobody asked." in told
    assert "In “First”, marked: An older log." in told
    assert "Marked in play" not in page("three_waves/control_021"), "nobody bound a mark to an objective"


def test_a_mark_cites_its_moment_itself_and_the_words_that_were_added_to_it(tmp_path: Path) -> None:
    session = begin(tmp_path)
    at = session.records[-1].n
    mark = session.conduct.mark("improve", objective="tell_ally").n
    session.conduct.note("Nobody asked", about=mark)
    session.conduct.note("twice", about=mark)
    session.conduct.endex()
    session.close()
    told = [each for each in claims(report(read_game(tmp_path))) if "Nobody asked twice" in each.text.en]
    assert len(told) == 3, "beside the objective, to improve, in the plan"
    assert {each.records for each in told} == {(at, mark, mark + 1, mark + 2)}


def test_talks_that_end_before_anybody_has_sealed_are_told_and_those_that_no_table_was_asked_are_not() -> (
    None
):
    game_of_a_cut = game("mirror_week/control_043")
    cut = Story(game_of_a_cut).papers[-1]
    assert (cut.paper.how, cut.wanted, cut.drafted, cut.turned) == ("endex", (), (), ())
    told = markdown(report(game_of_a_cut), "en")
    assert "1 cut off by ENDEX." in told.partition("## ")[2]
    joint = told.partition("## Joint decisions")[2].partition("\n## ")[0]
    assert joint.count("The talks were cut off by ENDEX. 0 of 40 hours of talks were spent.") == 1
    by_control = Story(game("ward_seven/control_010")).papers[-1]
    assert by_control.by_control
    assert not by_control.wanted
    short = next(each for each in map(game, every()) if any(_unasked(each)))
    assert not set(short.skipped) & {each.paper.phase for each in Story(short).papers}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "- The talks were cut off by ENDEX while “Agree to disagree + Until proof is in + The treaty "
               "apart” lay on the table. By then: Seoul: Concur; Washington: had not answered. 42 of 60 "
               "hours of talks were spent. ([50](#r50), [51](#r51))"),
        ("ko", "문안이 상정된 채 ENDEX로 협의가 중단되었다. 그때까지의 답: 한국: 동의; 미국: 답하지 않음."),
    ],
)  # fmt: skip
def test_a_paper_that_endex_cut_off_is_told_with_what_had_been_answered(lang: str, said: str) -> None:
    assert said in page("three_waves/control_014", lang)


def every() -> Iterator[str]:
    yield from (f"{log.parent.name}/{log.stem}" for log in sorted(GAMES.glob("*/*.jsonl")))


def _unasked(played: Game) -> Iterator[str]:
    """Yield the joint phases that the edition of a game went over."""
    for _, event in played.events():
        if isinstance(event, PaperEnded) and event.paper.phase in played.skipped:
            yield event.paper.phase


def test_a_question_that_control_cut_short_is_no_failing_of_the_table(tmp_path: Path) -> None:
    played = noted(tmp_path)
    (cut,) = played.ended_by_control
    document = report(played)
    told = markdown(document, "en")
    did = told.partition("## What exercise control did")[2]
    assert "Control gave 4 minutes more" in did
    assert "Control ended the time of the question" in did
    assert "Exercise control ended the time before Seoul had answered; what counted was: " in told
    assert "Exercise control ended the time: who had not answered gave no answer" in told
    assert "went unanswered since exercise control ended the time" in told
    (improve,) = [each for each in document.sections if each.id == "improve"]
    (points,) = [each for each in improve.blocks if isinstance(each, Points)]
    lapsed = [item[0] for item in points.items if " let the time run out in “" in item[0].text.en]
    assert lapsed, "those that the tables did let lapse"
    assert all(cut not in each.records for each in lapsed)


def test_the_log_does_not_know_who_sat_in_a_role_and_the_report_says_so() -> None:
    said = "not who sat in that role"
    assert said in page("three_waves/line_the_treaty")
    assert said not in page("three_waves/bots_010"), "no people, no roles to sit in"


def test_a_question_to_control_is_told_with_its_table_and_its_words() -> None:
    session = begin()
    ask(session, "washington", "May we call them?")
    session.close()
    played = read_back(session)
    gone = replace(played.records[-1], note=None)
    said, silent = "asks control (W1): “May we call them?”", "asks control (W1); the words were taken out"
    for last, told in ((played.records[-1], said), (gone, silent)):
        records = (*played.records[:-1], last)
        line = record_lines(Story(game_of(records, session.scenario, Path("log.jsonl"))))[-1]
        assert line.seat.en == "Washington"
        assert line.text.en.startswith(told)


def test_a_sponsor_reads_that_a_table_asked_control_and_not_what_it_asked() -> None:
    session = begin()
    ask(session, "washington", "May we call them?")
    session.conduct.endex()
    session.close()
    played = read_back(session)
    for lang, asked in (("en", "asks control (W1)"), ("ko", "통제반에 질문(W1)")):
        full, short = (markdown(report(played, level), lang) for level in ("facilitator", "sponsor"))
        assert f"{asked}: “May we call them?”" in full
        assert asked in short
        assert "May we call them?" not in short


def test_what_a_table_said_in_public_stands_with_its_decision() -> None:
    session = begin()
    session.conduct.say("The port is shut.", to="all")
    rests = session.view("seoul").messages[-1].id
    stated = Stated(known=rests, unknown="who", confidence="low", way_back=True)
    because = (rests, session.view("seoul").messages[0].id)
    session.decide(Decision("seoul", ("alert",), session.point, because=because, stated=stated))
    session.decide(Decision("washington", ("wait",), session.point))
    session.conduct.endex("time")
    session.close()
    document = report(read_back(session))
    english, korean = (markdown(document, lang) for lang in ("en", "ko"))
    who, sure, way = "that who did it is not known.", "Confidence: low.", "It names the way back."
    assert f"It rests on: The port is shut. It says {who} {sure} {way}" in english
    assert "누구의 소행인지는 모른다고 밝힘. 신뢰 수준: 낮음. 물러설 길을 제시함." in korean
    assert "The port is shut; " in english, "no stop within a list"


def test_an_answer_of_control_stands_in_the_report_in_the_readers_language_alone() -> None:
    session = begin()
    asked = ask(session, "washington", "May we call them?")
    answer(session, asked.n, "later")
    again = ask(session, "washington", "And now?")
    session.conduct.rewind(asked.n + 1)
    session.close()
    document = report(read_back(session))
    lines = {line.n: line for line in document.records}
    assert lines[asked.n + 1].text == Text(
        "Control said: To your question W1: Later.", "통제반 전언: 질문 W1에 대한 답: 나중에 답하겠습니다."
    )
    assert lines[again.n].text.ko == "통제반에 질문(W2): “And now?”", "it keeps the name that it had"
    assert not lines[again.n].counts
    assert "질문 W1" not in markdown(document, "en")
    assert "To your question" not in markdown(document, "ko")


def test_who_was_not_there_reads_what_it_was_about_who_drafted_and_what_the_text_says() -> None:
    told = page("three_waves/line_the_treaty")
    summary = told.partition("## Summary")[2].partition("##")[0]
    assert summary.strip().startswith("In the nine days before their defense ministers meet")
    joint = told.partition("## Joint decisions")[2].partition("## Escalation")[0]
    drafts = [line for line in joint.splitlines() if " on the table: " in line]
    assert drafts
    known = game("three_waves/line_the_treaty").scenario.texts.values()
    texts = {text.name.en: text.summary.en for text in known}
    for line in drafts:
        name, says = line.partition("put “")[2].partition("” on the table: ")[::2]
        assert says.partition(" ([")[0] == texts[name.partition(" (")[0].partition(" + ")[0]]
    assert "0 steps apart" not in joint
    assert "Both first wanted “" in joint
    assert "To The alliance" not in told


def test_drafts_and_answers_are_told_in_their_order_and_control_is_named_where_it_drafted() -> None:
    for lang, on in (("en", " on the table"), ("ko", "문안을 올림")):
        told = page("three_waves/control_118", lang)
        joint = told.partition({"en": "## Joint", "ko": "## 공동 결정"}[lang])[2].partition("\n## ")[0]
        talks = joint.split("\n### ")[2].splitlines()
        (first, second) = (number for number, line in enumerate(talks) if on in line)
        assert first < talks.index(next(line for line in talks if "([48]" in line)) < second
    lines = page("three_waves/control_118").splitlines()
    (drafted,) = [line for line in lines if "“A call between the" in line and " on the table: " in line]
    assert drafted.startswith("- Exercise control, for the alliance, put “A call between the presidents”")


def test_how_sure_a_source_is_stands_in_words_and_not_as_the_scenario_writes_it() -> None:
    section = sources(Story(game("eight_minutes/line_one_voice")))
    assert section is not None
    how, listed = section.blocks
    assert isinstance(how, Paragraph)
    assert isinstance(listed, Points)
    for lang in ("en", "ko"):
        told = [claim.text.of(lang) for (claim,) in listed.items]
        for mark in ("seed", "verified", "known", "design"):
            words = f"[{say(f'debrief.sources.{mark}', lang)}]"
            assert words in how.claims[0].text.of(lang)
            assert words in " ".join(told) or mark in ("known", "design")
        assert not [line for line in told if re.match(r"\w+ \[(seed|verified|known|design)\]", line)]
