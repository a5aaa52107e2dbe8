"""Sees to it that the game runs in an environment that has the packages it needs, before it is imported.

Standard library only. Either the running interpreter has everything, or `.venv` beside this file has, or it
is made, once, and the program starts again inside it. A stamp in `.venv`, completed last, tells a whole
environment from one whose making was cut short.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "threshold.json"
CONSTRAINTS = ROOT / "constraints.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

MARK = "THRESHOLD_STARTED_INSIDE"
"""Set in the environment of the program that was started inside `.venv`, and taken out there at once."""

STALE = "the game needs other packages than .venv has"
ADDING = "the tests need more than .venv has"
IN_PLACE = (STALE, ADDING)
"""Faults that are mended without making `.venv` again, so that without a network nothing is lost."""

OFFLINE = (
    "name resolution", "name or service", "getaddrinfo", "unreachable", "new connection", "timed out",
    "connection refused", "connection error", "connect error", "dns error", "error sending request", "proxy",
    "no matching distribution", "not found in the package registry", "no-index", "certificate",
)  # fmt: skip
"""Words in an installer's last words that mean: no index was reached, or it had nothing to give."""

TRIED = (3, 13)
"""The newest Python that the game was tried on."""

PACKAGES = {
    "debian": "sudo apt install python{0}-venv",
    "ubuntu": "sudo apt install python{0}-venv",
    "fedora": "sudo dnf install python{0} python3-pip",
    "rhel": "sudo dnf install python{0} python{0}-pip",
    "suse": "sudo zypper install python{1} python{1}-pip",
    "arch": "sudo pacman -S python python-pip",
    "alpine": "apk add python3 py3-pip",
}
"""What brings `venv` and pip, by family of systems; `{0}` is 3.12, `{1}` is 312."""


@dataclass(frozen=True)
class Needs:
    """What must be installed."""

    requirements: tuple[str, ...]
    extras: tuple[str, ...]
    digest: str
    """Changes when any requirement or pinned version does, whatever extras are asked for."""


def enter(extras: Sequence[str]) -> None:
    """Return if the running interpreter has what is needed; else start the program again in one that has."""
    try:
        choose(read_needs(extras))
    except KeyboardInterrupt:
        say("stopped; nothing half-made will be used")
        sys.exit(130)
    except OSError as error:
        stop(f"cannot set up {VENV}: {error.strerror or error}; is the folder yours, and the disk not full?")


def choose(needs: Needs) -> None:
    """Return if the running interpreter will do; else see to `.venv` and start the program there."""
    started = os.environ.pop(MARK, "")
    if VENV.exists() and os.path.samefile(sys.prefix, VENV):
        if started or not fault(needs):
            return
        start(Path(getattr(sys, "_base_executable", sys.executable)), os.environ.copy())
    if started:
        stop(f"the Python in {VENV} does not run as an environment; is PYTHONHOME set?")
    active = sys.prefix != sys.base_prefix or "CONDA_PREFIX" in os.environ
    if active and provides(needs):
        return
    if why := fault(needs):
        if not active and provides(needs):
            return
        with alone() as lock:
            # Another start may have done it in the meantime.
            if why := fault(needs):
                set_up(needs, why, lock)
    start(PYTHON, {**os.environ, MARK: "1"})


