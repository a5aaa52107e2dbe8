"""Logs as tidy tables with a codebook, for DuckDB, pandas and R."""
