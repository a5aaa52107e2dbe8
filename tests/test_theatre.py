"""The theatre shows what was seen in play, forks and rewinds to the same states, and explains each event."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from sessions import begin, tutorial

from game.board.picture import picture
from game.board.playhead import Playhead, beaten, jumped, openings, stepped, turned
from game.board.react import react
from game.board.region import Action, Region, pressed
from game.board.scene import ClockFace, Scene
from game.board.theatre_hand import TheatreHand, opening
from game.board.ui import UI
from game.debrief.game import Game, game_in, game_played
from game.debrief.theatre.beside import beside
from game.debrief.theatre.chain import Chain, chains
from game.debrief.theatre.knowing import facts, then
from game.debrief.theatre.moments import moments
from game.debrief.theatre.reading import read_by
from game.errors import LogError
from game.record.codec import decision_of
from game.record.counted import rewound_to
from game.record.fork import fork
from game.record.verify import verify
from game.rules.digest import digest
from game.rules.events import Changed, Ended, Moved, Revealed
from game.session import About, Decision, Replay, Session, View, bookmarks, keep
from game.terminal import theatre as terminal

pytestmark = pytest.mark.alike

GAMES = Path(__file__).parent / "games"
SMALL = sorted((GAMES / "eight_minutes").glob("*.jsonl"))
LARGE = GAMES / "three_waves" / "control_118.jsonl"
"""A meddling white cell: two rewinds, answers for others, words of its own, every kind of paper."""
SEEN = [*SMALL[::3], GAMES / "three_waves" / "line_the_treaty.jsonl", LARGE]


@cache
def replayed(log: Path) -> Replay:
    return Replay.read(log)


def game(log: Path, at: int | None = None) -> Game:
    return game_in(replayed(log), at)


def viewers(replay: Replay) -> tuple[str, ...]:
    return ("room", "white_cell", *replay.scenario.teams, *tuple(replay.scenario.roles)[:3])


def in_play(replay: Replay) -> Iterator[tuple[int, Session]]:
    """Yield a game played as a log says, and the record that was just made: what its tables then saw."""
    header = replay.header
    session = Session.start(replay.scenario, header.setup, header.seats, header.seed, None,
                            about=About(dice=header.dice))  # fmt: skip
    try:
        for record in replay.records:
            if record.n >= len(session.records):
                if record.body["kind"] == "decision":
                    session.decide(decision_of(record.body))
                else:
                    session.remark(record.body["what"], **record.body["fields"])
            if len(session.records) == record.n + 1:
                yield record.n, session
    finally:
        session.close()


@pytest.mark.once
@pytest.mark.parametrize("log", SEEN, ids=lambda log: log.stem)
def test_a_replay_of_any_seat_shows_what_that_seat_saw_in_play(log: Path) -> None:
    replay = replayed(log)
    met = 0
    for n, session in in_play(replay):
        met += 1
        for viewer in viewers(replay):
            assert replay.view_at(n, viewer) == session.view(viewer), (n, viewer)
    assert met > len(replay.records) / 2


# The pictures of the theatre.


def opened(log: Path, at: int = 0, see: str = "") -> tuple[TheatreHand, UI]:
    hand = TheatreHand(log)
    return hand, opening(UI(), hand, at, see)


def seen(regions: tuple[Region, ...]) -> dict[str, tuple[object, ...]]:
    """Return what is drawn of each region but for what is of the playing alone."""
    apart = ("band", "clock", "query.open", "strip", "replay.band", "focus")
    return {
        region.id: (region.box, region.drawing, region.words)
        for region in regions
        if region.id not in apart and not region.id.startswith(("eyes.", "theatre.", "glossary"))
    }


@pytest.mark.once
@pytest.mark.parametrize("log", [SMALL[0], LARGE], ids=lambda log: log.stem)
def test_a_seats_picture_is_drawn_as_its_own_window_drew_it(log: Path) -> None:
    hand, ui = opened(log)
    replay = hand.replays[0]
    for n, session in in_play(replay):
        if n % 4:
            continue
        how = dict(session.seats)
        for team in replay.scenario.teams:
            live = Scene(room=session.view("room"), seat=session.view(team), how=how)
            behind = UI(screen="play", windows=2, curtain="open", seat=team)
            head = replace(ui.playhead, at=n, see=team)
            own = replace(ui, playhead=head)
            shown = picture(hand.scene(own, Scene()), own, "table")
            assert seen(shown) == seen(picture(live, behind, "table")), (n, team)


def test_the_eyes_of_control_show_every_gauge_and_what_was_true() -> None:
    hand, ui = opened(LARGE, 20, "white_cell")
    scene = hand.scene(ui, Scene())
    assert scene.control == replayed(LARGE).view_at(20, "white_cell")
    regions = picture(scene, ui, "table")
    words = " ".join(word.text for region in regions for word in region.words)
    assert scene.control is not None
    assert scene.control.control is not None
    name, outcome = scene.control.control.truth[0]
    assert name.en in words
    assert outcome.en in words
    assert "•••" not in words
    assert "hold to show" not in words
    keys = {key: region.action for region in regions if region.action for key in region.keys}
    assert keys["5"] == Action("theatre", "see", ("white_cell",))
    verbs = {region.action.verb for region in regions if region.action}
    assert verbs <= {"page", "over", "theatre", "gloss"}, "nothing can be done to the past"
    hand, ui = opened(LARGE, 20)
    assert hand.scene(ui, Scene()).control is None


def test_over_controls_eyes_stand_what_was_done_and_who_had_sealed() -> None:
    hand, ui = opened(LARGE, 20, "white_cell")
    scene = hand.scene(ui, Scene())
    assert scene.theatre is not None
    assert scene.control is not None
    (strip,) = (each for each in picture(scene, ui, "table") if each.id == "replayed")
    words = {word.text for word in strip.words}
    assert scene.theatre.said.en in words
    assert len([word for word in words if word in ("S", "W", "A")]) == len(scene.control.teams)
    assert not any(word.text == "Everything is recorded." for each in picture(scene, ui, "table")
                   for word in each.words)  # fmt: skip


@pytest.mark.parametrize("see", ["seoul", "washington", "washington.wa6", "room"])
def test_over_a_seats_picture_stands_what_its_own_table_did_and_of_others_that_they_did_something(
    see: str, tmp_path: Path
) -> None:
    log = copied(LARGE, tmp_path / "game")
    hand, ui = opened(log)
    team, told, kept = see.partition(".")[0], 0, set()
    for moment in moments(hand.replays[0]):
        head = replace(ui.playhead, at=moment.record, see=see)
        face = hand.scene(replace(ui, playhead=head), Scene()).theatre
        assert face is not None
        typed_out = " ".join(typed(log, "quit", at=moment.record, see=see).split())
        assert face.said.en in typed_out
        body = hand.replays[0].records[moment.record].body
        if body.get("seat") == team:
            told += face.said == moment.said
        elif body.get("seat") in ("seoul", "washington", "chance") and body["options"] != ["unseal"]:
            kept.add(body["seat"])
            assert face.said != moment.said, moment.record
            _, _, name = moment.said.en.partition(": ")
            assert name not in typed_out.partition("EXERCISE / ")[0], (moment.record, name)
    assert kept == {"seoul", "washington", "chance"} - {team}
    assert bool(told) == (see != "room")


def test_a_key_goes_through_the_roles_of_the_table_that_is_looked_at() -> None:
    hand, ui = opened(LARGE, 20, "seoul")
    replay = replayed(LARGE)
    roles = [name for name, role in replay.scenario.roles.items() if role.team == "seoul"]
    assert len(roles) > 1
    met = []
    for _ in (*roles, "back"):
        (next_,) = (each for each in picture(hand.scene(ui, Scene()), ui, "table") if "K" in each.keys)
        assert next_.action is not None
        ui, _ = react(ui, next_.action, hand.scene(ui, Scene()))
        see = ui.playhead.see
        met.append(see)
        scene = hand.scene(ui, Scene())
        assert scene.seat == replay.view_at(20, see)
        assert scene.seat is not None
        if see == "seoul":
            continue
        # Its own card lies on top, and stays there from moment to moment.
        for verb in ("on", "back"):
            ui, _ = react(ui, Action("theatre", verb), scene)
            scene = hand.scene(ui, Scene())
            own = replay.scenario.roles[see]
            regions = picture(scene, ui, "table")
            (card,) = (each for each in regions if each.id == "card")
            (band,) = (each for each in regions if each.id == "band")
            assert any(word.text.startswith(own.title.en[:12]) for word in card.words)
            assert any("what one role saw" in word.text for word in band.words)
    assert met == [*roles, "seoul"]
    for see in ("room", "white_cell", ""):
        hand, ui = opened(LARGE, 20, see)
        assert not any("K" in each.keys for each in picture(hand.scene(ui, Scene()), ui, "table"))
    hand, ui = opened(LARGE, 20, roles[-1])
    assert ui.page("card") == len(roles) - 1


def test_a_picture_of_the_past_answers_to_looking_alone() -> None:
    hand, ui = opened(LARGE)
    verbs = set()
    for moment in moments(hand.replays[0])[::5]:
        for see in ("seoul", "washington", "room"):
            own = replace(ui, playhead=replace(ui.playhead, at=moment.record, see=see))
            regions = picture(hand.scene(own, Scene()), own, "table")
            verbs |= {region.action.verb for region in regions if region.action}
    assert verbs <= {"page", "show", "close_shown", "over", "read", "tab", "go_on", "theatre"}
    assert {"page", "show", "over", "go_on", "theatre"} <= verbs


def test_the_room_is_told_what_a_record_brought_and_then_stands_as_it_did() -> None:
    hand, ui = opened(LARGE, 41, "room")
    first = {region.id for region in picture(hand.scene(ui, Scene()), ui, "table")}
    ui = act(ui, hand, "go_on")
    second = {region.id for region in picture(hand.scene(ui, Scene()), ui, "table")}
    ui = act(ui, hand, "go_on")
    third = {region.id for region in picture(hand.scene(ui, Scene()), ui, "table")}
    assert "stamp" in first
    assert "fate" in second
    assert not {"fate", "stamp"} & third
    assert ui.playhead.told is False
    assert act(ui, hand, "theatre", "on").playhead.told is True


def act(ui: UI, hand: TheatreHand, verb: str, what: str = "", *values: str) -> UI:
    return react(ui, Action(verb, what, values), hand.scene(ui, Scene()))[0]


# Moving about.


@pytest.mark.parametrize("log", [SMALL[0], LARGE], ids=lambda log: log.stem)
def test_steps_lead_over_every_decision_in_both_directions(log: Path) -> None:
    found = moments(replayed(log))
    decisions = [record.n for record in replayed(log).records if record.body["kind"] == "decision"]
    assert [moment.record for moment in found if moment.record in set(decisions)] == decisions
    head, there = Playhead(), [0]
    while (on := stepped(head, found, 1)) != head:
        head = on
        there.append(head.at)
    assert there == [moment.record for moment in found]
    back = [head.at]
    while (before := stepped(head, found, -1)) != head:
        head = before
        back.append(head.at)
    assert back == there[::-1]


def test_between_two_moments_a_step_leads_to_the_next_or_back() -> None:
    found = moments(replayed(LARGE))
    records = [moment.record for moment in found]
    between = next((n for n in range(records[-1]) if n not in records), None)
    if between is not None:
        assert stepped(Playhead(between), found, 1).at == min(n for n in records if n > between)
        assert stepped(Playhead(between), found, -1).at == max(n for n in records if n < between)


def test_phases_and_bookmarks_are_jumped_to() -> None:
    found = moments(replayed(LARGE))
    starts = openings(found)
    assert starts[0] == 0
    assert list(starts) == sorted(set(starts))
    head, there = Playhead(), []
    while (on := turned(head, found, 1).at) != head.at:
        there.append(on)
        head = head.to(on)
    assert tuple(there) == (*starts[1:], *(() if starts[-1] == records_end(found) else (records_end(found),)))
    assert turned(Playhead(starts[3] + 1), found, -1).at == starts[3]
    assert turned(Playhead(starts[3]), found, -1).at == starts[2]
    assert jumped(Playhead(20), (5, 18, 30), 1).at == 30
    assert jumped(Playhead(20), (5, 18, 30), -1).at == 18
    assert jumped(Playhead(30), (5, 18, 30), 1).at == 30


def records_end(found: tuple[object, ...]) -> int:
    return found[-1].record  # type: ignore[attr-defined,no-any-return]


def test_it_plays_by_itself_at_each_speed_and_stops_at_the_end() -> None:
    found = moments(replayed(SMALL[0]))
    for speed, seconds in ((1, 4), (2, 2), (4, 1)):
        head = Playhead(playing=True, speed=speed)
        for _ in range(seconds - 1):
            head = beaten(head, found)
        assert head.at == 0
        assert beaten(head, found).at == found[1].record
    head = beaten(replace(Playhead(found[-1].record), playing=True), found)
    assert not head.playing
    assert beaten(Playhead(), found) == Playhead()


def test_a_second_moves_the_theatre_only_while_it_plays() -> None:
    hand, ui = opened(SMALL[0])
    assert act(ui, hand, "second").playhead == ui.playhead
    ui = act(ui, hand, "theatre", "play")
    for _ in range(4):
        ui = act(ui, hand, "second")
    assert ui.playhead.at == moments(replayed(SMALL[0]))[1].record
    assert not act(ui, hand, "theatre", "on").playhead.playing


def test_a_record_is_typed_and_no_further_than_the_last() -> None:
    hand, ui = opened(SMALL[0])
    ui = act(ui, hand, "theatre", "number")
    for sign in "1x2":
        ui = act(ui, hand, "text", sign)
    assert ui.typed == "12"
    assert act(ui, hand, "theatre", "typed").playhead.at == 12
    ui = act(ui, hand, "text", "99")
    assert act(ui, hand, "theatre", "typed").playhead.at == len(replayed(SMALL[0]).records) - 1
    assert act(ui, hand, "close").typing == ""


# Bookmarks, forks, rewinds.


def copied(log: Path, folder: Path) -> Path:
    """Return a session's folder made of a game of the corpus."""
    folder.mkdir()
    shutil.copy(log, folder / "log.jsonl")
    shutil.copy(log.parent / "scenario.json", folder)
    return folder


