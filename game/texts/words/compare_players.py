"""Who chose what: people, bots and programs at the same seat."""

# A sentence is one line.
# ruff: noqa: E501

WORDS: dict[str, tuple[str, str]] = {
    "compare.players": ("Who chose what", "누가 무엇을 선택했나"),
    "compare.players.how": (
        "Tables at the same seat, by who sat there. Each table counts once; of those asked, with Wilson's interval (95 %). What stands out differs from the first by more than luck (Newcombe). Bots and programs see what a seat sees and nothing else; they do not talk. Nothing corrects for many rows: of twenty, one stands out by luck.",
        "같은 자리에 앉은 테이블을 누가 앉았는지에 따라 나누었다. 테이블마다 한 번 세며, 질문을 받은 테이블 가운데의 비율이고 구간은 윌슨 구간(95%)이다. 두드러진 칸은 첫 번째와 우연을 넘는 차이가 있다(뉴컴). 봇과 프로그램은 그 자리에서 보이는 것만 보며 대화하지 않는다. 여러 줄을 보정하지 않았으므로 스무 줄에 하나는 우연히 두드러진다.",
    ),
    "compare.players.tables": ("tables: {number}", "테이블 {number}개"),
    "compare.players.wish": ("{phase}, {team}: the text it first wanted", "{phase}, {team}: 처음 원한 문안"),
    "compare.players.none": ("None of the texts", "문안 없음"),
    "compare.players.apart": ("{points} points against {first}", "{first}보다 {points}%포인트"),
    "compare.player.people": ("People", "사람"),
    "compare.player.bots": ("All bots", "봇 전체"),
    "compare.player.programs": ("All programs", "프로그램 전체"),
    "compare.player.stood_in": ("Bots in a program's place", "프로그램을 대신한 봇"),
    "compare.player.changed": ("Passed on during the game", "도중에 바뀐 자리"),
    "compare.sheet.who": ("who", "누가"),
}
