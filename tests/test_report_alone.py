"""What the report says to improve where a capital went alone, and how it writes figures of per cent."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.debrief.document import Points, Section, Table
from game.debrief.report.lessons import _alone
from game.debrief.report.report import report
from game.debrief.story import Story
from tests.test_report_told import game, page

pytestmark = pytest.mark.alike


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Washington acted alone after both had signed “Name the thief together + No sanctions yet”: "
               "Name the North alone."),
        ("ko", "양국이 ‘탈취 주체 공동 지목 성명 + 제재는 나중에’에 서명한 뒤 미국이 단독으로 행동했다: "
               "단독으로 북한을 지목."),
    ],
)  # fmt: skip
def test_who_goes_alone_on_what_both_had_signed_reads_it_among_the_areas_to_improve(
    lang: str, said: str
) -> None:
    sections = {each.id: each for each in report(game("electronic_robbery/control_105")).sections}
    (points,) = sections["improve"].blocks
    assert isinstance(points, Points)
    (found,) = [claim for (claim,) in points.items if said in claim.text.of(lang)]
    assert len(found.records) > 1, "with the paper and the decision"
    assert said in str([row[0].text.of(lang) for row in _table(sections["plan"]).rows])


def _table(section: Section) -> Table:
    return next(block for block in section.blocks if isinstance(block, Table))


@pytest.mark.parametrize(
    ("log", "chose"),
    [
        ("line_a_word_too_soon", "Name the North alone"),  # a text on other things
        ("line_a_price_for_the_treaty", "Declare an armed attack"),  # signed later
        ("line_a_city_that_could_not_pay", "Unseal a case"),  # no act that goes alone
    ],
)
def test_who_chose_something_else_or_earlier_did_not_go_alone(log: str, chose: str) -> None:
    told = page(f"electronic_robbery/{log}")
    assert chose in told
    assert "acted alone after" not in told


def test_a_text_by_which_one_capital_leads_makes_nobody_go_alone() -> None:
    played = game("electronic_robbery/control_105")
    texts = played.scenario.texts
    led = replace(texts["joint_attribution"], rule="lead")
    scenario = replace(played.scenario, texts={**texts, "joint_attribution": led})
    assert list(_alone(Story(played)))
    assert not list(_alone(Story(replace(played, scenario=scenario))))


def test_the_sign_of_per_cent_stands_behind_its_figure() -> None:
    english, korean = (page("electronic_robbery/line_quiet_hands", lang) for lang in ("en", "ko"))
    assert re.search(r"Money frozen was at least \d+ %", english)
    assert re.search(r"At the end: [^.]*Money frozen \d+ %", english)
    assert re.search(r"동결 비율 \d+% 이상", korean)
    assert "frozen, % was" not in english
    assert "동결 비율(%) 2" not in korean
