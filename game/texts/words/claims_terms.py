"""The claims' page before its first claim: the article, and what words, figures and what is counted mean."""

WORDS: dict[str, tuple[str, str]] = {
    "claims.article": ("The article: {cite}.", "출발점이 된 글: {cite}."),
    "claims.article.others": (
        "Its claims are told in our words. Not from it: {claims}.",
        "주장은 이 게임의 말로 옮긴 것이며, {claims}{|은/는} 이 글의 주장이 아니다.",
    ),
    "claims.verdicts": ("What the verdicts mean", "판정의 뜻"),
    "claims.terms": ("What the words and figures mean", "용어와 수치의 뜻"),
    "claims.term.figure": ("+4.6 of 100 games [+3.4, +5.7]", "100판당 +4.6판 [+3.4, +5.7]"),
    "claims.term.figure.is": (
        "The best estimate: here 4.6 more of 100 games in one arm than in the other. In brackets the "
        "interval that holds the true figure of these rules 95 times in 100, corrected for {corrected} "
        "claims.",
        "가장 나은 추정값. 이 예에서는 한 조건의 게임이 다른 조건보다 100판당 4.6판 많다. 괄호 안은 이 "
        "규칙의 참값이 100번 가운데 95번 들어 있는 구간이며, 주장 {corrected}개에 대해 보정했다.",
    ),
    "claims.term.arm": ("Arm", "조건"),
    "claims.term.arm.is": (
        "One way to set an exercise up, such as nine dead rather than none.",
        "훈련을 설정하는 한 가지 방식. 예를 들어 사망 0명 대신 9명.",
    ),
    "claims.term.doctrine": ("Doctrine", "판단 원칙"),
    "claims.term.doctrine.is": (
        "The rule by which a bot decides. There are four schools; a bot by lot draws its choices instead.",
        "봇이 결정할 때 따르는 규칙. 네 가지가 있으며, 추첨 봇은 그 대신 선택을 추첨한다.",
    ),
    "claims.term.pair": ("Pair of games", "게임의 쌍"),
    "claims.term.pair.is": (
        "The same game in two arms: the same bots, the same seed and so the same luck.",
        "두 조건에서 실행한 같은 게임. 봇과 시드가 같아 추첨 결과도 같다.",
    ),
    "claims.term.course": ("Course", "진행"),
    "claims.term.course.is": (
        "All that a game went through: its decisions, its joint texts, the phases it came to, each with its "
        "hour, and its ending. What was drawn and what the meters say are no part of it.",
        "한 게임이 거친 모든 것: 결정, 공동 문안, 이른 단계, 각각의 시각, 결말. 추첨 결과와 지표의 값은 "
        "따지지 않는다.",
    ),
    "claims.term.binds": ("Binds 5 steps", "구속력 5"),
    "claims.term.binds.is": (
        "How far a joint text binds both: from 1, to stay in touch, to 9, a finding under Article III.",
        "공동 문안이 양측을 구속하는 정도. 연락을 유지하는 1부터 제3조에 따른 판단인 9까지 있다.",
    ),
    "claims.term.rung": ("Rung", "단"),
    "claims.term.rung.is": (
        "Of the ladder, 0 to 11: from rung 6 on we act against the attackers' means, from rung 9 on we move "
        "forces.",
        "사다리의 0~11단. 우리의 조치는 6단부터 공격자의 수단을 겨냥하고 9단부터 병력을 움직인다.",
    ),
    "claims.meant": ("What is counted", "세는 항목"),
    "claims.meant.line": ("{name}: {meaning}.", "{name}: {meaning}."),
}
