"""A resolved tree -> a `Scenario`, and every fault of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.errors import Fault
from game.scenario import acts, backdrop, cast, course, document, results, secrecy, sense, wording
from game.scenario.book import Book, text
from game.scenario.census import census
from game.scenario.guarded import guarded
from game.scenario.model import Hashes, Scenario
from game.scenario.names import names_told_twice, vocabulary
from game.scenario.reader import Map, Stop
from game.scenario.schema import shaped
from game.scenario.shapes import ExerciseShape

_NO_HASHES = Hashes("", "")


def built(tree: Map, lines: dict[str, Sequence[str]]) -> tuple[Scenario | None, list[Fault]]:
    """Return the scenario of a resolved tree, and its faults; there is none where anything is missing."""
    shape, faults = shaped(tree)
    if faults and faults[-1].code == "SC003":
        return None, faults
    names = {name: text(entry.name) for name, entry in shape.meters.items()}
    book = Book(tree, vocabulary(tree, shape), lines, names)
    book.faults.extend(faults)
    try:
        scenario = _checked(book, shape)
    except Stop:
        return None, book.faults
    if book.faults:
        return None, book.faults
    copy, hashes = document.kept(tree)
    return replace(scenario, draws=guarded(scenario), document=copy, hashes=hashes), []


def _checked(book: Book, shape: ExerciseShape) -> Scenario:
    """Return what was read; faults go into the book. Raise Stop when it is full."""
    names_told_twice(book)
    if shape.victim:
        book.known("team", shape.victim, book.vocabulary.teams, ("victim",))
    scenario = _scenario(book, shape)
    met = census(book.tree)
    sense.check(book, scenario, met.cited)
    secrecy.check(book, scenario)
    figures = [*book.names("meters"), *book.names("values")]
    wording.check(book, met.texts, secrecy.knowledge(scenario), figures)
    return scenario


def _scenario(book: Book, shape: ExerciseShape) -> Scenario:
    """Return what was read, before anything looks at it as a whole; faults go into the book."""
    injects = acts.injects(book, shape)
    return Scenario(
        id=shape.id,
        title=text(shape.title),
        summary=text(shape.summary),
        notice=text(shape.notice),
        victim=shape.victim,
        startex=backdrop.startex(shape.startex),
        turns=shape.turns,
        constants=dict(shape.constants),
        settings=cast.settings(book, shape),
        editions=cast.editions(book, shape),
        teams=cast.teams(book, shape),
        roles=cast.roles(book, shape),
        meters=cast.meters(book, shape),
        flags=cast.flags(book, shape),
        values=cast.values(book, shape),
        draws=cast.draws(book, shape),
        passing=course.passing(book, shape),
        estimates=cast.estimates(book, shape),
        options=acts.options(book, shape),
        texts=acts.texts(book, shape),
        injects=injects,
        shelf=tuple(name for name, entry in injects.items() if entry.type == "cont"),
        places=backdrop.places(book, shape),
        map=backdrop.board_map(book, shape, shape.map),
        parts={name: text(entry) for name, entry in shape.parts.items()},
        phases=course.phases(book, shape, injects),
        always=course.always(book, shape),
        endings=results.endings(book, shape, "endings"),
        also=results.endings(book, shape, "also"),
        objectives=results.objectives(book, shape),
        aims=results.aims(book, shape),
        aims_pick=shape.aims.pick if shape.aims else 0,
        ladder=backdrop.ladder(book, shape.ladder),
        doctrines=cast.doctrines(book, shape),
        sources=backdrop.sources(shape),
        questions=tuple(text(question) for question in shape.questions),
        lines=results.lines(book, shape),
        waived=dict(shape.waive),
        hashes=_NO_HASHES,
        document="",
        where=book.where(()),
    )
