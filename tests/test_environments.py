"""Episodes for programs: numbered actions, masks that are the rules', observations without secrets, logs."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from twins import Twins

from game.environments import observation
from game.environments.actions import Actions
from game.environments.episode import Episode
from game.environments.observation import TOLD, Layout, told
from game.errors import GameError, IllegalDecision, SeatError
from game.odds import by_rules
from game.record.log import read
from game.record.verify import verify
from game.rules import rules
from game.rules.digest import digest
from game.rules.state import Decision
from game.scenario import loader
from game.scenario.model import Scenario

SCENARIOS = [loader.load(loader.find(name)) for name in loader.shipped()]


def played(scenario: Scenario, seed: int, aloud: bool = False) -> Episode:
    """Return an episode that was played to its end at random."""
    episode, pick = Episode(scenario, None if aloud else seed), random.Random(seed)  # noqa: S311
    while not episode.over:
        if episode.asks:
            episode.draw(pick.choice([outcome for outcome, odds in episode.asks.odds if odds]))
        else:
            team = episode.waiting[0]
            episode.act(team, pick.choice(episode.legal(team)))
    return episode


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_the_mask_is_what_the_rules_accept(scenario: Scenario) -> None:
    """At every question exactly those actions are legal that `refusal` accepts, and there is always one."""
    episode, pick = Episode(scenario, 3), random.Random(3)  # noqa: S311
    while not episode.over:
        state = episode.position.state
        for team in episode.teams:
            actions, legal = episode.actions(team), set(episode.legal(team))
            accepted = {
                number
                for number, words in enumerate(actions.words)
                if team in episode.waiting
                and rules.refusal(state, Decision(team, words, episode.point)) is None
            }
            assert legal == accepted
            assert bool(legal) == (team in episode.waiting)
            if legal and state.phase:
                single = {words for words in rules.options(state, team) if words != ("unseal",)}
                assert single <= {actions.words[number] for number in legal}
        team = pick.choice(episode.waiting)
        episode.act(team, pick.choice(episode.legal(team)))


def test_packages_of_more_than_one_are_actions() -> None:
    """Where two may be sealed together, their package is an action, and none that exclude each other."""
    packages = [
        (scenario, words)
        for scenario in SCENARIOS
        for team in scenario.teams
        for words in Actions(scenario, team).words
        if len(words) > 1 and all(word in scenario.options for word in words)
    ]
    assert packages
    for scenario, words in packages:
        for one in words:
            assert not set(words) & set(scenario.options[one].excludes)


@pytest.mark.parametrize("scenario", SCENARIOS[:2], ids=lambda scenario: scenario.id)
def test_the_episode_of_a_seed_is_the_game_of_that_seed(scenario: Scenario) -> None:
    """What the rules' own players do in the game of a seed leads an episode of it to the same end."""
    doctrine = next(name for name, each in scenario.doctrines.items() if not each.uniform)
    game = by_rules.play(scenario, rules.setup(scenario), dict.fromkeys(scenario.teams, doctrine), 11)
    episode = Episode(scenario, 11)
    for seat, _, _, options, lapsed in game.decisions:
        assert not lapsed
        actions = episode.actions(seat)
        same = next(
            n for n, words in enumerate(actions.words) if set(words) == set(options) and words[0] in options
        )
        episode.act(seat, actions.number.get(options, same))
    assert episode.over
    assert (episode.position.state.ending, episode.position.state.minute) == (game.ending, game.minute)


def test_what_the_rules_refuse_is_refused() -> None:
    """An action that is none, or not legal now, leaves the game as it was."""
    episode = Episode(SCENARIOS[0], 1)
    before = episode.position
    for team, action in (("seoul", -1), ("seoul", 10**6), ("seoul", len(episode.actions("seoul")) - 1)):
        with pytest.raises(IllegalDecision):
            episode.act(team, action)
    assert episode.position is before
    with pytest.raises(SeatError, match="soul"):
        Episode(SCENARIOS[0], 1, nobody=["soul"])


