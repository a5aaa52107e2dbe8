"""What the reports of logged games come to, so that a report that became another one is named.

The games are few: the one whose room is conducted, and the first that the author wrote.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.debrief.game import game_of
from game.debrief.page.html import html
from game.debrief.page.markdown import markdown
from game.debrief.report.report import report
from game.record.chain import Record
from game.scenario.model import Scenario

LIST = "reports.txt"
"""The list beside the games."""

LANGUAGES = ("en", "ko")


def named(scenario: Scenario) -> tuple[str, ...]:
    """Return the games of a scenario's corpus whose reports are listed."""
    return ("conduct", f"line_{next(iter(scenario.lines))}")


def listed(name: str, records: Sequence[Record], scenario: Scenario) -> Iterator[str]:
    """Yield the lines of one game: in each language the digests of its report as a page and as Markdown."""
    game = game_of(records, scenario, Path(name))
    document = report(game)
    for lang in LANGUAGES:
        page, text = (_short(form(document, lang)) for form in (html, markdown))
        yield f"{name} {lang} page={page} markdown={text}"


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
