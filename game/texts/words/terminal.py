"""What the game says in a terminal around what a view says itself."""

WORDS: dict[str, tuple[str, str]] = {
    "terminal.exercise": ("EXERCISE / 훈련", "훈련 / EXERCISE"),
    # The situation.
    "terminal.dropped": (
        "Signs that nobody can see were left out of what you typed.",
        "눈에 보이지 않는 기호는 입력에서 뺐습니다.",
    ),
    "terminal.ladder": ("The ladder", "긴장 사다리"),
    "terminal.ours": ("Done by us", "우리가 한 일"),
    "terminal.theirs": ("Done to us", "우리가 당한 일"),
    "terminal.firebreak": ("A firebreak is crossed: {name}", "방화선을 넘었습니다: {name}"),
    "terminal.map": ("On the map", "지도"),
    "terminal.map.claimed": ("{what} (a claim)", "{what} (주장)"),
    "terminal.teams": ("The tables", "테이블"),
    "terminal.standing.deciding": ("deciding", "결정 중"),
    "terminal.standing.sealed": ("sealed", "봉인 완료"),
    "terminal.standing.lapsed": ("out of time", "시한 경과"),
    "terminal.standing.not_asked": ("not asked now", "지금은 해당 없음"),
    "terminal.standing.empty": ("empty", "빈자리"),
    "terminal.standing.drafting": ("drafting", "문안 작성 중"),
    "terminal.standing.concurs": ("concurs", "동의"),
    "terminal.standing.reserves": ("concurs with a reservation", "유보부 동의"),
    "terminal.standing.non_concurs": ("does not concur", "부동의"),
    "terminal.standing.silent": ("silent", "무응답"),
    "terminal.private": ("for you only", "우리만 봄"),
    "terminal.private.shared": ("for these tables only", "받은 테이블만 봄"),
    "terminal.secret": ("not shown to all", "모두에게 공개되지 않음"),
    "terminal.own_news": ("What changed, for you only", "우리만 아는 변화"),
    "terminal.from": ("From:", "발신:"),
    "terminal.to": ("To:", "수신:"),
    "terminal.unknown": ("Not known", "미확인"),
    "terminal.medium.cable": ("Cable", "전문"),
    "terminal.medium.report": ("Report", "보고"),
    "terminal.medium.call": ("Call", "전화"),
    "terminal.medium.press": ("Press", "언론"),
    "terminal.medium.broadcast": ("Broadcast", "방송"),
    "terminal.medium.social": ("Social media", "소셜미디어"),
    "terminal.medium.statement": ("Statement", "성명"),
    "terminal.medium.memo": ("Note", "메모"),
    "terminal.card.objective": ("You want", "목표"),
    "terminal.card.knows": ("Only you know", "혼자만 아는 것"),
    "terminal.card.red_line": ("Your red line", "한계선"),
    "terminal.card.success": ("You succeed if", "성공의 기준"),
    "terminal.turn": ("Turn {number}", "{number}턴"),
    "terminal.mark.inject": ("inject", "상황 메시지"),
    "terminal.mark.decision": ("decision", "결정"),
    "terminal.mark.paper": ("paper", "문안"),
    "terminal.mark.ladder": ("ladder", "긴장 사다리"),
    "terminal.mark.ending": ("ending", "결말"),
    "terminal.glossary": (
        "`glossary TERM` says what a word means.",
        "`용어 낱말`을 입력하면 그 뜻이 나옵니다.",
    ),
    "terminal.no_term": ("No term of the glossary holds {word}.", "용어집에 {word} 항목이 없습니다."),
    "terminal.own_aims": ("The aims that you have sealed", "봉인한 목표"),
    # A question.
    "terminal.nothing_asked": ("Nothing is asked of you now.", "지금은 답할 질문이 없습니다."),
    "terminal.question.aims": ("Your aims", "여러분의 목표"),
    "terminal.question.decide": ("Your decision", "결정"),
    "terminal.question.instruct": ("Your instruction", "훈령"),
    "terminal.question.draft": ("Your draft", "문안 작성"),
    "terminal.question.ratify": ("Your answer", "답변"),
    "terminal.dilemma": ("What pulls apart here: {goods}", "서로 맞서는 가치: {goods}"),
    "terminal.pick": ("Up to {number|option} together.", "{number|option}까지 함께 고를 수 있습니다."),
    "terminal.takes": ("takes {time}", "{time} 소요"),
    "terminal.costs": ("costs {amount} of {meter}", "{meter} {amount} 소모"),
    "terminal.excludes": ("not together with {names}", "함께 고를 수 없음: {names}"),
    "terminal.best_case": ("Its best case", "찬성 논거"),
    "terminal.exit": ("The way back", "물러설 길"),
    "terminal.lapse": (
        "This is what happens if the time runs out.",
        "시한이 지나면 이 방안으로 결정됩니다.",
    ),
    "terminal.estimate": (
        "Estimate {number}, only for you (`estimate {number} ANSWER`): {ask}",
        "추정 {number}, 비공개(‘추정 {number} 답’): {ask}",
    ),
    # What happened, and the end.
    "terminal.resolution": ("What happened, and why", "무슨 일이 왜 일어났는가"),
    "terminal.why": ("Why the game goes this way", "이렇게 진행되는 이유"),
    "terminal.nothing_happened": (
        "Nothing has been decided yet that could have changed anything.",
        "아직 변화를 일으킨 결정이 없습니다.",
    ),
    "terminal.hidden": ("something that is told at the end", "종료 뒤에 밝혀지는 조건"),
    "terminal.otherwise": ("otherwise", "그 밖의 경우"),
    "terminal.ending": ("ENDEX. Ending", "훈련 종료. 결말"),
    "terminal.decided": ("What decided it", "결말을 가른 지표"),
    "terminal.also": ("Also {code}: {title}", "추가 결말 {code}: {title}"),
    "terminal.tried": ("How the ending was found", "결말이 정해진 순서"),
    "terminal.ratings": ("Objectives", "훈련 목표"),
    "terminal.rating.P": ("(performed without challenges)", "(문제없이 수행)"),
    "terminal.rating.S": ("(performed with some challenges)", "(일부 문제가 있었으나 수행)"),
    "terminal.rating.M": ("(performed with major challenges)", "(중대한 문제가 있었으나 수행)"),
    "terminal.rating.U": ("(unable to be performed)", "(수행하지 못함)"),
    "terminal.aims": ("The aims that were sealed", "봉인되었던 목표"),
    "terminal.aim": ("{team}: {aim}, “{text}”", "{team}: {aim}, “{text}”"),
    "terminal.met": ("met", "달성"),
    "terminal.unmet": ("not met", "미달성"),
    "terminal.true": ("What was true, and what chance brought", "사실이었던 것, 우연이 정한 것"),
    "terminal.questions": ("To talk about", "함께 이야기할 질문"),
    # The curtain and the prompt.
    "terminal.begin": (
        "All of this is invented. The clock starts when you press Enter.",
        "모두 지어낸 이야기입니다. Enter를 누르면 시계가 갑니다.",
    ),
    "terminal.enter_alone": (
        "Only Enter opens this page; `leave` goes back to the room, `quit` stops.",
        "Enter만 눌러야 화면이 열립니다. ‘닫기’는 상황실로 돌아가고, ‘종료’는 그만둡니다.",
    ),
    "terminal.not_begun": (
        "“{typed}” can be typed once the game has begun.",
        "“{typed}”{|은/는} 게임이 시작된 뒤에 입력할 수 있습니다.",
    ),
    "terminal.choose_in_turn": (
        "Options are chosen in a table's turn: press Enter or type its letter ({seats}), then the number.",
        "선택은 각 테이블의 차례에 합니다. Enter나 테이블의 글자({seats})를 입력한 다음 번호를 고르십시오.",
    ),
    "terminal.nobody_chooses": (
        "No table that people play has to choose now.",
        "지금 결정할 테이블이 없습니다.",
    ),
    "terminal.enter": ("[Enter]", "[Enter]"),
    "terminal.curtain": (
        "{team} only. Press Enter when the others have looked away.",
        "{team}만 보십시오. 다른 테이블이 화면에서 눈을 돌린 뒤 Enter를 누르십시오.",
    ),
    "terminal.curtain_control": (
        "Exercise control only. Press Enter when the tables have looked away.",
        "통제반만 보십시오. 테이블이 화면에서 눈을 돌린 뒤 Enter를 누르십시오.",
    ),
    "terminal.curtain_closed": ("The curtain of {team} is closed.", "{team}의 가림막이 닫혔습니다."),
    "terminal.only": ("{team} only", "{team} 전용"),
    "terminal.white_cell": ("Exercise control only", "통제반 전용"),
    "terminal.prompt": ("{team}>", "{team}>"),
    "terminal.room_prompt": ("room (Enter: {seats}; help)>", "상황실 (Enter: {seats}; 도움)>"),
    "terminal.room_prompt.asked": (
        "room (Enter: {seats}; control: {number} asked; help)>",
        "상황실 (Enter: {seats}; 통제: 질문 {number}건; 도움)>",
    ),
    "terminal.end_prompt": (
        "(phases, knew, turning, log, inject, help, lang, quit)>",
        "(경과, 인지, 전환점, 기록, 메시지, 도움, 언어, 종료)>",
    ),
    "terminal.end_stays": (
        "`quit` leaves. Enter alone does nothing here.",
        "‘종료’를 입력하면 나갑니다. 여기서 Enter만 누르면 아무 일도 없습니다.",
    ),
    "terminal.wash": (
        "For the talk: `phases` shows the ladder, trust and the papers, `knew` what each table knew and "
        "believed, `turning` the decisions that moved the odds.",
        "토의를 위해: ‘경과’는 사다리·신뢰·문안, ‘인지’는 각 팀이 알고 믿은 것, ‘전환점’은 결말의 가능성을 "
        "바꾼 결정을 보여 줍니다.",
    ),
    "terminal.wash.start": ("at the beginning", "시작할 때"),
    "terminal.wash.firebreak": (
        "{name}: between rung {above} and rung {next}",
        "{name}: {above}단과 {next}단 사이",
    ),
    "terminal.wash.scale": (
        "Steps say how far a text binds, from 0, no text, to 9; the text of this exercise that binds most "
        "stands at step {most}. A text stands a step lower for each reservation in it. Two different texts "
        "are at least 1 step apart.",
        "단계는 문안의 구속력: 문안이 없는 0단계에서 9단계까지. 이 훈련에서 구속력이 가장 강한 문안은 "
        "{most}단계. 유보가 하나 붙을 때마다 한 단계 낮아짐. 서로 다른 두 문안은 적어도 1단계 떨어진 "
        "것으로 봄.",
    ),
    "terminal.wash.wanted": ("{team} first wanted step {step}", "{team}의 처음 희망: {step}단계"),
    "terminal.wash.signed": ("signed at step {step}", "{step}단계에서 서명"),
    "terminal.wash.moved": (
        "{ending}: {before} games in 100 without it, {after} with it",
        "{ending}: 이 결정 없이 100회 중 {before}회, 이 결정으로 {after}회",
    ),
    "terminal.cards": (
        "{team} plays with cards: key in their numbers",
        "{team|은/는} 카드로 답합니다. 번호를 입력하십시오",
    ),
    "terminal.cards_read": (
        "`leave`, then `read {letter}`: its own reports, behind the curtain.",
        "‘닫기’ 다음에 ‘열람 {letter}’: 이 테이블만 볼 보고를 가림막 뒤에서 봅니다.",
    ),
    "terminal.how_to_read": (
        "`read` needs the letter of a table at this keyboard: read S",
        "‘열람’ 뒤에 이 자판을 쓰는 테이블의 글자를 적으십시오: 열람 S",
    ),
    "terminal.to_name": (
        "What you know that it may rest on (`because N`; `inject` lists all):",
        "결정의 근거로 들 수 있는 상황 메시지(‘근거 번호’, 전체는 ‘메시지’):",
    ),
    "terminal.own": ("You have sealed: {options}", "봉인한 답: {options}"),
    "terminal.own.forced": ("Exercise control decided for you: {options}", "통제반이 대신 정함: {options}"),
    "terminal.how_to_seal": (
        "Type a number, then `seal`. `why` says what changed your figures, `help` lists the rest.",
        "번호를 고른 다음 ‘봉인’을 입력하십시오. 수치가 바뀐 이유는 ‘이유’, 다른 명령은 ‘도움’에 있습니다.",
    ),
    "terminal.how_to_seal_several": (
        "Type numbers with a blank between them (1 3), then `seal`. `why` says what changed your figures, "
        "`help` lists the rest.",
        "번호를 띄어 적고(1 3) ‘봉인’을 입력하십시오. 수치가 바뀐 이유는 ‘이유’, 다른 명령은 ‘도움’에 "
        "있습니다.",
    ),
    "terminal.how_to_leave": (
        "`leave` closes the curtain; `help` lists what can be read here.",
        "‘닫기’를 입력하면 가림막이 닫힙니다. 여기서 읽을 수 있는 것은 ‘도움’에 있습니다.",
    ),
    "terminal.how_to_unseal": (
        "`unseal` takes it back while others think; `leave` closes the curtain.",
        "다른 테이블이 결정하는 동안에는 ‘해제’로 봉인을 풀 수 있습니다. ‘닫기’는 가림막을 닫습니다.",
    ),
    "terminal.how_to_state": (
        "You will speak in public. You may say more of it before you seal, each on a line of its own:",
        "공개 발표입니다. 봉인하기 전에 다음 내용을 한 줄에 하나씩 더 밝힐 수 있습니다.",
    ),
    "terminal.how_to_state.again": (
        "In public: nothing more of it yet (known, unknown, sure, back).",
        "공개 발표: 더 밝힌 것 없음(확인, 미상, 신뢰, 퇴로).",
    ),
    "terminal.how_to_state.known": (
        "known N: the message that it rests on, by its number (`inject` lists them)",
        "확인 N: 근거로 드는 상황 메시지의 번호(목록은 ‘메시지’)",
    ),
    "terminal.how_to_state.unknown": (
        "unknown WORD: what it admits not to know, one of {unknown}",
        "미상 낱말: 모른다고 밝히는 것({unknown} 중 하나)",
    ),
    "terminal.how_to_state.sure": (
        "sure WORD: how sure it is, low, moderate or high",
        "신뢰 낱말: 신뢰 수준(낮음, 중간, 높음)",
    ),
    "terminal.how_to_state.back": (
        "back yes: that it says how one comes back down from it; back no takes that away",
        "퇴로 예: 물러설 길을 밝힘, 퇴로 아니오: 밝히지 않음",
    ),
    "terminal.how_to_seal_cards": ("`seal` makes it final.", "‘봉인’을 입력하면 확정됩니다."),
    "terminal.for_role": (
        "A message has come for one role alone, {title}: `role {role}` shows it.",
        "{title}만 볼 메시지가 있습니다. ‘역할 {role}’{|을/를} 입력하면 보입니다.",
    ),
    "terminal.how_to_role": (
        "`role NAME` shows one of them in full, for the eyes of who plays it.",
        "‘역할 이름’을 입력하면 그 역할을 맡은 사람에게 전문을 보여 줍니다.",
    ),
    "terminal.saved": ("Sealed, and kept.", "봉인하고 기록했습니다."),
    "terminal.taken_back": ("Taken back: choose again.", "봉인을 풀었습니다. 다시 고르십시오."),
    "terminal.too_late": (
        "That question is closed: its time ran out, or exercise control moved on.",
        "이 질문은 마감되었습니다. 시한이 지났거나 통제반이 다음으로 넘어갔습니다.",
    ),
    "terminal.code": ("Code of the log, to be noted: {code}", "기록 코드(적어 둘 것): {code}"),
    "terminal.clock": ("Time left: {left}", "남은 시간: {left}"),
    "terminal.clock_stands": (
        "The clock stands. Time left: {left}",
        "시계가 멈춰 있습니다. 남은 시간: {left}",
    ),
    "terminal.lang": ("English.", "한국어."),
    "terminal.paused": ("The clock stands.", "시계를 일시정지했습니다."),
    "terminal.resumed": ("The clock runs.", "시계가 갑니다."),
    "terminal.extended": ("{number|minute} more.", "{number|minute|을/를} 더합니다."),
    "terminal.said": ("Sent.", "보냈습니다."),
    "terminal.shelf": ("On the shelf (`release NUMBER`)", "대기 중인 상황 메시지(‘보내기 번호’)"),
    "terminal.sealed": ("Sealed now", "지금 봉인된 결정"),
    "terminal.drawn": ("What is true in this game", "이 게임의 숨은 사실"),
    "terminal.coming": ("Due", "예정된 상황 메시지"),
    "terminal.due": ("after {number|minute}", "{number|minute} 뒤"),
    "terminal.resume": (
        "To go on: python3 main.py resume --text {folder}",
        "이어서 하려면: python3 main.py resume --text {folder}",
    ),
    "terminal.again": (
        "To read the end again: python3 main.py resume --text {folder}",
        "끝난 뒤의 화면을 다시 보려면: python3 main.py resume --text {folder}",
    ),
    "terminal.not_kept": (
        "This game was not kept and cannot be resumed.",
        "이 게임은 기록하지 않아 이어서 할 수 없습니다.",
    ),
}
