"""Secrecy on the wire, by pairs of games: what a viewer may not know changes no byte that its device gets.

`wire_twins` says what is held against what. A failure names its pair, which is played again by
`WireTwins(scenario, number).play_out()`. The plants are leaks that servers of games really had; each has to
be found.
"""

from __future__ import annotations

import gc
import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from canaries import Canaries, decide, each_exercise, token_of, whisper
from conftest import OTHERS, Keeps
from deeds import viewers
from wire_twins import EVALUATOR, Behind, WireTwins

from game.devices import Device
from game.errors import IllegalDecision
from game.room import deeds, hub
from game.room.hub import Hub, Sitting
from game.room.told import desk, door, models
from game.room.wire import written
from game.scenario import loader
from game.scenario.model import Scenario
from game.session import Session, ask
from game.texts import Text

pytestmark = pytest.mark.once

HERE = Path(__file__).parent
PAIRS = {
    "eight_minutes": (8, 40), "talks": (4, 210), "small": (8, 105),
    "three_waves": (1, 2), "ward_seven": (1, 2), "harbor_and_exchange": (1, 2),
    "electronic_robbery": (1, 2), "mirror_week": (1, 2),
}  # fmt: skip
"""Blocks of each scenario, and pairs of a block: of a long exercise a pair takes up to five seconds."""
LONG = {
    "eight_minutes": (40, 100), "talks": (40, 700), "small": (40, 400),
    "three_waves": (8, 10), "ward_seven": (5, 10), "harbor_and_exchange": (5, 10),
    "electronic_robbery": (5, 10), "mirror_week": (5, 10),
}  # fmt: skip
FURTHER = 100
"""The first block of a long job."""
CANARIES = each_exercise(3, 1)
MOST_PAIRS = 100
"""Within so many pairs every planted leak is found."""


@cache
def scenario(name: str) -> Scenario:
    made = HERE / "scenarios" / f"{name}.yaml"
    return loader.load(made if made.is_file() else loader.find(name))


def blocks(of: dict[str, tuple[int, int]]) -> list[tuple[str, int, int]]:
    """Return each block: of what, its number, how many pairs."""
    return [(name, number, pairs) for name, (many, pairs) in of.items() for number in range(many)]


def no_leak(name: str, block: int, pairs: int) -> None:
    first = OTHERS * 1_000_000 + block * pairs
    there: Counter[str] = Counter()
    for number in range(first, first + pairs):
        played = WireTwins(scenario(name), number).play_out()
        assert played.pair.leaks == []
        there.update(secrets=played.secrets, read=sum(played.read.values()), acks=played.acks)
        there.update(compared=sum(played.pair.compared.values()))
    # There was something to keep, and bytes in which it might have shown.
    assert there["secrets"] >= (pairs + 1) // 2
    assert there["compared"] > 7 * pairs
    assert there["read"] > 50 * pairs
    assert there["acks"] > 5 * pairs
    # A room and its games hold one another: left to themselves the thousands of a long job fill the memory.
    gc.collect()


@pytest.mark.parametrize(("name", "block", "pairs"), blocks(PAIRS))
def test_no_device_tells_two_games_apart_that_differ_in_secrets(
    name: str, block: int, pairs: int, keeps: Keeps
) -> None:
    no_leak(name, block, pairs)
    keeps("S2", pairs, "pairs")


@pytest.mark.long
@pytest.mark.parametrize(("name", "block", "pairs"), blocks(LONG))
def test_no_device_tells_many_games_apart(name: str, block: int, pairs: int, keeps: Keeps) -> None:
    no_leak(name, FURTHER + block, pairs)
    keeps("S2", pairs, "pairs")


