"""What the session itself says: about the log, the clock and what control may do."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "session.not_recorded": (
        "NOT recorded: {reason}. Make room on the disk, then decide again.",
        "기록되지 않았습니다: {reason}. 디스크에 공간을 마련한 뒤 다시 결정하십시오.",
    ),
    "session.refused": (
        "NOT recorded: {reason}. Decide again: if the disk goes on refusing, the game moves into a copy.",
        "기록되지 않았습니다: {reason}. 다시 결정하십시오. 디스크가 계속 거부하면 다른 폴더의 사본에서 "
        "게임이 이어집니다.",
    ),
    "session.not_confirmed": (
        "Could not be confirmed: {reason}. Decide again: the game then goes on in a copy in another folder.",
        "기록을 확인하지 못했습니다: {reason}. 다시 결정하면 다른 폴더의 사본에서 게임이 이어집니다.",
    ),
    "session.not_confirmed.full": (
        "Could not be confirmed: {reason}. Make room on the disk, then decide again: it goes on in a copy.",
        "기록을 확인하지 못했습니다: {reason}. 디스크에 공간을 마련한 뒤 다시 결정하면 사본에서 이어집니다.",
    ),
    "session.moved": (
        "{folder}: here the game goes on, with all that was confirmed. The old log is left as it is.",
        "{folder}: 게임이 이곳에서 이어지며, 확인된 기록은 모두 여기에 있습니다. 이전 기록은 그대로 둡니다.",
    ),
    "session.slept": (
        "This computer slept or its time was changed ({long}). No time was lost and the clock stands. "
        "Exercise control: Go on.",
        "컴퓨터가 절전 상태였거나 시각이 바뀌었습니다({long}). 남은 시간은 그대로이며 시계가 멈춰 있습니다. "
        "통제반: 계속.",
    ),
    "session.goes_on": (
        "The game was broken off and goes on from its log. {left} Exercise control: Go on.",
        "게임이 중단되었다가 기록에서 이어집니다. {left} 통제반: 계속.",
    ),
    "session.goes_on.left": (
        "The clock stands with {left} of {whole} left; what passed after the last record is not counted.",
        "시계는 {whole} 가운데 {left} 남은 채로 멈춰 있습니다. 마지막 기록 뒤에 지난 시간은 세지 않았습니다.",
    ),
    "session.goes_on.unknown": (
        "The clock stands with {left} of {whole} left; what was used since the clock last started is not "
        "counted, because the log bears no times.",
        "시계는 {whole} 가운데 {left} 남은 채로 멈춰 있습니다. 기록에 시각이 없어 마지막으로 시계를 움직인 "
        "뒤에 쓴 시간은 세지 않았습니다.",
    ),
    "session.goes_on.untimed": (
        "The clock stands; this question has no time limit.",
        "시계는 멈춰 있습니다. 이 질문에는 시간 제한이 없습니다.",
    ),
    "session.away.hours": ("{hours} h {minutes} min", "{hours}시간 {minutes}분"),
    "session.away.minutes": ("{minutes} min", "{minutes}분"),
    "session.away.moment": ("less than a minute", "1분 미만"),
    "session.verb": ("{words}: exercise control does no such thing", "{words}: 통제반의 조치가 아닙니다"),
    "session.pace": (
        "{pace} is no pace of the clock; 100, 150 or 200 would be right",
        "{pace}{|은/는} 시계 배율이 아닙니다. 100, 150, 200 가운데 하나여야 합니다",
    ),
    "session.ask.seat": ("{seat} is no table that asks", "{seat}{|은/는} 질문할 수 있는 테이블이 아닙니다"),
    "session.ask.words": ("A question needs words.", "질문 내용이 있어야 합니다."),
    "session.ask.long": (
        "A question has at most {most} characters, these are {count}: nothing was sent.",
        "질문은 {most}자까지 쓸 수 있는데 {count}자입니다. 보내지 않았습니다.",
    ),
    "session.ask.many": (
        "Three questions are still open. Wait for an answer.",
        "아직 답을 받지 못한 질문이 세 개입니다. 답을 기다리십시오.",
    ),
    "session.answer.none": (
        "There is no open question {number}.",
        "답을 기다리는 질문 {number}{|이/가} 없습니다.",
    ),
    "session.answer.yes": ("Yes.", "예."),
    "session.answer.no": ("No.", "아니요."),
    "session.answer.unknown": ("Not known.", "알려진 바 없습니다."),
    "session.answer.later": ("Later.", "나중에 답하겠습니다."),
    "session.answer.how": (
        "“{how}” is no answer: yes, no, unknown, later or your own words.",
        "“{how}”{|은/는} 답이 아닙니다. 예, 아니요, 알려진 바 없음, 나중에, 또는 직접 쓴 말이어야 합니다.",
    ),
    "session.answer.words": ("An answer needs words.", "답변 내용이 있어야 합니다."),
    "session.hotline.minutes": (
        "A line is opened for 1 to 30 minutes, not for {minutes}.",
        "직통선은 1분에서 30분까지 열 수 있습니다. {minutes}분은 안 됩니다.",
    ),
    "session.hotline.open": (
        "The line is open or waits for its note; close it first.",
        "직통선이 열려 있거나 메모를 기다리고 있습니다. 먼저 닫으십시오.",
    ),
    "session.hotline.closed": ("No line is open.", "열린 직통선이 없습니다."),
    "session.fit.minutes": (
        "{minutes} minutes are left? 1 to {most} would be right.",
        "남은 시간이 {minutes}분입니까? 1분에서 {most}분 사이여야 합니다.",
    ),
    "session.fit.question": ("{name}: {now} instead of {was} minutes", "{name}: {was}분 대신 {now}분"),
    "session.fit.talks": (
        "{name}: {now} instead of {was} minutes for each stage of the talks",
        "{name}: 협의 단계마다 {was}분 대신 {now}분",
    ),
    "session.fit.left_out": ("Not sent: {headline}", "보내지 않음: {headline}"),
    "session.fit.nothing": ("Nothing needs to give way.", "줄일 것이 없습니다."),
    "session.fit.pace": (
        "Pace so far: {pace} % of the planned minutes",
        "지금까지의 속도: 계획 시간의 {pace}%",
    ),
    "session.fit.unchanged": (
        "As things stand it ends in {minutes|minute} at the latest",
        "이대로라면 늦어도 {minutes|minute} 뒤에 끝납니다",
    ),
    "session.fit.expected": (
        "With this plan in {minutes|minute}, about {at} by this computer's clock",
        "이 계획으로는 {minutes|minute} 뒤, 이 컴퓨터 시각으로 {at}쯤 끝납니다",
    ),
    "session.fit.short": (
        "Even so {minutes|minute} too late: allow {least}, end a question early or call ENDEX",
        "그래도 {minutes|minute} 늦습니다. {least}분을 주거나, 질문을 일찍 끝내거나, ENDEX를 선언하십시오",
    ),
    "session.fit.never": (
        "No plan ends within {minutes|minute}; the shortest takes {least}. Nothing is changed. Fit it to "
        "{least} minutes, or end the question or the exercise when its time comes.",
        "{minutes}분 안에 끝나는 계획은 없습니다. 가장 짧은 계획은 {least}분입니다. 바뀐 것은 없습니다. "
        "{least}분에 맞추거나, 때가 되면 질문이나 훈련을 끝내십시오.",
    ),
    "session.over": ("The exercise is over.", "훈련이 끝났습니다."),
    "session.untimed": (
        "What is asked now has no time limit: there is nothing to add to.",
        "지금 질문에는 시간 제한이 없어 시간을 늘릴 수 없습니다.",
    ),
    "session.stood_in": (
        "The program {program} did not answer: {why}. A bot by “{doctrine}” decided instead.",
        "프로그램 {program}이(가) 답하지 않았습니다({why}). ‘{doctrine}’ 봇이 대신 결정하였습니다.",
    ),
    "session.lapsed_for": (
        "The program {program} did not answer: {why}. The question lapses.",
        "프로그램 {program}이(가) 답하지 않았습니다({why}). 이 질문은 시한이 지난 것으로 처리합니다.",
    ),
    "session.kept": ("the game is kept in {folder}", "게임 저장 위치: {folder}"),
    "session.unkept": (
        "NOT RECORDED: nothing of this game is written to the disk; it is gone when it ends or is left",
        "기록 안 함: 이 게임은 디스크에 아무것도 쓰지 않으며, 끝나거나 나가면 사라집니다",
    ),
    "session.kept_as": (
        "the game is kept in {folder}; its code is {code}",
        "게임 저장 위치: {folder}, 확인 코드: {code}",
    ),
    "session.ahead.nothing": ("Nothing changes on the board.", "보드에서 바뀌는 것이 없습니다."),
    "session.ahead.then": (
        "If time then runs out for the others:",
        "이어서 다른 테이블의 시한이 지나면:",
    ),
    "session.ahead.chance": ("{odds} in 100: {draw}: {outcome}", "100 중 {odds}: {draw}: {outcome}"),
    "session.ahead.to": (" → {to}", " → {to}"),
    "session.ahead.undone": ("No longer counts: {what}", "무효가 됨: {what}"),
    "session.made.startex": ("STARTEX", "훈련 시작"),
    "session.made.lapse": (
        "Time ran out: who had not answered gave no answer",
        "시한 경과: 답하지 않은 팀은 무응답으로 처리",
    ),
    "session.made.comes": ("Arrived on schedule: {inject}", "예정대로 전달: {inject}"),
    "session.made.team": ("{team}: {what}", "{team}: {what}"),
    "session.made.unseal": ("{team}: unsealed", "{team}: 봉인 해제"),
    "session.made.for": ("Control decided for {what}", "통제반이 대신 정함, {what}"),
    "session.made.inject": ("Control sent: {inject}", "통제반 전달: {inject}"),
    "session.made.leave_out": ("Control left out: {inject}", "통제반이 전달하지 않기로 함: {inject}"),
    "session.made.say": ("Control said: {words}", "통제반 전언: {words}"),
    "session.made.holds": ("Control put down as so: “{gauge}”", "통제반 조정: ‘{gauge}’ 성립"),
    "session.made.holds_not": ("Control put down as not so: “{gauge}”", "통제반 조정: ‘{gauge}’ 불성립"),
    "session.made.set": ("Control set {gauge} to {figure}", "통제반 조정: {gauge} {figure}"),
    "session.made.paper.signed": (
        "Control ended the talks: the text takes effect",
        "통제반이 협의를 끝냄: 문안 시행",
    ),
    "session.made.paper.fallback": (
        "Control ended the talks: no text",
        "통제반이 협의를 끝냄: 문안 없음",
    ),
    "session.made.rewind": ("Control went back to record {record}", "통제반이 {record}번 기록으로 되돌림"),
    "session.made.endex": ("Control ended the exercise", "통제반이 훈련을 끝냄"),
    "session.made.ours": ("the ladder, done by us", "긴장 단계(우리가 한 일)"),
    "session.made.theirs": ("the ladder, done to us", "긴장 단계(우리가 당한 일)"),
    "session.carried.stopped": (
        "Stopped before “{what}” ({point}): {why}",
        "“{what}”({point}) 앞에서 멈춤: {why}",
    ),
    "session.rewind_number": (
        "A rewind names the record to go back to; “{number}” is none.",
        "되돌리려면 돌아갈 기록의 번호가 필요합니다. “{number}”{|은/는} 그런 번호가 아닙니다.",
    ),
    "session.take_back": (
        "Only a game whose dice were thrown by hand can be taken back; any other is rewound.",
        "주사위를 손으로 던진 판만 입력을 물릴 수 있습니다. 다른 판은 되돌리기를 씁니다.",
    ),
    "session.rewind_counts": (
        "Record {number} does not count: an earlier rewind went back over it.",
        "{number}번 기록은 앞서 되돌리면서 무효가 되어, 그리로 돌아갈 수 없습니다.",
    ),
}
