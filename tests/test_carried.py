"""A game carried over to a changed text: the same point, or the last that is still reached and why."""

from __future__ import annotations

from pathlib import Path

from game.scenario import loader
from game.scenario.model import Scenario
from game.session import Decision, Session, carried_over, setup

SMALL = Path(__file__).parent / "scenarios" / "small.yaml"
SEATS = {"seoul": "people", "washington": "people", "alliance": "nobody"}


def changed(folder: Path, *edits: tuple[str, str]) -> Scenario:
    """Return the small scenario with some places written otherwise."""
    text = SMALL.read_text(encoding="utf-8")
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    path = folder / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return loader.load(path)


def game(folder: Path, seed: int = 3) -> Session:
    """Return a game with aims sealed and Seoul's first decision lying there."""
    session = Session.start(changed(folder), None, SEATS, seed)
    session.conduct.start()
    session.decide(session.parse("seoul:calm"))
    session.decide(session.parse("washington:quiet"))
    session.decide(session.parse("seoul:alert"), "because")
    return session


def line(session: Session) -> list[tuple[str, tuple[str, ...]]]:
    """Return who decided what."""
    bodies = [record.body for record in session.records if record.body["kind"] == "decision"]
    return [(body["seat"], tuple(body["options"])) for body in bodies]


def test_the_same_text_gives_the_same_game(tmp_path: Path) -> None:
    old = game(tmp_path)
    old.conduct.slow(150)
    scenario = changed(tmp_path)
    carried = carried_over(old, scenario, setup(scenario), SEATS)
    new = carried.session
    assert not carried.stopped
    assert line(new) == line(old)
    assert new.records[-1].body["digest"] == old.records[-1].body["digest"]
    assert (new.point, new.waiting, new.folder) == (old.point, old.waiting, None)
    assert new.clock.running
    assert new.clock.pace == 150
    assert [record.note["reason"] for record in new.records if "reason" in (record.note or {})] == ["because"]


def test_what_was_drawn_stays_drawn_though_the_odds_change(tmp_path: Path) -> None:
    seeds = {}
    for seed in range(20):
        old = game(tmp_path, seed)
        seeds[line(old)[0][1][1]] = old
    assert seeds.keys() == {"attack", "change"}
    for fell, old in seeds.items():
        odds = "{attack: 10, change: 990}" if fell == "attack" else "{attack: 990, change: 10}"
        scenario = changed(tmp_path, ("{attack: 700, change: 300}", odds))
        carried = carried_over(old, scenario, setup(scenario), SEATS)
        assert line(carried.session) == line(old)
    # What cannot fall any more falls as the seed has it.
    scenario = changed(tmp_path, ("{attack: 700, change: 300}", "{attack: 1000, change: 0}"))
    carried = carried_over(seeds["change"], scenario, setup(scenario), SEATS)
    assert line(carried.session)[0] == ("chance", ("cause", "attack"))
    assert not carried.stopped


def test_what_was_drawn_twice_stays_what_it_was_each_time(tmp_path: Path) -> None:
    sizes = set()
    for seed in range(40):
        old = Session.start(changed(tmp_path), None, SEATS, seed)
        typed = "seoul:calm washington:quiet seoul:hold washington:wait seoul:hold washington:support"
        for decision in typed.split():
            old.decide(old.parse(decision))
        drawn = tuple(options[1] for seat, options in line(old) if (seat, options[0]) == ("chance", "size"))
        scenario = changed(tmp_path, ("{3: 600, 7: 400}", "{3: 400, 7: 600}"))
        assert line(carried_over(old, scenario, setup(scenario), SEATS).session) == line(old)
        sizes.add(drawn)
    assert {("3", "7"), ("7", "3")} <= sizes


def test_it_stops_before_a_decision_that_is_gone_and_says_which_and_why(tmp_path: Path) -> None:
    old = game(tmp_path)
    scenario = changed(tmp_path, ("    cost: {capital: 4}", "    cost: {capital: 40}"))
    carried = carried_over(old, scenario, setup(scenario), SEATS)
    assert line(carried.session) == line(old)[:-1]
    assert carried.session.point == old.point
    assert carried.stopped.en.startswith("Stopped before “Seoul: Alert” (t1): ")
    assert "한국" in carried.stopped.ko
    assert not carried.session.clock.running
    assert carried.session.clock.started


def test_an_abandoned_branch_is_not_carried(tmp_path: Path) -> None:
    old = game(tmp_path)
    old.conduct.rewind(old.records[-2].n, "once more")
    old.decide(old.parse("seoul:tell"))
    scenario = changed(tmp_path)
    carried = carried_over(old, scenario, setup(scenario), SEATS)
    assert not carried.stopped
    decided = line(carried.session)
    assert ("seoul", ("tell",)) in decided
    assert ("seoul", ("alert",)) not in decided


def test_what_time_brought_and_is_gone_is_passed_over(tmp_path: Path) -> None:
    old = game(tmp_path)
    old.decide(Decision("clock", ("inject", "news"), old.point))
    scenario = changed(tmp_path, ("      news:", "      other:"), ("leave_out: [news]", "leave_out: [other]"))
    carried = carried_over(old, scenario, setup(scenario), SEATS)
    assert not carried.stopped
    assert line(carried.session) == [each for each in line(old) if each[0] != "clock"]
