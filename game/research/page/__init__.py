"""A sweep as one page that stands alone: no script, nothing fetched, for a telephone, a screen and paper."""
