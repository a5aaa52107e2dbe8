"""What seals a record: salts that nobody foresees, a code to read aloud, one spelling of its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from sessions import small

from game.record.chain import NO_HASH, Damage, decode, encode, random_salts, salts_from_seed, seal, short_code
from game.record.log import read
from game.session import Session

pytestmark = pytest.mark.alike

SALTS = salts_from_seed(7)


def test_no_salt_comes_twice_and_each_has_128_bits() -> None:
    for salts in (random_salts, SALTS):
        made = [salts(number, purpose) for number in range(200) for purpose in ("body", "note")]
        assert len({*made}) == len(made)
        assert {len(salt) for salt in made} == {32}
        assert {*"".join(made)} == {*"0123456789abcdef"}
    assert SALTS(1, "body") == salts_from_seed(7)(1, "body") != salts_from_seed(8)(1, "body")


def test_two_games_of_one_seed_have_no_salt_in_common_and_so_no_code(tmp_path: Path) -> None:
    logs = []
    for name in ("one", "other"):
        game = Session.start(small(), seed=7, folder=tmp_path / name)
        game.close()
        logs.append(read(tmp_path / name))
    one, other = logs
    assert one[0].body == other[0].body
    assert {one[0].salt, one[0].note_salt}.isdisjoint({other[0].salt, other[0].note_salt})
    assert one[0].code != other[0].code


def test_a_code_is_the_hash_in_thirty_one_signs_the_last_digit_first() -> None:
    signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
    digest = (
        f"{3 + 31 * (0 + 31 * (30 + 31 * (1 + 31 * (2 + 31 * (29 + 31 * (15 + 31 * 8)))))) + 31**8 * 5:x}"
    )
    code = short_code(digest)
    assert code == "".join(signs[n] for n in (3, 0, 30, 1)) + "-" + "".join(signs[n] for n in (2, 29, 15, 8))


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (b'"note":{"reason":"\xec\x98\x88"}', b'"note":{"reason":"\\uc608"}', "not written as"),
        (b'"note":{"reason":"\xec\x98\x88"}', b'"note":{"reason":"\\ud800"}', "not written as"),
        (b'"body":{"a":1,"b":2}', b'"body":{"b":2,"a":1}', "not written as"),
        (b'"body":{"a":1,"b":2}', b'"body":{"a":1,"b":2.0}', "not readable"),
        (b'"body":{"a":1,"b":2}', b'"body":{"a":1,"b":NaN}', "not readable"),
        (b'"body":{"a":1,"b":2}', b'"body":{"a":1, "b":2}', "not written as"),
        (b'"body":{"a":1,"b":2}', b'"body":{"a":1,"b":' + b"[" * 100_000 + b"}", "not readable"),
        (b'"body":{"a":1,"b":2}', b'"body":[1]', "not the keys of a record"),
        (b'{"n":1,', b'{"n":true,', "not the keys of a record"),
        (b'{"n":1,', b'{"n":2,', "its hash does not fit"),
        (b'"note_salt":"', b'"note_salt":"0', "its note does not fit"),
    ],
)  # fmt: skip
def test_a_line_is_read_in_one_spelling_only(before: bytes, after: bytes, why: str) -> None:
    line = encode(seal(1, NO_HASH, {"a": 1, "b": 2}, {"reason": "예"}, SALTS))
    assert line.count(before) == 1
    with pytest.raises(Damage, match=why):
        decode(line.replace(before, after), 1, NO_HASH)
    assert encode(decode(line, 1, NO_HASH)) == line


@pytest.mark.parametrize("line", [b"", b"[]", b"7", b"null", b"\xff", b'{"n":1}'])
def test_what_is_no_record_is_damage(line: bytes) -> None:
    with pytest.raises(Damage):
        decode(line, 1, NO_HASH)


def test_no_depth_of_a_record_ends_its_reading_otherwise_than_as_damage() -> None:
    line = encode(seal(1, NO_HASH, {"a": 1}, {}, SALTS))
    for depth in range(1, 1_200):
        deep = line.replace(b'{"a":1}', b'{"a":' + b"[" * depth + b"]" * depth + b"}")
        with pytest.raises(Damage):
            decode(deep, 1, NO_HASH)


def test_a_note_that_was_dropped_takes_its_salt_along() -> None:
    sealed = seal(1, NO_HASH, {"a": 1}, {"reason": "yes"}, SALTS)
    line = encode(sealed)
    bare = line[: line.index(b',"note":')] + b"}"
    read_again = decode(bare, 1, NO_HASH)
    # What stays in the log leads back to no word of the note.
    assert sealed.note_salt.encode() not in bare
    assert (read_again.note, read_again.note_salt, read_again.code) == (None, "", sealed.code)
    assert encode(read_again) == bare
    half = bare[:-1] + b',"note_salt":"' + sealed.note_salt.encode() + b'"}'
    with pytest.raises(Damage, match="not the keys"):
        decode(half, 1, NO_HASH)
