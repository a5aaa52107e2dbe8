"""The conductor's book: a game without a computer, its record sheet and its protocol."""

WORDS = {
    "paper.title.conductor": ("Conductor's book", "수기 진행서"),
    "paper.title.record": ("Record sheet", "기록지"),
    "paper.title.wall": ("For the wall", "벽보"),
    "paper.title.protocol": ("Protocol", "진행 일지"),
    "paper.how.hand": ("one side; staple", "단면, 철하기"),
    # What is marked.
    "paper.hand.if": ("{mark}, if {when}", "{mark} (조건: {when})"),
    "paper.hand.to": ("{what} to {figure}", "{what} → {figure}"),
    "paper.hand.ours": ("the marker “done by us”", "‘우리가 한 일’ 말"),
    "paper.hand.theirs": ("the marker “done to us”", "‘우리가 당한 일’ 말"),
    "paper.hand.rung": ("{what} to rung {figure}", "{what} → {figure}단"),
    "paper.hand.least": (
        "{what} to rung {figure}, unless it stands higher",
        "{what} → {figure}단 (더 높이 있으면 그대로)",
    ),
    "paper.hand.set": ("tick {what}", "{what} 표시"),
    "paper.hand.clear": ("take the tick off {what}", "{what} 표시 지움"),
    "paper.hand.send": (
        "hand out inject {msel} “{headline}”, if its own condition holds and it has not come yet",
        "상황 메시지 {msel} ‘{headline}’ 배부 (그 메시지의 조건이 맞고 아직 오지 않았을 때)",
    ),
    "paper.hand.lock": ("“{what}” is closed from now on", "이제부터 ‘{what}’ 선택 불가"),
    "paper.hand.unlock": ("“{what}” is open again", "‘{what}’ 다시 선택 가능"),
    "paper.hand.rest": ("what the others leave", "나머지"),
    "paper.hand.instruct": ("text wanted", "원하는 문안"),
    "paper.hand.draft": ("text tabled", "상정된 문안"),
    "paper.hand.answer": ("answer", "답"),
    "paper.hand.hour": ("hour {hour}", "시각 {hour}"),
    "paper.hand.every": ("every {step}", "{step}마다"),
    "paper.hand.after": (
        "after {minutes|minute}, if the question is still open",
        "{minutes|minute} 뒤, 아직 묻는 중이면",
    ),
    "paper.hand.only": ("only if {when}", "조건: {when}"),
    "paper.hand.fill": ("write in: {what}", "적어 넣을 것: {what}"),
    "paper.hand.millions": ("{span}, marked in USD million", "{span}, 백만 달러 단위로 표시"),
    "paper.hand.needs": ("needs: {needs}", "요건: {needs}"),
    "paper.hand.offered": ("offered only while {when}", "제시 조건: {when}"),
    "paper.hand.pays": ("pays {price}", "비용: {price}"),
    "paper.hand.takes": ("takes {time}", "소요: {time}"),
    "paper.hand.lapse": ("if time runs out", "시한 경과 시"),
    "paper.hand.own": ("secret to the end", "끝까지 비밀"),
    "paper.hand.gate": ("{team} may concur only if {when}", "{team}의 동의 조건: {when}"),
    "paper.hand.tabled": ("may be tabled only while {when}", "상정 조건: {when}"),
    "paper.hand.hours": ("{hours} h × pace", "{hours}시간 × 진행 속도"),
    "paper.label.hand_signed": ("Signed", "서명되면"),
    "paper.hand.refused.both": ("Refused", "거부되면"),
    "paper.hand.refused.either": ("Refused, or signed against a no", "거부되거나, 부동의가 있는 채 서명되면"),
    "paper.hand.refused.lead": (
        "Signed against the other's no: mark this too",
        "상대의 부동의가 있는 채 서명되면 이것도",
    ),
    "paper.hand.word": ("with “{label}” ({whose})", "‘{label}’ 포함 ({whose})"),
    "paper.hand.keys": ("drafted in: {draft}", "초안 카드: {draft}"),
    "paper.hand.raised": ("raised in an answer: {answer}", "답변 카드: {answer}"),
    "paper.hand.fallback": ("No agreement: {label}", "합의 없음: {label}"),
    "paper.hand.window": ("Window in hours: {hours}", "협의 시한(시간): {hours}"),
    "paper.hand.pace": ("Pace in %: {pace}", "진행 속도(%): {pace}"),
    "paper.hand.overtaken": ("Overtaken as soon as {when}", "상황 변화로 무산되는 조건: {when}"),
    "paper.hand.pen": (
        "The pen: {first} in odd rounds, then {then}",
        "초안 작성: 홀수 회차 {first}, 그다음 {then}",
    ),
    "paper.hand.rounds": ("{rounds|round}", "{rounds|round}"),
    "paper.hand.from": ("from {least} on", "{least} 이상이면"),
    "paper.hand.below": ("below that", "그 미만이면"),
    "paper.hand.secret": ("control alone", "통제반만"),
    "paper.hand.aims": (
        "Each capital lays {number} of its aims (cards {codes}) into an envelope; it stays shut to the end.",
        "각국은 목표 카드({codes}) 가운데 {number}장을 봉투에 넣고, 끝까지 열지 않습니다.",
    ),
    "paper.label.hand_nothing": ("Nothing is marked.", "표시할 것 없음."),
    "paper.label.hand_skipped": (
        "Not asked in this edition: mark what stands here. What comes “after … minutes” does not come.",
        "이 판에서는 묻지 않고 아래 내용만 표시합니다. ‘몇 분 뒤’ 상황 메시지는 오지 않습니다.",
    ),
    # How a game by hand runs.
    "paper.label.hand_note": (
        "For exercise control alone: it tells every secret. A whole game is run from this book, the "
        "record sheet, three ten-sided dice and the printed cards; no computer is in the room. "
        "Afterwards the protocol is keyed in with {command}.",
        "통제반만 봅니다. 모든 비밀이 들어 있습니다. 이 책과 기록지, 십면체 주사위 세 개, 인쇄한 "
        "카드만으로 한 판 전체를 진행하며 방에 컴퓨터가 없어도 됩니다. 끝난 뒤 진행 일지를 {command} "
        "명령으로 입력합니다.",
    ),
    "paper.label.hand_steps": ("How a game by hand runs", "수기 진행 방법"),
    "paper.hand.step.1": (
        "Set up. One conducts, one helper keeps the record sheet behind a screen. Hang the wall sheet "
        "where all see it and write its figures. Lay out cards, forms, injects and roles as "
        "start_here.pdf says. Fill the record sheet with the starting figures that are printed on it.",
        "준비. 한 사람이 진행하고, 보조 한 사람이 가림막 뒤에서 기록지를 씁니다. 벽보는 모두가 보이는 "
        "곳에 붙이고 숫자를 적습니다. 카드와 양식, 상황 메시지, 역할은 start_here.pdf에 따라 놓습니다. "
        "기록지의 시작값은 인쇄되어 있습니다.",
    ),
    "paper.hand.step.2": (
        "A throw. Three ten-sided dice, read as hundreds, tens, ones: 000 to 999. Without dice: slips 0 "
        "to 9 in a cup, drawn and put back three times. Hidden throws are made behind the screen; fate's "
        "throws openly. Note the number on the protocol.",
        "주사위. 십면체 주사위 세 개를 백, 십, 일의 자리로 읽어 000~999로 합니다. 주사위가 없으면 0~9를 "
        "적은 종이를 통에서 세 번 뽑되 뽑을 때마다 되돌려 넣습니다. 비공개 추첨은 가림막 뒤에서, 우연이 "
        "정하는 단계는 공개로 던집니다. 숫자는 진행 일지에 적습니다.",
    ),
    "paper.hand.step.3": (
        "Marking. What stands together in one box is carried out together: first read every condition "
        "and every figure off the sheet as it stands before the box, then mark line by line, each line "
        "from left to right. A gauge stops at the ends of its track. With a tick goes the hour.",
        "표시. 한 상자 안에 있는 것은 함께 처리합니다. 먼저 상자를 처리하기 전의 기록지에서 모든 조건과 "
        "숫자를 읽고, 그다음 한 줄씩, 줄 안에서는 왼쪽부터 표시합니다. 지표는 눈금의 끝에서 멈춥니다. "
        "표시할 때 시각도 적습니다.",
    ),
    "paper.hand.step.4": (
        "Reckoning. ÷ rounds down (−7 ÷ 2 is −4), by nothing it is 0. × and ÷ before + and −, “and” "
        "before “or”. A ticked box and a condition that holds count 1, else 0. “The hour of” a box that "
        "was never ticked is later than any other. A name in ‘ ’ is a nameless box or draw of the sheet, "
        "or a reckoning of this book.",
        "계산. ÷는 내림하며(−7 ÷ 2는 −4) 0으로 나누면 0입니다. ×와 ÷를 +와 −보다, ‘그리고’를 ‘또는’보다 "
        "먼저 합니다. 표시된 칸과 맞는 조건은 1, 아니면 0으로 셉니다. 표시된 적 없는 칸의 시각은 다른 "
        "어떤 시각보다 늦습니다. ‘ ’ 안의 이름은 기록지의 이름 없는 칸이나 추첨, 또는 이 책의 "
        "계산식입니다.",
    ),
    "paper.hand.step.5": (
        "A phase opens. Count one turn; is it more than {turns}, go to the end at once. Is the clock "
        "before the hour at which the phase opens, move it there (step 8). Make its throws. Then take "
        "its injects in order: read its condition on the sheet as it now stands; if it holds, hand the "
        "card out, mark its box, then write into its blanks what the sheet now says. An inject comes "
        "once in a game.",
        "단계 시작. 차례를 하나 셉니다. {turns}을 넘으면 바로 종료로 갑니다. 시계가 그 단계의 개시 "
        "시각보다 이르면 거기까지 옮깁니다(8). 그 단계의 추첨을 합니다. 그다음 상황 메시지를 차례로 봅니다. "
        "조건을 그때의 기록지에서 읽고, 맞으면 카드를 나누어 주고 상자를 표시한 뒤, 빈칸에 기록지의 "
        "숫자를 적습니다. 한 상황 메시지는 한 판에 한 번만 옵니다.",
    ),
    "paper.hand.step.6": (
        "A question. Set the minutes. Each table lays its cards face down; look at them before they are "
        "turned: is each offered, are its needs met and its price there (for several cards their prices "
        "together), do none exclude each other? If not, hand it back: the table chooses anew. At the end "
        "of the minutes the card marked “if time runs out” is taken, whatever it costs. Injects marked "
        "“after … minutes” come while the question is open; once all have laid, they do not come any "
        "more.",
        "질문. 시간을 잽니다. 각 테이블은 카드를 뒤집어 놓습니다. 펼치기 전에 확인합니다. 제시되는 "
        "카드인지, 조건과 비용이 맞는지(여러 장이면 비용을 더해서), 함께 낼 수 있는지. 아니면 돌려주고 "
        "다시 고르게 합니다. 시간이 끝나면 ‘시한 경과 시’ 카드가 비용에 관계없이 선택됩니다. ‘몇 분 뒤’ "
        "상황 메시지는 묻는 동안에 오며, 모두 냈으면 더는 오지 않습니다.",
    ),
    "paper.hand.step.7": (
        "The cards are turned. All of them are one box (step 3), whichever table they are from: first "
        "take all prices, then mark in the order of this book. Tick each decision on the sheet. Move the "
        "clock by the longest “takes” among them (step 8). Tell every table the gauges that it is told.",
        "카드를 펼칩니다. 어느 테이블의 것이든 모두 한 상자입니다(3). 먼저 비용을 모두 빼고, 이 책의 "
        "순서대로 표시합니다. 결정을 기록지에 표시합니다. 시계를 가장 긴 ‘소요’만큼 옮깁니다(8). 각 "
        "테이블에 알릴 지표를 알립니다.",
    ),
    "paper.hand.step.8": (
        "The clock moves. Each row of “What time brings” falls at every full step of its own, counted "
        "from hour 0, after the old hour and up to the new one. Take them by the hour, at one hour in "
        "the order of the list, each on the sheet as it then stands and with the clock at that hour. A "
        "row may be marked for several steps in one go where no other row on the way reads or marks the "
        "same gauge. Then set the clock to the new hour.",
        "시계를 옮깁니다. ‘시간이 가져오는 것’의 각 줄은 훈련 개시(시각 0)부터 세어 자기 간격마다, 이전 "
        "시각 뒤부터 새 시각까지 일어납니다. 시각 순서대로, 같은 시각이면 목록 순서대로, 그때의 기록지와 "
        "그때의 시각으로 처리합니다. 그 사이에 같은 지표를 읽거나 바꾸는 다른 줄이 없으면 여러 번을 "
        "한꺼번에 표시해도 됩니다. 끝나면 시계를 새 시각에 맞춥니다.",
    ),
    "paper.hand.step.9": (
        "Leaving a phase. Ask “From every phase” first, then the phase's own ways, from top to bottom; "
        "the first whose condition holds is taken. A phase that chance decides: work out the odds in the "
        "order printed, none below 0 and none above what is left of 1,000; lay them out from 000 up; "
        "throw; mark that box.",
        "단계를 떠납니다. ‘어느 단계에서나’를 먼저, 그다음 그 단계의 길을 위에서부터 묻고, 조건이 맞는 "
        "첫 길로 갑니다. 우연이 정하는 단계에서는 확률을 인쇄된 순서대로 계산하되 0보다 작거나 1,000에서 "
        "남은 것보다 크지 않게 하고, 000부터 차례로 늘어놓고 던져서 그 상자를 표시합니다.",
    ),
    "paper.hand.step.10": (
        "ENDEX. The first ending whose condition holds, then all that hold of “Beside the ending”; "
        "ratings; aims from the envelopes; what was drawn. Then the hot wash, as the facilitator's guide "
        "says.",
        "종료. 조건이 맞는 첫 결말, 이어서 ‘결말과 함께’ 가운데 맞는 것 모두, 평가, 봉투의 목표, 추첨 "
        "결과를 알립니다. 강평은 진행자 안내서에 따릅니다.",
    ),
    "paper.hand.step.11": (
        "If something goes wrong, decide, say so, and note it with the reason on the protocol: a card "
        "taken against its needs, a talk that you ended, a gauge that you set. It can be keyed in so.",
        "어긋난 일이 생기면 정하고, 알리고, 이유와 함께 진행 일지에 적습니다. 조건에 맞지 않는데 "
        "받아들인 카드, 끝낸 협의, 고친 지표가 그렇습니다. 그대로 입력할 수 있습니다.",
    ),
    "paper.label.hand_talks": ("How talks run by hand", "협의 진행 방법"),
    "paper.hand.talk.1": (
        "Open. Work out the window once and write it down; hours spent 0, round 1. A text may be tabled "
        "while its condition holds, it is not closed, its hours now (step 4) are no more than window "
        "less hours spent, its words do not exclude each other, and exactly this text, with these words, "
        "was not refused or held back in these talks. If none may be, the talks end with the fallback. A "
        "single text without words tables itself: go to 4.",
        "시작. 협의 시한을 한 번 계산해 적습니다. 쓴 시간 0, 1회차. 상정할 수 있는 문안은 조건이 맞고, "
        "닫히지 않았고, 지금의 소요 시간(4)이 남은 시한을 넘지 않고, 문구끼리 배척하지 않으며, 똑같은 "
        "문안(문구 포함)이 이 협의에서 거부되거나 보류되지 않은 것입니다. 하나도 없으면 대안으로 "
        "끝납니다. 문구 없는 문안이 하나뿐이면 그것이 상정됩니다(4).",
    ),
    "paper.hand.talk.2": (
        "Instruct. Each capital hands in face down the text that it wants, with words or without, or "
        "none. It must be one that may be tabled. Whoever hands in nothing has wanted none.",
        "훈령. 각국은 원하는 문안을 문구와 함께 또는 문구 없이, 또는 ‘없음’을 뒤집어 냅니다. 상정할 수 "
        "있는 문안이어야 합니다. 내지 않으면 ‘없음’입니다.",
    ),
    "paper.hand.talk.3": (
        "Draft. A staffed drafting table sees the instructions and lays one text; in later rounds it "
        "drafts anew on the same instructions. If nobody sits there, or its time runs out, the "
        "instruction of the capital with the pen is tabled; if that one may not be tabled, or is none, "
        "that of the next. If nobody has a text: 6 hours are spent, step 8; ask whether events have "
        "overtaken the talks; the round is lost. With nobody at the drafting table the capitals instruct "
        "anew each round.",
        "초안. 초안 테이블에 사람이 있으면 훈령을 보고 문안 하나를 놓습니다. 다음 회차에는 같은 훈령으로 "
        "다시 씁니다. 빈자리이거나 시간이 지나면 작성 차례인 나라의 훈령이 상정되고, 상정할 수 없거나 "
        "‘없음’이면 다음 나라의 것이 상정됩니다. 모두 없으면 6시간을 쓰고(8) 상황 변화로 무산되었는지 보고 "
        "그 회차는 끝납니다. 초안 테이블이 빈자리면 회차마다 훈령을 새로 냅니다.",
    ),
    "paper.hand.talk.4": (
        "Table it. Hours = its hours × pace ÷ 100, worked out now. Has the same text, with whatever "
        "words, lain on the table in these talks before, half of that, at least 1. Add them to the hours "
        "spent, move the clock by them (step 8). Then ask whether events have overtaken the talks: if so "
        "nobody answers and the fallback happens.",
        "상정. 소요 시간 = 문안 시간 × 진행 속도 ÷ 100, 지금 계산합니다. 같은 문안이 (문구와 관계없이) "
        "이 협의에서 상정된 적이 있으면 그 절반, 적어도 1입니다. 쓴 시간에 더하고 시계를 그만큼 "
        "옮깁니다(8). 그다음 상황 변화로 무산되었는지 봅니다. 그렇다면 아무도 답하지 않고 대안이 됩니다.",
    ),
    "paper.hand.talk.5": (
        "Answer. Each capital lays CONCUR, CONCUR WITH one of its own words, or DO NOT CONCUR, face "
        "down. It may concur only if its own condition holds, read with the word that it adds. Words "
        "only under “both” and “silence”, not on a text already changed, not a word that stands there or "
        "is excluded. Under “first” that capital answers first and openly; under “lead” the others do, "
        "then the lead. No answer counts as a no, under “silence” as a yes.",
        "답변. 각국은 동의, 자국 문구 하나를 붙인 유보부 동의, 부동의 가운데 하나를 뒤집어 놓습니다. "
        "동의하려면 자국의 조건이 (붙이는 문구까지 넣어) 맞아야 합니다. 문구는 ‘양국 모두’와 ‘침묵’ "
        "규칙에서만, 이미 바뀐 문안이 아닐 때, 들어 있거나 배척되는 문구가 아닐 때 붙입니다. 먼저 답하는 "
        "나라가 있으면 공개로 먼저 답하고, 주도국이 있으면 다른 나라가 공개로 답한 뒤 주도국이 답합니다. "
        "답이 없으면 부동의, ‘침묵’ 규칙에서는 동의입니다.",
    ),
    "paper.hand.talk.6": (
        "Turn. Tick on the sheet which capital refused which text. Both and silence: a no refuses; all "
        "yes signs; a word that was raised makes a changed text, tabled at once at half its hours (4), "
        "and only those answer yes or no who did not raise its only new word. New words that exclude "
        "each other leave no text: the round is lost, nothing is marked. If the first speaker says no, "
        "the other is not asked. Either: one yes signs, two no refuse. Lead: the lead's yes signs; the "
        "lead's no holds the text back and nothing is marked.",
        "펼치기. 어느 나라가 어느 문안을 거부했는지 기록지에 표시합니다. 양국 모두, 침묵: 하나라도 "
        "부동의면 거부, 모두 동의면 서명. 문구가 붙으면 바뀐 문안이 되어 절반의 시간으로 바로 "
        "상정되고(4), 하나뿐인 새 문구를 낸 나라는 다시 답하지 않으며 나머지가 동의 여부를 답합니다. 새 "
        "문구끼리 배척하면 문안이 없어지고 회차만 끝나며 표시하지 않습니다. 먼저 답한 나라가 부동의면 "
        "다른 나라에 묻지 않습니다. 한 나라: 하나라도 동의면 서명, 둘 다 부동의면 거부. 주도국: 주도국이 "
        "동의하면 서명, 부동의면 보류이며 표시하지 않습니다.",
    ),
    "paper.hand.talk.7": (
        "Signed ends the talks: mark the text's box, then that of each word in it, then, if somebody had "
        "said no, that of “refused”; all read before the first mark. Refused: mark its “refused” box. A "
        "round that does not sign is over; is it the last, the fallback happens, else the next begins.",
        "서명되면 협의가 끝납니다. 문안의 상자, 들어간 문구의 상자, 부동의가 있었으면 ‘거부’ 상자를 "
        "차례로 표시하되 읽기는 모두 첫 표시 전에 합니다. 거부되면 ‘거부’ 상자를 표시합니다. 서명하지 "
        "못한 회차는 끝나며, 마지막이면 대안이 되고 아니면 다음 회차를 시작합니다.",
    ),
    "paper.step.hand": (
        "Without a computer: the conductor's book replaces the board. Hang the wall sheet, keep book, "
        "record sheet and protocol behind a screen, and key the protocol in afterwards: {command}.",
        "컴퓨터 없이: 수기 진행서가 보드를 대신합니다. 벽보를 붙이고, 진행서와 기록지, 진행 일지는 "
        "가림막 뒤에 두며, 끝난 뒤 진행 일지를 입력합니다: {command}.",
    ),
}
"""Entries: English, Korean."""
