"""A game that was played without a computer is keyed in: the same decisions, states, ending and account."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli import main
from game.record.chain import Record
from game.record.codec import decision_of
from game.record.counted import rewound_to
from game.record.log import read
from game.record.verify import verify
from game.rules.state import Decision
from game.scenario import loader
from game.session import About, Replay, Session, Setup, answer_key, text_key
from game.terminal.account import account
from game.terminal.commands import command_of, meant
from game.terminal.screen import Closed, Screen
from game.terminal.transcribe import Transcript
from game.texts import say

pytestmark = pytest.mark.once

CORPUS = Path(__file__).parent / "games"

# At least one game of each scenario: lines of play with empty seats and lapses, bots, and acts of control.
LOGS = sorted(
    log
    for folder in sorted(CORPUS.iterdir()) if folder.is_dir()
    for log in [*sorted(folder.glob("line_*.jsonl"))[:1], *sorted(folder.glob("bots_*.jsonl"))[:1]]
)  # fmt: skip


class Protocol(Screen):
    """Types what a protocol would hold of a game that was played before, prompt by prompt."""

    def __init__(self, old: list[Record], session: Session) -> None:
        super().__init__("en", io.StringIO(), io.StringIO())
        self.old = old
        self.session = session
        self.at = 0
        self.asked = 0
        self.number = 0
        self.numbers = {each.id: each.msel for each in session.scenario.injects.values()}
        self.which: list[str] = []

    def ask(self, key: str, /, **figures: object) -> str:
        """Return the answer to a prompt, told by the prompt's key; what is refused is not typed for ever."""
        self.asked += 1
        assert self.asked < 40 * len(self.old), (key, self._out.getvalue()[-600:])  # type: ignore[attr-defined]
        if key == "transcribe.done":
            return ""
        if key in ("transcribe.throw", "transcribe.entry"):
            if self.at == len(self.old):
                raise Closed
            self.record = self.old[self.at]
            self.made = decision_of(self.record.body)
            self.at += 1
            self.number = 0
            return self._throw() if key == "transcribe.throw" else self._entry()
        return "no" if key == "transcribe.came" else self._beside(key)

    def _throw(self) -> str:
        throw = self.session.throw()
        assert throw is not None
        face = next(each for each in throw.faces if each.outcome == self.made.options[1])
        # Sometimes by the dice, sometimes by what came out.
        return f"{face.high:03}" if self.at % 2 else f"={face.outcome}"

    def _entry(self) -> str:
        made = self.made
        if made.seat == "clock" and made.options == ("lapse",):
            return "lapse"
        if made.seat in ("clock", "white_cell") and made.options[0] == "inject":
            self.which = [made.options[1]]
            return self.numbers[made.options[1]]
        assert made.seat != "white_cell", made
        return self._cards(made)

    def _cards(self, made: Decision) -> str:
        view = self.session.view(made.seat)
        asked = view.question
        assert asked is not None
        letter = next(team.letter for team in view.teams if team.team == made.seat)
        number, texts = self.session.card_number(), self.session.scenario.texts
        if asked.kind in ("decide", "aims"):
            keys = {offer.id: offer.key for offer in asked.offers}
            return " ".join(f"{letter}{number}-{keys[each]}" for each in made.options)
        assert view.paper is not None
        offer = [text.id for text in view.paper.texts]
        if asked.kind != "ratify":
            return f"{letter}{number}-{text_key(offer, texts, made.options)}"
        key = answer_key(texts[view.paper.table[0]], made.seat, made.options)
        return f"{letter}{number}+{key}" if len(made.options) > 1 else f"{letter}-{key}"

    def _beside(self, key: str) -> str:
        made = self.made
        match key:
            case "transcribe.estimate":
                asked = self.session.view(made.seat).question
                assert asked is not None
                line = asked.estimates[self.number]
                self.number += 1
                answer = dict(made.estimates).get(line.id, "")
                return f"{answer}%" if answer and line.answer == "percent" else answer
            case "transcribe.reasons":
                self.which = list(made.because)
                return " ".join([*(self.numbers[each] for each in made.because), made.sake]).strip()
            case "transcribe.which":
                # Those whose number is their own are asked nothing.
                inject = self.which.pop(0)
                while len(self._named(inject)) == 1:
                    inject = self.which.pop(0)
                return str(self._named(inject).index(inject) + 1)
            case "transcribe.public":
                stated = made.stated
                if stated is None:
                    return "none"
                known = self.numbers.get(stated.known, "")
                self.which = [stated.known]
                back = "yes" if stated.way_back else "no"
                return " ".join(filter(None, (known, stated.unknown, stated.confidence, back)))
            case "transcribe.why":
                return (self.record.note or {}).get("reason", "")
        raise AssertionError(key)

    def _named(self, inject: str) -> list[str]:
        """Return the injects that a prompt lists beside this one, because they bear its number."""
        if self.made.seat in self.session.seats:
            listed = [each.id for each in self.session.view(self.made.seat).messages]
        else:
            control = self.session.view("white_cell").control
            listed = [each[0] for each in (*control.coming, *control.shelf)] if control else []
        return [each for each in listed if self.numbers.get(each) == self.numbers[inject]]


