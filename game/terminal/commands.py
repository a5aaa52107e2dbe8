"""Commands at a prompt: the word that a line begins with, in English, and the lists of them."""

from __future__ import annotations

from game.terminal.width import cells, pad, wrap
from game.texts import say

KOREAN = {
    "도움": "help", "도움말": "help", "보기": "look", "상황": "room", "기록": "log",
    "카드": "card", "역할": "role",
    "메시지": "inject", "문안": "paper", "이유": "why", "근거": "because", "가치": "sake", "추정": "estimate",
    "메모": "note", "봉인": "seal", "해제": "unseal", "닫기": "leave", "언어": "lang", "종료": "quit",
    "일시정지": "pause", "재개": "resume", "연장": "extend", "건너뛰기": "skip", "보내기": "release",
    "제외": "omit", "대행": "override", "판정": "talks", "조정": "set", "되돌리기": "rewind",
    "미리보기": "preview", "표시": "mark", "표시목록": "marks",
    "경과": "phases", "인지": "knew", "전환점": "turning",
    "알림": "say", "통제": "control", "훈련종료": "endex", "확인": "known", "미상": "unknown", "신뢰": "sure",
    "퇴로": "back", "열람": "read", "용어": "glossary", "전망": "odds", "흐름": "course",
    "느리게": "slow", "질문": "ask", "답변": "answer", "직통선": "line", "맞춤": "fit", "넘기기": "pass",
}  # fmt: skip
"""Commands in Korean; where one has two words the first is shown."""

SIGNS = {"?": "help"}
"""Commands that are a sign in any language."""

BEHIND = {
    "예": "yes", "아니오": "no", "모름": "unknown", "나중에": "later",
    "실행": "do", "닫기": "end", "유지": "stands", "모두": "all", "서명": "signed", "대안": "fallback",
}  # fmt: skip
"""What may stand behind a command, in Korean."""

HELP = 24
"""Cells of a command in a list of them; what it does stands behind."""


def command_of(typed: str) -> tuple[str, list[str]]:
    """Return the command that a line begins with, in English, and the words behind it."""
    first, *rest = typed.split() or [""]
    first = first.lower().lstrip("/")
    return KOREAN.get(first, SIGNS.get(first, first)), rest


def meant(word: str) -> str:
    """Return a word behind a command in English; a word that is no such one as it is."""
    return BEHIND.get(word, word)


def as_typed(command: str, lang: str) -> str:
    """Return a command of English words as it is typed in a language."""
    if lang != "ko":
        return command
    first, *rest = command.split()
    return " ".join((_korean(first, KOREAN), *(_korean(word, BEHIND) for word in rest)))


def _korean(word: str, known: dict[str, str]) -> str:
    return next((korean for korean, english in known.items() if english == word), word)


def help_lines(key: str, lang: str) -> list[str]:
    """Return a list of commands, each on its line."""
    lines: list[str] = []
    for text in say(key, lang).split("\n"):
        command, _, meaning = text.partition("   ")
        head = "  " + pad(command, HELP) + "  "
        if cells(command) > HELP:
            lines.append("  " + command)
            head = " " * (HELP + 4)
        lines += wrap(meaning, indent=head, hanging=" " * (HELP + 4))
    return lines
