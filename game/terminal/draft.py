"""A decision as it grows at the prompt: what is chosen, because of what, for whose sake, and how sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.session import (
    MOST_BECAUSE,
    SAKES,
    Confidence,
    Decision,
    EstimateLine,
    Message,
    QuestionView,
    Stated,
    Unknown,
    View,
)
from game.terminal.page_question import keyed, name_of
from game.texts import Text, both
from game.texts.shortened import shortened

UNKNOWNS: Mapping[str, Unknown] = {
    "who": "who", "why": "why", "how_many": "how_many", "how_long": "how_long",
    "누구": "who", "동기": "why", "규모": "how_many", "기간": "how_long",
}  # fmt: skip
CONFIDENCES: Mapping[str, Confidence] = {
    "low": "low", "moderate": "moderate", "high": "high", "낮음": "low", "중간": "moderate", "높음": "high",
}  # fmt: skip
STATEMENT = ("known", "unknown", "sure", "back")
"""What a public statement says of itself, each by its command."""

WAYS_BACK = {"yes": True, "no": False, "예": True, "아니오": False}
"""What may be typed, and what it stands for."""


class Misread(Exception):
    """A line that cannot be read; the sentence says what would be right."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.en)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a seat is about to seal."""

    options: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    sake: str = ""
    stated: Stated | None = None
    estimates: tuple[tuple[str, str], ...] = ()
    note: str = ""

    def decision(self, seat: str, point: str, request: str) -> Decision:
        """Return the decision as the session takes it."""
        return Decision(
            seat,
            self.options,
            point,
            request,
            estimates=self.estimates,
            because=self.because,
            sake=self.sake,
            stated=self.stated,
        )


EMPTY = Draft()


class Left:
    """What each table chose and left unsealed behind its curtain."""

    def __init__(self) -> None:
        self._left: dict[str, tuple[str, Draft]] = {}

    def keep(self, seat: str, point: str, draft: Draft) -> None:
        """Keep what a table leaves at a question."""
        self._left[seat] = (point, draft)

    def of(self, seat: str, view: View) -> Draft:
        """Return what a table left at the question that is open, if it still has every inject named there."""
        point, draft = self._left.get(seat, ("", EMPTY))
        named = {*draft.because, draft.stated.known if draft.stated else ""} - {""}
        return draft if point == view.point and named <= {each.id for each in view.messages} else EMPTY


def chosen(draft: Draft, typed: str, asked: QuestionView) -> Draft:
    """Return the draft with options named by their keys, `1 3` or `2F`, or in notation, `hold+share`."""
    words = typed.partition(":")[2] if ":" in typed else typed
    words = words.replace("+", " ").replace(",", " ").replace("/", " ")
    found: list[str] = []
    choices = keyed(asked)
    for word in words.split():
        if word.upper() in choices:
            found.extend(choices[word.upper()])
        elif word.isdecimal():
            raise Misread(both("terminal.no_number", number=shortened(word), keys=", ".join(choices)))
        else:
            found.append(word)
    single = asked.kind not in ("decide", "aims")
    if single and tuple(found) not in asked.choices:
        raise Misread(both("terminal.no_choice", typed=shortened(typed)))
    known = {offer.id for offer in asked.offers}
    strange = [word for word in found if not single and word not in known]
    if strange:
        raise Misread(both("terminal.no_choice", typed=shortened(strange[0])))
    return replace(draft, options=tuple(found), stated=_stated(draft.stated, tuple(found), asked))


def _stated(before: Stated | None, options: tuple[str, ...], asked: QuestionView) -> Stated | None:
    """Return what a public act will say of itself; nothing for an act that is not public."""
    speaks = any(offer.public for offer in asked.offers if offer.id in options)
    return (before or Stated()) if speaks else None


def with_reasons(draft: Draft, words: Sequence[str], view: View) -> Draft:
    """Return the draft with up to two injects as its reasons. Raise Misread for more, or for one twice."""
    named = tuple(inject(word, view).id for word in words)
    if len(set(named)) < len(named) or len(named) > MOST_BECAUSE:
        raise Misread(both("rules.because", most=MOST_BECAUSE))
    return replace(draft, because=named)


def inject(word: str, view: View) -> Message:
    """Return the inject that a number on the list, an id or an MSEL number names."""
    for number, message in enumerate(view.messages, 1):
        if word in (str(number), message.id) or (message.msel and word == message.msel):
            return message
    raise Misread(both("terminal.no_inject", typed=shortened(word)))


def with_sake(draft: Draft, word: str) -> Draft:
    """Return the draft made for the sake of one of six values, named or numbered."""
    names = {sake: both(f"terminal.sake.{sake}") for sake in SAKES}
    for number, (sake, name) in enumerate(names.items(), 1):
        if word in (str(number), sake, name.en, name.ko):
            return replace(draft, sake=sake)
    known = names.values()
    listed = Text(", ".join(name.en for name in known), ", ".join(name.ko for name in known))
    raise Misread(both("terminal.no_sake", sakes=listed))


