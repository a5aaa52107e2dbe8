"""What control reads at the prompt: what would be right, and what is asked once before it is done."""

WORDS: dict[str, tuple[str, str]] = {
    "terminal.how_to_course": (
        "course, or course NUMBER from 1 to {number}",
        "‘흐름’ 또는 ‘흐름 번호’를 입력하십시오. 번호는 1부터 {number}까지입니다.",
    ),
    "terminal.course_more": (
        "* here, x was here, - can no longer come. `course NUMBER` says the hour and what leads where.",
        "* 지금 위치, x 지나온 곳, - 이제 올 수 없음. ‘흐름 번호’를 입력하면 시각과 조건이 나옵니다.",
    ),
    "terminal.how_to_release": (
        "release NUMBER, as `release 1`; `control` numbers the injects",
        "‘보내기 번호’를 입력하십시오. 예: 보내기 1. 번호는 ‘통제’에 있습니다.",
    ),
    "terminal.how_to_omit": (
        "omit NUMBER, as `omit 1`; `control` numbers the injects",
        "‘제외 번호’를 입력하십시오. 예: 제외 1. 번호는 ‘통제’에 있습니다.",
    ),
    "terminal.how_to_override": (
        "override TABLE OPTION yes WHY, as `override S 1+3 yes The table asked for it`; `override` "
        "alone lists the options",
        "‘대행 테이블 선택지 예 사유’를 입력하십시오. 예: 대행 S 1+3 예 테이블이 요청함. 선택지는 "
        "‘대행’만 입력하면 나옵니다.",
    ),
    "terminal.how_to_talks": (
        "talks signed WHY, or talks fallback WHY",
        "‘판정 서명 사유’ 또는 ‘판정 대안 사유’를 입력하십시오.",
    ),
    "terminal.how_to_set": (
        "set NUMBER FIGURE WHY, as `set 1 40 The ally has apologized`; `set` alone numbers what can be set",
        "‘조정 번호 수치 사유’를 입력하십시오. 예: 조정 1 40 상대국이 사과함. 번호는 ‘조정’만 입력하면 "
        "나옵니다.",
    ),
    "terminal.how_to_rewind": (
        "rewind NUMBER yes [WHY]; `rewind` alone lists the numbers",
        "되돌리기 번호 예 [사유]; ‘되돌리기’만 입력하면 번호가 나옵니다",
    ),
    "terminal.once.skip": (
        "`skip` ends the time of this question for all; still without an answer: {tables}. `preview` "
        "shows to control alone what follows; `skip yes` does it.",
        "‘건너뛰기’를 하면 이 질문의 시간이 모두에게 끝납니다. 아직 답하지 않은 테이블: {tables}. "
        "‘미리보기’는 통제반에만 결과를 보여 주고, ‘건너뛰기 예’는 실행합니다.",
    ),
    "terminal.once.rewind": (
        "A rewind takes back every decision after {number}; they stay in the log. `preview rewind "
        "{number}` shows to control alone what changes; `rewind {number} yes [WHY]` does it.",
        "되돌리면 {number} 뒤의 모든 결정이 취소됩니다(기록에는 남습니다). ‘미리보기 되돌리기 "
        "{number}’{|은/는} 통제반에만 결과를 보여 주고, ‘되돌리기 {number} 예 [사유]’를 입력하면 "
        "실행합니다.",
    ),
    "terminal.once.override": (
        "An override decides in the place of {tables}. `preview override {line} WHY` shows to control "
        "alone what follows; `override {line} yes WHY` does it.",
        "대행은 {tables} 대신 결정하는 것입니다. ‘미리보기 대행 {line} 사유’는 통제반에만 결과를 보여 "
        "주고, ‘대행 {line} 예 사유’를 입력하면 실행합니다.",
    ),
    "terminal.nobody_owes": (
        "none",
        "없음",
    ),
    "terminal.released": (
        "Sent: {headline}",
        "보냈습니다: {headline}",
    ),
    "terminal.none_there": (
        "nothing",
        "없음",
    ),
    "terminal.set_line": (
        "{name}: {now} ({low} to {high})",
        "{name}: {now} ({low}~{high})",
    ),
    "terminal.set_flag": (
        "{name}: {now} (1 yes, 0 no)",
        "{name}: {now} (1 예, 0 아니오)",
    ),
    "terminal.how_to_note": (
        "`note` needs the words to be kept: note The room went quiet",
        "‘메모’ 뒤에 남길 글을 적으십시오: 메모 방 안이 조용해짐",
    ),
    "terminal.how_to_reason": (
        "`note` needs your reason in your own words: note We cannot prove it yet",
        "‘메모’ 뒤에 결정의 이유를 적으십시오: 메모 아직 입증할 수 없음",
    ),
    "terminal.how_to_say": (
        "`say` needs a reader and the words: say all Ten minutes more, or say S Your call has come",
        "‘알림’ 뒤에 받는 쪽과 글을 적으십시오: 알림 모두 10분 연장합니다, 또는 알림 S 전화가 왔습니다",
    ),
}
