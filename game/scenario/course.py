"""The course of a game: phases, questions, papers, chance, branches, and what time brings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from game.scenario import model, shapes
from game.scenario.book import Book, text
from game.scenario.keys import Path

CLOSE = "close"


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
            estimates=_estimates(book, shape, question.estimates, "answer", here),
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


def _estimates(
    book: Book, shape: shapes.ExerciseShape, names: Sequence[str], misplaced: str, path: Path
) -> tuple[str, ...]:
    """Return the private questions asked here; one kind of answer belongs to the other kind of phase."""
    for number, name in enumerate(names):
        estimate = shape.estimates.get(name)
        if estimate and estimate.answer == misplaced:
            where = "joint" if misplaced == "answer" else "decide"
            message = f"'{name}' asks for an {misplaced}, which only a `{where}` phase has"
            book.fault((*path, "estimates", number), "SC115", message)
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
        minutes=entry.minutes or model.stage_minutes(phase.minutes, entry.rounds),
        offer=offer,
        fallback=text(entry.fallback.label),
        fallback_do=book.effects(entry.fallback.do, (*path, "fallback", "do")),
        dilemma=_dilemma(book, entry.dilemma, path),
        estimates=_estimates(book, shape, entry.estimates, "option", path),
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
        scale = "; odds are per mille, so that 300 is 30 in 100" if fixed == 100 else ""
        book.fault(path, "SC201", f"exactly one outcome has `odds: rest`; found {found}{scale}", key=True)
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


def _longest(shape: shapes.ExerciseShape) -> int:
    """Return the most minutes that an option or the next phase's opening can let pass at once."""
    takes = [option.takes for option in shape.options.values() if isinstance(option, shapes.OptionShape)]
    opens = [phase.opens for phase in shape.phases.values() if phase.opens is not None]
    return max([*takes, max(opens, default=0) - min(opens, default=0)])


def passing(book: Book, shape: shapes.ExerciseShape) -> tuple[model.Passing, ...]:
    """Return what time does by itself."""
    found: list[model.Passing] = []
    longest = _longest(shape)
    for number, entry in enumerate(shape.passing):
        path = ("passing", number)
        if entry.every <= 0:
            book.fault((*path, "every"), "SC202", "time passes in steps above 0m")
        elif (steps := longest // entry.every) > model.MOST_STEPS:
            most = f"; {model.MOST_STEPS} are the most: take longer ones"
            book.fault((*path, "every"), "SC202", f"time could pass {steps} such steps at once{most}")
        when = book.expression(entry.when, (*path, "when"))
        found.append(
            model.Passing(entry.every, when, book.effects(entry.do, (*path, "do")), book.where(path))
        )
    return tuple(found)
