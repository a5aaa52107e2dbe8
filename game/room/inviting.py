"""The invitation to a server: its address, and the square that leads a camera there."""

from __future__ import annotations

from game.devices import Invitation, Rows


def invitation(url: str, print: str = "", alone: bool = False) -> Invitation:
    """Return the invitation to a seat's page; the code stands behind `#`, which no device sends on."""
    scheme, _, address = url.rstrip("/").partition("://")

    def picture(code: str) -> Rows:
        # A first picture of the board needs none.
        import segno

        made = segno.make(f"{url}#{code}", error="m", micro=False)
        return tuple("".join("1" if dark else "0" for dark in row) for row in made.matrix_iter(border=4))

    return Invitation(address, scheme, picture, print, alone)
