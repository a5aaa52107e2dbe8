"""The pages: an explicit list of files under `assets/room`, and what stands in the head of every answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.session import shipped_glossary

HERE = Path(__file__).parents[2] / "assets" / "room"

KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}

PAGES = {"/": "seat", "/control": "control", "/marks": "marks"}
"""Path -> the page's name: all are `page.html` with a style and a script of their own."""

FILES = (
    "asked.js", "class.js", "control.css", "control.js", "course.js", "decide.js", "deeds.js", "devices.js",
    "door.js", "draft.js", "ending.js", "icon.svg", "joined.js", "known.js", "limit.js", "marks.css",
    "marks.js", "naming.js", "news.js", "now.js", "question.js", "record.js", "room.css", "room.js",
    "seat.css", "seat.js", "timing.js", "wire.js",
)  # fmt: skip
"""Served under `/assets/`; a name that is not here does not exist, whatever lies in the folder."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}
"""No header lets another site in, and none names a program or its version."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file as it is served."""

    kind: str
    body: bytes


def pages(folder: Path = HERE) -> Mapping[str, Page]:
    """Return every path that is answered, with what answers it, read once."""
    # The icons lie in each page: a browser that keeps nothing would fetch them again for every one it draws.
    frame = (
        (folder / "page.html").read_text("utf-8").replace("ICONS", (folder / "icons.svg").read_text("utf-8"))
    )
    framed = {path: frame.replace("NAME", name).encode() for path, name in PAGES.items()}
    found = {path: Page(KINDS[".html"], body) for path, body in framed.items()}
    found |= {
        f"/assets/{name}": Page(KINDS[Path(name).suffix], (folder / name).read_bytes()) for name in FILES
    }
    return found | {f"/terms/{lang}.json": terms(lang) for lang in ("en", "ko")}


def terms(lang: str) -> Page:
    """Return the glossary in one language: of each term its name, its other name, and what it means."""
    other = "en" if lang == "ko" else "ko"
    told = [
        [term.name.of(lang), term.name.of(other), term.meaning.of(lang)]
        for term in shipped_glossary().ordered(lang)
    ]
    return Page("application/json", json.dumps(told, ensure_ascii=False).encode())
