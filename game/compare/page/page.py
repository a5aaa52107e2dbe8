"""The page of a class, put together: the answer first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from game.compare.answer import answer, parted
from game.compare.comparison import Comparison
from game.compare.names import choice_name, length_name
from game.compare.page import arms, choices, course, judged, players
from game.compare.page.style import STYLE
from game.compare.sheets import METHOD
from game.compare.shown import Shown
from game.figures.elements import element, holding, table
from game.texts import say
from game.texts.unparted import unparted
from game.texts.unseen import seen

Part = Callable[[Shown], Iterator[str]]


def page(found: Comparison, lang: str) -> str:
    """Return the whole page in a language; the same logs give the same bytes."""
    shown = Shown(found, lang)
    title = found.scenario.title.of(lang)
    parts = [(name, part) for name, part, wanted in _parts(found) if wanted]
    links = "".join(f'<a href="#{name}">{escape(shown.say(name))}</a>' for name, _ in parts)
    body = "\n".join(
        (
            element("div", say("debrief.plate", lang), "plate"),
            element("p", shown.say("kind"), "kind"),
            element("h1", title),
            *(element("p", shown.of(line), "answer") for line in answer(found)),
            _facts(shown),
            element("p", shown.say("fiction"), "quiet"),
            f"<nav>{links}</nav>",
            *(_section(shown, name, part) for name, part in parts),
            element("div", say("debrief.plate", lang), "plate"),
        )
    )
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)} · {escape(shown.say('kind'))}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{unparted(seen(body))}\n</main>\n</body>\n</html>\n"
    )


def _parts(found: Comparison) -> Iterator[tuple[str, Part, bool]]:
    """Yield the sections in order, and whether there is anything for them to say."""
    yield "endings", choices.endings, bool(found.over)
    yield "talk", _talk, any(each.split for each in found.asked)
    yield "choices", choices.choices, bool(found.asked)
    yield "players", players.players, bool(found.players)
    yield "talks", choices.talks, bool(found.talks)
    yield "tracks", course.tracks, True
    yield "times", course.times, bool(found.asked)
    yield "glance", course.glance, True
    yield "objectives", judged.objectives, bool(found.over and found.scenario.objectives)
    yield "guesses", judged.guesses, bool(found.guesses)
    yield "arms", arms.arms, bool(found.axes)
    yield "method", _method, True


def _section(shown: Shown, name: str, part: Part) -> str:
    inside = "\n".join(part(shown))
    return f'<section id="{name}">\n{element("h2", shown.say(name))}\n{inside}\n</section>'


def _facts(shown: Shown) -> str:
    found, scenario = shown.found, shown.found.scenario
    headers = [group.game.header for group in found.groups]
    header = headers[0]
    pairs: list[tuple[str, str]] = [(shown.say("fact.groups"), str(len(found.groups)))]
    if all(each.edition == header.edition for each in headers):
        pairs.append((say("debrief.fact.edition", shown.lang), shown.of(length_name(header.edition))))
    for axis, choice in header.settings.items():
        if all(each.settings[axis] == choice for each in headers):
            name = shown.of(scenario.settings[axis].name)
            pairs.append((name, shown.of(choice_name(scenario, axis, choice))))
    inside = "".join(holding("div", (element("dt", name), element("dd", what))) for name, what in pairs)
    return f'<dl class="facts">{inside}</dl>'


def _talk(shown: Shown) -> Iterator[str]:
    """Yield what is worth asking the groups about."""
    yield element("p", shown.say("talk.how"), "quiet")
    yield holding(
        "ul", (element("li", shown.of(line)) for line in parted(shown.found, 3, "compare.talk.parted"))
    )
    alone = [
        (name, places[0]) for name, places in shown.found.endings.items()
        if len(places) == 1 and len(shown.found.over) > 2
    ]  # fmt: skip
    if alone:
        told = [_alone(shown, name, place) for name, place in alone]
        yield holding("ul", (element("li", each) for each in told))


def _alone(shown: Shown, name: str, place: int) -> str:
    ending = shown.found.ending(name)
    return shown.say("talk.alone", group=shown.group(place), code=ending.code, title=ending.title)


def _method(shown: Shown) -> Iterator[str]:
    found = shown.found
    points = [shown.say(f"method.{key}") for key in METHOD]
    if found.unread:
        points.append(shown.say("method.unread", logs=found.unread))
    yield holding("ul", (element("li", point) for point in points))
    head = [shown.say(f"logs.{key}") for key in ("group", "number", "code", "records")]
    yield holding("details", (element("summary", shown.say("logs")), table(head, [
        [group.label, group.game.header.group or "–", group.game.records[-1].code,
         str(len(group.game.records))]
        for group in found.groups
    ])))  # fmt: skip
