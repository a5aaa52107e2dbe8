"""Pictures of the hand-made game: more of everything than the tutorial has, and longer."""

# Two languages stand side by side here.
# ruff: noqa: E501

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from view_samples import GAUGES, PRIVATE, PUBLIC, ROOM, SECRET, TEAMS, mark, t
from wash_samples import BARE, TURNS, WASH

from game.ahead import Line, Outlook, Player
from game.board.desk import Desk
from game.board.known import Known
from game.board.scene import ClockFace, Scene
from game.board.screen.control.page import PAGES
from game.board.tour import Stop
from game.board.ui import UI, Draft
from game.machine import Course, End, Graph, Station, Taken, Way
from game.session import (
    AimLine,
    AnswerView,
    AttemptView,
    BranchLine,
    Card,
    Control,
    EndingView,
    EstimateLine,
    Foreseen,
    Happening,
    Made,
    Message,
    NeedLine,
    Noted,
    Offer,
    Own,
    PaperView,
    QuestionView,
    RatingLine,
    ReservationView,
    SealedLine,
    TextView,
    View,
)
from game.sight.texts import listed
from game.texts import NO_TEXT, Text, both

CARDS = (
    Card("seoul.se2", t("National Security Adviser", "국가안보실장"),
         t("one coherent decision, on time", "제때 일관된 결정을 내린다"),
         t("one ministry overstates its readiness", "한 부처가 준비 태세를 부풀리고 있음"),
         t("no name without evidence that can be shown", "제시할 증거 없이 지목하지 않는다"),
         t("the two capitals say the same thing", "두 나라가 같은 말을 한다")),
    Card("seoul.se6", t("Director of the National Crisis Management Center", "국가위기관리센터장"),
         t("power, wards and dispatch first", "전력, 병동, 출동이 먼저"), NO_TEXT, NO_TEXT, NO_TEXT),
)  # fmt: skip


def offer(id: str, name: Text, summary: Text, best: Text, cost: int, needs: tuple[NeedLine, ...] = (),
          minutes: int = 120) -> Offer:  # fmt: skip
    """Return an option; it is open if its needs hold."""
    held = all(need.held for need in needs)
    refusal = NO_TEXT if held else t("Needs are not met.", "조건이 충족되지 않았습니다.")
    costs = (("capital_seoul", t("Political capital", "정치적 자산"), cost),) if cost else ()
    return Offer(id, name, summary, best, t("Publish what would change the finding.", "판단을 바꿀 조건을 공개한다."),
                 minutes, costs, needs, held, refusal, id == "hold", id == "name")  # fmt: skip


BEST = t("A government that admits what it does not know is believed when it does know.",
         "모르는 것을 인정하는 정부라야 알게 되었을 때 믿음을 얻는다.")  # fmt: skip

LISTED = (
    offer("hold", t("Hold and investigate", "현상 유지, 조사"),
          t("A holding statement; nothing else is decided today.", "현황만 발표하고 오늘은 다른 결정을 하지 않는다."), BEST, 2),
    offer("stand_up", t("Stand up the disaster headquarters", "중앙재난안전대책본부 가동"),
          t("Power, wards and dispatch are restored first; ministries report twice a day.",
            "전력, 병동, 출동을 먼저 복구하고 부처는 하루 두 번 보고한다."), BEST, 5, minutes=180),
    offer("ask", t("Ask Washington for named help", "미국에 구체적 지원 요청"),
          t("You say what, where and for how long.", "무엇을, 어디에, 얼마 동안인지 밝힌다."), BEST, 4),
    offer("name", t("Name the North in public", "북한을 공개 지목"),
          t("The government states who it believes did it.", "정부가 배후로 보는 대상을 밝힌다."), BEST, 12,
          (NeedLine(t("confidence at least 60", "확신도 60 이상"), NO_TEXT, True),), 720),
    offer("posture", t("Order a defensive posture", "방어 태세 명령"),
          t("Forces ready, none moves forward.", "부대는 대비하되 전진하지 않는다."), BEST, 6,
          (NeedLine(t("ladder below 9", "긴장 단계 9 미만"), NO_TEXT, True),), 360),
    offer("declare", t("Declare an armed attack", "무력공격 선언"),
          t("Opens the Article III question to the alliance.", "동맹에 제3조 문제를 제기한다."), BEST, 20,
          (NeedLine(t("confidence at least 75", "확신도 75 이상"), t("you have 62", "현재 62"), False),
           NeedLine(t("political capital at least 40", "정치적 자산 40 이상"), t("you have 31", "현재 31"), False)), 720),
    offer("quiet", t("A quiet channel to Beijing", "베이징과의 비공개 통로"),
          t("Fast, deniable, weak.", "빠르고 부인할 수 있으나 약하다."), BEST, 3),
)  # fmt: skip
OFFERS = tuple(replace(entry, key=str(number)) for number, entry in enumerate(LISTED, 1))

