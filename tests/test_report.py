"""The after-action report: each statement rests on records that show it; one log, one sequence of bytes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from conftest import Keeps

from game.authoring import reported
from game.cli import main
from game.debrief.claim import Claim, claim
from game.debrief.document import Document, Paragraph, Picture, Points, Section, Table
from game.debrief.game import Game, game_of
from game.debrief.page.html import html
from game.debrief.page.markdown import markdown
from game.debrief.page.pdf import pdf
from game.debrief.page.plain import plain
from game.debrief.page.printed import STANDS_IN, printed
from game.debrief.page.references import spans, written
from game.debrief.report.evidence import HAD
from game.debrief.report.report import LEVELS, report
from game.debrief.story import Story
from game.errors import GameError
from game.figures.marks import Label
from game.record.log import read
from game.rules.events import Changed, Ended, Moved
from game.scenario import loader
from game.texts import Text
from game.texts.catalogue import CATALOGUE
from tests.sheets import unprintable

pytestmark = pytest.mark.alike

ROOT = Path(__file__).parent.parent
GAMES = ROOT / "tests" / "games"
LOGS = sorted(GAMES.glob("*/*.jsonl"))
NOTHING = Text("", "")
SOME = [log for log in LOGS if log.stem.startswith("line_")]


@cache
def scenario_of(folder: Path):  # type: ignore[no-untyped-def]
    return loader.from_document((folder / "scenario.json").read_text(encoding="utf-8"))


@cache
def game(log: Path) -> Game:
    return game_of(read(log), scenario_of(log.parent), log)


def claims(document: Document) -> Iterator[Claim]:
    for section in document.sections:
        for block in section.blocks:
            match block:
                case Paragraph():
                    yield from block.claims
                case Points():
                    for item in block.items:
                        yield from item
                case Table():
                    for row in block.rows:
                        yield from row
                case Picture():
                    yield block.caption


class Links(HTMLParser):
    """Collects the places of a page and what leads to them."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[str] = []
        self.leads: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.places.append(value or "")
            elif name == "href":
                self.leads.append(value or "")
            elif name in ("src", "srcset", "action") or tag in ("script", "link", "iframe"):
                self.fetched.append(f"{tag} {name}={value}")


