"""Role cards on devices: what is for one role alone is read where its card is turned up, and nowhere else."""

from __future__ import annotations

from rooms import House, Phone, run
from sessions import tutorial

from game.session import Session, ask


def roles(desk: dict[str, object]) -> list[str]:
    return [each["id"] for each in desk["d"]["roles"]]  # type: ignore[index]


async def desk_with(phone: Phone, *wanted: str) -> None:
    """Wait until the phone's desk offers these roles."""
    while roles(await phone.hear("desk")) != list(wanted):
        pass


def test_a_table_s_one_device_turns_up_a_card_reads_what_is_for_that_role_and_turns_it_down() -> None:
    async def talk() -> None:
        with House([Session.start(tutorial(), seed=7)]) as house:
            phone = await house.seated()
            assert roles(await phone.hear("desk")) == ["se1", "se3", "se6"]
            first = await phone.hear("view")
            assert not any(each["lines"][1:] for each in first["v"]["cards"])
            await phone.say("role", role="se6")
            assert (await phone.hear("you"))["role"] == "se6"
            view = await phone.hear("view")
            assert view["v"]["role"]
            assert [len(each["lines"]) > 1 for each in view["v"]["cards"]].count(True) == 1
            await phone.say("role", role="")
            assert (await phone.hear("you"))["role"] == ""
            assert (await phone.hear("view"))["v"]["cards"] == first["v"]["cards"]

    run(talk())


def test_a_role_is_one_device_s_and_no_other_table_s() -> None:
    async def talk() -> None:
        with House([Session.start(tutorial(), seed=7)]) as house:
            phone, other, watcher = await house.seated(), await house.seated(), await house.phone().open()
            await watcher.join("observer")
            await phone.say("role", role="se6")
            await desk_with(other, "se1", "se3")
            await other.say("role", role="se6")
            assert "Another device" in (await other.hear("refused"))["why"]
            await other.say("role", role="wa1")
            assert "no such role" in (await other.hear("refused"))["why"]
            await watcher.say("role", role="se6")
            assert (await watcher.hear("refused"))["why"]
            assert other.device.role == watcher.device.role == ""
            house.lobby.remove(phone.me["device"])
            await desk_with(other, "se1", "se3", "se6")

    run(talk())


def test_a_table_that_nobody_plays_is_neither_offered_nor_joined() -> None:
    async def talk() -> None:
        session = Session.start(tutorial(), seats={"washington": "bot:process", "alliance": "nobody"}, seed=7)
        with House([session]) as house:
            phone = await house.phone().open()
            assert [team["id"] for team in (await phone.hear("door"))["teams"]] == ["seoul", "washington"]
            assert (await phone.join(team="alliance"))["t"] == "refused"

    run(talk())


def test_an_answer_is_told_once_in_the_device_s_language_under_the_question_s_name() -> None:
    async def talk() -> None:
        with House([Session.start(tutorial(), seed=7)]) as house:
            phone = await house.phone(lang="ko").open()
            await phone.join(team="seoul")
            record = ask(house.session, "seoul", "Is it the bank?")
            house.session.conduct.answer(record.n, "yes")
            while not (asked := (await phone.hear("desk"))["d"]["asked"]) or not asked[0]["answer"]:
                pass
            assert asked == [{"called": "S1", "words": "Is it the bank?", "answer": "예."}]

    run(talk())
