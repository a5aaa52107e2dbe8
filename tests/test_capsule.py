"""The capsule: what each seat saw, to the word; nothing is fetched, and no text becomes a script."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from chromium import FOUND, Chromium
from conftest import Keeps
from sessions import begin, by_bots

from game.cli import main
from game.debrief.capsule.blocks import Block
from game.debrief.capsule.exercise import exercise
from game.debrief.capsule.face import face
from game.debrief.capsule.page import capsule
from game.debrief.capsule.telling import ELSEWHERE
from game.debrief.game import game_played
from game.record.log import read
from game.review.review import Sizes
from game.scenario import loader
from game.session import Replay, View
from game.terminal import page as told_in_lines
from game.texts import Text, both, say
from game.texts.unparted import unparted

pytestmark = pytest.mark.alike

GAMES = Path(__file__).parent / "games"
LOG = GAMES / "eight_minutes" / "line_one_voice.jsonl"
REWOUND = GAMES / "eight_minutes" / "control_058.jsonl"


@cache
def scenario_of(folder: Path):  # type: ignore[no-untyped-def]
    return loader.from_document((folder / "scenario.json").read_text(encoding="utf-8"))


@cache
def page_of(log: Path, lang: str = "en") -> str:
    return capsule(read(log), scenario_of(log.parent), log, lang).decode()


class Page(HTMLParser):
    """The elements of a page, and what stands in each script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.leads: list[str] = []
        self.scripts: dict[str, str] = {}
        self.policy, self._script = "", ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.leads += [
            str(value) for name, value in attrs if name in ("href", "src", "action", "srcset", "data")
        ]
        assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]
        if known.get("http-equiv") == "Content-Security-Policy":
            self.policy = str(known["content"])
        if tag == "script":
            self._script = known.get("id") or "run"
            assert self._script not in self.scripts, "a script that nobody put there"
            self.scripts[self._script] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._script = ""

    def handle_data(self, data: str) -> None:
        if self._script:
            self.scripts[self._script] += data


def game_in(page: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Page(page).scripts["game"])
    return found


def lines(block: list[Any], texts: list[Any], lang: int) -> list[str]:
    """Return the title and the lines of a packed block in a language."""

    def text(number: int) -> str:
        found = texts[number]
        return found if isinstance(found, str) else found[lang]

    return [text(block[2]), *(text(number) for line in block[3] for number in line[1])]


def told(blocks: tuple[Block, ...], lang: str) -> list[str]:
    return [
        text.of(lang)
        for block in blocks
        for text in (block.title, *(each for line in block.lines for each in line.texts))
    ]


@pytest.mark.parametrize("log", [LOG, REWOUND], ids=lambda log: log.stem)
def test_every_viewer_has_at_every_moment_what_it_saw(log: Path) -> None:
    game, replay = game_in(page_of(log)), Replay(read(log), scenario_of(log.parent), log)
    assert {"room", "white_cell", *game["beside"]} <= set(game["faces"])
    for viewer, pages in game["faces"].items():
        for place, moment in enumerate(game["moments"]):
            blocks = [each for start, each in pages if start <= place][-1]
            view = replay.view_at(moment[0], viewer)
            for number, lang in enumerate(("en", "ko")):
                shown = [
                    word for block in blocks for word in lines(game["blocks"][block], game["texts"], number)
                ]
                assert shown == list(map(unparted, told(face(view), lang))), (viewer, moment[0])


def read_in(view: View) -> Iterator[Text]:
    """Yield what must stand on a viewer's page whatever else does."""
    for message in view.messages:
        yield from (message.headline, message.text, message.unknown)
    for gauge in view.gauges:
        yield from (gauge.name, gauge.word)
    yield from (each.text for each in view.happenings if each.kind not in ELSEWHERE)
    yield from (each.why for each in view.happenings if each.kind not in ELSEWHERE)
    yield from (team.name for team in view.teams)
    for card in view.cards:
        yield from (card.title, card.objective, card.knows, card.red_line, card.success)
    if view.question is not None:
        yield view.question.ask
        for offer in view.question.offers:
            yield from (offer.name, offer.summary, offer.best_case, offer.exit, offer.refusal)
        yield from (estimate.ask for estimate in view.question.estimates)
    if view.paper is not None:
        yield view.paper.words
    if view.ending is not None:
        yield from (view.ending.title, view.ending.text, *view.ending.questions)
        yield from (rating.text for rating in view.ending.ratings)


