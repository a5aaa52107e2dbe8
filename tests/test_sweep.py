"""A sweep as a whole: the same whoever works and however often it stops; cells, coverage, page, command."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from glob import glob
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import Keeps
from sweeps import PAIR, TUTORIAL, Backwards, Stopped, plan, swept, written

from game.cli import main
from game.cli.sweep import Progress, varied
from game.errors import GameError
from game.odds.compiled import Play
from game.research.cells import cells, play_of
from game.research.executor import Processes
from game.research.kept import Kept
from game.research.merged import Played
from game.research.names import Names
from game.research.page.page import page
from game.research.summary import Figure, Rate, Summary
from game.research.table import lines
from game.research.tasks import CHUNK, identity, tasks
from game.rules import rules


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """Return a sweep that has everything: settings, a varied meter, forced choices."""
    wanted = plan(games=12, forced=4, sets={"era": "all"}, varied=("trust", (20, 60)))
    return swept(tmp_path_factory.mktemp("whole") / "kept", wanted)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a sweep of some tasks as this process plays it, in order."""
    return written(swept(tmp_path_factory.mktemp("alone") / "kept", plan(games=250, forced=5)))


@pytest.mark.parametrize("jobs", [2, 3])
def test_any_number_of_workers_gives_the_same_bytes(
    jobs: int, alone: str, tmp_path: Path, keeps: Keeps
) -> None:
    assert written(swept(tmp_path / "kept", plan(games=250, forced=5), Processes(jobs))) == alone
    keeps("E3", 1, "sweeps")


def test_any_order_of_chunks_gives_the_same_bytes(alone: str, tmp_path: Path, keeps: Keeps) -> None:
    assert written(swept(tmp_path / "kept", plan(games=250, forced=5), Backwards())) == alone
    keeps("E3", 1, "sweeps")


def test_a_sweep_that_was_stopped_goes_on_to_the_same_bytes(alone: str, tmp_path: Path, keeps: Keeps) -> None:
    file, wanted = tmp_path / "kept", plan(games=250, forced=5)
    with pytest.raises(KeyboardInterrupt):
        swept(file, wanted, Stopped())
    with Kept(file, identity(wanted)) as kept:
        assert sorted(kept.chunks) == [0, 1]
    assert written(swept(file, wanted)) == alone
    keeps("E3", 1, "sweeps")


def test_a_killed_writers_torn_line_is_played_again(alone: str, tmp_path: Path) -> None:
    file, wanted = tmp_path / "kept", plan(games=250, forced=5)
    swept(file, wanted)
    data = file.read_bytes()
    for torn in (data[:-1], data[: len(data) // 2], data.replace(b'"counts"', b'"couNts"', 1)):
        file.write_bytes(torn)
        assert written(swept(file, wanted)) == alone
        assert len(file.read_bytes()) >= len(torn)


def test_a_file_of_another_sweep_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    swept(file, plan(games=5))
    before = file.read_bytes()
    with pytest.raises(GameError, match="keeps a sweep of other games"):
        swept(file, plan(games=6))
    assert file.read_bytes() == before
    file.write_text("a letter to somebody\n")
    with pytest.raises(GameError, match="keeps no sweep"):
        swept(file, plan(games=5))
    assert file.read_text() == "a letter to somebody\n"


def test_whatever_the_result_follows_from_makes_another_sweep() -> None:
    one = plan(games=5)
    others = [
        replace(one, games=6), replace(one, seed=2), replace(one, forced=1), replace(one, edition=8),
        plan(games=5, sets={"era": "era_2020"}), plan(games=5, varied=("trust", (20,))),
        plan(games=5, seats=()),
        replace(one, scenario=replace(TUTORIAL, document=TUTORIAL.document + " ")),
    ]  # fmt: skip
    assert len({identity(each) for each in (one, *others)}) == len(others) + 1


def test_the_games_of_a_chunk_stand_behind_those_that_are_there() -> None:
    played = Played()
    played.add({"facts": {"a": "5"}, "figures": {"x": [7, None, 9]}, "counts": {"a": 1}}, 3)
    played.add({"facts": {"a": "1", "b": "2"}, "figures": {"x": [1, 2]}, "counts": {"a": 1}}, 2)
    assert (played.games, played.figures, played.counts) == (5, {"x": [7, None, 9, 1, 2]}, {"a": 2})
    assert (played.bits("a"), played.bits("b"), played.bits("c")) == (0b01101, 0b10000, 0)
    assert (played.held("a"), played.held("b"), played.held("c")) == (3, 1, 0)


def test_chunks_do_not_depend_on_who_works() -> None:
    found = tasks(plan(games=2 * CHUNK + 1))
    assert [(task.number, task.first, task.games) for task in found] == [
        (0, 1, CHUNK), (1, 1 + CHUNK, CHUNK), (2, 1 + 2 * CHUNK, 1),
    ]  # fmt: skip


def test_without_a_word_every_pair_of_schools_is_played_and_lots_against_lots() -> None:
    found = [dict(cell.players) for cell in cells(TUTORIAL)]
    assert len(found) == 17
    assert found[0] == {"seoul": "damage", "washington": "damage", "alliance": "broker"}
    assert found[-1] == {"seoul": "uniform", "washington": "uniform", "alliance": "broker"}
    assert len(cells(TUTORIAL, {"era": "all"})) == 51
    assert [dict(cell.players) for cell in cells(TUTORIAL, {}, [*PAIR, "alliance=nobody"])] == [
        {"seoul": "process", "washington": "paralysis"}
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"sets": {"erra": "all"}}, "did you mean 'era'"),
        ({"sets": {"era": "era_1900"}}, "unknown era 'era_1900'"),
        ({"seats": ["seoul=people"]}, "a sweep is played by bots"),
        ({"seats": ["seoul=bot:proces"]}, "did you mean"),
        ({"varied": ("trust", (20, 101))}, "101 is not from 0 to 100"),
        ({"varied": ("turst", (20,))}, "did you mean 'trust'"),
    ],
)
def test_what_there_is_not_is_said(asked: dict[str, object], said: str) -> None:
    with pytest.raises(GameError, match=re.escape(said)):
        plan(**asked)  # type: ignore[arg-type]


