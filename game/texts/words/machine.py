"""The course of a game through its phases, as exercise control sees it."""

WORDS = {
    "course.title": ("The course of the game", "게임의 흐름"),
    "course.not_asked": (
        "This format does not ask it: what stands for silence is taken.",
        "이 진행 형식에서는 묻지 않으며, 응답이 없을 때의 선택이 적용됩니다.",
    ),
    "course.since": ("The game is here since {hour}.", "지금 이 단계입니다. 시작: {hour}"),
    "course.began": ("It began on {hour}.", "시작: {hour}"),
    "course.opens": ("It opens on {hour}, or later.", "{hour} 이후에 열립니다."),
    "course.follows": ("It opens when the phase before it is done.", "앞 단계가 끝나면 열립니다."),
    "course.shut": ("It can no longer come.", "이제는 열릴 수 없습니다."),
    "course.comes": (
        "From here it opens in {share} of 100 games.",
        "여기서부터 100판 중 {share}판에서 열립니다.",
    ),
    "course.ways": ("Where it leads", "이어지는 단계"),
    "course.way": ("{to}", "{to}"),
    "course.way.share": ("{to}: {share} of 100", "{to}: 100 중 {share}"),
    "course.end": (
        "The first ending whose condition holds is the game's; others may join it.",
        "조건이 맞는 첫 번째 결말로 끝나며, 다른 결말이 더해질 수 있습니다.",
    ),
    "course.end.ahead": (
        "Every ending stands beside the phases with what it needs.",
        "결말마다 필요한 조건을 오른쪽에서 볼 수 있습니다.",
    ),
    "course.end.was": ("{code} {title}", "{code} {title}"),
    "course.ended": ("The game ended so.", "게임이 이렇게 끝났습니다."),
    "course.joined": ("It joined the ending.", "결말에 더해졌습니다."),
    "course.other": ("The game ended otherwise.", "게임은 다르게 끝났습니다."),
    "course.ends": (
        "From here {share} of 100 games end so.",
        "여기서부터 100판 중 {share}판이 이렇게 끝납니다.",
    ),
    "course.first": (
        "It is the game's if no ending above it holds.",
        "위에 있는 결말이 모두 맞지 않을 때의 결말입니다.",
    ),
    "course.joins": ("It joins whatever ending comes.", "어느 결말에나 더해질 수 있습니다."),
    "course.needs": ("What it needs", "조건"),
    "course.share": ("Share of {games} games played on from here", "여기서부터 이어 본 {games}판 중 비율"),
    "course.no_odds": (
        "How often: O reckons the odds from here",
        "비율: O를 누르면 여기서부터의 전망을 계산합니다",
    ),
    "course.now": ("now", "지금"),
    "course.skipped": ("not asked", "묻지 않음"),
}
