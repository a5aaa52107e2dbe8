"""Pieces that several screens share; each returns the regions that it draws."""