def test_a_varied_meter_starts_there_whatever_the_settings_say() -> None:
    found = cells(TUTORIAL, {"era": "all"}, PAIR, ("trust", (20,)))
    starts = [rules.start(play.scenario, play.setup).state.meters["trust"]
              for play in (play_of(TUTORIAL, cell, None) for cell in found)]  # fmt: skip
    assert starts == [20, 20, 20]
    (cell,) = cells(TUTORIAL, {}, PAIR, ("lives_aim", (3,)))
    assert play_of(TUTORIAL, cell, None).setup.constants["lives_aim"] == 3
    assert varied("trust=20,40,20") == ("trust", (20, 40))


def test_a_game_of_a_sweep_is_that_of_its_seed(tmp_path: Path) -> None:
    number = 2 * CHUNK + 5
    wanted = plan(games=number)
    play = Play(TUTORIAL, rules.setup(TUTORIAL), dict(wanted.cells[0].players))
    games = [play.game(seed) for seed in range(1, number + 1)]
    told = swept(tmp_path / "kept", wanted).all
    assert {name: rate.held for name, rate in told.endings.items() if rate.held} == {
        name: sum(game.ending == name for game in games) for name in {game.ending for game in games}
    }
    found = told.measures["deterrence"]
    assert isinstance(found, Figure)
    at = list(TUTORIAL.meters).index("deterrence")
    assert found.value.value == pytest.approx(sum(game.meters[at] for game in games) / number)


def test_margins_hold_the_cells_that_have_a_partner(whole: Summary) -> None:
    axes = {(margin.axis, margin.choice): margin for margin in whole.margins}
    assert {axis for axis, _ in axes} == {"set/era", "vary/trust"}
    assert axes["set/era", "era_2020"].games == 12 * 2
    assert axes["vary/trust", "20"].games == 12 * 3
    for axis, choice in axes:
        rates = axes[axis, choice].endings.values()
        assert sum(rate.held for rate in rates) == axes[axis, choice].games


def test_lots_against_lots_are_no_partner_of_a_school(tmp_path: Path) -> None:
    summary = swept(tmp_path / "kept", plan(games=3, seats=()))
    assert {margin.choice for margin in summary.margins} == {"damage", "function", "process", "paralysis"}
    assert len(summary.differences) == 12


def test_a_difference_is_game_by_game_on_the_same_seeds(whole: Summary) -> None:
    trust = next(each for each in whole.differences if each.axis == "vary/trust")
    high, low = (
        next(m for m in whole.margins if (m.axis, m.choice) == ("vary/trust", choice))
        for choice in (trust.one, trust.other)
    )
    assert (trust.one, trust.other, trust.seeds) == ("60", "20", 12)
    for name, interval in trust.endings.items():
        apart = high.endings[name].share.value - low.endings[name].share.value
        assert interval.value == pytest.approx(apart)


def test_coverage_counts_games_and_names_what_never_occurred(whole: Summary) -> None:
    met = {(each.kind, each.id): each.games for each in whole.coverage}
    assert met["inject", "shopkeeper"] == 0
    assert met["inject", "terminals_down"] == whole.all.games
    assert met["branch", "podium/0"] == whole.all.games
    for name, rate in whole.all.endings.items():
        assert met["ending", name] == rate.held
    assert len(met) == len(whole.coverage)


def test_time_in_a_phase_is_of_the_exercise_clock(whole: Summary) -> None:
    spent = {each.phase: each for each in whole.phases}
    assert spent["podium"].minutes.middle == 60
    assert spent["podium"].decisions.middle == 2
    assert spent["morning"].minutes.middle == 120
    assert spent["night"].decisions.middle == 0


