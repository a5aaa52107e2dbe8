"""A national question to a seat: its options, what they cost together, the estimates, the seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import Kind, button, cells, fits_cells
from game.board.piece.row import Row, heads, offer_row, row
from game.board.piece.standings import others
from game.board.region import Action, Box, Layout, Region
from game.board.screen import reasons
from game.board.ui import UI, Draft
from game.measure import width
from game.texts.figures import duration

if TYPE_CHECKING:
    from game.session import EstimateLine, QuestionView, View

ROWS = 5
"""Options on one page."""


def shared_out(count: int, most: int = ROWS) -> tuple[int, int]:
    """Return how many pages a list takes, and how many of it stand on each: as many on one as on another."""
    pages = max(1, -(-count // most))
    return pages, -(-count // pages)


def idle(view: View, ui: UI, box: Box) -> Layout:
    """Return the line that this seat is not asked now, and the way out."""
    look = ui.look
    part = Part("idle", Box(box.x, box.y, box.w, 200), look)
    part.panel()
    part.icon("hourglass", box.middle - 20, box.y + 40, 40, look.c.dim)
    key = "over" if view.stage == "over" else "waiting"
    part.prose(look.say(f"ask.{key}"), box.middle, box.y + 125, box.w - 80, 24, 2, "semibold", look.c.sub,
               align="centre")  # fmt: skip
    rest = Box(box.x, box.y + 220, box.w, box.h - 290)
    return (part.region(), *others(view, look, rest), *leaving(view, ui, box))


def leaving(view: View, ui: UI, box: Box) -> Layout:
    """Return the button that closes the curtain, where one is open and nothing is left to do behind it."""
    if ui.curtain != "open":
        return ()
    where = Box(box.right - 340, box.bottom - 58, 340, 56)
    return (
        button("close.curtain", where, ui.look.say("curtain.close"), Action("close"), ui.look, key="Enter",
               icon="check", kind="primary", colour=ui.look.c.team(view.viewer), size=20),
    )  # fmt: skip


def choosing(view: View, question: QuestionView, ui: UI, box: Box) -> Layout:
    """Return the table of options with what follows beneath."""
    look = ui.look
    draft = ui.draft(view.viewer, question.point)
    aims = question.kind == "aims"
    regions = [title(question, look, box, columns=not aims)]
    if not aims:
        regions.append(in_full(look, Box(box.x, box.y + 44, 420, 30)))
    # Aims have neither reasons nor estimates: their rows share the whole page.
    tall = box.h - 74 - 58 - 60 if aims else 450
    regions += rows(view, question, draft, ui, Box(box.x, box.y + 74, box.w, tall))
    paged = len(question.offers) > _most(len(question.offers), look)
    line = Box(box.x, box.y + 76 + tall, box.w - (250 if paged else 0), 34)
    regions.append(together(view, question, draft, look, line))
    if not aims:
        regions.append(reasons.strip(view, question, draft, look, Box(box.x, box.y + 564, box.w, 54)))
        regions += estimates(question, draft, ui, Box(box.x, box.y + 624, box.w, 92))
    regions += seal(view, question, draft, ui, box)
    return tuple(regions)


def title(question: QuestionView, look: Look, box: Box, columns: bool) -> Region:
    """Return the question, the two goods that it sets against each other, and the heads of the columns."""
    part = Part("ask", Box(box.x, box.y, box.w, 72 if columns else 46), look)
    room = box.w - 20
    goods = look.say("ask.dilemma", first=look.of(question.dilemma[0]), second=look.of(question.dilemma[1])) \
        if len(question.dilemma) == 2 else ""  # fmt: skip
    if goods:
        wide = width(goods, 18, "semibold") + 24
        part.chip(goods, box.right - wide, box.y + 20, look.c.sub, room=wide + 2)
        room -= wide + 16
    part.pair(question.ask, box.x, box.y + 32, 30, 19, room, weight="extrabold")
    if columns:
        heads(part, box.x, box.y + 66, look)
    return part.region()


def in_full(look: Look, box: Box, what: str = "options") -> Region:
    """Return the way to every option, or every text, in full."""
    part = Part("detail.open", box, look)
    part.key("D", box.x + 28, box.y + 15, high=26)
    label = look.say(f"detail.open.{what}")
    part.text(label, box.x + 38, box.y + 22, 18, "semibold", look.c.sub, room=box.w - 40)
    return part.region(Action("over", "detail"), "D", round=6)


def _most(count: int, look: Look) -> int:
    """Return how many options stand on one page: one more at the plain size rather than one on the next."""
    return look.fewer(ROWS) + (look.size == 100 and count == ROWS + 1)


def rows(view: View, question: QuestionView, draft: Draft, ui: UI, box: Box) -> Layout:
    """Return the rows of one page of options and, where there are more, the way to them."""
    look, colour = ui.look, ui.look.c.team(view.viewer)
    offers = question.offers
    pages, most = shared_out(len(offers), _most(len(offers), look))
    page = ui.page("offers") % pages
    high = min(look.sized(140), box.h / max(1, most) - 8)
    regions: list[Region] = []
    for number, offer in enumerate(offers[page * most : page * most + most]):
        where = Box(box.x, box.y + number * (high + 8), box.w, high)
        chosen = offer.id in draft.options
        entry = offer_row(offer, chosen, look)
        if question.kind == "aims":
            entry = Row(offer.name, offer.summary, state=entry.state)
        action = Action("pick", offer.id) if offer.open or chosen else None
        regions.append(row(f"option.{offer.id}", where, offer.key, entry, action, colour, look))
    if pages > 1:
        first, last = page * most + 1, min(len(offers), page * most + most)
        where = Box(box.right - 240, box.bottom + 2, 240, 34)
        part = Part("offers.page", where, look)
        left = part.key("PgDn", where.right, where.y + 17)
        part.text(
            look.say("ask.page", first=first, last=last, count=len(offers)),
            left - 12,
            where.y + 24,
            20,
            "bold",
            look.c.sub,
            "right",
        )
        regions.append(part.region(Action("page", "offers", ("1", str(pages))), "PgDn", round=8))
    return tuple(regions)


def together(view: View, question: QuestionView, draft: Draft, look: Look, box: Box) -> Region:
    """Return how many are chosen, the time that they take together and what they cost."""
    part = Part("together", box, look)
    chosen = [offer for offer in question.offers if offer.id in draft.options]
    colour = look.c.team(view.viewer)
    count = look.say("ask.chosen", number=len(chosen), pick=question.pick)
    x = box.x + part.text(count, box.x, box.y + 24, 20, "bold", colour) + 24
    if question.kind == "aims" or not chosen:
        hint = look.say("ask.aims" if question.kind == "aims" else "ask.hint")
        part.text(hint, x, box.y + 24, 20, "regular", look.c.sub, room=box.right - x)
        return part.region()
    minutes = max(offer.minutes for offer in chosen)
    costs: dict[str, int] = {}
    names = {meter: name for offer in chosen for meter, name, _ in offer.costs}
    for offer in chosen:
        for meter, _, amount in offer.costs:
            costs[meter] = costs.get(meter, 0) + amount
    have = {gauge.meter: gauge.value for gauge in view.gauges}
    spent = [
        look.say("ask.cost", amount=amount, have=have.get(meter) or 0, name=look.of(names[meter]))
        for meter, amount in costs.items()
    ]
    takes = look.of(duration(minutes)) if minutes else look.say("takes.none")
    line = " · ".join([look.say("ask.together", takes=takes), *spent])
    part.text(line, x, box.y + 24, 20, "semibold", look.c.sub, room=box.right - x)
    return part.region()


def estimates(question: QuestionView, draft: Draft, ui: UI, box: Box) -> Layout:
    """Return the private estimate that is turned up, and the way to the next."""
    look = ui.look
    if not question.estimates:
        return ()
    count = len(question.estimates)
    page = ui.page("estimate") % count
    estimate = question.estimates[page]
    part = Part("estimate", box, look)
    part.panel(round=12)
    right = box.right - 12
    if count > 1:
        right = part.key("E", right, box.y + 19, high=26) - 10
        right -= part.text(f"{page + 1}/{count}", right, box.y + 26, 18, "semibold", look.c.sub, "right") + 14
    private = look.say("estimate.private")
    right -= part.text(private, right, box.y + 26, 18, "regular", look.c.sub, "right") + 14
    part.text(look.of(estimate.ask), box.x + 16, box.y + 26, 20, "bold", room=right - box.x - 16)
    action = Action("page", "estimate", ("1", str(count))) if count > 1 else None
    regions = [part.region(action, *(("E",) if action else ()))]
    where = Box(box.x + 8, box.y + 36, box.w - 16, box.h - 42)
    return (*regions, *answers(estimate, draft.estimates.get(estimate.id, ""), where, ui))


def answers(estimate: EstimateLine, chosen: str, box: Box, ui: UI) -> Layout:
    """Return a selector of an estimate's answers, or one that steps where they are too long to stand."""
    look, colour = ui.look, ui.look.c.team(ui.seat)
    entries = tuple((value, look.of(name)) for value, name in estimate.choices)
    verb = Action("estimate", estimate.id)
    if fits_cells(entries, box.w):
        return cells(f"estimate.{estimate.id}", box, entries, chosen, verb, look, colour)
    values = [value for value, _ in entries]
    at = values.index(chosen) if chosen in values else -1
    label = entries[at][1] if at >= 0 else look.say("estimate.none")
    step = values[(at + 1) % len(values)] if values else ""
    return (
        button(
            f"estimate.{estimate.id}",
            box,
            label,
            Action("estimate", estimate.id, (step,)),
            look,
            key="N",
            icon="chevron-right",
            size=20,
        ),
    )


