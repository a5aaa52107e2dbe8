"""Programs at a seat: asked by JSON lines, told why they are refused, bounded, stood in for, recorded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sessions import begin, say

from game.cli import main
from game.environments import program
from game.environments.program import Program
from game.record.log import read
from game.record.seating import STOOD_IN, stood_in
from game.record.verify import verify
from game.scenario import loader
from game.session import Session, play_out

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "docs" / "examples" / "player.py"
TUTORIAL = loader.load(loader.find("eight_minutes"))
HEAD = "import json, sys, time\nfor line in sys.stdin:\n    asked = json.loads(line)\n"


def game(folder: Path, file: Path, seconds: float = 10.0) -> list[dict[str, str]]:
    """Return what was decided for Seoul in a game that a program plays there, and the reasons."""
    seats = dict.fromkeys(TUTORIAL.teams, "bot:process") | {"seoul": f"bot:program:{file.name}"}
    session = Session.start(TUTORIAL, None, seats, 3, folder, reproducible=True)
    session.programs["seoul"] = Program(str(file), "en", seconds)
    try:
        play_out(session)
    finally:
        session.close()
    verify(folder)
    records = [each for each in read(folder / "log.jsonl") if each.body.get("seat") == "seoul"]
    return [{"options": "+".join(each.body["options"]), **(each.note or {})} for each in records]


def written(folder: Path, body: str) -> Path:
    """Return the file of a program whose loop has this body."""
    file = folder / "mine.py"
    file.write_text(HEAD + "".join(f"    {line}\n" for line in body.splitlines()), encoding="utf-8")
    return file


def test_the_example_plays_a_whole_game_twice_alike(tmp_path: Path) -> None:
    """The example of the manual decides every question of its seat; the same game, the same bytes."""
    decided = game(tmp_path / "one", EXAMPLE)
    assert len(decided) >= 4
    assert {each["reason"] for each in decided} == {"what needs the least time"}
    game(tmp_path / "two", EXAMPLE)
    assert (tmp_path / "one/log.jsonl").read_bytes() == (tmp_path / "two/log.jsonl").read_bytes()


def test_the_manual_shows_the_example() -> None:
    """The player in docs/players.md is the file that the tests run."""
    code = EXAMPLE.read_text(encoding="utf-8").partition('"""\n\n')[2]
    assert code in (ROOT / "docs" / "players.md").read_text(encoding="utf-8")


SHELL = """\
#!/bin/sh
while IFS= read -r asked; do
    rest=${asked#*'"choices": ['}
    printf '{"options": %s], "why": "the first of them"}\\n' "${rest%%]*}"
done
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows starts no file by its first line")
def test_a_program_in_another_language_is_started_as_it_is(tmp_path: Path) -> None:
    """A script of the shell plays a whole game by the first of its choices."""
    file = tmp_path / "my_player"
    file.write_text(SHELL, encoding="utf-8")
    file.chmod(0o755)
    decided = game(tmp_path / "game", file)
    assert len(decided) >= 4
    assert {each["reason"] for each in decided} == {"the first of them"}
    assert read(tmp_path / "game/log.jsonl")[0].body["seats"]["seoul"] == "bot:program:my_player"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("time.sleep(60)", "no answer within 0.5 seconds"),
        ("sys.exit(1)", "it has ended"),
        ("print('x' * 200000, flush=True)", "65,536 bytes"),
        ("print('rubbish', flush=True)", "the answer is no JSON"),
        ("print('[' * 50000, flush=True)", "the answer is no JSON"),
        ("print('{\"options\": 5}', flush=True)", "options should be a list of words"),
        ('print(\'{"options": ["no_such"]}\', flush=True)', "refused 3 times"),
        ("print(json.dumps({'options': ['half \\ud800']}), flush=True)", "refused 3 times"),
        ("print('{\"choose\": []}', flush=True)", "the answer should be an object of"),
    ],
)
def test_a_program_that_fails_is_stood_in_for_and_it_is_said(tmp_path: Path, body: str, why: str) -> None:
    """No failing of a program stops the game; the reason in the log names it and who decided."""
    decided = game(tmp_path / "game", written(tmp_path, body), 0.5 if "sleep" in body else 10.0)
    assert len(decided) >= 4
    for each in decided:
        assert "mine.py" in each["reason"]
        assert why in each["reason"]
        assert "decided instead" in each["reason"]
        assert "대신 결정하였습니다" in each["reason_ko"]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets go of a child by other means")
def test_a_stuck_program_is_ended_though_what_it_started_lives_on(tmp_path: Path) -> None:
    """A child of a session of its own that holds the program's pipes delays no question."""
    child, leash = tmp_path / "child", tmp_path / "leash"
    os.mkfifo(leash)
    held = os.open(leash, os.O_RDWR)
    body = (
        "import subprocess\n"
        f"code = {f'open({str(leash)!r}).read()'!r}\n"
        "left = subprocess.Popen([sys.executable, '-c', code], start_new_session=True)\n"
        f"with open({str(child)!r}, 'w') as file:\n    file.write(str(left.pid))\ntime.sleep(600)"
    )
    try:
        decided = game(tmp_path / "game", written(tmp_path, body), 5.0)
        assert all("no answer within 5 seconds" in each["reason"] for each in decided)
        os.kill(int(child.read_text(encoding="utf-8")), 0)
    finally:
        os.close(held)


