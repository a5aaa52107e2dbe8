"""The consent card of an experiment: it names the plan by its code, and no arm. Lines as in `paper_consent`."""

# A paragraph is one line.
# ruff: noqa: E501

WORDS: dict[str, tuple[str, str]] = {
    "paper.title.consent_plan": ("Consent to an experiment", "실험 참여 동의서"),
    "paper.sheet.consent_plan": (
        """! A draft. Have it checked by a lawyer and an ethics board of your country before you use it.
Plan {code}
__ My group's number
# What is different from an ordinary game
- Groups of this study play the same exercise set up in different ways. Which group plays which was drawn by lot before the first of them began, and whoever conducts the game is not told either.
- What was compared is told to you after all groups have played. Until then please say nothing of your game to other groups.
- The plan was closed with a code before the first game. The code stands in each log, so that nobody can change the plan afterwards.
- All ways are played like any other game of this kind, and none is known to be better for you.
# What I agree to; each box by itself, none is ticked for me
[] I take part in a game whose set-up is drawn by lot, and know that I am told of it only afterwards.
[] The log of my group may be used in this comparison, once it has been made anonymous.
# What I know
- I may say no, or stop, without a reason. It changes nothing about my place, my grade or my work; my group plays all the same, and its game is then not used.
- I may take this back until the log has been made anonymous: I name the plan and the number of my group.
__ I am told what was compared on (day), by
__ Name and signature
__ Date
__ Under age: name and signature of a parent or guardian
""",
        """! 초안입니다. 쓰기 전에 법률가와 윤리심의위원회의 검토를 받으십시오.
실험 계획 {code}
__ 우리 모둠의 번호
# 보통 게임과 다른 점
- 이 연구의 모둠들은 같은 훈련을 서로 다른 설정으로 합니다. 어느 모둠이 어느 설정인지는 첫 게임 전에 추첨으로 정했으며, 진행자에게도 알리지 않습니다.
- 무엇을 비교했는지는 모든 모둠이 마친 뒤에 알려 드립니다. 그때까지 다른 모둠에게 우리 게임 이야기를 하지 말아 주십시오.
- 실험 계획은 첫 게임 전에 코드로 봉했습니다. 그 코드가 모든 기록에 남으므로 나중에 누구도 계획을 바꿀 수 없습니다.
- 어느 설정이든 이런 종류의 보통 게임과 같은 방식으로 진행하며, 어느 쪽이 참가자에게 더 낫다고 알려진 바는 없습니다.
# 동의하는 것: 칸마다 따로 정하며, 미리 표시된 칸은 없습니다
[] 설정을 추첨으로 정하는 게임에 참여하며, 그 내용을 나중에야 듣는다는 것을 압니다.
[] 우리 모둠의 기록을 익명으로 만든 뒤 이 비교에 쓸 수 있습니다.
# 알고 있는 것
- 이유를 말하지 않고 거절하거나 그만둘 수 있습니다. 자리, 성적, 업무에 아무 영향이 없습니다. 모둠은 그대로 게임을 하되, 그 게임은 쓰지 않습니다.
- 기록을 익명으로 만들기 전까지 동의를 거둘 수 있습니다. 실험 계획의 코드와 모둠 번호를 말하면 됩니다.
__ 무엇을 비교했는지 듣는 날과 알려 주는 사람
__ 이름과 서명
__ 날짜
__ 미성년자: 부모 또는 법정대리인의 이름과 서명
""",
    ),
}
