"""A game without a computer: the rows that control plays by, and the prints made of them."""
