"""What the terminal says of what was typed: why it cannot be read, and what it has made of a draft."""

WORDS: dict[str, tuple[str, str]] = {
    # What cannot be read.
    "terminal.how_to_preview": (
        "preview, or preview with release, omit, override, talks, set or rewind as you would type them",
        "미리보기, 또는 미리보기 뒤에 보내기·제외·대행·판정·조정·되돌리기 명령",
    ),
    "terminal.how_to_mark": ("mark strength|improve|question [WORDS]", "표시 강점|개선|질문 [글]"),
    "terminal.control_decided": ("Decided; it is on the record.", "결정했으며 기록에 남았습니다."),
    "terminal.ahead": ("What would follow; nothing is done", "예상되는 결과(실행하지 않음)"),
    "terminal.record": ("The record so far (x: no longer counts)", "지금까지의 기록(x: 무효)"),
    "terminal.choices": ("What control may decide", "통제반이 정할 수 있는 것"),
    "terminal.how_to_odds": (
        "odds, or odds TABLE=DOCTRINE ...: {tables}; {doctrines}",
        "전망, 또는 전망 테이블=원칙 ...: {tables}; {doctrines}",
    ),
    "terminal.endex": (
        "ENDEX ends the game for all tables; only on the board and in the console can one go back from it. "
        "`endex yes [REASON]` ends it.",
        "훈련 종료는 모든 테이블의 훈련을 끝냅니다. 그 뒤에는 보드와 콘솔에서만 되돌릴 수 있습니다."
        " ‘훈련종료 예 [사유]’라고 입력하면 끝납니다.",
    ),
    "terminal.no_lang": ("No language “{typed}”; en or ko.", "“{typed}” 언어는 없습니다. en 또는 ko."),
    "terminal.no_command": (
        "No command “{typed}”; `help` lists them.",
        "“{typed}”{|이라는/라는} 명령은 없습니다. ‘도움’을 보십시오.",
    ),
    "terminal.no_number": (
        "There is no {number}, only {keys}.",
        "{number}번은 없습니다. 고를 수 있는 번호: {keys}.",
    ),
    "terminal.no_choice": (
        "“{typed}” is not on the list; choose by number, or `help`.",
        "“{typed}”{|은/는} 목록에 없습니다. 번호로 고르거나 ‘도움’을 보십시오.",
    ),
    "terminal.no_inject": (
        "You have no inject “{typed}”; `inject` lists them.",
        "“{typed}” 메시지를 받은 적이 없습니다. ‘메시지’를 입력하면 목록이 나옵니다.",
    ),
    "terminal.no_role": ("Which role? {roles}", "어느 역할입니까? {roles}"),
    "terminal.no_sake": ("For the sake of one of these: {sakes}", "다음 가운데 하나입니다: {sakes}"),
    "terminal.not_public": ("What you chose says nothing in public.", "선택한 방안은 공개 발표가 아닙니다."),
    "terminal.how_to_estimate": (
        "estimate NUMBER ANSWER, both as numbered on the page.",
        "‘추정 번호 답’을 화면에 적힌 번호로 입력하십시오.",
    ),
    "terminal.how_to_slow": (
        "slow 1, slow 1.5 or slow 2",
        "‘느리게 1’, ‘느리게 1.5’, ‘느리게 2’ 중 하나를 입력하십시오.",
    ),
    "terminal.how_to_answer": (
        "answer S1 yes, no, unknown, later or your own words; `control` lists the questions",
        "‘답변 S1 예’, 아니오, 모름, 나중에 또는 직접 쓴 말을 입력하십시오. 질문 목록은 ‘통제’에 있습니다.",
    ),
    "terminal.how_to_line": (
        "line MINUTES, line MINUTES stands, line end WORDS",
        "‘직통선 분’, ‘직통선 분 유지’, ‘직통선 닫기 내용’ 중 하나를 입력하십시오.",
    ),
    "terminal.how_to_fit": (
        "fit MINUTES shows a plan, fit MINUTES do carries it out",
        "‘맞춤 분’은 계획을 보여 주고, ‘맞춤 분 실행’은 실행합니다.",
    ),
    "terminal.fit_not_done": (
        "Nothing is changed. `fit {minutes} do` carries it out.",
        "바뀐 것은 없습니다. ‘맞춤 {minutes} 실행’으로 실행합니다.",
    ),
    "terminal.how_to_ask": (
        "ask WORDS: a question to control, for its ears alone",
        "‘질문 내용’: 통제반에만 전달되는 질문",
    ),
    "terminal.how_to_extend": ("extend MINUTES", "‘연장 분’을 입력하십시오."),
    "terminal.choose_first": ("Choose first, then seal.", "먼저 고른 다음 봉인하십시오."),
    # The draft.
    "terminal.draft.options": ("Chosen: {options}", "선택: {options}"),
    "terminal.draft.because": ("Because of: {headline}", "근거: {headline}"),
    "terminal.draft.sake": ("For the sake of: {sake}", "지키려는 가치: {sake}"),
    "terminal.draft.estimate": ("{ask} {answer}", "{ask} {answer}"),
    "terminal.draft.note": ("Your reasoning: {note}", "메모: {note}"),
    "terminal.draft.stated": (
        "What you say in public: known: {known}; not known: {unknown}; confidence: {sure}; way back: {back}",
        "공개 발표: 확인된 것: {known}; 모르는 것: {unknown}; 신뢰 수준: {sure}; 물러설 길: {back}",
    ),
    "terminal.unsaid": ("not said", "언급 없음"),
    "terminal.yes": ("yes", "제시"),
    "terminal.unknown.who": ("who", "누구의 소행인지"),
    "terminal.unknown.why": ("why", "동기"),
    "terminal.unknown.how_many": ("how many", "피해 규모"),
    "terminal.unknown.how_long": ("how long", "지속 기간"),
    "terminal.sure.low": ("low", "낮음"),
    "terminal.sure.moderate": ("moderate", "중간"),
    "terminal.sure.high": ("high", "높음"),
    "terminal.sake.lives": ("lives", "생명"),
    "terminal.sake.calm": ("calm", "안정"),
    "terminal.sake.law": ("law", "법"),
    "terminal.sake.unity": ("unity", "결속"),
    "terminal.sake.credibility": ("credibility", "신뢰성"),
    "terminal.sake.candour": ("candor", "솔직함"),
}