def test_bookmarks_are_kept_beside_the_log_and_change_nothing_in_it(tmp_path: Path) -> None:
    folder = copied(SMALL[0], tmp_path / "game")
    before = (folder / "log.jsonl").read_bytes()
    hand, ui = opened(folder)
    hand.bookmark(0, 7)
    hand.bookmark(0, 3)
    assert hand.scene(ui, Scene()).theatre.bookmarks == (3, 7)  # type: ignore[union-attr]
    hand.bookmark(0, 7)
    assert TheatreHand(folder).scene(ui, Scene()).theatre.bookmarks == (3,)  # type: ignore[union-attr]
    assert (folder / "log.jsonl").read_bytes() == before
    assert verify(folder).problem == ""
    (folder / "log.bookmarks.json").write_text("{", encoding="utf-8")
    assert bookmarks(folder) == ()
    with pytest.raises(LogError, match="bookmarks"):
        keep(tmp_path / "nowhere", (1,))


@pytest.mark.parametrize("at", [0, 9, 20, 33, 45, 50])
def test_a_fork_stands_where_its_parent_stood(at: int, tmp_path: Path) -> None:
    replay = replayed(LARGE)
    fork(LARGE, at, tmp_path / "fork")
    forked = Replay.read(tmp_path / "fork")
    state = replay.played[at].step.state
    assert digest(forked.played[-1].step.state) == digest(state) == replay.records[at].body["digest"]
    assert forked.header.parent == {
        "log": replay.records[0].hash, "record": at, "hash": replay.records[at].hash,
    }  # fmt: skip
    for viewer in viewers(replay):
        told = replace(forked.view_at(len(forked.records) - 1, viewer), happenings=(), branch=(), turned=None)
        assert told == replace(replay.view_at(at, viewer), happenings=(), branch=(), turned=None)
    assert verify(tmp_path / "fork").problem == ""
    resumed = Session.resume(tmp_path / "fork")
    assert resumed.point == forked.point or ".draw." in forked.point
    resumed.close()


