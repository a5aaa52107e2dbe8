"""What the board says around a game: notice, menu, briefing, control, help."""

WORDS: dict[str, tuple[str, str]] = {
    # Exercise control.
    "board.control": ("Exercise control", "통제반"),
    "board.control.only": ("never on the projector", "빔프로젝터에 띄우지 마십시오"),
    "board.control.where": ("Turn {turn} · {phase}", "{turn}턴 · {phase}"),
    "board.conduct.pause": ("Pause", "일시정지"),
    "board.conduct.resume": ("Run", "진행"),
    "board.conduct.extend": ("2 min", "2분"),
    "board.conduct.skip": ("Advance", "넘어가기"),
    "board.conduct.say": ("Free inject", "자유 상황 메시지"),
    "board.conduct.blank": ("Cover room", "화면 가리기"),
    "board.conduct.unblank": ("Show room", "화면 보이기"),
    "board.conduct.endex": ("ENDEX", "훈련 종료"),
    "board.shelf": ("Inject shelf", "대기 상황 메시지"),
    "board.shelf.ready": ("{count} ready", "{count}건 준비"),
    "board.shelf.none": ("Nothing waits on the shelf.", "대기 중인 상황 메시지가 없습니다."),
    "board.coming": ("Comes by itself", "예정된 상황 메시지"),
    "board.coming.more": ("{count} more", "외 {count}건"),
    "board.coming.after": ("{minutes} min", "{minutes}분"),
    "board.coming.none": ("Nothing more in this part.", "이 단계에는 더 없습니다."),
    "board.have": ("What the tables have", "각 테이블의 결정"),
    "board.have.hold": ("hold to show", "누르면 보임"),
    "board.facts": ("True, hidden until ENDEX", "종료까지 숨긴 사실"),
    "board.facts.code": ("Code of the record so far", "현재 기록의 확인 코드"),
    "board.facts.recorded": ("Everything is recorded.", "모두 기록되었습니다."),
    "board.facts.not_recorded": ("NOT recorded.", "기록되지 않고 있습니다."),
    "board.acts.hint": (
        "Number keys open the pages. All that you do here is on the record.",
        "번호 키로 쪽을 엽니다. 여기서 한 일은 모두 기록됩니다.",
    ),
    "board.say": ("An inject in your own words", "직접 쓰는 상황 메시지"),
    "board.say.all": ("Everyone", "모두"),
    "board.say.hint": ("Type here.", "여기에 입력하십시오."),
    "board.say.note": (
        "It comes as a memo from exercise control. Where Korean cannot be typed here, write it on paper"
        " and read it out.",
        "통제반의 메모로 전달됩니다. 여기서 한글이 입력되지 않으면 종이에 적어 읽어 주십시오.",
    ),
    "board.say.send": ("Send", "보내기"),
    "board.endex.title": ("End the exercise?", "훈련을 종료하시겠습니까?"),
    "board.endex.words": (
        "ENDEX ends the game for all tables now. The ending is asked as things stand. It goes on only if"
        " you go back to an earlier decision.",
        "지금 모든 테이블의 게임이 끝납니다. 결말은 현재 상황으로 정해집니다."
        " 앞선 결정으로 되돌릴 때만 이어집니다.",
    ),
    "board.endex.yes": ("Yes: ENDEX", "예, 종료합니다"),
    "board.quit.title": ("Leave Threshold?", "프로그램을 끝내시겠습니까?"),
    "board.quit.words": (
        "A game that is under way is kept and can be resumed.",
        "진행 중인 게임은 저장되어 있으며 이어서 할 수 있습니다.",
    ),
    "board.quit.unkept": (
        "This game is not recorded: it is gone once you leave, and nothing of it stays on this computer.",
        "이 게임은 기록하지 않습니다. 나가면 사라지며 이 컴퓨터에 아무것도 남지 않습니다.",
    ),
    "board.unkept.both": ("NOT RECORDED · 기록 안 함", "기록 안 함 · NOT RECORDED"),
    "board.unkept.play": (
        "Nothing of this game is kept: it is gone when it ends or the program closes.",
        "이 게임은 저장하지 않으며, 끝나거나 프로그램을 닫으면 사라집니다.",
    ),
    "board.unkept.begin": (
        "Nothing of a game that begins here is kept.",
        "여기서 시작하는 게임은 아무것도 저장하지 않습니다.",
    ),
    "board.quit.yes": ("Yes: leave", "예, 끝냅니다"),
    "board.reader.from": ("FROM", "발신"),
    "board.reader.to": ("TO", "수신"),
    "board.reader.as_of": ("AS OF", "시점"),
    "board.reader.page": ("Page {number} of {count}", "{count}쪽 중 {number}쪽"),
    "board.reader.more": ("More", "다음 쪽"),
    "board.reader.up": ("Earlier", "이전"),
    "board.reader.down": ("Later", "이후"),
    # Before the game.
    "board.notice": ("Before you begin", "시작하기 전에"),
    "board.notice.on": ("Understood", "확인했습니다"),
    "board.notice.fiction.title": ("All of this is fiction", "모든 내용은 허구입니다"),
    "board.notice.fiction": (
        "Firms, messages and persons are invented; no real person speaks. It is an exercise, and says"
        " so on every page.",
        "기업, 메시지, 인물은 모두 지어낸 것이며 실존 인물은 발언하지 않습니다. 훈련이라는 표시가 모든"
        " 화면에 있습니다.",
    ),
    "board.notice.care.title": ("Some of it may touch people", "마음이 무거워질 수 있습니다"),
    "board.notice.care": (
        "Exercises speak of outages, hospitals and deaths, and may recall real events. Anyone may step"
        " out at any time and need not say why.",
        "정전, 병원, 사망이 나오며 실제 사건이 떠오를 수 있습니다. 누구든 언제나 이유를 말하지 않고"
        " 자리를 비울 수 있습니다.",
    ),
    "board.notice.numbers.title": ("Whose numbers these are", "수치는 누가 정했는가"),
    "board.notice.numbers": (
        "The figures were set by the authors for teaching, after public sources; they measure nothing"
        " and foretell nothing.",
        "수치는 저자들이 공개 자료를 참고해 교육용으로 정한 것이며, 무엇을 측정하거나 예측한 값이 아닙니다.",
    ),
    "board.notice.unkept": (
        "Nothing: this game is not recorded. When it ends or the program closes, it is gone.",
        "아무것도 저장하지 않습니다. 게임이 끝나거나 프로그램을 닫으면 사라집니다.",
    ),
    "board.notice.privacy.title": ("What is kept", "무엇이 저장되는가"),
    "board.notice.privacy": (
        "Decisions are kept on this computer, without names. Nothing leaves it. Please type no names"
        " into notes.",
        "결정은 이름 없이 이 컴퓨터에만 저장되며 밖으로 나가지 않습니다. 메모에 이름을 적지 마십시오.",
    ),
    "board.menu": ("Choose an exercise", "훈련 선택"),
    "board.menu.none": ("Choose an exercise above.", "위에서 훈련을 고르십시오."),
    "board.menu.more": (
        "An exercise of your own stands here when it is opened by name:\nmain.py play FILE",
        "직접 쓴 훈련은 파일 이름으로 열면 여기에 나옵니다.\nmain.py play FILE",
    ),
    "board.menu.length": ("{minutes} minutes · {teams} tables", "{minutes}분 · 테이블 {teams}개"),
    "board.menu.resume": ("Resume the last game", "마지막 게임 이어하기"),
    "board.menu.help": ("Help and keys", "도움말과 키"),
    "board.menu.settings": ("Settings", "화면 설정"),
    "board.menu.about": ("About and sources", "정보와 출처"),
    "board.menu.quit": ("Leave", "끝내기"),
    "board.setup": ("Set up", "설정"),
    "board.edition": ("Format", "진행 형식"),
    "board.edition.minutes": ("minutes of play", "진행 시간(분)"),
    "board.edition.named": ("{name} ({minutes} min)", "{name} ({minutes}분)"),
    "board.edition.whole": ("whole: {minutes}", "전체: {minutes}"),
    "board.edition.whole.named": ("Whole ({minutes} min)", "전체 ({minutes}분)"),
    "board.seed": ("Seed {seed}", "시드 {seed}"),
    "board.seed.same": ("same seed, same luck", "같은 시드, 같은 추첨"),
    "board.seed.new": ("Another", "다른 시드"),
    "board.seats": ("Who sits where", "좌석"),
    "board.seats.people": ("People at this laptop", "이 노트북의 참가자"),
    "board.seats.cards": ("People with answer cards", "답변 카드를 쓰는 참가자"),
    "board.seats.nobody": ("Nobody", "빈자리"),
    "board.seats.bot": ("Bot: {name}", "봇: {name}"),
    "board.preset.class": ("Class", "수업"),
    "board.preset.workshop": ("Workshop", "워크숍"),
    "board.preset.demonstration": ("Demo", "시연"),
    "board.start": ("Open the exercise", "훈련 열기"),
    "board.situation": ("The exercise", "훈련 개요"),
    "board.startex": ("STARTEX: start the clock", "훈련 개시: 시계 시작"),
    "board.briefing.wait": (
        "The exercise begins when control says STARTEX.",
        "통제반이 개시를 알리면 훈련이 시작됩니다.",
    ),
    "board.turns": ("How a turn goes", "한 턴의 흐름"),
    "board.turns.inject.title": ("Reports arrive", "상황 메시지가 들어옵니다"),
    "board.turns.inject": (
        "Some for everyone, some for one table only. Each says what is not known.",
        "모두에게 오는 것도, 한 테이블에만 오는 것도 있습니다. 모르는 것도 함께 적혀 있습니다.",
    ),
    "board.turns.seal.title": ("Tables decide, sealed", "테이블마다 결정해 봉인합니다"),
    "board.turns.seal": (
        "Behind its curtain each table chooses. The room sees that it has sealed, never what.",
        "가림막 뒤에서 고릅니다. 상황판에는 봉인했다는 사실만 나옵니다.",
    ),
    "board.turns.sign.title": ("The alliance signs, or does not", "동맹이 서명하거나, 서명하지 않습니다"),
    "board.turns.sign": (
        "One text on paper, two secret answers, turned over together. No agreement is a result too.",
        "문안 하나에 두 나라가 비밀로 답하고 동시에 공개합니다. 합의하지 못하는 것도 결과입니다.",
    ),
    "board.turns.reveal.title": ("What happened, and why", "무엇이 왜 일어났는가"),
    "board.turns.reveal": (
        "Decisions are turned over; the board says what they changed and by which rule.",
        "결정을 공개하고, 무엇이 어떤 규칙으로 달라졌는지 보여 줍니다.",
    ),
    "board.turns.talk.title": ("When tables may talk", "테이블끼리 이야기할 때"),
    "board.turns.talk": (
        "In the talks, and when control says so. What one table knows, only its people can tell.",
        "협의 때와 통제반이 허락할 때입니다. 한 테이블만 아는 것은 그 테이블 사람들만 말해 줄 수 있습니다.",
    ),
}