class Addresses(HTMLParser):
    """Collects whatever a page would fetch, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.captions = self.figures = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and where it leads."""
        self.tags.add(tag)
        self.found += [f"{name}={value}" for name, value in attrs if name in ("src", "href", "srcset")]
        self.figures += tag == "figure"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note what is closed."""
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Count the captions with the caution."""
        cautions = ("no evidence about the world.", "현실에 대한 증거가 아니다.")
        self.captions += "figcaption" in self.open and data.endswith(cautions)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_page_stands_alone_and_no_chart_goes_without_its_caution(whole: Summary, lang: str) -> None:
    text = page(whole, Names(TUTORIAL, lang))
    read = Addresses()
    read.feed(text)
    assert read.found == []
    assert not read.tags & {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
    assert not re.search(r"https?:|//[a-z]|url\(|@import", text)
    assert read.figures > 10
    assert read.captions == read.figures
    assert "EXERCISE" in text
    assert "훈련" in text
    assert f'<html lang="{lang}">' in text
    assert "None" not in text
    assert "research." not in text


def test_what_an_author_wrote_cannot_become_markup(whole: Summary) -> None:
    class Sly(Names):
        @property
        def title(self) -> str:
            return "<script>alert(1)</script>"

    assert "<script" not in page(whole, Sly(TUTORIAL, "en"))


def test_the_table_fits_a_terminal_in_both_languages(whole: Summary) -> None:
    for lang in ("en", "ko"):
        text = "\n".join(lines(whole, Names(TUTORIAL, lang)))
        assert "EXERCISE" in text
        assert not re.search(r"research\.|None| \w+_\w+", text)


def test_json_is_one_document_whatever_the_workers(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    told = []
    for jobs in ("1", "2"):
        words = ["sweep", "eight_minutes", "--games", "5", "--jobs", jobs, "--json"]
        assert main([*words, "--resume", str(tmp_path / jobs), *(f"--seat={seat}" for seat in PAIR)]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    found = json.loads(told[0])
    assert found["cells"][0]["games"] == 5
    assert found["cells"][0]["endings"]["one_voice"].keys() == {"held", "of", "value", "low", "high"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--games", "0"], "--games 0 should be 1 or more"),
        (["--jobs", "0"], "--jobs 0 should be 1 or more"),
        (["--games", "99999999"], "are the most"),
        (["--vary", "trust"], "--vary 'trust' should be METER=A,B,C"),
        (["--vary", "trust=a"], "--vary 'trust=a' should be METER=A,B,C"),
        (["--edition", "7"], "unknown edition"),
        (["--seat", "soul=nobody"], "did you mean 'seoul'"),
        (["--html", "no/such/folder/page.html"], "there is no folder"),
    ],
)
def test_wrong_usage_is_a_line_and_exit_code_2(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sweep", "eight_minutes", *words]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""


def test_ctrl_c_says_where_what_is_done_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("game.cli.sweep.executor", lambda jobs, cluster: Stopped())
    file = tmp_path / "kept"
    words = ["sweep", "eight_minutes", "--games", "300", "--resume", str(file), "--seat=seoul=bot:process"]
    assert main(words) == 130
    told = capsys.readouterr()
    assert f"kept in {file}" in told.err
    assert "Traceback" not in told.err
    assert told.out == ""
    assert len(file.read_bytes().splitlines()) == 3


def test_every_rate_lies_in_its_interval(whole: Summary) -> None:
    rates = [rate for cell in (*whole.cells, whole.all) for rate in cell.endings.values()]
    assert all(
        isinstance(rate, Rate) and rate.share.low <= rate.share.value <= rate.share.high for rate in rates
    )


def test_what_is_kept_is_no_session_and_goes_once_all_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("game.cli.sweep.default_folder", lambda: tmp_path)
    words = ["sweep", "eight_minutes", "--games", "5", "--jobs", "1", *(f"--seat={seat}" for seat in PAIR)]
    assert main(words) == 0
    whole = capsys.readouterr().out
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert glob(str(tmp_path / "*")) == [], "verify 'sessions/*' would take it for a session"
    with monkeypatch.context() as stopped:
        stopped.setattr("game.cli.sweep.executor", lambda jobs, cluster: Stopped())
        assert main([*words, "--games", "250"]) == 130
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1
    assert main(words) == 0
    assert capsys.readouterr().out == whole


def test_a_missing_folder_is_refused_for_what_is_kept_as_for_what_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["sweep", "eight_minutes", "--games", "1"]
    for option, file in (("--resume", "kept.jsonl"), ("--html", "page.html")):
        assert main([*words, option, str(tmp_path / "none" / file)]) == 2
        assert f"there is no folder {tmp_path / 'none'}" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_the_time_that_is_left_is_told_once_games_come_in_and_without_the_start(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Twenty seconds of a start, then ten games a second: a hundred are ten seconds, and not thirty."""
    now = [0.0]
    progress = Progress("en", lambda: now[0])
    progress(0, 1000)
    for second in range(20, 121):
        now[0] = float(second)
        progress((second - 20) * 10 or 1, 1001)
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "threshold: 1 of 1,001 games"
    assert "left" not in told[0]
    left = [line for line in told if "s left" in line]
    assert left
    for line in left:
        done, seconds = (int(each.replace(",", "")) for each in re.findall(r"([\d,]+) (?:of|s left)", line))
        assert abs(seconds - (1001 - done) / 10) <= 2, line