def keyed_in(log: Path, folder: Path) -> tuple[list[Record], Session]:
    """Return the records of an old game that count, and the same game keyed in."""
    scenario = loader.from_document((log.parent / "scenario.json").read_text("utf-8"))
    replay = Replay.read(log)
    counted = [replay.records[number] for number in replay.counted]
    old = [
        each for each in counted
        if each.body["kind"] == "decision" and rewound_to(each.body) is None
    ]  # fmt: skip
    header = replay.header
    seats = {team: "nobody" if player == "nobody" else "cards" for team, player in header.seats.items()}
    setup = Setup(header.settings, header.edition, header.constants, header.empty)
    session = Session.start(scenario, setup, seats, 1, folder, about=About(dice="hand"))
    Transcript(session, Protocol(old, session)).key_in()
    return old, session


def told(game: Replay) -> list[str]:
    """Return the account without who sat where, how the dice fell, and why a bot sealed its aims.

    No form asks a table why it chose its aims.
    """
    game.records = tuple(
        replace(each, note={}) if str(each.body.get("point", "")).endswith(".aims") else each
        for each in game.records
    )
    head = [f"{team.letter} {team.name.en}: " for team in game.view("room").teams]
    lines = list(account(game, "en"))
    return [line for line in lines if not line.startswith(("Seed: ", "dice: ", *head))]


@pytest.mark.parametrize("log", LOGS, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_a_logged_game_keyed_in_is_the_same_game(log: Path, tmp_path: Path) -> None:
    old, session = keyed_in(log, tmp_path / "keyed")
    session.close()
    assert session.over
    new = [record for record in session.records if record.body["kind"] == "decision"]
    left_out = {"request"}
    for one, other in zip(old, new, strict=True):
        first = {name: value for name, value in one.body.items() if name not in left_out}
        second = {name: value for name, value in other.body.items() if name not in left_out}
        assert first == second
    assert verify(tmp_path / "keyed").problem == ""
    assert session.header.dice == "hand"
    assert told(Replay.read(tmp_path / "keyed")) == told(Replay.read(log))


def test_a_game_that_is_keyed_in_whole_is_told_with_its_code_and_with_nothing_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, session = keyed_in(LOGS[0], tmp_path / "keyed")
    session.close()
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["play", session.scenario.id, "--transcribe", "--out", str(tmp_path / "keyed")]) == 0
    said = capsys.readouterr().err
    assert said.endswith(f"the game is kept in {tmp_path / 'keyed'}; its code is {session.code}\n")
    assert "To go on" not in said


def typed(lines: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
          *more: str) -> str:  # fmt: skip
    """Return what is told while lines are typed into `play eight_minutes --transcribe`."""
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert main(["play", "eight_minutes", "--transcribe", "--edition", "8", "--out", str(folder), *more]) == 0
    return capsys.readouterr().out


START = "123\n050\n700\nS0-1 S0-6\nW0-3 W0-4\n"


def test_what_is_wrong_is_told_with_what_would_be_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = typed("1000\n12\n" + START + "S1-4\nS2-1\nS-1\nS1-1 W1-1\nnonsense\n", tmp_path / "game",
                 capsys, monkeypatch)  # fmt: skip
    told_of = (
        "1000 cannot have been thrown. Right would be: 000-699 an attack from the North",
        "12 cannot have been thrown.",
        "There is no card 4 here; right would be one of: 1, 2, 3.",
        "S2-1 is a card of another decision; now “Eight minutes to nine” is asked",
        "One line holds the cards of one table.",
        "nonsense: neither cards (S1-2)",
    )
    flat = " ".join(said.split())
    assert [words for words in told_of if words not in flat] == []


def test_the_first_and_the_last_number_of_a_face_are_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, (thrown, cause) in enumerate(
        (("000", "attack"), ("699", "attack"), ("700", ""), ("999", ""))
    ):
        folder = tmp_path / f"game-{number}"
        typed(f"{thrown}\n", folder, capsys, monkeypatch)
        drawn = [each.body["options"] for each in read(folder) if each.body["kind"] == "decision"]
        assert [each[0] for each in drawn] == ["cause"], thrown
        assert (drawn[0][1] == "attack") == bool(cause)


