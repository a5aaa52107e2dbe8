"""The text game and the board hold the same: what a table can read, and what anybody can do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from class_samples import CLASSES
from joining_samples import JOINING
from scene_samples import SCENES
from test_layout import SHIPPED, played
from theatre_samples import THEATRE

from game.board import keys
from game.board.picture import mark, picture
from game.board.react import react
from game.board.scene import Scene
from game.board.tour import walk
from game.board.ui import UI
from game.scenario import loader
from game.session import View
from game.sight.sight import view
from game.terminal import page, page_paper, page_question
from game.terminal.commands import KOREAN
from game.texts import Text
from game.texts.figures import duration

pytestmark = pytest.mark.once

LOOKING = frozenset({"page", "tab", "over", "read", "show", "estimate"})
"""What only turns pages, or the answers of an estimate that has no room for all."""


FIRST, SOME = 8, 5
"""Of a game's questions the first are read whole, and of the rest one in so many."""


def bare(text: str) -> str:
    """Return a text without blanks and quotation marks: lines are broken elsewhere on each side."""
    return re.sub(r'[\s|“”"]', "", text)


def told(own: View) -> Iterator[tuple[str, Text]]:
    """Yield each thing that a table is told, by what it is."""
    for gauge in own.gauges:
        yield "gauge", gauge.name
        if gauge.value is not None and not gauge.unit:
            yield "gauge's figure", Text(str(gauge.value), str(gauge.value))
    for message in own.messages:
        yield "inject", message.headline
        yield "sender", message.sender
        for sentence in sentences(message.text):
            yield f"text of {message.id}", sentence
        yield f"unknown of {message.id}", message.unknown
    for card in own.cards:
        for text in (card.title, card.objective, card.knows, card.red_line, card.success):
            yield f"role card {card.role}", text
    for aim in own.aims:
        yield "aim", aim.name
    for team in own.teams:
        yield "team", team.name
    yield from asked(own)


def asked(own: View) -> Iterator[tuple[str, Text]]:
    """Yield what the open question holds."""
    question = own.question
    if question is None or not question.owes:
        return
    yield "question", question.ask
    for good in question.dilemma:
        yield "dilemma", good
    for offer in question.offers:
        for text in (offer.name, offer.summary, offer.best_case, offer.exit, offer.refusal):
            yield f"option {offer.id}", text
        if offer.minutes:
            yield f"time of {offer.id}", duration(offer.minutes)
        for need in offer.needs:
            yield f"need of {offer.id}", need.words
        for _, name, amount in offer.costs:
            yield f"cost of {offer.id}", name
            yield f"cost of {offer.id}", Text(str(amount), str(amount))
    for line in question.estimates:
        yield f"estimate {line.id}", line.ask
        for _, name in line.choices:
            yield f"estimate {line.id}", name
    if question.kind == "ratify" and own.paper is not None:
        yield "paper", own.paper.words
    if question.kind in ("instruct", "draft") and own.paper is not None:
        for joint in own.paper.texts:
            for text in (joint.name, joint.summary, joint.best_case, joint.words, joint.refusal):
                yield f"joint text {joint.id}", text
            for word in joint.reservations:
                yield f"word {word.id}", word.label
                yield f"word {word.id}", word.words
        for _, gate in own.paper.gates:
            yield "gate", gate.words


def sentences(text: Text) -> list[Text]:
    """Return a text's sentences, in pairs as far as they go: a page may end after any of them."""
    parts = [re.split(r"(?<=[.?!”])\s+", each) for each in (text.en, text.ko)]
    longest = max(map(len, parts))
    full = [[*part, *[""] * (longest - len(part))] for part in parts]
    return [Text(en, ko) for en, ko in zip(*full, strict=True)]


def on_the_board(scene: Scene, ui: UI) -> str:
    """Return everything that keys lead to from a table's picture, and from the room's."""
    texts: dict[str, None] = {}
    seen: set[object] = set()
    for window in ("table", "room"):
        queue = [ui]
        while queue:
            here = queue.pop(0)
            regions = picture(scene, here, window)  # type: ignore[arg-type]
            texts |= dict.fromkeys(bare(" ".join(words.text for words in region.words)) for region in regions)
            for region in regions:
                if region.keys and region.action and region.action.verb in LOOKING:
                    there = react(here, region.action, scene)[0]
                    if turned(window, here, there) not in seen:
                        seen.add(turned(window, here, there))
                        queue.append(there)
    return "\n".join(texts)


def turned(window: str, here: UI, there: UI) -> object:
    """Return what a key has opened or turned, whatever else is open: pages add up and do not multiply."""
    pages = tuple((what, at) for what, at in there.pages.items() if here.pages.get(what) != at)
    drafts = str([draft.estimates for draft in there.drafts.values() if draft not in here.drafts.values()])
    return window, there.over, there.shown, there.reading, there.tab, pages, drafts


def in_the_terminal(own: View, lang: str) -> str:
    """Return what the terminal's commands show of a view."""
    lines = [*page.situation(own, lang), *page.gauges(own, lang), *page.teams(own, lang)]
    lines += [line for message in own.messages for line in page.message(message, lang)]
    lines += [line for card in own.cards for line in page.card(card, lang)] + page.aims(own, lang)
    lines += [*page_paper.paper(own, lang), *page_question.question(own, lang)]
    return bare(" ".join(lines))


