"""Experiments with people: who plays which arm, what the seal hides, what the logs and the key prove."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from game.cli import main
from game.cli.planned import place_in
from game.cli.wishes import Wishes, class_of
from game.compare.comparison import compare
from game.debrief.games import read_games
from game.errors import GameError
from game.experiment import kept
from game.experiment.assigning import assigned, orders
from game.experiment.making import arms_from, made
from game.experiment.matching import matched
from game.experiment.plan import Arm, Key, Plan
from game.record.log import read
from game.record.planned import in_plan
from game.record.replay import read_header
from game.scenario import loader

pytestmark = pytest.mark.alike

TUTORIAL = loader.load(loader.find("eight_minutes"))
WORDS = ("early:era=era_2020", "late:era=era_2024")
BOTS = {"seoul": "bot:process", "washington": "bot:function", "alliance": "nobody"}
COMMAND = [
    "experiment", "plan", "eight_minutes", *(f"--arm={word}" for word in WORDS),
    *(f"--seat={team}={who}" for team, who in BOTS.items()),
]  # fmt: skip


def arms(number: int) -> list[Arm]:
    return [Arm(f"arm_{n}", {}, {}) for n in range(number)]


def planned(groups: int = 4, every_arm: bool = False, seed: int = 5) -> tuple[Plan, Key]:
    """Return a plan of two eras whose tables are bots'."""
    return made(TUTORIAL, arms_from(TUTORIAL, WORDS, {}, BOTS, None), None, groups, every_arm, seed)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a sealed plan of four groups."""
    kept.write(tmp_path / "plan", *planned(), TUTORIAL)
    return tmp_path / "plan"


def played(folder: Path, out: Path, groups: int = 4) -> Path:
    """Play the groups of a plan by its bots, and return the class."""
    for group in range(1, groups + 1):
        words = ["demo", "--headless", "--plan", str(folder), "--group", str(group)]
        assert main([*words, "--out", str(out / f"group-{group}")]) == 0
    return out


# Who plays what.


@pytest.mark.parametrize("number", [2, 3, 4, 5, 6])
def test_orders_have_each_arm_at_each_place_and_after_each_other_equally_often(number: int) -> None:
    rows = orders(number)
    assert all(sorted(row) == list(range(number)) for row in rows)
    places = Counter((place, arm) for row in rows for place, arm in enumerate(row))
    followed = Counter(pair for row in rows for pair in pairwise(row))
    assert len(places) == number**2
    assert len(followed) == number * (number - 1)
    assert len(set(places.values())) == len(set(followed.values())) == 1


@pytest.mark.parametrize(("number", "every_arm"), [(2, False), (3, False), (2, True), (3, True), (4, True)])
def test_each_block_has_every_order_once_and_one_luck_a_sitting(number: int, every_arm: bool) -> None:
    rows = {*orders(number)} if every_arm else {(each,) for each in range(number)}
    named = arms(number)
    games = assigned(named, 5 * len(rows), every_arm, 9)
    luck: dict[tuple[int, int], set[int]] = {}
    found: dict[int, set[tuple[int, ...]]] = {}
    for group in range(1, 5 * len(rows) + 1):
        block = (group - 1) // len(rows)
        own = [game for game in games if game.group == group]
        assert [game.sitting for game in own] == list(range(1, len(own) + 1))
        found.setdefault(block, set()).add(tuple(int(game.arm.removeprefix("arm_")) for game in own))
        for game in own:
            luck.setdefault((block, game.sitting), set()).add(game.seed)
    assert all(each == rows for each in found.values())
    assert all(len(each) == 1 for each in luck.values())
    assert len({seed for each in luck.values() for seed in each}) == len(luck)


def test_the_assignment_follows_from_the_seed_and_differs_with_it() -> None:
    drawn = {tuple(game.arm for game in planned(12, seed=seed)[1].games) for seed in range(40)}
    assert len(drawn) > 25
    first = Counter(planned(2, seed=seed)[1].games[0].arm for seed in range(200))
    assert min(first.values()) > 70
    assert planned(12) == planned(12)
    # Pinned: a plan of this version is drawn again by every later one.
    assert [game.arm for game in planned(8)[1].games] == PINNED
    assert planned(8)[1].games[0].seed == PINNED_SEED


PINNED = ["early", "late", "late", "early", "late", "early", "late", "early"]
PINNED_SEED = 795068155729110


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["early:era=era_2020"], "1 arms: an experiment has 2 to 6"),
        (["early", "late:era=era_2024"], "should be NAME:KEY=VALUE"),
        (["early:era", "late:era=era_2024"], "should be NAME:KEY=VALUE"),
        (["Early:era=era_2020", "late:era=era_2024"], "should be NAME:KEY=VALUE"),
        (["a:era=era_2020", "a:era=era_2024"], "--arm a is given twice"),
        (["a:era=era_2020", "b:era=era_2020"], "they are one arm"),
        (["a:ere=era_2020", "b:era=era_2024"], "unknown setting or team 'ere'; did you mean 'era'"),
        (["a:era=era_2020,era=era_2023", "b:era=era_2024"], "era is given twice"),
        (["a:era=era_1990", "b:era=era_2024"], "era_1990"),
        (["a:seoul=bot:procss", "b:era=era_2024"], "did you mean 'process'"),
        (["a:seoul=bot:program:me.py", "b:era=era_2024"], "a plan seats people"),
    ],
)
def test_what_is_wrong_with_arms_is_said(words: list[str], message: str) -> None:
    with pytest.raises(GameError, match=message.replace("(", r"\(")):
        made(TUTORIAL, arms_from(TUTORIAL, words, {}, {}, None), None, 4, False, 1)


@pytest.mark.parametrize(
    ("groups", "every_arm", "message"),
    [(5, False, "by 4 or 6 groups"), (1, False, "by 2 groups"),
     (700, False, "600 are the most of one plan.*by 600 groups"),
     (0, True, "by 2 groups"), (7, True, "in each order equally often by 6 or 8")],
)  # fmt: skip
def test_numbers_of_groups_that_do_not_balance_are_refused(
    groups: int, every_arm: bool, message: str
) -> None:
    with pytest.raises(GameError, match=message):
        planned(groups, every_arm)


# What the seal hides.


def test_the_plan_names_no_arm_and_its_files_are_the_same_for_the_same_seed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "".join((folder / name).read_text("utf-8") for name in (kept.PLAN, kept.SEALED))
    assert main(["experiment", "show", str(folder)]) == 0
    told += capsys.readouterr().out
    for word in ("early", "late", "era_2020", "era_2024"):
        assert word not in told
    again = tmp_path / "again"
    assert main([*COMMAND, "--groups", "4", "--seed", "5", "-o", str(again)]) == 0
    for name in (kept.PLAN, kept.SEALED):
        assert (again / name).read_bytes() == (folder / name).read_bytes()
    assert main([*COMMAND, "--groups", "4", "-o", str(tmp_path / "other")]) == 0
    assert (tmp_path / "other" / kept.PLAN).read_bytes() != (folder / kept.PLAN).read_bytes()


def test_a_game_by_plan_names_its_plan_and_not_its_arm(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = kept.read_plan(folder)
    own = played(folder, tmp_path / "class", 1) / "group-1"
    told = capsys.readouterr()
    assert plan.code in told.err
    assert not any(arm in told.out + told.err for arm in ("early", "era_20"))
    header = read_header(read(own), own)
    place = in_plan(header)
    assert place is not None
    assert (place.plan, place.sitting, header.group) == (plan.digest, 1, "1")
    assert main(["verify", str(own)]) == 0
    assert f"plan {plan.code}, group 1, game 1" in capsys.readouterr().out
    assert "early" not in (own / "log.jsonl").read_text("utf-8")


def test_arms_are_told_once_the_key_is_open_and_not_before(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    games = played(folder, tmp_path / "class")
    capsys.readouterr()
    for words in (["compare", str(games)], ["export", str(games), "--out", str(tmp_path / "tables")]):
        assert main([*words, "--plan", str(folder)]) == 2
        assert "its key is sealed" in capsys.readouterr().err
    assert main(["experiment", "open", str(folder)]) == 2
    assert "--yes opens it" in capsys.readouterr().err
    assert main(["experiment", "open", str(folder), "--yes"]) == 0
    told = capsys.readouterr()
    assert "early: era=era_2020" in told.out
    assert "this opens the key of plan" in told.err
    assert "it cannot be sealed again" in told.err
    assert main(["experiment", "open", str(folder), "--yes"]) == 0
    assert "this opens the key" not in capsys.readouterr().err
    assert main(["compare", str(games), "--plan", str(folder), "--json"]) == 0
    (axis,) = json.loads(capsys.readouterr().out)["axes"]
    by_arm = {arm["id"]: arm["groups"] for arm in axis["arms"]}
    key = kept.read_key(folder, kept.read_plan(folder))
    assert by_arm == {
        name: [str(game.group) for game in key.games if game.arm == name] for name in ("early", "late")
    }
    assert main(["export", str(games), "--plan", str(folder), "--out", str(tmp_path / "tables")]) == 0
    rows = [row.split(",") for row in (tmp_path / "tables" / "sessions.csv").read_text("utf-8").splitlines()]
    head = rows[0]
    assert [row[head.index("arm")] for row in rows[1:]] == [game.arm for game in key.games]


def test_all_groups_of_a_plan_begin_as_one_class_each_in_its_arm(folder: Path, tmp_path: Path) -> None:
    plan, key = planned()
    place = place_in(folder, None, None, {})
    games = class_of(Wishes(place=place, out=tmp_path / "class"), most=4)
    headers = {}
    for session in games.sessions:
        headers[tmp_path / session.header.group] = session.header
        session.close()
    assert [game.arm for game in matched(plan, key, headers)] == [game.arm for game in key.games]
    with pytest.raises(GameError, match="4 groups: 1 to 3 play together"):
        class_of(Wishes(place=place, out=tmp_path / "again"), most=3)
    assert not (tmp_path / "again").exists()


# What is proved.


def test_a_key_or_plan_that_was_changed_is_noticed(folder: Path) -> None:
    plan = kept.read_plan(folder)
    other = planned(seed=6)[1]
    kept.write(folder.parent / "other", plan, other, TUTORIAL)
    shutil.copy(folder.parent / "other" / kept.SEALED, folder)
    with pytest.raises(GameError, match="is not the key of this plan"):
        kept.read_key(folder, plan)
    kept.open_key(folder, other)
    with pytest.raises(GameError, match="is not the key of this plan"):
        kept.read_key(folder, plan, opened=True)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (kept.PLAN, '{"format": 1,\n "scenario" "x"}', r"plan\.json:2:13: is no plan"),
        (kept.PLAN, "[]", r"plan\.json:1:1: the plan should hold"),
        (kept.PLAN, '{"format": 2}', r"plan\.json:1:1: the plan should hold"),
        (kept.SEALED, "hello", r"key\.sealed: the key has lost its first line"),
        (kept.SEALED, f"{kept.NOTICE}\n####\n", r"key\.sealed: the key "),
        (kept.SEALED, f"{kept.NOTICE}\nAAAA\n", r"key\.sealed: is no key"),
        (kept.SEALED, None, r"key\.sealed: is missing"),
        (kept.PLAN, None, "there is no plan in it"),
        ("scenario.json", "{}", r"scenario\.json: is not the exercise of the plan"),
    ],
)
def test_a_damaged_plan_is_said_in_one_line(
    folder: Path, name: str, text: str | None, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(text, "utf-8")
    assert (
        main(["demo", "--headless", "--plan", str(folder), "--group", "1", "--out", str(folder / "x")]) == 2
    )
    told = capsys.readouterr().err.strip()
    assert "\n" not in told
    with pytest.raises(AssertionError, match=message):
        raise AssertionError(told)


def test_a_log_that_is_not_as_planned_is_named(folder: Path, tmp_path: Path) -> None:
    plan, key = planned()
    log = played(folder, tmp_path / "class", 1) / "group-1"
    header = read_header(read(log), log)
    assert [game.group for game in matched(plan, key, {log: header})] == [1]
    other_era = "era_2020" if header.settings["era"] == "era_2024" else "era_2024"
    wrong = {
        "settings": replace(header, settings={**header.settings, "era": other_era}),
        "seed": replace(header, seed=header.seed + 1),
        "seats": replace(header, seats={**header.seats, "seoul": "people"}),
        "edition": replace(header, edition=8),
        "mechanics": replace(header, mechanics="0" * 64),
        "is a fork": replace(header, parent={"log": "", "record": 1, "hash": ""}),
        "was not played by a plan": replace(header, plan="a plan of Lee's"),
        "belongs to plan": replace(header, plan=f"{'0' * 64}:1"),
        "no group '9'": replace(header, group="9"),
        "at sitting 2": replace(header, plan=f"{plan.digest}:2"),
    }
    for message, changed in wrong.items():
        with pytest.raises(GameError, match=message):
            matched(plan, key, {log: changed})
    with pytest.raises(GameError, match="are both of group 1: name the one that counts"):
        matched(plan, key, {log: header, tmp_path / "again": header})


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--group", "5"], "the plan has groups 1 to 4"),
        (["--group", "1", "--sitting", "2"], "each group plays 1 of this plan"),
        (["--group", "1", "--seed", "3"], "it goes without --seed"),
        (["--group", "1", "--set", "era=era_2020"], "it goes without --set"),
        (["eight_minutes", "--group", "1"], "it goes without an exercise"),
        ([], "name its group with --group"),
    ],
)
def test_a_plan_leaves_nothing_to_choose(
    folder: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--headless", "--plan", str(folder), *words]) == 2
    assert message in capsys.readouterr().err
    assert main(["demo", "--headless", "--group", "1"]) == 2
    assert "--group and --sitting are those of a --plan" in capsys.readouterr().err


def test_a_plan_with_people_is_not_tried_by_bots_and_the_way_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan, key = made(TUTORIAL, arms_from(TUTORIAL, WORDS, {}, {}, None), None, 4, False, 5)
    kept.write(tmp_path / "plan", plan, key, TUTORIAL)
    assert main(["demo", "--headless", "--plan", str(tmp_path / "plan"), "--group", "1"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    seats = re.findall(r"--seat \S+", said.partition("make a trial plan")[2])
    assert [seat.split()[1].partition("=")[0] for seat in seats] == [*TUTORIAL.teams]
    trial = [word for seat in seats for word in seat.split()]
    arms = [f"--arm={word}" for word in WORDS]
    out = str(tmp_path / "trial")
    assert main(["experiment", "plan", "eight_minutes", *arms, *trial, "--groups", "4", "-o", out]) == 0
    words = ["--plan", out, "--group", "1", "--out", str(tmp_path / "tried")]
    assert main(["demo", "--headless", *words]) == 0


def test_an_anonymous_log_still_belongs_to_its_plan(folder: Path, tmp_path: Path) -> None:
    games = played(folder, tmp_path / "class", 2)
    assert main(["anonymise", str(games), "--out", str(tmp_path / "bare")]) == 0
    plan, key = planned()
    logs = {path: read_header(read(path), path) for path in sorted((tmp_path / "bare").glob("group-*"))}
    assert [game.group for game in matched(plan, key, logs)] == [1, 2]


def test_a_group_that_plays_every_arm_is_compared_with_itself(tmp_path: Path) -> None:
    plan, key = planned(6, every_arm=True)
    kept.write(tmp_path / "plan", plan, key, TUTORIAL)
    for game in key.games:
        words = ["demo", "--headless", "--plan", str(tmp_path / "plan"), "--group", str(game.group)]
        out = tmp_path / f"day-{game.sitting}" / f"group-{game.group}"
        assert main([*words, "--sitting", str(game.sitting), "--out", str(out)]) == 0
    games, problems = read_games(sorted(tmp_path.glob("day-*/group-*/log.jsonl")))
    assert not problems
    found = matched(plan, key, {path: game.header for path, game in games.items()})
    compared = compare(tuple(games.values()), 0, found)
    assert {group.label for group in compared.groups} == {f"{g}.{s}" for g in range(1, 7) for s in (1, 2)}
    (axis,) = compared.axes
    assert axis.within
    (pair,) = axis.pairs
    trust = next(each for each in pair.contrasts if each.measure.id == "gauge.trust")
    by_game = {
        (game.group, game.arm): value
        for game, value in zip(found, trust.measure.values, strict=True)
        if value is not None
    }
    apart = sorted(by_game[group, "early"] - by_game[group, "late"] for group in range(1, 7))
    assert trust.difference is not None
    assert trust.one == 6
    assert trust.difference.value == (apart[2] + apart[3]) / 2
    assert (trust.difference.low, trust.difference.high) == (apart[0], apart[-1])


# On paper.


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_consent_card_bears_the_plans_code_and_no_arm(folder: Path, tmp_path: Path, lang: str) -> None:
    words = ["print", "eight_minutes", "--lang", lang, "-o", str(tmp_path)]
    assert main([*words, "--what", "consent", "--plan", str(folder)]) == 0
    with pdfium.PdfDocument(tmp_path / "consent_plan.pdf") as document:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_bounded()
    assert kept.read_plan(folder).code in text
    assert not any(word in text for word in ("early", "late:", "era_20", "2020"))
    assert main([*words, "--what", "forms", "--plan", str(folder)]) == 2
    assert main(["print", "ward_seven", "--what", "consent", "--plan", str(folder)]) == 2
