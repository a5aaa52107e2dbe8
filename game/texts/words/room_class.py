"""The fixed words of the class's page on exercise control's console."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "console.class": ("The class", "수업 전체"),
    "console.class.only": ("nothing here spoils a game", "이 화면에는 게임의 비밀이 없습니다"),
    "console.class.far": ("Part {part} of {parts}", "{parts}단계 중 {part}단계"),
    "console.class.how_far": ("How far", "진행 정도"),
    "console.class.before": ("not started", "시작 전"),
    "console.class.runs": ("clock runs", "시계 작동 중"),
    "console.class.stands": ("clock stands", "시계 일시정지"),
    "console.class.aims": ("clock stands until the aims are sealed", "목표를 봉인할 때까지 시계 일시정지"),
    "console.class.untimed": ("no time limit", "시간제한 없음"),
    "console.absent": ("no device at this table", "테이블에 기기 없음"),
    "console.class.still": ("Somebody stands still in:", "진행이 멈춘 모둠:"),
    "console.class.over": ("Ended", "종료"),
    "console.class.there": ("Devices: {there}", "기기 {there}대"),
    "console.class.away": (
        "Devices: {there} in touch, {away} out of touch",
        "기기 {there}대 연결됨, {away}대 연결 끊김",
    ),
    "console.class.waits": ("Devices that wait to be let in: {count}", "승인을 기다리는 기기 {count}대"),
    "console.class.say": ("An inject in own words to all groups", "모든 모둠에 직접 쓰는 상황 메시지"),
    "console.class.shelf": ("Injects to release to all groups", "모든 모둠에 보낼 상황 메시지"),
    "console.class.shelf.show": ("Show the injects", "상황 메시지 보기"),
    "console.class.shelf.hide": ("Hide the injects", "상황 메시지 닫기"),
    "console.class.shelf.in": ("goes to group {groups}", "받는 모둠: {groups}"),
    "console.class.shelf.before": ("not to {groups}: not begun", "시작 전이라 제외: {groups}"),
    "console.class.shelf.aims": ("not to {groups}: chooses its aims", "목표를 정하는 중이라 제외: {groups}"),
    "console.class.shelf.over": ("not to {groups}: ended", "종료되어 제외: {groups}"),
    "console.class.shelf.none": ("not to {groups}: not on the shelf there", "보낼 수 없어 제외: {groups}"),
    "console.release.some": ("Release to group {groups}", "{groups}모둠에 보내기"),
    "console.class.names": ("What the groups are called", "모둠 이름"),
    "console.class.names.hint": (
        "On screens alone; on the record and in compare a group keeps its number. At most {most} characters.",
        "화면에만 나옵니다. 기록과 비교에는 번호가 그대로 쓰입니다. {most}자까지 쓸 수 있습니다.",
    ),
    "console.class.named": ("Name of group {group}", "{group}모둠의 이름"),
    "console.class.ended": ("All groups have ended", "모든 모둠이 끝났습니다"),
    "console.class.compare": (
        "What each group chose and where they part, on one page, which stands in the folder of the class "
        "afterwards; on the host's computer:",
        "각 모둠의 선택과 갈린 지점을 한 쪽에 모아 수업 폴더에 저장합니다. 호스트 컴퓨터에서:",
    ),
    "console.endex.all": ("ENDEX for all", "모든 모둠 훈련 종료"),
    "console.endex.all.sure": (
        "End the exercise of every group? Nothing more can be decided anywhere unless you go back.",
        "모든 모둠의 훈련을 끝냅니까? 되돌리지 않으면 어느 모둠도 더는 결정할 수 없습니다.",
    ),
}
