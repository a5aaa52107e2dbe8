"""What is printed on a card, read back: `S2-3`, `A3-1F`, `S3+2`, `W-9`, or a table's letter and its keys."""

from __future__ import annotations

import re

from game.session import PaperView, Session
from game.terminal.draft import Misread
from game.terminal.page_question import keyed
from game.texts import both

WORDS = "FGHIJ"
"""Keys that add words to a text, in the author's order; those of the cards."""

_CARD = re.compile(r"([A-Z])(?:(\d*)([-+])([0-9A-Z+]+))?")
_TEXT = re.compile(r"(\d+)([A-Z]*)")


def is_card(typed: str, session: Session) -> bool:
    """Return whether a line begins as a card of one of the tables does."""
    found = _CARD.fullmatch(typed.replace(",", " ").split()[0].upper()) if typed.split() else None
    return found is not None and found[1] in _letters(session)


def cards(typed: str, session: Session) -> tuple[str, tuple[str, ...]]:
    """Return the table whose cards a line names, and what they stand for; raise Misread if it is none."""
    team, answers, others = "", False, False
    keys: list[str] = []
    for word in typed.upper().replace(",", " ").split():
        found = _CARD.fullmatch(word)
        if found and found[1] in _letters(session):
            mine = _letters(session)[found[1]]
            if team not in ("", mine):
                raise Misread(both("transcribe.one_table"))
            team = mine
            _prove_number(found[2] or "", session, word)
            # `S-1` and `S3+2` stand on cards that answer a paper, `S3-1` on all others.
            answers = answers or found[3] == "+" or (found[3] == "-" and not found[2])
            others = others or (found[3] == "-" and bool(found[2]))
            keys += (found[4] or "").split("+")
        else:
            keys += word.split("+")
    kind = "answers" if answers else "others" if others else ""
    return team, _options(session, team, [key for key in keys if key], typed, kind)


def _letters(session: Session) -> dict[str, str]:
    return {line.letter.upper(): line.team for line in session.view("room").teams}


def _prove_number(number: str, session: Session, word: str) -> None:
    """Refuse a card of another decision."""
    if number and int(number) != session.card_number():
        view = session.view("room")
        raise Misread(
            both("transcribe.other_card", card=word, phase=view.phase_name, number=session.card_number())
        )


def _options(session: Session, team: str, keys: list[str], typed: str, kind: str) -> tuple[str, ...]:
    view = session.view(team)
    asked = view.question
    if asked is None:
        name = next(line.name for line in view.teams if line.team == team)
        raise Misread(both("transcribe.not_asked", team=name))
    if kind == "answers" and asked.kind != "ratify":
        raise Misread(both("transcribe.no_answer_now", card=typed))
    if kind == "others" and asked.kind == "ratify":
        raise Misread(both("transcribe.answer_now", card=typed))
    if asked.kind in ("decide", "aims"):
        known = keyed(asked)
        strange = [key for key in keys if key not in known]
        if strange or not keys:
            wrong = strange[0] if strange else typed
            raise Misread(both("transcribe.no_card", card=wrong, keys=", ".join(known)))
        return tuple(option for key in keys for option in known[key])
    if len(keys) != 1 or view.paper is None:
        raise Misread(both("transcribe.one_card"))
    found = _answer(view.paper, team, keys[0]) if asked.kind == "ratify" else _text(view.paper, keys[0])
    if not found:
        raise Misread(both("transcribe.no_card", card=keys[0], keys=", ".join(keyed(asked))))
    return found


def _answer(paper: PaperView, team: str, key: str) -> tuple[str, ...]:
    """Return what an answer card says: 1 concurs, 9 does not, the table's own words lie between."""
    text = next(each for each in paper.texts if each.id == paper.table[0])
    own = [held.id for held in text.reservations if held.by == team]
    places = [str(number + 2 + (number + 2 >= 9)) for number in range(len(own))]
    known: dict[str, tuple[str, ...]] = {"1": ("concur",), "9": ("non_concur",)}
    known |= {place: ("concur", name) for place, name in zip(places, own, strict=True)}
    return known.get(key, ())


def _text(paper: PaperView, key: str) -> tuple[str, ...]:
    """Return the text that a card names, with the words whose letters stand behind it, or none."""
    found = _TEXT.fullmatch(key)
    number = int(found[1]) if found else 0
    if found is None or not 1 <= number <= len(paper.texts) + 1:
        return ()
    if number > len(paper.texts):
        return () if found[2] else ("none",)
    text = paper.texts[number - 1]
    letters = {letter: held.id for letter, held in zip(WORDS, text.reservations, strict=False)}
    if not set(found[2]) <= set(letters):
        return ()
    return (text.id, *(held for letter, held in letters.items() if letter in found[2]))
