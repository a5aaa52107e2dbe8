"""Whether the end of a game says anything: what nobody played, or control ended, is no result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from game.record.chain import Record
from game.record.counted import counted
from game.session.players import CARDS, PEOPLE


def uncounted(records: Sequence[Record], seats: Mapping[str, str]) -> Literal["", "absent", "stopped"]:
    """Return why the end of a game is no result, in the words of `compare`; an empty text where it is one.

    Nobody played it if no table of people decided anything, or no bot where no people sit.
    """
    own = {team for team, who in seats.items() if who in (PEOPLE, CARDS)} or {*seats}
    made = [record.body for record in counted(records) if record.body["kind"] == "decision"]
    if not any(body["seat"] in own for body in made):
        return "absent"
    ended = any(body["seat"] == "white_cell" and body["options"][0] == "endex" for body in made)
    return "stopped" if ended else ""
