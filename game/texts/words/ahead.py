"""Odds from here: what they say and what they assume."""

WORDS: dict[str, tuple[str, str]] = {
    "ahead.title": ("Odds from here", "이후 결말 전망"),
    "ahead.nobody": ("nobody plays it", "빈자리"),
    "ahead.no_ending": ("no ending of the scenario", "시나리오에 없는 결말"),
    "ahead.games": ("in 100 · {games} games", "100회당 · {games}회 진행"),
    "ahead.more": ("{games} of {most} games", "{most}회 중 {games}회"),
    "ahead.reckoning": ("Bots are playing on from here …", "봇이 여기서부터 게임을 이어 가고 있습니다…"),
    "ahead.over": (
        "The game is over: there is nothing left to play on.",
        "게임이 끝나 더 이어 갈 것이 없습니다.",
    ),
    "ahead.stopped": (
        "The process that reckons the odds has ended. The game is not touched; {key} begins anew.",
        "전망을 계산하던 프로세스가 끝났습니다. 게임에는 영향이 없으며, {key} 키로 다시 시작합니다.",
    ),
    "ahead.others": ("{count} others", "그 밖의 결말 {count}개"),
    "ahead.between": ("{low}–{high}", "{low}~{high}"),
    "ahead.players": ("Who plays on", "이어서 결정하는 원칙"),
    "ahead.assumes": ("What this assumes", "전제"),
    "ahead.assumes.rules": (
        "Our rules and these doctrines only: it says nothing about the world, and nothing about these"
        " people.",
        "우리 규칙과 이 판단 원칙에서 나온 결과일 뿐입니다. 현실에 대한 것도, 이 자리의 참가자에 대한"
        " 것도 아닙니다.",
    ),
    "ahead.assumes.known": (
        "Hidden facts drawn so far and what is sealed now are kept as they are. Everything still to be"
        " drawn falls anew in each game; what chance has in store for this game is not in it.",
        "이미 정해진 숨은 사실과 지금 봉인된 결정은 그대로 둡니다. 아직 정해지지 않은 것은 매회 새로"
        " 뽑으며, 이 게임에서 앞으로 나올 우연은 담겨 있지 않습니다.",
    ),
    "ahead.assumes.figures": (
        "An ending comes about so often in 100 games; the two figures behind it are the 95 % interval of"
        " the sample.",
        "앞의 수는 100회당 그 결말이 나오는 횟수이며, 뒤의 두 수는 표본의 95% 신뢰구간입니다.",
    ),
    "ahead.assumes.sample": (
        "The thin line is the 95 % interval: how far the sample alone may mislead.",
        "가는 선은 95% 신뢰구간으로, 표본만으로 생길 수 있는 오차입니다.",
    ),
}
