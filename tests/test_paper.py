"""What is printed: every text that a table plays with, the keys that are asked for, nobody else's secrets."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from conftest import Keeps

from game.authoring.paper.answers import answers
from game.authoring.paper.manual import manual
from game.authoring.paper.order import BLANK, Order, Sheet, blanked
from game.authoring.paper.press import Printed, press
from game.authoring.paper.printing import KINDS, printed
from game.cli import main
from game.errors import GameError
from game.rules import notation, rules
from game.rules.state import State
from game.scenario import loader
from game.scenario.model import Decide, Inject, Joint, Question, Scenario
from game.sight import sight
from game.sight.plain import in_words
from game.texts import NO_TEXT, Text
from tests.sheets import faults, margins, unprintable
from tests.small import SMALL, played

pytestmark = pytest.mark.once

NAMES = tuple(loader.shipped())
LANGS = ("en", "ko")
CASES = [(name, lang) for name in NAMES for lang in LANGS]
SMALLER = [("eight_minutes", "en"), ("ward_seven", "ko")]
"""What is printed on letter paper as well; with `--long` all of it."""


LETTER = [pytest.param(*case, marks=[] if case in SMALLER else pytest.mark.long) for case in CASES]


@pytest.fixture(scope="session", params=CASES, ids="-".join)
def case(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Return a scenario's name and a language: all tests of one printing run one after the other."""
    found: tuple[str, str] = request.param
    return found


@cache
def scenario(name: str) -> Scenario:
    return loader.load(loader.find(name))


def order(what: Scenario, lang: str = "en", edition: int | None = None) -> Order:
    return Order(what, rules.setup(what, {}, edition), lang)


@lru_cache(maxsize=2)
def all_printed(name: str, lang: str, paper: str) -> Mapping[str, Printed]:
    made = printed(order(scenario(name), lang), tuple(KINDS), paper)
    return {each.name.removesuffix(".pdf"): each for each in made}