def test_a_slip_is_taken_back_and_leaves_no_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed("123\n900\nundo\n050\n", tmp_path / "game", capsys, monkeypatch)
    drawn = [each.body["options"] for each in read(tmp_path / "game") if each.body["kind"] == "decision"]
    assert drawn == [["cause", "attack"], ["note", "0"]]
    assert verify(tmp_path / "game").problem == ""
    # Begun at a prompt, then dropped: nothing of it is entered.
    said = typed("700\nS0-1 S0-6\nW0-3 W0-4\nS1-1\nback\n", tmp_path / "game", capsys, monkeypatch)
    assert "Dropped: nothing was entered." in said
    assert verify(tmp_path / "game").decisions == 5


def test_play_against_the_rules_counts_with_a_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    poor = START + "S1-2\n\n\n\n\nW1-2\n\n\n\n\nno\nS2-4 S2-5\n"
    said = " ".join(typed(poor, tmp_path / "game", capsys, monkeypatch).split())
    assert "! Seoul's political capital: this takes 28, and there is 24." in said
    assert "override S2-4 S2-5 REASON" in said
    typed("override S2-4 S2-5\noverride S2-4 S2-5 the purse was read wrongly\n", tmp_path / "game",
          capsys, monkeypatch)  # fmt: skip
    last = read(tmp_path / "game")[-1].body
    assert last["options"] == ["for_seoul", "open_branches", "publish"]
    assert last["text"] == "the purse was read wrongly"
    assert verify(tmp_path / "game").problem == ""


def test_an_inject_that_was_forgotten_is_asked_for_before_the_question_is_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = typed(START + "S1-3\n\n\n\nW1-3\n\n\n\nyes\n", tmp_path / "game", capsys, monkeypatch)
    assert "Did “0-04 Anchor: ‘Is this cyber war?’” come" in said
    records = [each.body for each in read(tmp_path / "game") if each.body["kind"] == "decision"]
    assert [each["options"] for each in records[-2:]] == [["inject", "cyber_war"], ["help"]]


def test_a_game_that_is_keyed_in_is_gone_on_with_by_resume(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = typed("123\nquit\n", tmp_path / "game", capsys, monkeypatch)
    assert "Whether the engineer would call" in said
    monkeypatch.setattr("sys.stdin", io.StringIO("050\n도움\nlang\n종료\n"))
    assert main(["resume", str(tmp_path / "game"), "--text"]) == 0
    told = capsys.readouterr()
    assert "How long the talks had before a name was on the air" in told.out
    assert "기록지는 이렇게 되어 있어야 합니다" in told.out
    assert f"--transcribe --out {tmp_path / 'game'}" in told.err
    assert verify(tmp_path / "game").decisions == 2


def test_only_a_game_by_hand_is_keyed_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "eight_minutes", "--headless", "--out", str(tmp_path / "bots")]) == 0
    for line, wrong in wrongs(tmp_path / "bots"):
        assert main(["play", "eight_minutes", "--transcribe", *line]) == 2
        assert wrong in capsys.readouterr().err


def wrongs(folder: Path) -> Iterator[tuple[list[str], str]]:
    yield ["--out", str(folder)], "was not played by hand"
    yield ["--seed", "3"], "without --seed"
    yield ["--seat", "seoul=bot:process"], "no bot sits at a table without a computer"
    yield ["--watch"], "goes without --dry and --watch"


def test_a_game_by_the_seed_takes_nothing_back(tmp_path: Path) -> None:
    session = Session.start(loader.load(loader.find("eight_minutes")), None, None, 7, tmp_path / "game")
    with pytest.raises(Exception, match="rewound"):
        session.take_back(0)
    session.close()


def test_the_korean_help_names_commands_in_korean_and_each_is_read_as_the_english_one() -> None:
    english, korean = (
        [line.partition("   ")[0].split() for line in say("transcribe.help", lang).split("\n")]
        for lang in ("en", "ko")
    )
    latin = [word for command in korean for word in command if re.search("[a-z]", word)]
    assert latin == []
    read_as = {"기록지": "sheet", "취소": "undo", "시한": "lapse"}
    for one, other in zip(english[5:], korean[5:], strict=True):
        word, rest = command_of(" ".join(other))
        read = zip(one, [read_as.get(word, word), *map(meant, rest)], strict=True)
        assert [(shown, typed) for shown, typed in read if shown.islower() and shown != typed] == []


def test_a_game_is_keyed_in_by_korean_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = "123\n900\n취소\n050\n700\n기록지\nS0-1 S0-6\nW0-3 W0-4\n"
    control = "메모 한 번 더\n표시 강점\n시한\n아니오\n훈련종료 예 시간이 다 됨\n\n"
    game = tmp_path / "game"
    said = typed(cards + control, game, capsys, monkeypatch, "--lang", "ko")
    records = [each.body for each in read(game)]
    assert ["endex"] in [list(each["options"][:1]) for each in records if each["kind"] == "decision"], said
    assert {"note", "mark"} <= {each["what"] for each in records if each["kind"] == "remark"}, said
