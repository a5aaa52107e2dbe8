"""Exercise control in a window of its own: its ui beside the tables', and what the two share. Pure."""

from __future__ import annotations

from dataclasses import replace

from game.board.ui import CONTROL, UI


def apart(ui: UI, own: UI) -> UI:
    """Return the ui of exercise control's own window: what it has open itself, and what all windows share."""
    return replace(
        ui,
        apart=True,
        over=own.over if own.over in CONTROL else "conduct",
        shown="",
        curtain="closed",
        focus=own.focus,
        reveal=own.reveal,
        pages=own.pages,
        typing=own.typing,
        typed=own.typed,
        to=own.to,
        desk=own.desk,
        notice=own.notice,
        bad=own.bad,
    )


def together(ui: UI, own: UI) -> UI:
    """Return the tables' ui after something was done in the window of exercise control."""
    return replace(
        ui,
        lang=own.lang,
        dry=own.dry,
        theme=own.theme,
        settings=own.settings,
        unkept=own.unkept,
        blank=own.blank,
        windows=own.windows,
        mirrored=own.mirrored,
        idle=own.idle,
    )
