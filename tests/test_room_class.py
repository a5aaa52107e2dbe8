"""The class on one page: where each group is, what goes to all of them, and not a word of what is hidden."""

from __future__ import annotations

import json
import random
import shlex
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from canaries import TOKEN, Canaries, decide, whisper
from compared import read
from rooms import PATIENCE, QUICK, House, Phone, run
from sessions import Room, begin, play_out, small, tutorial
from unsure import Unsure, moved
from wire_twins import Ears

from game.cli import main
from game.compare.groups import groups_of
from game.room.hub import Hub, Sitting, Topic
from game.room.server import lobby_of
from game.room.told import classroom, models
from game.session import Decision, Groups, Session, folders
from game.texts import say

pytestmark = pytest.mark.once


def told(*sessions: Session, page: str = "class", lang: str = "en") -> str:
    """Return what a console is told of a class, as it goes over the wire."""
    hub = Hub(sessions, lobby_of(sessions))
    return hub._tell(Topic(0, "class", "room", lang, page)).message


def tiles(*sessions: Session) -> list[dict[str, Any]]:
    return json.loads(told(*sessions))["v"]["tiles"]  # type: ignore[no-any-return]


def canaries_found(canaries: Canaries, seed: int) -> list[str]:
    """Return the secret texts that the class's page is told while two groups play at random."""
    pick = random.Random(seed)  # noqa: S311
    games = [Session.start(canaries.scenario, seed=seed + number) for number in range(2)]
    found: list[str] = []
    while not all(game.over for game in games):
        game = pick.choice([game for game in games if not game.over])
        if pick.random() < 0.3:
            whisper(canaries, game, pick)
        decide(canaries, game, pick)
        for lang in ("en", "ko"):
            whole = told(*games, lang=lang)
            # Endings are open to all of a group once it has ended: here, once both have.
            if not all(game.over for game in games):
                endings = [canaries.secrets[token].place for token in TOKEN.findall(whole)]
                found += [place for place in endings if place.startswith(("endings", "also"))]
            found += [leak for game in games if not game.over for leak in canaries.found(whole, "room", game)]
    assert TOKEN.findall(told(*games)), "the endings of all stand there at last"
    return found


def test_no_secret_text_reaches_the_class_s_page() -> None:
    canaries = Canaries()
    assert [each for seed in range(4) for each in canaries_found(canaries, seed)] == []


