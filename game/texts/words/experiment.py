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
    "experiment.opens": (
        "this opens the key of plan {code}: whoever has {folder} can read from then on which of {groups} groups plays which arm, and it cannot be sealed again; a group that plays after that is not blind",
        "실험 계획 {code}의 열쇠를 엽니다. 그때부터 {folder} 폴더가 있는 사람은 누구나 모둠 {groups}개가 어느 조건인지 읽을 수 있고, 다시 봉인할 수 없습니다. 그 뒤에 하는 모둠은 조건을 모르는 상태가 아닙니다",
    ),
    "experiment.sure": (
        "Have all groups played? Type yes to open the key.",
        "모든 모둠이 마쳤습니까? 열려면 ‘예’를 입력하십시오.",
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
    "experiment.power.head": (
        "{scenario}: what {groups} groups would show, {each} of each arm, if they were bots ({games} games of each arm)",
        "{scenario}: 모둠 {groups}개(조건마다 {each}개)가 봇이라면 무엇이 드러나는가(조건마다 {games}게임)",
    ),
    "experiment.power.measure": ("figure", "지표"),
    "experiment.power.chance": ("chance", "확률"),
    "experiment.power.enough": ("groups for 80 %", "80%에 필요한 모둠"),
    "experiment.power.none": ("over {most}", "{most} 초과"),
    "experiment.power.of_meter": ("{name} at the end", "끝난 때의 {name}"),
    "experiment.power.unseen": (
        "Less than {percent} % and not told: {number}; --json has them.",
        "확률이 {percent}% 미만이라 뺀 지표: {number}개. --json에 모두 있습니다.",
    ),
    "experiment.power.given": (
        "* The arms begin with other values of it: what differs was put there.",
        "* 조건마다 처음 값이 다르다. 차이는 설정에서 이미 주어진 것이다.",
    ),
    "experiment.power.seen": (
        "Chance: of 100 such studies, in how many the interval that compare gives leaves out no difference. Groups for 80 %: how many of each arm show it in four studies of five. Of figures that do not differ at all, up to one in twenty is seen by luck.",
        "확률: 이런 연구 100번 가운데 compare의 구간이 ‘차이 없음’을 벗어나는 횟수. 80%에 필요한 모둠: 연구 다섯 번 가운데 네 번은 드러나는, 조건마다의 모둠 수. 차이가 전혀 없는 지표도 스물에 하나까지는 우연히 드러난다.",
    ),
    "experiment.power.bots": (
        "Bots are not people. They do not talk, tire or learn; these differences follow from the rules and the doctrines. People may differ by less or by more, and groups of people differ among themselves by more: take the number of groups for the least that is needed, not for enough.",
        "봇은 사람이 아니다. 이야기하지도, 지치지도, 배우지도 않으며, 여기의 차이는 규칙과 판단 원칙에서 나온다. 사람의 차이는 더 작을 수도 클 수도 있고, 사람으로 된 모둠은 서로 더 많이 다르다. 필요한 모둠 수는 충분한 수가 아니라 최소한으로 보아야 한다.",
    ),
    "experiment.power.draws": (
        "Reckoned as if each group had draws of its own, with every pair of doctrines equally often unless --seat says who plays.",
        "모둠마다 추첨이 따로인 것으로 보고, --seat로 정하지 않으면 모든 판단 원칙의 짝을 같은 횟수로 넣어 셈했다.",
    ),
}