def canaries_found(canaries: Canaries, seed: int) -> list[str]:
    """Return which secret texts a random game's devices get that are not for them."""
    pick = random.Random(seed)  # noqa: S311
    game = Session.start(canaries.scenario, seed=seed)
    there = (*viewers(game.scenario), EVALUATOR)
    server = Behind(game, {viewer: pick.choice(("en", "ko")) for viewer in there})
    read = dict.fromkeys(server.devices, 0)
    while not game.over:
        if pick.random() < 0.3:
            whisper(canaries, game, pick)
        if pick.random() < 0.2:
            team = pick.choice([*game.seats])
            place = f"question {len(game.records)} of {seed}"
            with suppress(IllegalDecision):
                ask(game, team, canaries.whisper(token_of(place), place, team))
        decide(canaries, game, pick)
        for viewer in read:
            fresh = "".join(server.heard(viewer)[read[viewer] :])
            read[viewer] = len(server.heard(viewer))
            if found := canaries.found(fresh, viewer, game):
                return [f"seed {seed}: {each}" for each in found]
        at_the_door = written(door.door(server.hub, "en"))
        found = canaries.found(at_the_door, "stranger", game)
        # Which roles there are is said at the door: whoever joins chooses one. Nothing else of them is.
        if found := [each for each in found if ".title is read" not in each]:
            return [f"seed {seed}: {each}" for each in found]
    return []


@pytest.mark.parametrize("name", CANARIES)
def test_no_secret_text_reaches_a_device_that_it_is_not_for(name: str, keeps: Keeps) -> None:
    canaries = Canaries(name)
    assert [each for seed in range(CANARIES[name]) for each in canaries_found(canaries, seed)] == []
    keeps("S3", CANARIES[name], "games")


@pytest.mark.long
@pytest.mark.parametrize("name", CANARIES)
def test_no_secret_text_reaches_a_device_in_many_games(name: str, keeps: Keeps) -> None:
    canaries, seeds = Canaries(name), range(100, 110)
    assert [each for seed in seeds for each in canaries_found(canaries, seed)] == []
    keeps("S3", len(seeds), "games")


# Leaks.

Patch = pytest.MonkeyPatch


def model_with(patch: Patch, more: Callable[[Any, Any], Any]) -> None:
    """Let a seat's page hold something more of its session."""
    tell = Hub._tell

    class Leaking:
        words = staticmethod(models.MODELS["seat"].words)

        def __init__(self, session: Any) -> None:
            self.session = session

        def model(self, view: Any, lang: str, extras: Any) -> dict[str, Any]:
            honest = models.MODELS["seat"].model(view, lang, extras)
            return {**honest, "more": more(self.session, view)}

    def leaking(self: Hub, topic: Any) -> Any:
        session = self.sessions[0]
        with pytest.MonkeyPatch.context() as within:
            within.setattr(hub, "MODELS", dict.fromkeys(models.MODELS, Leaking(session)))
            known = self._told.get(topic)
            if known is not None:
                known.made_of = None
            return tell(self, topic)

    patch.setattr(Hub, "_tell", leaking)


def a_global_version(patch: Patch) -> None:
    model_with(patch, lambda session, view: len(session.records))


def the_payload_s_size(patch: Patch) -> None:
    model_with(patch, lambda session, view: "x" * len(session.records))


def somebody_acted(patch: Patch) -> None:
    # Who has sealed, all may see; how often somebody decided, nobody.
    model_with(patch, lambda session, view: sum(each.body["kind"] == "decision" for each in session.records))


def the_facilitator_s_view(patch: Patch) -> None:
    model_with(patch, lambda session, view: repr(session.view("white_cell").gauges))


def an_ally_s_view(patch: Patch) -> None:
    model_with(patch, lambda session, view: repr([session.view(team).question for team in session.seats]))


def the_code_of_the_log(patch: Patch) -> None:
    model_with(patch, lambda session, view: session.code)


def the_state_but_for_a_blacklist(patch: Patch) -> None:
    def state(session: Any, view: Any) -> str:
        now = session._now.state
        return repr([(name, value) for name, value in sorted(now.meters.items()) if name != "secret"])

    model_with(patch, state)


