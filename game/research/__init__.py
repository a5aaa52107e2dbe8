"""What thousands of games by bots say of a scenario: sweeps, their statistics and their pages."""
