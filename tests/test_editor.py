"""Editors complete keys and underline mistakes in scenarios: shown in the language server that they use."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import Editor

from game.authoring.new import write
from game.cli import main
from game.scenario import loader

ROOT = Path(__file__).parent.parent
SERVER = ROOT / "build" / "editor" / "node_modules" / ".bin" / "yaml-language-server"

pytestmark = [
    pytest.mark.alike,
    pytest.mark.skipif(
        not (SERVER.exists() and shutil.which("node")),
        reason="no language server: "
        "npm install --prefix build/editor yaml-language-server@1.25.0 (.ci/run does)",
    ),
]


@pytest.fixture
def folder(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    """Return a folder with the schema and a new scenario that names it in its first line."""
    assert main(["schema"]) == 0
    (tmp_path / "threshold.schema.json").write_text(capfd.readouterr().out, encoding="utf-8")
    path = write("mine", "Mine", "", tmp_path)
    text = path.read_text("utf-8")
    path.write_text(f"# yaml-language-server: $schema=threshold.schema.json\n{text}", encoding="utf-8")
    return tmp_path


@pytest.fixture
def editor(folder: Path) -> Iterator[Editor]:
    editor = Editor([str(SERVER), "--stdio"], folder)
    yield editor
    editor.close()


def changed(folder: Path, before: str, after: str) -> tuple[Path, int]:
    """Change the scenario in one place; return it and the line of the change, counted from 0."""
    path = folder / "mine.yaml"
    text = path.read_text("utf-8")
    assert text.count(before) >= 1, before
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    return path, text[: text.index(before)].count("\n")


def test_nothing_is_underlined_in_a_new_scenario(folder: Path, editor: Editor) -> None:
    assert editor.underlined(editor.open(folder / "mine.yaml")) == []


@pytest.mark.parametrize("name", loader.shipped())
def test_nothing_is_underlined_in_what_is_shipped(name: str, folder: Path, editor: Editor) -> None:
    text = loader.find(name).read_text("utf-8")
    (folder / "copy.yaml").write_text(
        f"# yaml-language-server: $schema=threshold.schema.json\n{text}", encoding="utf-8"
    )
    assert editor.underlined(editor.open(folder / "copy.yaml")) == []


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("    takes: 1h\n", "    takes: 90\n", "Incorrect type"),
        ("    takes: 1h\n", "    tekes: 1h\n", "Property tekes is not allowed"),
        ("        medium: call\n", "        medium: fax\n", "Value is not accepted"),
        ("victim: seoul\n", "", "victim"),
    ],
)
def test_a_mistake_is_underlined_where_it_stands(
    before: str, after: str, said: str, folder: Path, editor: Editor
) -> None:
    path, line = changed(folder, before, after)
    found = editor.underlined(editor.open(path))
    assert any(said in each["message"] for each in found), found
    if after:
        assert line in [each["range"]["start"]["line"] for each in found]


def test_the_keys_of_an_option_and_an_inject_are_offered(folder: Path, editor: Editor) -> None:
    path, line = changed(folder, "    lapse: true\n", "    lapse: true\n    \n")
    address = editor.open(path)
    offered = editor.completions(address, line + 1, 4)
    assert {"takes", "cost", "needs", "reveal"} <= set(offered)
    assert "team" not in offered, "what is there already is not offered again"


def test_the_words_that_may_stand_are_offered(folder: Path, editor: Editor) -> None:
    path, line = changed(folder, "        medium: call\n", "        medium: \n")
    offered = editor.completions(editor.open(path), line, 16)
    assert {"cable", "broadcast", "memo"} <= set(offered)
