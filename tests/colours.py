"""How colours look to others: three deficiencies, a projector in a lit room; and what lies under a text.

The matrices are those of Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of
Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (2009), at severity 1;
contrast is that of WCAG 2.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.board.region import Box, Layout, Words

Light = tuple[float, float, float]
"""Red, green and blue, linear, from 0 to 1."""

SEEN: dict[str, tuple[Light, Light, Light]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip

AMBIENT = 0.25
"""Light of a room on the screen, as a share of the projector's white."""


def linear(colour: str) -> Light:
    """Return a colour `#RRGGBB` as light."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _lit(red), _lit(green), _lit(blue)


def _lit(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def as_seen(colour: str, vision: str) -> Light:
    """Return a colour's light as somebody sees it."""
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(part * share for part, share in zip(light, row, strict=True))))
        for row in SEEN[vision]
    )
    return red, green, blue


def luminance(light: Light) -> float:
    """Return how bright a light is, 0 to 1."""
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one: str, other: str, vision: str = "normal", ambient: float = 0.05) -> float:
    """Return the contrast of two colours, 1 to 21; less where the room's own light lies over both."""
    bright, dark = sorted((luminance(as_seen(each, vision)) for each in (one, other)), reverse=True)
    return (bright + ambient) / (dark + ambient)


SHAPE = re.compile(r"<(rect|circle|path) ([^>]*)/>")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def pairs(regions: Layout, ground: str) -> Iterator[tuple[Words, str]]:
    """Yield each text with the colour of the uppermost opaque shape under it; none with a rim of its own."""
    drawn: list[tuple[Box, str]] = []
    for region in regions:
        for kind, rest in SHAPE.findall(region.drawing):
            facts = dict(re.findall(r'([\w-]+)="([^"]*)"', rest))
            fill = facts.get("fill", "none")
            if fill == "none" or ("opacity" in facts and region.id != "veil"):
                continue
            drawn.append((_around(kind, facts), ground if region.id == "veil" else fill))
        for words in region.words:
            if not words.halo and words.turn == 0:
                x, y = words.box.middle, words.y - words.size * 0.3
                yield words, next((fill for box, fill in reversed(drawn) if box.holds(x, y)), ground)


def _around(kind: str, facts: dict[str, str]) -> Box:
    if kind == "rect":
        return Box(*(float(facts[name]) for name in ("x", "y", "width", "height")))
    if kind == "circle":
        x, y, r = (float(facts[name]) for name in ("cx", "cy", "r"))
        return Box(x - r, y - r, 2 * r, 2 * r)
    if set(re.findall("[A-Za-z]", facts["d"])) - {"M", "L", "Z"}:
        return Box(0, 0, 0, 0)
    numbers = [float(number) for number in NUMBER.findall(facts["d"])]
    across, down = numbers[::2], numbers[1::2]
    return Box(min(across), min(down), max(across) - min(across), max(down) - min(down))


def without_colours(regions: Layout) -> tuple[object, ...]:
    """Return what a picture shows but for its colours: shapes, lines, words."""
    return tuple(
        (region.id, region.box, re.sub(r"#[0-9A-Fa-f]{6}", "#", region.drawing),
         tuple((words.text, words.x, words.y, words.size, words.weight) for words in region.words))
        for region in regions
    )  # fmt: skip
