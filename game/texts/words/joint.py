"""Why a step in a joint decision is refused, and what a doctrine says for itself."""

WORDS: dict[str, tuple[str, str]] = {
    "joint.not_asked": (
        "{team} is not asked now.",
        "지금은 {team|이/가} 답할 차례가 아닙니다.",
    ),
    "joint.sealed": (
        "{team} has answered this question already.",
        "{team|은/는} 이 물음에 이미 답했습니다.",
    ),
    "joint.unknown_text": (
        "There is no such text in these talks.",
        "이번 협의에 그런 문안은 없습니다.",
    ),
    "joint.table_something": (
        "Whoever holds the pen has to table a text.",
        "문안 작성을 맡은 쪽은 문안을 하나 상정해야 합니다.",
    ),
    "joint.when": (
        "“{text}” cannot be tabled now. It takes: {need}",
        "“{text}” 문안은 지금 상정할 수 없습니다. 요건: {need}",
    ),
    "joint.locked": (
        "“{text}” is not open in this exercise any more.",
        "“{text}” 문안은 더 이상 선택할 수 없습니다.",
    ),
    "joint.window": (
        "“{text}” takes {hours|hour} to agree; what is left of the window is {left|hour}.",
        "“{text}” 문안을 합의하려면 {hours|hour}이 걸리는데 협의 시한은 {left|hour} 남았습니다.",
    ),
    "joint.before": (
        "Exactly this text was refused earlier in these talks.",
        "이 문안은 이번 협의에서 이미 부결되었습니다.",
    ),
    "joint.excludes": (
        "“{one}” and “{other}” cannot stand in one text.",
        "“{one}”{|과/와} “{other}”{|은/는} 한 문안에 함께 담을 수 없습니다.",
    ),
    "joint.unknown_answer": (
        "An answer is: concur, concur with a reservation, or non-concur.",
        "답은 동의, 유보부 동의, 부동의 가운데 하나입니다.",
    ),
    "joint.gate": (
        "{team} may not concur yet. It takes: {need}",
        "{team|은/는} 아직 동의할 수 없습니다. 요건: {need}",
    ),
    "joint.no_reservations": (
        "This text is answered without reservations.",
        "이 문안에는 유보를 달 수 없습니다.",
    ),
    "joint.changed_once": (
        "The text has been changed once in this round: concur or non-concur.",
        "이번 회차에 문안이 이미 한 번 바뀌었습니다. 동의와 부동의만 할 수 있습니다.",
    ),
    "joint.not_yours": (
        "{team} has no such reservation on this text.",
        "{team|은/는} 이 문안에 그런 유보를 달 수 없습니다.",
    ),
    "joint.stands_already": (
        "“{one}” stands in the text already.",
        "“{one}”{|은/는} 이미 문안에 들어 있습니다.",
    ),
    "joint.nothing_to_sign": (
        "No paper has been tabled that could be signed.",
        "서명할 수 있는 문안이 상정된 적이 없습니다.",
    ),
    "joint.adjudications": (
        "A paper is adjudicated as signed or as fallback.",
        "문안은 서명 또는 합의 실패로만 판정할 수 있습니다.",
    ),
    "doctrine.defer": (
        "Better to wait than to be wrong: no answer for now.",
        "틀리느니 기다리는 편이 낫다. 지금은 답하지 않는다.",
    ),
    "doctrine.uniform": (
        "Chosen by lot.",
        "추첨으로 골랐다.",
    ),
    "doctrine.nothing_better": (
        "Nothing on the list speaks more for another course.",
        "달리 더 나은 방안이 보이지 않는다.",
    ),
    "doctrine.no_wish": (
        "We have no wish of our own for this paper.",
        "이 문안에 대해 따로 바라는 바가 없다.",
    ),
    "doctrine.middle": (
        "The text that lies nearest to what both capitals want.",
        "두 나라가 바라는 바의 중간에 가장 가까운 문안이다.",
    ),
    "doctrine.milder": (
        "The last paper asked too much of a capital, so this one asks less.",
        "지난 문안은 한쪽에 너무 많은 것을 요구했으므로 이번에는 덜 요구한다.",
    ),
    "doctrine.firmer": (
        "The last paper offered a capital too little, so this one goes further.",
        "지난 문안은 한쪽에 너무 부족했으므로 이번에는 더 나아간다.",
    ),
    "doctrine.too_far": (
        "The paper goes further than we can answer for.",
        "이 문안은 우리가 책임질 수 있는 범위를 넘는다.",
    ),
    "doctrine.too_little": (
        "The paper says less than the hour asks of us.",
        "이 문안은 지금 요구되는 수준에 못 미친다.",
    ),
    "doctrine.not_allowed": (
        "We would sign, but what it takes at home is not there.",
        "서명할 뜻은 있으나 국내 요건이 갖춰지지 않았다.",
    ),
    "doctrine.with_a_word": (
        "We can sign it with one word of ours.",
        "우리 문구 하나를 더하면 서명할 수 있다.",
    ),
}
