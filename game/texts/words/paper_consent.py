"""Sheets around a game: notice, consent to research, a teacher's letter, pages for an ethics board.

A line is a paragraph. What it begins with says how it stands: `# ` a heading, `- ` a point, `[] ` a box to tick,
`__ ` a label with a line to write on, `= N` N empty lines, `! ` a warning.
"""

# A paragraph is one line.
# ruff: noqa: E501

WORDS: dict[str, tuple[str, str]] = {
    "paper.title.consent_notice": ("What you take part in, and what is kept", "참가 안내와 기록 안내"),
    "paper.title.consent_research": ("Consent to research", "연구 이용 동의서"),
    "paper.title.consent_teacher": ("The teacher's letter", "담당 교사 안내문"),
    "paper.title.consent_board": ("Pages for an ethics board", "윤리심의 신청 자료"),
    "paper.reader.person": ("every participant", "참가자 각자"),
    "paper.reader.home": ("students and homes", "학생과 가정"),
    "paper.reader.board": ("an ethics board", "윤리심의위원회"),
    "paper.sheet.consent_notice": (
        """! Read this aloud before the first message, or give it to each person who joins.
# What this is
A tabletop exercise. Everything in it is invented: firms, messages, persons, deaths. You play an office, never yourself, and nothing you choose at the table is taken for your own view.
# What it may touch
It speaks of a cyberattack between countries in which some of us have family, of outages, of people who are not helped in time. It may recall real events. You may read along, keep the clock or leave at any time, and need not say why.
# What is kept
- On this computer alone: what each table decides, because of what and for the sake of what, its estimates, the time of day, and words that somebody types. Nothing is sent anywhere.
- No names, no devices, no addresses. Please write none into a note or on a form.
- The teacher or facilitator can see what a table sealed. After the end everybody can.
__ Kept for (purpose)
__ Deleted after (day)
__ Who keeps it, and how to reach them
[] Nothing is recorded today: the program runs with --no-record.
# What you may ask for
- To see what was kept of your table, and to have the whole game deleted. Paper, mails and copies elsewhere are deleted by hand.
- Research uses nothing of today unless you sign a form of your own. Not signing costs you nothing, and nobody at the table need know.
- No photographs and no sound without asking everybody first.
""",
        """! 첫 메시지 전에 소리 내어 읽거나, 참가하는 사람마다 한 장씩 나누어 줍니다.
# 무엇을 하는가
도상 훈련입니다. 기업, 메시지, 인물, 사망까지 모두 지어낸 것입니다. 여러분은 자기 자신이 아니라 직책을 맡으며, 테이블에서 고른 것을 본인의 견해로 여기지 않습니다.
# 마음이 무거워질 수 있는 내용
가족이 있을 수 있는 나라들 사이의 사이버공격과 정전, 제때 도움을 받지 못한 사람들이 나옵니다. 실제 사건이 떠오를 수 있습니다. 언제든 읽기만 하거나 시계를 맡거나 자리를 비워도 되며, 이유를 말하지 않아도 됩니다.
# 무엇이 저장되는가
- 이 컴퓨터에만 저장됩니다. 각 테이블의 결정과 그 근거와 가치, 추정, 시각, 누군가 입력한 글입니다. 밖으로는 아무것도 보내지 않습니다.
- 이름, 기기, 주소는 저장하지 않습니다. 메모나 양식에도 적지 마십시오.
- 교사나 진행자는 테이블이 봉인한 내용을 볼 수 있으며, 끝난 뒤에는 모두가 볼 수 있습니다.
__ 저장 목적
__ 삭제 예정일
__ 보관하는 사람과 연락처
[] 오늘은 아무것도 기록하지 않습니다(--no-record로 실행).
# 요청할 수 있는 것
- 우리 테이블에 대해 저장된 내용을 보고, 게임 기록 전체를 지워 달라고 할 수 있습니다. 종이와 메일, 다른 곳의 사본은 사람이 직접 없앱니다.
- 별도의 동의서에 서명하지 않으면 오늘의 어떤 것도 연구에 쓰지 않습니다. 서명하지 않아도 불이익이 없으며, 같은 테이블의 누구도 알 필요가 없습니다.
- 모두에게 먼저 묻지 않고 사진을 찍거나 녹음하지 않습니다.
""",
    ),
    "paper.sheet.consent_research": (
        """! A draft. Have it checked by a lawyer and an ethics board of your country before you use it. Korean law treats political views as sensitive data, which ask for a consent of their own.
Research use is off. It is on for a game only if everybody at all its tables has signed a form of their own. The program keeps no list of names: these forms are the list, and they are kept apart from the log.
__ Study, and who answers for it
__ Purpose
__ Kept until, by whom, where
__ Code of the game (from the board or verify; filled in afterwards)
__ My table and office
# What I agree to; each box by itself, none is ticked for me
[] The log of my game may be used once it has been made anonymous: without notes, times of day and words that somebody typed.
[] My answers on forms A and B and to the writing task may be used, under a number and not my name.
[] I know that choices in the exercise may be read as political views, and agree that they are used all the same.
[] Words of mine may be quoted without my name.
[] I may be asked again in some weeks.
# What I know
- I may say no, or stop, without a reason. It changes nothing about my place, my grade or my work.
- I may take this back until the log has been made anonymous: I name the code of the game, and it is deleted. After that nothing leads from the log back to me, and it cannot be found again.
- At my table others decided with me: if one of us says no, the game is not used.
__ The log is made anonymous on (day)
__ Name and signature
__ Date
__ Under age: name and signature of a parent or guardian
""",
        """! 초안입니다. 쓰기 전에 법률가와 윤리심의위원회의 검토를 받으십시오. 한국 법은 정치적 견해를 민감정보로 보며 별도의 동의를 요구합니다.
연구 이용은 기본적으로 하지 않습니다. 한 게임의 모든 테이블에서 모든 사람이 각자 서명한 경우에만 그 게임을 연구에 씁니다. 프로그램은 명단을 두지 않습니다. 이 동의서가 명단이며, 기록과 따로 보관합니다.
__ 연구 제목과 책임자
__ 목적
__ 보관 기한, 보관하는 사람과 장소
__ 게임의 확인 코드(보드나 verify에서 확인해 나중에 적음)
__ 나의 테이블과 직책
# 동의하는 것: 칸마다 따로 정하며, 미리 표시된 칸은 없습니다
[] 우리 게임의 기록을 익명으로 만든 뒤 쓸 수 있습니다. 메모, 시각, 누군가 입력한 글은 빠집니다.
[] 양식 가와 나, 글쓰기 과제에 적은 답을 이름 대신 번호를 붙여 쓸 수 있습니다.
[] 훈련에서 고른 것이 정치적 견해로 읽힐 수 있음을 알며, 그래도 쓰는 데 동의합니다.
[] 내가 쓴 말을 이름 없이 인용할 수 있습니다.
[] 몇 주 뒤에 다시 질문을 받을 수 있습니다.
# 알고 있는 것
- 이유를 말하지 않고 거절하거나 그만둘 수 있습니다. 자리, 성적, 업무에 아무 영향이 없습니다.
- 기록을 익명으로 만들기 전까지 동의를 거둘 수 있습니다. 게임의 확인 코드를 말하면 그 기록을 지웁니다. 그 뒤에는 기록에서 나를 찾아낼 길이 없어 지울 수 없습니다.
- 우리 테이블의 결정은 여럿이 함께 내렸습니다. 한 사람이라도 거절하면 그 게임을 쓰지 않습니다.
__ 익명으로 만드는 날
__ 이름과 서명
__ 날짜
__ 미성년자: 부모 또는 법정대리인의 이름과 서명
""",
    ),
    "paper.sheet.consent_teacher": (
        """! A draft. Your school's rules and a lawyer's advice come first.
__ School, class, date
Dear students, dear families,
in the lesson named above the class plays a tabletop exercise. Two allied governments must answer a cyberattack when nobody is yet sure who did it. It is about deciding together, saying what one does not know, and what a treaty asks for.
# What students do
- They sit at tables that stand for governments, read invented reports and choose. Nobody plays himself or a living leader, and everybody can play the side that is not theirs.
- No choice is right, no ending is graded, and there is no ranking. What a student writes on paper is marked, if at all, by how it is reasoned.
# What may touch them
It speaks of outages, hospitals and deaths, in words and without pictures of harm, and of two countries in which families may have relatives or serve. Any student may watch instead, and need not say why. Please tell me beforehand if you wish that.
# What is kept
The program asks for no names, needs no account and sends nothing. It keeps what tables decided on the school's computer.
[] It keeps nothing: it runs with --no-record.
__ Deleted after (day)
Nothing is used for research without a consent that each person, and at home a guardian, signs separately. Whoever does not sign takes part all the same.
__ Teacher, and how to reach me
# To give back, if you wish
[] I would rather watch than play.
[] Please talk to me first.
__ Name
""",
        """! 초안입니다. 학교 규정과 법률 자문이 먼저입니다.
__ 학교, 학급, 날짜
학생과 가정에 알립니다.
위 수업에서 도상 훈련을 합니다. 누구의 소행인지 아직 확실하지 않은 때에 두 동맹국 정부가 사이버공격에 답해야 합니다. 함께 결정하는 법, 모르는 것을 모른다고 말하는 법, 조약이 요구하는 것을 다룹니다.
# 학생이 하는 일
- 정부를 대신하는 테이블에 앉아 지어낸 보고를 읽고 고릅니다. 자기 자신이나 실존 지도자를 연기하지 않으며, 자기 나라가 아닌 쪽을 맡을 수 있습니다.
- 정답이 없고, 결말을 점수로 매기지 않으며, 순위도 없습니다. 종이에 쓴 글을 평가한다면 논거만 봅니다.
# 마음이 무거워질 수 있는 내용
정전, 병원, 사망이 글로 나오며 피해 장면의 그림은 없습니다. 친척이 살거나 가족이 복무하는 나라들이 나올 수 있습니다. 누구든 이유를 말하지 않고 지켜보기만 해도 됩니다. 원하시면 미리 알려 주십시오.
# 무엇이 저장되는가
프로그램은 이름을 묻지 않고, 계정이 필요 없으며, 밖으로 아무것도 보내지 않습니다. 테이블의 결정을 학교 컴퓨터에 저장합니다.
[] 아무것도 저장하지 않습니다(--no-record로 실행).
__ 삭제 예정일
각자가, 미성년자는 보호자도 따로 서명한 동의 없이는 연구에 쓰지 않습니다. 서명하지 않아도 똑같이 참가합니다.
__ 담당 교사와 연락처
# 원하시면 돌려주십시오
[] 직접 하기보다 지켜보겠습니다.
[] 먼저 이야기하고 싶습니다.
__ 이름
""",
    ),
    "paper.sheet.consent_board": (
        """! A draft to be filled in, and checked by somebody who knows the rules of your board. Sentences here say what the program does; what you do with it is yours to add.
__ Title of the study
__ Who answers for it, and for data protection
# Question and use
= 2
# Participants
__ How many, of what age, how they are found
__ What ties them to the researchers (students, staff), and what keeps a refusal free
__ Whom we leave out, and why
# Procedure
- Notice; form A or B by lot; the exercise (22 to 110 minutes of play); the talk afterwards; the other form; the writing task; the task once more after some weeks.
- The unit of analysis is the group: one log is one group. Conditions are settings of the exercise, drawn by lot.
__ What we change between groups
# Burden and care
- Invented harm, told in words; no pictures; no living leaders; no word of methods of attack. It may recall real events. Anyone may leave without a reason; the role of those who speak for victims is optional.
__ Who looks after somebody who is upset
# Data
- The log: decisions of tables, reasons chosen from lists, estimates, exercise time; as notes, free text and the time of day. No names, devices or addresses. Choices may be read as political views: in Korea sensitive data.
- anonymise writes a new log without notes, times of day and typed words, with a code that does not lead back; forget deletes the old one and names what it cannot reach.
- What stays is rare enough to be recognized by whoever holds the old log or sat at the table. So the old log goes.
__ Where data lie, who can read them, until when
__ Day on which logs are made anonymous, and until which consent can be taken back
# Consent
- By person, off by default, each use by itself, revocable until that day. One refusal at a table takes the game out. Forms are kept apart from logs.
__ Minors: who consents
# Measures, and what they cannot show
- Two parallel forms of six items, scored 0 to 2 with a key; a transfer task of at most 40 words, scored blind by two; satisfaction apart. Effects of debriefing that are known are about doing tasks; we promise no learning of concepts.
__ Hypotheses and analysis, written down before the first game
# Statement of the board
= 2
""",
        """! 채워 쓰는 초안입니다. 소속 위원회의 규정을 아는 사람이 검토해야 합니다. 여기에는 프로그램이 하는 일만 적혀 있으며, 연구에서 하는 일은 직접 덧붙이십시오.
__ 연구 제목
__ 연구 책임자와 개인정보 책임자
# 연구 질문과 쓰임
= 2
# 참가자
__ 인원, 나이, 모집 방법
__ 연구자와의 관계(학생, 직원 등)와 거절의 자유를 지키는 방법
__ 제외 대상과 이유
# 절차
- 안내, 양식 가 또는 나(추첨), 훈련(진행 22~110분), 토의, 나머지 양식, 글쓰기 과제, 몇 주 뒤 과제 한 번 더.
- 분석 단위는 모둠이며 기록 하나가 모둠 하나입니다. 조건은 훈련의 설정이며 추첨으로 정합니다.
__ 모둠마다 달리하는 것
# 부담과 배려
- 지어낸 피해를 글로만 다룹니다. 그림도, 실존 지도자도, 공격 수법도 나오지 않습니다. 실제 사건이 떠오를 수 있습니다. 누구든 이유 없이 떠날 수 있으며, 피해자를 대변하는 역할은 선택입니다.
__ 힘들어하는 참가자를 돌볼 사람
# 자료
- 기록: 테이블의 결정, 목록에서 고른 이유, 추정, 훈련 시각. 메모에는 자유롭게 쓴 글과 실제 시각. 이름, 기기, 주소는 없습니다. 선택은 정치적 견해로 읽힐 수 있으며 한국에서는 민감정보입니다.
- anonymise는 메모, 실제 시각, 입력한 글이 없는 새 기록을 만들며, 새 확인 코드로는 원래 기록을 찾을 수 없습니다. forget은 원래 기록을 지우고 손이 닿지 않는 것을 알려 줍니다.
- 남는 내용도 원래 기록을 가진 사람이나 그 자리에 있던 사람은 알아볼 수 있습니다. 그래서 원래 기록을 지웁니다.
__ 보관 장소, 볼 수 있는 사람, 기한
__ 익명으로 만드는 날(동의를 거둘 수 있는 마지막 날)
# 동의
- 각자, 기본은 미동의, 쓰임마다 따로, 위 날짜까지 철회할 수 있습니다. 한 테이블에서 한 명이라도 거절하면 그 게임을 뺍니다. 동의서는 기록과 따로 보관합니다.
__ 미성년자의 동의권자
# 측정과 그 한계
- 문항 여섯 개인 동형 양식 두 가지(채점 기준에 따라 0~2점), 40어절 이내의 전이 과제(두 명이 따로 눈가림 채점), 만족도는 별도. 알려진 사후 토의의 효과는 과제 수행에 관한 것이며, 개념 학습을 약속하지 않습니다.
__ 첫 게임 전에 적어 두는 가설과 분석 방법
# 위원회의 의견
= 2
""",
    ),
}
