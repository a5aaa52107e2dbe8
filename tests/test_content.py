"""What scenarios are written from: texts in both languages, shared options, ladder, aims, doctrines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.scenario import loader
from game.scenario.model import Effect, JointText, Option, Scenario
from game.texts import both as shown

pytestmark = pytest.mark.alike

HOME = Path(__file__).resolve().parents[1]
SHARED = HOME / "scenarios" / "shared"
FILES = (*sorted(SHARED.parent.glob("*.yaml")), *sorted(SHARED.glob("*.yaml")))
PARTS = ("meters", "ladder", "places", "roles", "options", "aims", "doctrines", "sources")

BLOCKED = (
    "dongbu", "namsan", "saeron", "hanbit", "apra", "hanul", "kookmin", "shinhan", "woori", "hana bank",
    "nonghyup", "kakao", "naver", "samsung", "hyundai", "lazarus", "kimsuky", "andariel", "bluenoroff",
    "tradertraitor", "apt38", "cnn", "fox news", "new york times", "washington post", "kbs", "yonhap",
    "chosun", "joongang", "hankyoreh", "동부페이", "동부은행", "동부그룹", "남산", "새론", "한빛", "한울",
    "국민은행", "신한은행", "우리은행", "하나은행", "농협", "카카오", "네이버", "삼성", "현대차", "라자루스",
    "김수키", "안다리엘", "조선일보", "중앙일보", "동아일보", "한겨레", "연합뉴스",
)  # fmt: skip
"""Live or historic firms and media and nicknames of agencies: none may stand in a scenario's texts."""

PEOPLE = (
    "chun in-bum", "maxwell", "stanton", "klingner", "jenny town", "matsuo", "trump", "biden", "kim jong",
    "moon jae", "yoon suk", "lee jae", "전인범", "맥스웰", "스탠턴", "클링너", "트럼프", "바이든", "김정은",
    "문재인", "윤석열", "이재명",
)  # fmt: skip
"""Experts are cited in sources alone; office-holders appear nowhere."""

METHODS = (
    "malware",
    "phishing",
    "exploit",
    "backdoor",
    "zero-day",
    "vulnerabilit",
    "password",
    "악성코드",
    "피싱",
    "취약점",
)
"""Words of attack methods: scenarios say who was affected and how badly, never how."""

HANGUL = re.compile("[가-힣]")


