"""What the facilitator decides, looks ahead to and notes at the prompt, as on the board's pages."""

from __future__ import annotations

from collections.abc import Sequence

from game.session import MARKS, Decision, Foreseen, Session, View, made, noted, options_name
from game.terminal import named
from game.terminal.commands import as_typed, command_of, meant
from game.terminal.draft import Misread
from game.terminal.width import pad, rule, wrap
from game.texts import NO_TEXT, Figure, Text, both, say

KINDS = {"강점": "strength", "개선": "improve", "질문": "question"}
NEED_WHY = ("override", "talks", "set")
DEEDS = ("release", "omit", "override", "talks", "set", "rewind")

Deed = tuple[tuple[str, ...], str]
"""Options of exercise control, and its own words."""


def deed(session: Session, word: str, rest: list[str]) -> Deed:
    """Return what a line asks control to decide; raise Misread, with what would be right.

    An override names a team by letter or name and its options with `+` between them.
    """
    match word, rest:
        case "release", [name]:
            return ("inject", named.inject(session.view("white_cell"), name)), ""
        case "omit", [name]:
            return ("leave_out", named.inject(session.view("white_cell"), name)), ""
        case "override", [letter, options, *why]:
            teams = {line.letter.lower(): line.team for line in session.view("room").teams}
            team = teams.get(letter.lower(), letter)
            return (f"for_{team}", *named.answer(session, team, options)), " ".join(why)
        case "talks", [how, *why]:
            return ("paper", meant(how)), " ".join(why)
        case "set", [name, figure, *why]:
            return ("set", named.setting(session.view("white_cell"), name), figure), " ".join(why)
        case "rewind", [number, *why] if number.isdecimal() and _counts(session, int(number)):
            return ("rewind", number), " ".join(why)
        case "skip", []:
            return ("lapse",), ""
    raise Misread(both(f"terminal.how_to_{word if word in DEEDS else 'preview'}"))


def sure(session: Session, word: str, rest: list[str]) -> tuple[Text | None, list[str]]:
    """Return what is asked before something that cannot be undone, or None and the line without its `yes`."""
    place = {"skip": 0, "rewind": 1, "override": 2}[word]
    if len(rest) > place and meant(rest[place].lower()) == "yes":
        return None, [*rest[:place], *rest[place + 1 :]]
    if word != "skip":
        options, _ = deed(session, word, rest)
        wrong = session.refusal(Decision("white_cell", options, session.point, text="…"))
        if wrong is not None and word != "rewind":
            raise Misread(wrong)
    teams = {line.team: line.name for line in session.view("room").teams}
    letters = {line.letter.lower(): line.team for line in session.view("room").teams}
    owed = [teams[seat] for seat in session.waiting if seat in teams]
    tables = _listed(owed) if word == "skip" else teams.get(letters.get(rest[0].lower(), rest[0]), NO_TEXT)
    number, line = rest[0] if rest else "", " ".join(rest[:2])
    known: dict[str, Figure] = {
        "tables": tables or both("terminal.nobody_owes"),
        "number": number,
        "line": line,
    }
    return both(f"terminal.once.{word}", **known), rest


def _listed(names: Sequence[Text]) -> Text:
    return Text(", ".join(name.en for name in names), ", ".join(name.ko for name in names))


def decide(session: Session, word: str, rest: list[str]) -> None:
    """Let control decide what a line says; raise Misread, with what would be right."""
    options, why = deed(session, word, rest)
    if word in NEED_WHY:
        # What is wrong beside the reason is said first: a reason would not mend it.
        wrong = session.refusal(Decision("white_cell", options, session.point, text="…"))
        if wrong or not why:
            raise Misread(wrong or both(f"terminal.how_to_{word}"))
    verb, *words = options
    conduct = session.conduct
    if verb.startswith("for_"):
        conduct.override(verb.removeprefix("for_"), words, why)
    elif verb == "leave_out":
        conduct.leave_out(words[0])
    elif verb == "paper":
        conduct.adjudicate(words[0], why)
    elif verb == "rewind":
        conduct.rewind(int(words[0]), why)
    else:
        conduct.set(words[0], int(words[1]), why)


