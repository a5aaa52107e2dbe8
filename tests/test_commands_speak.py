"""A command that is told a language answers in it: what it has made, and how far it is."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree

import pytest

from game.cli import main as run
from game.texts import words
from game.texts.words.commands import WORDS

GAMES = Path(__file__).parent / "games" / "eight_minutes"
ONE, OTHER = "line_one_voice", "line_hollow"
HANGUL = re.compile("[가-힣]")

MADE = (
    "compare {one} {other} --html c.html --csv c.csv --xlsx c.xlsx",
    "report {one} -o r.html",
    "share {one} -o s.html",
    "review {one} -o v.html --games 5 --jobs 1",
    "msel eight_minutes -o m.csv",
    "msel eight_minutes -o m.json",
    "print eight_minutes --what roles -o p",
    "diagram eight_minutes -o d.svg --games 20",
    "sweep eight_minutes --games 2 --jobs 1 --html w.html",
)


@pytest.fixture
def games(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Return two logs of a folder of their own, which is the working folder too."""
    monkeypatch.chdir(tmp_path)
    copytree(GAMES, tmp_path / "games", ignore=lambda _, names: [name for name in names if "bots" in name])
    return {name: tmp_path / "games" / f"{game}.jsonl" for name, game in (("one", ONE), ("other", OTHER))}


@pytest.mark.parametrize("command", MADE, ids=lambda command: command.split()[0])
def test_what_a_command_says_is_in_its_language(
    command: str, games: dict[str, Path], capfd: pytest.CaptureFixture[str]
) -> None:
    for lang in ("ko", "en"):
        assert run([*command.format(**games).split(), "--lang", lang]) == 0
        out, err = capfd.readouterr()
        # A sweep's answer is a table, which has lines of figures alone.
        said = (err if command.startswith("sweep") else out + err).splitlines()
        assert said
        assert [line for line in said if bool(HANGUL.search(line)) != (lang == "ko")] == []
        for name in re.findall(r"\S+\.(?:html|csv|json|xlsx|svg)\b", command):
            Path(name).unlink()


def test_no_word_of_the_commands_is_idle() -> None:
    game = Path(words.__path__[0]).parents[1]
    code = "".join(
        path.read_text("utf-8") for room in ("cli", "environments") for path in (game / room).glob("*.py")
    )
    assert {key for key in WORDS if f'"{key}"' not in code} == set()
