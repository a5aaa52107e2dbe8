"""What holds in every game of a scenario, found without playing any: ranges of all that can be reached."""