def test_a_canary_sings_on_the_class_s_page(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = classroom.model

    class Leaking:
        words = staticmethod(classroom.words)

        @staticmethod
        def model(view: Any, lang: str, extras: Any) -> dict[str, Any]:
            cell = extras.control[0].view("white_cell")
            return honest(view, lang, extras) | {
                "more": [name.of(lang) for _, name, _ in cell.control.coming]
            }

    monkeypatch.setitem(models.MODELS, "class", Leaking())  # type: ignore[arg-type]
    canaries = Canaries()
    assert any(canaries_found(canaries, seed) for seed in range(8))


def test_what_a_table_chose_changes_no_byte() -> None:
    games = [begin(), begin()]
    for place, game in enumerate(games):
        offers = game.view("seoul").question.offers  # type: ignore[union-attr]
        game.decide(Decision("seoul", (offers[place].id,), game.point))
    first, second = ({**each, "number": 0} for each in tiles(*games))
    assert first == second
    whole = told(*games)
    for game in games:
        for offer in game.view("seoul").question.offers:  # type: ignore[union-attr]
            assert offer.name.en not in whole


def test_a_tile_says_who_is_stuck_for_how_long_and_how_far_its_group_is() -> None:
    room = Room()
    people = dict.fromkeys(small().teams, "people")
    game, other = begin(seats=people, times=room.times), begin()
    game.conduct.start()
    game.conduct.extend(9)
    room.passes(game, 4 * 60_000)
    tile = tiles(game, other)[0]
    stuck = [(each["team"], each["stuck"], each["idle"]) for each in tile["teams"] if each["stuck"]]
    assert stuck
    assert all(idle == 4 for _, _, idle in stuck)
    assert tile["parts"].count("now") == 1
    assert tile["phase"]
    assert not any(each["stuck"] for each in tiles(game, other)[1]["teams"])


def decides(game: Session) -> None:
    """Let a table seal something, so that its game is one that somebody played."""
    question = game.view("seoul").question
    assert question is not None
    game.decide(Decision("seoul", (question.offers[0].id,), question.point))


def test_endings_stand_there_once_all_have_ended_with_the_command_to_compare(tmp_path: Path) -> None:
    class_of = Groups.start(2, small(), seed=7, folder=tmp_path / "class")
    one, two = class_of.sessions
    decides(one)
    decides(two)
    play_out(one)
    before = told(one, two)
    ending = one.view("room").ending
    assert ending is not None
    assert ending.title.en not in before
    assert ending.text.en not in before
    assert tiles(one, two)[0]["over"]
    play_out(two)
    after = json.loads(told(one, two))["v"]
    assert all(ending.code in tile["ending"] for tile in after["tiles"])
    korean = json.loads(told(one, two, lang="ko"))["v"]["commands"]
    class_of.close()
    for (line,), lang in ((after["commands"], "en"), (korean, "ko")):
        python, program, *rest = shlex.split(line)
        assert (python, program) == ("python3", "main.py")
        assert main(rest) == 0
        (page,) = (tmp_path / "class").glob("*.html")
        assert f'lang="{lang}"' in page.read_text("utf-8")
        assert page.name in line


def test_a_class_whose_every_group_went_on_in_a_copy_is_compared_by_its_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "HOUSE", tmp_path)
    games = []
    for number in (1, 2):
        disk = Unsure()
        game = begin(tmp_path / "class" / f"group-{number}", disk=disk)
        moved(game, disk, "seoul:hold")
        play_out(game)
        games.append(game)
    (line,) = json.loads(told(*games))["v"]["commands"]
    for game in games:
        game.close()
    shutil.rmtree(tmp_path / "class")
    assert main(shlex.split(line)[2:]) == 0
    assert (tmp_path / "compared.html").is_file()


def test_a_tile_says_of_a_group_that_none_played_or_control_ended_what_compare_says(tmp_path: Path) -> None:
    class_of = Groups.start(4, small(), seed=7, folder=tmp_path / "class")
    played, stopped, absent, undone = class_of.sessions
    decides(played)
    play_out(played)
    for game in (stopped, undone):
        decides(game)
    undone.conduct.rewind(0)
    for game in (stopped, absent, undone):
        game.conduct.endex()
    shown = [tile["ending"] for tile in tiles(*class_of.sessions)]
    ending = played.view("room").ending
    assert ending is not None
    assert shown[0] == f"{ending.code} {ending.title.en}"
    assert shown[1:] == [say(f"compare.{why}", "en") for why in ("stopped", "absent", "absent")]
    # The comparison of the same games has it the same way.
    groups = groups_of([read(session) for session in class_of.sessions])
    assert [group.unended if group.ended is None else "" for group in groups] == [
        "", "stopped", "absent", "absent",
    ]  # fmt: skip
    class_of.close()


async def console(house: House) -> Phone:
    tablet = await house.phone().open()
    await tablet.join("control", code=house.lobby.control_code)
    return tablet


async def deed(tablet: Phone, request: str, what: str, *values: str, text: str = "") -> dict[str, Any]:
    await tablet.say("do", id=request, group=0, what=what, values=list(values), text=text)
    return await tablet.answered(request)


def test_a_console_of_several_groups_opens_on_the_class_and_one_of_one_on_its_game() -> None:
    async def talk() -> None:
        with House((begin(), begin())) as house:
            tablet = await console(house)
            assert (await tablet.hear("view"))["v"]["group"] == 0
            await tablet.say("look", group=2, page="now")
            assert (await tablet.hear("view"))["v"]["group"] == 2
            await tablet.hear("clock")
            # Another group's clock may stand the same way: it is told all the same.
            await tablet.say("look", group=1, page="now")
            await tablet.hear("clock")
        with House() as house:
            tablet = await console(house)
            assert (await tablet.hear("view"))["v"]["group"] == 1

    run(talk())


