"""What a game comes to: endings, objectives, aims, and the lines of play that show it."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenario import model, shapes
from game.scenario.book import NOTHING, Book, text
from game.scenario.expression import Expression


def endings(book: Book, shape: shapes.ExerciseShape, section: str) -> dict[str, model.Ending]:
    """Return the `endings`, of which the last has no condition, or those of `also`, which all have one."""
    entries: Mapping[str, shapes.EndingShape] = getattr(shape, section)
    known = [*book.names("meters"), *book.names("values"), "ours", "theirs"]
    found: dict[str, model.Ending] = {}
    for name, entry in entries.items():
        path = (section, name)
        last = section == "endings" and name == list(entries)[-1]
        if last and entry.when is not None and len(entries) == len(book.tree.get(section, ())):
            message = "the last ending has no `when:`, so that every game has one"
            book.fault((*path, "when"), "SC204", message)
        elif not last and entry.when is None:
            message = "`when:` is missing here: " + (
                "the endings after it could never be reached"
                if section == "endings"
                else "it would join every ending"
            )
            book.fault(path, "SC204", message, key=True)
        found[name] = model.Ending(
            id=name,
            code=entry.code,
            when=book.expression(entry.when, (*path, "when")),
            shows=book.all_known("meter, value or marker", entry.shows, known, (*path, "shows")),
            title=text(entry.title),
            text=text(entry.text),
            questions=tuple(text(question) for question in entry.questions),
            where=book.where(path, key=True),
            why=text(entry.why),
        )
    return found


def objectives(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Objective]:
    """Return the objectives with their ratings in the order asked."""
    found: dict[str, model.Objective] = {}
    for name, entry in shape.objectives.items():
        path = ("objectives", name)
        if entry.team:
            book.known("team", entry.team, book.names("teams"), (*path, "team"))
        rating: list[tuple[model.Letter, Expression | None]] = []
        for number, (letter, line) in enumerate(entry.rating.items()):
            here = (*path, "rating", letter)
            last = number == len(entry.rating) - 1
            if (line == "otherwise") != last:
                message = "the last rating, and only the last, is `otherwise`"
                book.fault(here, "SC204", message)
            rating.append((letter, None if line == "otherwise" else book.needed(line, here)))
        found[name] = model.Objective(
            id=name,
            team=entry.team,
            text=text(entry.text),
            rating=tuple(rating),
            sources=tuple(entry.sources),
            where=book.where(path, key=True),
        )
    return found


def aims(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Aim]:
    """Return the aims of which each capital seals some."""
    found: dict[str, model.Aim] = {}
    if shape.aims is None:
        return found
    for name, entry in shape.aims.of.items():
        path = ("aims", "of", name)
        met = book.expression(entry.met, (*path, "met")) or NOTHING
        found[name] = model.Aim(name, text(entry.name), text(entry.text), met, book.where(path, key=True))
    if shape.aims.pick > len(found):
        message = f"{shape.aims.pick} cannot be picked out of {len(found)}"
        book.fault(("aims", "pick"), "SC202", message)
    return found


def lines(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Line]:
    """Return the lines of play that `check` walks."""
    found: dict[str, model.Line] = {}
    for name, entry in shape.lines.items():
        path = ("lines", name)
        book.known("ending", entry.ends, book.names("endings"), (*path, "ends"))
        for axis, choice in entry.set.items():
            here = (*path, "set", axis)
            if book.known("setting", axis, book.names("settings"), here, key=True) and axis in shape.settings:
                book.known("choice", choice, shape.settings[axis].choices, here)
        if entry.edition is not None:
            book.known("edition", str(entry.edition), shape.editions, (*path, "edition"))
        settings = tuple(entry.set.items())
        found[name] = model.Line(
            name, entry.play, settings, entry.edition, entry.ends, book.where(path, key=True)
        )
    return found
