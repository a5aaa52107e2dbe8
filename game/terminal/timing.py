"""Time and talk at the prompt: the slow clock, the plan, questions to control, the line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from game.session import ANSWERS, Session, foretold, questions, told
from game.terminal.commands import meant
from game.terminal.draft import Misread
from game.terminal.width import rule, wrap
from game.texts import Text, both, say

PACES = {"1": 100, "1.5": 150, "2": 200, "100": 100, "150": 150, "200": 200}
"""What may be typed, and the pace in per cent that it means."""

PLAYERS = {"봇": "bot", "사람": "people", "카드": "cards"}
"""Players as they may be typed in Korean."""

WORDS = ("slow", "answer", "line", "pass")


def conduct(session: Session, word: str, rest: list[str]) -> Text:
    """Do what a line says; return what is said of it. Raise Misread, with what would be right."""
    match word, rest:
        case "slow", [pace] if pace in PACES:
            session.conduct.slow(PACES[pace])
            return both("board.done.slow")
        case "answer", [called, *words] if words:
            number = _record(session, called)
            said = meant(words[0].lower())
            tapped = said if len(words) == 1 and said in ANSWERS else "words"
            session.conduct.answer(number, tapped, " ".join(words))
            return both("board.done.answer")
        case "line", [first, *words] if meant(first) == "end":
            session.conduct.close_line(" ".join(words))
            return both("board.done.close_line")
        case "line", [minutes, *how] if _digits(minutes) and [*map(meant, how)] in ([], ["stands"]):
            session.conduct.open_line(int(minutes), stands=bool(how))
            return both("board.done.open_line")
        case "pass", [seat, player]:
            teams = {team.letter.lower(): team.team for team in session.view("room").teams}
            session.conduct.reseat(teams.get(seat.lower(), seat), PLAYERS.get(player.lower(), player.lower()))
            return both("board.done.reseat")
    raise Misread(both(f"terminal.how_to_{word}"))


def plan(session: Session, rest: list[str], lang: str) -> list[str]:
    """Return the plan for the minutes that were typed, or carry it out where `do` stands behind them."""
    if not rest or not _digits(rest[0]) or [*map(meant, rest[1:])] not in ([], ["do"]):
        raise Misread(both("terminal.how_to_fit"))
    minutes = int(rest[0])
    fit = session.conduct.fit(minutes) if rest[1:] else session.fit(minutes)
    ends = datetime.now(UTC).astimezone() + timedelta(minutes=fit.expected)
    lines = [line for text in foretold(fit, minutes, f"{ends:%H:%M}") for line in wrap(text.of(lang))]
    for step in told(fit):
        lines += wrap(step.of(lang), indent="  - ", hanging="    ")
    key = "board.done.fit" if rest[1:] else "terminal.fit_not_done"
    return [*lines, *wrap(say(key, lang, minutes=max(minutes, fit.expected)))]


def _digits(word: str) -> bool:
    return word.isascii() and word.isdigit()


def _record(session: Session, called: str) -> int:
    """Return the record of the question that a line names: "S1", or the record itself."""
    teams = session.view("room").teams
    for each in questions(session.records):
        if called.upper() == each.called(teams):
            return each.record
    if _digits(called):
        return int(called)
    raise Misread(both("terminal.how_to_answer"))


def waiting(session: Session) -> int:
    """Return how many questions wait for control."""
    return sum(not each.answer for each in questions(session.records))


def asked(session: Session, lang: str) -> list[str]:
    """Return the tables' questions for exercise control, each with the name to answer it by."""
    teams = session.view("room").teams
    names = {team.team: team.name.of(lang) for team in teams}
    found = questions(session.records)
    lines = ["", rule("-", say("board.asked", lang))] if found else []
    for each in found:
        lines += wrap(
            f"{names.get(each.seat, each.seat)}: {each.words or '–'}", f"  {each.called(teams)}  ", "      "
        )
        if each.answer:
            lines += wrap(each.answer.of(lang), "      > ", "        ")
    return lines


def own(session: Session, seat: str, lang: str) -> list[str]:
    """Return a table's own questions and what it was told."""
    lines: list[str] = []
    teams = session.view("room").teams
    for each in questions(session.records):
        if each.seat == seat:
            lines += wrap(each.words or "–", f"  {each.called(teams)}  ", "      ")
            lines += wrap(each.answer.of(lang) or say("board.query.waits", lang), "      > ", "        ")
    return lines or wrap(say("terminal.how_to_ask", lang))


def left(session: Session, lang: str) -> list[str]:
    """Return how much time is left, by the room's clock, and whether the line is open."""
    lines, room = [], session.clock
    if room.timed:
        minutes, seconds = divmod(room.remaining // 1000, 60)
        key = "terminal.clock" if room.running else "terminal.clock_stands"
        lines += wrap(say(key, lang, left=f"{minutes}:{seconds:02d}"))
    return [*lines, *line_open(session, lang)]


def line_open(session: Session, lang: str) -> list[str]:
    """Return the sentence that the line between the capitals is open; nothing where it is not."""
    line = session.hotline.line
    if line is None or session.over:
        return []
    left = f"{line.seconds // 60}:{line.seconds % 60:02d}"
    return wrap(say("board.line.open" if line.seconds else "board.line.up", lang, left=left))