def test_all_are_started_paused_and_told_and_those_that_have_ended_are_left_out() -> None:
    async def talk() -> None:
        games = (begin(), begin(), begin())
        games[2].conduct.endex()
        with House(games) as house:
            tablet = await console(house)
            ended = len(games[2].records)
            for number, what in enumerate(("start", "pause", "resume", "extend")):
                answer = await deed(tablet, f"a{number}", what)
                assert answer["t"] == "ack"
                assert answer["done"].startswith("Recorded in groups 1, 2: ")
                assert "but" not in answer
            assert [game.clock.running for game in games] == [True, True, False]
            answer = await deed(tablet, "b", "say", "all", text="A storm comes.")
            assert answer["but"] == "Not in group 3: The exercise is over."
            for game in games[:2]:
                assert game.records[-1].body["text"] == "A storm comes."
            assert len(games[2].records) == ended

    run(talk())


def test_an_inject_goes_to_those_that_have_it_on_the_shelf_and_the_others_are_named() -> None:
    async def talk() -> None:
        games = (begin(), begin(), begin())
        shelf = games[0].view("white_cell").control.shelf  # type: ignore[union-attr]
        inject = shelf[0][0]
        for game in games:
            game.conduct.start()
        games[1].conduct.release(inject)
        with House(games) as house:
            tablet = await console(house)
            await tablet.say("look", group=0, page="shelf")
            while "shelf" not in (page := (await tablet.hear("view"))["v"]):
                pass
            entry = next(each for each in page["shelf"] if each["id"] == inject)
            assert (entry["groups"], entry["without"]) == ([1, 3], [["none", [2]]])
            answer = await deed(tablet, "a", "release", inject)
            assert answer["t"] == "ack"
            assert answer["but"].startswith("Not in group 2: ")
            again = await deed(tablet, "b", "release", inject)
            assert again["t"] == "refused"
            assert again["why"].startswith("Not in group 1, 2, 3: ")
            count = [len(game.records) for game in games]
            # The same request once more is the same deed.
            assert (await deed(tablet, "a", "release", inject))["t"] == "ack"
            assert [len(game.records) for game in games] == count

    run(talk())


def test_an_inject_to_all_passes_over_who_has_not_begun_or_has_ended_and_names_them() -> None:
    async def talk() -> None:
        games = (begin(), begin(), begin(), begin())
        id, name, _ = games[0].view("white_cell").control.shelf[0]  # type: ignore[union-attr]
        for game in (games[0], games[3]):
            game.conduct.start()
        games[2].conduct.endex()
        with House(games, begun=False) as house:
            tablet = await console(house)
            await tablet.say("look", group=0, page="shelf")
            while "shelf" not in (page := (await tablet.hear("view"))["v"]):
                pass
            entry = next(each for each in page["shelf"] if each["id"] == id)
            assert entry["groups"] == [1, 4]
            assert entry["without"] == [["before", [2]], ["over", [3]]]
            counts = [len(game.records) for game in games]
            answer = await deed(tablet, "a", "release", id)
            assert answer["done"].startswith(f"Recorded in groups 1, 4: Control sent: {name.en} → ")
            assert answer["but"] == (
                "Not in group 2: It has not begun. Not in group 3: The exercise is over."
            )
            more = [len(game.records) - count for game, count in zip(games, counts, strict=True)]
            assert more == [1, 0, 0, 1]
            # Whoever opens that group's own console may still send it there before its clock starts.
            await tablet.say("do", id="b", group=2, what="release", values=[id], text="")
            assert (await tablet.answered("b"))["done"].startswith("Recorded in group 2: ")

    run(talk())


