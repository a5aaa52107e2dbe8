"""What may be typed after `main.py`: names, options, help, a file for those of a kind."""
