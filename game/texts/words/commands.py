"""What commands that speak a language say of what they have made, and how far they are."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "commands.written": ("threshold: {file} is written", "threshold: {file} 파일을 썼습니다"),
    "commands.page": ("threshold: the page is {file}", "threshold: 페이지: {file}"),
    "commands.report": (
        "{file}: {title}, {sections} sections, {records|record}",
        "{file}: {title}, {sections}개 절, 기록 {records|record}",
    ),
    "commands.share": (
        "{file}: {title}, {records|record}, {size} MB",
        "{file}: {title}, 기록 {records|record}, {size} MB",
    ),
    "commands.review": (
        "{file}: turning points, {turning} of {decisions|decision}",
        "{file}: 전환점, 결정 {decisions|decision} 중 {turning}건",
    ),
    "commands.review.far": (
        "threshold: part {part} of {parts}, {stage}: {done} %",
        "threshold: {parts}단계 중 {part}단계, {stage}: {done} %",
    ),
    "commands.review.decisions": ("decisions", "결정"),
    "commands.review.options": ("options", "방안"),
    "commands.review.again": ("options again", "방안 다시"),
    "commands.review.turning": ("turning points", "전환점"),
    "commands.review.draws": ("draws", "추첨"),
    "commands.msel": ("{file}: {count|inject}", "{file}: 상황 메시지 {count|inject}"),
    "commands.print": ("{file}: {pages|page}", "{file}: {pages|page}"),
    "commands.print.cut": (
        "threshold: {file}: {card} is too long for its card and was cut; the forms hold it whole",
        "threshold: {file}: {card} 내용이 카드보다 길어 잘렸습니다. 양식에는 전체가 있습니다",
    ),
    "commands.diagram": (
        "{file}: {phases} phases, {endings} endings{of}",
        "{file}: 단계 {phases}개, 결말 {endings}개{of}",
    ),
    "commands.diagram.games": (
        "threshold: {games|game} asked for; {each} at each of {tables} tables of bots make {made}",
        "threshold: 요청한 게임은 {games|game}이지만, 봇 구성 {tables}가지에 {each}판씩 하여 {made}판입니다",
    ),
    "commands.program": (
        "threshold: the program {file} at {team} failed: {why}",
        "threshold: {team}을(를) 맡은 프로그램 {file}에 문제가 있습니다: {why}",
    ),
    "commands.msel.lost": (
        "threshold: not held by the Common Exercise Format: {what}",
        "threshold: Common Exercise Format에 담기지 않는 것: {what}",
    ),
    "program.gone": ("it has ended", "프로그램이 끝났습니다"),
    "program.late": ("no answer within {seconds} seconds", "{seconds}초 안에 답하지 않았습니다"),
    "program.long": (
        "an answer of more than {bytes} bytes, or without an end of line",
        "답이 {bytes}바이트를 넘거나 줄바꿈으로 끝나지 않았습니다",
    ),
    "program.refused": (
        "refused {tries} times, at last: {why}",
        "{tries}번 거절되었습니다. 마지막 이유: {why}",
    ),
    "program.start": ("it could not be started ({why})", "시작하지 못했습니다({why})"),
    "commands.program.status": ("; exit status {status}", "; 종료 상태 {status}"),
    "commands.program.last": ("; its last line: {line}", "; 마지막 줄: {line}"),
    "commands.sweep.slow": (
        "threshold: the rules play each game, which is slow: {why}",
        "threshold: 게임마다 규칙을 직접 실행하므로 느립니다: {why}",
    ),
    "commands.sweep.kept": (
        "threshold: what is done is kept in {path}; the same command{again} goes on from there",
        "threshold: 지금까지의 결과는 {path}에 있습니다. {again}같은 명령으로 이어 갑니다",
    ),
    "commands.sweep.again": (" with --resume {path}", "--resume {path} 옵션과 함께 "),
    "commands.sweep.before": (
        "threshold: {done} of {games} games were done before",
        "threshold: {games}판 가운데 {done}판은 이미 마쳤습니다",
    ),
    "commands.sweep.all": (
        "threshold: all is played, {games|game}; putting the figures together",
        "threshold: {games|game}을 모두 마쳤습니다. 결과를 모으는 중입니다",
    ),
    "commands.sweep.far": (
        "threshold: {done} of {games} games, about {left} s left",
        "threshold: {games}판 중 {done}판, 약 {left}초 남음",
    ),
    "commands.sweep.so_far": (
        "threshold: {done} of {games} games",
        "threshold: {games}판 중 {done}판",
    ),
    "commands.older": (
        "threshold: {log}: this game went on in {last}; what follows is of the older log",
        "threshold: {log}: 이 게임은 {last}에서 이어졌습니다. 아래 내용은 이전 기록에 대한 것입니다",
    ),
    "commands.claims.too_few": (
        "threshold: too few games for any verdict: every claim is undetermined below {least} games that can "
        "be compared; give --games 1000 or more",
        "threshold: 어떤 판정도 내리기에 판수가 너무 적습니다. 견줄 수 있는 게임이 {least}판이 안 되면 모든 "
        "주장이 판정 불가입니다. --games 1000 이상을 주십시오",
    ),
    "commands.claims.few": (
        "threshold: {games} games of an arm are fewer than the {least} of the protocol",
        "threshold: 조건마다 {games}판은 정해 둔 {least}판보다 적습니다",
    ),
    "commands.claims.none": (
        "{scenario}: the claims say nothing of this scenario",
        "{scenario}: 이 시나리오에 관한 주장이 없습니다",
    ),
    "commands.claims.untested": (
        "{claim} is not tested in {scenarios}: {why}",
        "{claim}: 시험하지 않는 시나리오는 {scenarios}입니다. {why}",
    ),
}