def missing(shown: str, own: View, lang: str) -> list[str]:
    """Return what a table is told and cannot read there."""
    return [
        f"{what}: {text.of(lang)}"
        for what, text in told(own)
        if text.of(lang) and bare(text.of(lang).rstrip(".")) not in shown
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_table_can_read_the_same_in_the_terminal_and_on_the_board(path: Path) -> None:
    line = next(iter(loader.load(path).lines))
    before: set[tuple[str, str]] = set()
    lost: dict[str, None] = {}
    for position in played(path, line):
        room = view(position.state, "room", position.happened, position.breaks)
        for seat in position.state.scenario.teams:
            own = view(position.state, seat, position.happened, position.breaks)
            if own.question is None or not own.question.owes or (seat, own.point) in before:
                continue
            before.add((seat, own.point))
            if len(before) > FIRST and len(before) % SOME:
                continue
            lang = ("en", "ko")[len(before) % 2]
            scene = Scene(room=room, seat=own, how=dict.fromkeys(position.state.scenario.teams, "people"))
            ui = UI(screen="play", windows=2, seen=mark(room), lang=lang, seat=seat, curtain="open")
            board, terminal = on_the_board(scene, ui), in_the_terminal(own, lang)
            for where, shown in (("board", board), ("terminal", terminal)):
                lost |= dict.fromkeys(
                    f"{where} {own.point} {seat}: {what}" for what in missing(shown, own, lang)
                )
    assert list(lost) == []
    assert len(before) > 5


TWINS: dict[str, tuple[str, ...]] = {
    "because": ("because",),
    "sake": ("sake",),
    "known": ("known",),
    "unknown": ("unknown",),
    "sure": ("confidence",),
    "back": ("way_back",),
    "estimate": ("estimate",),
    "note": ("type",),
    "seal": ("seal",),
    "unseal": ("unseal",),
    "leave": ("close",),
    "look": ("open", "hold", "latch"),
    "read": ("open", "hold", "read", "keyed"),
    "card": ("over:card",),
    "role": ("over:card",),
    "inject": ("over:reader", "show:reader"),
    "paper": ("over:detail",),
    "why": ("go_on", "show:happened"),
    "phases": ("page:ending",),
    "knew": ("page:ending",),
    "turning": ("page:ending",),
    "room": ("front", "show:ladder", "go_on"),
    "log": ("page:mail",),
    "help": ("over:help",),
    "glossary": ("gloss", "gloss_close"),
    "lang": ("lang",),
    "quit": ("over:quit", "quit", "screen"),
    "control": ("over:conduct",),
    "odds": ("odds",),
    "course": ("desk",),
    "pause": ("conduct:pause", "conduct:clock"),
    "resume": ("conduct:resume", "conduct:clock"),
    "extend": ("conduct:extend",),
    "skip": ("conduct:skip",),
    "release": ("conduct:release",),
    "say": ("over:say", "to"),
    "endex": ("over:endex", "conduct:endex"),
    "omit": ("conduct:leave_out", "desk"),
    "preview": ("over:advance", "desk"),
    "rewind": ("over:rewind", "desk"),
    "override": ("desk",),
    "talks": ("desk",),
    "set": ("desk",),
    "mark": ("desk",),
    "marks": ("desk",),
    "slow": ("time",),
    "pass": ("time",),
    "fit": ("time",),
    "answer": ("time",),
    "line": ("time",),
    "ask": ("time",),
}
"""Each command of the terminal, and what the board has for it; options are chosen by number on both."""

CHOSEN_BY_NUMBER = {"pick", "answer", "word"}

BOARD_ALONE: dict[str, str] = {
    "windows, colours and sound are the board's": (
        "fullscreen windows theme set reset over:settings front blank"
    ),
    "the terminal begins, resumes and replays by the command line": (
        "plan seat seed start startex resume over:about page:axis over:faults show_faults"
    ),
    "a class is keyed in on the board": (
        "card card_back card_erase card_estimate card_in cell class_ask handed in_class label label_in look"
        " move next over:class_endex over:class_leave sheet sheet_page sheet_part over:cards"
    ),
    "a recorded game has commands of its own in the terminal: replay --text, fork": (
        "theatre over:chain over:fork over:beside"
    ),
    "a game that devices join is hosted from the board, or without one from a browser": "device show:joining",
    "the terminal shows the whole at once, or all the while": (
        "page tab close close_shown reveal cover over:detail focus none"
    ),
}
"""Why the terminal has none of these."""


def verbs() -> set[str]:
    """Return everything that can be pressed on any picture; pages of all kinds are `page`."""
    stops = (*walk(SHIPPED[0]), *walk(SHIPPED[-1]), *SCENES, *CLASSES, *THEATRE, *JOINING)
    shown = (region for stop in stops for region in picture(stop.scene, stop.ui, stop.window))
    found = [region.action for region in shown if region.action]
    found += [*keys.EVERYWHERE.values(), *keys.IN_PLAY.values()]
    named = ("over", "show", "conduct")
    return {f"{each.verb}:{each.what}" if each.verb in named else each.verb for each in found}


def test_each_action_of_the_terminal_and_the_board_has_its_twin_or_a_reason() -> None:
    alone = {word for words in BOARD_ALONE.values() for word in words.split()}
    twins = {verb for each in TWINS.values() for verb in each}
    known = alone | twins | CHOSEN_BY_NUMBER
    met = verbs()
    assert set(KOREAN.values()) == set(TWINS), "a command of the terminal without its twin on the board"
    assert met <= known, "an action of the board: enter its command in TWINS, or why there is none"
    assert {verb.partition(":")[0] for verb in twins} <= {verb.partition(":")[0] for verb in met}
