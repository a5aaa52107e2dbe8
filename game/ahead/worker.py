"""What runs in the process of its own: it answers the last question and drops what it was asked before."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from multiprocessing.connection import Connection

from game.scenario import loader


def serve(pipe: Connection, document: str, sizes: tuple[int, ...]) -> None:
    """Answer questions until nobody asks any more, with less of the processor than whoever asks."""
    # Here, since whoever asks imports this module too and needs none of what reckons.
    from game.ahead.reckoner import Reckoner

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(10)
    reckoner = Reckoner(loader.from_document(document))
    # The board went away: there is nothing to tell and nobody to tell it.
    with contextlib.suppress(EOFError, OSError):
        while True:
            number, asked = pipe.recv()
            for outlook in reckoner.reckon(asked, sizes, pipe.poll):
                pipe.send((number, outlook))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
