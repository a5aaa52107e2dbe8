"""Files with too much in them, and a program that says of each what it took to be read or refused.

`python too_much.py FIRST LAST` reads the bombs, files that are broken at random by these numbers, and at last
those at the limits. It prints how far the memory of its process ever rose above what it was before the first,
how many faults were told and where the last was.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
STATUS = Path("/proc/self/status")
CLEAR = Path("/proc/self/clear_refs")
"""Whoever writes a 5 to it has the peak of its memory counted anew."""
MOST = 50_000
"""Kilobytes that reading a file may take."""
GOOD = (HERE / "mistakes" / "good.yaml").read_text(encoding="utf-8")


def _lines(line: str, count: int, before: str = "") -> str:
    return before + "".join(line.replace("N", str(number)) for number in range(count))


def _uses(part: str) -> str:
    return GOOD.replace("\n", f"\nuses: [{f'{part}, ' * 19_000}{part}]\n", 1)


AT_THE_LIMITS = {
    "keys that nobody knows": (_lines("kN: 1\n", 19_900), 1, "1:1"),
    "a thousand such keys": (_lines("kN: 1\n", 1_000), 501, "486:1"),
    "entries of such keys": (_lines(" oN: {a: 1, b: 1, c: 1, d: 1, e: 1}\n", 3_300, "options:\n"), 1, "1:1"),
    "a list of nothing": ("always: [" + "{}," * 19_900 + "]", 1, "1:1"),
    "a key again and again": ("k: 1\n" * 19_900, 501, "502:1"),
    "anchors": (_lines("kN: &a\n", 19_900), 501, "501:7"),
    "deeds that are none": (GOOD.replace("do: [", "do: [" + "zz + 1, " * 19_000, 1), 501, "61:4042"),
    "a part again and again": (_uses("options"), 1, "2:296"),
    "parts that are not there": (_uses("zz"), 1, "2:136"),
}  # fmt: skip
"""Each lies within the limits of a file; how many faults are told of it, and where the last says that it is
too much. As many words for each thing in it as for one mistake are more than a machine has."""


def risen(start: int) -> int:
    """Return how many kilobytes this process ever took above a start."""
    # Not `ru_maxrss`, in which what started it counts too.
    for line in STATUS.read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) - start
    raise ValueError("no peak is told here")


def small(broken: int) -> Iterator[tuple[str, bytes]]:
    """Yield the bombs of the YAML tests and scenarios that are broken at random, with a name."""
    from test_mutations import mutated_text
    from test_yaml import BOMBS

    for number, (source, _) in enumerate(BOMBS):
        yield f"bomb {number}", source if isinstance(source, bytes) else source.encode()
    for number in range(broken):
        broken = mutated_text(random.Random(f"memory {number}"))  # noqa: S311
        yield f"broken {number}", broken.encode("utf-8", "surrogatepass")


def main(broken: int) -> None:
    """Print of each file its name, the peak, how many faults were told and the last of them."""
    from game.errors import ScenarioError
    from game.scenario import loader

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own.yaml"

        def told(data: bytes) -> list[str]:
            path.write_bytes(data)
            try:
                loader.load(path)
            except ScenarioError as error:
                # As whoever reads them has them: in words.
                str(error)
                return [f"{each.line}:{each.column} {each.code}" for each in error.faults]
            return []

        large = ((name, text.encode()) for name, (text, _, _) in AT_THE_LIMITS.items())
        files = [*small(broken), *large]
        for _ in range(2):
            assert not told(GOOD.encode())
        start, found = risen(0), []
        for name, data in files:
            faults = told(data)
            found.append((name, risen(start), len(faults), faults[-1] if faults else ""))
        json.dump(found, sys.stdout)


if __name__ == "__main__":
    sys.path.insert(1, os.fspath(HERE.parent))
    main(int(sys.argv[1]))
