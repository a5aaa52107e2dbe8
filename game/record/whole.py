"""A file beside a log, or made of one, written whole or not at all: a full disk leaves what was there."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole; raise OSError with its name, and leave what was there, if the disk does not."""
    place = Path(os.path.realpath(path))
    # Short, for a name may be as long as the disk takes; of this process, for two may write at once.
    fresh = place.with_name(f"{os.getpid()}.new")
    try:
        if place.exists() and not os.access(place, os.W_OK):
            raise PermissionError(13, "Permission denied")
        with fresh.open("wb") as file:
            with contextlib.suppress(OSError):
                # What its owner alone might read stays so, where a disk knows of owners.
                shutil.copymode(place, fresh)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(place)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
