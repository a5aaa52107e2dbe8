"""One game for programs: whoever is waited for acts by number, chance by the keyed dice of a seed or aloud.

What the room's clock would bring in the course of a question comes before the question is answered, as in
`demo`; so the episode of a seed is the game of that seed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from game.environments.actions import Actions, actions_of
from game.environments.rewards import Reward, known, rewards
from game.errors import IllegalDecision, SeatError
from game.record import dice
from game.rules import rules
from game.rules.state import Ask, Decision, Setup
from game.scenario import loader
from game.scenario.model import Scenario
from game.scenario.near import near_or_all
from game.session.history import Position, after, first
from game.session.opening import About
from game.session.session import Session
from game.sight import sight
from game.sight.view import View


class Episode:
    """A game on its way. A copy goes its own way."""

    def __init__(
        self,
        scenario: Scenario,
        seed: int | None = None,
        setup: Setup | None = None,
        nobody: str | Sequence[str] = (),
    ) -> None:
        """Begin at STARTEX; without a seed every draw waits for `draw`. `nobody` plays the teams named so."""
        nobody = (nobody,) if isinstance(nobody, str) else tuple(nobody)
        for team in nobody:
            if team not in scenario.teams:
                raise SeatError(f"nobody: unknown team {team!r}{near_or_all(team, scenario.teams)}")
        self.scenario = scenario
        self.seed = seed
        chosen = setup or rules.setup(scenario)
        empty = tuple(team for team in scenario.teams if team in nobody or team in chosen.empty)
        self.setup = replace(chosen, empty=empty)
        self.teams = tuple(team for team in scenario.teams if team not in empty)
        self.made: tuple[Decision, ...] = ()
        """Every decision so far, those of chance and of the clock too."""
        self.position: Position = first(rules.start(scenario, self.setup))
        self._settle()

    def __copy__(self) -> Episode:
        """Return the same game, from here on apart: nothing that it is made of ever changes."""
        other = Episode.__new__(Episode)
        other.__dict__.update(self.__dict__)
        return other

    def __deepcopy__(self, _memo: object) -> Episode:
        """Return what `copy` returns."""
        return self.__copy__()

    def __reduce__(self) -> tuple[object, ...]:
        """Return what makes the same game again elsewhere: its scenario's text and its decisions."""
        return _again, (self.scenario.document, self.seed, self.setup, self.made)

    @property
    def over(self) -> bool:
        """Return whether ENDEX is reached."""
        return rules.stage(self.position.state) == "over"

    @property
    def asks(self) -> Ask | None:
        """Return the draw that is waited for, where chance is drawn aloud."""
        asks = self.position.state.asks
        return asks[0] if asks else None

    @property
    def waiting(self) -> tuple[str, ...]:
        """Return the teams that owe a decision now, in order; nobody while a draw is owed."""
        return () if self.position.state.asks else rules.waiting(self.position.state)

    @property
    def point(self) -> str:
        """Return the question that is open."""
        return rules.point(self.position.state)

    def actions(self, team: str) -> Actions:
        """Return what a seat can ever do."""
        return actions_of(self.scenario, team)

    def legal(self, team: str) -> tuple[int, ...]:
        """Return the numbers of what a seat may do now."""
        return () if self.position.state.asks else self.actions(team).legal(self.position.state)

    def act(self, team: str, action: int) -> None:
        """Seal an action of a seat. Raise IllegalDecision if it is none, or the rules refuse it."""
        words = self.actions(team).words
        if not 0 <= action < len(words):
            said = f"{team} has the actions 0 to {len(words) - 1}, not {action}"
            raise IllegalDecision(
                said, f"{team}의 행동은 0부터 {len(words) - 1}까지이며 {action}은(는) 없습니다"
            )
        self._make(Decision(team, words[action], self.point))
        self._settle()

    def draw(self, outcome: str) -> None:
        """Answer the draw that is owed. Raise IllegalDecision for an outcome that it does not have."""
        ask = self.asks
        self._make(Decision("chance", (ask.name if ask else "", outcome), self.point))
        self._settle()

    def view(self, team: str) -> View:
        """Return what a seat sees now."""
        position = self.position
        return sight.view(position.state, team, position.happened, position.breaks)

    def rewards(self, reward: Reward = "aims") -> Mapping[str, float]:
        """Return what each seat has won, between 0 and 1; nothing before the end."""
        chosen, state = known(reward), self.position.state
        return rewards(state, self.teams, chosen) if self.over else dict.fromkeys(self.teams, 0.0)

    def keep(self, folder: Path, players: Mapping[str, str] | None = None) -> None:
        """Write the game as a log of its own; `players` are names of programs by team, else `environment`.

        The log verifies and replays as any game's. Raise LogError if it cannot be written.
        """
        names = players or {}
        seats = {team: f"bot:program:{names.get(team, 'environment')}" for team in self.teams}
        seats |= {team: "nobody" for team in self.scenario.teams if team not in self.teams}
        about = About(dice="hand" if self.seed is None else "seed")
        session = Session.start(
            self.scenario,
            self.setup,
            seats,
            self.seed,
            folder,
            about=about,
            reproducible=self.seed is not None,
        )
        try:
            for decision in self.made:
                if decision.seat != "chance" or self.seed is None:
                    session.decide(decision)
        finally:
            session.close()

    def _make(self, decision: Decision) -> None:
        step = rules.apply(self.position.state, decision)
        self.position = after(self.position, decision, step)
        self.made = (*self.made, decision)

    def _settle(self) -> None:
        """Draw what is owed, where a seed draws, and let come what comes before an answer."""
        while True:
            state = self.position.state
            if state.asks:
                if self.seed is None:
                    return
                ask = state.asks[0]
                self._make(Decision("chance", (ask.name, dice.answer(self.seed, ask)), ask.point))
            elif state.coming and rules.waiting(state):
                due = min(state.coming, key=lambda coming: coming.after)
                self._make(Decision("clock", ("inject", due.inject), rules.point(state)))
            else:
                return


def _again(document: str, seed: int | None, setup: Setup, made: Sequence[Decision]) -> Episode:
    """Return the game in which these decisions were made."""
    episode = Episode(loader.from_document(document), seed, setup)
    for decision in made[len(episode.made) :]:
        episode._make(decision)
    return episode
