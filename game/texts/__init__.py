"""What people read: sentences in two languages, Korean particles, figures, times and the glossary."""

from game.texts.catalogue import both, say
from game.texts.template import Figure, fill
from game.texts.text import NO_TEXT, Text, bracketed

__all__ = ["NO_TEXT", "Figure", "Text", "both", "bracketed", "fill", "say"]
