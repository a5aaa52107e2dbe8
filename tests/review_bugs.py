"""Bugs to plant in the review: a name, the file, the text to replace, what to put there, the test that finds it."""

# ruff: noqa: E501

from __future__ import annotations

DECISIVE = "test_a_decisive_decision_is_found_and_nothing_else"
HIDDEN = "test_a_choice_is_judged_by_what_its_seat_could_know"
AIMS = "test_a_choice_is_judged_by_the_aims_that_were_sealed"
LUCK = "test_a_game_decided_by_luck_is_put_down_to_luck"
LAPSE = "test_a_lapse_is_a_decision"
SAME = "test_the_same_seed_gives_the_same_bytes_whoever_works"
ONWARD = "test_a_game_goes_on_from_a_moment_as_the_rules_play_it"
WORLDS = "test_a_seat_cannot_tell_its_worlds_apart_and_they_fall_as_they_are_likely"
INTERVALS = "test_intervals_hold_the_true_figure_as_often_as_they_say"
SURE = "test_more_games_go_to_what_is_not_sure_alone"
GROUPS = "test_each_group_of_cells_has_worlds_of_its_own"
SAMPLES = "test_samples_of_worlds_hold_the_true_figure_as_often_as_they_say"
PROMISE = "test_an_option_that_promises_nothing_is_looked_at_once"

BUGS: tuple[tuple[str, str, str, str, str], ...] = (
    ("before is after", "game/review/arms.py", "if seat != made.seat}\n        return self.add([moment.base], before)", "}\n        return self.add([moment.base], before)", DECISIVE),
    ("every decision is a turning point", "game/review/review.py", "        if each.moved > MARGIN:\n            found", "        if each:\n            found", DECISIVE),
    ("hidden draws are known", "game/review/arms.py", "bases = [world.base for world in worlds]", "bases = [moment.base for world in worlds]", HIDDEN),
    ("the other capital's aims judge", "game/review/stage.py", "for team in judges) / of", "for team in self.outcomes.capitals[1:]) / of", AIMS),
    ("the gain is turned round", "game/review/closer.py", "each.expected(met, best, less=made)", "each.expected(met, made, less=best)", AIMS),
    ("all outcomes are as likely as the one that came", "game/review/arms.py", "before[trial] += odds * each", "before[trial] = each", LUCK),
    ("a lapse is nobody's", "game/review/moments.py", "(answers or lapsed) and", "answers and", LAPSE),
    ("games of two cells share their dice", "game/review/work.py", 'key = f"review\\0{seed}\\0{cell}\\0{number}"', 'key = f"review\\0{cell}\\0{number}"', SAME),
    ("instructions are forgotten", "game/odds/talks.py", "dict(left.instructions), dict(left.first)", "{}, dict(left.first)", ONWARD),
    ("papers that were refused may be tabled again", "game/odds/talks.py", "            self._file(result)\n        self.text, self.changed", "        self.text, self.changed", ONWARD),
    ("a table can tell what it was never told", "game/review/worlds.py", "if outcomes != self.actual and not self._alike(place, state):", "if outcomes != self.actual:", WORLDS),
    ("a table forgets what it was told", "game/review/worlds.py", "return here.told == there.told and all(", "return all(", WORLDS),
    ("trials are as many as their games", "game/review/reckoning.py", "sqrt(spread / number / left + ", "sqrt(spread / number / left / games + ", INTERVALS),
    ("what is sure is played again", "game/review/closer.py", "        if self.known_sure:\n            return stood, []\n", "", SURE),
    ("groups of cells share their worlds", "game/review/work.py", "cell % self.groups * size", "0", GROUPS),
    ("samples are the more certain the more there are", "game/review/reckoning.py", "for each in samples) / number**2", "for each in samples) / number**3", SAMPLES),
    ("what promises nothing is looked at again", "game/review/review.py", "sum(each > made for each in worth)", "len(worth)", PROMISE),
)  # fmt: skip
