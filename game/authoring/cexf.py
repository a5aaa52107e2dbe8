"""Export to the Common Exercise Format (CEXF, JSON) of the MISP project, as far as it can hold an exercise.

CEXF knows an exercise, injects with payloads, and their order. Whatever makes this a game of decisions has no
place there: `NOT_HELD` says so in the file itself and to whoever exports.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from game.authoring.msel import Row
from game.scenario.model import Scenario
from game.texts import Text

NOT_HELD = tuple(
    Text(en, ko)
    for en, ko in (
        ("decisions and options, with their prices and effects", "결정과 선택지, 그 비용과 효과"),
        ("joint texts, reservations, talks and their hours", "공동 문안과 유보, 협의와 그 시간"),
        ("hidden draws, gauges, flags, and what time brings by itself",
         "숨은 추첨과 지표, 상태, 시간이 지나며 저절로 생기는 일"),
        ("conditions: an inject that comes only sometimes stands here like any other",
         "조건: 때에 따라서만 나오는 상황 메시지도 다른 것과 똑같이 적힌다"),
        ("branches and endings, objectives and how they are rated", "분기와 결말, 목표와 그 평가 기준"),
        ("who may read what: recipients stand in each inject's description alone",
         "누가 무엇을 읽는지: 받는 사람은 각 상황 메시지의 설명에만 적힌다"),
        ("two authentic languages: both stand in one payload, English first",
         "동등한 두 언어: 한 곳에 영어부터 차례로 적힌다"),
        ("settings and editions", "설정과 판"),
    )
)  # fmt: skip
"""What an exercise loses on the way, in words."""

_SECONDS = 60


def cexf(scenario: Scenario, rows: Sequence[Row]) -> dict[str, Any]:
    """Return the exercise in the Common Exercise Format; `rows` are its MSEL in English.

    Identifiers follow from the ids in the file and not from its texts: the same exercise keeps them for ever.
    """
    names = [row.cells["id"] for row in rows]
    return {
        "exercise": {
            "name": scenario.title.en,
            "description": scenario.summary.en,
            "expanded": "\n\n".join(
                (scenario.summary.en, scenario.notice.en, scenario.summary.ko, scenario.notice.ko)
            ),
            "namespace": "crisis-response",
            "tags": ['exercise:format="tabletop"', "state:draft"],
            "meta": {
                "program": "Threshold",
                "scenario": scenario.id,
                "not_held": [each.en for each in NOT_HELD],
                "objectives": [objective.text.en for objective in scenario.objectives.values()],
            },
            "total_duration": str(_SECONDS * sum(phase.minutes for phase in scenario.phases.values())),
            "uuid": _identity(scenario.id, "exercise"),
            "version": "1",
        },
        "inject_flow": [_step(scenario, row.cells, names, number) for number, row in enumerate(rows)],
        "inject_payloads": [_payload(scenario, row.cells) for row in rows],
        "injects": [
            {
                "action": "email_to_participants",
                "action_payload_resource_uuid": _identity(scenario.id, "payload", row.cells["id"]),
                "inject_evaluation": [],
                "name": f"{row.cells['number']} {row.cells['headline_en'] or row.cells['id']}",
                "target_tool": "Threshold",
                "uuid": _identity(scenario.id, "inject", row.cells["id"]),
            }
            for row in rows
        ],
    }


def _step(scenario: Scenario, cells: Mapping[str, str], names: Sequence[str], number: int) -> dict[str, Any]:
    after = [] if number == 0 else [_identity(scenario.id, "inject", names[number - 1])]
    then = [_identity(scenario.id, "inject", name) for name in names[number + 1 : number + 2]]
    only = f" Only when {cells['when']}." if cells["when"] else ""
    sent = f"{cells['from_en']} to {cells['to']}, {cells['medium']}."
    return {
        "description": f"{cells['stamp']}: {sent}{only}",
        "inject_uuid": _identity(scenario.id, "inject", cells["id"]),
        "reporting_callback": [],
        "requirements": {"inject_uuid": after[0]} if after else {},
        "sequence": {
            "completion_trigger": ["time_expiration", "completion"],
            "followed_by": then,
            "trigger": ["startex"] if number == 0 else ["inject-resolution"],
        },
        "timing": {"triggered_at": None},
    }


def _payload(scenario: Scenario, cells: Mapping[str, str]) -> dict[str, Any]:
    texts = [
        "\n\n".join(
            filter(None, (cells[f"{part}_{lang}"] for part in ("from", "headline", "text", "unknown")))
        )
        for lang in ("en", "ko")
    ]
    return {
        "name": cells["id"],
        "parameters": {
            "content": "\n\n---\n\n".join(texts),
            "content-type": "text/plain; charset=utf-8",
            "filename": f"{cells['number']}-{cells['id']}.txt",
        },
        "type": "file",
        "uuid": _identity(scenario.id, "payload", cells["id"]),
    }


def _identity(*names: str) -> str:
    """Return an identifier of the form that the format asks for, always the same for the same names."""
    digest = hashlib.sha256("\0".join(("threshold", *names)).encode()).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))
