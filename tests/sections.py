"""The long tests in sections of an hour and less on two processors, so that a long job can be run in parts.

`main.py test --long --section 3` runs one. Every test marked `long` is in exactly one of them.
"""

# ruff: noqa: E501

from __future__ import annotations

from dataclasses import dataclass

SESSIONS = "test_session_holds.py::test_log_state_and_views_belong_together_in_many_sessions"
COMPILED = (
    "test_odds.py::test_many_compiled_games_are_those_of_the_rules",
    "test_odds.py::test_every_doctrine_is_compared_in_many_games_of_every_scenario",
)


@dataclass(frozen=True)
class Section:
    """Some long tests: whole files of them, single ones, or those whose brackets begin with a word."""

    what: str
    minutes: int
    """About as many, on two processors; docs/testing.md says of which they were measured."""
    tests: tuple[str, ...]


def _of(tests: tuple[str, ...], *words: str) -> tuple[str, ...]:
    return tuple(f"{test}[{word}" for test in tests for word in words)


SECTIONS = (
    Section("the log and the disk", 25, (
        "test_log.py", "test_kill.py", "test_faults.py", "test_verify.py", "test_games.py",
    )),
    Section("the room, its day, and game after game", 50, (
        "test_room_day.py", "test_soak.py", "test_resume_anywhere.py",
    )),
    Section("pairs of games", 45, ("test_paired_games.py", "test_paired_pictures.py")),
    Section("secrets in the room, secret texts, what learners get", 40, (
        "test_room_secrecy.py::test_no_secret_text_reaches_a_device_in_many_games", "test_canaries.py", "test_environments_twins.py", "test_environments_resample.py", "test_environments_libraries.py",
    )),
    Section("broken files and bytes", 58, ("test_mutations.py", "test_fuzz.py")),
    Section("random games, breaks in the middle of a decision", 30, ("test_rules_hold.py", "test_broken_effects.py", "test_draws.py")),
    Section("random sessions of two exercises", 45, _of((SESSIONS,), "eight_minutes", "mirror_week")),
    Section("random sessions of two more", 55, _of((SESSIONS,), "electronic_robbery", "harbor_and_exchange")),
    Section("random sessions of the last two", 55, _of((SESSIONS,), "three_waves", "ward_seven")),
    Section("compiled play of three exercises", 45, (
        *_of(COMPILED, "eight_minutes", "electronic_robbery", "harbor_and_exchange"), "test_odds_hypotheses.py",
    )),
    Section("compiled play of the others", 45, _of(COMPILED, "mirror_week", "three_waves", "ward_seven")),
    Section("planted bugs", 55, (
        "test_planted.py", "test_planted_heart.py", "test_odds.py::test_every_planted_bug_is_found",
    )),
    Section("every page in its boxes, the set-up, the claims", 40, (
        "test_layout.py", "test_text_size.py", "test_paper.py", "test_bootstrap.py", "test_claims_told.py",
    )),
    Section("pairs of games by the bytes of the room", 40, ("test_room_secrecy.py::test_no_device_tells_many_games_apart",)),
)  # fmt: skip
"""Numbered from 1."""


def sections_of(test: str) -> list[int]:
    """Return the numbers of the sections that name a test: one, if it is a long one."""
    return [
        number
        for number, section in enumerate(SECTIONS, 1)
        if any(test == name or test.startswith(_beginnings(name)) for name in section.tests)
    ]


def _beginnings(name: str) -> tuple[str, ...]:
    return (f"{name}-", f"{name}]") if "[" in name else (f"{name}[", f"{name}::")
