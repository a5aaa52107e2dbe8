"""Why a decision is refused: sentences that the player may read."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "rules.over": (
        "The exercise is over; nothing more is decided.",
        "훈련이 끝났습니다. 더 결정할 것이 없습니다.",
    ),
    "rules.late": (
        "This answers a question that is no longer open.",
        "이미 지나간 질문에 대한 답입니다.",
    ),
    "rules.no_seat": ("There is no seat “{seat}”.", "“{seat}”{|이라는/라는} 자리가 없습니다."),
    "rules.no_team": ("There is no team “{team}”.", "“{team}”{|이라는/라는} 팀이 없습니다."),
    "rules.not_asked": ("{team} is not asked now.", "지금은 {team|이/가} 결정할 차례가 아닙니다."),
    "rules.nothing_sealed": ("Nothing is sealed that could be opened.", "풀 봉인이 없습니다."),
    "rules.choose_one": ("Choose at least one option.", "방안을 하나 이상 고르십시오."),
    "rules.too_many": (
        "At most {pick} may be chosen together.",
        "함께 고를 수 있는 방안은 최대 {pick}개입니다.",
    ),
    "rules.twice": (
        "The same option is named twice; each counts once.",
        "같은 방안을 두 번 골랐습니다. 한 번씩만 고를 수 있습니다.",
    ),
    "rules.excludes": (
        "“{one}” and “{other}” contradict each other: choose one of them.",
        "“{one}”{|과/와} “{other}”{|은/는} 서로 모순됩니다. 둘 중 하나만 고르십시오.",
    ),
    "rules.not_offered": (
        "“{option}” is not on offer here.",
        "“{option}”{|은/는} 지금 고를 수 있는 방안이 아닙니다.",
    ),
    "rules.locked": ("“{option}” is closed for now.", "“{option}”{|은/는} 현재 막혀 있습니다."),
    "rules.not_now": (
        "“{option}” cannot be done as things stand.",
        "“{option}”{|은/는} 지금 상황에서는 할 수 없습니다.",
    ),
    "rules.needs": (
        "“{option}” needs this first: {need}.",
        "“{option}”{|을/를} 고르려면 다음 요건을 갖추어야 합니다: {need}.",
    ),
    "rules.cost": (
        "{meter}: this takes {cost}, and there is {have}.",
        "{meter}: 필요한 값은 {cost}, 현재 값은 {have}입니다.",
    ),
    "rules.aims": ("Seal exactly {pick} different aims.", "서로 다른 목표를 정확히 {pick}개 봉인하십시오."),
    "rules.no_aim": ("There is no aim “{aim}”.", "“{aim}”{|이라는/라는} 목표가 없습니다."),
    "rules.estimate_twice": ("One estimate is answered twice.", "같은 추정에 두 번 답했습니다."),
    "rules.no_estimate": (
        "The estimate “{estimate}” is not asked here.",
        "“{estimate}”{|은/는} 여기서 묻는 추정이 아닙니다.",
    ),
    "rules.estimate": (
        "“{answer}” is no answer to the estimate “{estimate}”.",
        "“{answer}”{|은/는} “{estimate}” 추정에 쓸 수 없는 답입니다.",
    ),
    "rules.because": (
        "Name at most {most} different injects.",
        "서로 다른 상황 메시지를 최대 {most}개까지 고르십시오.",
    ),
    "rules.not_received": (
        "You have not received “{inject}”.",
        "“{inject}”{|은/는} 받은 상황 메시지가 아닙니다.",
    ),
    "rules.sake": ("“{sake}” is none of the six values.", "“{sake}”{|은/는} 여섯 가지 가치에 들지 않습니다."),
    "rules.stated": (
        "The statement names an unknown or a confidence that is not on the list.",
        "성명의 미확인 사항이나 신뢰 수준이 목록에 없습니다.",
    ),
    "rules.chance_first": ("A draw is owed before anything else.", "먼저 추첨 결과가 나와야 합니다."),
    "rules.nothing_drawn": ("No draw is asked for now.", "지금은 추첨할 것이 없습니다."),
    "rules.outcome": (
        "“{outcome}” is no possible outcome of “{draw}”; possible: {possible}.",
        "“{outcome}”{|은/는} “{draw}” 추첨에서 나올 수 없는 결과입니다. 가능한 결과: {possible}.",
    ),
    "rules.not_coming": (
        "No inject “{inject}” is on its way.",
        "예정된 상황 메시지 “{inject}”{|이/가} 없습니다.",
    ),
    "rules.clock_word": (
        "The clock can lapse a question or bring an inject, not “{word}”.",
        "시계는 시한 경과나 상황 메시지 도착만 알릴 수 있습니다: “{word}”.",
    ),
    "rules.words_needed": ("Say it in words, or give the reason.", "내용이나 사유를 적으십시오."),
    "rules.no_inject": ("There is no inject “{inject}”.", "상황 메시지 “{inject}”{|이/가} 없습니다."),
    "rules.inject_came": (
        "The inject “{inject}” has come already.",
        "상황 메시지 “{inject}”{|은/는} 이미 전달되었습니다.",
    ),
    "rules.inject_left_out": (
        "The inject “{inject}” was left out.",
        "상황 메시지 “{inject}”{|은/는} 제외되었습니다.",
    ),
    "rules.inject_not_on_shelf": (
        "The inject “{inject}” does not wait for exercise control.",
        "상황 메시지 “{inject}”{|은/는} 통제반이 보내는 대기 상황 메시지가 아닙니다.",
    ),
    "rules.no_reader": ("There is no reader “{reader}”.", "수신자 “{reader}”{|을/를} 알 수 없습니다."),
    "rules.no_gauge": ("There is no meter or flag “{gauge}”.", "지표나 상태값 “{gauge}”{|이/가} 없습니다."),
    "rules.figure": ("“{figure}” is no whole number.", "“{figure}”{|은/는} 정수가 아닙니다."),
    "rules.flag_figure": (
        "The flag “{flag}” is set to 1 or 0.",
        "상태값 “{flag}”{|은/는} 1 또는 0으로 둡니다.",
    ),
    "rules.bounds": (
        "“{gauge}” lies between {low} and {high}.",
        "“{gauge}”{|은/는} {low}에서 {high} 사이입니다.",
    ),
    "rules.no_paper": ("No paper is being negotiated.", "협의 중인 문안이 없습니다."),
    "rules.rewind": (
        "The record rewinds, not the rules: name the record to go back to.",
        "되돌리기는 기록에서 합니다. 돌아갈 기록 번호를 지정하십시오.",
    ),
    "rules.white_cell_word": (
        "Exercise control cannot do “{word}” now.",
        "통제반은 지금 “{word}”{|을/를} 할 수 없습니다.",
    ),
}
