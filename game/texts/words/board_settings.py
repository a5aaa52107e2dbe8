"""What the board says on its page of settings."""

WORDS: dict[str, tuple[str, str]] = {
    "board.settings": ("Settings", "화면 설정"),
    "board.settings.lang": ("Language of the room", "상황판 언어"),
    "board.settings.table": ("Behind the curtain: {team}", "가림막 안 언어: {team}"),
    "board.settings.theme": ("Colors", "화면 색"),
    "board.settings.size": ("Text size", "글자 크기"),
    "board.settings.contrast": ("Contrast", "대비"),
    "board.settings.motion": ("Motion", "움직임"),
    "board.settings.sound": ("Sound", "소리"),
    "board.settings.room": ("As the room", "상황판과 같게"),
    "board.settings.normal": ("Normal", "보통"),
    "board.settings.high": ("High", "높게"),
    "board.settings.on": ("On", "켬"),
    "board.settings.off": ("Off", "끔"),
    "board.settings.percent": ("{size} %", "{size}%"),
    "board.settings.reset": ("Reset", "초기화"),
    "board.settings.sample": (
        "Reports, options, papers and reasons are read at this size; what no longer fits is on another page.",
        "보고, 방안, 문안, 이유를 이 크기로 읽습니다. 다 들어가지 않는 내용은 다음 쪽으로 넘어갑니다.",
    ),
    "board.settings.kept": (
        "Settings are remembered. Reset leaves the room's language as it is.",
        "설정은 다음 시작 때에도 남습니다. 초기화해도 상황판 언어는 그대로입니다.",
    ),
    "board.settings.unread": (
        "Settings not read, defaults hold: {file}: {reason}",
        "설정 파일을 읽지 못해 기본값을 씁니다. {file}: {reason}",
    ),
    "board.settings.unkept": (
        "Settings hold now but are not remembered: {file}: {reason}",
        "설정을 적용했으나 저장하지 못했습니다. {file}: {reason}",
    ),
}
