"""The endings of files that a document can be written to, and what writes each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.debrief.document import Document
from game.debrief.page.html import html
from game.debrief.page.markdown import markdown
from game.debrief.page.pdf import pdf

WRITERS: Mapping[str, Callable[[Document, str, str], bytes]] = {
    ".html": lambda document, lang, _paper: html(document, lang).encode(),
    ".md": lambda document, lang, _paper: markdown(document, lang).encode(),
    ".pdf": pdf,
}
"""Each takes the document, the language and the size of the paper."""
