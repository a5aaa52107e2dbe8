"""The map, and what is shown while something opens or has nothing in it, in English and Korean."""

WORDS: dict[str, tuple[str, str]] = {
    "board.map.done": ("done", "실행됨"),
    "board.map.claimed": ("claimed", "주장"),
    "board.harm.none": ("Nothing is publicly known to be hit.", "공개된 피해 없음"),
    "board.harm.count": ("{count} not back", "미복구 {count}"),
    "board.harm.over": ("all back", "모두 복구"),
}
