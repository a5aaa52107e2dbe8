"""The glossary in a terminal: all its words, or what some of them mean."""

from __future__ import annotations

from game.session import shipped_glossary
from game.terminal.width import wrap
from game.texts import say


def words_explained(sought: list[str], lang: str) -> list[str]:
    """Return the terms that hold the words sought with what they mean, or every term's pair of names."""
    glossary, other = shipped_glossary(), "en" if lang == "ko" else "ko"
    if not sought:
        names = (f"{term.name.of(lang)} ({term.name.of(other)})" for term in glossary.ordered(lang))
        return [*wrap("; ".join(names)), *wrap(say("terminal.glossary", lang))]
    lines: list[str] = []
    for term in glossary.lookup(" ".join(sought)):
        lines += wrap(f"{term.name.of(lang)} ({term.name.of(other)})")
        lines += wrap(term.meaning.of(lang), indent="  ", hanging="  ")
    return lines or wrap(say("terminal.no_term", lang, word=" ".join(sought)), indent="! ", hanging="  ")
