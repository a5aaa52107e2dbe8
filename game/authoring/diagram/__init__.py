"""The phase machine as a picture: what follows what, and how often."""
