"""What the report says at its end: lessons, the plan, control's hand, questions, sources, records."""

WORDS: dict[str, tuple[str, str]] = {
    # Lessons
    "debrief.strengths": ("Strengths", "강점"),
    "debrief.rating.gauge": ("{name} {figure}", "{name} {figure}"),
    "debrief.rating.read": ("At the end: {gauges}.", "종료 시점: {gauges}."),
    "debrief.rating.came": ("When: {came}.", "시점: {came}."),
    "debrief.why.met": ("Met: {held}.", "충족: {held}."),
    "debrief.why.partly": ("Partly met: {held}.", "일부 충족: {held}."),
    "debrief.why.wanting": (
        "{letter} asked for more: {wanting}.",
        "{letter} 등급에는 더 필요했다: {wanting}.",
    ),
    "debrief.why.missed": (
        "Not met; even {letter} asked for this: {wanting}.",
        "충족하지 못함. {letter} 등급에도 필요했던 것: {wanting}.",
    ),
    "debrief.why.plain.concurred": ("“{what}” in force", "‘{what}’ 시행"),
    "debrief.why.plain.not": ("not so: {what}", "{what} 아님"),
    "debrief.why.plain.some": (
        "at least {number} of these ({shown})",
        "다음 중 {number}가지 이상({shown})",
    ),
    "debrief.why.held.most": ("{left} was at most {right}", "{left} {right} 이하"),
    "debrief.why.held.least": ("{left} was at least {right}", "{left} {right} 이상"),
    "debrief.why.held.below": ("{left} was below {right}", "{left} {right} 미만"),
    "debrief.why.held.above": ("{left} was above {right}", "{left} {right} 초과"),
    "debrief.why.held.most.that": ("{left} was at most {right}", "{left|이/가} {right} 이하"),
    "debrief.why.held.least.that": ("{left} was at least {right}", "{left|이/가} {right} 이상"),
    "debrief.why.held.below.that": ("{left} was below {right}", "{left|이/가} {right} 미만"),
    "debrief.why.held.above.that": ("{left} was above {right}", "{left|이/가} {right} 초과"),
    "debrief.why.when": ("{what}: {when}", "{what}: {when}"),
    "debrief.why.never": ("{what}: never", "{what}: 없었음"),
    "debrief.improve": ("Areas to improve", "개선할 점"),
    "debrief.lesson.rated": ("{objective}: rated {letter}, {means}.", "{objective}: 평가 {letter}, {means}."),
    "debrief.lesson.lapsed": (
        "{team} let the time run out in “{phase}”.",
        "{team|은/는} ‘{phase}’에서 시한을 넘겼다.",
    ),
    "debrief.lesson.alone": (
        "{team} acted alone after both had signed “{text}”: {options}.",
        "양국이 ‘{text}’에 서명한 뒤 {team|이/가} 단독으로 행동했다: {options}.",
    ),
    # Marks
    "debrief.marked": ("In “{phase}”, {by}: {words}", "‘{phase}’에서 {by}: {words}"),
    "debrief.marked.bare": (
        "A moment in “{phase}”, {by}, without words.",
        "‘{phase}’의 한 순간, {by}(설명 없음).",
    ),
    "debrief.marked.by": ("marked", "표시함"),
    "debrief.marked.by.control": ("marked by exercise control", "통제반이 표시함"),
    "debrief.marked.by.evaluator": ("marked by an evaluator", "평가관이 표시함"),
    "debrief.marked.about": ("{by} under the objective “{objective}”", "목표 ‘{objective}’에 대해 {by}"),
    "debrief.marked.strength": ("a strength in “{phase}”", "‘{phase}’의 강점"),
    "debrief.marked.improve": ("to improve in “{phase}”", "‘{phase}’에서 개선할 점"),
    "debrief.marked.question": ("a question in “{phase}”", "‘{phase}’의 질문"),
    "debrief.marked.said": ("{kind}: {words}", "{kind}: {words}"),
    "debrief.lesson.none": ("The log shows none; the talk may.", "기록에는 없다. 토의에서 나올 수 있다."),
    "debrief.plan": ("Improvement plan", "개선 계획"),
    "debrief.plan.how": (
        "One line for each area to improve, and three for what the talk brings. Fill in together, in the "
        "room.",
        "개선할 점마다 한 줄, 토의에서 나올 것을 위해 세 줄. 그 자리에서 함께 채운다.",
    ),
    "debrief.plan.head.area": ("Area", "개선할 점"),
    "debrief.plan.head.action": ("What will be done", "조치"),
    "debrief.plan.head.owner": ("Who", "담당"),
    "debrief.plan.head.date": ("By when", "기한"),
    # Control
    "debrief.control": ("What exercise control did", "통제반의 조치"),
    "debrief.control.none": ("Nothing: the game ran by its rules.", "없음. 게임은 규칙대로 진행되었다."),
    "debrief.control.line": ("{moment}: {deed}", "{moment}: {deed}"),
    "debrief.control.reason": ("{deed} (“{reason}”)", "{deed} (“{reason}”)"),
    "debrief.room.skip": ("Control ended the time of the question", "통제반이 질문 시간을 끝냄"),
    "debrief.room.reading": (
        "The clock stood while the room read what had happened.",
        "결과를 읽는 동안 시계가 멈추었다.",
    ),
    "debrief.room.pause": ("Control stopped the clock", "통제반이 시계를 일시정지함"),
    "debrief.room.resume": ("Control let the clock run on", "통제반이 시계를 다시 움직임"),
    "debrief.room.extend": ("Control gave {minutes|minute} more", "통제반이 시간을 {minutes}분 늘림"),
    "debrief.room.slow": (
        "Control let each question last {pace} % of its time",
        "통제반이 질문 시간을 {pace}%로 바꿈",
    ),
    "debrief.room.fit": (
        "Control fitted the rest into {minutes|minute}",
        "통제반이 나머지를 {minutes}분에 맞춤",
    ),
    "debrief.room.shorten": (
        "Control shortened “{phase}” to {minutes|minute}",
        "통제반이 ‘{phase}’{|을/를} {minutes}분으로 줄임",
    ),
    "debrief.room.odds": ("Control looked at the odds from here", "통제반이 여기서부터의 전망을 봄"),
    "debrief.room.hotline": (
        "Control opened the line between the capitals for {minutes|minute}",
        "통제반이 두 나라 사이의 직통선을 {minutes}분 동안 엶",
    ),
    "debrief.room.hotline_end": (
        "Control closed the line between the capitals",
        "통제반이 두 나라 사이의 직통선을 닫음",
    ),
    "debrief.room.reseat": (
        "Control gave the seat of {team} to another player: {player}",
        "통제반이 {team}의 좌석을 넘김: {player}",
    ),
    "debrief.truth": ("What was true all along", "처음부터 사실이었던 것"),
    "debrief.fate": ("What chance brought on the way", "진행 중 우연이 정한 것"),
    "debrief.truth.line": ("{name}: {outcome}.", "{name}: {outcome}."),
    # Questions, sources, records
    "debrief.questions": ("Questions to discuss", "토의할 질문"),
    "debrief.sources": ("Sources", "출처"),
    "debrief.sources.how": (
        "What reports and options of this game rest on. The [article] that the exercises start from and "
        "other [checked] sources were checked; the rest is [general knowledge] or [the game's own].",
        "이 게임의 보고와 선택지가 근거로 삼은 것. 훈련의 출발점이 된 글 [출발 글]과 그 밖의 자료 [확인]은 "
        "확인한 것, [일반 지식]은 널리 알려진 것, [게임 설정]은 이 게임이 정한 것이다.",
    ),
    "debrief.sources.seed": ("article", "출발 글"),
    "debrief.sources.verified": ("checked", "확인"),
    "debrief.sources.known": ("general knowledge", "일반 지식"),
    "debrief.sources.design": ("the game's own", "게임 설정"),
    "debrief.sources.line": ("{id} [{mark}] {source}", "{id} [{mark}] {source}"),
    "debrief.records": ("Records", "기록"),
    "debrief.records.how": (
        "The log in words. What a rewind left behind is struck out; draws show what chance answered.",
        "기록을 말로 옮긴 것. 되감기로 버려진 것은 줄을 그었고, 추첨은 우연의 결과를 보여 준다.",
    ),
    "debrief.page.lacking": (
        "{sign} stands for a sign that people wrote and this print has no letter for.",
        "{sign}: 참가자가 적었으나 인쇄 글꼴에 없는 글자.",
    ),
    "debrief.records.unknown": ("a remark that this version does not know", "이 버전이 알지 못하는 기록"),
    "debrief.records.startex": ("STARTEX: the exercise begins", "STARTEX: 훈련 시작"),
    "debrief.records.chance": ("Chance", "우연"),
    "debrief.records.clock": ("Clock", "시계"),
    "debrief.records.control": ("Exercise control", "통제반"),
    "debrief.records.asks": ("asks control ({number}): “{words}”", "통제반에 질문({number}): “{words}”"),
    "debrief.records.asks.only": ("asks control ({number})", "통제반에 질문({number})"),
    "debrief.records.asks.gone": (
        "asks control ({number}); the words were taken out of the log",
        "통제반에 질문({number}). 질문 내용은 기록에서 삭제됨",
    ),
    "debrief.records.cut": (
        "Exercise control ended the time: who had not answered gave no answer",
        "통제반이 시간을 끝냄: 답하지 않은 팀은 답이 없는 것으로 처리됨",
    ),
    "debrief.records.words": ("{what}: “{words}”", "{what}: “{words}”"),
    "debrief.records.drawn": ("drawn: {name}, {outcome}", "추첨: {name}, {outcome}"),
}
