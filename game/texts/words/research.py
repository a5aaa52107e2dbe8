"""Sweeps: their tables, pages and notices."""

WORDS: dict[str, tuple[str, str]] = {
    "research.plate": ("EXERCISE / 훈련", "훈련 / EXERCISE"),
    "research.title": ("{scenario}: a sweep", "{scenario}: 반복 실행 결과"),
    "research.first": (
        "Bots played {scenario} {games|time}, and this page says how those games ended, what moved the "
        "odds, and of which choices no difference was shown. It shows what follows from this exercise's "
        "rules and from these doctrines. It is no evidence about the world, and no forecast of what anybody "
        "would do.",
        "봇이 ‘{scenario}’{|을/를} {games|time} 실행했다. 이 페이지는 그 게임들이 어떻게 끝났고, 무엇이 "
        "확률을 움직였으며, 어떤 선택에서 차이가 확인되지 않았는지 보여 준다. 여기 나오는 것은 이 훈련의 "
        "규칙과 봇의 판단 원칙에서 따라 나오는 결과일 뿐이다. 현실에 대한 증거가 아니며, 누가 어떻게 "
        "행동할지에 대한 예측도 아니다.",
    ),
    "research.caution": (
        "From these rules and these doctrines; no evidence about the world.",
        "이 규칙과 판단 원칙에서 나온 결과이며, 현실에 대한 증거가 아니다.",
    ),
    "research.fiction": ("All of it is fiction.", "모든 내용은 허구이다."),
    "research.cells": (
        "Cells: {cells} (settings × doctrines). Games in each: {games}, {seeds}.",
        "조건: {cells}개(설정 × 판단 원칙). 조건마다 {games}회, {seeds}.",
    ),
    "research.edition.whole": ("The whole exercise.", "전체 훈련."),
    "research.edition": ("The edition of {minutes} minutes.", "{minutes}분 판."),
    "research.of": ("{name} ({each})", "{name}({each})"),
    "research.settings": ("Settings: {settings}.", "설정: {settings}."),
    "research.seats": ("Who played: {seats}.", "실행한 판단 원칙: {seats}."),
    "research.varied": ("Varied: {figures}.", "바꾼 값: {figures}."),
    "research.forced": (
        "Every option of every decision was forced in {games|game} of each cell.",
        "결정마다 모든 선택지를 조건마다 {games}회 강제했다.",
    ),
    "research.rows": (
        "A cell is the exercise set up one way. Its name begins with its doctrines, the rules by which bots "
        "decide: {capitals}.",
        "조건은 훈련을 설정하는 한 가지 방식이다. 이름은 봇이 결정할 때 따르는 규칙인 판단 원칙의 짝으로 "
        "시작한다({capitals}).",
    ),
    "research.made": ("Rules {rules}; scenario {mechanics}.", "규칙 {rules}; 시나리오 {mechanics}."),
    "research.unit": (
        "The unit is the game. Brackets hold 95 % intervals. Where cells are pooled, games of one seed "
        "share their draws, and the interval allows for that.",
        "단위는 게임 한 판이다. 괄호 안은 95 % 구간이다. 여러 조건을 합칠 때 시드가 같은 게임은 추첨 "
        "결과를 공유하며, 구간은 이를 반영한다.",
    ),
    # Sections
    "research.endings": ("How the games ended", "게임의 결말"),
    "research.endings.all": ("All cells together", "모든 조건 합계"),
    "research.endings.cells": ("Endings by cell", "조건별 결말"),
    "research.endings.figures": ("The same in figures, with intervals", "같은 내용의 수치와 구간"),
    "research.measures": ("Outcome measures", "결과 지표"),
    "research.measures.cells": ("Measures by cell", "조건별 지표"),
    "research.left_out": (
        "Left out, because the exercise has not what they are made of: {names}.",
        "이 훈련에는 산출에 필요한 요소가 없어 뺀 지표: {names}.",
    ),
    "research.margins": ("By setting and by doctrine", "설정과 판단 원칙에 따라"),
    "research.margins.unit": (
        "Each row pools the cells that have a partner on this axis; games of lots against lots are no part "
        "of the rows by doctrine.",
        "각 줄은 이 축에서 짝이 있는 조건을 합친 것이다. 추첨 대 추첨 게임은 판단 원칙별 줄에 들어가지 "
        "않는다.",
    ),
    "research.differences": ("Differences on the same seeds", "같은 시드에서의 차이"),
    "research.differences.unit": (
        "Points of 100 games: the first less the second, all else equal, game by game on the same draws. "
        "Marked where the interval does not hold 0.",
        "100판당 판수: 다른 조건이 모두 같고 추첨이 같은 게임끼리 견준, 앞의 것에서 뒤의 것을 뺀 값. "
        "구간에 0이 들지 않으면 표시한다.",
    ),
    "research.vary": ("{name} varied", "{name} 변화에 따라"),
    "research.vary.axis": ("Start of {name}", "{name}의 시작값"),
    "research.choices": (
        "Choices that matter, and choices that do not",
        "차이를 만드는 선택과 만들지 않는 선택",
    ),
    "research.choices.how": (
        "At each decision every option was forced in turn, in {games|game} of each cell, on the same "
        "draws. Two options differ if some ending's odds differ by more than {margin} points even at the "
        "near end of their interval (95 %, by Bonferroni for {endings} endings). An option is forced "
        "alone, and only in games in which the rules allow it.",
        "결정마다 모든 선택지를 차례로 강제하여, 조건마다 {games|game}을 같은 추첨으로 실행했다. 어떤 결말의 "
        "확률 차이가 구간의 가까운 끝에서도 {margin}점을 넘으면 두 선택지는 다르다(95 %, 결말 "
        "{endings}개에 대해 본페로니 보정). 선택지는 하나씩만 강제하며, 규칙이 허용하는 게임에서만 "
        "강제한다.",
    ),
    "research.choices.none": (
        "Not asked for: `--choices N` forces each choice in N games of each cell.",
        "요청하지 않음: `--choices N`을 쓰면 조건마다 N판에서 각 선택을 강제한다.",
    ),
    "research.verdict.matters": ("matters", "차이 있음"),
    "research.verdict.equal": ("no difference above 3 in 100", "100판에 3판 넘는 차이 없음"),
    "research.verdict.open": ("no difference shown", "차이 확인 안 됨"),
    "research.verdict.best": (
        "{option} serves the team's own aims better than every other option.",
        "{option|이/가} 다른 모든 선택지보다 그 팀의 목표에 더 유리하다.",
    ),
    "research.choices.largest": ("Largest difference", "가장 큰 차이"),
    "research.choices.point": ("Decision", "결정"),
    "research.choices.pairs": ("Pair by pair", "쌍별 비교"),
    "research.choices.cells": ("Cells in which they differ", "차이가 있는 조건 수"),
    "research.choices.odds": ("Odds with each option", "선택지별 확률"),
    "research.choices.against": (
        "In small print: against what the doctrines chose by themselves, in points.",
        "작은 글씨: 봇이 스스로 고른 경우와의 차이(점).",
    ),
    "research.choices.of": ("{differ} of {pairs} pairs differ", "{pairs}쌍 가운데 {differ}쌍이 다름"),
    "research.kind.decide": ("decision", "결정"),
    "research.kind.instruct": ("instruction", "훈령"),
    "research.kind.draft": ("draft", "초안"),
    "research.kind.answer": ("answer", "답변"),
    "research.concur": ("concur", "동의"),
    "research.non_concur": ("do not concur", "부동의"),
    "research.no_text": ("no text", "문안 없음"),
    "research.never_open": ("never open", "가능한 때가 없었음"),
    "research.coverage": ("What occurred, and what never did", "일어난 것과 일어나지 않은 것"),
    "research.coverage.never": ("Never reached", "한 번도 나오지 않음"),
    "research.coverage.whole": (
        "Everything in the exercise occurred in at least one game.",
        "훈련의 모든 요소가 적어도 한 판에서는 나왔다.",
    ),
    "research.coverage.all": ("Everything, with the number of games", "전체 목록과 게임 수"),
    "research.met.ending": ("ending", "결말"),
    "research.met.also": ("joined ending", "덧붙는 결말"),
    "research.met.rating": ("rating", "평가"),
    "research.met.inject": ("inject", "상황 메시지"),
    "research.met.option": ("option", "선택지"),
    "research.met.tabled": ("text tabled", "상정된 문안"),
    "research.met.signed": ("text signed", "서명된 문안"),
    "research.met.reservation": ("reservation signed", "서명된 유보"),
    "research.met.draw": ("chance", "우연"),
    "research.met.branch": ("branch", "분기"),
    "research.phases": ("Time in each phase", "단계별 시간"),
    "research.phases.unit": (
        "Hours of the exercise clock from a phase's opening to the next one's, its wait included: the "
        "median, and in brackets the tenth from below and from above. No room time.",
        "한 단계가 열린 때부터 다음 단계가 열릴 때까지의 훈련 시간(대기 포함): 중앙값, 괄호 안은 하위 10 "
        "%와 상위 10 %. 실제 진행 시간이 아니다.",
    ),
    "research.objectives": ("Objectives and aims", "목표와 지향"),
    "research.objectives.letters": (
        "P: without challenges, S: with some, M: with major ones, U: unable.",
        "P: 문제없이 수행, S: 일부 문제, M: 중대한 문제, U: 수행하지 못함.",
    ),
    "research.aims": (
        "Aims that were met, of the games in which the capital sealed them.",
        "해당 팀이 봉인한 게임 가운데 달성된 지향.",
    ),
    "research.method": ("How it was made", "방법"),
    "research.method.games": (
        "Each game is a function of the scenario, the settings, the doctrines and its seed, and can be "
        "played again: `demo SCENARIO --seed N` with the same seats.",
        "각 게임은 시나리오, 설정, 판단 원칙, 시드로 정해지며 다시 실행할 수 있다: 같은 자리로 `demo "
        "SCENARIO --seed N`.",
    ),
    "research.method.shares": (
        "Shares: Wilson's score interval; pooled shares with Kish's effective number of games, by seed. "
        "Paired differences: Bonett and Price's adjusted interval over seeds. Medians: order statistics.",
        "비율: 윌슨 점수 구간. 합친 비율은 시드를 기준으로 한 키시의 유효 게임 수를 쓴다. 짝지은 차이: "
        "시드에 대한 보넷-프라이스 보정 구간. 중앙값: 순서통계량.",
    ),
    "research.method.many": (
        "A page of many intervals holds some that miss by chance: one in twenty.",
        "구간이 많은 페이지에는 우연히 빗나간 구간도 스무 개에 하나꼴로 들어 있다.",
    ),
    # Columns
    "research.cell": ("Cell", "조건"),
    "research.games": ("Games", "게임 수"),
    "research.share": ("Share", "비율"),
    "research.phase": ("Phase", "단계"),
    "research.hours": ("Hours", "시간"),
    "research.decisions": ("Decisions", "결정 수"),
    "research.entered": ("Games that came to it", "도달한 게임"),
    "research.aim": ("Aim", "지향"),
    "research.finding": ("Finding", "결과"),
    "research.what": ("What", "항목"),
    "research.kind": ("Kind", "종류"),
    "research.pair": ("Pair", "쌍"),
    "research.seed": ("seed {first}", "시드 {first}"),
    "research.seed.span": ("seeds {first} to {last}", "시드 {first}~{last}"),
    "research.seeds": ("Seeds", "시드"),
    "research.option": ("Option", "선택지"),
    "research.nobody": ("nobody", "빈자리"),
    "research.less": ("{one} − {other}", "{one} − {other}"),
    # Measures: a short name, and what it is
    "research.measure.joint": ("Joint act", "공동 조치"),
    "research.measure.joint.is": (
        "a text that binds 5 steps or more, signed by both within 21 days",
        "21일 안에 양측이 서명한, 구속력 5 이상의 문안",
    ),
    "research.measure.treaty": ("Finding under Article III", "제3조 판단"),
    "research.measure.treaty.is": (
        "a text that binds 9 steps was signed",
        "구속력 9의 문안에 서명",
    ),
    "research.measure.treaty_tabled": ("Article III tabled", "제3조 문안 상정"),
    "research.measure.treaty_tabled.is": (
        "a text that binds 9 steps lay on the table, signed or not",
        "서명 여부와 관계없이 구속력 9의 문안이 상정됨",
    ),
    "research.measure.none": ("No response", "무대응"),
    "research.measure.none.is": (
        "nobody named in public and no cost imposed within 21 days",
        "21일 안에 공개 지목도 대가 부과도 없음",
    ),
    "research.measure.split": ("Split", "분열"),
    "research.measure.split.is": (
        "a capital alone imposed a cost or moved forces, or signed against the other's word, and no text of "
        "both that binds 3 steps or more came within 7 days; or the two are seen to differ at the end",
        "한쪽이 단독으로 대가를 부과하거나 병력을 움직이거나 상대의 반대에도 서명한 뒤 7일 안에 양측의 "
        "구속력 3 이상 문안이 없음, 또는 종료 시 이견이 드러나 있음",
    ),
    "research.measure.over": ("Over-escalation", "과잉 대응"),
    "research.measure.over.is": (
        "what we do reached rung 9 without a finding under Article III",
        "제3조에 따른 판단 없이 우리의 조치가 9단에 이름",
    ),
    "research.measure.wrong_actor": ("Wrong name", "잘못된 지목"),
    "research.measure.wrong_actor.is": (
        "an ending in which the wrong actor was named or made to pay",
        "엉뚱한 행위자를 지목하거나 대가를 치르게 한 결말",
    ),
    "research.measure.next_wave": ("Next wave", "다음 공격"),
    "research.measure.next_wave.is": (
        "the adversary struck again in the last phase in which chance decides whether it does; of the games "
        "that came to it",
        "상대의 공격 여부를 추첨하는 마지막 단계에서 상대가 다시 공격함(그 단계에 이른 게임 가운데)",
    ),
    "research.measure.first_word": ("Hours to the first common word", "첫 공동 발표까지의 시간"),
    "research.measure.first_word.is": (
        "by the clock of the exercise, until both had signed the first public text that binds 3 steps or "
        "more; of the games that have one",
        "훈련 시계로, 구속력 3 이상인 첫 공개 문안에 양측이 서명할 때까지 걸린 시간(그런 문안이 있는 게임 "
        "가운데)",
    ),
    "research.measure.deterrence": ("Deterrence at the end", "종료 시 억제"),
    "research.measure.deterrence.is": (
        "what the adversary expects of an answer, 0 to 100",
        "상대가 예상하는 대응의 크기(0~100)",
    ),
    "research.told.median": ("{meaning}; the median is told", "{meaning}. 중앙값을 적는다"),
    "research.told.mean": ("{meaning}; the mean is told", "{meaning}. 평균을 적는다"),
    # Terminal
    "research.terminal.head": (
        "Bots played {scenario} {games|time}, {each} in each cell; cells: {cells}, {seeds}.",
        "봇이 ‘{scenario}’{|을/를} {games|time} 실행했다. 조건 {cells}개, 조건마다 {each}회, {seeds}.",
    ),
    "research.terminal.percent": ("% of games by ending", "결말별 게임 비율(%)"),
    "research.terminal.all": ("all cells", "전체"),
    "research.terminal.never": ("Never reached", "나오지 않음"),
    "research.terminal.reached": (
        "Coverage: {met} of {all} parts of the exercise occurred.",
        "도달: 훈련 요소 {all}개 가운데 {met}개가 나왔다.",
    ),
    "research.terminal.choices": ("Choices", "선택"),
}