LIKELY = tuple(
    (id, t(en, ko))
    for id, en, ko in (
        ("3", "almost no chance (0-5 %)", "거의 없음 (0~5%)"), ("12", "very unlikely (5-20 %)", "매우 낮음 (5~20%)"),
        ("32", "unlikely (20-45 %)", "낮음 (20~45%)"), ("50", "about even (45-55 %)", "반반 (45~55%)"),
        ("68", "likely (55-80 %)", "높음 (55~80%)"), ("88", "very likely (80-95 %)", "매우 높음 (80~95%)"),
        ("97", "almost certain (95-100 %)", "거의 확실 (95~100%)"),
    )
)  # fmt: skip

ESTIMATES = (
    EstimateLine("north", t("How sure are we that it was the North?", "북한의 소행이라고 얼마나 확신하는가?"), "percent", LIKELY),
    EstimateLine("ally", t("What will the other capital do?", "상대 수도는 무엇을 할 것인가?"), "option",
                 tuple((entry.id, entry.name) for entry in OFFERS)),
)  # fmt: skip

DECIDE = QuestionView(
    "t3", "decide", t("What does Seoul do now, before the evening news goes out?", "저녁 뉴스 전에 한국은 무엇을 하는가?"),
    (t("candor", "솔직함"), t("accountability", "책임성")), OFFERS, 2,
    tuple((entry.id,) for entry in OFFERS if entry.open), ESTIMATES,
    tuple(message.id for message in (*PUBLIC, *SECRET)), True, None,
)  # fmt: skip

WORDS = (
    t("The Republic of Korea and the United States judge together that the disruptions of Monday and Tuesday were"
      " the work of one hand. We hold this with moderate confidence, will publish what we can verify, and will"
      " answer within international law.",
      "대한민국과 미합중국은 월요일과 화요일의 장애가 한 주체의 소행이라고 공동으로 판단한다. 우리는 이를 보통 수준의"
      " 확신으로 밝히며, 검증할 수 있는 것을 공개하고 국제법에 따라 대응할 것이다."),
    t("The two governments consult together under Article II and have agreed on nothing else.",
      "양국 정부는 제2조에 따라 함께 협의하며 그 밖의 것은 합의하지 않았다."),
)  # fmt: skip

RESERVATIONS = (
    ReservationView("nothing_automatic", "washington", t("nothing automatic", "자동 개입 없음"),
                    t("This text decides no act under Article III.", "이 문안은 제3조에 따른 어떤 조치도 결정하지 않는다."), ()),
    ReservationView("door_open", "seoul", t("the door stays open", "대화의 문은 열려 있음"),
                    t("Talks remain possible at any time.", "대화는 언제든 가능하다."), ()),
)  # fmt: skip


def text(id: str, name: Text, words: Text, commits: int, hours: int, refusal: Text = NO_TEXT) -> TextView:
    """Return a joint text."""
    summary = t("Both say who did it and how sure they are; neither says what follows from it.",
                "누가 했고 얼마나 확신하는지 함께 밝히되, 무엇이 뒤따르는지는 말하지 않는다.")  # fmt: skip
    return TextView(id, name, summary, BEST, words, NO_TEXT, "both", "", "", commits, hours, not refusal, refusal,
                    RESERVATIONS)  # fmt: skip


