"""The record sheet as lines, to hold the printed one against: figures, boxes, both markers, the clock."""

from __future__ import annotations

from game.session import Session, Throw, View, text_name
from game.terminal.page import clock
from game.terminal.width import rule, wrap
from game.texts import figures, say


def sheet(session: Session, lang: str, before: View | None = None) -> list[str]:
    """Return the sheet as it stands; what changed since another view bears its old figure."""
    view = session.view("white_cell")
    hour = session.records[-1].body["minute"] // 60
    head = say("transcribe.clock", lang, hour=hour, turn=view.turn)
    lines = [rule("-", say("transcribe.sheet", lang)), *wrap(f"{head}   {clock(view.moment, lang)}")]
    old = {gauge.meter: gauge.value for gauge in before.gauges} if before else {}
    told = []
    for gauge in view.gauges:
        was = old.get(gauge.meter, gauge.value)
        now = figures.written(gauge.value or 0, gauge.unit).of(lang)
        moved = f"{was} > {now}" if was != gauge.value else now
        told.append(f"{gauge.name.of(lang)} {moved}")
    for marker in ("theirs", "ours"):
        told.append(f"{say(f'terminal.{marker}', lang)} {getattr(view, marker)}")
    lines += wrap(" · ".join(told), indent="  ", hanging="  ")
    boxes = [name.of(lang) for _, name, is_set in view.control.flags if is_set] if view.control else []
    lines += wrap(say("transcribe.boxes", lang, names=" · ".join(boxes) or "–"), indent="  ", hanging="  ")
    return [*lines, *_talks(view, lang)]


def marked(view: View) -> tuple[object, ...]:
    """Return all that stands on the sheet: where it is the same, there is nothing to compare."""
    paper = view.paper
    talks = (paper.stage, paper.round, paper.spent, paper.table) if paper else ()
    gauges = tuple(gauge.value for gauge in view.gauges)
    flags = view.control.flags if view.control else ()
    return (gauges, flags, view.ours, view.theirs, view.turn, view.moment, talks)


def _talks(view: View, lang: str) -> list[str]:
    """Return where the talks stand while they last."""
    paper = view.paper
    if paper is None or paper.stage == "over":
        return []
    table = text_name(paper, paper.table).of(lang) if paper.table else "–"
    return wrap(
        say("transcribe.talks", lang, round=paper.round, rounds=paper.rounds, spent=paper.used,
            window=paper.window, text=table),
        indent="  ", hanging="  ",
    )  # fmt: skip


def faces(throw: Throw, lang: str) -> list[str]:
    """Return what is thrown for, and what each number comes to."""
    key = "transcribe.thrown.hidden" if throw.hidden else "transcribe.thrown"
    lines = [rule("-", say(key, lang)), *wrap(throw.text.of(lang))]
    for face in throw.faces:
        lines += wrap(face.name.of(lang), indent=f"  {face.low:03}-{face.high:03}  ", hanging=" " * 11)
    return lines
