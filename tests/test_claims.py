"""The experts' claims: read with every fault in its place, tested by games, weighed without favour."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sweeps import TUTORIAL, as_told

from game.cli import main
from game.errors import GameError, ScenarioError
from game.figures.intervals import Interval, apart, wilson
from game.odds.compiled import Play
from game.research.claims import one_arm
from game.research.claims.games import LEAST, SAMPLES, seated, trials
from game.research.claims.games import tests as play_all
from game.research.claims.names import Names
from game.research.claims.page import page
from game.research.claims.prove import findings
from game.research.claims.report import report
from game.research.claims.told import Report, Verdict
from game.research.claims.weigh import overall, verdict
from game.research.executor import Executor, Here, Processes
from game.research.measures import measure_of
from game.research.merged import merged
from game.research.summary import plain
from game.research.tasks import tasks
from game.research.variant import REACH, Sample, Variant, samples, varied, vary
from game.research.work import course, work
from game.rules import rules
from game.scenario import claims, document, loader
from game.scenario.claims import Arm, Ask
from game.scenario.edits import Edit, apply, edited, places
from game.scenario.model import Scenario
from game.texts.text import Text

pytestmark = pytest.mark.alike

OWN = claims.load()
WAVES = loader.load(loader.find("three_waves"))
FEW = replace(OWN, claims={name: OWN.claims[name] for name in ("H1", "H17")}, targets={})
"""Enough for the tests: one that the tutorial cannot test, one that it can."""
NOTHING = Text("", "")


def report_of(workers: Executor, games: int = 68) -> Report:
    """Return what the tutorial says of the claims, from few games."""
    made = play_all(TUTORIAL, FEW, games, 1)
    done = {task.number: chunk for task, chunk in workers.run(made.plan, tasks(made.plan))}
    return report([(made, done)])


@pytest.fixture(scope="module")
def small() -> Report:
    """Return a report from few games."""
    return report_of(Here())


def leaves(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Yield every end of a tree with its path."""
    rows = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    if not isinstance(node, dict | list):
        yield path, node
    for key, value in rows:
        yield from leaves(value, (*path, key))


def test_there_are_all_eighteen_and_each_says_something_of_each_exercise() -> None:
    assert list(OWN.claims) == [f"H{number}" for number in range(1, 19)]
    for claim in OWN.claims.values():
        assert set(claim.trials) == set(loader.shipped()), claim.id
        assert claim.id in claim.sources
        for trial in claim.trials.values():
            assert bool(trial.cannot) != bool(trial.asks and not trial.cannot), trial.path


