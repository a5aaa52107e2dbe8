"""One record of a log as one line of bytes, and the chain of hashes that ties each to the one before.

The line has its keys in a fixed order, and `hash`, `note` and `note_salt` come last: what stands before
them, closed with a brace, is exactly what the hash is taken over.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

Body = Mapping[str, Any]
Salts = Callable[[int, str], str]
"""Record number and purpose (`body` or `note`) -> 32 hexadecimal digits."""

NO_HASH = "0" * 64
"""What record 0 names as the hash of the record before."""

_BARE = {"n": int, "prev": str, "salt": str, "note_hash": str, "body": dict, "hash": str}
_SHAPES = (_BARE | {"note": dict, "note_salt": str}, _BARE)
"""The keys of a line and their types: with its note, and after the note was dropped."""

_SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_CODE_LENGTH = 8


class Damage(ValueError):
    """A line is not the record that must stand there; the message says why, the caller says where."""


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a log."""

    n: int
    """Its number, from 0."""
    prev: str
    """The hash of the record before."""
    salt: str
    """128 random bits: without them the public code would tell what two records may hold."""
    note_hash: str
    """Proves the note, and stays when the note is dropped."""
    body: Body
    hash: str
    note: Mapping[str, str] | None
    """`reason`, `reason_ko`, `device`, `wall`; none where it was dropped."""
    note_salt: str

    @property
    def code(self) -> str:
        """Return the hash as eight symbols that people can read aloud."""
        return short_code(self.hash)


def random_salts(_number: int, _purpose: str) -> str:
    """Return 128 random bits."""
    return secrets.token_hex(16)


def salts_from_seed(seed: int) -> Salts:
    """Return salts that follow from the seed, for games whose bytes must be the same each time."""

    def salt(number: int, purpose: str) -> str:
        return sha256(f"salt/1\0{seed}\0{number}\0{purpose}".encode()).hexdigest()[:32]

    return salt


def seal(n: int, prev: str, body: Body, note: Mapping[str, str], salts: Salts) -> Record:
    """Return the record that says this at this place in the chain."""
    return sealed_line(n, prev, body, note, salts)[0]


def sealed_line(n: int, prev: str, body: Body, note: Mapping[str, str], salts: Salts) -> tuple[Record, bytes]:
    """Return the record that says this at this place in the chain, and its line."""
    salt, note_salt = salts(n, "body"), salts(n, "note")
    written = canonical(note)
    note_hash = _note_hash(written, note_salt)
    hashed = _hashed_part(n, prev, salt, note_hash, body)
    record = Record(n, prev, salt, note_hash, body, sha256(hashed).hexdigest(), note, note_salt)
    return record, hashed[:-1] + _last_part(record, written)


def encode(record: Record) -> bytes:
    """Return the record's line, without its newline."""
    hashed = _hashed_part(record.n, record.prev, record.salt, record.note_hash, record.body)
    return hashed[:-1] + _last_part(record, None if record.note is None else canonical(record.note))


def decode(line: bytes, n: int, prev: str) -> Record:
    """Return the record in a line that must be number `n` and follow `prev`; raise Damage if it does not."""
    try:
        read = _DECODER.decode(line.decode())
    except (ValueError, RecursionError) as error:
        raise Damage("is not readable as a record") from error
    if not isinstance(read, dict) or {key: type(value) for key, value in read.items()} not in _SHAPES:
        raise Damage("has not the keys of a record")
    record = Record(note=read.pop("note", None), note_salt=read.pop("note_salt", ""), **read)
    try:
        hashed = _hashed_part(record.n, record.prev, record.salt, record.note_hash, record.body)
        note = None if record.note is None else canonical(record.note)
        written = hashed[:-1] + _last_part(record, note)
    except (UnicodeEncodeError, RecursionError) as error:
        # JSON can spell half a character, and nest deeper than it can be written again.
        raise Damage("is not written as this game writes it") from error
    if line != written:
        raise Damage("is not written as this game writes it")
    if sha256(hashed).hexdigest() != record.hash:
        raise Damage("has been changed: its hash does not fit what it says")
    if note is not None and _note_hash(note, record.note_salt) != record.note_hash:
        raise Damage("has been changed: its note does not fit the note's hash")
    if record.n != n:
        raise Damage(f"is missing: record {record.n} stands in its place")
    if record.prev != prev:
        raise Damage("does not follow the record before it")
    return record


def short_code(digest: str) -> str:
    """Return a hash as eight symbols in two groups, without 0 and O, 1, I and L."""
    number = int(digest, 16) % len(_SYMBOLS) ** _CODE_LENGTH
    symbols = ""
    for _ in range(_CODE_LENGTH):
        number, rest = divmod(number, len(_SYMBOLS))
        symbols += _SYMBOLS[rest]
    return f"{symbols[:4]}-{symbols[4:]}"


def canonical(value: object) -> bytes:
    """Return a value as JSON in the one form that is hashed: sorted keys, no spaces, UTF-8."""
    return _ENCODER.encode(value).encode()


def _hashed_part(n: int, prev: str, salt: str, note_hash: str, body: Body) -> bytes:
    return b'{"n":%d,"prev":"%s","salt":"%s","note_hash":"%s","body":%s}' % (
        n,
        prev.encode(),
        salt.encode(),
        note_hash.encode(),
        canonical(body),
    )


def _last_part(record: Record, note: bytes | None) -> bytes:
    if note is None:
        return b',"hash":"%s"}' % record.hash.encode()
    return b',"hash":"%s","note":%s,"note_salt":"%s"}' % (
        record.hash.encode(),
        note,
        record.note_salt.encode(),
    )


def _note_hash(note: bytes, salt: str) -> str:
    return sha256(salt.encode() + note).hexdigest()


def _no_float(text: str) -> float:
    raise ValueError(f"{text} is not a whole number")


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_DECODER = json.JSONDecoder(parse_float=_no_float, parse_constant=_no_float)
