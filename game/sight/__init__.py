"""What each viewer may see: `sight.view` makes a `View` from a state, and nothing else does."""