def test_the_theatre_forks_with_people_or_bots_and_leaves_the_log_alone(tmp_path: Path) -> None:
    folder = copied(SMALL[0], tmp_path / "game")
    before = (folder / "log.jsonl").read_bytes()
    hand, ui = opened(folder, 6)
    ui = act(ui, hand, "theatre", "fork")
    assert ui.over == "fork"
    assert set(ui.playhead.who.values()) == {"people"}
    for _ in range(2):
        ui = act(ui, hand, "theatre", "who", "seoul")
    assert ui.playhead.who["seoul"].startswith("bot:")
    ui, intents = react(ui, Action("theatre", "forked"), hand.scene(ui, Scene()))
    assert [intent.verb for intent in intents] == ["fork"]  # type: ignore[union-attr]
    session = hand.fork(0, 6, ui.playhead.who, tmp_path / "sessions")
    assert session.seats["seoul"].startswith("bot:")
    assert session.seats["washington"] == "people"
    session.close()
    assert verify(session.folder).problem == ""  # type: ignore[arg-type]
    assert (folder / "log.jsonl").read_bytes() == before


def test_the_end_is_not_forked() -> None:
    hand, ui = opened(SMALL[0])
    ui = act(act(ui, hand, "theatre", "end"), hand, "theatre", "fork")
    assert react(ui, Action("theatre", "forked"), hand.scene(ui, Scene()))[1] == ()