def read_needs(extras: Sequence[str]) -> Needs:
    """Return what `pyproject.toml` and `constraints.txt` ask for."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lists = {"": project["dependencies"], **project["optional-dependencies"]}
    told = json.dumps([lists, CONSTRAINTS.read_text(encoding="utf-8"), sys.platform], sort_keys=True)
    requirements = tuple(one for name in ("", *extras) for one in lists.get(name, ()))
    return Needs(requirements, tuple(extras), hashlib.sha256(told.encode()).hexdigest())


def provides(needs: Needs) -> bool:
    """Return whether the running interpreter has all of it, and no `pygame` that overwrites `pygame-ce`."""
    for requirement in needs.requirements:
        try:
            have = release(metadata.version(re.split(r"[^\w.-]", requirement)[0]))
        except metadata.PackageNotFoundError:
            return False
        for sign, bound in re.findall(r"(>=|<|==)\s*([\d.]+)", requirement):
            want = release(bound)
            if not {">=": have >= want, "<": have < want, "==": have == want}[sign]:
                return False
    if any(metadata.distributions(name="pygame")):
        say("pygame and pygame-ce overwrite each other in this Python: `pip uninstall pygame`; using .venv")
        return False
    return True


def release(version: str) -> tuple[int, ...]:
    """Return the leading numbers of a version, for comparison."""
    return tuple(int(part) for part in re.findall(r"\d+", re.split(r"[^\d.]", version)[0]))


def fault(needs: Needs) -> str:
    """Return what keeps `.venv` from being used, in a few words; nothing if it is whole."""
    if not VENV.exists():
        return "first start"
    stamp = read_stamp()
    if not {"needs", "packages", "python", "extras"} <= set(stamp):
        return ".venv is not finished" if stamp else ".venv was not made by this program"
    present = set(os.listdir(packages())) if packages().is_dir() else set()
    if not set(stamp["packages"]) <= present:
        return "something is missing in .venv"
    if any(re.match(r"pygame-\d", name) for name in present):
        return "pygame was installed over pygame-ce in .venv"
    if answer() != stamp["python"]:
        return "the Python of .venv is gone"
    if stamp["needs"] != needs.digest:
        return STALE
    return "" if set(needs.extras) <= set(stamp["extras"]) else ADDING


def read_stamp() -> dict[str, Any]:
    """Return what `.venv` says of itself; nothing if it says nothing that can be read."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def packages() -> Path:
    """Return the folder of `.venv` that holds the packages."""
    found = sorted(VENV.glob("lib/python*/site-packages"))
    return found[-1] if found else VENV / "Lib" / "site-packages"


def answer() -> str:
    """Return which Python runs in `.venv`; nothing if none does."""
    command = [str(PYTHON), "-I", "-S", "-c", "import sys; print(sys.implementation.cache_tag)"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


@contextmanager
def alone() -> Iterator[BinaryIO]:
    """Return once no other start is at work on `.venv`; the lock falls with the last process that has it."""
    with open(ROOT / ".venv.lock", "a+b") as lock:
        told = False
        while not taken(lock):
            if not told:
                say("another start is setting up .venv; waiting for it")
            told = True
            time.sleep(0.2)
        yield lock


def taken(lock: BinaryIO) -> bool:
    """Return whether the lock is now ours."""
    try:
        if sys.platform == "win32":
            import msvcrt

            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        # A network folder that knows no locks: two first starts at once are then the user's to avoid.
        return True
    return True


def set_up(needs: Needs, why: str, lock: BinaryIO) -> None:
    """Make `.venv` whole, saying in a line what is done and in another how long it took."""
    began = time.monotonic()
    size = "about 1.1 GB" if "research" in needs.extras else "about 180 MB"
    say(f"{why}: setting up .venv from the network, {size}; takes some 20 seconds, once")
    if sys.version_info[:2] > TRIED:
        here, newest = (".".join(map(str, each)) for each in (sys.version_info[:2], TRIED))
        say(f"it was never tried on Python {here}: if something fails, use 3.11 to {newest}")
    stamp = read_stamp()
    if why not in IN_PLACE:
        clear(stamp)
        create()
        stamp = {"extras": []}
        write_stamp({"unfinished": why})
    needs = read_needs(sorted({*needs.extras, *stamp["extras"]}))
    install(needs, lock)
    write_stamp(
        {
            "needs": needs.digest,
            "extras": needs.extras,
            "python": answer(),
            "packages": sorted(name for name in os.listdir(packages()) if name != "__pycache__"),
        }
    )
    say(f"set up in {time.monotonic() - began:.0f} s")


def clear(stamp: dict[str, Any]) -> None:
    """Take away the `.venv` that cannot be used; one that we did not make is set aside, not deleted."""
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif stamp:
        shutil.rmtree(VENV)
    elif VENV.exists():
        aside = ROOT / f".venv.old.{time.time_ns()}"
        VENV.rename(aside)
        say(f"the .venv that was here is now {aside.name}")


def create() -> None:
    """Make an environment without any package, not even pip."""
    if util.find_spec("venv"):
        import venv

        venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(VENV)
    elif uv := shutil.which("uv"):
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, str(VENV)], check=False)
    if not PYTHON.exists():
        stop(f"this Python cannot make environments; {missing_part()}")