def test_what_a_bot_decided_in_its_place_is_compared_as_nobody_elses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whose choice it was stands in the body of a remark: it is known without the notes too."""
    body = (
        "if asked['kind'] == 'aims' or asked['point'] == 't1':\n"
        "    print(json.dumps({'options': asked['choices'][0]}), flush=True)\n"
        "else:\n    sys.exit(1)"
    )
    game(tmp_path / "games" / "one", written(tmp_path, body))
    assert main(["anonymise", str(tmp_path / "games" / "one")]) == 0
    capsys.readouterr()
    assert main(["compare", str(tmp_path / "games"), "--by", "player", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["players"]
    seoul = [[player["id"] for player in each["players"]] for each in found if each["team"] == "seoul"]
    assert seoul[0] == ["bot:program:mine.py"]
    assert len(seoul) > 2
    assert all(each == ["stood_in"] for each in seoul[1:])
    assert {"decide", "wish"} == {each["kind"] for each in found if each["team"] == "seoul"}


def test_only_the_decision_that_follows_the_remark_is_the_bots() -> None:
    session = begin()
    session.remark(STOOD_IN, seat="seoul")
    say(session, "washington:wait")
    session.remark(STOOD_IN, seat="seoul")
    point = session.point
    assert stood_in(session.records) == set()
    say(session, "seoul:hold")
    assert stood_in(session.records) == {("seoul", point)}
    session.remark(STOOD_IN, seat="washington")
    session.conduct.skip()
    assert stood_in(session.records) == {("seoul", point)}
    session.close()


def test_a_program_that_fails_is_named_on_standard_error_with_its_status_and_last_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Once for the whole game, however often it is stood in for."""
    file = written(tmp_path, "print('first', file=sys.stderr)\nraise SystemExit('no such option')")
    words = ["demo", "eight_minutes", "--headless", "--out", str(tmp_path / "game"), "--allow-programs"]
    assert main([*words, "--seat", f"seoul=bot:program:{file}"]) == 0
    err = capfd.readouterr().err
    said = [line for line in err.splitlines() if line.startswith("threshold: the program")]
    assert said == [
        f"threshold: the program {file} at Seoul failed: it has ended; exit status 1; "
        "its last line: no such option"
    ]
    assert "first" in err


def test_a_program_that_was_refused_and_ends_later_is_told_of_both(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The first refusals take no word from its end; in Korean each is said in Korean."""
    refused = "{'options': ['no_such']} if count < 3 else sys.exit(7)"
    file = tmp_path / "mine.py"
    file.write_text(
        "import json, sys\nfor count, line in enumerate(sys.stdin):\n"
        f"    print(json.dumps({refused}), flush=True)\n",
        encoding="utf-8",
    )
    words = ["demo", "eight_minutes", "--headless", "--out", str(tmp_path / "game"), "--allow-programs"]
    assert main([*words, "--seat", f"seoul=bot:program:{file}", "--lang", "ko"]) == 0
    err = capfd.readouterr().err
    first, last = [line for line in err.splitlines() if str(file) in line]
    assert "한국" in first
    assert "3번 거절되었습니다" in first
    assert "프로그램이 끝났습니다; 종료 상태 7" in last


def test_a_refused_program_is_told_why_and_asked_again(tmp_path: Path) -> None:
    """A refusal comes back with the same question, and the next answer counts."""
    body = (
        "options = asked['choices'][0] if asked['refused'] else ['no_such']\n"
        "print(json.dumps({'options': options, 'why': asked['refused']}), flush=True)"
    )
    decided = game(tmp_path / "game", written(tmp_path, body))
    assert all(each["reason"] and "instead" not in each["reason"] for each in decided)


def test_what_a_program_is_told_is_its_seat_alone(tmp_path: Path) -> None:
    """The question holds the seat's view by the white list, and only choices that are accepted."""
    out = tmp_path / "asked.jsonl"
    body = (
        f"open({str(out)!r}, 'a').write(line)\n"
        "print(json.dumps({'options': asked['choices'][-1]}), flush=True)"
    )
    decided = game(tmp_path / "game", written(tmp_path, body))
    asked = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(asked) == len(decided)
    assert all(each["refused"] == "" and each["view"]["viewer"] == each["seat"] == "seoul" for each in asked)
    assert all("control" not in each["view"] for each in asked)


def test_no_program_runs_unasked(tmp_path: Path) -> None:
    """Without the flag nothing is started and nothing kept; with it the game is played."""
    mark = tmp_path / "ran"
    file = tmp_path / "mine.py"
    file.write_text(f"open({str(mark)!r}, 'w').close()\n", encoding="utf-8")
    words = ["demo", "--headless", "--seat", f"seoul=bot:program:{file}", "--out", str(tmp_path / "game")]
    command = [sys.executable, str(ROOT / "main.py"), *words]
    refused = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert refused.returncode == 2
    assert "--allow-programs" in refused.stderr
    assert not mark.exists()
    assert not (tmp_path / "game").exists()
    allowed = subprocess.run([*command, "--allow-programs"], capture_output=True, check=False)
    assert allowed.returncode == 0
    assert mark.exists()
    assert read(tmp_path / "game/log.jsonl")[0].body["seats"]["seoul"] == "bot:program:mine.py"
    assert str(tmp_path) not in (tmp_path / "game/log.jsonl").read_text(encoding="utf-8")
    assert program.SECONDS == 10