def test_a_rewind_leads_to_the_same_state_and_the_same_pictures() -> None:
    replay = replayed(LARGE)
    met = 0
    for record in replay.records:
        target = rewound_to(record.body)
        if target is None:
            continue
        met += 1
        assert digest(replay.played[record.n].step.state) == digest(replay.played[target].step.state)
        for viewer in viewers(replay):
            back, then = (replay.view_at(number, viewer) for number in (record.n, target))
            assert [each.kind for each in back.happenings].count("went_back") == 1, "that it is one is told"
            assert bare(back) == bare(then)
    assert met >= 2


def bare(view: View) -> View:
    """Return a view without the line that control went back to it."""
    return replace(view, happenings=tuple(each for each in view.happenings if each.kind != "went_back"))


# A game that is not over.


def test_a_game_that_is_not_over_is_controls_alone(tmp_path: Path) -> None:
    fork(SMALL[0], 6, tmp_path / "open")
    hand, ui = opened(tmp_path / "open", 6)
    assert ui.over == "early"
    base = Scene()
    words = " ".join(
        line.text for region in picture(hand.scene(ui, base), ui, "table") for line in region.words
    )
    assert "sealed" in words
    for hidden in (" ".join(map(str, names(hand))),):
        assert hidden not in words
    assert [region.id for region in picture(hand.scene(ui, base), ui, "room")] == ["cover"]
    for key in ("Right", "1", "2", "F", "C"):
        assert pressed(picture(hand.scene(ui, base), ui, "table"), key) is None
    agreed = act(ui, hand, "theatre", "agree")
    assert agreed.over == ""
    assert pressed(picture(hand.scene(agreed, base), agreed, "table"), "Right") is not None
    assert [region.id for region in picture(hand.scene(agreed, base), agreed, "room")] == ["cover"]


