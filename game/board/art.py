"""Icons and outlines from `assets/`, read once, as pieces of SVG."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "assets"


@cache
def icon(name: str) -> str:
    """Return the shapes of an icon on its grid of 24, or of a ring where it is not shipped."""
    path = ASSETS / "icons" / f"{name}.svg"
    if not path.is_file():
        return '<circle cx="12" cy="12" r="8"/>'
    found = re.search(r"<svg[^>]*>(.*)</svg>", path.read_text(encoding="utf-8"), re.DOTALL)
    shapes = " ".join(found.group(1).split()) if found else ""
    # The rasteriser drops strokes as short as these dots.
    return re.sub(r"([hv])\.01\b", r"\1.8", shapes)


@dataclass(frozen=True, slots=True)
class Outline:
    """A map's outline: whole numbers, `per_degree` to a degree."""

    per_degree: int
    bounds: tuple[int, int, int, int]
    """West, south, east, north."""
    land: tuple[tuple[str, tuple[tuple[tuple[int, int], ...], ...]], ...]
    """Country (or nothing) and its rings."""
    rivers: tuple[tuple[int, tuple[tuple[int, int], ...]], ...]
    """Width and line."""


@cache
def outline(name: str) -> Outline | None:
    """Return an outline by its name, or None where it is not shipped."""
    path = ASSETS / "map" / f"{name}.json"
    if not path.is_file():
        return None
    document = json.loads(path.read_text(encoding="utf-8"))
    west, south, east, north = document["bounds"]
    return Outline(
        per_degree=document["per_degree"],
        bounds=(west, south, east, north),
        land=tuple(
            (shape["country"], tuple(tuple((x, y) for x, y in ring) for ring in shape["rings"]))
            for shape in document["land"]
        ),
        rivers=tuple(
            (river["width"], tuple((x, y) for x, y in river["line"])) for river in document["rivers"]
        ),
    )
