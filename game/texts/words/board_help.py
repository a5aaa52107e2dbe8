"""What the board says on its pages of help and about the game."""

WORDS: dict[str, tuple[str, str]] = {
    # Help.
    "board.help": ("Help and keys", "도움말과 키"),
    "board.help.hold": ("hold: look behind a table's curtain", "누르는 동안 그 테이블의 가림막 안을 봅니다"),
    "board.help.latch": (
        "while holding: keep the curtain open; then: seal, go on",
        "누른 채로: 열어 두기. 그다음: 봉인, 계속",
    ),
    "board.help.curtain": (
        "on the table's page: open a curtain",
        "테이블 화면에서: 가림막 열기",
    ),
    "board.help.happened": (
        "line by line; in exercise control, held: what is sealed",
        "한 줄씩 보기, 통제반에서는 누르는 동안 봉인 내용",
    ),
    "board.help.esc": (
        "close what is open; a curtain closes after 30 idle seconds",
        "열린 것을 닫습니다. 가림막은 30초 뒤 저절로 닫힙니다",
    ),
    "board.help.pick": ("choose, or take back", "고르거나 취소합니다"),
    "board.help.reasons": ("why you decide so", "결정한 이유"),
    "board.help.unseal": ("unseal while others still decide", "다른 테이블이 결정하는 동안 봉인을 풉니다"),
    "board.help.mail": ("older and newer reports", "이전과 이후 보고"),
    "board.help.open": ("open the report that lies on top", "맨 위의 보고를 엽니다"),
    "board.help.ladder": ("the whole ladder, both columns", "긴장 사다리 전체"),
    "board.help.conduct": ("exercise control", "통제반"),
    "board.help.cards": ("key in answer cards", "답변 카드 입력"),
    "board.help.clock": (
        "stop and run the clock, on every screen",
        "어느 화면에서나 시계를 일시정지하거나 다시 돌립니다",
    ),
    "board.help.glossary": (
        "words with a dotted line: the glossary; F10 where G chooses",
        "점선이 그어진 말: 용어집(G로 고르는 화면에서는 F10)",
    ),
    "board.glossary": ("Glossary", "용어집"),
    "board.glossary.key": ("Glossary", "용어집"),
    "board.glossary.here": ("In the text you were reading", "지금 읽던 글에 나온 말"),
    "board.glossary.all": ("All words", "전체 용어"),
    "board.glossary.back": ("Back", "이전"),
    "board.help.tab": (
        "move the focus ring, with Shift backwards; Space presses",
        "초점 이동, Shift와 함께 거꾸로. Space로 누르기",
    ),
    "board.help.ask": ("behind a curtain: ask control", "가림막 안에서 통제반에 질문하기"),
    "board.help.class.ask": ("a table asks control: note it, answer it", "통제반에 온 질문을 적고 답합니다"),
    "board.help.marks": (
        "mark the moment: strength, to improve, question",
        "지금을 표시: 강점, 개선할 점, 질문",
    ),
    "board.help.page": ("more options, more lines", "다음 방안, 다음 줄"),
    "board.help.lang": ("English or Korean", "영어와 한국어 전환"),
    "board.help.theme": ("light or dark", "밝은 화면과 어두운 화면"),
    "board.help.settings": ("settings: languages, text size, contrast", "설정: 언어, 글자 크기, 대비"),
    "board.help.front": ("with one window: room or table", "창이 하나일 때: 상황판과 테이블 전환"),
    "board.help.windows": ("a second window for the room", "상황판용 두 번째 창"),
    "board.help.full": ("fill the display", "전체 화면으로 보기"),
    # About.
    "board.about": ("About and sources", "정보와 출처"),
    "board.about.sources": ("The numbered sources", "번호가 붙은 출처"),
    "board.about.what.title": ("What this is", "무엇인가"),
    "board.about.what": (
        "A tabletop exercise on a question that an alliance has not finished answering: what do Seoul"
        " and Washington do when an attack comes through cyberspace, and can they do it together?",
        "사이버공간을 통한 공격이 일어나면 한국과 미국은 무엇을 하며, 함께할 수 있는가. 동맹이 아직"
        " 답을 다 내놓지 못한 이 물음을 다루는 도상훈련입니다.",
    ),
    "board.about.numbers.title": ("Its numbers", "수치"),
    "board.about.numbers": (
        "Set by the authors for teaching. Every claim carries a number that leads to its source.",
        "저자들이 교육용으로 정했습니다. 사실을 말하는 곳마다 출처로 이어지는 번호가 있습니다.",
    ),
    "board.about.code.title": ("Code and texts", "코드와 글"),
    "board.about.code": (
        "Code: MIT license. Texts of the scenarios: CC BY 4.0.",
        "코드: MIT 라이선스. 시나리오 글: CC BY 4.0.",
    ),
    "board.about.font.title": ("Font", "글꼴"),
    "board.about.font": (
        "Pretendard, SIL Open Font License 1.1.",
        "프리텐다드(Pretendard), SIL 오픈 폰트 라이선스 1.1.",
    ),
    "board.about.map.title": ("Map", "지도"),
    "board.about.map": (
        "Outlines from Natural Earth, in the public domain; the city is drawn by hand and is no survey.",
        "윤곽선은 퍼블릭 도메인 Natural Earth에서 가져왔습니다. 도시 그림은 손으로 그린 것이며 측량도가"
        " 아닙니다.",
    ),
    "board.about.icons.title": ("Icons", "아이콘"),
    "board.about.icons": ("Lucide, ISC license.", "Lucide, ISC 라이선스."),
    "board.about.machine.title": ("Made with", "사용한 도구"),
    "board.about.machine": (
        "Python, pygame-ce, transitions, pydantic, PyYAML, Typer and Rich; their licenses stand in the"
        " notices beside the program.",
        "Python, pygame-ce, transitions, pydantic, PyYAML, Typer, Rich. 라이선스는 프로그램과 함께"
        " 있는 고지 파일에 있습니다.",
    ),
}
