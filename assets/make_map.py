"""Make the outlines in `assets/map/` from Natural Earth's public-domain data.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 assets/make_map.py package

An outline holds whole numbers only, `per_degree` of them to a degree of longitude or latitude. Names of
places and seas are a scenario's and stand in none of them. Land that belongs to no state that the game tints
is one shape without borders in it. The city is drawn by hand.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

Point = tuple[float, float]
Ring = list[Point]

SOURCE = "Natural Earth 4.1.0, public domain, through world-atlas 2.0.2; simplified"
STATES = {"408": "kp", "410": "kr", "840": "us"}
"""The states that the board may tint, by their number in ISO 3166-1."""

ISLETS = [
    ("kr", (130.87, 37.50), 0.075),  # Ulleungdo, at its size
    ("kr", (131.865, 37.24), 0.035),  # Dokdo, enlarged to be seen
]


class Atlas:
    """A TopoJSON file of countries."""

    def __init__(self, path: Path, tolerance: float) -> None:
        topology = json.loads(path.read_text(encoding="utf-8"))
        (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
        self.geometries = topology["objects"]["countries"]["geometries"]
        self.arcs: list[Ring] = []
        for arc in topology["arcs"]:
            x = y = 0
            line: Ring = []
            for step_x, step_y in arc:
                x, y = x + step_x, y + step_y
                line.append((x * kx + dx, y * ky + dy))
            # An arc is simplified once, so that two neighbours keep one border.
            self.arcs.append(simplified(line, tolerance))

    def rings(self, chosen: set[str] | None) -> list[Ring]:
        """Return the outer edges of the chosen countries taken together, or of all that are not `STATES`."""
        used: set[int] = set()
        for geometry in self.geometries:
            number = geometry.get("id")
            if number not in chosen if chosen is not None else number in STATES:
                continue
            for polygon in geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]:
                for ring in polygon:
                    for arc in ring:
                        # A border between two of them is walked once each way and falls out.
                        if ~arc in used:
                            used.discard(~arc)
                        else:
                            used.add(arc)
        return self.stitched(used)

    def stitched(self, used: set[int]) -> list[Ring]:
        """Return the rings that the arcs make end to end."""
        starts: dict[Point, list[int]] = {}
        for arc in sorted(used):
            starts.setdefault(self.line(arc)[0], []).append(arc)
        rings = []
        while starts:
            first = next(iter(starts))
            ring: Ring = []
            here = first
            while here in starts:
                arc = starts[here].pop()
                if not starts[here]:
                    del starts[here]
                line = self.line(arc)
                ring.extend(line[:-1])
                here = line[-1]
                if here == first:
                    break
            rings.append(ring)
        return rings

    def line(self, arc: int) -> Ring:
        """Return an arc's points in the direction in which it is walked."""
        return self.arcs[arc] if arc >= 0 else self.arcs[~arc][::-1]


def simplified(line: Ring, tolerance: float) -> Ring:
    """Return the line without points that stand out less than the tolerance (Douglas and Peucker)."""
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        start, end = spans.pop()
        if end - start < 2:
            continue
        far, at = max((distance(line[i], line[start], line[end]), i) for i in range(start + 1, end))
        if far > tolerance:
            keep.add(at)
            spans += [(start, at), (at, end)]
    return [line[i] for i in sorted(keep)]


def distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from the straight line between two others."""
    (x, y), (ax, ay), (bx, by) = point, start, end
    long = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    if long == 0:
        return float(((x - ax) ** 2 + (y - ay) ** 2) ** 0.5)
    return float(abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / long)


def clipped(ring: Ring, bounds: tuple[float, float, float, float]) -> Ring:
    """Return the part of a ring inside west, south, east, north (Sutherland and Hodgman)."""
    for axis, limit, sign in ((0, bounds[0], 1), (1, bounds[1], 1), (0, bounds[2], -1), (1, bounds[3], -1)):
        out: Ring = []
        for index, point in enumerate(ring):
            before = ring[index - 1]
            inside, was = (point[axis] - limit) * sign >= 0, (before[axis] - limit) * sign >= 0
            if inside != was:
                share = (limit - before[axis]) / (point[axis] - before[axis])
                out.append(
                    (before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1]))
                )
            if inside:
                out.append(point)
        ring = out
        if not ring:
            break
    return ring


def area(ring: Ring) -> float:
    """Return the surface of a ring in square degrees."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def whole(ring: Iterable[Point], per_degree: int) -> list[list[int]]:
    """Return a ring in whole numbers, without repeated points."""
    out: list[list[int]] = []
    for x, y in ring:
        point = [round(x * per_degree), round(y * per_degree)]
        if not out or out[-1] != point:
            out.append(point)
    if len(out) > 1 and out[0] == out[-1]:
        out.pop()
    return out


def islet(centre: Point, radius: float) -> Ring:
    """Return a small eight-sided island."""
    x, y = centre
    corner = radius * 0.7
    steps = ((radius, 0.0), (corner, corner), (0.0, radius), (-corner, corner))
    return [(x + a, y + b) for a, b in steps] + [(x - a, y - b) for a, b in steps]


