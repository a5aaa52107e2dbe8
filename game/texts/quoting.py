"""Quotation marks within quotation marks: the inner ones are of the other kind."""

from __future__ import annotations

CLOSING = {"“": "”", "‘": "’"}
_OTHER = {"“": "‘", "‘": "“"}


def opened(sentence: str) -> str:
    """Return the quotation mark that the beginning of a sentence leaves open; empty for none."""
    marks: list[str] = []
    for sign in sentence:
        if sign in CLOSING:
            marks.append(sign)
        elif marks and sign == CLOSING[marks[-1]]:
            marks.pop()
    return marks[-1] if marks else ""


def inner(words: str, mark: str) -> str:
    """Return words as they stand within a mark: what they quote themselves takes the other kind.

    Words whose own marks are not all closed stay as they are.
    """
    if mark not in words:
        return words
    written: list[str] = []
    open_marks: list[tuple[str, str]] = []
    for sign in words:
        if sign in CLOSING:
            around = open_marks[-1][1] if open_marks else mark
            open_marks.append((sign, _OTHER[sign] if sign == around else sign))
            written.append(open_marks[-1][1])
        elif open_marks and sign == CLOSING[open_marks[-1][0]]:
            written.append(CLOSING[open_marks.pop()[1]])
        else:
            written.append(sign)
    return words if open_marks else "".join(written)


def quoted(words: str) -> str:
    """Return words in quotation marks."""
    return f"“{inner(words, '“')}”"
