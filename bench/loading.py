"""Loading a scenario with positions and compiled conditions, against libyaml composing nodes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml

from bench import scenarios
from bench.timing import Row, compare
from game.scenario import loader


def rows() -> Iterator[Row]:
    """Yield the rows for files of 1,000 and of 5,000 lines."""
    for lines, goal in ((1_000, "20 ms"), (5_000, "100 ms")):
        text = scenarios.long_file(lines)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "long_file.yaml"
            path.write_text(text, encoding="utf-8")
            yield compare(
                f"load a scenario of {len(text.splitlines()):,} lines",
                lambda path=path: loader.load(path),
                lambda text=text: yaml.compose(text, Loader=yaml.CSafeLoader),
                named="libyaml compose",
                goal=goal,
            )
