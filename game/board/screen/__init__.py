"""The screens, one a file: pure functions from a scene and the ui to regions."""
