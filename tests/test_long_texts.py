"""Texts that no author writes, ten thousand signs in each name and sentence, are drawn, sent and told."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from conftest import Keeps
from sessions import play_out, say, small
from test_hidden_signs import boards

from game.board.game_hand import GameHand
from game.board.paint import Painter
from game.board.picture import picture
from game.board.region import Words
from game.board.scene import Scene
from game.board.sdl import pygame
from game.board.theme import THEMES, WIDE
from game.board.ui import UI
from game.debrief.game import game_of
from game.debrief.page.html import html
from game.debrief.report.report import report
from game.measure import width
from game.room.hub import Hub, Topic
from game.room.server import lobby_of
from game.scenario import loader
from game.session import Session
from game.terminal.account import account

pytestmark = pytest.mark.once

MANY = 10_000
TEXTS = {"one word": "W" * MANY, "words": "word " * (MANY // 5), "lines": "a\n" * (MANY // 2)}
NOT_CUT = {"map.over"}
"""Names of places stand whole on the map, whatever they lie upon."""
PAGES = (("control", "white_cell"), ("seat", "seoul"), ("evaluator", "room"), ("observer", "room"))


def filled(node: Any, text: str) -> Any:
    """Return a part of a scenario with a text in the place of each of its own."""
    if isinstance(node, dict):
        words = {"en": text, "ko": text} if {"en", "ko"} <= {*node} else {}
        return {**{key: filled(value, text) for key, value in node.items()}, **words}
    return [filled(each, text) for each in node] if isinstance(node, list) else node


def breadth(words: Words) -> float:
    """Return how much room drawn words take along their line."""
    return width(words.text, words.size, words.weight)


def begun(kind: str) -> Session:
    """Return a game whose every text is as long, at its first question."""
    whole = json.loads(small().document)
    scenario = loader.from_document(json.dumps({**whole, "tree": filled(whole["tree"], TEXTS[kind])}))
    session = Session.start(scenario, seats={"alliance": "nobody"}, seed=7, reproducible=True)
    say(session, "seoul:calm washington:calm" if session.point == "t0.aims" else "")
    session.clock.started = True
    return session


@pytest.mark.parametrize("kind", ["one word", "lines"])
def test_endless_texts_are_drawn(screen: None, kind: str, keeps: Keeps) -> None:
    session = begun(kind)
    hand, painter, surface = GameHand(session), Painter(), pygame.Surface((320, 180))
    made = 0
    for ended in (False, True):
        if ended:
            play_out(session)
        # Every second page: a word that long takes its time to be cut.
        for ui, window in islice(boards(session), 0, 1 if ended else None, 2):
            layout = picture(hand.scene(ui, Scene()), ui, window)
            assert any(words.text for region in layout for words in region.words)
            wide = {region.id for region in layout for words in region.words if breadth(words) > WIDE}
            assert wide <= NOT_CUT, (ui.over or ui.shown, window)
            painter.draw(surface, layout, THEMES[ui.theme].bg)
            made += 1
    session.close()
    keeps("X2", made, "pictures and pages of long texts")


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_word_exercise_stands_beside_a_title_of_any_length(screen: None, lang: str, keeps: Keeps) -> None:
    session = begun("one word")
    ui, hand = UI(screen="play", lang=lang), GameHand(session)
    layout = picture(hand.scene(ui, Scene()), ui, "room")
    drawn = [words for region in layout for words in region.words]
    (plate,) = [words for words in drawn if words.text == ui.look.say("exercise.plate")]
    clock = next(region.box for region in layout if region.id == "clock")
    assert plate.x + breadth(plate) / 2 < clock.x
    session.close()
    keeps("X2", 1, "pictures and pages of long texts")


def test_endless_texts_are_sent_and_told(keeps: Keeps) -> None:
    session = begun("words")
    play_out(session)
    hub = Hub([session], lobby_of([session]))
    for page, viewer in PAGES:
        assert json.loads(hub._tell(Topic(1, page, viewer, "ko", "")).message)["t"] == "view"
    records = [replace(each, body=json.loads(json.dumps(each.body))) for each in session.records]
    written = html(report(game_of(records, session.scenario, Path())), "en")
    for told in ("".join(account(session, "en", "room")), written):
        assert "word word" in told
    session.close()
    keeps("X2", len(PAGES) + 2, "pictures and pages of long texts")
