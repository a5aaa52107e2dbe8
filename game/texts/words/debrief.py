"""The debrief: what the report says up to the decisions, and what stands on it."""

WORDS: dict[str, tuple[str, str]] = {
    "debrief.kind": ("After-action report and improvement plan", "사후 검토 보고서 및 개선 계획"),
    "debrief.plate": ("EXERCISE / 훈련", "훈련 / EXERCISE"),
    "debrief.page": ("page", "쪽"),
    "debrief.language": ("English", "한국어"),
    "debrief.level": ("For", "대상"),
    "debrief.level.participant": ("participants", "참가자"),
    "debrief.level.facilitator": ("exercise control", "통제반"),
    "debrief.level.sponsor": ("the sponsor", "주관 기관"),
    "debrief.fact.edition": ("Length", "진행 시간"),
    "debrief.fact.whole": ("the whole exercise", "전체 훈련"),
    "debrief.fact.minutes": ("{minutes|minute} of play", "진행 {minutes}분"),
    "debrief.fact.code": ("Code of the log", "기록 코드"),
    "debrief.fact.dice": ("Dice", "주사위"),
    "debrief.fact.hand": ("thrown by hand", "직접 굴림"),
    "debrief.fact.group": ("Group", "모둠"),
    "debrief.seat.people": ("people", "사람"),
    "debrief.seat.cards": ("people with answer cards", "답변 카드를 쓰는 사람"),
    "debrief.seat.nobody": ("nobody", "빈자리"),
    "debrief.seat.bot": ("a bot: {doctrine}", "봇: {doctrine}"),
    "debrief.seat.program": ("a program: {file}", "프로그램: {file}"),
    "debrief.fiction": (
        "A fictional exercise. It names seats and teams, never people. The figures in brackets are the "
        "numbers of the records that a statement rests on; all records stand at the end.",
        "가상의 훈련이다. 좌석과 팀만 적고 사람 이름은 적지 않는다. 괄호 안 숫자는 해당 서술의 근거가 "
        "되는 기록 번호이며, 모든 기록은 끝에 실려 있다.",
    ),
    # Summary
    "debrief.summary": ("Summary", "요약"),
    "debrief.summary.ended": (
        "The game ended with {code}, “{title}”.",
        "게임은 {code} ‘{title}’{|으로/로} 끝났다.",
    ),
    "debrief.summary.why": ("Why this ending: {why}", "이 결말에 이른 이유: {why}"),
    "debrief.summary.joined": (
        "It also came to {code}, “{title}”.",
        "{code} ‘{title}’ 결말도 함께 성립했다.",
    ),
    "debrief.summary.open": (
        "The game has not ended: this report says how far it has come.",
        "게임이 아직 끝나지 않았다. 이 보고서는 지금까지의 경과만 담는다.",
    ),
    "debrief.summary.endex": (
        "Exercise control ended it early (ENDEX): the ending and the ratings are those of that moment, and "
        "what was not played any more counts as not done.",
        "통제반이 훈련을 조기에 끝냈다(ENDEX). 결말과 평가는 그 시점의 것이며, 진행하지 못한 것은 하지 "
        "않은 것으로 친다.",
    ),
    "debrief.summary.ladder": (
        "On the ladder, what was done to us at its highest reached the level of rung {theirs} "
        "(acts such as: {their_words}); what was done by us, that of rung {ours} "
        "(acts such as: {our_words}).",
        "긴장 사다리에서 우리가 당한 일은 최고 {theirs}단 수준(예: {their_words}), 우리가 한 일은 최고 "
        "{ours}단 수준(예: {our_words})에 이르렀다.",
    ),
    "debrief.summary.decided": (
        "The tables had {asked|decision} to make, each for itself; of these {parts}.",
        "각 팀이 따로 내릴 결정은 모두 {asked}건이었다. 그중 {parts}.",
    ),
    "debrief.summary.decided.all": (
        "The tables had {asked|decision} to make, each for itself, and made every one.",
        "각 팀이 따로 내릴 결정은 모두 {asked}건이었고, 빠짐없이 내렸다.",
    ),
    "debrief.summary.decided.lapsed": ("{n} lapsed", "시한을 넘긴 것 {n}건"),
    "debrief.summary.decided.cut": (
        "{n} went unanswered since exercise control ended the time",
        "통제반이 시간을 끝내 답하지 못한 것 {n}건",
    ),
    "debrief.summary.decided.forced": (
        "{n} answered by exercise control",
        "통제반이 대신 답한 것 {n}건",
    ),
    "debrief.summary.joint": (
        "Joint decisions: {papers}, of these {parts}.",
        "공동 결정 {papers}건: {parts}.",
    ),
    "debrief.summary.joint.signed": ("{n} signed by both capitals", "양국이 서명한 것 {n}건"),
    "debrief.summary.joint.dissent": (
        "{n} in effect without the consent of both",
        "한쪽의 동의 없이 시행된 것 {n}건",
    ),
    "debrief.summary.joint.control": (
        "{n} signed or ended by exercise control",
        "통제반이 서명하거나 끝낸 것 {n}건",
    ),
    "debrief.summary.joint.endex": ("{n} cut off by ENDEX", "ENDEX로 중단된 것 {n}건"),
    "debrief.summary.joint.none": ("{n} without a text", "문안 없이 끝난 것 {n}건"),
    "debrief.summary.scaled": ("{figure} (of {low} to {high})", "{figure}({low}~{high} 중)"),
    "debrief.summary.scaled.word": (
        "{figure} (of {low} to {high}: {word})",
        "{figure}({low}~{high} 중, {word})",
    ),
    "debrief.summary.figure": ("{name}: {figure}.", "{name}: {figure}."),
    # Objectives
    "debrief.objectives": ("Objectives and how they were met", "목표와 달성도"),
    "debrief.objectives.head.objective": ("Objective", "목표"),
    "debrief.objectives.head.rating": ("Rating", "평가"),
    "debrief.objectives.head.means": ("What it means, and why", "의미와 까닭"),
    "debrief.objectives.how": (
        "Rated by the exercise's own conditions on what the log shows, not by opinion. P: performed "
        "without challenges, S: with some, M: with major ones, U: unable to be performed.",
        "의견이 아니라 기록에 나타난 바를 훈련 자체의 조건에 비추어 평가한다. P: 문제없이 수행, S: 일부 "
        "문제, M: 중대한 문제, U: 수행하지 못함.",
    ),
    "debrief.objectives.head.marks": ("Marked in play", "진행 중 표시"),
    "debrief.rating.P.whole": ("Performed without challenges.", "문제없이 수행."),
    "debrief.rating.S.whole": ("Performed with some challenges.", "일부 문제 속에 수행."),
    "debrief.rating.M.whole": ("Performed with major challenges.", "중대한 문제 속에 수행."),
    "debrief.rating.U.whole": ("Could not be performed.", "수행하지 못함."),
    "debrief.rating.P": ("without challenges", "문제없이 수행"),
    "debrief.rating.S": ("with some challenges", "일부 문제"),
    "debrief.rating.M": ("with major challenges", "중대한 문제"),
    "debrief.rating.U": ("could not be performed", "수행하지 못함"),
    "debrief.aims": ("Aims that each capital sealed", "각국이 봉인한 목표"),
    "debrief.aims.met": ("{team} aimed at “{aim}” and reached it.", "{team}의 목표 ‘{aim}’: 이루었다."),
    "debrief.aims.unmet": (
        "{team} aimed at “{aim}” and did not reach it.",
        "{team}의 목표 ‘{aim}’: 이루지 못했다.",
    ),
    # What happened
    "debrief.story": ("What happened", "경과"),
    "debrief.story.came.to": ("To {to}: {what}", "{to}에 전달: {what}"),
    "debrief.story.came.all": ("To all, in public: {what}", "모두에게 공개: {what}"),
    "debrief.story.came.nobody": (
        "Happened, but reached no table: {what}",
        "일어났으나 어느 팀에도 전해지지 않음: {what}",
    ),
    "debrief.story.came.to.said": (
        "Exercise control told {to}: “{what}”",
        "통제반이 {to}에 전한 말: ‘{what}’",
    ),
    "debrief.story.came.all.said": (
        "Exercise control told everybody: “{what}”",
        "통제반이 모두에게 전한 말: ‘{what}’",
    ),
    "debrief.story.came.nobody.said": (
        "Exercise control noted for itself: “{what}”",
        "통제반이 스스로 적은 말: ‘{what}’",
    ),
    "debrief.story.unanswered": ("had not answered", "답하지 않음"),
    "debrief.known.role": ("{team} ({role})", "{team}({role})"),
    "debrief.records.ended": (
        "{what}: “{text}”. By then: {answers}",
        "{what} ‘{text}’. 그때까지의 답: {answers}",
    ),
    "debrief.known.said": ("Exercise control: “{what}”", "통제반: ‘{what}’"),
    "debrief.rung": ("rung {rung} (of 0 to {top})", "{rung}단(0~{top}단 중)"),
    "debrief.rung.level": ("level of rung {rung} (such as: {words})", "{rung}단 수준(예: {words})"),
    "debrief.story.skipped": ("This edition did not ask the tables here.", "이 판에서는 여기서 묻지 않았다."),
    "debrief.story.chose": ("{team}: {options}.", "{team}: {options}."),
    "debrief.story.lapsed": (
        "{team} did not answer in time; what counted was: {options}.",
        "{team|은/는} 제때 답하지 않아 ‘{options}’{|이/가} 적용되었다.",
    ),
    "debrief.story.cut": (
        "Exercise control ended the time before {team} had answered; what counted was: {options}.",
        "{team|이/가} 답하기 전에 통제반이 시간을 끝내 ‘{options}’{|이/가} 적용되었다.",
    ),
    "debrief.story.forced": (
        "Exercise control decided for {team}: {options}.",
        "통제반이 {team|을/를} 대신해 정했다: {options}.",
    ),
    "debrief.story.signed": ("The capitals signed “{text}”.", "양국이 ‘{text}’에 서명했다."),
    "debrief.story.control": (
        "Exercise control, not the capitals, put “{text}” into effect. By then: {answers}.",
        "양국이 아니라 통제반이 ‘{text}’ 문안을 시행했다. 그때까지의 답: {answers}.",
    ),
    "debrief.story.stopped": (
        "Exercise control ended the talks without a text: {fallback}",
        "통제반이 문안 없이 협의를 끝냈다: {fallback}",
    ),
    "debrief.story.dissent": (
        "“{text}” took effect without the consent of both; by its rule it does not need it.",
        "‘{text}’ 문안은 한쪽의 동의 없이 시행되었다. 이 문안의 규칙으로는 그것으로 충분하다.",
    ),
    "debrief.story.unsigned": ("No text was signed: {fallback}", "서명된 문안이 없다: {fallback}"),
    "debrief.story.endex": ("The talks were cut off by ENDEX.", "ENDEX로 협의가 중단되었다."),
    "debrief.story.endex.open": (
        "The talks were cut off by ENDEX while “{text}” lay on the table. By then: {answers}.",
        "‘{text}’ 문안이 상정된 채 ENDEX로 협의가 중단되었다. 그때까지의 답: {answers}.",
    ),
    "debrief.story.overtaken": (
        "Events overtook the talks: {fallback}",
        "상황 변화로 협의가 무산되었다: {fallback}",
    ),
    "debrief.story.ours": (
        "What was done by us went from rung {before} to rung {after}",
        "우리가 한 일: {before}단에서 {after}단으로",
    ),
    "debrief.story.theirs": (
        "What was done to us went from rung {before} to rung {after}",
        "우리가 당한 일: {before}단에서 {after}단으로",
    ),
    "debrief.story.plain": ("{change}.", "{change}."),
    "debrief.story.because": ("{change} ({why}).", "{change} ({why})."),
    "debrief.story.next": ("Then: {why}", "그다음: {why}"),
    # Decisions
    "debrief.decisions": ("Decisions and their reasons", "결정과 이유"),
    "debrief.decisions.head.when": ("When", "때"),
    "debrief.decisions.head.team": ("Team", "팀"),
    "debrief.decisions.head.decided": ("Decided", "결정"),
    "debrief.decisions.head.because": ("Because of, for the sake of", "근거와 가치"),
    "debrief.decisions.head.said": ("In its own words", "팀이 적은 이유"),
    "debrief.decisions.lapsed": ("{options} (time ran out)", "{options} (시한 경과)"),
    "debrief.decisions.cut": (
        "{options} (exercise control ended the time)",
        "{options} (통제반이 시간을 끝냄)",
    ),
    "debrief.decisions.forced": ("{options} (by exercise control)", "{options} (통제반 결정)"),
}
