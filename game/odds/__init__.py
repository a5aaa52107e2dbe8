"""What games of bots come to: the game of the rules, fast enough to be played ten thousand times."""
