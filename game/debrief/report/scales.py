"""One game by several scales of escalation, side by side because they disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from game.debrief.claim import Claim, claim
from game.debrief.document import Block, Paragraph, Points, Table
from game.debrief.story import Story
from game.debrief.weighed import Weighed, acts, weighed
from game.scenario.weighting import Weighting
from game.sight.texts import listed
from game.texts import Text, both


def scales(story: Story, weightings: Sequence[Weighting], acts_too: bool) -> Iterator[Block]:
    """Yield a game phase by phase by each scale beside the ladder, and `acts_too` what each act weighs."""
    if not story.stages or not weightings:
        return
    yield Paragraph((Claim(both("debrief.scales")),), heading=True)
    yield Paragraph((Claim(both("debrief.scales.how")),), quiet=True)
    columns = [(each, weighed(story, each)) for each in weightings]
    yield _by_phase(story, columns)
    yield Points(tuple((each,) for each in _gravest(story, columns)))
    yield Points(tuple((_said(each),) for each in weightings))
    if acts_too:
        yield from _by_act(story, [each for each in weightings if each.scores == "acts"])


def _by_phase(story: Story, columns: Sequence[tuple[Weighting, tuple[Weighed, ...]]]) -> Table:
    head = (both("debrief.escalation.head.phase"), both("debrief.scales.ladder"))
    rows = []
    for number, stage in enumerate(story.stages):
        cells = [_cell(story, weights[number]) for _, weights in columns]
        ours = Text(*[str(stage.figures["ours"])] * 2)
        rows.append((claim(story.phase(stage.phase), stage.opened), claim(ours, stage.closed), *cells))
    highest = max(stage.figures["ours"] for stage in story.stages)
    closed = [stage.closed for stage in story.stages if stage.figures["ours"] == highest]
    whole = [_whole(story, weighting, weights) for weighting, weights in columns]
    rows.append(
        (
            Claim(both("debrief.scales.whole")),
            claim(both("debrief.scales.highest", figure=highest), *closed),
            *whole,
        )
    )
    return Table((*head, *(each.name for each, _ in columns)), tuple(rows))


def _cell(story: Story, each: Weighed) -> Claim:
    if each.level is not None:
        return claim(both("debrief.scales.level", points=each.points, level=each.level.name), *each.records)
    if not each.by:
        return claim(both("debrief.scales.nothing"), *each.records)
    return claim(_sums(story, each.by), *each.records)


def _whole(story: Story, weighting: Weighting, weights: Sequence[Weighed]) -> Claim:
    records = [n for each in weights if each.points for n in each.records] or [weights[-1].stage.closed]
    if weighting.scores == "incident":
        top = max(weights, key=lambda each: each.points)
        assert top.level is not None
        level = both("debrief.scales.level", points=top.points, level=top.level.name)
        return claim(both("debrief.scales.highest", figure=level), *top.records)
    by: dict[str, int] = {}
    for each in weights:
        for team, points in each.by:
            by[team] = by.get(team, 0) + points
    total = sum(by.values())
    return claim(both("debrief.scales.sum", total=_signed(total), parts=_sums(story, by.items())), *records)


def _sums(story: Story, by: Iterable[tuple[str, int]]) -> Text:
    said = [both("debrief.scales.part", who=_who(story, team), points=_signed(points)) for team, points in by]
    return listed(said, " · ")


def _who(story: Story, team: str) -> Text:
    return both("debrief.scales.both") if team == "alliance" else story.team(team)


def _signed(points: int) -> str:
    return f"+{points}" if points > 0 else f"−{-points}" if points else "0"


def _gravest(story: Story, columns: Sequence[tuple[Weighting, tuple[Weighed, ...]]]) -> Iterator[Claim]:
    """Yield which phase each scale calls the gravest: where they part."""
    top = max(story.stages, key=lambda stage: stage.figures["ours"] - stage.before["ours"])
    rise = top.figures["ours"] - top.before["ours"]
    if rise > 0:
        words = both("debrief.scales.ladder.gravest", phase=story.phase(top.phase), rise=rise)
        yield claim(words, top.opened, top.closed)
    for weighting, weights in columns:
        most = max(weights, key=lambda each: each.points)
        if most.points > 0:
            words = both(
                f"debrief.scales.{weighting.scores}.gravest",
                scale=weighting.name, phase=story.phase(most.stage.phase), points=most.points,
            )  # fmt: skip
            yield claim(words, *most.records)


def _said(weighting: Weighting) -> Claim:
    numbers, cite = ", ".join(weighting.sources), weighting.cite
    source = Text(*(": ".join(filter(None, (numbers, words))) for words in (cite.en, cite.ko)))
    key = "debrief.scales.said" if source else "debrief.scales.said.own"
    return Claim(both(key, scale=weighting.name, says=weighting.says, source=source))


def _by_act(story: Story, weightings: Sequence[Weighting]) -> Iterator[Block]:
    done = acts(story)
    if not done or not weightings:
        return
    names = {stage.turn: story.phase(stage.phase) for stage in story.stages}
    rows = []
    for each in done:
        classes = [weighting.act(each.id, each.tags) for weighting in weightings]
        if not any(found.points for found in classes):
            continue
        cells = [
            Claim(both("debrief.scales.class", points=_signed(found.points), name=found.name))
            for found in classes
        ]
        done_by = claim(both("debrief.scales.act", who=_who(story, each.team), act=each.name), *each.records)
        rows.append((Claim(names[each.turn]), done_by, *cells))
    head = (both("debrief.escalation.head.phase"), both("debrief.scales.head.act"))
    if rows:
        yield Paragraph((Claim(both("debrief.scales.acts")),), quiet=True)
        yield Table((*head, *(each.name for each in weightings)), tuple(rows))
