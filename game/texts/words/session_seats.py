"""A seat that passes to another player while the game runs."""

WORDS: dict[str, tuple[str, str]] = {
    "session.reseat.seat": (
        "“{seat}” is no seat that can be passed: nobody plays it in this game",
        "‘{seat}’ 좌석은 넘길 수 없습니다. 이 게임에는 그 좌석의 참가자가 없습니다",
    ),
    "session.reseat.player": (
        "player “{player}”: people, cards or a bot would be right: {bots}",
        "‘{player}’ 참가자는 없습니다. people, cards, 봇 가운데 고르십시오: {bots}",
    ),
    "session.reseat.same": ("They sit there already", "이미 그 자리에 있습니다"),
    "account.remark.reseat": ("a seat passes to another player", "좌석의 참가자가 바뀜"),
    "debrief.seat.from": ("{player} (from record {record} on)", "{player}(기록 {record}부터)"),
}
