"""Views made by hand: a rich game, for the board's tests and pictures."""

from __future__ import annotations

from dataclasses import replace

from game.scenario.model import Band, Firebreak, Inset, Ladder, Place, Rung
from game.sight.told import Mark
from game.sight.view import FlowLine, Gauge, HarmLine, MapView, Message, Moment, Part, TeamLine, View
from game.texts import NO_TEXT, Text


def t(en: str, ko: str) -> Text:
    """Return a text."""
    return Text(en, ko)


BANDS = (
    Band("friction", t("Friction", "마찰")),
    Band("pressure", t("Pressure", "압박")),
    Band("disruption", t("Disruption", "마비")),
    Band("harm", t("Harm to life", "인명 피해")),
    Band("force", t("Force", "무력")),
)

RUNGS = tuple(
    Rung(n, theirs, ours, band)
    for n, (theirs, ours, band) in enumerate(
        (
            (t("Probing and spying", "탐색과 정찰"), t("Routine defence", "평시 방어"), "friction"),
            (t("An intrusion is noticed", "침입 발견"), t("Private warnings", "비공개 경고"), "friction"),
            (t("An outage is seen", "공개된 장애"), t("Advisory, no name", "주의 권고"), "friction"),
            (t("Theft and extortion", "절취와 협박"), t("Criminal case", "형사 절차"), "pressure"),
            (t("Denial, propaganda", "부인과 선전"), t("One ally names", "단독 지목"), "pressure"),
            (t("Further threats", "추가 위협"), t("Joint attribution", "공동 지목"), "pressure"),
            (t("A city's services stop", "도시 기능 마비"), t("Countermeasures", "대응조치"), "disruption"),
            (t("Deaths, cause disputed", "사망자 발생"), t("Leaders consult", "정상 협의"), "harm"),
            (t("Many dead", "다수 사망"), t("Article III finding", "제3조 판단"), "harm"),
            (t("Missiles, jamming", "미사일·전파교란"), t("Deployments", "전력 전개"), "force"),
            (t("Artillery or strike", "포격·타격"), t("Limited strike", "제한 타격"), "force"),
            (t("General hostilities", "전면 적대행위"), t("General hostilities", "전면 적대행위"), "force"),
        )
    )
)

LADDER = Ladder(
    bands=BANDS,
    rungs=RUNGS,
    firebreaks=(
        Firebreak(
            6,
            t("Firebreak: loss of life", "방화선: 인명 손실"),
            t("Above it, publics ask for retaliation.", "이 선을 넘으면 여론이 보복을 요구한다."),
            ("R55",),
        ),
        Firebreak(
            8,
            t("Firebreak: beyond cyber", "방화선: 사이버 영역 이탈"),
            t("Above it, other means than networks.", "이 선 위에서는 통신망 밖의 수단이 쓰인다."),
            ("R53",),
        ),
    ),
    ours=1,
    theirs=1,
)


def place(id: str, x: int, y: int, en: str, ko: str, side: str = "right", inset: str = "") -> Place:
    """Return a place."""
    return Place(id, t(en, ko), x, y, inset, side)  # type: ignore[arg-type]


PLACES = (
    place("seoul", 12698, 3757, "Seoul", "서울", "below"),
    place("pyongyang", 12575, 3903, "Pyongyang", "평양", "above"),
    place("busan", 12904, 3518, "Busan", "부산", "left"),
    place("dc", -7704, 3891, "Washington", "워싱턴", "left", "us"),
    place("exchange", 12693, 3752, "Yeouido", "여의도", "right", "city"),
    place("grid", 12702, 3756, "Hangang Grid Control", "한강전력관제", "right", "city"),
    place("ward", 12706, 3763, "University hospital", "대학병원", "right", "city"),
    place("line", 12688, 3755, "Subway line", "지하철 노선", "right", "city"),
)

INSETS = (
    Inset("city", t("Seoul", "서울"), "seoul_city", "top_left", "seoul"),
    Inset("us", t("United States", "미국"), "united_states", "top_right", ""),
)


def flow(start: str, end: str, team: str, claimed: bool, en: str, ko: str) -> FlowLine:
    """Return a flow."""
    return FlowLine(start, end, team, claimed, t(en, ko))


def harm(place: str, en: str, ko: str, state: str, word_en: str, word_ko: str) -> HarmLine:
    """Return something that was hit, as it stands."""
    return HarmLine(place, t(en, ko), state, t(word_en, word_ko))  # type: ignore[arg-type]


