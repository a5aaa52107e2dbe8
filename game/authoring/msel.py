"""The master scenario events list: every inject in the field's columns, printed from the scenario.

The scenario is the only source. `msel_import` brings changed texts, times and recipients back into its file.
"""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.scenario import rewrite
from game.scenario.model import Chance, Decide, Inject, Joint, Phase, Scenario
from game.sight.eyes import moment
from game.texts.catalogue import say
from game.texts.cells import harmless
from game.texts.times import elsewhere, stamp

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "number": (), "id": (), "type": (), "phase": (), "stamp": (), "at": ("at",), "after": ("after",),
    "controller": (), "from_en": ("from", "en"), "from_ko": ("from", "ko"), "to": ("to",), "medium": (),
    "headline_en": ("headline", "en"), "headline_ko": ("headline", "ko"),
    "text_en": ("text", "en"), "text_ko": ("text", "ko"),
    "unknown_en": ("unknown", "en"), "unknown_ko": ("unknown", "ko"),
    "expected": (), "when": (), "do": (), "sources": (),
}  # fmt: skip
"""Column -> where it stands under an inject in the file; empty: it is read only."""

WIDTH = 100


@dataclass(frozen=True, slots=True)
class Row:
    """One inject of the list."""

    path: rewrite.Path
    """Where it stands in the scenario's file."""
    cells: Mapping[str, str]


def rows(scenario: Scenario, source: str, lang: str) -> tuple[Row, ...]:
    """Return the injects phase by phase, each phase by the exercise clock; then what waits on the shelf.

    `source` is the text of the scenario's file: cells that can be brought back hold what it spells.
    """
    spelled = rewrite.values(source)
    homes = {path[:4] if path[0] == "phases" else path[:2]: None for path in spelled if "injects" in path}
    places = {path[-1]: path for path in homes if path[-2:-1] == ("injects",)}
    found = []
    for phase in scenario.phases.values():
        for inject in sorted(phase.injects, key=lambda each: _minute(each, phase)):
            found.append(_row(scenario, inject, phase, places[inject.id], spelled, lang))
    for name in scenario.shelf:
        if name in places and places[name][0] == "injects":
            found.append(_row(scenario, scenario.injects[name], None, places[name], spelled, lang))
    return tuple(found)


def _minute(inject: Inject, phase: Phase) -> int:
    opens = phase.opens if phase.opens is not None else 0
    return inject.at if inject.at is not None else opens


def _row(
    scenario: Scenario,
    inject: Inject,
    phase: Phase | None,
    path: rewrite.Path,
    spelled: Mapping[rewrite.Path, str | tuple[str, ...]],
    lang: str,
) -> Row:
    at = inject.at if inject.at is not None else phase.opens if phase else None
    when = moment(scenario, at) if at is not None else None
    told = {
        "number": inject.msel,
        "id": inject.id,
        "type": inject.type.upper(),
        "phase": phase.name.of(lang) if phase else say("msel.shelf", lang),
        "stamp": f"{stamp(when).of(lang)} · {elsewhere(when).of(lang)}".strip(" ·") if when else "",
        "controller": say("msel.control" if inject.type == "cont" else "msel.clock", lang),
        "medium": inject.medium,
        "expected": _expected(inject, phase, scenario, lang),
        "when": inject.when.source if inject.when else "",
        "do": "; ".join(effect.source for effect in inject.do),
        "sources": ", ".join(inject.sources),
    }
    for column, below in COLUMNS.items():
        if below:
            value = spelled.get((*path, *below), "")
            told[column] = value if isinstance(value, str) else ", ".join(value)
    return Row(path, {column: told[column] for column in COLUMNS})


def _expected(inject: Inject, phase: Phase | None, scenario: Scenario, lang: str) -> str:
    """Return what the readers of an inject are to decide upon it, in the words of their question."""
    if inject.type != "dec" or phase is None or isinstance(phase.asks, Chance):
        return ""
    if isinstance(phase.asks, Joint):
        return say("msel.expected_joint", lang)
    assert isinstance(phase.asks, Decide)
    readers = {reader.partition(".")[0] for reader in inject.to}
    asked = [each for each in phase.asks.questions if readers & {each.team, "all", "room"}]
    return "; ".join(
        say("msel.expected_text", lang, team=scenario.teams[each.team].name, ask=each.ask) for each in asked
    )


def heading(column: str, lang: str) -> str:
    """Return what stands above a column; the import knows it in both languages."""
    return say(f"msel.{column}", lang)


def as_csv(found: Sequence[Row], lang: str) -> str:
    """Return the list as a table for spreadsheets; what looks like a formula is kept from being one."""
    box = io.StringIO()
    table = csv.writer(box, lineterminator="\r\n")
    table.writerow([heading(column, lang) for column in COLUMNS])
    for row in found:
        table.writerow([harmless(cell) for cell in row.cells.values()])
    return box.getvalue()


def as_text(scenario: Scenario, found: Sequence[Row], lang: str) -> Iterator[str]:
    """Yield the list as lines to read: a heading for each phase, under it each inject."""
    yield f"{say('msel.title', lang)}: {scenario.title.of(lang)}"
    phase = ""
    for row in found:
        cells = row.cells
        if cells["phase"] != phase:
            phase = cells["phase"]
            yield ""
            yield f"== {phase} =="
        after = f" (+{cells['after']})" if cells["after"] not in ("", "0m") else ""
        yield ""
        yield f"{cells['number']}  {cells['type']:<5} {cells['stamp']}{after}"
        yield f"      {cells[f'from_{lang}']} → {cells['to']}  [{cells['medium']}] {cells['id']}"
        for column in (
            f"headline_{lang}",
            f"text_{lang}",
            f"unknown_{lang}",
            "expected",
            "when",
            "do",
            "sources",
        ):
            if cells[column]:
                yield from _folded(say(f"msel.{column}", lang), cells[column])


def _folded(name: str, words: str) -> Iterator[str]:
    yield from textwrap.wrap(f"{name}: {words}", WIDTH, initial_indent="      ", subsequent_indent="        ")
