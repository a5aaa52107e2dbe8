"""The glossary: its file, what is found where, the marks on the board, the page, the terminal's command."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from scene_samples import SCENES

from game.authoring import check, terms
from game.board.keys import action_for
from game.board.picture import picture
from game.board.react import react
from game.board.region import Action, hit, pressed, stops
from game.board.scene import Scene
from game.board.ui import UI
from game.errors import ScenarioError
from game.scenario import glossary, loader
from game.session import Session
from game.terminal.page_glossary import words_explained
from game.terminal.play import run
from game.texts import Text
from game.texts.glossary import NO_TERMS, Glossary, Term

pytestmark = pytest.mark.alike

TERMS = Glossary(
    (
        Term("two", Text("Article II", "제2조"), Text("Talk.", "상의.")),
        Term("three", Text("Article III", "제3조"), Text("Act.", "행동.")),
        Term("attack", Text("armed attack", "무력공격"), Text("Grave.", "중대함."), ("armed attacks",)),
        Term("consult", Text("consultation", "협의"), Text("Words.", "말."), ("consult",)),
    )
)
GOOD = """format: 1
glossary:
  one: {name: {en: One, ko: 하나}, meaning: {en: A number., ko: 수.}}
"""


def met(text: str, lang: str) -> list[tuple[str, str]]:
    return [(text[spot.start : spot.end], spot.term) for spot in TERMS.found(text, lang)]


def test_the_longest_term_is_found_once_and_between_word_boundaries() -> None:
    assert met("Article III, not Article II; Article III.", "en") == [
        ("Article III", "three"),
        ("Article II", "two"),
    ]
    assert met("Armed attacks and unarmed attack", "en") == [("Armed attacks", "attack")]
    assert met("consultations", "en") == []


def test_a_korean_term_is_found_with_its_particles_and_in_no_other_word() -> None:
    assert met("무력공격을 두고 협의하는 자리", "ko") == [("무력공격", "attack"), ("협의", "consult")]
    assert met("협의체, 재협의, 협의회는", "ko") == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("en: One,", "eng: One,", "3:16: SC010"),
        ("name: {en: One, ko: 하나}, ", "", "3:3: SC011"),
        ("ko: 하나", 'ko: ""', "3:29: SC014"),
        ("  one:", "  One:", "3:3: SC015"),
        ("A number.", "x" * 301, "3:48: SC014"),
        ("format: 1", "format: 2", "1:9: SC014"),
        ("glossary:", "glossary: &a", "2:11: SC004"),
    ],
)
def test_faults_of_the_file_are_told_with_line_and_column(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        glossary.load(path)
    assert f"{path}:{told}" in str(caught.value)


def test_one_form_for_two_terms_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text(GOOD + GOOD.splitlines()[2].replace("  one", "  two"), encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        glossary.load(path)
    assert [(fault.line, fault.code) for fault in caught.value.faults] == [(4, "SC111"), (4, "SC111")]


def test_a_glossary_that_cannot_be_read_stops_no_game(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "glossary.yaml"
    monkeypatch.setattr(glossary, "FILE", path)
    path.write_text(GOOD, encoding="utf-8")
    assert list(glossary.shipped_glossary.__wrapped__().terms) == ["one"]
    path.write_text(GOOD.replace("en: One", "eng: One"), encoding="utf-8")
    assert glossary.shipped_glossary.__wrapped__() is NO_TERMS


def test_the_games_own_glossary_is_complete_and_every_term_is_said_somewhere() -> None:
    terms_ = glossary.load().terms.values()
    assert 40 <= len(terms_) <= 70
    scenarios = [loader.load(loader.find(name)) for name in loader.shipped()]
    assert list(terms.findings(scenarios)) == []


def test_check_names_a_term_that_nothing_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text(GOOD.replace("One", "Zyzzyva").replace("하나", "없는낱말"), encoding="utf-8")
    monkeypatch.setattr(glossary, "load", lambda _=path, load=glossary.load: load(path))
    monkeypatch.setattr(glossary, "where", lambda term, _=path, at=glossary.where: at(term, path))
    faults = check.check([loader.SHIPPED / f"{name}.yaml" for name in loader.shipped()], most=1).faults
    assert [str(fault) for fault in faults if fault.code == "SC508"] == [
        f"{path}:3:3: SC508 no scenario and no screen says 'Zyzzyva' or another form of it"
    ]


def test_the_glossary_is_no_part_of_a_scenario() -> None:
    assert "glossary" not in loader.shared_parts()
    assert all(
        "It names no automatic act" not in loader.load(loader.find(n)).document for n in loader.shipped()
    )


# On the board.


def reading(name: str) -> tuple[Scene, UI]:
    """Return a sample with the game's own terms."""
    stop = next(stop for stop in SCENES if stop.name == name)
    return replace(stop.scene, glossary=glossary.load()), stop.ui


