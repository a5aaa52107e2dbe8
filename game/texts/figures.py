"""Figures in words: counted nouns, units, money in dollars and won, signed changes, lengths of time."""

from __future__ import annotations

from game.texts.text import Text

COUNTED: dict[str, tuple[str, str, str]] = {
    "person": ("person", "people", "명"),
    "patient": ("patient", "patients", "명"),
    "household": ("household", "households", "가구"),
    "minute": ("minute", "minutes", "분"),
    "hour": ("hour", "hours", "시간"),
    "day": ("day", "days", "일"),
    "week": ("week", "weeks", "주"),
    "month": ("month", "months", "개월"),
    "step": ("step", "steps", "단계"),
    "rung": ("rung", "rungs", "단"),
    "round": ("round", "rounds", "회"),
    "time": ("time", "times", "회"),
    "point": ("point", "points", "점"),
    "percent": ("percent", "percent", "퍼센트"),
    "case": ("case", "cases", "건"),
    "call": ("call", "calls", "건"),
    "report": ("report", "reports", "건"),
    "inject": ("inject", "injects", "건"),
    "record": ("record", "records", "건"),
    "decision": ("decision", "decisions", "건"),
    "paper": ("paper", "papers", "건"),
    "option": ("option", "options", "개"),
    "system": ("system", "systems", "개"),
    "word": ("word", "words", "개 문구"),
    "site": ("site", "sites", "곳"),
    "hospital": ("hospital", "hospitals", "곳"),
    "bank": ("bank", "banks", "곳"),
    "seat": ("seat", "seats", "석"),
    "card": ("card", "cards", "장"),
    "group": ("group", "groups", "모둠"),
    "game": ("game", "games", "판"),
    "page": ("page", "pages", "쪽"),
    "file": ("file", "files", "개"),
}
"""Counted nouns: one, many, and the Korean counter."""

WON = 1375
"""Won to a dollar: a round rate of the exercise, not of any day."""


def number(value: int) -> Text:
    """Return a whole number with commas at the thousands."""
    return Text(f"{value:,}", f"{value:,}")


def counted(value: int, noun: str) -> Text:
    """Return a number with its counted noun: "3 people", "3명"."""
    one, many, counter = COUNTED[noun]
    return Text(f"{value:,} {one if value in (1, -1) else many}", f"{value:,}{counter}")


def signed(value: int) -> str:
    """Return a change with its sign: "+3", "-3", "0"."""
    return f"{value:+,}" if value else "0"


def written(value: int, unit: str) -> Text:
    """Return a meter's figure as its unit is written."""
    if unit == "hours":
        return counted(value, "hour")
    if unit == "people":
        return counted(value, "person")
    return money(value) if unit == "usd_m" else number(value)


PERCENT = {"en": (", %", " %"), "ko": ("(%)", "%")}
"""By language how a meter's name ends that counts per cent, and what then stands behind its figure."""


def per_cent(name: str, figure: str, lang: str) -> tuple[str, str]:
    """Return a meter's name and figure, with the sign of per cent behind: "Money frozen", "12 %"."""
    ends, sign = PERCENT[lang]
    return (name.removesuffix(ends), figure + sign) if name.endswith(ends) else (name, figure)


def change(value: int, unit: str) -> Text:
    """Return a signed change as its unit is written; money in dollars alone, since its figure has the won."""
    size = written(abs(value), unit)
    if unit == "usd_m" and value:
        size = Text(size.en, f"{_dollars(abs(value))} 달러")
    sign = "+" if value > 0 else "-" if value < 0 else ""
    return Text(sign + size.en, sign + size.ko)


def heading(name: Text, unit: str) -> Text:
    """Return a meter's name over a bare figure, with the unit where the name does not tell it: money."""
    if unit != "usd_m":
        return name
    return Text(f"{name.en}, USD million", f"{name.ko}(백만\u00a0달러)")


def money(millions: int) -> Text:
    """Return millions of dollars in words, in Korean with the won beside them."""
    sign, size = ("-", -millions) if millions < 0 else ("", millions)
    if size == 0:
        return Text("USD 0", "0달러")
    english = f"USD {size:,} million"
    if size >= 1000 and size % 100 == 0:
        billions = f"{size // 1000:,}" + (f".{size % 1000 // 100}" if size % 1000 else "")
        english = f"USD {billions} billion"
    return Text(sign + english, f"{sign}{_dollars(size)} 달러(약 {_won(size)} 원)")


def duration(minutes: int) -> Text:
    """Return a length of time: "2 h 30 min", "2시간 30분"; whole days from two days on."""
    if minutes and minutes % 1440 == 0 and abs(minutes) >= 2880:
        return counted(minutes // 1440, "day")
    hours, rest = divmod(minutes, 60)
    if not hours:
        return Text(f"{rest} min", f"{rest}분")
    if not rest:
        return Text(f"{hours} h", f"{hours}시간")
    return Text(f"{hours} h {rest} min", f"{hours}시간 {rest}분")


def _dollars(millions: int) -> str:
    """Return millions in Korean units: 40 is 4천만, 1,250 is 12억 5천만."""
    eok, man = millions // 100, millions % 100 * 100
    return " ".join(part for part in (_units(eok, "억"), _units(man, "만")) if part)


def _won(millions: int) -> str:
    """Return the won for millions of dollars, to two digits: 40 is 550억, 6,000 is 8조 3천억."""
    eok = (millions * WON + 50) // 100
    scale = 1
    while eok // scale >= 100:
        scale *= 10
    eok = (eok + scale // 2) // scale * scale
    jo, rest = divmod(eok, 10000)
    return " ".join(part for part in (_units(jo, "조"), _units(rest, "억")) if part)


def _units(value: int, unit: str) -> str:
    if value == 0:
        return ""
    if value < 10000 and value % 1000 == 0 and unit != "조":
        return f"{value // 1000}천{unit}"
    return f"{value:,}{unit}"
