"""The codebook of an export: the columns that tell a game's course."""

WORDS: dict[str, tuple[str, str]] = {
    "export.phases": ("One row for each phase that was opened", "열린 단계마다 한 줄"),
    "export.phases.minute": (
        "Minute of the exercise clock when it opened",
        "단계가 열린 때의 훈련 시계(분)",
    ),
    "export.phases.opened": ("The record that opened it", "단계를 연 기록 번호"),
    "export.phases.closed": (
        "The record that opened the next one, or the last",
        "다음 단계를 연 기록 번호 또는 마지막 기록",
    ),
    "export.phases.skipped": ("Whether the edition left it unasked", "해당 판에서 묻지 않았는지"),
    "export.gauges": ("One row for each gauge in each phase", "단계마다 지표마다 한 줄"),
    "export.gauges.gauge": (
        "The gauge, by its id; ours and theirs are the two markers of the ladder",
        "지표 식별자. ours와 theirs는 긴장 사다리의 두 말",
    ),
    "export.gauges.opened": (
        "Where it stood as the phase opened, in the gauge's own unit",
        "단계가 열린 때의 값(지표의 단위)",
    ),
    "export.gauges.closed": (
        "Where it stood as the next phase opened or the game ended",
        "다음 단계가 열리거나 게임이 끝난 때의 값",
    ),
    "export.ratings": (
        "One row for each objective of a game that ended",
        "끝난 게임의 목표마다 한 줄",
    ),
    "export.ratings.objective": ("The objective, by its id", "목표 식별자"),
    "export.ratings.rating": (
        "Performed without challenges, with some, with major ones, unable",
        "문제없이 수행(P), 일부 문제(S), 중대한 문제(M), 수행하지 못함(U)",
    ),
    "export.ratings.rank": ("The rating as a rank", "평가의 순위"),
    "export.aims": ("One row for each aim that a capital sealed", "각국이 봉인한 목표마다 한 줄"),
    "export.aims.aim": ("The aim, by its id", "봉인한 목표 식별자"),
    "export.aims.met": ("Whether it was reached at the end", "끝에 이루었는지"),
    "export.reports": (
        "One row for each report that came and each team",
        "도착한 보고와 팀마다 한 줄",
    ),
    "export.reports.inject": ("The report, by its id", "보고 식별자"),
    "export.reports.had": (
        "Whether the whole team had it, one role of it alone, or nobody",
        "팀 전체가 받았는지(team), 한 역할만 받았는지(role), 받지 않았는지(none)",
    ),
    "export.draws": ("One row for each draw of chance", "추첨마다 한 줄"),
    "export.draws.draw": ("The draw, by its id", "추첨 식별자"),
    "export.draws.outcome": ("What came of it", "추첨 결과"),
    "export.marks": (
        "One row for each mark and note of exercise control and evaluators",
        "통제반과 평가관의 표시와 메모마다 한 줄",
    ),
    "export.marks.about": ("The record that it is about", "대상이 되는 기록 번호"),
    "export.marks.mark": (
        "What kind it is: strength, improve, question, note",
        "종류: strength, improve, question, note",
    ),
    "export.marks.objective": (
        "The objective that it is about, by its id; empty where none was named",
        "대상이 되는 목표의 식별자. 지정하지 않았으면 비어 있음",
    ),
    "export.marks.by": (
        "Who made it: exercise control or an evaluator; empty in logs that do not say",
        "표시한 사람: 통제반(control) 또는 평가관(evaluator). 기록에 없으면 비어 있음",
    ),
    "export.marks.counts": (
        "Whether it stands: false where a rewind left it behind",
        "유효한지. 되돌리기로 버려졌으면 false",
    ),
    "export.marks.words": ("Its words", "표시에 적은 말"),
    "export.labels": (
        "One row for each id of each exercise, with its name in two languages",
        "시나리오의 식별자마다 한 줄, 두 언어의 이름",
    ),
    "export.labels.kind": ("What the id names", "식별자가 가리키는 것의 종류"),
    "export.labels.id": (
        "The id; a choice as axis=choice, a reservation as text+reservation, an outcome as draw=outcome",
        "식별자. 설정값은 설정=값, 유보는 문안+유보, 추첨 결과는 추첨=결과",
    ),
    "export.labels.en": ("Its name in English", "영어 이름"),
    "export.labels.ko": ("Its name in Korean", "한국어 이름"),
}