@pytest.mark.parametrize("log", LOGS, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_every_reference_of_every_golden_game_leads_to_a_record(log: Path) -> None:
    played = game(log)
    document = report(played)
    numbers = {record.n for record in played.records}
    assert [each.n for each in document.records] == sorted(numbers)
    told = list(claims(document))
    assert all(set(each.records) <= numbers for each in told)
    page = Links()
    page.feed(html(document, "ko"))
    assert len(page.places) == len(set(page.places))
    assert {lead[1:] for lead in page.leads} <= set(page.places), "a reference that leads nowhere"
    assert not page.fetched, "the page must stand without a network"
    text = markdown(document, "en")
    places = set(re.findall(r'<a id="(r\d+)"></a>', text))
    assert places == {f"r{number}" for number in numbers}
    assert set(re.findall(r"\]\(#(\w+)\)", text)) <= places


@pytest.mark.parametrize("folder", sorted(GAMES.iterdir()), ids=lambda folder: folder.name)
def test_the_reports_of_logged_games_are_byte_for_byte_what_they_were(folder: Path, keeps: Keeps) -> None:
    scenario = scenario_of(folder)
    told = [
        line
        for name in reported.named(scenario)
        for line in reported.listed(name, read(folder / f"{name}.jsonl"), scenario)
    ]
    due = (folder / reported.LIST).read_text(encoding="utf-8").splitlines()
    what_to_do = "a report says otherwise: read what, then `main.py dev golden --write`"
    assert told == due, what_to_do
    keeps("D1", len(told), "reports")


def test_a_statement_that_no_record_shows_cannot_be_made() -> None:
    with pytest.raises(ValueError, match=r"no record shows that 'Trust fell\.'"):
        claim(Text("Trust fell.", "신뢰가 떨어졌다."), None)
    assert claim(Text("a", "b"), 7, None, 3, 7).records == (3, 7)


@pytest.mark.parametrize("log", SOME, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_the_record_of_a_decision_holds_it(log: Path) -> None:
    played, story = game(log), Story(game(log))
    assert story.choices or story.papers
    for choice in story.choices:
        body = played.records[choice.sealed].body
        if choice.asked and not choice.lapsed and not choice.forced:
            assert (body["seat"], sorted(body["options"])) == (choice.team, sorted(choice.options))
            note = played.records[choice.sealed].note or {}
            assert choice.reason.en in note.get("reason", choice.reason.en)
        assert choice.sealed <= choice.shown
    for paper in story.papers:
        for team, text, record in paper.wanted:
            body = played.records[record].body
            if text and body["seat"] == team:
                assert tuple(body["options"]) == paper.paper.talks.first_instructions[team]
    for each in story.known:
        delivered = [one for one in played.played if one.record.n == each.record]
        state = delivered[0].step.state
        assert each.inject in {delivery.inject for delivery in state.delivered}
        before = delivered[0].before
        assert before is None or each.inject not in {delivery.inject for delivery in before.delivered}


@pytest.mark.parametrize("log", SOME, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_the_course_stands_where_the_game_stood(log: Path) -> None:
    played, stages = game(log), Story(game(log)).stages
    assert [stage.turn for stage in stages] == list(range(1, len(stages) + 1))
    for stage, after in pairwise(stages):
        assert stage.figures == after.before
        assert stage.closed == after.opened
    end = {**played.end.meters, "ours": played.end.ours, "theirs": played.end.theirs}
    assert dict(stages[-1].figures) == end
    first: dict[str, int] = {}
    for turn, _, event in played.told():
        if turn and isinstance(event, Changed | Moved):
            first.setdefault(event.meter if isinstance(event, Changed) else event.marker, event.before)
    assert dict(stages[0].before) == {**end, **first}


def test_what_a_level_leaves_out_is_not_in_it() -> None:
    log = GAMES / "three_waves" / "control_118.jsonl"
    sections = {level: [section.id for section in report(game(log), level).sections] for level in LEVELS}
    assert "control" not in sections["participant"]
    assert "sources" not in sections["participant"]
    assert sections["sponsor"][:5] == ["summary", "objectives", "strengths", "improve", "plan"]
    assert "story" not in sections["sponsor"]
    assert set(sections["participant"]) < set(sections["facilitator"])


def test_a_game_that_goes_on_is_reported_to_control_alone() -> None:
    log = GAMES / "eight_minutes" / "line_one_voice.jsonl"
    going_on = game_of(read(log)[:7], scenario_of(log.parent), log)
    assert "has not ended" in report(going_on).sections[0].blocks[1].claims[0].text.en  # type: ignore[union-attr]
    for level in ("participant", "sponsor"):
        with pytest.raises(GameError, match="has not ended"):
            report(going_on, level)


def test_what_was_noted_of_devices_and_hours_is_in_no_report() -> None:
    log = GAMES / "eight_minutes" / "line_one_voice.jsonl"
    records = [
        replace(record, note={**(record.note or {}), "device": "Kim's phone", "wall": "2031-02-03T04:05:06Z"})
        for record in read(log)
    ]
    played = game_of(records, scenario_of(log.parent), log)
    for lang in ("en", "ko"):
        for text in (html(report(played), lang), markdown(report(played), lang)):
            assert "Kim" not in text
            assert "2031" not in text


def test_hostile_words_stay_words(keeps: Keeps) -> None:
    log = GAMES / "eight_minutes" / "line_one_voice.jsonl"
    evil = "<script>alert(1)</script> | [x](http://x) `y` \u202e"
    records = [replace(record, note={"reason": evil}) for record in read(log)]
    document = report(game_of(records, scenario_of(log.parent), log))
    assert evil in {each.text.en for each in claims(document)}
    page = html(document, "en")
    assert "<script" not in page
    text = markdown(document, "en")
    for words in (page, text, document_words(document, "en"), "\n".join(plain(document, "en"))):
        assert "\u202e" not in words
    assert not re.search(r"(?<!\\)\]\(http", text)
    assert not re.search(r"(?<!\\)<script", text)
    for line in text.splitlines():
        if line.startswith("| "):
            assert len(re.findall(r"(?<!\\)\|", line)) in {4, 5, 6, 7}
    keeps("X2", 1, "places")


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_same_log_gives_the_same_bytes_whatever_the_hash_seed(tmp_path: Path, lang: str) -> None:
    folder = _session(tmp_path, "three_waves", "line_the_treaty")
    written_first: dict[str, bytes] = {}
    for seed in ("0", "4242"):
        for ending in ("html", "md", "pdf"):
            out = tmp_path / f"{seed}.{ending}"
            words = [
                sys.executable,
                str(ROOT / "main.py"),
                "report",
                str(folder),
                "-o",
                str(out),
                "--lang",
                lang,
            ]
            subprocess.run(words, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True)
            assert written_first.setdefault(ending, out.read_bytes()) == out.read_bytes()
    assert written_first["pdf"].startswith(b"%PDF")


def test_the_pages_of_a_pdf_have_the_mark_and_every_sign() -> None:
    for lang in ("en", "ko"):
        made = pypdfium2.PdfDocument(pdf(report(game(GAMES / "three_waves" / "line_the_treaty.jsonl")), lang))
        for page in made:
            text = page.get_textpage().get_text_bounded()
            assert "EXERCISE" in text
            # A sign that the fonts lack is drawn as a broken glyph, yet is read back as what it was.
            # A hyphen at the end of a line is read back as \x02.
            assert unprintable(set(text) - set("\r\n\x02")) == []
            assert STANDS_IN not in text, "a sign of the report's own words that the fonts lack"


def test_the_fonts_of_a_pdf_have_every_sign_that_a_report_may_say() -> None:
    own = {key: text for key, text in CATALOGUE.items() if key.startswith(("debrief.", "review."))}
    for key, text in own.items():
        assert unprintable({*text.en, *text.ko}) == [], key
    assert unprintable({*HAD, STANDS_IN}) == []
    assert all(sign in own["debrief.known.how"].en and sign in own["debrief.known.how"].ko for sign in HAD)


@pytest.mark.parametrize("words", ["¶" * 4000, "¶ord " * 800, "가나다 " * 800, "가" * 3000])
def test_a_long_reason_goes_on_over_pages_and_loses_no_sign(words: str) -> None:
    document = report(own_words(words))
    sayings = [each.text.en for each in (*claims(document), *document.records)]
    told = sum(each.count(words[0]) for each in sayings if words in each)
    assert told
    pages, without = document_words(document, "en"), document_words(report(own_words("-")), "en")
    assert pages.count(words[0]) == without.count(words[0]) + told


def test_signs_that_the_fonts_lack_have_a_stand_in_that_the_page_explains() -> None:
    assert printed("calm \U0001f44d\U0001f3fd, \u4f60\ufe0f e\u0301 \u1112\u1161\u11ab") == "calm □, □ é 한"
    assert printed("one\ttwo\u200d\x07\nthree") == "one two\nthree"
    assert "□ stands for" in document_words(report(own_words("calm \U0001f44d")), "en")
    assert "□ stands for" not in document_words(report(own_words("calm")), "en")


def test_a_bots_reasons_are_told_in_the_readers_language() -> None:
    log = GAMES / "eight_minutes" / "line_one_voice.jsonl"
    notes = {"reason": "It must be seen.", "reason_ko": "보여야 한다."}
    document = report(
        game_of([replace(each, note=notes) for each in read(log)], scenario_of(log.parent), log)
    )
    assert "보여야 한다." in markdown(document, "ko")
    assert "It must be seen." not in markdown(document, "ko")
    assert "It must be seen." in markdown(document, "en")


@pytest.mark.parametrize("log", SOME[:3], ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_the_phases_below_the_ladder_have_the_numbers_of_its_chart(log: Path) -> None:
    section = next(each for each in report(game(log)).sections if each.id == "escalation")
    picture, table = section.blocks[:2]
    assert isinstance(picture, Picture)
    assert isinstance(table, Table)
    labels = [mark.words for mark in picture.charts["en"].marks if isinstance(mark, Label)]
    for lang in ("en", "ko"):
        numbers = [row[0].text.of(lang).split(". ")[0] for row in table.rows]
        assert numbers == labels[-len(numbers) :]


def test_a_report_lies_beside_its_log_unless_a_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = _session(tmp_path, "eight_minutes", "line_one_voice")
    assert main(["report", str(folder)]) == 0
    assert (folder / "report-en.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert main(["report", str(folder), "-o", str(tmp_path / "x.doc")]) == 2
    assert "'.doc' should be .html, .md, .pdf" in capsys.readouterr().err
    assert main(["report", str(tmp_path / "nothing")]) == 2


def test_numbers_in_a_row_are_written_as_a_span() -> None:
    assert [written(span) for span in spans((1, 2, 4, 5, 6, 9))] == ["1", "2", "4-6", "9"]
    assert spans(()) == ()


def own_words(words: str) -> Game:
    """Return a game in which each who decided gave a reason in these words."""
    log = GAMES / "eight_minutes" / "line_one_voice.jsonl"
    records = [replace(each, note={"reason": words}) for each in read(log)]
    return game_of(records, scenario_of(log.parent), log)


def document_words(document: Document, lang: str) -> str:
    """Return what can be read in the PDF of a document."""
    pages = pypdfium2.PdfDocument(pdf(document, lang))
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages)


def _session(tmp_path: Path, scenario: str, log: str) -> Path:
    folder = tmp_path / log
    folder.mkdir()
    shutil.copy(GAMES / scenario / f"{log}.jsonl", folder / "log.jsonl")
    shutil.copy(GAMES / scenario / "scenario.json", folder / "scenario.json")
    return folder


@pytest.mark.parametrize("level", ["sponsor", "participant", "facilitator"])
def test_a_text_that_control_signed_is_never_said_to_be_signed_by_the_capitals(level: str) -> None:
    told = report(game(GAMES / "eight_minutes" / "control_107.jsonl"), level)
    words = markdown(told, "en")
    assert "Exercise control, not the capitals, put" in words
    assert "The capitals signed" not in words


@pytest.mark.parametrize("log", SOME[::3], ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_nobody_decides_before_the_reports_that_it_rests_on_nor_after_what_it_brought(log: Path) -> None:
    played = game(log)
    story = Story(played)
    came = {known.inject: known.minute for known in story.known}
    for choice in story.choices:
        if choice.asked and not choice.lapsed and not choice.forced:
            hour = played.minutes[choice.sealed]
            assert all(came[inject] <= hour for inject in choice.because if inject in came)
            stage = next(stage for stage in story.stages if stage.turn == choice.turn)
            assert stage.minute <= hour
            later = [following.minute for following in story.stages if following.turn > choice.turn]
            assert not later or hour <= min(later)


@pytest.mark.parametrize("log", SOME[::5], ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_an_aim_that_was_not_reached_is_something_to_improve(log: Path) -> None:
    played = game(log)
    missed = [
        aim
        for _, event in played.events()
        if isinstance(event, Ended)
        for _, aim, met in event.aims
        if not met
    ]
    (improve,) = [each for each in report(played).sections if each.id == "improve"]
    (plan,) = [each for each in report(played).sections if each.id == "plan"]
    for aim in missed:
        name = played.scenario.aims[aim].name.en
        assert any(name in each.text.en for each in claims_of(improve))
        assert any(name in each.text.en for each in claims_of(plan))
    assert not any("rated" in each.text.en for each in claims_of(plan))


def claims_of(section: Section) -> list[Claim]:
    return list(claims(Document(NOTHING, NOTHING, (), (section,), ())))
