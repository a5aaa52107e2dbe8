"""What the report says of the joint papers, of escalation, and of what each table knew and estimated."""

WORDS: dict[str, tuple[str, str]] = {
    # Joint decisions
    "debrief.joint": ("Joint decisions", "공동 결정"),
    "debrief.joint.how": (
        "Steps say how far a text binds by its author's judgment, from 0, no text, to 9; the text of this "
        "exercise that binds most stands at step {most}. They say how far apart two wishes stood on that "
        "scale and no more. A text stands a step lower for each reservation in it.",
        "단계는 작성자가 판단한 문안의 구속력으로, 문안이 없는 0단계에서 9단계까지이다. 이 훈련에서 "
        "구속력이 가장 강한 문안은 {most}단계이다. 두 희망이 그 척도에서 얼마나 떨어져 있었는지를 말할 "
        "뿐이다. 유보가 하나 붙을 때마다 한 단계 낮아진다.",
    ),
    "debrief.joint.wanted": ("{team}: {text}", "{team}: {text}"),
    "debrief.joint.nothing": ("no text", "문안 없음"),
    "debrief.joint.silent": ("no answer in time", "제때 답하지 않음"),
    "debrief.joint.first": ("First wanted: {wanted}.", "처음 원한 문안: {wanted}."),
    "debrief.joint.apart": (
        "First wanted: {wanted}. That is {steps|step} apart.",
        "처음 원한 문안: {wanted}. 거리는 {steps|step}이다.",
    ),
    "debrief.joint.same": ("Both first wanted “{text}”.", "양국 모두 처음에 ‘{text}’ 문안을 원함."),
    "debrief.joint.for": ("Exercise control, for {team},", "{team|을/를} 대신한 통제반"),
    "debrief.joint.drafted.says": (
        "{team} put “{text}” on the table: {says}",
        "{team|이/가} ‘{text}’ 문안을 올림: {says}",
    ),
    "debrief.joint.drafted.again": (
        "{team} put “{text}” on the table.",
        "{team|이/가} ‘{text}’ 문안을 올림.",
    ),
    "debrief.joint.turned.together": (
        "The answers to “{text}” were opened together: {answers}.",
        "‘{text}’에 대한 답을 함께 공개: {answers}.",
    ),
    "debrief.joint.turned.first": (
        "To “{text}” {team} answered first and in the open, before the other was asked: {answers}.",
        "‘{text}’에 대해 {team|이/가} 먼저 공개로 답한 뒤 상대가 답함: {answers}.",
    ),
    "debrief.joint.turned.alone": (
        "To “{text}” {team} answered first and in the open, and the other was no longer asked: {answers}.",
        "‘{text}’에 대해 {team|이/가} 먼저 공개로 답했고 상대에게는 더 묻지 않음: {answers}.",
    ),
    "debrief.joint.turned.carried": (
        "“{text}” has the words that {team} had asked for, so the other alone was asked again: {answers}.",
        "‘{text}’에는 {team|이/가} 요구한 문구가 들어 있어 상대에게만 다시 물음: {answers}.",
    ),
    "debrief.joint.turned.all_carried": (
        "“{text}” has the words that {team} had asked for, so nobody had to be asked again: {answers}.",
        "‘{text}’에는 {team|이/가} 요구한 문구가 들어 있어 다시 물을 필요가 없었음: {answers}.",
    ),
    "debrief.joint.result": (
        "{result} {hours} of {window|hour} of talks were spent.",
        "{result} 협의 시간 {window|hour} 가운데 {hours|hour|을/를} 썼다.",
    ),
    "debrief.joint.moved": ("From first wish to result: {moved}.", "처음 희망에서 결과까지: {moved}."),
    "debrief.joint.moved.none": ("{team} stayed at step {end}", "{team} {end}단계 그대로"),
    "debrief.joint.moved.more": (
        "{team} went {steps|step} further, from {start} to {end}",
        "{team} {start}단계에서 {end}단계로 {steps|step} 더 나아감",
    ),
    "debrief.joint.moved.less": (
        "{team} came back {steps|step}, from {start} to {end}",
        "{team} {start}단계에서 {end}단계로 {steps|step} 물러섬",
    ),
    "debrief.joint.adjudicated": (
        "Exercise control took a hand in these talks; they stand apart from sums and comparisons.",
        "통제반이 개입한 협의이므로 합계와 비교에서는 제외한다.",
    ),
    # Escalation
    "debrief.escalation": ("Escalation", "확전"),
    "debrief.escalation.caption": (
        "Where the two markers of the ladder stood as each phase ended: solid what was done to us, "
        "dashed what was done by us; the dotted lines across are the firebreaks; the numbers are those of "
        "the table.",
        "각 단계가 끝날 때 긴장 사다리의 두 말이 선 자리. 실선은 우리가 당한 일, 파선은 우리가 한 일, "
        "가로로 놓인 점선은 방화선이며, 번호는 아래 표의 번호와 같다.",
    ),
    "debrief.escalation.head.phase": ("Phase", "단계"),
    "debrief.escalation.head.theirs": ("Done to us", "우리가 당한 일"),
    "debrief.escalation.head.ours": ("Done by us", "우리가 한 일"),
    "debrief.scales": ("The same game by other scales", "다른 척도로 본 같은 게임"),
    "debrief.scales.how": (
        "Published scales disagree about what escalates, so they stand side by side and are never added to "
        "each other. A high figure is no fault, and a low one no merit: that is for the discussion.",
        "무엇이 긴장을 높이는지는 공개된 척도마다 다르게 본다. 그래서 나란히 둘 뿐 서로 더하지 않는다. "
        "수치가 높다고 잘못이거나 낮다고 잘한 것은 아니며, 그 판단은 토의의 몫이다.",
    ),
    "debrief.scales.acts": (
        "What was done and signed; what weighs nothing is left out, and so is what exercise control signed.",
        "한 일과 서명한 문안. 0점인 것과 통제반이 서명한 것은 뺐다.",
    ),
    "debrief.scales.ladder": ("Ladder: done by us", "사다리: 우리가 한 일"),
    "debrief.scales.head.act": ("What was done or signed", "한 일 또는 서명한 문안"),
    "debrief.scales.whole": ("The whole game", "게임 전체"),
    "debrief.scales.highest": ("highest: {figure}", "최고: {figure}"),
    "debrief.scales.sum": ("{total} ({parts})", "{total} ({parts})"),
    "debrief.scales.part": ("{who} {points}", "{who} {points}"),
    "debrief.scales.both": ("joint", "공동"),
    "debrief.scales.nothing": ("no act", "행위 없음"),
    "debrief.scales.level": ("{points}, {level}", "{points}, {level}"),
    "debrief.scales.class": ("{points}, {name}", "{points}, {name}"),
    "debrief.scales.act": ("{who}: {act}", "{who}: {act}"),
    "debrief.scales.ladder.gravest": (
        "By the ladder the alliance climbed most in “{phase}”: {rise|rung}.",
        "사다리로 보면 동맹이 가장 많이 올라간 단계는 ‘{phase}’이다({rise|rung}).",
    ),
    "debrief.scales.acts.gravest": (
        "By “{scale}” the most was done in “{phase}”: {points|point}.",
        "‘{scale}’ 척도로 보면 점수가 가장 높은 단계는 ‘{phase}’이다({points|point}).",
    ),
    "debrief.scales.incident.gravest": (
        "By “{scale}” what was done to us was gravest in “{phase}”: level {points}.",
        "‘{scale}’ 척도로 보면 우리가 당한 일이 가장 무거웠던 단계는 ‘{phase}’이다({points}단계).",
    ),
    "debrief.scales.said": ("{scale}: {says} Source: {source}.", "{scale}: {says} 출처: {source}."),
    "debrief.scales.said.own": (
        "{scale}: {says} A scale of those who run the exercise.",
        "{scale}: {says} 훈련을 진행하는 쪽이 정한 척도이다.",
    ),
    # Who knew what
    "debrief.known": ("Who knew what, and when", "누가 언제 무엇을 알았나"),
    "debrief.known.how": (
        "● the table had it, ① it was for one role alone, ○ it never came to that table.",
        "● 팀 전체가 받음, ① 한 역할에게만 온 것, ○ 그 팀에는 오지 않음.",
    ),
    "debrief.known.roles": (
        "The log knows for which role a report was, and not who sat in that role: at a table of people "
        "without it, nobody may have read the report.",
        "기록에는 어느 역할에게 온 보고인지만 남고, 그 역할에 누가 앉았는지는 남지 않는다. 그 역할을 "
        "맡은 사람이 없던 팀에서는 아무도 읽지 못했을 수 있다.",
    ),
    "debrief.known.head.when": ("When", "때"),
    "debrief.known.head.report": ("Report", "보고"),
    # Estimates
    "debrief.estimates": ("Estimates and what came of them", "추정과 결과"),
    "debrief.estimates.how": (
        "Never a grade: one table's estimates are too few to judge by. The score is Brier's, from 0 "
        "(certain and right) over 0.25 (a coin's toss) to 1 (certain and wrong).",
        "성적이 아니다. 한 팀의 추정은 판단하기에 너무 적다. 점수는 브라이어 점수로, 0(확신했고 "
        "맞음)에서 0.25(동전 던지기)를 거쳐 1(확신했고 틀림)까지이다.",
    ),
    # The same question is asked in several phases, and of each paper.
    "debrief.estimates.asked": ("{phase}: {ask}", "{phase}: {ask}"),
    "debrief.estimates.head.team": ("Team", "팀"),
    "debrief.estimates.head.asked": ("Asked", "질문"),
    "debrief.estimates.head.said": ("Said", "답"),
    "debrief.estimates.head.came": ("Came out", "결과"),
    "debrief.estimates.head.score": ("Score", "점수"),
    "debrief.estimates.held": ("it was so", "그러했다"),
    "debrief.estimates.not_held": ("it was not so", "그렇지 않았다"),
    "debrief.estimates.right": ("as said", "맞음"),
    "debrief.estimates.wrong": ("otherwise", "틀림"),
    "debrief.estimates.open": ("not settled", "미정"),
    "debrief.estimates.ally": (
        "{team} foretold what the other capital would do {said|time}; right: {right}.",
        "{team|은/는} 상대국의 행동을 {said}회 예상하여 {right}회 맞혔다.",
    ),
}
