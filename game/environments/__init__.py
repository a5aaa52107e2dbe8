"""The game for players that are programs: plain episodes, PettingZoo, OpenSpiel, a line of JSON at a time."""