def rounded(line: Ring, closed: bool) -> Ring:
    """Return the line with every corner cut twice (Chaikin), so that a drawn shape looks drawn."""
    for _ in range(2):
        out: Ring = [] if closed else [line[0]]
        for (ax, ay), (bx, by) in zip(line, line[1:] + line[:1] if closed else line[1:], strict=False):
            out += [
                (ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25),
                (ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75),
            ]
        line = out if closed else [*out, line[-1]]
    return line


def outline(
    shapes: Sequence[tuple[str, Sequence[Ring]]],
    bounds: tuple[float, float, float, float],
    per_degree: int,
    smallest: float,
    margin: float,
) -> dict[str, object]:
    """Return a map of the shapes within the bounds; edges made by clipping lie `margin` degrees outside."""
    west, south, east, north = bounds
    room = (west - margin, south - margin, east + margin, north + margin)
    land = []
    for country, rings in shapes:
        parts = [whole(part, per_degree) for ring in rings if area(part := clipped(ring, room)) >= smallest]
        parts = sorted((part for part in parts if len(part) > 2), key=len, reverse=True)
        if parts:
            land.append({"country": country, "rings": parts})
    return {
        "source": SOURCE,
        "per_degree": per_degree,
        "bounds": [round(edge * per_degree) for edge in bounds],
        "land": land,
        "rivers": [],
    }


def northeast_asia(folder: Path) -> dict[str, object]:
    """Return the peninsula and what lies around it."""
    atlas = Atlas(folder / "countries-10m.json", 0.012)
    drawn = [islet(centre, radius) for _, centre, radius in ISLETS]
    boxes = [(x - 0.15, y - 0.15, x + 0.15, y + 0.15) for _, (x, y), _ in ISLETS]
    south = [ring for ring in atlas.rings({"410"}) if not any(clipped(ring, box) for box in boxes)]
    shapes = [("", atlas.rings(None)), ("kp", atlas.rings({"408"})), ("kr", south + drawn)]
    return outline(shapes, (116, 27, 148, 48), 100, 0.0004, 1.0)


def united_states(folder: Path) -> dict[str, object]:
    """Return the forty-eight states."""
    atlas = Atlas(folder / "countries-50m.json", 0.04)
    return outline([("us", atlas.rings({"840"}))], (-126, 24, -66, 50), 100, 0.05, 0.0)


def us_east_coast(folder: Path) -> dict[str, object]:
    """Return the coast from Washington to New York."""
    atlas = Atlas(folder / "countries-10m.json", 0.012)
    return outline([("us", atlas.rings({"840"}))], (-78.2, 38.1, -72.2, 41.8), 100, 0.002, 0.0)


def guam(folder: Path) -> dict[str, object]:
    """Return the island of Guam."""
    atlas = Atlas(folder / "countries-10m.json", 0.0)
    return outline([("us", atlas.rings({"316"}))], (144.55, 13.15, 145.05, 13.75), 1000, 0.0001, 0.0)


def seoul_city() -> dict[str, object]:
    """Return a schematic Seoul: its outline and the river."""
    border = [
        (126.795, 37.575), (126.825, 37.592), (126.866, 37.572), (126.890, 37.590), (126.905, 37.616),
        (126.914, 37.648), (126.944, 37.660), (126.962, 37.632), (126.985, 37.655), (126.998, 37.684),
        (127.016, 37.701), (127.045, 37.686), (127.082, 37.692), (127.096, 37.668), (127.094, 37.642),
        (127.115, 37.618), (127.113, 37.592), (127.101, 37.570), (127.132, 37.566), (127.178, 37.580),
        (127.176, 37.547), (127.153, 37.528), (127.146, 37.502), (127.160, 37.482), (127.131, 37.468),
        (127.103, 37.459), (127.074, 37.441), (127.037, 37.463), (127.026, 37.458), (127.003, 37.466),
        (126.988, 37.455), (126.962, 37.440), (126.937, 37.437), (126.903, 37.434), (126.888, 37.457),
        (126.872, 37.486), (126.822, 37.482), (126.824, 37.508), (126.833, 37.540), (126.795, 37.535),
        (126.766, 37.553),
    ]  # fmt: skip
    river = [
        (127.178, 37.570), (127.140, 37.560), (127.113, 37.545), (127.095, 37.526), (127.065, 37.523),
        (127.040, 37.534), (127.018, 37.537), (126.998, 37.522), (126.978, 37.511), (126.955, 37.516),
        (126.935, 37.531), (126.912, 37.545), (126.885, 37.559), (126.850, 37.578), (126.815, 37.597),
    ]  # fmt: skip
    city = outline([("kr", [rounded(border, True)])], (126.74, 37.41, 127.20, 37.72), 1000, 0.0, 0.0)
    city["source"] = "drawn by hand for this game; a scheme, not a survey"
    city["rivers"] = [{"width": 9, "line": whole(rounded(river, False), 1000)}]
    return city


def main(folder: Path) -> None:
    """Write every outline beside this script."""
    target = Path(__file__).parent / "map"
    outlines = {
        "northeast_asia": northeast_asia(folder),
        "united_states": united_states(folder),
        "us_east_coast": us_east_coast(folder),
        "guam": guam(folder),
        "seoul_city": seoul_city(),
    }
    for name, shape in outlines.items():
        text = json.dumps(shape, separators=(",", ":"), ensure_ascii=False)
        (target / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