def test_more_time_and_an_inject_to_all_pass_over_groups_that_choose_their_aims_and_name_them() -> None:
    async def talk() -> None:
        people = dict.fromkeys(small().teams, "people")
        games = (begin(), Session.start(small(), seed=7, seats=people))
        id = games[0].view("white_cell").control.shelf[0][0]  # type: ignore[union-attr]
        with House(games, begun=False) as house:
            tablet = await console(house)
            begun = await deed(tablet, "a", "start")
            assert begun["done"] == (
                "Recorded in group 1: the clock is started. Recorded in group 2: the exercise is started; "
                "there is no time limit until the aims are sealed."
            )
            await tablet.say("look", group=0, page="shelf")
            while "shelf" not in (page := (await tablet.hear("view"))["v"]):
                pass
            entry = next(each for each in page["shelf"] if each["id"] == id)
            assert (entry["groups"], entry["without"]) == ([1], [["aims", [2]]])
            counts = [len(game.records) for game in games]
            more = await deed(tablet, "b", "extend", "2")
            assert more["done"] == "Recorded in group 1: more time is given (2 min)."
            assert more["but"].startswith("Not in group 2: What is asked now has no time limit")
            sent = await deed(tablet, "c", "release", id)
            assert sent["done"].startswith("Recorded in group 1: Control sent: ")
            assert sent["but"] == "Not in group 2: It still chooses its aims."
            assert [len(game.records) - count for game, count in zip(games, counts, strict=True)] == [2, 0]

    run(talk())


def test_a_group_that_has_ended_keeps_how_it_ended_until_all_have() -> None:
    async def talk() -> None:
        games = [Session.start(tutorial(), seed=7) for _ in range(2)]
        # No beat of the clocks tells it in time.
        with House(games, limits=replace(QUICK, sync=10 * PATIENCE)) as house:
            first = await house.phone().open()
            await first.join(team="seoul")
            first_session, second_session = house.sessions
            first_session.decide(first_session.parse("seoul:calm+law"))
            first_session.conduct.endex()
            while (view := (await first.hear("view"))["v"])["stage"] != "over":
                pass
            assert view["held"]
            ended = first_session.view("seoul").ending
            assert ended is not None
            told = json.dumps(view, ensure_ascii=False)
            assert ended.text.en not in told
            assert not [name.en for name, outcome in ended.truth if outcome.en in told]
            second_session.conduct.endex()
            while (view := (await first.hear("view"))["v"])["held"]:
                pass
            assert view["ending"]["truth"]
            second_session.conduct.rewind(0)
            while not (view := (await first.hear("view"))["v"])["held"]:
                pass
            assert ended.text.en not in json.dumps(view, ensure_ascii=False)

    run(talk())


def test_the_end_of_the_last_group_lets_the_others_be_looked_at_each_by_itself() -> None:
    """All of them in one look would hold up whoever decides meanwhile."""

    async def talk() -> None:
        with House([Session.start(tutorial(), seed=7) for _ in range(3)]) as house:
            asked: list[int] = []
            house.server.hub.soon = asked.append
            phones = [await house.seated("seoul", group=group) for group in (1, 2, 3)]
            for group, phone in ((1, phones[0]), (3, phones[2]), (2, phones[1])):
                assert asked == []
                house.sessions[group - 1].conduct.endex()
                while (await phone.hear("view"))["v"]["stage"] != "over":
                    pass
            assert asked == [1, 3]

    run(talk())


