"""Experiments with people: the plan, its key, what may be expected of so many groups."""

# A sentence is one line.
# ruff: noqa: E501

WORDS: dict[str, tuple[str, str]] = {
    "experiment.head": ("Plan {code}: {scenario}", "실험 계획 {code}: {scenario}"),
    "experiment.shown": (
        "{arms} arms, {groups} groups, one game each.",
        "조건 {arms}개, 모둠 {groups}개, 모둠마다 한 게임.",
    ),
    "experiment.shown_every": (
        "{arms} arms, {groups} groups; each group plays every arm, in an order of its own.",
        "조건 {arms}개, 모둠 {groups}개. 모둠마다 모든 조건을 정해진 순서로 한 번씩 합니다.",
    ),
    "experiment.hash": ("Hash {hash}, which stands in each log.", "해시 {hash}. 모든 기록에 남습니다."),
    "experiment.sealed": (
        "The key is sealed: which group plays which arm stays unknown until all have played.",
        "열쇠는 봉인되어 있습니다. 모두 끝날 때까지 어느 모둠이 어느 조건인지 알리지 않습니다.",
    ),
    "experiment.group": ("  group {group}: {arms}", "  {group}모둠: {arms}"),
    "experiment.next": (
        "group 1 begins with: {command}",
        "1모둠을 시작하려면: {command}",
    ),
    "experiment.sure": (
        "Have all groups played? From now on everybody can read who was in which arm. Type yes to open the key.",
        "모든 모둠이 마쳤습니까? 이제부터는 누구나 어느 모둠이 어느 조건이었는지 읽을 수 있습니다. 열려면 ‘예’를 입력하십시오.",
    ),
    "experiment.sealed_still": ("The key stays sealed.", "열쇠를 봉인한 채로 둡니다."),
    "experiment.opened": ("the key is open: {file}", "열쇠를 열었습니다: {file}"),
    "experiment.begun": (
        "plan {code}, group {group}, game {sitting} of this group",
        "실험 계획 {code}, {group}모둠, 이 모둠의 {sitting}번째 게임",
    ),
    "experiment.begun_class": (
        "plan {code}, all {groups} groups, game {sitting} of each",
        "실험 계획 {code}, 모둠 {groups}개 전부, 각 모둠의 {sitting}번째 게임",
    ),
}
