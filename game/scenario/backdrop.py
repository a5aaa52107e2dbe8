"""What stands behind the game: when it starts, the ladder, the map and the sources."""

from __future__ import annotations

from pathlib import Path

from game.scenario import model, shapes
from game.scenario.book import Book, cite, text
from game.scenario.names import keys

_MAPS = Path(__file__).resolve().parents[2] / "assets" / "map"


def startex(entry: shapes.StartexShape) -> model.Startex:
    """Return when the exercise starts."""
    hour, minute = entry.time.split(":")
    return model.Startex(entry.weekday, int(hour) * 60 + int(minute), entry.zone, tuple(entry.also.items()))


def ladder(book: Book, entry: shapes.LadderShape) -> model.Ladder:
    """Return the ladder, rung 0 first."""
    for number, rung in enumerate(entry.rungs):
        book.known("band", rung.band, entry.bands, ("ladder", "rungs", number, "band"))
    return model.Ladder(
        bands=tuple(model.Band(name, text(band)) for name, band in entry.bands.items()),
        rungs=tuple(model.Rung(n, text(r.theirs), text(r.ours), r.band) for n, r in enumerate(entry.rungs)),
        firebreaks=tuple(
            model.Firebreak(line.above, text(line.name), text(line.meaning), tuple(line.sources))
            for line in entry.firebreaks
        ),
        ours=entry.start.ours,
        theirs=entry.start.theirs,
    )


def places(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Place]:
    """Return the points of the map."""
    found: dict[str, model.Place] = {}
    insets = keys(book.at(("map", "insets")))
    for name, entry in shape.places.items():
        path = ("places", name)
        if entry.inset:
            book.known("inset", entry.inset, insets, (*path, "inset"))
        for number, (degree, limit) in enumerate(zip(entry.at, (18_000, 9_000), strict=True)):
            if abs(degree) > limit:
                book.fault((*path, "at", number), "SC202", f"no degree of the globe is above {limit // 100}")
        found[name] = model.Place(name, text(entry.name), entry.at[0], entry.at[1], entry.inset, entry.side)
    return found


def board_map(book: Book, shape: shapes.ExerciseShape, entry: shapes.MapShape) -> model.Map:
    """Return what the board's map shows."""
    flows: list[model.Flow] = []
    for number, flow in enumerate(entry.flows):
        path = ("map", "flows", number)
        book.known("place", flow.from_, book.names("places"), (*path, "from"))
        book.known("place", flow.to, book.names("places"), (*path, "to"))
        book.known("team", flow.team, book.names("teams"), (*path, "team"))
        when = book.needed(flow.when, (*path, "when"))
        flows.append(model.Flow(when, flow.from_, flow.to, flow.team, flow.claimed, text(flow.label)))
    drawn = sorted(path.stem for path in _MAPS.glob("*.json"))
    named: dict[tuple[str, ...], str] = {("map", "shape"): entry.shape}
    named |= {("map", "insets", name, "shape"): inset.shape for name, inset in entry.insets.items()}
    # A copy of the game without its pictures reads scenarios too; a shape is then whatever it says.
    for where, drawing in named.items() if drawn else ():
        book.known("shape", drawing, drawn, where)
    for name, inset in entry.insets.items():
        if inset.leader:
            book.known("place", inset.leader, book.names("places"), ("map", "insets", name, "leader"))
    insets = (
        model.Inset(name, text(i.name), i.shape, i.anchor, i.leader) for name, i in entry.insets.items()
    )
    return model.Map(entry.shape, tuple(insets), tuple(flows), _harms(book, entry))


def _harms(book: Book, entry: shapes.MapShape) -> tuple[model.Harm, ...]:
    found: list[model.Harm] = []
    for number, harm in enumerate(entry.harms):
        path = ("map", "harms", number)
        book.known("place", harm.at, book.names("places"), (*path, "at"))
        states = tuple(
            model.HarmState(book.needed(state.when, (*path, "states", line, "when")), state.state,
                            text(state.word))
            for line, state in enumerate(harm.states)
        )  # fmt: skip
        found.append(model.Harm(harm.at, text(harm.name), states))
    return tuple(found)


def sources(shape: shapes.ExerciseShape) -> dict[str, model.Source]:
    """Return the numbered sources."""
    return {name: model.Source(name, text(s.text), cite(s.cite), s.mark) for name, s in shape.sources.items()}
