"""The whole game, pure: a state, a decision, and the state and events that follow from it."""
