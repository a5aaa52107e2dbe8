"""Entries of a scenario's file in the words of the game: branches, effects, conditions, harms, names."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from game.authoring.paper.conductor.reading import figure, line, named, number
from game.authoring.paper.order import Order
from game.rules import rules
from game.scenario import effects, loader
from game.scenario.model import Chance, Effect, Scenario
from game.scenario.vocabulary import ConditionFault
from game.sight.plain import in_words
from game.texts.catalogue import CATALOGUE, say
from game.texts.figures import duration
from game.texts.quoting import quoted

Keys = tuple[str, ...]
"""The way from an entry down to a value: `("decide", "seoul", "ask")`."""

_CONDITIONS = frozenset(
    {"when", "if", "met", "overtaken", "settled_by", "odds", "window", "pace", "is", "steps"}
)
_UNDER = frozenset({"rating", "gates"})
"""Keys whose entries are conditions, whatever they are called."""
_OF_NAMES = frozenset(
    {"minutes", "set", "cost", "gates", "rating", "decide", "chance", "of", "names", "insets"}
)
"""Keys whose entries are called by names of the scenario's own."""
_EFFECTS = frozenset({"do", "refused"})
_NAMES = frozenset(
    {
        "offer",
        "skip",
        "leave_out",
        "team",
        "by",
        "first",
        "drafts",
        "ratify",
        "where",
        "part",
        "roles",
        "excludes",
        "estimates",
        "shows",
        "to",
        "from",
        "at",
        "victim",
        "ends",
        "of",
        "seen_by",
    }
)


