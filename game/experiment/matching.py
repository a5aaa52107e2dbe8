"""Which games of a plan some logs are; a log that is not as planned is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from game.errors import GameError
from game.experiment.plan import Key, Plan, Planned
from game.record.codec import Header
from game.record.planned import in_plan


def matched(plan: Plan, key: Key, headers: Mapping[Path, Header]) -> Sequence[Planned]:
    """Return the planned game that each log is, in their order.

    Raise GameError for a log of another plan or none, one that is not set up as its arm, and two logs of one
    planned game: which of them counts is for a rule that was written down before.
    """
    found: dict[tuple[int, int], Path] = {}
    games = []
    for path, header in headers.items():
        game = _game(plan, key, path, header)
        other = found.setdefault((game.group, game.sitting), path)
        if other != path:
            what = f"group {game.group}" + (f", sitting {game.sitting}" if plan.sittings > 1 else "")
            raise GameError(f"{other} and {path} are both of {what}: name the one that counts")
        games.append(game)
    return games


def _game(plan: Plan, key: Key, path: Path, header: Header) -> Planned:
    place = in_plan(header)
    if place is None:
        raise GameError(f"{path}: was not played by a plan; `play --plan` does that")
    if header.parent is not None:
        raise GameError(f"{path}: is a fork of a planned game, and no game of the plan")
    if place.plan != plan.digest:
        raise GameError(f"{path}: belongs to plan {place.code}, and this is plan {plan.code}")
    try:
        game = key.game(int(header.group), place.sitting)
    except (KeyError, ValueError):
        raise GameError(
            f"{path}: the plan has no group {header.group!r} at sitting {place.sitting}"
        ) from None
    arm = key.arm(game.arm)
    said = (("settings", header.settings, arm.settings), ("seed", header.seed, game.seed),
            ("edition", header.edition, plan.edition), ("seats", header.seats, arm.seats),
            ("mechanics", header.mechanics, plan.mechanics))  # fmt: skip
    for what, is_, should in said:
        if is_ != should:
            raise GameError(f"{path}: {what} {is_!r}, and planned for group {game.group} was {should!r}")
    return game
