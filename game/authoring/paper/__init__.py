"""A scenario on paper: answer cards, forms, injects and roles as data, and typst, which lays them out.

Each sheet is values and a template of `assets/paper`; a text of a scenario is never read as a template.
"""
