"""The first page: how it ended, how the objectives were met, what each capital had aimed at."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.claim import Claim, claim
from game.debrief.document import Block, Paragraph, Points, Section, Table
from game.debrief.report.marked import beside
from game.debrief.report.ratings import hours, why
from game.debrief.report.story import ended
from game.debrief.resting import resting
from game.debrief.story import Story
from game.rules.state import State
from game.scenario.model import Meter
from game.sight.eyes import Figures, eyes_of
from game.sight.texts import listed
from game.texts import NO_TEXT, Text, both, figures, fill

SIGNED = ("signed", "dissent")
"""How a paper ends that took effect with a text."""


def summary(story: Story) -> Section:
    """Return how the game went, in one paragraph and the figures that decided it."""
    # Who was not there reads first what the exercise was about.
    about = Paragraph((claim(story.scenario.summary, 0),))
    blocks: list[Block] = [about, Paragraph(tuple(_ending(story))), Paragraph(tuple(_course(story)))]
    decided = tuple((each,) for each in _figures(story))
    if decided:
        blocks.append(Points(decided))
    return Section("summary", both("debrief.summary"), tuple(blocks))


def _ending(story: Story) -> Iterator[Claim]:
    if story.ended is None:
        yield claim(both("debrief.summary.open"), story.game.played[-1].record.n)
        return
    n, event = story.ended
    scenario, told = story.scenario, Figures(eyes_of(story.game.end, "white_cell"))
    ending = scenario.endings[event.ending]
    yield claim(both("debrief.summary.ended", code=ending.code, title=ending.title), n)
    if story.game.end.endex:
        yield claim(both("debrief.summary.endex"), n)
    yield claim(fill(ending.text, told), n)
    if ending.why:
        why_so = ended(both("debrief.summary.why", why=ending.why))
        yield claim(why_so, n, *resting(story.game, [ending.when]))
    for name in event.also:
        joined = scenario.also[name]
        words = both("debrief.summary.joined", code=joined.code, title=joined.title)
        yield claim(words, n, *resting(story.game, [joined.when]))


def _course(story: Story) -> Iterator[Claim]:
    rungs, stages = story.scenario.ladder.rungs, story.stages
    if stages:
        theirs = max(stages, key=lambda stage: stage.figures["theirs"])
        ours = max(stages, key=lambda stage: stage.figures["ours"])
        high, own = theirs.figures["theirs"], ours.figures["ours"]
        yield claim(
            both("debrief.summary.ladder", theirs=high, ours=own, their_words=rungs[high].theirs,
                 our_words=rungs[own].ours),
            *_reached(story, "theirs", high), *_reached(story, "ours", own),
        )  # fmt: skip
    asked = [choice for choice in story.choices if choice.asked]
    if asked:
        lapsed = sum(choice.lapsed and not choice.cut for choice in asked)
        cut, forced = sum(choice.cut for choice in asked), sum(choice.forced for choice in asked)
        counted = {"lapsed": lapsed, "cut": cut, "forced": forced}
        parts = [both(f"debrief.summary.decided.{key}", n=n) for key, n in counted.items() if n]
        words = both("debrief.summary.decided.all", asked=len(asked))
        if parts:
            words = both("debrief.summary.decided", asked=len(asked), parts=listed(parts, "; "))
        yield claim(words, *(choice.sealed for choice in asked))
    if story.papers:
        control = sum(each.by_control for each in story.papers)
        how = [each.paper.how for each in story.papers if not each.by_control]
        counted = {key: how.count(key) for key in ("signed", "dissent", "endex")} | {"control": control}
        counted["none"] = len(story.papers) - sum(counted.values())
        parts = [both(f"debrief.summary.joint.{key}", n=n) for key, n in counted.items() if n]
        words = both("debrief.summary.joint", papers=len(story.papers), parts=listed(parts, "; "))
        yield claim(words, *(each.record for each in story.papers))


def _reached(story: Story, marker: str, rung: int) -> tuple[int, ...]:
    """Return the record in which a marker first came to a rung; STARTEX where it began there."""
    moves = [move for move in story.moves if move.gauge == marker and move.after == rung]
    return (moves[0].record,) if moves else (0,)


def _figures(story: Story) -> Iterator[Claim]:
    if story.ended is None:
        return
    n, event = story.ended
    for name, number in event.figures:
        figure = _scaled(story.game.end, name, number)
        words = _stands("debrief.summary.figure", _name(story, name), figure)
        yield claim(words, n, *story.game.last_moved.get(name, ())[1:])


def _scaled(state: State, name: str, number: int) -> Text:
    """Return a figure with the ends of its scale and the word for it; as it is where it counts something."""
    meter, figure = state.scenario.meters.get(name), _written(state, name, number)
    if meter is None or meter.shown == "words" or _counts(meter):
        return figure
    word = _word(meter, number)
    key = "debrief.summary.scaled.word" if word else "debrief.summary.scaled"
    return both(key, figure=figure, low=meter.low, high=meter.high, word=word)


def _counts(meter: Meter) -> bool:
    """Return whether a gauge counts something: hours, people, money, per cent."""
    return bool(meter.unit or figures.per_cent(meter.name.en, "", "en")[1])


def _word(meter: Meter, number: int) -> Text:
    return next((word for least, word in reversed(meter.words) if number >= least), NO_TEXT)


def _stands(key: str, name: Text, figure: Text) -> Text:
    """Return that a gauge stands at a figure, with its unit behind the figure."""
    en, ko = (figures.per_cent(name.of(lang), figure.of(lang), lang) for lang in ("en", "ko"))
    return both(key, name=Text(en[0], ko[0]), figure=Text(en[1], ko[1]))


def _name(story: Story, name: str) -> Text:
    if name in story.scenario.meters:
        return story.scenario.meters[name].name
    return both(f"sight.marker.{name}") if name in ("ours", "theirs") else Text(name, name)


def _written(state: State, name: str, number: int) -> Text:
    meter = state.scenario.meters.get(name)
    if meter is not None and meter.shown == "words":
        return _word(meter, number)
    if meter is None:
        return both("debrief.rung", rung=number, top=len(state.scenario.ladder.rungs) - 1)
    return figures.written(number, meter.unit)


def objectives(story: Story) -> Section | None:
    """Return each objective with its rating, and the aims; None while the game goes on."""
    if story.ended is None:
        return None
    n, event = story.ended
    rows: tuple[tuple[Claim, ...], ...] = tuple(
        (
            Claim(story.scenario.objectives[name].text),
            Claim(Text(letter, letter)),
            _means(story, name, letter, n),
        )
        for name, letter in event.ratings
    )
    head = tuple(both(f"debrief.objectives.head.{name}") for name in ("objective", "rating", "means"))
    marks = [beside(story, name) for name, _ in event.ratings]
    if any(mark.text for mark in marks):
        head = (*head, both("debrief.objectives.head.marks"))
        rows = tuple((*row, mark) for row, mark in zip(rows, marks, strict=True))
    blocks: list[Block] = [
        Paragraph((Claim(both("debrief.objectives.how")),), quiet=True),
        Table(head, rows, narrow=(1,)),
    ]
    if event.aims:
        blocks += [
            Paragraph((Claim(both("debrief.aims")),), quiet=True),
            Points(tuple((_aim(story, team, aim, met, n),) for team, aim, met in event.aims)),
        ]
    return Section("objectives", both("debrief.objectives"), tuple(blocks))


def _aim(story: Story, team: str, aim: str, met: bool, record: int) -> Claim:
    """Return whether a capital reached what it had sealed."""
    meant = story.scenario.aims[aim]
    words = both(f"debrief.aims.{'met' if met else 'unmet'}", team=story.team(team), aim=meant.name)
    sealed = story.game.decided.get((team, "t0.aims"))
    return claim(words, sealed, record, *resting(story.game, [meant.met]))


def unreached(story: Story) -> Iterator[Claim]:
    """Yield the sealed aims that were not reached."""
    n, event = story.ended or (0, None)
    for team, aim, met in event.aims if event is not None else ():
        if not met:
            yield _aim(story, team, aim, met, n)


def _means(story: Story, objective: str, letter: str, record: int) -> Claim:
    """Return what a letter means and why it was given, with the gauges and hours that it was read from."""
    if not letter:
        return Claim(Text("", ""))
    means = both(f"debrief.rating.{letter}.whole")
    end = story.game.end
    standing = {**end.meters, "ours": end.ours, "theirs": end.theirs}
    shown = [
        _stands("debrief.rating.gauge", _name(story, name), figure)
        for name in _read(story, objective)
        if (figure := _written(end, name, standing[name]))
    ]
    said = [means, why(story, objective, letter)]
    if shown:
        said.append(both("debrief.rating.read", gauges=listed(shown, "; ")))
    came = tuple(hours(story, objective))
    if came:
        said.append(both("debrief.rating.came", came=listed(came, "; ")))
    return claim(listed(said, " "), record, *behind_rating(story, objective, letter))


def _read(story: Story, objective: str) -> tuple[str, ...]:
    """Return the gauges and markers that the conditions of a rating read, through reckonings too."""
    found: dict[str, None] = {}
    rating = story.scenario.objectives[objective].rating
    asked = [name for _, when in rating if when is not None for name in when.reads]
    while asked:
        name = asked.pop(0)
        if name in story.scenario.values:
            asked += story.scenario.values[name].expression.reads
        elif name in story.scenario.meters or name in ("ours", "theirs"):
            found[name] = None
    return tuple(found)


def behind_rating(story: Story, objective: str, letter: str) -> tuple[int, ...]:
    """Return the records behind a rating: what the conditions read down to the one that held."""
    asked = []
    for name, when in story.scenario.objectives[objective].rating:
        asked.append(when)
        if name == letter:
            break
    return resting(story.game, asked)


def to_discuss(story: Story) -> tuple[Text, ...]:
    """Return the questions for the talk: of the ending, of those that joined it, of the exercise."""
    scenario = story.scenario
    if story.ended is None:
        return scenario.questions
    event = story.ended[1]
    reached = [scenario.endings[event.ending], *(scenario.also[name] for name in event.also)]
    return (*(question for each in reached for question in each.questions), *scenario.questions)