def read(made: Printed) -> list[str]:
    """Return the text of each page without its spaces and line ends."""
    document = pdfium.PdfDocument(made.bytes)
    try:
        return [squeezed(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


@lru_cache(maxsize=64)
def words_of(name: str, lang: str, sheet: str) -> str:
    return "".join(read(all_printed(name, lang, "a4")[sheet]))


def squeezed(words: str) -> str:
    """Return words without spaces, line ends and marks that only break lines."""
    # A PDF's reader writes U+FFFE for a hyphen at a line's end.
    return re.sub(r"[\s\u200b\ufeff\xad]", "", words.replace("\ufffe", "-"))


def missing(texts: Iterable[Text], lang: str, page: str) -> list[str]:
    shown = (squeezed(blanked(text).of(lang)) for text in texts if text)
    return [words for words in shown if words not in page]


def test_every_option_and_text_is_on_the_card_and_on_the_form_of_its_table(case: tuple[str, str]) -> None:
    name, lang = case
    game = scenario(name)
    for team, asks in asked(game):
        cards, forms = words_of(name, lang, f"answers_{team}"), words_of(name, lang, f"forms_{team}")
        if isinstance(asks, Decide):
            question = next(each for each in asks.questions if each.team == team)
            options = [game.options[option] for option in question.offer]
            assert missing((option.name for option in options), lang, cards) == []
            assert missing((option.summary for option in options), lang, cards) == []
            told = [question.ask, *(text for each in options for text in (each.name, each.summary))]
            told += [text for each in options for text in (each.best_case, each.exit)]
            told += [need.words for each in options for need in each.needs]
            told += [game.estimates[estimate].ask for estimate in question.estimates]
            assert missing(told, lang, forms) == []
            continue
        texts = [game.texts[text] for text in asks.offer]
        held = [word for text in texts for word in text.reservations]
        assert missing([text.name for text in texts] + [word.label for word in held], lang, cards) == []
        told = [text for each in texts for text in (each.name, each.summary, each.best_case, each.ancestor)]
        assert missing([*told, *(word.label for word in held), asks.fallback], lang, forms) == []
        both = [each.words for each in (*texts, *held)]
        assert missing(both, "en", forms) == missing(both, "ko", forms) == []


def test_of_several_needs_each_begins_with_a_mark(case: tuple[str, str]) -> None:
    name, lang = case
    game = scenario(name)
    several = 0
    for team, asks in asked(game):
        questions = asks.questions if isinstance(asks, Decide) else ()
        for option in (option for each in questions if each.team == team for option in each.offer):
            needs = [squeezed(blanked(need.words).of(lang)) for need in game.options[option].needs]
            if len(needs) > 1:
                several += 1
                forms = words_of(name, lang, f"forms_{team}")
                assert [need for need in needs if f"•{need}" not in forms] == []
    assert several or name != "three_waves"


def asked(game: Scenario) -> Iterator[tuple[str, Decide | Joint]]:
    for phase in game.phases.values():
        if isinstance(phase.asks, Decide):
            yield from ((each.team, phase.asks) for each in phase.asks.questions)
        elif isinstance(phase.asks, Joint):
            yield from ((team, phase.asks) for team in (*phase.asks.ratify, phase.asks.drafts))


def test_every_inject_is_with_those_who_may_read_it_and_with_nobody_else(case: tuple[str, str]) -> None:
    name, lang = case
    game = scenario(name)
    files = [sheet for sheet in all_printed(name, lang, "a4") if sheet.startswith("injects_")]
    for inject in game.injects.values():
        readers = {"injects_all"} if set(inject.to) & {"all", "room"} else {
            f"injects_{each.split('.')[0]}" for each in inject.to if each != "white_cell"}  # fmt: skip
        for sheet in files:
            page = words_of(name, lang, sheet)
            if sheet in readers:
                told = [inject.headline, inject.text, inject.unknown, inject.sender]
                assert missing(told, lang, page) == [], f"{inject.id} in {sheet}"
                assert squeezed(inject.msel) in page
            else:
                assert missing([inject.text], lang, page) != [], f"{inject.id} lies in {sheet}"
        assert squeezed(inject.msel) in words_of(name, lang, "control_list")


def test_what_one_seat_is_told_lies_on_no_page_of_its_table(case: tuple[str, str]) -> None:
    name, lang = case
    game = scenario(name)
    for inject in game.injects.values():
        for role in (each for each in inject.to if "." in each):
            pages = read(all_printed(name, lang, "a4")[f"injects_{role.split('.')[0]}"])
            own = next(page for page in pages if squeezed(inject.text.of(lang))[:60] in page)
            others = [each for each in game.injects.values() if role not in each.to]
            assert not [each.id for each in others if squeezed(each.text.of(lang))[:60] in own]
            # The head of the page names the seat, so that nobody hands it to the table.
            title = squeezed(order(game, lang).say("reader.role", title=game.roles[role].title))
            assert own.index(title) < own.index(squeezed(inject.text.of(lang))[:60])


def test_every_role_and_gate_is_its_own_tables_alone(case: tuple[str, str]) -> None:
    name, lang = case
    game = scenario(name)
    for role in game.roles.values():
        for team in game.teams:
            if f"roles_{team}" not in all_printed(name, lang, "a4"):
                continue
            page = words_of(name, lang, f"roles_{team}")
            told = [role.title, role.objective, role.knows, role.red_line, role.success]
            if team == role.team:
                assert missing(told, lang, page) == [], role.id
            else:
                assert missing([role.knows], lang, page) != [], role.id
    for text in game.texts.values():
        for capital, need in text.gates:
            for team in {"seoul", "washington", "alliance"} & set(game.teams):
                page = words_of(name, lang, f"forms_{team}")
                assert (missing([need.words], lang, page) == []) == (team == capital), (text.id, team)


def test_every_page_is_marked_and_all_on_it_stands_in_its_place(case: tuple[str, str]) -> None:
    all_in_place(*case, all_printed(*case, "a4"))


@pytest.mark.parametrize(("name", "lang"), LETTER)
def test_the_same_holds_of_every_page_on_letter_paper(name: str, lang: str) -> None:
    all_in_place(name, lang, all_printed.__wrapped__(name, lang, "letter"))


def all_in_place(name: str, lang: str, printing: Mapping[str, Printed]) -> None:
    told: set[str] = set()
    for made in printing.values():
        assert made.cut == (), made.name
        assert faults(made.bytes, margins(made.template)) == [], made.name
        pages = read(made)
        assert len(pages) == made.pages
        assert made.pages == 1 or made.name != "start_here.pdf"
        assert all("EXERCISE" in page and "훈련" in page for page in pages), made.name
        assert squeezed(scenario(name).title.of(lang)) in pages[0]
        told.update(*pages)
    assert unprintable(told) == []


def test_a_pdf_bears_the_mark_in_its_title() -> None:
    for made in all_printed("eight_minutes", "en", "a4").values():
        document = pdfium.PdfDocument(made.bytes)
        assert "EXERCISE" in document.get_metadata_value("Title")
        document.close()


def hidden(game: Scenario) -> list[Text]:
    """Return every text that a player learns only in play, from control, or at another table."""
    told = [text for each in game.injects.values() for text in (each.headline, each.text, each.unknown)]
    told += [text for role in game.roles.values() for text in (role.objective, role.knows, role.red_line)]
    told += [text for each in game.options.values() for text in (each.name, each.summary, each.best_case)]
    told += [text for each in game.texts.values() for text in (each.name, each.summary, each.words)]
    told += [each.name for each in game.draws.values()]
    told += [text for each in game.draws.values() for _, text in each.names if len(text.en) > 14]
    told += [each.title for each in (*game.endings.values(), *game.also.values())]
    told += [text for each in game.endings.values() for text in (each.text, each.why, *each.questions)]
    told += [branch.why for phase in game.phases.values() for branch in phase.branches]
    told += [phase.name for phase in game.phases.values() if phase.name.ko != game.title.ko]
    told += [question.ask for _, question in questions(game)]
    told += [meter.name for meter in game.meters.values() if not {"all", "room"} & set(meter.seen_by)]
    # Words so short that they stand in other sentences by chance tell nothing.
    return [each for each in told if len(squeezed(each.of("ko"))) > 5]


def questions(game: Scenario) -> Iterator[tuple[str, Question]]:
    for phase in game.phases.values():
        if isinstance(phase.asks, Decide):
            yield from ((phase.id, each) for each in phase.asks.questions)


def test_the_manual_tells_what_players_may_know_and_no_more(case: tuple[str, str]) -> None:
    name, lang = case
    game = scenario(name)
    page = words_of(name, lang, "manual")
    told = [game.summary, game.notice, *(each.text for each in game.objectives.values()), *game.questions]
    told += [role.title for role in game.roles.values()]
    assert missing(told, lang, page) == []
    assert [text.of(lang) for text in hidden(game) if squeezed(blanked(text).of(lang)) in page] == []


def test_the_guide_holds_all_that_control_needs(case: tuple[str, str]) -> None:
    name, lang = case
    game = scenario(name)
    page = words_of(name, lang, "guide")
    told = [text for phase in game.phases.values() for text in (phase.name, *(b.why for b in phase.branches))]
    told += [each.headline for each in game.injects.values()]
    told += [question.ask for _, question in questions(game)]
    told += [game.injects[each].text for each in game.shelf]
    told += [text for each in game.endings.values() for text in (each.title, *each.questions)]
    assert missing([*told, *game.questions], lang, page) == []
    assert all(squeezed(order(game, lang).say(f"guide.wash.{step}")) in page for step in range(1, 9))


def test_every_objective_has_its_four_targets_and_every_seat_its_tent(case: tuple[str, str]) -> None:
    name, lang = case
    game, sheets = scenario(name), order(scenario(name), lang)
    page, tented = words_of(name, lang, "evaluation"), words_of(name, lang, "tents")
    for objective in game.objectives.values():
        assert squeezed(objective.text.of(lang)) in page
        for _, when in objective.rating:
            words = in_words(sheets, when.source) if when else sheets.say("guide.otherwise")
            assert squeezed(words) in page
    for role in game.roles.values():
        # On both faces; Korean upside down is read back word by word, so once is sure.
        assert tented.count(squeezed(role.title.en)) >= 2
        assert squeezed(role.title.ko) in tented


@pytest.mark.parametrize("name", NAMES)
def test_no_condition_that_is_read_shows_an_id_or_a_sign_of_the_files_language(name: str) -> None:
    game = scenario(name)
    read_by_people = [when for each in game.objectives.values() for _, when in each.rating]
    read_by_people += [branch.when for phase in game.phases.values() for branch in phase.branches]
    read_by_people += [each.when for each in (*game.injects.values(), *game.always)]
    read_by_people += [each.when for each in (*game.endings.values(), *game.also.values())]
    for when in filter(None, read_by_people):
        words = in_words(order(game, "ko"), when.source)
        # An id stands in single quotes, and no name of these games is of small Latin letters.
        assert not re.search(r"[a-z]_[a-z]|==|>=|<=|hour_of|chose\(|‘[a-z ]+’", words), words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("told_ally and hour_of(told_ally) + 12 <= hour_of(accused)",
         "“Washington has what Seoul has” 12 hours or more before “The North has been named”"),
        ("not (accused or trust >= 60)",
         "not (“The North has been named” or Trust between the capitals at least 60)"),
        ("not chose(seoul:hold) and not refused(seoul, common_line)",
         "Seoul did not choose “Say what we do not know” and Seoul did not refuse “One common line”"),
        ("cause == change", "“What stopped the bank” is “a change that failed in the night”"),
        ("max(ours - theirs, theirs - ours) <= 2",
         "the gap between the rung of what was done by us and the rung of what was done to us at most 2"),
        ("(chose(seoul:hold) + concurred(common_line)) >= 1",
         "at least 1 of (Seoul chose “Say what we do not know”; “One common line” signed)"),
        ("trust - (2 - turn) * 3 > 0", "Trust between the capitals − (2 − turn) × 3 above 0"),
        ("accused and trust >= 60 or told_ally",
         "(“The North has been named” and Trust between the capitals at least 60) or "
         "“Washington has what Seoul has”"),
        ("note == 2", "“Whether the engineer would call” is “in any case”"),
        ("hour_of(told_ally) <= 2", "“Washington has what Seoul has” before D-day Mon 11:52 KST"),
        ("hour_of(told_ally) < 2", "“Washington has what Seoul has” before D-day Mon 10:52 KST"),
        ("accused and hour_of(accused) >= 2",
         "“The North has been named” from D-day Mon 10:52 KST on"),
        ("hour_of(accused) >= 2", "not “The North has been named” before D-day Mon 10:52 KST"),
        ("hour > 1", "from D-day Mon 10:52 KST on"),
    ],
)  # fmt: skip
def test_a_condition_reads_as_people_say_it(line: str, words: str) -> None:
    assert in_words(order(scenario("eight_minutes")), line) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("hour_of(told_ally) <= 2", "“Washington has what Seoul has” by hour 2"),
        ("note == 2", "“Whether the engineer would call” is 2"),
        ("leaked", "“Washington has briefed reporters off the record”"),
        ("ours <= theirs", "the rung of what was done by us at most the rung of what was done to us"),
        ("trust >= 60 - 15", "Trust between the capitals at least 45"),
    ],
)
def test_by_hand_a_condition_speaks_of_boxes_hours_and_numbers(line: str, words: str) -> None:
    assert in_words(replace(order(scenario("eight_minutes")), by_hand=True), line) == words


