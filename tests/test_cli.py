"""The commands as a user meets them: exit codes, one-line errors, pipes, Ctrl-C, bytes."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from game.cli import develop, main
from game.cli.choosing import files, pairs, size
from game.errors import GameError
from game.scenario import loader

ROOT = Path(__file__).parent.parent
COMMANDS = (
    "play",
    "resume",
    "demo",
    "verify",
    "repair",
    "replay",
    "fork",
    "check",
    "schema",
    "line",
    "sweep",
    "hypotheses",
    "test",
    "dev",
)


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a user does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "main.py", *words], cwd=ROOT, env=surroundings(environment),
        stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=120,
    )  # fmt: skip


def surroundings(changed: Mapping[str, str]) -> dict[str, str]:
    """Return this process's environment without what would hide a difference, and with the changes."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "LC_", "LANG", "SDL_"))
    }
    return {**kept, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", **changed}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Path]:
    """Return the account and the folder of the demonstration of seed 7."""
    folder = tmp_path_factory.mktemp("demo") / "seven"
    done = run("demo", "--headless", "--seed", "7", "--out", str(folder))
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout, folder


def test_help_names_every_command_and_each_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    named = capsys.readouterr().out
    for command in COMMANDS:
        assert f"  {command} " in named
        assert main([command, "--help"]) == 0
        assert f"main.py {command}" in capsys.readouterr().out.partition("Examples:")[2]


@pytest.mark.parametrize(("word", "said"), [("--help", "Usage: "), ("--version", "threshold 0.1.0\n")])
def test_help_and_version_need_nothing_of_the_game(word: str, said: str) -> None:
    heavy = "{'pygame', 'pydantic', 'yaml', 'transitions', 'rich'} & set(sys.modules)"
    code = f"import sys; from game.cli import main; main(sys.argv[1:]); sys.exit(str({heavy} or ''))"
    command = [sys.executable, "-c", code, word]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""
    assert done.stdout.startswith(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["pley"], "no such command 'pley'. Did you mean 'play'"),
        (["gather"], "no such command 'gather'"),
        (["demo", "--sed", "7"], "no such option: --sed"),
        (["demo", "--headless", "--seed", "seven"], "'--seed'"),
        (["demo", "--lang", "fr"], "'fr'"),
        (["demo", "eight_minute", "--headless"], "did you mean 'eight_minutes'?"),
        (["demo", "nowhere/at_all.yaml", "--headless"], "nowhere/at_all.yaml"),
        (["demo", "--headless", "--set", "era"], "--set 'era' should be AXIS=CHOICE"),
        (["demo", "--headless", "--set", "erra=era_2020"], "did you mean"),
        (["demo", "--headless", "--edition", "9999"], "9999"),
        (["demo", "--headless", "--seat", "seoul"], "seoul"),
        (["demo", "--headless", "--seat", "soul=people"], "did you mean 'seoul'?"),
        (["demo", "--headless", "--seat", "seoul=bot:nobody_knows"], "nobody_knows"),
        (["play", "--size", "wide"], "--size 'wide' should be WIDTHxHEIGHT"),
        (["verify", "no/such/log"], "no/such/log"),
        (["verify", "no/such/*"], "nothing matches 'no/such/*'"),
        (["verify"], "missing argument 'LOG...'; see `python3 main.py verify --help`"),
        (["review", "a", "--html", "b"], "no such option: --html; see `python3 main.py review --help`"),
        (["experiment", "plam"], "Did you mean 'plan'?; see `python3 main.py experiment --help`"),
        (["repair", "no/such/log", "--to", "3"], "no/such/log"),
        (["replay", "no/such/log", "--headless"], "no/such/log"),
        (["replay", "a", "b", "c"], "two side by side"),
        (["fork", "no/such/log", "--at", "3"], "no/such/log"),
        (["fork", "no/such/log"], "--at"),
        (["resume", "no/such/log"], "no/such/log"),
        (["check"], "no scenario is named"),
        (["check", "scenarios/shared/claims.yaml"], "a part of exercises, not one itself"),
        (["check", "--explain", "SC9999"], "SC9999"),
        (["line", "eight_minutes", "seoul:nothing_of_the_kind"], "nothing_of_the_kind"),
        (["dev", "nothing"], "no such command 'nothing'"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = ["--out", str(tmp_path / "out")] if words[0] == "demo" else []
    assert main([*words, *out]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""


def test_a_scenario_of_ones_own_in_a_folder_called_shared_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "shared" / "mine.yaml"
    own.parent.mkdir()
    own.write_text("id: mine\nphases: {}\n", encoding="utf-8")
    assert main(["check", str(own)]) == 1
    assert f"{own}:1:1: SC" in capsys.readouterr().out
    own.write_text("meters: {}\n", encoding="utf-8")
    assert main(["check", str(own)]) == 2
    assert "a part of exercises" in capsys.readouterr().err


def test_the_same_seed_gives_the_same_bytes_in_any_surroundings(
    demo: tuple[bytes, Path], tmp_path: Path
) -> None:
    account, folder = demo
    for number, around in enumerate(
        [
            {"PYTHONHASHSEED": "1", "TZ": "Asia/Seoul", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "4242", "TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8", "PYTHONUTF8": "0"},
            {"PYTHONIOENCODING": "latin-1", "PYTHONOPTIMIZE": "1", "COLUMNS": "40"},
        ]
    ):
        again = tmp_path / str(number)
        done = run("demo", "--headless", "--seed", "7", "--out", str(again), **around)
        assert done.stdout == account
        assert (again / "log.jsonl").read_bytes() == (folder / "log.jsonl").read_bytes()
    other = run("demo", "--headless", "--seed", "8", "--out", str(tmp_path / "eight"))
    assert other.stdout != account
    assert (tmp_path / "eight" / "log.jsonl").read_bytes() != (folder / "log.jsonl").read_bytes()


def test_an_account_in_korean_is_utf8_under_any_locale(tmp_path: Path) -> None:
    done = run(
        "demo", "--headless", "--seed", "7", "--lang", "ko", "--out", str(tmp_path / "ko"),
        LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "훈련" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout


def test_paths_and_notices_go_to_standard_error(tmp_path: Path) -> None:
    done = run("demo", "--headless", "--seed", "7", "--out", str(tmp_path / "here"))
    assert str(tmp_path).encode() in done.stderr
    assert str(tmp_path).encode() not in done.stdout


def test_a_demonstration_verifies_and_a_changed_byte_does_not(
    demo: tuple[bytes, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, folder = demo
    assert main(["verify", str(folder)]) == 0
    assert main(["verify", str(folder / "log.jsonl")]) == 0
    assert "verified" in capsys.readouterr().out
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    (damaged / "scenario.json").write_bytes((folder / "scenario.json").read_bytes())
    lines = (folder / "log.jsonl").read_bytes().splitlines(keepends=True)
    lines[3] = lines[3].replace(b'"n":3', b'"n":4')
    (damaged / "log.jsonl").write_bytes(b"".join(lines))
    assert main(["verify", str(folder), str(damaged)]) == 1
    assert "record 3" in capsys.readouterr().out
    assert main(["repair", str(damaged), "--to", "2", "--out", str(tmp_path / "sound")]) == 0
    assert main(["verify", str(tmp_path / "sound")]) == 0


def test_a_replay_tells_what_the_demonstration_told(
    demo: tuple[bytes, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    account, folder = demo
    assert main(["replay", str(folder), "--headless"]) == 0
    assert capsys.readouterr().out == account.decode()
    assert main(["replay", str(folder), "--headless", "--see", "seoul", "--at", "5"]) == 0
    assert 0 < len(capsys.readouterr().out) < len(account.decode())
    assert main(["replay", str(folder), "--headless", "--see", "soul"]) == 2


def test_wildcards_are_expanded_by_the_program(
    demo: tuple[bytes, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    _, folder = demo
    assert main(["verify", f"{folder.parent}/sev*"]) == 0
    assert capsys.readouterr().out.count("verified") == 1


def test_a_wildcard_passes_over_the_list_of_devices_and_a_name_does_not(
    demo: tuple[bytes, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, folder = demo
    shutil.copytree(folder, tmp_path / "group-1")
    (tmp_path / "devices.json").write_text("{}\n", encoding="utf-8")
    assert main(["verify", f"{tmp_path}/*"]) == 0
    assert capsys.readouterr().out.count("verified") == 1
    assert main(["verify", f"{tmp_path}/devices.json"]) == 2
    assert main(["verify", f"{tmp_path}/*.json"]) == 2
    assert "no folder and no log matches" in capsys.readouterr().err


def test_a_closed_pipe_ends_quietly_and_loses_no_record(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "main.py", "demo", "--headless", "--seed", "7", "--out", str(tmp_path / "piped")],
        cwd=ROOT, env=surroundings({}), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.close()
    said = child.stderr.read().decode()
    child.stderr.close()
    assert child.wait(60) == 0
    assert "Traceback" not in said
    assert "Exception" not in said
    assert main(["verify", str(tmp_path / "piped")]) == 0


def test_ctrl_c_ends_a_game_in_the_terminal_in_a_line(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "main.py", "play", "--text", "--seed", "7", "--out", str(tmp_path / "stopped")],
        cwd=ROOT, env=surroundings({"PYTHONUNBUFFERED": "1"}),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    child.stdout.read(40)
    child.send_signal(signal.SIGINT)
    told, said = child.communicate(timeout=60)
    assert child.returncode == 0
    assert "Traceback" not in said.decode()
    assert "main.py resume" in told.decode()


def test_without_a_display_the_demonstration_is_told_as_text(tmp_path: Path) -> None:
    # A copy, since the game is kept in `sessions/` beside main.py.
    ours = shutil.ignore_patterns(".*", "sessions", "tests", "fonts", "icons", "__pycache__")
    shutil.copytree(ROOT, tmp_path / "house", ignore=ours)
    around = surroundings({})
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        around.pop(name, None)
    done = subprocess.run(
        [sys.executable, "main.py"], cwd=tmp_path / "house", env=around,
        stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert b"there is no display here" in done.stderr
    assert len(done.stdout) > 1000
    assert len(list((tmp_path / "house" / "sessions").glob("*/log.jsonl"))) == 1


def test_a_sound_scenario_has_no_findings_and_a_faulty_one_is_exit_code_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "eight_minutes"]) == 0
    faulty = tmp_path / "faulty.yaml"
    text = (ROOT / "scenarios" / "eight_minutes.yaml").read_text(encoding="utf-8")
    faulty.write_text(text.replace("victim: seoul", "victim: soul"), encoding="utf-8")
    capsys.readouterr()
    assert main(["check", str(faulty)]) == 1
    assert f"{faulty}:" in capsys.readouterr().out
    assert main(["check", "--json", str(faulty)]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["findings"][0]["path"] == str(faulty)
    assert set(found["findings"][0]) == {"path", "line", "column", "code", "message"}


def test_the_schema_is_one_json_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["type"] == "object"


def test_a_line_of_play_shows_every_seat(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["line", "eight_minutes", ""]) == 0
    told = capsys.readouterr().out
    for viewer in ("room", "seoul", "washington"):
        assert f"  {viewer}: " in told


def test_words_become_values() -> None:
    assert pairs("--set", "AXIS=CHOICE", ["a=b", "c=d=e"]) == {"a": "b", "c": "d=e"}
    with pytest.raises(GameError, match="given twice"):
        pairs("--set", "AXIS=CHOICE", ["a=b", "a=c"])
    assert size("1280x720") == (1280, 720)
    assert size("") is None
    with pytest.raises(GameError):
        size("1x1")


def test_a_file_with_a_wildcard_in_its_name_is_that_file(tmp_path: Path) -> None:
    odd = tmp_path / "a[1].yaml"
    odd.touch()
    assert files([str(odd), f"{tmp_path}/*.yaml"]) == [str(odd)]


def test_a_file_that_bears_the_name_of_an_exercise_is_pointed_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "ferry_night"]) == 0
    assert main(["line", "ferry_night", ""]) == 2
    assert "your file is ferry_night.yaml" in capfd.readouterr().err
    (tmp_path / "eight_minutes.yaml").write_bytes((loader.SHIPPED / "eight_minutes.yaml").read_bytes())
    assert main(["line", "eight_minutes", ""]) == 0
    assert "the game's own exercise; your file is eight_minutes.yaml" in capfd.readouterr().err
    assert main(["line", "eight_minutes.yaml", ""]) == 0
    assert "your file" not in capfd.readouterr().err


@pytest.mark.parametrize("words", ["", "experiment", "dev"])
def test_help_cuts_no_commands_sentence_off(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words.split(), "--help"]) == 0
    told = capsys.readouterr().out.split("Commands:")[1].split("Examples:")[0]
    assert "..." not in told
    assert all(each.endswith(".") for each in re.split(r"\n  (?=\w)", told.strip()))


def test_each_gate_that_does_not_let_the_program_through_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    # A house of four files: the tests of the real one would run this test too.
    house = {
        "main.py": "raise SystemExit(0)\n",
        "odd.py": "import os\n",
        "pytest.ini": "[pytest]\n",
        "test_it.py": "def test_it() -> None:\n    assert True\n",
    }
    for name, text in house.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(develop, "ROOT", tmp_path)
    monkeypatch.setattr(develop, "SPREAD", ["-p", "no:cacheprovider"])
    assert main(["test"]) == 1
    told = capfd.readouterr()
    gates = [line for line in told.err.splitlines() if line.startswith(("---", "threshold"))]
    assert gates == [
        "--- ruff check", "threshold: ruff check failed", "--- ruff format",
        "--- mypy", "threshold: mypy failed", "--- check scenarios", "--- pytest",
    ]  # fmt: skip
    assert "1 passed" in told.out
    assert main(["test", "test_it.py", "-q"]) == 0
    assert "ruff" not in capfd.readouterr().err
    assert main(["test", "there_is_none.py"]) == 1


def test_a_tool_of_the_program_that_is_asked_for_what_is_not_there_says_so(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert main(["dev", "bench", "nothing"]) == 2
    assert "no part of the benchmark is called 'nothing'" in capfd.readouterr().err
    assert main(["dev", "promises", "--counted", "nowhere"]) == 2
    assert "nowhere: no such file; `main.py test --kept nowhere` writes it" in capfd.readouterr().err


def test_where_something_goes_is_said_alike_to_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """By `-o` or `--out`, whichever comes to mind."""
    main(["--help"])
    named = re.findall(r"^  ([a-z]+)  ", capsys.readouterr().out.partition("Commands:")[2], re.MULTILINE)
    told = []
    for command in named:
        main([command, "--help"])
        told += [line for line in capsys.readouterr().out.splitlines() if re.match(r"  (-o|--out)\b", line)]
    assert len(told) > 10
    assert all(line.startswith("  -o, --out F") for line in told), told
