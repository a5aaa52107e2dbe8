"""The capsule's data as plain JSON values: each text and block once, a viewer's page only where it changes.

`texts`: a string, or a pair where the languages differ; elsewhere a text is its place among them. `blocks`:
`[kind, team, title, lines]`, a line `[style, [texts], [numbers]]`. `faces`: viewer -> `[moment, [blocks]]`
for each change. `moments`: `[record, kind, team, when, block, block of what it brought, counts]`. `phases`:
`[moment, name]`. `viewers`: `[id, name, letter]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from game.debrief.capsule.blocks import Block, Face, Line
from game.debrief.capsule.exercise import exercise
from game.debrief.capsule.face import face
from game.debrief.capsule.moments import Moment, moments
from game.debrief.story import Story
from game.session import Replay
from game.sight.texts import listed
from game.texts import Text, both
from game.texts.unparted import unparted
from game.texts.unseen import seen

KEYS = (
    "replay", "report", "scenario", "log", "first", "back", "play", "pause", "on", "last", "part", "where",
    "eyes", "beside", "before", "nothing", "theme", "moment", "abandoned", "keys", "log.how", "log.code",
    "save.log", "save.scenario", "save.how",
)  # fmt: skip
"""The words of the page itself."""

ROOM = ("room", "white_cell")


class _Tables:
    """Texts and blocks as they are met, each once."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], int] = {}
        self.blocks: dict[Block, int] = {}

    def text(self, text: Text) -> int:
        return self.texts.setdefault((_shown(text.en), _shown(text.ko)), len(self.texts))

    def block(self, block: Block) -> int:
        return self.blocks.setdefault(block, len(self.blocks))

    def written(self) -> dict[str, Any]:
        blocks = [
            [each.kind, each.team, self.text(each.title), [self._line(line) for line in each.lines]]
            for each in self.blocks
        ]
        texts = [en if en == ko else [en, ko] for en, ko in self.texts]
        return {"texts": texts, "blocks": blocks}

    def _line(self, line: Line) -> list[Any]:
        return [line.style, [self.text(text) for text in line.texts], list(line.numbers)]


def _shown(words: str) -> str:
    return unparted(seen(words))


def packed(story: Story, replay: Replay) -> dict[str, Any]:
    """Return all that the replay and the scenario's page show."""
    tables, found = _Tables(), moments(story, replay)
    names = _viewers(story)
    faces: dict[str, Any] = {}
    phases: list[list[int]] = []
    for viewer in names:
        faces[viewer] = [
            [place, [tables.block(each) for each in page]]
            for place, page in changed(replay, viewer, [each.record for each in found])
        ]
    for place, moment in enumerate(found):
        name = tables.text(replay.view_at(moment.record, "white_cell").phase_name)
        if moment.counts and (not phases or phases[-1][1] != name):
            phases.append([place, name])
    data = {
        "words": {key: tables.text(both(f"capsule.{key}")) for key in KEYS},
        "title": tables.text(story.scenario.title),
        "plate": tables.text(both("debrief.plate")),
        "code": story.game.records[-1].code,
        "viewers": [[viewer, tables.text(name), letter] for viewer, (name, letter) in names.items()],
        "beside": list(story.game.teams),
        "moments": [_moment(tables, each) for each in found],
        "phases": phases,
        "faces": faces,
        "scenario": [tables.block(each) for each in exercise(story.game)],
    }
    return data | tables.written()


def changed(replay: Replay, viewer: str, records: Sequence[int]) -> Iterator[tuple[int, Face]]:
    """Yield a viewer's page with the place of its moment, wherever it is another than before."""
    last: Face | None = None
    for place, record in enumerate(records):
        page = face(replay.view_at(record, viewer))
        if page != last:
            yield place, page
        last = page


def _viewers(story: Story) -> Mapping[str, tuple[Text, str]]:
    """Return whose eyes one may look through: tables, the room, control, seats that had news of their own."""
    scenario = story.scenario
    found = {team: (scenario.teams[team].name, scenario.teams[team].letter) for team in story.game.teams}
    found |= {viewer: (both(f"capsule.viewer.{viewer}"), "") for viewer in ROOM}
    told = {seat for delivery in story.game.end.delivered for seat in delivery.to}
    # Both capitals may have a president.
    return found | {
        seat: (listed([scenario.teams[role.team].name, role.title], ": "), "")
        for seat, role in scenario.roles.items()
        if seat in told
    }


def _moment(tables: _Tables, each: Moment) -> list[Any]:
    """Return a moment as `packed` describes it; block -1 where nothing came of it."""
    brought = tables.block(each.brought) if each.brought.lines else -1
    return [
        each.record, each.kind, each.team, tables.text(each.when), tables.block(each.detail), brought,
        int(each.counts),
    ]  # fmt: skip
