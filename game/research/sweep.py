"""A sweep from its plan to its summary: played, kept as it goes, gone on with."""

from __future__ import annotations

from collections.abc import Callable

from game.research.executor import Executor
from game.research.kept import Kept
from game.research.merged import merged
from game.research.summarize import summarize
from game.research.summary import Summary
from game.research.tasks import Plan, tasks

Progress = Callable[[int, int], None]
"""Told how many games are done, and how many there are."""


def sweep(plan: Plan, workers: Executor, kept: Kept, progress: Progress) -> Summary:
    """Return what a sweep says, whoever plays it and however often it was broken off."""
    every = tasks(plan)
    games = sum(task.games for task in every)
    done = sum(task.games for task in every if task.number in kept.chunks)
    progress(done, games)
    for task, chunk in workers.run(plan, [task for task in every if task.number not in kept.chunks]):
        kept.add(task.number, chunk)
        done += task.games
        progress(done, games)
    return summarize(merged(plan, kept.chunks))
