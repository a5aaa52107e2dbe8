"""The page of the odds from here, the dry run, and the try-out of an author."""

WORDS: dict[str, tuple[str, str]] = {
    "board.conduct.odds": ("Odds", "결말 전망"),
    "board.odds.title": ("Odds from here", "이후 결말 전망"),
    "board.odds.done": ("In 100 · {games} games played on", "100회당 · {games}회 진행"),
    "board.odds.more": (
        "In 100 · {games} of {most} games played on",
        "100회당 · {most}회 중 {games}회 진행",
    ),
    "board.odds.stopped": (
        "The reckoning broke off; the game goes on.",
        "전망 계산이 중단되었습니다. 게임에는 영향이 없습니다.",
    ),
    "board.odds.again": ("Begin anew", "다시 시작"),
    "board.odds.unasked": (
        "The odds of this group have not been asked for. Asking goes on its record and ends another group's.",
        "이 모둠의 전망은 아직 요청하지 않았습니다. 요청하면 기록에 남고, 다른 모둠의 계산은 끝납니다.",
    ),
    "board.odds.reckon": ("Reckon for this group", "이 모둠의 전망 계산"),
    "board.odds.others": ("{count} others", "그 밖의 결말 {count}개"),
    "board.odds.never": (
        "Others that did not come: {count}, each at most {high} in 100.",
        "나머지 {count}개는 나오지 않음(각각 100회당 최대 {high}회).",
    ),
    "board.odds.players": ("If these played on", "이어서 결정하는 판단 원칙"),
    "board.menu.dry": ("Dry run by bots", "예행(봇 진행)"),
    "board.dry.both": ("DRY RUN · 예행", "예행 · DRY RUN"),
    "board.dry.unkept": ("by bots; nothing of it is kept", "봇이 진행하며 기록하지 않음"),
    "board.dry.slow": ("pace: slow", "속도: 느리게"),
    "board.dry.fast": ("pace: fast", "속도: 빠르게"),
    "board.dry.step": ("pace: step by step", "속도: 한 단계씩"),
    "board.dry.next": ("next screen", "다음 화면"),
    "board.dry.room": ("to the room's picture", "상황실 화면으로"),
    "board.dry.table": ("to the table's picture", "테이블 화면으로"),
    "board.watch.both": ("TRY-OUT · 시험", "시험 · TRY-OUT"),
    "board.watch.waits": (
        "{file} is watched: each save shows here; nothing is kept",
        "{file} 저장 시 바로 표시, 기록하지 않음",
    ),
    "board.watch.shown": (
        "{file}: save {count} is shown; nothing is kept",
        "{file}: {count}번째 저장 표시 중, 기록하지 않음",
    ),
    "board.watch.more": ("and {count} more", "외 {count}건"),
    "board.watch.look": ("The last save: see the table's picture", "최근 저장: 테이블 화면 참조"),
    "board.watch.words": (
        "The save before is still shown and played. Mend the file where it says, and save it.",
        "이전 저장본으로 계속 진행합니다. 표시된 자리를 고쳐 저장하십시오.",
    ),
    "board.watch.room": ("room", "상황실"),
    "board.watch.table": ("table", "테이블"),
    "board.odds.assumes": ("What this assumes", "전제"),
}
