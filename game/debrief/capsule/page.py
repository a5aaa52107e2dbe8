"""The capsule as one HTML file that fetches nothing, and in which no text can become a script."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from game.debrief.capsule.packed import packed
from game.debrief.document import Section
from game.debrief.game import Game, game_of
from game.debrief.page.html import inside
from game.debrief.page.style import STYLE
from game.debrief.report.report import not_ended, report
from game.debrief.story import Story
from game.record.chain import Record, encode
from game.scenario.model import Scenario
from game.session import Replay
from game.texts import say

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "capsule"

SCRIPTS = ("data.js", "face.js", "drive.js", "page.js")
"""The viewer, in the order in which its parts stand on each other."""

LANGUAGES = ("en", "ko")


def capsule(
    records: Sequence[Record], scenario: Scenario, path: Path, lang: str, turning: Section | None = None
) -> bytes:
    """Return a whole game as a page that opens in a language and knows both; the same log, the same bytes.

    `turning` is the report's part on turning points, where one was asked for.

    Raise LogError, naming `path`, if the records are not sound, and GameError while the game goes on: it
    keeps nothing back.
    """
    game = game_of(records, scenario, path)
    prove_ended(game)
    story = Story(game)
    data = packed(story, Replay(tuple(records), scenario, path)) | {"lang": lang}
    document = report(story.game, turning=turning)
    reports = {each: inside(document, each) for each in LANGUAGES}
    log = b"".join(encode(record) + b"\n" for record in records).decode()
    return _page(story, data, reports, log, lang).encode()


def prove_ended(game: Game) -> None:
    """Raise GameError while a game goes on."""
    if Story(game).ended is None:
        raise not_ended("a capsule")


def _page(story: Story, data: dict[str, Any], reports: dict[str, str], log: str, lang: str) -> str:
    written = "\n".join((ASSETS / name).read_text("utf-8") for name in SCRIPTS)
    script = f'"use strict";\n(() => {{\n{written}}})();\n'
    style = STYLE + (ASSETS / "viewer.css").read_text("utf-8")
    title = escape(story.scenario.title.of(lang))
    other = next(each for each in LANGUAGES if each != lang)
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script, style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{title}</title>\n'
        f"<style>{style}</style>\n</head>\n"
        f'<body class="capsule">\n<div id="viewer"></div>\n<main id="report">\n{reports[lang]}\n</main>\n'
        f'<noscript><p class="plate">{escape(say("capsule.noscript", lang))}</p></noscript>\n'
        f'<template id="report-{other}">{reports[other]}</template>\n'
        f"{_data('game', data)}{_data('log', log)}{_data('exercise', story.scenario.document)}"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _policy(script: str, style: str) -> str:
    """Return what the page may do: run its own script, wear its own style, and nothing else."""
    own = {name: b64encode(sha256(text.encode()).digest()).decode() for name, text in
           (("script", script), ("style", style))}  # fmt: skip
    return (
        f"default-src 'none'; script-src 'sha256-{own['script']}'; style-src 'sha256-{own['style']}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _data(name: str, value: object) -> str:
    """Return a value as an element that is never run: plain ASCII, and no sign that could end it."""
    written = json.dumps(value, separators=(",", ":")).replace("<", "\\u003c").replace(">", "\\u003e")
    return f'<script type="application/json" id="{name}">{written}</script>\n'