@pytest.mark.parametrize("aloud", [False, True])
def test_a_kept_episode_is_a_log_that_verifies(tmp_path: Path, aloud: bool) -> None:
    """An episode is kept as a game's log, with dice of its seed or as they were drawn aloud."""
    episode = played(SCENARIOS[0], 5, aloud)
    episode.keep(tmp_path / "game", {"seoul": "learner"})
    assert verify(tmp_path / "game").problem == ""
    header, *_, last = read(tmp_path / "game" / "log.jsonl")
    assert header.body["seats"]["seoul"] == "bot:program:learner"
    # What was drawn in the episode is what the log's own dice came to.
    assert last.body["digest"] == digest(episode.position.state)


def test_a_reward_that_is_none_is_refused_and_names_those_that_are() -> None:
    for episode in (Episode(SCENARIOS[0], 7), played(SCENARIOS[0], 7)):
        with pytest.raises(GameError, match=r"^reward 'xx' should be aims, objectives or both$"):
            episode.rewards("xx")  # type: ignore[arg-type]


def test_a_single_name_is_a_team_that_nobody_plays() -> None:
    alone = Episode(SCENARIOS[0], 7, nobody="alliance")
    assert alone.teams == Episode(SCENARIOS[0], 7, nobody=["alliance"]).teams == ("seoul", "washington")


def test_rewards_lie_between_nothing_and_one_and_count_own_aims() -> None:
    """Nothing is won before the end; then each seat's aims are its own."""
    assert set(Episode(SCENARIOS[0], 1).rewards("both").values()) == {0.0}
    for seed in range(6):
        episode = played(SCENARIOS[0], seed)
        ending = episode.view("room").ending
        assert ending is not None
        own = [line.met for team, line in ending.aims if team == "seoul"]
        assert episode.rewards("aims")["seoul"] == sum(map(bool, own)) / len(own)
        for reward in ("aims", "objectives", "both"):
            assert all(0 <= won <= 1 for won in episode.rewards(reward).values())  # type: ignore[arg-type]


class Observed(Twins):
    """Two games that differ in secrets only, as their observations tell them."""

    def _look_alike(self, viewer: str) -> None:
        if viewer not in self.scenario.teams:
            return
        one, other = (game.view(viewer) for game in self.games)
        layout = Layout(self.scenario)
        if told(one) != told(other) or layout.row(one) != layout.row(other):
            self._leak(viewer, "observes something else")


@pytest.mark.parametrize("seed", range(len(SCENARIOS)), ids=lambda seed: SCENARIOS[seed].id)
def test_games_that_differ_in_secrets_are_observed_alike(seed: int) -> None:
    """No observation tells what a seat may not know, in any scenario."""
    pair = Observed(SCENARIOS[seed], seed).play()
    assert pair.leaks == []
    assert pair.compared


def test_control_and_what_others_seal_are_no_part_of_an_observation() -> None:
    """The white list holds nothing of exercise control, and no team's row changes by another's sealing."""
    assert "control" not in TOLD
    scenario = SCENARIOS[0]
    layout = Layout(scenario)
    for seat, other in (("seoul", "washington"), ("washington", "seoul")):
        rows = set()
        for action in range(3):
            episode = Episode(scenario, 1)
            episode.act(other, episode.legal(other)[action])
            rows.add(tuple(layout.row(episode.view(seat))))
        assert len(rows) == 1
    assert observation.UNKNOWN < 0


def test_rows_are_as_long_as_their_names_and_follow_the_view() -> None:
    """Every number has its name; a changed view changes its number."""
    scenario = SCENARIOS[0]
    layout, view = Layout(scenario), Episode(scenario, 1).view("seoul")
    assert len(layout.row(view)) == len(layout) == len(set(layout.names))
    changed = dict(zip(layout.names, layout.row(replace(view, ours=view.ours + 1)), strict=True))
    assert changed["ours"] == view.ours + 1
