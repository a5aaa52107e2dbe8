"""A joint decision: instructed, drafted, ratified or refused, and what it comes to in figures."""