def note(session: Session, word: str, rest: list[str]) -> None:
    """Set a mark or a note at this moment."""
    if word == "note":
        if not rest:
            raise Misread(both("terminal.how_to_note"))
        session.conduct.note(" ".join(rest))
        return
    kind = KINDS.get(rest[0], rest[0]) if rest else ""
    known = next((each for each in MARKS if each == kind), None)
    if known is None:
        raise Misread(both("terminal.how_to_mark"))
    session.conduct.mark(known, " ".join(rest[1:]))


def ahead(session: Session, rest: list[str], lang: str) -> list[str]:
    """Return what would follow from a line, in lines; nothing is decided."""
    options, why = deed(session, *command_of(" ".join(rest) or "skip"))
    lines: Sequence[Foreseen] = session.foresee(*options, text=why, until=session.clock.closing)
    found = [rule("-", say("terminal.ahead", lang))]
    if options[0] == "rewind":
        for each in made(session.records, session.scenario, session.point):
            if each.counts and each.record > int(options[1]):
                undone = say("session.ahead.undone", lang, what=each.text)
                found += wrap(undone, indent="  ", hanging="    ")
    for line in lines:
        found += wrap(line.text.of(lang), indent="  ", hanging="    ")
    return found


def record(session: Session, lang: str) -> list[str]:
    """Return the decisions with their numbers, those that no longer count too, how to go back, and marks."""
    found = [rule("-", say("terminal.record", lang))]
    for each in made(session.records, session.scenario, session.point):
        head = f"{' ' if each.counts else 'x'} {each.record:>4}  "
        found += wrap(each.text.of(lang), indent=head, hanging=" " * len(head))
    found += wrap(say("terminal.how_to_rewind", lang))
    return [*found, *(marks(session, lang) if noted(session.records) else [])]


def marks(session: Session, lang: str) -> list[str]:
    """Return the marks and notes, each with its moment."""
    found = [rule("-", say("board.control.noted", lang))]
    for each in noted(session.records):
        kind = say(f"board.control.mark.{each.kind}", lang) if each.kind in (*MARKS, "note") else each.kind
        where = say("board.control.noted.at", lang, turn=each.turn, record=each.record)
        found += wrap(f"{where}  {kind}  {each.words}".rstrip(), indent="  ", hanging="    ")
    return found


def choices(session: Session, view: View, lang: str) -> list[str]:
    """Return what may be decided for each table and which gauges may be set, by the words to type."""
    found = [rule("-", say("terminal.choices", lang))]
    letters = {line.team: line.letter for line in view.teams}
    for verb, *words in session.choices_of_control():
        if verb.startswith("for_"):
            team = verb.removeprefix("for_")
            name = options_name(session.scenario, words).of(lang)
            key = named.key_of(session, team, tuple(words))
            found += _command(f"override {letters[team]} {key}", name, lang)
        elif verb == "paper":
            found += _command(f"talks {words[0]}", say(f"board.control.paper.{words[0]}", lang), lang)
    for number, (_, line) in enumerate(named.settable(view), 1):
        found += _command(f"set {number}", line.of(lang), lang)
    for team, why in session.stuck.items():
        minutes = session.touches.idle(team) // 60_000
        stuck = say(f"board.control.stuck.{why}", lang, minutes=minutes)
        found += wrap(f"! {letters[team]}  {stuck}", indent="  ")
    return found


def _command(typed: str, words: str, lang: str) -> list[str]:
    """Return what may be typed, with what it stands for."""
    return wrap(words, indent=f"  {pad(as_typed(typed, lang), 16)}  ", hanging=" " * 20)


def _counts(session: Session, number: int) -> bool:
    return any(each.record == number for each in made(session.records, session.scenario, session.point))