TEXTS = (
    text("joint", t("Joint attribution", "공격 주체 공동 지목"), WORDS[0], 5, 24),
    text("call", t("Article II call", "제2조 협의 요청"), WORDS[1], 3, 12),
    text("quiet", t("A quiet message", "비공개 메시지"), WORDS[1], 2, 6),
    text("finding", t("An Article III finding", "제3조 판단"), WORDS[0], 9, 48,
         t("The victim has not declared itself.", "피해국이 아직 스스로 선언하지 않았습니다.")),
)  # fmt: skip

ATTEMPTS = (
    AttemptView(1, ("call",), (AnswerView("seoul", "concurs", ""), AnswerView("washington", "non_concurs", "")),
                "refused"),
)  # fmt: skip


def paper(**changes: object) -> PaperView:
    """Return a paper on the table."""
    base = PaperView(
        stage="ratify", how="", texts=TEXTS, table=("joint",), words=WORDS[0], changed=False,
        answers=(AnswerView("seoul", "deciding", ""), AnswerView("washington", "sealed", "")), round=2, rounds=2,
        spent=36, used=36, window=96, price=24, fallback=t("Each speaks for itself", "각자 입장 표명"), history=ATTEMPTS,
        instructions=(), gate=None, distance=None, moved=(), changed_price=12,
    )  # fmt: skip
    return replace(base, **changes)  # type: ignore[arg-type]


SIGNED = paper(
    stage="over", how="signed", changed=True, table=("joint", "nothing_automatic", "door_open"), price=0,
    answers=(AnswerView("seoul", "reserves", "door_open"), AnswerView("washington", "reserves", "nothing_automatic")),
    words=Text(f"{WORDS[0].en} {RESERVATIONS[0].words.en}", f"{WORDS[0].ko} {RESERVATIONS[0].words.ko}"),
)  # fmt: skip
OVERTAKEN = paper(stage="over", how="overtaken", table=(), words=NO_TEXT, answers=(), price=0, history=())
MOVED = replace(SIGNED, instructions=(("seoul", ("finding",)), ("washington", ("quiet",))), distance=7,
                moved=(("seoul", -4), ("washington", 3)))  # fmt: skip
FAILED = paper(stage="over", how="fallback", table=(), words=NO_TEXT, answers=(), price=0)

HAPPENED = (
    Happening("revealed", t("Seoul chose: Stand up the disaster headquarters, Ask Washington for named help.",
                            "한국의 선택: 중앙재난안전대책본부 가동, 미국에 구체적 지원 요청."), "seoul", "", None, None,
              "flagship.yaml:211", t("It rests on “Three deaths reported”. Not known: how many.",
                                     "“사망 3명 보고”에 근거함. 모르는 것: 얼마나.")),
    Happening("revealed", t("Washington chose: Share sensitive intelligence.", "미국의 선택: 민감 정보 공유."), "washington",
              "", None, None, "", NO_TEXT),
    Happening("paper", t("Signed: Joint attribution + nothing automatic", "서명: 공격 주체 공동 지목 + 자동 개입 없음"), "",
              "", None, None, "", NO_TEXT),
    *(Happening("changed", t(f"{gauge.name.en} changed", f"{gauge.name.ko} 변화"), team, gauge.meter, gauge.before,
                gauge.value, "flagship.yaml:98", t("Seoul: Stand up the disaster headquarters", "한국: 대책본부 가동"))
      for gauge, team in zip(GAUGES, ("seoul", "washington", "", ""), strict=True)),
    Happening("moved", t("Done to us: rung 3 → 6, A city's services stop", "당한 일: 3 → 6단계, 도시 기능 마비"), "", "", 3, 6,
              "", NO_TEXT),
    Happening("drawn", t("Pyongyang answers: A third wave, smaller than the second", "평양의 대응: 2차보다 작은 3차 사태"), "",
              "", None, None, "", NO_TEXT),
)  # fmt: skip

