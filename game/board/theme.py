"""Colours by what they mean, light and dark, and the sizes of type."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Theme = Literal["light", "dark"]
Contrast = Literal["normal", "high"]

WIDE, HIGH = 1600, 900
"""The logical picture; every window shows it at one factor, with bars where the shape differs."""

FLOOR = 18
"""The smallest type on a screen: a fiftieth of the height."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme."""

    bg: str
    panel: str
    panel2: str
    line: str
    hair: str
    sea: str
    land: str
    home: str
    """Land that the exercise is about."""
    coast: str
    text: str
    sub: str
    dim: str
    accent: str
    on_accent: str
    seoul: str
    washington: str
    alliance: str
    on_team: str
    bad: str
    on_bad: str
    good: str
    paper: str
    paper_line: str
    shadow: str
    mat: str
    rungs: tuple[str, ...]
    on_rung: str

    def team(self, team: str) -> str:
        """Return the colour of a team; the accent for any other seat."""
        return {"seoul": self.seoul, "washington": self.washington, "alliance": self.alliance}.get(
            team, self.accent
        )


LIGHT = Colours(
    bg="#E9EEF3", panel="#FFFFFF", panel2="#F1F5F9", line="#A9B8C6", hair="#D3DDE6",
    sea="#DCE9F3", land="#F6F2E7", home="#FFF7D9", coast="#7E92A3",
    text="#10202E", sub="#3A4C5C", dim="#526473", accent="#14304D", on_accent="#FFFFFF",
    seoul="#005A94", washington="#8F5200", alliance="#8E2A6B", on_team="#FFFFFF",
    bad="#B03A00", on_bad="#FFFFFF", good="#00664B",
    paper="#FFFDF6", paper_line="#E3D9BE", shadow="#8FA3B5", mat="#D3DBE4",
    rungs=("#5C768D", "#577390", "#4C6C8D", "#3F6488", "#857000", "#8A6100",
           "#9A5900", "#A84300", "#A33A00", "#9E2A1C", "#8C1D1D", "#741414"),
    on_rung="#FFFFFF",
)  # fmt: skip

DARK = Colours(
    bg="#0B1520", panel="#14222F", panel2="#1B2E40", line="#39526A", hair="#263B4F",
    sea="#10202E", land="#2A3B4A", home="#3D566B", coast="#5E7C95",
    text="#F4F7FA", sub="#B9C7D4", dim="#98AABA", accent="#F0E442", on_accent="#101820",
    seoul="#56B4E9", washington="#E69F00", alliance="#E58FC0", on_team="#101820",
    bad="#FF8856", on_bad="#101820", good="#2FC79A",
    paper="#1B2B3A", paper_line="#39526A", shadow="#060C12", mat="#0F1C29",
    rungs=("#7F99B0", "#86A3BC", "#8DADC8", "#94B8D4", "#CDB84A", "#DCA83C",
           "#E89A34", "#F58A3C", "#FF7A45", "#FF6B4E", "#FF5F57", "#FF6E7A"),
    on_rung="#101820",
)  # fmt: skip

THEMES: dict[Theme, Colours] = {"light": LIGHT, "dark": DARK}


def _sharp(colours: Colours) -> Colours:
    """Return a theme whose secondary text is full and whose lines are as strong as that text was."""
    return replace(
        colours, sub=colours.text, dim=colours.text, line=colours.sub, hair=colours.dim,
        paper_line=colours.sub, coast=colours.sub,
    )  # fmt: skip


SHARP: dict[Theme, Colours] = {name: _sharp(colours) for name, colours in THEMES.items()}
"""The themes in high contrast."""


def mixed(colour: str, share: int, ground: str) -> str:
    """Return `share` per cent of a colour laid on a ground, as one opaque colour."""
    pairs = ((int(colour[n : n + 2], 16), int(ground[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{(top * share + under * (100 - share)) // 100:02X}" for top, under in pairs)
