"""What a session leaves behind: a folder with a chained log and the scenario that it was played with."""
