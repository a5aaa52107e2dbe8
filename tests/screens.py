"""Every screen in every state as a line of digests, and sixteen whole pictures: compared, or written anew.

`python main.py dev screens` says which regions differ from tests/pictures, `--write` accepts them.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import pygame  # noqa: E402
from class_samples import CLASSES  # noqa: E402
from scene_samples import SCENES  # noqa: E402
from theatre_samples import THEATRE  # noqa: E402

from game.board.class_tour import class_walk  # noqa: E402
from game.board.paint import Painter  # noqa: E402
from game.board.picture import picture  # noqa: E402
from game.board.region import Region  # noqa: E402
from game.board.scene import Scene  # noqa: E402
from game.board.theme import THEMES, Theme  # noqa: E402
from game.board.tour import Stop, walk  # noqa: E402
from game.session import find  # noqa: E402

REGIONS = ROOT / "tests" / "pictures" / "regions.txt"
WHOLE = ROOT / "tests" / "pictures" / "whole.txt"
WALKED = "three_waves"
SIZE = (1280, 720)
MEASURED = "fit"
"""It shows the pace measured so far, which is another each time."""

PICTURES: tuple[tuple[str, str, Theme], ...] = (
    ("notice", "en", "light"), ("menu", "ko", "light"), ("help", "en", "dark"), ("settings", "ko", "dark"),
    ("sample_room", "en", "light"), ("sample_room", "ko", "dark"), ("sample_seat", "en", "light"),
    ("sample_reasons", "ko", "light"), ("sample_detail", "en", "dark"), ("sample_paper", "en", "light"),
    ("sample_signed", "ko", "light"), ("sample_failed", "en", "dark"), ("sample_told", "en", "light"),
    ("sample_ending", "ko", "dark"), ("sample_ladder", "en", "light"), ("sample_trouble", "en", "light"),
)  # fmt: skip
"""Sixteen that between them draw every piece: name, language, colours."""


def stops() -> dict[str, Stop]:
    """Return every stop by its name: the flagship's walk, a class, and the samples at their fullest."""
    walked = (*walk(find(WALKED)), *class_walk(find(WALKED)))
    every = (*walked, *SCENES, *CLASSES, *THEATRE)
    # A log's code is another each time, since its salts are; the walks are not recorded and show none.
    return {stop.name: replace(stop, scene=_with_codes(stop.scene)) for stop in every}


def _with_codes(scene: Scene) -> Scene:
    return replace(scene, code="TNQX-8TXV", phase_code="V2K9-TJ5E")


def digest(region: Region) -> str:
    """Return six signs that change with anything that a region shows or does."""
    return hashlib.sha256(repr(region).encode()).hexdigest()[:6]


def regions_now() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each picture with its regions' digests; samples and every third of the walk in Korean too."""
    samples = {stop.name for stop in (*SCENES, *CLASSES, *THEATRE)}
    for number, (name, stop) in enumerate(stops().items()):
        for lang in ("en", "ko") if name in samples or number % 3 == 0 else ("en",):
            drawn = picture(stop.scene, replace(stop.ui, lang=lang), stop.window)
            found: dict[str, str] = {}
            for region in drawn:
                if region.id == MEASURED:
                    continue
                id = region.id.replace(" ", "_")
                found[id] = found.get(id, "") + digest(region)
            yield f"{name} {lang}", found


def whole_now() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the sixteen pictures with their pixels' digests."""
    pygame.font.init()
    known = stops()
    for name, lang, theme in PICTURES:
        surface = pygame.Surface(SIZE)
        ui = replace(known[name].ui, lang=lang, theme=theme)
        painter = Painter()
        painter.draw(surface, picture(known[name].scene, ui, known[name].window), THEMES[theme].bg)
        pixels = hashlib.sha256(pygame.image.tobytes(surface, "RGB")).hexdigest()[:16]
        yield f"{name} {lang} {theme}", {"pixels": pixels}


def written(pictures: Mapping[str, Mapping[str, str]]) -> str:
    """Return digests as a file: a line for each picture."""
    return "".join(
        f"{name}: " + " ".join(f"{id}={value}" for id, value in found.items()) + "\n"
        for name, found in pictures.items()
    )


def read(path: Path) -> dict[str, dict[str, str]]:
    """Return the digests of a file; none where there is none."""
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    pairs = (line.split(": ", 1) for line in lines)
    return {name: dict(entry.rsplit("=", 1) for entry in rest.split()) for name, rest in pairs}  # type: ignore[misc]


def differing(path: Path, now: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Return a line for each picture that is not what the file says: what changed, came, went."""
    before, found = read(path), []
    for name in (*before, *(name for name in now if name not in before)):
        old, new = before.get(name), now.get(name)
        if old is None or new is None:
            found.append(f"{name}: {'a new picture' if old is None else 'no such picture any more'}")
            continue
        changed = [id for id in new if id in old and new[id] != old[id]]
        parts = {"changed": changed, "new": [id for id in new if id not in old],
                 "gone": [id for id in old if id not in new]}  # fmt: skip
        said = "; ".join(f"{what} {', '.join(ids)}" for what, ids in parts.items() if ids)
        if said or list(old) != list(new):
            found.append(f"{name}: {said or 'drawn in another order'}")
    return found


def main(write: bool) -> int:
    """Say what differs, or write it; 1 if anything does and is not written."""
    code = 0
    for path, now in ((REGIONS, dict(regions_now())), (WHOLE, dict(whole_now()))):
        for line in differing(path, now):
            print(line)  # noqa: T201
            code = 0 if write else 1
        if write:
            path.parent.mkdir(exist_ok=True)
            path.write_text(written(now), encoding="utf-8", newline="\n")
    return code


if __name__ == "__main__":
    sys.exit(main("--write" in sys.argv))