def test_a_page_leaves_nothing_out() -> None:
    for log in (LOG, GAMES / "three_waves" / "control_109.jsonl"):
        replay = Replay(read(log), scenario_of(log.parent), log)
        for number in range(0, len(replay.records), 3):
            for viewer in ("room", "seoul", "washington", "alliance", "white_cell"):
                view = replay.view_at(number, viewer)
                shown = "\n".join(told(face(view), "ko"))
                for text in read_in(view):
                    assert text.ko in shown, (log.stem, number, viewer, text.ko)


def test_a_rating_stands_with_what_its_letter_means() -> None:
    replay = Replay(read(LOG), scenario_of(LOG.parent), LOG)
    view = replay.view_at(len(replay.records) - 1, "room")
    assert view.ending is not None
    for lang in ("en", "ko"):
        shown = told(face(view), lang)
        for rating in view.ending.ratings:
            assert f"{rating.letter} {say(f'terminal.rating.{rating.letter}', lang)}" in "\n".join(shown)


def test_a_page_depends_on_its_view_alone() -> None:
    seen = {}
    for log in (LOG, REWOUND):
        replay = Replay(read(log), scenario_of(log.parent), log)
        for number in range(len(replay.records)):
            view = replay.view_at(number, "seoul")
            assert seen.setdefault(repr(view), face(view)) == face(view)


def test_the_decisions_stand_with_their_reasons() -> None:
    records = [
        replace(record, note={"reason": f"why {record.n}"}) if record.body.get("seat") == "seoul" else record
        for record in read(LOG)
    ]
    game = game_in(capsule(records, scenario_of(LOG.parent), LOG, "en").decode())
    for record in records:
        if record.body.get("seat") == "seoul":
            moment = next(each for each in game["moments"] if each[0] == record.n)
            shown = lines(game["blocks"][moment[4]], game["texts"], 0)
            assert f"why {record.n}" in shown
            assert ("For the sake of" in shown) == bool(record.body["sake"])
            assert shown.count("Because of") == len(record.body["because"])


def test_what_a_rewind_left_behind_is_struck_out() -> None:
    gone = [each[0] for each in game_in(page_of(REWOUND))["moments"] if not each[6]]
    records = read(REWOUND)
    rewinds = [each for each in records if each.body.get("options", [""])[0] == "rewind"]
    expected = {n for each in rewinds for n in range(int(each.body["options"][1]) + 1, each.n)}
    assert rewinds or not gone
    assert set(gone) <= expected


def test_the_log_and_the_scenario_are_in_it_byte_for_byte(tmp_path: Path) -> None:
    scripts = Page(page_of(LOG)).scripts
    (tmp_path / "log.jsonl").write_bytes(json.loads(scripts["log"]).encode())
    (tmp_path / "scenario.json").write_bytes(json.loads(scripts["exercise"]).encode())
    assert (tmp_path / "log.jsonl").read_bytes() == LOG.read_bytes()
    assert main(["verify", str(tmp_path)]) == 0


def test_the_same_log_gives_the_same_bytes() -> None:
    assert capsule(read(LOG), scenario_of(LOG.parent), LOG, "en").decode() == page_of(LOG)
    assert page_of(LOG, "ko") != page_of(LOG)


