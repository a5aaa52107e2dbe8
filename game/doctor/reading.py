"""The facts of this computer, read by asking its system; whatever does not answer stays unknown."""

from __future__ import annotations

import ctypes
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from importlib import util
from pathlib import Path

from game.doctor.facts import Facts, Power, Sleep

PACKAGES = {
    "pygame": "pygame-ce", "transitions": "transitions", "yaml": "pyyaml", "pydantic": "pydantic",
    "typer": "typer", "rich": "rich", "websockets": "websockets", "segno": "segno",
    "cryptography": "cryptography", "typst": "typst", "openpyxl": "openpyxl",
}  # fmt: skip
"""Module -> the name under which it is installed."""

PATIENCE = 8
"""Seconds that a program of the system may take to answer."""


class System:
    """What is asked of an operating system; tests put another in its place."""

    name = sys.platform

    def said(self, *command: str) -> str | None:
        """Return what a program of the system prints, or None where it is missing, fails or takes long."""
        path = shutil.which(command[0])
        if path is None:
            return None
        try:
            done = subprocess.run(  # noqa: S603
                [path, *command[1:]],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None

    def text(self, path: str) -> str | None:
        """Return what a file of the system holds, or None."""
        try:
            return Path(path).read_text("utf-8", "replace")
        except OSError:
            return None

    def supplies(self) -> Sequence[tuple[str, str]]:
        """Return kind and state of each power supply that Linux names."""
        found = sorted(Path("/sys/class/power_supply").glob("*"))
        return [(self.text(f"{each}/type") or "", self.text(f"{each}/online") or "") for each in found]

    def line(self) -> int | None:
        """Return what Windows says of its power line: 1 on mains, 0 on battery."""
        status = (ctypes.c_ubyte * 12)()
        with suppress(AttributeError, OSError):
            if ctypes.windll.kernel32.GetSystemPowerStatus(status):  # type: ignore[attr-defined,unused-ignore]
                return status[0] if status[0] in (0, 1) else None
        return None


def read(
    system: System,
    addresses: tuple[str, ...],
    port: int,
    lan: bool,
    folder: Path,
    screens: tuple[tuple[tuple[int, int], ...] | None, bool | None, bool | None],
) -> Facts:
    """Return the facts; `screens` are the displays' sizes, whether mirrored, whether there is sound."""
    there = _existing(folder)
    return Facts(
        system=system.name,
        python=sys.version_info[:2],
        missing=tuple(name for module, name in PACKAGES.items() if util.find_spec(module) is None),
        addresses=addresses,
        port=port,
        port_free=port_free(port, lan),
        firewall=firewall(system),
        public=public(system),
        sleep=sleep(system),
        power=power(system),
        clock_set=clock_set(system),
        year=datetime.now().astimezone().year,
        folder=folder,
        writable=_writable(there),
        free=shutil.disk_usage(there).free,
        displays=screens[0],
        mirrored=screens[1],
        sound=screens[2],
    )


def port_free(port: int, lan: bool) -> bool:
    """Return whether the server could listen there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if sys.platform != "win32":
            # As the server does it: a port that was closed a moment ago is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("0.0.0.0" if lan else "127.0.0.1", port))  # noqa: S104
        except OSError:
            return False
    return True


def firewall(system: System) -> bool | None:
    """Return whether a firewall is on."""
    if system.name == "darwin":
        said = system.said("/usr/libexec/ApplicationFirewall/socketfilterfw", "--getglobalstate")
        state = re.search(r"State = (\d)", said or "")
        return None if state is None else state[1] != "0"
    if system.name == "win32":
        said = system.said(
            "reg", "query",
            r"HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile",
            "/v", "EnableFirewall",
        )  # fmt: skip
        state = re.search(r"0x(\d)", said or "")
        return None if state is None else state[1] != "0"
    ufw = re.search(r"^ENABLED=(\w+)", system.text("/etc/ufw/ufw.conf") or "", re.MULTILINE)
    if ufw and ufw[1].lower() == "yes":
        return True
    # `is-active` ends badly where the service is off or missing, which leaves the answer of ufw alone.
    if (system.said("systemctl", "is-active", "firewalld") or "").strip() == "active":
        return True
    return False if ufw else None


def public(system: System) -> bool | None:
    """Return whether Windows takes the network for a public one."""
    if system.name != "win32":
        return None
    said = system.said("powershell", "-NoProfile", "-Command", "(Get-NetConnectionProfile).NetworkCategory")
    return None if not (said or "").strip() else "Public" in (said or "")


def sleep(system: System) -> Sleep:
    """Return after how many minutes it sleeps and goes dark."""
    if system.name == "darwin":
        said = system.said("pmset", "-g") or ""
        return Sleep(_minutes(r"^\s*sleep\s+(\d+)", said), _minutes(r"^\s*displaysleep\s+(\d+)", said))
    if system.name == "win32":
        return Sleep(_windows(system, "SUB_SLEEP", "STANDBYIDLE"), _windows(system, "SUB_VIDEO", "VIDEOIDLE"))
    return _gnome(system)


def _gnome(system: System) -> Sleep:
    power = "org.gnome.settings-daemon.plugins.power"
    kind = system.said("gsettings", "get", power, "sleep-inactive-ac-type")
    after = system.said("gsettings", "get", power, "sleep-inactive-ac-timeout")
    dark = system.said("gsettings", "get", "org.gnome.desktop.session", "idle-delay")
    computer = 0 if kind and "nothing" in kind else _seconds(after)
    return Sleep(computer, _seconds(dark))


def _seconds(said: str | None) -> int | None:
    found = re.search(r"(\d+)\s*$", said or "")
    return None if found is None else -(-int(found[1]) // 60)


def _minutes(sign: str, said: str) -> int | None:
    found = re.search(sign, said, re.MULTILINE)
    return None if found is None else int(found[1])


def _windows(system: System, group: str, setting: str) -> int | None:
    """Return the minutes on mains; the words are the system's language's, the order of figures is not."""
    said = system.said("powercfg", "/query", "SCHEME_CURRENT", group, setting)
    figures = re.findall(r"0x([0-9a-fA-F]{8})\s*$", said or "", re.MULTILINE)
    return -(-int(figures[-2], 16) // 60) if len(figures) >= 2 else None


def power(system: System) -> Power | None:
    """Return what feeds it."""
    if system.name == "darwin":
        said = system.said("pmset", "-g", "batt") or ""
        return "mains" if "'AC Power'" in said else "battery" if "'Battery Power'" in said else None
    if system.name == "win32":
        line = system.line()
        return None if line is None else "mains" if line else "battery"
    mains = [state.strip() for kind, state in system.supplies() if kind.strip() in ("Mains", "USB")]
    batteries = [kind for kind, _ in system.supplies() if kind.strip() == "Battery"]
    if not batteries:
        return "mains" if "1" in mains else None
    return "mains" if "1" in mains else "battery"


def clock_set(system: System) -> bool | None:
    """Return whether the network sets the clock."""
    if system.name == "darwin":
        told = system.said("systemsetup", "-getusingnetworktime") or ""
        return True if "On" in told else False if "Off" in told else None
    if system.name == "win32":
        said = system.said("sc", "query", "w32time")
        state = re.search(r":\s*(\d)\s+[A-Z_]+\s*$", said or "", re.MULTILINE)
        return None if said is None else "RUNNING" in said or (state is not None and state[1] == "4")
    said = system.said("timedatectl", "show", "-p", "NTPSynchronized", "--value")
    return None if said is None else said.strip() == "yes"


def _existing(folder: Path) -> Path:
    path = folder.resolve()
    while not path.exists():
        path = path.parent
    return path


def _writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
