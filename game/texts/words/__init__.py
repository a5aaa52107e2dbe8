"""The interface's words, one module a room.

Each module holds `WORDS: dict[str, tuple[str, str]]`: key -> (English, Korean). Keys begin with the room's
name (`joint.refused`); `game.texts.template` says what may stand in braces.
"""
