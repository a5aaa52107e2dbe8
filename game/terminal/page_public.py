"""What all may look at between the turns, by the command that shows it."""

from __future__ import annotations

from game.session import View
from game.terminal.commands import help_lines
from game.terminal.page import clock, headlines, message, situation, timeline
from game.terminal.page_end import why
from game.terminal.page_glossary import words_explained
from game.terminal.page_paper import paper
from game.texts import say


def public_page(word: str, rest: list[str], view: View, lang: str) -> list[str] | None:
    """Return the page that a command asks for; None if it asks for no such page."""
    match word:
        case "help":
            return help_lines("terminal.help.room", lang)
        case "room" | "look":
            return situation(view, lang)
        case "glossary":
            return words_explained(rest, lang)
        case "log":
            return [*timeline(view, lang), clock(view.moment, lang)]
        case "paper":
            return paper(view, lang) or [say("terminal.no_text_yet", lang)]
        case "why":
            return why(view, lang)
        case "inject":
            found = [each for number, each in enumerate(view.messages, 1) if rest and rest[0] == str(number)]
            return message(found[0], lang) if found else headlines(view.messages, lang)
    return None
