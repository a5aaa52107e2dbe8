"""What the rules look up at every step, worked out once for a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from game.rules.events import ALL, Cause, SealedBy
from game.rules.joint.written import Draft, written
from game.scenario.model import Decide, Inject, Joint, Passing, Question, Scenario
from game.texts.template import holes


class Table:
    """Look-ups of one scenario; it holds nothing that the scenario does not say."""

    __slots__ = (
        "aims", "asked", "capitals", "causes", "drafts", "draws", "figures", "passing", "questions",
        "ranks", "sealed",
    )  # fmt: skip

    def __init__(self, scenario: Scenario) -> None:
        self.ranks: Mapping[str, int] = {team: rank for rank, team in enumerate(scenario.teams)}
        """Team -> its place in the scenario's order."""
        self.capitals: tuple[str, ...] = tuple(team.id for team in scenario.teams.values() if not team.of)
        self.questions: Mapping[str, Mapping[str, Question]] = {
            phase.id: self._in_order(phase.asks)
            for phase in scenario.phases.values()
            if isinstance(phase.asks, Decide)
        }
        """`decide` phase -> team -> its question, teams in the scenario's order."""
        self.asked: Mapping[str, tuple[str, ...]] = {
            phase: tuple(questions) for phase, questions in self.questions.items()
        }
        self.draws: Mapping[str, tuple[str, ...]] = {
            moment: tuple(draw.id for draw in scenario.draws.values() if draw.at == moment)
            for moment in ("startex", *scenario.phases)
        }
        """`startex` or a phase -> the draws made there."""
        self.drafts: Mapping[str, tuple[Draft, ...]] = {
            phase.id: tuple(written(scenario, phase.asks))
            for phase in scenario.phases.values()
            if isinstance(phase.asks, Joint)
        }
        """`joint` phase -> every text that can be written in it."""
        self.causes: Mapping[str, Cause] = {
            option.id: Cause("option", option.id, option.team, option.where)
            for option in scenario.options.values()
        }
        """Option -> the cause that its effects name."""
        self.passing: tuple[tuple[Passing, Cause], ...] = tuple(
            (rule, Cause("passing", str(number), where=rule.where))
            for number, rule in enumerate(scenario.passing)
        )
        """What time does by itself, in file order, and the cause that its effects name."""
        self.sealed: Mapping[str, SealedBy] = {team: SealedBy(ALL, team, "sealed") for team in scenario.teams}
        """Team -> what is told when it has sealed."""
        self.figures: Mapping[str, tuple[str, ...]] = {
            inject.id: _figures(inject) for inject in scenario.injects.values()
        }
        """Inject -> the meters and values that its texts name."""
        self.aims: tuple[tuple[str, ...], ...] = (
            tuple(combinations(scenario.aims, scenario.aims_pick)) if scenario.aims_pick else ()
        )
        """Every choice of aims that a capital may seal."""

    def _in_order(self, decide: Decide) -> Mapping[str, Question]:
        ordered = sorted(decide.questions, key=lambda question: self.ranks[question.team])
        return {question.team: question for question in ordered}


def _figures(inject: Inject) -> tuple[str, ...]:
    sentences = (
        text for both in (inject.headline, inject.text, inject.unknown) for text in (both.en, both.ko)
    )
    return tuple(sorted({hole.name for text in sentences for hole in holes(text) if hole.name}))


def table(scenario: Scenario) -> Table:
    """Return the one table of a scenario, made when it is first asked for."""
    # Kept in the scenario's own dictionary: it lives as long as the scenario, and finding it costs nothing.
    known: Table | None = scenario.__dict__.get("_table")
    if known is None:
        known = scenario.__dict__["_table"] = Table(scenario)
    return known
