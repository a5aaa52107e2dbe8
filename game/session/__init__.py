"""A game being played: state, log, clock, draws, watchers."""
