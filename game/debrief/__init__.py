"""What a game says to those who talk about it afterwards, with the records that each statement rests on."""
