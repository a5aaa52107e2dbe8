"""What the game says in a terminal around what a view says itself."""

WORDS: dict[str, tuple[str, str]] = {
    "terminal.exercise": ("EXERCISE / 훈련", "훈련 / EXERCISE"),
    # The situation.
    "terminal.ladder": ("The ladder", "사다리"),
    "terminal.ours": ("Done by us", "우리의 조치"),
    "terminal.theirs": ("Done to us", "우리가 당한 일"),
    "terminal.firebreak": ("A firebreak is crossed: {name}", "방화선을 넘었습니다: {name}"),
    "terminal.teams": ("The tables", "테이블"),
    "terminal.standing.deciding": ("deciding", "숙고 중"),
    "terminal.standing.sealed": ("sealed", "봉인"),
    "terminal.standing.lapsed": ("out of time", "시한 경과"),
    "terminal.standing.not_asked": ("not asked now", "이번에는 해당 없음"),
    "terminal.standing.empty": ("empty", "비어 있음"),
    "terminal.standing.drafting": ("drafting", "기안 중"),
    "terminal.standing.concurs": ("concurs", "동의"),
    "terminal.standing.reserves": ("concurs with a reservation", "유보부 동의"),
    "terminal.standing.non_concurs": ("does not concur", "부동의"),
    "terminal.standing.silent": ("silent", "무응답"),
    "terminal.private": ("for you only", "귀측에만"),
    "terminal.from": ("From:", "발신:"),
    "terminal.to": ("To:", "수신:"),
    "terminal.unknown": ("Not known", "미확인"),
    "terminal.medium.cable": ("Cable", "전문"),
    "terminal.medium.report": ("Report", "보고"),
    "terminal.medium.call": ("Call", "전화"),
    "terminal.medium.press": ("Press", "신문"),
    "terminal.medium.broadcast": ("Broadcast", "방송"),
    "terminal.medium.social": ("Social media", "소셜미디어"),
    "terminal.medium.statement": ("Statement", "성명"),
    "terminal.medium.memo": ("Note", "메모"),
    "terminal.card.objective": ("You want", "목표"),
    "terminal.card.knows": ("Only you know", "혼자만 아는 것"),
    "terminal.card.red_line": ("Your red line", "넘을 수 없는 선"),
    "terminal.card.success": ("You succeed if", "성공의 기준"),
    "terminal.mark.inject": ("inject", "상황"),
    "terminal.mark.decision": ("decision", "결정"),
    "terminal.mark.paper": ("paper", "문안"),
    "terminal.mark.ladder": ("ladder", "사다리"),
    "terminal.mark.ending": ("ending", "결말"),
    # A question.
    "terminal.nothing_asked": ("Nothing is asked of you now.", "지금은 답할 물음이 없습니다."),
    "terminal.question.aims": ("Your aims", "여러분의 목표"),
    "terminal.question.decide": ("Your decision", "결정"),
    "terminal.question.instruct": ("Your instruction", "훈령"),
    "terminal.question.draft": ("Your draft", "기안"),
    "terminal.question.ratify": ("Your answer", "답변"),
    "terminal.dilemma": ("What pulls apart here: {goods}", "서로 맞서는 가치: {goods}"),
    "terminal.pick": ("Up to {number|option} together.", "{number|option}까지 함께 고를 수 있습니다."),
    "terminal.takes": ("takes {time}", "{time} 소요"),
    "terminal.costs": ("costs {amount} of {meter}", "{meter} {amount} 소모"),
    "terminal.best_case": ("Those who want it say", "찬성하는 쪽의 말"),
    "terminal.exit": ("The way back", "되돌릴 길"),
    "terminal.lapse": (
        "This is what happens if the time runs out.",
        "시한이 지나면 이 방안으로 결정됩니다.",
    ),
    "terminal.estimate": ("Estimate {number}, only for you: {ask}", "예상 {number}(비공개): {ask}"),
    # The paper.
    "terminal.paper": ("The paper", "문안"),
    "terminal.no_text_yet": ("No text is on the table yet.", "아직 상정된 문안이 없습니다."),
    "terminal.nothing_tabled": ("no text", "문안 없음"),
    "terminal.round": ("Round {round} of {rounds}.", "{round}/{rounds}회차."),
    "terminal.window": (
        "{spent} of {window|hour} of talks are spent.",
        "협의 시간 {window|hour} 가운데 {spent|hour|을/를} 썼습니다.",
    ),
    "terminal.price": ("This text took {hours|hour}.", "이 문안에 {hours|hour|이/가} 들었습니다."),
    "terminal.fallback": ("If nothing is signed: {fallback}", "아무것도 서명되지 않으면: {fallback}"),
    "terminal.wanted": ("{team} wanted: {text}", "{team|이/가} 원한 문안: {text}"),
    "terminal.apart": (
        "The capitals began {steps|step} apart.",
        "두 나라는 {steps|step} 떨어진 곳에서 시작했습니다.",
    ),
    "terminal.history": ("Earlier papers", "지난 문안"),
    "terminal.text_price": (
        "{rule}; {hours|hour} of talks; binds {commits} of 9",
        "{rule}; 협의 {hours|hour}; 구속력 9 가운데 {commits}",
    ),
    "terminal.ancestor": ("Descends from: {ancestor}", "유래: {ancestor}"),
    "terminal.gate": ("You may concur only if: {need}", "동의할 수 있는 조건: {need}"),
    "terminal.gate_held": ("You may concur: {need}", "동의할 수 있습니다: {need}"),
    "terminal.rule.both": ("All must sign", "모두 서명해야 함"),
    "terminal.rule.first": (
        "All must sign, {team} answers first",
        "모두 서명해야 하며 {team|이/가} 먼저 답함",
    ),
    "terminal.rule.either": ("One signature is enough", "한쪽의 서명으로 충분"),
    "terminal.rule.lead": ("{team} leads, the other is heard", "{team} 주도, 상대는 협의 대상"),
    "terminal.rule.silence": (
        "Silence is consent (a procedure borrowed from NATO)",
        "침묵은 동의로 간주(나토에서 빌려 온 절차)",
    ),
    "terminal.answer.concur": ("Concur", "동의"),
    "terminal.answer.with": ("Concur with “{words}”", "유보부 동의: “{words}”"),
    "terminal.answer.non_concur": ("Do not concur", "부동의"),
    "terminal.answer.none": ("No text", "원하는 문안 없음"),
    "terminal.how.signed": ("SIGNED", "서명됨"),
    "terminal.how.dissent": ("WITHOUT THE CONSENT OF BOTH", "한쪽 동의 없이 시행"),
    "terminal.how.fallback": ("NO COMMON TEXT", "공동 문안 없음"),
    "terminal.how.overtaken": ("OVERTAKEN BY EVENTS", "사태가 앞지름"),
    "terminal.how.no_text": ("NO TEXT COULD BE TABLED", "상정할 수 있는 문안 없음"),
    "terminal.how.endex": ("CUT OFF BY ENDEX", "훈련 종료로 중단"),
    "terminal.result.signed": ("signed", "서명"),
    "terminal.result.dissent": ("without the consent of both", "한쪽 동의 없이 시행"),
    "terminal.result.refused": ("not signed", "서명되지 않음"),
    "terminal.result.changed": ("agreed but for a word", "문구 하나를 남기고 합의"),
    "terminal.result.held": ("held back", "보류"),
    "terminal.result.excluded": ("the words asked for exclude each other", "요청된 문구가 양립 불가"),
    "terminal.result.overtaken": ("overtaken before anybody answered", "답하기 전에 사태가 앞지름"),
    "terminal.result.open": ("not answered by all", "모두 답하지 않음"),
    "terminal.result.empty": ("nobody had a text", "상정할 문안 없음"),
    # What happened, and the end.
    "terminal.resolution": ("What happened, and why", "무슨 일이 왜 일어났는가"),
    "terminal.why": ("Why the game goes this way", "이렇게 이어지는 까닭"),
    "terminal.hidden": ("something that is told at the end", "종료 뒤에 밝혀지는 조건"),
    "terminal.otherwise": ("otherwise", "그 밖의 경우"),
    "terminal.ending": ("ENDEX. Ending", "훈련 종료. 결말"),
    "terminal.decided": ("What decided it", "이렇게 갈린 까닭"),
    "terminal.also": ("Also {code}: {title}", "함께 {code}: {title}"),
    "terminal.tried": ("How the ending was found", "결말이 정해진 순서"),
    "terminal.ratings": ("Objectives", "훈련 목표"),
    "terminal.rating.P": ("(performed without challenges)", "(무리 없이 수행)"),
    "terminal.rating.S": ("(performed with some challenges)", "(일부 미흡하나 수행)"),
    "terminal.rating.M": ("(performed with major challenges)", "(크게 미흡)"),
    "terminal.rating.U": ("(unable to be performed)", "(수행하지 못함)"),
    "terminal.aims": ("The aims that were sealed", "봉인되었던 목표"),
    "terminal.met": ("met", "달성"),
    "terminal.unmet": ("not met", "미달성"),
    "terminal.true": ("What was true all along: {draws}", "처음부터 사실이었던 것: {draws}"),
    "terminal.questions": ("To talk about", "함께 이야기할 물음"),
    # The curtain and the prompt.
    "terminal.begin": (
        "All of this is invented. The clock starts when you press Enter.",
        "모두 지어낸 이야기입니다. Enter를 누르면 시계가 갑니다.",
    ),
    "terminal.enter": ("[Enter]", "[Enter]"),
    "terminal.curtain": (
        "{team} only. Press Enter when the others have looked away.",
        "{team}만 보십시오. 다른 테이블이 고개를 돌린 뒤 Enter를 누르십시오.",
    ),
    "terminal.curtain_control": (
        "White cell only. Press Enter when the tables have looked away.",
        "통제반만 보십시오. 테이블이 고개를 돌린 뒤 Enter를 누르십시오.",
    ),
    "terminal.curtain_closed": ("The curtain of {team} is closed.", "{team}의 막이 닫혔습니다."),
    "terminal.only": ("{team} only", "{team}만"),
    "terminal.white_cell": ("White cell only", "통제반만"),
    "terminal.prompt": ("{team}>", "{team}>"),
    "terminal.room_prompt": ("room (Enter: {seats}; help)>", "상황실 (Enter: {seats}; 도움)>"),
    "terminal.end_prompt": ("(log, inject, lang, quit)>", "(기록, 문서, 언어, 종료)>"),
    "terminal.cards": (
        "{team} plays with cards: key in their numbers",
        "{team|은/는} 카드로 답합니다. 번호를 입력하십시오",
    ),
    "terminal.own": ("You have sealed: {options}", "봉인한 답: {options}"),
    "terminal.how_to_seal": (
        "Choose by number or name (1, 1 3, hold+share); then `seal`. `help` lists the rest.",
        "번호나 이름으로 고르고(1, 1 3, hold+share) ‘봉인’을 입력하십시오. ‘도움’은 다른 명령을 보여 줍니다.",
    ),
    "terminal.how_to_seal_cards": ("`seal` makes it final.", "‘봉인’을 입력하면 확정됩니다."),
    "terminal.how_to_role": (
        "`role NAME` shows one of them in full, for the eyes of who plays it.",
        "‘역할 이름’을 입력하면 그 역할을 맡은 사람에게 전문을 보여 줍니다.",
    ),
    "terminal.saved": ("Sealed, and kept.", "봉인하고 기록했습니다."),
    "terminal.too_late": (
        "That question is closed: its time ran out, or the white cell moved on.",
        "이 물음은 닫혔습니다. 시한이 지났거나 통제반이 다음으로 넘어갔습니다.",
    ),
    "terminal.clock": ("Time left: {left}", "남은 시간: {left}"),
    "terminal.clock_stands": (
        "The clock stands. Time left: {left}",
        "시계가 멈춰 있습니다. 남은 시간: {left}",
    ),
    "terminal.lang": ("English.", "한국어."),
    "terminal.paused": ("The clock stands.", "시계를 멈췄습니다."),
    "terminal.resumed": ("The clock runs.", "시계가 갑니다."),
    "terminal.extended": ("{number|minute} more.", "{number|minute|을/를} 더합니다."),
    "terminal.said": ("Sent.", "보냈습니다."),
    "terminal.shelf": ("On the shelf (`release NAME`)", "대기 중인 상황(‘배포 이름’)"),
    "terminal.coming": ("Due", "예정된 상황"),
    "terminal.due": ("after {number|minute}", "{number|minute} 뒤"),
    "terminal.resume": (
        "To go on: python3 main.py resume --text {folder}",
        "이어서 하려면: python3 main.py resume --text {folder}",
    ),
    "terminal.not_kept": (
        "This game was not kept and cannot be resumed.",
        "이 게임은 기록하지 않아 이어서 할 수 없습니다.",
    ),
    # What cannot be read.
    "terminal.no_command": (
        "No command “{typed}”; `help` lists them.",
        "“{typed}” 명령은 없습니다. ‘도움’을 보십시오.",
    ),
    "terminal.no_number": (
        "There is no {number}: from 1 to {most}.",
        "{number}번은 없습니다. 1부터 {most}까지입니다.",
    ),
    "terminal.no_choice": (
        "“{typed}” is not on the list; choose by number, or `help`.",
        "“{typed}”{|은/는} 목록에 없습니다. 번호로 고르거나 ‘도움’을 보십시오.",
    ),
    "terminal.no_inject": (
        "You have no inject “{typed}”; `inject` lists them.",
        "“{typed}” 문서를 받지 않았습니다. ‘문서’를 입력하면 목록이 나옵니다.",
    ),
    "terminal.no_role": ("Which role? {roles}", "어느 역할입니까? {roles}"),
    "terminal.no_sake": ("For the sake of one of these: {sakes}", "다음 가운데 하나입니다: {sakes}"),
    "terminal.not_public": ("What you chose says nothing in public.", "선택한 방안은 공개 발표가 아닙니다."),
    "terminal.no_statement": (
        "known N; unknown who|why|how_many|how_long; sure low|moderate|high; back yes|no",
        "known N; unknown who|why|how_many|how_long; sure low|moderate|high; back yes|no",
    ),
    "terminal.how_to_estimate": (
        "estimate NUMBER ANSWER, both as numbered on the page.",
        "‘예상 번호 답’을 화면에 적힌 번호로 입력하십시오.",
    ),
    "terminal.how_to_extend": ("extend MINUTES", "‘연장 분’을 입력하십시오."),
    "terminal.choose_first": ("Choose first, then seal.", "먼저 고른 다음 봉인하십시오."),
    # The draft.
    "terminal.draft.options": ("Chosen: {options}", "선택: {options}"),
    "terminal.draft.because": ("Because of: {headline}", "근거: {headline}"),
    "terminal.draft.sake": ("For the sake of: {sake}", "지키려는 가치: {sake}"),
    "terminal.draft.estimate": ("{ask} {answer}", "{ask} {answer}"),
    "terminal.draft.stated": (
        "What you say in public: known: {known}; not known: {unknown}; confidence: {sure}; way back: {back}",
        "공개 발표: 확인된 것: {known}; 모르는 것: {unknown}; 신뢰 수준: {sure}; 되돌릴 길: {back}",
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
    "terminal.help.seat": (
        "1, 1 3, NAME+NAME   choose\n"
        "because N [N]   the injects behind it (numbers of `inject`)\n"
        "sake lives|calm|law|unity|credibility|candour   for whose sake\n"
        "known N, unknown who|why|how_many|how_long, sure low|moderate|high, back yes   a public statement\n"
        "estimate N ANSWER   a private estimate\n"
        "note WORDS   your reasoning, for the hot wash\n"
        "seal   make it final; unseal   take it back while others think\n"
        "look, room, paper, log, inject [N], card, role NAME   read\n"
        "lang en|ko, leave (close the curtain), quit",
        "1, 1 3, 이름+이름   고르기\n"
        "근거 N [N]   근거가 된 문서(‘문서’의 번호)\n"
        "가치 lives|calm|law|unity|credibility|candour   무엇을 위해\n"
        "known N, unknown who|why|how_many|how_long, sure low|moderate|high, back yes   공개 발표의 내용\n"
        "예상 N 답   비공개 예상\n"
        "메모 글   강평 때 볼 판단 근거\n"
        "봉인   확정; 해제   다른 쪽이 숙고하는 동안 되돌리기\n"
        "보기, 상황, 문안, 기록, 문서 [N], 카드, 역할 이름   읽기\n"
        "언어 en|ko, 닫기(막을 닫음), 종료",
    ),
    "terminal.help.room": (
        "Enter, or a table's letter   that table's turn behind its curtain\n"
        "room, log, paper, why, inject [N]   read what all may know\n"
        "pause, resume, extend MINUTES, skip   the room's clock\n"
        "control   the white cell's page; release NAME   send an inject from it\n"
        "say TABLE|all WORDS   your own words as an inject\n"
        "endex [REASON]   end the exercise\n"
        "lang en|ko, quit (the game can be resumed)",
        "Enter 또는 테이블 글자   그 테이블의 차례(막 뒤에서)\n"
        "상황, 기록, 문안, 까닭, 문서 [N]   모두가 볼 수 있는 것\n"
        "정지, 재개, 연장 분, 건너뛰기   상황실 시계\n"
        "통제   통제반 화면; 배포 이름   상황 보내기\n"
        "알림 테이블|all 글   통제반의 말을 상황으로 보내기\n"
        "훈련종료 [사유]   훈련 종료\n"
        "언어 en|ko, 종료(이어서 할 수 있음)",
    ),
}
