"""Small words of views: lists, the turn of a point."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.rules.state import State, Stated
from game.scenario.model import Chance, Scenario
from game.texts import Text, both


def listed(texts: Sequence[Text], between: str = ", ") -> Text:
    """Return texts with commas, or something else, between them."""
    return Text(between.join(text.en for text in texts), between.join(text.ko for text in texts))


def together(words: Sequence[str], called: Callable[[str], Text]) -> Text:
    """Return what a decision is called: "Hold + Share", or an answer with what it reserves."""
    if words[:1] == ("concur",) and len(words) > 1:
        return both("sight.answer.with", words=called(words[1]))
    return listed([called(word) for word in words], " + ")


def within(name: Text) -> Text:
    """Return a name as it stands inside a sentence: in English its article begins small."""
    return Text(f"the {name.en[4:]}" if name.en.startswith("The ") else name.en, name.ko)


def quoted(name: Text) -> Text:
    """Return a name as it stands between quotation marks, where its own become the other kind."""
    return Text(name.en.replace("“", "‘").replace("”", "’"), name.ko)


def unstopped(words: Text) -> Text:
    """Return words without the stop at their end, for a sentence that goes on or has its own."""
    return Text(words.en.rstrip("."), words.ko.rstrip("."))


def said_in_public(stated: Stated, headline: Text | None) -> Text:
    """Return what a public statement said of itself; `headline` is that of the message that it rests on."""
    parts = [both("sight.stated.known", headline=unstopped(headline))] if headline else []
    if stated.unknown:
        parts.append(both(f"sight.stated.unknown.{stated.unknown}"))
    if stated.confidence:
        parts.append(both(f"sight.stated.confidence.{stated.confidence}"))
    if stated.way_back:
        parts.append(both("sight.stated.way_back"))
    return listed(parts, " ")


def spelled(name: Text, id_: str) -> Text:
    """Return a name, or where the author gave none the id as words."""
    words = id_.replace("_", " ")
    return name or Text(words, words)


def with_id(name: Text, id_: str) -> Text:
    """Return a name, or the words of the id, with the id behind it for whoever knows the file."""
    name = spelled(name, id_)
    return Text(f"{name.en} [{id_}]", f"{name.ko} [{id_}]")


def drawn_names(scenario: Scenario, name: str, outcome: str) -> tuple[Text, Text]:
    """Return what a draw and its outcome are called: empty, and the id, where the author gave no name."""
    draw = scenario.draws.get(name)
    if draw is not None:
        return draw.name, dict(draw.names).get(outcome, Text(outcome, outcome))
    phase = scenario.phases[name]
    assert isinstance(phase.asks, Chance)
    return phase.name, next(each.name for each in phase.asks.outcomes if each.id == outcome)


def drawn_to_tell(state: State) -> tuple[tuple[str, str], ...]:
    """Return each draw and its outcome, but for those in whose place a setting says how things are."""
    draws, choices = state.scenario.draws, state.setup.choices
    return tuple(
        (name, outcome)
        for name, outcome in state.draws.items()
        if name not in draws or draws[name].counts(choices)
    )


def turn_of(point: str) -> int:
    """Return the turn of a point: 7 for `t7.ratify.2`."""
    return int(point.partition(".")[0][1:])
