"""Loading: shared parts, places, the session's own copy, hashes, names of scenarios."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field

from game.errors import GameError, ScenarioError
from game.scenario import backdrop, loader
from game.scenario.keys import json_schema
from game.scenario.model import Decide, Joint, Scenario
from game.scenario.occurring import occurring
from game.scenario.reader import MOST_BYTES, read
from game.scenario.schema import alone
from game.scenario.shapes.scalars import Shape
from game.texts import NO_TEXT

GOOD = Path(__file__).parent / "mistakes" / "good.yaml"
SOURCE = GOOD.read_text(encoding="utf-8")


def written(folder: Path, source: str, **shared: str) -> Path:
    """Return the path of a scenario written down with shared parts beside it."""
    (folder / "shared").mkdir(exist_ok=True)
    for name, part in shared.items():
        (folder / "shared" / f"{name}.yaml").write_text(part, encoding="utf-8")
    path = folder / "own.yaml"
    path.write_text(source, encoding="utf-8")
    return path


def faults(path: Path) -> list[str]:
    """Return what the loader says of a file, with the names of files only."""
    with pytest.raises(ScenarioError) as refused:
        loader.load(path)
    return [str(fault).replace(f"{path.parent}/", "") for fault in refused.value.faults]


def moved(source: str, name: str) -> tuple[str, str]:
    """Return a scenario without one of its sections, and that section alone."""
    lines = source.split("\n")
    start = next(number for number, line in enumerate(lines) if line.startswith(f"{name}:"))
    end = next(
        (number for number in range(start + 1, len(lines)) if lines[number][:1] not in (" ", "#", "")),
        len(lines),
    )
    return "\n".join(lines[:start] + lines[end:]), "\n".join(lines[start:end]) + "\n"


@pytest.mark.parametrize("name", loader.shipped())
def test_every_shipped_scenario_loads(name: str) -> None:
    assert loader.load(loader.find(name)).id == name


def test_the_model_holds_what_the_file_says() -> None:
    scenario = loader.load(GOOD)
    assert scenario.startex.minute == 8 * 60 + 10
    assert scenario.startex.also == (("ET", -840),)
    assert scenario.meters["deaths"].words[2][0] == 50
    assert scenario.places["bridge"].longitude == -7704
    assert scenario.places["bridge"].latitude == 3890
    assert list(scenario.roles) == ["seoul.se1", "washington.wa1"]
    assert scenario.shelf == ("reporter", "whisper")
    first, talks = scenario.phases["first"], scenario.phases["talks"]
    assert isinstance(first.asks, Decide)
    assert [question.team for question in first.asks.questions] == ["seoul", "washington"]
    assert first.asks.questions[0].lapse == "hold"
    assert isinstance(talks.asks, Joint)
    assert talks.asks.minutes == 1
    assert scenario.options["accuse"].takes == 720
    assert scenario.options["accuse"].needs[0].words.en == "Confidence at least 30"
    assert scenario.options["accuse"].needs[0].words.ko == "확신 30 이상"
    assert scenario.texts["joint_line"].reservations[0].excludes == ("wall",)
    assert [letter for letter, _ in scenario.objectives["tell"].rating] == ["P", "M", "U"]
    assert scenario.editions[8].phase_minutes == (("first", 2),)
    assert scenario.editions[8].name.ko == "수업"
    assert scenario.editions[8].means.en == "5 to begin, 8 to play."
    assert scenario.aims_pick == 1


def test_an_edition_needs_no_name(tmp_path: Path) -> None:
    bare = changed(SOURCE[SOURCE.index(", name: {en: A lesson") : SOURCE.index("}\nteams:")], "", tmp_path)
    assert bare.editions[8].name == bare.editions[8].means == NO_TEXT
    assert bare.editions[8].skip == ("talks",)


def test_effects_and_branches_know_their_line() -> None:
    scenario = loader.load(GOOD)
    lines = SOURCE.split("\n")
    effect = scenario.options["accuse"].do[1]
    assert effect.where.path == "good.yaml"
    assert lines[effect.where.line - 1][effect.where.column - 1 :].startswith("set accused")
    branch = scenario.phases["first"].branches[1]
    assert lines[branch.where.line - 1][branch.where.column - 1 :].startswith("{to: talks}")
    assert str(branch.where) == f"good.yaml:{branch.where.line}"


def test_a_copy_names_no_folder_in_which_somebody_wrote_the_scenario(tmp_path: Path) -> None:
    """A home is called as its owner, and the copy goes with a log, also an anonymous one, and into a page."""
    home = tmp_path / "kim_minji"
    home.mkdir()
    source, options = moved(SOURCE, "options")
    path = written(home, source.replace("victim:", "uses: [options]\nvictim:", 1), options=options)
    assert "kim_minji" not in loader.load(path).document
    path.write_text(source.replace("victim: seoul", "victim: tokyo"), encoding="utf-8")
    with pytest.raises(ScenarioError) as refused:
        loader.load(path)
    assert {fault.path for fault in refused.value.faults} == {str(path)}, "who is told of a fault finds it"


def test_columns_lie_inside_quoted_texts_and_at_the_start_of_folded_ones(tmp_path: Path) -> None:
    quoted = written(tmp_path, SOURCE.replace("settled_by: cause == attack", 'settled_by: "cause == atack"'))
    assert faults(quoted)[0].startswith("own.yaml:63:91: SC102")
    plain = SOURCE.replace(
        "when: disruption >= 1\n    takes", "when: >-\n      disruption\n      >= x\n    takes"
    )
    assert faults(written(tmp_path, plain))[0].startswith("own.yaml:82:11: SC102")


def test_a_session_keeps_the_whole_scenario_with_its_places() -> None:
    scenario = loader.load(GOOD)
    again = loader.from_document(scenario.document)
    assert again == scenario
    assert again.document == scenario.document
    assert again.options["accuse"].do[1].where == scenario.options["accuse"].do[1].where
    assert "\n" not in scenario.document
    assert str(Path.cwd()) not in scenario.document


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"format":2}',
        '{"format":1,"files":[],"at":[],"tree":{}}',
        '{"format":1,"files":["a"],"at":[0,0,0],"tree":[]}',
        '{"format":1,"files":["a"],"at":' + f"{[0] * 200}" + ',"tree":' + "[" * 40 + "]" * 40 + "}",
        "[" * 5_000,
        "{",
        "\x00",
    ],
)
def test_a_damaged_copy_is_refused(broken: str) -> None:
    with pytest.raises(GameError, match="the scenario's copy"):
        loader.from_document(broken)


def test_a_copy_with_other_contents_is_refused_like_a_file() -> None:
    document = json.loads(loader.load(GOOD).document)
    document["tree"]["victim"] = "tokyo"
    with pytest.raises(ScenarioError, match=r"^good.yaml:7:9: SC110 unknown team 'tokyo'"):
        loader.from_document(json.dumps(document))
    document["at"] = document["at"][:50]
    with pytest.raises(GameError, match="damaged"):
        loader.from_document(json.dumps(document))


def changed(before: str, after: str, folder: Path) -> Scenario:
    """Return the good scenario with something else in it."""
    assert before in SOURCE
    return loader.load(written(folder, SOURCE.replace(before, after, 1)))


@pytest.mark.parametrize(
    ("before", "after", "mechanics", "texts"),
    [
        ("# A whole", "# Another", False, False),
        ("turns: 12", "turns:     12", False, False),
        ("turns: 12", "turns: 13", True, False),
        ("ko: 상황 유지", "ko: 유지", False, True),
        ("trust + 5", "trust + 6", True, False),
        ("offer: [hold, accuse, share]", "offer: [hold, share, accuse]", True, False),
        ('cite: "Somebody, 2020"', 'cite: "Somebody, 2021"', False, True),
        ("side: left", "side: right", False, True),
        ("seoul:hold washington:wait", "washington:wait seoul:hold", False, False),
        ("Was it the North?", "Was it them?", False, True),
        ("ko: 수업", "ko: 강의", False, True),
        ("name: {en: A lesson, ko: 수업}, ", "", False, True),
        ("minutes: {first: 2}", "minutes: {first: 3}", True, False),
        ("ours to max(ours, 2)", "ours to max(ours, 3)", True, False),
    ],
)
def test_hashes_tell_what_changed(
    before: str, after: str, mechanics: bool, texts: bool, tmp_path: Path
) -> None:
    good = changed("turns: 12", "turns: 12", tmp_path).hashes
    other = changed(before, after, tmp_path).hashes
    assert (other.mechanics != good.mechanics, other.texts != good.texts) == (mechanics, texts)


def test_shared_parts_load_alike_and_the_own_entry_wins(tmp_path: Path) -> None:
    source, meters = moved(SOURCE, "meters")
    source, options = moved(source, "options")
    whole = loader.load(written(tmp_path, SOURCE))
    shared = loader.load(
        written(
            tmp_path,
            source.replace("victim:", "uses: [meters, options]\nvictim:", 1),
            meters=meters,
            options=options,
        )
    )
    assert shared.hashes == whole.hashes
    assert shared.options["hold"].where.path == "shared/options.yaml"
    source = source.replace("victim:", "uses: [meters, options]\nvictim:", 1)
    own = "meters: {trust: {name: {en: Faith, ko: 믿음}, start: 1, seen_by: all}}\n"
    replaced = loader.load(written(tmp_path, source + own))
    assert replaced.meters["trust"].name.en == "Faith"
    assert len(replaced.meters) == len(whole.meters)


def test_of_a_shared_part_only_what_is_named_enters(tmp_path: Path) -> None:
    extra = """
