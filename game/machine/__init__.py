"""The phase machine as values: phases, the ways between them, endings, and the way that a game has come."""

from game.machine.course import Course, course
from game.machine.graph import End, Graph, Station, Way
from game.machine.lanes import Jump, jumps
from game.machine.taken import Taken
from game.machine.told import Told, called, percent, told

__all__ = [
    "Course", "End", "Graph", "Jump", "Station", "Taken", "Told", "Way", "called", "course", "jumps",
    "percent", "told",
]  # fmt: skip
