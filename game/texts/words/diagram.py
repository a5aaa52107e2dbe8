"""The picture of the phase machine."""

WORDS = {
    "diagram.decide": ("each capital decides", "각국 결정"),
    "diagram.joint": ("the alliance seeks a text", "동맹 문안 협의"),
    "diagram.chance": ("chance answers", "우연"),
    "diagram.minutes": ("{minutes} min", "{minutes}분"),
    "diagram.always": ("At any moment", "언제든지"),
    "diagram.close": ("The end", "종료"),
    "diagram.endings": ("Endings: the first that holds", "결말: 조건이 맞는 첫 번째"),
    "diagram.also": ("and with any of them", "어느 결말에나 더해질 수 있음"),
    "diagram.otherwise": ("otherwise", "그 밖의 경우"),
    "diagram.bots": ("{games|game} by bots", "봇 {games|game}"),
    "diagram.log": ("one logged game", "기록된 게임 1판"),
    "diagram.logs": ("{games} logged games", "기록된 게임 {games}판"),
    "diagram.percent": ("{share} %", "{share} %"),
    "diagram.reached": ("reached in {share} %", "{share} %에서 도달"),
    "diagram.says": (
        "The phases of {title}, how one leads to the next, and the endings.",
        "{title}의 단계와 단계 사이의 길, 그리고 결말.",
    ),
}
