"""A game being played: state, log, clock, draws, bots and watchers.

What front ends need stands here: they import nothing of the rules and nothing of a scenario's inside.
"""

from game.rules.reasons import MOST_BECAUSE
from game.rules.rules import setup
from game.rules.state import Confidence, Decision, Setup, Stated, Unknown
from game.scenario.glossary import shipped_glossary
from game.scenario.loader import files, find, load, shipped
from game.scenario.model import DILEMMA_GOODS, SAKES, Inject, Inset, Place, Scenario
from game.session.answering import Answer, answers, ends
from game.session.bookmarks import bookmarks, keep
from game.session.carried import Carried, carried_over, decided
from game.session.clock import PACES, SIGNS, RoomClock, Times, sign
from game.session.conduct import Conduct
from game.session.elsewhere import by_name, class_games, counting, shared_name
from game.session.ended import uncounted
from game.session.fit_told import foretold, told
from game.session.fitting import Cut, Fit, LeftOut
from game.session.folders import (
    default_folder,
    group_folder,
    group_folders,
    in_class,
    new_folder,
    prove_no_class,
)
from game.session.foresight import Foreseen
from game.session.groups import LABEL_LENGTH, MOST_GROUPS, Groups
from game.session.hotline import Line
from game.session.listed import Listed, listing, newest
from game.session.made import Made, called, made, options_name, told_of, undone
from game.session.marks import MARKS, Noted, noted, to_word
from game.session.opening import About
from game.session.players import complete, doctrine_of, program_of, seats_from
from game.session.playing_out import play_out
from game.session.presets import PRESETS, Preset, preset
from game.session.questions import ANSWERS, Asked, ask, questions
from game.session.reading import Replay
from game.session.receipt import Notice, Receipt
from game.session.session import Session
from game.session.throwing import Face, Throw
from game.session.touches import Stuck
from game.session.verbs import do
from game.sight.asked import (
    AnswerView,
    AttemptView,
    EstimateLine,
    NeedLine,
    Offer,
    Own,
    PaperView,
    QuestionView,
    ReservationView,
    Standing,
    TextView,
)
from game.sight.eyes import moment
from game.sight.keys import answer_key, text_key
from game.sight.naming import (
    answer_price,
    choice_name,
    earlier,
    for_whom,
    hours_spent,
    instead,
    numbered,
    rule_name,
    standing_name,
    team_name,
    text_name,
)
from game.sight.told import AimLine, BranchLine, EndingView, Happening, Mark, RatingLine, resolved
from game.sight.view import (
    Card,
    Control,
    FlowLine,
    Gauge,
    HarmLine,
    MapView,
    Message,
    Moment,
    Part,
    SealedLine,
    TeamLine,
    View,
)

__all__ = [
    "ANSWERS", "DILEMMA_GOODS", "LABEL_LENGTH", "MARKS", "MOST_BECAUSE", "MOST_GROUPS", "PACES", "PRESETS",
    "SAKES", "SIGNS", "About", "AimLine", "Answer", "AnswerView", "Asked", "AttemptView", "BranchLine",
    "Card", "Carried", "Conduct", "Confidence", "Control", "Cut", "Decision", "EndingView", "EstimateLine",
    "Face", "Fit", "FlowLine", "Foreseen", "Gauge", "Groups", "Happening", "HarmLine", "Inject", "Inset",
    "LeftOut", "Line", "Listed", "Made", "MapView", "Mark", "Message", "Moment", "NeedLine", "Noted",
    "Notice", "Offer", "Own", "PaperView", "Part", "Place", "Preset", "QuestionView", "RatingLine",
    "Receipt", "Replay", "ReservationView", "RoomClock", "Scenario", "SealedLine", "Session", "Setup",
    "Standing", "Stated", "Stuck", "TeamLine", "TextView", "Throw", "Times", "Unknown", "View",
    "answer_key", "answer_price", "answers", "ask", "bookmarks", "by_name", "called", "carried_over",
    "choice_name", "class_games", "complete", "counting", "decided", "default_folder", "do", "doctrine_of",
    "earlier", "ends", "files", "find", "for_whom", "foretold", "group_folder", "group_folders",
    "hours_spent", "in_class", "instead", "keep", "listing", "load", "made", "moment", "new_folder",
    "newest", "noted", "numbered", "options_name", "play_out", "preset", "program_of", "prove_no_class",
    "questions", "resolved", "rule_name", "seats_from", "setup", "shared_name", "shipped",
    "shipped_glossary", "sign", "standing_name", "team_name", "text_key", "text_name", "to_word", "told",
    "told_of", "uncounted", "undone",
]  # fmt: skip
