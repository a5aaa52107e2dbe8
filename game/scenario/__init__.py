"""What a scenario file says: read with its places, held against its shape, compiled, and proved."""
