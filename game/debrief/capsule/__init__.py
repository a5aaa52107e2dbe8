"""A whole game in one file for any browser: what each seat saw, the report, the scenario, the log."""