def test_a_group_is_renamed_on_every_screen_and_keeps_its_number_on_the_record(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    games = Groups.start(2, small(), seed=7, folder=folder)

    async def talk() -> None:
        with House(games.sessions, games=games) as house:
            tablet = await console(house)
            phone = await house.seated("seoul", group=2)
            counts = [len(game.records) for game in games.sessions]

            async def rename(request: str, group: int, text: str) -> dict[str, Any]:
                await tablet.say("group", id=request, group=group, text=text)
                return await tablet.answered(request)

            assert (await rename("a", 2, "  The  bank "))["done"] == "Group 2 is called The bank now."
            while (await phone.hear("view"))["v"]["group"] != "Group 2 · The bank":
                pass
            while (await tablet.hear("view"))["v"]["labels"] != ["", "The bank"]:
                pass
            assert "at most 16 characters, these are 17" in (await rename("b", 2, "x" * 17))["why"]
            assert "no such group" in (await rename("c", 3, "Mars"))["why"]
            assert games.label(1) == "The bank"
            assert [len(game.records) for game in games.sessions] == counts

    run(talk())
    again = Groups.resume(folder)
    assert [again.label(index) for index in (0, 1)] == ["", "The bank"]
    assert [session.header.group for session in again.sessions] == ["1", "2"]
    assert [group.label for group in groups_of([read(session) for session in again.sessions])] == ["1", "2"]
    again.close()


def test_where_a_group_is_missing_the_others_keep_their_numbers_and_its_devices_sit_in_no_other(
    tmp_path: Path,
) -> None:
    folder, keep = tmp_path / "class", tmp_path / "class" / "devices.json"
    games = Groups.start(3, small(), seed=7, folder=folder)
    games.rename(2, "The bank")
    lobby = lobby_of(games.sessions, games.numbers, keep=keep)
    tokens = {group: lobby.join(lobby.code, "seat", group, "seoul")[1] for group in games.numbers}
    games.sessions[2].conduct.say("Only for group 3.", ("seoul",))
    games.close()
    log = folder / "group-2" / "log.jsonl"
    whole = log.read_bytes()
    log.write_bytes(whole.replace(b"header", b"Header"))

    async def back(house: House, group: int) -> Phone:
        return await house.phone().open(tokens[group])

    async def without(house: House) -> None:
        assert (await (await back(house, 2)).hear("you", "gone"))["why"] == "group"
        assert (await (await back(house, 1)).hear("you"))["group"] == 1
        third = await back(house, 3)
        assert (await third.hear("you"))["group"] == 3
        shown = (await third.hear("view"))["v"]
        assert (shown["group"], "Only for group 3." in json.dumps(shown)) == ("Group 3 · The bank", True)
        door = await (await house.phone().open()).hear("door")
        assert (door["groups"], door["numbers"], door["labels"]) == (2, [1, 3], ["", "The bank"])
        assert "no such group" in (await (await house.phone().open()).join(group=2, team="seoul"))["why"]
        tablet = await console(house)
        whole = (await tablet.hear("view"))["v"]
        assert [tile["number"] for tile in whole["tiles"]] == whole["numbers"] == [1, 3]
        await tablet.say("do", id="a", group=0, what="say", values=["seoul"], text="To all")
        assert "2 groups" in (await tablet.answered("a"))["done"]
        await tablet.say("look", group=0, page="shelf")
        while "shelf" not in (whole := (await tablet.hear("view"))["v"]):
            pass
        for each in whole["shelf"]:
            assert sorted(sum((groups for _, groups in each["without"]), each["groups"])) == [1, 3]
        assert whole["shelf"]
        await tablet.say("group", id="b", group=3, text="Owls")
        assert (await tablet.answered("b"))["done"] == "Group 3 is called Owls now."
        await tablet.say("look", group=3, page="now")
        while (told := (await tablet.hear("view"))["v"])["group"] != 3:
            pass
        assert told["labels"] == ["", "Owls"]

    async def mended(house: House) -> None:
        assert (await (await back(house, 2)).hear("you", "gone"))["group"] == 2

    for talk in (without, mended):
        again = Groups.resume(folder)
        kept = lobby_of(again.sessions, again.numbers, keep=keep)
        with House(again.sessions, games=again, lobby=kept) as house:
            run(talk(house))
        log.write_bytes(whole)


def test_a_door_that_cannot_be_told_keeps_no_name_from_the_others() -> None:
    sessions = (begin(), begin(seed=8))
    groups = Groups(None, sessions, {})
    lobby = lobby_of(sessions)
    hub = Hub(sessions, lobby, groups)
    device, _ = lobby.join(lobby.code, "observer", 1, "", "", "en")
    ears, doors = Ears(), list[str]()
    hub.sit(Sitting(device.id, ears, lambda why: None))
    hub.strangers |= {lambda: doors.append("open"), lambda: doors.append([][0])}
    before = len(ears.heard)
    groups.rename(0, "Owls")
    hub.look()
    assert doors == ["open"]
    assert "Owls" in "".join(ears.heard[before:])
