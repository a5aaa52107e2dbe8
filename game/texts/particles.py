"""Korean particles: which of two forms follows a word, by the sound that the word ends in.

Digits are read as Sino-Korean numbers, single capitals as the names of the letters, and what stands in
closing brackets is not read at all.
"""

from __future__ import annotations

from typing import Literal

Final = Literal["none", "rieul", "other"]
"""How a word ends: in a vowel, in the consonant rieul, or in another consonant."""

PAIRS = (
    "은/는", "이/가", "을/를", "과/와", "으로/로", "으로서/로서", "으로써/로써", "으로부터/로부터",
    "이라/라", "이라고/라고", "이라는/라는", "이라면/라면", "이란/란", "이나/나", "이며/며", "이고/고",
    "이지만/지만", "이든/든", "이었/였", "이다/다", "이면/면", "이므로/므로", "아/야",
)  # fmt: skip
"""The pairs that texts may use: the form after a consonant, then the form after a vowel."""

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_RIEUL = 8

_DIGITS: dict[str, Final] = {
    "0": "other", "1": "rieul", "2": "none", "3": "other", "4": "none",
    "5": "none", "6": "other", "7": "rieul", "8": "rieul", "9": "none",
}  # fmt: skip
"""As each digit is read: yeong, il, i, sam, sa, o, yuk, chil, pal, gu."""

_LETTERS: dict[str, Final] = {"L": "rieul", "R": "rieul", "M": "other", "N": "other"}
"""Capitals whose Korean names end in a consonant; all others end in a vowel."""

_SIGNS: dict[str, Final] = {"%": "none", "‰": "rieul", "℃": "none", "°": "none", "€": "none", "$": "none"}

_BRACKETS = {")": "(", "]": "[", "}": "{", "）": "（", "〕": "〔"}


def particle(word: str, pair: str) -> str:
    """Return the form of `pair` that follows `word`: `particle("한국", "이/가")` is "이"."""
    after_consonant, after_vowel = pair.split("/")
    end = final(word)
    if end is None:
        return f"{after_consonant}({after_vowel})"
    if end == "none" or (end == "rieul" and after_consonant.startswith("으로")):
        return after_vowel
    return after_consonant


def final(word: str) -> Final | None:
    """Return how a word ends when it is read aloud in Korean, or None if nothing in it is read."""
    read = _read(word)
    if not read:
        return None
    last = read[-1]
    if _FIRST_SYLLABLE <= ord(last) <= _LAST_SYLLABLE:
        return _syllable(last)
    if last.isascii() and last.isdigit():
        return _number(read)
    if last in _SIGNS:
        return _SIGNS[last]
    return _latin(read)


def _read(word: str) -> str:
    """Return the word up to the last thing that is read aloud: no quotes, no stops, no closing brackets."""
    while word:
        last = word[-1]
        if last in _BRACKETS:
            opening = word.rfind(_BRACKETS[last])
            word = word[:opening] if opening > 0 else word[:-1]
        elif _is_read(last):
            return word
        else:
            word = word[:-1]
    return word


def _is_read(sign: str) -> bool:
    if _FIRST_SYLLABLE <= ord(sign) <= _LAST_SYLLABLE:
        return True
    return (sign.isascii() and sign.isalnum()) or sign in _SIGNS


def _syllable(sign: str) -> Final:
    jong = (ord(sign) - _FIRST_SYLLABLE) % 28
    if jong == 0:
        return "none"
    return "rieul" if jong == _RIEUL else "other"


def _number(read: str) -> Final:
    """Return how the number at the end is read: 10 as sip, 200 as baek, 30,000 as man, 0.10 as yeong."""
    start = len(read)
    while start and read[start - 1] in "0123456789.,":
        start -= 1
    digits = read[start:].replace(",", "")
    whole, point, _ = digits.rpartition(".")
    zeros = len(digits) - len(digits.rstrip("0"))
    if point and whole:
        return _DIGITS[digits[-1]]
    if zeros == len(digits):
        return "other"
    if zeros == 0:
        return _DIGITS[digits[-1]]
    # Sip, baek, cheon, man and eok end in a consonant, jo in a vowel.
    return "none" if 12 <= zeros < 16 else "other"


def _latin(read: str) -> Final:
    """Return how a Latin word ends: capitals by their names, other words by a rule of thumb."""
    start = len(read)
    while start and read[start - 1].isascii() and read[start - 1].isalpha():
        start -= 1
    word = read[start:]
    if word[-1].isupper():
        return _LETTERS.get(word[-1], "none")
    end = word.lower()
    if len(end) > 2 and end[-1] == "e" and end[-2] in "lmn":
        end = end[:-1]
    if end.endswith("l"):
        return "rieul"
    if end.endswith(("m", "n", "ng", "ck")):
        return "other"
    if len(end) > 1 and end[-1] in "bkpt" and end[-2] in "aeiou":
        return "other"
    return "none"
