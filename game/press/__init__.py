"""A template of `assets/paper` and its data become the bytes of a PDF: the one place where typst is used."""

from game.press.press import PAPERS, Pressed, press

__all__ = ["PAPERS", "Pressed", "press"]
