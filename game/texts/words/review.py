"""Turning points: what moved the odds of a game, and what would have helped."""

WORDS: dict[str, tuple[str, str]] = {
    "review.kind": ("Turning points", "전환점 분석"),
    "review.title": ("Turning points", "전환점"),
    "review.foot": (
        "A fictional exercise. What stands here follows from our rules and from bots of stated "
        "doctrines; it says nothing about the world. The figures in brackets are the numbers of the "
        "records that a statement rests on.",
        "가상의 훈련이다. 여기 적힌 내용은 이 게임의 규칙과 명시된 판단 원칙을 따르는 봇에서 나온 "
        "것이며, 현실에 대해서는 아무것도 말하지 않는다. 괄호 안 숫자는 해당 서술의 근거가 되는 기록 "
        "번호이다.",
    ),
    "review.fact.games": ("Games played on", "이어서 진행한 게임"),
    "review.fact.number": ("{games}", "{games}회"),
    "review.fact.seed": ("Seed", "시드"),
    "review.fact.north": ("The North of this game", "이 게임의 북한"),
    # In short
    "review.short": ("In short", "요지"),
    "review.short.turning": (
        "Turning points: {turning} of {decisions|decision}. A turning point moved the odds of some "
        "ending by more than {margin} games in 100 for certain.",
        "전환점: 결정 {decisions}건 가운데 {turning}건. 어떤 결말의 확률을 100회당 {margin}회 넘게 "
        "확실히 움직인 결정이 전환점이다.",
    ),
    "review.short.open": (
        "The game has not ended: these are the decisions so far.",
        "게임이 아직 끝나지 않았다. 지금까지의 결정만 다룬다.",
    ),
    "review.short.none": (
        "No decision stands out: of {decisions|decision} none moved the odds of an ending by more than "
        "{margin} games in 100 for certain.",
        "두드러지는 결정은 없다. 결정 {decisions}건 가운데 어떤 결말의 확률을 100회당 {margin}회 넘게 "
        "확실히 움직인 것은 없다.",
    ),
    "review.short.greatest": (
        "The greatest: {team}, {phase}: {chosen}. It moved the odds of “{ending}” from {before} to "
        "{after} in 100.",
        "가장 큰 전환점: {phase}에서 {team}의 ‘{chosen}’. ‘{ending}’ 결말의 확률이 100회당 "
        "{before}회에서 {after}회로 바뀌었다.",
    ),
    "review.short.luck": (
        "Chance moved the odds too: {draw} fell as “{outcome}”, and “{ending}” went from {before} to "
        "{after} in 100.",
        "운도 확률을 움직였다. ‘{draw}’의 결과가 ‘{outcome}’{|으로/로} 나오면서 ‘{ending}’ 결말이 "
        "100회당 {before}회에서 {after}회로 바뀌었다.",
    ),
    "review.short.startex": (
        "What was drawn at the start moved the odds too: “{ending}” went from {before} to {after} in 100.",
        "시작할 때의 추첨도 확률을 움직였다. ‘{ending}’ 결말이 100회당 {before}회에서 {after}회로 바뀌었다.",
    ),
    "review.short.no_luck": (
        "No draw of this game moved the odds of an ending by more than {margin} in 100 for certain.",
        "어떤 결말의 확률을 100회당 {margin}회 넘게 확실히 움직인 추첨은 없었다.",
    ),
    "review.short.by_luck": (
        "More was decided by chance here than by any one decision.",
        "이 게임에서는 어느 한 결정보다 운이 더 많은 것을 정했다.",
    ),
    # A turning point
    "review.brief.better": (
        "“{best}” would have helped its aims: +{gain} points.",
        "‘{best}’{|을/를} 골랐다면 목표 달성 비율이 {gain}점 높았을 것이다.",
    ),
    "review.turn": ("{number}. {phase}, {team}: {chosen}", "{number}. {phase}, {team}: {chosen}"),
    "review.turn.plain": ("{phase}, {team}: {chosen}", "{phase}, {team}: {chosen}"),
    "review.lapsed": ("let the time run out", "시한 경과"),
    "review.lapsed.took": ("{chosen} (the time ran out)", "{chosen}(시한 경과)"),
    "review.forced": ("{chosen} (exercise control decided)", "{chosen}(통제반이 결정)"),
    "review.kind.decide": ("{phase}", "{phase}"),
    "review.kind.instruct": ("{phase}, instruction", "{phase}, 훈령"),
    "review.kind.draft": ("{phase}, draft", "{phase}, 초안"),
    "review.kind.ratify": ("{phase}, answer", "{phase}, 답변"),
    "review.moved": (
        "“{ending}” became {way}: from {before} to {after} games in 100 ({change}, between {low} and "
        "{high}).",
        "‘{ending}’ 결말이 {way}: 100회당 {before}회에서 {after}회({change}, 구간 {low}~{high}).",
    ),
    "review.likelier": ("likelier", "더 잦아졌다"),
    "review.rarer": ("rarer", "더 드물어졌다"),
    "review.also": (
        "“{ending}”: {before} to {after} ({change}).",
        "‘{ending}’: {before}회에서 {after}회({change}).",
    ),
    "review.objective": (
        "The objective “{objective}” is met in {after} games of 100 after it, in {before} before "
        "({change}, between {low} and {high}).",
        "목표 ‘{objective}’ 달성은 100회당 {before}회에서 {after}회로 바뀌었다({change}, 구간 {low}~{high}).",
    ),
    "review.beside": (
        "What {team} decided at the same moment moved the odds too.",
        "같은 순간 {team}의 결정도 확률을 움직였다.",
    ),
    "review.known": (
        "By what {team} was told until then, with what was hidden from it drawn again: {change} (between "
        "{low} and {high}).",
        "그때까지 {team|이/가} 들은 것만 알고 숨은 추첨을 다시 하면: {change}(구간 {low}~{high}).",
    ),
    "review.known.luck": (
        "The rest, {rest}, is the luck of what was hidden.",
        "나머지 {rest}{|은/는} 가려져 있던 것의 운이다.",
    ),
    "review.judge.aims": (
        "By the aims that {team} sealed ({aims}): after this choice {met} % of them are met.",
        "{team|이/가} 봉인한 목표({aims})로 보면: 이 선택 뒤 목표의 {met}%가 달성된다.",
    ),
    "review.judge.both": (
        "By the aims that both capitals sealed ({aims}): after this choice {met} % of them are met.",
        "양국이 봉인한 목표({aims})로 보면: 이 선택 뒤 목표의 {met}%가 달성된다.",
    ),
    "review.judge.objectives": (
        "No aims were sealed; by the objectives of the exercise: after this choice {met} % of them are met.",
        "봉인된 목표가 없어 훈련 목표로 보면: 이 선택 뒤 목표의 {met}%가 달성된다.",
    ),
    "review.helped": (
        "What would have helped most: “{best}”, {change} points of that share (between {low} and {high}).",
        "가장 도움이 되었을 선택: ‘{best}’, 그 비율로 {change}점(구간 {low}~{high}).",
    ),
    "review.not_helped": (
        "None of the {tried|option} tried in its place would have helped for certain; the nearest, "
        "“{best}”: {change} points of that share (between {low} and {high}).",
        "대신 시험한 선택지 {tried}개 가운데 확실히 더 나았을 것은 없다. 가장 가까운 것은 ‘{best}’, 그 "
        "비율로 {change}점(구간 {low}~{high}).",
    ),
    "review.not_helped.one": (
        "The one option tried in its place, “{best}”, would not have helped for certain: {change} points "
        "of that share (between {low} and {high}).",
        "대신 시험한 선택지는 ‘{best}’ 하나이며, 확실히 더 나았다고 할 수 없다. 그 비율로 "
        "{change}점(구간 {low}~{high}).",
    ),
    "review.no_other": ("There was nothing else to choose.", "다른 선택지가 없었다."),
    "review.norths": (
        "With each of the three Norths: {norths}.",
        "세 가지 북한 가운데 어느 쪽인지에 따라: {norths}.",
    ),
    "review.schools": (
        "By who plays on: between {low} ({lowest}) and {high} ({highest}).",
        "이어서 결정하는 판단 원칙에 따라: {low}({lowest})에서 {high}({highest})까지.",
    ),
    "review.schools.turns": (
        "By who plays on it even turns round: between {low} ({lowest}) and {high} ({highest}).",
        "이어서 결정하는 판단 원칙에 따라서는 방향까지 뒤바뀐다: {low}({lowest})에서 {high}({highest})까지.",
    ),
    "review.school": ("{team}: {school}", "{team}: {school}"),
    "review.north": ("{north} {change}", "{north} {change}"),
    "review.north.met": ("{north} (this game's) {change}", "{north}(이 게임의 북한) {change}"),
    # Missed
    "review.missed": ("Where another choice would have helped", "다른 선택이 더 나았을 곳"),
    "review.missed.none": (
        "Nowhere else would another choice have raised the share of a table's aims that are met by more "
        "than {margin} points for certain.",
        "그 밖에 다른 선택으로 팀의 목표 달성 비율이 {margin}점 넘게 확실히 높아졌을 곳은 없다.",
    ),
    # Luck
    "review.luck": ("What chance did", "운이 한 일"),
    "review.luck.draw": (
        "{draw}: “{outcome}”. “{ending}” went from {before} to {after} in 100 ({change}, between {low} "
        "and {high}).",
        "{draw}: ‘{outcome}’. ‘{ending}’ 결말이 100회당 {before}회에서 {after}회로 바뀌었다({change}, "
        "구간 {low}~{high}).",
    ),
    "review.luck.startex": (
        "All that was drawn at the start: “{ending}” went from {before} to {after} in 100 ({change}, "
        "between {low} and {high}).",
        "시작할 때의 모든 추첨: ‘{ending}’ 결말이 100회당 {before}회에서 {after}회로 바뀌었다({change}, "
        "구간 {low}~{high}).",
    ),
    # How
    "review.how": ("How to read this", "읽는 방법"),
    "review.how.rules": (
        "This follows from our rules and these doctrines; it says nothing about the world, and it grades "
        "nobody.",
        "이 내용은 이 게임의 규칙과 여기 적힌 판단 원칙에서 나온다. 현실에 대해서는 아무것도 말하지 "
        "않으며, 누구도 채점하지 않는다.",
    ),
    "review.how.before": (
        "From the moment before a decision the game was played on many times by bots: once with the "
        "choice left to the bot at that table, once as it was made, on the same dice. The difference is "
        "what the decision did. What others sealed at the same moment stays as they sealed it.",
        "결정 직전의 상태에서 봇이 게임을 여러 번 이어 갔다. 한 번은 그 선택을 해당 팀의 봇에게 맡기고, "
        "한 번은 실제 결정대로 하되 주사위는 같게 하였다. 그 차이가 결정의 효과이다. 같은 순간 다른 팀이 "
        "봉인한 것은 그대로 두었다.",
    ),
    "review.how.spread": (
        "Who plays on: {players}. Each combination counts alike.",
        "이어서 결정하는 쪽: {players}. 모든 조합을 똑같이 반영한다.",
    ),
    "review.how.norths": (
        "Each of these Norths counts alike, whichever this game had: {norths}.",
        "이 게임이 어느 쪽이었든 다음 북한을 똑같이 반영한다: {norths}.",
    ),
    "review.how.player": ("{team} by {schools}", "{team} - {schools}"),
    "review.how.known": (
        "For what a table could know, the game is played in others that it could not tell from its own: "
        "other outcomes of the hidden draws with which it would have been told the same, word for word, "
        "its gauges within ten.",
        "팀이 알 수 있었던 범위는 그 팀이 자기 게임과 구별할 수 없는 다른 게임들로 따진다. 숨은 추첨의 "
        "결과는 다르지만 받은 메시지가 글자까지 같고 계기 값이 10 이내로 비슷했을 게임들이다.",
    ),
    "review.how.intervals": (
        "“Between” names the interval that holds the true figure 95 times in 100. The longest interval "
        "of any odds and of any share of aims here is {widest} points from end to end.",
        "‘구간’은 참값을 100번 중 95번 포함하는 범위이다. 여기 적힌 확률과 목표 비율의 구간은 가장 긴 것이 "
        "끝에서 끝까지 {widest}점이다.",
    ),
    "review.how.wider": (
        "Longer than {least} points are those by what a table could know of: {what}.",
        "구간이 {least}점보다 긴 것은 팀이 알 수 있었던 것으로 따진 다음 결정의 수치이다: {what}.",
    ),
    "review.how.wide": ("{team}, “{phase}” ({widest} points)", "{team}, ‘{phase}’({widest}점)"),
    "review.how.chosen": (
        "Which decisions are shown was settled on other games than those that give their figures, and so "
        "was which option would have helped most.",
        "어떤 결정을 보일지, 어떤 선택이 가장 도움이 되었을지는 수치를 내는 데 쓰지 않은 다른 게임들로 "
        "정하였다.",
    ),
}