def pages(scene: Scene, ui: UI, lang: str) -> tuple[UI, set[str]]:
    """Return the glossary opened by its key, and the terms that its pages name."""
    ui = replace(ui, lang=lang, typing="")
    ui, _ = react(ui, action_for("G", picture(scene, ui, "table"), ui), scene)
    assert ui.defining == "table"
    named: set[str] = set()
    opened = ui
    while True:
        shown = next(r for r in picture(scene, opened, "table") if r.id == "glossary")
        new = {words.text for words in shown.words}
        if new <= named:
            return ui, named
        named |= new
        opened, _ = react(opened, action_for("PgDn", picture(scene, opened, "table"), opened), scene)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_key_opens_all_terms_those_of_the_text_first(lang: str) -> None:
    scene, ui = reading("sample_detail")
    ui, named = pages(scene, ui, lang)
    assert {term.name.of(lang) for term in scene.glossary.terms.values()} <= named
    closed, _ = react(ui, action_for("Esc", picture(scene, ui, "table"), ui), scene)
    assert closed.defining == ""
    assert closed.over == "detail"


def test_a_marked_term_is_reached_by_tab_and_by_a_click_and_told_first() -> None:
    scene, ui = reading("sample_detail")
    ui = replace(ui, lang="en")
    regions = picture(scene, ui, "table")
    targets = [region for region in regions if region.id.startswith("term.detail")]
    assert targets
    assert {region.id for region in targets} <= set(stops(regions))
    first = targets[0]
    found = hit(regions, first.box.middle, first.box.y + first.box.h / 2)
    assert found is not None
    assert found.action is not None
    ui, _ = react(ui, found.action, scene)
    shown = next(region for region in picture(scene, ui, "table") if region.id == "glossary")
    assert shown.words[1].text == scene.glossary.terms[ui.term].name.en
    back, _ = react(replace(ui, focus=first.id), Action("gloss_close"), scene)
    assert back.over == "detail"


def test_a_term_in_a_button_is_underlined_and_the_button_stays_whole() -> None:
    scene, ui = reading("sample_detail")
    ui = replace(ui, over="", lang="en")
    plain, marked = (picture(replace(scene, glossary=g), ui, "table") for g in (Glossary(), scene.glossary))
    options = {r.id: r.drawing for r in plain if r.id.startswith("option.") and r.action}
    drawn = {r.id: r.drawing for r in marked if r.id in options}
    assert any(drawn[id] != options[id] for id in options)
    assert not any(r.id.startswith("term.option") and r.id.split(".", 1)[1].rsplit(".", 1)[0] in options
                   for r in marked)  # fmt: skip


def test_a_curtain_that_closes_takes_the_glossary_with_it() -> None:
    scene, ui = reading("sample_detail")
    ui, _ = react(replace(ui, idle=29, defining="table"), Action("second"), scene)
    assert ui.curtain == "closed"
    assert ui.defining == ""


def test_letters_that_are_typed_open_no_glossary() -> None:
    scene, ui = reading("sample_detail")
    typing = replace(ui, over="", typing="note")
    assert action_for("G", picture(scene, typing, "table"), typing).verb == "none"
    assert pressed(picture(Scene(), UI(), "table"), "G") is None


# In the terminal.


def test_the_terminal_explains_one_word_or_all(tmp_path: Path) -> None:
    assert any("consultation" in line for line in words_explained(["Article", "II"], "en"))
    assert any("협의" in line for line in words_explained(["제2조"], "ko"))
    assert words_explained(["zyzzyva"], "en") == ["! No term of the glossary holds zyzzyva."]
    assert "ENDEX" in " ".join(words_explained([], "ko"))
    seats = {"seoul": "people", "washington": "people", "alliance": "nobody"}
    session = Session.start(loader.load(loader.find("eight_minutes")), None, seats, 7, tmp_path / "game")
    out = io.StringIO()
    run(session, "en", io.StringIO("\nglossary lapse\ns\n\nglossary ENDEX\nleave\n용어 유보\nquit\n"), out)
    session.close()
    for word in ("time ran out before", "The talk about it begins", "as the condition of its signature"):
        assert word in " ".join(out.getvalue().split()), word
