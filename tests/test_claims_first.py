"""What stands on the page of claims before any verdict, and that hours are told by their middle pair too."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from chromium import FOUND, Chromium
from sweeps import TUTORIAL
from test_claims import FEW, OWN, report_of

from game.figures.intervals import Interval
from game.research.claims.first import TERMS
from game.research.claims.lines import lines
from game.research.claims.names import Names
from game.research.claims.page import page
from game.research.claims.told import Asked, Carried, Report, Tried
from game.research.claims.trial import SIGNS
from game.research.claims.weigh import _compared
from game.research.columns import Kind
from game.research.executor import Here
from game.texts.catalogue import CATALOGUE

pytestmark = pytest.mark.alike

LANGS = ("en", "ko")


@pytest.fixture(scope="module")
def small() -> Report:
    """Return a report from few games."""
    return report_of(Here())


def first_asked(report: Report) -> Asked:
    """Return what decides of the first claim that is tested."""
    return next(each for each in report.tried if each.asked).asked[0]


def every_verdict(report: Report) -> Report:
    """Return a report of a large sample with every verdict there is."""
    asked = first_asked(report)
    tried = tuple(Tried("H17", TUTORIAL.id, verdict, (asked,)) for verdict in SIGNS)
    return replace(report, games=3060, played=980220, tried=tried)


@pytest.mark.parametrize("lang", LANGS)
def test_the_article_is_named_once_before_any_verdict(small: Report, lang: str) -> None:
    names = Names.of(OWN, [TUTORIAL], lang)
    for told in (page(small, names), "\n".join(lines(small, names))):
        assert told.count("Terrence Matsuo") == 1
        assert told.index("More Bilateral U.S.-ROK Cooperation Needed in Cyber Policy") < told.index("2020")
        assert told.index("H7, H13, H15, H16, H17") < told.index(names.verdict("bare"))
    assert ", ".join(FEW.claims) not in "".join(Names.of(FEW, [TUTORIAL], lang).article())


def test_claims_that_no_sentence_of_the_article_makes_are_not_laid_to_it() -> None:
    known = TUTORIAL.sources
    (_, others) = Names.of(OWN, [TUTORIAL], "en").article()
    named = re.findall(r"H\d+", others)
    for name, claim in OWN.claims.items():
        of_the_article = any(known[source].mark == "seed" for source in claim.sources)
        assert (name in named) != of_the_article, name


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_counted_is_said_where_it_is_first_met(small: Report, lang: str) -> None:
    names = Names.of(OWN, [TUTORIAL], lang)
    asked = replace(first_asked(small), measure="none")
    for claim, measure in (("H4", "none"), ("H5", "none"), ("H8", "split"), ("H3", "joint")):
        report = replace(small, tried=(Tried(claim, TUTORIAL.id, "not", (asked,)),))
        name, meaning = (CATALOGUE[f"research.measure.{measure}{part}"].of(lang) for part in ("", ".is"))
        said = names.say("meant.line", name=name, meaning=meaning)
        told = unescape(page(report, names)).split(f"<h2>{claim} ")[1]
        assert told.index(said) < told.index('<span class="word'), (claim, measure)
        assert [line for line in lines(report, names) if said in line]
    # Whose exercises test nothing says nothing of what is counted.
    report = replace(small, tried=(Tried("H4", TUTORIAL.id, "untested", ()),))
    assert names.say("meant") not in page(report, names)


@pytest.mark.parametrize("lang", LANGS)
def test_every_link_of_the_page_leads_to_its_part(small: Report, lang: str) -> None:
    told = page(small, Names.of(FEW, [TUTORIAL], lang))
    ways = [way.split('"')[0] for way in told.split('href="#')[1:]]
    assert ways == ["verdicts", "terms", "all", "how"]
    assert all(told.count(f'id="{way}"') == 1 for way in ways)
    assert all(CATALOGUE[f"claims.term.{term}"].of(lang) in told for term in TERMS)


def test_hours_are_told_by_the_middle_pair_and_by_how_many_pairs_carry_them() -> None:
    """Four pairs a little later and one much sooner: the mean says the opposite of most pairs."""
    hours = Kind("first_word", "measure", "median")
    found = _compared([[12, 14, 13, 12, 30, None]], [[10, 12, 10, 10, 200, 8]], hours)
    assert found.carried == Carried(middle=2, more=4, less=1)
    assert found.value.value < -30
    assert found.games == 5
    joint = Kind("joint", "measure", "share")
    assert _compared([[1, 0]], [[0, 0]], joint).carried is None
    assert _compared([[50, 60]], [[40, 40]], Kind("meter/trust", "measure", "mean")).carried is None


@pytest.mark.parametrize("lang", LANGS)
def test_a_mean_that_few_pairs_carry_is_said_to_be_pulled(small: Report, lang: str) -> None:
    names = Names.of(OWN, [TUTORIAL], lang)
    hours = replace(first_asked(small), measure="first_word", kind="median", games=2009)
    far = replace(hours, value=Interval(-28.2, -33.3, -23.1), carried=Carried(2.0, 1500, 509))
    near = replace(far, carried=Carried(-28.0, 300, 1709))
    for asked, pulled in ((far, True), (near, False)):
        report = replace(small, tried=(Tried("H8", TUTORIAL.id, "not", (asked,)),))
        for told in (page(report, names), "\n".join(lines(report, names))):
            assert (names.say("carried.far") in told) == pulled
            assert f"{asked.carried.more:,}" in told if asked.carried else False
    assert "+2.0" in " ".join(names.carried(TUTORIAL.id, far))


def test_a_size_of_its_own_has_its_reason_beside_it(small: Report) -> None:
    asked = replace(first_asked(small), measure="first_word", kind="median")
    for lang, said in (("en", "Of these three hours two are asked for;"), ("ko", "3시간 가운데 2시간을")):
        names = Names.of(OWN, [TUTORIAL], lang)
        ask = OWN.claims["H8"].trials[TUTORIAL.id].asks[0]
        assert ask.least == 2
        assert said in names.predicted(TUTORIAL.id, asked, ask)


@pytest.mark.skipif(FOUND is None, reason="no Chromium here: apt-get install chromium (.ci/run does)")
def test_the_meaning_of_verdicts_is_in_sight_and_nothing_is_cut_off(small: Report, tmp_path: Path) -> None:
    """Every verdict's meaning on a wide screen, the way to them on a telephone; no name is squeezed there."""
    with Chromium(tmp_path / "browser") as browser:
        for lang in LANGS:
            file = tmp_path / f"{lang}.html"
            file.write_text(page(every_verdict(small), Names.of(FEW, [TUTORIAL], lang)), "utf-8")
            browser.open(file.as_uri(), 1280, 720)
            last = (
                "[...document.querySelectorAll('dl.beside')[0].children].pop().getBoundingClientRect().bottom"
            )
            assert browser.run(last) <= 720, lang
            for width, height in ((320, 568), (390, 664)):
                browser.open(file.as_uri(), width, height)
                bottom = "document.querySelector('nav').getBoundingClientRect().bottom"
                assert browser.run(bottom) <= height / 2, (lang, width)
                browser.run("document.querySelectorAll('details').forEach(each => { each.open = true })")
                assert browser.run("document.documentElement.scrollWidth") <= width, (lang, width)
                cut = (
                    "[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1)"
                )
                assert browser.run(f"{cut}.length") == 0, (lang, width)
                name = "Math.min(...[...document.querySelectorAll('.row .name')].filter(e => e.textContent)"
                assert browser.run(f"{name}.map(e => e.clientWidth))") >= width / 2, (lang, width)
            browser.open(file.as_uri(), 680, 900)
            browser.send("Emulation.setEmulatedMedia", media="print")
            assert browser.run("document.querySelector('.trial svg').clientWidth") >= 200, lang
            browser.send("Emulation.setEmulatedMedia", media="")
            browser.run("location.hash = 'terms'")
            assert browser.run("document.getElementById('terms').parentNode.open"), lang
