"""Pictures of a class made by hand: long labels and names, every state, every reason to wait."""

# Two languages stand side by side here.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace

from game.board.class_face import Cell, ClassFace, Grid, Line, Row, SheetPage, TurnSheet, place_of
from game.board.keying import Estimate, Slot, Typed
from game.board.scene import Scene
from game.board.tour import Stop
from game.board.ui import UI
from game.session import Asked
from game.texts import NO_TEXT, Text, both

TEAMS = (
    ("seoul", Text("Seoul", "한국"), "S"),
    ("washington", Text("Washington", "미국"), "W"),
    ("alliance", Text("The alliance", "동맹"), "A"),
)
PARTS = (
    Text(
        "The second wave reaches hospitals and ambulances",
        "2차 사태: 수도권 병원과 구급 출동 체계의 동시 마비",
    ),
    Text("Talks about one common line", "공동 입장 협의"),
    Text("Sunday", "일요일"),
)
ESTIMATES = (Estimate("north", tuple((str(n), str(n)) for n in range(1, 8))), Estimate("ally", (("1", "a"),)))
PACKAGE = Slot("t4", "decide", 2, tuple((str(n), (f"o{n}",), "") for n in range(1, 9)), ESTIMATES)
STATES = ("waiting", "keyed", "lapsed", "not_asked", "empty", "bot")
WHYS = ("sheet", "call", "cards", "late", "", "late")


def cell(number: int, state: str, slot: Slot | None) -> Cell:
    """Return a table's cell."""
    return Cell(*TEAMS[number], state, slot)  # type: ignore[arg-type]


def row(number: int, **changes: object) -> Row:
    """Return a group that has long names for everything."""
    cells = tuple(
        cell(team, STATES[(number + team) % 6], PACKAGE if STATES[(number + team) % 6] == "waiting" else None)
        for team in range(3)
    )
    base = Row(
        str(number + 1), "" if number % 2 else "WWWWWWWWWWWWWWWW", PARTS[number % 3], "instruct", 11, 3, 10,
        cells, 0 if number == 3 else 754, number % 2 == 0, WHYS[number], number + 1, 128,
    )  # type: ignore[arg-type]  # fmt: skip
    return replace(base, **changes)  # type: ignore[arg-type]


ROWS = (row(0), row(1), row(2), row(3), row(4, sheet=True), row(5, over=True, stage="over"))
FACE = ClassFace(Text("Three Waves over the Capital Region", "수도권 세 차례의 사태"), ROWS, True, True, 128)
LONG = tuple(
    Line(kind, Text(f"{en} {n}", f"{ko} {n}"), mark)  # type: ignore[arg-type]
    for n in range(9)
    for kind, en, ko, mark in (
        ("head", "What happened", "일어난 일", ""),
        ("line", "Relatives wait outside two wards, and no figure has been confirmed by any ministry since noon",
         "가족들이 두 병동 앞에서 기다리고 있으며 정오 이후 어느 부처도 집계를 확인하지 않았다", "3-14"),
        ("small", "to the Director of the National Crisis Management Center and the science ministry alone",
         "국가위기관리센터장과 과학기술 담당 부처에게만", ""),
        ("line", "Trust between the capitals 65 → 57 (-8)", "양국 간 신뢰 65 → 57 (-8)", ""),
    )
)  # fmt: skip
PAGES = (
    SheetPage("", Text("Everyone", "모두"), "", LONG),
    *(SheetPage(team, name, letter, LONG[:12]) for team, name, letter in TEAMS),
)
SHEET = TurnSheet("5", "WWWWWWWWWWWWWWWW", 11, PARTS[0], PAGES, False)


