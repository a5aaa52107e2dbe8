"""The decisions with their reasons, and the joint decisions with their papers."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.choices import Choice
from game.debrief.claim import Claim, claim
from game.debrief.document import Block, Paragraph, Points, Section, Table
from game.debrief.papers import Jointly, Turned
from game.debrief.report.story import signed
from game.debrief.story import Story
from game.rules.joint.measures import commits, furthest
from game.rules.joint.ratify import is_carried
from game.rules.state import Attempt
from game.scenario.model import Joint
from game.session.made import options_name
from game.sight.texts import listed, said_in_public, unstopped, within
from game.texts import NO_TEXT, Text, both


def decisions(story: Story) -> Section | None:
    """Return every decision that a table made apart, with what it was made for; None where there is none."""
    rows = [_row(story, choice) for choice in story.choices if choice.asked]
    names = ("when", "team", "decided", "because", "said")
    # Nobody is shown an empty column: bots give no reasons, and notes may have been taken out.
    kept = [place for place in range(len(names)) if any(row[place].text for row in rows)]
    head = tuple(both(f"debrief.decisions.head.{names[place]}") for place in kept)
    table = Table(head, tuple(tuple(row[place] for place in kept) for row in rows), narrow=(0, 1))
    return Section("decisions", both("debrief.decisions"), (table,)) if rows else None


def _row(story: Story, choice: Choice) -> tuple[Claim, ...]:
    options = listed(choice.names, " + ")
    if choice.lapsed or choice.forced:
        key = "cut" if choice.cut else "lapsed" if choice.lapsed else "forced"
        options = both(f"debrief.decisions.{key}", options=options)
    because = [story.game.came[inject] for inject in choice.because if inject in story.game.came]
    headlines = {each.inject: each.headline for each in story.known}
    said = choice.stated and said_in_public(choice.stated, headlines.get(choice.stated.known))
    if said:
        options = listed([options, said], ". ")
    reasons = [unstopped(headlines[inject]) for inject in choice.because if inject in headlines]
    if choice.sake:
        reasons.append(both(f"terminal.sake.{choice.sake}"))
    return (
        Claim(story.phase(choice.phase)),
        Claim(story.team(choice.team)),
        claim(options, choice.sealed, choice.shown),
        claim(listed(reasons, "; "), choice.sealed, *because) if reasons else Claim(NO_TEXT),
        claim(choice.reason, choice.sealed) if choice.reason else Claim(NO_TEXT),
    )


def joint(story: Story) -> Section | None:
    """Return the joint decisions: how far apart, what was answered, who moved; None where there is none."""
    how = both("debrief.joint.how", most=furthest(story.scenario))
    blocks: list[Block] = [Paragraph((Claim(how),), quiet=True)]
    for each in story.papers:
        blocks.append(Paragraph((claim(story.phase(each.paper.phase), each.record),), heading=True))
        blocks.append(Points(tuple((point,) for point in _talks(story, each))))
    return Section("joint", both("debrief.joint"), tuple(blocks)) if story.papers else None


def _talks(story: Story, each: Jointly) -> Iterator[Claim]:
    """Yield how two wishes became one text, or did not."""
    found = each.measures
    asked = [record for _, _, record in each.wanted]
    if each.wanted:
        wanted = [
            both("debrief.joint.wanted", team=story.team(team), text=text or both("debrief.joint.nothing"))
            for team, text, _ in each.wanted
        ]
        same = len(each.wanted) > 1 and len({text for _, text, _ in each.wanted}) == 1 and each.wanted[0][1]
        key = "same" if same else "first" if found.distance is None else "apart"
        words = both(f"debrief.joint.{key}", wanted=listed(wanted, "; "), steps=found.distance or 0,
                     text=each.wanted[0][1])  # fmt: skip
        yield claim(words, *asked)
    yield from (said for _, said in sorted((*_drafted(story, each), *_answered(story, each)), key=_first))
    hours, window = found.latency, each.paper.talks.window
    result = both("debrief.joint.result", result=signed(story, each), hours=hours, window=window)
    tabled = sum(bool(attempt.text) for attempt in each.paper.talks.attempts)
    yield claim(result, each.record, *(_sealed(story, each, tabled) if each.left_open else ()))
    end = commits(story.scenario, each.paper.text)
    moved = [
        both(f"debrief.joint.moved.{'none' if not steps else 'more' if steps > 0 else 'less'}",
             team=story.team(team), steps=abs(steps), start=end - steps, end=end)
        for team, steps in found.moved.items()
        if steps is not None
    ]  # fmt: skip
    if moved:
        yield claim(both("debrief.joint.moved", moved=listed(moved, "; ")), *asked, each.record)
    if not found.counts and each.paper.how != "endex":
        yield claim(both("debrief.joint.adjudicated"), *_by_control(story, each))


def _first(said: tuple[int, Claim]) -> int:
    return said[0]


def _drafted(story: Story, each: Jointly) -> Iterator[tuple[int, Claim]]:
    """Yield who put which text on the table, and, where it lay there for the first time, what it says."""
    told = set()
    for paper in each.drafted:
        if not paper.base or paper.by not in story.scenario.teams:
            # Where words went in that a capital had asked for, the answers to it say so.
            continue
        key = "again" if paper.base in told else "says"
        told.add(paper.base)
        decision = story.game.played_at(paper.record).decision
        by = story.team(paper.by)
        if decision is not None and decision.options[:1] == (f"for_{paper.by}",):
            by = both("debrief.joint.for", team=within(by))
        summary = story.scenario.texts[paper.base].summary
        words = both(f"debrief.joint.drafted.{key}", team=by, text=paper.text, says=summary)
        yield paper.record, claim(words, paper.record)


def _answered(story: Story, each: Jointly) -> Iterator[tuple[int, Claim]]:
    """Yield what was answered to each paper."""
    for tabled, paper in enumerate((paper for paper in each.turned if paper.attempt.text), 1):
        answers = listed([*_answers(story, paper.attempt)], "; ")
        words = _turned(story, each, paper, answers)
        yield paper.record, claim(words, paper.record, *_sealed(story, each, tabled))


def _turned(story: Story, each: Jointly, paper: Turned, answers: Text) -> Text:
    """Return the answers to a paper, and whether they were opened together: not under every rule."""
    scenario, attempt = story.scenario, paper.attempt
    joint, option = scenario.phases[each.paper.phase].asks, scenario.texts[attempt.text[0]]
    assert isinstance(joint, Joint)
    carried = [one.team for one in attempt.answers if is_carried(one, attempt.text)]
    early = [team for team in joint.ratify if team != option.by] if option.rule == "lead" else [option.first]
    early = [team for team in early if team and any(one.team == team for one in attempt.answers)]
    key, teams = "together", early
    if carried:
        key, teams = "carried" if len(carried) < len(attempt.answers) else "all_carried", carried
    elif early:
        key = "first" if len(early) < len(attempt.answers) else "alone"
    named = listed([story.team(team) for team in teams])
    return both(f"debrief.joint.turned.{key}", text=paper.text, answers=answers, team=named)


def _sealed(story: Story, each: Jointly, tabled: int) -> tuple[int, ...]:
    """Return the records in which the tables, or control for them, answered the paper of that number."""
    teams = story.game.teams
    found = ((point, n) for (seat, point), n in story.game.decided.items() if seat in teams)
    return tuple(n for point, n in found if point == f"t{each.turn}.ratify.{tabled}")


def _by_control(story: Story, each: Jointly) -> tuple[int, ...]:
    """Return the records in which exercise control decided for a table in these talks, or ended them."""
    point = f"t{each.turn}."
    deeds = (one for one in story.game.played if one.decision and one.decision.seat == "white_cell")
    return tuple(
        one.record.n
        for one in deeds
        if one.decision and one.decision.point.startswith(point)
        and (one.decision.options[0] == "paper" or one.decision.options[0].startswith("for_"))
    )  # fmt: skip


def _answers(story: Story, attempt: Attempt) -> Iterator[Text]:
    for answer in attempt.answers:
        said = both("debrief.joint.silent")
        if not answer.silent:
            said = options_name(story.scenario, answer.options)
        yield both("debrief.joint.wanted", team=story.team(answer.team), text=said)
