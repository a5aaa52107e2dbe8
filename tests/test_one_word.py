"""One thing has one word, on every page, sheet and screen: the other word does not come back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from game.scenario import glossary, loader
from game.texts.catalogue import CATALOGUE, say

HOUSE = Path(__file__).parents[1]

OTHERS = {
    "모둠": r"\}조(?=[에의를가는도와로 ,.]|$)|^조$"
    r"|(?:모든|다른|우리|어느|먼저|전체|보는|받는) 조(?=[에의를가는도와로 ,.:]|$)",
    "결정 권한": r"(?<![가-힣])펜(?=[을이은의도과 ,.]|$)",
    "답변 카드": r"응답 ?카드",
    "평가관": r"평가자|평가위원",
    "보내기": r"배포(?: 번호| \d|했습니다: |·)|지금 내보|통제반이 내보"
    r"|상황(?: 메시지)?[을를] 내보|^투입|투입$|부여 시각",
    "상황 메시지": r"상황 ?부여|부여할 상황|상황 번호"
    r"|(?:전달된|예정된|대기|대기 중인|예비|보유한|도착하는|자유) 상황(?! 메시지|판)"
    r"|상황[을를] (?:빼|뺐|뺌)|(?:지금|에) 부여$",
    "상황실 화면": r"회의실 화면",
    "일시정지": r"일시 정지|시계(?: 진행과)? 정지|시계[를]? 멈(?:춤|췄)|^정지, |, 정지(?=[,.]|$)|^멈춤$",
    "물러설 길": r"되돌아갈 길",
    "찬성 논거": r"최선의 (?:경우|논거)",
    "에 비해": r"때 대신",
    "훈련이 끝날 때까지": r"종료 때까지",
    "상황 변화로 무산": r"(?:상황|사태)[이가] (?:협의를 )?앞(?:질|지|서|섰)|문안보다 상황이",
    "상태값": r"(?<![가-힣])표지(?=[를가는나와 ,.]|$)",
}
"""The word -> what else it was called."""

EMPTY = ("빈자리", re.compile(r"nobody( plays it| sits .*)?\.?|empty", re.IGNORECASE))
"""A table without people."""

LABELS = {
    "찬성 논거": r"(its )?best case|those who want it.*|at best",
    "물러설 길": r"(the )?way back",
    "요건": r"needs:?( \{needs\})?",
}
"""What stands before a part of an option, and what it is in English wherever it stands."""


def other_words(text: str) -> list[str]:
    """Return the words whose rivals stand in a Korean text."""
    return [word for word, rival in OTHERS.items() if re.search(rival, text)]


def korean(node: object) -> Iterator[str]:
    """Yield every Korean text of a document."""
    if isinstance(node, dict):
        if set(node) == {"en", "ko"}:
            yield str(node["ko"])
        else:
            for inner in node.values():
                yield from korean(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from korean(inner)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_key_that_ends_the_time_of_a_question_is_called_as_what_it_asks(lang: str) -> None:
    word, asks = say("board.advance.yes", lang), say("board.advance.title", lang)
    keys = ("board.conduct.skip", "board.control.advance.go", "console.skip")
    assert {say(key, lang) for key in keys} == {word}
    assert word[:2] in asks, "‘넘어가기’ and ‘넘어갑니까?’ have their stem in common"
    rivals = {"en": r"(?i)\bskip", "ko": "건너뛰"}
    # At a prompt it is a word to be typed, the log's own.
    said = [key for key, text in CATALOGUE.items() if re.search(rivals[lang], text.of(lang))]
    assert [key for key in said if not key.startswith("terminal.")] == []


def test_the_interface_calls_a_thing_by_its_word() -> None:
    assert {key: found for key, text in CATALOGUE.items() if (found := other_words(text.ko))} == {}
    terms = glossary.load().terms
    assert [id for id, term in terms.items() if other_words(f"{term.name.ko}. {term.meaning.ko}")] == []


def test_a_table_without_people_has_one_word() -> None:
    word, english = EMPTY
    told = {key: text.ko for key, text in CATALOGUE.items() if english.fullmatch(text.en)}
    assert len(told) >= 8
    assert {key: ko for key, ko in told.items() if word not in ko} == {}


@pytest.mark.parametrize("word", LABELS)
def test_a_part_of_an_option_has_one_name(word: str) -> None:
    named = re.compile(LABELS[word], re.IGNORECASE)
    told = {key: text for key, text in CATALOGUE.items() if named.fullmatch(text.en)}
    assert len(told) >= 4
    assert {key: text.ko for key, text in told.items() if not text.ko.startswith(word)} == {}


def test_the_case_for_an_option_is_called_the_same_in_english() -> None:
    told = {text.en for text in CATALOGUE.values() if text.ko == "찬성 논거"}
    assert told == {"Its best case", "best case"}


@pytest.mark.parametrize("name", loader.shipped())
def test_a_scenario_uses_the_same_words(name: str) -> None:
    texts = korean(json.loads(loader.load(loader.find(name)).document))
    # Who writes in a story may put a pen away.
    assert [text for text in texts if other_words(text) not in ([], ["결정 권한"])] == []


def test_the_claims_use_the_same_words() -> None:
    tree = yaml.safe_load((HOUSE / "scenarios/shared/claims.yaml").read_text("utf-8"))
    assert [text for text in korean(tree) if other_words(text)] == []


def test_the_documents_use_the_same_words() -> None:
    pages = {path: path.read_text("utf-8").splitlines() for path in (HOUSE / "docs").rglob("*.md")}
    assert [(path.name, line) for path, lines in pages.items() for line in lines if other_words(line)] == []


def test_a_rival_is_found_and_other_words_are_left_alone() -> None:
    for rival in (
        "모든 조의 시계",
        "{groups}조에",
        "조",
        "펜 보유",
        "펜을 넘기기",
        "응답 카드",
        "평가자",
        "상황 부여",
        "전달된 상황 3건",
        "예정된 상황",
        "대기 상황",
        "확인된 것 (상황 번호)",
        "상황을 뺐습니다.",
        "모든 모둠에 부여",
        "회의실 화면의 코드",
        "되돌아갈 길",
        "최선의 경우",
        "하나도 없을 때 대신",
        "종료 때까지",
        "일시 정지",
        "전체 시계 정지",
        "시계를 멈췄습니다.",
        "멈춤",
        "시한 경과, 정지, 더한 시간",
        "지금 내보내기",
        "상황을 내보냈습니다.",
        "통제반이 내보낼 때.",
        "배포 1",
        "배포했습니다: {headline}",
        "부여 시각(훈련 개시 기준)",
        "투입 지연",
        "지표나 표지",
        "상황이 협의를 앞질렀습니다.",
        "사태가 앞지르는 조건",
        "문안보다 상황이 앞섰습니다",
    ):
        assert other_words(rival), rival
    for text in (
        "제3조",
        "모든 조약",
        "한 조",
        "다른 조치",
        "브라이트펜 리서치",
        "조사",
        "2조 원",
        "펜데믹",
        "모든 조합",
        "전달된 상황 메시지 3건",
        "회의실",
        "교통 표지판",
        "기기 내보내기",
        "병력 투입을 미룸",
        "시계가 멈춰 있습니다.",
        "일시정지, 재개",
    ):
        assert not other_words(text), text


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_clock_that_stands_by_itself_names_the_button_that_lets_it_run(lang: str) -> None:
    button = say("console.resume", lang)
    for key, filled in (("session.slept", {"long": "1 h"}), ("session.goes_on", {"left": ""})):
        assert f": {button}" in say(key, lang, **filled), key


def test_the_two_markers_of_the_ladder_have_one_name() -> None:
    rival = re.compile(r"(?i)done (to|by) the alliance|what (the alliance|we) did")
    assert [key for key, text in CATALOGUE.items() if rival.search(text.en)] == []
    for words, name in (("done to us", "우리가 당한 일"), ("done by us", "우리가 한 일")):
        told = {key: text.ko for key, text in CATALOGUE.items() if words in text.en.lower()}
        assert len(told) >= 12
        # On the record sheet it is the head of a narrow column.
        assert [
            key for key, ko in told.items() if name not in ko and not key.startswith("paper.label.")
        ] == []
