"""How wide a text is in the shipped font, and how it breaks into lines; no screen is needed."""

from game.measure.breaking import Lines, fitted, shortened, wrap
from game.measure.width import FONTS, Weight, font_path, width

__all__ = ["FONTS", "Lines", "Weight", "fitted", "font_path", "shortened", "width", "wrap"]