BACK = Happening("went_back", both("sight.went_back", phase=t("The second long night", "두 번째 긴 밤")), "", "", None,
                 None, "", NO_TEXT)  # fmt: skip

BRANCHES = (
    BranchLine(t("Over-escalation", "과잉 확전"), "ours >= 10", (("ours", "4"),), False, False, "flagship.yaml:610", NO_TEXT),
    BranchLine(t("Third wave", "3차 사태"), "", (), False, True, "flagship.yaml:611", NO_TEXT),
    BranchLine(t("Consultation", "협의"), "refused(washington, joint)", (("refused(washington, joint)", "0"),), False,
               False, "flagship.yaml:612", NO_TEXT),
    BranchLine(t("Third wave", "3차 사태"), "", (), True, False, "flagship.yaml:613",
               t("Both signed, and two days went by without a word from the North.",
                 "두 나라가 서명했고 이틀 동안 북한의 말이 없었다.")),
)  # fmt: skip

ENDING = EndingView(
    "joint", "E1", t("Coordinated and proportionate", "조율되고 비례적인 대응"),
    t("The two governments said who it was, how sure they were and what they would not do. The third wave came anyway,"
      " smaller than the second. Nobody had to take a sentence back, and the next call was answered at once.",
      "양국 정부는 누구의 소행이며 얼마나 확신하는지, 무엇을 하지 않을지를 밝혔다. 3차 사태는 그래도 왔지만 2차보다 작았다."
      " 아무도 한 말을 거두어들이지 않아도 되었고 다음 전화는 곧바로 연결되었다."),
    (("trust", t("Alliance trust", "동맹 신뢰"), 71), ("ours", t("Done by us", "우리가 한 일"), 5),
     ("disruption", t("Disruption", "사회 마비"), 38)),
    (("E7", t("The treaty is clearer", "조약이 더 분명해짐"), t("…", "…")),),
    tuple(RatingLine(f"o{n}", t("The ally hears before the public does, and in the same words",
                                "국민에게 발표하기 전에 동맹이 같은 내용을 먼저 듣는다"), "PSMU"[n % 4]) for n in range(9)),
    tuple((team, AimLine(f"a{n}", t("Lives first", "생명 우선"), t("…", "…"), True, n % 2 == 0))
          for n, team in enumerate(("seoul", "seoul", "washington", "washington"))),
    tuple(t(f"Question {n}: which fact changed your mind, money, function or life, and when did you know it?",
            f"질문 {n}: 돈, 기능, 생명 가운데 어떤 사실이 판단을 바꾸었으며, 언제 그것을 알았는가?") for n in range(6)),
    (("cause", "attack"), ("which_north", "insensitive"), ("toll", "3"), ("leak_at", "30")), BRANCHES,
    tuple((t("How long the talks had before a name was on the air", "방송에 이름이 나오기까지 협의에 주어진 시간"),
           t("all the time that both of them would have needed", "충분한 시간")) for _ in range(4)),
)  # fmt: skip

CONTROL = Control(
    tuple(SealedLine(team, ("ask", "stand_up"), listed([OFFERS[2].name, OFFERS[1].name], " + "), ("w03",), "lives")
          for team in ("seoul", "washington")),
    (("cause", "attack"), ("which_north", "insensitive")),
    tuple((f"c{n}", t("An engineer believes that it may have been an accident", "한 기술자는 사고였을 수 있다고 본다"), f"2-9{n}")
          for n in range(9)),
    (("w04", t("“At least 11 dead” as hospitals go to paper", "“최소 11명 사망”… 병원은 수기로 전환"), 4),), ("seoul",), "line",
    ENDING.truth,
    (("accused", t("The North has been named in public", "북한을 공개 지목함"), True),
     ("hidden", t("hidden", "hidden"), False)),
)  # fmt: skip

