"""The exercise clock in words: days from D-day, weekdays, and a stamp such as "D+1 Tue 14:10 KST"."""

from __future__ import annotations

from typing import Protocol

from game.texts.text import Text

DAY = 1440
"""Minutes of a day."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_SHORT = {
    "monday": Text("Mon", "월"),
    "tuesday": Text("Tue", "화"),
    "wednesday": Text("Wed", "수"),
    "thursday": Text("Thu", "목"),
    "friday": Text("Fri", "금"),
    "saturday": Text("Sat", "토"),
    "sunday": Text("Sun", "일"),
}


class Moment(Protocol):
    """What a moment of the exercise clock tells; `sight.view.Moment` is one."""

    @property
    def day(self) -> int:
        """Return the days from D-day."""

    @property
    def weekday(self) -> str:
        """Return one of `WEEKDAYS`."""

    @property
    def time(self) -> str:
        """Return the time of day, `08:10`."""

    @property
    def zone(self) -> str:
        """Return the scenario's zone."""

    @property
    def also(self) -> tuple[tuple[str, str, str], ...]:
        """Return other zones: name, weekday, time."""


def clock(weekday: str, start: int, minute: int) -> tuple[int, str, str]:
    """Return day, weekday and time of an exercise minute, if minute 0 is `start` minutes into a `weekday`."""
    day, of_day = divmod(start + minute, DAY)
    shifted = WEEKDAYS[(WEEKDAYS.index(weekday) + day) % 7]
    return day, shifted, f"{of_day // 60:02d}:{of_day % 60:02d}"


def weekday_short(weekday: str) -> Text:
    """Return a weekday's short name: "Mon", "월"."""
    return _SHORT[weekday]


def day_name(day: int) -> Text:
    """Return a day's name counted from D-day: "D-day", "D+1", "D-2"."""
    if day == 0:
        return Text("D-day", "D일")
    return Text(f"D{day:+d}", f"D{day:+d}일")


def stamp(moment: Moment) -> Text:
    """Return a moment in the scenario's zone: "D+1 Tue 14:10 KST"."""
    day, weekday = day_name(moment.day), weekday_short(moment.weekday)
    return Text(
        f"{day.en} {weekday.en} {moment.time} {moment.zone}",
        f"{day.ko}({weekday.ko}) {moment.time} {moment.zone}",
    )


def elsewhere(moment: Moment) -> Text:
    """Return the same moment in the other zones: "Mon 00:10 ET"; empty where the scenario names none."""
    named = [(zone, weekday_short(weekday), time) for zone, weekday, time in moment.also]
    return Text(
        ", ".join(f"{weekday.en} {time} {zone}" for zone, weekday, time in named),
        ", ".join(f"{weekday.ko}요일 {time} {zone}" for zone, weekday, time in named),
    )