def names(hand: TheatreHand) -> list[str]:
    return [fact.title.en for fact in facts(game_in(hand.replays[0]), 6)] or ["nothing"]


def test_a_game_that_is_over_is_shown_to_the_room_too() -> None:
    hand, ui = opened(SMALL[0])
    table, room = (picture(hand.scene(ui, Scene()), ui, window) for window in ("table", "room"))
    assert seen(table) == seen(room)


def test_a_record_or_a_viewer_that_there_is_not_is_named() -> None:
    with pytest.raises(LogError, match="--at 900: the log has records 0 to"):
        opened(SMALL[0], 900)
    with pytest.raises(Exception, match="no viewer 'soul'"):
        opened(SMALL[0], 0, "soul")


# Who knew what.


@pytest.mark.parametrize("log", [SMALL[0], LARGE], ids=lambda log: log.stem)
def test_a_table_knew_what_its_own_view_had(log: Path) -> None:
    replay, whole = replayed(log), game(log)
    for moment in moments(replay):
        if not moment.counts:
            continue
        views = {team: replay.view_at(moment.record, team) for team in whole.teams}
        had = {team: {each.id for each in view.messages} for team, view in views.items()}
        for fact in facts(whole, moment.record):
            for team, knew in fact.knew.items() if fact.kind == "inject" else ():
                assert (fact.inject in had[team]) == (knew.how == "knew"), (moment.record, fact, team)


