"""A game played from the rows of the conductor's book and nothing else: what somebody with a print does.

It knows how a game by hand runs, as the book's first pages tell it, and reads everything else off the rows.
It imports no rule of the game, so whatever it does wrong or cannot know is missing in the book.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from game.authoring.paper.conductor.rows import Book, Come, Course, Leaf, Line, Mark, Paper, Talks, Way

NEVER = 1_000_000
"""Later than any hour: that of a box which was never ticked."""

Draft = tuple[str, ...]


@dataclass
class Sheet:
    """The record sheet."""

    tracks: dict[str, int]
    ours: int
    theirs: int
    minute: int
    boxes: dict[str, int] = field(default_factory=dict)
    turn: int = 0
    drawn: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    chosen: set[tuple[str, str]] = field(default_factory=set)
    signed: set[str] = field(default_factory=set)
    refused: set[tuple[str, str]] = field(default_factory=set)
    overtaken: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    came: set[str] = field(default_factory=set)
    spent: int = 0
    text: Draft = ()

    def copy(self) -> Sheet:
        """Return the sheet as it stands, to read from while the other is marked."""
        plain = {name: getattr(self, name) for name in ("ours", "theirs", "minute", "turn", "spent", "text")}
        kept = {
            name: getattr(self, name).copy()
            for name in ("tracks", "boxes", "drawn", "settings", "chosen", "signed", "refused", "overtaken",
                         "closed", "came")
        }  # fmt: skip
        return Sheet(**plain, **kept)


@dataclass
class Table:
    """The talks of one phase as they lie on the table."""

    rows: Talks
    window: int
    round: int = 1
    wanted: dict[str, Draft] = field(default_factory=dict)
    answers: dict[str, Draft] = field(default_factory=dict)
    changed: bool = False
    tabled: list[Draft] = field(default_factory=list)
    dead: list[Draft] = field(default_factory=list)
    """Texts that were refused or held back."""


class PaperPlayer:
    """Control with the book; `empty` are the tables at which nobody sits."""

    def __init__(self, book: Book, empty: Sequence[str] = ()) -> None:
        self.book = book
        self.empty = tuple(empty)
        self.limits = {track.id: (track.low, track.high) for track in book.tracks}
        self.reckonings = {each.id: each for each in book.reckonings}
        self.leaves = {leaf.id: leaf for leaf in book.leaves}
        self.injects: dict[str, Come] = {
            each.id: each for each in (*book.shelf, *(come for leaf in book.leaves for come in leaf.comes))
        }
        self.sheet = Sheet(
            {track.id: track.start for track in book.tracks}, book.ours, book.theirs, book.minute
        )
        self.sheet.settings = {axis: choice for axis, choice, _, _ in book.settings}
        self.throws = [(throw.id, throw.faces) for throw in book.throws]
        self.aims: dict[str, Draft] = {}
        self.leaf: Leaf | None = None
        self.laid: dict[str, Draft] = {}
        self.coming: list[str] = []
        self.talks: Table | None = None
        self.fate = False
        self.ending = ""
        self.also: tuple[str, ...] = ()
        self._settle_start()

    # What is open.

    def owed(self) -> tuple[str, ...]:
        """Return who has to lay something, `chance` for a throw, nobody at the end."""
        if self.ending:
            return ()
        if self.throws or self.fate:
            return ("chance",)
        if self.leaf is None:
            return tuple(
                each for each in self.book.capitals if each not in self.aims and each not in self.empty
            )
        if self.talks is not None:
            return self._owed_in_talks(self.talks)
        return tuple(each.team for each in self.leaf.asked if each.team not in self.laid)

    def thrown(self, number: int) -> tuple[str, str]:
        """Return what a throw of three dice comes to: what was thrown for, and the outcome."""
        name, faces = self._faces()
        return name, next(outcome for outcome, low, high in faces if low <= number <= high)

    def _faces(self) -> tuple[str, list[tuple[str, int, int]]]:
        if self.throws:
            name, faces = self.throws[0]
            return name, [(face.outcome, face.low, face.high) for face in faces]
        assert self.leaf is not None
        fates = self.leaf.fates
        rest = next((fate for fate in fates if fate.odds is None), fates[-1])
        left, odds = 1_000, {}
        for fate in fates:
            if fate is not rest and fate.odds is not None:
                odds[fate.id] = min(max(self._number(fate.odds, self.sheet), 0), left)
                left -= odds[fate.id]
        odds[rest.id] = left
        found, low = [], 0
        for fate in fates:
            found.append((fate.id, low, low + odds[fate.id] - 1))
            low += odds[fate.id]
        return self.leaf.id, found

    def open(self, team: str) -> set[Draft]:
        """Return what one table may lay, single cards only."""
        assert self.leaf is not None
        if self.talks is not None:
            return self._open_in_talks(self.talks, team)
        asked = next(each for each in self.leaf.asked if each.team == team)
        return {(each.id,) for each in asked.courses if each.lapse or self._may(each)}

    def _may(self, course: Course) -> bool:
        if course.id in self.sheet.closed or not self._holds(course.when):
            return False
        if not all(self._holds(need) for need in course.needs):
            return False
        return all(self.sheet.tracks[name] >= price for name, price in course.cost)

    # What is done.

    def throw(self, outcome: str) -> None:
        """Mark what a throw came to."""
        name, _ = self._faces()
        self.sheet.drawn[name] = outcome
        if self.throws:
            self.throws.pop(0)
            if not self.throws:
                self._settle_start() if self.leaf is None else self._bring()
            return
        assert self.leaf is not None
        self.fate = False
        self._box(next(fate.marks for fate in self.leaf.fates if fate.id == outcome))
        self._leave()

    def lay(self, team: str, cards: Draft) -> None:
        """Take what a table lays."""
        if self.leaf is None:
            self.aims[team] = cards
            self._settle_start()
        elif self.talks is not None:
            self._lay_in_talks(self.talks, team, cards)
        else:
            self.laid[team] = cards
            self._turn()

    def lapse(self) -> None:
        """Let the time of the question run out."""
        owed = self.owed()
        if self.leaf is None:
            self.aims.update(dict.fromkeys(owed, ()))
            self._settle_start()
        elif self.talks is not None:
            for team in owed:
                self._lapse_in_talks(self.talks, team)
            self._settle_talks()
        else:
            self._lapse_all(owed)
            self._turn()

    def came(self, inject: str) -> None:
        """Hand out an inject that was to come after some minutes, or one of the shelf."""
        self.coming = [each for each in self.coming if each != inject]
        self._come(self.injects[inject])
        self._settle_talks()

    # The course of the game.

    def _settle_start(self) -> None:
        if self.leaf is None and not self.throws and (not self.book.pick or not self.owed()):
            self._enter(self.book.leaves[0].id)

    def _enter(self, to: str) -> None:
        if to == "close" or self.sheet.turn >= self.book.turns:
            self._close()
            return
        self.leaf = leaf = self.leaves[to]
        self.sheet.turn += 1
        self.laid, self.coming, self.talks = {}, [], None
        self.sheet.spent, self.sheet.text = 0, ()
        if leaf.opens is not None and leaf.opens > self.sheet.minute:
            self._pass(leaf.opens - self.sheet.minute)
        self.throws = [(throw.id, throw.faces) for throw in leaf.throws]
        if not self.throws:
            self._bring()

    def _bring(self) -> None:
        leaf = self.leaf
        assert leaf is not None
        for come in leaf.comes:
            if come.id in self.sheet.came or not self._holds(come.when):
                continue
            if come.after:
                self.coming.append(come.id)
            else:
                self._come(come)
        if leaf.fates:
            self.fate = True
        elif leaf.talks is not None:
            self._open_talks(leaf)
        else:
            self._lapse_all([each.team for each in leaf.asked if leaf.skipped or each.team in self.empty])
            self._turn()

    def _come(self, come: Come) -> None:
        self.sheet.came.add(come.id)
        self._box(come.marks)

    def _lapse_all(self, teams: Sequence[str]) -> None:
        assert self.leaf is not None
        for asked in self.leaf.asked:
            if asked.team in teams:
                self.laid[asked.team] = (next(each.id for each in asked.courses if each.lapse),)

    def _turn(self) -> None:
        leaf = self.leaf
        assert leaf is not None
        if len(self.laid) < len(leaf.asked):
            return
        turned = [
            (asked.team, course)
            for asked in leaf.asked for course in asked.courses if course.id in self.laid[asked.team]
        ]  # fmt: skip
        before = self.sheet.copy()
        for _, course in turned:
            for name, price in course.cost:
                self._set(name, self.sheet.tracks[name] - price)
        for _, course in turned:
            self._mark(course.marks, before)
        self.sheet.chosen.update((team, course.id) for team, course in turned)
        self._pass(max((course.takes for _, course in turned), default=0))
        self._leave()

    def _leave(self) -> None:
        assert self.leaf is not None
        self._enter(self._first((*self.book.always, *self.leaf.ways)))

    def _close(self) -> None:
        self.talks, self.sheet.spent, self.sheet.text = None, 0, ()
        self.coming = []
        self.ending = self._first(self.book.endings)
        self.also = tuple(way.to for way in self.book.also if self._holds(way.when))

    def letters(self) -> dict[str, str]:
        """Return the letter of each objective."""
        return {each.id: self._first(each.letters) for each in self.book.rated}

    def met(self) -> list[tuple[str, str, bool]]:
        """Return each capital's aims and whether they were met."""
        wanted = {each.id: each for each in self.book.aims}
        return [
            (team, name, self._holds(wanted[name].met))
            for team in self.book.capitals for name in wanted if name in self.aims.get(team, ())
        ]  # fmt: skip

    def _first(self, ways: Sequence[Way]) -> str:
        return next(way.to for way in ways if self._holds(way.when))

    def _pass(self, minutes: int) -> None:
        then = self.sheet.minute + minutes
        falls = sorted(
            (minute, number)
            for number, hour in enumerate(self.book.hours)
            for minute in range((self.sheet.minute // hour.every + 1) * hour.every, then + 1, hour.every)
        )
        for minute, number in falls:
            self.sheet.minute = minute
            if self._holds(self.book.hours[number].when):
                self._box(self.book.hours[number].marks)
        self.sheet.minute = then

    # Marking.

    def _box(self, marks: Sequence[Mark]) -> None:
        self._mark(marks, self.sheet.copy())

    def _mark(self, marks: Sequence[Mark], before: Sheet) -> None:
        for mark in marks:
            if mark.when is None or self._number(mark.when, before):
                self._one(mark, before)

    def _one(self, mark: Mark, before: Sheet) -> None:
        amount = self._number(mark.amount, before) if mark.amount is not None else 0
        match mark.kind:
            case "add":
                self._set(mark.target, self.sheet.tracks[mark.target] + amount)
            case "to":
                self._set(mark.target, amount)
            case "ours" | "theirs" as marker:
                stands = getattr(self.sheet, marker)
                wanted = max(stands, amount) if mark.least else amount
                setattr(self.sheet, marker, min(max(wanted, 0), len(self.book.rungs) - 1))
            case "set":
                self.sheet.boxes.setdefault(mark.target, self.sheet.minute)
            case "clear":
                self.sheet.boxes.pop(mark.target, None)
            case "lock":
                self.sheet.closed.add(mark.target)
            case "unlock":
                self.sheet.closed.discard(mark.target)
            case "send":
                come = self.injects.get(mark.target)
                if come and come.id not in self.sheet.came and self._holds(come.when):
                    self.coming = [each for each in self.coming if each != come.id]
                    self._come(come)

    def _set(self, name: str, figure: int) -> None:
        low, high = self.limits[name]
        self.sheet.tracks[name] = min(max(figure, low), high)

    # Talks.

    def _open_talks(self, leaf: Leaf) -> None:
        rows = leaf.talks
        assert rows is not None
        if leaf.skipped:
            self._box(rows.fallback)
            self._leave()
            return
        self.talks = Table(rows, max(0, self._number(rows.window, self.sheet)))
        texts = list(self._tablable(self.talks))
        if not texts:
            self._end_talks("fallback")
        elif len(rows.papers) == 1 and not rows.papers[0].words:
            self._put(self.talks, texts[0], {}, is_changed=False)
        self._settle_talks()

    def _owed_in_talks(self, talks: Table) -> tuple[str, ...]:
        rows = talks.rows
        if not self.sheet.text:
            owed = tuple(team for team in rows.ratify if team not in talks.wanted)
            return owed or (rows.drafts,)
        paper = self._paper(talks, self.sheet.text)
        owed = tuple(team for team in rows.ratify if team not in talks.answers)
        if paper.rule == "both" and paper.first in owed:
            return (paper.first,)
        if paper.rule == "lead" and owed != (paper.by,):
            return tuple(team for team in owed if team != paper.by)
        return owed

    def _open_in_talks(self, talks: Table, team: str) -> set[Draft]:
        if self.sheet.text:
            return set(self._answers(talks, team))
        found = set(self._tablable(talks))
        return found if len(talks.wanted) == len(talks.rows.ratify) else {*found, ("none",)}

    def _tablable(self, talks: Table) -> Iterator[Draft]:
        for paper in talks.rows.papers:
            for number in range(len(paper.words) + 1):
                for words in combinations(paper.words, number):
                    text = (paper.id, *(word.id for word in words))
                    if not self._clash(paper, text[1:]) and self._may_table(talks, paper, text):
                        yield text

    def _clash(self, paper: Paper, words: Sequence[str]) -> bool:
        return any(other in word.excludes for word in paper.words if word.id in words for other in words)

    def _may_table(self, talks: Table, paper: Paper, text: Draft) -> bool:
        if paper.id in self.sheet.closed or not self._holds(paper.when) or text in talks.dead:
            return False
        return self._hours(talks, text) <= max(0, talks.window - self.sheet.spent)

    def _hours(self, talks: Table, text: Draft) -> int:
        paper = self._paper(talks, text)
        hours = max(0, paper.hours * self._number(talks.rows.pace, self.sheet) // 100)
        return max(1, hours // 2) if any(each[0] == paper.id for each in talks.tabled) else hours

    def _answers(self, talks: Table, team: str) -> Iterator[Draft]:
        paper, text = self._paper(talks, self.sheet.text), self.sheet.text
        gate = next((line for capital, _, line in paper.gates if capital == team), None)
        yield ("non_concur",)
        if self._holds_with(gate, text):
            yield ("concur",)
        for word in paper.words:
            may = word.by == team and word.answer and not talks.changed and word.id not in text
            together = (text[0], *(each.id for each in paper.words if each.id in text or each is word))
            if may and not self._clash(paper, together[1:]) and self._holds_with(gate, together):
                yield ("concur", word.id)

    def _holds_with(self, line: Line | None, text: Draft) -> bool:
        as_if = self.sheet.copy()
        as_if.text = text
        return line is None or bool(self._number(line, as_if))

    def _lay_in_talks(self, talks: Table, team: str, cards: Draft) -> None:
        if self.sheet.text:
            talks.answers[team] = cards
        elif len(talks.wanted) == len(talks.rows.ratify):
            self._put(talks, cards, {}, is_changed=False)
        else:
            talks.wanted[team] = () if cards == ("none",) else cards
        self._settle_talks()

    def _lapse_in_talks(self, talks: Table, team: str) -> None:
        if self.sheet.text:
            silence = self._paper(talks, self.sheet.text).rule == "silence"
            talks.answers[team] = ("concur",) if silence else ("non_concur",)
        elif len(talks.wanted) == len(talks.rows.ratify):
            self._rivals(talks)
        else:
            talks.wanted[team] = ()

    def _settle_talks(self) -> None:
        """Go on while nobody has to be asked."""
        while (talks := self.talks) is not None:
            rows = talks.rows
            if self.sheet.text:
                if self._turned(talks):
                    continue
            elif not any(True for _ in self._tablable(talks)):
                self._end_talks("fallback")
                continue
            elif len(talks.wanted) == len(rows.ratify) and rows.drafts in self.empty:
                self._rivals(talks)
                continue
            absent = next((team for team in self._owed_in_talks(talks) if team in self.empty), None)
            if absent is None:
                return
            self._lapse_in_talks(talks, absent)

    def _rivals(self, talks: Table) -> None:
        turn = (talks.round - 1) % len(talks.rows.ratify)
        for team in (*talks.rows.ratify[turn:], *talks.rows.ratify[:turn]):
            text = talks.wanted[team]
            if text and text in set(self._tablable(talks)):
                self._put(talks, text, {}, is_changed=False)
                return
        self.sheet.spent += 6
        self._pass(360)
        if talks.rows.overtaken is not None and self._holds(talks.rows.overtaken):
            self._end_talks("overtaken")
        else:
            self._next_round(talks)

    def _put(self, talks: Table, text: Draft, answers: Mapping[str, Draft], *, is_changed: bool) -> None:
        hours = self._hours(talks, text)
        self.sheet.text, self.sheet.spent = text, self.sheet.spent + hours
        talks.answers, talks.changed = dict(answers), is_changed
        self._pass(hours * 60)
        if talks.rows.overtaken is not None and self._holds(talks.rows.overtaken):
            self._end_talks("overtaken")

    def _turned(self, talks: Table) -> bool:
        """Return whether the answers come to something, and carry it out."""
        paper, text = self._paper(talks, self.sheet.text), self.sheet.text
        no = [team for team in talks.rows.ratify if talks.answers.get(team) == ("non_concur",)]
        first = paper.rule == "both" and paper.first in no
        if self._owed_in_talks(talks) and not first:
            return False
        given = dict(talks.answers)
        self.sheet.refused.update((team, text[0]) for team in no)
        talks.tabled.append(text)
        self.sheet.text, talks.answers, talks.changed = (), {}, False
        if paper.rule == "either":
            signed = len(no) < len(given)
        elif paper.rule == "lead":
            signed = paper.by not in no
        else:
            signed = not no
        if signed:
            self._agreed(talks, paper, text, given, dissent=bool(no))
            return True
        talks.dead.append(text)
        if paper.rule != "lead":
            self._box(paper.refused)
        self._next_round(talks)
        return True

    def _agreed(
        self, talks: Table, paper: Paper, text: Draft, given: Mapping[str, Draft], *, dissent: bool
    ) -> None:
        added = {name for answer in given.values() for name in answer[1:]} - set(text[1:])
        words = tuple(each.id for each in paper.words if each.id in text or each.id in added)
        if not added:
            self._end_talks("signed", text, dissent=dissent)
        elif self._clash(paper, words):
            self._next_round(talks)
        else:
            carried = {team: answer for team, answer in given.items() if set(answer[1:]) == added}
            self._put(talks, (text[0], *words), carried, is_changed=True)

    def _next_round(self, talks: Table) -> None:
        if talks.round >= talks.rows.rounds:
            self._end_talks("fallback")
            return
        talks.round += 1
        if talks.rows.drafts in self.empty:
            talks.wanted = {}

    def _end_talks(self, how: str, text: Draft = (), *, dissent: bool = False) -> None:
        talks, leaf = self.talks, self.leaf
        assert talks is not None
        assert leaf is not None
        before = self.sheet.copy()
        before.text = ()
        self.talks, self.sheet.text = None, ()
        spent, self.sheet.spent = self.sheet.spent, 0
        before.spent = spent
        if how == "signed":
            self.sheet.signed.add(text[0])
            paper = self._paper(talks, text)
            self._mark(paper.marks, before)
            for word in paper.words:
                if word.id in text[1:]:
                    self._mark(word.marks, before)
            if dissent:
                self._mark(paper.refused, before)
        else:
            if how == "overtaken":
                self.sheet.overtaken.add(leaf.id)
            self._mark(talks.rows.fallback, before)
        self._leave()

    def _paper(self, talks: Table, text: Draft) -> Paper:
        return next(paper for paper in talks.rows.papers if paper.id == text[0])

    # Reading.

    def _holds(self, line: Line | None) -> bool:
        return line is None or bool(self._number(line, self.sheet))

    def _number(self, line: Line, sheet: Sheet) -> int:
        return int(self._read(line.tree, sheet))

    def _read(self, tree: Any, sheet: Sheet) -> Any:
        match tree:
            case ("number", figure):
                return figure
            case ("open", name):
                return self._name(name, sheet)
            case ("open", _, verb, *inside):
                return self._call(verb, inside, sheet)
            case ("not", inner):
                return not self._read(inner, sheet)
            case ("minus", inner):
                return -self._read(inner, sheet)
            case ("min" | "max" as which, left, right):
                both = (int(self._read(left, sheet)), int(self._read(right, sheet)))
                return min(both) if which == "min" else max(both)
            case ("and", left, right):
                return self._read(left, sheet) and self._read(right, sheet)
            case ("or", left, right):
                return self._read(left, sheet) or self._read(right, sheet)
            case ("==" | "!=" as sign, ("open", left), ("open", right)) if (
                self._words(left, sheet) is not None
            ):
                return (self._words(left, sheet) == right) == (sign == "==")
        sign, left, right = tree
        first, second = self._read(left, sheet), self._read(right, sheet)
        return _REACHED[sign](int(first), int(second))

    def _words(self, name: str, sheet: Sheet) -> str | None:
        """Return what a draw or a setting came out as, where its outcomes are words."""
        known = sheet.drawn.get(name, sheet.settings.get(name))
        return None if known is None or known.lstrip("-").isdigit() else known

    def _name(self, name: str, sheet: Sheet) -> Any:
        if name in sheet.tracks:
            return sheet.tracks[name]
        if name in self.reckonings:
            return self._reckoned(name, sheet)
        if name == "hour":
            return sheet.minute // 60
        if name in ("ours", "theirs", "turn", "spent"):
            return getattr(sheet, name)
        if name in sheet.drawn or name in sheet.settings:
            return int(sheet.drawn.get(name, sheet.settings.get(name, "0")))
        if name in {box.id for box in self.book.boxes}:
            return name in sheet.boxes
        # A draw that has not been made counts nothing.
        assert name in {
            throw.id for leaf in self.book.leaves for throw in (*leaf.throws, *self.book.throws)
        }, name
        return 0

    def _reckoned(self, name: str, sheet: Sheet) -> int:
        found = self.reckonings[name]
        figure = self._number(found.line, sheet)
        if not found.steps:
            return figure
        return next((number for least, number in reversed(found.steps) if figure >= least), found.least)

    def _call(self, verb: str, inside: Sequence[Any], sheet: Sheet) -> Any:
        match verb, inside:
            case "hour_of", (name,):
                return sheet.boxes[name] // 60 if name in sheet.boxes else NEVER
            case "chose", (team, option):
                return (team, option) in sheet.chosen
            case "concurred", (text,):
                return text in sheet.signed
            case "refused", (team, text):
                return (team, text) in sheet.refused
            case "overtaken", (phase,):
                return phase in sheet.overtaken
            case "carries", (word,):
                return word in sheet.text[1:]
        raise AssertionError((verb, inside))


_REACHED = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a // b if b else 0,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}
