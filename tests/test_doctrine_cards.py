"""Doctrine cards: what bots did is counted as it was, and every rule stands on its card."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from chromium import FOUND, Chromium
from sweeps import TUTORIAL, as_told

from game.odds.compiled import Play
from game.odds.schools import SCHOOLS
from game.research.doctrines import EVENTS, RESERVE, cards, scales
from game.research.names import Names
from game.research.page.doctrines import page
from game.rules import rules
from game.scenario import weighting
from game.texts import say

GAMES = 3
CARDS = cards(TUTORIAL, GAMES, 1)


def test_choices_and_points_are_those_of_the_games() -> None:
    card = next(each for each in CARDS if each.doctrine == "process")
    own_acts = {name: each for name, each in scales().items() if each.scores == "acts"}
    assert [each.cite.en[:9] for each in own_acts.values()] == ["Rivera an", "Goldstein"]
    counts: Counter[str] = Counter()
    points: dict[str, list[int]] = {name: [] for name in own_acts}
    for own, other in (("seoul", "washington"), ("washington", "seoul")):
        for partner in SCHOOLS:
            play = Play(
                TUTORIAL, rules.setup(TUTORIAL), {own: "process", other: partner, "alliance": "broker"}
            )
            for seed in range(1, 1 + GAMES):
                mine = [
                    name
                    for seat, phase, _, options, _ in play.game(seed).decisions
                    if seat == own and phase
                    for name in options
                    if name in TUTORIAL.options
                ]
                counts.update(mine)
                for each, scale in own_acts.items():
                    tags = [(name, frozenset(TUTORIAL.options[name].tags)) for name in mine]
                    points[each].append(sum(scale.act(*act).points for act in tags))
    assert card.games == len(points["classes_of_acts"]) == 2 * len(SCHOOLS) * GAMES
    for each, values in points.items():
        assert round(card.aggression[each].value, 6) == round(sum(values) / len(values), 6)
    told = {
        name: round(share * each.games)
        for each in card.chosen
        if not each.stage
        for name, share in each.options.items()
    }
    assert told == dict(counts)


def test_what_a_bot_wanted_and_answered_in_talks_stands_beside_its_choices() -> None:
    """The text of its first instruction and its first answer to a paper, of each of the games played."""
    (card,) = (each for each in CARDS if each.doctrine == "process")
    found: Counter[tuple[str, str, str]] = Counter()
    for own, other in (("seoul", "washington"), ("washington", "seoul")):
        for partner in SCHOOLS:
            seats = {own: "process", other: partner, "alliance": "broker"}
            play = Play(TUTORIAL, rules.setup(TUTORIAL), seats)
            for game in (play.game(seed) for seed in range(1, 1 + GAMES)):
                for _, _, _, _, _, first, _, _ in game.papers:
                    found.update((own, "instruct", texts[0]) for seat, texts in first if seat == own)
    talks = [each for each in card.chosen if each.stage]
    assert {each.stage for each in talks} == {"instruct", "ratify"}
    assert {
        (each.team, "instruct", name): round(share * each.games)
        for each in talks
        if each.stage == "instruct"
        for name, share in each.options.items()
    } == dict(found)
    answers = {name for each in talks if each.stage == "ratify" for name in each.options}
    assert answers <= {"concur", "non_concur", RESERVE}
    text = page(CARDS, {TUTORIAL.id: Names(TUTORIAL, "en")}, "en")
    assert "its first answer to the paper" in text


def test_what_a_bot_did_stands_beside_people_and_apart_from_what_it_met() -> None:
    """Of every card: two scales of its own acts, people's share, and under another head the incident."""
    for lang in ("en", "ko"):
        text = page(CARDS, {TUTORIAL.id: Names(TUTORIAL, lang)}, lang)
        head, *each = text.split('<div class="card">')
        assert len(each) == len(CARDS)
        assert not re.search(r"\d %", text), "a figure may be torn from its sign where a line ends"
        for source in ("R48", "R49", "R51", "R52", "R53", "R54", "R55"):
            assert f"{source} {TUTORIAL.sources[source].cite.of(lang)}" in head
        for card in each:
            did, met = card.split(escape(say("doctrines.met", lang)))
            own = did.split(escape(say("doctrines.aggression", lang)))[1]
            assert "Rivera" in own
            assert "Goldstein" in own
            assert "16.7\N{NO-BREAK SPACE}% [3.0, 56.4]" in own.split(say("doctrines.beside", lang))[1]
            assert weighting.load(weighting.find("severity_of_incident")).cite.of(lang) not in did
            assert weighting.load(weighting.find("severity_of_incident")).cite.of(lang) in met