def test_a_flag_without_a_name_is_told_by_what_sets_it() -> None:
    game = scenario("eight_minutes")
    unnamed = replace(game.flags["leaked"], name=NO_TEXT)
    sheets = order(replace(game, flags={**game.flags, "leaked": unnamed}))
    assert in_words(replace(sheets, by_hand=True), "leaked") == "‘leaked’"
    assert in_words(sheets, "leaked") == "Washington chose “Brief reporters off the record”"


def test_the_first_page_counts_a_manual_for_every_player_and_starts_the_program() -> None:
    game = scenario("eight_minutes")
    *_, start = printed(order(game, edition=8), ("manual", "tents", "evaluation"), "a4")
    page = "".join(read(start))
    # Two pages; six seats in one game, 24 people in four.
    assert re.search(r"manual\.pdfSituationmanual:Allplayers2oneorbothsides;staple624", page)
    line = "python3 main.py play eight_minutes --edition 8"
    seats = " --seat seoul=cards --seat washington=cards --seat alliance=cards"
    assert squeezed(line + seats) in page
    assert squeezed(f"{line} --groups 4") in page


def test_an_edition_has_its_own_agenda() -> None:
    game = scenario("three_waves")
    for edition in game.editions:
        (booklet,) = manual(order(game, edition=edition))
        told = json.dumps(booklet.data)
        assert game.editions[edition].means.en in told
        assert f"{edition} minutes" in told
        (led,) = KINDS["guide"](order(game, edition=edition))
        left = {game.injects[each].headline.en for each in game.editions[edition].leave_out}
        assert not [each for each in left if json.dumps(each) in json.dumps(led.data)]


