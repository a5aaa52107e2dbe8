"""The replay theatre: what is told of a recorded game's moments, and two games side by side."""

WORDS: dict[str, tuple[str, str]] = {
    "theatre.remark": ("{what}: “{words}”", "{what}: “{words}”"),
    "theatre.remark.strength": ("Mark: a strength", "표시: 잘한 점"),
    "theatre.remark.improve": ("Mark: to improve", "표시: 개선할 점"),
    "theatre.remark.question": ("Question", "질문"),
    "theatre.remark.note": ("Note", "메모"),
    "theatre.remark.hotline": ("The line between the capitals opens", "두 나라 사이의 직통선이 열림"),
    "theatre.remark.hotline_end": ("The line between the capitals closes", "두 나라 사이의 직통선이 닫힘"),
    "theatre.remark.mark": ("Mark", "표시"),
    "theatre.drawn": ("Drawn: {name}: {outcome}", "추첨: {name}: {outcome}"),
    "theatre.sealed": ("Sealed · {what}", "봉인 · {what}"),
    "theatre.instructed": ("{team} instructs: {what}", "{team} 훈령: {what}"),
    "theatre.lapsed": ("the time ran out", "시한 경과"),
    "theatre.held": ("It held: {figures}", "성립: {figures}"),
    "theatre.sent": ("It sends a message", "상황 부여를 보냄"),
    "theatre.forked": (
        "{folder}: a new game as {log} stood after record {record}; go on: {command}",
        "{folder}: {log}의 {record}번 기록 직후 상태에서 시작하는 새 게임입니다. 이어 하기: {command}",
    ),
    "theatre.text.help": (
        "Enter or n: the next moment. b: back. A number: that record. see SEAT, see room, see all: whose "
        "eyes. why, why 2: what it came from. mark: a bookmark. quit",
        "Enter 또는 다음: 다음 시점. 이전: 이전 시점. 숫자: 그 기록. 누구 SEAT, 누구 room, 누구 모두: 누구의 "
        "눈으로 볼지. 원인, 원인 2: 어떻게 된 일인지. 책갈피: 책갈피. 끝",
    ),
    "theatre.text.prompt": ("replay {number}/{last}>", "다시 보기 {number}/{last}>"),
    "theatre.text.unknown": (
        "There is no “{word}” here: see `help`.",
        "“{word}” 명령은 없습니다. `도움말` 참고.",
    ),
    "theatre.text.no_record": (
        "no record {number}: the log has records 0 to {last}",
        "{number}번 기록은 없습니다. 기록은 0번부터 {last}번까지입니다",
    ),
    "theatre.text.early": (
        "This game is not over. Here everything would be seen that its tables have sealed and were told "
        "alone. Only exercise control may look, where no table can see it.",
        "아직 끝나지 않은 게임입니다. 여기서는 각 테이블이 봉인한 결정과 따로 받은 보고가 모두 드러납니다. "
        "어느 테이블에서도 보이지 않는 곳에서 통제반만 보십시오.",
    ),
    "theatre.text.early.ask": ("Type yes to look:", "보려면 ‘예’를 입력하십시오:"),
    # Two games side by side.
    "theatre.beside.two": ("TWO GAMES", "두 게임"),
    "theatre.beside.how.scenario": ("They are two exercises.", "서로 다른 훈련입니다."),
    "theatre.beside.how.setup": ("They began with other settings.", "시작 설정이 다릅니다."),
    "theatre.beside.how.acts": ("They first part in “{phase}”:", "“{phase}”에서 처음 갈라집니다."),
    "theatre.beside.how.nowhere": (
        "The same decisions throughout.",
        "처음부터 끝까지 결정이 같습니다.",
    ),
    "theatre.beside.records": ("records {one} and {other}", "기록 {one}, {other}"),
    "theatre.beside.none": ("nothing", "없음"),
    "theatre.beside.curves": ("PHASE BY PHASE", "단계별 추이"),
    "theatre.beside.ends": ("ENDINGS", "결말"),
    "theatre.beside.exercise": ("Exercise", "훈련"),
    "theatre.beside.chance": ("Chance: {name}", "추첨: {name}"),
    "theatre.beside.clock": ("The clock", "시계"),
    "theatre.beside.white_cell": ("Exercise control", "통제반"),
    "theatre.beside.open": ("Not over yet", "아직 끝나지 않음"),
    # The board.
    "board.cover.theatre": (
        "A game that is not over is looked at by exercise control alone.",
        "끝나지 않은 게임은 통제반만 다시 볼 수 있습니다.",
    ),
    "board.help.theatre.step": ("one moment back or on", "한 시점 뒤로, 앞으로"),
    "board.help.theatre.phase": ("the phase before, the next phase", "이전 단계, 다음 단계"),
    "board.help.theatre.ends": ("the beginning, the end", "처음, 끝"),
    "board.help.theatre.marks": (
        "the bookmark or mark before, the next",
        "이전 책갈피나 표시, 다음 책갈피나 표시",
    ),
    "board.help.theatre.number": ("go to a record by its number", "번호를 입력해 그 기록으로 이동"),
    "board.help.theatre.play": ("let it play, or stop it", "자동 재생, 정지"),
    "board.help.theatre.speed": ("how fast it plays", "재생 속도"),
    "board.help.theatre.all": (
        "all tables side by side: who knew what",
        "모든 테이블을 나란히: 누가 무엇을 알았나",
    ),
    "board.help.theatre.eyes": (
        "what that table saw; the digit after the last table: the room",
        "그 테이블이 본 화면. 마지막 테이블 다음 숫자는 상황판",
    ),
    "board.help.theatre.facts": ("earlier and later facts", "이전과 이후 사실"),
    "board.help.theatre.why": ("why it happened: causes and effects", "어떻게 된 일인지: 원인과 결과"),
    "board.help.theatre.bookmark": ("set a bookmark, or take it away", "책갈피를 끼우거나 뺍니다"),
    "board.help.theatre.fork": ("begin a new game from this moment", "이 시점부터 새 게임을 시작합니다"),
    "board.help.theatre.beside": (
        "two games side by side, where two were opened",
        "두 게임을 열었을 때 나란히 보기",
    ),
    "board.help.theatre.leave": ("leave for the menu", "메뉴로 나갑니다"),
    "board.theatre": ("Replay", "다시 보기"),
    "board.theatre.abandoned": ("Gone back over later", "이후 되돌려 효력 없음"),
    "board.theatre.leave": ("Menu", "메뉴"),
    "board.theatre.why": ("Why", "원인"),
    "board.theatre.back": ("Hot wash", "강평으로"),
    "board.theatre.bookmark": ("Bookmark", "책갈피"),
    "board.theatre.unmark": ("Unmark", "책갈피 빼기"),
    "board.theatre.beside": ("Two games", "두 게임"),
    "board.theatre.fork": ("Fork here", "여기서 새 게임"),
    "board.theatre.knew": ("Who knew what", "누가 무엇을 알았나"),
    "board.theatre.facts": ("{first}–{last} of {count}", "{count}건 중 {first}–{last}"),
    "board.theatre.nothing": (
        "Nothing has come yet, and nobody has decided anything.",
        "아직 전달된 것도, 결정된 것도 없습니다.",
    ),
    "board.theatre.no_gauge": ("no gauge of its own", "자체 지표 없음"),
    "board.theatre.cell.knew": ("knew", "알고 있음"),
    "board.theatre.cell.part": ("in part", "일부만"),
    "board.theatre.cell.role": ("one role, {hour}", "한 직책, {hour}"),
    "board.theatre.cell.not": ("did not know", "모름"),
    "board.theatre.cell.learns": ("learns {hour}", "{hour}에 알게 됨"),
    "board.theatre.cell.never": ("never told", "전달된 적 없음"),
    "board.theatre.then": ("And then sealed", "그다음 봉인"),
    "board.theatre.then.at": ("record {record}, {hour}", "{record}번 기록, {hour}"),
    "board.theatre.no_more": ("nothing more", "더 없음"),
    "board.theatre.moments": ("Moments", "시점"),
    "board.theatre.record": ("Record {number} of {last}", "기록 {number} / {last}"),
    "board.theatre.record.typed": ("Go to record {number}", "이동할 기록 {number}"),
    "board.theatre.see.all": ("All tables", "모든 테이블"),
    "board.theatre.see.room": ("The room saw", "상황판 화면"),
    "board.theatre.band": ("{number}/{last} · {hour} · {said}", "{number}/{last} · {hour} · {said}"),
    "board.theatre.saw": ("Replay: what this table saw", "다시 보기: 이 테이블이 본 화면"),
    "board.theatre.early": ("This game is not over", "아직 끝나지 않은 게임입니다"),
    "board.theatre.early.words": (
        "“{name}” can still be played on. Here everything would be seen that its tables have sealed, were "
        "told alone, and what chance has drawn. Only exercise control may look, where no table can see this "
        "screen; the room's window stays covered.",
        "“{name}”{|은/는} 이어서 진행할 수 있는 게임입니다. 여기서는 각 테이블이 봉인한 결정, 따로 받은 "
        "보고, 추첨 결과가 모두 드러납니다. 어느 테이블에서도 이 화면이 보이지 않는 곳에서 통제반만 "
        "보십시오. 상황판 창은 가려 둡니다.",
    ),
    "board.theatre.early.yes": ("I am exercise control: show it", "통제반입니다. 화면을 엽니다"),
    "board.theatre.chain": ("Why it happened", "어떻게 된 일인가"),
    "board.theatre.chain.none": (
        "This record changed nothing that has a cause.",
        "이 기록에서는 원인을 따질 만한 변화가 없었습니다.",
    ),
    "board.theatre.link.record": ("record {number}", "기록 {number}"),
    "board.theatre.link.decision": ("Decision", "결정"),
    "board.theatre.link.inject": ("Message", "상황 부여"),
    "board.theatre.link.effect": ("Effect", "효과"),
    "board.theatre.link.condition": ("Condition", "조건"),
    "board.theatre.link.branch": ("Branch", "분기"),
    "board.theatre.link.chance": ("Chance", "추첨"),
    "board.theatre.link.paper": ("Paper", "문안"),
    "board.theatre.link.time": ("Time", "시간"),
    "board.theatre.link.end": ("Ending", "결말"),
    "board.theatre.fork.title": ("Fork here", "여기서 새 게임"),
    "board.theatre.fork.words": (
        "A new game begins as this one stood after record {number}, {hour}: the same decisions, the same "
        "luck. This log stays as it is. Who plays on?",
        "이 게임의 {number}번 기록 직후({hour}) 상태에서 새 게임을 시작합니다. 그때까지의 결정과 추첨은 "
        "그대로이며, 이 기록은 바뀌지 않습니다. 누가 이어서 진행합니까?",
    ),
    "board.theatre.fork.closed": (
        "The game is over at this moment. Go back to an earlier one.",
        "이 시점에는 이미 게임이 끝났습니다. 더 이른 시점으로 돌아가십시오.",
    ),
    "board.theatre.fork.by_hand": (
        "Its dice were thrown by hand, and the board throws none. Fork it on the command line and key in the "
        "rest.",
        "주사위를 직접 굴린 게임이라 화면에서는 이어 갈 수 없습니다. 명령줄의 fork로 새 게임을 만들어 "
        "나머지를 입력하십시오.",
    ),
    "board.theatre.fork.was": ("before: {who}", "이전: {who}"),
    "board.theatre.fork.next": ("other", "바꾸기"),
    "board.theatre.fork.yes": ("Play on from here", "여기서부터 진행"),
    "board.theatre.beside.scenario": ("Two exercises", "서로 다른 훈련"),
    "board.theatre.beside.setup": ("They began otherwise", "시작 설정이 다름"),
    "board.theatre.beside.acts": ("They first part in “{phase}”", "“{phase}”에서 처음 갈라짐"),
    "board.theatre.beside.nowhere": ("The same decisions throughout", "처음부터 끝까지 같은 결정"),
    "board.theatre.beside.by_phase": ("phase by phase", "단계별"),
    "board.theatre.beside.nothing": ("nothing here", "여기서는 없음"),
    "board.theatre.beside.open_at": ("Open at record {number}", "{number}번 기록에서 열기"),
}
