"""The end of a view: what it came to, who was true to what, and what was true all along."""

from __future__ import annotations

from game.rules import closing
from game.rules.state import State
from game.scenario.model import Ending
from game.sight import branches
from game.sight.eyes import Eyes, Figures
from game.sight.texts import drawn_names, drawn_to_tell
from game.sight.told import AimLine, EndingView, RatingLine
from game.texts import Text, both, fill


def ending(eyes: Eyes) -> EndingView | None:
    """Return how the game ended; None while it goes on. Nothing is kept back."""
    state = eyes.state
    if not state.ending:
        return None
    scenario, figures = state.scenario, Figures(eyes)
    reached = scenario.endings[state.ending]
    joined = [scenario.also[name] for name in state.also]
    ratings = dict(closing.ratings(state))
    return EndingView(
        id=reached.id,
        code=reached.code,
        title=reached.title,
        text=_told(state, fill(reached.text, figures)),
        figures=tuple((name, _name(state, name), number) for name, number in closing.figures(state)),
        also=tuple((each.code, each.title, fill(each.text, figures)) for each in joined),
        ratings=tuple(
            RatingLine(each.id, each.text, ratings[each.id]) for each in scenario.objectives.values()
        ),
        aims=tuple((team, _aim(state, name, met)) for team, name, met in closing.aims(state)),
        questions=_questions(state, reached, joined),
        draws=tuple((name, outcome) for name, outcome in state.draws.items()),
        tried=branches.endings(eyes, closing.tried(state)),
        truth=tuple(pair for each in drawn_to_tell(state) if (pair := drawn_names(scenario, *each))[0]),
    )


def _told(state: State, text: Text) -> Text:
    """Return the text of an ending; where control ended the exercise early its story was not played out."""
    if not state.endex:
        return text
    early = both("sight.early")
    return Text(f"{early.en} {text.en}", f"{early.ko} {text.ko}")


def own_aims(eyes: Eyes) -> tuple[AimLine, ...]:
    """Return the aims that the viewer's team has sealed; whether they were met only the end tells."""
    sealed = eyes.state.aims.get(eyes.team, ())
    return tuple(_aim(eyes.state, name, None) for name in sealed)


def _aim(state: State, name: str, met: bool | None) -> AimLine:
    aim = state.scenario.aims[name]
    return AimLine(aim.id, aim.name, aim.text, sealed=True, met=met)


def _name(state: State, name: str) -> Text:
    if name in state.scenario.meters:
        return state.scenario.meters[name].name
    if name in ("ours", "theirs"):
        return both(f"sight.marker.{name}")
    return Text(name, name)


def _questions(state: State, reached: Ending, joined: list[Ending]) -> tuple[Text, ...]:
    asked = [*reached.questions, *(question for each in joined for question in each.questions)]
    return (*asked, *state.scenario.questions)
