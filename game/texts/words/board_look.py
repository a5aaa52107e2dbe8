"""The map, and what is shown while something opens or has nothing in it, in English and Korean."""

WORDS: dict[str, tuple[str, str]] = {
    "board.map.done": ("done", "실행됨"),
    "board.map.claimed": ("claimed", "주장"),
    "board.positions": ("How far they moved", "입장의 이동"),
    "board.positions.came": ("{team} came here", "{team}의 처음 입장"),
    "board.positions.apart": ("steps apart", "입장 차"),
    "board.positions.moved": ("{team} moved {steps}", "{team} 이동 {steps}"),
    "board.medium.unverified": ("unverified", "미확인 게시물"),
    "board.others": ("The other tables", "다른 테이블"),
    "board.faults": ("What cannot be read", "읽을 수 없는 시나리오"),
    "board.faults.words": (
        "The rest can be played. Mend the file where it says, and open it anew.",
        "나머지는 할 수 있습니다. 표시된 자리를 고친 뒤 다시 여십시오.",
    ),
    "board.menu.fault": ("1 file cannot be read", "읽지 못한 파일 1개"),
    "board.menu.faults": ("{count} files cannot be read", "읽지 못한 파일 {count}개"),
    "board.menu.broken": ("This exercise cannot be read", "읽을 수 없는 훈련"),
    "board.nothing": ("There is no exercise here", "여기에 훈련이 없습니다"),
    "board.nothing.faults": ("No exercise can be read", "읽을 수 있는 훈련이 없습니다"),
    "board.nothing.all": (
        "X shows every fault with what would be right.",
        "X를 누르면 모든 오류와 바른 내용을 볼 수 있습니다.",
    ),
    "board.nothing.check": (
        "python3 main.py check FILE tells the same at the command line.",
        "명령줄에서는 python3 main.py check 파일로 같은 내용을 봅니다.",
    ),
    "board.nothing.again": (
        "Save the file mended, leave with Esc, and start again.",
        "파일을 고쳐 저장하고 Esc로 나간 다음 다시 시작하십시오.",
    ),
    "board.nothing.shipped": (
        "The shipped ones lie in scenarios/. Get them again, or open your own: python3 main.py play FILE",
        "기본 훈련은 scenarios/에 있습니다. 다시 받거나 직접 쓴 훈련을 여십시오: python3 main.py play 파일",
    ),
    "board.menu.unsaved": ("No game to resume yet", "이어서 할 게임 없음"),
    "board.opening": ("Opening …", "여는 중 …"),
    "board.opening.words": ("The exercise is read and its log begun.", "훈련을 읽고 기록을 시작합니다."),
    "board.briefing.parts": ("{count} parts", "{count}개 단계"),
    "board.paper.drafting": ("being drafted", "작성 중"),
    "board.did.same": ("Where things stand", "현재 상황"),
    "board.harm.now": ("In the city now", "지금 도시는"),
    "board.harm.none": ("Nothing is publicly known to be hit.", "공개된 피해 없음"),
    "board.harm.count": ("{count} not back", "미복구 {count}"),
    "board.harm.over": ("all back", "모두 복구"),
}