def test_everything_that_the_claims_name_is_there() -> None:
    every = [loader.load(loader.find(name)) for name in loader.shipped()]
    assert findings(OWN, every) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("measure: wrong_actor", "measure: wrong_acter", "has no measure 'wrong_acter'; did you mean"),
        ("more: [deep], less: [mild], least: 15", "more: [deap], less: [mild], least: 15", "no arm 'deap'"),
        ("vary: {disruption: 70}}", "vary: {disruptoin: 70}}", "unknown meter or constant"),
        ("out: name_now", "out: name_nowhere", "without `name_nowhere` hits nothing"),
        ('to: "115"', 'to: "a hundred"', "edited, it is no scenario any more"),
        ("draw: {cause: change}}", "draw: {cause: chance}}", "no draw cause that comes out chance"),
        ("sources: [S20, H3]", "sources: [S20, H33]", "there is no source H33"),
        ("within: [all_three], at_least: 20", "within: [all_three]", "needs one of"),
        ("least: 2, why: {en", "least: 3, wny: {en", "wny"),
        ("less: [mild], least: 15", "less: [mild], least: 20", "`why:` should say the reason"),
        (
            'small: {name: {en: "60 million stolen, nothing stops", ko: "6천만 달러 탈취, 멈춘 것 없음"}, ',
            "small: {",
            "`name:` is missing",
        ),
        ("  H3:\n    name:", "  H3:\n    nome:", "`name:` is missing"),
        (
            "more: [deep], less: [mild], least: 15",
            "least: 15",
            "give either `more:` and `less:`, or `within:`",
        ),
        ("more: [deep], less: [mild], least: 15", "more: [deep, mild], less: [mild]", "as many arms each"),
        (
            "more: [deep], less: [mild], least: 15",
            "more: [deep], less: [mild], at_least: 15",
            "with `more:` and `less:` say `least:`, or `at_most:`",
        ),
        (
            "more: [deep], less: [mild], least: 15",
            "more: [deep if joint, deep], less: [mild, mild]",
            "with `if` one arm stands on each side",
        ),
        (
            '{cannot: {en: "Somebody dies in every game.", ko: "모든 게임에서 사망자가 나온다."}}',
            "{asks: []}",
            "a trial needs `asks:`, or `cannot:` with the reason",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(old: str, new: str, said: str, tmp_path: Path) -> None:
    text = claims.FILE.read_text("utf-8")
    assert old in text
    file = tmp_path / "claims.yaml"
    file.write_text(text.replace(old, new), "utf-8")
    try:
        faults = list(findings(claims.load(file), [TUTORIAL, WAVES]))
    except ScenarioError as error:
        faults = list(error.faults)
    mine = [fault for fault in faults if said in fault.message]
    assert mine
    assert mine[0].path == str(file)
    assert mine[0].line > 1


def test_a_rule_that_is_switched_off_changes_nothing_else() -> None:
    for claim in OWN.claims.values():
        trial = claim.trials["three_waves"]
        if not trial.off or trial.cannot:
            continue
        before = dict(leaves(document.read(WAVES.document)))
        tree = document.read(WAVES.document)
        for edit in trial.off:
            assert apply(tree, edit), (claim.id, edit)
        after, homes = dict(leaves(tree)), _homes(trial.off)
        assert all(after.get(path) == value for path, value in before.items() if path[0] not in homes)
        assert edited(WAVES, trial.off).hashes.mechanics != WAVES.hashes.mechanics


def _homes(edits: tuple[Edit, ...]) -> set[str]:
    """Return the sections that edits may change."""
    homes = {edit.at.partition(".")[0] for edit in edits}
    return homes | {"phases", "options", "injects", "passing"} if "**" in homes else homes


def test_an_edit_takes_out_what_it_names_and_that_alone() -> None:
    tree = document.read(WAVES.document)
    whole = dict(leaves(document.read(WAVES.document)))
    number = apply(tree, Edit("options.hold.do", out="deterrence *"))
    left = tree["options"]["hold"]["do"]
    assert (number, list(left)) == (1, ["confidence_seoul + 8", "public_trust - 3"])
    changed = {path for path, value in leaves(tree) if whole[path] != value}
    assert changed == set()
    with pytest.raises(GameError, match="hits nothing"):
        edited(WAVES, [Edit("options.hold.do", out="deterence *")])


def test_a_draw_that_is_fixed_moves_no_other() -> None:
    fixed = varied(WAVES, Variant(drawn=(("toll", "14"),)))
    setup = rules.setup(WAVES)
    seats = {"seoul": "process", "washington": "damage", "alliance": "broker"}
    one, other = Play(WAVES, setup, seats), Play(fixed, setup, seats)
    for seed in range(1, 30):
        free, held = dict(one.game(seed).drawn), dict(other.game(seed).drawn)
        assert held["toll"] == "14"
        assert all(held[name] == free[name] for name in WAVES.draws if name != "toll")


def test_figures_that_are_varied_take_every_step_once_and_keep_within_reach() -> None:
    for path in (("constants", "w_life"), ("meters", "trust", "start")):
        seen = []
        for sample in samples(8, 1):
            tree: Any = document.read(WAVES.document)
            vary(tree, sample)
            for key in path:
                tree = tree[key]
            seen.append(tree)
        whole: Any = document.read(WAVES.document)
        for key in path:
            whole = whole[key]
        assert len(set(seen)) == 8
        assert all(abs(figure - whole) <= whole * REACH / 100 + 0.5 for figure in seen)
    assert varied(WAVES, Variant(sample=Sample(0, 8, 1))) == varied(WAVES, Variant(sample=Sample(0, 8, 1)))


def test_arms_are_played_on_the_same_seeds_by_every_pair() -> None:
    made = play_all(TUTORIAL, OWN, LEAST, 1)
    seeds = {
        tuple((cell.players, cell.games, cell.after) for cell in (made.plan.cells[at] for at in cells))
        for cells in made.plain.values()
    }
    assert len(seeds) == 1
    (rows,) = seeds
    assert len(rows) == 17
    assert sum(games for _, games, _ in rows) >= LEAST
    assert made.sampled
    for drafts in made.sampled.values():
        pairs = Counter(made.plan.cells[at].players for at in drafts)
        assert len(drafts) == SAMPLES
        assert pairs == dict.fromkeys((players for players, _, _ in rows), SAMPLES // 17)


def test_odds_that_are_varied_still_add_up_and_sums_move_in_their_first_figure() -> None:
    tree: Any = document.read(WAVES.document)
    was: Any = document.read(WAVES.document)
    vary(tree, Sample(0, 8, 1))
    moved = [name for name, draw in tree["draws"].items() if draw["of"] != was["draws"][name]["of"]]
    assert len(moved) > len(tree["draws"]) / 2
    assert all(sum(draw["of"].values()) == 1000 for draw in tree["draws"].values())
    assert all(odd > 0 for draw in tree["draws"].values() for odd in draw["of"].values())
    defer = tree["doctrines"]["paralysis"]["defer"]
    assert defer.endswith(" + 4 * (100 - trust)")
    assert 150 * 0.75 <= int(defer.split()[0]) <= 150 * 1.25
    assert defer != was["doctrines"]["paralysis"]["defer"]
    points = [line["points"] for line in was["doctrines"]["damage"]["choose"]]
    assert [line["points"] for line in tree["doctrines"]["damage"]["choose"]] != points


def test_no_message_sets_anew_what_an_arm_has_varied() -> None:
    """A start that a later line overwrites is varied in vain, but where the arm edits that line."""
    for scenario in map(loader.load, map(loader.find, loader.shipped())):
        for claim, trial in trials(scenario, OWN):
            for name, arm in trial.arms.items():
                tree: Any = document.read(edited(scenario, arm.edits).document)
                known = {json.loads(each.to) for each in arm.edits if each.to}
                lines = [box[key] for box, key in places(tree, ["**", "do", "*"])]  # type: ignore[index]
                for meter, _ in arm.varied:
                    again = [line for line in lines if str(line).startswith(f"{meter} to ")]
                    assert {*again} <= known, (claim.id, scenario.id, name)


def test_the_control_is_played_without_the_rule_and_all_else_as_it_was() -> None:
    made = play_all(TUTORIAL, OWN, LEAST, 1)
    for claim, trial in trials(TUTORIAL, OWN):
        for arm in trial.arms.values():
            if not trial.off or (arm, claim.id) not in made.plain:
                continue
            for at, without in zip(made.plain[arm, ""], made.plain[arm, claim.id], strict=True):
                here, control = made.plan.cells[at], made.plan.cells[without]
                assert here.variant.edits == arm.edits
                assert control == replace(here, variant=replace(here.variant, edits=(*arm.edits, *trial.off)))


@pytest.mark.parametrize(
    ("value", "low", "high", "said"),
    [
        (0.15, 0.11, 0.19, "follows"), (0.15, 0.01, 0.29, "follows"), (0.09, 0.05, 0.13, "open"),
        (0.02, 0.01, 0.03, "not"), (-0.2, -0.3, -0.1, "not"), (0.15, -0.01, 0.31, "open"),
    ],
)  # fmt: skip
def test_a_difference_follows_if_it_is_sure_and_large_enough(
    value: float, low: float, high: float, said: str
) -> None:
    ask = Ask(NOTHING, "joint")
    assert verdict(ask, "share", Interval(value, low, high), 1000) == said
    assert verdict(ask, "share", Interval(value, low, high), 5) == "open"


def test_bounds_are_kept_broken_or_open() -> None:
    most = Ask(NOTHING, "treaty", within=("base",), at_most=5)
    least = replace(most, at_most=None, at_least=5)
    for interval, one, other in (
        (Interval(0.01, 0.0, 0.04), "follows", "not"), (Interval(0.2, 0.1, 0.3), "not", "follows"),
        (Interval(0.05, 0.03, 0.08), "open", "open"),
    ):  # fmt: skip
        assert verdict(most, "share", interval, 1000) == one
        assert verdict(least, "share", interval, 1000) == other


def test_what_holds_by_one_rule_alone_is_by_construction_and_what_was_tuned_is_calibrated(
    small: Report,
) -> None:
    first = next(each for each in small.tried if each.asked).asked[0]
    claim = OWN.claims["H3"]
    trial = claim.trials["harbor_and_exchange"]
    cases: tuple[tuple[Verdict, Verdict | None, Verdict], ...] = (
        ("follows", "not", "built"), ("follows", "open", "built"), ("follows", "follows", "follows"),
        ("follows", None, "bare"), ("not", "not", "not"), ("open", "follows", "open"),
    )  # fmt: skip
    for here, without, said in cases:
        asked = replace(first, verdict=here, without_verdict=without)
        assert overall(claim, trial, [asked]) == said
        assert overall(claim, replace(trial, calibrated=NOTHING), [asked]) == "calibrated"


def test_who_may_not_name_in_the_first_hour_may_still_name_in_the_evening() -> None:
    """So the tutorial's H17 holds by no arm that forbids what is counted, and no control was played."""
    (tried,) = weighed_in(TUTORIAL, "H17", 1700).tried
    level = next(each for each in tried.asked[0].levels if each.arm == "patient")
    assert level.value.value > 0
    assert (tried.asked[0].verdict, tried.verdict) == ("follows", "bare")


def test_every_arm_has_a_name_of_its_own_in_both_languages() -> None:
    for claim in (*OWN.claims.values(), *OWN.targets.values()):
        for trial in claim.trials.values():
            assert set(trial.names) == set(trial.arms) - {"base"}
            for lang in ("en", "ko"):
                assert len({name.of(lang) for name in trial.names.values()}) == len(trial.names), trial.path


ROBBERY = loader.load(loader.find("electronic_robbery"))


def weighed_in(scenario: Scenario, name: str, games: int = 68) -> Report:
    """Return what some games of a scenario say of one claim."""
    return plain_report(scenario, replace(OWN, claims={name: OWN.claims[name]}, targets={}), games)


def plain_report(scenario: Scenario, own: claims.Claims, games: int) -> Report:
    """Return what some games of a scenario say of claims, with no figure varied."""
    made = play_all(scenario, own, games, 1)
    # What is varied is not asked here and would take most of the time: the plain games stand in for it.
    plain = max(number for numbers in made.plain.values() for number in numbers) + 1
    short = replace(
        made,
        plan=replace(made.plan, cells=made.plan.cells[:plain]),
        sampled={arm: made.plain[arm, ""] for arm in made.sampled},
    )
    done = {task.number: chunk for task, chunk in Here().run(short.plan, tasks(short.plan))}
    return report([(short, done)])


def test_arms_whose_games_are_the_same_put_nothing_to_the_test() -> None:
    """The quarrel over money is shown in Electronic Robbery, and no rule reads it."""
    claim = OWN.claims["H10"]
    alike = replace(claim.trials["three_waves"], off=())
    own = replace(OWN, claims={"H10": replace(claim, trials={ROBBERY.id: alike})}, targets={})
    (tried,) = plain_report(ROBBERY, own, 34).tried
    assert (tried.verdict, tried.asked[0].moved, tried.asked[0].changed) == ("unmoved", 0, 0)


def test_arms_that_move_games_are_judged_also_where_what_is_counted_stays() -> None:
    """Without a way to strike back capitals choose otherwise, and none goes further up the ladder."""
    (tried,) = weighed_in(WAVES, "H16", 170).tried
    first = tried.asked[0]
    assert (tried.verdict, first.changed) == ("not", 0)
    assert 0 < (first.moved or 0) < 170


def test_a_course_is_what_was_decided_and_reached_and_not_what_a_meter_says() -> None:
    seats = {"seoul": "process", "washington": "damage", "alliance": "broker"}
    game = Play(TUTORIAL, rules.setup(TUTORIAL), seats).game(1)
    same = game._replace(seed=2, meters=(0, *game.meters[1:]), drawn=(), injects=())
    other = game._replace(decisions=game.decisions[:-1])
    assert course(same) == course(game) != course(other)


def test_separate_games_differ_by_newcombes_interval() -> None:
    found = apart(wilson(56, 70), wilson(48, 80))
    assert (round(found.value, 4), round(found.low, 4), round(found.high, 4)) == (0.2, 0.0524, 0.3339)


def test_levels_are_what_the_games_come_to(small: Report) -> None:
    """Plays one arm again, without any of what is tested here."""
    found = next(each for each in small.tried if each.claim == "H17").asked[0]
    level = next(each for each in found.levels if each.arm == "quick")
    arm = OWN.claims["H17"].trials["eight_minutes"].arms["quick"]
    held = games = 0
    for number, cell in enumerate(seated(TUTORIAL, arm)):
        fixed = replace(TUTORIAL, draws={**TUTORIAL.draws, "cause": replace(
            TUTORIAL.draws["cause"], of=(("attack", 0), ("change", 1000)))})  # fmt: skip
        play = Play(fixed, rules.setup(fixed), dict(cell.players))
        for seed in range(1 + 4 * number, 5 + 4 * number):
            held += bool(measure_of("wrong_actor", fixed).of(play.game(seed), fixed))
            games += 1
    assert (level.games, round(level.value.value * games)) == (games, held)


def test_an_arm_played_again_has_the_seeds_and_the_figures_of_the_test(small: Report) -> None:
    trial = OWN.claims["H17"].trials["eight_minutes"]
    level = next(each for each in small.tried[-1].asked[0].levels if each.arm == "quick")
    made = one_arm.plan(TUTORIAL, trial, "quick", 68, 1)
    done = {task.number: chunk for task, chunk in Here().run(made, tasks(made))}
    found = one_arm.again(made, "H17", "quick", merged(made, done).free)
    *pairs, together = found.rows
    assert (together.games, together.values["wrong_actor"]) == (level.games, level.value)
    assert [(row.first, row.games) for row in pairs] == [(1 + 4 * number, 4) for number in range(17)]
    assert len({tuple(row.players.items()) for row in pairs}) == 17


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "eight_minutes --only H17 --arm patint",
            "--arm patint: there is no such arm; there are base (the exercise as it is); quick (may name in "
            "the first hour; it was an accident); patient (may name only in the evening, by a joint text; it "
            "was an accident); patient_at_odds (may name only in the evening; whatever it was); "
            "did you mean 'patient'?",
        ),
        ("eight_minutes --only H71", "--only H71: no claim or target; did you mean 'H7'?"),
        ("eight_minutes --only h71", "--only H71: no claim or target; did you mean 'H7'?"),
        ("eight_minutes --arm patient", "--arm needs one SCENARIO and one --only CLAIM"),
        ("--only H17 --arm patient", "--arm needs one SCENARIO and one --only CLAIM"),
        ("eight_minutes --only H1 --arm small", "H1 is not tested in eight_minutes"),
        ("eight_minutes --only H17 --arm patient --html a.html", "leave out --html"),
        ("--only H9", "ward_seven: Talks have one form in this exercise"),
        ("three_waves --only H9 --lang ko", "한 가지 형태"),
        ("--doctrines a.html --only H9", "leave out --only and --arm"),
    ],
)
def test_an_arm_that_is_not_there_is_refused_in_a_line(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["hypotheses", *words.split()]) == 2
    assert said in capsys.readouterr().err