class Retold:
    """Tells what stands in one version of a scenario, in one language."""

    def __init__(self, scenario: Scenario, lang: str) -> None:
        self.scenario = scenario
        self.lang = lang
        self.order = Order(scenario, rules.setup(scenario), lang, by_name=True, by_hand=True)
        self.vocabulary = loader.vocabulary_of(scenario)

    def say(self, key: str, **figures: str | int) -> str:
        """Return a sentence of `diff`."""
        return say(f"diff.{key}", self.lang, **figures)

    def key(self, keys: Keys) -> str:
        """Return what the way to a value is called: `question, Seoul (English)`."""
        language = ""
        if keys and keys[-1] in ("en", "ko"):
            language, keys = f" ({self.say(f'key.{keys[-1]}')})", keys[:-1]
        if keys[-2:-1] == ("from",):
            return self.say("from_figure", figure=keys[-1])
        known = [self._step(above, each) for above, each in zip(("", *keys), keys, strict=False)]
        return f"{', '.join(known)}{language}".strip()

    def _step(self, above: str, each: str) -> str:
        """Return what one step of a way is called: a word of the format, or a name of the scenario."""
        if above in _OF_NAMES:
            return self.called(each)
        return self.say(f"key.{each}") if f"diff.key.{each}" in CATALOGUE else each.replace("_", " ")

    def value(self, keys: Keys, found: Any) -> str:
        """Return a value on one line; what cannot be told otherwise stands as the file has it."""
        try:
            return self._value(keys, found).replace("\u200b", "")
        except (ConditionFault, KeyError, TypeError, AttributeError):
            return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)

    def _value(self, keys: Keys, found: Any) -> str:
        if found is None:
            return ""
        if isinstance(found, bool):
            return self.say("yes" if found else "no")
        if isinstance(found, dict):
            return self._entry(keys, found)
        if isinstance(found, list):
            return ", ".join(self._value(keys, each) for each in found)
        return self._plain(keys, found)

    def _plain(self, keys: Keys, found: str | int) -> str:
        leaf, above = (("", "", *keys)[-1], ("", "", *keys)[-2])
        if leaf in _EFFECTS:
            return self.effect(effects.parse(str(found), self.vocabulary, self.scenario.where))
        if leaf in _CONDITIONS or above in _UNDER or leaf == "needs":
            return self.condition(found)
        return self.called(found) if isinstance(found, str) and leaf in _NAMES else str(found)

    def condition(self, found: str | int) -> str:
        """Return a condition or a number that is worked out, as people say it."""
        if found in ("rest", "otherwise"):
            return self.say(str(found))
        return str(found) if isinstance(found, int) else in_words(self.order, found)

    def effect(self, effect: Effect) -> str:
        """Return what one line of `do:` does."""
        told = self._deed(effect)
        return self.say("if", what=told, when=self.condition(effect.when.source)) if effect.when else told

    def _deed(self, effect: Effect) -> str:
        name = effect.target or effect.kind
        if effect.amount is None:
            what = self.called(name) if effect.kind in ("send", "lock", "unlock") else named(self.order, name)
            return self.say(effect.kind, what=what)
        amount = line(self.order, effect.amount)
        if effect.kind != "add":
            key = "least" if effect.least else "to"
            return self.say(key, what=named(self.order, name), figure=figure(amount))
        known = number(amount.tree)
        change = f"+ ({amount.words})" if known is None else f"{known:+}".replace("-", "−")
        return f"{named(self.order, name)} {change}"

    # Entries with keys of their own.

    def _entry(self, keys: Keys, found: Mapping[str, Any]) -> str:
        if set(found) == {"en", "ko"}:
            return str(found[self.lang])
        match keys[-1] if keys else "":
            case "branches" | "always":
                return self._branch(found)
            case "passing":
                key = "passing_when" if "when" in found else "passing"
                return self.say(
                    key,
                    every=self._span(found["every"]),
                    when=self._value(("when",), found.get("when")),
                    do=self._value(("do",), found["do"]),
                )
            case "harms":
                states = "; ".join(self._state(state) for state in found["states"])
                return self.say(
                    "harm", name=self._text(found["name"]), at=self.called(found["at"]), states=states
                )
            case "flows":
                return self.say(
                    "flow",
                    from_=self.called(found["from"]),
                    to=self.called(found["to"]),
                    label=self._text(found["label"]),
                    when=self.condition(found["when"]),
                )
            case "needs" if "words" in found:
                return self._text(found["words"])
            case "choose":
                key = "prefers_when" if "when" in found else "prefers"
                when = self._value(("when",), found.get("when"))
                return self.say(key, tag=self.called(found["tag"]), points=found["points"], when=when)
        inner = (f"{self.key((name,))}: {self._value((*keys, name), each)}" for name, each in found.items())
        return "; ".join(inner)

    def _branch(self, found: Mapping[str, Any]) -> str:
        to = self.say("close") if found["to"] == "close" else quoted(self.called(found["to"]))
        why = f": {self._text(found['why'])}" if found.get("why") else ""
        if "when" not in found:
            return self.say("branch", to=to) + why
        return self.say("branch_when", to=to, when=self.condition(found["when"])) + why

    def _state(self, found: Mapping[str, Any]) -> str:
        return self.say("state", word=self._text(found["word"]), when=self.condition(found["when"]))

    def _text(self, found: Mapping[str, str]) -> str:
        return str(found[self.lang])

    def _span(self, found: int | str) -> str:
        return duration(found).of(self.lang) if isinstance(found, int) else found

    def called(self, name: str) -> str:
        """Return what a thing of the scenario is called, or its id in words where it has no name."""
        board = self.scenario
        boxes: Sequence[Mapping[str, Any]] = (
            board.teams,
            board.options,
            board.texts,
            board.phases,
            board.meters,
            board.flags,
            board.places,
            board.settings,
            board.draws,
            board.endings,
            board.also,
            board.objectives,
            board.injects,
        )
        for box in boxes:
            thing = box.get(name)
            for words in ("name", "title", "headline"):
                text = getattr(thing, words, None)
                if text:
                    return self.order.of(text).split("\n")[0]
        for phase in board.phases.values():
            for outcome in phase.asks.outcomes if isinstance(phase.asks, Chance) else ():
                if outcome.id == name:
                    return self.order.of(outcome.name)
        if name in board.parts:
            return self.order.of(board.parts[name])
        if f"sight.good.{name}" in CATALOGUE:
            return say(f"sight.good.{name}", self.lang)
        return name.replace("_", " ") if name.isidentifier() else name