LONG = t(
    "Seoul did not decide in time: Stand up the disaster headquarters + Ask Washington for named help at once.",
    "한국은 제때 결정하지 못함: 중앙재난안전대책본부 가동 + 미국에 구체적 지원을 즉시 요청.",
)
AHEAD = (
    Foreseen("decision", LONG, "seoul", t("Seoul", "한국"), True),
    Foreseen("next", t("Consultation begins.", "협의가 시작됨.")),
    Foreseen("chance", t("60 in 100: A third wave: Smaller → Consultation", "100 중 60: 3차 사태: 더 작음 → 협의")),
    *(Foreseen("gauge", t(f"Trust between the capitals {n} → 58 (-2)", f"양국 신뢰 {n} → 58 (-2)"),
               about=t("Trust between the capitals", "양국 신뢰"), secret=n % 2 == 1) for n in range(14)),
    Foreseen("inject", t("Inject: An engineer believes that it may have been an accident", "상황 메시지: 한 기술자는 사고로 봄")),
)  # fmt: skip
KNOWN = Known(
    questions={
        "seoul": replace(DECIDE, own=None),
        "washington": replace(DECIDE, own=Own(("ask",), False, (("north", "68"),), ("w03",), "lives", True)),
    },
    answers={team: tuple(((entry.id,), entry.name) for entry in OFFERS) for team in ("seoul", "washington")},
    ends=("signed", "fallback"),
    stuck={"seoul": "still", "washington": "late"},
    idle={"seoul": 12, "washington": 3},
    lapses={"seoul": 3, "washington": 1},
    made=(
        Made(0, "", "", t("STARTEX", "훈련 시작"), True, False),
        *(
            Made(n, f"t{n}", ("seoul", "clock", "white_cell")[n % 3], LONG, n % 4 > 0, n > 17)
            for n in range(1, 20)
        ),
    ),
    noted=tuple(
        Noted(
            n,
            ("strength", "improve", "question", "note")[n % 4],
            n,
            n,
            "wave",
            "Seoul asked what is not known before it spoke to the press about the outage at the hospitals"
            * (n % 2),
        )
        for n in range(7)
    ),
    foreseen=dict.fromkeys(("lapse", "inject", "leave_out", "decide", "rewind"), AHEAD),
)

