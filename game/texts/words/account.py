"""What the account of a game says between what views say themselves."""

WORDS: dict[str, tuple[str, str]] = {
    "account.seed": ("Seed: {seed}", "시드: {seed}"),
    "account.seen_by": ("As {viewer} saw it", "{viewer}의 시각에서 본 기록"),
    "account.room": ("the room", "상황실"),
    "account.lapse": ("The time ran out.", "시한이 지났습니다."),
    "account.control": ("White cell: {words}", "통제반: {words}"),
    "account.remark": ("In the room: {what}", "상황실: {what}"),
    "account.unsealed": ("{team} takes its decision back.", "{team|이/가} 결정을 거두어들입니다."),
    "account.aims": ("{team} seals its aims: {options}", "{team|이/가} 봉인한 목표: {options}"),
    "account.decide": ("{team} seals: {options}", "{team|이/가} 봉인한 결정: {options}"),
    "account.instruct": ("{team} instructs its delegation: {options}", "{team}의 훈령: {options}"),
    "account.draft": ("{team} drafts: {options}", "{team|이/가} 작성한 문안: {options}"),
    "account.ratify": ("{team} answers: {options}", "{team}의 답변: {options}"),
    "account.because": ("because of: {headline}", "근거: {headline}"),
    "account.sake": ("for the sake of {sake}", "지키려는 가치: {sake}"),
    "account.unfinished": ("The game has not ended.", "게임이 아직 끝나지 않았습니다."),
}