@cache
def tree(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def texts(node: Any, where: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield every pair of texts of a file with its place."""
    if isinstance(node, dict):
        if set(node) == {"en", "ko"}:
            forms = [each if isinstance(each, list) else [each] for each in (node["en"], node["ko"])]
            yield from ((where, en, ko) for en in forms[0] for ko in forms[1])
        else:
            for key, value in node.items():
                yield from texts(value, f"{where}.{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from texts(value, f"{where}[{number}]")


@cache
def tutorial() -> Scenario:
    return loader.load(loader.find("eight_minutes"))


def acts(scenario: Scenario) -> list[Option | JointText]:
    """Return the national options and the joint texts of a scenario."""
    return [*scenario.options.values(), *scenario.texts.values()]


def both(words: str) -> dict[str, str]:
    return {"en": words, "ko": f"가 {words}"}


@cache
def everything(folder: Path) -> Scenario:
    """Return a scenario that offers every shared option to whom it belongs."""
    options = tree(SHARED / "options.yaml")["options"]
    roles = tree(SHARED / "roles.yaml")["roles"]

    def of(team: str, entries: Any) -> list[str]:
        return [name for name, entry in entries.items() if entry["team"] == team]

    def national(team: str) -> dict[str, Any]:
        return {
            "ask": both("What now?"),
            "dilemma": ["speed", "certainty"],
            "offer": of(team, options),
            "pick": 2,
        }

    phases = {
        "act": {
            "part": "only",
            "opens": "0h",
            "decide": {team: national(team) for team in ("seoul", "washington")},
            "branches": [{"to": "sign"}],
        },
        "sign": {
            "part": "only",
            "joint": {
                "ratify": ["seoul", "washington"],
                "dilemma": ["unity", "sovereignty"],
                "window": 96,
                "offer": of("alliance", options),
                "fallback": {"label": both("No text"), "do": ["trust - 4", "set split"]},
            },
            "branches": [{"to": "close"}],
        },
    }
    teams = {
        team: {"name": both(team), "letter": team[0].upper(), "roles": of(team, roles)}
        for team in ("seoul", "washington", "alliance")
    }
    teams["alliance"]["of"] = ["seoul", "washington"]
    whole = {
        "format": 1,
        "id": "everything",
        "uses": list(PARTS),
        "title": both("Everything"),
        "summary": both("All that is shared."),
        "notice": both("Fiction."),
        "victim": "seoul",
        "startex": {"weekday": "monday", "time": "08:00"},
        "teams": teams,
        "parts": {"only": both("Only")},
        "phases": phases,
        "endings": {"end": {"code": "E4", "title": both("End"), "text": both("End.")}},
    }
    path = folder / "everything.yaml"
    path.write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return loader.load(path)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    return everything(tmp_path_factory.mktemp("everything"))


# Both languages, and nothing that must not be there


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_text_is_there_in_its_own_language(path: Path) -> None:
    for where, en, ko in texts(tree(path)):
        assert en.strip(), where
        assert not HANGUL.search(en), where
        assert HANGUL.search(ko) or where.endswith(".also"), where


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_live_firm_no_method_and_no_person_stands_in_a_text(path: Path) -> None:
    if path.stem == "sources":
        return
    for where, en, ko in texts(tree(path)):
        for word in (*BLOCKED, *PEOPLE, *METHODS):
            assert not re.search(rf"(?<![a-z]){re.escape(word)}", f"{en}\n{ko}".lower()), f"{where}: {word}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_calendar_date_and_no_emergency_powers(path: Path) -> None:
    if path.stem == "sources":
        return
    for where, en, ko in texts(tree(path)):
        assert "emergency power" not in en.lower(), where
        assert "비상대권" not in ko, where
        assert "계엄" not in ko, where
        assert not re.search(
            r"\b\d{1,2} (January|February|March|April|June|July|August|Sept|Oct|Nov|Dec)", en
        ), where


def test_national_security_adviser_is_written_out() -> None:
    for path in FILES:
        assert not re.search(r"\bNSA\b", path.read_text(encoding="utf-8")), path.name


# One register in Korean: the exercise asks in -는가 and speaks to the people in the room in -습니다.


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.?!])\s+", text) if each]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_questions_and_notices_keep_their_register_in_korean(path: Path) -> None:
    for where, _, ko in texts(tree(path)):
        if re.search(r"\bask$|\bquestions\b", where):
            assert sentences(ko)[-1].endswith("가?"), f"{where}: a question ends in -는가?, not {ko!r}"
        if where == ".notice":
            for each in sentences(ko):
                assert each.endswith(("니다.", "십시오.")), f"{where}: say it in -습니다, not {each!r}"


def test_questions_of_a_joint_phase_are_asked_as_the_others_are() -> None:
    for stage in ("instruct", "draft", "ratify", "ratify.openly"):
        assert sentences(shown(f"sight.ask.{stage}").ko)[0].endswith("가?"), stage


# Shared options and texts


def test_everything_shared_is_loaded(whole: Scenario) -> None:
    assert len(whole.options) == 40
    assert len(whole.texts) == 16
    assert set(whole.texts) >= {
        "call_article_ii",
        "joint_attribution",
        "article_iii",
        "quiet_offer",
        "playbook",
    }
    counts = [
        sum(role.team == team for role in whole.roles.values())
        for team in ("seoul", "washington", "alliance")
    ]
    assert counts == [8, 7, 6]


def test_each_option_has_a_best_case_sources_and_known_tags(whole: Scenario) -> None:
    head = (SHARED / "options.yaml").read_text(encoding="utf-8").split("\nflags:")[0]
    known = set(re.findall(r"\b[a-z]+\b", head))
    for scenario in (whole, tutorial()):
        for option in acts(scenario):
            assert option.best_case.en, option.id
            assert option.best_case.ko, option.id
            assert option.summary, option.id
            assert option.sources, option.id
            assert set(option.sources) <= set(scenario.sources), option.id
            assert option.tags, option.id
            assert set(option.tags) <= known, option.id


def test_each_public_act_has_a_way_back(whole: Scenario) -> None:
    for scenario in (whole, tutorial()):
        for option in scenario.options.values():
            assert option.exit or "public" not in option.tags, option.id


def test_each_option_moves_something_both_ways_or_costs(whole: Scenario) -> None:
    for scenario in (whole, tutorial()):
        for option in scenario.options.values():
            losses = any(_is_loss(effect, scenario) for effect in option.do)
            # What stays sealed is billed later, by an inject that reads its flag.
            assert option.cost or losses or option.reveal == "own", option.id


def _is_loss(effect: Effect, scenario: Scenario) -> bool:
    if effect.kind != "add" or not effect.amount or effect.amount.constant is None:
        return False
    return (effect.amount.constant > 0) == scenario.meters[effect.target].worse


def test_each_capital_can_afford_any_one_option_and_not_all(whole: Scenario) -> None:
    for team in ("seoul", "washington"):
        costs = [amount for each in whole.options.values() if each.team == team for _, amount in each.cost]
        start = whole.meters[f"capital_{team}"].start
        assert start == 40
        assert max(costs) <= start < sum(costs)


def test_each_side_has_as_many_temptations(whole: Scenario) -> None:
    tempting = [option.team for option in whole.options.values() if "tempt" in option.tags]
    assert tempting.count("seoul") >= 2
    assert tempting.count("washington") >= 2
    for option in whole.options.values():
        if "tempt" in option.tags:
            assert any(effect.target == "trust" and _is_loss(effect, whole) for effect in option.do), (
                option.id
            )


def test_each_message_can_be_read_in_a_minute(whole: Scenario) -> None:
    for inject in whole.injects.values():
        assert 60 <= len(inject.text.en.split()) <= 110, inject.id
        assert inject.headline.en, inject.id
        assert inject.unknown.en, inject.id
        assert inject.unknown.ko, inject.id


def test_each_paper_is_a_sentence_in_two_languages_with_an_ancestor(whole: Scenario) -> None:
    for scenario in (whole, tutorial()):
        for text in scenario.texts.values():
            assert 25 <= len(text.words.en.split()) <= 50, text.id
            assert 20 <= len(text.words.ko.split()) <= 50, text.id
            assert text.ancestor.en, text.id
            assert text.ancestor.ko, text.id
            for reservation in text.reservations:
                assert reservation.words.en.endswith("."), reservation.id
                assert reservation.words.ko.endswith("."), reservation.id
                assert reservation.do, reservation.id
                assert len(reservation.label.en) <= 40, reservation.id


def test_papers_that_both_sign_let_each_side_add_a_word(whole: Scenario) -> None:
    for text in whole.texts.values():
        if text.rule == "both":
            assert {each.by for each in text.reservations} == {"seoul", "washington"}, text.id


def test_no_score_greys_out_the_treaty(whole: Scenario) -> None:
    finding = whole.texts["article_iii"]
    assert finding.when is not None
    assert finding.when.source == "declared"
    assert finding.first == "seoul"
    for text in whole.texts.values():
        assert text.when is None or not set(text.when.reads) & set(whole.meters), text.id


def test_calling_consultation_costs_something(whole: Scenario) -> None:
    call = whole.texts["call_article_ii"]
    assert call.rule == "either"
    assert "ours at least 4" in [effect.source for effect in call.do]
    assert {"pressure", "public_anger"} <= {effect.target for effect in call.do if _is_loss(effect, whole)}
    assert whole.texts["quiet_channel"].hours < call.hours


def test_no_act_of_forces_goes_above_a_finding(whole: Scenario) -> None:
    moves = [
        effect.source
        for option in acts(whole)
        if "military" in option.tags and option.id != "article_iii"
        for effect in option.do
        if effect.kind == "ours"
    ]
    assert moves
    assert [move for move in moves if "min(8, ours +" not in move] == []


# Ladder, aims, doctrines, map


def test_ladder_has_two_columns_five_bands_and_the_two_firebreaks() -> None:
    ladder = tutorial().ladder
    assert [band.id for band in ladder.bands] == ["friction", "pressure", "disruption", "harm", "force"]
    assert [rung.number for rung in ladder.rungs] == list(range(12))
    assert [(each.above, each.sources) for each in ladder.firebreaks] == [(6, ("R55",)), (8, ("R53",))]
    order = [band.id for band in ladder.bands]
    bands = [order.index(rung.band) for rung in ladder.rungs]
    assert bands == sorted(bands)


def test_two_of_six_aims_are_sealed() -> None:
    assert tutorial().aims_pick == 2
    assert len(tutorial().aims) == 6


def test_doctrines_have_reasons_and_neutral_names(whole: Scenario) -> None:
    assert set(whole.doctrines) == {"damage", "function", "process", "paralysis", "uniform", "broker"}
    tags = {tag for option in acts(whole) for tag in option.tags}
    for doctrine in whole.doctrines.values():
        assert set(doctrine.sources) <= set(whole.sources)
        if not doctrine.uniform:
            assert doctrine.choose, doctrine.id
            assert doctrine.want, doctrine.id
            assert doctrine.want[-1].when == "", doctrine.id
        for line in doctrine.choose:
            assert line.tag in tags | set(whole.options) | set(whole.aims), (doctrine.id, line.tag)


@pytest.mark.parametrize("path", sorted(SHARED.parent.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_word_holds_from_its_own_figure_on_and_no_two_flags_are_called_the_same(path: Path) -> None:
    scenario = loader.load(path)
    words = [word.en for meter in scenario.meters.values() for _, word in meter.words]
    assert not [word for word in words if word.startswith("more than")]
    names = [name for flag in scenario.flags.values() for name in {flag.name.en, flag.name.ko} if name]
    assert len(set(names)) == len(names)
