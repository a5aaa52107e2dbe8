"""`diff`: two versions of a scenario in the words of the game, with what the change does to the odds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import main

pytestmark = pytest.mark.drawn

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
        ("turns: 12", "turns: 14", ["turns", "  12 -> 14"]),
        ("title: {en: A good", "title: {en: A fair", ["title", "  en: A good scenario -> A fair scenario"]),
        ("turns: 12\n", "turns: 12\n# A remark.\n", ["nothing differs"]),
        (
            "headline: {en: Cards stop, ",
            "headline: {en: Cards are down, ",
            ["inject start (Cards are down)", "  headline.en: Cards stop -> Cards are down"],
        ),
        (
            "do: [disruption + 18, theirs to 2]",
            "do: [disruption + 20, theirs to 2, set hidden]",
            [
                "inject start (Cards stop)",
                "  do: disruption + 18 -> disruption + 20",
                "  do:",
                "    + set hidden",
            ],
        ),
        (
            "flags: {told",
            "flags: {later: all, told",
            ["flag later: new"],
        ),
    ],
)
def test_a_change_is_told_by_the_thing_that_it_is_in(  # type: ignore[no-untyped-def]
    before: str, after: str, lines: list[str], told
) -> None:
    assert told(before, after) == lines


def test_names_come_in_the_language_that_was_asked_for(told) -> None:  # type: ignore[no-untyped-def]
    found = told("do: [disruption + 18,", "do: [disruption + 20,", "--games", "0", "--lang", "ko")
    assert found[0] == "inject start (카드 결제 중단)"


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
    assert any(line.endswith(" *") for line in capfd.readouterr().out.splitlines())
    (tmp_path / "words.yaml").write_text(source.replace("One bank stops", "A bank stops"), "utf-8")
    assert main(["diff", "eight_minutes", str(tmp_path / "words.yaml"), "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["odds"] == []
