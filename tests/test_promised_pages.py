"""The pages on security and platforms, the list of what others made, and the jobs of a public host."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from operator import itemgetter
from pathlib import Path

import pytest
import yaml
from pythons import NEWER, VERSIONS
from typer.main import get_command

from game.cli.app import app
from game.doctor.findings import NEWEST

ROOT = Path(__file__).parent.parent
JOBS = ROOT / ".github" / "workflows" / "ci.yml"


def named() -> set[str]:
    """Return every package of constraints.txt."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return {line.partition("==")[0] for line in lines if line and not line.startswith("#")}


def test_each_package_that_is_ever_installed_is_listed_once_with_its_licence() -> None:
    page = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    rows = [
        row.split("|")
        for row in page.partition("## Installed on first use")[2].splitlines()
        if row[:2] == "| " and not row.startswith("| package |")
    ]
    listed = [
        (name.strip().lower(), row[3].strip())
        for row in rows
        for name in re.sub(", (from|on) [^|]*", "", row[1]).split(",")
    ]
    assert len({*map(itemgetter(0), listed)}) == len(listed)
    licences = dict(listed)
    assert {name for name in named() if not licences.get(name)} == set()
    elsewhere = {"axe-core", "yaml-language-server"}
    assert {*licences} - named() == elsewhere, "listed, and not installed"


def test_security_says_what_is_not_promised_and_what_shows_the_rest() -> None:
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert (
        page.index("## What is promised") < page.index("## What is not promised") < page.index("## To report")
    )
    for word in ("--tls", "--allow-programs", "docs/promises.md", "THIRD-PARTY.md", "verify", "mirrored"):
        assert word in page, word
    assert "SECURITY.md" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_platforms_page_has_a_row_for_each_thing_to_try() -> None:
    page = (ROOT / "docs" / "platforms.md").read_text(encoding="utf-8")
    rows = [row for row in page.splitlines() if re.match(r"\| \d", row)]
    assert [int(row.split("|")[1]) for row in rows] == [*range(1, len(rows) + 1)]
    assert all(cell.strip() for row in rows for cell in row.split("|")[1:4])
    assert sum(int(row.split("|")[4]) for row in rows) <= 60, "an hour"
    fetching = [row.split("|")[1].strip() for row in rows if re.search(r"main\.py (--version|test)", row)]
    lan = [row.split("|")[1].strip() for row in rows if "phone" in row]
    assert f"Rows {' and '.join(fetching)} fetch" in page
    assert f"rows {', '.join(lan[:-1])} and {lan[-1]} need a wireless network" in page
    for word in ("Windows", "macOS", "Korean", "projector", "phone", "resume", "Ctrl-C"):
        assert word in page, word


def test_what_a_dense_display_should_show_is_what_the_code_does_there() -> None:
    """No window asks for a Mac's own density: where it stands that letters are soft, none should be sharp."""
    page = (ROOT / "docs" / "platforms.md").read_text(encoding="utf-8")
    (seen,) = [row.split("|")[3] for row in page.splitlines() if row.startswith("| 4 |")]
    (mac,) = [row.split("|")[3] for row in page.splitlines() if row.startswith("| dense displays")]
    windows = (ROOT / "game" / "board" / "windows.py").read_text(encoding="utf-8")
    assert ("soft" in seen) == ("soft" in mac) == ("allow_high_dpi" not in windows)


def test_the_jobs_are_yaml_on_three_systems_with_pinned_actions() -> None:
    jobs = yaml.safe_load(JOBS.read_text(encoding="utf-8"))["jobs"]
    systems = {system for job in jobs.values() for system in job["strategy"]["matrix"]["os"]}
    assert {re.sub(r"-.*", "", system) for system in systems} == {"ubuntu", "windows", "macos"}
    assert not [system for system in systems if system.endswith("latest")]
    steps = [step for job in jobs.values() for step in job["steps"]]
    for step in steps:
        assert re.fullmatch(r"[\w-]+/[\w-]+@v\d+\.\d+\.\d+", step.get("uses", "a/b@v1.0.0")), step
        assert ("uses" in step) != ("run" in step)


def test_the_gate_finds_every_python_and_runs_on_its_own() -> None:
    """On a public host `test_determinism` fails where one of them cannot be had."""
    gate = yaml.safe_load(JOBS.read_text(encoding="utf-8"))["jobs"]["gate"]
    assert sorted(gate["strategy"]["matrix"]["python"]) == sorted(VERSIONS)
    (had,) = [
        step["with"]["python-version"] for step in gate["steps"] if "setup-python" in step.get("uses", "")
    ]
    assert {*had.split("\n")} >= {*VERSIONS}
    assert had.strip().endswith("\n${{ matrix.python }}"), "the last one is what `python` means"


def test_a_newer_python_is_tried_and_fails_no_job() -> None:
    play = yaml.safe_load(JOBS.read_text(encoding="utf-8"))["jobs"]["play"]
    assert [each["python"] for each in play["strategy"]["matrix"]["include"]] == [*NEWER]
    assert play["continue-on-error"] == f"${{{{ matrix.python == '{NEWER[0]}' }}}}"
    (tried,) = re.findall(
        r"^TRIED = \((\d+), (\d+)\)$", (ROOT / "bootstrap.py").read_text("utf-8"), re.MULTILINE
    )
    assert ".".join(tried) == VERSIONS[-1]
    assert ".".join(map(str, NEWEST)) == VERSIONS[-1]
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    loops = re.findall(r"^for version in (3.*); do$", gate, re.MULTILINE)
    assert loops == [" ".join([*VERSIONS, *NEWER])] * 2


def test_the_jobs_run_commands_that_exist() -> None:
    text = JOBS.read_text(encoding="utf-8")
    commands = re.findall(r"main\.py ([a-z]+)", text)
    known = {*get_command(app).commands}  # type: ignore[attr-defined]
    assert {"test", "demo", "doctor", "verify"} <= {*commands} <= known
    for file in re.findall(r"(?:tests|docs|scenarios)/[\w./]+", text):
        assert (ROOT / file).exists(), file


@pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="it is a script of bash")
@pytest.mark.parametrize(("ago", "code", "said"), [(2_990, 0, "in 299"), (3_700, 1, "more than 3600")])
def test_the_whole_gate_says_its_seconds_and_fails_after_an_hour(ago: int, code: int, said: str) -> None:
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (most,) = re.findall(r"^MOST=\d+\nbegan=.*$", gate, re.MULTILINE)
    told = "".join(line + "\n" for line in gate.splitlines() if re.match(r"(say|die)\(\)", line))
    end = gate[gate.index("\ntook=") :]
    script = f"set -euo pipefail\n{told}{most}\npython=(x)\nbegan=$((began - {ago}))\n{end}"
    ran = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert (ran.returncode, said in ran.stderr) == (code, True), ran.stderr


def test_a_window_knows_of_dense_displays(monkeypatch: pytest.MonkeyPatch) -> None:
    """SDL reads this when it starts; without it Windows enlarges the finished picture."""
    from game.board import sdl

    assert sdl.pygame
    assert os.environ["SDL_WINDOWS_DPI_AWARENESS"] == "permonitorv2"