def _stops() -> tuple[Stop, ...]:
    """Return one stop for each picture."""
    scene = Scene(groups=FACE)
    ui = UI(screen="grid")
    place = place_of(0, "seoul", "t4")

    def typing(laid: str, at: int = -1, why: str = "", **figures: str | int) -> UI:
        said = both(f"board.grid.no.{why}", **figures) if why else NO_TEXT
        typed = Typed(laid, (("north", "7"),), at, said)
        return replace(ui, grid=Grid(typed={place: typed}))

    left = zip(ROWS, (118, 27, 95, 8, None, None), ("", "", "call", "cards", "", ""), strict=True)
    short = tuple(replace(each, seconds=seconds, stands=False, why=why, place=number if why else 0)
                  for number, (each, seconds, why) in enumerate(left))  # fmt: skip
    signs = replace(scene, groups=replace(FACE, rows=short))
    words = (
        "Which ministry speaks to the press tonight, and may we call the bank's own engineer before the talks? "
        * 2
    )
    said = Text("Not before the ministry has spoken", "부처 발표 전에는 안 됩니다")
    asked = replace(scene, asked=tuple(
        Asked(n, TEAMS[n % 3][0], n, words[:140], said if n in (1, 4) else NO_TEXT) for n in range(5)
    ))  # fmt: skip
    asking = replace(ui, over="class_ask")
    refused = both("session.ask.many")
    few = [(count, replace(scene, groups=replace(FACE, rows=ROWS[:count]))) for count in (1, 2, 3, 4, 5)]
    refusals = {"card": {"key": "J"}, "most": {"pick": 2}, "fewer": {"pick": 2}, "nothing": {}, "needs": {"key": "8"},
                "cost": {"key": "8"}, "cost.all": {}, "locked": {"key": "8"}, "together": {"keys": "12FGHIJ"},
                "rules": {}, "estimate": {"key": "9"}, "no_estimates": {}}  # fmt: skip
    looked = tuple(replace(each, shown="2FGHIJ", full=Text("x" * 30, "가" * 30)) for each in ROWS[1].cells)
    look = replace(FACE, rows=(ROWS[0], replace(ROWS[1], cells=looked), *ROWS[2:]))
    failing = replace(FACE, problems=("sessions/three_waves-class/group-4/log.jsonl:12: record 11 " * 4,))
    sheet = replace(scene, sheet=SHEET)
    over = replace(ui, over="sheet")
    return (
        Stop("class_sample", scene, ui, "table"),
        Stop("class_sample_room", scene, ui, "room"),
        Stop("class_sample_signs", signs, ui, "table"),
        Stop("class_sample_signs_room", signs, ui, "room"),
        Stop("class_sample_ask", asked, asking, "table"),
        Stop("class_sample_ask_none", scene, asking, "table"),
        Stop("class_sample_ask_refused", asked, replace(asking, notice=refused, bad=True), "table"),
        Stop("class_sample_ask_typing", asked, replace(asking, typing="class_ask", typed=words[:140]), "table"),
        *(Stop(f"class_sample_{count}", each, ui, "table") for count, each in few),
        Stop("class_sample_package", scene, typing("38"), "table"),
        Stop("class_sample_estimating", scene, typing("38", 0), "table"),
        *(Stop(f"class_sample_no_{why}", scene, typing("38", -1, why, **figures), "table")
          for why, figures in refusals.items()),
        Stop("class_sample_no_high", few[0][1], typing("3", 1, "needs", key="8"), "table"),
        Stop("class_sample_label", scene, replace(ui, typing="label", typed="W" * 16), "table"),
        Stop("class_sample_look", replace(scene, groups=look), replace(ui, grid=Grid(row=1, look=True)), "table"),
        Stop("class_sample_problem", replace(scene, groups=failing), ui, "table"),
        Stop("class_sample_trouble", replace(scene, trouble=Text("NOT recorded: no space left", "기록되지 않음")), ui, "table"),
        *(Stop(f"class_sample_said_{key}", scene, replace(ui, grid=Grid(said=both(f"board.grid.{key}"), bad=True)), "table")
          for key in ("no.unseal", "no.unseal.late", "no.lapse", "closed.sheet", "closed.bot", "closed.keyed")),
        *(Stop(f"class_sample_sheet_{page}_{part}", sheet, replace(over, grid=Grid(page=page, part=part)), "table")
          for page in range(4) for part in range(3 if page == 0 else 1)),
    )  # fmt: skip


CLASSES = _stops()