def _unknowns(view: View) -> tuple[str, ...]:
    return view.question.unknowns if view.question else ()


def _typed_unknowns(view: View) -> Text:
    """Return what may be typed of what is not known, in both languages."""
    known = [(word, stands) for word, stands in UNKNOWNS.items() if stands in _unknowns(view)]
    english = [word for word, stands in known if word == stands]
    korean = [word for word, stands in known if word != stands]
    return Text(", ".join(english), ", ".join(korean))


def with_statement(draft: Draft, part: str, word: str, view: View) -> Draft:
    """Return the draft with one part of its public statement: `known`, `unknown`, `sure` or `back`."""
    if draft.stated is None:
        raise Misread(both("terminal.not_public"))
    stated = draft.stated
    match part:
        case "known" if word:
            stated = replace(stated, known=inject(word, view).id)
        case "unknown" if UNKNOWNS.get(word) in _unknowns(view):
            stated = replace(stated, unknown=UNKNOWNS[word])
        case "sure" if word in CONFIDENCES:
            stated = replace(stated, confidence=CONFIDENCES[word])
        case "back" if word in WAYS_BACK:
            stated = replace(stated, way_back=WAYS_BACK[word])
        case _:
            raise Misread(both(f"terminal.how_to_state.{part}", unknown=_typed_unknowns(view)))
    return replace(draft, stated=stated)


def with_note(draft: Draft, words: str) -> Draft:
    """Return the draft with a line of reasoning in the table's own words."""
    if not words:
        raise Misread(both("terminal.how_to_reason"))
    return replace(draft, note=words)


def with_estimate(draft: Draft, words: Sequence[str], asked: QuestionView) -> Draft:
    """Return the draft with one estimate: its number and that of the answer, or its name and the answer."""
    if len(words) != 2:
        raise Misread(both("terminal.how_to_estimate"))
    line = _estimate(words[0], asked)
    answers = [answer for answer, _ in line.choices]
    answer = words[1]
    if answer not in answers and answer.isdecimal() and 1 <= int(answer) <= len(answers):
        answer = answers[int(answer) - 1]
    elif answer in answers and line.answer == "percent" and answer.isdecimal():
        # A small number is the place in the list, as everywhere on the page.
        answer = answers[int(answer) - 1] if 1 <= int(answer) <= len(answers) else answer
    if answer not in answers:
        raise Misread(both("terminal.how_to_estimate"))
    others = tuple(pair for pair in draft.estimates if pair[0] != line.id)
    return replace(draft, estimates=(*others, (line.id, answer)))


def _estimate(word: str, asked: QuestionView) -> EstimateLine:
    for number, line in enumerate(asked.estimates, 1):
        if word in (str(number), line.id):
            return line
    raise Misread(both("terminal.how_to_estimate"))


def summary(draft: Draft, view: View, told: bool = False) -> list[Text]:
    """Return what the draft holds so far, a sentence each; how to state a public act if not `told` yet."""
    lines = []
    if draft.options:
        lines.append(both("terminal.draft.options", options=name_of(view, draft.options)))
    headlines = {message.id: message.headline for message in view.messages}
    for name in draft.because:
        lines.append(both("terminal.draft.because", headline=headlines[name]))
    if draft.sake:
        lines.append(both("terminal.draft.sake", sake=both(f"terminal.sake.{draft.sake}")))
    if draft.stated is not None:
        lines += _statement(draft.stated, headlines, view, told)
    asked = view.question
    for name, answer in draft.estimates:
        line = next(each for each in asked.estimates if each.id == name) if asked else None
        if line is not None:
            lines.append(both("terminal.draft.estimate", ask=line.ask, answer=dict(line.choices)[answer]))
    if draft.note:
        lines.append(both("terminal.draft.note", note=draft.note))
    return lines


def is_unstated(draft: Draft) -> bool:
    """Return whether the draft is of a public act that says nothing of itself yet."""
    return draft.stated == Stated()


def _statement(stated: Stated, headlines: dict[str, Text], view: View, told: bool) -> list[Text]:
    if stated == Stated():
        if told:
            return [both("terminal.how_to_state.again")]
        unknown = _typed_unknowns(view)
        parts = [both(f"terminal.how_to_state.{part}", unknown=unknown) for part in STATEMENT]
        return [both("terminal.how_to_state"), *parts]
    known = headlines[stated.known] if stated.known else both("terminal.unsaid")
    unknown = both(f"terminal.unknown.{stated.unknown}") if stated.unknown else both("terminal.unsaid")
    sure = both(f"terminal.sure.{stated.confidence}") if stated.confidence else both("terminal.unsaid")
    back = both("terminal.yes" if stated.way_back else "terminal.unsaid")
    return [both("terminal.draft.stated", known=known, unknown=unknown, sure=sure, back=back)]
