"""The texts of a scenario as sentences: figures that their readers may see, and no invisible signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from game.scenario.book import Book
from game.scenario.keys import Path
from game.scenario.near import near_or_all
from game.scenario.reader import Map
from game.scenario.secrecy import Knowledge
from game.texts.template import holes

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_SUSPECT = re.compile(
    "[{}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_OPTION_TEXTS = frozenset({"summary", "best_case", "exit", "words"})
_INJECT_TEXTS = frozenset({"text", "headline", "unknown"})


def is_suspect(text: Map) -> bool:
    """Return whether anything in a text is to be looked at: a figure, an invisible sign."""
    return any(isinstance(word, str) and _SUSPECT.search(word) for word in text.values())


def check(book: Book, texts: Iterable[tuple[Path, Map]], known: Knowledge, figures: Sequence[str]) -> None:
    """Write down figures that are unknown, misplaced or secret from their readers, and invisible signs."""
    for path, text in texts:
        before = len(book.faults)
        for lang in ("en", "ko"):
            sentence = text.get(lang)
            if isinstance(sentence, str) and _SUSPECT.search(sentence):
                _check_sentence(book, known, figures, (*path, lang), sentence)
        en, ko = _names(text.get("en")), _names(text.get("ko"))
        if len(book.faults) == before and en is not None and ko is not None and en != ko:
            missing = sorted(en ^ ko)[0]
            language = "ko" if missing in en else "en"
            other = "English" if language == "ko" else "Korean"
            message = f"the {other} text has the figure {{{missing}}}, and this one has not"
            book.fault((*path, language), "SC503", message)


def _names(sentence: object) -> set[str] | None:
    try:
        return {hole.name for hole in holes(str(sentence)) if hole.name}
    except ValueError:
        return None


def _check_sentence(book: Book, known: Knowledge, figures: Sequence[str], path: Path, sentence: str) -> None:
    hidden = _INVISIBLE.search(sentence)
    if hidden:
        message = f"an invisible sign, U+{ord(hidden[0]):04X}; take it out"
        book.fault(path, "SC505", message, offset=hidden.start())
        return
    try:
        found = holes(sentence)
    except ValueError as error:
        book.fault(path, "SC503", f"this figure cannot be read: {error}", offset=sentence.find("{"))
        return
    readers = _readers(book.tree, path[:-1])
    for hole in found:
        offset = max(0, sentence.find("{" + hole.name))
        if readers is None:
            book.fault(path, "SC503", "no figures are filled in here; write it in words", offset=offset)
            return
        if hole.name and hole.name not in figures:
            message = f"unknown figure '{hole.name}'{near_or_all(hole.name, figures)}"
            book.fault(path, "SC503", message, offset=offset)
        elif hole.name:
            blind = [reader for reader in readers if not known.sees(reader, hole.name)]
            if blind:
                message = f"{{{hole.name}}} shows a figure to {blind[0]}, who does not see '{hole.name}'"
                book.fault(path, "SC404", message, offset=offset)


def _readers(tree: Mapping[str, object], path: Path) -> Sequence[str] | None:
    """Return who reads the text at a path, `()` at the end; none where no figure is filled in."""
    match path:
        case ("options", str(), *_, str(key)) if key in _OPTION_TEXTS:
            team = str(_at(tree, (*path[:2], "team")))
            return ("all",) if _at(tree, ("teams", team, "of")) else (team,)
        case ("phases", str(), "injects", str(), str(key)) if key in _INJECT_TEXTS:
            return _audience(_at(tree, (*path[:-1], "to")))
        case ("injects", str(), str(key)) if key in _INJECT_TEXTS:
            return _audience(_at(tree, (*path[:-1], "to")))
        case ("phases", str(), "decide", str(team), "ask"):
            return (team,)
        case ("phases", str(), "joint", "fallback", "label") | ("estimates", str(), "ask"):
            return ("all",)
        case ("endings" | "also", str(), "text"):
            return ()
    return None


def _audience(value: object) -> Sequence[str]:
    return [str(word) for word in value] if isinstance(value, list) else [str(value)]


def _at(tree: object, path: Path) -> object:
    for step in path:
        if not isinstance(tree, Map) or step not in tree:
            return None
        tree = tree[str(step)]
    return tree
