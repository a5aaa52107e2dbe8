"""The Pythons that can be had here, each with what the game needs, and a locale that writes a comma.

Environments are made once for a set of pinned packages, in the user's cache; nothing is put beside the game.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent

VERSIONS = ("3.11", "3.12", "3.13")
"""What the game runs on."""

NEWER = ("3.14",)
"""What it is tried on as well where there is one."""

COMMA = "de_DE.UTF-8"


def cache() -> Path:
    """Return the folder in which environments and locales are kept."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "threshold-tests"


def interpreters() -> dict[str, Path]:
    """Return a bare interpreter for each version that is here; this one for its own."""
    found = {}
    for version in (*VERSIONS, *NEWER):
        for candidate in _candidates(version):
            if _says(str(candidate), "import sys; print('%d.%d' % sys.version_info[:2])") == version:
                found[version] = Path(candidate)
                break
    return found


def tried(here: Mapping[str, Path]) -> tuple[str, ...]:
    """Return the versions to be tried: those that the game runs on, and the newer ones that are here."""
    return (*VERSIONS, *(version for version in NEWER if version in here))


def _candidates(version: str) -> Iterator[str | Path]:
    # Each must answer for itself: a name on the path may be a shim that leads nowhere.
    if version == "{}.{}".format(*sys.version_info):
        yield sys.executable
    if named := shutil.which(f"python{version}"):
        yield named
    for folder in (Path.home() / ".pyenv" / "versions", Path("/opt")):
        yield from sorted(folder.glob(f"*{version}*/bin/python3"))


def _says(python: str, code: str, **environment: str) -> str:
    try:
        done = subprocess.run(
            [python, "-I", "-c", code], capture_output=True, text=True, check=False, timeout=60,
            env={**os.environ, **environment},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()


def environment(version: str, interpreter: Path) -> Path | None:
    """Return a Python of this version that has what the game needs; None if no packages can be had."""
    if interpreter == Path(sys.executable):
        return interpreter
    pinned = (ROOT / "constraints.txt").read_bytes()
    needs = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    mark = hashlib.sha256(pinned + repr(needs).encode()).hexdigest()[:12]
    home = cache() / f"python-{version}-{mark}"
    if not home.exists():
        cache().mkdir(parents=True, exist_ok=True)
        # Made aside and put in its place whole, so that what was cut short is never used.
        with tempfile.TemporaryDirectory(dir=cache()) as aside:
            made = Path(aside) / "made"
            if not _make(interpreter, made, needs):
                return None
            with contextlib.suppress(OSError):
                # Another test may have been quicker.
                made.rename(home)
    return home / "bin" / "python"


def _make(interpreter: Path, home: Path, needs: list[str]) -> bool:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    constraints = str(ROOT / "constraints.txt")
    install = ["-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", constraints]
    commands: list[list[str | Path]] = [
        [interpreter, "-I", "-m", "venv", home],
        [home / "bin" / "python", *install, *needs],
    ]
    return all(
        subprocess.run(command, env=clean, capture_output=True, check=False).returncode == 0
        for command in commands
    )


def comma_locale() -> dict[str, str] | None:
    """Return the environment of a locale that writes a comma for the point; None if there can be none."""
    folder = cache() / "locale"
    code = "import locale as l; l.setlocale(l.LC_ALL, ''); print(l.localeconv()['decimal_point'])"
    own = {"LC_ALL": COMMA, "LOCPATH": str(folder)}
    for around in ({"LC_ALL": COMMA}, own):
        if around is own and not (folder / COMMA).exists() and not _made_locale(folder):
            return None
        code = (
            "import locale; locale.setlocale(locale.LC_ALL, ''); print(locale.localeconv()['decimal_point'])"
        )
        if _says(sys.executable, code, **around) == ",":
            return around
    return None


def _made_locale(folder: Path) -> bool:
    if not shutil.which("localedef"):
        return False
    folder.mkdir(parents=True, exist_ok=True)
    command = ["localedef", "-i", "de_DE", "-f", "UTF-8", str(folder / COMMA)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
