"""Who plays which arm: drawn from a seed, each arm equally often, each order of arms equally often."""

from __future__ import annotations

from collections.abc import Sequence

from game.errors import GameError
from game.experiment.plan import Arm, Planned
from game.record.dice import pick

DIGITS = tuple((str(digit), 1) for digit in range(10))
SEED_DIGITS = 15
MOST_GROUPS = 600
"""Groups of one plan: fifty classes of twelve; more is a slip of the finger: each has a line in the key."""
MOST_ARMS = 6


def orders(arms: int) -> tuple[tuple[int, ...], ...]:
    """Return orders of arms in which each arm stands equally often at each place and after each other arm.

    Williams' squares: as many orders as arms, twice as many where their number is odd.
    """
    first = [0]
    for step in range(1, arms):
        first.append((step + 1) // 2 if step % 2 else arms - step // 2)
    rows = [tuple((start + each) % arms for each in first) for start in range(arms)]
    return tuple(rows if arms % 2 == 0 else [*rows, *(row[::-1] for row in rows)])


def assigned(arms: Sequence[Arm], groups: int, every_arm: bool, seed: int) -> tuple[Planned, ...]:
    """Return what each group plays, by group and sitting; raise GameError for numbers that do not balance.

    Groups are assigned block by block: each block has every order once, in an order of its own, so that a
    plan that is broken off is balanced but for one block. Games of a block and a sitting share their draws.
    """
    rows = orders(len(arms)) if every_arm else tuple((place,) for place in range(len(arms)))
    prove_balance(len(arms), groups, every_arm)
    found: list[Planned] = []
    for block in range(groups // len(rows)):
        shuffled = _shuffled(rows, seed, f"block {block + 1}")
        for place, row in enumerate(shuffled):
            group = block * len(rows) + place + 1
            for sitting, arm in enumerate(row, 1):
                luck = _luck(seed, f"draws {block + 1} {sitting}")
                found.append(Planned(group, sitting, arms[arm].name, luck))
    return tuple(found)


def prove_balance(arms: int, groups: int, every_arm: bool = False) -> None:
    """Raise GameError for numbers of arms and groups in which no arm or order comes equally often."""
    if not 2 <= arms <= MOST_ARMS:
        raise GameError(f"{arms} arms: an experiment has 2 to {MOST_ARMS}, each named by an --arm")
    block = len(orders(arms)) if every_arm else arms
    if 1 <= groups <= MOST_GROUPS and groups % block == 0:
        return
    most = MOST_GROUPS // block
    below, above = (min(max(number, 1), most) * block for number in (groups // block, groups // block + 1))
    balanced = f"{below}" if below == above else f"{below} or {above}"
    how = "come in each order" if every_arm else "are played"
    many = f"{MOST_GROUPS} are the most of one plan, and more want a second plan; " * (groups > MOST_GROUPS)
    raise GameError(f"--groups {groups}: {many}{arms} arms {how} equally often by {balanced} groups")


def _shuffled(rows: Sequence[tuple[int, ...]], seed: int, name: str) -> list[tuple[int, ...]]:
    left = list(range(len(rows)))
    found: list[tuple[int, ...]] = []
    while left:
        drawn = pick([(str(each), 1) for each in left], str(seed), "plan", name, str(len(found)))
        left.remove(int(drawn))
        found.append(rows[int(drawn)])
    return found


def _luck(seed: int, name: str) -> int:
    """Return a seed for games, of as many digits as can be written down and typed again."""
    return int("".join(pick(DIGITS, str(seed), "plan", name, str(n)) for n in range(SEED_DIGITS)))
