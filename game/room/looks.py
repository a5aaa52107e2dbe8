"""Many changes, one look: whoever is told of each asks for a look, and it is taken once for all of them."""

from __future__ import annotations

from collections.abc import Callable


class Once:
    """A call that is made soon, once for all who asked for it before: many changes are one look."""

    def __init__(self, soon: Callable[[Callable[[], object]], None], call: Callable[[], object]) -> None:
        self._soon = soon
        self._call = call
        self._asked = False

    def __call__(self) -> None:
        """Ask for it, from any thread."""
        if not self._asked:
            self._asked = True
            self._soon(self._made)

    def _made(self) -> None:
        # Whoever asks from here on asks for another.
        self._asked = False
        self._call()