def cards_of(game: Scenario, team: str) -> list[Mapping[str, object]]:
    sheet = next(each for each in answers(order(game)) if each.team == team)
    return list(sheet.data["cards"])  # type: ignore[call-overload]


def key_of(cards: Iterable[Mapping[str, object]], name: str, kind: str) -> str:
    return next(str(card["key"]) for card in cards if card["name"] == name and card["kind"] == kind)


def shown(state: State, team: str) -> dict[str, tuple[str, ...]]:
    """Return what the board and the terminal ask a seat to press, and what it stands for."""
    asked = sight.view(state, team).question
    assert asked is not None
    if asked.kind in ("decide", "aims"):
        return {offer.key: (offer.id,) for offer in asked.offers}
    return dict(zip(asked.keys, asked.choices, strict=True))


def test_a_card_bears_the_key_that_is_asked_for_whatever_is_not_offered() -> None:
    game = SMALL
    state = played("chance:cause=attack seoul:calm washington:quiet")
    cards = cards_of(game, "seoul")
    for key, (option,) in shown(state, "seoul").items():
        assert key_of(cards, game.options[option].name.en, "option") == key
    # The first option's condition fails: those after it keep their keys.
    first = game.phases[state.phase].asks.questions[0].offer[0]  # type: ignore[union-attr]
    never = loader.load(Path(__file__).parent / "scenarios" / "small.yaml").options[first]
    hidden = replace(never, when=lambda facts: 0)  # type: ignore[arg-type]
    changed = replace(game, options={**game.options, first: hidden})
    left = shown(replace(state, scenario=changed), "seoul")
    before = shown(state, "seoul")
    assert left == {key: option for key, option in before.items() if option != (first,)}
    assert "1" in before
    assert "1" not in left


