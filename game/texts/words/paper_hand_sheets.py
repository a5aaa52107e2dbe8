"""The conductor's book: what it prints by itself, and its sheets."""

WORDS = {
    # What the book prints by itself.
    "paper.label.hand_startex": ("At STARTEX", "훈련 개시"),
    "paper.label.hand_hidden": ("Drawn behind the screen, in this order", "가림막 뒤에서 순서대로 추첨"),
    "paper.label.hand_time": ("What time brings", "시간이 가져오는 것"),
    "paper.label.hand_reckonings": ("Reckonings", "계산식"),
    "paper.label.hand_comes": ("What comes", "오는 상황 메시지"),
    "paper.label.hand_odds": ("Odds, in this order", "확률 (이 순서로)"),
    "paper.label.hand_odds_of": ("of 1,000", "1,000 가운데"),
    "paper.label.hand_texts": ("Texts", "문안"),
    "paper.label.hand_facts": ("These talks", "이 협의"),
    "paper.label.hand_map": ("On the map", "지도"),
    "paper.label.hand_rated": ("Objectives", "훈련 목표"),
    "paper.label.hand_aims": ("Aims, met if", "목표 달성 조건"),
    "paper.label.hand_estimates": ("What settles an estimate", "추정의 정답 조건"),
    # Sheets.
    "paper.label.tracks": ("Gauges", "지표"),
    "paper.label.boxes": ("What has happened", "일어난 일"),
    "paper.label.ladder": ("The ladder: two markers", "사다리: 말 두 개"),
    "paper.label.theirs": ("done to us", "당한 일"),
    "paper.label.ours": ("done by us", "한 일"),
    "paper.label.rung": ("Rung", "단"),
    "paper.label.clock": ("Clock: hours:minutes", "시계: 시간:분"),
    "paper.label.hour": ("hour", "시각"),
    "paper.label.decisions": ("Decisions taken", "내린 결정"),
    "paper.label.papers": ("Papers: signed, refused by", "문안: 서명, 거부한 나라"),
    "paper.label.draws": ("Drawn", "추첨"),
    "paper.label.start": ("start", "시작"),
    "paper.label.talks": ("Talks", "협의"),
    "paper.label.spent": ("spent", "쓴 시간"),
    "paper.label.answers": ("Answers", "답"),
    "paper.label.signed": ("signed", "서명"),
    "paper.label.wall_note": (
        "Write what all may know after each turning of cards. Nothing else goes on this sheet.",
        "카드를 펼칠 때마다 모두가 알아도 되는 것을 적습니다. 그 밖의 것은 적지 않습니다.",
    ),
    "paper.label.record_note": (
        "Behind the screen. One column a turn: write the new figure where it changed. Readers stand "
        "beside each name.",
        "가림막 뒤에 둡니다. 차례마다 한 칸씩, 달라진 값을 적습니다. 이름 옆은 알려 줄 테이블입니다.",
    ),
    "paper.label.protocol_note": (
        "A line for everything that is keyed in later, in the order in which it happened: a throw (its "
        "number), cards by their codes (S1-2; several: S2-1 S2-3), estimates, an inject that came “after "
        "… minutes” (its number), a lapse, and what control decided, with the reason.",
        "나중에 입력할 모든 것을 일어난 순서대로 한 줄씩 적습니다. 주사위(숫자), 카드(번호 S1-2, 여러 "
        "장이면 S2-1 S2-3), 추정, ‘몇 분 뒤’ 온 상황 메시지(번호), 시한 경과, 통제반의 결정과 이유입니다.",
    ),
    "paper.label.line": ("No.", "번호"),
    "paper.label.phase_or_throw": ("Phase, or what is thrown", "단계 또는 추첨"),
    "paper.label.cards": ("Throw, or cards", "주사위 또는 카드"),
    "paper.label.estimates": ("Estimates", "추정"),
    "paper.label.because_sake": ("Because, sake", "근거, 위함"),
    "paper.label.reason_words": ("Why, or control's reason", "이유"),
}
