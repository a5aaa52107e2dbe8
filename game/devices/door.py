"""The room's door: the code that lets in, control's own, and how many wrong ones were tried."""

from __future__ import annotations

from collections.abc import Callable

from game.devices import codes
from game.devices.device import KINDS, Kind, refused
from game.devices.tries import MOST, Tries
from game.session import Times


class Door:
    """What opens a room. Whoever calls holds the lobby's lock."""

    def __init__(self, times: Times, code: str, guessed: bool, alarm: Callable[[], None]) -> None:
        """`alarm` is called once the code may have been guessed."""
        self.code = code or codes.code()
        self.control_code = codes.code(codes.CONTROL_LENGTH)
        self.tries = Tries(times, guessed)
        self._alarm = alarm

    def let_in(self, code: str, kind: Kind, place: str) -> bool:
        """Return whether control's code was given. Raise Refused for a wrong code, or too many of them."""
        most = MOST // 5 if kind == "control" else MOST
        if kind not in KINDS or self.tries.spent(place, most):
            raise refused("devices.tries")
        by_control = codes.same(code, self.control_code)
        if not by_control and (kind == "control" or not codes.same(code, self.code)):
            if self.tries.fail(place, kind != "control"):
                self._alarm()
            raise refused("devices.code.control" if kind == "control" else "devices.code")
        return by_control

    def renew(self) -> None:
        """Take another code; wrong ones are forgotten."""
        self.code = codes.code()
        self.tries.forget()
