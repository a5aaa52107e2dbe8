"""How a bot of a doctrine chooses: from its seat's view alone, with a reason in a sentence."""