def a_message_for_every_record(patch: Patch) -> None:
    def send(self: Hub, sitting: Sitting, kind: str, made_of: object, make: Callable[[], str]) -> None:
        sitting.outbox.put(kind, make())

    patch.setattr(Hub, "_send", send)


def the_facilitator_s_view_at_an_evaluator_s(patch: Patch) -> None:
    honest = Device.viewer.fget

    def seen(device: Device) -> str:
        return "white_cell" if device.kind == "evaluator" else honest(device)

    patch.setattr(Device, "viewer", property(seen))


def an_empty_word_at_every_seal(patch: Patch) -> None:
    look = Hub.look

    def looking(self: Hub, group: int = 0) -> None:
        look(self, group)
        for sitting in self.sittings.values():
            if group:
                sitting.outbox.put("answer", written({"t": "changed"}))

    patch.setattr(Hub, "look", looking)


def the_questions_of_all(patch: Patch) -> None:
    honest = desk.desk

    def nosy(table: Any, lang: Any, lobby: Any, session: Any, asked: Any) -> dict[str, Any]:
        return honest(table, lang, lobby, session, asked) | {"open": len(asked)}

    patch.setattr(hub, "desk", nosy)


def the_proposals_of_all(patch: Patch) -> None:
    honest = desk.desk

    def nosy(table: Any, lang: Any, lobby: Any, session: Any, asked: Any) -> dict[str, Any]:
        told = [len(lobby.tally(1, team, session.point)) for team in lobby.teams_by_group[1]]
        return honest(table, lang, lobby, session, asked) | {"all": told}

    patch.setattr(hub, "desk", nosy)


def the_number_of_the_record_in_a_refusal(patch: Patch) -> None:
    carry_out = deeds.Deeds.carry_out

    async def numbered(self: deeds.Deeds, said: Any, sitting: Sitting) -> None:
        await carry_out(self, said, sitting)
        sitting.outbox.put("answer", written({"t": "at", "n": len(self.hub.sessions[0].records)}))

    patch.setattr(deeds.Deeds, "carry_out", numbered)


def the_number_of_the_record_in_an_ack(patch: Patch) -> None:
    honest = deeds.answered

    async def numbered(future: Any, *late: Any) -> Any:
        answer = await honest(future, *late)
        if answer.t != "ack":
            return answer
        number = str(future.result().number)
        return replace(answer, done=Text(number, number))

    patch.setattr(deeds, "answered", numbered)


def the_door_of_a_game_that_goes_on(patch: Patch) -> None:
    honest = door.door

    def chatty(of: Hub, lang: str) -> dict[str, Any]:
        return honest(of, lang) | {"records": len(of.sessions[0].records)}

    import wire_twins

    patch.setattr(wire_twins, "door", chatty)


LEAKS = (
    a_global_version, the_payload_s_size, somebody_acted, the_facilitator_s_view, an_ally_s_view,
    the_code_of_the_log, the_state_but_for_a_blacklist, a_message_for_every_record,
    an_empty_word_at_every_seal, the_questions_of_all, the_proposals_of_all,
    the_number_of_the_record_in_a_refusal, the_number_of_the_record_in_an_ack,
    the_door_of_a_game_that_goes_on, the_facilitator_s_view_at_an_evaluator_s,
)  # fmt: skip


def test_a_canary_sings_over_the_wire(monkeypatch: Patch) -> None:
    model_with(monkeypatch, lambda session, view: repr(session.view("white_cell")))
    canaries = Canaries()
    assert any(canaries_found(canaries, seed) for seed in range(8))


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
def test_a_planted_leak_is_found(leak: Callable[[Patch], None], monkeypatch: Patch, keeps: Keeps) -> None:
    board = scenario("eight_minutes")
    leak(monkeypatch)
    assert any(WireTwins(board, number).play_out().pair.leaks for number in range(MOST_PAIRS))
    keeps("S4", 1, "leaks")
    keeps("G", 1, "bugs")
