"""The first start: real copies of main.py and bootstrap.py, real environments, a toy package for ours."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import bootstrap

HERE = Path(bootstrap.__file__).parent
BASE = getattr(sys, "_base_executable", sys.executable)

PROGRAM = """
import sys
import pebble

def main():
    print(sys.prefix, pebble.VALUE, *sys.argv[1:])
    return 7 if "seven" in sys.argv else 0
"""

PROJECT = """
[project]
dependencies = ["pebble>=1.1,<2"]
[project.optional-dependencies]
dev = ["gravel"]
"""


def wheel(folder: Path, name: str, version: str) -> None:
    """Put a package that pip can install into a folder."""
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as file:
        file.writestr(f"{name}/__init__.py", f"VALUE = '{name} {version}'\n")
        file.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        file.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        rows = (f"{name}/__init__.py,,", f"{info}/METADATA,,", f"{info}/WHEEL,,", f"{info}/RECORD,,")
        file.writestr(f"{info}/RECORD", "\n".join(rows) + "\n")


class House:
    """A copy of the program in a folder of its own, with a name that needs care."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "the house 집"
        (self.root / "game" / "cli").mkdir(parents=True)
        for name in ("main.py", "bootstrap.py"):
            shutil.copy(HERE / name, self.root / name)
        (self.root / "game" / "__init__.py").touch()
        (self.root / "game" / "cli" / "__init__.py").write_text(PROGRAM, encoding="utf-8")
        (self.root / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
        (self.root / "constraints.txt").write_text("pebble==1.2\n", encoding="utf-8")
        self.wheels = folder / "wheels"
        self.wheels.mkdir()
        for name, version in (("pebble", "1.2"), ("pebble", "1.3"), ("gravel", "3")):
            wheel(self.wheels, name, version)
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.environment = {
            "PATH": os.pathsep.join([str(self.bin), "/usr/bin", "/bin"]),
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
        }

    def run(
        self, *words: str, python: str = BASE, more: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Start the copy and return what it said."""
        return subprocess.run(
            [python, "main.py", *words], cwd=self.root, env={**self.environment, **(more or {})},
            capture_output=True, text=True, check=False, timeout=240,
        )  # fmt: skip

    @property
    def venv(self) -> Path:
        """Return the environment of the copy."""
        return self.root / ".venv"

    @property
    def stamp(self) -> dict[str, object]:
        """Return what the environment says of itself."""
        found = json.loads((self.venv / "threshold.json").read_text(encoding="utf-8"))
        assert isinstance(found, dict)
        return found


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Return a copy on which nothing was started yet."""
    return House(tmp_path)


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Return a copy whose environment is whole; whoever breaks it lets the next start mend it."""
    house = House(tmp_path_factory.mktemp("furnished"))
    assert house.run().returncode == 0
    return house


def test_a_first_start_makes_the_environment_and_a_second_finds_it(house: House) -> None:
    first = house.run("demo", "--seed", "7 훈련")
    assert first.returncode == 0, first.stderr
    assert first.stdout == f"{house.venv} pebble 1.2 demo --seed 7 훈련\n"
    said = first.stderr.splitlines()
    assert len(said) == 2
    assert said[0].startswith("threshold: first start: setting up .venv from the network")
    assert "seconds" in said[0]
    assert said[1].startswith("threshold: set up in ")
    second = house.run("seven")
    assert (second.returncode, second.stderr) == (7, "")


def test_a_python_newer_than_those_that_were_tried_is_taken_and_it_is_said(house: House) -> None:
    source = (house.root / "bootstrap.py").read_text(encoding="utf-8")
    newest = f"TRIED = {bootstrap.TRIED}"
    assert newest in source
    (house.root / "bootstrap.py").write_text(source.replace(newest, "TRIED = (3, 10)"), encoding="utf-8")
    first = house.run()
    assert (first.returncode, first.stdout) == (0, f"{house.venv} pebble 1.2\n"), first.stderr
    version = "{}.{}".format(*sys.version_info)
    assert f"threshold: it was never tried on Python {version}: if something fails, use 3.11" in first.stderr
    assert house.run().stderr == ""


def test_the_environment_of_the_running_python_is_used_when_it_has_what_is_needed(house: House) -> None:
    (house.root / "pyproject.toml").write_text(PROJECT.replace("pebble>=1.1,<2", "pytest>=8"), "utf-8")
    (house.root / "game/cli/__init__.py").write_text(
        PROGRAM.replace("pebble", "pytest").replace("pytest.VALUE", "1")
    )
    done = house.run(python=sys.executable)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(sys.prefix)
    assert not house.venv.exists()
    # A version that is too old does not do: the set-up begins, and here finds no such package.
    (house.root / "pyproject.toml").write_text(PROJECT.replace("pebble>=1.1,<2", "pytest>=999"), "utf-8")
    assert "could not be fetched" in house.run(python=sys.executable).stderr


def gone_python(venv: Path) -> None:
    for name in ("python", "python3", f"python3.{sys.version_info.minor}"):
        (venv / "bin" / name).unlink(missing_ok=True)
    (venv / "bin" / "python").symlink_to(venv / "nowhere")


def gone_package(venv: Path) -> None:
    shutil.rmtree(next(venv.glob("lib/python*/site-packages/pebble")))


def cut_short(venv: Path) -> None:
    (venv / "threshold.json").write_text('{"unfinished": "first start"}')


def other_pygame(venv: Path) -> None:
    (next(venv.glob("lib/python*/site-packages")) / "pygame-2.6.1.dist-info").mkdir()


def torn_stamp(venv: Path) -> None:
    (venv / "threshold.json").write_text('{"needs": "wh')


def empty_folder(venv: Path) -> None:
    shutil.rmtree(venv)
    venv.mkdir()


@pytest.mark.long
@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (gone_python, "the Python of .venv is gone"),
        (gone_package, "something is missing in .venv"),
        (cut_short, ".venv is not finished"),
        (other_pygame, "pygame was installed over pygame-ce in .venv"),
        (torn_stamp, ".venv was not made by this program"),
        (empty_folder, ".venv was not made by this program"),
    ],
)
def test_a_broken_environment_is_made_again(furnished: House, harm: Callable[[Path], None], why: str) -> None:
    harm(furnished.venv)
    done = furnished.run()
    assert (done.returncode, done.stdout) == (0, f"{furnished.venv} pebble 1.2\n"), done.stderr
    assert done.stderr.startswith(f"threshold: {why}: setting up .venv")
    assert furnished.run().stderr == ""


@pytest.mark.long
def test_another_pin_is_installed_in_place_and_tests_add_their_tools(house: House) -> None:
    assert house.run().returncode == 0
    (house.root / "constraints.txt").write_text("pebble==1.3\n", encoding="utf-8")
    done = house.run()
    assert done.stdout == f"{house.venv} pebble 1.3\n"
    assert "needs other packages" in done.stderr
    done = house.run("test")
    assert done.returncode == 0
    assert "the tests need more" in done.stderr
    assert house.stamp["extras"] == ["dev", "report"]
    assert any(house.venv.glob("lib/python*/site-packages/gravel"))
    assert house.run("test").stderr == house.run().stderr == ""


@pytest.mark.long
def test_without_a_network_nothing_that_works_is_lost(house: House) -> None:
    assert house.run().returncode == 0
    nothing = {"PIP_FIND_LINKS": str(house.bin)}
    done = house.run("test", more=nothing)
    assert done.returncode == 2
    assert "could not be fetched" in done.stderr
    assert house.run("demo", more=nothing).returncode == 0


def test_without_a_network_it_says_what_to_do(house: House) -> None:
    unreachable = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_FIND_LINKS": ""}
    done = house.run(more={**unreachable, "PIP_DEFAULT_TIMEOUT": "1"})
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "the packages could not be fetched" in done.stderr
    assert "connect to the internet once and start again" in done.stderr
    assert "pip download -d wheels -c constraints.txt 'pebble>=1.1,<2'" in done.stderr
    assert house.stamp == {"unfinished": "first start"}


def without(house: House, *modules: str) -> dict[str, str]:
    """Return an environment in which the standard library lacks the modules."""
    stub = house.bin / "lacking"
    stub.mkdir(exist_ok=True)
    lines = [f"sys.modules[{name!r}] = None" for name in modules]
    (stub / "sitecustomize.py").write_text("\n".join(["import sys", *lines]) + "\n", encoding="utf-8")
    return {"PYTHONPATH": str(stub)}


@pytest.mark.long
def test_without_ensurepip_the_running_pip_reaches_into_the_environment(house: House) -> None:
    done = house.run(more=without(house, "ensurepip"))
    assert (done.returncode, done.stdout) == (0, f"{house.venv} pebble 1.2\n"), done.stderr


@pytest.mark.parametrize("lacking", [("ensurepip", "pip"), ("venv",)])
def test_a_missing_part_of_python_is_named_with_its_package(house: House, lacking: tuple[str, ...]) -> None:
    done = house.run(more=without(house, *lacking))
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("and start again")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("system", "command"),
    [
        ("ID=debian\n", "sudo apt install python{0}-venv"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "sudo apt install python{0}-venv"),
        ("ID=fedora\n", "sudo dnf install python{0} python3-pip"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "sudo dnf install python{0}"),
        ('ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', "sudo zypper install python{1} python{1}-pip"),
        ("ID=haiku\n", "install Python from python.org"),
    ],
)
def test_the_package_is_named_as_the_system_names_it(tmp_path: Path, system: str, command: str) -> None:
    file = tmp_path / "os-release"
    file.write_text(system, encoding="utf-8")
    number = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert command.format(number, number.replace(".", "")) in bootstrap.missing_part(file)


@pytest.mark.long
def test_a_failing_uv_leaves_the_work_to_pip_and_a_working_one_is_used(house: House) -> None:
    uv = house.bin / "uv"
    uv.write_text("#!/bin/sh\necho error: uv has no certificate\nexit 2\n")
    uv.chmod(0o755)
    assert house.run().stdout == f"{house.venv} pebble 1.2\n"
    shutil.rmtree(house.venv)
    # `uv pip install --quiet --python P ...` in the words of pip.
    uv.write_text(
        f'#!/bin/sh\nshift 4; P="$1"; shift\nexec {BASE} -m pip --python "$P" install --quiet "$@"\n'
    )
    assert house.run().stdout == f"{house.venv} pebble 1.2\n"
    assert not any(house.venv.glob("lib/python*/site-packages/pip"))


@pytest.mark.long
@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGKILL])
def test_a_set_up_cut_short_does_not_pass_as_whole(house: House, blow: signal.Signals) -> None:
    uv = house.bin / "uv"
    started = house.bin / "started"
    uv.write_text(f"#!/bin/sh\n: > {started}\nexec sleep 2\n")
    uv.chmod(0o755)
    child = subprocess.Popen(
        [BASE, "main.py"],
        cwd=house.root,
        env=house.environment,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while not started.exists():
        assert child.poll() is None
    if blow is signal.SIGINT:
        os.killpg(child.pid, blow)
    else:
        child.kill()
    said = child.communicate()[1].decode()
    assert child.returncode == (130 if blow is signal.SIGINT else -9)
    assert "Traceback" not in said
    uv.unlink()
    # After a kill the orphaned installer still holds the lock: this start waits for it.
    done = house.run()
    assert (done.returncode, done.stdout) == (0, f"{house.venv} pebble 1.2\n")
    assert ".venv is not finished" in done.stderr
    if blow is signal.SIGKILL:
        assert "another start is setting up .venv" in done.stderr


@pytest.mark.long
def test_two_first_starts_at_once_make_one_environment(house: House) -> None:
    command = [BASE, "main.py"]
    children = [
        subprocess.Popen(command, cwd=house.root, env=house.environment, stdout=-1, stderr=-1, text=True)
        for _ in range(2)
    ]
    said = [child.communicate(timeout=240) for child in children]
    assert [out for out, _ in said] == [f"{house.venv} pebble 1.2\n"] * 2
    assert sum("set up in" in err for _, err in said) == 1
    assert sum("waiting for it" in err for _, err in said) == 1


def test_a_folder_that_cannot_be_written_is_said_in_a_line(house: House) -> None:
    (house.root / ".venv.lock").mkdir()
    done = house.run()
    assert done.returncode == 2
    assert done.stderr.startswith("threshold: cannot set up ")
    assert done.stderr.count("\n") == 1


@pytest.mark.long
def test_an_environment_of_somebody_else_is_set_aside(house: House) -> None:
    (house.venv / "precious").mkdir(parents=True)
    done = house.run()
    assert done.returncode == 0
    assert "the .venv that was here is now .venv.old." in done.stderr
    assert len(list(house.root.glob(".venv.old.*/precious"))) == 1


def test_main_can_be_read_by_a_python_that_is_far_too_old() -> None:
    text = (HERE / "main.py").read_text(encoding="ascii")
    before = text[: text.index("import bootstrap")]
    # Nothing that Python 2 could not read: no annotation, no formatted string, no `print`.
    assert "->" not in before
    assert 'f"' not in before
    assert "print" not in before