def test_an_act_is_known_to_others_once_it_was_turned_over_and_a_sealed_one_never() -> None:
    whole = game(LARGE)
    shown = {
        (event.team, event.decision.point): n
        for n, event in whole.events()
        if isinstance(event, Revealed) and "all" in event.audience
    }
    met = {"later": 0, "never": 0}
    for at in range(0, whole.played[-1].record.n, 3):
        for fact in facts(whole, at):
            if fact.kind == "inject":
                continue
            assert fact.knew[fact.team].how == "knew"
            decision = whole.played_at(fact.record).decision
            assert decision is not None
            when = shown.get((fact.team, decision.point))
            for team, knew in fact.knew.items():
                if team == fact.team:
                    continue
                assert (knew.how == "knew") == (when is not None and when <= at)
                met["later" if knew.minute is not None and knew.how == "not" else "never"] += (
                    knew.how == "not"
                )
    assert all(met.values())


def test_of_an_act_half_public_the_other_half_is_its_tables_alone(tmp_path: Path) -> None:
    session = Session.start(tutorial(), seed=7, folder=tmp_path / "game")
    while session.point != "t2":
        session.lapse()
    point = session.point
    session.decide(session.parse("washington:background+listen"))
    while session.point == point:
        session.lapse()
    whole = game_in(Replay.read(tmp_path / "game"))
    session.close()
    acts = [each for each in facts(whole, whole.played[-1].record.n) if each.team == "washington"][-2:]
    names = [tutorial().options[word].name.en for word in ("listen", "background")]
    assert [each.title.en.partition(": ")[2] for each in acts] == names
    assert [each.knew["seoul"].how for each in acts] == ["knew", "not"]
    assert [each.knew["washington"].how for each in acts] == ["knew", "knew"]


def test_what_a_table_sealed_next_is_its_next_decision_that_stands() -> None:
    whole = game(LARGE)
    found = then(whole, 29)
    assert {team: each.record for team, each in found.items()} == {
        "seoul": 31, "washington": 33, "alliance": 47,
    }  # fmt: skip
    assert then(whole, whole.played[-1].record.n) == {}


# Why.


@cache
def all_chains(log: Path) -> tuple[Chain, ...]:
    whole = game(log)
    return tuple(each for one in whole.played for each in chains(whole, one.record.n))


def test_every_change_has_a_cause_that_came_before_it_and_a_line() -> None:
    for chain in all_chains(LARGE):
        for link in (*chain.before, chain.this, *chain.after):
            assert game(LARGE).played_at(link.record).record.n == link.record
        assert all(link.record <= chain.this.record for link in chain.before)
        assert all(link.record >= chain.this.record for link in chain.after)
        if chain.this.kind == "effect":
            assert chain.before, chain.this
            by_hand = "Control set" in chain.before[-1].text.en
            assert bool(chain.this.line) != by_hand, chain.this


def test_a_chain_leads_from_a_message_over_a_decision_and_its_effect_to_the_branch_or_ending() -> None:
    kinds = {
        kind: sum(any(link.kind == kind for link in (*chain.before, chain.this, *chain.after))
                  for chain in all_chains(LARGE))
        for kind in ("inject", "decision", "effect", "condition", "branch", "end", "paper", "time", "chance")
    }  # fmt: skip
    assert all(kinds.values()), kinds
    (end,) = [chain for chain in all_chains(LARGE) if chain.this.kind == "end"]
    assert end.before[-1].kind == "condition"
    assert end.before[-1].line == end.this.line
    assert {link.kind for link in end.before} & {"effect", "decision", "paper"}


def test_a_condition_rests_on_what_made_its_figures_what_they_were() -> None:
    met = 0
    for log in (LARGE, *SMALL, *sorted(LARGE.parent.glob("line_*.jsonl"))[:4]):
        whole = game(log)
        for n, event in whole.events():
            if not isinstance(event, Ended):
                continue
            ending = whole.scenario.endings[event.ending]
            for read in read_by(whole, n, ending.when) if ending.when else ():
                if isinstance(read.event, Changed):
                    met += 1
                    assert read.event.after == whole.end.meters[read.event.meter], (log, read)
    assert met > 2