def test_answers_keep_their_keys_when_the_gate_is_shut() -> None:
    game = scenario("eight_minutes")
    line = ("chance:cause=attack chance:note=0 chance:leak_at=30 seoul:calm+law washington:calm+law "
            "seoul:hold washington:wait seoul:wait_for_log+share washington:listen+draft_words")  # fmt: skip
    state, _ = notation.play(rules.start(game, rules.setup(game)).state, line)
    instruct = shown(state, "seoul")
    assert instruct["1"] == ("common_line",)
    assert instruct["1G"] == ("common_line", "no_prejudice")
    assert instruct["4"] == ("none",)
    state, _ = notation.play(state, "seoul:common_line washington:seoul_names alliance:common_line")
    seoul, washington = shown(state, "seoul"), shown(state, "washington")
    assert seoul == {"1": ("concur",), "2": ("concur", "seoul_announces"), "9": ("non_concur",)}
    assert washington["2"] == ("concur", "no_prejudice")
    state, _ = notation.play(state, "seoul:non_concur washington:concur alliance:seoul_names")
    gated = shown(state, "washington")
    assert gated["9"] == ("non_concur",)
    cards = cards_of(game, "washington")
    assert key_of(cards, "CONCUR", "concur") == "1"
    assert key_of(cards, "DO NOT CONCUR", "non_concur") == "9"
    assert key_of(cards, "Nothing prejudged", "reserve") == "2"
    assert key_of(cards, "Nothing prejudged", "word") == "G"


def test_the_same_sheet_is_the_same_bytes() -> None:
    for sheet in ("forms_seoul", "injects_all"):
        kind = KINDS[sheet.split("_")[0]]
        again = next(each for each in kind(order(scenario("eight_minutes"))) if each.name == sheet)
        assert press(again, order(scenario("eight_minutes")), "a4").bytes == (
            all_printed("eight_minutes", "en", "a4")[sheet].bytes
        )


HOSTILE = '#panic("no") $x^2$ \\ `raw` *bold* _low_ <told> @key [b] // /* = head "quoted" #sys.inputs ~ -- \''


def hostile() -> Scenario:
    """Return the tutorial with texts that a typesetter would stumble over."""
    game = scenario("eight_minutes")
    nasty = Text(HOSTILE, HOSTILE)
    long = Text("long" * 60, "긴말" * 60)
    many = Text("An endless report goes on. " * 200, "끝나지 않는 보고가 이어진다. " * 300)
    hold = replace(game.options["hold"], name=nasty, summary=long)
    calls: dict[str, Inject] = {
        "terminals_down": replace(game.injects["terminals_down"], text=nasty, headline=long, msel="0-{01}"),
        "cyber_war": replace(game.injects["cyber_war"], text=many),
    }
    phase = game.phases["podium"]
    phase = replace(phase, injects=tuple(calls.get(each.id, each) for each in phase.injects))
    return replace(
        game, options={**game.options, "hold": hold}, injects={**game.injects, **calls},
        phases={**game.phases, "podium": phase},
    )  # fmt: skip


