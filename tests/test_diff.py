"""`diff`: two versions of a scenario in the words of the game, with what the change does to the odds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import main

pytestmark = pytest.mark.once

GOOD = (Path(__file__).parent / "mistakes" / "good.yaml").read_text(encoding="utf-8")


@pytest.fixture
def told(tmp_path: Path, capfd: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Return a function that says what `diff` says of the good scenario and an edited one."""

    def lines(before: str, after: str, *options: str) -> list[str]:
        assert before in GOOD
        old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
        old.write_text(GOOD, encoding="utf-8")
        new.write_text(GOOD.replace(before, after, 1), encoding="utf-8")
        assert main(["diff", str(old), str(new), *(options or ("--games", "0"))]) == 0
        return capfd.readouterr().out.splitlines()

    return lines


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("turns: 12", "turns: 14", ["limit of turns", "  12 -> 14"]),
        (
            "title: {en: A good",
            "title: {en: A fair",
            ["title", "  (English): A good scenario -> A fair scenario"],
        ),
        ("turns: 12\n", "turns: 12\n# A remark.\n", ["nothing differs"]),
        (
            "headline: {en: Cards stop, ",
            "headline: {en: Cards are down, ",
            ["inject start (Cards are down)", "  headline (English): Cards stop -> Cards are down"],
        ),
        (
            "do: [disruption + 18, theirs to 2]",
            "do: [disruption + 20, theirs to 2, set hidden]",
            [
                "inject start (Cards stop)",
                "  effects: Disruption +18 -> Disruption +20",
                "  effects:",
                "    + ‘hidden’ comes true",
            ],
        ),
        (
            "flags: {told",
            "flags: {later: all, told",
            ["fact later: new"],
        ),
        (
            "{when: accused, to: fate, why",
            "{when: accused and trust >= 40, to: fate, why",
            [
                "phase first",
                "  branches:",
                "    - to “After”, if ‘accused’: It is said.",
                "    + to “After”, if ‘accused’ and Trust at least 40: It is said.",
            ],
        ),
        (
            "when: not accused, do: [confidence + 3]",
            "when: not accused, do: [confidence + 4 if trust > 9]",
            [
                "what time brings",
                "    - every 24h, if not ‘accused’: Confidence +3",
                "    + every 24h, if not ‘accused’: Confidence +4, if Trust above 9",
            ],
        ),
        (
            "from: {0: 5, 60",
            "from: {0: 6, 60",
            ["reckoning force", "  from 0: 5 -> 6"],
        ),
        ("minutes: {first: 2}", "minutes: {first: 3}", ["edition 8 (A lesson)", "  minutes, Before: 2 -> 3"]),
        (
            "do: [disruption + force, deaths + 1",
            "do: [disruption + 2 * force, deaths + 1",
            [
                "phase fate",
                "  chance, A wave, effects: Disruption + (‘force’) -> Disruption + (2 × ‘force’)",
            ],
        ),
        (
            "offer: [wait, support]",
            "offer: [support, wait]",
            [
                "phase first",
                "  decision, Washington, on offer:",
                "    + Stand by",
                "  decision, Washington, on offer:",
                "    - Stand by",
            ],
        ),
    ],
)
def test_a_change_is_told_by_the_thing_that_it_is_in(  # type: ignore[no-untyped-def]
    before: str, after: str, lines: list[str], told
) -> None:
    assert told(before, after) == lines


def test_names_come_in_the_language_that_was_asked_for(told) -> None:  # type: ignore[no-untyped-def]
    found = told("do: [disruption + 18,", "do: [disruption + 20,", "--games", "0", "--lang", "ko")
    assert found == ["상황 메시지 start (카드 결제 중단)", "  효과: 마비 +18 -> 마비 +20"]


def test_no_file_of_the_shipped_is_told_in_raw_keys(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = (Path(__file__).parent.parent / "scenarios" / "eight_minutes.yaml").read_text("utf-8")
    changed = source.replace("disruption < 10, state: restored", "disruption < 12, state: restored")
    changed = changed.replace("when: chose(washington:support), from", "when: chose(washington:help), from")
    assert changed.count("disruption < 12") == 1
    new = tmp_path / "eight_minutes.yaml"
    new.write_text(changed, encoding="utf-8")
    for lang, told in (("en", "Bank payments at "), ("ko", "은행 결제: ")):
        assert main(["diff", "eight_minutes", str(new), "--games", "0", "--lang", lang]) == 0
        out = capfd.readouterr().out
        assert told in out
        assert not any(sign in out for sign in ('{"', "['", "when:", ">=", "chose("))


def test_what_is_taken_out_is_gone(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(GOOD, encoding="utf-8")
    start = GOOD.index("      rumour:")
    end = GOOD.index("    decide:", start)
    new.write_text((GOOD[:start] + GOOD[end:]).replace(" leave_out: [rumour],", ""), encoding="utf-8")
    assert main(["diff", str(old), str(new), "--games", "0"]) == 0
    assert "inject rumour: gone" in "\n".join(capfd.readouterr().out.splitlines()).replace(
        " (Somebody says it was them.)", ""
    )


def test_a_change_of_the_rules_moves_the_odds_and_one_of_words_plays_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = (Path(__file__).parent.parent / "scenarios" / "eight_minutes.yaml").read_text("utf-8")
    assert source.count("attack: 700, change: 300") == 1
    (tmp_path / "new.yaml").write_text(
        source.replace("attack: 700, change: 300", "attack: 200, change: 800"), "utf-8"
    )
    assert main(["diff", "eight_minutes", str(tmp_path / "new.yaml"), "--games", "600", "--json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert [each["id"] for each in found["changes"]] == ["cause"]
    odds = {each["ending"]: each for each in found["odds"]}
    assert odds["wrong_actor"]["difference"]["low"] > 0, "the wrong one is named more often"
    assert sum(each["after"] for each in odds.values()) == pytest.approx(1.0)
    assert main(["diff", "eight_minutes", str(tmp_path / "new.yaml"), "--games", "600"]) == 0
    out = capfd.readouterr().out
    assert any(line.endswith(" *") for line in out.splitlines())
    assert "595 games of each version" in out, "35 at each of 17 tables of bots"
    assert "in brackets between what the move lies" in out
    (tmp_path / "words.yaml").write_text(source.replace("One bank stops", "A bank stops"), "utf-8")
    assert main(["diff", "eight_minutes", str(tmp_path / "words.yaml"), "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["odds"] == []
