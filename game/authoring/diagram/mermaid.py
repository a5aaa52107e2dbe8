"""The phase machine as Mermaid text, for pages that draw it by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from game.machine import Graph, Way
from game.rules.state import CLOSE
from game.texts.catalogue import say


def mermaid(graph: Graph, lang: str) -> Iterator[str]:
    """Yield the lines of a flowchart from the first phase down to the endings."""
    yield "flowchart TD"
    shapes = {"decide": ('["', '"]'), "joint": ('[["', '"]]'), "chance": ('{{"', '"}}')}
    for station in graph.stations:
        left, right = shapes[station.kind]
        yield f"    {station.id}{left}{_words(station.name.of(lang))}{right}"
    yield f'    {CLOSE}(("{_words(say("diagram.close", lang))}"))'
    for station in graph.stations:
        for way in station.ways:
            yield f"    {station.id} {_arrow(way, lang)} {way.to}"
    for number, way in enumerate(graph.always):
        yield f'    always{number}(["{_words(say("diagram.always", lang))}"]) {_arrow(way, lang)} {way.to}'
    for end in graph.ends:
        share = "" if end.share is None else f" ({round(100 * end.share)} %)"
        arrow = "-.->" if end.joins or end.share == 0 else "-->"
        yield f'    {CLOSE} {arrow} {end.id}(["{_words(f"{end.code} {end.title.of(lang)}{share}")}"])'


def _arrow(way: Way, lang: str) -> str:
    share = "" if way.share is None else f" ({round(100 * way.share)} %)"
    words = _words(f"{way.why.of(lang)}{share}".strip())
    arrow = "-.->" if way.share == 0 else "-->"
    return f'{arrow}|"{words}"|' if words else arrow


def _words(text: str) -> str:
    """Return words that Mermaid takes for nothing else."""
    return (
        text.replace("&", "&amp;")
        .replace('"', "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("#", "&num;")
    )
