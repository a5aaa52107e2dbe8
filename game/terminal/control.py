"""What the facilitator types: the clock, injects, own words, exercise control's page, the end."""

from __future__ import annotations

from game.ahead import Outlook, ask, doctrines, words
from game.session import Session, View, called, team_name
from game.terminal import deciding, page_course, timing
from game.terminal.commands import meant
from game.terminal.draft import Misread
from game.terminal.page import situation
from game.terminal.page_odds import odds
from game.terminal.screen import Screen
from game.terminal.seat import opened
from game.terminal.width import rule, wrap
from game.texts import both, say
from game.texts.shortened import shortened

GAMES = 100
"""How many games are played on for the odds: somebody waits for them at the prompt."""


class Control:
    """Exercise control at the room's prompt."""

    def __init__(self, session: Session, screen: Screen) -> None:
        self.session = session
        self.screen = screen
        self.typed = ""
        """What was typed where a page of control's is left: a command that is still to be done."""

    def command(self, word: str, rest: list[str]) -> None:
        """Do what one line says. Raise Misread, with what would be right, if it is no command."""
        conduct = self.session.conduct
        match word:
            case "pause":
                conduct.pause()
                self.screen.say("terminal.paused")
            case "resume":
                conduct.resume()
                self.screen.say("terminal.resumed")
            case "extend":
                conduct.extend(_minutes(rest))
                self.screen.say("terminal.extended", number=_minutes(rest))
            case "skip" | "override" | "rewind" if rest or word == "skip":
                self._if_sure(word, rest)
            case "slow" | "answer" | "line" | "pass":
                done = timing.conduct(self.session, word, rest)
                self.screen.show(wrap(done.of(self.screen.lang)))
            case "fit":
                self._show_alone(timing.plan(self.session, rest, self.screen.lang))
            case "release" if rest:
                self._release(rest)
            case "say" if len(rest) > 1:
                self._say(rest[0], " ".join(rest[1:]))
            case "say":
                raise Misread(both("terminal.how_to_say"))
            case "omit" | "talks" | "set" if rest:
                deciding.decide(self.session, word, rest)
                self.screen.say("terminal.control_decided")
            case "mark" | "note":
                deciding.note(self.session, word, rest)
                self.screen.say(f"board.done.{word}")
            case "preview":
                lines = deciding.ahead(self.session, rest, self.screen.lang)
                self._show_alone(lines)
            case "rewind" | "marks":
                show = deciding.record if word == "rewind" else deciding.marks
                self._show_alone(show(self.session, self.screen.lang))
            case "override" | "set" | "talks" | "omit":
                view = self.session.view("white_cell")
                self._show_alone(deciding.choices(self.session, view, self.screen.lang))
            case "endex" if rest and rest[0].lower() in ("yes", "예"):
                conduct.endex(" ".join(rest[1:]))
            case "endex":
                self.screen.say("terminal.endex")
            case "odds":
                self._odds(rest)
            case "course":
                self._show_alone(page_course.course_page(self.session, rest, self.screen.lang))
            case "control" | "release":
                self._page()
            case _:
                raise Misread(both("terminal.no_command", typed=shortened(word)))

    def _if_sure(self, word: str, rest: list[str]) -> None:
        """Do what tables cannot take back once `yes` stands in the line; before that ask, once."""
        asked, rest = deciding.sure(self.session, word, rest)
        if asked is not None:
            self.screen.show(wrap(asked.of(self.screen.lang)))
        elif word == "skip":
            self.session.conduct.skip()
        else:
            deciding.decide(self.session, word, rest)
            self.screen.say("board.done.rewind" if word == "rewind" else "terminal.control_decided")

    def _release(self, rest: list[str]) -> None:
        """Send an inject of control's page, and say which: its number may have been another's before."""
        (_, inject), _ = deciding.deed(self.session, "release", rest)
        self.session.conduct.release(inject)
        if any(each.id == inject for each in self.session.view("room").messages):
            self.screen.say("terminal.released", headline=called(self.session.scenario, inject))
        else:
            self.screen.say("board.done.release")

    def _say(self, to: str, words: str) -> None:
        """Send the facilitator's own words to a team, by its letter or name, a role, the room or all."""
        teams = {team.letter.lower(): team.team for team in self.session.view("room").teams}
        self.session.conduct.say(words, teams.get(to.lower(), meant(to)))
        self.screen.say("terminal.said")

    def _page(self) -> None:
        lang = self.screen.lang
        questions = timing.asked(self.session, lang)
        self._show_alone([*control_page(self.session.view("white_cell"), lang), *questions])

    def _show_alone(self, lines: list[str]) -> None:
        """Show what exercise control alone may see, and clear it away."""
        if self._alone():
            with self.screen.alone():
                self.screen.show(lines)
                self.typed = self.screen.ask("terminal.enter")

    def _alone(self) -> bool:
        """Clear the page for what exercise control alone may see; return whether Enter alone opened it."""
        self.screen.clear()
        return opened(self.screen, "terminal.curtain_control")

    def _odds(self, wanted: list[str]) -> None:
        """Show the odds from here, and put on the record that they were looked at."""
        chosen = self._chosen(wanted)
        known = doctrines(self.session.scenario, self.session.seats, chosen)
        if self._alone():
            self.session.remark("odds", doctrines=words(known))
            with self.screen.alone():
                self.screen.say("ahead.reckoning")
                self.screen.show(odds(_reckoned(self.session, chosen), self.screen.lang))
                self.typed = self.screen.ask("terminal.enter")

    def _chosen(self, wanted: list[str]) -> dict[str, str]:
        """Return the doctrines that were typed, by team; raise Misread if there is no such."""
        teams = {team.letter.lower(): team.team for team in self.session.view("room").teams}
        schools = self.session.scenario.doctrines
        chosen = {}
        for word in wanted:
            team, _, doctrine = word.partition("=")
            team = teams.get(team.lower(), team)
            if team not in teams.values() or doctrine not in schools:
                known = {"tables": ", ".join(teams.values()), "doctrines": ", ".join(schools)}
                raise Misread(both("terminal.how_to_odds", **known))
            chosen[team] = doctrine
        return chosen


