"""Exercise control's pages, in English and Korean."""

WORDS: dict[str, tuple[str, str]] = {
    "board.control.page.now": ("Now", "현황"),
    "board.control.page.injects": ("Injects", "상황"),
    "board.control.page.facts": ("Facts", "사실"),
    "board.control.contingency": ("Waits for control", "통제반이 내보내는 상황"),
    "board.control.fired": ("Sent", "전달된 상황"),
    "board.control.sent_to": ("Went to {who}", "수신: {who}"),
    "board.control.comes": (
        "It comes by itself when its time is up; it can be sent at once or left out.",
        "시간이 되면 저절로 전달됩니다. 지금 내보내거나 뺄 수 있습니다.",
    ),
    "board.control.waits": (
        "It comes only if control sends it.",
        "통제반이 내보낼 때만 전달됩니다.",
    ),
    "board.control.release": ("Send it now", "지금 내보내기"),
    "board.control.leave_out": ("Leave it out", "빼기"),
    "board.control.gauges": ("All gauges", "모든 지표"),
    "board.control.ours": ("Ladder: done by us", "긴장 단계: 우리가 한 일"),
    "board.control.theirs": ("Ladder: done to us", "긴장 단계: 당한 일"),
    "board.control.before": ("was {before}", "이전 {before}"),
}
