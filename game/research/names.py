"""What the parts of a scenario are called on a sweep's pages, in one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from game.research.summary import Choice, Met
from game.scenario.model import Scenario
from game.texts import say


def seeds(first: int, games: int, lang: str) -> str:
    """Return the seeds of some games in a row: "seeds 1 to 17", or of a single game "seed 1"."""
    return say(
        "research.seed" if games == 1 else "research.seed.span", lang, first=first, last=first + games - 1
    )


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one scenario in one language."""

    scenario: Scenario
    lang: str

    def say(self, key: str, **figures: str | int) -> str:
        """Return a sentence of the catalogue."""
        return say(f"research.{key}", self.lang, **figures)

    @property
    def title(self) -> str:
        """Return what the exercise is called."""
        return self.scenario.title.of(self.lang)

    def codes(self) -> dict[str, str]:
        """Return a short mark for each ending: its code, with a letter where several share one."""
        endings = self.scenario.endings.values()
        shared = Counter(ending.code for ending in endings)
        met: Counter[str] = Counter()
        found = {}
        for ending in endings:
            letter = ascii_lowercase[met[ending.code] % 26] if shared[ending.code] > 1 else ""
            met[ending.code] += 1
            found[ending.id] = f"{ending.code}{letter}"
        return found

    def ending(self, name: str) -> str:
        """Return an ending's title."""
        return {**self.scenario.endings, **self.scenario.also}[name].title.of(self.lang)

    def team(self, name: str) -> str:
        """Return a team's name."""
        return self.scenario.teams[name].name.of(self.lang)

    def _capitals(self) -> list[str]:
        return [team for team in self.scenario.teams if not self.scenario.teams[team].of]

    @property
    def capitals(self) -> str:
        """Return the capitals in the order in which a cell names their doctrines."""
        return " × ".join(map(self.team, self._capitals()))

    def doctrine(self, name: str) -> str:
        """Return a doctrine's name."""
        return self.scenario.doctrines[name].name.of(self.lang) if name else self.say("nobody")

    def phase(self, name: str) -> str:
        """Return a phase's name."""
        phase = self.scenario.phases[name]
        return (phase.name or self.scenario.parts.get(phase.part, phase.name)).of(self.lang) or name

    def meter(self, name: str) -> str:
        """Return a meter's name; a constant has only its own."""
        return self.scenario.meters[name].name.of(self.lang) if name in self.scenario.meters else name

    def choice(self, axis: str, choice: str) -> str:
        """Return a setting's choice: the first line of its name."""
        found = next(each for each in self.scenario.settings[axis].choices if each.id == choice)
        return found.name.of(self.lang).partition("\n")[0]

    def axis(self, axis: str) -> str:
        """Return what an axis is called: a setting, a team's doctrine, a meter."""
        kind, _, name = axis.partition("/")
        if kind == "set":
            return self.scenario.settings[name].name.of(self.lang)
        return self.team(name) if kind == "seat" else self.meter(name)

    def on_axis(self, axis: str, choice: str) -> str:
        """Return what a choice of an axis is called."""
        kind, _, name = axis.partition("/")
        if kind == "set":
            return self.choice(name, choice)
        return self.doctrine(choice) if kind == "seat" else choice

    def cell(self, settings: Mapping[str, str], seats: Mapping[str, str], varied: Mapping[str, int]) -> str:
        """Return a cell by what it was asked to differ in: its capitals' doctrines, settings, figures."""
        who = " × ".join(self.doctrine(seats.get(team, "")) for team in self._capitals())
        shared = self.circumstances(settings, varied)
        return f"{who} · {shared}" if shared else who

    def circumstances(self, settings: Mapping[str, str], varied: Mapping[str, int]) -> str:
        """Return what a cell has beside its doctrines: settings and a varied figure."""
        parts = [self.choice(axis, choice) for axis, choice in settings.items()]
        return " · ".join(parts + [f"{self.meter(name)} {figure}" for name, figure in varied.items()])

    def option(self, words: str) -> str:
        """Return an option, text or answer as it is forced."""
        match words:
            case "concur" | "non_concur":
                return self.say(words)
            case "none":
                return self.say("no_text")
        name = words.partition("+")[0]
        if name in self.scenario.options:
            return self.scenario.options[name].name.of(self.lang)
        return self.scenario.texts[name].name.of(self.lang) if name in self.scenario.texts else words

    def point(self, choice: Choice) -> str:
        """Return a decision point: phase, team, and the stage of talks."""
        kind = "" if choice.kind == "decide" else f", {self.say(f'kind.{choice.kind}')}"
        return f"{self.phase(choice.phase)}: {self.team(choice.team)}{kind}"

    def met(self, met: Met) -> str:
        """Return something that a game can meet."""
        scenario, first, _, second = self.scenario, *met.id.partition("/")
        match met.kind:
            case "ending" | "also":
                return self.ending(first)
            case "rating":
                return f"{scenario.objectives[first].text.of(self.lang)}: {second}"
            case "inject":
                return scenario.injects[first].headline.of(self.lang)
            case "option":
                return f"{self.team(scenario.options[first].team)}: {self.option(first)}"
            case "tabled" | "signed":
                return self.option(first)
            case "reservation":
                held = next(each for each in scenario.texts[first].reservations if each.id == second)
                return f"{self.option(first)} + {held.label.of(self.lang)}"
            case "draw":
                return self._drawn(first, second)
        branch = scenario.phases[first].branches[int(second)]
        to = self.phase(branch.to) if branch.to in scenario.phases else branch.to
        return f"{self.phase(first)} → {to}"

    def _drawn(self, name: str, outcome: str) -> str:
        draw = self.scenario.draws.get(name)
        if draw is None:
            chance = self.scenario.phases[name].asks
            found = {each.id: each.name.of(self.lang) for each in getattr(chance, "outcomes", ())}
            return f"{self.phase(name)}: {found.get(outcome) or outcome}"
        names = {each: text.of(self.lang) for each, text in draw.names}
        return f"{draw.name.of(self.lang) or name}: {names.get(outcome, outcome)}"
