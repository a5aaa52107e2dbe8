"""The scenarios that can be played, as the menu shows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.board.scene import Axis, Format, Offered
from game.errors import GameError, ScenarioError
from game.session import PRESETS, find, load, preset, shipped
from game.texts import Text

if TYPE_CHECKING:
    from game.session import Scenario


def offering(more: Sequence[str] = ()) -> tuple[tuple[Offered, ...], dict[str, Scenario], tuple[str, ...]]:
    """Return what can be played, the scenarios by name, and a line for each that could not be read."""
    offered: list[Offered] = []
    scenarios: dict[str, Scenario] = {}
    faults: list[str] = []
    for name in dict.fromkeys((*more, *shipped())):
        try:
            scenarios[name] = load(find(name))
        except ScenarioError as error:
            faults += [str(fault) for fault in error.faults[:3]]
        except (GameError, OSError) as error:
            faults.append(str(error))
        else:
            offered.append(offer(name, scenarios[name]))
    return tuple(offered), scenarios, tuple(faults)


def offer(name: str, scenario: Scenario) -> Offered:
    """Return a scenario as the menu shows it."""
    minutes = sum(phase.minutes for phase in scenario.phases.values())
    longest = scenario.editions.get(minutes)
    return Offered(
        id=name,
        title=scenario.title,
        summary=scenario.summary,
        notice=scenario.notice,
        axes=tuple(
            Axis(setting.id, setting.name, setting.default,
                 tuple((choice.id, choice.name) for choice in setting.choices))
            for setting in scenario.settings.values()
        ),
        formats=tuple(
            Format(minutes, edition.name, edition.means)
            for minutes, edition in sorted(scenario.editions.items())
        ),
        minutes=minutes,
        whole=longest is None or bool(longest.skip or longest.leave_out),
        teams=tuple((team.id, team.name, team.letter) for team in scenario.teams.values()),
        doctrines=tuple((entry.id, entry.name, entry.idea) for entry in scenario.doctrines.values()),
        presets={name: preset(scenario, name) for name in PRESETS},
    )  # fmt: skip


def sources(scenario: Scenario) -> tuple[tuple[str, Text, Text], ...]:
    """Return a scenario's numbered sources: id, text, where it is from."""
    return tuple((entry.id, entry.text, entry.cite) for entry in scenario.sources.values())
