"""Pages of sweeps, claims and doctrines can be read by everybody: axe finds nothing, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import FOUND, Chromium
from sweeps import TUTORIAL, plan, swept
from test_claims import FEW, report_of
from test_doctrine_cards import CARDS

from game.research.claims import page as claims
from game.research.claims.names import Names as ClaimNames
from game.research.executor import Here
from game.research.names import Names
from game.research.page import doctrines, page

pytestmark = pytest.mark.alike

AXE = Path(__file__).parent.parent / "build" / "axe" / "node_modules" / "axe-core" / "axe.min.js"

FOUND_BY_AXE = """axe.run(document, {resultTypes: ['violations']}).then(told => told.violations.map(
each => `${each.id}: ${each.nodes[0].html.slice(0, 160)}`))"""


LOW = """[...document.querySelectorAll('summary')].filter(each => each.getBoundingClientRect().height < 44)
.map(each => each.textContent)"""
"""What opens at a touch and is too low for a finger."""


@pytest.mark.skipif(FOUND is None or not AXE.exists(), reason="no Chromium, or no axe (.ci/run has both)")
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_axe_finds_nothing_on_the_pages_of_research(lang: str, tmp_path: Path) -> None:
    wanted = plan(games=4, forced=2, sets={"era": "all"}, varied=("trust", (20, 60)))
    names = Names(TUTORIAL, lang)
    pages = {
        "sweep": page.page(swept(tmp_path / "kept", wanted), names),
        "claims": claims.page(report_of(Here(), 34), ClaimNames.of(FEW, [TUTORIAL], lang)),
        "cards": doctrines.page(CARDS, {TUTORIAL.id: names}, lang),
    }
    with Chromium(tmp_path / "browser") as browser:
        for name, text in pages.items():
            file = tmp_path / f"{name}.html"
            file.write_text(text, "utf-8")
            for width, theme in ((1280, "light"), (390, "dark")):
                browser.open(file.as_uri(), width, 800, theme)
                browser.run("document.querySelectorAll('details').forEach(each => { each.open = true })")
                browser.run(f"{AXE.read_text('utf-8')}; 0")
                assert browser.run(FOUND_BY_AXE) == [], (name, width, theme)
                assert browser.run(LOW) == [], (name, width, theme)
