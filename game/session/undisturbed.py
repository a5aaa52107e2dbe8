"""Ctrl-C waits until what is being recorded is recorded: half a step in memory would spoil the log."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold back Ctrl-C until the end of the block; it is raised there. Other threads never see one."""
    here = threading.current_thread() is threading.main_thread()
    if not here or not callable(usual := signal.getsignal(signal.SIGINT)):
        yield
        return
    held: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _frame: held.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
        if held:
            raise KeyboardInterrupt
