"""The scenario as it is read afterwards: phases with all that could be chosen, reports, roles, endings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.debrief.capsule.blocks import Block, Line, block, labelled, line
from game.debrief.game import Game
from game.scenario.model import Chance, Decide, Inject, Joint, Phase, Scenario
from game.sight.eyes import UNKNOWN
from game.sight.naming import numbered
from game.sight.texts import listed
from game.texts import Figure, Text, both, bracketed, fill


def exercise(game: Game) -> tuple[Block, ...]:
    """Return the scenario's texts in its own order; a hole that a game fills shows as an ellipsis."""
    scenario = game.scenario
    settings = [each for axis in scenario.settings for each in _setting(game, axis)]
    objectives = (line("item", "·", each.text) for each in scenario.objectives.values())
    return (
        *block("scenario", scenario.title, line("plain", scenario.summary), line("quiet", scenario.notice)),
        *block("scenario", both("capsule.settings"), *settings),
        *block("scenario", both("terminal.ratings"), *objectives),
        *(each for phase in scenario.phases.values() for each in _phase(scenario, phase)),
        *block("scenario", both("capsule.shelf"), *_reports([scenario.injects[n] for n in scenario.shelf])),
        *block("scenario", both("capsule.roles"), *_roles(scenario)),
        *block("scenario", both("capsule.endings"), *_endings(scenario)),
        *block("scenario", both("debrief.sources"), *_sources(scenario)),
    )  # fmt: skip


class _Holes(dict[str, Figure]):
    """What stands in every hole of a text that no game has filled."""

    def __missing__(self, name: str) -> Figure:
        return UNKNOWN


def _read(text: Text) -> Text:
    return fill(text, _Holes())


def _setting(game: Game, axis: str) -> Iterator[Line]:
    """Yield an axis with its choices, the name of each and the sentence under it in one line."""
    setting = game.scenario.settings[axis]
    yield line("head", setting.name)
    for choice in setting.choices:
        style = "chosen" if choice.id == game.header.settings.get(axis) else "item"
        yield line(
            style, "·", Text(*(each.replace("\n", ": ", 1) for each in (choice.name.en, choice.name.ko)))
        )


def _phase(scenario: Scenario, phase: Phase) -> tuple[Block, ...]:
    return block("scenario", phase.name, *_reports(phase.injects), *_asked(scenario, phase))


def _reports(injects: Iterable[Inject]) -> Iterator[Line]:
    for inject in injects:
        yield line("head", _read(inject.headline))
        medium = both(f"terminal.medium.{inject.medium}")
        yield line("quiet", listed([numbered(inject), medium, inject.sender], " · "))
        yield line("plain", _read(inject.text))
        yield from labelled(both("terminal.unknown"), _read(inject.unknown), "unknown")


def _asked(scenario: Scenario, phase: Phase) -> Iterator[Line]:
    match phase.asks:
        case Decide(questions):
            for asked in questions:
                yield line("head", scenario.teams[asked.team].name)
                yield line("plain", _read(asked.ask))
                for name in asked.offer:
                    option = scenario.options[name]
                    yield line("item", "·", option.name)
                    yield from (
                        line("under", _read(each)) for each in (option.summary, option.best_case) if each
                    )
        case Joint():
            for name in phase.asks.offer:
                text = scenario.texts[name]
                yield line("head", text.name)
                yield line("quote", text.words)
                yield from (line("under", held.words) for held in text.reservations)
        case Chance(outcomes):
            yield from (line("item", "·", outcome.name) for outcome in outcomes)


def _roles(scenario: Scenario) -> Iterator[Line]:
    for role in scenario.roles.values():
        yield line("head", listed([scenario.teams[role.team].name, role.title], ": "))
        for key in ("objective", "knows", "red_line", "success"):
            yield from labelled(both(f"terminal.card.{key}"), getattr(role, key))


def _endings(scenario: Scenario) -> Iterator[Line]:
    for ending in (*scenario.endings.values(), *scenario.also.values()):
        yield line("head", Text(f"{ending.code} {ending.title.en}", f"{ending.code} {ending.title.ko}"))
        yield line("plain", _read(ending.text))


def _sources(scenario: Scenario) -> Iterator[Line]:
    for name, source in scenario.sources.items():
        yield line("item", name, bracketed(source.text, source.cite))