HARMS = (
    harm("exchange", "Garam Payments", "가람페이", "restored", "working again", "정상화"),
    harm("grid", "Hangang Grid Control", "한강전력관제", "partly", "partly back", "일부 복구"),
    harm("line", "Subway, two lines", "지하철 2개 노선", "hit", "halted", "운행 중단"),
    harm("ward", "University hospital", "대학병원", "hit", "on paper", "수기 진료"),
)


MAP = MapView(
    "northeast_asia",
    INSETS,
    (
        flow("seoul", "dc", "seoul", False, "First call", "첫 통화"),
        flow("dc", "seoul", "washington", False, "Support, no name", "지목 없는 지지"),
        flow("pyongyang", "seoul", "", True, "Named by Seoul", "한국이 지목"),
    ),
    HARMS,
)


def moment(minute: int) -> Moment:
    """Return a moment, if STARTEX is Monday 08:10 KST."""
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    whole = 490 + minute
    day, rest = divmod(whole, 1440)
    away_day, away = divmod(whole - 840, 1440)
    return Moment(minute, day, days[day % 7], f"{rest // 60:02d}:{rest % 60:02d}", "KST",
                  (("ET", days[away_day % 7], f"{away // 60:02d}:{away % 60:02d}"),))  # fmt: skip


LONG = t(
    "Hospitals in four districts work on paper since the power dipped at 13:20. Three deaths are reported on"
    " wards where records failed; two of the patients were already gravely ill. Ambulances are sent on to"
    " other districts, and the dispatch centre answers with a delay of eleven minutes. The operator of the"
    " grid says that its own monitoring shows a fault in a substation, and that nobody has asked it for a"
    " statement so far. The ministry has opened a review and asks that no number be given to the press until"
    " the chief physicians have signed it. A second ministry has told a reporter that there are more.",
    "13:20 순간 정전 이후 4개 구 병원이 수기로 진료 중임. 기록 체계가 멈춘 병동에서 사망 3건이 보고되었으며,"
    " 이 중 2명은 이미 위중한 상태였음. 구급차는 다른 구로 돌려보내고 있으며 상황실 응답이 11분 지연됨."
    " 전력 운영사는 자체 감시 기록상 변전소 고장으로 보인다고 하면서, 아직 아무도 공식 입장을 요청하지"
    " 않았다고 함. 담당 부처는 조사에 착수했으며 주치의 서명 전에는 언론에 수치를 제공하지 말 것을 요청함."
    " 다른 부처는 이미 기자에게 사망자가 더 있다고 언급함.",
)


def message(
    id: str, medium: str, minute: int, headline: Text, text: Text, *, place: str = "", private: bool = False,
    fresh: bool = True, sender: Text = NO_TEXT, unknown: Text = NO_TEXT,
) -> Message:  # fmt: skip
    """Return an inject as its reader sees it."""
    return Message(
        id,
        sender or t("Capital Courier", "수도신보"),
        (t("Everyone", "모두"),),
        medium,
        moment(minute),
        3,
        headline,
        text,
        unknown or t("how many, and whether the outage was the cause", "사망자 수와 정전이 원인인지"),
        place,
        fresh,
        private,
    )


PUBLIC = (
    message(
        "w01",
        "broadcast",
        0,
        t("Card payments stop across the country", "전국 카드 결제 중단"),
        t(
            "Shops ask for cash. The regulator says that it is looking into the cause.",
            "상점들이 현금을 요구하고 있습니다. 당국은 원인을 파악하고 있다고 밝혔습니다.",
        ),
        place="exchange",
        fresh=False,
        sender=t("Channel Nine", "채널 나인"),
    ),
    message(
        "w02",
        "social",
        600,
        t("We walked out of the tunnel", "터널에서 걸어 나왔어요"),
        t(
            "Twenty minutes in the dark between two stations. Everyone is out now.",
            "역 사이에서 20분 동안 깜깜했는데 지금은 다 나왔어요.",
        ),
        place="line",
        sender=t("metro_rider", "metro_rider"),
    ),
    message(
        "w03",
        "press",
        1980,
        t("“At least 11 dead” as hospitals go to paper", "“최소 11명 사망”… 병원은 수기로 전환"),
        t(
            "Relatives wait outside two wards. No figure is confirmed.",
            "가족들이 두 병동 앞에서 기다리고 있다. 확인된 집계는 없다.",
        ),
        place="ward",
    ),
)

