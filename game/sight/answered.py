"""Control's answers, which stand on the record in both languages at once, told to each reader in its own."""

from __future__ import annotations

import re

from game.texts import Text, both


def recorded(called: str, words: Text) -> str:
    """Return an answer to the question that is called so, as one text for the record."""
    whole = both("sight.control_answered", number=called, words=words)
    return f"{whole.en} / {whole.ko}"


def whole(text: str) -> Text:
    """Return words of control in the reader's language, where they are an answer; else as they stand."""
    found = _ANSWER.fullmatch(text)
    if found is None:
        return Text(text, text)
    return both("sight.control_answered", number=found["number"], words=Text(found["en"], found["ko"]))


def said(text: str) -> Text:
    """Return an answer without what it answers; a text that is none is told whole."""
    found = _ANSWER.fullmatch(text)
    return Text(found["en"], found["ko"]) if found else Text(text, text)


def _pattern(lang: str, number: str) -> str:
    sentence = re.escape(both("sight.control_answered", number="NUMBER", words="WORDS").of(lang))
    return sentence.replace("NUMBER", number).replace("WORDS", rf"(?P<{lang}>.*)")


_ANSWER = re.compile(" / ".join((_pattern("en", r"(?P<number>\w+)"), _pattern("ko", r"(?P=number)"))))
