"""The codebook of an export: what stands in each table and each of its columns."""

WORDS: dict[str, tuple[str, str]] = {
    "export.mark": (
        "EXERCISE / 훈련: games of a fictional exercise; their numbers measure nothing in the world",
        "훈련 / EXERCISE: 가상 훈련의 기록이며, 수치는 현실을 측정한 것이 아님",
    ),
    # Columns that mean the same in every table
    "export.any.session": (
        "The game: h and the beginning of the hash of its first record; joins all tables",
        "게임: h와 첫 기록 해시의 앞부분. 모든 표를 잇는 열쇠",
    ),
    "export.any.record": ("The number of the record that shows it", "근거가 되는 기록 번호"),
    "export.any.turn": (
        "Which phase of the game it was, counted from 1; 0 before the first",
        "게임에서 몇 번째 단계인지, 1부터. 0은 첫 단계 전",
    ),
    "export.any.phase": (
        "The phase, by its id; empty before the first",
        "단계 식별자. 첫 단계 전에는 비어 있음",
    ),
    "export.any.time": (
        "Which time this team was asked in this phase",
        "이 팀이 이 단계의 질문을 몇 번째로 받았는지",
    ),
    "export.any.team": ("The team, by its id", "팀 식별자"),
    "export.any.minute": (
        "Minute of the exercise clock, from STARTEX; below 0 before it",
        "훈련 시계의 분, STARTEX 기준. 그 전은 음수",
    ),
    "export.any.how": (
        "Whether the table chose, let its time run out, or exercise control decided for it",
        "팀이 선택했는지(chose), 시한이 지났는지(lapsed), 통제반이 정했는지(control)",
    ),
    "export.any.scenario": ("The exercise, by its id", "시나리오 식별자"),
    "export.any.mechanics": (
        "Beginning of the hash of its rules and numbers: the same in games that can be pooled",
        "규칙과 수치 해시의 앞부분. 같아야 함께 분석할 수 있음",
    ),
    "export.any.seconds": (
        "Real seconds from the question to the last answer that stood, without pauses; empty where unknown",
        "질문부터 마지막으로 확정된 답까지의 실제 시간(초), 멈춘 시간 제외. 시각이 없으면 비어 있음",
    ),
    # Sessions
    "export.sessions": ("One row for each game", "게임마다 한 줄"),
    "export.sessions.texts": ("Beginning of the hash of all its texts", "모든 텍스트 해시의 앞부분"),
    "export.sessions.game": ("Version of the program that wrote the log", "기록을 남긴 프로그램 판"),
    "export.sessions.rules": ("Version of the rules", "규칙 판"),
    "export.sessions.edition": (
        "Minutes of play; empty for the whole exercise",
        "진행 시간(분). 전체 훈련이면 비어 있음",
    ),
    "export.sessions.dice": (
        "Whether chance followed from the seed or was thrown by hand",
        "추첨이 시드에 따랐는지(seed), 직접 굴렸는지(hand)",
    ),
    "export.sessions.seed": (
        "The seed behind an s; games of one seed share their draws",
        "시드(앞에 s를 붙임). 시드가 같으면 추첨 결과가 같음",
    ),
    "export.sessions.group": ("The group's number in its class", "수업에서 모둠의 번호"),
    "export.sessions.plan": (
        "The code of the plan of experiment that it belongs to",
        "속한 실험 계획의 코드",
    ),
    "export.sessions.sitting": (
        "Which of its group's games in the plan it is, from 1",
        "실험 계획에서 그 모둠의 몇 번째 게임인지(1부터)",
    ),
    "export.sessions.arm": (
        "The arm that the plan's key gives it; empty while the key is sealed, or without export --plan",
        "실험 계획의 열쇠가 정한 조건. 열쇠를 열기 전이나 export --plan이 없으면 비어 있음",
    ),
    "export.sessions.keep_until": (
        "The day after which the log is to be deleted, as 2027-01-31",
        "기록 보존 기한. 이 날 뒤에는 삭제해야 함(예: 2027-01-31)",
    ),
    "export.sessions.parent": ("The game that it was forked from", "갈라져 나온 원래 게임"),
    "export.sessions.parent_record": ("The record of that game", "원래 게임에서 갈라진 기록 번호"),
    "export.sessions.code": ("Code of the log as people saw it", "사람들이 본 기록 코드"),
    "export.sessions.records": ("How many records the log has", "기록 수"),
    "export.sessions.abandoned": (
        "How many of them a rewind left behind; no other table holds them",
        "되돌리기로 버려진 기록 수. 다른 표에는 들어가지 않음",
    ),
    "export.sessions.ended": ("Whether the game has ended", "게임이 끝났는지"),
    "export.sessions.endex": ("Whether exercise control ended it early", "통제반이 조기에 끝냈는지"),
    "export.sessions.ending": ("The ending, by its id", "결말 식별자"),
    "export.sessions.ending_code": ("The ending's code, E1 to E8", "결말 부호, E1~E8"),
    "export.sessions.also": (
        "Endings that joined it, with + between them",
        "함께 성립한 결말, +로 이음",
    ),
    "export.sessions.minute": (
        "Minute of the exercise clock at the last record",
        "마지막 기록에서 훈련 시계의 분",
    ),
    "export.sessions.turns": ("How many phases were opened", "열린 단계 수"),
    "export.settings": ("One row for each game and setting", "게임과 설정마다 한 줄"),
    "export.settings.axis": ("The setting, by its id", "설정 식별자"),
    "export.settings.choice": ("What was chosen of it, by its id", "고른 값의 식별자"),
    "export.seats": ("One row for each game and team", "게임과 팀마다 한 줄"),
    "export.seats.player": (
        "Who played it: people, people with answer cards, a bot, nobody",
        "참가자: 사람(people), 답변 카드를 쓰는 사람(cards), 봇(bot), 빈자리(nobody)",
    ),
    "export.seats.doctrine": ("A bot's doctrine, by its id", "봇의 판단 원칙 식별자"),
    # Decisions
    "export.decisions": (
        "One row for each question that a table was asked apart and that was resolved",
        "팀별로 묻고 결과가 난 질문마다 한 줄",
    ),
    "export.decisions.options": (
        "What stood, with + between the options; after a lapse, what the clock committed",
        "적용된 선택지, +로 이음. 시한 경과이면 자동 적용된 것",
    ),
    "export.decisions.shown": ("The record in which it was turned over", "공개된 기록 번호"),
    "export.decisions.minute": (
        "Minute of the exercise clock when the phase opened",
        "단계가 열린 때의 훈련 시계(분)",
    ),
    "export.decisions.because": (
        "Up to two reports that it rests on, with + between them",
        "근거로 든 보고(최대 2건), +로 이음",
    ),
    "export.decisions.sake": ("The value that it was made for", "무엇을 위한 결정인지"),
    "export.decisions.stated_known": (
        "The report that a public statement names as known",
        "공개 발표에서 아는 것으로 든 보고",
    ),
    "export.decisions.stated_unknown": ("What it says is not known", "공개 발표에서 모른다고 한 것"),
    "export.decisions.stated_confidence": ("Its word for confidence", "공개 발표의 확신 정도"),
    "export.decisions.stated_way_back": (
        "Whether it names what would lead back down",
        "물러설 길을 밝혔는지",
    ),
    "export.decisions.reason": ("The table's own words", "팀이 적은 이유"),
    "export.options": (
        "One row for each option of each decision: the long form of decisions",
        "결정의 선택지마다 한 줄. decisions 표의 긴 형태",
    ),
    "export.options.place": (
        "Its place among the options of the decision",
        "한 결정 안에서 선택지의 순서",
    ),
    "export.options.option": ("The option, by its id", "선택지 식별자"),
    "export.estimates": (
        "One row for each estimate that a table sealed; of a class, never a grade of one table",
        "팀이 봉인한 추정마다 한 줄. 모둠 전체에 대한 것이며 한 팀의 점수가 아님",
    ),
    "export.estimates.estimate": ("The question, by its id", "추정 질문 식별자"),
    "export.estimates.asks": ("What it asks for", "무엇을 묻는지"),
    "export.estimates.answer": ("The answer as the log has it", "기록에 적힌 답"),
    "export.estimates.percent": ("The answer, where it is a probability", "답이 확률일 때 그 값"),
    "export.estimates.came_true": (
        "Whether it came as said, or what was asked came to hold; empty where the game left it open",
        "추정대로 되었는지, 물은 것이 사실이 되었는지. 밝혀지지 않았으면 비어 있음",
    ),
    "export.estimates.brier": ("Brier's score of a probability", "확률의 브라이어 점수"),
    "export.estimates.settled": ("The record that settled it", "밝혀진 기록 번호"),
    "export.timing": (
        "One row for each answer of people that stands, lapses among them",
        "사람이 낸 확정된 답마다 한 줄. 시한 경과도 포함",
    ),
    "export.timing.opened": ("The record with which it was asked", "질문이 열린 기록 번호"),
    "export.timing.point": ("The question, as the log names it", "기록에 적힌 질문 이름"),
    "export.timing.stage": ("What kind of question it was", "질문의 종류"),
    "export.timing.lapsed": (
        "Whether the time ran out: then the seconds are no time of an answer",
        "시한이 지났는지. 그렇다면 초는 답한 시간이 아님",
    ),
    # Joint decisions
    "export.talks": ("One row for each joint decision that is over", "끝난 공동 결정마다 한 줄"),
    "export.talks.how": ("How it ended", "어떻게 끝났는지"),
    "export.talks.counts": (
        "Whether sums may use it: not signed by exercise control, not cut off by ENDEX",
        "합계에 쓸 수 있는지. 통제반이 서명했거나 ENDEX로 끊겼으면 아님",
    ),
    "export.talks.text": (
        "The text that took effect, by its id; empty for none",
        "시행된 문안. 없으면 비어 있음",
    ),
    "export.talks.reservations": (
        "Reservations in that text, with + between them",
        "해당 문안의 유보, +로 이음",
    ),
    "export.talks.commits": (
        "How far that text binds on the author's list; one step less for each reservation",
        "해당 문안의 구속 정도(작성자의 순서). 유보마다 한 단계 낮아짐",
    ),
    "export.talks.distance": (
        "Steps between the first instructions; empty where a capital wanted no text",
        "첫 훈령 사이의 단계 차이. 문안을 원하지 않은 쪽이 있으면 비어 있음",
    ),
    "export.talks.hours": (
        "From the opening to signature or fallback; at most the hours that there were",
        "협의가 열린 뒤 서명 또는 대안 적용까지. 주어진 시간을 넘지 않음",
    ),
    "export.talks.rounds": ("Rounds of talks", "협의 회수"),
    "export.talks.tablings": ("Papers tabled, changed texts included", "상정한 문안 수. 바뀐 문안 포함"),
    "export.talks.carried": ("Reservations in the text that took effect", "시행된 문안의 유보 수"),
    "export.talks.talked_first": (
        "Of these reservations, how many were settled before the answers",
        "그중 답하기 전에 합의된 수",
    ),
    "export.talks.who_moved": (
        "The team that moved further from its first wish; both at a tie",
        "처음 희망에서 더 움직인 팀. 같으면 both",
    ),
    "export.talks.minute": ("Minute of the exercise clock when it ended", "끝난 때의 훈련 시계(분)"),
    "export.capitals": (
        "One row for each capital in each joint decision",
        "공동 결정의 각 당사국마다 한 줄",
    ),
    "export.capitals.wanted": (
        "Its first instruction, text and reservations with + between them; none for no text",
        "첫 훈령한 문안과 유보, +로 이음. none은 문안 없음",
    ),
    "export.capitals.moved": (
        "Steps from its first instruction to the result: above 0 more binding, below 0 less",
        "첫 훈령에서 결과까지의 단계. 양수는 더 구속적, 음수는 덜 구속적",
    ),
    "export.capitals.refusals": ("Papers that it did not concur to", "동의하지 않은 문안 수"),
    "export.capitals.silences": ("How often it let its time run out", "시한이 지난 횟수"),
    "export.capitals.raised": ("Reservations that it raised when answering", "답할 때 제기한 유보 수"),
    "export.capitals.foresaw": (
        "Whether its last estimate of the other's answer came true",
        "상대의 답에 대한 마지막 추정이 맞았는지",
    ),
    "export.answers": (
        "One row for each capital's answer to each paper",
        "문안에 대한 각 당사국의 답마다 한 줄",
    ),
    "export.answers.paper": ("Which paper of the talks it was, from 1", "협의에서 몇 번째 문안인지, 1부터"),
    "export.answers.round": ("The round of talks", "협의 회차"),
    "export.answers.text": (
        "The paper: text and reservations with + between them",
        "문안과 유보, +로 이음",
    ),
    "export.answers.hours": ("What tabling it cost", "상정에 든 시간"),
    "export.answers.result": ("What became of the paper", "문안의 결과"),
    "export.answers.answer": ("What the capital answered", "답"),
    "export.answers.raised": (
        "The reservations that it raised, with + between them",
        "제기한 유보, +로 이음",
    ),
    "export.answers.control": ("Whether exercise control answered for it", "통제반이 대신 답했는지"),
}
