"""The situation as lines of text: where the game stands, what the viewer has, who is thinking."""

from __future__ import annotations

from collections.abc import Sequence

from game.session import Card, Gauge, Message, Moment, View, for_whom, numbered
from game.terminal.width import WIDTH, cells, pad, row, rule, sides, wrap
from game.texts import Text, figures, say, times

BAR = 10
"""Cells of a gauge's bar."""


def header(view: View, lang: str, who: str = "") -> list[str]:
    """Return the head of every page: that it is an exercise, what is played, and when."""
    settings = " · ".join(f"{axis.of(lang)}: {choice.of(lang)}" for axis, choice in view.choices)
    return [
        sides(f"EXERCISE / 훈련   {view.title.of(lang)}", who),
        *(wrap(settings) if settings else []),
        sides(view.phase_name.of(lang), clock(view.moment, lang)),
        rule("="),
    ]


def clock(moment: Moment, lang: str) -> str:
    """Return the exercise clock: "D-day Mon 08:52 KST (Sun 18:52 ET)"."""
    elsewhere = times.elsewhere(moment).of(lang)
    return times.stamp(moment).of(lang) + (f" ({elsewhere})" if elsewhere else "")


def ribbon(view: View, lang: str) -> list[str]:
    """Return the parts of the exercise: done, present, ahead."""
    signs = {"done": "[x]", "now": "[>]", "ahead": "[ ]"}
    return row([f"{signs[part.state]} {part.name.of(lang)}" for part in view.parts])


def situation(view: View, lang: str, who: str = "") -> list[str]:
    """Return what the viewer may know of the state of things, from the clock to the teams."""
    return [
        *header(view, lang, who),
        *ribbon(view, lang),
        "",
        *ladder(view, lang),
        "",
        *gauges(view, lang),
        "",
        *on_the_map(view, lang),
        *teams(view, lang),
    ]


def ladder(view: View, lang: str) -> list[str]:
    """Return the two markers on the ladder, with the band and the firebreaks that lie below them."""
    lines = [say("terminal.ladder", lang)]
    for marker, now, before in (
        ("theirs", view.theirs, view.theirs_before),
        ("ours", view.ours, view.ours_before),
    ):
        rung = view.ladder.rungs[now]
        band = next((band.name.of(lang) for band in view.ladder.bands if band.id == rung.band), rung.band)
        name = (rung.theirs if marker == "theirs" else rung.ours).of(lang)
        moved = f" ({figures.signed(now - before)})" if now != before else ""
        marked = f"  {say(f'terminal.{marker}', lang)}: {now}/{len(view.ladder.rungs) - 1}{moved}  "
        lines += wrap(f"{name} [{band}]", indent=marked, hanging=" " * cells(marked))
    for firebreak in view.ladder.firebreaks:
        if max(view.ours, view.theirs) > firebreak.above:
            crossed = say("terminal.firebreak", lang, name=firebreak.name)
            lines += wrap(crossed, indent="  ! ", hanging="    ")
    return lines


def gauges(view: View, lang: str) -> list[str]:
    """Return the gauges, the viewer's own ones marked."""
    shown = [gauge for gauge in view.gauges if gauge.value is not None or gauge.word]
    if not shown:
        return []
    width = min(44, max(cells(gauge.name.of(lang)) for gauge in shown) + 2)
    lines = [line for gauge in shown for line in _gauge(gauge, lang, width)]
    key = "terminal.secret" if view.viewer == "white_cell" else "terminal.private"
    legend = [f"* {say(key, lang)}"] if any(gauge.private for gauge in shown) else []
    return [*lines, *legend]


def _gauge(gauge: Gauge, lang: str, width: int) -> list[str]:
    name = ("* " if gauge.private else "  ") + pad(gauge.name.of(lang), width)
    word = gauge.word.of(lang)
    if gauge.value is None:
        return wrap(word, indent=name, hanging=" " * cells(name))
    figure = figures.written(gauge.value, gauge.unit).of(lang)
    if gauge.unit:
        figure = f"{figure}  "
    else:
        filled = (gauge.value - gauge.low) * BAR // max(1, gauge.high - gauge.low)
        figure = f"{figure:>4} [{'#' * filled}{'.' * (BAR - filled)}] "
    head = f"{name}{figure}{gauge.change.of(lang):>4}  "
    line = f"{head}{word}".rstrip()
    # A word that does not fit stands by itself below: the columns stay.
    return [line] if cells(line) <= WIDTH else [head.rstrip(), *wrap(word, " " * cells(name))]