def test_nothing_is_fetched_and_only_its_own_script_runs() -> None:
    page = Page(page_of(LOG))
    assert all(lead.startswith("#") for lead in page.leads)
    assert set(page.scripts) == {"game", "log", "exercise", "run"}
    own = base64.b64encode(hashlib.sha256(page.scripts["run"].encode()).digest()).decode()
    assert f"script-src 'sha256-{own}'" in page.policy
    assert page.policy.startswith("default-src 'none'")
    assert "unsafe" not in page.policy
    assert not re.search(r"https?:", page.scripts["run"])
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|fetch\(|XMLHttp|import\(",
        page.scripts["run"],
    )


EVIL = "</script><script>alert(1)</script><!--<script> \u202e\u2066 <img src=x onerror=alert(1)> ]]> & \u2028"


def hostile(tmp_path: Path) -> Path:
    """Return a game in which everything that people can write attacks the page."""
    session = by_bots(tmp_path / "evil")
    session.close()
    session = begin(tmp_path / "begun")
    session.remark("mark", EVIL, kind="strength", at=0, turn=0, phase="")
    session.conduct.say(EVIL, to="all")
    session.remark("question", EVIL, seat="seoul")
    session.conduct.endex(EVIL)
    session.close()
    return tmp_path / "begun"


def test_hostile_words_stay_words(tmp_path: Path, keeps: Keeps) -> None:
    folder = hostile(tmp_path)
    records = read(folder)
    written = capsule(
        records, loader.from_document((folder / "scenario.json").read_text("utf-8")), folder, "en"
    )
    page = Page(written.decode())
    assert set(page.scripts) == {"game", "log", "exercise", "run"}
    assert not any("<" in page.scripts[name] for name in ("game", "log", "exercise"))
    assert not set("\u202e\u2066") & set(written.decode())
    assert json.loads(page.scripts["log"]).encode() == (folder / "log.jsonl").read_bytes()
    assert any("alert(1)" in str(text) for text in json.loads(page.scripts["game"])["texts"])
    keeps("X2", 1, "places")


def test_what_cannot_be_shared_is_refused_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(tmp_path / "open").close()
    assert main(["share", str(tmp_path / "open")]) == 2
    alone = capsys.readouterr().err
    assert "has not ended: `resume` goes on" in alone
    assert main(["share", str(tmp_path / "open"), "--review"]) == 2
    assert capsys.readouterr().err == alone
    assert main(["report", str(tmp_path / "open"), "--level", "participant"]) == 2
    assert "has not ended: `resume` goes on" in capsys.readouterr().err
    assert not (tmp_path / "open" / "capsule.html").exists()
    by_bots(tmp_path / "whole").close()
    assert main(["share", str(tmp_path / "whole"), "-o", str(tmp_path / "game.pdf")]) == 2
    assert ".html" in capsys.readouterr().err
    assert main(["share", str(tmp_path / "whole"), "--lang", "ko"]) == 0
    assert "capsule.html" in capsys.readouterr().out


def test_the_capsules_report_has_the_turning_points_that_were_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In both languages, as the report has them, and with every record that they name."""
    by_bots(tmp_path / "game").close()
    monkeypatch.setattr("game.cli.review.Sizes", lambda most: Sizes(60))
    title = both("review.title")
    for words in (["share"], ["share", "--review"]):
        assert main([*words, str(tmp_path / "game"), "-o", str(tmp_path / "capsule.html")]) == 0
        page = (tmp_path / "capsule.html").read_text("utf-8")
        english, _, korean = page.partition('<template id="report-ko">')
        assert (f">{title.en}</h2>" in english, f">{title.ko}</h2>" in korean) == (len(words) == 2,) * 2
    for part in (english, korean):
        named = set(re.findall(r'href="#(r\d+)"', part))
        assert named <= set(re.findall(r'id="(r\d+)"', part))


needs_chromium = pytest.mark.skipif(
    FOUND is None, reason="no Chromium here: apt-get install chromium (.ci/run does)"
)


@needs_chromium
@pytest.mark.once
def test_what_a_table_thought_likely_stands_behind_its_question_without_a_colon(tmp_path: Path) -> None:
    file = tmp_path / "capsule.html"
    file.write_text(page_of(GAMES / "eight_minutes" / "bots_001.jsonl"), encoding="utf-8")
    behind = "[...document.querySelectorAll('#moment .row.pair .t0')].map((name) => [name.textContent, " \
        "getComputedStyle(name, '::after').content])"  # fmt: skip
    found: dict[str, str] = {}
    with Chromium(tmp_path / "browser") as browser:
        browser.open(file.as_uri())
        for _ in range(6):
            browser.press("ArrowRight", shift=True)
            found |= dict(browser.run(behind))
    asked = {name for name in found if name.endswith("?")}
    assert asked
    assert {found[name] for name in asked} == {'" "'}
    assert {found[name] for name in found.keys() - asked} == {'": "'}


@needs_chromium
@pytest.mark.once
def test_in_chromium_without_a_network_each_seat_is_replayed(tmp_path: Path) -> None:
    file = tmp_path / "capsule.html"
    file.write_text(page_of(LOG), encoding="utf-8")
    replay = Replay(read(LOG), scenario_of(LOG.parent), LOG)
    game = game_in(page_of(LOG))
    with Chromium(tmp_path / "browser") as browser:
        browser.open(file.as_uri())
        middle = len(game["moments"]) // 2
        for _ in range(middle):
            browser.press("ArrowRight")
        record = game["moments"][middle][0]
        assert f"record {record}" in browser.text("#moment")
        for key, viewer in enumerate(game["viewers"][:3], 1):
            browser.press(str(key))
            shown = browser.run("document.querySelector('#faces').textContent")
            for text in read_in(replay.view_at(record, viewer[0])):
                assert unparted(text.en) in shown, (viewer, text)
        browser.press("l")
        assert browser.run("document.documentElement.lang") == "ko"
        assert unparted(replay.view_at(record, "seoul").title.ko) in browser.text("h1")
        browser.press("b")
        assert browser.run("document.querySelectorAll('.seats > article').length") == len(game["beside"])
        browser.press("Home")
        browser.press("ArrowRight", shift=True)
        assert game["moments"][int(browser.run("document.querySelector('#slide').value"))][1] == "decision"
        browser.press("End")
        ending = replay.view_at(len(replay.records) - 1, "room").ending
        assert ending is not None
        assert unparted(ending.text.ko) in browser.text("#faces")
        for width in (360, 1280, 1920):
            browser.send(
                "Emulation.setDeviceMetricsOverride",
                width=width,
                height=700,
                deviceScaleFactor=1,
                mobile=False,
            )
            assert browser.run("document.documentElement.scrollWidth <= innerWidth"), width
        browser.run("document.querySelector('#moment button').click()")
        assert browser.run("document.querySelector('.records li.found').value") == game["moments"][-1][0]
        browser.run("document.querySelector('.records li[value=\"0\"] button').click()")
        assert browser.text("#count").startswith("1 /")
        assert [each for each in browser.asked if each not in (file.as_uri(), "about:blank")] == []
        assert browser.errors == []


@needs_chromium
@pytest.mark.once
def test_in_chromium_hostile_words_stay_words(tmp_path: Path, keeps: Keeps) -> None:
    folder, file = hostile(tmp_path), tmp_path / "capsule.html"
    scenario = loader.from_document((folder / "scenario.json").read_text("utf-8"))
    file.write_bytes(capsule(read(folder), scenario, folder, "en"))
    with Chromium(tmp_path / "browser") as browser:
        browser.open(file.as_uri())
        for _ in game_in(file.read_text("utf-8"))["moments"]:
            browser.press("ArrowRight")
        for tab in ("report", "scenario", "log", "replay"):
            browser.run(f"document.querySelector('#tab-{tab}').click()")
        assert "alert(1)" in browser.text("#faces")
        assert browser.run("document.querySelectorAll('img, #viewer script').length") == 0
        assert browser.errors == []
    keeps("X2", 1, "places")


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_kind_of_an_inject_is_a_word_wherever_its_number_stands(lang: str) -> None:
    session = by_bots()
    view = session.view("white_cell")
    kinds = {say(f"paper.type.{kind}", lang) for kind in ("info", "dec", "noise", "cont")}
    game = game_played(session.records, session.scenario)
    heads = [told_in_lines.message(each, lang)[0] for each in view.messages if each.msel]
    faces = [each for each in told((*face(view), *exercise(game)), lang) if re.match(r"\d-\d\d ", each)]
    seen = [*heads, *faces]
    named = [re.search(r"\d-\d\d \((.+?)\)", each) for each in seen]
    assert len(named) > 30
    assert {each[1] for each in named if each} <= kinds
    assert all(named)
