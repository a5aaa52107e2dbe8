"""Turning points: how each decision moved the odds, by games played on from before and after it."""
