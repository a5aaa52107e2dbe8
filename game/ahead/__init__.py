"""Odds from here: the present state of a game played on by bots, many times, in a process of its own.

They say what our rules and these doctrines would make of the game, and nothing about the world. They are
exercise control's: the hidden facts that are drawn already, and what is sealed, are in them.
"""

from game.ahead.ahead import Ahead
from game.ahead.asked import Asked, ask, doctrines, turned, words
from game.ahead.outlook import NOT_ASKED, SIZES, Line, Outlook, Player

__all__ = [
    "NOT_ASKED", "SIZES", "Ahead", "Asked", "Line", "Outlook", "Player", "ask", "doctrines", "turned",
    "words",
]  # fmt: skip
