"""A sentence in two languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in English and in Korean."""

    en: str
    ko: str

    def of(self, lang: str) -> str:
        """Return the sentence in `en` or `ko`."""
        return self.ko if lang == "ko" else self.en

    def __bool__(self) -> bool:
        """Return whether there is anything to read."""
        return bool(self.en or self.ko)


NO_TEXT = Text("", "")


def bracketed(words: Text, note: Text) -> Text:
    """Return words with a note in brackets behind them; without a note, the words alone."""
    return Text(f"{words.en} ({note.en})", f"{words.ko} ({note.ko})") if note else words
