"""The article's claims H1-H8 on Three Waves, by bots of the four schools: `python -m bench.claims 200`.

Every figure follows from the scenario's rules and these doctrines; none is evidence about the world. Seeds
are the same in all cells of a comparison, so differences are taken game by game, with 95 % intervals.
"""

from __future__ import annotations

import math
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product

from game.odds.compiled import Play
from game.odds.tally import Game
from game.rules import rules
from game.scenario.loader import find, load
from game.scenario.model import Scenario

SCHOOLS = ("damage", "function", "process", "paralysis")
BOARD = load(find("three_waves"))
COMMITS = {name: text.commits for name, text in BOARD.texts.items()}
DETERRENCE = list(BOARD.meters).index("deterrence")

Measure = Callable[[Game], bool]


def games(scenario: Scenario, count: int, era: str = "era_2024") -> list[Game]:
    """Return the games of all sixteen pairs of schools with a broker, the same seeds for each."""
    setup = rules.setup(scenario, {"era": era})
    found = []
    for seoul, washington in product(SCHOOLS, SCHOOLS):
        play = Play(scenario, setup, {"seoul": seoul, "washington": washington, "alliance": "broker"})
        found += [play.game(seed) for seed in range(1, count + 1)]
    return found


def starting(**figures: int) -> Scenario:
    """Return the scenario with meters that start elsewhere, in every era."""
    meters = {
        name: replace(meter, start=figures.get(name, meter.start)) for name, meter in BOARD.meters.items()
    }
    era = BOARD.settings["era"]
    choices = tuple(
        replace(choice, set=tuple((name, figures.get(name, figure)) for name, figure in choice.set))
        for choice in era.choices
    )
    settings = {**BOARD.settings, "era": replace(era, choices=choices)}
    return replace(BOARD, meters=meters, settings=settings)


def joint(game: Game) -> bool:
    """Return whether both signed a text that binds at least 5 (rung 5 and above)."""
    return any(text and COMMITS[text[0]] >= 5 for _, _, text, *_ in game.papers)


def treaty(game: Game) -> bool:
    """Return whether Article III was found."""
    return any(text[:1] == ("article_iii",) for _, _, text, *_ in game.papers)


def none(game: Game) -> bool:
    """Return whether nobody was named or made to pay and nothing was done together."""
    return not {"accused", "cost_imposed"} & set(game.flags) and not joint(game)


def split(game: Game) -> bool:
    """Return whether the capitals were seen to differ, or one struck alone."""
    return bool({"split", "alone_at_cost"} & set(game.flags))


def again(game: Game) -> bool:
    """Return whether the attacks did not stop after the statement."""
    return dict(game.drawn)["answer_two"] != "pause_two"


def first_word(found: Sequence[Game]) -> float:
    """Return the median hour of the first signed text that binds at least 3."""
    hours = []
    for game in found:
        opened = dict(game.phases)
        signed = [
            opened[phase] // 60 + spent
            for phase, _, text, spent, *_ in game.papers
            if text and COMMITS[text[0]] >= 3
        ]
        hours += [min(signed)] if signed else []
    return statistics.median(hours)


def share(measure: Measure, found: Sequence[Game]) -> str:
    """Return a share in percent."""
    return f"{100 * sum(map(measure, found)) / max(1, len(found)):.1f}"


def paired(measure: Measure, one: Sequence[Game], other: Sequence[Game]) -> str:
    """Return a difference in points over games of the same seeds, with its interval."""
    steps = [measure(a) - measure(b) for a, b in zip(one, other, strict=True)]
    return _interval(statistics.mean(steps), statistics.stdev(steps) / math.sqrt(len(steps)))


def apart(measure: Measure, one: Sequence[Game], other: Sequence[Game]) -> str:
    """Return a difference in points between two kinds of games, with its interval."""
    p, q = (sum(map(measure, found)) / len(found) for found in (one, other))
    return _interval(p - q, math.sqrt(p * (1 - p) / len(one) + q * (1 - q) / len(other)))


def _interval(middle: float, error: float) -> str:
    low, high = 100 * (middle - 1.96 * error), 100 * (middle + 1.96 * error)
    return f"{100 * middle:+.1f} [{low:+.1f}, {high:+.1f}]"


def where(found: Sequence[Game], **draws: str) -> list[Game]:
    """Return the games in which hidden draws came out so."""
    return [game for game in found if draws.items() <= dict(game.drawn).items()]


def tell(claim: str, text: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{claim:3} {text}\n")
    sys.stdout.flush()


def main(count: int) -> None:
    """Print the figures behind the table of docs/flagship.md."""
    base = games(BOARD, count)
    tell("", f"{len(base)} games a cell; joint act {share(joint, base)}, Article III {share(treaty, base)}")
    for money in (600, 1500, 6000):
        rich = games(starting(money=money), count)
        tell("H1", f"money {money}: Article III {share(treaty, rich)}, joint {paired(joint, rich, base)}")
    for proof in ("30", "60", "85"):
        by = {toll: where(base, toll=toll, cause_of_death=proof) for toll in ("0", "3", "14")}
        shares = ", ".join(f"{toll} dead {share(joint, found)}" for toll, found in by.items())
        step = apart(joint, by["3"], by["0"])
        tell(
            "H2", f"causation {proof}: joint {shares}; first step {step}; A3 at 14: {share(treaty, by['14'])}"
        )
    for start in (25, 45):
        harder, as_ever = (
            where(found, toll="0") for found in (games(starting(disruption=start), count), base)
        )
        tell("H3", f"nobody dead, disruption {start} from the start: joint {paired(joint, harder, as_ever)}")
    older = games(BOARD, count, "era_2020")
    tell("H4", f"2020 against 2024, no response: {paired(none, older, base)}")
    for found, era in ((older, "2020"), (base, "2024")):
        troubled, calm = (where(found, hesitation=figure, distraction=figure) for figure in ("60", "30"))
        tell("H4", f"{era}: no response, both troubled at home {apart(none, troubled, calm)}")
        doubting: dict[int, list[Game]] = {0: [], 1: [], 2: []}
        for number, pair in enumerate(product(SCHOOLS, SCHOOLS)):
            doubting[pair.count("paralysis")] += found[number * count : (number + 1) * count]
        tell(
            "H4",
            f"{era}: by capitals that doubt and delay: {[share(none, each) for each in doubting.values()]}",
        )
    silent, acted = ([game for game in base if measure(game)] for measure in (none, joint))
    means = [statistics.mean(game.meters[DETERRENCE] for game in found) for found in (silent, acted)]
    tell("H5", f"deterrence after none {means[0]:.0f}, after a joint act {means[1]:.0f}")
    tell("H5", f"attacks go on, none against joint: {apart(again, silent, acted)}")
    vague = games(starting(treaty_clarity=20), count)
    for clarity in (45, 70, 90):
        clear = games(starting(treaty_clarity=clarity), count)
        hours = f"{first_word(vague):g} to {first_word(clear):g}"
        tell("H6", f"clarity 20 to {clarity}: joint {paired(joint, clear, vague)}, first word hour {hours}")
    for clarity in (20, 45, 70):
        rusty, ready = (
            games(starting(treaty_clarity=clarity, consultation_readiness=readiness), count)
            for readiness in (10, 65)
        )
        told = f"joint {paired(joint, ready, rusty)}, split {paired(split, ready, rusty)}"
        tell("H8", f"practice 10 to 65 at clarity {clarity}: {told}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
