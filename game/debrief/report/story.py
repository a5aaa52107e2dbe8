"""What happened, phase by phase: reports, decisions, papers, the ladder, and why it went on as it did."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.choices import Choice
from game.debrief.claim import Claim, claim
from game.debrief.course import Stage
from game.debrief.document import Block, Paragraph, Points, Section
from game.debrief.papers import Jointly
from game.debrief.story import Story
from game.rules.events import Branched
from game.scenario.model import Joint
from game.session.made import options_name
from game.sight.eyes import eyes_of
from game.sight.happenings import text_name
from game.sight.texts import listed, within
from game.texts import Text, both


def story_of(story: Story) -> Section:
    """Return the whole course of the game."""
    blocks: list[Block] = []
    for stage in story.stages:
        name, when = story.phase(stage.phase), story.when(stage.minute)
        head = Text(_headed(name.en, when.en), _headed(name.ko, when.ko))
        blocks.append(Paragraph((claim(head, stage.opened),), heading=True))
        points = tuple(_points(story, stage))
        if points:
            blocks.append(Points(points))
    return Section("story", both("debrief.story"), tuple(blocks))


def _headed(name: str, when: str) -> str:
    """Return a phase with its time; the time alone where the phase is named by its day."""
    return when if when.startswith(name) else f"{name}, {when}"


def _points(story: Story, stage: Stage) -> Iterator[tuple[Claim, ...]]:
    yield from _reports(story, stage)
    if stage.skipped:
        yield (claim(both("debrief.story.skipped"), stage.opened),)
    for choice in story.choices:
        if choice.turn == stage.turn and choice.asked:
            yield (claim(chose(story, choice), choice.sealed, choice.shown),)
    for paper in story.papers:
        if paper.turn == stage.turn:
            yield (claim(signed(story, paper), paper.record),)
    yield from _moves(story, stage)
    way = _way(story, stage)
    if way is not None:
        yield (way,)


def _reports(story: Story, stage: Stage) -> Iterator[tuple[Claim, ...]]:
    """Yield the reports of a phase, those together that one record brought to the same readers."""
    came: dict[tuple[str, Text, int], list[Text]] = {}
    for each in story.known:
        if each.turn == stage.turn:
            kind = "all" if each.public else "to" if each.to else "nobody"
            key = f"{kind}.said" if each.said else kind
            to = listed([within(name) for name in each.to])
            came.setdefault((key, to, each.record), []).append(each.headline)
    for (key, to, record), headlines in came.items():
        words = both(f"debrief.story.came.{key}", to=to, what=listed(headlines, "; "))
        yield (claim(ended(words), record),)


def ended(words: Text) -> Text:
    """Return words with a full stop; none where a sign ends the sentence already."""
    en, ko = (
        each if each.rstrip("”’").endswith(("?", "!", ".")) else f"{each}." for each in (words.en, words.ko)
    )
    return Text(en, ko)


def chose(story: Story, choice: Choice) -> Text:
    """Return what a team chose in a sentence."""
    key = "cut" if choice.cut else "lapsed" if choice.lapsed else "forced" if choice.forced else "chose"
    return both(f"debrief.story.{key}", team=story.team(choice.team), options=listed(choice.names, " + "))


def signed(story: Story, each: Jointly) -> Text:
    """Return how a joint decision ended in a sentence."""
    joint = story.scenario.phases[each.paper.phase].asks
    assert isinstance(joint, Joint)
    fallback = ended(joint.fallback)
    if each.by_control:
        if each.paper.text:
            return both("debrief.story.control", text=each.text, answers=listed([*agreed(story, each)], "; "))
        return both("debrief.story.stopped", fallback=fallback)
    match each.paper.how:
        case "signed":
            return both("debrief.story.signed", text=each.text)
        case "dissent":
            return both("debrief.story.dissent", text=each.text)
        case "overtaken":
            return both("debrief.story.overtaken", fallback=fallback)
        case "endex" if each.left_open:
            left = text_name(eyes_of(story.game.end, "white_cell"), each.left_open)
            return both("debrief.story.endex.open", text=left, answers=listed([*agreed(story, each)], "; "))
        case "endex":
            return both("debrief.story.endex")
        case _:
            return both("debrief.story.unsigned", fallback=fallback)


def agreed(story: Story, each: Jointly) -> Iterator[Text]:
    """Yield what each capital had answered to the text by the time that others ended the talks."""
    joint, talks = story.scenario.phases[each.paper.phase].asks, each.paper.talks
    assert isinstance(joint, Joint)
    tabled = [attempt for attempt in talks.attempts if attempt.text]
    answers = {answer.team: answer.options for answer in tabled[-1].answers if not answer.silent}
    for sealed in talks.decisions:
        if sealed.decision.point.endswith(f".ratify.{len(tabled)}") and not sealed.lapsed:
            answers[sealed.decision.seat] = sealed.decision.options
    for team in joint.ratify:
        said = both("debrief.story.unanswered")
        if team in answers:
            said = options_name(story.scenario, answers[team])
        yield both("debrief.joint.wanted", team=story.team(team), text=said)


def _moves(story: Story, stage: Stage) -> Iterator[tuple[Claim, ...]]:
    """Yield what moved a marker while the phase was open, with what was behind it."""
    for move in story.moves:
        if move.turn != stage.turn:
            continue
        change = both(f"debrief.story.{move.gauge}", before=move.before, after=move.after)
        told = both(f"debrief.story.{'because' if move.why else 'plain'}", change=change, why=move.why)
        yield (claim(told, move.by, move.record),)


def _way(story: Story, stage: Stage) -> Claim | None:
    """Return the words of the branch by which a phase was left, where the author wrote some."""
    for turn, n, event in story.game.told():
        if turn == stage.turn and isinstance(event, Branched):
            where = event.tried[-1].where
            branches = (*story.scenario.always, *story.scenario.phases[stage.phase].branches)
            why = next((each.why for each in branches if each.where == where), None)
            return claim(both("debrief.story.next", why=why), n) if why else None
    return None
