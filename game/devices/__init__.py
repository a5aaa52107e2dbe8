"""Who has joined: devices, the codes by which they join, each table's pen and what is proposed there.

Values behind one lock. It knows no network, no screen and no view of the game; board and room use it.
"""

from game.devices.device import KINDS, Device, Kind, Refused, State
from game.devices.invitation import Invitation, Rows
from game.devices.lobby import Lobby
from game.devices.tables import Table
from game.devices.tries import Guessing

__all__ = ["KINDS", "Device", "Guessing", "Invitation", "Kind", "Lobby", "Refused", "Rows", "State", "Table"]
