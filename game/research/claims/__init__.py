"""The experts' claims put to the test: which games, what they come to, the verdicts."""
