"""The command `diagram`: the phase machine as Mermaid text or as a picture, coloured by bots or by logs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.authoring.diagram.mermaid import mermaid
from game.authoring.diagram.picture import svg
from game.authoring.paper.raster import png
from game.cli.choosing import files, scenario_file
from game.cli.outcome import DONE, notice, tell
from game.cli.target import prove_marked, prove_target
from game.errors import GameError
from game.machine import Taken
from game.machine.graph import NOTHING, graph
from game.odds.compiled import Play
from game.record.replay import replay
from game.research.cells import usual
from game.research.work import branches
from game.rules import rules
from game.scenario import loader
from game.scenario.model import Scenario
from game.session.reading import Replay
from game.texts import NO_TEXT, both, say

ENDINGS = (".svg", ".png", ".mmd")


def draw(scenario: str, logs: Sequence[str], out: Path | None, games: int, lang: str) -> int:
    """Draw the machine of a scenario. Logs colour it by what was played, else bots if they are asked."""
    if out is not None:
        prove_target(out, ENDINGS)
        prove_marked(out)
    board = loader.load(scenario_file(scenario))
    taken, played = NOTHING, NO_TEXT
    if logs:
        taken = of_logs(board, [Path(log) for log in files(logs)])
        played = both("diagram.log" if taken.games == 1 else "diagram.logs", games=taken.games)
    elif games:
        taken = of_bots(board, games)
        if taken.games != games:
            tables = len(usual(board))
            figures = {"each": taken.games // tables, "tables": tables, "made": taken.games}
            notice(say("commands.diagram.games", lang, games=games, **figures))
        played = both("diagram.bots", games=taken.games)
    machine = graph(board, taken, played)
    if out is None or out.suffix.lower() == ".mmd":
        text = "".join(f"{line}\n" for line in mermaid(machine, lang))
        if out is None:
            tell(text.rstrip("\n"))
            return DONE
        out.write_text(f"%% {say('debrief.plate', lang)}\n{text}", encoding="utf-8", newline="\n")
    elif out.suffix.lower() == ".svg":
        out.write_text(svg(machine, lang), encoding="utf-8", newline="\n")
    else:
        out.write_bytes(png(svg(machine, lang), say("debrief.plate", lang)))
    figures = {"phases": len(machine.stations), "endings": len(machine.ends)}
    of = f", {played.of(lang)}" if played else ""
    tell(say("commands.diagram", lang, file=str(out), of=of, **figures))
    return DONE


def of_bots(board: Scenario, games: int) -> Taken:
    """Return how often what was met in games by the bots of a sweep, each table of them in as many."""
    cells, taken = usual(board), Taken()
    for cell in cells:
        play = Play(board, rules.setup(board, dict(cell.choices)), dict(cell.players))
        for seed in range(max(games // len(cells), 1)):
            game = play.game(seed)
            taken.games += 1
            taken.phases.update({phase for phase, _ in game.phases})
            taken.branches.update(branches(board, game))
            taken.endings.update((game.ending, *game.also))
    return taken


def of_logs(board: Scenario, logs: Sequence[Path]) -> Taken:
    """Return how often what was met in recorded games; raise GameError for one of another scenario."""
    taken = Taken()
    for path in logs:
        read = Replay.read(path)
        if read.scenario.id != board.id:
            raise GameError(f"{path}: a game of {read.scenario.id!r}, not of {board.id!r}")
        counted = [read.records[number] for number in read.counted]
        events = (event for step in replay(counted, read.scenario, path) for event in step.step.events)
        taken.add(read.scenario, events)
    return taken
