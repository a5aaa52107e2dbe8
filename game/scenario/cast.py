"""Who plays and what is counted: meters, flags, draws, settings, teams, roles, doctrines, estimates."""

from __future__ import annotations

from dataclasses import replace

from game.scenario import conditions, model, shapes
from game.scenario.book import Book, text
from game.scenario.keys import Path
from game.scenario.names import ANYONE, audience, keys
from game.scenario.terms import is_whole
from game.scenario.vocabulary import ConditionFault
from game.texts.text import NO_TEXT, Text


def meters(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Meter]:
    """Return the meters, with their bounds and words in order."""
    return {name: _meter(book, shape, name, entry) for name, entry in shape.meters.items()}


def _meter(book: Book, shape: shapes.ExerciseShape, name: str, entry: shapes.MeterShape) -> model.Meter:
    path = ("meters", name)
    if entry.low >= entry.high:
        book.fault((*path, "high"), "SC202", f"{entry.high} is not above the lowest figure, {entry.low}")
    elif not entry.low <= entry.start <= entry.high:
        message = f"{entry.start} is not between {entry.low} and {entry.high}"
        book.fault((*path, "start"), "SC202", message)
    words: list[tuple[int, Text]] = []
    for bound, word in entry.words.items():
        if not is_whole(bound):
            book.fault(
                (*path, "words", bound), "SC012", f"a whole number is expected, found '{bound}'", key=True
            )
        elif words and int(bound) <= words[-1][0]:
            book.fault((*path, "words", bound), "SC203", f"{bound} does not follow {words[-1][0]}", key=True)
        else:
            words.append((int(bound), text(word)))
    if entry.shown == "words" and not words:
        book.fault((*path, "shown"), "SC011", "`words:` is missing: this meter is shown in words")
    elif words and words[0][0] > entry.low:
        message = f"the first word begins at {words[0][0]}, and the meter at {entry.low}"
        book.fault((*path, "words"), "SC202", message)
    return model.Meter(
        id=name,
        name=text(entry.name),
        start=entry.start,
        low=entry.low,
        high=entry.high,
        unit=entry.unit,
        seen_by=audience(book, shape, entry.seen_by, (*path, "seen_by")),
        shown=entry.shown,
        words=tuple(words),
        worse=entry.worse,
        where=book.where(path, key=True),
    )


def flags(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Flag]:
    """Return the flags."""
    found = {}
    for name, entry in shape.flags.items():
        path = ("flags", name)
        if isinstance(entry, tuple):
            seen_by, called = audience(book, shape, entry, path), NO_TEXT
        else:
            seen_by, called = audience(book, shape, entry.seen_by, (*path, "seen_by")), text(entry.name)
        found[name] = model.Flag(name, seen_by, book.where(path, key=True), called)
    return found


def values(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Value]:
    """Return the values, each compiled."""
    found: dict[str, model.Value] = {}
    for name, entry in shape.values.items():
        path = ("values", name)
        if (entry.is_ is None) == (entry.steps is None):
            book.fault(path, "SC011", "a value has either `is:` or `steps:` with `from:`", key=True)
            continue
        if entry.steps is not None and not entry.from_:
            book.fault(path, "SC011", "`from:` is missing here: the table of the steps", key=True)
        bounds = [bound for bound in entry.from_ if not is_whole(bound)]
        for bound in bounds:
            book.fault(
                (*path, "from", bound), "SC012", f"a whole number is expected, found '{bound}'", key=True
            )
        source = entry.is_ if entry.steps is None else entry.steps
        line = (*path, "is" if entry.steps is None else "steps")
        own = book.expression(source, line, "any")
        if own is None:
            continue
        # Its line is right, so that there is no fault left to find.
        compiled = conditions.value(book.vocabulary, name)
        whole = replace(own, constant=None, run=compiled.run, shape=compiled.shape)
        seen_by = audience(book, shape, entry.seen_by, (*path, "seen_by"))
        found[name] = model.Value(name, whole, seen_by, book.where(path, key=True), text(entry.name))
    return found


def draws(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Draw]:
    """Return the hidden draws."""
    return {name: _draw(book, shape, name, entry) for name, entry in shape.draws.items()}


def _draw(book: Book, shape: shapes.ExerciseShape, name: str, entry: shapes.DrawShape) -> model.Draw:
    path = ("draws", name)
    total = sum(entry.of.values())
    if total != 1000:
        book.fault((*path, "of"), "SC201", f"the odds add up to {total}, not to 1000 per mille", key=True)
    book.known("phase", entry.at, ["startex", *sorted(book.vocabulary.phases)], (*path, "at"))
    seen_by = audience(book, shape, entry.seen_by, (*path, "seen_by"))
    for outcome in entry.names:
        book.known("outcome", outcome, entry.of, (*path, "names", outcome), key=True)
    return model.Draw(
        id=name,
        at=entry.at,
        of=tuple(entry.of.items()),
        seen_by=seen_by,
        where=book.where(path, key=True),
        name=text(entry.name),
        names=tuple((outcome, text(name)) for outcome, name in entry.names.items()),
    )


def settings(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Setting]:
    """Return the axes."""
    return {name: _setting(book, shape, name, entry) for name, entry in shape.settings.items()}


