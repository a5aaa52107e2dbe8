"""The tools of those who write scenarios: what is wrong with one, and what happens in its lines of play."""
