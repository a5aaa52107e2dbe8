"""Which records count after exercise control has rewound; the abandoned branch stays in the log."""

from __future__ import annotations

from collections.abc import Sequence

from game.record.chain import Body, Record


def rewound_to(body: Body) -> int | None:
    """Return the number of the record that a body rewinds to, or none if it is no rewind.

    Raise ValueError if it names none.
    """
    if body.get("kind") != "decision" or body.get("seat") != "white_cell":
        return None
    options = body.get("options")
    if not isinstance(options, list) or not options or options[0] != "rewind":
        return None
    if len(options) != 2 or not str(options[1]).isdecimal():
        raise ValueError("rewinds to no record")
    return int(options[1])


def counted(records: Sequence[Record]) -> tuple[Record, ...]:
    """Return the records that the game as it stands is made of, rewinds themselves included.

    Raise ValueError if one rewinds to a record that does not count itself.
    """
    kept: list[Record] = []
    for record in records:
        target = rewound_to(record.body)
        if target is not None:
            while kept and kept[-1].n > target:
                kept.pop()
            if not kept or kept[-1].n != target:
                raise ValueError(f"it rewinds to record {target}, which does not count")
        kept.append(record)
    return tuple(kept)
