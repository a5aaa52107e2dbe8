"""The fixed words of a page as they are sent: all of them in its language, and the last ones in both."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any


@cache
def spoken(words: Callable[[str], dict[str, str]], lang: str) -> dict[str, Any]:
    """Return a page's words, and in `other` those of the other language for when no host answers any more.

    It is made once for every device and is not to be changed.
    """
    other = words("en" if lang == "ko" else "ko")
    return {"lang": lang, "words": words(lang), "other": {key: other[key] for key in other if _last(key)}}


def _last(key: str) -> bool:
    away = key.removeprefix("console.").removeprefix("marks.").startswith("away")
    return away or "gone." in key or key in ("exercise", "exercise.other", "lang", "theme")
