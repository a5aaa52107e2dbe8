"""pygame's events as actions: keys by name, clicks by region, and what was held let go."""

from __future__ import annotations

from game.board.keys import action_for, found
from game.board.picture import Window
from game.board.region import Action, Layout, hit
from game.board.sdl import pygame
from game.board.ui import UI
from game.board.windows import Panes
from game.texts.unseen import shown

NAMES = {
    pygame.K_RETURN: "Enter", pygame.K_KP_ENTER: "Enter", pygame.K_ESCAPE: "Esc", pygame.K_SPACE: "Space",
    pygame.K_TAB: "Tab", pygame.K_BACKSPACE: "Backspace", pygame.K_LEFT: "Left", pygame.K_RIGHT: "Right",
    pygame.K_UP: "Up", pygame.K_DOWN: "Down", pygame.K_PAGEDOWN: "PgDn", pygame.K_PAGEUP: "PgUp",
    pygame.K_HOME: "Home", pygame.K_END: "End",
    pygame.K_LEFTBRACKET: "[", pygame.K_RIGHTBRACKET: "]", pygame.K_PLUS: "+", pygame.K_EQUALS: "+",
    pygame.K_KP_PLUS: "+",
    **{getattr(pygame, f"K_F{n}"): f"F{n}" for n in range(1, 13)},
    **{getattr(pygame, f"K_KP{n}"): str(n) for n in range(10)},
}  # fmt: skip
"""The names that the screens show."""


def name_of(event: pygame.event.Event) -> str:
    """Return a key's name; letters by their place where another alphabet is typed."""
    name = NAMES.get(event.key, "")
    if name == "Tab" and event.mod & pygame.KMOD_SHIFT:
        return "ShiftTab"
    if name:
        return name
    if 0 < event.key < 128:
        return chr(event.key).upper()
    scancode = getattr(event, "scancode", 0)
    # In SDL the letters' places run from 4 for A to 29 for Z.
    return chr(ord("A") + scancode - 4) if 4 <= scancode <= 29 else ""


class Input:
    """Turns events into actions, and remembers what is held down."""

    def __init__(self, panes: Panes) -> None:
        self.panes = panes
        self._held: dict[str, Action] = {}
        self._opener = ""
        """The key that has begun the typing: while it is down, what it writes is not meant."""

    def actions(self, event: pygame.event.Event, ui: UI) -> list[Action]:
        """Return what an event asks for, in order."""
        match event.type:
            case pygame.KEYDOWN:
                return self._key(event, ui)
            case pygame.KEYUP:
                self._opener = ""
                return self._let_go(name_of(event))
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                return self._click(event)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                return self._let_go("mouse")
            case pygame.TEXTINPUT if ui.typing and not self._opener:
                # A field shows what was taken: what cannot be shown is none of it.
                return [Action("text", typed)] if (typed := shown(event.text)) else []
            case pygame.WINDOWFOCUSLOST:
                # Whoever looks away no longer holds anything, whatever the key does.
                self._opener = ""
                return [action for key in tuple(self._held) for action in self._let_go(key)]
            case pygame.WINDOWRESIZED | pygame.WINDOWSIZECHANGED:
                pane = self.panes.panes.get(self._window(event))
                if pane:
                    pane.resized()
            case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED:
                pane = self.panes.panes.get(self._window(event))
                if pane:
                    pane.painter.forget()
        return []

    def _window(self, event: pygame.event.Event) -> Window:
        return self.panes.named(getattr(event, "window", None)) or "table"

    def _regions(self, event: pygame.event.Event) -> Layout:
        return self.panes.panes[self._window(event)].regions

    def _key(self, event: pygame.event.Event, ui: UI) -> list[Action]:
        key = name_of(event)
        if not key or key in self._held:
            return []
        self._opener = "" if ui.typing else key
        regions = self._regions(event)
        region = found(key, regions, ui)
        if region is None and self._window(event) == "room":
            # The room's window may have the keyboard: what means nothing there is meant for the table.
            table = self.panes.panes["table"].regions
            regions, region = (table, met) if (met := found(key, table, ui)) else (regions, None)
        action = action_for(key, regions, ui)
        if region is not None and region.released is not None and region.action == action:
            self._held[key] = region.released
        return [] if action.verb == "none" else [action]

    def _click(self, event: pygame.event.Event) -> list[Action]:
        pane = self.panes.panes[self._window(event)]
        region = hit(pane.regions, *pane.point(event.pos))
        if region is None or region.action is None:
            return [Action("focus", "")]
        if region.released is not None:
            self._held["mouse"] = region.released
        return [region.action]

    def _let_go(self, key: str) -> list[Action]:
        action = self._held.pop(key, None)
        return [action] if action else []
