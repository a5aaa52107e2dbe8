"""Experiments with people: arms assigned by a plan that names none, a key that is sealed until the end."""
