"""The settings between two starts: a small file that is never in the way of a game."""

from __future__ import annotations

import json
from pathlib import Path

from game.board.setting import changed, choices, chosen
from game.board.ui import UI
from game.texts import NO_TEXT, Text, both

MOST = 10_000
"""Bytes; a longer file is none of ours."""

PLAIN = ("lang", "theme", "size", "contrast", "motion", "sound")
TABLE = "table."


def values(ui: UI) -> dict[str, str]:
    """Return every setting as it is kept: name -> value."""
    tables = {f"{TABLE}{team}": lang for team, lang in ui.settings.tables.items()}
    return {what: chosen(ui, what) for what in PLAIN} | tables


def set_to(ui: UI, kept: dict[str, str]) -> UI:
    """Return the ui with the settings that were kept."""
    for what, value in kept.items():
        ui = changed(ui, what, value)
    return ui


def parse(text: str) -> dict[str, str]:
    """Return the settings of a file's text; raise ValueError where it is not a settings file."""
    document = json.loads(text)
    if not isinstance(document, dict):
        raise ValueError('no settings: {"lang": "en", ...} would be right')
    for what, value in document.items():
        if what not in PLAIN and not what.startswith(TABLE):
            raise ValueError(f"unknown setting {what!r}")
        if value not in choices(what):
            raise ValueError(f"{what} is {value!r}; it may be {', '.join(choices(what))}")
    return document


class Memory:
    """The file in which one board keeps its settings; without a path nothing is kept."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.trouble: Text = NO_TEXT
        """Why the settings are not remembered, or an empty text."""
        self._foreign = False
        self._kept = self._read()

    def begin(self, ui: UI, lang: str, theme: str) -> UI:
        """Return the ui with the remembered settings; a language or theme that was asked for goes before.

        A language asked for is that of all tables too.
        """
        kept = dict(self._kept)
        if lang:
            kept = {what: value for what, value in kept.items() if not what.startswith(TABLE)}
        ui = set_to(ui, kept)
        return changed(changed(ui, "lang", lang), "theme", theme)

    def keep(self, before: UI, after: UI) -> None:
        """Write down what was changed, and only that: what the command line asked for is for this once."""
        was, now = values(before), values(after)
        if was == now:
            return
        changes = {what: value for what, value in now.items() if was.get(what) != value}
        gone = was.keys() - now.keys()
        self._kept = {what: value for what, value in self._kept.items() if what not in gone} | changes
        self._write()

    def _read(self) -> dict[str, str]:
        if self.path is None:
            return {}
        try:
            with self.path.open("rb") as file:
                content = file.read(MOST + 1)
            if len(content) > MOST:
                raise ValueError(f"longer than {MOST} bytes")
            return parse(content.decode("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            self._foreign = not isinstance(error, OSError)
            self.trouble = both("board.settings.unread", file=str(self.path), reason=_reason(error))
            return {}

    def _write(self) -> None:
        if self.path is None:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self._foreign:
                # It may be somebody's: it is put aside, not lost.
                self.path.replace(self.path.with_name(f"{self.path.stem}-unread.json"))
                self._foreign = False
            fresh = self.path.with_name(f"{self.path.name}.new")
            fresh.write_text(json.dumps(self._kept, indent=1) + "\n", "utf-8", newline="\n")
            fresh.replace(self.path)
            self.trouble = NO_TEXT
        except OSError as error:
            self.trouble = both("board.settings.unkept", file=str(self.path), reason=_reason(error))


def _reason(error: BaseException) -> str:
    """Return what is wrong in a few words."""
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}: {error.msg}"
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8"
    return (error.strerror or "cannot be used") if isinstance(error, OSError) else str(error)
