"""By which addresses this computer can be reached on the networks that it is in."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from contextlib import suppress
from ipaddress import IPv4Address, ip_address


def own_addresses() -> tuple[str, ...]:
    """Return this computer's addresses on its networks, the one that others most likely reach first."""
    found: list[str] = []
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        # Nothing is sent: the system only says from which address it would. No network, no answer.
        probe.connect(("192.0.2.1", 9))
        found.append(probe.getsockname()[0])
    with suppress(OSError):
        entries = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
        found += [str(entry[4][0]) for entry in entries]
    return reachable(found)


def reachable(found: Iterable[str]) -> tuple[str, ...]:
    """Return those addresses that another device may reach, once each; private networks go first."""
    known = [ip_address(each) for each in dict.fromkeys(found)]
    fit = [each for each in known if isinstance(each, IPv4Address) and not each.is_loopback]
    fit = [each for each in fit if not each.is_link_local and not each.is_unspecified]
    return tuple(str(each) for each in sorted(fit, key=lambda each: not each.is_private))
