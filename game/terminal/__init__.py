"""The game as text, played in a terminal or told as an account. It knows views and the session, no rules."""
