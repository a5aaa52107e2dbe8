"""What a device is called, and why one may not join or write."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "devices.label": ("Phone {number}", "기기 {number}"),
    "devices.label.control": ("Console {number}", "콘솔 {number}"),
    "devices.label.evaluator": ("Pad {number}", "평가 기기 {number}"),
    "devices.code": (
        "That is not the code. It stands on the room's screen: six letters and figures.",
        "코드가 다릅니다. 상황실 화면에 있는 여섯 자리 코드를 입력하십시오.",
    ),
    "devices.code.control": (
        "That is not control's code. It stands on the host's terminal.",
        "통제반 코드가 다릅니다. 호스트의 터미널에 있습니다.",
    ),
    "devices.tries": (
        "Too many wrong codes were tried at this seat. Ask the facilitator for a new code.",
        "이 자리에서 틀린 코드가 너무 많이 입력되었습니다. 진행자에게 새 코드를 요청하십시오.",
    ),
    "devices.group": (
        "There is no such group; choose one of these: {groups}.",
        "그런 모둠은 없습니다. {groups} 가운데 고르십시오.",
    ),
    "devices.team": ("There is no such table in this group.", "이 모둠에 그런 테이블은 없습니다."),
    "devices.role.taken": (
        "Another device at this table has that role.",
        "이 테이블의 다른 기기가 그 역할을 맡고 있습니다.",
    ),
    "devices.role": ("There is no such role at this table.", "이 테이블에 그런 역할은 없습니다."),
    "devices.full": (
        "The room has as many devices as it can hold. Ask the facilitator to remove one.",
        "더 들어올 수 없습니다. 진행자에게 기기 하나를 내보내 달라고 하십시오.",
    ),
    "devices.none": (
        "This device is not in the room. Join with the code on the room's screen.",
        "이 기기는 참가하지 않은 상태입니다. 상황실 화면의 코드로 참가하십시오.",
    ),
    "devices.name": (
        "A device's name has at most {most} characters, these are {count}: it keeps the one it has.",
        "기기 이름은 {most}자까지 쓸 수 있는데 {count}자입니다. 이름을 바꾸지 않았습니다.",
    ),
    "devices.lang": ("English and Korean are spoken here.", "영어와 한국어만 쓸 수 있습니다."),
    "devices.pen": (
        "Another device at your table holds the pen. Ask for it, or propose.",
        "같은 테이블의 다른 기기에 결정 권한이 있습니다. 넘겨받거나 방안을 제안하십시오.",
    ),
    "devices.pass": (
        "The pen passes from who holds it to a device of the same table.",
        "결정 권한은 그 권한이 있는 기기가 같은 테이블의 기기에만 넘길 수 있습니다.",
    ),
}