meters:
  unused: {name: {en: Unused, ko: 안 씀}, start: 1, seen_by: all}
  needed: {name: {en: Needed, ko: 씀}, start: 1, seen_by: all}
  chained: {name: {en: Chained, ko: 이어짐}, start: 1, seen_by: all}
values: {link: {is: chained * 2, seen_by: all}}
flags: {spare: all, sent: all}
options:
  spare_option: {team: seoul, name: {en: Spare, ko: 예비}, best_case: {en: a, ko: b}, do: [set spare]}
  extra_option:
    {team: seoul, name: {en: Extra, ko: 추가}, best_case: {en: a, ko: b}, do: [needed + link, set sent]}
places:
  nowhere: {at: [1, 2], name: {en: Nowhere, ko: 없음}}
  island: {at: [3, 4], name: {en: Island, ko: 섬}}
map:
  shape: northeast_asia
  insets: {far: {shape: guam, name: {en: Far, ko: 멀리}, anchor: top_right}}
  flows:
    - {when: spare, from: city, to: bridge, team: seoul, label: {en: Spare, ko: 예비}}
    - {when: sent, from: bridge, to: city, team: seoul, label: {en: Sent, ko: 보냄}}
"""
    source = SOURCE.replace("victim:", "uses: [extra]\nvictim:", 1).replace(
        "[hold, accuse, share]", "[hold, accuse, extra_option, share]"
    )
    source = source.replace("where: city", "where: island")
    scenario = loader.load(written(tmp_path, source, extra=extra))
    assert "extra_option" in scenario.options
    assert "spare_option" not in scenario.options
    assert {"needed", "chained"} <= set(scenario.meters)
    assert "unused" not in scenario.meters
    assert "link" in scenario.values
    assert "sent" in scenario.flags
    assert "spare" not in scenario.flags
    assert "island" in scenario.places
    assert "nowhere" not in scenario.places
    assert [inset.id for inset in scenario.map.insets] == ["near"]
    assert [flow.label.en for flow in scenario.map.flows] == ["Sent", "Word"]
    assert loader.from_document(scenario.document) == scenario


def test_an_alliance_by_another_name_is_told_what_is_its_own(tmp_path: Path) -> None:
    own = GOOD.read_text(encoding="utf-8").replace("alliance", "council")
    told = faults(
        written(tmp_path, own.replace("  wait:\n    team: washington", "  wait:\n    team: council"))
    )
    assert any("SC113 council signs joint texts; a national option is a capital's" in each for each in told)


def test_a_ladder_of_ones_own_replaces_the_shared_one_whole(tmp_path: Path) -> None:
    source, ladder = moved(SOURCE, "ladder")
    assert "firebreaks" in ladder
    own = ladder[: ladder.index("  firebreaks")].replace("ours: 1, theirs: 1", "ours: 2, theirs: 2")
    source = source.replace("victim:", "uses: [steps]\nvictim:", 1)
    scenario = loader.load(written(tmp_path, source + own, steps=ladder))
    assert (scenario.ladder.ours, scenario.ladder.firebreaks) == (2, ())
    assert loader.load(written(tmp_path, source, steps=ladder)).ladder.firebreaks[0].above == 6


def test_an_inset_of_ones_own_stays_without_a_place_in_it(tmp_path: Path) -> None:
    source = SOURCE.replace("victim:", "uses: [extra]\nvictim:", 1).replace(", inset: near}", "}")
    extra = "map: {insets: {far: {shape: guam, name: {en: Far, ko: 멀리}, anchor: top_right}}}\n"
    assert [inset.id for inset in loader.load(written(tmp_path, source, extra=extra)).map.insets] == ["near"]


def test_a_map_needs_no_insets(tmp_path: Path) -> None:
    insets = next(line for line in SOURCE.split("\n") if line.startswith("  insets:"))
    source = SOURCE.replace("victim:", "uses: [extra]\nvictim:", 1).replace(", inset: near}", "}")
    scenario = loader.load(written(tmp_path, source.replace(f"{insets}\n", ""), extra="map: {flows: []}\n"))
    assert scenario.map.insets == ()
    assert [flow.label.en for flow in scenario.map.flows] == ["Word"]


@pytest.mark.parametrize(
    ("own", "extra", "told"),
    [
        ("  flows: [5, ", "{flows: []}", "own.yaml:176:11"),
        ("  harms: [5]\n  flows: [", "{flows: []}", "own.yaml:176:11"),
        ("  flows: [", "{flows: [5]}", "shared/extra.yaml:1:15"),
    ],
)
def test_what_is_no_arrow_is_told_where_it_stands(own: str, extra: str, told: str, tmp_path: Path) -> None:
    source = SOURCE.replace("victim:", "uses: [extra]\nvictim:", 1).replace("  flows: [", own, 1)
    path = written(tmp_path, source, extra=f"map: {extra}\n")
    assert faults(path) == [f"{told}: SC012 a mapping is expected, found the number 5"]


def test_a_copy_of_the_game_without_its_maps_reads_scenarios(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, SOURCE.replace("northeast_asia", "mars"))
    assert len(faults(path)) == 1
    monkeypatch.setattr(backdrop, "_MAPS", tmp_path / "none")
    assert loader.load(path).map.shape == "mars"


def test_a_map_that_no_file_brings_is_missed(tmp_path: Path) -> None:
    source, _ = moved(SOURCE.replace(", inset: near}", "}"), "map")
    path = written(tmp_path, source.replace("victim:", "uses: [extra]\nvictim:", 1), extra="flags: {}\n")
    assert faults(path) == ["own.yaml:2:1: SC011 `map:` is missing here"]


def test_faults_of_shared_parts_name_their_own_file(tmp_path: Path) -> None:
    source, meters = moved(SOURCE, "meters")
    source = source.replace("victim: seoul", "uses: [meters]\nvictim: seul", 1)
    path = written(tmp_path, source, meters=meters.replace("start: 65", "start: 650"))
    assert faults(path) == [
        "own.yaml:8:9: SC110 unknown team 'seul'; did you mean 'seoul'?",
        "shared/meters.yaml:2:45: SC202 650 is not between 0 and 100",
    ]


def test_a_shared_part_that_is_missing_or_wrong_is_told(tmp_path: Path) -> None:
    source = SOURCE.replace("victim:", "uses: [laddr, wrong, broken]\nvictim:", 1)
    path = written(tmp_path, source, wrong="title: {en: a, ko: b}\nflags: {}\n", broken="flags: [\n")
    assert faults(path) == [
        "own.yaml:7:8: SC001 there is no shared part 'laddr'; did you mean 'ladder'?",
        "shared/wrong.yaml:1:1: SC010 'title' does not belong in a shared part; it is a scenario's own",
        "shared/broken.yaml:2:1: SC002 this is not YAML: while parsing a flow node did not find expected "
        "node content; a value is missing, or a bracket is not closed",
    ]


def test_a_file_that_cannot_be_read_is_one_fault(tmp_path: Path) -> None:
    assert faults(tmp_path / "none.yaml")[0].startswith("none.yaml:1:1: SC001 the file cannot be read:")
    assert faults(tmp_path)[0].split(":", 1)[1].startswith("1:1: SC001")


def test_scenarios_are_found_by_name_or_path(tmp_path: Path) -> None:
    assert loader.find("eight_minutes").is_file()
    assert loader.find(GOOD) == GOOD
    assert loader.find("some/where.yaml") == Path("some/where.yaml")
    with pytest.raises(GameError, match="did you mean 'eight_minutes'"):
        loader.find("eight_minute")


def test_the_name_of_a_file_that_lies_here_is_answered_with_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, SOURCE)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(GameError, match=r"no exercise 'own' of the game's own; your file is own.yaml"):
        loader.find("own")


def test_a_collector_of_garbage_that_stood_still_stays_so() -> None:
    assert gc.isenabled()
    loader.load(GOOD)
    assert gc.isenabled()
    gc.disable()
    try:
        loader.load(GOOD)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_bound_that_no_message_knows_yet_is_told_all_the_same(tmp_path: Path) -> None:
    class Even(Shape):
        number: Annotated[int, Field(multiple_of=2)]

    path = tmp_path / "even.yaml"
    path.write_text("number: 4\n", encoding="utf-8")
    assert alone(path, Even)[1].number == 4
    path.write_text("number: 3\n", encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"even.yaml:1:9: SC014 the number 3 cannot stand here"):
        alone(path, Even)


def test_of_a_file_by_itself_all_is_told_that_is_wrong_with_it(tmp_path: Path) -> None:
    class Two(Shape):
        one: int
        other: int

    def told(source: str) -> list[str]:
        path.write_text(source, encoding="utf-8")
        with pytest.raises(ScenarioError) as refused:
            alone(path, Two)
        return [str(fault).removeprefix(f"{path}:") for fault in refused.value.faults]

    path = tmp_path / "two.yaml"
    twice = "3:1: SC005 'one' was given before, in line 1"
    assert told("one: 1\nother: 2\none: 3\n") == [twice]
    assert told("one: x\nother: yy\none: 3\n") == [
        twice,
        "1:6: SC012 a whole number is expected, found 'x'",
        "2:8: SC012 a whole number is expected, found 'yy'",
    ]
    assert told("one: 1\nother: 2\n".ljust(MOST_BYTES + 1, "#")) == [
        f"1:1: SC003 the file has {MOST_BYTES + 1} bytes, more than {MOST_BYTES}"
    ]
    assert told('one: 1\nother: 2\n"t\\nwo": 3\n')[0].startswith(r"3:1: SC010 unknown key 't\x0awo'")
    path.write_text("one: 1\nother: 2\n".ljust(MOST_BYTES, "#"), encoding="utf-8")
    assert alone(path, Two)[1] == Two(one=1, other=2)
    with pytest.raises(ScenarioError, match="SC001 the file cannot be read"):
        alone(tmp_path, Two)


def test_the_faults_of_a_file_are_its_own_whatever_was_read_before(tmp_path: Path) -> None:
    bare = "\n".join(SOURCE.split("\n")[:8]).replace("victim: seoul", "victim: 5") + "\n"
    full = SOURCE.replace("turns: 12", "turns: x")
    own = written(tmp_path, bare)
    first = faults(own)
    assert len(first) > 1
    assert len(faults(written(tmp_path, full))) == 1
    assert faults(written(tmp_path, bare)) == first


def test_everything_that_may_occur_is_listed_once() -> None:
    found = [(each.kind, *each.names) for each in occurring(loader.load(GOOD))]
    assert len(found) == len(set(found))
    assert [names for kind, *names in found if kind == "fate"] == [["fate", "pause"], ["fate", "wave"]]
    assert [names for kind, *names in found if kind == "unsigned"] == [["talks"]]
    assert [names for kind, *names in found if kind == "option"] == [
        ["hold"], ["accuse"], ["share"], ["wait"], ["support"],
    ]  # fmt: skip


def test_the_schema_describes_the_good_file() -> None:
    described = json_schema()
    assert set(described["required"]) == {
        "format",
        "id",
        "title",
        "summary",
        "notice",
        "victim",
        "startex",
        "phases",
    }
    assert "sender" not in json.dumps(described)
    assert described["$defs"]["InjectShape"]["properties"].keys() >= {"from", "to", "text"}
    json.dumps(described)


def everything() -> str:
    """Return a scenario that uses every shared part and offers every shared option."""
    parts = loader.shared_parts()
    options, _ = read((loader.SHIPPED / "shared" / "options.yaml").read_bytes(), "options")
    assert options is not None
    offers: dict[str, list[str]] = {"seoul": [], "washington": [], "alliance": []}
    for name, option in options["options"].items():
        offers[option["team"]].append(name)
    seoul, washington, alliance = (", ".join(offer) for offer in offers.values())
    return f"""