def _reckoned(session: Session, chosen: dict[str, str]) -> Outlook:
    # Here, since only whoever looks at the odds needs what reckons them.
    from game.ahead.reckoner import Reckoner

    (outlook,) = Reckoner(session.scenario).reckon(ask(session, chosen), (GAMES,))
    return outlook


def control_page(view: View, lang: str) -> list[str]:
    """Return exercise control's own page: what is sealed, what was drawn, what may be sent, what is due."""
    found = view.control
    if found is None:
        return []
    lines = situation(view, lang, say("terminal.white_cell", lang))
    sealed = [f"{team_name(view, each.team).of(lang)}: {each.name.of(lang)}" for each in found.sealed]
    drawn = [f"{name.of(lang)}: {outcome.of(lang)}" for name, outcome in found.truth]
    shelf = [
        f"{place}. {number + ' ' if number else ''}{headline.of(lang)}"
        for place, (_, headline, number) in enumerate(found.shelf, 1)
    ]
    coming = [
        f"{place}. {say('terminal.due', lang, number=after)}: {headline.of(lang)}"
        for place, (_, headline, after) in enumerate(found.coming, 1 + len(found.shelf))
    ]
    for key, told in (("sealed", sealed), ("drawn", drawn), ("shelf", shelf), ("coming", coming)):
        lines += ["", rule("-", say(f"terminal.{key}", lang))]
        for line in told or [say("terminal.none_there", lang)]:
            lines += wrap(line, indent="  ", hanging="      ")
    return lines


def _minutes(words: list[str]) -> int:
    if len(words) == 1 and words[0].isascii() and words[0].isdigit() and 0 < int(words[0]) < 1000:
        return int(words[0])
    raise Misread(both("terminal.how_to_extend"))
