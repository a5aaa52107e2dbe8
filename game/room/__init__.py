"""The room's web server: devices join seats from their browsers, on this computer's network and nowhere else.

Everything goes through the same sessions, views and decisions as on the board. Libraries for the network are
imported here alone, and only once a server starts.
"""
