"""Codes to be read off a screen and typed, and tokens that only a device and the host know."""

from __future__ import annotations

import hashlib
import secrets

SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 of them; none looks like another."""

LENGTH = 6
CONTROL_LENGTH = 10


def code(length: int = LENGTH) -> str:
    """Return a new code."""
    return "".join(secrets.choice(SYMBOLS) for _ in range(length))


def typed(words: str) -> str:
    """Return a code as it was meant: without blanks and dashes, in capitals."""
    return "".join(sign for sign in words.upper() if sign.isalnum())


def same(words: str, right: str) -> bool:
    """Return whether the code that was typed is the right one, in a time that tells nothing."""
    return secrets.compare_digest(typed(words).encode(), right.encode())


def token() -> str:
    """Return a new token: 256 bits as text."""
    return secrets.token_urlsafe(32)


def kept(token: str) -> str:
    """Return what of a token is kept: it proves a token and cannot be turned back into one."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
