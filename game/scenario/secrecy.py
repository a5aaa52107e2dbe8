"""Who may learn what from a scenario's construction: a condition that shows itself reads no secret."""

from __future__ import annotations

from game.scenario.book import Book
from game.scenario.model import Scenario


def check(book: Book, scenario: Scenario) -> None:
    """Write down every place where the presence of something would show a secret."""
