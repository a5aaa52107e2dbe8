"""What is pressed: a template of `assets/paper` and its data into a PDF, by typst; a workbook, undated."""

from game.press.press import PAPERS, Pressed, press

__all__ = ["PAPERS", "Pressed", "press"]
