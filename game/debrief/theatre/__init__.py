"""A recorded game looked at again: its moments, who knew what at each, what caused what, two games beside."""
