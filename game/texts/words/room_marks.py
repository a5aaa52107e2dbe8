"""The fixed words of an evaluator's page."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "marks.head": ("Evaluator", "평가관"),
    "marks.join": ("Join as evaluator", "평가관으로 참가"),
    "marks.now": ("Now in the room", "지금 상황"),
    "marks.about": ("About the objective", "관련 훈련 목표"),
    "marks.none": ("no objective in particular", "특정 목표 없음"),
    "marks.words": ("A few words, if you like", "덧붙일 말(선택)"),
    "marks.strength": ("Strength", "강점"),
    "marks.improve": ("To improve", "개선할 점"),
    "marks.question": ("Question", "질문"),
    "marks.recorded": ("Recorded at {time}: {mark}", "{time} 기록: {mark}"),
    "marks.mine": ("Marked on this device", "이 기기에서 남긴 표시"),
    "marks.nothing": ("Nothing yet. One tap is enough.", "아직 없습니다. 한 번 누르면 됩니다."),
    "marks.after": (
        "The exercise is over; what you mark now is recorded all the same.",
        "훈련은 끝났지만 지금 남기는 표시도 기록됩니다.",
    ),
    "marks.away": (
        "Out of touch: it is sent as soon as the host answers.",
        "연결이 끊겼습니다. 연결되면 보냅니다.",
    ),
}