def _setting(book: Book, shape: shapes.ExerciseShape, name: str, entry: shapes.SettingShape) -> model.Setting:
    path = ("settings", name)
    book.known("choice", entry.default, entry.choices, (*path, "default"))
    choices: list[model.Choice] = []
    for choice, said in entry.choices.items():
        here = (*path, "choices", choice)
        for target, number in said.set.items():
            line = (*here, "set", target)
            meter = shape.meters.get(target)
            if meter and not meter.low <= number <= meter.high:
                book.fault(line, "SC202", f"{number} is not between {meter.low} and {meter.high}")
            elif not meter and target not in shape.constants:
                book.known(
                    "meter or constant",
                    target,
                    [*keys(book.tree.get("meters")), *shape.constants],
                    line,
                    key=True,
                )
        title = text(said.name)
        if said.means:
            title = Text(f"{title.en}\n{said.means.en}", f"{title.ko}\n{said.means.ko}")
        choices.append(model.Choice(choice, title, tuple(said.set.items())))
    return model.Setting(name, text(entry.name), entry.default, tuple(choices))


def editions(book: Book, shape: shapes.ExerciseShape) -> dict[int, model.Edition]:
    """Return the lengths of play."""
    found: dict[int, model.Edition] = {}
    known = book.vocabulary
    for name, entry in shape.editions.items():
        path = ("editions", name)
        for phase in entry.minutes:
            book.known("phase", phase, known.phases, (*path, "minutes", phase), key=True)
        found[int(name)] = model.Edition(
            minutes=int(name),
            skip=book.all_known("phase", entry.skip, known.phases, (*path, "skip")),
            leave_out=book.all_known("inject", entry.leave_out, known.injects, (*path, "leave_out")),
            phase_minutes=tuple(entry.minutes.items()),
            name=text(entry.name),
            means=text(entry.means),
        )
    return found


def teams(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Team]:
    """Return the teams in scenario order."""
    letters: set[str] = set()
    for name, entry in shape.teams.items():
        path = ("teams", name)
        if name in ANYONE or name in ("clock", "chance"):
            book.fault(path, "SC112", f"'{name}' is a seat of every exercise", key=True)
        if entry.letter in letters:
            book.fault((*path, "letter"), "SC111", f"another team has the letter {entry.letter}")
        letters.add(entry.letter)
        book.all_known("team", entry.of, book.names("teams"), (*path, "of"))
        known = book.all_known("role", entry.roles, book.names("roles"), (*path, "roles"))
        for number, role in enumerate(known):
            card = shape.roles.get(role)
            if card and card.team != name:
                message = f"role '{role}' belongs to {card.team}"
                book.fault((*path, "roles", number), "SC113", message)
    return {
        name: model.Team(name, text(entry.name), entry.letter, tuple(entry.roles), tuple(entry.of))
        for name, entry in shape.teams.items()
    }


def roles(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Role]:
    """Return the role cards, keyed `seoul.se6`."""
    found: dict[str, model.Role] = {}
    for name, entry in shape.roles.items():
        book.known("team", entry.team, book.names("teams"), ("roles", name, "team"))
        found[f"{entry.team}.{name}"] = model.Role(
            name,
            entry.team,
            text(entry.title),
            text(entry.objective),
            text(entry.knows),
            text(entry.red_line),
            text(entry.success),
        )
    return found


def doctrines(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Doctrine]:
    """Return the doctrines; their conditions are only parsed: a bot asks them of what its seat sees."""
    return {name: _doctrine(book, name, entry) for name, entry in shape.doctrines.items()}


def _doctrine(book: Book, name: str, entry: shapes.DoctrineShape) -> model.Doctrine:
    path = ("doctrines", name)
    return model.Doctrine(
        id=name,
        name=text(entry.name),
        idea=text(entry.idea),
        sources=tuple(entry.sources),
        uniform=entry.uniform,
        sake=entry.sake,
        defer=_open(book, entry.defer, (*path, "defer")),
        choose=tuple(
            model.Preference(
                one.tag,
                one.points,
                _open(book, one.when, (*path, "choose", number, "when")),
                text(one.because),
            )
            for number, one in enumerate(entry.choose)
        ),
        want=tuple(
            model.Want(one.commits, _open(book, one.when, (*path, "want", number, "when")), text(one.because))
            for number, one in enumerate(entry.want)
        ),
        slack=entry.slack,
    )


def _open(book: Book, source: str | int | None, path: Path) -> str:
    if source is None or source == "":
        return ""
    try:
        return conditions.parse_open(str(source)).source
    except ConditionFault as fault:
        book.fault(path, fault.code, fault.message, offset=fault.offset)
        return ""


def estimates(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Estimate]:
    """Return the private questions."""
    found: dict[str, model.Estimate] = {}
    for name, entry in shape.estimates.items():
        path = ("estimates", name)
        if (entry.answer == "percent") != (entry.settled_by is not None):
            message = "`settled_by:` goes with `answer: percent`, and each needs the other"
            book.fault(path, "SC115", message, key=True)
        settled = book.expression(entry.settled_by, (*path, "settled_by"))
        found[name] = model.Estimate(name, text(entry.ask), entry.answer, settled)
    return found
