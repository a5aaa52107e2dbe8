"""A class compared: its page and its text."""

WORDS: dict[str, tuple[str, str]] = {
    "compare.kind": ("A class compared", "모둠 비교"),
    "compare.group": ("Group {label}", "{label}모둠"),
    "compare.count": ("{held} of {of}", "{of} 중 {held}"),
    "compare.open": ("not ended", "진행 중"),
    "compare.absent": ("did not play: no decision of its own", "참여하지 않음: 자체 결정 없음"),
    "compare.stopped": ("◇ ended by exercise control", "◇ 통제반이 종료"),
    "compare.fiction": (
        "A fictional exercise. This page names groups and teams, never people. It shows what was chosen, "
        "and grades nobody.",
        "가상의 훈련이다. 모둠과 팀만 적고 사람 이름은 적지 않는다. 무엇을 선택했는지 보여 줄 뿐 "
        "점수를 매기지 않는다.",
    ),
    "compare.fact.groups": ("Groups", "모둠 수"),
    # The answer
    "compare.answer.signed": (
        "{held} of {of|group} signed “{text}”.",
        "{of|group} 가운데 {held|group|이/가} ‘{text}’에 서명했다.",
    ),
    "compare.answer.signed.could": (
        "{held} of the {of|group} that ended talks on it themselves signed “{text}”.",
        "해당 협의를 스스로 마친 {of|group} 가운데 {held|group|이/가} ‘{text}’에 서명했다.",
    ),
    "compare.answer.text": ("“{text}” {groups|group}", "‘{text}’ {groups|group}"),
    "compare.answer.even": ("As many signed {texts}.", "같은 수의 모둠이 서명한 문안: {texts}."),
    "compare.answer.even.text": ("“{text}”", "‘{text}’"),
    "compare.answer.further": ("Further went: {told}.", "더 나아간 문안: {told}."),
    "compare.answer.none": (
        "None of {groups|group} signed a joint text.",
        "{groups|group} 가운데 공동 문안에 서명한 모둠은 없다.",
    ),
    "compare.answer.dissent": (
        "In effect without the consent of both: {told}.",
        "양국의 동의 없이 시행된 문안: {told}.",
    ),
    "compare.answer.ending": ("{code} “{title}” {groups|group}", "{code} ‘{title}’ {groups|group}"),
    "compare.answer.endings": ("Of {over|game} that ended: {told}.", "끝난 {over|game}의 결말: {told}."),
    "compare.answer.endings.more": (
        "Of {over|game} that ended: {told}; other endings {rest|group}.",
        "끝난 {over|game}의 결말: {told}. 그 밖의 결말 {rest|group}.",
    ),
    "compare.answer.stopped": (
        "Exercise control ended {groups} of {all|group} early (◇): neither ending nor ratings count there.",
        "{all|group} 가운데 {groups|group|은/는} 통제반이 도중에 끝냈다(◇). 그 결말과 평가는 세지 않는다.",
    ),
    "compare.answer.absent": (
        "{groups} of {all|group} did not play (no decision of their own), whoever ended them: "
        "nothing of their end counts.",
        "{all|group} 가운데 {groups|group|은/는} 참여하지 않았다(자체 결정 없음). "
        "누가 끝냈든 결말과 평가에서 뺐다.",
    ),
    "compare.answer.open": (
        "Not ended: {groups} of {all|group}.",
        "{all|group} 가운데 {groups|group|은/는} 아직 끝나지 않았다.",
    ),
    "compare.answer.option": ("“{option}” {groups|group}", "‘{option}’ {groups|group}"),
    "compare.answer.lapsed": ("time ran out {groups|group}", "시한 경과 {groups|group}"),
    "compare.answer.parted": (
        "The groups parted over {question} ({of} asked): {told}.",
        "의견이 갈린 질문 - {question}({of|group} 응답): {told}.",
    ),
    # Names
    "compare.question": ("{phase}, {team}", "{phase}, {team}"),
    "compare.question.again": ("{phase}, {team}, time {time}", "{phase}, {team}, {time}번째"),
    "compare.talks.again": ("{phase}, time {time}", "{phase}, {time}번째"),
    "compare.axis.plan": ("Arm of the plan", "실험 조건"),
    "compare.axis.seat": ("Who played {team}", "{team}의 참가자"),
    "compare.unit.hours": ("h", "시간"),
    "compare.unit.minutes": ("min", "분"),
    "compare.measure.ending": ("Ended with {code} “{title}”", "결말 {code} ‘{title}’"),
    "compare.measure.dissent": (
        "“{text}” in effect without the consent of both",
        "양국의 동의 없이 ‘{text}’ 시행",
    ),
    "compare.measure.signed": ("Signed “{text}”", "‘{text}’ 서명"),
    "compare.measure.distance": ("{phase}: steps apart at first", "{phase}: 처음 거리(단계)"),
    "compare.measure.latency": ("{phase}: hours of talks", "{phase}: 협의 시간"),
    "compare.measure.theirs": (
        "Highest rung of what was done to us",
        "긴장 사다리: 우리가 당한 일의 최고 단",
    ),
    "compare.measure.ours": (
        "Highest rung of what was done by us",
        "긴장 사다리: 우리가 한 일의 최고 단",
    ),
    "compare.measure.hours": ("Exercise hours to the end", "끝날 때까지의 훈련 시간"),
    "compare.measure.lapses": ("Questions that lapsed", "시한이 지난 질문"),
    "compare.measure.minutes": (
        "Real minutes to decide, each group's median",
        "결정에 걸린 실제 시간(모둠별 중앙값)",
    ),
    "compare.measure.gauge": ("{name} at the end", "종료 시 {name}"),
    "compare.measure.chose": ("{question}: {option}", "{question}: {option}"),
    # The page's sections
    "compare.endings": ("How the games ended", "결말"),
    "compare.head.ending": ("Ending", "결말"),
    "compare.head.groups": ("Groups [95\u00a0%]", "모둠 [95\u00a0%]"),
    "compare.head.option": ("Chosen", "선택"),
    "compare.head.text": ("Signed", "서명한 문안"),
    "compare.head.distance": ("First wishes apart", "처음 희망의 거리"),
    "compare.head.objective": ("Objective; P or S", "목표, P 또는 S"),
    "compare.joined": ("also {ending}", "{ending}도 성립"),
    "compare.talk": ("Worth talking about", "토의할 만한 지점"),
    "compare.talk.how": (
        "Where the groups parted most. Ask one group from each side what it saw.",
        "모둠들의 선택이 가장 크게 갈린 지점이다. 선택이 다른 모둠에 각각 무엇을 보고 정했는지 묻는다.",
    ),
    "compare.talk.parted": ("{question} ({of} asked): {told}.", "{question}({of|group} 응답): {told}."),
    "compare.talk.alone": (
        "{group} alone came to {code} “{title}”.",
        "{group}만 {code} ‘{title}’ 결말에 이르렀다.",
    ),
    "compare.choices": ("Choices by group", "모둠별 선택"),
    "compare.choices.how": (
        "● chose it. ○ let the time run out: the option that then stood is not counted as chosen. ◇ exercise "
        "control decided, and the group is not counted. A column is a group; brackets hold the 95 % interval "
        "of the share.",
        "● 선택함. ○ 시한 경과: 그때 자동 적용된 선택지는 선택으로 세지 않는다. ◇ 통제반이 정함: 그 "
        "모둠은 세지 않는다. 세로줄 하나가 모둠 하나이며, 괄호 안은 비율의 95 % 구간이다.",
    ),
    "compare.choices.several": ("(up to {most})", "(최대 {most}개)"),
    "compare.lapsed": ("Time ran out", "시한 경과"),
    "compare.forced": ("Exercise control decided", "통제반 결정"),
    "compare.talks": ("Joint decisions", "공동 결정"),
    "compare.talks.how": (
        "Steps say how far a text binds by its author's judgment, from 0, no text, to 9; the text of this "
        "exercise that binds most stands at step {most}. They put wishes in an order and measure no length. "
        "Talks in which exercise control took a hand (◇) are not counted.",
        "단계는 작성자가 판단한 문안의 구속력으로, 문안이 없는 0단계에서 9단계까지이다. 이 훈련에서 "
        "구속력이 가장 강한 문안은 {most}단계이다. 희망의 순서를 나타낼 뿐 길이를 재지 않는다. 통제반이 "
        "개입한 협의(◇)는 세지 않는다.",
    ),
    "compare.with": ("with: {reservation}", "유보: {reservation}"),
    "compare.unsigned": ("No text in effect", "시행된 문안 없음"),
    "compare.dissent": (
        "{text} (in effect without the consent of both)",
        "{text} (양국의 동의 없이 시행)",
    ),
    "compare.left_out": (
        "Exercise control took a hand, or ENDEX came first",
        "통제반이 개입했거나 ENDEX로 중단됨",
    ),
    "compare.same": ("The same text", "같은 문안"),
    "compare.steps": ("{steps|step} apart", "{steps|step} 차이"),
    "compare.wanted_none": ("A capital wanted no text", "문안을 원하지 않은 쪽이 있음"),
    "compare.latency": ("How long the talks took", "협의에 걸린 시간"),
    "compare.latency.how": (
        "Exercise hours from the opening to signature or fallback, at most those that there were; a dot is "
        "a group, the line the median, the band its 95 % interval.",
        "협의가 열린 뒤 서명 또는 대안 적용까지의 훈련 시간이며 주어진 시간을 넘지 않는다. "
        "점은 모둠, 선은 중앙값, 띠는 그 95 % 구간이다.",
    ),
    "compare.hours": ("{hours|hour}", "{hours|hour}"),
    "compare.minutes": ("{minutes} min", "{minutes}분"),
    "compare.median.hours": ("median {middle} h", "중앙값 {middle}시간"),
    "compare.median.minutes": ("median {middle} min", "중앙값 {middle}분"),
    "compare.tracks": ("The ladder, group by group", "모둠별 긴장 사다리"),
    "compare.tracks.how": (
        "Phase by phase, all on one scale from rung 0 to {top}; dotted lines are the firebreaks. Games "
        "that branched have other phases.",
        "단계별 위치로, 모두 0단에서 {top}단까지 같은 눈금이다. 점선은 방화선이다. 갈라진 게임은 "
        "거친 단계가 다르다.",
    ),
    "compare.tracks.theirs": ("done to us", "우리가 당한 일"),
    "compare.tracks.ours": ("done by us", "우리가 한 일"),
    "compare.tracks.says": (
        "{group}: what was done to us reached rung {theirs}, what was done by us rung {ours}",
        "{group}: 우리가 당한 일 최고 {theirs}단, 우리가 한 일 최고 {ours}단",
    ),
    "compare.times": ("Time to decide", "결정에 걸린 시간"),
    "compare.times.how": (
        "Real minutes from the question to the last answer that stood, without pauses; with answer cards, "
        "until they were keyed in. A dot is a group, the line the median, the band its 95 % interval. A "
        "lapse is no answer and has no dot.",
        "질문이 열린 때부터 마지막으로 확정된 답까지의 실제 시간(분)이며 멈춘 시간은 뺀다. 답변 카드는 "
        "입력한 때까지이다. 점은 모둠, 선은 중앙값, 띠는 그 95 % 구간이다. 시한 경과는 답이 아니므로 "
        "점이 없다.",
    ),
    "compare.stage.instruct": ("{phase}: instructions", "{phase}: 훈령"),
    "compare.stage.draft": ("{phase}: the draft", "{phase}: 문안 작성"),
    "compare.stage.ratify": ("{phase}: answers to the paper", "{phase}: 문안에 대한 답"),
    "compare.times.none": (
        "No log tells the time of day: bots played, or the notes were taken out.",
        "시각이 남은 기록이 없다. 봇이 했거나 메모를 뺀 기록이다.",
    ),
    "compare.glance": ("All groups at a glance", "한눈에 보는 모둠"),
    "compare.glance.group": ("Group", "모둠"),
    "compare.glance.ending": ("Ending", "결말"),
    "compare.glance.signed": ("Signed", "서명한 문안"),
    "compare.glance.theirs": ("Done to us, highest rung", "우리가 당한 일, 최고 단"),
    "compare.glance.ours": ("Done by us, highest rung", "우리가 한 일, 최고 단"),
    "compare.glance.hours": ("Exercise hours", "훈련 시간"),
    "compare.glance.lapses": ("Lapsed", "시한 경과"),
    "compare.glance.minutes": ("Minutes to decide (median)", "결정 시간(중앙값, 분)"),
    "compare.objectives": ("Objectives", "목표"),
    "compare.objectives.how": (
        "Rated by the exercise's own conditions, not by opinion. P: performed without challenges, S: with "
        "some, M: with major ones, U: unable to be performed.",
        "의견이 아니라 훈련 자체의 조건에 따른 평가이다. P: 문제없이 수행, S: 일부 문제, M: 중대한 "
        "문제, U: 수행하지 못함.",
    ),
    "compare.guesses": ("What the class thought likely", "모둠들의 추정"),
    "compare.guesses.how": (
        "Of the class as a whole, never a grade. Groups that play with the same draws share one truth: "
        "then this shows how far they were from it, not how well they judge in general.",
        "모둠 전체에 대한 것이며 점수가 아니다. 추첨 결과가 같은 모둠들은 사실도 같다. 그때는 그 사실에 "
        "얼마나 가까웠는지를 보일 뿐, 평소의 판단력을 보이지 않는다.",
    ),
    "compare.guesses.scale": (
        "Answers: {said}, of {groups|group}; 0 to 100 %",
        "{groups|group}의 답 {said}개, 0~100 %",
    ),
    "compare.guesses.held": (
        "It came true for {held} of {of} answers.",
        "답 {of}개 가운데 {held}개에서 실제로 그러했다.",
    ),
    "compare.guesses.right": (
        "{held} of {of} answers were right.",
        "답 {of}개 가운데 {held}개가 맞았다.",
    ),
    "compare.guesses.open": (
        "The games left this open.",
        "게임에서는 밝혀지지 않았다.",
    ),
    "compare.guesses.brier": (
        "Brier score, median of the groups: {score} (0 best, 0.25 a coin's toss).",
        "브라이어 점수, 모둠 중앙값: {score}(0이 가장 좋고 0.25는 동전 던지기).",
    ),
    "compare.bands": ("Said, and came true", "추정과 실제"),
    "compare.bands.said": ("Said", "추정"),
    "compare.bands.came": ("Came true", "실제로 그러함"),
    "compare.bands.band": ("{low} to {high} %", "{low}~{high} %"),
    "compare.bands.count": ("{held} of {of}", "{of}개 중 {held}"),
    # How it is made
    "compare.method": ("How to read this", "읽는 법"),
    "compare.method.unit": (
        "The unit of analysis is the group: one game, whatever the number of players.",
        "분석 단위는 모둠이다. 참가자가 몇이든 게임 한 판이 하나이다.",
    ),
    "compare.method.shares": (
        "An interval of a share is Wilson's; a difference of shares has Newcombe's interval. They say what "
        "other groups like these might have done.",
        "비율의 구간은 윌슨 구간, 비율 차이의 구간은 뉴컴 구간이다. 비슷한 다른 모둠이라면 어떠했을지를 "
        "말한다.",
    ),
    "compare.method.medians": (
        "A median's interval lies between two of the groups' own figures; with fewer than six groups it is "
        "their whole range. Differences of amounts are Hodges and Lehmann's, of ranks Mann and Whitney's.",
        "중앙값의 구간은 모둠 수치 가운데 두 값 사이이며, 모둠이 여섯보다 적으면 전체 범위이다. 양의 "
        "차이는 호지스-레만, 순서의 차이는 만-휘트니 방식이다.",
    ),
    "compare.method.luck": (
        "Groups of one class share their draws. An interval allows for other groups, not for other luck.",
        "같은 수업의 모둠은 추첨 결과가 같다. 구간은 모둠이 달랐을 경우를 헤아리며, 운이 달랐을 경우를 "
        "헤아리지 않는다.",
    ),
    "compare.method.left": (
        "Left out: what a rewind went back over, questions that the edition does not ask, and what exercise "
        "control decided for a table.",
        "뺀 것: 되돌린 부분, 해당 판에서 묻지 않은 질문, 통제반이 팀을 대신해 정한 것.",
    ),
    "compare.method.unread": (
        "{logs} of the logs could not be read and are left out.",
        "읽을 수 없어 뺀 기록: {logs}건.",
    ),
    "compare.logs": ("Which log is which group", "모둠별 기록"),
    "compare.logs.group": ("Here", "이 페이지"),
    "compare.logs.number": ("Group in its class", "수업의 모둠"),
    "compare.logs.code": ("Code of the log", "기록 코드"),
    "compare.logs.records": ("Records", "기록 수"),
}
