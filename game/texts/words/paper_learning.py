"""Sheets that measure learning: two forms, a writing task, how both are scored; marks as in `paper_consent`."""

# A paragraph is one line.
# ruff: noqa: E501

WORDS: dict[str, tuple[str, str]] = {
    "paper.title.learning_a": ("Form A", "양식 가"),
    "paper.title.learning_b": ("Form B", "양식 나"),
    "paper.title.learning_task": ("The writing task", "글쓰기 과제"),
    "paper.title.learning_scoring": ("How forms and task are scored", "양식과 과제의 채점"),
    "paper.reader.scorers": ("scorers alone", "채점자 전용"),
    "paper.sheet.learning_a": (
        """__ My number (no name)
__ Date
A sentence or two each; twelve minutes in all. It is no test of you.
# 1. Article II of the treaty speaks of consultation. Who can call for it, and when?
= 2
# 2. One ally is the victim of an armed attack in the Pacific area. What does Article III bind the other to do?
= 2
# 3. A private firm names the attacker on the first day. Which two things must a government know before it says the same?
= 2
# 4. “The North has stopped our hospitals.” Write it so that it says what is known, what is not, and how sure you are.
= 3
# 5. Seoul names the attacker in public and tells Washington half an hour later. One gain and one price?
= 2
# 6. Payments stood still for a day; nobody was hurt. Name an answer that fits the harm, and what would end it.
= 2
""",
        """__ 내 번호(이름은 적지 않음)
__ 날짜
문항마다 한두 문장, 모두 12분. 여러분을 평가하는 시험이 아닙니다.
# 1. 조약 제2조는 협의를 말합니다. 누가, 어떤 때에 협의를 요청할 수 있습니까?
= 2
# 2. 태평양 지역에서 한 동맹국이 무력공격을 받았습니다. 제3조는 다른 동맹국에 무엇을 하라고 합니까?
= 2
# 3. 민간 업체가 첫날 공격자를 지목했습니다. 정부가 같은 말을 하려면 먼저 알아야 할 것 두 가지는 무엇입니까?
= 2
# 4. “북한이 우리 병원을 멈추게 했다.” 확인된 것, 모르는 것, 얼마나 확신하는지가 드러나게 고쳐 쓰십시오.
= 3
# 5. 한국이 공격자를 공개 지목하고 30분 뒤에 미국에 알렸습니다. 얻은 것과 치른 것을 하나씩 쓰십시오.
= 2
# 6. 결제가 하루 멈췄고 다친 사람은 없습니다. 피해에 걸맞은 대응 하나와, 무엇이 있으면 그 대응을 거둘지 쓰십시오.
= 2
""",
    ),
    "paper.sheet.learning_b": (
        """__ My number (no name)
__ Date
A sentence or two each; twelve minutes in all. It is no test of you.
# 1. “Without the other ally's agreement there can be no consultation under Article II.” Is that so, and what must it be about?
= 2
# 2. A minister says that under Article III the other ally goes to war the same day. What is wrong with that?
= 2
# 3. “It was probably the North”, says a service. Which two questions does that leave open?
= 2
# 4. “The North has switched off our city.” Write it so that it says what is known, what is not, and how sure you are.
= 3
# 5. Washington names the attacker in public and tells Seoul half an hour later. One gain and one price?
= 2
# 6. A port stood still for two days; nobody was hurt. Name an answer that fits the harm, and what would end it.
= 2
""",
        """__ 내 번호(이름은 적지 않음)
__ 날짜
문항마다 한두 문장, 모두 12분. 여러분을 평가하는 시험이 아닙니다.
# 1. “상대 동맹국이 동의하지 않으면 제2조의 협의는 할 수 없다.” 맞는 말입니까? 협의는 무엇에 관한 것이어야 합니까?
= 2
# 2. 한 장관이 제3조에 따라 동맹국이 그날로 전쟁에 나선다고 말합니다. 무엇이 틀렸습니까?
= 2
# 3. 정보기관이 “아마 북한의 소행”이라고 합니다. 아직 답하지 못한 질문 두 가지는 무엇입니까?
= 2
# 4. “북한이 우리 도시의 전기를 껐다.” 확인된 것, 모르는 것, 얼마나 확신하는지가 드러나게 고쳐 쓰십시오.
= 3
# 5. 미국이 공격자를 공개 지목하고 30분 뒤에 한국에 알렸습니다. 얻은 것과 치른 것을 하나씩 쓰십시오.
= 2
# 6. 항만이 이틀 멈췄고 다친 사람은 없습니다. 피해에 걸맞은 대응 하나와, 무엇이 있으면 그 대응을 거둘지 쓰십시오.
= 2
""",
    ),
    "paper.sheet.learning_task": (
        """__ My number (no name)
__ Date
Fifteen minutes, alone, without notes. All of it is invented: two island states, Aster and Bell, have an alliance whose treaty asks them to consult.
# What Aster knows
- At 05:20 a sea cable failed. Two hospitals lost their lines for six hours. Nobody is reported hurt.
- A ship without a signal was near. Nobody has looked at the cable yet.
- Bell was told at 07:00 and has agreed to consult. Nothing has been signed.
# What its spokesman means to say at 09:00
“The hostile power has cut our cable and taken our hospitals off the air. Our ally stands behind us and will answer together with us by every means, without delay and without limit, until those responsible have paid the price.”
# Rewrite it in at most 40 words, so that Aster can still stand by it tomorrow
= 7
""",
        """__ 내 번호(이름은 적지 않음)
__ 날짜
15분, 혼자서, 자료 없이 씁니다. 모두 지어낸 이야기입니다. 섬나라 아스터와 벨은 동맹이며, 조약은 두 나라가 협의하도록 합니다.
# 아스터가 아는 것
- 05시 20분 해저 케이블이 끊겼습니다. 병원 두 곳의 통신이 여섯 시간 끊겼고, 다쳤다는 보고는 없습니다.
- 신호를 끈 배 한 척이 근처에 있었습니다. 케이블을 살펴본 사람은 아직 없습니다.
- 07시에 벨에 알렸고, 벨은 협의에 동의했습니다. 서명한 문서는 없습니다.
# 대변인이 09시에 말하려는 글
“적대국이 우리 케이블을 끊어 병원 통신을 마비시켰다. 동맹은 우리 편이며, 책임자들이 대가를 치를 때까지 지체도 제한도 없이 모든 수단으로 함께 대응할 것이다.”
# 아스터가 내일도 지킬 수 있는 말이 되도록 40어절 이내로 고쳐 쓰십시오
= 7
""",
    ),
    "paper.sheet.learning_scoring": (
        """! For scorers. Keep it away from those who answer.
# How to measure
- Half of the class, by lot, answers form A before the game and B after it, the other half B and then A. The task comes after the game, and once more after four weeks or later. Ask how they liked it on another sheet: liking is not learning.
- Take names off and mix before and after. Two people score everything alone and blind; where they differ by two points they talk, otherwise the mean counts. Report how often they agreed.
- A group that played together is one unit: count groups, not heads. Without a group that did not play, before and after show a change and no cause.
# Each item 0 to 2: one point for each of two, nothing for a word without its meaning
- 1. Either ally by itself, in its own judgment · a threat by armed attack from outside.
- 2. To act to meet the common danger, by its own constitutional processes · no form of force and no day is laid down.
- 3. Two different ones of: what was done and by which means; who did it; who ordered it or answers for it; how good the source is, and which other reading is left.
- 4. Two of three and no false certainty: one point. All three, known, not known, how sure: two points.
- 5. A gain (speed, deterrence, credit, pressure at home) · a price (the ally's trust, a shared finding, no way back if wrong).
- 6. A measure below force that fits a harm to money and time · a sign that ends it.
# The task: five questions, each 0 to 2; over 40 words two points less
- Does it say what is known, and no more?
- Does it say what is not known, and how sure Aster is?
- Does it say that Bell was told and will consult, and promise nothing in Bell's name?
- Is the answer in proportion, without means that nobody has agreed?
- Does it leave a way back?
# Sheet of one scorer
__ Scorer's letter
""",
        """! 채점자용입니다. 답하는 사람에게 보이지 마십시오.
# 측정 방법
- 추첨으로 학급의 절반은 게임 전에 양식 가, 뒤에 나를 쓰고, 나머지 절반은 나를 먼저 씁니다. 과제는 게임 뒤에 하고, 4주 이상 지난 뒤 한 번 더 합니다. 만족도는 다른 종이로 묻습니다. 좋았다는 것과 배웠다는 것은 다릅니다.
- 이름을 떼고 전후를 섞습니다. 두 사람이 모두를 따로, 눈가림으로 채점합니다. 2점 차이가 나면 의논하고, 그 밖에는 평균을 씁니다. 일치한 비율을 보고합니다.
- 함께 게임을 한 모둠이 한 단위입니다. 사람 수가 아니라 모둠 수를 셉니다. 게임을 하지 않은 모둠이 없으면 전후 차이는 변화일 뿐 원인을 말해 주지 않습니다.
# 문항별 0~2점: 두 요소에 1점씩, 뜻 없이 낱말만 쓰면 0점
- 1. 어느 한쪽이 스스로 판단하여 · 외부의 무력공격 위협이 있을 때.
- 2. 자국의 헌법 절차에 따라 공동의 위험에 대처하도록 행동함 · 무력의 형태나 날짜는 정해져 있지 않음.
- 3. 다음 가운데 서로 다른 두 가지: 무엇이 어떤 수단으로 일어났는가, 누가 했는가, 누가 지시했거나 책임지는가, 출처는 얼마나 믿을 만하며 달리 볼 여지는 없는가.
- 4. 셋 중 둘을 쓰고 거짓 확신이 없으면 1점. 확인된 것, 모르는 것, 확신의 정도를 모두 쓰면 2점.
- 5. 얻은 것(속도, 억제, 주도권, 국내 압력 해소) · 치른 것(동맹의 신뢰, 공동 판단, 틀렸을 때 물러설 길).
- 6. 금전과 시간의 피해에 걸맞은, 무력에 미치지 않는 조치 · 그것을 거둘 조건.
# 과제: 다섯 질문, 각 0~2점. 40어절을 넘으면 2점 감점
- 확인된 것만 말하는가?
- 모르는 것과 확신의 정도를 말하는가?
- 벨에 알렸고 협의하기로 했음을 말하며, 벨의 이름으로 약속하지 않는가?
- 대응이 피해에 걸맞고, 합의하지 않은 수단을 말하지 않는가?
- 물러설 길을 남기는가?
# 채점자 한 사람의 기록
__ 채점자 기호
""",
    ),
    "paper.label.score_number": ("No.", "번호"),
    "paper.label.score_form": ("Form", "양식"),
    "paper.label.score_task": ("Task", "과제"),
    "paper.label.score_sum": ("Sum", "합"),
}
