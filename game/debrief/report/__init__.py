"""The after-action report: which sections a reader gets, and what stands in each."""
