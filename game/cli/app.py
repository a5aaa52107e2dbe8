"""The program that is typed after `main.py`: its commands together. The work is done elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

import game
from game.cli.dev import dev
from game.cli.outcome import DONE, UNUSABLE, notice, outcome, speak_utf8, tell
from game.cli.typed import developing, hosting, keeping, playing, ready, records, research, scenarios, several
from game.cli.typed.experiments import experiment
from game.cli.words import NAME, Group

app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for each in (playing, hosting, records, several, keeping, scenarios, research, ready, developing):
    app.add_typer(each.commands)
app.add_typer(experiment, name="experiment")
app.add_typer(dev, name="dev")


def _version(wanted: bool) -> None:
    if wanted:
        tell(f"threshold {game.__version__}")
        raise typer.Exit


VERSION = Annotated[
    bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and leave.")
]


@app.callback(invoke_without_command=True)
@outcome
def threshold(context: typer.Context, version: VERSION = False) -> int:
    """Threshold: a tabletop crisis-response game. Without a command the board opens on its menu."""
    if context.invoked_subcommand:
        return DONE
    from game.cli import play

    return play.menu()


def run(words: Sequence[str] | None) -> int:
    """Return the exit code of what was typed."""
    speak_utf8()
    return answer(words)


@outcome
def answer(words: Sequence[str] | None) -> int:
    """Carry out what was typed, or say why not; help has no command of its own that could end it well."""
    try:
        code = app(words, prog_name=NAME, standalone_mode=False)
    except Exception as error:
        # What was typed is wrong: typer's errors share this method, and their class has moved before.
        if not hasattr(error, "format_message"):
            raise
        said = error.format_message().rstrip(".").replace("Value error, ", "", 1)
        said = said.removesuffix(" (Possible options: --help)")
        context = getattr(error, "ctx", None)
        command = context.command_path if context else NAME
        notice(f"threshold: {said[:1].lower()}{said[1:]}; see `{command} --help`")
        return UNUSABLE
    return code if isinstance(code, int) else 0