def on_the_map(view: View, lang: str) -> list[str]:
    """Return what was hit and how it stands, and what was done or claimed, with an empty line after."""
    if not view.map.harms and not view.map.flows:
        return []
    lines = [say("terminal.map", lang)]
    for number, harm in enumerate(view.map.harms, 1):
        lines += wrap(f"{harm.name.of(lang)}: {harm.word.of(lang)}", indent=f"  {number}  ", hanging="     ")
    for flow in view.map.flows:
        label = flow.label.of(lang)
        said = say("terminal.map.claimed", lang, what=label) if flow.claimed else label
        lines += wrap(said, indent="  >  ", hanging="     ")
    return [*lines, ""]


def teams(view: View, lang: str) -> list[str]:
    """Return what all may know of each team: thinking, sealed, lapsed, not asked."""
    lines = [say("terminal.teams", lang)]
    for team in view.teams:
        standing = say(f"terminal.standing.{team.standing}", lang)
        lines.append(f"  {team.letter}  {pad(team.name.of(lang), 16)} {standing}")
    return lines


def messages(found: Sequence[Message], lang: str) -> list[str]:
    """Return injects in full, one after the other."""
    return [line for each in found for line in ("", *message(each, lang))]


def message(found: Message, lang: str) -> list[str]:
    """Return one inject: its medium, from whom to whom and when, what it says, and what is not known."""
    medium = say(f"terminal.medium.{found.medium}", lang)
    number = f"{numbered(found).of(lang)}  " if found.msel else ""
    private = f"  [{for_whom(found).of(lang)}]" if found.private else ""
    to = ", ".join(name.of(lang) for name in found.to)
    lines = [rule("-", f"{say('terminal.exercise', lang)}  {number}{medium}{private}")]
    lines += wrap(f"{say('terminal.from', lang)} {found.sender.of(lang)}")
    lines += [*wrap(f"{say('terminal.to', lang)} {to}"), clock(found.moment, lang), ""]
    headline, text = found.headline.of(lang), found.text.of(lang)
    # Short words of control are their own headline: they are read once.
    lines += [*wrap(headline), ""] if headline != text.strip() else []
    lines += wrap(text, indent="  ")
    if found.unknown:
        lines += ["", *wrap(f"{say('terminal.unknown', lang)}: {found.unknown.of(lang)}", "  ", "  ")]
    return lines


def headlines(found: Sequence[Message], lang: str, last: int = 0) -> list[str]:
    """Return one line for each inject, numbered as it may be named; with `last` only so many, the latest."""
    lines = []
    numbered = [*enumerate(found, 1)]
    for number, each in numbered[-last:]:
        fresh = "*" if each.fresh else " "
        when = f"{times.day_name(each.moment.day).of(lang)} {each.moment.time}"
        head = f"{fresh}{number:>2}  {when}  "
        lines += wrap(each.headline.of(lang), indent=head, hanging=" " * cells(head))
    return lines


def card(found: Card, lang: str) -> list[str]:
    """Return a role card, with as much of it as the viewer may read."""
    lines = [rule("-", found.role.rpartition(".")[2]), *wrap(found.title.of(lang))]
    for key, text in (
        ("objective", found.objective),
        ("knows", found.knows),
        ("red_line", found.red_line),
        ("success", found.success),
    ):
        lines += labelled(f"terminal.card.{key}", text, lang)
    return lines


def for_role(found: Card, lang: str) -> list[str]:
    """Return that a role has a message of its own, not what it says: the whole table reads this."""
    role = found.role.rpartition(".")[2]
    return wrap(say("terminal.for_role", lang, title=found.title, role=role))


def aims(view: View, lang: str) -> list[str]:
    """Return the aims that the viewer has sealed; nothing before."""
    names = " · ".join(aim.name.of(lang) for aim in view.aims)
    return ["", *wrap(f"{say('terminal.own_aims', lang)}: {names}")] if names else []


def labelled(key: str, text: Text, lang: str, indent: str = "  ") -> list[str]:
    """Return a text behind its label; nothing where there is no text."""
    if not text:
        return []
    return wrap(f"{say(key, lang)}: {text.of(lang)}", indent, indent + "  ")


def timeline(view: View, lang: str) -> list[str]:
    """Return the game so far, a line a mark."""
    names = {team.team: team.name.of(lang) for team in view.teams}
    lines = []
    for mark in view.timeline:
        if mark.kind == "phase":
            lines += ["", *wrap(f"{say('terminal.turn', lang, number=mark.turn)}  {mark.label.of(lang)}")]
            continue
        kind = say(f"terminal.mark.{mark.kind}", lang)
        team = f"{names[mark.team]}: " if mark.kind == "decision" and mark.team in names else ""
        head = f"    {pad(kind, 10)} "
        lines += wrap(team + mark.label.of(lang), indent=head, hanging=" " * cells(head))
    return lines
