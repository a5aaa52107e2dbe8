"""What the session itself says: about the log, the clock and what control may do."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "session.not_recorded": (
        "NOT recorded: {reason}. Make room on the disk, then decide again.",
        "기록되지 않았습니다: {reason}. 디스크에 공간을 마련한 뒤 다시 결정하십시오.",
    ),
    "session.not_confirmed": (
        "Could not be confirmed: {reason}. Go on in a copy on another disk, or stop.",
        "기록을 확인하지 못했습니다: {reason}. 다른 디스크의 사본에서 계속하거나 멈추십시오.",
    ),
    "session.slept": (
        "This computer slept; the clock is stopped until control resumes it.",
        "컴퓨터가 절전 상태였습니다. 통제반이 다시 시작할 때까지 시계가 멈춰 있습니다.",
    ),
    "session.kept": ("the game is kept in {folder}", "게임 저장 위치: {folder}"),
    "session.kept_as": (
        "the game is kept in {folder}; its code is {code}",
        "게임 저장 위치: {folder}, 확인 코드: {code}",
    ),
    "session.ahead.nothing": ("Nothing changes on the board.", "보드에서 바뀌는 것이 없습니다."),
    "session.ahead.chance": ("{odds} in 100: {draw}: {outcome}", "100 중 {odds}: {draw}: {outcome}"),
    "session.ahead.to": (" → {to}", " → {to}"),
    "session.ahead.undone": ("No longer counts: {what}", "무효가 됨: {what}"),
    "session.made.startex": ("STARTEX", "훈련 시작"),
    "session.made.lapse": ("Time over: the question lapsed", "시간 종료: 답변 없이 넘어감"),
    "session.made.comes": ("Came by itself: {inject}", "예정대로 전달: {inject}"),
    "session.made.team": ("{team}: {what}", "{team}: {what}"),
    "session.made.unseal": ("{team}: unsealed", "{team}: 봉인 해제"),
    "session.made.for": ("Control decided for {what}", "통제반 대행 {what}"),
    "session.made.inject": ("Control sent: {inject}", "통제반 전달: {inject}"),
    "session.made.leave_out": ("Control left out: {inject}", "통제반 제외: {inject}"),
    "session.made.say": ("Control said: {words}", "통제반 전언: {words}"),
    "session.made.set": ("Control set {gauge} to {figure}", "통제반 조정: {gauge} {figure}"),
    "session.made.paper.signed": ("Control ended the talks: signed", "통제반 판정: 서명"),
    "session.made.paper.fallback": ("Control ended the talks: fallback", "통제반 판정: 합의 없음"),
    "session.made.rewind": ("Control went back to record {record}", "통제반이 {record}번 기록으로 되돌림"),
    "session.made.endex": ("Control ended the exercise", "통제반이 훈련을 끝냄"),
    "session.made.ours": ("the ladder, done by us", "긴장 단계(우리가 한 일)"),
    "session.made.theirs": ("the ladder, done to us", "긴장 단계(우리가 당한 일)"),
    "session.rewind_number": (
        "A rewind names the record to go back to; “{number}” is none.",
        "되돌리려면 돌아갈 기록의 번호가 필요합니다. “{number}”{|은/는} 그런 번호가 아닙니다.",
    ),
    "session.rewind_counts": (
        "Record {number} does not count: an earlier rewind went back over it.",
        "{number}번 기록은 앞서 되돌리면서 무효가 되어, 그리로 돌아갈 수 없습니다.",
    ),
}