def install(needs: Needs, lock: BinaryIO) -> None:
    """Install what is needed with the first installer that can."""
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    for name in ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV"):
        clean.pop(name, None)
    said = ""
    for installer in installers():
        done = subprocess.run(
            [*installer, "-c", str(CONSTRAINTS), *needs.requirements],
            env=clean, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace", check=False,
            # If this program is killed, the lock stays until the installer has ended too.
            pass_fds=() if os.name == "nt" else (lock.fileno(),),
        )  # fmt: skip
        if done.returncode == 0:
            return
        said = done.stdout
    if not said:
        stop(f"this Python has no pip; {missing_part()}")
    explain(said, needs)


def installers() -> Iterator[list[str]]:
    """Return the commands that can install into `.venv`, the quickest first."""
    options = ["install", "--quiet", "--no-input", "--disable-pip-version-check", "--retries", "2"]
    if uv := shutil.which("uv"):
        yield [uv, "pip", "install", "--quiet", "--python", str(PYTHON)]
    if not (packages() / "pip").exists() and util.find_spec("ensurepip"):
        subprocess.run([PYTHON, "-I", "-m", "ensurepip", "--default-pip"], capture_output=True, check=False)
    if (packages() / "pip").exists():
        yield [str(PYTHON), "-I", "-m", "pip", *options]
    elif util.find_spec("pip") and release(metadata.version("pip")) >= (22, 3):
        # Debian keeps ensurepip in a package of its own, but its pip can reach into another environment.
        yield [sys.executable, "-m", "pip", "--python", str(PYTHON), *options]


def explain(said: str, needs: Needs) -> NoReturn:
    """Stop with what the installer said last and what can be done about it."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    last = next((line for line in reversed(lines) if line.lower().startswith("error")), (lines or [""])[-1])
    if not any(word in said.lower() for word in OFFLINE):
        stop(f"the packages could not be installed: {last}")
    say(f"the packages could not be fetched: {last}")
    say("connect to the internet once and start again (proxy: set HTTPS_PROXY); later starts need no network")
    stop(
        "or fetch them where there is one, `python3 -m pip download -d wheels -c constraints.txt "
        f"{shlex.join(needs.requirements)}`, and start with PIP_NO_INDEX=1 and PIP_FIND_LINKS=wheels"
    )


def missing_part(release_file: Path = Path("/etc/os-release")) -> str:
    """Return what to do where the system's Python lacks `venv` or pip."""
    system = release_file.read_text(encoding="utf-8").lower() if release_file.is_file() else ""
    families = set(re.findall(r"[a-z]+", " ".join(re.findall(r"^id(?:_like)?=(.*)$", system, re.MULTILINE))))
    for family, command in PACKAGES.items():
        if family in families:
            number = f"{sys.version_info.major}.{sys.version_info.minor}"
            return f"run `{command.format(number, number.replace('.', ''))}` and start again"
    return "install Python from python.org with its pip and start again"


def write_stamp(stamp: dict[str, Any]) -> None:
    """Write the stamp whole or not at all."""
    new = STAMP.with_suffix(".new")
    new.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")
    new.replace(STAMP)


def start(python: Path, environment: dict[str, str]) -> NoReturn:
    """Run this very command with another Python, in place of this process where the system can."""
    command = [str(python), *sys.orig_argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execve(python, command, environment)
    child = subprocess.Popen(command, env=environment)
    while True:
        try:
            sys.exit(child.wait())
        except KeyboardInterrupt:
            # The child got it as well and says what is to be said.
            continue


def say(line: str) -> None:
    """Tell the user something, on standard error."""
    sys.stderr.write(f"threshold: {line}\n")
    sys.stderr.flush()


def stop(line: str) -> NoReturn:
    """Say why the program cannot start, and end it."""
    say(line)
    sys.exit(2)
