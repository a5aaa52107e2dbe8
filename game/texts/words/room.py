"""What a device in the room is told of what it asked for."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "room.unplayed.head": ("No table decided anything", "아무 테이블도 결정하지 않았습니다"),
    "room.unplayed": (
        "Exercise control ended the exercise before a table had decided: there is no result to talk about.",
        "테이블이 결정하기 전에 통제반이 훈련을 종료했습니다. 함께 돌아볼 결과가 없습니다.",
    ),
    "room.unreadable": (
        "This was not understood; load the page anew.",
        "요청을 이해하지 못했습니다. 페이지를 새로 고치십시오.",
    ),
    "room.dropped": (
        "Signs that nobody can see were left out of the words.",
        "눈에 보이지 않는 기호는 글에서 뺐습니다.",
    ),
    "room.join_first": ("Join a seat first.", "먼저 자리에 참가하십시오."),
    "room.waits": (
        "The facilitator has not let this device in yet.",
        "진행자가 아직 이 기기를 승인하지 않았습니다.",
    ),
    "room.not_yours": ("This device may not do that.", "이 기기로는 할 수 없는 일입니다."),
    "room.not_people": (
        "A bot plays this table now. Ask the facilitator to give it back.",
        "지금은 봇이 이 테이블을 맡고 있습니다. 진행자에게 돌려 달라고 하십시오.",
    ),
    "room.held.before": (
        "The exercise has not begun. Your draft is kept; seal it once the facilitator has started the clock.",
        "훈련이 아직 시작되지 않았습니다. 작성한 내용은 남아 있으니 시계가 시작된 뒤에 봉인하십시오.",
    ),
    "room.held.reading": (
        "The room still reads what happened. Your draft is kept; seal it once the facilitator goes on.",
        "지금은 무슨 일이 있었는지 읽는 시간입니다. 작성한 내용은 남아 있으니 진행자가 계속한 뒤에 "
        "봉인하십시오.",
    ),
    "room.missed": ("Not in group {groups}: {why}", "{groups}모둠에서는 실행되지 않았습니다: {why}"),
    "room.unready.before": ("It has not begun.", "아직 시작하지 않았습니다."),
    "room.unready.aims": ("It still chooses its aims.", "아직 목표를 정하고 있습니다."),
    "room.done": ("Recorded: {what}.", "기록됨: {what}."),
    "room.done.all": ("Recorded in all {count} groups: {what}.", "{count}개 모둠 모두에 기록됨: {what}."),
    "room.done.one": ("Recorded in group {groups}: {what}.", "{groups}모둠에 기록됨: {what}."),
    "room.done.some": ("Recorded in groups {groups}: {what}.", "{groups}모둠에 기록됨: {what}."),
    "room.done.to": ("{what} → {to}", "{what} → {to}"),
    "room.done.more": ("{what} ({more})", "{what} ({more})"),
    "room.done.sits": ("{team}: {player}", "{team}: {player}"),
    "room.done.untimed": ("{what}; {limit}", "{what}, {limit}"),
    "room.done.start": ("the exercise is started", "훈련을 시작함"),
    "room.done.resume": ("the exercise goes on", "훈련을 계속함"),
    "room.done.limit": ("what is asked now has no time limit", "지금 질문에는 시간 제한이 없음"),
    "room.done.limit.aims": (
        "there is no time limit until the aims are sealed",
        "목표를 봉인할 때까지 시간 제한이 없음",
    ),
    "room.done.before": ("it was on the record already", "이미 기록된 일"),
    "room.device.approve": ("{label} is let in.", "{label}{|을/를} 승인했습니다."),
    "room.device.remove": ("{label} is removed.", "{label}{|을/를} 내보냈습니다."),
    "room.device.move": ("{label} sits at {place} now.", "{label}{|은/는} 이제 {place} 자리입니다."),
    "room.made.aims": ("sealed its aims", "목표를 봉인함"),
    "room.made.answer": ("sealed its answer: {what}", "답을 봉인함: {what}"),
    "room.made.control": ("Control did what not all may know", "통제반이 일부만 알 수 있는 일을 함"),
    "room.one_group": ("There is only one group.", "모둠이 하나뿐입니다."),
    "room.label": (
        "A group's name has at most {most} characters, these are {count}: it keeps the one it has.",
        "모둠 이름은 {most}자까지 쓸 수 있는데 {count}자입니다. 이름을 바꾸지 않았습니다.",
    ),
    "room.done.called": ("Group {group} is called {label} now.", "이제 {group}모둠의 이름은 {label}입니다."),
    "room.done.numbered": (
        "Group {group} has its number alone now.",
        "{group}모둠은 이제 번호로만 부릅니다.",
    ),
    "room.device.name": ("The device is called {label} now.", "이제 기기 이름은 {label}입니다."),
    "room.device.clear": (
        "Devices that were out of touch and are removed: {count}.",
        "연결이 끊긴 기기 {count}대를 내보냈습니다.",
    ),
    "room.device.renew": ("There is a new code.", "새 코드를 만들었습니다."),
    "room.silence.refusal": (
        "Whoever is silent until the time is over has not signed.",
        "시한까지 답하지 않으면 서명하지 않은 것으로 봅니다.",
    ),
    "room.silence.consent": (
        "Whoever is silent until the time is over has consented to this text.",
        "이 문안은 시한까지 답하지 않으면 동의한 것으로 봅니다.",
    ),
    "room.by.people": ("people", "사람"),
    "room.by.cards": ("answer cards", "답변 카드"),
    "room.by.bot": ("a bot", "봇"),
    "room.by.nobody": ("nobody", "빈자리"),
    "room.lost": (
        "NOT recorded: the host's disk failed. Your draft is kept; send it again when the facilitator asks.",
        "기록되지 않았습니다: 호스트의 디스크에 문제가 있습니다. 작성한 내용은 남아 있으니 진행자의 "
        "안내에 따라 다시 보내십시오.",
    ),
}