def seal(view: View, question: QuestionView, draft: Draft, ui: UI, box: Box) -> Layout:
    """Return the foot: what sealing means, a refusal if there was one, and the button."""
    look, c = ui.look, ui.look.c
    foot = Part("seal.words", Box(box.x, box.bottom - 58, box.w - 360, 58), look)
    if ui.notice:
        colour = c.bad if ui.bad else c.good
        foot.prose(look.of(ui.notice), box.x, box.bottom - 34, box.w - 380, 20, 2, "bold", colour, 25)
    else:
        words = "seal.unseal" if question.kind in ("decide", "aims") else "seal.once"
        foot.text(look.say(words), box.x, box.bottom - 34, 20, "bold", room=box.w - 380)
        foot.text(
            look.say("seal.shown", team=team_text(view, look)),
            box.x,
            box.bottom - 8,
            18,
            "regular",
            c.sub,
            room=box.w - 380,
        )
    where = Box(box.right - 340, box.bottom - 58, 340, 56)
    if ui.waiting:
        return (foot.region(), button("seal", where, look.say("seal.saving"), None, look, kind="off"))
    ready = bool(draft.options) if question.kind != "aims" else len(draft.options) == question.pick
    kind: Kind = "primary" if ready else "off"
    return (
        foot.region(),
        button(
            "seal",
            where,
            look.say(f"seal.{question.kind}"),
            Action("seal"),
            look,
            key="Enter",
            icon="lock",
            kind=kind,
            colour=c.team(view.viewer),
        ),
    )


def team_text(view: View, look: Look) -> str:
    """Return the name of the viewer's team."""
    team = view.viewer.split(".")[0]
    return next((look.of(line.name) for line in view.teams if line.team == team), team)
