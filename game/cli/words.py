"""Arguments and options that several commands share, and the foot of their help."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

NAME = "py main.py" if sys.platform == "win32" else "python3 main.py"
"""What is typed before a command."""

WHOLE = 1000
"""Columns that no sentence of help needs."""


class Group(TyperGroup):
    """Commands under one name, whose help tells each one's whole sentence, on as many lines as it takes."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write a line or more for each command; the class above cuts it to one."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, each.get_short_help_str(WHOLE))
                    for name, each in commands
                    if each and not each.hidden
                ]
            )


class Lang(StrEnum):
    """A language of the screens."""

    en = "en"
    ko = "ko"


class PaperLang(StrEnum):
    """The languages of printed sheets."""

    en = "en"
    ko = "ko"
    both = "both"


class Paper(StrEnum):
    """Sizes of paper."""

    a4 = "a4"
    letter = "letter"


class PresetName(StrEnum):
    """Three ways to begin with one word; the values are those of `game.session.PRESETS`."""

    lesson = "class"
    workshop = "workshop"
    demonstration = "demonstration"


def said(lang: Lang | None) -> str:
    """Return a language that was asked for, or nothing."""
    return lang.value if lang else ""


def examples(*lines: str) -> str:
    """Return the foot of a help text; lines stay as they are."""
    return "\b\nExamples:\n" + "\n".join(f"  {NAME} {line}" for line in lines)


Game = Annotated[str, typer.Argument(metavar="SCENARIO", help="A shipped exercise's name, or a file.")]
Sets = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="AXIS=CHOICE", help="A setting, as era=era_2020; may be given again."),
]
Edition = Annotated[int | None, typer.Option(metavar="MINUTES", help="The length of play.")]
Seed = Annotated[int | None, typer.Option(metavar="N", help="What chance draws from.")]
Language = Annotated[Lang, typer.Option(help="The language of the screens.")]
BoardLanguage = Annotated[
    Lang | None, typer.Option(help="The language of the screens; else the one set last, or English.")
]
Seats = Annotated[
    list[str] | None,
    typer.Option(
        "--seat", metavar="TEAM=WHO", help="people, cards, bot:NAME or nobody; may be given for each team."
    ),
]
AllowPrograms = Annotated[
    bool,
    typer.Option("--allow-programs", help="Run the programs that --seat TEAM=bot:program:FILE names."),
]
Preset = Annotated[
    PresetName | None,
    typer.Option(
        help="class: the shortest edition, answer cards. workshop: the longest, people. demonstration: the "
        "shortest, bots. --edition and --seat go before it."
    ),
]
NoRecord = Annotated[
    bool, typer.Option("--no-record", help="Write nothing of the game to the disk; it cannot be resumed.")
]
Purpose = Annotated[
    str, typer.Option(metavar="WORDS", help="What the log is kept for; it stands in its header.")
]
KeepUntil = Annotated[
    str, typer.Option(metavar="DAY", help="The day after which it is to be deleted, as 2027-01-31.")
]
PlanFolder = Annotated[
    Path | None,
    typer.Option("--plan", metavar="FOLDER", help="A plan of experiment, which says how the game is set up."),
]
PlanGroup = Annotated[
    int | None, typer.Option("--group", metavar="N", help="Which group of the plan plays.", min=1)
]
PlanSitting = Annotated[
    int | None,
    typer.Option("--sitting", metavar="N", help="Which of the group's games, where it plays several.", min=1),
]
Older = Annotated[
    bool, typer.Option("--older", help="Take the log that is named even where its game went on in a copy.")
]
PORT = 8765
"""Where `host` listens if nothing is said."""
Port = Annotated[int, typer.Option(metavar="N", help="Where `host` listens.")]
Out = Annotated[Path | None, typer.Option("-o", "--out", metavar="FOLDER", help="Where the session is kept.")]
Fullscreen = Annotated[bool, typer.Option("--fullscreen", help="Fill the screen.")]
Size = Annotated[str, typer.Option(metavar="WxH", help="The size of the window.")]
LogArgument = Annotated[Path, typer.Argument(metavar="LOG", help="A session's folder, or its log.jsonl.")]
ScenarioArgument = Annotated[
    str, typer.Argument(metavar="SCENARIO", help="A shipped exercise's name, or a file.")
]
