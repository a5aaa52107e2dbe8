"""`check --sources`: where each claim of the article occurs in some scenarios."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from game.authoring.cited import CLAIMS, Cited, cited
from game.cli.choosing import files
from game.cli.outcome import DONE, FINDINGS, tell
from game.scenario import loader

SHORT = 60


def run(names: Sequence[str], as_json: bool) -> int:
    """Print the table of claims; 1 where one of them occurs nowhere. Without names: all that is shipped."""
    paths = [loader.find(name) for name in files(names or loader.shipped())]
    boards = [loader.load(path) for path in paths]
    found = cited(boards)
    if as_json:
        told = [{"claim": each.claim, "words": each.words, "places": _plain(each)} for each in found]
        tell(json.dumps({"claims": told}, ensure_ascii=False, indent=2))
    else:
        for each in found:
            words = each.words if len(each.words) <= SHORT else f"{each.words[: SHORT - 1].rstrip()}…"
            tell(f"{each.claim:<4} {words}")
            for name, kinds in each.places.items():
                tell(f"       {name}: {_counted(kinds)}")
        in_play = sum(each.in_play for each in found)
        nowhere = [each.claim for each in found if not each.places]
        tell(f"{in_play} of {len(CLAIMS)} claims are met in play; nowhere: {', '.join(nowhere) or 'none'}")
    return FINDINGS if any(not each.places for each in found) else DONE


def _plain(each: Cited) -> dict[str, dict[str, int]]:
    return {name: dict(kinds) for name, kinds in each.places.items()}


def _counted(kinds: Mapping[str, int]) -> str:
    words = {"screen": "the sources screen"}
    return ", ".join(
        words.get(kind) or f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in kinds.items()
    )
