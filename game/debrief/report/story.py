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
from game.sight.texts import listed
from game.texts import Text, both


def story_of(story: Story) -> Section:
    """Return the whole course of the game."""
    blocks: list[Block] = []
    for stage in story.stages:
        head = Text(
            f"{story.phase(stage.phase).en}, {story.when(stage.minute).en}",
            f"{story.phase(stage.phase).ko}, {story.when(stage.minute).ko}",
        )
        blocks.append(Paragraph((claim(head, stage.opened),), heading=True))
        points = tuple(_points(story, stage))
        if points:
            blocks.append(Points(points))
    return Section("story", both("debrief.story"), tuple(blocks))


def _points(story: Story, stage: Stage) -> Iterator[tuple[Claim, ...]]:
    reports = _reports(story, stage)
    if reports:
        yield reports
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


def _reports(story: Story, stage: Stage) -> tuple[Claim, ...]:
    """Return the reports of a phase in one point, each with its own record."""
    came = [each for each in story.known if each.turn == stage.turn]
    last = came[-1:]
    return tuple(claim(_ended(each.headline, "." if each in last else ";"), each.record) for each in came)


def _ended(words: Text, end: str) -> Text:
    """Return words with a sign after them; no full stop where a sign ends the sentence already."""
    en, ko = (
        each if end == "." and each.endswith(("?", "!", ".")) else each + end for each in (words.en, words.ko)
    )
    return Text(en, ko)


def chose(story: Story, choice: Choice) -> Text:
    """Return what a team chose in a sentence."""
    key = "lapsed" if choice.lapsed else "forced" if choice.forced else "chose"
    return both(f"debrief.story.{key}", team=story.team(choice.team), options=listed(choice.names, " + "))


def signed(story: Story, each: Jointly) -> Text:
    """Return how a joint decision ended in a sentence."""
    joint = story.scenario.phases[each.paper.phase].asks
    assert isinstance(joint, Joint)
    fallback = _ended(joint.fallback, ".")
    if each.by_control:
        if each.paper.text:
            return both("debrief.story.control", text=each.text)
        return both("debrief.story.stopped", fallback=fallback)
    match each.paper.how:
        case "signed":
            return both("debrief.story.signed", text=each.text)
        case "dissent":
            return both("debrief.story.dissent", text=each.text)
        case "overtaken":
            return both("debrief.story.overtaken", fallback=fallback)
        case "endex":
            return both("debrief.story.endex")
        case _:
            return both("debrief.story.unsigned", fallback=fallback)


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
