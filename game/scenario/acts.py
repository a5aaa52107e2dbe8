"""What seats may do and read: national options, joint texts, injects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.scenario import model, shapes
from game.scenario.book import Book, text
from game.scenario.keys import Path
from game.scenario.names import audience

_WITH_RESERVATIONS = ("both", "silence")


def options(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Option]:
    """Return the national options."""
    return {
        name: _option(book, shape, name, entry)
        for name, entry in shape.options.items()
        if isinstance(entry, shapes.OptionShape)
    }


def texts(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.JointText]:
    """Return the joint texts."""
    return {
        name: _text(book, shape, name, entry)
        for name, entry in shape.options.items()
        if isinstance(entry, shapes.TextShape)
    }


def _option(book: Book, shape: shapes.ExerciseShape, name: str, entry: shapes.OptionShape) -> model.Option:
    path = ("options", name)
    if entry.team not in book.vocabulary.capitals and entry.team in shape.teams:
        why = "signs joint texts" if shape.teams[entry.team].of else "is not of the alliance"
        book.fault((*path, "team"), "SC113", f"{entry.team} {why}; a national option is a capital's")
    else:
        book.known("team", entry.team, book.names("teams"), (*path, "team"))
    _advocated(book, path, entry.best_case)
    if "public" in entry.tags and not entry.exit:
        book.fault(path, "SC210", "a public act needs `exit:`, the way back down", key=True)
    if entry.takes < 0:
        book.fault((*path, "takes"), "SC202", "an option takes no time or some, never less than none")
    needs: list[model.Need] = []
    for number, line in enumerate(entry.needs):
        need = book.need(line, (*path, "needs", number))
        if need:
            needs.append(need)
    for meter, price in entry.cost.items():
        here = (*path, "cost", meter)
        known = shape.meters.get(meter)
        if known and price > known.high - known.low:
            book.fault(here, "SC202", f"{price} is more than '{meter}' can ever hold")
        elif not known:
            book.known("meter", meter, book.vocabulary.named("meter"), here, key=True)
    return model.Option(
        id=name,
        team=entry.team,
        name=text(entry.name),
        summary=text(entry.summary),
        best_case=text(entry.best_case),
        exit=text(entry.exit),
        lapse=entry.lapse,
        takes=entry.takes,
        cost=tuple(entry.cost.items()),
        needs=tuple(needs),
        when=book.expression(entry.when, (*path, "when")),
        reveal=entry.reveal,
        tags=tuple(entry.tags),
        do=book.effects(entry.do, (*path, "do")),
        sources=tuple(entry.sources),
        where=book.where(path, key=True),
        excludes=_excludes(shape, name, entry),
    )


def _excludes(shape: shapes.ExerciseShape, name: str, entry: shapes.OptionShape) -> tuple[str, ...]:
    """Return the options of the same team that an option contradicts, or that contradict it.

    `excludes:` looks for tags and ids, as doctrines do: what the exercise does not offer is not missed.
    """
    return tuple(
        other
        for other, each in shape.options.items()
        if isinstance(each, shapes.OptionShape) and other != name and each.team == entry.team
        if not {other, *each.tags}.isdisjoint(entry.excludes)
        or not {name, *entry.tags}.isdisjoint(each.excludes)
    )


def _advocated(book: Book, path: Path, best_case: shapes.Both | None) -> None:
    if best_case is None:
        book.fault(
            path, "SC209", "`best_case:` is missing: the line that its own advocates would sign", key=True
        )


def _text(book: Book, shape: shapes.ExerciseShape, name: str, entry: shapes.TextShape) -> model.JointText:
    path = ("options", name)
    if entry.team in book.vocabulary.capitals:
        book.fault((*path, "team"), "SC113", f"a joint text is the alliance's, not {entry.team}'s")
    else:
        book.known("team", entry.team, book.names("teams"), (*path, "team"))
    _advocated(book, path, entry.best_case)
    if entry.words is None:
        book.fault(path, "SC604", "`words:` is missing: the sentence that both capitals sign", key=True)
    if entry.when is not None and entry.when_words is None:
        book.fault((*path, "when"), "SC605", "`when_words:` is missing: the condition as the tables read it")
    _check_rule(book, entry, path)
    return model.JointText(
        id=name,
        name=text(entry.name),
        summary=text(entry.summary),
        best_case=text(entry.best_case),
        words=text(entry.words),
        ancestor=text(entry.ancestor),
        rule=entry.rule,
        by=entry.by,
        first=entry.first,
        commits=entry.commits,
        hours=entry.hours,
        when=book.expression(entry.when, (*path, "when")),
        when_words=text(entry.when_words),
        gates=_gates(book, entry, path),
        do=book.effects(entry.do, (*path, "do")),
        refused=book.effects(entry.refused, (*path, "refused")),
        reservations=tuple(
            _reservation(book, entry, (*path, "reservations", one), one) for one in entry.reservations
        ),
        tags=tuple(entry.tags),
        sources=tuple(entry.sources),
        where=book.where(path, key=True),
    )


def _check_rule(book: Book, entry: shapes.TextShape, path: Path) -> None:
    """Write down keys that do not go with the rule of the paper."""
    capitals = book.vocabulary.capitals
    if entry.rule == "lead" and not entry.by:
        book.fault((*path, "rule"), "SC601", "`by:` is missing: the capital that leads")
    elif entry.by and entry.rule != "lead":
        book.fault(
            (*path, "by"), "SC601", f"`by:` goes with `rule: lead` only, and this rule is {entry.rule}"
        )
    elif entry.by:
        book.known("capital", entry.by, capitals, (*path, "by"))
    if entry.first and entry.rule != "both":
        book.fault(
            (*path, "first"), "SC601", f"`first:` goes with `rule: both` only, and this rule is {entry.rule}"
        )
    elif entry.first:
        book.known("capital", entry.first, capitals, (*path, "first"))
    if entry.reservations and entry.rule not in _WITH_RESERVATIONS:
        message = f"reservations go with the rules both and silence, and this rule is {entry.rule}"
        book.fault((*path, "reservations"), "SC602", message, key=True)


def _gates(book: Book, entry: shapes.TextShape, path: Path) -> tuple[tuple[str, model.Need], ...]:
    found: list[tuple[str, model.Need]] = []
    for team, line in entry.gates.items():
        here = (*path, "gates", team)
        book.known("capital", team, book.vocabulary.capitals, here, key=True)
        need = book.need(line, here, gate=True)
        if need:
            found.append((team, need))
            said = here if not isinstance(line, shapes.NeedShape) else (*here, "if")
            _check_carried(book, need, entry.reservations, said)
    return tuple(found)


def _check_carried(book: Book, need: model.Need, reservations: Iterable[str], path: Path) -> None:
    for call in need.expression.calls:
        if call[0] == "carries" and call[1] in book.vocabulary.reservations:
            book.known("reservation of this text", call[1], list(reservations), path)


def _reservation(book: Book, entry: shapes.TextShape, path: Path, name: str) -> model.Reservation:
    shape = entry.reservations[name]
    book.known("capital", shape.by, book.vocabulary.capitals, (*path, "by"))
    if shape.words is None:
        book.fault(path, "SC604", "`words:` is missing: the sentence that it adds to the paper", key=True)
    for number, other in enumerate(shape.excludes):
        here = (*path, "excludes", number)
        if other == name:
            book.fault(here, "SC603", "a reservation cannot exclude itself")
        elif not book.known("reservation of this text", other, entry.reservations, here):
            continue
        elif entry.reservations[other].by == shape.by:
            message = f"'{other}' is {shape.by}'s own, and a capital raises one reservation at a time"
            book.fault(here, "SC603", message)
    return model.Reservation(
        id=name,
        by=shape.by,
        label=text(shape.label),
        words=text(shape.words),
        do=book.effects(shape.do, (*path, "do")),
        excludes=tuple(shape.excludes),
        where=book.where(path, key=True),
    )


def injects(book: Book, shape: shapes.ExerciseShape) -> dict[str, model.Inject]:
    """Return every inject, those of the phases in their order and then the shelf's."""
    found: dict[str, model.Inject] = {}
    homes: list[tuple[Path, Mapping[str, shapes.InjectShape]]] = [
        (("phases", name, "injects"), phase.injects) for name, phase in shape.phases.items()
    ]
    for path, entries in [*homes, (("injects",), shape.injects)]:
        for name, entry in entries.items():
            if name in found:
                message = f"another inject is called '{name}', in line {found[name].where.line}"
                book.fault((*path, name), "SC111", message, key=True)
                continue
            if path == ("injects",) and entry.type != "cont":
                message = "an inject of no phase waits on exercise control's shelf: its type is cont"
                book.fault((*path, name, "type"), "SC114", message)
            found[name] = _inject(book, shape, name, entry, (*path, name))
    return found


def _inject(
    book: Book, shape: shapes.ExerciseShape, name: str, entry: shapes.InjectShape, path: Path
) -> model.Inject:
    if entry.where:
        book.known("place", entry.where, book.names("places"), (*path, "where"))
    if entry.after < 0:
        book.fault((*path, "after"), "SC202", "room minutes after the opening are never below 0m")
    return model.Inject(
        id=name,
        msel=entry.msel,
        type=entry.type,
        at=entry.at,
        after=entry.after,
        when=book.expression(entry.when, (*path, "when")),
        sender=text(entry.from_),
        to=audience(book, shape, entry.to, (*path, "to")),
        medium=entry.medium,
        place=entry.where,
        headline=text(entry.headline),
        text=text(entry.text),
        unknown=text(entry.unknown),
        do=book.effects(entry.do, (*path, "do")),
        sources=tuple(entry.sources),
        where=book.where(path, key=True),
    )
