"""What is said while a game that was played without a computer is keyed in."""

WORDS = {
    "transcribe.begin": (
        "Key in the protocol line by line. `help` says what can be typed, `undo` takes the last entry "
        "back, `quit` leaves; you can go on later.",
        "진행 일지를 한 줄씩 입력합니다. ‘도움말’은 입력할 수 있는 것, ‘취소’는 마지막 입력 취소, ‘종료’는 "
        "나가기입니다. 나중에 이어서 할 수 있습니다.",
    ),
    "transcribe.throw": (
        "{number}. Thrown (000-999), or =OUTCOME>",
        "{number}. 주사위 (000-999) 또는 =결과>",
    ),
    "transcribe.entry": ("{number}. Cards [{owed}]>", "{number}. 카드 [{owed}]>"),
    "transcribe.done": (
        "The game is keyed in. Enter leaves, `undo` mends>",
        "입력이 끝났습니다. Enter는 나가기, ‘취소’는 고치기>",
    ),
    "transcribe.estimate": ("    The slip (its number; Enter: none)>", "    쪽지 (번호, 없으면 Enter)>"),
    "transcribe.reasons": (
        "    Because of (inject numbers), for the sake of (Enter: nothing)>",
        "    근거(상황 메시지 번호)와 위하는 가치 (없으면 Enter)>",
    ),
    "transcribe.public": (
        "    In public: inject known, not known, how sure, way back, as `0-01 who low yes` (Enter: unsaid)>",
        "    공개한 내용: 확인된 상황 메시지, 모르는 것, 신뢰 수준, 물러설 길. 예: `0-01 누구 낮음 예` "
        "(없으면 Enter)>",
    ),
    "transcribe.why": ("    Why, in their words (Enter: nothing)>", "    이유 (없으면 Enter)>"),
    "transcribe.came": (
        "    Did “{headline}” come before they had laid their cards? (yes, no)>",
        "    카드를 내기 전에 ‘{headline}’ 상황 메시지가 왔습니까? (예, 아니오)>",
    ),
    "transcribe.which": ("    Which of these {number}?>", "    {number}개 가운데 어느 것입니까?>"),
    "transcribe.sheet": ("The record sheet should say", "기록지는 이렇게 되어 있어야 합니다"),
    "transcribe.clock": ("hour {hour}, turn {turn}", "시각 {hour}, 차례 {turn}"),
    "transcribe.boxes": ("ticked: {names}", "표시된 칸: {names}"),
    "transcribe.talks": (
        "talks: round {round} of {rounds}, {spent} of {window} hours spent, on the table: {text}",
        "협의: {rounds}회 가운데 {round}회차, {window}시간 가운데 {spent}시간 씀, 상정된 문안: {text}",
    ),
    "transcribe.thrown": ("Thrown openly", "공개로 던진 것"),
    "transcribe.thrown.hidden": ("Thrown behind the screen", "가림막 뒤에서 던진 것"),
    "transcribe.may_come": (
        "If it was handed out, key its number first: {headline} (after {minutes} min)",
        "나누어 주었으면 번호를 먼저 입력합니다: {headline} ({minutes}분 뒤)",
    ),
    "transcribe.note": ("thrown: {number}", "주사위: {number}"),
    "transcribe.dropped": ("Dropped: nothing was entered.", "그만두었습니다. 입력된 것은 없습니다."),
    "transcribe.undone": (
        "Taken back. Entry {number} is asked again.",
        "취소했습니다. {number}번을 다시 입력합니다.",
    ),
    "transcribe.nothing_to_undo": ("There is no entry to take back.", "취소할 입력이 없습니다."),
    "transcribe.over": (
        "The game has ended; only `undo` goes back.",
        "판이 끝났습니다. ‘취소’로만 돌아갈 수 있습니다.",
    ),
    "transcribe.unread": (
        "{typed}: neither cards (S1-2), nor an inject's number, `lapse`, or a command; see `help`.",
        "{typed}: 카드(S1-2)도 상황 메시지 번호도 ‘시한’도 명령도 아닙니다. ‘도움말’을 보세요.",
    ),
    "transcribe.no_throw": (
        "{typed} cannot have been thrown. Right would be: {faces}.",
        "{typed}은(는) 나올 수 없습니다. 가능한 것: {faces}.",
    ),
    "transcribe.not_received": (
        "{typed} is no inject that this table has received.",
        "{typed}은(는) 이 테이블이 받은 상황 메시지가 아닙니다.",
    ),
    "transcribe.one_table": (
        "One line holds the cards of one table.",
        "한 줄에는 한 테이블의 카드만 적습니다.",
    ),
    "transcribe.other_card": (
        "{card} is a card of another decision; now “{phase}” is asked, whose cards bear the number {number}.",
        "{card}은(는) 다른 결정의 카드입니다. 지금은 ‘{phase}’이며 카드 번호는 {number}입니다.",
    ),
    "transcribe.not_asked": ("{team} is not asked now.", "지금은 {team}에 묻지 않습니다."),
    "transcribe.no_answer_now": (
        "{card} answers a paper, and none lies on the table now.",
        "{card}은(는) 문안에 대한 답인데, 지금 상정된 문안이 없습니다.",
    ),
    "transcribe.answer_now": (
        "{card} is no answer, and a paper lies on the table: its cards are S-1, S3+2, S-9.",
        "{card}은(는) 답이 아닌데 지금은 문안이 상정되어 있습니다. 답변 카드는 S-1, S3+2, S-9입니다.",
    ),
    "transcribe.no_card": (
        "There is no card {card} here; right would be one of: {keys}.",
        "여기에는 {card} 카드가 없습니다. 가능한 것: {keys}.",
    ),
    "transcribe.one_card": (
        "In talks a table lays one card: a text with its words (S3-1F), or an answer (S-1).",
        "협의에서는 카드 한 장입니다. 문안과 문구(S3-1F) 또는 답(S-1).",
    ),
    "transcribe.how_to_override": (
        "If control let it count all the same, enter it with the reason: override {cards} REASON. Else "
        "key what was laid instead.",
        "통제반이 그래도 인정했다면 이유와 함께 입력합니다: 대행 {cards} 이유. 아니면 대신 낸 카드를 "
        "입력합니다.",
    ),
    "transcribe.go_on": ("Kept. To go on: {command}", "보관했습니다. 이어 하려면: {command}"),
    "transcribe.help": (
        "412   three dice; or =OUTCOME, what came out\n"
        "S1-2   cards by their codes; several: S2-1 S2-3, or S 1 3\n"
        "S3-1F   a text with a word; none: its key\n"
        "S-1 S3+2 S-9   answers to a paper: concur, with a word, do not concur\n"
        "0-04   an inject that came after some minutes, or from the shelf\n"
        "lapse   the time of those who still owe ran out\n"
        "override S2-5 REASON   cards that counted against the rules\n"
        "talks signed REASON   control ended the talks; or: talks fallback REASON\n"
        "set NAME 40 REASON   control set a gauge, a marker or a box (0, 1)\n"
        "omit INJECT   control left an inject out\n"
        "endex yes REASON   control ended the game\n"
        "note WORDS   a note to this moment; mark strength, improve, question\n"
        "sheet   what the record sheet should say\n"
        "undo   take the last entry back\n"
        "lang   the other language\n"
        "quit   leave; the entries are kept",
        "412   주사위 세 개의 숫자. 또는 =결과\n"
        "S1-2   카드 번호. 여러 장: S2-1 S2-3 또는 S 1 3\n"
        "S3-1F   문안과 문구. 없음은 그 번호\n"
        "S-1 S3+2 S-9   문안에 대한 답: 동의, 유보부 동의, 부동의\n"
        "0-04   몇 분 뒤 온 상황 메시지, 또는 통제반이 보유한 것\n"
        "시한   아직 내지 않은 테이블의 시한이 지남\n"
        "대행 S2-5 이유   규칙에 어긋나지만 인정한 카드\n"
        "판정 서명 이유   통제반이 협의를 끝냄. 또는 판정 대안 이유\n"
        "조정 이름 40 이유   통제반이 지표나 말, 칸(0, 1)을 고침\n"
        "제외 번호   통제반이 상황 메시지를 뺌\n"
        "훈련종료 예 이유   통제반이 훈련을 끝냄\n"
        "메모 내용   이 순간의 메모. 표시 강점, 개선, 질문\n"
        "기록지   기록지에 적혀 있어야 하는 것\n"
        "취소   마지막 입력 취소\n"
        "언어   다른 언어\n"
        "종료   나가기. 입력한 것은 남음",
    ),
    "account.dice_by_hand": ("dice: thrown by hand", "주사위: 손으로 던짐"),
}
"""Entries: English, Korean."""