WHY = t(
    "Neither government has said a word in public, and the talks ran out of time before there was a text to sign.",
    "두 정부 모두 공개적으로 아무 말도 하지 않았고, 서명할 문안이 나오기 전에 협의 시간이 끝났다.",
)
MACHINE = Graph(
    t("Three Waves", "세 번의 파도"), NO_TEXT,
    tuple(
        Station(
            f"p{n}", ("decide", "joint", "chance")[n % 3], t("Third wave", "3차 사태"),
            t("The second long night of the two governments", "두 정부의 두 번째 긴 밤과 그다음 날 아침"), 15, None,
            n % 4 != 3, None,
            tuple(Way(to, WHY, None) for to in (*{4: ("p1",), 6: ("p9", "p6"), 2: ("p7",)}.get(n, ()),
                                               f"p{n + 1}" if n < 13 else "close")),
        )
        for n in range(14)
    ),
    (Way("close", WHY, None),),
    tuple(End(f"e{n}", f"E{n}", t("No public answer, and nobody says why", "공개 대응은 없었고 아무도 이유를 말하지 않는다"),
              WHY, None, n > 12) for n in range(16)),
)  # fmt: skip
COURSE = Course(
    MACHINE,
    "p6",
    {f"p{n}": ROOM.moment for n in range(7)},
    Taken(1, branches=Counter({(f"p{n}", 0): 1 for n in range(6)})),
    frozenset({"p6", "p9", "p10", "p11", "p12", "p13", "close"}),
)
MET = Taken(
    200,
    Counter({"p9": 150, "p10": 1, "p13": 200}),
    Counter({("p6", 0): 150, ("p6", 2): 50, ("p9", 0): 40}),
    Counter({f"e{n}": 60 // (n + 1) for n in range(12)}),
)

SEATS = {"seoul": "people", "washington": "cards", "alliance": "nobody"}
TOLD = replace(ROOM, happenings=HAPPENED, branch=BRANCHES)
OVER = replace(
    ROOM,
    stage="over",
    ending=ENDING,
    happenings=HAPPENED,
    timeline=(*ROOM.timeline, *map(mark, ("paper",) * 30, range(30))),
)
SEOUL: View = replace(
    ROOM, viewer="seoul", gauges=(*PRIVATE, *GAUGES), cards=CARDS, messages=(*PUBLIC, *SECRET), question=DECIDE,
    aims=(AimLine("lives", t("Lives first", "생명 우선"), t("…", "…"), True),),
)  # fmt: skip
SEALED = replace(
    DECIDE, owes=False,
    own=Own(("stand_up", "ask"), False, (("north", "68"), ("ally", "hold")), ("s01", "w03"), "lives", True),
)  # fmt: skip
DRAFT = Draft(options=("ask", "name"), because=("s01", "w03"), sake="lives", known="s01", unknown="how_many",
              confidence="moderate", way_back=True, estimates={"north": "68"},
              note="Wards and power first; we ask before we accuse any further.")  # fmt: skip


MEDIA = ("cable", "report", "call", "press", "broadcast", "social", "statement", "memo")


def in_medium(medium: str) -> Message:
    """Return the longest message of the hand-made game in another medium."""
    return replace(max(SEOUL.messages, key=lambda message: len(message.text.en)), medium=medium)


def talks(kind: str, shown: PaperView, choices: tuple[tuple[str, ...], ...]) -> View:
    """Return Seoul's view of the talks."""
    question = replace(DECIDE, point="t4.1", kind=kind, offers=(), choices=choices,  # type: ignore[arg-type]
                       keys=tuple(str(number) for number, _ in enumerate(choices, 1)),
                       ask=t("Which text shall your delegation work for? It stays sealed.",
                             "대표단은 어느 문안을 목표로 협의합니까? 답은 봉인됩니다."))  # fmt: skip
    return replace(SEOUL, stage=kind, point="t4.1", question=question, paper=shown)  # type: ignore[arg-type]


IDEA = t(
    "Says who it was as soon as the evidence allows, prefers a firm text that both sign soon to a mild one that"
    " they sign late, and gives up a hope that the other capital does not share.",
    "증거가 허락하는 대로 누구의 소행인지 밝히고, 늦게 서명하는 온건한 문안보다 곧 서명하는 단호한 문안을 택하며, 상대국이"
    " 함께하지 않는 기대는 접는다.",
)
ODDS = Outlook(
    "ready",
    tuple(Player(team.team, team.name, "damage", t("Damage decides", "피해의 크기로 판단"), IDEA) for team in TEAMS),
    200, 500,
    tuple(Line(f"E{n}", t("Clarified, and the alliance is stronger for it", "명확해졌고 동맹은 더 강해졌다"), games,
               games * 4, games * 6 + 20) for n, games in enumerate((90, 40, 26, 17, 12, 8, 4, 2, 1, 0, 0, 0), 1)),
    MET,
)  # fmt: skip


def _scenes() -> tuple[Stop, ...]:
    """Return one stop for each picture."""
    scene = Scene(room=ROOM, how=SEATS, clock=ClockFace(400), code="TNQX-8TXV", phase_code="WWWW-MMMM")
    ui = UI(screen="play", seen="t3")
    trouble = replace(
        scene,
        trouble=t("NOT recorded: no space left on device", "기록되지 않음: 디스크 공간 부족"),
        failing=True,
    )
    behind = replace(scene, seat=SEOUL)
    opened = replace(ui, seat="seoul", curtain="open", drafts={"seoul t3": DRAFT})
    want = (("joint",), ("joint", "door_open"), ("call",), ("quiet",), ("none",))
    instruct = talks("instruct", paper(stage="instruct", table=(), words=NO_TEXT), want)
    instruct = replace(instruct, paper=replace(instruct.paper, gates=(("finding", OFFERS[5].needs[0]),)))  # type: ignore[type-var]
    ratify = talks(
        "ratify", paper(gate=OFFERS[5].needs[0]), (("concur",), ("concur", "door_open"), ("non_concur",))
    )
    joint = replace(
        ui, seat="seoul", curtain="open", drafts={"seoul t4.1": Draft(options=("joint", "door_open"))}
    )
    answering = replace(joint, drafts={"seoul t4.1": Draft(options=("concur", "door_open"))})
    room_of = {
        name: replace(ROOM, stage="ratify", paper=shown)
        for name, shown in (("open", paper()), ("signed", SIGNED))
    }
    told = replace(ui, seen="")
    control = replace(scene, control=replace(ROOM, viewer="white_cell", control=CONTROL))
    return (
        Stop("sample_room", scene, ui, "room"),
        Stop("sample_trouble", trouble, ui, "room"),
        Stop("sample_trouble_seat", replace(trouble, seat=SEOUL), opened, "table"),
        Stop("sample_mirrored", scene, replace(ui, windows=2, mirrored=True), "table"),
        Stop("sample_curtain", scene, replace(opened, windows=2, mirrored=True), "room"),
        Stop("sample_blank", scene, replace(ui, blank=True), "room"),
        Stop("sample_seat", behind, opened, "table"),
        Stop("sample_seat_more", behind, replace(opened, pages={"offers": 1, "estimate": 1, "mail": 1}), "table"),
        Stop("sample_seat_focus", behind, replace(opened, focus="option.ask"), "table"),
        Stop("sample_refused", behind, replace(opened, notice=OFFERS[5].refusal, bad=True), "table"),
        Stop("sample_saving", behind, replace(opened, waiting=("1",)), "table"),
        Stop("sample_reasons", behind, replace(opened, tab="reasons", typing="note"), "table"),
        Stop("sample_detail", behind, replace(opened, over="detail", pages={"detail": 5}), "table"),
        Stop("sample_card", behind, replace(opened, over="card"), "table"),
        Stop("sample_reader", behind, replace(opened, over="reader", reading="s01"), "table"),
        *(Stop(f"sample_medium_{medium}", replace(behind, seat=replace(SEOUL, messages=(in_medium(medium),))),
               replace(opened, over="reader"), "table") for medium in MEDIA),
        *(Stop(f"sample_card_{medium}", replace(scene, room=replace(ROOM, messages=(in_medium(medium),))), ui, "room")
          for medium in MEDIA),
        Stop("sample_receipt", replace(scene, seat=replace(SEOUL, question=SEALED)), opened, "table"),
        Stop("sample_idle", replace(scene, seat=replace(SEOUL, question=None)), opened, "table"),
        Stop("sample_instruct", replace(scene, seat=instruct), joint, "table"),
        Stop("sample_ratify", replace(scene, seat=ratify), answering, "table"),
        Stop("sample_cards", replace(scene, cards={"washington": replace(SEOUL, viewer="washington")}),
             replace(ui, over="cards", seat="washington"), "table"),
        Stop("sample_paper", replace(scene, room=room_of["open"]), ui, "room"),
        Stop("sample_signed", replace(scene, room=room_of["signed"]), ui, "room"),
        Stop("sample_signed_told", replace(scene, room=replace(TOLD, paper=SIGNED, turned=SIGNED)), told, "room"),
        Stop("sample_failed", replace(scene, room=replace(TOLD, paper=FAILED, turned=FAILED)), told, "room"),
        Stop("sample_overtaken", replace(scene, room=replace(TOLD, turned=OVERTAKEN)), told, "room"),
        Stop("sample_moved", replace(scene, room=replace(TOLD, turned=MOVED)), told, "room"),
        Stop("sample_told", replace(scene, room=TOLD), told, "room"),
        Stop("sample_went_back", replace(scene, room=replace(TOLD, happenings=(BACK, *HAPPENED))), told, "room"),
        Stop("sample_happened", replace(scene, room=TOLD), replace(told, shown="happened"), "room"),
        Stop("sample_ladder", scene, replace(ui, shown="ladder"), "room"),
        Stop("sample_ending", replace(scene, room=OVER), replace(ui, seen="over"), "room"),
        Stop("sample_ending_2", replace(scene, room=OVER), replace(ui, seen="over", pages={"ending": 1}), "room"),
        *(
            Stop(f"sample_wash_{page}{name}", replace(scene, room=OVER, wash=shown),
                 replace(ui, seen="over", pages={"ending": page, "beliefs": turned, "gaps": turned}), "room")
            for name, shown, turned in (("", WASH, 0), ("_more", WASH, 1), ("_bare", BARE, 0))
            for page in (2, 3)
        ),
        *(
            Stop(f"sample_turning_{number}", replace(scene, room=OVER, wash=WASH, turning=told),
                 replace(ui, seen="over", pages={"ending": 3}), "room")
            for number, told in enumerate(TURNS)
        ),
        Stop("sample_ending_no_aims", replace(scene, room=replace(OVER, ending=replace(ENDING, aims=()))),
             replace(ui, seen="over", pages={"ending": 1}), "room"),
        Stop("sample_control", replace(scene, control=replace(ROOM, viewer="white_cell", control=CONTROL)),
             replace(ui, over="conduct"), "table"),
        Stop("sample_control_shown", replace(scene, control=replace(ROOM, viewer="white_cell", control=CONTROL)),
             replace(ui, over="conduct", reveal=True), "table"),
        *(Stop(f"sample_control_{page}", replace(scene, control=replace(ROOM, viewer="white_cell", control=CONTROL)),
               replace(ui, over="conduct", reveal=True, desk=Desk(page)), "table") for page in PAGES),
        *(Stop(f"sample_control_{page}_known", replace(scene, known=KNOWN, control=replace(ROOM, viewer="white_cell", control=CONTROL)),
               replace(ui, over="conduct", reveal=False, desk=Desk(page, chosen={"made": "1"})), "table") for page in PAGES),
        *(Stop(f"sample_control_{deed}", replace(scene, known=KNOWN, control=replace(ROOM, viewer="white_cell", control=CONTROL)),
               replace(ui, over="conduct", reveal=True, typing="desk.reason", pages={"decide.ahead": 1},
                       desk=Desk("decide", deed=deed, reason="The table's card was torn, and they had said it aloud")), "table")
          for deed in ("for", "paper", "set")),
        Stop("sample_control_note", replace(scene, known=KNOWN, control=replace(ROOM, viewer="white_cell", control=CONTROL)),
             replace(ui, over="conduct", reveal=True, typing="desk.words", desk=Desk(note="they asked what is not known")), "table"),
        *(Stop(f"sample_control_{over}", replace(scene, known=KNOWN, control=replace(ROOM, viewer="white_cell", control=CONTROL)),
               replace(ui, over=over), "table") for over in ("advance", "rewind")),
        *(Stop(f"sample_course_{name.partition('/')[2] or name}", replace(control, known=Known(course=COURSE), odds=met),
               replace(ui, over="conduct", desk=Desk("course", chosen={"course": name})), "table")
          for name, met in (("p6", None), ("p0", ODDS), ("p9", ODDS), ("end/e0", ODDS), ("end/e15", ODDS))),
        Stop("sample_odds", replace(control, odds=ODDS), replace(ui, over="odds"), "table"),
        Stop("sample_odds_unasked", control, replace(ui, over="odds"), "table"),
        Stop("sample_odds_stopped", replace(control, odds=replace(ODDS, how="stopped")),
             replace(ui, over="odds"), "table"),
        Stop("sample_odds_none", replace(control, odds=replace(ODDS, how="reckoning", games=0, lines=())),
             replace(ui, over="odds"), "table"),
        Stop("sample_table", scene, replace(ui, notice=OFFERS[5].refusal, bad=True), "table"),
        Stop("sample_same_rung", replace(scene, room=replace(ROOM, ours=6)), ui, "room"),
        Stop("sample_many_gauges", replace(scene, room=replace(ROOM, gauges=GAUGES * 2)), ui, "room"),
        Stop("sample_no_parts", replace(scene, room=replace(ROOM, parts=(), teams=TEAMS[:2])), ui, "room"),
    )  # fmt: skip


SCENES = _scenes()
