"""Charts as marks and labels: what is where is worked out here, and an emitter draws it."""