def test_a_sealed_decision_comes_from_the_branch_that_led_to_its_question() -> None:
    whole, met = game(LARGE), 0
    for one in whole.played:
        before, found = one.before, chains(whole, one.record.n)
        if (
            before is None
            or before.turn < 2
            or not found[:1]
            or not found[0].this.text.en.startswith("Sealed")
        ):
            continue
        met += 1
        (chain,) = found
        assert chain.before[-1].kind == "branch"
        assert before.scenario.phases[before.phase].name.en in chain.before[-1].text.en
    assert met > 5


def test_a_decision_has_its_effects_after_it_and_its_sealing_before() -> None:
    whole = game(LARGE)
    for n, event in whole.events():
        if not isinstance(event, Revealed) or event.lapsed:
            continue
        chain = next(each for each in chains(whole, n) if each.this.where == str(event.cause.where))
        sealed = whole.decided[event.team, event.decision.point]
        assert chain.before[-1].record == sealed
        moved = [
            other for other in whole.played_at(n).step.events
            if isinstance(other, Changed | Moved) and other.cause.team == event.team
            and other.cause.id in event.decision.options
        ]  # fmt: skip
        lines = {link.where for link in chain.after}
        assert {str(other.where) for other in moved[:6]} <= lines


def test_a_message_that_was_sent_names_the_line_that_sent_it(tmp_path: Path) -> None:
    session = begin(tmp_path / "small")
    while session.waiting:
        for seat in session.waiting:
            question = session.view(seat).question
            wanted = ("link",) if ("link",) in (question.choices if question else ()) else None
            session.decide(Decision(seat, wanted or question.choices[0], session.point))  # type: ignore[union-attr]
            break
    session.close()
    replay = Replay.read(tmp_path / "small")
    whole = game_in(replay)
    came = whole.came["leak"]
    (chain,) = [
        each for each in chains(whole, came)
        if each.this.kind == "inject" and each.this.where == str(replay.scenario.injects["leak"].where)
    ]  # fmt: skip
    assert chain.before[-1].line == "send leak"
    assert chain.before[-1].where == str(replay.scenario.options["link"].do[0].where)
    assert "Link it" in chain.before[-2].text.en


def test_what_time_does_hour_by_hour_is_one_change() -> None:
    whole = game(LARGE)
    many = [
        event for event in whole.played_at(53).step.events
        if isinstance(event, Changed) and event.meter == "outage"
    ]  # fmt: skip
    assert len(many) > 10
    shown = [chain for chain in chains(whole, 53) if "outage" in chain.this.line]
    assert len(shown) == 1
    assert str(many[0].before) in shown[0].this.text.en
    assert str(many[-1].after) in shown[0].this.text.en


# Two games.


def test_a_fork_parts_from_its_game_at_the_first_other_decision(tmp_path: Path) -> None:
    fork(SMALL[0], 8, tmp_path / "fork")
    session = Session.resume(tmp_path / "fork")
    while not session.over:
        session.lapse()
    session.close()
    one, other = game(SMALL[0]), game_in(Replay.read(tmp_path / "fork"))
    found = beside(one, other, ("one", "other"))
    assert found.parted.how == "acts"
    mine, theirs = found.parted.records
    assert min(mine, theirs) > 0
    before = one.played_at(mine).record.body["point"]
    points = {each.decision.point for each in one.played if each.decision and each.record.n < mine}
    shared = {each.decision.point for each in other.played if each.decision and each.record.n < theirs}
    assert before not in points & shared or mine > 1
    assert found.curves[0].figures[0][-1] == one.end.theirs
    assert found.curves[1].figures[1][-1] == other.end.ours
    assert [end.code for end in found.ends] == [
        each.scenario.endings[next(e.ending for _, e in each.events() if isinstance(e, Ended))].code
        for each in (one, other)
    ]


def test_a_game_that_control_ended_says_so_beside_another() -> None:
    session = Session.start(tutorial(), seed=7, reproducible=True)
    session.conduct.start()
    session.conduct.skip()
    session.conduct.endex()
    one, other = game(SMALL[0]), game_played(session.records, session.scenario)
    ends = beside(one, other, ("one", "other")).ends
    assert [end.text.en.startswith("Exercise control ended it here.") for end in ends] == [False, True]
    assert [end.text.ko.startswith("통제반이 여기서 훈련을 끝냈다.") for end in ends] == [False, True]


