"""The replay theatre: a recorded game looked at again."""
