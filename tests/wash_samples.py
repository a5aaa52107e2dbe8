"""A hot wash with more of everything than a shipped exercise has."""

from __future__ import annotations

from view_samples import t

from game.debrief.wash import Alone, Belief, Foresight, Gap, Part, Wash

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
        Gap(_PHASE, {"seoul": 0, "washington": 9}, 9, _TEXT, 240, 2, 3),
        Gap(_PHASE, {"seoul": 9, "washington": 9}, 0, _TEXT, 0, 0, 4),
        Gap(_PHASE, {}, None, t("", ""), 55, 0, 5),
        Gap(_PHASE, {"seoul": 1}, 4, _TEXT, 12, 1, 6),
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
