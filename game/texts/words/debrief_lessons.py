"""What the report says at its end: lessons, the plan, control's hand, questions, sources, records."""

WORDS: dict[str, tuple[str, str]] = {
    # Lessons
    "debrief.strengths": ("Strengths", "강점"),
    "debrief.rating.gauge": ("{name} {figure}", "{name} {figure}"),
    "debrief.rating.why": ("{means}. {why}", "{means}. {why}"),
    "debrief.rating.read": ("At the end: {gauges}.", "종료 시점: {gauges}."),
    "debrief.rating.came": ("When: {came}.", "시점: {came}."),
    "debrief.why.met": ("Met: {held}.", "충족: {held}."),
    "debrief.why.partly": ("Partly met: {held}.", "일부 충족: {held}."),
    "debrief.why.wanting": (
        "{letter} would have needed: {wanting}.",
        "{letter} 등급에 모자란 조건: {wanting}.",
    ),
    "debrief.why.missed": (
        "Missed: even {letter} would have needed: {wanting}.",
        "미충족: {letter} 등급에도 모자란 조건: {wanting}.",
    ),
    "debrief.why.in_force": ("“{what}” in force", "‘{what}’ 시행"),
    "debrief.why.not": ("not so: {what}", "{what} 아님"),
    "debrief.why.when": ("{what}: {when}", "{what}: {when}"),
    "debrief.why.never": ("{what}: never", "{what}: 없었음"),
    "debrief.improve": ("Areas to improve", "개선할 점"),
    "debrief.lesson.rated": ("{objective}: rated {letter}, {means}.", "{objective}: 평가 {letter}, {means}."),
    "debrief.lesson.lapsed": (
        "{team} let the time run out in “{phase}”.",
        "{team|은/는} ‘{phase}’에서 시한을 넘겼다.",
    ),
    "debrief.lesson.marked": (
        "Marked by an evaluator in “{phase}”: {words}",
        "‘{phase}’에서 평가자가 표시: {words}",
    ),
    "debrief.lesson.marked.bare": (
        "Marked by an evaluator in “{phase}”, without words.",
        "‘{phase}’에서 평가자가 표시(설명 없음).",
    ),
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
    "debrief.truth": ("What was true all along", "처음부터 사실이었던 것"),
    "debrief.truth.line": ("{name}: {outcome}.", "{name}: {outcome}."),
    # Questions, sources, records
    "debrief.questions": ("Questions to discuss", "토의할 질문"),
    "debrief.sources": ("Sources", "출처"),
    "debrief.sources.how": (
        "What reports and options of this game rest on. [seed] and [verified] were checked, [known] is "
        "general knowledge, [design] is the game's own.",
        "이 게임의 보고와 선택지가 근거로 삼은 것. [seed]와 [verified]는 확인한 것, [known]은 일반 지식, "
        "[design]은 이 게임이 정한 것이다.",
    ),
    "debrief.sources.line": ("{id} [{mark}] {text} {cite}", "{id} [{mark}] {text} {cite}"),
    "debrief.records": ("Records", "기록"),
    "debrief.records.how": (
        "The log in words. What a rewind left behind is struck out; draws show what chance answered.",
        "기록을 말로 옮긴 것. 되감기로 버려진 것은 줄을 그었고, 추첨은 우연의 결과를 보여 준다.",
    ),
    "debrief.page.lacking": (
        "{sign} stands for a sign that people wrote and this print has no letter for.",
        "{sign}: 참가자가 적었으나 인쇄 글꼴에 없는 글자.",
    ),
    "debrief.records.startex": ("STARTEX: the exercise begins", "STARTEX: 훈련 시작"),
    "debrief.records.chance": ("Chance", "우연"),
    "debrief.records.clock": ("Clock", "시계"),
    "debrief.records.control": ("Exercise control", "통제반"),
    "debrief.records.drawn": ("drawn: {name}, {outcome}", "추첨: {name}, {outcome}"),
}
