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
    "terminal.how_to_pass": (
        "pass S bot, pass S bot:NAME, pass S people or pass S cards",
        "‘넘기기 S 봇’, ‘넘기기 S bot:이름’, ‘넘기기 S 사람’, ‘넘기기 S 카드’ 중 하나를 입력하십시오.",
    ),
    "board.devices.to_bot": ("{team}: pass to a bot", "{team}: 봇에게 넘기기"),
    "board.devices.to_people": ("{team}: back to people", "{team}: 참가자에게 돌려주기"),
    "board.done.reseat": ("The seat is passed, and the record says so.", "좌석을 넘기고 기록했습니다."),
    "session.reseat.same": ("They sit there already", "이미 그 자리에 있습니다"),
    "account.remark.reseat": ("a seat passes to another player", "좌석의 참가자가 바뀜"),
    "debrief.seat.from": ("{player} (from record {record} on)", "{player}(기록 {record}부터)"),
}