SECRET = (
    message("s01", "cable", 1800, t("Three deaths reported, cause open", "사망 3명 보고, 원인 미상"), LONG,
            private=True,
            sender=t("Ministry of Health and Welfare", "보건복지부"),
            unknown=t("whether any of the three is due to the outage; the review needs two days",
                      "3명 중 정전으로 인한 사망이 있는지. 조사에 이틀 소요")),
    message("s02", "call", 1920, t("The pattern is like earlier cases", "과거 사례와 유사"),
            t("“We have seen this before, but I would not swear to it today.”",
              "“전에 본 유형이지만 오늘 단언하지는 못하겠습니다.”"), private=True,
            sender=t("National Intelligence Service", "국가정보원"),
            unknown=t("who gave the order, if anyone did", "지시한 자가 있는지, 누구인지")),
)  # fmt: skip


def gauge(
    id: str, en: str, ko: str, value: int | None, before: int | None, word: Text = NO_TEXT, **more: object
) -> Gauge:  # fmt: skip
    """Return a gauge of 0 to 100."""
    base = Gauge(id, t(en, ko), value, word, before, 0, 100, "", False, False, ())
    return replace(base, **more)  # type: ignore[arg-type]


GAUGES = (
    gauge("trust", "Alliance trust", "동맹 신뢰", 58, 64, t("strained", "흔들림")),
    gauge("clarity", "Treaty clarity", "조약 명확성", 70, 70, t("case by case", "사안별")),
    gauge("disruption", "Disruption", "사회 마비", 48, 20, t("severe", "심각"), worse=True),
    gauge(
        "deaths",
        "Deaths",
        "사망자",
        None,
        None,
        t("several reported, none confirmed", "여러 건 보고, 확인된 것 없음"),
        worse=True,
    ),
)

PRIVATE = (
    gauge("confidence_seoul", "How sure we are it was the North", "북한 소행 확신도", 62, 54,
          t("likely", "가능성 높음"), private=True,
          marks=((60, t("Name them", "공개 지목")), (75, t("Declare", "무력공격 선언")))),
    gauge("capital_seoul", "Political capital", "정치적 자산", 31, 31, private=True, high=40),
)  # fmt: skip

PARTS = tuple(
    Part(id, t(en, ko), state)  # type: ignore[arg-type]
    for id, en, ko, state in (
        ("p0", "Warning signs", "사전 징후", "done"),
        ("p1", "First wave", "1차 사태", "done"),
        ("p2", "Second wave", "2차 사태", "now"),
        ("p3", "Consultation", "협의", "ahead"),
        ("p4", "Third wave", "3차 사태", "ahead"),
        ("p5", "Statement", "공동 발표", "ahead"),
    )
)

TEAMS = (
    TeamLine("seoul", t("Seoul", "한국"), "S", "deciding"),
    TeamLine("washington", t("Washington", "미국"), "W", "sealed"),
    TeamLine("alliance", t("The alliance", "동맹"), "A", "not_asked"),
)


def mark(kind: str, turn: int, team: str = "", minute: int = 0) -> Mark:
    """Return a mark of the timeline."""
    part = turn if kind == "phase" else 0
    return Mark(kind, turn, t(kind, kind), team, minute, part)  # type: ignore[arg-type]


TIMELINE = (
    mark("phase", 1), mark("inject", 1), mark("decision", 1, "seoul"), mark("decision", 1, "washington"),
    mark("phase", 2), mark("ladder", 2), mark("inject", 2), mark("decision", 2, "seoul"),
    mark("decision", 2, "washington"), mark("phase", 3), mark("ladder", 3), mark("inject", 3),
)  # fmt: skip

ROOM = View(
    viewer="room",
    scenario="three_waves",
    title=t("Three Waves", "세 번의 파도"),
    summary=t(
        "Seoul is hit three times in nine days. Two capitals must say what it was.",
        "아흐레 동안 한국이 세 차례 피해를 입는다. 두 나라 정부는 그것이 무엇이었는지 말해야 한다.",
    ),
    notice=t(
        "Everything here is fiction. It speaks of deaths in hospitals and of people waiting for help;"
        " anyone may step out.",
        "모든 내용은 허구입니다. 병원에서의 사망과 도움을 기다리는 사람들이 나옵니다."
        " 누구든 자리를 비울 수 있습니다.",
    ),
    choices=((t("Era", "시기"), t("Era 2024", "2024년")),),
    edition=110,
    point="t3",
    stage="decide",
    phase="second",
    phase_name=t("Second wave", "2차 사태"),
    parts=PARTS,
    turn=3,
    turns=6,
    minutes=7,
    moment=moment(1980),
    places=PLACES,
    map=MAP,
    ladder=LADDER,
    ours=4,
    theirs=6,
    ours_before=2,
    theirs_before=3,
    gauges=GAUGES,
    teams=TEAMS,
    cards=(),
    aims=(),
    messages=PUBLIC,
    question=None,
    paper=None,
    happenings=(),
    branch=(),
    timeline=TIMELINE,
    ending=None,
    control=None,
)
