"""A hot wash with more of everything than a shipped exercise has."""

# ruff: noqa: E501

from __future__ import annotations

from view_samples import t

from game.debrief.wash import Alone, Belief, Foresight, Gap, Part, Wash
from game.review.aside import Told
from game.review.brief import Brief, Point

_TEAMS = ("seoul", "washington", "alliance")
_PHASE = t("The third telephone conference of the ministers", "장관급 회의의 세 번째 전화 협의와 그 뒤")
_TEXT = t("A common statement on the interruption of services", "서비스 중단에 관한 두 나라의 공동 성명 문안")
_ASK = t(
    "How likely is it that the interruption of payments was nobody's attack at all?",
    "결제 중단이 그 누구의 공격도 아니었을 가능성은 얼마나 된다고 보는가?",
)
_HEAD = t(
    "“Nobody has told us anything since Monday”, say the operators of three networks and two hospitals",
    "“월요일 이후 아무도 알려 주지 않았다” 세 개 통신망과 두 개 병원 운영자들의 말",
)

WASH = Wash(
    rungs=11,
    firebreaks=((6, t("Loss of life", "인명 손실")), (8, t("Leaving the networks", "네트워크를 벗어남"))),
    start=(0, 11, 100),
    trust=t("Trust between the capitals", "양국 간 신뢰"),
    parts=tuple(
        Part(_PHASE, number % 12, 11 - number % 12, 100 - number * 7,
             ("seoul", "washington", "alliance", "seoul", "washington")[: number % 6], number)
        for number in range(14)
    ),
    most=9,
    gaps=(
        Gap(_PHASE, {"seoul": 0, "washington": 9}, 9, 9, _TEXT, 240, 2, 3),
        Gap(_PHASE, {"seoul": 9, "washington": 9}, 1, 0, _TEXT, 0, 0, 4),
        Gap(_PHASE, {}, None, None, t("", ""), 55, 0, 5),
        Gap(_PHASE, {"seoul": 1}, None, 4, _TEXT, 12, 1, 6),
    ),
    teams=_TEAMS,
    alone=tuple(
        Alone(_HEAD, number, {"seoul": "all", "washington": ("one", "")[number % 2], "alliance": ""}, number)
        for number in range(19)
    ),
    together=120,
    beliefs=tuple(
        Belief(
            _ASK,
            dict.fromkeys(_TEAMS, ((_PHASE, 0), (_PHASE, 50), (_PHASE, percent))),
            came,
        )
        for percent, came in ((100, True), (0, False), (86, None), (14, True))
    ),
    foresight=dict.fromkeys(_TEAMS, Foresight(11, 12)),
)  # fmt: skip

BARE = Wash(11, (), (0, 0, None), t("", ""), (Part(_PHASE, 0, 0, None, (), 1),), 0, (), (), (), 0, (), {})
"""A game without talks, estimates, trust, or a report of one's own."""

_CHANCE = t(
    "Chance moved the odds too: who stood behind it fell as “the North's people”, and “Two voices” went from 12 to 48 in 100.",
    "운도 확률을 움직였다. ‘공격의 배후’의 결과가 ‘북한’으로 나오면서 ‘두 목소리’ 결말이 100회당 12회에서 48회로 바뀌었다.",
)
_BETTER = t(
    "“Hold and investigate” would have helped its aims: +24 points.",
    "‘판단 보류와 조사’를 골랐다면 목표 달성 비율이 24점 높았을 것이다.",
)

TURNS = (
    Told("reckoning", 2, 40),
    Told("stopped"),
    Told("done", brief=Brief((), (_CHANCE, _CHANCE), 120_000)),
    Told(
        "done",
        brief=Brief(
            tuple(
                Point(team, _PHASE, _TEXT, _TEXT, before, after, better, number)
                for number, (team, before, after, better) in enumerate(
                    (("seoul", 0, 100, _BETTER), ("washington", 100, 0, t("", "")), ("alliance", 48, 52, _BETTER),
                     ("seoul", 97, 93, t("", "")), ("washington", 3, 7, _BETTER)), 1)
            ),
            (_CHANCE, _CHANCE, _CHANCE, _CHANCE),
            1_234_567,
        ),
    ),
)  # fmt: skip
"""Turning points that are awaited, that cannot be had, none, and five."""
