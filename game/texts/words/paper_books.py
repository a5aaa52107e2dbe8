"""The printed booklets: the players' manual, the facilitator's guide, evaluation sheets, name tents."""

WORDS = {
    "paper.title.manual": ("Situation manual", "상황 안내서"),
    "paper.title.guide": ("Facilitator's guide", "진행자 안내서"),
    "paper.title.evaluation": ("Evaluation guide", "평가 안내서"),
    "paper.title.tents": ("Name tents", "명패"),
    "paper.reader.players": ("All players", "참가자 모두"),
    "paper.reader.evaluators": ("Evaluators and control only", "평가관과 통제반만"),
    "paper.how.book": ("one or both sides; staple", "단면 또는 양면, 철하기"),
    "paper.how.fold": ("one side; cut across, fold", "단면, 가로로 자르고 접기"),
    "paper.whole": ("The whole exercise", "전체 훈련"),
    "paper.whole.means": ("All decisions: {minutes|minute} to play.", "모든 결정, 진행 {minutes|minute}."),
    # Situation manual.
    "paper.label.scope": ("Scope", "범위"),
    "paper.label.objectives": ("Objectives", "훈련 목표"),
    "paper.label.agenda": ("Agenda", "진행 순서"),
    "paper.label.ground_rules": ("Ground rules", "기본 수칙"),
    "paper.label.assumptions": ("Assumptions and artificialities", "가정과 인위적 설정"),
    "paper.label.startex": ("The situation at STARTEX", "훈련 개시 시점의 상황"),
    "paper.label.seats": ("Who sits where", "자리 배치"),
    "paper.label.questions_before": ("To discuss before STARTEX", "훈련 개시 전에 토의할 것"),
    "paper.label.questions_after": ("To discuss after ENDEX", "훈련 종료 후에 토의할 것"),
    "paper.label.all_see": ("What everybody sees", "모두가 보는 지표"),
    "paper.everybody": ("All tables", "모든 테이블"),
    "paper.manual.scope": (
        "A discussion on public policy, told as a crisis. You play governments and offices, not persons. "
        "How networks are attacked or defended is not part of it.",
        "위기 상황으로 풀어 가는 공공정책 토의입니다. 개인이 아니라 정부와 직책을 맡습니다. "
        "네트워크를 공격하거나 방어하는 방법은 다루지 않습니다.",
    ),
    "paper.manual.agenda.welcome": ("Welcome", "시작"),
    "paper.manual.agenda.welcome.what": (
        "The notice, the ground rules, the seats. Everybody reads the role card alone.",
        "안내문과 기본 수칙, 자리 배치. 역할 카드는 각자 혼자 읽습니다.",
    ),
    "paper.manual.agenda.startex": ("STARTEX", "훈련 개시"),
    "paper.manual.agenda.aims": (
        "The clock starts. Each capital first seals {number} aims that it alone knows.",
        "시계가 움직입니다. 각국은 먼저 자국만 아는 목표 {number}개를 봉인합니다.",
    ),
    "paper.manual.agenda.clock": ("The clock starts.", "시계가 움직입니다."),
    "paper.manual.agenda.play": ("Play", "진행"),
    "paper.manual.agenda.alone": (
        "Decisions that each table makes by itself, all at the same time: {number} at most.",
        "최대 {number|time}, 테이블마다 같은 시간에 따로 결정합니다.",
    ),
    "paper.manual.agenda.joint": (
        "Talks in which the capitals look for one common text: {number} at most.",
        "최대 {number|time}, 양국이 하나의 공동 문안을 찾습니다.",
    ),
    "paper.manual.agenda.endex": ("ENDEX", "훈련 종료"),
    "paper.manual.agenda.endex.what": (
        "You step out of your roles. Then the ending, and what was true.",
        "역할에서 벗어납니다. 이어서 결말과 실제로 있었던 일을 확인합니다.",
    ),
    "paper.manual.agenda.wash": ("Hot wash", "사후 강평"),
    "paper.manual.agenda.wash.what": (
        "What happened, how it was decided, what would have to change outside this room.",
        "무슨 일이 있었고 어떻게 결정했는지, 이 방 밖에서 무엇이 바뀌어야 하는지 이야기합니다.",
    ),
    "paper.manual.rule.1": (
        "Speak for your office. Nobody's own opinion is on trial, and nobody is graded.",
        "맡은 직책의 입장에서 말합니다. 개인의 의견을 따지거나 점수를 매기지 않습니다.",
    ),
    "paper.manual.rule.2": (
        "What your table or your seat alone was told stays there until you choose to share it.",
        "테이블이나 본인만 들은 내용은 나누기로 정하기 전까지 그 자리에 둡니다.",
    ),
    "paper.manual.rule.3": (
        "Tables talk to each other in the talks, and when control says so.",
        "테이블 사이의 대화는 협의 때와 통제반이 허락할 때만 합니다.",
    ),
    "paper.manual.rule.4": (
        "Decide in the time you have. Who does not answer has answered: the marked option is taken.",
        "주어진 시간 안에 결정합니다. 답하지 않는 것도 답이어서, 표시된 방안이 선택됩니다.",
    ),
    "paper.manual.rule.5": (
        "Say because of what, and for the sake of what, you decide. You will need it afterwards.",
        "무엇을 근거로, 무엇을 위해 결정하는지 밝힙니다. 나중에 필요합니다.",
    ),
    "paper.manual.rule.6": (
        "Anyone may pause or leave the table at any time, and need not say why.",
        "누구든 언제나 쉬거나 자리를 떠날 수 있으며, 이유를 말하지 않아도 됩니다.",
    ),
    "paper.manual.assume.1": (
        "All firms, messages and events are invented. No real office-holder appears.",
        "회사와 메시지, 사건은 모두 지어낸 것입니다. 실제 공직자는 등장하지 않습니다.",
    ),
    "paper.manual.assume.2": (
        "Take what reaches you as you would at your desk: it comes from somebody, and may be wrong.",
        "받은 내용은 실제 업무에서처럼 다룹니다. 누군가가 보낸 것이며, 불완전하거나 틀릴 수 있습니다.",
    ),
    "paper.manual.assume.3": (
        "The clock jumps. Between two questions hours or days go by.",
        "시계는 건너뜁니다. 질문과 질문 사이에 몇 시간이나 며칠이 지납니다.",
    ),
    "paper.manual.assume.4": (
        "A few figures stand for a great deal. They are the designers' judgment, not measurements.",
        "몇 개의 숫자가 많은 것을 대신합니다. 측정값이 아니라 설계자의 판단입니다.",
    ),
    "paper.manual.assume.5": (
        "Only the options offered can be chosen. What is missing from them belongs in the hot wash.",
        "제시된 방안만 고를 수 있습니다. 빠진 방안은 강평에서 이야기합니다.",
    ),
    "paper.manual.assume.6": (
        "Every option has people who would sign it. There is no hidden right answer.",
        "모든 방안에는 그것을 지지할 사람이 있습니다. 숨은 정답은 없습니다.",
    ),
    "paper.manual.before.1": (
        "What does your office decide alone, and for what does it need somebody else?",
        "맡은 기관이 혼자 결정하는 것은 무엇이며, 무엇에 다른 기관이 필요합니까?",
    ),
    "paper.manual.before.2": (
        "Whom would you tell first, and what would you want to hear from them?",
        "누구에게 가장 먼저 알리겠으며, 그에게서 무엇을 듣고 싶습니까?",
    ),
    "paper.manual.before.3": (
        "How sure would you have to be before you say in public who did it?",
        "누구의 소행인지 공개적으로 말하려면 얼마나 확신해야 합니까?",
    ),
    "paper.manual.before.4": (
        "What would you tell the public while you know very little?",
        "아는 것이 거의 없을 때 국민에게 무엇을 말하겠습니까?",
    ),
    # Facilitator's guide.
    "paper.label.guide_note": (
        "For exercise control alone: it tells what is secret, and how the exercise may end.",
        "통제반만 봅니다. 비밀과 결말이 들어 있습니다.",
    ),
    "paper.label.drawn": ("Drawn in secret at STARTEX or on the way", "비공개 추첨"),
    "paper.label.comes": ("What comes, in order", "도착하는 상황 메시지 (순서대로)"),
    "paper.label.asked": ("What is asked", "묻는 것"),
    "paper.label.watch": ("Watch for", "살펴볼 것"),
    "paper.label.probes": ("Probes", "던질 질문"),
    "paper.label.leads": ("Where it leads", "다음으로 가는 길"),
    "paper.label.everywhere": ("From every phase", "어느 단계에서나"),
    "paper.label.shelf": ("On the shelf", "통제반이 보유한 상황 메시지"),
    "paper.label.shelf_note": (
        "Contingency injects: send one when a table has gone quiet or has found its answer too soon.",
        "예비 상황 메시지입니다. 테이블이 조용해지거나 너무 일찍 답을 정했을 때 보냅니다.",
    ),
    "paper.label.endings": ("Endings", "결말"),
    "paper.label.endings_note": (
        "The first whose condition holds is shown. Ask its questions before you show what was true.",
        "조건이 맞는 첫 결말이 나타납니다. 실제로 있었던 일을 보여 주기 전에 질문을 먼저 던집니다.",
    ),
    "paper.label.also": ("Beside the ending", "결말과 함께"),
    "paper.label.hot_wash": ("Hot wash", "사후 강평"),
    "paper.label.always_ask": ("Whatever the ending", "어떤 결말이든 물을 것"),
    "paper.label.phase": ("Phase", "단계"),
    "paper.label.minute": ("Minute of play", "진행 시각(분)"),
    "paper.label.opens": ("Opens", "개시"),
    "paper.label.lapse": ("if time runs out", "시한 경과 시"),
    "paper.guide.after_last": ("when the phase before it ends", "앞 단계가 끝날 때"),
    "paper.guide.then": ("then {phase}", "다음: {phase}"),
    "paper.guide.close": ("ENDEX", "훈련 종료"),
    "paper.guide.otherwise": ("otherwise", "그 밖의 경우"),
    "paper.guide.chance": ("Chance decides: {outcomes}.", "우연이 정합니다: {outcomes}."),
    "paper.label.skipped_phase": (
        "Not asked in this edition: what the clock would have taken is taken.",
        "이 판에서는 묻지 않으며, 시한 경과 시의 방안이 선택됩니다.",
    ),
    "paper.guide.per_mille": ("{name} ({odds}\u00a0in\u00a01,000)", "{name} (1,000번 중 {odds}번)"),
    "paper.guide.dilemma": ("{first} or {second}", "{first} 대 {second}"),
    "paper.guide.joint": ("Texts: {names}.", "문안: {names}."),
    "paper.guide.watch.noise": (
        "Noise: {msel}. Does anybody's reason rest on it?",
        "잡음: {msel}. 이를 근거로 삼는 사람이 있습니까?",
    ),
    "paper.guide.watch.seat": (
        "{msel} ({who}). Does the table hear of it, and how much?",
        "{msel} ({who}). 테이블에 알립니까, 얼마나 알립니까?",
    ),
    "paper.guide.watch.apart": (
        "Known to {who} only: {msel}. Does it travel?",
        "{who}만 아는 것: {msel}. 다른 테이블로 전해집니까?",
    ),
    "paper.guide.watch.public": (
        "Before a public step: is said what is known, what is not, and how sure?",
        "공개 조치에 앞서 확인된 것과 미확인인 것, 확신의 정도를 밝힙니까?",
    ),
    "paper.guide.watch.pen": (
        "Who speaks first in the talks, and which word is fought over?",
        "협의에서 누가 먼저 말하며, 어떤 단어를 두고 다툽니까?",
    ),
    "paper.guide.probe.dilemma": (
        "To {team}: you chose between {first} and {second}. What did you give up?",
        "{team}에: {first|과/와} {second} 사이에서 골랐습니다. 무엇을 포기했습니까?",
    ),
    "paper.guide.probe.1": (
        "What will the other capital make of that sentence?",
        "상대국은 그 문장을 어떻게 받아들이겠습니까?",
    ),
    "paper.guide.probe.2": (
        "Which figure would have to move before you think otherwise?",
        "어떤 숫자가 달라지면 생각을 바꾸겠습니까?",
    ),
    "paper.guide.probe.3": (
        "Where does that come from: a report, a guess, or something that was shared around?",
        "그것은 어디에서 왔습니까? 보고입니까, 추측입니까, 떠도는 이야기입니까?",
    ),
    "paper.guide.probe.4": (
        "Who has not been told yet, and does that help or harm you?",
        "아직 듣지 못한 쪽은 누구이며, 그것이 도움이 됩니까, 해가 됩니까?",
    ),
    "paper.guide.probe.5": (
        "If you have to take this back in a week, how will you do it?",
        "일주일 뒤 이를 거두어들여야 한다면 어떻게 하겠습니까?",
    ),
    "paper.guide.probe.6": (
        "What is missing from the options, and who could have prepared it?",
        "방안 가운데 빠진 것은 무엇이며, 누가 준비해 둘 수 있었습니까?",
    ),
    "paper.guide.wash.note": (
        "{shortest} to {longest|minute}. Never cut it to gain time for play; if short, do 1, 2, 5 and 8.",
        "{shortest}~{longest|minute}. 진행 시간을 벌려고 줄이지 않습니다. 모자라면 1, 2, 5, 8만 합니다.",
    ),
    "paper.guide.wash.1": (
        "Step out. Everybody says own name again and thanks somebody at another table.",
        "역할에서 벗어나기. 각자 자기 이름을 다시 말하고 다른 테이블의 한 사람에게 고마움을 전합니다.",
    ),
    "paper.guide.wash.2": (
        "What happened. Show the game line by line; each table names the moment that counted most.",
        "있었던 일. 진행 기록을 한 줄씩 보여 주고, 테이블마다 가장 중요했던 순간을 하나 고릅니다.",
    ),
    "paper.guide.wash.3": (
        "How it was decided. When did you know enough? Who was left out? What took longest?",
        "결정한 과정. 언제 충분히 알았습니까? 누가 빠져 있었습니까? 무엇이 가장 오래 걸렸습니까?",
    ),
    "paper.guide.wash.4": (
        "What it means. Was it damage, lost function, slow process or hesitation that decided? "
        "Which expectation held?",
        "그 의미. 결과를 가른 것은 피해, 기능 마비, 절차, 망설임 중 무엇입니까? 어떤 예상이 맞았습니까?",
    ),
    "paper.guide.wash.5": (
        "What if. Choose one decision, change it, and say what would have followed.",
        "만약에. 결정 하나를 골라 바꾸고, 그 뒤에 무엇이 이어졌을지 말해 봅니다.",
    ),
    "paper.guide.wash.6": (
        "Back to work. Which paper, list or agreement that exists today would you now change?",
        "현실로. 지금 있는 문서나 연락망, 합의 가운데 무엇을 고치겠습니까?",
    ),
    "paper.guide.wash.7": (
        "What we will do. Three actions, each with an office and a date.",
        "할 일. 세 가지를 정하고 각각 담당 직책과 날짜를 적습니다.",
    ),
    "paper.guide.wash.8": (
        "Exit ticket. Each writes one thing that seemed certain this morning and no longer does.",
        "마침표. 시작할 때는 확실했으나 이제는 그렇지 않은 것을 각자 하나씩 적습니다.",
    ),
    # Evaluation guide.
    "paper.label.evaluation_note": (
        "Write what you saw and heard, with the minute; rate at the end. The program rates by the targets "
        "below; where you differ, your notes say why. Offices, no names.",
        "보고 들은 것을 시각과 함께 적고 평가는 끝에 합니다. 프로그램은 아래 기준으로 평가하며, "
        "판단이 다르면 그 이유를 적습니다. 이름이 아니라 직책을 씁니다.",
    ),
    "paper.label.letter_P": ("performed without challenges", "문제없이 수행"),
    "paper.label.letter_S": ("performed with some challenges", "일부 문제가 있었으나 수행"),
    "paper.label.letter_M": ("performed with major challenges", "중대한 문제가 있었으나 수행"),
    "paper.label.letter_U": ("unable to be performed", "수행하지 못함"),
    "paper.label.target": ("Target", "기준"),
    "paper.label.my_rating": ("My rating", "나의 평가"),
    "paper.label.strengths": ("What went well", "잘된 점"),
    "paper.label.improve": ("What to improve, and whose it is", "개선할 점과 담당"),
    "paper.label.minute_log": ("Minute log", "시각별 기록"),
    "paper.label.log_minute": ("Minute", "시각"),
    "paper.label.log_seen": ("What was seen or heard", "보고 들은 것"),
    "paper.label.log_who": ("Table, office", "테이블, 직책"),
    "paper.label.log_inject": ("Inject no.", "상황 메시지 번호"),
    "paper.label.log_objective": ("Objective", "목표"),
    "paper.label.evaluator": ("Evaluator no.", "평가관 번호"),
    "paper.label.table_watched": ("Table watched", "관찰 테이블"),
    # Name tents.
    "paper.tent.control": ("Exercise control", "통제반"),
    "paper.tent.evaluator": ("Evaluator", "평가관"),
}
"""Entries: English, Korean."""