def test_the_same_game_parts_nowhere_and_others_by_settings_or_exercise() -> None:
    one = game(SMALL[0])
    assert beside(one, one, ("a", "b")).parted.how == "nowhere"
    assert beside(one, game(LARGE), ("a", "b")).parted.how == "scenario"
    eras = game(GAMES / "three_waves" / "bots_216.jsonl")
    setup = beside(game(LARGE), eras, ("a", "b")).parted
    assert setup.how == "setup"
    assert all(mine != theirs for _, mine, theirs in setup.rows)


def test_two_games_open_side_by_side_and_each_where_they_part() -> None:
    hand = TheatreHand(SMALL[0], SMALL[5])
    ui = opening(UI(), hand, None, "")
    assert ui.over == "beside"
    face = hand.scene(ui, Scene()).theatre
    assert face is not None
    assert face.beside is not None
    regions = picture(hand.scene(ui, Scene()), ui, "table")
    for key, which in (("1", 0), ("2", 1)):
        region = pressed(regions, key)
        assert region is not None
        assert region.action is not None
        own = react(ui, region.action, hand.scene(ui, Scene()))[0]
        assert (own.playhead.game, own.playhead.at) == (which, face.beside.parted.records[which])
        assert hand.scene(own, Scene()).theatre.name == (SMALL[0], SMALL[5])[which].stem  # type: ignore[union-attr]


def test_the_clock_of_play_is_not_shown_for_the_past() -> None:
    hand, ui = opened(LARGE, 30, "seoul")
    scene = hand.scene(ui, Scene())
    assert scene.clock == ClockFace()
    assert "clock" not in {region.id for region in picture(scene, ui, "table")}


# In the terminal.


def typed(log: Path, *lines: str, at: int = 0, see: str = "", lang: str = "en") -> str:
    """Return what the terminal shows of a game while these lines are typed."""
    out = StringIO()
    terminal.run(log, lang, at, see, StringIO("".join(f"{line}\n" for line in lines)), out)
    return out.getvalue()


@pytest.mark.parametrize("word", ["?", "도움", "도움말"])
def test_the_terminals_replay_has_more_than_one_word_for_help(tmp_path: Path, word: str) -> None:
    folder = copied(LARGE, tmp_path / "game")
    told = typed(folder, "help", "quit", lang="ko")
    assert typed(folder, word, "quit", lang="ko").replace(f"> {word}\n", "> help\n") == told


def test_the_terminal_steps_through_a_game_as_the_board_does(tmp_path: Path) -> None:
    folder = copied(LARGE, tmp_path / "game")
    lines = ("", "b", "41", "why", "why 3", "mark", "see seoul", "see soul", "900", "fly", "quit")
    shown = typed(folder, *lines)
    heads = [line.split()[1] for line in shown.splitlines() if line.startswith("=== ") and "/64" in line]
    assert heads == ["0/64", "1/64", "0/64", "41/64", "*", "*"]
    assert "trust + 3 · scenarios/shared/options.yaml" in shown
    assert "Seoul: knew · Washington: did not know" in shown
    assert "no viewer 'soul'" in shown
    assert "no record 900" in shown
    assert "no “fly” here" in shown
    assert "for you only" in shown.partition("see soul")[0].rpartition("see seoul")[2]
    assert bookmarks(folder) == (41,)
    role = replayed(LARGE).scenario.roles["seoul.se6"]
    assert "Only you know" in typed(folder, "quit", at=41, see="seoul.se6")
    assert role.title.en[:20] in typed(folder, "quit", at=41, see="seoul.se6")
    assert "Only you know" not in typed(folder, "quit", at=41, see="seoul")
    assert "다시 보기 41/64>" in typed(folder, "책갈피", "끝", at=41, lang="ko")


def test_the_terminal_asks_before_it_shows_a_game_that_is_not_over(tmp_path: Path) -> None:
    fork(SMALL[0], 6, tmp_path / "open")
    assert "STARTEX" not in typed(tmp_path / "open", "no", "n")
    assert "STARTEX" in typed(tmp_path / "open", "yes", "quit")