def test_the_command_plays_one_arm_and_says_its_seeds(capsys: pytest.CaptureFixture[str]) -> None:
    words = "hypotheses eight_minutes --only h17 --arm patient --games 17 --jobs 1 --lang ko"
    assert main(words.split()) == 0
    told = capsys.readouterr().out
    assert "저녁의 공동 문안으로만 지목 가능, 실은 사고" in told
    assert "모두 합쳐서, 시드 1~17" in told
    assert "시드 17\n" in told, "each pair plays one game here"
    assert "17~17" not in told
    assert main([*words.split(), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [row["first"] for row in rows] == [*range(1, 18), 1]


def test_with_too_few_games_for_any_verdict_that_is_said_and_nothing_is_found(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["hypotheses", "eight_minutes", "--only", "H17", "--games", "8", "--jobs", "1"]) == 0
    out, err = capsys.readouterr()
    assert "Eight Minutes to Nine: undetermined" in out
    assert "too few games for any verdict: every claim is undetermined below 30 games" in err


@pytest.mark.once
def test_two_processes_say_the_same_to_the_byte(small: Report) -> None:
    assert json.dumps(plain(report_of(Processes(2)))) == json.dumps(plain(small))


def test_the_page_and_the_terminal_name_every_claim(small: Report) -> None:
    for lang in ("en", "ko"):
        names = Names.of(FEW, [TUTORIAL], lang)
        text = as_told(page(small, names))
        assert "http" not in text.replace("http-equiv", "")
        for claim in FEW.claims.values():
            assert f"{claim.id} {claim.name.of(lang)}"[:12] in text
        assert names.say("caution") in text


@pytest.mark.once
def test_the_command_says_what_follows_and_ends_with_1_where_something_does_not(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("game.cli.hypotheses.default_folder", lambda: tmp_path)
    monkeypatch.setattr("game.scenario.claims.load", lambda: FEW)
    words = ["hypotheses", "eight_minutes", "--games", "34", "--jobs", "1", "--json"]
    code = main([*words, "--html", str(tmp_path / "claims.html")])
    out, err = capsys.readouterr()
    said = json.loads(out)
    verdicts = {each["claim"]: each["verdict"] for each in said["tried"]}
    assert list(verdicts) == [*FEW.claims]
    assert code == int("not" in verdicts.values())
    assert "fewer than the 1,000 of the protocol" in err
    assert "too few games for any verdict" not in err
    assert "<html" in (tmp_path / "claims.html").read_text("utf-8")
    assert list((tmp_path / ".sweeps").iterdir()) == []
    assert main(["hypotheses", "eight_minuts"]) == 2


def test_a_scenario_of_ones_own_has_no_claims() -> None:
    assert list(trials(replace(TUTORIAL, id="mine"), OWN)) == []
    assert Arm() == OWN.claims["H1"].trials["electronic_robbery"].arms["base"]
    assert callable(work)
