"""Games held side by side: what the groups of a class chose, how far apart, and how it ended."""