def test_every_rule_stands_on_its_card_in_both_languages() -> None:
    for lang in ("en", "ko"):
        text = as_told(page(CARDS, {TUTORIAL.id: Names(TUTORIAL, lang)}, lang))
        for card in CARDS:
            doctrine = TUTORIAL.doctrines[card.doctrine]
            assert doctrine.name.of(lang) in text
            for each in (*doctrine.choose, *doctrine.want):
                assert each.because.of(lang).replace("'", "&#x27;") in text
        assert "http" not in text


def test_a_card_tells_its_sources_and_every_scale_has_a_line_at_nothing() -> None:
    """Where points go below nothing, the ends of a scale are whole figures: a label is where it says."""
    low = replace(CARDS[0].aggression[EVENTS], low=-42.3)
    below = replace(CARDS[0], aggression={**CARDS[0].aggression, EVENTS: low})
    for lang in ("en", "ko"):
        text = as_told(page([below, *CARDS[1:]], {TUTORIAL.id: Names(TUTORIAL, lang)}, lang))
        for card, told in zip(CARDS, text.split('<div class="card">')[1:], strict=True):
            for number in TUTORIAL.doctrines[card.doctrine].sources:
                source = TUTORIAL.sources[number]
                assert f"<li>{number}: {escape(source.text.of(lang))}" in told
                assert escape(source.cite.of(lang)) in told
            assert told.count(">0</text>") == len(scales())
        assert text.count(">-43</text>") == 1
        assert ">-42</text>" not in text


def test_every_condition_stands_on_its_card_in_words() -> None:
    """As its author wrote it, it stands beneath; a doctrine's own words are said too."""
    for lang, own, trust in (
        ("en", "one&#x27;s own confidence at least 60", "Trust between the capitals at most 45"),
        ("ko", "자국의 확신도 60 이상", "양국 간 신뢰 45 이하"),
    ):
        text = as_told(page(CARDS, {TUTORIAL.id: Names(TUTORIAL, lang)}, lang))
        assert own in text
        assert f"{trust}<small>trust &lt;= 45</small>" in text
        for card in CARDS:
            doctrine = TUTORIAL.doctrines[card.doctrine]
            for line in (each.when for each in (*doctrine.choose, *doctrine.want) if each.when):
                assert f"<small>{escape(line)}</small>" in text
                assert f">{escape(line)}</" not in text.replace(f"<small>{escape(line)}</small>", "")
        assert not re.search(r">[^<]*‘[a-z_ ]+’", text), "a name of the rules stands in place of words"
        assert "4 * (100" not in text


@pytest.mark.skipif(FOUND is None, reason="no Chromium here: apt-get install chromium (.ci/run does)")
def test_no_card_is_cut_off_on_a_telephone(tmp_path: Path) -> None:
    """Wide tables stand field under field there; on a wide screen they are tables."""
    with Chromium(tmp_path / "browser") as browser:
        for lang in ("en", "ko"):
            file = tmp_path / f"{lang}.html"
            file.write_text(page(CARDS, {TUTORIAL.id: Names(TUTORIAL, lang)}, lang), "utf-8")
            for width, heads in ((390, "none"), (1024, "table-header-group")):
                browser.open(file.as_uri(), width, 800)
                cut = (
                    "[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1)"
                )
                assert browser.run(f"{cut}.length") == 0, (lang, width)
                assert browser.run("getComputedStyle(document.querySelector('thead')).display") == heads
