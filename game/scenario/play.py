"""How a scenario is played: injects, phases, branches, endings, objectives, aims, estimates, lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from game.scenario import model, shapes
from game.scenario.book import NOTHING, Book, text
from game.scenario.conditions import Expression
from game.scenario.names import audience
from game.scenario.schema import Path

CLOSE = "close"


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
                message = "an inject of no phase waits on the white cell's shelf: its type is cont"
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


def phases(
    book: Book, shape: shapes.ExerciseShape, injects: Mapping[str, model.Inject]
) -> dict[str, model.Phase]:
    """Return the phases in file order."""
    found: dict[str, model.Phase] = {}
    for name, entry in shape.phases.items():
        path = ("phases", name)
        if name == CLOSE:
            book.fault(path, "SC112", "`close` is the end of every exercise", key=True)
        book.known("part", entry.part, book.names("parts"), (*path, "part"))
        asks = _asks(book, shape, entry, path)
        branches = _branches(book, entry.branches, (*path, "branches"))
        if asks is None:
            continue
        found[name] = model.Phase(
            id=name,
            name=text(entry.name or shape.parts.get(entry.part)),
            part=entry.part,
            opens=entry.opens,
            minutes=entry.minutes,
            injects=tuple(injects[one] for one in entry.injects if one in injects),
            asks=asks,
            branches=branches,
            where=book.where(path, key=True),
        )
    return found


def _asks(
    book: Book, shape: shapes.ExerciseShape, entry: shapes.PhaseShape, path: Path
) -> model.Decide | model.Joint | model.Chance | None:
    said = [key for key in ("decide", "joint", "chance") if getattr(entry, key) is not None]
    if len(said) != 1:
        found = " and ".join(said) or "none"
        book.fault(path, "SC204", f"a phase asks once: decide, joint or chance; found {found}", key=True)
        return None
    if entry.decide is not None:
        return _decide(book, shape, entry.decide, (*path, "decide"))
    if entry.joint is not None:
        return _joint(book, shape, entry, entry.joint, (*path, "joint"))
    return _chance(book, cast("dict[str, shapes.OutcomeShape]", entry.chance), (*path, "chance"))


def _decide(
    book: Book, shape: shapes.ExerciseShape, entry: Mapping[str, shapes.QuestionShape], path: Path
) -> model.Decide:
    questions: dict[str, model.Question] = {}
    for team, question in entry.items():
        here = (*path, team)
        if not book.known("capital", team, book.vocabulary.capitals, here, key=True):
            continue
        offer = book.all_known("option", question.offer, [*book.vocabulary.options], (*here, "offer"))
        questions[team] = model.Question(
            team=team,
            ask=text(question.ask),
            dilemma=_dilemma(book, question.dilemma, here),
            offer=offer,
            pick=question.pick,
            estimates=_estimates(book, question.estimates, here),
            lapse=_lapse(book, shape, team, offer, (*here, "offer")),
        )
        if question.pick > len(offer):
            message = f"{question.pick} cannot be picked out of {len(offer)}"
            book.fault((*here, "pick"), "SC202", message)
    return model.Decide(tuple(questions[team] for team in shape.teams if team in questions))


def _lapse(book: Book, shape: shapes.ExerciseShape, team: str, offer: Sequence[str], path: Path) -> str:
    """Return the option that the clock commits: the one of the offer that lapses; it is always open."""
    said = [shape.options.get(name) for name in offer]
    built = [one for one in said if isinstance(one, shapes.OptionShape)]
    lapses = [
        name
        for name, one in zip(offer, said, strict=True)
        if isinstance(one, shapes.OptionShape) and one.lapse
    ]
    for name, one in zip(offer, said, strict=True):
        if isinstance(one, shapes.OptionShape) and one.team != team:
            number = list(offer).index(name)
            book.fault((*path, number), "SC113", f"option '{name}' is {one.team}'s, not {team}'s")
    if len(built) < len(offer):
        return lapses[0] if lapses else ""
    if len(lapses) != 1:
        found = "none" if not lapses else " and ".join(lapses)
        message = f"exactly one option of an offer lapses, `lapse: true`; found {found}"
        book.fault(path, "SC207", message, key=True)
        return lapses[0] if lapses else ""
    option = cast(shapes.OptionShape, shape.options[lapses[0]])
    for key, closed in (("needs", option.needs), ("cost", option.cost), ("when", option.when is not None)):
        if closed:
            message = f"'{lapses[0]}' is what the clock commits, so it is always open and free: no `{key}:`"
            book.fault(("options", lapses[0], key), "SC206", message, key=True)
    return lapses[0]


def _dilemma(book: Book, goods: Sequence[str] | None, path: Path) -> tuple[str, ...]:
    if goods is None:
        message = "`dilemma:` is missing: two goods in tension, such as [speed, certainty]"
        book.fault(path, "SC208", message, key=True)
        return ()
    return book.all_known("good", goods, model.DILEMMA_GOODS, (*path, "dilemma"))


def _estimates(book: Book, names: Sequence[str], path: Path) -> tuple[str, ...]:
    return book.all_known("estimate", names, book.names("estimates"), (*path, "estimates"))


def _joint(
    book: Book, shape: shapes.ExerciseShape, phase: shapes.PhaseShape, entry: shapes.JointShape, path: Path
) -> model.Joint:
    book.known("team", entry.drafts, book.names("teams"), (*path, "drafts"))
    ratify = book.all_known("capital", entry.ratify, book.vocabulary.capitals, (*path, "ratify"))
    offer = book.all_known("joint text", entry.offer, book.vocabulary.texts, (*path, "offer"))
    for number, name in enumerate(offer):
        joint = shape.options.get(name)
        if isinstance(joint, shapes.TextShape):
            for one, reservation in joint.reservations.items():
                if reservation.by in book.vocabulary.capitals and reservation.by not in ratify:
                    message = f"reservation '{one}' is {reservation.by}'s, who does not ratify here"
                    book.fault((*path, "offer", number), "SC603", message)
    return model.Joint(
        drafts=entry.drafts,
        ratify=ratify,
        rounds=entry.rounds,
        window=book.needed(entry.window, (*path, "window"), "number"),
        pace=book.needed(entry.pace, (*path, "pace"), "number"),
        overtaken=book.expression(entry.overtaken, (*path, "overtaken")),
        minutes=entry.minutes or max(1, phase.minutes // (3 * entry.rounds)),
        offer=offer,
        fallback=text(entry.fallback.label),
        fallback_do=book.effects(entry.fallback.do, (*path, "fallback", "do")),
        dilemma=_dilemma(book, entry.dilemma, path),
        estimates=_estimates(book, entry.estimates, path),
        where=book.where(path, key=True),
    )


def _chance(book: Book, entry: Mapping[str, shapes.OutcomeShape], path: Path) -> model.Chance:
    outcomes: list[model.Outcome] = []
    fixed: int | None = 0
    for name, outcome in entry.items():
        here = (*path, name)
        rest = outcome.odds == "rest"
        odds = None if rest else book.needed(outcome.odds, (*here, "odds"), "number")
        if odds is not None:
            fixed = None if fixed is None or odds.constant is None else fixed + odds.constant
        do = book.effects(outcome.do, (*here, "do"))
        outcomes.append(model.Outcome(name, text(outcome.name), odds, do, book.where(here, key=True)))
    rests = [outcome.id for outcome in outcomes if outcome.odds is None]
    if len(rests) != 1:
        found = "none" if not rests else " and ".join(rests)
        book.fault(path, "SC201", f"exactly one outcome has `odds: rest`; found {found}", key=True)
    elif fixed is not None and not 0 <= fixed <= 1000:
        book.fault(path, "SC201", f"the odds add up to {fixed}, more than 1000 per mille", key=True)
    return model.Chance(tuple(outcomes))


def _branches(book: Book, entries: Sequence[shapes.BranchShape], path: Path) -> tuple[model.Branch, ...]:
    """Return the ways out: the last without a condition, the others with one."""
    found: list[model.Branch] = []
    for number, entry in enumerate(entries):
        here = (*path, number)
        last = number == len(entries) - 1
        if last and entry.when is not None:
            book.fault(
                (*here, "when"), "SC204", "the last branch has no `when:`, so that there is always a way on"
            )
        elif not last and entry.when is None:
            book.fault(
                here, "SC204", "`when:` is missing here: what follows this branch could never be reached"
            )
        book.known("phase", entry.to, [*sorted(book.vocabulary.phases), CLOSE], (*here, "to"))
        when = book.expression(entry.when, (*here, "when"))
        found.append(model.Branch(when, entry.to, text(entry.why), book.where(here)))
    return tuple(found)


def always(book: Book, shape: shapes.ExerciseShape) -> tuple[model.Branch, ...]:
    """Return the branches that are asked before any phase's own."""
    found: list[model.Branch] = []
    for number, entry in enumerate(shape.always):
        here = ("always", number)
        if entry.when is None:
            book.fault(here, "SC204", "`when:` is missing here: this would end every phase")
        book.known("phase", entry.to, [*sorted(book.vocabulary.phases), CLOSE], (*here, "to"))
        when = book.expression(entry.when, (*here, "when"))
        found.append(model.Branch(when, entry.to, text(entry.why), book.where(here)))
    return tuple(found)


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
        rating: list[tuple[str, Expression | None]] = []
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
            rating=tuple(rating),  # type: ignore[arg-type]
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
        if entry.edition is not None and str(entry.edition) not in shape.editions:
            book.fault((*path, "edition"), "SC110", f"unknown edition {entry.edition}")
        settings = tuple(entry.set.items())
        found[name] = model.Line(
            name, entry.play, settings, entry.edition, entry.ends, book.where(path, key=True)
        )
    return found