format: 1
id: everything
uses: [{", ".join(parts)}]
title: {{en: Everything, ko: 전부}}
summary: {{en: Everything., ko: 전부.}}
notice: {{en: Invented., ko: 지어낸 것.}}
victim: seoul
startex: {{weekday: monday, time: "08:00"}}
teams:
  seoul: {{name: {{en: Seoul, ko: 한국}}, letter: S}}
  washington: {{name: {{en: Washington, ko: 미국}}, letter: W}}
  alliance: {{name: {{en: The alliance, ko: 동맹}}, letter: A, of: [seoul, washington]}}
parts: {{p: {{en: Part, ko: 부분}}}}
phases:
  one:
    part: p
    decide:
      seoul: {{ask: {{en: What?, ko: 무엇?}}, dilemma: [speed, certainty], offer: [{seoul}]}}
      washington: {{ask: {{en: What?, ko: 무엇?}}, dilemma: [speed, certainty], offer: [{washington}]}}
    branches: [{{to: two}}]
  two:
    part: p
    joint:
      ratify: [seoul, washington]
      dilemma: [unity, speed]
      window: 96
      offer: [{alliance}]
      fallback: {{label: {{en: None, ko: 없음}}, do: [trust - 1]}}
    branches: [{{to: close}}]
endings: {{none: {{code: E4, title: {{en: None, ko: 없음}}, text: {{en: None., ko: 없음.}}}}}}
"""


def test_every_entry_of_the_shared_library_is_right(tmp_path: Path) -> None:
    scenario = loader.load(written(tmp_path, everything()))
    assert len(scenario.options) > 20
    assert len(scenario.texts) > 10
    kept = loader.from_document(scenario.document)
    assert kept == scenario
    assert loader.from_document(scenario.document) is kept
