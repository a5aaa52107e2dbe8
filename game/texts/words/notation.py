"""Why a text is no decision."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "notation.shape": (
        "“{text}” is no decision: write SEAT:WORDS, for example seoul:hold+share@60.",
        "“{text}”{|은/는} 결정이 아닙니다. 자리:방안 꼴로 적으십시오. 예: seoul:hold+share@60",
    ),
    "notation.word": ("There is no option “{word}”.", "“{word}”{|이라는/라는} 방안이 없습니다."),
    "notation.nearest": (
        "There is no option “{word}”; did you mean “{nearest}”?",
        "“{word}”{|이라는/라는} 방안이 없습니다. “{nearest}”{|을/를} 뜻했습니까?",
    ),
    "notation.no_estimate": (
        "{seat} is asked for no estimate here.",
        "{seat}에 지금 묻는 추정이 없습니다.",
    ),
}