@pytest.mark.parametrize("lang", LANGS)
def test_hostile_texts_come_out_as_text_and_none_is_lost(lang: str, keeps: Keeps) -> None:
    game = hostile()
    made = {each.name: each for each in printed(order(game, lang), ("answers", "forms", "injects"), "a4")}
    told = {name: "".join(read(each)) for name, each in made.items()}
    plain = squeezed(HOSTILE)
    assert plain in told["forms_seoul.pdf"]
    assert plain in told["answers_seoul.pdf"]
    assert plain in told["injects_seoul.pdf"]
    long = squeezed(game.options["hold"].summary.of(lang))
    assert long in told["forms_seoul.pdf"]
    # The endless report has pages of its own, and its end stands on the last.
    report = made["injects_all.pdf"]
    assert report.cut == ()
    assert report.pages > all_printed("eight_minutes", lang, "a4")["injects_all"].pages
    ends = squeezed(game.injects["cyber_war"].unknown.of(lang))
    assert ends in told["injects_all.pdf"]
    keeps("X2", 1, "places")


def test_a_card_that_is_too_long_is_named_and_the_form_holds_it_whole() -> None:
    game = scenario("eight_minutes")
    long = Text("A summary without an end. " * 700, "끝이 없는 요약이다. " * 700)
    game = replace(game, options={**game.options, "hold": replace(game.options["hold"], summary=long)})
    made = {each.name: each for each in printed(order(game), ("answers", "forms"), "a4")}
    assert made["answers_seoul.pdf"].cut == ("S1-1",)
    # It goes over pages, whose heads and feet stand between its sentences.
    assert "".join(read(made["forms_seoul.pdf"])).count("anend.") == 700


def test_figures_are_blanks_and_control_is_told_which() -> None:
    game = scenario("eight_minutes")
    words = Text("{disruption} in the west.", "{disruption|이/가} 서부에.")
    call = replace(game.injects["cyber_war"], text=words)
    phase = game.phases["podium"]
    phase = replace(phase, injects=tuple(call if each.id == call.id else each for each in phase.injects))
    game = replace(game, injects={**game.injects, call.id: call}, phases={**game.phases, phase.id: phase})
    for lang, rest in (("en", "in the west."), ("ko", "이(가) 서부에.")):
        made = KINDS["injects"](order(game, lang))
        sheets = {each.name: json.dumps(each.data, ensure_ascii=False) for each in made}
        assert BLANK + (" " if lang == "en" else "") + rest in sheets["injects_all"]
        assert game.meters["disruption"].name.of(lang) in sheets["control_list"]


def test_an_edition_prints_what_it_plays() -> None:
    game = scenario("eight_minutes")
    sheets = {each.name: json.dumps(each.data) for each in KINDS["injects"](order(game, edition=8))}
    assert "0-11" not in sheets["injects_all"]
    assert "0-10" in sheets["injects_all"]


def test_papers_that_are_unknown_are_refused() -> None:
    sheet = Sheet("x", "roles", "x", "x", "", {"team": None, "cards": []})
    with pytest.raises(GameError, match="there is no paper 'a3'"):
        press(sheet, order(SMALL), "a3")


def test_without_typst_it_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert main(["print", "eight_minutes", "-o", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "the package typst is missing" in said
    assert len(said.splitlines()) == 1


def test_the_command_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "sheets"
    assert main(["print", "eight_minutes", "--what", "roles", "--lang", "both", "-o", str(out)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert f"{out / 'en' / 'roles_seoul.pdf'}: 1 page" in said
    assert sorted(path.name for path in (out / "ko").iterdir()) == [
        "roles_alliance.pdf", "roles_seoul.pdf", "roles_washington.pdf", "start_here.pdf",
    ]  # fmt: skip
    assert (out / "en" / "start_here.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["nowhere"], "there is no scenario 'nowhere'"),
        (["eight_minutes", "--what", "poster"], "--what 'poster' should be some of answers,forms"),
        (["eight_minutes", "--set", "era=never"], "never"),
        (["eight_minutes", "-o", "{file}"], "is a file and no folder"),
    ],
)
def test_what_cannot_be_printed_is_said_in_a_line(
    words: list[str], reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "taken"
    file.write_text("", encoding="utf-8")
    assert main(["print", *(word.format(file=file) for word in words)]) == 2
    said = capsys.readouterr().err
    assert reason in said
    assert len(said.splitlines()) == 1
