"""Which page model belongs to which kind of device."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from game.room.told import classroom, control, evaluator, seat
from game.room.told.extras import Extras
from game.session import View


class Model(Protocol):
    """A module of this room that tells one kind of page."""

    def words(self, lang: str) -> dict[str, str]:
        """Return the page's fixed words."""

    def model(self, view: View, lang: str, extras: Extras) -> dict[str, Any]:
        """Return what the page shows."""


MODELS: Mapping[str, Model] = {
    "seat": seat,
    "observer": seat,
    "evaluator": evaluator,
    "control": control,
    "class": classroom,
}
