"""Doctrine cards: each bot's rule in words, what it did, and what people did in published games."""

WORDS: dict[str, tuple[str, str]] = {
    "doctrines.title": ("Doctrine cards", "판단 원칙 카드"),
    "doctrines.first": (
        "Each bot follows a stated rule, one reading of how allies decide. A card gives the rule, its "
        "source, and what the bot did in these exercises against each of the four schools. No bot is a "
        "model of any person or government.",
        "봇은 저마다 밝혀 둔 규칙을 따른다. 동맹이 어떻게 결정하는지에 대한 한 가지 해석이다. 카드에는 "
        "규칙과 "
        "출처, 그리고 이 훈련들에서 네 판단 원칙 각각을 상대로 한 행동을 적는다. 어떤 봇도 특정 인물이나 "
        "정부의 "
        "모형이 아니다.",
    ),
    "doctrines.people": (
        "What people did in published games and surveys",
        "공개된 게임과 조사에서 사람들이 한 일",
    ),
    "doctrines.found": ("Finding", "결과"),
    "doctrines.source": ("Source", "출처"),
    "doctrines.people.means": (
        "In five of six strategic games with 150 to 200 experts each, players used cyber means against the "
        "other side only after conventional attacks that destroyed. Beside it: acts against the "
        "attackers' own means.",
        "전문가 150~200명이 참여한 전략 게임 여섯 번 가운데 다섯 번에서, 참가자들은 재래식 파괴 공격이 "
        "있은 "
        "뒤에야 상대에게 사이버 수단을 썼다. 견줄 것: 공격자의 수단을 겨냥한 조치.",
    ),
    "doctrines.people.means.source": ("R51", "R51"),
    "doctrines.people.lethal": (
        "Among 2,028 people asked in three countries only attacks that killed brought strong support for "
        "retaliation. Beside it: the rules that read deaths on the ladder.",
        "세 나라 2,028명에 대한 조사에서 사망자가 나온 공격만이 보복에 대한 강한 지지를 낳았다. 견줄 것: "
        "사다리의 "
        "사망자를 고려하는 규칙.",
    ),
    "doctrines.people.lethal.source": ("R55", "R55"),
    "doctrines.people.calm": (
        "Of about 1,000 people asked in three countries most wished to calm the crisis, and a cyber "
        "trigger did not raise the answer. Beside it: points a game by the classes of acts.",
        "세 나라 약 1,000명 가운데 대부분은 위기를 가라앉히기를 바랐고, 사이버 공격이라는 계기가 대응 "
        "수위를 높이지 "
        "않았다. 견줄 것: 행위 등급에 따른 한 판의 점수.",
    ),
    "doctrines.people.calm.source": ("R52", "R52"),
    "doctrines.people.force": (
        "People asked in the United States supported less force after a cyberattack than after other attacks "
        "with the same effect. Beside it: forces moved beyond the networks.",
        "미국의 조사에서 사람들은 효과가 같은 다른 공격을 받았을 때보다 사이버공격을 받았을 때 무력을 덜 "
        "지지했다. 견줄 것: 네트워크 밖에서 병력을 움직인 비율.",
    ),
    "doctrines.people.force.source": ("R53", "R53"),
    "doctrines.people.kind": (
        "People asked in the United States backed answers in kind, and stronger ones as damage and deaths "
        "grew. Beside it: acts against the attackers' own means, and the rules that read deaths.",
        "미국의 조사에서 사람들은 같은 방식의 대응을 지지하였고, 피해와 사망이 커질수록 더 강한 대응을 "
        "지지했다. 견줄 것: 공격자의 수단을 겨냥한 조치와 사망자를 고려하는 규칙.",
    ),
    "doctrines.people.kind.source": ("R54", "R54"),
    "doctrines.people.experts": (
        "214 experts in 48 teams and teams played by language models agreed broadly; the models could be "
        "more aggressive and changed with the instructions. Beside it: choices by situation.",
        "전문가 214명(48개 팀)과 언어 모델이 맡은 팀의 판단은 대체로 일치했으나, 모델은 더 공격적일 수 "
        "있었고 지시에 따라 달라졌다. 견줄 것: 상황별 선택.",
    ),
    "doctrines.people.experts.source": ("R49", "R49"),
    "doctrines.people.models": (
        "Five language models that played nations all escalated, and were hard to predict; none plays here.",
        "국가 역할을 한 언어 모델 다섯은 모두 긴장을 높였고 예측하기 어려웠다. 여기서는 쓰지 않는다.",
    ),
    "doctrines.people.models.source": ("R48", "R48"),
    "doctrines.people.limits": (
        "Other questions, other people, other stakes: these stand beside the bots for orientation. One "
        "target of the exercises rests on them, restraint with cyber means (R51, R52); no other figure of "
        "ours is fitted to them.",
        "질문도, 사람도, 걸린 것도 다르다. 방향을 잡기 위해 나란히 두었다. 훈련의 목표 하나, 사이버 수단의 "
        "절제(R51, R52)만 여기에 근거하며 다른 수치는 여기에 맞추지 않았다.",
    ),
    "doctrines.rule": ("The rule", "규칙"),
    "doctrines.because": ("In its words", "봇의 말"),
    "doctrines.tag": ("Options that are", "해당하는 선택지"),
    "doctrines.tag.public": ("public", "공개"),
    "doctrines.tag.quiet": ("quiet", "비공개"),
    "doctrines.tag.alone": ("alone", "단독"),
    "doctrines.tag.ally": ("with the ally", "동맹과 함께"),
    "doctrines.tag.consult": ("talks", "협의"),
    "doctrines.tag.blame": ("naming", "지목"),
    "doctrines.tag.cost": ("a price", "대가"),
    "doctrines.tag.military": ("forces", "병력"),
    "doctrines.tag.force": ("beyond the networks", "네트워크 밖"),
    "doctrines.tag.care": ("care", "구호·복구"),
    "doctrines.tag.defence": ("defense", "방어"),
    "doctrines.tag.law": ("law", "법"),
    "doctrines.tag.evidence": ("evidence", "증거"),
    "doctrines.tag.candour": ("candor", "솔직함"),
    "doctrines.tag.delay": ("delay", "지연"),
    "doctrines.tag.exit": ("a way down", "퇴로"),
    "doctrines.tag.tempt": ("temptation", "유혹"),
    "doctrines.when": ("While", "조건"),
    "doctrines.always": ("always", "언제나"),
    "doctrines.serves": ("serving “{aim}”", "‘{aim}’에 이바지하는 것"),
    "doctrines.points": ("Points", "점수"),
    "doctrines.wants": ("What it wants of a joint text", "공동 문안에 바라는 것"),
    "doctrines.commits": ("Binds, of 9", "구속력(9까지)"),
    "doctrines.defer": (
        "It lets the clock run out with these odds per mille: {line}.",
        "다음 확률(천분율)로 시한을 넘긴다: {line}.",
    ),
    "doctrines.slack": (
        "It signs a text up to {steps|step} from its wish.",
        "바라는 것에서 {steps}단까지 벗어난 문안에 서명한다.",
    ),
    "doctrines.aggression": ("How far it escalated", "긴장을 높인 정도"),
    "doctrines.met": (
        "What it met: how grave the incident was, whoever answered",
        "마주한 것: 누가 어떻게 대응하든 사건이 얼마나 심각했는가",
    ),
    "doctrines.beside": (
        "People: strategic games of experts (R51)",
        "사람: 전문가들의 전략 게임(R51)",
    ),
    "doctrines.beside.how": (
        "In five of the six games people used cyber means against the other side only after conventional "
        "attacks that destroyed; the row counts the sixth. No study that we know gives such a share for "
        "forces, for points or for a question of these exercises.",
        "여섯 게임 가운데 다섯에서 사람들은 재래식 파괴 공격이 있은 뒤에야 상대에게 사이버 수단을 썼다. 이 "
        "줄은 나머지 하나를 센 것이다. 병력, "
        "점수 또는 이 훈련의 질문에 대해 그런 비율을 제시한 연구는 알지 못한다.",
    ),
    "doctrines.scale.acts": (
        "{scale}: points of its own acts, a game.",
        "{scale}: 한 판에서 자신이 한 행위의 점수.",
    ),
    "doctrines.scale.incident": (
        "{scale}: the level that the incident reached, 0 to 5, whatever was answered.",
        "{scale}: 대응과 상관없이 사건이 이른 단계(0~5).",
    ),
    "doctrines.exercise": ("Exercise", "훈련"),
    "doctrines.games": ("Games", "판수"),
    "doctrines.means": ("Acted against the attackers' means", "공격자의 수단을 겨냥함"),
    "doctrines.forces": ("Moved forces beyond the networks", "네트워크 밖에서 병력을 움직임"),
    "doctrines.question": ("Question", "질문"),
    "doctrines.chose": (
        "Chosen, percent of the games in which it was asked",
        "질문을 받은 게임 가운데 선택한 비율",
    ),
    "doctrines.at.question": ("{phase}: {team}", "{phase}: {team}"),
    "doctrines.at.instruct": (
        "{phase}: {team}, the text that it first wanted",
        "{phase}: {team}, 처음 바란 문안",
    ),
    "doctrines.at.ratify": (
        "{phase}: {team}, its first answer to the paper",
        "{phase}: {team}, 문안에 대한 첫 답",
    ),
    "doctrines.reserve": ("concurs with a reservation", "유보부 동의"),
    "doctrines.choices": ("Choices by situation: {scenario}", "상황별 선택: {scenario}"),
}
