"""What happened and why, and the end, as lines of text."""

from __future__ import annotations

from collections.abc import Sequence

from game.session import BranchLine, EndingView, Happening, View, team_name
from game.terminal.width import cells, pad, rule, wrap
from game.texts import both, figures, say

QUIET = ("sealed", "delivered", "entered")
"""Happenings that the page shows in another place, or not at all."""


def resolution(view: View, lang: str, lines_of_file: bool = False, since: int = 0) -> list[str]:
    """Return what happened and why, then why the game goes where it goes; nothing if nothing did.

    With `since` the first happenings are left out: they were read before.
    """
    told = [each for each in view.happenings[since:] if each.kind not in QUIET]
    if not told:
        return []
    lines = [rule("=", say("terminal.resolution", lang))]
    for each in told:
        lines += happening(each, lang, lines_of_file)
    if is_asked(view.branch):
        lines += ["", say("terminal.why", lang), *branches(view.branch, lang, lines_of_file)]
    return lines


def why(view: View, lang: str) -> list[str]:
    """Return what happened and why, or that nothing has happened since the phase opened."""
    return resolution(view, lang) or wrap(say("terminal.nothing_happened", lang))


def is_asked(found: Sequence[BranchLine]) -> bool:
    """Return whether anything decided where the game goes: a single way needs no reasons."""
    return any(each.source or each.hidden for each in found)


def happening(each: Happening, lang: str, lines_of_file: bool = False) -> list[str]:
    """Return one line of the resolution with its cause."""
    indent = "    " if each.kind in ("changed", "moved", "flagged", "not_applied") else "  "
    lines = wrap(each.text.of(lang), indent=indent, hanging=indent + "  ")
    cause = each.why.of(lang)
    if lines_of_file and each.where:
        cause = f"{cause} [{place(each.where)}]".strip()
    return [*lines, *(wrap(f"<- {cause}", indent=indent + "  ", hanging=indent + "     ") if cause else [])]


def branches(asked: Sequence[BranchLine], lang: str, lines_of_file: bool = False) -> list[str]:
    """Return the conditions in the order asked, the one that held marked."""
    lines: list[str] = []
    for each in asked:
        sign = "  > " if each.held else "    "
        source, words = _condition(each), (each.words or each.why).of(lang)
        if each.hidden:
            words, source = say("terminal.hidden", lang), ""
        elif not words:
            words, source = source or say("terminal.otherwise", lang), ""
        where = f" [{place(each.where)}]" if lines_of_file and each.where else ""
        lines += wrap(f"{words.rstrip('.')}: {each.to.of(lang)}{where}", indent=sign, hanging="      ")
        if lines_of_file and source:
            lines += wrap(source, indent="      ", hanging="        ")
    return lines


def _condition(each: BranchLine) -> str:
    """Return a condition as the author wrote it, with the figures that it read."""
    values = ", ".join(f"{name} {value}" for name, value in each.values)
    return f"{each.source} ({values})" if values else each.source


def place(where: str) -> str:
    """Return a line of a scenario without its folder: the account does not depend on where it lies."""
    return where.replace("\\", "/").rpartition("/")[2]


def ending(view: View, lang: str, lines_of_file: bool = False) -> list[str]:
    """Return how the game ended, what decided it, how objectives were met, what was true, what to ask."""
    found = view.ending
    if found is None:
        return []
    lines = [rule("=", f"{say('terminal.ending', lang)} {found.code}"), *wrap(found.title.of(lang)), ""]
    lines += wrap(found.text.of(lang), indent="  ")
    if found.figures:
        lines += ["", *_decided(found, view, lang)]
    for code, title, text in found.also:
        lines += ["", *wrap(say("terminal.also", lang, code=code, title=title)), *wrap(text.of(lang), "  ")]
    lines += ["", say("terminal.tried", lang), *branches(found.tried, lang, lines_of_file)]
    if found.ratings:
        lines += ["", say("terminal.ratings", lang)]
        for rating in found.ratings:
            letter = say(f"terminal.rating.{rating.letter}", lang) if rating.letter else ""
            lines += wrap(f"{rating.text.of(lang)} {letter}", f"  {rating.letter or '-'}  ", "     ")
    lines += _aims(found, view, lang)
    lines += _truth(found, lang, lines_of_file)
    lines += ["", say("terminal.questions", lang)]
    for number, question in enumerate(found.questions, 1):
        lines += wrap(question.of(lang), indent=f" {number:>2}. ", hanging="     ")
    return lines


def _truth(found: EndingView, lang: str, lines_of_file: bool) -> list[str]:
    """Return what was drawn in secret, in words; its ids too for whoever knows the file."""
    lines = [f"{name.of(lang)}: {outcome.of(lang)}" for name, outcome in found.truth]
    if lines_of_file and found.draws:
        lines.append("[" + ", ".join(f"{name} = {outcome}" for name, outcome in found.draws) + "]")
    told = [line for text in lines for line in wrap(text, indent="  ", hanging="    ")]
    return ["", say("terminal.true", lang), *told] if told else []


def _decided(found: EndingView, view: View, lang: str) -> list[str]:
    units = {gauge.meter: gauge.unit for gauge in view.gauges}
    words = {gauge.meter: gauge.word for gauge in view.gauges if gauge.value is None}
    lines = [say("terminal.decided", lang)]
    wide = max((30, *(cells(label.of(lang)) for _, label, _ in found.figures)))
    for name, label, figure in found.figures:
        value = words[name] if name in words else figures.written(figure, units.get(name, ""))
        head = f"  {pad(label.of(lang), min(wide, 60))} "
        lines += wrap(value.of(lang), indent=head, hanging=" " * cells(head))
    return lines


def _aims(found: EndingView, view: View, lang: str) -> list[str]:
    lines: list[str] = []
    for team, aim in found.aims:
        met = say("terminal.met" if aim.met else "terminal.unmet", lang)
        meant = both("terminal.aim", team=team_name(view, team), aim=aim.name, text=aim.text).of(lang)
        lines += wrap(f"{meant} ({met})", "  ", "    ")
    return ["", say("terminal.aims", lang), *lines] if lines else []
