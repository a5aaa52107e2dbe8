"""Time and talk in the room: the clock, the plan, questions to control, the line between the capitals."""

WORDS: dict[str, tuple[str, str]] = {
    "board.control.page.time": ("Time", "시간"),
    "board.control.page.talk": ("Talk", "대화"),
    "board.clock.sign.120": ("Two minutes", "2분 남음"),
    "board.clock.sign.30": ("Thirty seconds", "30초 남음"),
    "board.time.clock": ("The room's clock", "상황실 시계"),
    "board.time.more": ("{minutes} min more", "{minutes}분 연장"),
    "board.time.more.hint": (
        "For the open question alone. Injects that are due in it still come at their planned times.",
        "지금 열린 질문에만 더합니다. 예정된 상황 메시지는 본래 시각에 전달됩니다.",
    ),
    "board.time.slow": ("How slow the clock goes", "시계 배율"),
    "board.time.slow.100": ("As planned", "계획대로"),
    "board.time.slow.150": ("Slow ×1.5", "느리게 1.5배"),
    "board.time.slow.200": ("Slow ×2", "느리게 2배"),
    "board.time.slow.hint": (
        "One and a half for people who read in a second language, two with consecutive interpreting. "
        "What is left of the open question grows with it, and so do the times of its injects.",
        "제2언어로 읽는 참가자에게는 1.5배, 순차 통역을 쓰면 2배가 알맞습니다. "
        "지금 질문의 남은 시간과 예정된 상황 메시지의 시각도 함께 늘어납니다.",
    ),
    "board.time.signs": ("Signs to the room", "남은 시간 알림"),
    "board.time.signs.hint": (
        "At two minutes and at thirty seconds a sign stands beside the clock, once for each question. "
        "With sound on (F5) a soft chime goes with it.",
        "2분과 30초가 남으면 시계 옆에 알림이 나타납니다. 질문마다 한 번씩입니다. "
        "소리를 켜면(F5) 부드러운 차임이 함께 울립니다.",
    ),
    "board.fit": ("Fit to the time left", "남은 시간에 맞추기"),
    "board.fit.minutes": ("{minutes} min left", "{minutes}분 남음"),
    "board.fit.hint": (
        "Nothing changes until you press. Every phase stays, and what has effects comes.",
        "누르기 전에는 바뀌지 않습니다. 모든 단계와 효과 있는 상황 메시지는 그대로 남습니다.",
    ),
    "board.fit.least": ("Make it {minutes} min", "{minutes}분으로 맞추기"),
    "board.fit.do": ("Carry out the plan", "계획 실행"),
    "board.asked": ("Questions to control", "통제반에 온 질문"),
    "board.asked.none": (
        "No table has asked yet. Behind its curtain a table asks with F7; the answer goes to it alone.",
        "아직 질문이 없습니다. 테이블은 가림막 안에서 F7로 질문하며, 답은 그 테이블에만 전달됩니다.",
    ),
    "board.asked.yes": ("Yes", "예"),
    "board.asked.no": ("No", "아니요"),
    "board.asked.unknown": ("Not known", "알려진 바 없음"),
    "board.asked.later": ("Later", "나중에"),
    "board.asked.words": ("In words", "직접 답변"),
    "board.asked.done": ("answered", "답변함"),
    "board.hotline": ("Line between the capitals", "한미 직통선"),
    "board.hotline.hint": (
        "The capitals talk for these minutes; all see that the line is open. At its end note what was said.",
        "정해진 동안 양측이 직접 통화합니다. 개통 사실은 모두에게 보이며, 끝나면 통화 내용을 적습니다.",
    ),
    "board.hotline.note.hint": (
        "Close it with a note of what was said, or without one. Its clock runs while the room's stands.",
        "통화 내용을 적고 닫거나, 메모 없이 닫으십시오. 상황실 시계가 멈춰 있어도 직통선 시간은 흐릅니다.",
    ),
    "board.hotline.minutes": ("For {minutes} min", "{minutes}분 동안"),
    "board.hotline.stands": ("Stop the room's clock too", "상황실 시계도 멈춤"),
    "board.hotline.open": ("Open the line", "직통선 열기"),
    "board.hotline.up": ("Its time is over", "통화 시간 종료"),
    "board.hotline.note": ("Note", "메모"),
    "board.hotline.close": ("Close without a note", "메모 없이 닫기"),
    "board.line.open": ("The line between the capitals is open: {left}", "한미 직통선 개통 중: {left}"),
    "board.line.up": (
        "The line between the capitals: its time is over",
        "한미 직통선: 통화 시간이 끝났습니다",
    ),
    "board.curtain.line": ("closes it · line open {left}", "닫기 · 직통선 {left}"),
    "board.query": ("A question to control", "통제반에 질문"),
    "board.query.open": ("Ask control", "통제반 질문"),
    "board.query.hint": (
        "Control answers this table alone; nobody else learns that you asked. Three may wait at a time.",
        "답은 이 테이블에만 전달되며, 질문한 사실도 다른 테이블은 알 수 없습니다. 한 번에 세 개까지입니다.",
    ),
    "board.query.waits": ("waits for an answer", "답변 대기 중"),
    "board.query.field": ("Question", "질문"),
    "board.query.send": ("Send it to control", "통제반에 보내기"),
    "board.pace.100": ("Clock ×1", "시계 1배"),
    "board.pace.150": ("Clock ×1.5", "시계 1.5배"),
    "board.pace.200": ("Clock ×2", "시계 2배"),
    "board.done.slow": ("The clock's pace is set.", "시계 배율을 정했습니다."),
    "board.done.fit": ("The plan is carried out and on the record.", "계획을 실행하고 기록했습니다."),
    "board.done.answer": ("The table has its answer.", "해당 테이블에 답했습니다."),
    "board.done.open_line": ("The line is open.", "직통선을 열었습니다."),
    "board.done.close_line": ("The line is closed.", "직통선을 닫았습니다."),
    "board.done.ask": ("Sent to control.", "통제반에 보냈습니다."),
}
