"""The course on the ladder, who knew what when, and what tables thought likely."""

from __future__ import annotations

from collections.abc import Sequence

from game.debrief.claim import Claim, claim
from game.debrief.document import Block, Paragraph, Picture, Points, Section, Table
from game.debrief.estimates import Estimated
from game.debrief.report.scales import scales
from game.debrief.story import Story
from game.figures.ladder import Step, ladder
from game.record.seating import seatings
from game.scenario.weighting import Weighting
from game.texts import NO_TEXT, Text, both

HAD = ("●", "①", "○")
"""Signs of a table that had a report, of one role that had it alone, of nobody; fonts of PDFs have them."""


def escalation(story: Story, weightings: Sequence[Weighting], acts_too: bool = True) -> Section | None:
    """Return where the two markers stood phase by phase, other scales beside; None before the first phase."""
    stages = story.stages
    if not stages:
        return None
    rungs = story.scenario.ladder.rungs
    charts = {
        lang: ladder(
            [
                Step(story.phase(each.phase).of(lang), each.figures["theirs"], each.figures["ours"])
                for each in stages
            ],
            len(rungs) - 1,
            [each.above for each in story.scenario.ladder.firebreaks],
            both("debrief.escalation").of(lang),
        )
        for lang in ("en", "ko")
    }
    records = [each.closed for each in stages]
    rows = tuple(
        (
            claim(_numbered(number, story.phase(each.phase)), each.opened),
            claim(_rung(each.figures["theirs"], rungs[each.figures["theirs"]].theirs), each.closed),
            claim(_rung(each.figures["ours"], rungs[each.figures["ours"]].ours), each.closed),
        )
        for number, each in enumerate(stages, 1)
    )
    head = tuple(both(f"debrief.escalation.head.{name}") for name in ("phase", "theirs", "ours"))
    picture = Picture(charts, claim(both("debrief.escalation.caption"), *records))
    others = scales(story, weightings, acts_too)
    return Section("escalation", both("debrief.escalation"), (picture, Table(head, rows), *others))


def _numbered(number: int, phase: Text) -> Text:
    """Return a phase with the number that the chart has below it."""
    return Text(f"{number}. {phase.en}", f"{number}. {phase.ko}")


def _rung(number: int, words: Text) -> Text:
    return both("debrief.rung.level", rung=number, words=words)


def knowledge(story: Story) -> Section | None:
    """Return each report with the tables that had it; None where none came."""
    if not story.known:
        return None
    teams = story.game.teams
    named = [story.team(team) for team in teams]
    head = (both("debrief.known.head.when"), both("debrief.known.head.report"), *named)
    rows = []
    for each in sorted(story.known, key=lambda known: (known.minute, known.record)):
        had = [HAD[0] if team in each.wholly else HAD[1] if team in each.partly else HAD[2] for team in teams]
        rows.append(
            (
                Claim(story.when(each.minute)),
                claim(
                    both("debrief.known.said", what=each.headline) if each.said else each.headline,
                    each.record,
                ),
                *(Claim(Text(one, one)) for one in had),
            )
        )
    said = [Claim(both("debrief.known.how"))]
    if any(_is_of_people(story, team) for each in story.known for team in each.partly):
        said.append(Claim(both("debrief.known.roles")))
    how = Paragraph(tuple(said), quiet=True)
    return Section(
        "known", both("debrief.known"), (how, Table(head, tuple(rows), narrow=(0, *range(2, len(head)))))
    )


def _is_of_people(story: Story, team: str) -> bool:
    """Return whether people sat at a table at any time."""
    seats = seatings(story.game.records, story.game.header.seats).get(team, ())
    return any(each.player in ("people", "cards") for each in seats)


def estimates(story: Story) -> Section | None:
    """Return what tables thought likely and what came of it; None where nobody was asked."""
    if not story.estimates:
        return None
    names = ("team", "asked", "said", "came", "score")
    head = tuple(both(f"debrief.estimates.head.{name}") for name in names)
    rows = tuple(_estimate(story, each) for each in story.estimates)
    blocks: list[Block] = [Paragraph((Claim(both("debrief.estimates.how")),), quiet=True)]
    blocks.append(Table(head, rows, narrow=(0, 2, 3, 4)))
    foreseen = tuple(_foreseen(story))
    if foreseen:
        blocks.append(Points(tuple((each,) for each in foreseen)))
    return Section("estimates", both("debrief.estimates"), tuple(blocks))


def _estimate(story: Story, each: Estimated) -> tuple[Claim, ...]:
    if each.came_true is None:
        came = both("debrief.estimates.open")
    elif each.percent is None:
        came = both(f"debrief.estimates.{'right' if each.came_true else 'wrong'}")
    else:
        came = both(f"debrief.estimates.{'held' if each.came_true else 'not_held'}")
    score = NO_TEXT if each.brier is None else Text(*[f"{each.brier / 1000:.2f}"] * 2)
    return (
        Claim(story.team(each.team)),
        Claim(both("debrief.estimates.asked", phase=story.phase_at(each.record), ask=each.ask)),
        claim(each.said, each.record),
        claim(came, each.record, each.settled),
        claim(score, each.record, each.settled) if score else Claim(NO_TEXT),
    )


def _foreseen(story: Story) -> list[Claim]:
    found = []
    for team in story.game.teams:
        said = [each for each in story.estimates if each.team == team and each.percent is None]
        settled = [each for each in said if each.came_true is not None]
        if settled:
            right = sum(bool(each.came_true) for each in settled)
            records = [n for each in settled for n in (each.record, each.settled)]
            words = both("debrief.estimates.ally", team=story.team(team), right=right, said=len(settled))
            found.append(claim(words, *records))
    return found
