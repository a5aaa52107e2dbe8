"""A game deleted: what goes, what stays, what is out of reach."""

WORDS: dict[str, tuple[str, str]] = {
    "forget.file": ("of this game: {file}", "이 게임의 파일: {file}"),
    "forget.shared": (
        "of this game and {number|game} more, of which it can be made again: {file}",
        "이 게임 말고도 {number|game}을 담은 파일(남은 게임으로 다시 만들 수 있음): {file}",
    ),
    "forget.due": (
        "{folder}: was to be kept until {day}",
        "{folder}: 보관 기한({day})이 지남",
    ),
    "forget.none_due": (
        "No game in {folder} is past the day until which it was to be kept.",
        "{folder}에 보관 기한이 지난 게임이 없습니다.",
    ),
    "forget.how": (
        "Nothing was deleted: {command} deletes them.",
        "아무것도 지우지 않았습니다. 지우는 명령: {command}",
    ),
    "forget.sure": (
        "Delete {number|file} for good? Type yes, or Enter to leave all as it is.",
        "위 파일 {number|file}를 완전히 지우시겠습니까? 지우려면 ‘예’, 그대로 두려면 Enter를 누르십시오.",
    ),
    "forget.nothing": ("Nothing was deleted.", "아무것도 지우지 않았습니다."),
    "forget.done": ("{number|file} deleted.", "파일 {number|file}를 지웠습니다."),
    "forget.kept": ("could not be deleted: {file}", "지우지 못함: {file}"),
    "forget.left": (
        "left, since it is not known to be of this game or was changed: {file}",
        "남김(이 게임의 파일인지 알 수 없거나 그 뒤에 바뀜): {file}",
    ),
    "forget.kin": (
        "{folder} holds this game too, or a fork of it: {command}",
        "{folder}에도 이 게임이나 그 갈래가 있습니다: {command}",
    ),
    "forget.reach": (
        "Out of reach: what was printed, mailed, copied to another disk or moved; what another "
        "program made of it; logs that were made anonymous; backups, and what a disk keeps of deleted files.",
        "손이 닿지 않는 것: 인쇄물, 보낸 메일, 다른 디스크의 사본이나 옮긴 파일, 다른 프로그램이 만든 것, "
        "익명으로 만든 기록, 백업, 디스크에 남은 삭제 흔적.",
    ),
}
