"""Terms with a word of explanation, and where they stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from game.texts.particles import PAIRS
from game.texts.text import Text


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the field or of the game."""

    id: str
    name: Text
    meaning: Text
    en: tuple[str, ...] = ()
    """Other English forms of it."""
    ko: tuple[str, ...] = ()
    """Other Korean forms of it."""

    def forms(self, lang: str) -> tuple[str, ...]:
        """Return everything by which it is found in a language."""
        return (self.name.of(lang), *(self.ko if lang == "ko" else self.en))


@dataclass(frozen=True, slots=True)
class Spot:
    """A term in a sentence: from its first character to the one after its last."""

    start: int
    end: int
    term: str


_ENDINGS = sorted(
    {form for pair in PAIRS for form in pair.split("/")}
    | {"의", "에", "에게", "에서", "에는", "에도", "에서는", "에서도", "께", "께서", "도", "만", "부터"}
    | {"까지", "마다", "보다", "처럼", "들", "들이", "들은", "들을", "들의", "입니다", "였다", "라도"}
    | {"로는", "로도"},
    key=lambda ending: (-len(ending), ending),
)  # fmt: skip
_KOREAN_END = rf"(?=(?:{'|'.join(_ENDINGS)}|[하되했됐한할해된될함됨][가-힣]*)?(?![가-힣A-Za-z0-9]))"
_START, _END = r"(?<![가-힣A-Za-z0-9])", r"(?![A-Za-z0-9])"


class Glossary:
    """Terms by id, and the way to find them: the longest first, each once in a text."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = {term.id: term for term in terms}
        self._known = {lang: self._forms(lang) for lang in ("en", "ko")}
        self._patterns = {lang: _pattern(lang, known) for lang, known in self._known.items()}
        self._found: dict[tuple[str, str], tuple[Spot, ...]] = {}

    def found(self, text: str, lang: str) -> tuple[Spot, ...]:
        """Return where terms stand in a text, each where it stands first."""
        key = (text, lang)
        if key not in self._found:
            if len(self._found) > 4096:
                self._found.clear()
            self._found[key] = tuple(self._search(text, lang))
        return self._found[key]

    def lookup(self, word: str) -> tuple[Term, ...]:
        """Return the terms of which a form in either language holds a word, those of that name first."""
        sought = word.strip().casefold()
        met = [
            (not any(sought == form.casefold() for form in forms), term)
            for term in self.terms.values()
            if (forms := (*term.forms("en"), *term.forms("ko")))
            and any(sought in form.casefold() for form in forms)
        ]
        return tuple(term for _, term in sorted(met, key=lambda each: each[0])) if sought else ()

    def ordered(self, lang: str) -> tuple[Term, ...]:
        """Return all terms by their names."""
        return tuple(sorted(self.terms.values(), key=lambda term: term.name.of(lang).casefold()))

    def _search(self, text: str, lang: str) -> Iterable[Spot]:
        seen: set[str] = set()
        pattern = self._patterns[lang]
        for match in pattern.finditer(text) if pattern else ():
            term = self._known[lang].get(match[0]) or self._known[lang][match[0][0].lower() + match[0][1:]]
            if term not in seen:
                seen.add(term)
                yield Spot(match.start(), match.end(), term)

    def _forms(self, lang: str) -> dict[str, str]:
        return {form: term.id for term in self.terms.values() for form in term.forms(lang)}


def _pattern(lang: str, known: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of the forms; one that begins small is found at the head of a sentence too."""
    forms = sorted(known, key=lambda form: (-len(form), form))
    if not forms:
        return None
    either = "|".join(_either(form) for form in forms)
    return re.compile(f"{_START}(?:{either}){_KOREAN_END if lang == 'ko' else _END}")


def _either(form: str) -> str:
    first = form[0]
    return f"[{first.upper()}{first}]{re.escape(form[1:])}" if "a" <= first <= "z" else re.escape(form)


NO_TERMS = Glossary()
"""A glossary without terms."""
