"""What the board says by itself: the room's pieces."""

WORDS: dict[str, tuple[str, str]] = {
    "board.exercise.plate": ("EXERCISE", "훈련 EXERCISE"),
    "board.exercise.mark": ("EXERCISE / 훈련", "훈련 / EXERCISE"),
    "board.turn": ("Turn", "턴"),
    "board.clock.none": ("no clock", "시한 없음"),
    "board.timeline": ("So far", "경과"),
    "board.log_code": ("Code of the log", "기록 코드"),
    "board.hour": ("T{sign}{hours} h", "T{sign}{hours}시간"),
    "board.hour.minutes": ("T{sign}{hours} h {minutes} min", "T{sign}{hours}시간 {minutes}분"),
    # Stages, as the ribbon says them.
    "board.stage.startex": ("STARTEX", "훈련 개시"),
    "board.stage.aims": ("sealing aims", "목표 봉인 중"),
    "board.stage.decide": ("deciding", "결정 중"),
    "board.stage.instruct": ("instructing envoys", "훈령 작성 중"),
    "board.stage.draft": ("drafting one text", "문안 작성 중"),
    "board.stage.ratify": ("answering the text", "문안에 답하는 중"),
    "board.stage.chance": ("what comes next", "다음 상황 확인 중"),
    "board.stage.over": ("ENDEX", "훈련 종료"),
    # How a team stands.
    "board.standing.deciding": ("Deciding", "결정 중"),
    "board.standing.drafting": ("Drafting", "문안 작성 중"),
    "board.standing.sealed": ("Sealed", "봉인 완료"),
    "board.standing.lapsed": ("Lapsed", "시한 경과"),
    "board.standing.not_asked": ("Not asked now", "지금은 해당 없음"),
    "board.standing.empty": ("Nobody sits here", "빈자리"),
    "board.standing.concurs": ("Concurs", "동의"),
    "board.standing.reserves": ("With a reservation", "유보부 동의"),
    "board.standing.with": ("Concurs with “{words}”", "유보부 동의: “{words}”"),
    "board.standing.non_concurs": ("Does not concur", "부동의"),
    "board.standing.silent": ("Silent", "무응답"),
    "board.played.people": ("at this table", "이 테이블"),
    "board.played.cards": ("answer cards", "답변 카드"),
    "board.played.bot": ("a bot", "봇"),
    "board.played.nobody": ("nobody", "빈자리"),
    # The ladder.
    "board.ladder": ("Escalation", "긴장 사다리"),
    "board.ladder.theirs": ("done to us", "우리가 당한 일"),
    "board.ladder.ours": ("done by us", "우리가 한 일"),
    "board.ladder.theirs.short": ("to us", "당한 일"),
    "board.ladder.ours.short": ("by us", "한 일"),
    # Injects.
    "board.now.aims": (
        "Each capital seals its aims behind its curtain.",
        "두 나라가 가림막 뒤에서 목표를 고르고 봉인합니다.",
    ),
    "board.now.decide": (
        "Each table reads and decides behind its curtain.",
        "테이블마다 가림막 뒤에서 읽고 결정합니다.",
    ),
    "board.now.other": ("What the exercise is about", "훈련 개요"),
    "board.inject.none": (
        "Nothing has been reported to everyone yet. What one table alone was told is not shown here.",
        "아직 모두에게 온 상황 메시지가 없습니다. 한 테이블만 받은 보고는 여기에 나오지 않습니다.",
    ),
    "board.unknown": ("Not known", "미확인"),
    "board.medium.cable": ("Cable", "전문"),
    "board.medium.report": ("Report", "보고"),
    "board.medium.call": ("Call", "전화"),
    "board.medium.press": ("Press", "언론"),
    "board.medium.broadcast": ("Broadcast", "방송"),
    "board.medium.social": ("Post", "소셜미디어"),
    "board.medium.statement": ("Statement", "성명"),
    "board.medium.memo": ("Memo", "메모"),
    "board.medium.live": ("LIVE", "생중계"),
    # Everywhere.
    "board.name": ("Threshold", "문턱"),
    "board.name.other": ("문턱", "Threshold"),
    "board.question": (
        "When is a cyberattack an attack? Two capitals, one treaty, and not enough time.",
        "사이버공격은 언제 무력공격이 되는가? 두 나라, 하나의 조약, 부족한 시간.",
    ),
    "board.close": ("Close", "닫기"),
    "board.back": ("Go back", "돌아가기"),
    "board.page.next": ("Page {number} of {count}", "{count}쪽 중 {number}쪽"),
    "board.hours": ("{hours|hour}", "{hours|hour}"),
    "board.failed": ("It failed: {reason}", "실패: {reason}"),
    "board.failed.title": ("That did not work", "실행하지 못했습니다"),
    "board.done.leave_out": ("The inject is left out.", "상황 메시지를 뺐습니다."),
    "board.done.override": ("Decided for the table.", "테이블을 대신해 결정했습니다."),
    "board.done.paper": ("The talks are ended.", "협의를 끝냈습니다."),
    "board.done.set": ("The gauge is set.", "지표를 조정했습니다."),
    "board.done.rewind": ("The game stands where it did.", "게임을 되돌렸습니다."),
    "board.done.mark": ("Marked.", "표시했습니다."),
    "board.done.note": ("Noted.", "메모를 남겼습니다."),
    "board.done.release": ("The inject is out.", "상황 메시지를 보냈습니다."),
    "board.done.say": ("Your words are out.", "작성한 상황 메시지를 보냈습니다."),
    "board.done.extend": ("Two minutes more.", "2분을 더 주었습니다."),
    "board.theme.light": ("Light", "밝게"),
    "board.theme.dark": ("Dark", "어둡게"),
    "board.strip.room": (
        "One window for room and table.   F4 table · P clock · C exercise control · F1 help · nothing"
        " secret shows here",
        "화면 하나를 함께 씁니다.   F4 테이블 · P 시계 · C 통제반 · F1 도움말"
        " · 이 화면에는 비밀이 나오지 않습니다",
    ),
    "board.strip.table": (
        "One window for room and table.   F4 shows the room's picture · F6 opens a second window",
        "화면 하나를 함께 씁니다.   F4 상황판 보기 · F6 두 번째 창 열기",
    ),
    "board.strip.mirrored": (
        "Both windows share one display: the room's picture is covered while a curtain is open.",
        "두 창이 한 화면에 있습니다. 가림막이 열려 있는 동안 상황판은 가려집니다.",
    ),
    "board.cover.before": ("The exercise has not begun.", "훈련이 아직 시작되지 않았습니다."),
    "board.cover.control": (
        "Exercise control opens here with the exercise.",
        "훈련이 시작되면 이 창에 통제반 화면이 열립니다.",
    ),
    "board.cover.blank": ("The picture is covered. Please wait.", "화면을 가렸습니다. 잠시 기다려 주십시오."),
    "board.cover.curtain": (
        "A table is looking at its own papers.",
        "한 테이블이 자기 자료를 보고 있습니다.",
    ),
    # The table.
    "board.table.hold": ("Hold to look", "누르고 있으면 보입니다"),
    "board.table.bot": ("A bot plays here", "봇이 맡습니다"),
    "board.table.nobody": ("Nobody sits here", "빈자리입니다"),
    "board.table.open": ("Open to choose", "열어서 결정하기"),
    "board.table.read": ("Open to read", "열어서 읽기"),
    "board.table.played": ("played by", "참가 방식"),
    "board.table.now": (
        "One table at a time, the others look away: open its curtain, choose, seal, close it. To peep,"
        " hold the curtain or its number; Enter keeps it open.",
        "한 테이블씩, 다른 테이블은 보지 않습니다. 가림막을 열고, 고르고, 봉인하고, 닫으십시오. 잠깐만 보려면"
        " 가림막이나 번호를 누르고 있으십시오. Enter를 누르면 열어 둡니다.",
    ),
    "board.table.stands": (
        "The clock stands: P lets it run. Meanwhile each table may open its curtain, choose, seal and close"
        " it while the others look away.",
        "시계가 멈춰 있습니다. P를 누르면 다시 갑니다. 그동안에도 테이블마다 가림막을 열고, 고르고, 봉인하고,"
        " 닫을 수 있습니다. 다른 테이블은 보지 않습니다.",
    ),
    "board.table.over": ("The exercise is over. Talk about it.", "훈련이 끝났습니다. 함께 돌아보십시오."),
    "board.table.to.conduct": ("Exercise control", "통제반"),
    "board.table.to.cards": ("Key in answer cards", "답변 카드 입력"),
    "board.table.to.help": ("Help and keys", "도움말과 키"),
    "board.table.to.room": ("The room's picture", "상황판"),
    "board.cards.aims": (
        "Aims stay sealed until the end: no card shows them. Close this page; each table opens its curtain"
        " and seals its own.",
        "목표는 끝까지 봉인되므로 카드에 적지 않습니다. 이 화면을 닫고 테이블마다 가림막을 열어 직접"
        " 봉인하십시오.",
    ),
    "board.cards.next": ("Next: {team}", "다음: {team}"),
    "board.cards.done": ("All cards are in", "카드 입력 완료"),
    "board.cards": ("Answer cards", "답변 카드"),
    "board.cards.words": (
        "When every table has laid its card face down, all turn them over together. Then key in what"
        " lies there, one table after the other.",
        "모든 테이블이 카드를 엎어 놓으면 동시에 뒤집습니다. 그런 다음 놓인 답을 테이블마다 차례로"
        " 입력하십시오.",
    ),
}
